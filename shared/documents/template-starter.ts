import { flowingSection, paragraph, text, type Block, type Paper, type TableColumn } from './model.ts';
import { signatures } from './signer.ts';
import type { TemplateField } from './template-data.ts';
import type { WordingTemplate } from './wording.ts';

const field = (name: string): string => `{${name}}`;

/**
 * A paper with fields in place of its content, to begin an own .docx with: same page, same styles, tables with one row
 * that repeats. Where a paper is printed by coordinates it becomes running text.
 */
export function starterOf(paper: Paper): Paper {
  let tables = 0;
  const orientation = paper.sections[0]?.orientation ?? 'portrait';
  const seen = new Set<string>();
  const body = (): Block[] => {
    const name = tables === 0 ? 'thanVanBan' : `thanVanBan${tables + 1}`;
    if (seen.has(name)) return [];
    seen.add(name);
    return [paragraph('body', field(name))];
  };
  const blocks = paper.sections.flatMap((section) => section.blocks).flatMap((block): readonly Block[] => {
    switch (block.type) {
      case 'header':
        if (seen.has('header')) return [];
        seen.add('header');
        return [
          {
            ...block,
            superior: block.superior.length === 0 ? [] : [[field('coQuanChuQuan')]],
            issuer: [[field('coQuanBanHanh')]],
            number: block.number === null ? null : [text(field('soKyHieu'))],
            placeDate: block.placeDate === null ? null : [text(field('diaDanhNgayThang'))],
            ...(block.about === undefined ? {} : { about: [text(field('veViec'))] }),
          },
        ];
      case 'title':
        if (seen.has('title')) return [];
        seen.add('title');
        return [{ ...block, kind: field('tenLoaiVanBan'), subject: block.subject === null ? null : [text(field('trichYeuVanBan'))], attachedTo: block.attachedTo === null ? null : [text(field('kemTheoVanBan'))] }];
      case 'recipients':
        return [{ ...block, names: [field('kinhGui')] }];
      case 'paragraph':
      case 'placed':
        return body();
      case 'table':
        tables++;
        return [{ ...block, rows: [{ type: 'cells', cells: cellsOf(block.columns, tables) }] }];
      case 'signatures':
        if (seen.has('signatures')) return [];
        seen.add('signatures');
        return [
          {
            ...block,
            left: block.left === null ? null : block.left.type === 'signer' ? { ...block.left, authority: [field('quyenHanKyTrai')], name: field('hoTenNguoiKyTrai') } : { ...block.left, items: [field('noiNhanVanBan')] },
            right: block.right?.type === 'signer' ? { ...block.right, authority: [field('quyenHanKy')], name: field('hoTenNguoiKy') } : block.right,
          },
        ];
      case 'page-break':
        return [];
    }
  });
  return { ...paper, mark: null, sections: [flowingSection(orientation, blocks)] };
}

function cellsOf(columns: readonly TableColumn[], table: number): string[] {
  return columns.map((_column, at) => field(`bang${table}_cot${at + 1}`));
}

/** A starter for a paper the unit has none of yet: the frame and its content. */
export function bareStarter(wording: WordingTemplate, isList: boolean): Paper {
  const signer = { capacity: 'head' as const, title: field('quyenHanKy'), forTitle: null, forBody: null, otherTitle: null, name: field('hoTenNguoiKy') };
  const letter = Object.hasOwn(wording.sentences, 'about') && !Object.hasOwn(wording.sentences, 'kind');
  const columns: TableColumn[] = [1, 2, 3, 4].map((at) => ({ heading: `Cột ${at}`, widthMm: 40, align: 'left' }));
  const foot = signatures(signer, [field('noiNhanVanBan')]);
  const blocks: Block[] = [
    { type: 'header', superior: [], issuer: [[field('coQuanBanHanh')]], number: [text(field('soKyHieu'))], placeDate: [text(field('diaDanhNgayThang'))], ...(letter ? { about: [text(field('veViec'))] } : {}) },
    ...(letter ? [] : [{ type: 'title' as const, kind: field('tenLoaiVanBan'), subject: [text(field('trichYeuVanBan'))], attachedTo: null, rule: true }]),
    paragraph('body', field('thanVanBan')),
    ...(isList ? [{ type: 'table' as const, caption: null, columns, rows: [{ type: 'cells' as const, cells: cellsOf(columns, 1) }] }] : []),
    { ...foot, right: foot.right?.type === 'signer' ? { ...foot.right, authority: [field('quyenHanKy')] } : foot.right },
  ];
  return { kind: wording.paper, title: wording.name, language: 'vi', mark: null, sections: [flowingSection('portrait', blocks)] };
}

/** The list of fields as a paper to print or copy from. */
export function fieldList(wording: WordingTemplate, fields: readonly TemplateField[]): Paper {
  const columns: TableColumn[] = [
    { heading: 'Trường', widthMm: 48, align: 'left' },
    { heading: 'Nội dung', widthMm: 52, align: 'left' },
    { heading: 'Ví dụ', widthMm: 60, align: 'left' },
  ];
  const rows = fields.map(({ name, label, sample }) => ({ type: 'cells' as const, cells: [field(name), label, sample] }));
  const rules = [
    'Đặt trường vào chỗ cần điền, cả dấu ngoặc nhọn. Chữ điền vào theo định dạng của chữ đầu trong trường.',
    'Dòng của bảng có trường {bang1_cot1}, {bang1_cot2}… được lặp lại cho từng dòng của bảng thứ nhất; bảng thứ hai dùng {bang2_cot1}…, nội dung sau bảng thứ nhất dùng {thanVanBan2}.',
    'Đoạn văn có trường nhiều giá trị được lặp lại cho từng giá trị. Đoạn chỉ có trường mà trường không có giá trị thì bỏ đi.',
  ];
  return {
    kind: wording.paper,
    title: `Danh sách trường: ${wording.name}`,
    language: 'vi',
    mark: null,
    sections: [flowingSection('portrait', [{ type: 'title', kind: 'DANH SÁCH TRƯỜNG', subject: [text(wording.name)], attachedTo: null, rule: true }, ...rules.map((rule) => paragraph('body', rule)), { type: 'table', caption: null, columns, rows }, paragraph('summary', `Tổng số: ${fields.length} trường.`)])],
  };
}

import { beforeEach, describe, expect, it } from 'vitest';
import { renderDocx } from '../../../electron/documents/docx.ts';
import { flowingSection, paragraph } from '../../../shared/documents/model.ts';
import { fieldsIn } from '../../../shared/documents/wording-check.ts';
import { pdfText } from '../documents/tools.ts';
import { decided } from './decided.ts';
import { docxText } from './docx-text.ts';
import { faultOf } from './sites.ts';

let story: Awaited<ReturnType<typeof decided>>;
beforeEach(async () => {
  story = await decided();
});
const words = async (format: 'pdf' | 'docx' = 'docx'): Promise<string> => {
  const { bytes } = await story.site.download('paper.make', { kind: 'quyet-dinh', id: story.decisionId, format });
  return format === 'docx' ? docxText(bytes) : (await pdfText(bytes)).replace(/\s+/gu, ' ');
};
const notes = () => story.site.call('paper.notes', { kind: 'quyet-dinh', id: story.decisionId });

describe('the unit’s own .docx', () => {
  const docx = (lines: readonly string[]) => renderDocx({ kind: 'decision', title: 'Mẫu', language: 'vi', mark: null, sections: [flowingSection('portrait', lines.map((line) => paragraph('body', line)))] });
  const add = (bytes: Uint8Array, fileName = 'mau.docx') => story.site.upload('template.add', { fileName, kind: 'quyet-dinh', from: '2026-01-01' }, bytes);

  it('makes the Word output, with the PDF as before, until it is not used', async () => {
    const { site } = story;
    const template = await add(await docx(['MẪU RIÊNG {tenCoQuan}', 'Căn cứ: {canCu}', '{ trichYeuVanBan }', 'Ký: {hoTenNguoiKy}']));
    expect(template.fields).toEqual(['tenCoQuan', 'canCu', 'trichYeuVanBan', 'hoTenNguoiKy']);
    const printed = await words();
    expect(printed).toContain('MẪU RIÊNG Ủy ban nhân dân xã Tân Mẫu');
    expect(printed.match(/Căn cứ: /gu)?.length, 'one paragraph a basis').toBeGreaterThan(2);
    expect(printed).toContain('Về việc tặng Giấy khen của Chủ tịch UBND xã Tân Mẫu');
    expect(printed).toContain('Ký: Trần Ký Mẫu');
    expect(await words('pdf')).not.toContain('MẪU RIÊNG');
    expect((await notes()).template).toBe('mau.docx');
    const unused = await site.call('template.use', { id: template.id, version: template.version, used: false });
    expect(unused.used).toBe(false);
    expect(await words()).not.toContain('MẪU RIÊNG');
    expect(Buffer.from((await site.download('template.file', { id: template.id })).bytes).subarray(0, 2).toString()).toBe('PK');
    await site.call('template.remove', { id: template.id });
    expect((await site.call('wording.state', {})).templates).toEqual([]);
    await site.call('template.restore', { id: template.id });
    expect((await site.call('wording.state', {})).templates).toHaveLength(1);
    await site.call('template.remove', { id: template.id });
  });

  it('begins with the program’s own paper, which says the same', async () => {
    const { site } = story;
    const before = await words();
    const starter = await site.download('template.starter', { kind: 'quyet-dinh' });
    const fields = fieldsIn(await docxText(starter.bytes));
    expect(fields).toEqual(expect.arrayContaining(['coQuanBanHanh', 'soKyHieu', 'thanVanBan', 'hoTenNguoiKy', 'noiNhanVanBan']));
    const template = await add(starter.bytes, starter.fileName);
    // Each print bears its own end of the journal.
    const plain = (text: string) => text.replace(/Mã sổ: [0-9a-f-]+/gu, '').replace(/[\s-]+/gu, ' ').trim();
    expect(plain(await words())).toBe(plain(before));
    await site.call('template.remove', { id: template.id });
  });

  it('is refused with a field the paper has not, a brace that is not closed, or no field', async () => {
    const cases: readonly (readonly [readonly string[], string, string])[] = [
      [['Số {soSai}'], 'mau-co-truong-la', '{soSai}, ghi ở nội dung, đoạn 1: «Số {soSai}»'],
      [['Đủ {canCu}', 'Thiếu {canCu'], 'mau-sai-ngoac', 'đoạn 2'],
      [['Chữ'], 'mau-khong-co-truong', 'không có trường'],
    ];
    for (const [lines, code, message] of cases) {
      const fault = await faultOf(add(await docx(lines)));
      expect(fault.code).toBe(code);
      expect(fault.message).toContain(message);
    }
  });

  it('has a list of fields to copy from', async () => {
    const text = await docxText((await story.site.download('template.fields', { kind: 'quyet-dinh' })).bytes);
    for (const field of ['{coQuanBanHanh}', '{canCu}', '{cau_award}', '{tenTinh}']) expect(text).toContain(field);
  });

  it('makes several certificates of one template, each with its own values', async () => {
    const { site } = story;
    await site.upload('template.add', { fileName: 'giay-khen.docx', kind: 'giay-khen', from: '2026-01-01' }, await docx(['GIẤY KHEN MẪU', '{thanVanBan}', 'Sổ: {soSoVang}']));
    const text = await docxText((await site.download('paper.make', { kind: 'giay-khen', id: story.decisionId, format: 'docx' })).bytes);
    const sheets = text.split('GIẤY KHEN MẪU').slice(1);
    expect(sheets).toHaveLength(4);
    for (const name of ['ông Lê Văn Giả', 'Nguyễn Văn Mẫu', 'Trần Thị Ví Dụ']) expect(sheets.filter((sheet) => sheet.toLocaleLowerCase('vi').includes(name.toLocaleLowerCase('vi'))), name).toHaveLength(1);
    expect(new Set(sheets.map((sheet) => /Sổ: (\S+)/u.exec(sheet)?.[1])).size, 'a number of its own each').toBe(4);
  });
});

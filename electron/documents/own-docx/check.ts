import { catchRefusal, fault, Refusal } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { readParagraph } from './fields.ts';
import { openParts } from './parts.ts';
import { descendants } from './xml-tree.ts';

export interface CheckTask {
  readonly bytes: Uint8Array;
  /** Fields the paper has. */
  readonly known: readonly string[];
  /** Fields that come in numbers, as the source of a regular expression. */
  readonly numbered: string;
}

/**
 * Looks through an own .docx before it is kept: the fields in it, each once.
 * Refusals: as `openParts`; a field the paper does not have or a brace of no field, with its place; no field at all.
 */
export function checkDocx({ bytes, known, numbered }: CheckTask): Result<{ fields: string[] }> {
  return catchRefusal(() => {
    const names = new Set(known);
    const pattern = new RegExp(numbered, 'u');
    const found = new Set<string>();
    for (const [part, tree] of openParts(bytes).trees) {
      let at = 0;
      for (const element of descendants(tree)) {
        if (element.name !== 'w:p') continue;
        at++;
        const { text, fields, loose } = readParagraph(element);
        const place = `${placeOf(part)}, đoạn ${at}: «${text.trim().slice(0, 80)}»`;
        if (loose) throw new Refusal(fault('mau-sai-ngoac', `Có dấu ngoặc nhọn không khép ở ${place}.`, { next: 'Sửa lại trường, hoặc bỏ dấu ngoặc nhọn ở đó.' }));
        const unknown = fields.find((field) => !names.has(field) && !pattern.test(field));
        if (unknown !== undefined) throw new Refusal(fault('mau-co-truong-la', `Văn bản này không có trường {${unknown}}, ghi ở ${place}.`, { item: unknown, next: 'Chép tên trường trong danh sách trường của văn bản.' }));
        for (const field of fields) found.add(field);
      }
    }
    if (found.size === 0) throw new Refusal(fault('mau-khong-co-truong', 'Tệp Word này không có trường nào.', { next: 'Tải mẫu khởi đầu hoặc danh sách trường, đặt trường vào chỗ cần điền rồi chọn lại.' }));
    return { fields: [...found] };
  });
}

function placeOf(part: string): string {
  if (part.includes('header')) return 'đầu trang';
  if (part.includes('footer')) return 'chân trang';
  return part.includes('notes') ? 'chú thích' : 'nội dung';
}

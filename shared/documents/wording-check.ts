import { fault, type Fault } from '../result.ts';
import { fieldInfo, UNIT_FIELDS } from './wording-fields.ts';
import type { WordingTemplate } from './wording.ts';

/** Longest sentence a wording may have; the longest built-in one has a sixth of it. */
export const LONGEST_SENTENCE = 1500;
/** Longest name of a kind of paper, «BIÊN BẢN». */
const LONGEST_KIND = 150;

/** Fields named in a sentence, each once, in the order they stand. */
export function fieldsIn(sentence: string): readonly string[] {
  return [...new Set([...sentence.matchAll(/\{([^{}]*)\}/gu)].map((match) => match[1] ?? ''))];
}

/** Fields a sentence may use: those of the built-in one, which the paper fills, and those of the unit. */
export function fieldsFor(builtIn: WordingTemplate, sentence: string): readonly string[] {
  const pattern = Object.hasOwn(builtIn.sentences, sentence) ? (builtIn.sentences[sentence] ?? '') : '';
  return [...new Set([...fieldsIn(pattern), ...Object.keys(UNIT_FIELDS)])];
}

export interface SentenceCheck {
  /** Why the sentence cannot be used; null: it can. */
  readonly refusal: Fault | null;
  /** What a person should look at before using it. */
  readonly warnings: readonly string[];
}

/**
 * Whether a sentence may stand in place of the built-in one. Refused: the paper has no such sentence, it is empty or too
 * long, a brace that belongs to no field, a field the paper does not fill here, an essential field left out.
 */
export function checkSentence(builtIn: WordingTemplate, sentence: string, words: string): SentenceCheck {
  const original = Object.hasOwn(builtIn.sentences, sentence) ? builtIn.sentences[sentence] : undefined;
  if (original === undefined) return refuse('mau-thua-cau', `Mẫu «${builtIn.name}» không có câu này`, sentence, 'Bỏ câu này.');
  if (words.trim() === '' && original.trim() !== '') return refuse('cau-trong', 'Câu này không được để trống', sentence, 'Ghi lại câu, hoặc trả về mẫu có sẵn.');
  const most = sentence === 'kind' ? LONGEST_KIND : LONGEST_SENTENCE;
  if (words.length > most) return refuse('cau-qua-dai', `Câu dài ${words.length} chữ cái, nhiều nhất là ${most}`, sentence, 'Rút gọn câu.');
  const loose = words.split(/\{[^{}]*\}/u).find((part) => /[{}]/u.test(part));
  if (loose !== undefined) return refuse('mau-sai-ngoac', `Dấu ngoặc nhọn không khép: «${loose.trim().slice(0, 60)}»`, sentence, 'Mỗi trường có một dấu { mở và một dấu } đóng; văn bản không dùng dấu ngoặc nhọn ở chỗ khác.');
  const allowed = fieldsFor(builtIn, sentence);
  const unknown = fieldsIn(words).find((field) => !allowed.includes(field));
  if (unknown !== undefined) {
    return refuse('mau-co-truong-la', `Câu này không có trường {${unknown}}. Trường dùng được: ${allowed.map((field) => `{${field}}`).join(', ')}`, sentence, 'Chọn trường trong danh sách.');
  }
  const dropped = fieldsIn(original).filter((field) => !fieldsIn(words).includes(field));
  const essential = dropped.find((field) => fieldInfo(builtIn, field)?.essential === true);
  if (essential !== undefined) return refuse('mau-thieu-truong', `Câu này phải có trường ${named(builtIn, essential)}`, sentence, 'Thêm lại trường này.');
  return { refusal: null, warnings: dropped.map((field) => `Câu không còn trường ${named(builtIn, field)}; nội dung ấy sẽ không in ra.`) };
}

function named(builtIn: WordingTemplate, field: string): string {
  const label = fieldInfo(builtIn, field)?.label;
  return label === undefined ? `{${field}}` : `{${field}} (${label})`;
}

function refuse(code: string, message: string, item: string, next: string): SentenceCheck {
  return { refusal: fault(code, `${message}.`, { item, next }), warnings: [] };
}

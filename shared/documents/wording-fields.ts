import { z } from 'zod';
import type { WordingTemplate } from './wording.ts';
import data from '../catalogue/wording-labels.json' with { type: 'json' };

const FieldInfo = z.object({
  /** What the field holds, in Vietnamese. */
  label: z.string().min(1),
  /** An invented value for previews. */
  sample: z.string().min(1),
  /** A sentence that has it in the built-in wording says nothing without it: a number, a day, a name. */
  essential: z.boolean().default(false),
});
export type FieldInfo = z.infer<typeof FieldInfo>;

/** Words for the sentences and fields of one wording, beside those that all share. */
export const WordingLabels = z.object({
  sentences: z.record(z.string(), z.string().min(1)).default({}),
  fields: z.record(z.string(), FieldInfo).default({}),
});
export type WordingLabels = z.infer<typeof WordingLabels>;

const SHARED: WordingLabels = WordingLabels.parse(data);

/** Fields of the unit itself, which every sentence of every paper may use. */
export const UNIT_FIELDS: Readonly<Record<string, FieldInfo>> = {
  tenCoQuan: { label: 'Tên cơ quan của đơn vị', sample: 'Ủy ban nhân dân xã Tân An', essential: false },
  tenTinh: { label: 'Tên tỉnh, thành phố', sample: 'tỉnh Minh Hà', essential: false },
  diaDanhDonVi: { label: 'Địa danh của đơn vị', sample: 'Tân An', essential: false },
};

/** How the screen names a sentence; null: nobody has named it yet. */
export function sentenceLabel({ labels }: Pick<WordingTemplate, 'labels'>, sentence: string): string | null {
  return of(labels.sentences, sentence) ?? of(SHARED.sentences, sentence) ?? null;
}

/** Label, sample and weight of a field; null: nobody has named it yet. */
export function fieldInfo({ labels }: Pick<WordingTemplate, 'labels'>, field: string): FieldInfo | null {
  return of(labels.fields, field) ?? of(SHARED.fields, field) ?? of(UNIT_FIELDS, field) ?? null;
}

function of<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

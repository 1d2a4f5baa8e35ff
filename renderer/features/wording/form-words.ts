import { paperInfo } from '../../../shared/documents/catalogue.ts';
import { PAPER_FORMS } from '../../../shared/documents/paper-forms.ts';
import type { PaperForm } from '../../../shared/documents/paper-forms.ts';
import { mergedWording } from '../../../shared/documents/wording.ts';
import type { MergedWording } from '../../../shared/documents/wording.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { changesOf } from './store.ts';
import type { WordingState } from './store.ts';

/** How a wording is worded on a day: state for the list, and since when. */
export interface FormState {
  readonly merged: MergedWording;
  readonly word: 'Mẫu có sẵn' | 'Mẫu của tỉnh' | 'Mẫu của đơn vị';
  /** «Từ 01/02/2026»; empty for the built-in one. */
  readonly since: string;
}

export function formOf(document: string): PaperForm | undefined {
  return PAPER_FORMS.find((form) => form.document === document);
}

/** Papers of a form by name, as a heading. */
export function formName({ papers }: PaperForm): string {
  return papers.map((paper) => paperInfo(paper).name).join(', ');
}

/** Null where the program has no wording for the day. */
export function formState(held: WordingState, { document }: Pick<PaperForm, 'document'>, day: string): FormState | null {
  const merged = mergedWording(document, day, changesOf(held));
  if (!merged.ok) return null;
  const levels = new Set(Object.values(merged.value.origins));
  const word = levels.has('unit') ? 'Mẫu của đơn vị' : levels.has('province') ? 'Mẫu của tỉnh' : 'Mẫu có sẵn';
  const level = levels.has('unit') ? 'unit' : 'province';
  const from = changesOf(held)
    .filter((change) => change.level === level && change.paper === document && (change.validFrom ?? '') <= day && (change.validTo === null || day < change.validTo))
    .map(({ validFrom }) => validFrom ?? '')
    .sort()
    .at(-1);
  return { merged: merged.value, word, since: word === 'Mẫu có sẵn' || from === undefined || from === '' ? '' : `Từ ${formatScreenDate(from)}` };
}

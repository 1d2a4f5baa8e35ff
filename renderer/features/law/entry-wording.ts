import { documentOfForm } from '../../../shared/documents/paper-forms.ts';
import { checkSentence } from '../../../shared/documents/wording-check.ts';
import { builtInWording } from '../../../shared/documents/wording.ts';
import type { WordingTemplate } from '../../../shared/documents/wording.ts';
import type { ProfileEntryKind } from '../../../shared/domain/province-profile.ts';
import type { Fault } from '../../../shared/result.ts';
import type { EntryValues } from './entry-values.ts';

/** The wording a new entry is compared with, whatever day the profile begins. */
const LATEST = '9999-12-31';

/** The built-in wording that an entry's `form` means; null: none. */
export function latestWording(form: string | null): WordingTemplate | null {
  const document = form === null ? null : documentOfForm(form);
  const built = document === null ? null : builtInWording(document, LATEST);
  return built !== null && built.ok ? built.value : null;
}

/** Why the words of an entry cannot stand in the paper, at their field. */
export function wordingFaults(kind: ProfileEntryKind, { form, place, text }: EntryValues): Fault[] {
  const wording = kind === 'wording' && place !== null && text !== '' ? latestWording(form) : null;
  const refusal = wording === null || place === null ? null : checkSentence(wording, place, text).refusal;
  return refusal === null ? [] : [{ ...refusal, item: 'text' }];
}

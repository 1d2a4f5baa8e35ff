import type { ProvinceProfile } from '../domain/province-profile.ts';
import { checkSentence } from '../documents/wording-check.ts';
import { builtInWording, type WordingChange } from '../documents/wording.ts';
import { documentOfForm } from '../documents/paper-forms.ts';

/** An entry whose words no paper uses, and why. */
export interface UnusedWording {
  readonly profile: string;
  readonly entryId: string;
  readonly text: string;
  readonly why: string;
}

export interface ProfileWordings {
  readonly changes: readonly WordingChange[];
  readonly unused: readonly UnusedWording[];
}

/**
 * What the profiles in use word: one change a sentence, on the days of its entry. An entry for one award only, for a paper
 * or a place that does not exist, or whose words do not fit the paper is left out and named.
 * @param day the day on which the words are compared with the paper's, `YYYY-MM-DD`
 */
export function profileWordings(profiles: readonly ProvinceProfile[], day: string): ProfileWordings {
  const changes: WordingChange[] = [];
  const unused: UnusedWording[] = [];
  for (const profile of profiles) {
    if (!profile.used) continue;
    for (const entry of profile.entries) {
      if (entry.kind !== 'wording') continue;
      const leave = (why: string): void => void unused.push({ profile: profile.name, entryId: entry.id, text: entry.text, why });
      const paper = documentOfForm(entry.form);
      const built = paper === null ? null : builtInWording(paper, later(entry.validFrom ?? profile.validFrom, day));
      if (paper === null || built === null || !built.ok) leave('Không có loại văn bản này.');
      else if (entry.awardCode !== null) leave('Câu chữ riêng cho một danh hiệu, hình thức chưa dùng được: chọn «Mọi danh hiệu, hình thức».');
      else {
        const why = checkSentence(built.value, entry.key, entry.text).refusal;
        if (why !== null) leave(why.message);
        else {
          changes.push({
            id: entry.id, paper, level: 'province', name: profile.name, confidence: entry.confidence, sentences: { [entry.key]: entry.text },
            source: [entry.citation, profile.source.number].filter(Boolean).join(', '), validFrom: entry.validFrom ?? profile.validFrom, validTo: entry.validTo ?? profile.validTo,
          });
        }
      }
    }
  }
  return { changes, unused };
}

const later = (a: string, b: string): string => (a > b ? a : b);

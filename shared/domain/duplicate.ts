import { fold, foldName } from '../text/fold.ts';
import { birthYear } from './subject.ts';
import type { SubjectFields } from './subject.ts';

/** Why two records may be one subject; null when nothing suggests it. Never a verdict: a person decides. */
export interface Suspicion {
  /** `same`: every known mark agrees. `maybe`: the names agree and nothing known speaks against it. */
  readonly strength: 'same' | 'maybe';
  /** Vietnamese, e.g. «cùng họ tên, cùng năm sinh 1985». */
  readonly reason: string;
}

/**
 * Compares two subjects for suspected duplication. Names are compared folded (marks, case and tone place ignored);
 * a birth year that is known on both sides and differs clears the suspicion, an unknown one does not.
 */
export function suspectSame(a: SubjectFields, b: SubjectFields): Suspicion | null {
  if (a.kind !== b.kind) return null;
  if (a.kind === 'person' && b.kind === 'person') {
    if (a.nationalId !== '' && b.nationalId !== '') {
      if (a.nationalId === b.nationalId) return { strength: 'same', reason: 'cùng số căn cước' };
      return null;
    }
    if (foldName(a.name) !== foldName(b.name)) return null;
    const [ya, yb] = [birthYear(a.birth), birthYear(b.birth)];
    if (ya !== null && yb !== null && ya !== yb) return null;
    const marks = ['cùng họ tên'];
    if (ya !== null && yb !== null) marks.push(`cùng năm sinh ${ya}`);
    const place = samePlace(a.workplace || a.address, b.workplace || b.address);
    if (place) marks.push('cùng nơi');
    return { strength: marks.length === 3 ? 'same' : 'maybe', reason: marks.join(', ') };
  }
  if (foldName(a.name) !== foldName(b.name)) return null;
  const sameAddress = samePlace(a.address, b.address);
  if (a.kind === 'household' && a.address !== '' && b.address !== '' && !sameAddress) return null;
  return { strength: sameAddress ? 'same' : 'maybe', reason: sameAddress ? 'cùng tên, cùng địa chỉ' : 'cùng tên' };
}

function samePlace(a: string, b: string): boolean {
  return a !== '' && fold(a) === fold(b);
}

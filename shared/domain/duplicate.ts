import { formatScreenDate } from '../text/dates.ts';
import { fold, foldName } from '../text/fold.ts';
import { birthYear } from './subject.ts';
import type { Birth, Subject, SubjectFields } from './subject.ts';

/** Why two records may be one subject; null when nothing suggests it. Never a verdict: a person decides. */
export interface Suspicion {
  /** `same`: every known mark agrees. `maybe`: the names agree and nothing known speaks against it. */
  readonly strength: 'same' | 'maybe';
  /** Vietnamese, e.g. «cùng họ tên, cùng năm sinh 1985». */
  readonly reason: string;
}

/**
 * Compares two subjects for suspected duplication. Names are compared folded (case and tone place ignored; a name typed without
 * any mark with the other one's bare letters, when year or place agree);
 * a birth year that is known on both sides and differs clears the suspicion, an unknown one does not. Two different days
 * of one year are said: one of them may be a slip.
 */
export function suspectSame(a: SubjectFields, b: SubjectFields): Suspicion | null {
  return a.kind === b.kind ? compare(a, b) : null;
}

/** `unmarked`: one of the two is typed without any mark («Le Thu Thu») and is the other one without its marks. */
function nameMark(a: string, b: string): 'same' | 'unmarked' | null {
  const [one, other] = [foldName(a), foldName(b)];
  if (one === other) return 'same';
  const plain = fold(a);
  return plain === fold(b) && (one === plain || other === plain) ? 'unmarked' : null;
}

function compare(a: SubjectFields, b: SubjectFields): Suspicion | null {
  if (a.kind === 'person' && b.kind === 'person') {
    if (a.nationalId !== '' && b.nationalId !== '') {
      if (a.nationalId === b.nationalId) return { strength: 'same', reason: 'cùng số căn cước' };
      return null;
    }
    const name = nameMark(a.name, b.name);
    if (name === null) return null;
    const birth = birthMark(a.birth, b.birth);
    if (birth === 'apart') return null;
    const place = samePlace(a.workplace || a.address, b.workplace || b.address);
    if (name === 'unmarked') {
      // Many names are one without their marks: something else must speak for it, and it is never sure.
      return birth.mark === '' && !place ? null : { strength: 'maybe', reason: ['cùng họ tên khi bỏ dấu', birth.mark, place ? 'cùng nơi' : ''].filter(Boolean).join(', ') };
    }
    const marks = ['cùng họ tên', birth.mark, place ? 'cùng nơi' : ''].filter(Boolean);
    return { strength: birth.sure && place ? 'same' : 'maybe', reason: marks.join(', ') };
  }
  if (nameMark(a.name, b.name) !== 'same') return null;
  const sameAddress = samePlace(a.address, b.address);
  if (a.kind === 'household' && a.address !== '' && b.address !== '' && !sameAddress) return null;
  return { strength: sameAddress ? 'same' : 'maybe', reason: sameAddress ? 'cùng tên, cùng địa chỉ' : 'cùng tên' };
}

function birthMark(a: Birth, b: Birth): 'apart' | { mark: string; sure: boolean } {
  const [ya, yb] = [birthYear(a), birthYear(b)];
  if (ya === null || yb === null) return { mark: '', sure: false };
  if (ya !== yb) return 'apart';
  if (a !== null && b !== null && 'date' in a && 'date' in b) {
    if (a.date === b.date) return { mark: `cùng ngày sinh ${formatScreenDate(a.date)}`, sure: true };
    return { mark: `cùng năm sinh ${ya} nhưng khác ngày`, sure: false };
  }
  return { mark: `cùng năm sinh ${ya}`, sure: true };
}

function samePlace(a: string, b: string): boolean {
  return a !== '' && fold(a) === fold(b);
}

/** Two records of the registry that may be one. */
export interface SuspectPair extends Suspicion {
  readonly first: Subject;
  readonly second: Subject;
}
export interface SuspectPairs {
  /** Surest first, then by name as given. */
  readonly pairs: readonly SuspectPair[];
  /** There are more than were asked for. */
  readonly more: boolean;
}

/** Key of two ids in either order, for the set of those kept apart. */
export const pairKey = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

/**
 * All pairs of the registry that may be one subject. Records are compared only with those of the same bare letters or the
 * same citizen number, so the work grows with the number of records and of pairs, not with its square.
 * @param apart keys (`pairKey`) of those a person said are different
 * @param most pairs to find at most; `more` says whether there are others
 * @param onDone told how many records have been gone through
 */
export function suspectPairs(subjects: readonly Subject[], apart: ReadonlySet<string>, most: number, onDone: (done: number) => void = () => undefined): SuspectPairs {
  const byName = new Map<string, Subject[]>();
  const byNumber = new Map<string, Subject[]>();
  const found = new Map<string, SuspectPair>();
  let more = false;
  const meet = (subject: Subject, others: readonly Subject[]): void => {
    for (const other of others) {
      if (more) return;
      const key = pairKey(subject.id, other.id);
      if (apart.has(key) || found.has(key)) continue;
      const suspicion = compare(other, subject);
      if (suspicion === null) continue;
      if (found.size >= most) more = true;
      else found.set(key, { first: other, second: subject, ...suspicion });
    }
  };
  subjects.forEach((subject, index) => {
    const base = `${subject.kind} ${fold(subject.name)}`;
    const year = subject.kind === 'person' ? birthYear(subject.birth) : null;
    // A known year is compared with the same year and with the unknown ones only; an unknown one with all.
    const keys = subject.kind === 'person' && year !== null ? [`${base} ${year}`, `${base} ?`] : null;
    if (keys === null) meet(subject, byName.get(base) ?? []);
    else for (const key of keys) meet(subject, byName.get(key) ?? []);
    for (const key of [base, `${base} ${year ?? '?'}`]) put(byName, key, subject);
    if (subject.kind === 'person' && subject.nationalId !== '') {
      meet(subject, byNumber.get(subject.nationalId) ?? []);
      put(byNumber, subject.nationalId, subject);
    }
    onDone(index + 1);
  });
  const pairs = [...found.values()].sort((one, other) => Number(other.strength === 'same') - Number(one.strength === 'same'));
  return { pairs, more };
}

function put(map: Map<string, Subject[]>, key: string, subject: Subject): void {
  const held = map.get(key);
  if (held === undefined) map.set(key, [subject]);
  else held.push(subject);
}

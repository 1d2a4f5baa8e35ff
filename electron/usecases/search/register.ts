import type { Found } from '../../../shared/api/search.ts';
import type { AwardEntry } from '../../../shared/domain/register.ts';
import { meantBy } from '../../../shared/domain/search/edits.ts';
import { ranked, searched } from '../../../shared/domain/search/rank.ts';
import { plainWords } from '../../../shared/domain/search/typed.ts';
import type { Typed } from '../../../shared/domain/search/typed.ts';
import { plainName } from '../../../shared/domain/subject.ts';
import { fold } from '../../../shared/text/fold.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import type { Reading } from '../db.ts';
import type { KnownWords } from './known-words.ts';

/** Lines of the award register that are looked through. */
const POOL = 80;
const HAS_DIGIT = /\d/u;

export type AwardsSoFar = NonNullable<Found['awards']>;

/** In: lines of the register of one subject or name. Out: how many count, and the last of them. */
export function awardsSoFar(entries: readonly AwardEntry[]): AwardsSoFar {
  const standing = entries.filter(({ cancelledOn }) => cancelledOn === null);
  const last = standing.reduce<AwardEntry | null>((latest, one) => (latest === null || one.decisionDate >= latest.decisionDate ? one : latest), null);
  return { count: standing.length, last: last === null ? null : { name: last.awardName, number: last.decisionNumber, date: last.decisionDate } };
}

export const awardsOf = (read: Reading, subjectId: string): AwardsSoFar => awardsSoFar(read.all('award_entry', { subject: subjectId }));

interface Group {
  readonly id: string;
  readonly title: string;
  readonly rest: string;
  readonly entries: AwardEntry[];
  readonly byNumber: boolean;
}

/**
 * What only the award register knows: names that are no subject here (old books, units below), and numbers of decisions that
 * were not made in this program. Best first.
 */
export function findInRegister(read: Reading, typed: Typed, forgiving: KnownWords | null): { readonly found: Found; readonly value: number }[] {
  const words = plainWords(typed);
  if (words.join('').length < 2) return [];
  const places = words.map((word, at) => (forgiving === null ? [word] : meantBy(word, forgiving('award_entry'), at === words.length - 1)));
  const groups = new Map<string, Group>();
  const byNumber = words.some((word) => HAS_DIGIT.test(word));
  for (const entry of read.find('award_entry', places, POOL)) {
    // A decision of this program and a subject of this registry are found as such.
    if ((byNumber ? entry.decisionId : entry.subjectId) !== null) continue;
    const id = byNumber ? entry.decisionNumber : plainName(entry.subjectName);
    const key = byNumber ? `${entry.decisionNumber} ${entry.decisionDate}` : `${fold(id)} ${fold(entry.subjectPlace)}`;
    const group = groups.get(key) ?? { id, title: byNumber ? `Quyết định số ${entry.decisionNumber}` : id, rest: byNumber ? '' : `${entry.subjectPlace} ${entry.awardName}`, entries: [], byNumber };
    groups.set(key, group);
    group.entries.push(entry);
  }
  return ranked(typed, [...groups.values()].map((item) => ({ item, searched: searched(item.title, () => item.rest) })), forgiving !== null).map(({ item, value, near }) => ({ value, found: foundOf(item, near) }));
}

function foundOf({ id, title, entries, byNumber }: Group, near: boolean): Found {
  const [first] = entries;
  const note = byNumber ? [first === undefined ? '' : formatScreenDate(first.decisionDate), first?.authority, `${entries.length} dòng trong sổ khen thưởng`] : [first?.subjectPlace, first?.unitName];
  return { kind: 'award', id, title, note: note.filter(Boolean).join(' · '), state: '', awards: byNumber ? null : awardsSoFar(entries), subjectKind: first?.subjectKind ?? null, near };
}

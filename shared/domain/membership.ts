import { z } from 'zod';
import { formatScreenDate, partsOf } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { Id, IsoDate, Line, RequiredLine, Stored, Year } from './common.ts';
import { fault } from '../result.ts';
import type { Fault } from '../result.ts';
import type { PersonFields } from './subject.ts';

export const MembershipFields = z.object({
  personId: Id,
  /** A collective, or the household a person lives in. */
  collectiveId: Id,
  /** First day; null: not known, then the person counts as a member at any earlier day. */
  from: IsoDate.nullable().default(null),
  /** Last day, inclusive; null: still a member. */
  to: IsoDate.nullable().default(null),
  position: Line.default(''),
  /** Head of the collective, or of the household. */
  head: z.boolean().default(false),
});
export type MembershipFields = z.infer<typeof MembershipFields>;
/** A person in a collective for a time. */
export const Membership = MembershipFields.extend(Stored);
export type Membership = z.infer<typeof Membership>;

export const HeadCountFields = z.object({ collectiveId: Id, year: Year, total: z.number().int().nonnegative(), source: RequiredLine });
export type HeadCountFields = z.infer<typeof HeadCountFields>;
/** How many individuals a collective had in an award year, as stated by a paper: the base of every share. */
export const HeadCount = HeadCountFields.extend(Stored);
export type HeadCount = z.infer<typeof HeadCount>;

type Time = Pick<MembershipFields, 'from' | 'to'>;

/** Whether a membership covers a day. */
export function isMemberOn({ from, to }: Time, date: string): boolean {
  return (from === null || from <= date) && (to === null || to >= date);
}

/** Whether a membership covers any day of a year. */
export function isMemberIn({ from, to }: Time, year: number): boolean {
  return (from === null || partsOf(from).year <= year) && (to === null || partsOf(to).year >= year);
}

/**
 * Why a membership cannot stand, or null: its end before its beginning, or a time that another membership of the same
 * person in the same collective covers already. `others`: the stored ones of that person, itself left out;
 * `person`: how the message names him.
 */
export function membershipFault(fields: MembershipFields, others: readonly Membership[], person = 'Người này'): Fault | null {
  if (fields.from !== null && fields.to !== null && fields.to < fields.from) {
    return fault('ngay-nguoc', 'Ngày kết thúc trước ngày bắt đầu.', { item: 'to', next: 'Sửa lại một trong hai ngày.' });
  }
  const twice = others.some((other) => other.collectiveId === fields.collectiveId && overlap(other, fields));
  return twice ? fault('trung-thoi-gian', `${person} đã là thành viên của tập thể trong khoảng thời gian đó.`, { item: 'from', next: 'Sửa ngày, hoặc sửa dòng đã có.' }) : null;
}

/** The other heads of a collective whose time meets that of `fields`. `others`: its stored memberships, itself left out. */
export function headsBeside(fields: MembershipFields, others: readonly Membership[]): Membership[] {
  return fields.head ? others.filter((other) => other.head && other.personId !== fields.personId && overlap(other, fields)) : [];
}

/** «từ ngày 01/09/2020 đến nay»; a first day not known is left out. */
export function timeWords({ from, to }: Time): string {
  return `${from === null ? '' : `từ ngày ${formatScreenDate(from)} `}${to === null ? 'đến nay' : `đến ngày ${formatScreenDate(to)}`}`;
}

/**
 * Whether a person's own particulars name this collective as the unit, or as the department of a unit that is not
 * said to be another than the collective's. Case and marks do not count.
 */
export function worksAt({ workplace, department }: Pick<PersonFields, 'workplace' | 'department'>, { name, managedBy }: { readonly name: string; readonly managedBy: string }): boolean {
  const same = (one: string, other: string): boolean => fold(one).trim() === fold(other).trim();
  if (workplace !== '' && same(workplace, name)) return true;
  return department !== '' && same(department, name) && (workplace === '' || managedBy === '' || same(workplace, managedBy));
}

function overlap(one: Time, other: Time): boolean {
  const before = (end: string | null, start: string | null): boolean => end !== null && start !== null && end < start;
  return !before(one.to, other.from) && !before(other.to, one.from);
}

/** A share needs the whole: what a statement of a year says against the members on record, or null when they agree. */
export function headCountNote(total: number | null, members: number): string | null {
  if (total === null) return 'Chưa ghi tổng số người của năm này nên chưa tính được tỷ lệ.';
  if (members > total) return `Danh sách có ${members} người, nhiều hơn tổng số đã ghi (${total}).`;
  return members < total ? `Danh sách mới có ${members} trong ${total} người.` : null;
}

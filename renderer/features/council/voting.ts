import { votersOn as votersOf } from '../../../shared/domain/vote.ts';
import type { Attendance, SessionFields, SessionResult } from '../../../shared/domain/council.ts';

/** How many may vote on one nomination: present or by written opinion, and not recused. */
export function votersOn(fields: Pick<SessionFields, 'attendance'>, result: Pick<SessionResult, 'recused'>): number {
  return votersOf(fields, result).size;
}

/** «Nhất trí»: every voter says yes. */
export function unanimousOn(fields: Pick<SessionFields, 'attendance'>, result: SessionResult): SessionResult {
  return { ...result, yes: votersOn(fields, result), no: 0 };
}

/** «Nhất trí tất cả»: every voter says yes on every nomination. */
export function unanimous(fields: Pick<SessionFields, 'attendance' | 'results'>): SessionResult[] {
  return fields.results.map((result) => unanimousOn(fields, result));
}

/** What is left for one column once the other is typed; null while the other is not, or has too many. */
export function remainder(fields: Pick<SessionFields, 'attendance'>, result: SessionResult, column: 'yes' | 'no'): number | null {
  const other = column === 'yes' ? result.no : result.yes;
  const left = other === null ? null : votersOn(fields, result) - other;
  return left === null || left < 0 ? null : left;
}

/** A vote cell's text as a number; null for nothing. Only digits reach this. */
export function voteOf(text: string): number | null {
  return text === '' ? null : Number(text);
}

/** Attendance of one member; absent and without opinion when none is on record. */
export function attendanceOf(attendance: readonly Attendance[], memberId: string): Attendance {
  return attendance.find((one) => one.memberId === memberId) ?? { memberId, present: false, absentReason: '', writtenOpinion: false };
}

/** The attendance list with one member's line changed or added. */
export function withAttendance(attendance: readonly Attendance[], memberId: string, change: Partial<Attendance>): Attendance[] {
  const line = { ...attendanceOf(attendance, memberId), ...change };
  return attendance.some((one) => one.memberId === memberId) ? attendance.map((one) => (one.memberId === memberId ? line : one)) : [...attendance, line];
}

import type { SessionFields, SessionResult } from '../../../shared/domain/council.ts';

type Attendance = SessionFields['attendance'][number];

/** How many may vote on one nomination: present or by written opinion, and not recused. */
export function votersOn({ attendance }: Pick<SessionFields, 'attendance'>, { recused }: Pick<SessionResult, 'recused'>): number {
  return attendance.filter((one) => (one.present || one.writtenOpinion) && !recused.includes(one.memberId)).length;
}

/** «Nhất trí tất cả»: every voter says yes on every nomination. */
export function unanimous(fields: Pick<SessionFields, 'attendance' | 'results'>): SessionResult[] {
  return fields.results.map((result) => ({ ...result, yes: votersOn(fields, result), no: 0 }));
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

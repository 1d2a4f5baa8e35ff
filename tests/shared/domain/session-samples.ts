import { NO_BALLOTS, NO_PUBLICITY } from '../../../shared/domain/council.ts';
import type { Council, CouncilSeat, SessionFields } from '../../../shared/domain/council.ts';

/** An invented council and its sessions. */
export const seat = (n: number, more: Partial<CouncilSeat> = {}): CouncilSeat => ({
  id: `tv-${n}`, name: `Thành Viên Mẫu ${n}`, duty: n === 1 ? 'chu-tich' : n === 2 ? 'uy-vien-thu-ky' : 'uy-vien', position: `Chức vụ ${n}`, duties: '', from: null, to: null, ...more,
});
export const council = (more: Partial<Council> = {}): Council => ({
  id: 'council', version: 1, decisionNumber: '45/QĐ-UBND', decisionDate: '2026-01-15', proposer: '', replaces: '', term: { from: '2026-01-15', to: '2031-01-14' }, regulation: { number: '', date: null, title: '' }, quorumPct: null,
  members: Array.from({ length: 10 }, (_, i) => seat(i + 1)), ...more,
});
/** A session of ten with `present` of them there, held on 5 March 2026. */
export function session(present = 10, more: Partial<SessionFields> = {}): SessionFields {
  const members = council().members.map(({ id, name, duty, position }) => ({ id, name, duty, position }));
  return {
    roundId: 'r', number: '', date: '2026-03-05', startTime: '', endTime: '', place: '', ballot: 'gio-tay', chairId: 'tv-1', secretaryId: 'tv-2', tellerIds: [], members,
    attendance: members.map(({ id }, i) => ({ memberId: id, present: i < present, absentReason: i < present ? '' : 'đi công tác', writtenOpinion: false })),
    results: [], ballots: NO_BALLOTS, discussion: '', publicity: NO_PUBLICITY, reason: '', sides: {}, ...more,
  };
}

import type { AwardChoice } from '../../../shared/domain/award.ts';
import type { Site } from '../../../electron/demo/site.ts';
import { newCommune, person, siteAt } from './sites.ts';
import { folder } from './sites.ts';

export const GK: AwardChoice = { source: 'catalogue', code: 'GK_XA' };
export const BK: AwardChoice = { source: 'catalogue', code: 'BK_TINH' };

export const SEATS = [
  { id: 'm1', name: 'Trần Ký Mẫu', duty: 'chu-tich' as const, position: 'Chủ tịch UBND', duties: 'Phụ trách chung' },
  { id: 'm2', name: 'Lê Thị Phó Mẫu', duty: 'pho-chu-tich' as const, position: 'Phó Chủ tịch UBND' },
  { id: 'm3', name: 'Phạm Văn Ủy Mẫu', duty: 'uy-vien' as const, position: 'Chủ tịch Ủy ban MTTQ' },
  { id: 'm4', name: 'Hoàng Thị Cũ Mẫu', duty: 'uy-vien' as const, position: 'Trưởng phòng Kinh tế', to: '2026-06-30' },
  { id: 'm5', name: 'Đỗ Văn Thư Mẫu', duty: 'uy-vien-thu-ky' as const, position: 'Công chức Văn hóa - Xã hội' },
  { id: 'm6', name: 'Vũ Thị Mới Mẫu', duty: 'uy-vien' as const, position: 'Trưởng phòng Kinh tế', from: '2026-07-01' },
];

export interface Meeting {
  readonly site: Site;
  readonly roundId: string;
  /** Ids by the name given. */
  readonly nominations: Readonly<Record<string, string>>;
  readonly subjects: Readonly<Record<string, string>>;
}

/** A commune with a council of six seats, a yearly round, and the nominees given by name and award. Today: 20/11/2026. */
export async function meeting(nominees: Readonly<Record<string, AwardChoice | null>>, more: { council?: object; round?: object; subject?: (name: string) => object } = {}): Promise<Meeting> {
  const site = siteAt(folder());
  await newCommune(site);
  await site.call('council.save', { fields: { decisionNumber: '05/QĐ-UBND', decisionDate: '2026-01-15', members: SEATS, ...more.council } });
  await site.call('council.saveRules', { rules: [{ awardCode: null, rule: 'majority', percent: null, base: 'all-members', validFrom: '2020-01-01', source: 'Quy chế mẫu' }] });
  const round = await site.call('round.save', { fields: { kind: 'yearly', name: 'Cuối năm 2026', year: 2026, reason: 'năm 2026', ...more.round } });
  const nominations: Record<string, string> = {};
  const subjects: Record<string, string> = {};
  for (const [name, award] of Object.entries(nominees)) {
    const saved = await site.call('subject.save', { fields: { ...person(name), ...more.subject?.(name) } as never, keepApart: true });
    subjects[name] = saved.saved?.id ?? '';
    const added = await site.call('nomination.add', { roundId: round.id, subjectIds: [subjects[name] ?? ''], award, merit: 'có thành tích', allowRepeat: true });
    nominations[name] = added.added[0]?.id ?? '';
  }
  return { site, roundId: round.id, nominations, subjects };
}

import { join } from 'node:path';
import { holdSession } from '../../../electron/demo/commune.ts';
import type { Site } from '../../../electron/demo/site.ts';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import { folder, newCommune, person, siteAt } from './sites.ts';

export type After = OutputOf<SoVangContract['decision.after']>;

export const AUTHORITY = 'Chủ tịch Ủy ban nhân dân xã Tân Mẫu';
export const SIGNED = { authority: AUTHORITY, signerName: 'Trần Ký Mẫu', signerTitle: 'Chủ tịch' } as const;
export const fieldsOf = (number: string, date: string, more: object = {}) => ({ number, date, title: 'Về việc tặng Giấy khen', ...SIGNED, ...more });

export interface Nominated {
  readonly site: Site;
  readonly dir: string;
  readonly roundId: string;
  /** Nominations of a collective, a household and two persons. */
  readonly ids: readonly string[];
}

/** A commune on 20/11/2026 whose council met on 5/10/2026 and agreed to a Giấy khen for four of three kinds. */
export async function nominated(code = 'GK_XA', round: object = {}): Promise<Nominated> {
  const dir = join(folder(), 'xa');
  const site = siteAt(dir);
  await newCommune(site);
  await site.call('council.save', { fields: { decisionNumber: '05/QĐ-UBND', decisionDate: '2026-01-05', members: [1, 2, 3].map((n) => ({ id: `m${n}`, name: `Thành viên Mẫu ${n}`, duty: n === 1 ? 'chu-tich' : n === 2 ? 'uy-vien-thu-ky' : 'uy-vien', position: '' })) } });
  const { id: roundId } = await site.call('round.save', { fields: { kind: 'sudden', name: 'Đột xuất 2026', year: 2026, reason: 'cứu người trong mưa lũ', ...round } });
  const subjects = [
    { kind: 'collective' as const, name: 'Thôn Đông', managedBy: 'xã Tân Mẫu', tags: [] },
    { kind: 'household' as const, name: 'ông Lê Văn Giả', address: 'thôn Đông', tags: [] },
    person('Nguyễn Văn Mẫu', { honorific: 'Ông', position: 'Trưởng thôn', workplace: 'thôn Đông', tags: [] }),
    person('Trần Thị Ví Dụ', { honorific: 'Bà', tags: [] }),
  ];
  const subjectIds: string[] = [];
  for (const fields of subjects) subjectIds.push((await site.call('subject.save', { fields, keepApart: true })).saved?.id ?? '');
  const { added } = await site.call('nomination.add', { roundId, subjectIds, award: { source: 'catalogue', code }, merit: 'Đã có thành tích cứu người trong mưa lũ' });
  await holdSession(site, roundId, '2026-10-05');
  return { site, dir, roundId, ids: added.map(({ id }) => id) };
}

export const awardedRow = (nominationId: string, awardName = 'Giấy khen của Chủ tịch UBND xã Tân Mẫu') => ({ nominationId, nominationVersionId: null, dossierId: null, result: 'awarded' as const, awardName, reason: '' });

/** As `nominated`, with all four decided under one number on 12/10/2026. */
export async function decided(): Promise<Nominated & { readonly decisionId: string; readonly after: After }> {
  const story = await nominated();
  const { id: decisionId } = await story.site.call('decision.record', { fields: fieldsOf('345/QĐ-UBND', '2026-10-12'), lines: story.ids.map((id) => awardedRow(id)) });
  return { ...story, decisionId, after: await story.site.call('decision.after', { id: decisionId }) };
}

/** Id of the register's entry whose name contains the words. */
export function entryOf({ awards }: Pick<After, 'awards'>, words: string): string {
  const found = awards.find(({ entry }) => entry.subjectName.includes(words));
  if (found === undefined) throw new Error(words);
  return found.entry.id;
}

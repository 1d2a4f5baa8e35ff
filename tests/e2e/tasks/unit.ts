import { prepareDossier, setUpCouncil, submitDossier } from '../../../electron/demo/commune.ts';
import { pair } from '../../../electron/demo/exchange.ts';
import type { Site } from '../../../electron/demo/site.ts';
import type { AwardChoice } from '../../../shared/domain/award.ts';
import { COMMUNE, PROVINCE, at, makeUnit } from '../prepared.ts';

/** What stands in the unit when the clerk sits down: every task begins where the work has come to, none of it typed by the test. */

export const AWARDED_BEFORE = 'Nguyễn Thị Hường Mẫu';
export const OLD_DECISION = '07/QĐ-UBND';
/** For the province's award, voted on. */
export const FOR_PROVINCE = ['Lê Văn Thí Dụ', 'Hoàng Ngọc Ví Dụ', 'Phạm Thị Làm Mẫu', 'Võ Đức Giả Định', 'Đặng Thị Minh Họa', 'Bùi Xuân Thử'] as const;
/** Officials of the unit, judged at the end of the year. */
export const OFFICIALS = ['Cao Thị An Mẫu', 'Đinh Văn Bình Mẫu', 'Hà Thị Cúc Mẫu', 'Lâm Văn Dũng Mẫu', 'Mai Thị Em Mẫu', 'Phan Văn Giang Mẫu', 'Tạ Thị Hoa Mẫu', 'Vũ Văn Khang Mẫu'] as const;
export const HELPERS = ['Trịnh Văn Cứu Mẫu', 'Lương Thị Giúp Mẫu', 'Quách Văn Đỡ Mẫu', 'Tống Thị Nâng Mẫu'] as const;
export const UNITS_BELOW = ['Thôn Mẫu Đông', 'Thôn Mẫu Tây', 'Thôn Mẫu Nam', 'Trường Tiểu học Mẫu', 'Trường THCS Mẫu'] as const;
const PROVINCIAL = { source: 'catalogue', code: 'BK_TINH' } as const satisfies AwardChoice;
const OWN = { source: 'catalogue', code: 'GK_XA' } as const satisfies AwardChoice;

export const ROUNDS = {
  province: 'Khen thưởng chuyên đề xây dựng nông thôn mới 2026',
  below: 'Khen thưởng gia đình hiếu học năm 2026',
  lacking: 'Khen thưởng phong trào bảo vệ an ninh năm 2026',
  council: 'Khen thưởng sau bão số 12 năm 2026',
  decided: 'Khen thưởng công tác dân vận năm 2026',
  sent: 'Khen thưởng phong trào hiến đất làm đường 2026',
} as const;
export const CAMPAIGN = 'Thi đua làm đường bê tông';
export const MODEL = 'Mô hình hiến đất thôn Mẫu Đông';

async function persons(site: Site, names: readonly string[], position: string): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) {
    const honorific = name.includes('Thị') || name.includes('Ngọc') ? 'Bà' : 'Ông';
    const { saved } = await site.call('subject.save', { fields: { kind: 'person', name, honorific, birth: { year: 1980 }, position, workplace: 'UBND xã Tân Mẫu' }, keepApart: true });
    ids.push(saved?.id ?? '');
  }
  return ids;
}

/** A round with its nominations. */
async function roundWith(site: Site, name: string, reason: string, subjectIds: readonly string[], award: AwardChoice): Promise<{ readonly id: string; readonly nominationIds: string[] }> {
  const { id } = await site.call('round.save', { fields: { kind: 'sudden', name, year: 2026, reason } });
  const { added } = await site.call('nomination.add', { roundId: id, subjectIds: [...subjectIds], award, merit: `Đã có thành tích ${reason}`, allowRepeat: true });
  return { id, nominationIds: added.map((one) => one.id) };
}

/** Everybody agreed, and the session is ended. */
async function passed(site: Site, roundId: string): Promise<void> {
  const fields = await site.call('session.prepare', { roundId });
  const session = await site.call('session.save', {
    fields: { ...fields, date: '2026-11-18', number: '06/BB-HĐTĐKT', startTime: '14 giờ 00', endTime: '16 giờ 30', place: 'Phòng họp UBND xã', results: fields.results.map((result) => ({ ...result, yes: fields.members.length, no: 0 })) },
  });
  await site.call('session.conclude', { id: session.id, version: session.version });
}

/** Who is in the registry, and where dossiers go. */
interface Registry {
  readonly receiver: { readonly unitCode: string | null; readonly name: string };
  readonly forProvince: readonly string[];
  readonly helpers: readonly string[];
}

/** A unit with a council, a rule of voting, the province to send to, and its registry. */
export async function registry(site: Site, provinceData: string): Promise<Registry> {
  await makeUnit(site, COMMUNE);
  await setUpCouncil(site, 'Chủ tịch UBND');
  await site.call('council.saveRules', { rules: [{ awardCode: null, rule: 'majority', percent: null, base: 'all-members', validFrom: '2020-01-01', source: 'Quy chế mẫu của Hội đồng' }] });
  await at(provinceData, async (province) => {
    await makeUnit(province, PROVINCE);
    await pair(site, province);
  });
  const [peer] = await site.call('peer.list', {});
  const known = await persons(site, [AWARDED_BEFORE, 'Nguyễn Thị Hương Mẫu'], 'Trưởng thôn');
  await site.call('award.backfill', { subjectIds: known.slice(0, 1), fields: { awardCode: 'GK_XA', awardName: 'Giấy khen', type: 'phong_trao', year: 2024, decisionNumber: OLD_DECISION, decisionDate: '2024-12-20', authority: 'Chủ tịch UBND xã Tân Mẫu' } });
  const officials = await persons(site, OFFICIALS, 'Công chức');
  await site.call('subject.setTags', { ids: officials, tags: ['official'] });
  return { receiver: { unitCode: peer?.unitCode ?? null, name: 'Sở Nội vụ' }, forProvince: await persons(site, FOR_PROVINCE, 'Trưởng thôn'), helpers: await persons(site, HELPERS, 'Dân quân') };
}

/** Voted on, for the province; not in a dossier yet. */
export async function votedForProvince(site: Site, { forProvince }: Registry): Promise<void> {
  const { id } = await roundWith(site, ROUNDS.province, 'xuất sắc trong xây dựng nông thôn mới', forProvince, PROVINCIAL);
  await passed(site, id);
}

/** Five units were asked for their lists; the day has passed and one has sent. */
export async function askedBelow(site: Site): Promise<void> {
  const round = await site.call('round.save', { fields: { kind: 'sudden', name: ROUNDS.below, year: 2026, reason: 'tiêu biểu trong phong trào hiếu học' } });
  const organisationIds: string[] = [];
  for (const name of UNITS_BELOW) organisationIds.push((await site.call('organisation.save', { fields: { name, kind: name.startsWith('Thôn') ? 'thon-buon-tdp' : 'co-quan-don-vi' } })).id);
  await site.call('intake.saveCall', { roundId: round.id, organisationIds, dueOn: '2026-11-18' });
  const line = { fields: { kind: 'household' as const, name: 'ông Bùi Văn Hộ Mẫu', address: 'thôn Mẫu Tây' }, award: OWN, merit: 'Gia đình hiếu học' };
  await site.call('intake.save', { fields: { roundId: round.id, senderId: organisationIds[1] ?? null, senderName: UNITS_BELOW[1] }, sending: { number: '02/TTr', date: '2026-11-16', receivedOn: '2026-11-17' }, lines: [line] });
}

/** A dossier of three, to which nothing is attached yet. */
export async function lackingDossier(site: Site, { forProvince, receiver }: Registry): Promise<void> {
  const { id, nominationIds } = await roundWith(site, ROUNDS.lacking, 'xuất sắc trong bảo vệ an ninh Tổ quốc', forProvince.slice(0, 3), PROVINCIAL);
  await prepareDossier(site, id, nominationIds, receiver, { number: '', date: '2026-11-19', content: 'xuất sắc trong bảo vệ an ninh Tổ quốc' });
}

/** Four nominations that the council has not seen. */
export async function forCouncil(site: Site, { helpers }: Registry): Promise<void> {
  await roundWith(site, ROUNDS.council, 'giúp dân khắc phục hậu quả bão số 12', helpers, OWN);
}

/** Four that passed and wait for the unit's decision. */
export async function forDecision(site: Site, { helpers }: Registry): Promise<void> {
  const { id } = await roundWith(site, ROUNDS.decided, 'xuất sắc trong công tác dân vận', helpers, OWN);
  await passed(site, id);
}

/** A dossier that was submitted and waits for its stick. */
export async function submitted(site: Site, { forProvince, receiver }: Registry): Promise<void> {
  const { id, nominationIds } = await roundWith(site, ROUNDS.sent, 'hiến đất làm đường', forProvince.slice(2, 5), PROVINCIAL);
  await passed(site, id);
  await submitDossier(site, await prepareDossier(site, id, nominationIds, receiver, { number: '14/TTr-UBND', date: '2026-11-19', content: 'hiến đất làm đường' }));
}

/** A campaign whose yearly report is due in five days. */
export async function dueReport(site: Site): Promise<void> {
  const campaign = await site.call('campaign.createOwn', { name: CAMPAIGN, fromYear: 2026, toYear: 2027 });
  await site.call('obligation.save', { fields: { campaignId: campaign.id, content: 'Báo cáo kết quả phong trào thi đua năm 2026', kind: 'bao-cao', to: ['Sở Nội vụ'], due: { kind: 'date', date: '2026-11-25', bound: 'by' }, source: 'Công văn số 88/SNV-TĐKT (giả định)' } });
  await site.call('record.save', { register: 'inspection', fields: { campaignId: campaign.id, kind: 'kiem-tra', timing: 'dinh-ky', inspector: 'Đoàn kiểm tra Mẫu', inspected: 'Thôn Mẫu Nam', plannedFor: '2026-04-01', visitedOn: '2026-04-03', findings: 'Đã làm 400 m đường.', remedies: '' } });
  await site.call('exemplar.save', { fields: { name: MODEL, campaignId: campaign.id, field: 'Giao thông', summary: 'Hai mươi hộ hiến đất.' }, first: { stage: 'phat-hien', on: '2026-03-02', person: 'Đỗ Văn Thư Mẫu', evidence: 'Biên bản họp thôn' } });
}

/** The province takes the bundle in, decides on everything in it and writes its reply on the stick; answers the reply's name. */
export async function answerFromProvince(site: Site, stick: string): Promise<string> {
  const folder = `path:${stick}`;
  const [found] = (await site.call('bundle.scan', { folder })).bundles;
  const { stageId } = await site.job('bundle.preview', { file: found?.handle ?? '' });
  await site.job('bundle.import', { stageId });
  const [received] = await site.call('inbox.list', {});
  const versionId = received?.versionId ?? '';
  await site.call('inbox.acknowledge', { versionId });
  const { lines } = await site.call('inbox.get', { versionId });
  await site.call('decision.record', {
    fields: { number: '345/QĐ-UBND', date: '2026-11-20', title: 'Về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh', authority: 'Chủ tịch Ủy ban nhân dân tỉnh', signerName: 'Ngô Văn Tịch Mẫu', signerTitle: 'Chủ tịch' },
    lines: lines.map(({ version }) => ({ nominationId: version.nominationId, nominationVersionId: version.id, dossierId: version.dossierId, result: 'awarded' as const, awardName: version.awardName, reason: '' })),
  });
  const [peer] = await site.call('peer.list', {});
  const { written } = await site.job('bundle.export', { peerCodes: [peer?.unitCode ?? ''], folder });
  return written[0]?.fileName ?? '';
}

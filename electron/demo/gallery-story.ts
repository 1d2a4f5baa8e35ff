import { join } from 'node:path';
import { PLANS } from '../../shared/catalogue/plans.ts';
import type { PaperSubject } from '../../shared/documents/catalogue.ts';
import type { DecisionFields } from '../../shared/domain/response.ts';
import type { SubjectKind } from '../../shared/domain/subject.ts';
import type { UnitKind } from '../../shared/domain/unit.ts';
import { REPORT_KINDS } from '../../shared/domain/campaign-report.ts';
import type { HostPorts } from '../host/ports.ts';
import { holdSession, nominate, prepareDossier, registerSubjects, setUpCouncil, submitDossier } from './commune.ts';
import { carry, pair } from './exchange.ts';
import { samplePeople, seeded } from './people.ts';
import type { Site } from './site.ts';

/** A unit whose papers are shown: what heads them, who signs, what it awards by itself. */
export interface GalleryUnit {
  readonly key: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly superior: string;
  readonly place: string;
  readonly symbol: string;
  readonly drafting: string;
  readonly head: string;
  readonly authority: string;
  readonly ownAward: string;
  /** Every case of every paper; the others show the campaign papers of all five and at most two cases of the rest. */
  readonly every: boolean;
}

/** The list of a session hangs out for five days. */
const SHOWN = { from: '2026-11-10', to: '2026-11-14', manner: 'niêm yết tại trụ sở và nhà văn hóa thôn' };

/** A commune, a ward and a provincial department, all invented. */
export const GALLERY_UNITS: readonly GalleryUnit[] = [
  { key: 'xa', kind: 'xa', name: 'xã Tân Mẫu', superior: '', place: 'Tân Mẫu', symbol: 'UBND', drafting: 'VHXH', head: 'Chủ tịch', authority: 'Chủ tịch Ủy ban nhân dân xã Tân Mẫu', ownAward: 'GK_XA', every: true },
  { key: 'phuong', kind: 'phuong', name: 'phường Thí Dụ Thượng', superior: '', place: 'Thí Dụ Thượng', symbol: 'UBND', drafting: 'VHXH', head: 'Chủ tịch', authority: 'Chủ tịch Ủy ban nhân dân phường Thí Dụ Thượng', ownAward: 'GK_XA', every: false },
  { key: 'so', kind: 'so-ban-nganh', name: 'Sở Khoa học và Công nghệ', superior: 'UBND tỉnh Lâm Đồng', place: 'Lâm Đồng', symbol: 'SKHCN', drafting: 'VP', head: 'Giám đốc', authority: 'Giám đốc Sở Khoa học và Công nghệ', ownAward: 'GK_SO', every: false },
];

/** Ids by what papers are about; several where one paper has several cases. */
export type GalleryIds = Readonly<Record<PaperSubject, readonly string[]>>;

/** Makes one of everything that a paper can be about: five campaigns, and what a unit decides by itself. */
export async function tellGallery(site: Site, office: Site, stick: string, unit: GalleryUnit, context: { readonly ports: HostPorts; readonly today: string; readonly seed: number }): Promise<GalleryIds> {
  const { ports, today, seed } = context;
  const year = Number(today.slice(0, 4));
  const made = await site.call('unit.create', { kind: unit.kind, name: unit.name, province: 'Lâm Đồng', signer: { name: 'Trần Văn Ký Mẫu', title: unit.head }, passphrase: '', acceptUnprotected: true });
  await site.call('unit.update', { ...made, superior: unit.superior, placeName: unit.place, symbol: unit.symbol, draftingSymbol: unit.drafting });
  await setUpCouncil(site, unit.head);
  const subjects = await registerSubjects(site, ports, samplePeople(seeded(seed), 9));
  const ids: Record<PaperSubject, string[]> = {
    unit: [''], campaign: [], 'campaign with late units': [], 'campaign or all': ['all'], report: [], feedback: [], inspection: [], block: [], 'block or member': [], exemplar: [],
    review: [], 'campaign or block or unit': [''], nomination: [], 'nomination or dossier': [], dossier: [], 'withdrawn dossier': [], round: [], intake: [], session: [], decision: [], 'decision or all': [''], 'decision or year': [String(year)], year: [String(year)], statistics: [String(year)], correction: [], cancellation: [], bundle: [], exchange: ['//'], sitting: [], units: ['/'], 'hand-over': [], archive: [], 'archive check': [], guidance: [], request: [], 'unit or emergency bundle': [''],
  };
  for (const { code } of PLANS) await campaignPapers(site, unit, code, subjects, today, ids);
  await blockPapers(site, unit, year, ids);
  await ownAward(site, ports, unit, subjects, today, ids);
  await sentDossier(site, office, stick, ports, unit, subjects, today, ids);
  await letters(office, today);
  // The office answers with its receipt, so that something was taken in here too.
  await carry(office, site, stick);
  ids.sitting.push(...(await site.call('bundle.journal', {})).received.map(({ backup }) => backup).slice(0, 1));
  for (const { id, kind } of await site.call('received.list', {})) {
    if (kind === 'guidance' || kind === 'request') ids[kind].push(id);
  }
  await ownBundles(site, stick, Number(today.slice(0, 4)), ids);
  return ids;
}

/** A guidance paper and a request to the units below. */
async function letters(office: Site, today: string): Promise<void> {
  const fields = { campaignId: null, date: today, scanIds: [] };
  await office.call('item.write', { kind: 'guidance', to: 'tat-ca', fields: { ...fields, number: '52/SNV-TĐKT', title: 'hướng dẫn lập hồ sơ đề nghị khen thưởng cuối năm', text: 'Hồ sơ gồm danh sách đề nghị, báo cáo thành tích và biên bản bình xét.\nBáo cáo thành tích ghi số liệu của cả năm, có xác nhận của đơn vị.' } });
  await office.call('item.write', { kind: 'request', to: 'tat-ca', fields: { ...fields, number: '61/SNV-TĐKT', title: 'Đôn đốc gửi số liệu phong trào thi đua', text: '', about: 'số liệu năm, báo cáo', dueOn: today } });
}

/** The unit's data handed over, a year laid aside, and that archive checked. */
async function ownBundles(site: Site, stick: string, year: number, ids: Record<PaperSubject, string[]>): Promise<void> {
  const folder = `path:${stick}`;
  await site.job('handOn.export', { folder, from: 'Đỗ Văn Thư Mẫu', to: 'Lê Thị Kế Mẫu', note: 'Chuyển công tác' });
  const archive = await site.job('archive.export', { folder, year, note: 'Đoàn kiểm tra' });
  const checked = await site.job('archive.check', { file: `path:${join(stick, archive.written[0]?.fileName ?? '')}` });
  ids['hand-over'].push('');
  ids.archive.push(archive.bundleId);
  ids['archive check'].push(checked.id);
}

async function campaignPapers(site: Site, unit: GalleryUnit, code: string, subjects: Record<SubjectKind, string[]>, today: string, ids: Record<PaperSubject, string[]>): Promise<void> {
  const campaign = await site.call('campaign.open', { planCode: code });
  const campaignId = campaign.id;
  for (const list of [ids.campaign, ids['campaign or block or unit']]) list.push(campaignId);
  ids['campaign or all'].push(campaignId);
  const launching = await site.call('launching.prepare', { campaignId });
  const draft = await site.call('launching.save', { fields: { ...launching, number: '31/KH-UBND', date: today } });
  await site.call('launching.issue', { campaignId, version: draft.plan.version });
  for (const kind of unit.every ? REPORT_KINDS : (['tong-ket'] as const)) {
    const fields = await site.call('report.draft', { campaignId, kind, year: kind === 'hang-nam' ? 2025 : null, from: '2025-01-01', to: '2025-12-15' });
    const report = await site.call('report.save', { fields: { ...fields, number: kind === 'tong-ket' ? '120/BC-UBND' : '', date: kind === 'tong-ket' ? today : null, receiver: fields.receiver === '' ? 'Sở Nội vụ' : fields.receiver } });
    ids.report.push(report.id);
  }
  for (const unitName of ['Thôn Ví Dụ', 'Trường Tiểu học Giả Định']) await site.call('follow.save', { fields: { campaignId, unitName } });
  if ((await site.call('follow.list', { campaignId })).notSent > 0) ids['campaign with late units'].push(campaignId);
  const feedback = await site.call('record.save', { register: 'feedback', fields: { campaignId, raisedOn: '2025-09-12', content: 'Chưa có hướng dẫn cách xác định hộ đăng ký thoát nghèo mới chuyển đến.', proposal: 'Đề nghị hướng dẫn cách xét đối với hộ mới chuyển đến trong năm.', sentTo: 'Sở Nội vụ' } });
  const inspection = await site.call('record.save', { register: 'inspection', fields: { campaignId, kind: 'kiem-tra', timing: 'dinh-ky', inspector: 'Đoàn kiểm tra Mẫu', inspected: 'Thôn Ví Dụ', plannedFor: '2025-04-01', visitedOn: '2025-04-03', findings: 'Đã phổ biến kế hoạch; chưa lập sổ theo dõi.', remedies: 'Lập sổ trước ngày 30/4/2025.' } });
  ids.feedback.push(feedback.id);
  ids.inspection.push(inspection.id);
  const exemplar = await site.call('exemplar.save', {
    fields: { name: 'Mô hình tổ tiết kiệm thôn Mẫu Đông', subjectId: subjects.collective[0] ?? null, campaignId, field: 'Nông nghiệp', summary: 'Ba mươi hộ góp vốn xoay vòng, mười hai hộ đã mua bò giống.' },
    first: { stage: 'phat-hien', on: '2025-03-02', person: 'Đỗ Văn Thư Mẫu', evidence: 'Biên bản họp thôn ngày 02/3/2025' },
  });
  ids.exemplar.push(exemplar.id);
}

async function blockPapers(site: Site, unit: GalleryUnit, year: number, ids: Record<PaperSubject, string[]>): Promise<void> {
  const members = [unit.name, 'xã Giả Định', 'xã Minh Họa'].map((name, i) => ({ id: `m${i}`, name, own: i === 0 }));
  const table = [
    { id: 't1', group: 'Phát triển kinh tế', text: 'Hoàn thành chỉ tiêu thu ngân sách được giao', max: 40 },
    { id: 't2', group: 'Văn hóa - xã hội', text: 'Giảm tỷ lệ hộ nghèo theo kế hoạch', max: 60 },
  ];
  const { block } = await site.call('block.save', {
    fields: {
      kind: 'khoi', name: `Khối thi đua số 4 – ${unit.place}`, year, members, headId: 'm0', deputyId: 'm1', plan: 'Mỗi quý sinh hoạt một lần, luân phiên giữa các đơn vị.',
      activities: [{ id: 'a1', kind: 'hop-khoi', name: 'Họp bình xét cuối năm', plannedFor: 'Tháng 12', heldOn: null }],
      table, tableSource: 'Hướng dẫn chấm điểm mẫu',
      sheets: members.map(({ id }, i) => ({ memberId: id, self: { t1: 38 - i, t2: 55 }, block: { t1: 37 - i, t2: i === 2 ? null : 54 } })),
    },
  });
  for (const list of [ids.block, ids['campaign or block or unit']]) list.push(block.id);
  ids['block or member'].push(block.id, `${block.id}/m0`);
}

function signed(unit: GalleryUnit, number: string, date: string, title: string): DecisionFields {
  return { number, date, title, authority: unit.authority, signerName: 'Trần Văn Ký Mẫu', signerTitle: unit.head } as DecisionFields;
}

/** An award of the unit's own: lists from below, a session, the decision, and what may follow it. */
async function ownAward(site: Site, ports: HostPorts, unit: GalleryUnit, subjects: Record<SubjectKind, string[]>, today: string, ids: Record<PaperSubject, string[]>): Promise<void> {
  const merit = 'giúp dân khắc phục hậu quả mưa lũ (việc giả định)';
  const round = await site.call('round.save', { fields: { kind: 'sudden', name: 'Khen thưởng đột xuất sau mưa lũ', year: Number(today.slice(0, 4)), reason: merit } });
  ids.round.push(round.id);
  const school = await site.call('organisation.save', { fields: { name: 'Trường Tiểu học Giả Định', kind: 'co-quan-don-vi' } });
  await site.call('intake.saveCall', { roundId: round.id, organisationIds: [school.id], dueOn: today });
  const intake = await site.call('intake.save', {
    fields: { roundId: round.id, senderId: null, senderName: 'Thôn Mẫu Đông' },
    sending: { number: '03/TTr-TMĐ', date: today, receivedOn: today },
    lines: [{ fields: { kind: 'person', name: 'Vũ Văn Thí', honorific: 'Ông', position: 'Trưởng thôn' }, merit: `Đã có thành tích ${merit}` }] as never,
  });
  const lines = (await site.call('intake.get', { id: intake.id })).lines;
  const back = await site.call('intake.return', { id: intake.id, lineIds: lines.map(({ line }) => line.id), reason: 'Báo cáo thành tích chưa có xác nhận của thôn; đề nghị bổ sung.', on: today, number: '45/UBND-VHXH' });
  ids.intake.push(`${intake.id}/${back.id}`);

  const wanted = [
    { subjectIds: subjects.collective.slice(0, 2), award: { source: 'catalogue' as const, code: unit.ownAward }, merit: `Đã có thành tích ${merit}` },
    { subjectIds: subjects.person.slice(0, 5), award: { source: 'catalogue' as const, code: unit.ownAward }, merit: `Đã có thành tích ${merit}` },
    { subjectIds: subjects.household.slice(0, 1), award: { source: 'catalogue' as const, code: unit.ownAward }, merit: `Đã có thành tích ${merit}` },
  ];
  const nominations = await nominate(site, ports, round.id, wanted);
  const review = await site.call('review.save', {
    fields: {
      roundId: round.id, setting: 'thon', unitName: 'Thôn Mẫu Đông', date: today, startTime: '19 giờ 30 phút', endTime: '21 giờ 00 phút', place: 'Nhà văn hóa thôn', total: 120, present: 96,
      chairName: 'Lò Văn Trưởng Mẫu', chairTitle: 'Trưởng thôn', frontName: 'Y Mặt Trận Mẫu', secretaryName: 'Hồ Thị Ghi Mẫu',
      results: nominations.slice(0, 3).map((n) => ({ nominationId: n.id, agreed: 95 })),
    },
  });
  ids.review.push(review.id);
  ids.session.push(await holdSession(site, round.id, today, SHOWN));
  const candidates = (await site.call('decision.candidates', {})).filter((c) => nominations.some((n) => n.id === c.nominationId));
  const decision = await site.call('decision.record', {
    fields: signed(unit, `31/QĐ-${unit.symbol}`, today, `Về việc tặng Giấy khen của ${unit.authority}`),
    lines: candidates.map((c) => ({ nominationId: c.nominationId, nominationVersionId: c.nominationVersionId, dossierId: c.dossierId, result: 'awarded' as const, awardName: c.awardName, reason: '' })),
  });
  for (const list of [ids.decision, ids['decision or all'], ids['decision or year']]) list.push(decision.id);
  const { awards } = await site.call('decision.after', { id: decision.id });
  const entries = awards.map(({ entry }) => entry);
  const [one, two] = entries;
  if (one === undefined || two === undefined) throw new Error('gallery: no entries');
  for (const form of ['cong-van', 'quyet-dinh'] as const) {
    const correction = await site.call('correction.record', {
      fields: { decisionId: decision.id, form, number: form === 'cong-van' ? '46/UBND-VHXH' : '33/QĐ-UBND', date: today, authority: unit.authority, signerName: 'Trần Văn Ký Mẫu', signerTitle: unit.head, reason: 'Ghi nhầm đơn vị khi đánh máy.' },
      lines: [{ entryId: one.id, field: 'subjectPlace', new: form === 'cong-van' ? 'Thôn Mẫu Đông' : 'Thôn Mẫu Đông, xã Giả Định' }],
    });
    ids.correction.push(correction.id);
  }
  const cancellation = await site.call('cancellation.record', {
    fields: { decisionId: decision.id, number: '40/QĐ-UBND', date: today, authority: unit.authority, signerName: 'Trần Văn Ký Mẫu', signerTitle: unit.head, ground: 'ke-khai-khong-trung-thuc', reason: 'Kết luận kiểm tra số 02/KL (giả định) nêu thành tích kê khai không đúng.' },
    entryIds: [two.id],
  });
  ids.cancellation.push(cancellation.id);
}

/** A dossier for the province: sent in a bundle, one nomination withdrawn. */
async function sentDossier(site: Site, office: Site, stick: string, ports: HostPorts, unit: GalleryUnit, subjects: Record<SubjectKind, string[]>, today: string, ids: Record<PaperSubject, string[]>): Promise<void> {
  const receiver = await office.call('unit.create', { kind: 'tinh', name: 'Sở Nội vụ', province: 'Lâm Đồng', signer: { name: 'Hồ Thị Giám Mẫu', title: 'Giám đốc' }, passphrase: '', acceptUnprotected: true });
  await pair(site, office);
  const merit = 'xuất sắc trong phong trào thi đua yêu nước năm 2026';
  const round = await site.call('round.save', { fields: { kind: 'yearly', name: 'Khen thưởng tổng kết năm 2026', year: 2026, reason: merit } });
  const award = { source: 'catalogue' as const, code: 'BK_TINH' };
  const nominations = await nominate(site, ports, round.id, [
    { subjectIds: subjects.person.slice(5, 8), award, merit: `Đã có thành tích ${merit}` },
    { subjectIds: subjects.collective.slice(2, 3), award, merit: `Đã có thành tích ${merit}` },
  ]);
  ids.session.push(await holdSession(site, round.id, today, SHOWN));
  const dossier = await prepareDossier(site, round.id, nominations.map((n) => n.id), { unitCode: receiver.code, name: 'Sở Nội vụ' }, { number: `12/TTr-${unit.symbol}`, date: today, content: merit });
  await submitDossier(site, dossier);
  ids.dossier.push(dossier.id);
  ids.nomination.push(...nominations.slice(-2).map((n) => n.id));
  ids['nomination or dossier'].push(dossier.id);
  ids.bundle.push((await carry(site, office, stick)).bundleOutId);
  const last = nominations.at(-1);
  if (last === undefined) throw new Error('gallery: no nominations');
  await site.call('nomination.withdraw', { ids: [last.id], fields: { reason: 'Tập thể xin rút để bổ sung thành tích năm sau.' } });
  ids['withdrawn dossier'].push(dossier.id);
}

import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import { NO_BALLOTS, NO_PUBLICITY } from '../../../shared/domain/council.ts';
import type { Council, CouncilMember, SessionFields } from '../../../shared/domain/council.ts';
import { DOSSIER_STATE_WORDS } from '../../../shared/domain/dossier.ts';
import type { Dossier, DossierVersion } from '../../../shared/domain/dossier.ts';
import type { BundleIn, BundleOut, Peer } from '../../../shared/domain/exchange.ts';
import type { Attachment, DossierItem, Nomination, NominationVersion } from '../../../shared/domain/nomination.ts';
import type { Round } from '../../../shared/domain/round.ts';
import type { Subject } from '../../../shared/domain/subject.ts';
import type { Signer, Unit } from '../../../shared/domain/unit.ts';

/** Invented people and papers for the tests of the pages from nominating to exchange. Every value is of the contract's own type. */
type Output<N extends keyof SoVangContract> = OutputOf<SoVangContract[N]>;
export type RoundData = Output<'round.get'>;
export type NominationRow = RoundData['nominations'][number];
export type NominationData = Output<'nomination.get'>;

export const TODAY = '2026-11-20';
const NO_FLAGS = { smallCollective: false, directWorker: false, worker: false, farmer: false, difficultArea: false };

export const unit: Unit = {
  id: 'unit', version: 3, code: 'xa-mau-a1b2', kind: 'xa', name: 'xã Mẫu', province: 'tỉnh Thử Nghiệm', superior: '', placeName: 'Mẫu', symbol: 'UBND', draftingSymbol: null, formerDistrict: null,
};
export const signer: Signer = { id: 's1', version: 1, name: 'Trần Văn Thử', title: 'Chủ tịch', capacity: 'head', onBehalfOf: '', validFrom: null, validTo: null, preferred: true };

export function programState(more: Partial<Unit> = {}): Output<'unit.state'> {
  return { state: 'open', appVersion: '0.1.0', unprotected: false, unit: { ...unit, ...more }, actor: { name: 'Văn thư', role: 'head' }, today: TODAY };
}

export const person: Subject & { kind: 'person' } = {
  id: 'p1', version: 1, kind: 'person', name: 'Đặng Thị Mẫu', address: 'thôn Ví Dụ', category: '', tags: null, flags: NO_FLAGS, outsideProvince: false, note: '', honorific: 'Bà', otherName: '',
  birth: { year: 1985 }, gender: 'nu', nationalId: '', ethnicity: '', position: 'Trưởng thôn', department: '', workplace: 'thôn Ví Dụ', phone: '',
};

export const round: Round = {
  id: 'r1', version: 2, kind: 'yearly', name: 'Khen thưởng thường xuyên cuối năm 2026', year: 2026, campaignId: null, milestoneId: null, dueDate: '2026-12-05', reason: 'Có thành tích xuất sắc năm 2026', period: null, closed: false, planRevision: null,
};

export function nominationRow(more: Partial<NominationRow> = {}): NominationRow {
  return {
    id: 'n1', version: 1, subjectId: 'p1', subjectName: 'Bà Đặng Thị Mẫu', subjectKind: 'person', place: 'Trưởng thôn, thôn Ví Dụ', awardName: 'Giấy khen', state: 'draft', stateWord: 'Chưa đủ điều kiện', ready: false,
    openPoints: [
      { code: 'thieu-tai-lieu', sentence: 'Còn thiếu 1 tài liệu: Báo cáo thành tích.', stops: false },
      { code: 'chua-hop-xet', sentence: 'Chưa có kết quả họp xét. Ghi cuộc họp hoặc ghi lý do.', stops: false },
    ],
    vote: '', sentVersions: 0, dossierId: null, overrideReason: '', ...more,
  };
}
export const readyRow = nominationRow({ id: 'n2', subjectId: 'p2', subjectName: 'Tập thể thôn Ví Dụ', subjectKind: 'collective', place: 'xã Mẫu', awardName: 'Tập thể lao động tiên tiến', state: 'passed', stateWord: 'Thông qua', ready: true, openPoints: [], vote: '9/9 phiếu, 100,00%; cần quá nửa.' });
export const sentRow = nominationRow({ id: 'n3', subjectId: 'p3', subjectName: 'Hộ ông Lê Văn Giả', subjectKind: 'household', place: 'thôn Ví Dụ', state: 'sent', stateWord: 'Đã gửi', ready: false, sentVersions: 1, dossierId: 'd1', openPoints: [{ code: 'da-dong-bang', sentence: 'Đã gửi và đang ở đơn vị nhận; cần được trả lại mới sửa được.', stops: true }] });

export function quota(more: Partial<RoundData['quotas'][number]> = {}): RoundData['quotas'][number] {
  return { id: 'q1', printed: 'Mỗi xã đề nghị không quá 03 trường hợp', status: 'co-dinh', min: null, max: 3, used: 2, left: 1, verdict: 'ok', sentence: 'Đã đề nghị 2, còn 1.', ...more };
}
export function roundData(more: Partial<RoundData> = {}): RoundData {
  return {
    round, campaignName: null, nominations: [nominationRow(), readyRow, sentRow], quotas: [quota()], quotaNote: '',
    sessions: [{ id: 'ses1', date: '2026-11-10', number: '06/BB-HĐTĐKT', concluded: true, summary: '2 đề nghị, 9/9 thành viên có mặt' }],
    dossiers: [{ id: 'd1', receiver: 'Sở Nội vụ tỉnh Thử Nghiệm', stateWord: 'Đã gửi', sending: 1, count: 1 }],
    ...more,
  };
}
export const awards: Output<'round.awards'> = [
  { choice: { source: 'catalogue', code: 'GK_XA' }, name: 'Giấy khen của Chủ tịch UBND xã', group: 'Hình thức khen thưởng', subjectKinds: ['person', 'collective', 'household'], confidence: 'high' },
  { choice: { source: 'catalogue', code: 'LDTT' }, name: 'Lao động tiên tiến', group: 'Danh hiệu thi đua', subjectKinds: ['person'], confidence: 'medium' },
];

export function item(more: Partial<DossierItem> = {}): DossierItem {
  return { code: 'BAO_CAO_THANH_TICH', name: 'Báo cáo thành tích', required: 'yes', state: 'con-thieu', attachmentIds: [], note: '', citation: 'Mẫu số 08, NĐ 152/2025/NĐ-CP', confidence: 'high', ...more };
}
export const attachment: Attachment = { id: 'a1', version: 1, fileName: 'bao-cao.pdf', mediaType: 'application/pdf', size: 123_456, sha256: 'a'.repeat(64), blob: 'b1', addedOn: '2026-11-12' };
export function nomination(more: Partial<Nomination> = {}): Nomination {
  return {
    id: 'n1', version: 4, roundId: 'r1', subjectId: 'p1', award: { source: 'catalogue', code: 'GK_XA' }, merit: 'Đã có thành tích xuất sắc trong xây dựng thôn văn hóa', summary: 'Vận động 40 hộ hiến đất làm đường.', grounds: '', capacity: 'thuc-hien',
    flags: NO_FLAGS, overrideReason: '', state: 'draft', items: [item(), item({ code: 'XAC_NHAN', name: 'Xác nhận của cấp ủy nơi cư trú', required: 'ask', confidence: 'low', citation: 'Hướng dẫn của tỉnh', note: 'Chỉ cần một trong các giấy tờ thay thế nhau.' })],
    sentVersions: 0, dossierId: null, position: 0, headOfUnit: null, withdrawal: null, copiedFrom: null, decidedFrom: null, ...more,
  };
}
export function nominationData(more: Partial<NominationData> = {}): NominationData {
  const judged = (more.nomination ?? nomination()).items;
  return {
    judged, itemNotes: [], head: { asked: false, state: 'none', sentence: '', collectives: [] }, windows: [], others: 0,
    nomination: nomination(), subject: person, round, awardName: 'Giấy khen của Chủ tịch UBND xã', row: nominationRow(), attachments: [], versions: [], returns: [], decision: null, initiatives: [], gradings: [], ...more,
  };
}
export function nominationVersion(more: Partial<NominationVersion> = {}): NominationVersion {
  return {
    id: 'nv1', version: 1, nominationId: 'n1', n: 1, dossierId: 'd1', owner: unit.code, frozenOn: '2026-11-12', subject: person, award: { source: 'catalogue', code: 'GK_XA' }, awardName: 'Giấy khen của Chủ tịch UBND xã', merit: 'Đã có thành tích trong xây dựng thôn văn hóa',
    summary: 'Vận động 40 hộ.', grounds: '', capacity: 'thuc-hien', flags: NO_FLAGS, overrideReason: '', openPoints: [], vote: { yes: 8, base: 9, passed: true }, items: [item({ state: 'da-co', attachmentIds: ['a1'] })],
    attachments: [{ id: 'a1', fileName: 'bao-cao.pdf', mediaType: 'application/pdf', size: 123_456, sha256: 'a'.repeat(64) }], report: null, ...more,
  };
}

export const members: CouncilMember[] = [
  { id: 'tv-1', name: 'Trần Văn Thử', duty: 'chu-tich', position: 'Chủ tịch UBND xã' },
  { id: 'tv-2', name: 'Phạm Thị Nháp', duty: 'uy-vien', position: 'Chủ tịch Mặt trận xã' },
  { id: 'tv-3', name: 'Hoàng Văn Tạm', duty: 'uy-vien-thu-ky', position: 'Công chức Văn hóa - Xã hội' },
];
export const council: Council = {
  id: 'council', version: 3, decisionNumber: '12/QĐ-UBND', decisionDate: '2026-01-05', proposer: '', replaces: '', term: { from: null, to: null }, regulation: { number: '', date: null, title: '' }, quorumPct: null,
  members: members.map((member) => ({ ...member, duties: '', from: null, to: null })),
};
export function sessionFields(more: Partial<SessionFields> = {}): SessionFields {
  return {
    roundId: 'r1', number: '', date: TODAY, startTime: '', endTime: '', place: '', ballot: 'gio-tay', chairId: 'tv-1', secretaryId: 'tv-3', members,
    attendance: members.map(({ id }) => ({ memberId: id, present: true, absentReason: '', writtenOpinion: false })),
    results: [{ nominationId: 'n1', yes: null, no: null, recused: [], note: '' }, { nominationId: 'n2', yes: null, no: null, recused: [], note: '' }],
    tellerIds: [], ballots: NO_BALLOTS, discussion: '', publicity: NO_PUBLICITY, reason: '', sides: {}, ...more,
  };
}
export function judgement(fields: Pick<SessionFields, 'results' | 'attendance' | 'members'>): Output<'session.judge'> {
  const names: Record<string, [string, string]> = { n1: ['Bà Đặng Thị Mẫu', 'Giấy khen'], n2: ['Tập thể thôn Ví Dụ', 'Tập thể lao động tiên tiến'] };
  const present = fields.attendance.filter((one) => one.present).length;
  return {
    quorum: { present, all: fields.members.length, met: null, sentence: `Có mặt ${present}/${fields.members.length} thành viên.` },
    outcomes: fields.results.map(({ nominationId, yes }) => ({
      nominationId, subjectName: names[nominationId]?.[0] ?? nominationId, awardName: names[nominationId]?.[1] ?? '',
      state: yes === null ? ('open' as const) : yes > present ? ('wrong' as const) : yes * 2 > fields.members.length ? ('passed' as const) : ('not-passed' as const),
      sentence: yes === null ? 'Chưa nhập số phiếu.' : `${yes}/${fields.members.length} phiếu; cần quá nửa.`,
      rule: { rule: 'majority' as const, percent: null, base: 'all-members' as const }, side: 'own' as const, sideAsked: false, left: '',
      threshold: 'Quy chế Hội đồng, Điều 6', confidence: 'medium' as const,
    })),
    findings: [],
  };
}

export const receiver = { unitCode: 'so-noi-vu-c3d4', name: 'Sở Nội vụ tỉnh Thử Nghiệm' };
export function dossier(more: Partial<Dossier> = {}): Dossier {
  return {
    id: 'd1', version: 2, roundId: 'r1', receiver, state: 'dang-soan', before: null, sending: 1, nominationIds: ['n1', 'n2'],
    submission: { number: '12/TTr-UBND', date: '2026-11-12', signer: null, content: 'Có thành tích xuất sắc năm 2026', recipients: [] }, ...more,
  };
}
export function dossierData(more: Partial<Output<'dossier.get'>> = {}): Output<'dossier.get'> {
  return {
    dossier: dossier(), stateWord: DOSSIER_STATE_WORDS[(more.dossier ?? dossier()).state], roundName: round.name, nominations: [nominationRow({ dossierId: 'd1' }), { ...readyRow, dossierId: 'd1' }], stops: [],
    needsReason: [{ nominationId: 'n1', name: 'Bà Đặng Thị Mẫu', sentences: ['Còn thiếu 1 tài liệu: Báo cáo thành tích.'] }], versions: [], bundles: [], missingForPapers: [], ...more,
  };
}
export function dossierVersion(more: Partial<DossierVersion> = {}): DossierVersion {
  return {
    id: 'dv1', version: 1, dossierId: 'd1', owner: unit.code, ownerName: unit.name, ownerKind: 'xa', receiver, submission: dossier().submission, roundName: round.name, roundReason: round.reason, year: 2026, campaignName: null, planCode: null, milestoneId: null,
    sending: 1, frozenOn: '2026-11-12', nominationVersionIds: ['nv1', 'nv2'], session: { number: '06/BB-HĐTĐKT', date: '2026-11-10' }, ...more,
  };
}
export function inboxData(more: Partial<Output<'inbox.get'>> = {}): Output<'inbox.get'> {
  const second = nominationVersion({ id: 'nv2', nominationId: 'n2', subject: { ...person, id: 'p9', name: 'Vũ Văn Thí', honorific: 'Ông' }, openPoints: ['Chưa có kết quả họp xét.'], overrideReason: 'Họp bổ sung ngày 25/11.', vote: null });
  return { version: dossierVersion(), lines: [{ version: nominationVersion(), state: 'open', stateWord: 'Chờ quyết định', note: '', returnAttachments: [] }, { version: second, state: 'open', stateWord: 'Chờ quyết định', note: '', returnAttachments: [] }], receivedOn: '', acknowledged: false, ...more };
}

export const candidates: Output<'decision.candidates'> = [
  { nominationId: 'n1', nominationVersionId: 'nv1', dossierId: 'd1', subjectName: 'Bà Đặng Thị Mẫu', place: 'Trưởng thôn, thôn Ví Dụ', awardName: 'Giấy khen', group: 'xã Mẫu' },
  { nominationId: 'n2', nominationVersionId: 'nv2', dossierId: 'd1', subjectName: 'Ông Vũ Văn Thí', place: 'thôn Ví Dụ', awardName: 'Giấy khen', group: 'xã Mẫu' },
  { nominationId: 'n9', nominationVersionId: null, dossierId: null, subjectName: 'Tập thể thôn Ví Dụ', place: 'xã Mẫu', awardName: 'Tập thể lao động tiên tiến', group: 'Đã họp xét – cuối năm 2026' },
];
export function decisionData(): Output<'decision.get'> {
  const decision = { id: 'q1', version: 1, number: '345/QĐ-UBND', date: '2026-11-18', title: 'Về việc tặng Giấy khen', authority: 'Chủ tịch Ủy ban nhân dân xã Mẫu', signerName: 'Trần Văn Thử', signerTitle: 'Chủ tịch', owner: unit.code, ownerName: unit.name, channel: 'own' as const, attachmentIds: ['scan1'] };
  const line = (id: string, nominationId: string, result: 'awarded' | 'refused', reason: string) => ({ id, version: 1, owner: unit.code, decisionId: 'q1', nominationId, nominationVersionId: null, dossierId: null, result, awardName: 'Giấy khen', reason });
  return {
    decision,
    lines: [
      { line: line('l1', 'n1', 'awarded', ''), subjectName: 'Bà Đặng Thị Mẫu', place: 'thôn Ví Dụ', resultWord: 'Khen thưởng', entryId: 'e1' },
      { line: line('l2', 'n2', 'refused', 'Chưa đủ thời gian công tác.'), subjectName: 'Ông Vũ Văn Thí', place: 'thôn Ví Dụ', resultWord: 'Không khen thưởng', entryId: null },
    ],
  };
}
export function registerRow(more: Partial<Output<'register.list'>['rows'][number]> = {}): Output<'register.list'>['rows'][number] {
  return { id: 'e1', version: 1, subjectId: 'p1', subjectKind: 'person', subjectName: 'Bà Đặng Thị Mẫu', subjectPlace: 'thôn Ví Dụ', awardName: 'Giấy khen', awardCode: 'GK_XA', merit: '', year: 2026, decisionId: 'q1', decisionLineId: 'l1', decisionNumber: '345/QĐ-UBND', decisionDate: '2026-11-18', authority: 'Chủ tịch UBND xã Mẫu', unitName: 'xã Mẫu', roundKind: 'yearly', campaignName: null, type: 'cong_trang', ofMinistry: false, periodTo: null, origin: 'decision', registerNumber: 12, cancelledOn: null, ...more };
}

export function awardView(more: Partial<Output<'decision.after'>['awards'][number]> = {}): Output<'decision.after'>['awards'][number] {
  return {
    entry: registerRow(), certificate: 'chua-in', certificateWord: 'Chưa in', prints: [], presentation: null,
    bonus: { state: 'pay', amountVnd: 760_000, hundredths: 30, baseVnd: 2_530_000, sentence: '0,3 × 2.530.000 đồng, làm tròn lên 760.000 đồng.', citation: 'NĐ 152/2025/NĐ-CP Điều 53', low: false, paidOn: null, receivedBy: '', settledGround: '' },
    ...more,
  };
}
export function decisionAfter(more: Partial<Output<'decision.after'>> = {}): Output<'decision.after'> {
  return { awards: [awardView()], questions: [], corrections: [], cancellations: [], ...more };
}

export const FINGERPRINT = '12345 67890 11111 22222 33333 44444';
export const WORDS = 'con mèo · hoa sen · áo len · bếp lửa · cầu vồng · đèn pin · gối bông · hộp quà · kem que · lá sen';
export function peer(more: Partial<Peer> = {}): Peer {
  return { id: 'peer1', version: 1, unitCode: receiver.unitCode, unitName: receiver.name, unitKind: 'tinh', signingKey: 'k', ageRecipient: 'age1x', fingerprint: FINGERPRINT, words: WORDS, trust: 'chua-xac-nhan', addedOn: '2026-11-18', confirmedOn: null, confirmedBy: '', previousKey: null, replacedOn: null, revokedFrom: null, revokedReason: '', ...more };
}
export function bundleOut(more: Partial<BundleOut> = {}): BundleOut {
  return {
    id: 'bo1', version: 1, bundleId: 'b-1', number: 7, kind: 'ho-so-trinh', peerCode: receiver.unitCode, peerName: receiver.name, fileName: 'xa-mau-a1b2_2026-11-20_7.sovang', size: 245_760, sha256: 'c'.repeat(64), bundleHash: 'd'.repeat(64),
    lineage: 'lin1', order: 1, createdAt: '2026-11-20T08:15:00+07:00', sequenceFrom: 1, sequenceTo: 20, covers: [{ group: 'ho-so', from: 1 }], set: null, dossierIds: ['d1'], subjects: 2, contents: [{ group: 'ho-so', count: 1 }], state: 'da-tao', written: true, verifiedOn: null, doubtful: false, handedOver: null, ...more,
  };
}
export function bundleIn(more: Partial<BundleIn> = {}): BundleIn {
  return {
    id: 'bi1', version: 1, bundleId: 'b-2', number: 3, kind: 'ket-qua', peerCode: receiver.unitCode, peerName: receiver.name, lineage: 'lin2', order: 1, previousNumber: null, sequenceTo: 5, set: null, bundleHash: 'e'.repeat(64), device: 'may-2', fileMark: '', importedAt: '2026-11-19T10:00:00+07:00', importedBy: 'Chuyên viên TĐKT', confirmedBy: '', backup: '',
    added: 4, changed: 1, known: 0, setAside: 0, ...more,
  };
}
export function previewLines(): Output<'bundle.preview'>['lines'] {
  return [
    { n: 1, kind: 'Quyết định', title: 'Quyết định số 345/QĐ-UBND', state: 'new', stateWord: 'Sẽ thêm', reason: '' },
    { n: 2, kind: 'Trả lại', title: 'Bà Đặng Thị Mẫu', state: 'conflict', stateWord: 'Cần xem', reason: 'Đề nghị đã được sửa ở đây.' },
  ];
}
export function importedBundle(more: Partial<Output<'bundle.import'>> = {}): Output<'bundle.import'> {
  return { ...bundleIn(), fromQuarantine: 0, warnings: [], ...more };
}
export function bundlePreview(more: Partial<Output<'bundle.preview'>> = {}): Output<'bundle.preview'> {
  return {
    stageId: 'st1', fileName: 'so-noi-vu_2026-11-19_3.sovang', sender: receiver.name, number: 3, kindWord: 'Kết quả', createdAt: '2026-11-19T09:00:00+07:00', add: 2, change: 1, review: 1, known: 0, alreadyImported: false,
    received: null, missing: 1, askFor: 2, set: null, asksTwice: null, weRewound: false,
    warnings: ['Thiếu gói số 2 của đơn vị này; nhập được, nhưng nên xin thêm.'],
    verdicts: [{ verdict: 'conflict', word: 'Cần xem', count: 1 }, { verdict: 'new', word: 'Sẽ thêm', count: 2 }],
    kinds: [{ kind: 'Quyết định', add: 2, change: 0, review: 0, known: 0 }, { kind: 'Trả lại', add: 0, change: 0, review: 1, known: 0 }],
    lines: previewLines(),
    ...more,
  };
}

export function sentBundle(more: Partial<Output<'bundle.journal'>['sent'][number]> = {}): Output<'bundle.journal'>['sent'][number] {
  return { ...bundleOut(), kept: true, receiptOn: null, stateWord: 'Đã tạo', ...more };
}
export function peerStatus(more: Partial<Output<'bundle.status'>[number]> = {}): Output<'bundle.status'>[number] {
  return { peerCode: receiver.unitCode, peerName: receiver.name, confirmed: true, sent: { number: 6, on: '2026-10-18', stateWord: 'Đã giao' }, confirmedWords: 'Đã nhận đến gói số 5', unconfirmed: null, received: null, missing: { numbers: [], words: '' }, quarantined: 0, conflicts: 0, notes: [], ...more };
}

import { DossierVersion } from '../domain/dossier.ts';
import { NominationVersion } from '../domain/nomination.ts';
import { Decision, DecisionLine, Receipt, ReturnNote } from '../domain/response.ts';
import type { UnitKind } from '../domain/unit.ts';
import { AttachmentInfo } from '../domain/nomination.ts';
import {
  AllotmentBody, CampaignBody, CampaignReportBody, CancellationBody, CorrectionBody, ExemplarBody, FeedbackBody, FiguresBody, GuidanceBody, LaunchingPlanBody, PlanRevisionBody, ProvinceProfileBody, ReplyBody,
  RequestBody, UnitCardBody, WithdrawalBody,
} from './bodies.ts';
import { BundleReceipt } from './bundle-receipt.ts';
import type { BundleKind } from './manifest.ts';
import { recordKind, registry } from './record.ts';
import type { Ownership, ParentRef, Registry, Relation } from './record.ts';
import { SELF_ENTITY_WORDS, SELF_KINDS, selfEntity } from './self-kinds.ts';
import type { SelfRecordKind } from './self-kinds.ts';

/** What belongs together in a bundle and is confirmed together, in the order the screen lists it. */
export const RECORD_GROUPS = ['ghi-danh', 'danh-muc', 'ho-so', 'ke-hoach', 'so-lieu', 'bao-cao', 'dien-hinh', 'phan-anh', 'yeu-cau', 'ket-qua', 'phieu-nhan'] as const;
export type RecordGroup = (typeof RECORD_GROUPS)[number];
export const RECORD_GROUP_WORDS: Readonly<Record<RecordGroup, string>> = {
  'ghi-danh': 'Thông tin đơn vị',
  'danh-muc': 'Phong trào, kế hoạch, hướng dẫn',
  'ho-so': 'Hồ sơ trình',
  'ke-hoach': 'Kế hoạch phát động',
  'so-lieu': 'Số liệu năm',
  'bao-cao': 'Báo cáo',
  'dien-hinh': 'Điển hình tiên tiến',
  'phan-anh': 'Phản ánh khó khăn, vướng mắc',
  'yeu-cau': 'Yêu cầu, đôn đốc',
  'ket-qua': 'Kết quả, trả lại',
  'phieu-nhan': 'Phiếu xác nhận',
};

/** What a number of a group's records is called: «2 hồ sơ». */
const GROUP_UNITS: Readonly<Record<RecordGroup, string>> = {
  'ghi-danh': 'phiếu thông tin đơn vị',
  'danh-muc': 'mục phong trào/văn bản',
  'ho-so': 'hồ sơ',
  'ke-hoach': 'kế hoạch phát động',
  'so-lieu': 'bảng số liệu',
  'bao-cao': 'báo cáo',
  'dien-hinh': 'điển hình',
  'phan-anh': 'phản ánh',
  'yeu-cau': 'yêu cầu',
  'ket-qua': 'trả lời',
  'phieu-nhan': 'phiếu xác nhận',
};

/** Numbers of records in words, groups in their order: «2 hồ sơ, 1 phiếu xác nhận»; empty for none. */
export function groupCountWords(counts: Readonly<Partial<Record<RecordGroup, number>>>): string {
  return RECORD_GROUPS.flatMap((group) => ((counts[group] ?? 0) > 0 ? [`${counts[group]} ${GROUP_UNITS[group]}`] : [])).join(', ');
}

/** Kinds that only go along with another of their group and are not counted beside it. */
const GOES_ALONG: ReadonlySet<string> = new Set(['nomination-version', 'decision', 'plan-revision']);

/** How many things of each group these records are, as a person counts them. */
export function groupCounts(records: Iterable<{ readonly kind: string }>): Partial<Record<RecordGroup, number>> {
  const counts: Partial<Record<RecordGroup, number>> = {};
  for (const { kind } of records) {
    if (!isBundleKind(kind) || GOES_ALONG.has(kind) || selfEntity(kind) !== null) continue;
    const { group } = kindFacts(kind);
    counts[group] = (counts[group] ?? 0) + 1;
  }
  return counts;
}

const define = <K extends string>(kind: K, group: RecordGroup, words: string, rest: Omit<Parameters<typeof recordKind>[0], 'kind'>) => ({ ...recordKind({ kind, ...rest }), kind, group, words });

/** Scans that go along with an answer; a bundle of the first program has none. */
const withFiles = { attachments: AttachmentInfo.array().max(50).optional() };

/** Every kind of record between units: what it is, its group, its word, and whose word it is. How one is sent and taken in: carriers.ts. */
const KINDS = [
  define('dossier-version', 'ho-so', 'Hồ sơ', {
    schema: DossierVersion,
    ownedBy: 'subordinate',
    once: true,
    parents: (body) => (body as DossierVersion).nominationVersionIds.map((id) => ({ kind: 'nomination-version', id, own: true, mayMiss: true })),
  }),
  define('nomination-version', 'ho-so', 'Dòng đề nghị', { schema: NominationVersion, ownedBy: 'subordinate', once: true }),
  define('withdrawal', 'ho-so', 'Thu hồi đề nghị', { schema: WithdrawalBody, ownedBy: 'subordinate', once: false, parents: (body) => [{ kind: 'nomination-version', id: (body as WithdrawalBody).nominationVersionId, own: true }] }),
  define('receipt', 'ket-qua', 'Tiếp nhận hồ sơ', { schema: Receipt, ownedBy: 'superior', once: true, parents: (body) => [{ kind: 'dossier-version', id: (body as Receipt).dossierVersionId }] }),
  define('return-note', 'ket-qua', 'Trả lại', { schema: ReturnNote.extend(withFiles), ownedBy: 'superior', once: true, parents: (body) => [{ kind: 'nomination-version', id: (body as ReturnNote).nominationVersionId }] }),
  define('decision', 'ket-qua', 'Quyết định', { schema: Decision.extend(withFiles), ownedBy: 'superior', once: true }),
  define('decision-line', 'ket-qua', 'Kết quả', {
    schema: DecisionLine,
    ownedBy: 'superior',
    once: true,
    parents: (body) => {
      const { decisionId, nominationVersionId } = body as DecisionLine;
      return [{ kind: 'decision', id: decisionId, own: true }, ...(nominationVersionId === null ? [] : [{ kind: 'nomination-version', id: nominationVersionId }])];
    },
  }),
  define('correction', 'ket-qua', 'Đính chính', { schema: CorrectionBody, ownedBy: 'superior', once: false, parents: (body) => ofDecision((body as CorrectionBody).decisionId, (body as CorrectionBody).lines.map(({ decisionLineId }) => decisionLineId)) }),
  define('cancellation', 'ket-qua', 'Hủy bỏ quyết định', { schema: CancellationBody, ownedBy: 'superior', once: false, parents: (body) => ofDecision((body as CancellationBody).decisionId, (body as CancellationBody).decisionLineIds) }),
  define('reply', 'ket-qua', 'Trả lời', { schema: ReplyBody, ownedBy: 'either', once: false }),
  define('campaign', 'danh-muc', 'Phong trào', { schema: CampaignBody, ownedBy: 'superior', once: false }),
  define('plan-revision', 'danh-muc', 'Kế hoạch của phong trào', {
    schema: PlanRevisionBody,
    ownedBy: 'superior',
    once: true,
    parents: (body) => {
      const { campaignId, previousId } = body as PlanRevisionBody;
      return [{ kind: 'campaign', id: campaignId, own: true }, ...(previousId === null ? [] : [{ kind: 'plan-revision', id: previousId, own: true as const }])];
    },
  }),
  define('province-profile', 'danh-muc', 'Quy định của tỉnh', { schema: ProvinceProfileBody, ownedBy: 'superior', once: false }),
  define('guidance', 'danh-muc', 'Văn bản hướng dẫn', { schema: GuidanceBody, ownedBy: 'superior', once: false }),
  define('allotment', 'danh-muc', 'Phân bổ số lượng', { schema: AllotmentBody, ownedBy: 'superior', once: false }),
  define('request', 'yeu-cau', 'Yêu cầu, đôn đốc', { schema: RequestBody, ownedBy: 'superior', once: false }),
  define('launching-plan', 'ke-hoach', 'Kế hoạch phát động', { schema: LaunchingPlanBody, ownedBy: 'subordinate', once: false }),
  define('figures', 'so-lieu', 'Số liệu năm', { schema: FiguresBody, ownedBy: 'subordinate', once: false }),
  define('campaign-report', 'bao-cao', 'Báo cáo', { schema: CampaignReportBody, ownedBy: 'subordinate', once: false }),
  define('exemplar', 'dien-hinh', 'Điển hình tiên tiến', { schema: ExemplarBody, ownedBy: 'subordinate', once: false }),
  define('feedback', 'phan-anh', 'Vướng mắc, kiến nghị', { schema: FeedbackBody, ownedBy: 'subordinate', once: false }),
  define('unit-card', 'ghi-danh', 'Thông tin đơn vị', { schema: UnitCardBody, ownedBy: 'either', once: false, idIsOwner: true }),
  define('bundle-receipt', 'phieu-nhan', 'Phiếu xác nhận', { schema: BundleReceipt, ownedBy: 'either', once: true }),
] as const;

/** A decision and those of its lines that are named. */
function ofDecision(id: string, lines: readonly string[]): ParentRef[] {
  return [{ kind: 'decision', id, own: true }, ...lines.map((line) => ({ kind: 'decision-line', id: line, own: true as const }))];
}

/** Which side's word a kind is. */
export function ownedBy(kind: BundleRecordKind): Ownership {
  return bundleKinds.get(kind)?.ownedBy ?? 'either';
}

/** Kinds between units, and those a unit sends only to itself. */
export type BundleRecordKind = (typeof KINDS)[number]['kind'] | SelfRecordKind;

export const bundleKinds: Registry = registry([...KINDS, ...SELF_KINDS]);

/** Of no group that is chosen and confirmed: what a unit says to itself goes whole, and on its own. */
const SELF_FACTS = SELF_KINDS.map(({ kind, once }) => [kind, { group: 'phieu-nhan', words: SELF_ENTITY_WORDS[selfEntity(kind) ?? 'unit'], once }] as const);

const KIND_FACTS = Object.fromEntries([...KINDS.map(({ kind, group, words, once }) => [kind, { group, words, once }] as const), ...SELF_FACTS]) as Readonly<Record<BundleRecordKind, { readonly group: RecordGroup; readonly words: string; readonly once: boolean }>>;

/** Group, word and constancy of a kind. */
export function kindFacts(kind: BundleRecordKind): { readonly group: RecordGroup; readonly words: string; readonly once: boolean } {
  return KIND_FACTS[kind];
}

export const BUNDLE_RECORD_KINDS = KINDS.map(({ kind }) => kind);

export function isBundleKind(kind: string): kind is BundleRecordKind {
  return Object.hasOwn(KIND_FACTS, kind);
}

const GROUP_BUNDLE: Readonly<Record<RecordGroup, BundleKind>> = {
  'ghi-danh': 'ghi-danh',
  'danh-muc': 'danh-muc',
  'ho-so': 'ho-so-trinh',
  'ke-hoach': 'ke-hoach',
  'so-lieu': 'so-lieu',
  'bao-cao': 'bao-cao',
  'dien-hinh': 'dien-hinh',
  'phan-anh': 'phan-anh',
  'yeu-cau': 'yeu-cau',
  'ket-qua': 'ket-qua',
  'phieu-nhan': 'phieu-nhan',
};

/** Kind of the bundle that carries records of these groups; receipts go along with anything. */
export function bundleKindOf(groups: Iterable<RecordGroup>): BundleKind {
  const main = [...new Set(groups)].filter((group) => group !== 'phieu-nhan');
  const [only] = main;
  if (only === undefined) return 'phieu-nhan';
  return main.length === 1 ? GROUP_BUNDLE[only] : 'tong-hop';
}

const FIRST_KINDS: ReadonlySet<string> = new Set(['dossier-version', 'nomination-version', 'receipt', 'return-note', 'decision', 'decision-line']);
const FIRST_BUNDLES: ReadonlySet<string> = new Set(['ho-so-trinh', 'ket-qua', 'danh-muc', 'ban-giao']);

/** `lowestReaderVersion` of a bundle: 1 where the first program would understand all of it. */
export function lowestReader(bundle: BundleKind, records: Iterable<{ readonly kind: string; readonly history?: unknown }>): 1 | 2 {
  if (!FIRST_BUNDLES.has(bundle)) return 2;
  for (const { kind, history } of records) if (!FIRST_KINDS.has(kind) || history !== undefined) return 2;
  return 1;
}

const RANK: Readonly<Record<UnitKind, number>> = { xa: 0, phuong: 0, 'dac-khu': 0, 'so-ban-nganh': 1, tinh: 2 };

/** Which side a confirmed peer stands on, seen from us: only a unit of a higher level speaks as superior. */
export function relationTo(own: UnitKind, peer: UnitKind): Relation {
  return RANK[peer] > RANK[own] ? 'superior' : 'subordinate';
}

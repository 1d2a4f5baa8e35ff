import { formatScreenDate } from '../text/dates.ts';
import { formatNumber } from '../text/numbers.ts';
import type {
  AllotmentBody, CampaignBody, CampaignReportBody, CampaignRef, CancellationBody, CorrectionBody, ExemplarBody, FeedbackBody, FiguresBody, GuidanceBody, LaunchingPlanBody, PlanRevisionBody, ProvinceProfileBody, ReplyBody,
  RequestBody, UnitCardBody, WithdrawalBody,
} from '../exchange/bodies.ts';
import { readPlan } from '../exchange/bodies.ts';
import { CAMPAIGN_STATE_WORDS } from './campaign.ts';
import { REPORT_KIND_WORDS } from './campaign-report.ts';
import { CANCEL_GROUND_WORDS } from './cancellation.ts';
import { CORRECTED_FIELD_WORDS, CORRECTION_FORM_WORDS } from './correction.ts';
import { EXEMPLAR_STAGE_WORDS } from './exemplar.ts';
import { INDICATOR_VALUE_KIND_WORDS } from './indicator-value.ts';
import type { ItemKind } from './item.ts';
import { UNIT_KIND_WORDS } from './unit.ts';

/** An item as a person reads it: particulars, then parts of prose and tables. */
export interface ItemView {
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly parts: readonly { readonly heading: string; readonly text: string; readonly table: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] } | null }[];
}

type Facts = readonly (readonly [string, string | null | undefined])[];
type Part = ItemView['parts'][number];

const day = (date: string | null | undefined): string => (date == null ? '' : formatScreenDate(date));
const part = (heading: string, text: string): Part[] => (text === '' ? [] : [{ heading, text, table: null }]);
const table = (heading: string, columns: readonly string[], rows: readonly (readonly string[])[]): Part[] => (rows.length === 0 ? [] : [{ heading, text: '', table: { columns, rows } }]);
const campaignOf = (ref: CampaignRef | null | undefined): readonly [string, string] => ['Phong trào', ref?.name ?? ''];
const places = (value: number | null): string => (value === null ? '' : formatNumber(value));

function make(facts: Facts, ...parts: readonly Part[][]): ItemView {
  return { facts: facts.flatMap(([label, value]) => (value == null || value === '' ? [] : [{ label, value }])), parts: parts.flat() };
}

const VIEWS: { readonly [K in ItemKind]: (body: never) => ItemView } = {
  'launching-plan': (b: LaunchingPlanBody) =>
    make(
      [campaignOf(b.campaign), ['Số, ký hiệu', b.number], ['Ngày ban hành', day(b.date)], ['Ngày gửi', day(b.sentOn)], ['Người ký', b.signer === null ? '' : [b.signer.name, b.signer.title].filter(Boolean).join(', ')]],
      part('Mục đích, yêu cầu', b.purpose), part('Nội dung thi đua', b.contents), part('Chỉ tiêu của đơn vị', b.ownTargets.join('\n')),
      table('Phân công thực hiện', ['Bộ phận', 'Nhiệm vụ', 'Thời hạn'], b.tasks.map(({ body, task, due }) => [body, task, day(due)])),
    ),
  figures: (b: FiguresBody) =>
    make([campaignOf(b.campaign), ['Năm', String(b.year)]], table('Số liệu', ['Chỉ tiêu', 'Loại số', 'Số liệu', 'Đơn vị tính', 'Nguồn', 'Ghi chú'], b.figures.map((f) => [
      f.concerns === '' ? f.name : `${f.name} (${f.concerns})`, INDICATOR_VALUE_KIND_WORDS[f.kind],
      f.kind === 'event' ? (f.eventDate !== null ? day(f.eventDate) : f.value === 1 ? 'Đã đạt' : f.value === 0 ? 'Chưa đạt' : '') : f.value === null ? 'Chưa có số liệu' : formatNumber(f.value), f.unit, f.source, f.note,
    ]))),
  'campaign-report': (b: CampaignReportBody) =>
    make(
      [campaignOf(b.campaign), ['Loại báo cáo', REPORT_KIND_WORDS[b.kind]], ['Kỳ báo cáo', `${day(b.from)} - ${day(b.to)}`], ['Số, ký hiệu', b.number], ['Ngày', day(b.date)], ['Ngày gửi', day(b.sentOn)], ['Người ký', b.signer === null ? '' : [b.signer.name, b.signer.title].filter(Boolean).join(', ')]],
      b.sections.map(({ heading, text, table: rows }) => ({ heading, text, table: rows })),
    ),
  exemplar: (b: ExemplarBody) =>
    make(
      [campaignOf(b.campaign), ['Đối tượng', b.subjectName], ['Lĩnh vực', b.field], ['Đề nghị giới thiệu tại', b.listedFor], ['Ngày gửi', day(b.sentOn)]],
      part('Tóm tắt', b.summary), part('Tiêu chí', b.criteria), table('Các khâu', ['Khâu', 'Ngày', 'Người thực hiện', 'Minh chứng'], b.steps.map((s) => [EXEMPLAR_STAGE_WORDS[s.stage], day(s.on), s.person, s.evidence])),
      table('Nơi nhân rộng', ['Nơi', 'Từ ngày', 'Ghi chú'], b.replications.map((r) => [r.where, day(r.since), r.note])),
    ),
  feedback: (b: FeedbackBody) => make([campaignOf(b.campaign), ['Ngày nêu', day(b.raisedOn)], ['Ngày gửi', day(b.sentOn)], ['Số công văn', b.document]], part('Vướng mắc', b.content), part('Kiến nghị', b.proposal)),
  campaign: (b: CampaignBody) => make([['Thời gian', b.fromYear === null && b.toYear === null ? '' : `${b.fromYear ?? ''} - ${b.toYear ?? ''}`], ['Trạng thái', CAMPAIGN_STATE_WORDS[b.state]]], part('Ghi chú', b.note)),
  'plan-revision': (b: PlanRevisionBody) => {
    const plan = readPlan(b.plan);
    return make([['Bản thứ', String(b.n)], ['Văn bản', b.document], ['Áp dụng từ', day(b.effectiveFrom)], ['Kế hoạch', plan?.identity.title], ['Số chỉ tiêu', plan === null ? '' : String(plan.indicators.length)]], part('Nội dung thay đổi', b.note));
  },
  'province-profile': (b: ProvinceProfileBody) => make([['Tỉnh', b.province], ['Áp dụng từ', day(b.validFrom)], ['Quy định đã đối chiếu', b.confirmations.length === 0 ? '' : String(b.confirmations.length)]]),
  guidance: (b: GuidanceBody) => make([campaignOf(b.campaign), ['Số, ký hiệu', b.number], ['Ngày', day(b.date)]], part('Nội dung', b.text)),
  request: (b: RequestBody) => make([campaignOf(b.campaign), ['Về việc', b.about], ['Số, ký hiệu', b.number], ['Ngày', day(b.date)], ['Hạn trả lời', day(b.dueOn)]], part('Nội dung', b.text)),
  allotment: (b: AllotmentBody) =>
    make([campaignOf(b.campaign), ['Văn bản', b.document], ['Ngày', day(b.date)]], table('Số lượng phân bổ', ['Hình thức khen thưởng', 'Tối thiểu', 'Tối đa'], b.lines.map((l) => [l.award, places(l.min), l.min === null && l.max === null ? 'Chờ phân bổ' : places(l.max)]))),
  reply: (b: ReplyBody) => make([['Trả lời', b.aboutTitle], ['Số, ký hiệu', b.number], ['Ngày', day(b.on)]], part('Nội dung', b.text)),
  'unit-card': (b: UnitCardBody) =>
    make([['Loại đơn vị', UNIT_KIND_WORDS[b.kind]], ['Tỉnh, thành phố', b.province], ['Huyện trước 01/7/2025', b.formerDistrict], ['Địa chỉ', b.address], ['Điện thoại', b.telephone], ['Người liên hệ', b.contact], ['Bản phần mềm', b.programVersion], ['Ngày lập', day(b.madeOn)]]),
  withdrawal: (b: WithdrawalBody) => make([['Đối tượng', b.subjectName], ['Hình thức đề nghị', b.awardName], ['Ngày thu hồi', day(b.on)]], part('Lý do', b.reason)),
  correction: (b: CorrectionBody) =>
    make([['Hình thức', CORRECTION_FORM_WORDS[b.form]], ['Số, ký hiệu', b.number], ['Ngày', day(b.date)], ['Cơ quan ban hành', b.authority]], part('Lý do', b.reason), table('Nội dung đính chính', ['Mục', 'Đã ghi', 'Sửa thành'], b.lines.map((l) => [CORRECTED_FIELD_WORDS[l.field], l.old, l.new]))),
  cancellation: (b: CancellationBody) => make([['Số, ký hiệu', b.number], ['Ngày', day(b.date)], ['Cơ quan quyết định', b.authority], ['Căn cứ', CANCEL_GROUND_WORDS[b.ground]]], part('Lý do', b.reason)),
};

/** @param body has passed the schema of its kind */
export function itemView(kind: ItemKind, body: Readonly<Record<string, unknown>>): ItemView {
  return VIEWS[kind](body as never);
}

import { REPORT_KIND_WORDS } from '../../shared/domain/campaign-report.ts';
import type { CampaignReport, CampaignReportFields, CampaignReportKind, ReportSection } from '../../shared/domain/campaign-report.ts';
import { campaignEnd } from '../../shared/domain/calendar/events.ts';
import type { Campaign } from '../../shared/domain/campaign.ts';
import { campaignPeriod, milestonesOf } from '../../shared/domain/plan.ts';
import { draftSections, draftTitle } from '../../shared/domain/report-draft.ts';
import type { ReportPeriod } from '../../shared/domain/report/facts.ts';
import { counted } from '../../shared/domain/report/words.ts';
import { unsaidIn } from '../../shared/domain/report/unsaid.ts';
import { isEmptySection } from '../../shared/domain/report/outline.ts';
import { campaignPhrase, shortCampaign } from '../../shared/documents/prose.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { nfc, nfcLines } from '../../shared/text/normal.ts';
import { Refusal, catchRefusal, fault } from '../../shared/result.ts';
import { planOf, revisionNumberOn } from './campaign-plan.ts';
import { deadlineSettings } from './campaign-reading.ts';
import type { Reading } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import { signerToday } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { draftingDay, reportFacts } from './report-facts.ts';
import { needOccurrence, reportOccurrences, reportStateWord } from './report-occurrences.ts';
import { unattachedRegistrations } from './report-unattached.ts';

type Methods = 'report.list' | 'report.prepare' | 'report.draft' | 'report.get' | 'report.save' | 'report.redraft' | 'report.send' | 'report.recall' | 'report.remove' | 'report.restore';

/** Reports of campaigns: drafted from the data of a period, edited, frozen when sent, recalled by the secretary (R74). */
export function reportHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'report.list': (_ctx, { campaignId }) => catchRefusal(() => listed(open, campaignId)),
    'report.prepare': (_ctx, { campaignId }) => catchRefusal(() => prepared(open, db.read.need('campaign', campaignId))),
    'report.draft': (_ctx, input) => catchRefusal(() => drafted(open, db.read.need('campaign', input.campaignId), input)),
    'report.get': (_ctx, { id }) => catchRefusal(() => view(open, db.read.need('campaign_report', id))),
    'report.save': (ctx, { id, version, fields, redrafted }) =>
      db.write(ctx.actor, id === undefined ? 'Thêm báo cáo phong trào' : 'Sửa báo cáo phong trào', (tx) => {
        const before = id === undefined ? null : needDraft(tx, id);
        const clean = checked(open, tx, fields, before);
        const drafting = { draftedOn: open.clock.today(), planRevision: revisionNumberOn(tx, clean.campaignId, draftingDay(open, clean)) };
        if (before === null) return tx.add('campaign_report', { ...clean, ...drafting, state: 'du-thao', sentOn: null });
        return tx.put('campaign_report', { ...before, ...clean, ...(redrafted ? drafting : {}) }, version);
      }),
    'report.redraft': (_ctx, { id }) =>
      catchRefusal(() => {
        const report = needDraft(db.read, id);
        return { sections: sectionsOf(open, db.read.need('campaign', report.campaignId), report) };
      }),
    'report.send': (ctx, { id, version, sentOn }) =>
      db.write(ctx.actor, 'Ghi đã gửi báo cáo phong trào', (tx) => {
        const held = needDraft(tx, id);
        const missing = missingFor(open, held).find(({ blocks }) => blocks);
        if (missing !== undefined) throw new Refusal(fault('bao-cao-chua-du', missing.sentence, { item: missing.item, next: 'Bổ sung rồi ghi đã gửi.' }));
        if (sentOn > open.clock.today()) throw new Refusal(fault('ngay-tuong-lai', 'Ngày gửi ở sau hôm nay.', { item: 'sentOn', next: 'Nhập ngày đã gửi.' }));
        if (held.date !== null && sentOn < held.date) throw new Refusal(fault('ngay-nguoc', `Ngày gửi trước ngày của báo cáo (${formatScreenDate(held.date)}).`, { item: 'sentOn', next: 'Sửa lại một trong hai ngày.' }));
        return tx.put('campaign_report', { ...held, state: 'da-gui', sentOn }, version);
      }),
    'report.recall': (ctx, { id, version }) =>
      db.write(ctx.actor, 'Mở lại báo cáo phong trào đã gửi', (tx) => {
        const held = tx.need('campaign_report', id);
        if (held.state !== 'da-gui') throw new Refusal(fault('chua-gui', 'Báo cáo chưa gửi nên không cần mở lại.', { next: 'Sửa trực tiếp báo cáo.' }));
        return tx.put('campaign_report', { ...held, state: 'du-thao', sentOn: null }, version);
      }),
    'report.remove': (ctx, { id }) =>
      db.write(ctx.actor, 'Xóa báo cáo phong trào', (tx) => {
        needDraft(tx, id);
        tx.remove('campaign_report', id);
        return {};
      }),
    'report.restore': (ctx, { id }) =>
      db.write(ctx.actor, 'Khôi phục báo cáo phong trào', (tx) => {
        tx.restore('campaign_report', id);
        return {};
      }),
  };
}

/** A sent report is changed by nobody until it is recalled. */
function needDraft(read: Reading, id: string): CampaignReport {
  const held = read.need('campaign_report', id);
  if (held.state === 'du-thao') return held;
  throw new Refusal(fault('bao-cao-da-gui', `Báo cáo đã gửi${held.sentOn === null ? '' : ` ngày ${formatScreenDate(held.sentOn)}`} nên không sửa, không xóa được.`, { next: 'Nếu ghi gửi nhầm, Thư ký mở lại báo cáo rồi sửa.' }));
}

function listed(open: OpenUnit, campaignId: string | null) {
  const { read } = open.db;
  const reports = read.all('campaign_report', campaignId === null ? {} : { campaign: campaignId });
  const lastDays = new Map<string, string | null>();
  for (const id of new Set(reports.map((report) => report.campaignId))) {
    const campaign = read.get('campaign', id);
    if (campaign !== null) for (const { ref, lastDay } of reportOccurrences(open, campaign)) lastDays.set(`${id} ${ref}`, lastDay);
  }
  const day = ({ sentOn, draftedOn }: CampaignReport): string => sentOn ?? draftedOn;
  return reports
    .sort((a, b) => day(b).localeCompare(day(a)) || b.id.localeCompare(a.id))
    .map((report) => {
      const { id, kind, title, year, from, to, number, sentOn, planRevision } = report;
      const campaignName = read.getEver('campaign', report.campaignId)?.name ?? '';
      const stateWord = reportStateWord(report, lastDays.get(`${report.campaignId} ${report.occurrenceKey ?? ''}`) ?? null);
      return { id, campaignId: report.campaignId, campaignName, kind, kindWord: REPORT_KIND_WORDS[kind], title, year, from, to, number, stateWord, sentOn, planRevision };
    });
}

function view(open: OpenUnit, report: CampaignReport) {
  const campaign = open.db.read.getEver('campaign', report.campaignId);
  const occurrence = campaign === null || report.occurrenceKey === null ? null : (reportOccurrences(open, campaign).find(({ ref }) => ref === report.occurrenceKey) ?? null);
  const loose = campaign === null || report.state === 'da-gui' ? [] : unattachedRegistrations(open, campaign, report, draftingDay(open, report));
  return {
    report,
    campaignName: campaign?.name ?? '',
    stateWord: reportStateWord(report, occurrence?.lastDay ?? null),
    occurrence,
    missing: missingFor(open, report, loose.length),
    unattached: loose.map(({ id, household, village, registeredOn }) => ({ id, household, village, registeredOn })),
  };
}

/** What keeps it from being sent, and what is to be thought of before. */
function missingFor(open: OpenUnit, report: CampaignReport, unattached = 0): { item: string; sentence: string; blocks: boolean; unknown?: boolean }[] {
  const { sections } = report;
  // A part that only holds the parts under it need not say anything itself.
  const bare = sections.filter((section, at) => isEmptySection(section) && !(section.level === 1 && sections[at + 1]?.level === 2));
  const lagging = sections.find(({ id }) => id === 'chua-dat')?.table;
  const unsolved = lagging?.columns.at(-1) === 'Giải pháp' ? lagging.rows.filter((row) => (row[lagging.columns.length - 1] ?? '').trim() === '').length : 0;
  const leftOpen = [
    ...bare.map(({ id, heading }) => ({ item: `section:${id}`, sentence: `Mục «${heading}» còn trống; khi in sẽ bỏ qua.`, blocks: false })),
    ...unsaidIn(sections).map(({ sectionId, sentence }) => ({ item: `section:${sectionId}`, sentence, blocks: false, unknown: true })),
    ...(unsolved === 0 ? [] : [{ item: 'section:chua-dat', sentence: `${unsolved} chỉ tiêu chưa đạt chưa có giải pháp.`, blocks: false }]),
  ];
  const placeOf = ({ item }: { item: string }): number => sections.findIndex(({ id }) => item === `section:${id}`);
  const must = (wrong: boolean, item: string, sentence: string) => (wrong ? [{ item, sentence, blocks: true }] : []);
  return [
    ...must(report.number === '', 'number', 'Chưa có số báo cáo.'),
    ...must(report.date === null, 'date', 'Chưa có ngày báo cáo.'),
    ...must(report.signerId === null || open.db.read.get('signer', report.signerId) === null, 'signerId', 'Chưa chọn người ký.'),
    ...must(sections.every(isEmptySection), 'sections', 'Báo cáo chưa có nội dung nào.'),
    ...must(report.occurrenceKey !== null && report.receiver === '', 'receiver', 'Chưa ghi nơi nhận của kỳ báo cáo.'),
    ...(unattached === 0 ? [] : [{ item: 'unattached', sentence: `${counted(unattached, 'hộ đăng ký')} chưa gắn phong trào; báo cáo chưa tính.`, blocks: false }]),
    ...leftOpen.sort((one, other) => placeOf(one) - placeOf(other)),
  ];
}

/** Ends, years and reviews of a campaign, and what is asked of the unit in it. */
function prepared(open: OpenUnit, campaign: Campaign) {
  const today = open.clock.today();
  const plan = planOf(open.db.read, campaign, today);
  const settings = deadlineSettings(campaign);
  const end = plan === null ? null : campaignEnd(plan, settings, today);
  const to = end === null ? (campaign.toYear === null ? null : `${campaign.toYear}-12-31`) : end.lastDay;
  const from = plan === null ? (campaign.fromYear === null ? null : `${campaign.fromYear}-01-01`) : campaignPeriod(plan).firstDay;
  const [first, last] = [from ?? today, to ?? today].map((day) => Number(day.slice(0, 4)));
  const reviews = (plan === null ? [] : milestonesOf(plan, settings)).flatMap(({ milestone: { kind, name }, occurrences }) =>
    kind !== 'so-ket' && kind !== 'tong-ket' ? [] : occurrences.flatMap(({ lastDay }) => (lastDay === null ? [] : [{ kind, name, to: lastDay }])),
  );
  return {
    campaignName: campaign.name,
    today,
    from,
    to,
    endEvent: end?.endEvent ?? '',
    years: Array.from({ length: Math.max((last ?? 0) - (first ?? 0) + 1, 1) }, (_, index) => (first ?? 0) + index),
    reviews,
    occurrences: reportOccurrences(open, campaign),
  };
}

interface DraftInput extends ReportPeriod {
  readonly kind: CampaignReportKind;
  readonly occurrenceKey: string | null;
}

function drafted(open: OpenUnit, campaign: Campaign, input: DraftInput): CampaignReportFields {
  checkPeriod(input);
  const { kind, year, from, to, occurrenceKey } = input;
  const [receiver = '', ...others] = occurrenceKey === null ? [] : needOccurrence(open, campaign, occurrenceKey).receivers;
  const phrase = campaignPhrase(campaign.name);
  return {
    campaignId: campaign.id, kind, year, from, to, occurrenceKey, receiver, recipients: others,
    title: draftTitle(input, [phrase, shortCampaign(phrase)]),
    number: '',
    date: null,
    signerId: signerToday(open)?.id ?? null,
    sections: sectionsOf(open, campaign, input),
  };
}

const sectionsOf = (open: OpenUnit, campaign: Campaign, { kind, year, from, to }: ReportPeriod): ReportSection[] => draftSections(reportFacts(open, campaign, { kind, year, from, to }));

function checkPeriod({ kind, year, from, to }: ReportPeriod): void {
  if (to < from) throw new Refusal(fault('ky-nguoc', 'Ngày cuối kỳ trước ngày đầu kỳ.', { item: 'to', next: 'Sửa lại một trong hai ngày.' }));
  if (kind === 'hang-nam' && year === null) throw new Refusal(fault('thieu-nam', 'Báo cáo năm cần chọn năm.', { item: 'year', next: 'Chọn năm báo cáo.' }));
}

function checked(open: OpenUnit, read: Reading, fields: CampaignReportFields, before: CampaignReport | null): CampaignReportFields {
  const campaign = read.need('campaign', fields.campaignId);
  if (before !== null && before.campaignId !== fields.campaignId) {
    throw new Refusal(fault('doi-phong-trao', 'Báo cáo thuộc về phong trào đã chọn lúc soạn.', { item: 'campaignId', next: 'Soạn báo cáo mới cho phong trào khác.' }));
  }
  checkPeriod(fields);
  if (fields.occurrenceKey !== null && fields.occurrenceKey !== before?.occurrenceKey) needOccurrence(open, campaign, fields.occurrenceKey);
  const ids = fields.sections.map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw new Refusal(fault('muc-trung', 'Hai mục của báo cáo bị ghi trùng nhau.', { item: 'sections', next: 'Xóa một trong hai mục rồi lưu.' }));
  return {
    ...fields,
    title: nfc(fields.title),
    number: nfc(fields.number),
    receiver: nfc(fields.receiver),
    recipients: fields.recipients.map(nfc),
    sections: fields.sections.map(({ heading, text, table, ...section }) => ({
      ...section,
      heading: nfc(heading),
      text: nfcLines(text),
      table: table === null ? null : { columns: table.columns.map(nfc), rows: table.rows.map((row) => table.columns.map((_, at) => nfcLines(row[at] ?? ''))) },
    })),
  };
}

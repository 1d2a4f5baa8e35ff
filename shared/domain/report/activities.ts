import { formatNumber } from '../../text/numbers.ts';
import type { ReportSection } from '../campaign-report.ts';
import { EXEMPLAR_STAGES, EXEMPLAR_STAGE_WORDS } from '../exemplar.ts';
import { plannedWord } from '../exemplar-planned.ts';
import { propagandaAgainstPlan } from '../registers/totals.ts';
import { ESCAPE_OUTCOMES, INITIATIVE_SCOPES, INSPECTION_KINDS, SUPPORT_RECEIVERS } from '../registers/shapes.ts';
import type { ExemplarFacts, PropagandaFacts, ReportFacts, ReportPeriod } from './facts.ts';
import { UNKNOWN_CELL, counted, isWholeYears, joined, lines, section, sentence, tableOf, unknown } from './words.ts';

/** Exemplars by stage, planned against achieved (R40, R41). */
export function exemplarSection({ recorded, rows, names, replications }: ExemplarFacts): ReportSection {
  const planned = rows.some((row) => row.planned !== null);
  const heading = 'Xây dựng, bồi dưỡng, nhân rộng điển hình tiên tiến';
  if (!recorded && !planned) return section('dien-hinh', 2, heading, unknown('điển hình tiên tiến'));
  const levels = new Set(rows.map(({ level }) => level)).size > 1;
  const table = tableOf(
    [...(levels ? ['Cấp'] : []), 'Khâu', 'Kế hoạch', 'Thực hiện', 'So với kế hoạch'],
    rows.map(({ level, stage, ...row }) => [
      ...(levels ? [level] : []),
      EXEMPLAR_STAGE_WORDS[stage],
      row.planned === null ? '' : formatNumber(row.planned),
      recorded ? formatNumber(row.achieved) : UNKNOWN_CELL,
      recorded ? plannedWord(row) : '',
    ]),
  );
  const told = EXEMPLAR_STAGES.flatMap((stage) => {
    const found = names.find((entry) => entry.stage === stage)?.names ?? [];
    return found.length === 0 ? [] : [sentence(`${EXEMPLAR_STAGE_WORDS[stage].toLocaleLowerCase('vi')} ${counted(found.length, 'điển hình')}: ${found.join('; ')}`)];
  });
  const spread = replications === 0 ? '' : sentence(`các điển hình đã được ${counted(replications, 'nơi')} học tập, áp dụng`);
  const none = recorded && told.length === 0 ? 'Trong kỳ báo cáo chưa ghi nhận điển hình nào chuyển khâu.' : '';
  return section('dien-hinh', 2, heading, recorded ? lines(none, ...told, spread) : unknown('điển hình đã phát hiện, bồi dưỡng'), table);
}

/** Propaganda by channel against the yearly plan (R80). */
export function propagandaSection({ lines: done, plans, exemplars }: PropagandaFacts, period: ReportPeriod): ReportSection {
  const heading = 'Công tác tuyên truyền';
  const rows = propagandaAgainstPlan(plans, done);
  const planColumn = plans.length === 0 ? [] : [isWholeYears(period) ? 'Kế hoạch' : 'Kế hoạch (cả năm)'];
  const table = tableOf(
    ['Hình thức', ...planColumn, 'Đã thực hiện (lượt)'],
    rows.map((row) => [row.word, ...(plans.length === 0 ? [] : [row.planned === null ? '' : formatNumber(row.planned)]), row.done === 0 ? 'Chưa ghi nhận' : formatNumber(row.done)]),
  );
  if (done.length === 0) return section('tuyen-truyen', 2, heading, unknown('công tác tuyên truyền'), plans.length === 0 ? null : table);
  const total = done.reduce((sum, { count }) => sum + count, 0);
  const about = exemplars === 0 ? '' : `, trong đó giới thiệu ${counted(exemplars, 'điển hình tiên tiến')}`;
  return section('tuyen-truyen', 2, heading, sentence(`đã thực hiện ${counted(total, 'lượt')} tuyên truyền qua ${counted(rows.filter((row) => row.done > 0).length, 'hình thức')}${about}`), table);
}

/** Registrations to escape poverty, support and initiatives (R29, R30, R42); null where none of them belongs to the campaign. */
export function supportSection({ escapes, support, initiatives, period }: Pick<ReportFacts, 'escapes' | 'support' | 'initiatives' | 'period'>): ReportSection | null {
  const parts = [
    ...(escapes.asked || escapes.lines.length > 0 ? [escapeLine(escapes.lines, period)] : []),
    ...(support.asked || support.lines.length > 0 ? [supportLine(support.lines)] : []),
    ...(initiatives.asked || initiatives.lines.length > 0 ? [initiativeLine(initiatives.lines)] : []),
  ];
  if (parts.length === 0) return null;
  const poverty = escapes.asked || escapes.lines.length > 0 || support.asked || support.lines.length > 0;
  const sought = initiatives.asked || initiatives.lines.length > 0;
  return section('ho-tro', 2, [poverty ? 'Đăng ký thoát nghèo, hỗ trợ người nghèo' : '', sought ? (poverty ? 'sáng kiến' : 'Sáng kiến') : ''].filter(Boolean).join('; '), lines(...parts));
}

/** Those who registered in the period with what came of it, and those who registered before and settled it in the period. */
function escapeLine(held: ReportFacts['escapes']['lines'], { from }: ReportPeriod): string {
  if (held.length === 0) return unknown('hộ tự nguyện đăng ký thoát nghèo');
  const earlier = held.filter(({ registeredOn }) => registeredOn < from);
  const now = held.filter(({ registeredOn }) => registeredOn >= from);
  return lines(
    now.length === 0 ? unknown('hộ mới tự nguyện đăng ký thoát nghèo trong kỳ') : sentence(`có ${counted(now.length, 'hộ')} tự nguyện đăng ký thoát nghèo, trong đó ${outcomesOf(now)}`),
    earlier.length === 0 ? '' : sentence(`trong số hộ đăng ký từ trước: ${outcomesOf(earlier)}`),
  );
}

function outcomesOf(held: ReportFacts['escapes']['lines']): string {
  const outcomes = Object.entries(ESCAPE_OUTCOMES).flatMap(([outcome, word]) => {
    const count = held.filter((line) => line.outcome === outcome).length;
    return count === 0 ? [] : [`${counted(count, 'hộ')} ${word.toLocaleLowerCase('vi')}`];
  });
  return joined(outcomes);
}

function supportLine(held: ReportFacts['support']['lines']): string {
  if (held.length === 0) return unknown('hỗ trợ người nghèo');
  const kinds = Object.entries(SUPPORT_RECEIVERS).flatMap(([kind, word]) => {
    const some = held.filter((line) => line.receiverKind === kind);
    return some.length === 0 ? [] : [`${word.toLocaleLowerCase('vi')}: ${counted(some.length, 'lượt')}${worthOf(some)}`];
  });
  const givers = new Set(held.map(({ giver }) => giver)).size;
  const receivers = new Set(held.map(({ receiver }) => receiver)).size;
  return lines(
    sentence(`${counted(givers, 'tổ chức, cá nhân')} đã hỗ trợ ${counted(receivers, 'đối tượng')} với ${counted(held.length, 'lượt')} hỗ trợ${worthOf(held)}`),
    kinds.length < 2 ? '' : sentence(`trong đó: ${kinds.join('; ')}`),
  );
}

/** «, trị giá 5.000.000 đồng (01 lượt chưa tính thành tiền)»; what is not put into money is not nothing. */
function worthOf(held: ReportFacts['support']['lines']): string {
  const known = held.map(({ value }) => value).filter((value) => value !== null);
  if (known.length === 0) return ', chưa tính thành tiền';
  const without = held.length - known.length;
  return `, trị giá ${formatNumber(known.reduce((sum, value) => sum + value, 0))} đồng${without === 0 ? '' : ` (${counted(without, 'lượt')} chưa tính thành tiền)`}`;
}

function initiativeLine(held: ReportFacts['initiatives']['lines']): string {
  if (held.length === 0) return unknown('sáng kiến');
  const scopes = Object.entries(INITIATIVE_SCOPES).flatMap(([scope, word]) => {
    const count = held.filter((line) => line.scope === scope).length;
    if (count === 0) return [];
    return [scope === 'chua-cong-nhan' ? `${counted(count, 'sáng kiến')} chưa được công nhận` : `${counted(count, 'sáng kiến')} có phạm vi ảnh hưởng: ${word.toLocaleLowerCase('vi')}`];
  });
  return sentence(`có ${counted(held.length, 'sáng kiến')}, gồm ${scopes.join('; ')}`);
}

/** Inspections of the period: carried out, still planned, remedies still open (R76). */
export function inspectionSection({ lines: held }: ReportFacts['inspections']): ReportSection {
  const heading = 'Công tác kiểm tra, giám sát';
  const visited = held.filter(({ visitedOn }) => visitedOn !== null);
  const waiting = held.length - visited.length;
  if (held.length === 0) return section('kiem-tra', 2, heading, unknown('công tác kiểm tra, giám sát'));
  const kinds = Object.entries(INSPECTION_KINDS).flatMap(([kind, word]) => {
    const count = visited.filter((line) => line.kind === kind).length;
    return count === 0 ? [] : [`${counted(count, 'cuộc')} ${word.toLocaleLowerCase('vi')}`];
  });
  const open = visited.filter(({ remedies, remediedOn }) => remedies !== '' && remediedOn === null).length;
  const mended = visited.filter(({ remedies, remediedOn }) => remedies !== '' && remediedOn !== null).length;
  return section('kiem-tra', 2, heading, lines(
    kinds.length === 0 ? 'Chưa ghi nhận cuộc kiểm tra, giám sát nào đã thực hiện.' : sentence(`đã thực hiện ${joined(kinds)}`),
    mended + open === 0 ? '' : sentence(`sau kiểm tra, giám sát có ${counted(mended + open, 'nơi')} phải khắc phục; đã khắc phục xong ${formatNumber(mended)}/${formatNumber(mended + open)}`),
    waiting === 0 ? '' : sentence(`còn ${counted(waiting, 'cuộc')} trong chương trình chưa thực hiện`),
  ));
}

import { formatNumber } from '../../text/numbers.ts';
import type { ReportSection } from '../campaign-report.ts';
import { EXEMPLAR_STAGES, EXEMPLAR_STAGE_WORDS } from '../exemplar.ts';
import { plannedWord } from '../exemplar-planned.ts';
import { propagandaAgainstPlan, registerTotals } from '../registers/totals.ts';
import type { RegisterTotal } from '../registers/totals.ts';
import { ESCAPE_OUTCOMES, INITIATIVE_SCOPES, INSPECTION_KINDS } from '../registers/shapes.ts';
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
export function supportSection({ escapes, support, initiatives }: Pick<ReportFacts, 'escapes' | 'support' | 'initiatives'>): ReportSection | null {
  const parts = [
    ...(escapes.asked || escapes.lines.length > 0 ? [escapeLine(escapes.lines)] : []),
    ...(support.asked || support.lines.length > 0 ? [supportLine(support.lines)] : []),
    ...(initiatives.asked || initiatives.lines.length > 0 ? [initiativeLine(initiatives.lines)] : []),
  ];
  if (parts.length === 0) return null;
  const poverty = escapes.asked || escapes.lines.length > 0 || support.asked || support.lines.length > 0;
  const sought = initiatives.asked || initiatives.lines.length > 0;
  return section('ho-tro', 2, [poverty ? 'Đăng ký thoát nghèo, hỗ trợ người nghèo' : '', sought ? (poverty ? 'sáng kiến' : 'Sáng kiến') : ''].filter(Boolean).join('; '), lines(...parts));
}

function escapeLine(held: ReportFacts['escapes']['lines']): string {
  if (held.length === 0) return unknown('hộ tự nguyện đăng ký thoát nghèo');
  const outcomes = Object.entries(ESCAPE_OUTCOMES).flatMap(([outcome, word]) => {
    const count = held.filter((line) => line.outcome === outcome).length;
    return count === 0 ? [] : [`${counted(count, 'hộ')} ${word.toLocaleLowerCase('vi')}`];
  });
  return sentence(`${counted(held.length, 'hộ')} tự nguyện đăng ký thoát nghèo, trong đó ${joined(outcomes)}`);
}

function supportLine(held: ReportFacts['support']['lines']): string {
  if (held.length === 0) return unknown('hỗ trợ người nghèo');
  const [value, ...rest] = registerTotals('support', held);
  const givers = rest.find(({ label }) => label === 'Bên hỗ trợ');
  const receivers = rest.find(({ label }) => label === 'Bên nhận');
  const kinds = rest.filter((total) => total !== givers && total !== receivers).map(kindWords);
  const worth = value?.value == null ? '; chưa có số liệu về trị giá' : `, tổng trị giá ${formatNumber(value.value)} đồng${value.note === '' ? '' : ` (${value.note.replace('dòng', 'lượt')})`}`;
  return lines(
    sentence(`${counted(givers?.value ?? 0, 'tổ chức, cá nhân')} đã hỗ trợ ${counted(receivers?.value ?? 0, 'địa chỉ')} với ${counted(held.length, 'lượt')} hỗ trợ${worth}`),
    sentence(`trong đó: ${kinds.join('; ')}`),
  );
}

const kindWords = ({ label, value, note }: RegisterTotal): string => `${label.toLocaleLowerCase('vi')}: ${note}${value === null ? ', chưa tính thành tiền' : `, ${formatNumber(value)} đồng`}`;

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

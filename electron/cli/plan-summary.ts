import type { Plan, PartialDate } from '../../shared/catalogue/plan-schema.ts';
import type { PlanReading } from '../plan-files/reading.ts';

/** A plan that was read, for people: what it is, what was found, what has to be looked at. */
export function planSummary({ plan, findings, leftovers, text, notes }: PlanReading, all: boolean): string {
  const doubtful = findings.filter(({ doubt }) => doubt !== null);
  const lines = [
    ...notes.map(({ message }) => `Lưu ý: ${message}`),
    ...heading(plan),
    '',
    ...counts(plan),
    '',
    ...list('Số lượng khen thưởng', plan.quotas.map(({ figure, unitName, unitKinds, section }) => `${figure ?? 'chờ phân bổ'} (${unitName ?? unitKinds.join(', ')}; mục ${section})`)),
    ...list('Báo cáo có hạn', plan.reporting.filter(({ due }) => due.day !== null).map(({ due, recurring, content }) => `${due.text} (${recurring}): ${content}`)),
    ...(all ? list('Chỉ tiêu', plan.indicators.map(({ figure, text: words }) => `${figure}: ${words}`)) : []),
    ...list('Cần xem lại', doubtful.map(({ path, doubt }) => `${path}: ${doubt ?? ''}`)),
    `Chưa hiểu: ${leftovers.length} câu${all || leftovers.length === 0 ? '' : ' (thêm --findings để xem)'}.`,
    ...(all ? leftovers.map(({ place, why }) => `  ${why}: ${text.slice(place.from, place.to)}`) : []),
  ];
  return `${lines.join('\n')}\n`;
}

function heading({ identity, theme, periods }: Plan): string[] {
  const { name, position, capacity } = identity.signer;
  return [
    identity.title,
    `Số: ${identity.number ?? 'không có'} · Ngày: ${dateWords(identity.date)} · ${identity.issuer}`,
    `Người ký: ${[capacity, position, name].filter((part) => part !== null).join(' ') || 'không có'}`,
    `Chủ đề: ${theme.text}`,
    ...periods.map(({ text }) => `Thời gian: ${text}`),
  ];
}

function counts(plan: Plan): string[] {
  return [
    `Chỉ tiêu: ${plan.indicators.length}`,
    `Tiêu chí: ${plan.criteria.length}`,
    `Hình thức khen thưởng: ${plan.awardForms.map(({ name }) => name).join('; ') || 'không nêu'}`,
    `Mốc: ${plan.milestones.map(({ name }) => name).join('; ') || 'không nêu'}`,
  ];
}

const list = (title: string, items: readonly string[]): string[] => (items.length === 0 ? [] : [`${title}:`, ...items.map((item) => `  - ${item}`)]);

function dateWords(date: PartialDate | null): string {
  if (date === null) return 'không có';
  return [date.day, date.month, date.year].map((part) => (part === null ? '…' : String(part).padStart(2, '0'))).join('/');
}

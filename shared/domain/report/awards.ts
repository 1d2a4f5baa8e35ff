import { countsPhrase, totalOf } from '../../documents/counts.ts';
import type { RecipientCounts } from '../../documents/counts.ts';
import { formatCount, formatNumber } from '../../text/numbers.ts';
import type { ReportSection } from '../campaign-report.ts';
import { EXPENSE_SOURCES } from '../registers/shapes.ts';
import type { SubjectFlags } from '../subject.ts';
import type { AwardFacts, ReportAward, ReportFacts, ReportPeriod, ReportQuota } from './facts.ts';
import { counted, joined, lines, section, sentence, shareWords, tableOf, unknown } from './words.ts';

/** Nominated, chosen, sent, awarded by form and kind of subject; shares of the priority groups; quota used and left (R77, R78). */
export function awardSections(awards: AwardFacts, period: ReportPeriod): ReportSection[] {
  const { awarded, quotas } = awards;
  // Numbers of others in which the unit proposed nobody say nothing of its work.
  const told = quotas.filter(({ status, own, given, used }) => status !== 'khong-quy-dinh' && (own || given || used > 0));
  const heading = told.some(({ given }) => given) ? 'Số lượng khen thưởng theo kế hoạch' : 'Số lượng khen thưởng được giao';
  return [
    section('khen-thuong', 1, 'Công tác khen thưởng', lines(...nominationLines(awards), awardedLine(awards), ...shareLines(awarded), comparison(awards, period), awarded.length === 0 ? '' : 'Kết quả khen thưởng cụ thể như sau:'), awardTable(awarded)),
    ...(told.length === 0 ? [] : [section('so-luong', 2, heading, '', quotaTable(told))]),
  ];
}

function nominationLines({ rounds, nominated, chosen, sent, refused }: AwardFacts): string[] {
  if (totalOf(nominated) === 0) return [unknown('đề nghị khen thưởng')];
  return [
    sentence(`qua ${counted(rounds.length, 'đợt xét')} (${rounds.join('; ')}) đã có đề nghị khen thưởng đối với ${countsPhrase(nominated)}`),
    chosen === null ? unknown('kết quả họp xét của Hội đồng') : chosenLine(chosen),
    totalOf(sent) === 0 ? 'Chưa ghi nhận hồ sơ nào đã trình cấp trên.' : sentence(`đã trình cấp có thẩm quyền ${countsPhrase(sent)}`),
    refused === 0 ? '' : sentence(`${counted(refused, 'trường hợp')} không được khen thưởng`),
  ];
}

const chosenLine = (chosen: RecipientCounts): string =>
  totalOf(chosen) === 0 ? 'Hội đồng đã họp xét, chưa thông qua trường hợp nào.' : sentence(`Hội đồng đã họp xét, thông qua ${countsPhrase(chosen)}`);

/** How many of each kind. */
export function kindCounts(items: readonly Pick<ReportAward, 'kind'>[]): RecipientCounts {
  const of = (kind: ReportAward['kind']): number => items.filter((item) => item.kind === kind).length;
  return { collectives: of('collective'), persons: of('person'), households: of('household') };
}

function awardedLine({ awarded }: AwardFacts): string {
  return awarded.length === 0 ? unknown('kết quả khen thưởng') : sentence(`đã có quyết định khen thưởng ${countsPhrase(kindCounts(awarded))}`);
}

function awardTable(awarded: readonly ReportAward[]): ReportSection['table'] {
  const names = [...new Set(awarded.map(({ awardName }) => awardName))];
  const cells = (items: readonly ReportAward[]): string[] => {
    const { collectives, persons, households } = kindCounts(items);
    return [collectives, persons, households, items.length].map((count) => formatNumber(count));
  };
  const rows = names.map((name) => [name, ...cells(awarded.filter((award) => award.awardName === name))]);
  return tableOf(['Danh hiệu, hình thức khen thưởng', 'Tập thể', 'Cá nhân', 'Hộ gia đình', 'Cộng'], rows.length < 2 ? rows : [...rows, ['Cộng', ...cells(awarded)]]);
}

interface Share {
  readonly flag: keyof SubjectFlags;
  readonly among: (award: ReportAward) => boolean;
  readonly whole: string;
  readonly part: string;
}
const SHARES: readonly Share[] = [
  { flag: 'directWorker', among: ({ kind }) => kind === 'person', whole: 'cá nhân', part: 'người trực tiếp lao động, sản xuất, chiến đấu' },
  { flag: 'worker', among: ({ kind }) => kind === 'person', whole: 'cá nhân', part: 'công nhân' },
  { flag: 'farmer', among: ({ kind }) => kind === 'person', whole: 'cá nhân', part: 'nông dân' },
  { flag: 'smallCollective', among: ({ kind }) => kind === 'collective', whole: 'tập thể', part: 'tập thể nhỏ' },
  { flag: 'difficultArea', among: () => true, whole: 'trường hợp', part: 'trường hợp ở địa bàn đặc biệt khó khăn' },
];

/** Shares of the groups to be preferred (R50, R77). An award without any flag says nothing: no share is made of silence. */
function shareLines(awarded: readonly ReportAward[]): string[] {
  if (awarded.length === 0) return [];
  const told = SHARES.flatMap((share) => {
    const measured = shareOf(awarded, share);
    return measured === null ? [] : [`${counted(measured.part, share.part)} (${shareWords(measured.part, measured.whole)} số ${share.whole} được khen thưởng)`];
  });
  return told.length === 0 ? [unknown('tỷ lệ người trực tiếp lao động và các đối tượng ưu tiên được khen thưởng')] : [sentence(`trong số được khen thưởng có ${joined(told)}`)];
}

/** Null where no award of the kind bears the flag: whether none has it or none was asked is not known. */
function shareOf(awarded: readonly ReportAward[], { flag, among }: Share): { part: number; whole: number } | null {
  const whole = awarded.filter(among).filter(({ flags }) => flags !== null);
  const part = whole.filter(({ flags }) => flags?.[flag] === true).length;
  return part === 0 ? null : { part, whole: whole.length };
}

/** «So với năm trước: tăng 03 trường hợp …» (R77); nothing where the year before holds no award at all. */
function comparison({ awarded, before }: AwardFacts, { year }: ReportPeriod): string {
  if (before === null || before.length === 0 || year === null || awarded.length === 0) return '';
  const more = awarded.length - before.length;
  const change = more === 0 ? 'bằng năm trước' : `${more > 0 ? 'tăng' : 'giảm'} ${counted(Math.abs(more), 'trường hợp')}`;
  const direct = SHARES[0];
  const [now, then] = direct === undefined ? [null, null] : [shareOf(awarded, direct), shareOf(before, direct)];
  const shares = now === null || then === null ? '' : `; tỷ lệ người trực tiếp lao động năm ${year - 1} là ${shareWords(then.part, then.whole)}, năm ${year} là ${shareWords(now.part, now.whole)}`;
  return sentence(`so với năm ${year - 1} (${counted(before.length, 'trường hợp')}): ${change}${shares}`);
}

function quotaTable(quotas: readonly ReportQuota[]): ReportSection['table'] {
  return tableOf(['Nội dung', 'Số lượng', 'Đã đề nghị', 'Còn lại'], quotas.map((quota) => [quota.printed, allowed(quota), formatNumber(quota.used), leftWords(quota)]));
}

function allowed({ status, own, given, min, max }: ReportQuota): string {
  if (status === 'cho-phan-bo') return 'Chờ phân bổ';
  if (status === 'khong-con-don-vi-nhan') return 'Không còn đơn vị nhận';
  const range = max === null ? (min === null ? 'Chưa có số lượng' : `Ít nhất ${formatCount(min)}`) : min === max ? formatCount(max) : min === null ? `Không quá ${formatCount(max)}` : `${formatCount(min)} - ${formatCount(max)}`;
  if (given) return `${range} (mỗi nơi được giao)`;
  return own ? range : `${range} (chung)`;
}

function leftWords({ status, own, left, used, max }: ReportQuota): string {
  if (status !== 'co-dinh' || !own || max === null) return '';
  return used > max ? `Vượt ${formatCount(used - max)}` : formatNumber(left ?? 0);
}

/** Money spent (R82); null where the campaign neither speaks of money nor any was entered. */
export function fundingSection({ lines: held, asked }: ReportFacts['expenses']): ReportSection | null {
  if (held.length === 0) return asked ? section('kinh-phi', 1, 'Kinh phí thực hiện', unknown('kinh phí thực hiện')) : null;
  const sum = (some: typeof held): number => some.reduce((total, { amount }) => total + amount, 0);
  const sources = Object.entries(EXPENSE_SOURCES).flatMap(([source, word]) => {
    const some = held.filter((line) => line.source === source);
    return some.length === 0 ? [] : [{ name: `${word.charAt(0).toLocaleLowerCase('vi')}${word.slice(1)}`, amount: formatNumber(sum(some)) }];
  });
  const [only, ...more] = sources;
  const told = only !== undefined && more.length === 0 ? ` từ ${only.name}` : `, trong đó ${joined(sources.map(({ name, amount }) => `${name} ${amount} đồng`))}`;
  return section('kinh-phi', 1, 'Kinh phí thực hiện', sentence(`tổng kinh phí đã chi ${formatNumber(sum(held))} đồng${told}`));
}

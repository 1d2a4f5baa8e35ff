import { daysBetween, formatCitationDate } from '../../text/dates.ts';
import { formatCount, formatNumber } from '../../text/numbers.ts';
import type { ReportSection } from '../campaign-report.ts';
import type { BelowFacts, LaunchFacts, ReportFacts } from './facts.ts';
import { counted, joined, lines, section, sentence, unknown } from './words.ts';

/** How the campaign was led and launched: the unit's own plan, on time or late, to whom it was spread, the units below. */
export function launchSection({ unitName, launch, below }: Pick<ReportFacts, 'unitName' | 'launch' | 'below'>): ReportSection {
  return section('chi-dao', 1, 'Công tác lãnh đạo, chỉ đạo, triển khai', lines(...planLines(unitName, launch), below === null ? '' : belowLine(below)));
}

function planLines(unitName: string, launch: LaunchFacts | null): string[] {
  if (launch === null) return [unknown('kế hoạch phát động của đơn vị')];
  if (!launch.issued) return ['Kế hoạch phát động của đơn vị đang ở dạng dự thảo, chưa ban hành.'];
  const paper = [`Kế hoạch${launch.number === '' ? '' : ` số ${launch.number}`}`, launch.date === null ? '' : `ngày ${formatCitationDate(launch.date)}`, 'phát động phong trào'];
  return [sentence(unitName, 'đã ban hành', ...paper, sendingWords(launch)), spreadLine(launch.spread)];
}

/** «và gửi Sở Nội vụ ngày 29/3/2021, đúng hạn (chậm nhất ngày 29/3/2021)»; nothing where none is sent and none is due. */
function sendingWords({ sentOn, sentTo, lastDay }: LaunchFacts): string {
  if (sentOn === null) return lastDay === null ? '' : `(chưa gửi cấp trên; chậm nhất ngày ${formatCitationDate(lastDay)})`;
  const sent = `và gửi ${sentTo === '' ? 'cấp trên' : sentTo} ngày ${formatCitationDate(sentOn)}`;
  if (lastDay === null) return sent;
  const late = daysBetween(lastDay, sentOn);
  return `${sent}, ${late <= 0 ? 'đúng hạn' : `muộn ${formatCount(late)} ngày`} (chậm nhất ngày ${formatCitationDate(lastDay)})`;
}

const MOST_NAMES = 12;

function spreadLine(spread: LaunchFacts['spread']): string {
  if (spread.length === 0) return unknown('việc quán triệt, phổ biến kế hoạch');
  const places = [...new Set(spread.map(({ to }) => to))];
  const known = spread.map(({ people }) => people).filter((people) => people !== null);
  const total = known.reduce((sum, people) => sum + people, 0);
  const silent = spread.length - known.length;
  const people =
    known.length === 0
      ? '; chưa có số liệu về số người tham gia'
      : `, với ${formatNumber(total)} lượt người tham gia${silent === 0 ? '' : ` (${counted(silent, 'lần')} chưa có số liệu về số người)`}`;
  const named = places.length <= MOST_NAMES ? `: ${joined(places)}` : '';
  return sentence(`đã quán triệt, phổ biến kế hoạch đến ${counted(places.length, 'nơi')}${named}${people}`);
}

function belowLine({ units, launched, owing, late }: BelowFacts): string {
  const rest = [owing > 0 ? `${counted(owing, 'đơn vị')} còn nợ báo cáo hoặc kế hoạch quá hạn` : '', late > 0 ? `${counted(late, 'đơn vị')} gửi muộn` : ''].filter(Boolean);
  return sentence(`đến nay ${formatNumber(launched)}/${formatNumber(units)} đơn vị cấp dưới đã phát động phong trào${rest.length === 0 ? '' : `; ${joined(rest)}`}`);
}

import { formatCitationDate } from '../../text/dates.ts';
import type { ReportSection } from '../campaign-report.ts';
import type { ReportFacts, ReportIndicator } from './facts.ts';
import { counted, joined, lines, section, sentence, unknown } from './words.ts';

type Difficulty = ReportFacts['difficulties'][number];

/** Difficulties of the register and, left to the clerk, their causes (R75). */
export function difficultySections(held: readonly Difficulty[]): ReportSection[] {
  return [
    section('kho-khan', 1, 'Khó khăn, vướng mắc và nguyên nhân', lines(...(held.length === 0 ? [unknown('khó khăn, vướng mắc')] : difficultyLines(held)))),
    section('nguyen-nhan', 2, 'Nguyên nhân'),
  ];
}

function difficultyLines(held: readonly Difficulty[]): string[] {
  const sent = held.filter(({ sentOn }) => sentOn !== null);
  const answered = sent.filter(({ answeredOn }) => answeredOn !== null).length;
  const parts = [sent.length === 0 ? 'chưa gửi văn bản phản ánh' : `đã phản ánh ${counted(sent.length, 'vướng mắc')}`, sent.length === 0 ? '' : answered === 0 ? 'chưa được trả lời' : `được trả lời ${counted(answered, 'vướng mắc')}`];
  return [sentence(`trong kỳ ghi nhận ${counted(held.length, 'khó khăn, vướng mắc')}; ${joined(parts.filter(Boolean))}`), ...held.map(oneLine)];
}

function oneLine({ content, sentTo, sentOn, answeredOn, answer }: Difficulty): string {
  const where = sentOn === null ? '' : ` (đã phản ánh ${sentTo} ngày ${formatCitationDate(sentOn)}${answeredOn === null ? ', chưa được trả lời' : `, được trả lời ngày ${formatCitationDate(answeredOn)}${answer === '' ? '' : `: ${bare(answer)}`}`})`;
  return `- ${bare(content)}${where}.`;
}

/** One line of what may stand on several, without its last stop. */
const bare = (text: string): string => text.split(/\s*\n\s*/u).join(' ').trim().replace(/[.;]$/u, '');

/** What is still to be done for the lagging targets, and what is asked for; the rest is the clerk's. */
export function outlookSections(lagging: readonly ReportIndicator[], held: readonly Difficulty[]): ReportSection[] {
  const remedies = lagging.filter(({ remedy }) => remedy !== '');
  const open = held.filter(({ proposal, answeredOn }) => proposal !== '' && answeredOn === null);
  return [
    section('phuong-huong', 1, 'Phương hướng, nhiệm vụ thời gian tới', lines(...remedies.map(({ text, remedy }) => `- ${text}: ${bare(remedy)}.`))),
    section('kien-nghi', 1, 'Kiến nghị, đề xuất', lines(...open.map(({ proposal }) => `- ${bare(proposal)}.`))),
  ];
}

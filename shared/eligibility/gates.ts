import { daysBetween, formatScreenDate } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { workCalendar, workingDaysBetween } from '../domain/calendar/working-days.ts';
import { confirmationEvidence } from './confirmed.ts';
import { answerTo, confirmationKey } from './place.ts';
import { decisionText, awardText } from './subject-index.ts';
import type { Judged } from './judged.ts';
import type { ParamsOf } from './params.ts';
import type { Place } from './place.ts';
import type { Evidence } from './report.ts';
import { DETAIL_WORDS, wordOf } from './words.ts';

/** Rule `noPendingMatter` (G6): nothing pending on the day; a matter cleared in writing by then stops nothing. */
export function judgePending(params: ParamsOf<'noPendingMatter'>, place: Place): Judged {
  const { index, proposal } = place.trial;
  const matters = index.facts.pending.filter((matter) => params.cases.includes(matter.case) && matter.from <= proposal.date);
  const open = matters.filter(({ clearedOn }) => clearedOn === null || clearedOn > proposal.date);
  const evidence = matters.map((matter): Evidence => {
    const cleared = matter.clearedOn === null ? '' : `, kết luận ngày ${formatScreenDate(matter.clearedOn)}`;
    return { kind: 'pending', id: matter.id, text: `${upper(wordOf(DETAIL_WORDS, matter.case))} từ ngày ${formatScreenDate(matter.from)}${cleared}${matter.source === '' ? '' : ` (${matter.source})`}` };
  });
  if (open.length === 0) return matters.length === 0 ? nothingPending(place) : { result: 'dat', evidence, sentence: 'Các việc xem xét, xác minh đã có kết luận bằng văn bản.' };
  const told = open.map((matter) => `${wordOf(DETAIL_WORDS, matter.case)} từ ngày ${formatScreenDate(matter.from)}`);
  return { result: 'chua-dat', evidence, sentence: `${upper(told.join('; '))}; chưa có kết luận bằng văn bản.` };
}

const NOTHING_PENDING = 'không có việc đang xem xét kỷ luật, điều tra, xác minh';

/**
 * Nothing on record: it stops nothing, and whoever makes the dossier is asked to look and say so. That somebody said there is a
 * matter stops; answers of one day that contradict wait.
 */
function nothingPending(place: Place): Judged {
  const key = confirmationKey(place.conditionId, `${place.path}/khong_co_viec`);
  const asks = { key, question: `Đã kiểm tra: ${NOTHING_PENDING}?` };
  const { answer, disagree } = answerTo(place, key);
  if (answer === null) return { result: 'dat', sentence: 'Sổ không ghi việc đang xem xét kỷ luật, điều tra, xác minh; người lập hồ sơ chịu trách nhiệm kiểm tra.', asks };
  const evidence = [confirmationEvidence(answer)];
  if (disagree) return { result: 'cho-xac-nhan', evidence, sentence: `Có hai xác nhận trái nhau ngày ${formatScreenDate(answer.on)}; chờ xác nhận lại: ${NOTHING_PENDING}.`, asks };
  if (answer.answer === 'no') return { result: 'chua-dat', evidence, sentence: 'Đã xác nhận là còn việc đang xem xét, xác minh; sổ chưa ghi việc nào.', asks };
  return { result: 'dat', evidence, sentence: `Đã kiểm tra: ${NOTHING_PENDING}.` };
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Rule `oneAwardPerAchievement` (G1): blocks on a linked award, warns where the printed merit of the year is alike. */
export function judgeOneAward(_params: ParamsOf<'oneAwardPerAchievement'>, place: Place): Judged {
  const { index, proposal, award } = place.trial;
  const linked = index.awards.filter(({ id }) => proposal.sameAchievementAs?.includes(id) === true);
  if (linked.length > 0) {
    return { result: 'chua-dat', evidence: linked.map(index.evidenceOf), sentence: `Thành tích này đã được khen: ${linked.map((one) => [awardText(one), decisionText(one)].filter(Boolean).join(', ')).join('; ')}. Một thành tích chỉ khen một lần.` };
  }
  const merit = fold(proposal.merit);
  const alike = index.awards.filter((one) => one.year === proposal.year && merit !== '' && fold(one.merit) === merit);
  const again = index.awards.filter((one) => one.year === proposal.year && one.code === award.code && !alike.includes(one));
  const warnings = [...alike.map((one) => `Nội dung thành tích giống ${awardText(one)}; cần xem có phải một thành tích không.`), ...again.map((one) => `Trên sổ đã có ${awardText(one)}.`)];
  return { result: 'dat', warnings, evidence: [...alike, ...again].map(index.evidenceOf), sentence: 'Chưa ghi nhận khen thưởng nào khác cho thành tích này.' };
}

/** Rule `unitAge`: award years since the collective was founded. */
export function judgeUnitAge({ minYears }: ParamsOf<'unitAge'>, place: Place): Judged {
  const { index, proposal } = place.trial;
  const { foundedYear } = index.facts.subject;
  if (foundedYear === null) return { result: 'thieu-so-lieu', sentence: `Chưa có năm thành lập; cần từ ${minYears} năm.`, missing: ['năm thành lập'] };
  const age = proposal.year - foundedYear;
  return { result: age >= minYears ? 'dat' : 'chua-dat', sentence: `Thành lập năm ${foundedYear}, đến năm ${proposal.year} được ${Math.max(0, age)} năm; cần từ ${minYears} năm.` };
}

const calendar = workCalendar();

/** Rule `publicPosting`: posting done and recorded. The day it begins is not counted (Bộ luật Dân sự 2015 Điều 147 khoản 2). */
export function judgePosting(params: ParamsOf<'publicPosting'>, place: Place): Judged {
  const { index, proposal } = place.trial;
  const { posting } = index.facts;
  const before = params.before === 'council_meeting' ? 'trước khi hội đồng họp' : 'trước khi quyết định';
  const need = `cần ${params.minDays} ngày${params.dayKind === 'working' ? ' làm việc' : ''} ${before}`;
  if (posting === null) return { result: 'thieu-so-lieu', sentence: `Chưa ghi đợt công khai lấy ý kiến; ${need}.`, missing: ['thời gian công khai lấy ý kiến'] };
  const last = posting.to < proposal.date ? posting.to : proposal.date;
  const days = last <= posting.from ? 0 : params.dayKind === 'working' ? workingDaysBetween(calendar, posting.from, last) : daysBetween(posting.from, last);
  const span = `từ ngày ${formatScreenDate(posting.from)} đến ngày ${formatScreenDate(posting.to)}`;
  const evidence: Evidence[] = [{ kind: 'posting', id: `${posting.from}/${posting.to}`, text: `Công khai ${span}${posting.manner === '' ? '' : ` (${posting.manner})`}` }];
  const unit = params.dayKind === 'working' ? 'ngày làm việc' : 'ngày';
  return { result: days >= params.minDays ? 'dat' : 'chua-dat', evidence, sentence: `Công khai ${span}, được ${days} ${unit}${posting.to > proposal.date ? ' tính đến ngày xét' : ''}; ${need}.` };
}

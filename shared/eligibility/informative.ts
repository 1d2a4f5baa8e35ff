import { formatPercent } from '../text/numbers.ts';
import { addDays, daysInMonth, formatScreenDate, isoOf, partsOf } from '../text/dates.ts';
import { AWARD_TYPE_WORDS } from '../domain/award-type.ts';
import { countedFrom } from './counted-from.ts';
import { disciplineText } from './discipline-text.ts';
import type { Judged } from './judged.ts';
import type { ParamsOf } from './params.ts';
import type { Place } from './place.ts';
import { awardText, typeOf } from './subject-index.ts';
import { BODY_WORDS, DETAIL_WORDS, either, wordOf } from './words.ts';
import { leaveEvidence } from './year-value.ts';

const BASE_WORDS: Readonly<Record<string, string>> = {
  eligible_members: 'số người đủ điều kiện', holders_of_LDTT: 'số người đạt Lao động tiên tiến', leaders_of_provincial_blocks: 'số đơn vị dẫn đầu cụm, khối của tỉnh',
};

/** Rule `quota`: a share of a whole list, checked on the list and never on one nominee; it holds here and says so. */
export function judgeQuota(params: ParamsOf<'quota'>, place: Place): Judged {
  const set = place.trial.settings.quotaPct[place.conditionId];
  const pct = set ?? params.maxPct;
  const base = wordOf(BASE_WORDS, params.base);
  if (pct === null) return { result: 'dat', sentence: `Quy định chung không đặt tỷ lệ tối đa trên ${base}.` };
  return { result: 'dat', sentence: `Tối đa ${formatPercent(pct)} ${base}${set === undefined ? '' : ' (đơn vị hoặc tỉnh đặt)'}; kiểm tra trên cả danh sách, không xét từng trường hợp.` };
}

/** Rule `localDetail`: the province or the ministry sets this; nothing is checked here. */
export function judgeLocalDetail(params: ParamsOf<'localDetail'>): Judged {
  const who = either(params.setBy.map((body) => wordOf(BODY_WORDS, body)));
  const what = params.topics.map((topic) => wordOf(DETAIL_WORDS, topic)).join(', ');
  const years = params.typicalYearsMen === undefined ? '' : ` Thường gặp: nam ${params.typicalYearsMen} năm${params.typicalYearsWomen === undefined ? '' : `, nữ ${params.typicalYearsWomen} năm`}.`;
  const frame = params.frame === undefined ? '' : ` Khung: ${params.frame}.`;
  return { result: 'dat', sentence: `${who.charAt(0).toUpperCase()}${who.slice(1)} quy định: ${what}.${years}${frame}` };
}

/** Rule `counting`: says what the rule changed for this subject; it never passes or fails anything. */
export function judgeCounting(params: ParamsOf<'counting'>, place: Place): Judged {
  const { index, proposal, award, lookup } = place.trial;
  switch (params.code) {
    case 'exclude_types': {
      const out = index.awards.filter((one) => {
        const type = typeOf(one, one.code === null ? [] : (lookup(one.code)?.types ?? []));
        return one.code !== null && type !== null && params.types.includes(type);
      });
      const types = either(params.types.map((type) => AWARD_TYPE_WORDS[type].toLowerCase()));
      const ground = AWARD_TYPE_WORDS[params.whenGroundType].toLowerCase();
      return { result: 'dat', evidence: out.map(index.evidenceOf), sentence: out.length === 0 ? `Không có khen thưởng ${types} phải bỏ ra khi xét ${ground}.` : `Khi xét ${ground} không tính: ${out.map(awardText).join('; ')}.` };
    }
    case 'restart_after_last_award': {
      const last = (index.awardsByCode.get(award.code) ?? []).filter((one) => one.year < proposal.year).at(-1);
      if (last === undefined) return { result: 'dat', sentence: `Chưa có ${award.nameVi} trước đây; thời gian tính từ đầu.` };
      const from = countedFrom(place, last);
      const day = from.day === null ? `năm ${from.year}` : `ngày ${formatScreenDate(from.day)}`;
      return { result: 'dat', evidence: [index.evidenceOf(last)], sentence: `Lần trước: ${awardText(last)}; thời gian cho lần này tính từ ${day}${last.periodTo === null ? ' (quyết định không ghi giai đoạn thành tích)' : ''}.` };
    }
    case 'achievements_until': {
      const yearEnd = `${proposal.year}-12-31`;
      const end = proposal.date < yearEnd ? proposal.date : yearEnd;
      const late = proposal.date > monthsAfter(end, params.maxMonthsBeforeSubmission);
      const sentence = `Thành tích tính đến ngày ${formatScreenDate(end)}; ngày trình không quá ${params.maxMonthsBeforeSubmission} tháng sau đó.`;
      return { result: 'dat', sentence, warnings: late ? [`Ngày ${formatScreenDate(proposal.date)} đã quá ${params.maxMonthsBeforeSubmission} tháng kể từ ngày kết thúc thành tích; cần bổ sung thành tích đến gần ngày trình.`] : [] };
    }
    case 'maternity_leave_counts': {
      const { leaves } = index.facts;
      return { result: 'dat', evidence: leaves.map(leaveEvidence), sentence: leaves.length === 0 ? 'Không ghi nhận nghỉ thai sản.' : 'Thời gian nghỉ thai sản được tính.' };
    }
    case 'discipline_time_excluded': {
      const { last, openEnded, countsFrom } = index.discipline;
      const evidence = [last, openEnded].flatMap((measure) => (measure === null ? [] : [disciplineText(measure)]));
      if (openEnded !== null) return { result: 'dat', evidence, sentence: 'Chưa biết ngày hết thời hạn kỷ luật nên chưa rõ thành tích tính từ ngày nào.' };
      return { result: 'dat', evidence, sentence: countsFrom === null ? 'Không ghi nhận kỷ luật.' : `Thành tích tính từ ngày ${formatScreenDate(countsFrom)} (hết thời hạn kỷ luật).` };
    }
    case 'women_leader_time_reduced': {
      const { gender } = index.facts.subject;
      if (gender === 'nam') return { result: 'dat', sentence: 'Không áp dụng: quy định dành cho nữ lãnh đạo.' };
      const sentence = `Thời gian giữ chức vụ của nữ lãnh đạo giảm ${params.reduceBy}, trừ trường hợp tuổi nghỉ hưu được nâng.`;
      return { result: 'dat', sentence: gender === null ? `Chưa ghi giới tính. ${sentence}` : sentence };
    }
  }
}

/** The same day so many months on, or the last day of that month. */
function monthsAfter(iso: string, months: number): string {
  const { year, month, day } = partsOf(iso);
  const at = month - 1 + months;
  const [toYear, toMonth] = [year + Math.floor(at / 12), (at % 12) + 1];
  return addDays(isoOf(toYear, toMonth, 1), Math.min(day, daysInMonth(toYear, toMonth)) - 1);
}

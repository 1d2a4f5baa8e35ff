import type { AwardDeadline } from '../catalogue/award-schema.ts';
import { bodyWords } from './words.ts';

const two = (value: number | undefined): string => String(value ?? 1).padStart(2, '0');

export const STEP_WORDS: Readonly<Record<AwardDeadline['step'], string>> = {
  submit: 'nộp hồ sơ',
  appraise: 'thẩm định',
  decide: 'quyết định',
  publish: 'công bố',
  finishReview: 'xong việc bình xét',
  occasion: 'dịp xét',
};

/** Names of the events a term is counted by; the catalogue and profiles share them. */
export const EVENT_WORDS: Readonly<Record<string, string>> = {
  closing_conference: 'hội nghị tổng kết',
  council_meeting: 'cuộc họp của Hội đồng',
  decision: 'ngày có quyết định',
  complete_dossier: 'ngày nhận đủ hồ sơ',
  ceremony: 'lễ trao tặng',
};
const SECTOR_WORDS: Readonly<Record<string, string>> = { giao_duc: 'ngành giáo dục' };
const YEAR_WORDS: Readonly<Record<string, string>> = { decision_of_CSTDT: 'năm có quyết định Chiến sĩ thi đua cấp tỉnh' };

/** «nộp hồ sơ về tỉnh trước ngày 10/12 hằng năm», «thẩm định trong 20 ngày làm việc», without capital and full stop. */
export function deadlineWords(deadline: AwardDeadline): string {
  const to = deadline.to === undefined ? '' : deadline.step === 'submit' ? ` về ${bodyWords(deadline.to)}` : ` (${bodyWords(deadline.to)})`;
  const sector = deadline.sector === undefined ? '' : `, ${SECTOR_WORDS[deadline.sector] ?? deadline.sector}`;
  return `${STEP_WORDS[deadline.step]}${to} ${whenWords(deadline)}${sector}`;
}

function whenWords(deadline: AwardDeadline): string {
  switch (deadline.kind) {
    case 'date': {
      const day = `${two(deadline.day)}/${two(deadline.month)}`;
      if (deadline.step === 'occasion') return `ngày ${day} hằng năm`;
      const year = deadline.yearOffset === undefined || deadline.yearOffset === 0 ? 'hằng năm' : `của năm sau${deadline.yearOf === undefined ? '' : ` ${YEAR_WORDS[deadline.yearOf] ?? 'năm xét'}`}`;
      return deadline.bound === 'before' ? `trước ngày ${day} ${year}` : `chậm nhất ngày ${day} ${year}`;
    }
    case 'duration': {
      const unit = deadline.dayKind === 'working' ? 'ngày làm việc' : 'ngày';
      if (deadline.before !== undefined) return `ít nhất ${deadline.minDays ?? deadline.maxDays ?? 0} ${unit} trước ${EVENT_WORDS[deadline.before] ?? deadline.before}`;
      const from = deadline.from === undefined ? '' : ` kể từ ${EVENT_WORDS[deadline.from] ?? deadline.from}`;
      const { minDays, maxDays } = deadline;
      return `trong ${minDays == null || minDays === maxDays ? (maxDays ?? 0) : maxDays == null ? `ít nhất ${minDays}` : `${minDays}–${maxDays}`} ${unit}${from}`;
    }
    case 'by_guidance':
      return `theo hướng dẫn của ${(deadline.setBy ?? []).map(bodyWords).join(', ') || 'cấp trên'}`;
  }
}

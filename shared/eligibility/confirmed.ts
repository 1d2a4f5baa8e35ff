import type { RecipientToken } from '../catalogue/award-schema.ts';
import { formatScreenDate } from '../text/dates.ts';
import { worst } from './judged.ts';
import type { Judged } from './judged.ts';
import type { ConfirmationFact } from './facts.ts';
import type { ParamsOf } from './params.ts';
import { answerTo, confirmationKey, findingAt } from './place.ts';
import type { Place } from './place.ts';
import type { Evidence } from './report.ts';
import { BODY_WORDS, DETAIL_WORDS, SCOPE_WORDS, either, wordOf } from './words.ts';

/** «Cán bộ A xác nhận ngày 05/01/2026: Biên bản họp số 3». */
export function confirmationEvidence(answer: ConfirmationFact): Evidence {
  return { kind: 'confirmation', id: answer.id, text: `${answer.by} xác nhận ngày ${formatScreenDate(answer.on)}${answer.evidence === '' ? '' : `: ${answer.evidence}`}` };
}

/**
 * A person's answer to a question about the subject. «Đạt» needs its evidence: without it the answer waits, and so do two
 * answers of one day that contradict. `key`: `confirmationKey`.
 */
export function asked(place: Place, key: string, question: string): Judged {
  const { answer, disagree } = answerTo(place, key);
  const asks = { key, question: `${question}?` };
  if (answer === null) return { result: 'cho-xac-nhan', sentence: `Chờ xác nhận: ${question}.`, asks };
  const evidence = [confirmationEvidence(answer)];
  if (disagree) return { result: 'cho-xac-nhan', evidence, sentence: `Có hai xác nhận trái nhau ngày ${formatScreenDate(answer.on)}; chờ xác nhận lại: ${question}.`, asks };
  if (answer.answer === 'no') return { result: 'chua-dat', evidence, sentence: `Đã xác nhận là không đạt: ${question}.` };
  if (answer.evidence.trim() === '') return { result: 'cho-xac-nhan', evidence, sentence: `Đã xác nhận nhưng chưa ghi minh chứng: ${question}.`, asks, missing: ['minh chứng của xác nhận'] };
  return { result: 'dat', evidence, sentence: `Đã xác nhận: ${question}.` };
}

/** Rule `confirmed` (award-law 8.4, 8.6): a judgement that a person confirms; its other parameters are shown. */
export function judgeConfirmed(params: ParamsOf<'confirmed'>, place: Place): Judged {
  const judged = asked(place, confirmationKey(place.conditionId, `${place.path}/${params.criterion}`), questionOf(params));
  const speaksOf = SPEAKS_OF[params.criterion];
  const { tags } = place.trial.index.facts.subject;
  return speaksOf === undefined || tags === null || tags.some((tag) => speaksOf.includes(tag)) ? judged : { ...judged, aside: true };
}

/** Criteria whose own words speak of some people («trong chiến đấu, phục vụ chiến đấu»), where the text leaves nobody out. Orders what is shown, decides nothing. */
const SPEAKS_OF: Readonly<Record<string, readonly RecipientToken[]>> = { muu_tri_dung_cam_sang_tao: ['armed_forces', 'standing_militia', 'mobile_militia'] };

/** «Có đóng góp trong lĩnh vực, ở mức độ mà tiêu chuẩn nêu (lĩnh vực kinh tế - xã hội; mức độ xuất sắc)». */
export function questionOf(params: ParamsOf<'confirmed'>): string {
  const scopes = params.scopes?.map((scope) => wordOf(SCOPE_WORDS, scope));
  const details = [
    scopes === undefined ? '' : `phạm vi ${either(scopes)}`,
    params.oneField === true ? 'trong một lĩnh vực' : '',
    params.fields === undefined ? '' : `lĩnh vực ${either(params.fields.map((field) => wordOf(DETAIL_WORDS, field)))}`,
    params.degree === undefined ? '' : `mức độ ${wordOf(DETAIL_WORDS, params.degree)}`,
    params.prizeLevel === undefined ? '' : wordOf(DETAIL_WORDS, params.prizeLevel),
    params.acts === undefined ? '' : either(params.acts.map((act) => wordOf(DETAIL_WORDS, act))),
    params.minYears === undefined ? '' : `từ ${params.minYears} năm`,
    ...(params.plus ?? []).map((code) => wordOf(DETAIL_WORDS, code)),
    params.recognisedBy === undefined ? '' : `do ${either(params.recognisedBy.map((body) => wordOf(BODY_WORDS, body)))} công nhận`,
    params.respectsVietnameseLaw === true ? 'tôn trọng pháp luật Việt Nam' : '',
  ].filter(Boolean);
  return details.length === 0 ? params.labelVi : `${params.labelVi} (${details.join('; ')})`;
}

const SCORE = 'Đạt điểm theo thang điểm của tỉnh';

/** Rule `checklist`: groups of standards, each confirmed, or scored as a whole on the province's sheet. */
export function judgeChecklist(params: ParamsOf<'checklist'>, place: Place): Judged {
  const parts = params.items.map((item) => findingAt(place, {}, asked(place, confirmationKey(place.conditionId, `${place.path}/${item.code}`), item.labelVi)));
  const items = worst(parts.map((part) => part.result));
  const done = parts.filter((part) => part.result === 'dat').length;
  const counted = `${done}/${parts.length} nhóm tiêu chuẩn đạt`;
  if (params.passBy === 'all') return { result: items, parts, combine: 'all', sentence: `${counted}.` };
  const score = asked(place, confirmationKey(place.conditionId, `${place.path}/diem`), SCORE);
  if (score.result === 'dat') return { ...score, parts, combine: 'any', sentence: `${SCORE}; ${counted}.` };
  if (score.result === 'chua-dat') return { ...score, parts, combine: 'all', sentence: `Không ${SCORE.charAt(0).toLowerCase()}${SCORE.slice(1)}; ${counted}.` };
  return { result: items, parts, combine: 'all', sentence: `${counted}.`, asks: score.asks ?? null };
}

/** Rule `consult`: opinions asked of other bodies; for information, it stops nothing. */
export function judgeConsult(params: ParamsOf<'consult'>, place: Place): Judged {
  const bodies = params.bodies.map((body) => wordOf(BODY_WORDS, body)).join(', ');
  const days = `${params.replyDays} ngày${params.dayKind === 'working' ? ' làm việc' : ''}`;
  return { ...asked(place, confirmationKey(place.conditionId, `${place.path}/lay_y_kien`), `Đã lấy ý kiến ${bodies} (trả lời trong ${days})`) };
}

import { common, deadline, general, leaf, ofProvince, ownDecisions, rounding, term, votes, withSalary } from './field-sources.ts';
import type { FieldHelp, FieldLaw, FieldSource } from './field-sources.ts';

/**
 * Fields of forms that a rule of law decides on, each with the places of the law data that speak of it: the first that says
 * something on the day is shown. What the province sets comes before the national rule that leaves it to the province.
 */
const FIELD_SOURCES = {
  'archive.year': [general('thoi-han-luu-ho-so')],
  'bonus.amount': [rounding],
  'collective.endOn': [general('tap-the-giai-the')],
  'council.quorum': [ofProvince('council', ({ minAttendancePct }) => minAttendancePct !== null), general('hoi-dong-do-tinh')],
  'decision.authority': [ownDecisions],
  'decision.bonusFund': [general('quy-cua-cap-quyet-dinh')],
  'decision.date': [withSalary('luong-co-so-ngay-quyet-dinh')],
  'discipline.to': [common('GEN.sau_ky_luat')],
  'dossier.content': [general('noi-dung-to-trinh')],
  'dossier.receiver': [general('quyen-de-nghi')],
  'expense.source': [general('quy-cua-cap-quyet-dinh')],
  'handover.resultOn': [term('thong-bao-ket-qua', (days) => `Kết quả được thông báo cho nơi trình trong ${days}`)],
  'initiative.name': [common('GEN.sang_kien_dung_mot_lan')],
  'initiative.scope': [general('cong-nhan-pham-vi-sang-kien')],
  'launching.contents': [general('noi-dung-phong-trao')],
  'launching.signer': [general('ai-phat-dong')],
  'maternity.from': [common('GEN.nghi_thai_san')],
  'members.total': [leaf('TTLDTT', 'members', ({ measure }) => measure === 'holds_title')],
  'movement.years': [leaf('CTD_TINH', 'campaign', ({ minYears }) => typeof minYears === 'number')],
  'nomination.award': [general('khong-can-hinh-thuc-thap')],
  'nomination.grounds': [common('GEN.tinh_lai_sau_lan_khen_truoc')],
  'nomination.merit': [common('GEN.mot_thanh_tich_mot_khen_thuong')],
  'offence.case': [leaf('GDVH', 'members', ({ measure }) => measure === 'case')],
  'oldAward.periodTo': [common('GEN.tinh_lai_sau_lan_khen_truoc')],
  'oldAward.type': [general('dot-xuat-chuyen-de')],
  'pending.clearedOn': [general('viec-dang-xem-xet')],
  'presentation.occasion': [general('trao-khong-to-chuc-rieng')],
  'rating.grade': [general('xep-loai-do-tinh')],
  'return.date': [term('tra-lai', (days) => `Hồ sơ không đủ điều kiện được trả lại bằng văn bản, nêu rõ lý do, trong ${days}`)],
  'review.date': [deadline('GDVH', 'finishReview')],
  'round.dueDate': [ofProvince('deadline', ({ step }) => step === 'submit'), general('ho-so-do-tinh')],
  'round.period': [general('danh-hieu-cung-thoi-gian')],
  'session.ballot': [ofProvince('council', ({ ballot }) => ballot !== null), general('hoi-dong-do-tinh')],
  'session.publicFrom': [common('GEN.cong_khai', { named: true })],
  'session.publicManner': [ofProvince('switch', ({ name, text }) => name === 'publicity_media' && text !== '', ({ text }) => `Phương tiện công khai: ${text}`), general('phuong-tien-cong-khai')],
  'subject.flags': [leaf('HCLD_3', 'held', ({ onlyIf }) => onlyIf === 'khong_thuoc_doi_tuong_tang_co')],
  'subject.foundedYear': [leaf('HCLD_3', 'unitAge')],
  'vote.base': [votes('CSTDTQ', 'base')],
  'vote.share': [votes('CSTDCS', 'share')],
} as const satisfies Readonly<Record<string, readonly FieldSource[]>>;

export type FieldLawKey = keyof typeof FIELD_SOURCES;
export const FIELD_LAW_KEYS = Object.keys(FIELD_SOURCES) as FieldLawKey[];

/**
 * What the law of a day says of every field; a field of which it says nothing is left out.
 * @param law the law book of the day, and what the unit is: who decides depends on it
 */
export function fieldHelp(law: FieldLaw): Partial<Record<FieldLawKey, FieldHelp>> {
  return Object.fromEntries(
    FIELD_LAW_KEYS.flatMap((key): [FieldLawKey, FieldHelp][] => {
      const sources: readonly FieldSource[] = FIELD_SOURCES[key];
      const help = sources.reduce<FieldHelp | null>((found, source) => found ?? source(law), null);
      return help === null ? [] : [[key, help]];
    }),
  );
}

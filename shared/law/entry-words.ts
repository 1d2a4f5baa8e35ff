import { awardByCode } from '../catalogue/awards.ts';
import { conditionSentence } from './condition-words.ts';
import { documentOfForm } from '../documents/paper-forms.ts';
import { sentenceLabel } from '../documents/wording-fields.ts';
import { builtInWording } from '../documents/wording.ts';
import type { EntryOf, ProfileEntry } from '../domain/province-profile.ts';
import { formatScreenDate } from '../text/dates.ts';
import { formatNumber, formatPercent } from '../text/numbers.ts';
import { EVENT_WORDS, STEP_WORDS } from './deadline-words.ts';
import { RECIPIENT_WORDS } from '../eligibility/words.ts';
import { isForEveryLevel } from './outranks.ts';
import { bodyWords, recipientsWords } from './words.ts';

export const SHARE_GROUP_WORDS: Readonly<Record<EntryOf<'share-target'>['group'], string>> = {
  directWorker: 'người trực tiếp lao động, sản xuất, công tác', women: 'nữ', smallCollective: 'tập thể nhỏ', difficultArea: 'địa bàn đặc biệt khó khăn',
};
export const SWITCH_WORDS: Readonly<Record<EntryOf<'switch'>['name'], string>> = {
  province_asks: 'Tỉnh yêu cầu các tài liệu mà quy định chung để tỉnh quyết định', publicity_media: 'Phương tiện công khai danh sách', tax_paper_by_unit: 'Đơn vị đề nghị tự nộp xác nhận nghĩa vụ thuế, bảo hiểm',
  council_skippable: 'Giấy khen đột xuất được quyết định không qua Hội đồng',
};
export const ORDER_WORDS: Readonly<Record<EntryOf<'bonus-order'>['order'], string>> = { multiply_then_round: 'Nhân hệ số của tập thể, hộ rồi làm tròn một lần', round_then_multiply: 'Làm tròn mức của cá nhân rồi nhân đôi (hộ: nhân rưỡi)' };
export const BALLOT_WORDS: Readonly<Record<NonNullable<EntryOf<'council'>['ballot']>, string>> = { 'phieu-kin': 'Phiếu kín', 'gio-tay': 'Giơ tay' };
export const QUOTA_BASE_WORDS: Readonly<Record<EntryOf<'title-quota'>['base'], string>> = { holders_of_LDTT: 'số người đạt Lao động tiên tiến', eligible_members: 'số người đủ điều kiện xét' };

/** Whom an entry is for: the award's name, or «Mọi danh hiệu, hình thức», with «của tỉnh và cơ sở» where those of the State are not meant. */
export function entryAward({ awardCode, kind }: Pick<ProfileEntry, 'awardCode' | 'kind'>): string {
  if (awardCode === null && isForEveryLevel(kind)) return 'Mọi danh hiệu, hình thức';
  return awardCode === null ? 'Mọi danh hiệu, hình thức của tỉnh và cơ sở' : (awardByCode(awardCode)?.nameVi ?? awardCode);
}

/** Places that entries of earlier versions named; no paper has them any more. */
const FORMER_PLACES: Readonly<Record<string, string>> = { 'kinh-gui': 'Kính gửi', 'can-cu': 'Căn cứ', 'mo-dau': 'Câu mở đầu', 'ket-thuc': 'Câu kết thúc', 'noi-nhan': 'Nơi nhận' };
/** A day after every built-in wording began. */
const LATEST = '9999-12-31';

/** «Quyết định khen thưởng, Căn cứ»: the paper and the sentence that an entry words. */
function wordedPlace({ form, key }: Pick<EntryOf<'wording'>, 'form' | 'key'>): string {
  const document = documentOfForm(form);
  const wording = document === null ? null : builtInWording(document, LATEST);
  if (wording === null || !wording.ok) return `${form}, ${FORMER_PLACES[key] ?? key}`;
  return `${wording.value.name}, ${sentenceLabel(wording.value, key) ?? FORMER_PLACES[key] ?? key}`;
}

const classes = (tokens: readonly (keyof typeof RECIPIENT_WORDS)[]): string => (tokens.length === 0 ? '' : ` (${recipientsWords(tokens)})`);
const dayWords = (dayKind: 'working' | 'calendar'): string => (dayKind === 'working' ? 'ngày làm việc' : 'ngày');

/** What an entry sets, in one line of Vietnamese. */
export function entryWords(entry: ProfileEntry): string {
  switch (entry.kind) {
    case 'dossier-item':
      return `${entry.name}: ${entry.required ? 'phải có' : 'không yêu cầu'}${entry.copies === null ? '' : `, ${entry.copies} bản`}${classes(entry.appliesTo)}`;
    case 'copies':
      return `${entry.copies} bộ`;
    case 'vote':
      return `${entry.rule === 'majority' ? 'Quá nửa' : `Từ ${formatPercent(entry.percent ?? 0)}`} ${entry.base === 'all-members' ? 'tổng số thành viên' : 'số người biểu quyết'}`;
    case 'deadline':
      return deadlineLine(entry);
    case 'council':
      return [
        entry.minAttendancePct === null ? '' : `Họp khi có từ ${formatPercent(entry.minAttendancePct)} thành viên`,
        entry.absentInWriting === null ? '' : entry.absentInWriting ? 'lấy ý kiến bằng văn bản của người vắng' : 'không lấy ý kiến của người vắng',
        entry.ballot === null ? '' : BALLOT_WORDS[entry.ballot].toLocaleLowerCase('vi'),
      ].filter(Boolean).join('; ');
    case 'bonus':
      return `${formatNumber(entry.hundredths / 100)} lần mức lương cơ sở, ${RECIPIENT_WORDS[entry.recipientClass]}`;
    case 'bonus-order':
      return ORDER_WORDS[entry.order];
    case 'title-quota':
      return `Không quá ${formatPercent(entry.maxPct)} ${QUOTA_BASE_WORDS[entry.base]}`;
    case 'min-service':
      return `Công tác, lao động từ ${entry.months} tháng trong năm xét`;
    case 'share-target':
      return `Từ ${formatPercent(entry.minPct)} là ${SHARE_GROUP_WORDS[entry.group]}`;
    case 'wording':
      return `${wordedPlace(entry)}: «${entry.text}»`;
    case 'condition':
      return `${entry.group === 'gate' ? 'Điều kiện phải có' : 'Tiêu chuẩn'}: ${entry.text}${classes(entry.appliesTo)}`;
    case 'condition-off':
      return `Không áp dụng: ${offWords(entry)}`;
    case 'switch':
      return `${SWITCH_WORDS[entry.name]}: ${entry.on ? 'có' : 'không'}${entry.text === '' ? '' : ` (${entry.text})`}`;
    case 'compared':
      return `Đã đối chiếu ngày ${formatScreenDate(entry.on)}, ${entry.by}`;
  }
}

function offWords({ awardCode, conditionId }: EntryOf<'condition-off'>): string {
  const condition = awardCode === null ? undefined : awardByCode(awardCode)?.conditions.find(({ id }) => id === conditionId);
  return condition === undefined ? conditionId : conditionSentence(condition.test).text;
}

function deadlineLine({ step, when, receiver, sector }: EntryOf<'deadline'>): string {
  const where = receiver === '' ? '' : ` về ${bodyWords(receiver)}`;
  const whose = sector === '' ? '' : `, ${sector}`;
  const event = (name: string): string => EVENT_WORDS[name] ?? name;
  const what = STEP_WORDS[step].charAt(0).toLocaleUpperCase('vi') + STEP_WORDS[step].slice(1);
  switch (when.kind) {
    case 'date': {
      const day = `${String(when.day).padStart(2, '0')}/${String(when.month).padStart(2, '0')}`;
      return `${what}${where} ${when.bound === 'before' ? 'trước' : 'chậm nhất'} ngày ${day}${when.yearOffset === 0 ? ' hằng năm' : ' năm sau'}${whose}`;
    }
    case 'before-event':
      return `${what}${where} ít nhất ${when.days} ${dayWords(when.dayKind)} trước ${event(when.event)}${whose}`;
    case 'after-event':
      return `${what}${where} trong ${when.days} ${dayWords(when.dayKind)} kể từ ${event(when.event)}${whose}`;
  }
}

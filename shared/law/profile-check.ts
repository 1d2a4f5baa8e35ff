import { awardByCode } from '../catalogue/awards.ts';
import { ENTRY_KIND_WORDS } from '../domain/province-profile.ts';
import type { ProfileEntry, ProvinceProfile, ProvinceProfileFields } from '../domain/province-profile.ts';
import { fault } from '../result.ts';
import type { Fault } from '../result.ts';
import { daysInMonth, formatScreenDate } from '../text/dates.ts';

/** Name of a fault's place: a field of the profile, or `entries/<id>`. */
export const entryItem = (id: string): string => `entries/${id}`;

/** «Mục 3 (Tỷ lệ phiếu)»: how faults name an entry; counted from 1 as the screen lists them. */
export const entryName = (index: number, entry: Pick<ProfileEntry, 'kind'>): string => `Mục ${index + 1} (${ENTRY_KIND_WORDS[entry.kind]})`;

/** What the schema cannot say of a profile; empty: it can be kept. Every fault names its field or entry. */
export function profileFaults(profile: Pick<ProvinceProfileFields, 'validFrom' | 'validTo' | 'entries'>): Fault[] {
  const days = profile.validTo !== null && profile.validTo <= profile.validFrom ? [fault('ngay-nguoc', 'Ngày hết hiệu lực phải sau ngày có hiệu lực.', { item: 'validTo', next: 'Sửa một trong hai ngày.' })] : [];
  return [...days, ...profile.entries.flatMap((entry, index) => entryFaults(profile, entry, index))];
}

function entryFaults(profile: Pick<ProvinceProfileFields, 'entries'>, entry: ProfileEntry, index: number): Fault[] {
  const say = (code: string, message: string, next: string): Fault => fault(code, `${entryName(index, entry)}: ${message}`, { item: entryItem(entry.id), next });
  const faults: Fault[] = [];
  if (entry.awardCode !== null && awardByCode(entry.awardCode) === undefined) faults.push(say('ma-khong-co', `danh mục không có mã «${entry.awardCode}».`, 'Chọn danh hiệu, hình thức trong danh mục.'));
  if (entry.validFrom !== null && entry.validTo !== null && entry.validTo <= entry.validFrom) faults.push(say('ngay-nguoc', 'ngày hết hiệu lực phải sau ngày có hiệu lực.', 'Sửa một trong hai ngày.'));
  faults.push(...ownFaults(entry, say));
  const earlier = profile.entries.slice(0, index);
  if (earlier.some(({ id }) => id === entry.id)) faults.push(say('trung-ma', 'trùng mã với một mục ở trên.', 'Bỏ một trong hai mục.'));
  const same = earlier.findIndex((other) => markOf(other) === markOf(entry) && daysMeet(other, entry));
  if (same >= 0) faults.push(say('trung-muc', `cùng nội dung và cùng thời gian với mục ${same + 1}.`, 'Bỏ một trong hai mục, hoặc ghi thời gian khác nhau.'));
  return faults;
}

function ownFaults(entry: ProfileEntry, say: (code: string, message: string, next: string) => Fault): Fault[] {
  switch (entry.kind) {
    case 'vote':
      return entry.rule === 'at-least' && entry.percent === null ? [say('thieu-ty-le', 'chưa ghi tỷ lệ.', 'Ghi tỷ lệ phần trăm.')] : [];
    case 'deadline':
      // A leap year: 29/2 is a day of the calendar.
      return entry.when.kind === 'date' && entry.when.day > daysInMonth(2024, entry.when.month) ? [say('ngay-khong-co', `không có ngày ${entry.when.day}/${entry.when.month}.`, 'Xem lại ngày và tháng.')] : [];
    case 'council':
      return entry.minAttendancePct === null && entry.absentInWriting === null && entry.ballot === null ? [say('muc-trong', 'chưa quy định điều gì.', 'Ghi ít nhất một nội dung, hoặc bỏ mục này.')] : [];
    case 'bonus':
      return entry.awardCode === null ? [say('thieu-danh-hieu', 'mức tiền thưởng cần danh hiệu, hình thức cụ thể.', 'Chọn danh hiệu, hình thức.')] : [];
    case 'condition-off': {
      if (entry.awardCode === null) return [say('thieu-danh-hieu', 'cần danh hiệu, hình thức cụ thể.', 'Chọn danh hiệu, hình thức.')];
      const known = awardByCode(entry.awardCode)?.conditions.some(({ id }) => id === entry.conditionId) ?? true;
      return known ? [] : [say('tieu-chuan-khong-co', `danh mục không có tiêu chuẩn «${entry.conditionId}» của danh hiệu này.`, 'Chọn lại tiêu chuẩn.')];
    }
    default:
      return [];
  }
}

/** Two entries with the same mark say something of the same thing. Kinds that may stand several times answer their own id. */
function markOf(entry: ProfileEntry): string {
  const mark = (...parts: readonly (string | null)[]): string => [entry.kind, entry.awardCode ?? '', ...parts].join('|');
  switch (entry.kind) {
    case 'dossier-item':
      return mark(entry.docCode, [...entry.appliesTo].sort().join());
    case 'bonus':
      return mark(entry.recipientClass);
    case 'share-target':
      return mark(entry.group);
    case 'wording':
      return mark(entry.form, entry.key);
    case 'condition-off':
      return mark(entry.conditionId);
    case 'switch':
      return mark(entry.name);
    case 'deadline':
    case 'condition':
    case 'compared':
      return mark(entry.id);
    default:
      return mark();
  }
}

interface Days {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}
const daysMeet = (one: Days, other: Days): boolean => (one.validFrom ?? '') < (other.validTo ?? '9999') && (other.validFrom ?? '') < (one.validTo ?? '9999');

/** Two profiles that the unit works by may not hold on one day. Null: none meets. */
export function usedTogether(profiles: readonly Pick<ProvinceProfile, 'id' | 'name' | 'used' | 'validFrom' | 'validTo'>[], one: Pick<ProvinceProfile, 'id' | 'validFrom' | 'validTo'>): Fault | null {
  const other = profiles.find((held) => held.id !== one.id && held.used && daysMeet(held, one));
  if (other === undefined) return null;
  const until = other.validTo === null ? '' : ` đến trước ${formatScreenDate(other.validTo)}`;
  return fault('hai-quy-dinh', `«${other.name}» đang dùng từ ${formatScreenDate(other.validFrom)}${until} nên hai quy định cùng có hiệu lực một lúc.`, { item: 'validFrom', next: 'Thôi dùng quy định kia, hoặc ghi ngày hết hiệu lực của nó.' });
}

/** The profile the unit works by on a day; else the one that ended last, then the first to come, so that the law can say so; null without any. */
export function profileOn<P extends Pick<ProvinceProfile, 'used' | 'validFrom' | 'validTo'>>(profiles: readonly P[], date: string): P | null {
  const used = profiles.filter((profile) => profile.used).sort((a, b) => a.validFrom.localeCompare(b.validFrom));
  const begun = used.filter(({ validFrom }) => validFrom <= date);
  return begun.find(({ validTo }) => validTo === null || date < validTo) ?? begun.at(-1) ?? used[0] ?? null;
}

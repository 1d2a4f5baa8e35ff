import { ADDRESS_MARK_WORDS } from '../../../shared/domain/addressee.ts';
import type { DistrictAnswer } from '../../../shared/domain/campaign.ts';
import type { Mark } from './store.ts';

/**
 * How something the plan gave to a district stands for this unit (R93); null where it is simply ours. Once the campaign's
 * one question is answered the mark says the answer.
 */
export function markWords(mark: Mark, answer: DistrictAnswer): string | null {
  switch (mark) {
    case 'truc-tiep':
    case 'moi-doi-tuong':
      return null;
    case 'giao-cap-huyen':
      return ADDRESS_MARK_WORDS[mark];
    case 'truoc-giao-cap-huyen':
      if (answer === 'unknown') return ADDRESS_MARK_WORDS[mark];
      return answer === 'yes' ? 'trước giao cấp huyện – áp dụng cho xã' : 'trước giao cấp huyện – không áp dụng cho xã';
  }
}

export const OCCASION_WORDS: Readonly<Record<string, string>> = { 'so-ket': 'sơ kết', 'tong-ket': 'tổng kết', 'hang-nam': 'hằng năm' };

export const LEVEL_WORDS: Readonly<Record<string, string>> = {
  'nha-nuoc': 'Nhà nước',
  tinh: 'Bộ, ban, ngành, tỉnh',
  'so-nganh-doan-the': 'Sở, ngành, đoàn thể',
  huyen: 'Huyện (trước đây)',
  xa: 'Xã',
  'co-quan-don-vi': 'Cơ sở',
};

export const AMBIGUITY_WORDS: Readonly<Record<string, string>> = {
  ocr: 'Lỗi đọc bản quét',
  'loi-van-ban': 'Lỗi của văn bản',
  'danh-so': 'Đánh số',
  'de-trong': 'Để trống',
  'mau-thuan': 'Mâu thuẫn',
  'mo-ho': 'Chưa rõ nghĩa',
  thieu: 'Thiếu',
  'ngoai-van-ban': 'Ngoài văn bản',
};

/** The word for a code of the plan's lists, or the code itself made readable. */
export function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code.replace(/-/g, ' ');
}

/** «2023 – 2025», «từ 2023», or '' when no year is known. */
export function yearsText(from: number | null, to: number | null): string {
  if (from !== null && to !== null) return from === to ? String(from) : `${from} – ${to}`;
  if (from !== null) return `từ ${from}`;
  return to === null ? '' : `đến ${to}`;
}

import { fold } from '../text/fold.ts';

const KEYS = new Map<string, string>();
const MOST_KEYS = 20_000;

/** In: one word in small letters. Out: the word without marks, «tỷ» = «tỉ», «kỳ» = «kì». */
export function wordKey(word: string): string {
  const known = KEYS.get(word);
  if (known !== undefined) return known;
  const key = fold(word).replace(/^([bcdghklmnpqrstvx]+)y$/u, '$1i');
  if (KEYS.size < MOST_KEYS) KEYS.set(word, key);
  return key;
}

/** Real words that differ only by their marks from a word of the grammar: «đất» is not «đạt», «tặng» is not «tăng». */
const OTHER = new Set(`
đất đắt dắt giám giam giấm tầng tảng tang tặng tằng cơn cồn côn hôn hồn hòn đuổi đuôi đuối độ đô đồ đỏ nấm nằm nắm thắng thăng thẳng
tươi tưới hồ họ hố hổ hò hở hỗ hổ xà xạ xả xá bàn bán bạn bắn bẩn băn trưởng trương trướng cày cấy cậy cần cận cân cán cạn cản nhã nhả vũ vú
tàn tân tận tản tần tá tả động đông dòng đóng đống dông cơ cờ cổ cố cỏ cô tư tự tử tủ tụ tứ gắn gân gạn quả quà bảng băng bàng mới mọi môi mời mồi mối
tài tái cửa cá cà lá lạ lã đèn đền đen lệnh lén hạ hà hả mây mày lợp lốp lướt bậc bắc phí phi sổ sở sơ diêm mục mực thừa thửa
`.trim().split(/\s+/u));

/** The same for words printed without marks; they count only in a text that has its marks. */
const OTHER_BARE = new Set('con giam tang ho xa ban tan ta can cay nha nam thang do ca tai may ha tu co la len ban dong gan moi cua'.split(' ').filter((word) => word !== 'ha'));

/** Whether the word, in small letters, is another word than the grammar's word with the same key. */
export const isOtherWord = (word: string, textHasMarks: boolean): boolean => OTHER.has(word) || (textHasMarks && OTHER_BARE.has(word));

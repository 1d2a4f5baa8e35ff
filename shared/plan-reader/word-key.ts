import { fold } from '../text/fold.ts';

const KEYS = new Map<string, string>();
const MOST_KEYS = 20_000;
/** No syllable has more letters; what is longer is no word of any table and stays as it is. */
const LONGEST_WORD = 24;

/** In: one word in small letters. Out: the word without marks, «tỷ» = «tỉ», «kỳ» = «kì». */
export function wordKey(word: string): string {
  if (word.length > LONGEST_WORD) return word;
  const known = KEYS.get(word);
  if (known !== undefined) return known;
  const key = fold(word).replace(/^([bcdghklmnpqrstvx]+)y$/u, '$1i');
  if (KEYS.size < MOST_KEYS) KEYS.set(word, key);
  return key;
}

const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/u));

/**
 * Words that differ from another real word by their marks alone, where the grammar needs one of the two: «đất» is not
 * «đạt», «tặng» is not «tăng», «mức» is not «mục». They are compared with their marks.
 */
const EXACT = words(`
đất đắt dắt giám giấm tầng tảng tặng tằng tăng cơn cồn côn còn hôn hồn hòn đuổi đuôi đuối độ đô đồ đỏ nấm nằm nắm thắng thăng thẳng
tươi tưới hồ họ hố hổ hò hở hỗ xà xạ xả xá bàn bán bạn bắn bẩn băn bản trưởng trương trướng cày cấy cậy cần cận cân cán cạn cản nhã nhả vũ vú
tàn tân tận tản tần tá tả tạ động đông dòng đóng đống dông cơ cờ cổ cố cỏ cô tư tự tử tủ tụ tứ gắn gân gạn quả quà băng bàng bảng bằng mới mỗi mọi môi mời mồi mối
tài tái cửa cá cà lá lạ lã đèn đền đen lệnh lén hà hả hạ mây mày lợp lốp lướt bậc bắc phí phi sổ sở sơ số diêm mục mực mức thừa thửa
hiện hiến hiển hiền đã đá đa thứ thư thử thủ thụ chừng chứng chúng nâng năng nặng nắng chợ chỗ chờ chó thuốc thuộc cộng công cổng cống máu mẫu màu mầu
hạng hàng quý quỹ tổ tờ tố vùng vững vũng bước buộc mạng măng phần phân phận phản trạng tráng trắng phóng phòng lỗ lộ lô đội đối đổi đôi cặp cấp làn lần lân lấn lẫn
cầu câu cấu trạm trâm trăm thẻ thể bộ bò bố bổ khóa khoa khoá nước mặt mật mắt bến bền bên đưa dưa dừa cùng cúng cũng áp ấp đáp đập góc gốc bài bãi châu chậu gồm gôm chuồng loài tạp trồng trống trọng trông vươn vườn
`);

/** The same for words printed without marks; they count only in a text that has its marks. */
const EXACT_BARE = words('con giam tang ho xa ban tan ta can cay nha nam thang do ca tai may tu co la len dong gan moi cua thu cho so chung to khoa mang lo hang trang phong tin dua bo lan qua quy gom');

/** Whether the word, in small letters, is compared with its marks. */
export const isExactWord = (word: string, textHasMarks: boolean): boolean => EXACT.has(word) || (textHasMarks && EXACT_BARE.has(word));

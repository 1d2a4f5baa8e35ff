import { lexicon } from './words.ts';

/** Words that turn a sentence on numbers: «riêng» is not here, it counts only before a unit. */
export const SIGNS = lexicon<'inside' | 'extra' | 'pool' | 'each' | 'block' | 'of' | 'for'>([
  ['trong đó', 'inside'],
  ['được thêm|cộng thêm|bổ sung thêm|tăng thêm|=thêm', 'extra'],
  ['toàn tỉnh|cả tỉnh|chung toàn tỉnh|toàn thành phố|trên phạm vi toàn tỉnh|trên địa bàn toàn tỉnh', 'pool'],
  ['=mỗi|=từng', 'each'],
  ['=khối|=cụm', 'block'],
  ['=thuộc|trong số|=trong', 'of'],
  ['=cho|đối với|dành cho', 'for'],
]);
/** Words before a number that make it a standard, an aid or a past result, not a quota. */
export const NOT_BEFORE = lexicon<true>([['=có|giúp|giúp đỡ|hỗ trợ|đào tạo|vận động|kèm cặp|quản lý|đạt|hướng dẫn|kết nạp|thu hút|tạo việc làm cho|xây dựng|thành lập|bồi dưỡng|nuôi dưỡng|đỡ đầu|=đã', true]]);

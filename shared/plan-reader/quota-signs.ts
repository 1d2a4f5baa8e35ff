import { lexicon } from './words.ts';

/** Words that turn a sentence on numbers: «riêng» is not here, it counts only before a unit. */
export const SIGNS = lexicon<'inside' | 'parts' | 'extra' | 'ratio' | 'pool' | 'sum' | 'each' | 'block' | 'of' | 'from' | 'for'>([
  ['trong đó|trong số đó|trong số này|ưu tiên', 'inside'],
  ['=gồm|bao gồm', 'parts'],
  ['được thêm|cộng thêm|bổ sung thêm|tăng thêm|=thêm', 'extra'],
  ['=cứ|cứ mỗi|cứ đủ', 'ratio'],
  ['toàn tỉnh|cả tỉnh|chung toàn tỉnh|toàn thành phố|trên phạm vi toàn tỉnh|trên địa bàn toàn tỉnh|=toàn xã|=toàn phường|=toàn đặc khu|=cả đặc khu|=cả xã|=cả phường|=toàn huyện|=toàn ngành|=cả ngành|=toàn đợt|=cả đợt|toàn đợt thi đua|toàn phong trào|toàn đảng bộ|toàn cơ quan|toàn đơn vị|toàn cụm|toàn khối|cả khối|cả cụm|=toàn bản|=toàn thôn|trên toàn tỉnh|toàn địa bàn|trên địa bàn tỉnh|=mỗi đợt|=mỗi lần', 'pool'],
  ['tổng số|tổng cộng|tổng số lượng|chọn chung|xét chung|tính chung|gộp chung|bình chọn chung|lựa chọn chung|giới thiệu chung|đề nghị chung|đề cử chung', 'sum'],
  ['=mỗi|=từng', 'each'],
  ['=khối|=cụm', 'block'],
  ['=thuộc|trong số|=trong', 'of'],
  ['chọn từ|lựa chọn từ|được chọn từ|bình chọn từ|chọn ra từ|lấy từ', 'from'],
  ['=cho|đối với|dành cho', 'for'],
]);
/** Words before a number that make it a standard, an aid or a past result, not a quota. */
export const NOT_BEFORE = lexicon<true>([['=có|giúp|giúp đỡ|giúp được|giúp đỡ được|hỗ trợ được|vận động được|đỡ đầu được|kèm cặp được|thu hút được|hỗ trợ|đào tạo|vận động|kèm cặp|quản lý|đạt|hướng dẫn|kết nạp|thu hút|tạo việc làm cho|xây dựng|thành lập|bồi dưỡng|nuôi dưỡng|đỡ đầu|=đã|=dưới|=trên|=hơn|quy mô|=đủ|=gồm có|lấy ý kiến|=ý kiến|ý kiến của|phối hợp với|làm việc với|=mời|kiểm tra|thanh tra|giám sát|khảo sát|tổng số lao động|biên chế', true]]);

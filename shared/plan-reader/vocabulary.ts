import { phrasesOf } from './phrases.ts';

export type Compare = 'gt' | 'lt' | 'gte' | 'lte';

/** What a phrase of the grammar does. */
export type Sign =
  | { readonly kind: 'compare'; readonly compare: Compare }
  | { readonly kind: 'upward' | 'downward' }
  | { readonly kind: 'approx' }
  | { readonly kind: 'up' | 'down' | 'growth' | 'fall' | 'to' | 'reach' | 'share' | 'exceed' }
  | { readonly kind: 'from' | 'filler' | 'average' | 'each' | 'strive' | 'maintain' | 'whole' }
  | { readonly kind: 'among' | 'aside' | 'same' }
  | { readonly kind: 'against' | 'outside' | 'past' | 'estimate' | 'standard' | 'given' | 'worth' }
  | { readonly kind: 'none' | 'lessen' | 'reward' }
  | { readonly kind: 'idle' };

const is = <K extends Sign['kind']>(kind: K): Extract<Sign, { readonly kind: K }> => ({ kind }) as Extract<Sign, { readonly kind: K }>;
const compare = (which: Compare): Sign => ({ kind: 'compare', compare: which });

/** The words around a figure and what they mean (schema.md section 5). The longest phrase wins: «không quá» before «quá». */
export const SIGNS = phrasesOf<Sign>([
  [compare('gt'), 'trên|hơn|cao hơn|lớn hơn|nhiều hơn|vượt mốc|vượt mức|vượt ngưỡng|>|vượt trên|quá'],
  [compare('lt'), 'dưới|thấp hơn|nhỏ hơn|ít hơn|chưa đến|không đến|chưa tới|chưa đầy|<|dưới mức|dưới ngưỡng'],
  [compare('gte'), 'ít nhất|ít ra|ít ra là|nhất thiết từ|tối thiểu|không dưới|không thấp hơn|không ít hơn|không nhỏ hơn|không kém|>=|ít nhất là|tối thiểu là|thấp nhất|thấp nhất là|đạt và vượt|đạt hoặc vượt|đạt , vượt|bằng hoặc trên|bằng hoặc cao hơn|thấp nhất cũng|chí ít|tối thiểu phải'],
  [compare('lte'), 'không quá|không vượt ngưỡng|không vượt mức|quá lắm là|không vượt quá|không vượt|tối đa|không trên|không cao hơn|không hơn|không lớn hơn|<=|cao nhất|nhiều nhất|tối đa không quá|tối đa là|bằng hoặc dưới|không nhiều hơn'],
  [is('upward'), 'trở lên'], [is('downward'), 'trở xuống'],
  [is('approx'), 'khoảng|gần|xấp xỉ|chừng|vào khoảng|khoảng chừng|độ khoảng'],
  [is('growth'), 'tốc độ tăng|tốc độ tăng trưởng|tăng trưởng|mức tăng|mức tăng trưởng|tỷ lệ tăng trưởng|nhịp độ tăng|nhịp độ tăng trưởng|chỉ số phát triển|chỉ số sản xuất công nghiệp tăng'],
  [is('fall'), 'tốc độ giảm|mức giảm|tỷ lệ giảm|tỷ lệ giảm nghèo|tốc độ giảm nghèo|mức giảm nghèo|giảm nghèo bình quân|giảm nghèo đa chiều bình quân|giảm nghèo mỗi năm|giảm nghèo hằng năm|mức giảm tỷ lệ'],
  [is('up'), 'tăng|tăng thêm|tăng bình quân|phát triển thêm|thêm mới'], [is('down'), 'giảm|kéo giảm|làm giảm|giảm bình quân|cắt giảm|giảm bớt|tiết giảm|giảm đi|giảm thêm|rút ngắn'],
  [is('idle'), 'tăng cường|giảm nghèo|giảm thiểu|giá trị gia tăng|gia tăng dân số|tăng thu nhập|giảm nhẹ|nhà ở|trong đó có cả|tỷ lệ tăng|tỷ lệ tăng dân số|tăng tốc|giảm nghèo bền vững|tăng gia|thuế giá trị gia tăng|giá trị tăng thêm|hơn nữa|tỷ lệ tăng tự nhiên|còn lại|tối đa mọi|trên địa bàn|trên toàn|trên cơ sở|trên các|trên lĩnh vực|trên mạng|trên môi trường|dưới mọi|còn khó khăn|công tác giảm nghèo|chương trình giảm nghèo|không còn khả năng'],
  [is('to'), 'xuống|xuống còn|còn|chỉ còn|lên|lên mức|tăng lên|giảm xuống|giảm xuống còn|giảm còn|xuống mức|nâng lên|lên đến|hạ xuống|giảm xuống mức|đưa|nâng'],
  [is('reach'), 'đạt|chiếm|đạt tỷ lệ|chiếm tỷ lệ|chiếm tỷ trọng|là|bằng|đạt mức|giữ ở mức|ở mức|giữ mức|duy trì ở mức|đạt bình quân|cán mốc|đạt mốc|đạt được|giữ|đạt chỉ tiêu|đạt con số'],
  [is('exceed'), 'vượt'], [is('share'), 'tỷ lệ|tỷ trọng|cơ cấu|cơ cấu kinh tế|độ che phủ|che phủ rừng|tỷ suất|hộ nghèo|hộ cận nghèo|nghèo đa chiều|mức giảm tỷ lệ|mức độ hài lòng|tỷ lệ nghèo|nghèo'],
  [is('whole'), 'số hộ nghèo|số hộ|quy mô hộ nghèo|tổng số|số vụ|số lượng|giá trị|sản lượng|kim ngạch|doanh thu|thu ngân sách|tội phạm|tai nạn|tai nạn giao thông|tổng mức|tổng sản phẩm|grdp|năng suất|số người|chi phí|thời gian|số lượt|lượng khách|tổng đàn|đàn gia súc|diện tích|vốn đầu tư|số doanh nghiệp|tổng vốn|tổng thu|thu hút|số người chết|số người bị thương|khách du lịch|thu nhập'],
  [is('from'), 'từ'], [is('filler'), 'có|được|thêm|mức|phải|và|cho|cả|đều|ra|trong khoảng|thu hút|huy động được|đủ|mới|cũng|tiếp tục'],
  [is('average'), 'bình quân|trung bình|bình quân hằng năm|bình quân hàng năm|bình quân mỗi năm|bình quân năm|trung bình mỗi năm|trung bình hằng năm|bình quân giai đoạn|bình quân chung|bình quân trong giai đoạn'],
  [is('each'), 'mỗi năm|hằng năm|hàng năm|từng năm|một năm|trong năm|mỗi một năm'],
  [is('strive'), 'phấn đấu|phần đấu|phân đấu|phấn đầu'], [is('maintain'), 'duy trì|giữ vững|giữ ổn định|ổn định'],
  [is('among'), 'trong đó|trong số đó|bao gồm|gồm'], [is('aside'), 'riêng'], [is('same'), 'tương đương|tương ứng|tương ứng với|tức|bằng với|quy đổi|tương đương với'],
  [is('against'), 'so với|so với năm|so với cùng kỳ|so cùng kỳ|so với mức|cao hơn mức|so với bình quân|so năm|so với đầu kỳ|so với đầu nhiệm kỳ'],
  [is('outside'), 'tại|ở|thuộc|trong tổng số|trên tổng số|tổng số|trong số|với tổng số|trong tổng|của|gồm có|những|hiện có|đang có|cùng với|với quy mô|từ nguồn|với sự tham gia|kèm theo|giữa|các'],
  [is('past'), 'đã đạt|đã có|đã|hiện nay|hiện tại|hiện đạt|hiện|ước đạt|ước thực hiện|ước|thực hiện năm|tính đến nay|đến nay|tính đến|cuối năm trước|năm trước|cùng kỳ'],
  [is('estimate'), 'dự ước|dự kiến|ước tính|dự báo|ước khoảng|tạm tính'],
  [is('given'), 'kế hoạch tỉnh giao|tỉnh giao|trung ương giao|chính phủ giao|được giao|kế hoạch giao|nghị quyết đề ra|nghị quyết|bình quân cả nước|cả nước|toàn quốc|quy định|mục tiêu quốc gia|chỉ tiêu giao|theo kế hoạch|kế hoạch|chỉ tiêu|tw giao|hđnd giao|chuẩn'],
  [is('standard'), 'có thu nhập|có mức thu nhập|có thu nhập bình quân từ|có doanh thu|có vốn|có diện tích|có quy mô|có công suất|có giá trị|có giá trị từ|có quy mô từ|có tổng mức đầu tư|thu nhập từ|có độ tuổi|công suất|quy mô|mệnh giá|có chiều dài|chiều dài|cho trẻ em|có thời hạn|trong độ tuổi|độ tuổi|chuẩn'],
  [is('worth'), 'trị giá|với giá trị|mức hỗ trợ|mức thưởng|định mức hỗ trợ|kinh phí hỗ trợ|mức chi|hỗ trợ mỗi|giá trị mỗi|mức vay|mức đóng|số tiền thưởng|mức phạt|mức lương|trị giá mỗi|với mức'],
  [is('reward'), 'khen thưởng|bằng khen|giấy khen|cờ thi đua|huân chương|đề nghị tặng|tặng thưởng|bình chọn|bình xét|được khen|xét khen|kỷ niệm chương|tiền thưởng|mức lương cơ sở|tôn vinh|biểu dương'],
  [is('none'), 'không còn|không để xảy ra|không để|không để phát sinh|không để hình thành|không để tồn đọng|không để tồn tại|không có|không phát sinh|không xảy ra|không bỏ lọt|không để bỏ lọt|không để lọt|chấm dứt|xóa hoàn toàn|xóa hết|không để tái|cơ bản không còn|không để còn'],
  [is('lessen'), 'làm giảm|kéo giảm|kiềm chế và làm giảm|kiềm chế và kéo giảm|kiềm chế , kéo giảm|kiềm chế , làm giảm'],
]);

/** Words in front of a number that make it a name, not a figure: «Điều 12», «lần thứ 5», «Quốc lộ 20», «tiêu chí số 15». */
export const LABELS = phrasesOf<true>([[true, [
  'điều|khoản|mục|số|phụ lục|biểu|mẫu|quyết định|nghị quyết|chỉ thị|thông tư|nghị định|kế hoạch|công văn|kết luận|hướng dẫn|luật|đề án|chương trình|chương trình số',
  'lần thứ|thứ|khóa|khoá|quốc lộ|tỉnh lộ|hương lộ|đường tỉnh|ql|đt|mức độ|cấp độ|cấp|hạng|loại|nhóm|khu vực|kv|giai đoạn|quý|tháng|ngày|năm|năm học|mùng',
  'tiêu chí|tiêu chí số|tổ|thôn|ấp|bản|khu phố|khu|tiểu khu|lớp|quân khu|vùng|dự án|tiểu dự án|nội dung|điểm|bảng|tầng|km|mốc|cột mốc|bước|phiên bản|mạng|thế hệ|covid|ý|phần|chương|tập|trang|hội nghị trung ương|trung ương|zalo|fax|điện thoại|sđt|tên|số tiền|chú thích|nhiệm kỳ|xóm|đội|khóm|hình|web|phòng|block|lô|kênh|tk',
].join('|')]]);

import type { Fault } from '../../shared/result.ts';
import { fault } from '../../shared/result.ts';
import { PLAN_LIMITS } from './limits.ts';

/** Every reason why a file gives no plan text, with what the clerk can do. */
const TYPE_OR_PASTE = 'Gõ lại hoặc chép phần chữ của kế hoạch rồi dán vào ô «Dán văn bản».';
const AS_DOCX = 'Mở bằng Word hoặc LibreOffice, lưu thành .docx rồi chọn lại.';
const OTHER_COPY = 'Xin bản khác của văn bản, hoặc mở bằng chương trình khác, lưu lại rồi chọn lại.';
const MB = 1024 * 1024;

export const refused = {
  notFound: () => fault('khong-thay-tep', 'Không tìm thấy tệp này.', { next: 'Kiểm tra tên tệp và thư mục; nếu tệp ở USB, cắm lại USB rồi thử lại.' }),
  notReadable: () => fault('khong-mo-duoc-tep', 'Không mở được tệp này để đọc.', { next: 'Đóng chương trình đang giữ tệp, kiểm tra quyền đọc tệp rồi thử lại.' }),
  notFile: () => fault('khong-phai-tep', 'Đây không phải một tệp.', { next: 'Chọn một tệp .docx, .pdf hoặc .txt.' }),
  empty: () => fault('tep-rong', 'Tệp rỗng, không có nội dung.', { next: 'Chọn lại tệp.' }),
  tooLarge: () => fault('tep-qua-lon', `Tệp lớn hơn ${PLAN_LIMITS.fileBytes / MB} MB, không phải cỡ của một văn bản kế hoạch.`, { next: `Chỉ chọn phần kế hoạch. ${TYPE_OR_PASTE}` }),
  inflates: () => fault('tep-phong-to', 'Nội dung nén trong tệp phình ra quá lớn nên không đọc tiếp.', { next: OTHER_COPY }),
  tooDeep: () => fault('tep-long-qua-sau', 'Cấu trúc bên trong tệp lồng nhau quá sâu, không giống một văn bản soạn bằng Word.', { next: OTHER_COPY }),
  tooMuchText: () => fault('van-ban-qua-dai', 'Văn bản quá dài, không đọc hết được.', { next: 'Tách riêng phần kế hoạch rồi chọn lại.' }),
  tooManyPages: (pages: number) => fault('qua-nhieu-trang', `Tệp PDF có ${pages} trang, nhiều hơn ${PLAN_LIMITS.pages}.`, { next: 'Tách riêng các trang kế hoạch rồi chọn lại.' }),
  password: () => fault('tep-co-mat-khau', 'Tệp có mật khẩu nên không đọc được.', { next: 'Mở tệp bằng mật khẩu, lưu một bản không đặt mật khẩu rồi chọn lại.' }),
  damagedDocx: () => fault('docx-hong', 'Tệp Word này bị hỏng hoặc chưa tải xong.', { next: OTHER_COPY }),
  damagedPdf: () => fault('pdf-hong', 'Tệp PDF này bị hỏng hoặc chưa tải xong.', { next: OTHER_COPY }),
  scannedPdf: (pages: number) => fault('pdf-khong-co-chu', `Tệp PDF này chỉ có ảnh quét (${pages} trang), không có chữ để đọc.`, { next: `Xin bản .docx của văn bản. Nếu không có: ${TYPE_OR_PASTE.charAt(0).toLowerCase()}${TYPE_OR_PASTE.slice(1)}` }),
  unreadablePdf: () => fault('pdf-chu-khong-doc-duoc', 'Chữ trong tệp PDF này được mã hóa theo cách riêng, sao chép ra không thành tiếng Việt.', { next: `Xin bản .docx của văn bản. Nếu không có: ${TYPE_OR_PASTE.charAt(0).toLowerCase()}${TYPE_OR_PASTE.slice(1)}` }),
  picturesOnly: () => fault('docx-chi-co-anh', 'Tệp Word này chỉ có ảnh, không có chữ để đọc.', { next: TYPE_OR_PASTE }),
  noText: () => fault('khong-co-chu', 'Tệp không có chữ nào.', { next: 'Chọn lại tệp, hoặc dán văn bản.' }),
  oldWord: () => fault('word-doi-cu', 'Đây là tệp Word đời cũ (.doc).', { next: AS_DOCX }),
  oldExcel: () => fault('tep-excel', 'Đây là tệp Excel, không phải văn bản kế hoạch.', { next: 'Chọn tệp .docx, .pdf hoặc .txt của kế hoạch.' }),
  oldOther: () => fault('loai-tep-cu', 'Đây là tệp của chương trình văn phòng đời cũ, không đọc được.', { next: AS_DOCX }),
  rtf: () => fault('tep-rtf', 'Đây là tệp .rtf.', { next: AS_DOCX }),
  odt: () => fault('tep-odt', 'Đây là tệp OpenDocument (.odt).', { next: AS_DOCX }),
  html: () => fault('tep-html', 'Đây là trang web lưu lại (.html) hoặc tệp Word dạng XML.', { next: `${AS_DOCX} Hoặc mở trang, chép phần chữ rồi dán.` }),
  otherOffice: () => fault('tep-van-phong-khac', 'Đây là tệp Excel hoặc PowerPoint, không phải văn bản kế hoạch.', { next: 'Chọn tệp .docx, .pdf hoặc .txt của kế hoạch.' }),
  archive: () => fault('tep-nen', 'Đây là tệp nén.', { next: 'Giải nén rồi chọn tệp .docx, .pdf hoặc .txt bên trong.' }),
  image: () => fault('tep-anh', 'Đây là ảnh, không có chữ để đọc.', { next: TYPE_OR_PASTE }),
  unknown: () => fault('loai-tep-khong-nhan', 'Không nhận ra loại tệp này.', { next: 'Dùng tệp .docx, .pdf có chữ, .txt, hoặc dán văn bản.' }),
  unknownCode: () => fault('bang-ma-khong-nhan', 'Không nhận ra bảng mã chữ của tệp văn bản này.', { next: 'Mở bằng Notepad, lưu lại với mã UTF-8 rồi chọn lại.' }),
} satisfies Record<string, (pages: number) => Fault>;

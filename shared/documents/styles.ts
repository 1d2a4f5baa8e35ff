/**
 * Named paragraph styles of the papers. Both renderers take size, weight and spacing from here, so that a clerk who
 * changes a style in a word processor changes every line of that kind. Sizes: NĐ 30/2020 Phụ lục I (documents.md 2.3).
 */
export interface ParagraphStyle {
  /** Name shown in a word processor's list of styles. */
  readonly label: string;
  readonly sizePt: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly firstLineMm?: number;
  readonly indentMm?: number;
  readonly beforePt?: number;
  readonly afterPt?: number;
}

const BODY = { sizePt: 14, align: 'justify', firstLineMm: 10, beforePt: 6 } as const;

export const STYLES = {
  nation: { label: 'Quốc hiệu', sizePt: 13, bold: true, align: 'center' },
  motto: { label: 'Tiêu ngữ', sizePt: 14, bold: true, align: 'center' },
  superior: { label: 'Cơ quan chủ quản', sizePt: 13, align: 'center' },
  issuer: { label: 'Cơ quan ban hành', sizePt: 13, bold: true, align: 'center' },
  number: { label: 'Số, ký hiệu', sizePt: 13, align: 'center', beforePt: 6 },
  placeDate: { label: 'Địa danh, ngày tháng', sizePt: 14, italic: true, align: 'center', beforePt: 6 },
  about: { label: 'Trích yếu công văn', sizePt: 12, align: 'center', beforePt: 6 },
  kind: { label: 'Tên loại văn bản', sizePt: 14, bold: true, align: 'center', beforePt: 18 },
  subject: { label: 'Trích yếu', sizePt: 14, bold: true, align: 'center' },
  attachedTo: { label: 'Kèm theo', sizePt: 14, italic: true, align: 'center' },
  recipients: { label: 'Kính gửi', sizePt: 14, align: 'left', beforePt: 12 },
  basis: { label: 'Căn cứ', ...BODY, italic: true },
  body: { label: 'Nội dung', ...BODY },
  heading: { label: 'Đề mục lớn', ...BODY, align: 'left', bold: true, beforePt: 9 },
  subheading: { label: 'Đề mục nhỏ', ...BODY, align: 'left', bold: true },
  annex: { label: 'Phụ lục', sizePt: 14, bold: true, align: 'center' },
  pen: { label: 'Dòng để viết', sizePt: 14, align: 'left', beforePt: 8 },
  authority: { label: 'Thẩm quyền ban hành', sizePt: 14, bold: true, align: 'center', beforePt: 12, afterPt: 6 },
  note: { label: 'Ghi chú giữa dòng', sizePt: 14, align: 'center', beforePt: 6 },
  strongNote: { label: 'Ghi chú đậm', sizePt: 14, bold: true, align: 'center', beforePt: 12 },
  listHeading: { label: 'Tên nhóm', sizePt: 13, bold: true, align: 'left', beforePt: 6 },
  listLine: { label: 'Dòng danh sách', ...BODY },
  summary: { label: 'Dòng tổng cộng', sizePt: 13, align: 'left', beforePt: 6 },
  warning: { label: 'Lưu ý', sizePt: 13, bold: true, align: 'justify', beforePt: 12 },
  code: { label: 'Mã', sizePt: 22, bold: true, align: 'center', beforePt: 14, afterPt: 8 },
  tableCaption: { label: 'Tiêu đề bảng', sizePt: 13, bold: true, align: 'left', beforePt: 6, afterPt: 3 },
  tableHeading: { label: 'Đầu cột', sizePt: 12, bold: true, align: 'center' },
  tableCell: { label: 'Ô bảng', sizePt: 12, align: 'left' },
  tableGroup: { label: 'Nhóm trong bảng', sizePt: 12, bold: true, align: 'left' },
  signerTitle: { label: 'Chức vụ người ký', sizePt: 14, bold: true, align: 'center' },
  signerNote: { label: 'Ghi chú chữ ký', sizePt: 13, italic: true, align: 'center' },
  signerName: { label: 'Họ tên người ký', sizePt: 14, bold: true, align: 'center' },
  distributionTitle: { label: 'Nơi nhận', sizePt: 12, bold: true, italic: true, align: 'left' },
  distribution: { label: 'Danh sách nơi nhận', sizePt: 11, align: 'left' },
  pageNumber: { label: 'Số trang', sizePt: 13, align: 'center' },
  footNote: { label: 'Ghi chú chân trang', sizePt: 8, align: 'left' },
  mark: { label: 'Dấu dự thảo', sizePt: 13, bold: true, align: 'left' },
} as const satisfies Readonly<Record<string, ParagraphStyle>>;

export type StyleName = keyof typeof STYLES;

export function styleOf(name: StyleName): ParagraphStyle {
  return STYLES[name];
}

import { crc32, deflateRawSync } from 'node:zlib';

/** Makes the files that the tests read; all wording is invented. */

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const NAMESPACES =
  `xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" ` +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';

export interface ZipEntry {
  readonly name: string;
  readonly data: Buffer;
  /** Already deflated: for entries that lie about their size. */
  readonly deflated?: boolean;
}

/** A zip with deflated entries. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, data, deflated = false } of entries) {
    const packed = deflated ? data : deflateRawSync(data);
    const names = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(deflated ? 0 : crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(deflated ? 0 : data.length, 18);
    common.writeUInt16LE(names.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, names, packed]);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, central, names]));
    pieces.push(local);
    at += local.length;
  }
  const tail = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(tail.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, tail, end]);
}

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONSHIPS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A .docx with the given body and other parts («styles», «numbering», «footnotes») as the inside of their root element. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Buffer {
  const part = (name: string, inside: string): ZipEntry => ({ name: `word/${name}.xml`, data: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?><w:${name} ${NAMESPACES}>${inside}</w:${name}>`) });
  return zipOf([
    { name: '[Content_Types].xml', data: Buffer.from(TYPES) },
    { name: '_rels/.rels', data: Buffer.from(RELATIONSHIPS) },
    part('document', `<w:body>${body}</w:body>`),
    ...Object.entries(parts).map(([name, inside]) => part(name, inside)),
  ]);
}

export const run = (text: string, look = ''): string => `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (inside: string, properties = ''): string => `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;
export const line = (text: string): string => paragraph(run(text));
export const cell = (...paragraphs: readonly string[]): string => `<w:tc>${paragraphs.join('')}</w:tc>`;
export const table = (rows: readonly (readonly string[])[], properties = ''): string => `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;
export const BORDERS = '<w:tblBorders><w:top w:val="single"/><w:insideV w:val="single"/></w:tblBorders>';

/** A plan short enough to read at a glance, long enough to be one. */
export const PLAN_LINES: readonly string[] = [
  'ỦY BAN NHÂN DÂN TỈNH SAO MAI',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Số: 0045/KH-UBND',
  'Sao Mai, ngày 03 tháng 4 năm 2026',
  'KẾ HOẠCH',
  'Phát động phong trào thi đua “Sao Mai xanh” giai đoạn 2026 - 2030',
  'I. MỤC ĐÍCH, YÊU CẦU',
  '1. Mục đích: Khơi dậy tinh thần thi đua yêu nước trong Nhân dân.',
  'II. CHỈ TIÊU THI ĐUA',
  '1. Đến năm 2030, có trên 95% hộ gia đình phân loại rác tại nguồn.',
  '2. Giảm tỷ lệ hộ nghèo bình quân mỗi năm 1,5%.',
  'III. TỔ CHỨC THỰC HIỆN',
  'Các xã, phường gửi báo cáo về Sở Nội vụ trước ngày 15/11 hằng năm./.',
  'Nơi nhận:',
  '- Như trên;',
  '- Lưu: VT.',
  'CHỦ TỊCH',
  'Trần Văn Thử',
];

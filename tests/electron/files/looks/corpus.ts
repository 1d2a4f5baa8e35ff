import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import type { HeldReason, LookMark } from '../../../../shared/domain/attachment-look.ts';
import type { AttachmentType } from '../../../../shared/exchange/attachment-names.ts';
import { docxOf, line, zipOf } from '../../plan-files/make.ts';
import type { ZipEntry } from '../../plan-files/make.ts';

/** Files that somebody might attach or send, made here; what is said of each is what faults F57 and F58 ask. */
interface CorpusFile {
  readonly what: string;
  readonly bytes: Buffer;
  readonly type: AttachmentType | null;
  readonly held?: HeldReason;
  readonly marks?: readonly LookMark[];
}

const PDF = 'application/pdf';
const PNG = 'image/png';
const JPEG = 'image/jpeg';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** A PDF of one page with these things in its catalog, and more objects. */
export const pdf = (catalog = '', objects = ''): Buffer =>
  latin1(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalog} >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n${objects}trailer\n<< /Root 1 0 R >>\n%%EOF\n`);
const objectStream = (inside: Buffer | string, dict = '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode'): string => {
  const packed = typeof inside === 'string' ? deflateSync(inside) : inside;
  return `9 0 obj\n<< ${dict} /Length ${packed.length} >>\nstream\n${packed.toString('latin1')}\nendstream\nendobj\n`;
};

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([latin1(name), data]);
  const [head, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  head.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([head, named, sum]);
}
/** A PNG that claims a size; `more` stands between its header and its data. */
export function png(width: number, height: number, more: readonly Buffer[] = []): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), ...more, chunk('IDAT', deflateSync(Buffer.alloc(2))), chunk('IEND', Buffer.alloc(0))]);
}
const packedText = (size: number): Buffer => chunk('zTXt', Buffer.concat([latin1('Comment\0\0'), deflateSync(Buffer.alloc(size, 0x20))]));

function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}
function frame(width: number, height: number): Buffer {
  const data = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  data.writeUInt16BE(height, 1);
  data.writeUInt16BE(width, 3);
  return segment(0xc0, data);
}
export const jpeg = (width: number, height: number, segments: readonly Buffer[] = [], after: Buffer = Buffer.alloc(0)): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, frame(width, height), segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])), Buffer.from([0x12, 0x34, 0xff, 0x00, 0x56, 0xff, 0xd9]), after]);

/** EXIF with one table: entries of tag, type, count, value; where the next table stands. */
function exif(entries: readonly (readonly [number, number, number, number])[], next = 0, behind: Buffer = Buffer.alloc(0)): Buffer {
  const table = Buffer.alloc(2 + entries.length * 12 + 4);
  table.writeUInt16LE(entries.length, 0);
  entries.forEach(([tag, kind, count, value], i) => {
    table.writeUInt16LE(tag, 2 + i * 12);
    table.writeUInt16LE(kind, 4 + i * 12);
    table.writeUInt32LE(count, 6 + i * 12);
    table.writeUInt32LE(value, 10 + i * 12);
  });
  table.writeUInt32LE(next, 2 + entries.length * 12);
  return segment(0xe1, Buffer.concat([latin1('Exif\0\0II*\0\x08\0\0\0'), table, behind]));
}

const PART = '<?xml version="1.0"?>';
const rels = (...relations: readonly string[]): ZipEntry => ({ name: 'word/_rels/document.xml.rels', data: Buffer.from(`${PART}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`) });
const relation = (kind: string, target: string, mode = ' TargetMode="External"'): string => `<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"${mode}/>`;
/** A .docx with this body, and other entries. */
export const word = (body: string, ...more: readonly ZipEntry[]): Buffer =>
  zipOf([{ name: '[Content_Types].xml', data: Buffer.from(`${PART}<Types/>`) }, { name: 'word/document.xml', data: Buffer.from(`${PART}<w:document><w:body>${body}</w:body></w:document>`) }, ...more]);
const field = (...pieces: readonly string[]): string => pieces.map((text) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`).join('');
const blob = (name: string, data = 'x'): ZipEntry => ({ name, data: Buffer.from(data) });

/** Every entry of the directory points at the same packed bytes. */
export function overlapping(names: readonly string[], inside: Buffer): Buffer {
  const whole = zipOf([{ name: names[0] ?? 'a', data: inside }]);
  const local = whole.subarray(0, whole.readUInt32LE(whole.length - 6));
  const central = whole.subarray(local.length, whole.length - 22);
  const directory = Buffer.concat(names.map((name) => {
    const entry = Buffer.from(central.subarray(0, 46));
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    return Buffer.concat([entry, Buffer.from(name)]);
  }));
  const end = Buffer.from(whole.subarray(whole.length - 22));
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, directory, end]);
}
/** An entry that declares few bytes and unpacks to many. */
const lying = (name: string): ZipEntry => ({ name, data: deflateRawSync(Buffer.alloc(8 * 1024 * 1024, 0x20)), deflated: true });
/** The same file with one of its declared sizes in the directory set. */
export function declaring(zip: Buffer, name: string, size: number): Buffer {
  const bytes = Buffer.from(zip);
  const at = bytes.lastIndexOf(name) - 46;
  bytes.writeUInt32LE(size, at + 24);
  return bytes;
}

const held = (what: string, bytes: Buffer, reason: HeldReason, type: AttachmentType | null = null): CorpusFile => ({ what, bytes, type, held: reason });
const clean = (what: string, bytes: Buffer, type: AttachmentType): CorpusFile => ({ what, bytes, type, marks: [] });
const marked = (what: string, bytes: Buffer, type: AttachmentType, ...marks: readonly LookMark[]): CorpusFile => ({ what, bytes, type, marks });

const STRANGERS: readonly (readonly [string, Buffer])[] = [
  ['a program', latin1('MZ\x90\0')], ['a Linux program', latin1('\x7fELF\x02')], ['a macOS program', Buffer.from('cffaedfe', 'hex')], ['a shell script', latin1('#!/bin/sh\n')], ['a shortcut', Buffer.from('4c00000001140200', 'hex')],
  ['a picture with script', latin1('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')], ['the same with an XML head', latin1('<?xml version="1.0"?><svg/>')], ['a page', latin1('<!doctype html><script>alert(1)</script>')],
  ['a page before a PDF', latin1('<html>%PDF-1.7')], ['a mail page', latin1('MIME-Version: 1.0')], ['an old Word file', Buffer.from('d0cf11e0a1b11ae1', 'hex')], ['a RAR', latin1('Rar!\x1a\x07\0')], ['a 7z', Buffer.from('377abcaf271c', 'hex')],
  ['a gzip', Buffer.from('1f8b0800', 'hex')], ['a GIF', latin1('GIF89a')], ['a WEBP', latin1('RIFF\0\0\0\0WEBP')], ['a HEIC', latin1('\0\0\0\x18ftypheic')], ['a TIFF', latin1('II*\0')], ['a BMP', latin1('BM')], ['an icon', Buffer.from('00000100', 'hex')],
  ['RTF', latin1('{\\rtf1')], ['PostScript', latin1('%!PS-Adobe')], ['text', latin1('xin chao')], ['nothing but zeros', Buffer.alloc(4096)], ['an end of a zip', latin1('PK\x05\x06')], ['half a PNG mark', Buffer.from('89504e47', 'hex')], ['a Java class', Buffer.from('cafebabe', 'hex')], ['a batch file', latin1('@echo off')],
];

export const CORPUS: readonly CorpusFile[] = [
  held('an empty file', Buffer.alloc(0), 'tep-rong'),
  ...STRANGERS.map(([what, bytes]) => held(what, bytes, 'loai-tep-khong-nhan')),
  held('a spreadsheet', zipOf([blob('[Content_Types].xml'), blob('xl/workbook.xml')]), 'loai-tep-khong-nhan'),
  held('a zip of papers', zipOf([blob('bao-cao.pdf')]), 'loai-tep-khong-nhan'),
  held('a Java archive', zipOf([blob('META-INF/MANIFEST.MF')]), 'loai-tep-khong-nhan'),
  held('an OpenDocument', zipOf([blob('mimetype'), blob('content.xml')]), 'loai-tep-khong-nhan'),

  clean('a PDF', pdf(), PDF),
  clean('a PDF that opens at a page', pdf('/OpenAction [3 0 R /XYZ null null 0]'), PDF),
  clean('a PDF that opens by going to a page', pdf('/OpenAction << /S /GoTo /D [3 0 R /Fit] >>'), PDF),
  clean('the same by reference', pdf('/OpenAction 7 0 R', '7 0 obj\n[3 0 R /Fit]\nendobj\n'), PDF),
  clean('a PDF with a link', pdf('', '7 0 obj\n<< /Subtype /Link /A << /S /URI /URI (https://chinhphu.vn) >> >>\nendobj\n'), PDF),
  clean('a PDF with packed objects', pdf('', objectStream('7 0 << /Type /Font >>')), PDF),
  clean('a PDF of a name that only begins so', pdf('/JavaScripting true /Launching true'), PDF),
  marked('a PDF with script', pdf('/Names << /JavaScript 7 0 R >>', '7 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj\n'), PDF, 'pdf-co-lenh'),
  marked('script under other letters', pdf('', '7 0 obj\n<< /S /J#61vaScr#69pt /J#53 (x) >>\nendobj\n'), PDF, 'pdf-co-lenh'),
  marked('script in packed objects', pdf('', objectStream('7 0 << /S /JavaScript /JS (x) >>')), PDF, 'pdf-co-lenh'),
  marked('script in packed objects under other letters', pdf('', objectStream('7 0 << /S /JavaScript >>', '/Type /#4fbjStm /Filter /FlateDecode')), PDF, 'pdf-co-lenh'),
  marked('script in objects in a stream that is not packed', pdf('', objectStream(latin1('7 0 << /S /JavaScript >>'), '/Type /ObjStm')), PDF, 'pdf-co-lenh'),
  marked('script when opened', pdf('/OpenAction << /S /JavaScript /JS (x) >>'), PDF, 'pdf-co-lenh', 'pdf-tu-chay'),
  marked('script when opened, by reference', pdf('/OpenAction 7 0 R', '7 0 obj\n<< /S /JavaScript /JS (x) >>\nendobj\n'), PDF, 'pdf-co-lenh', 'pdf-tu-chay'),
  marked('a program when opened', pdf('/OpenAction << /S /Launch /F (cmd.exe) >>'), PDF, 'pdf-mo-chuong-trinh', 'pdf-tu-chay'),
  marked('a page of the web when opened', pdf('/OpenAction << /S /URI /URI (http://x) >>'), PDF, 'pdf-tu-chay'),
  marked('a program when turned to', pdf('', '7 0 obj\n<< /AA << /O << /S /Launch >> >> >>\nendobj\n'), PDF, 'pdf-mo-chuong-trinh'),
  marked('a PDF with a file inside', pdf('/Names << /EmbeddedFiles 7 0 R >>', '7 0 obj\n<< /Type /EmbeddedFile >>\nendobj\n'), PDF, 'pdf-tep-nhung'),
  marked('a PDF with a file on a page', pdf('', '7 0 obj\n<< /Subtype /FileAttachment >>\nendobj\n'), PDF, 'pdf-tep-nhung'),
  marked('a form that sends itself', pdf('', '7 0 obj\n<< /S /SubmitForm /F (http://x) >>\nendobj\n'), PDF, 'pdf-gui-di'),
  marked('a locked PDF', Buffer.concat([pdf(), latin1('trailer\n<< /Encrypt 8 0 R >>\n%%EOF\n')]), PDF, 'khong-xem-het'),
  marked('packed objects that cannot be unpacked', pdf('', objectStream(latin1('not packed'))), PDF, 'khong-xem-het'),
  marked('packed objects that inflate to gigabytes', pdf('', objectStream(deflateSync(Buffer.alloc(40 * 1024 * 1024)))), PDF, 'khong-xem-het'),
  marked('a PDF that is an archive too', Buffer.concat([pdf(), zipOf([blob('a.class')])]), PDF, 'lan-loai-khac'),
  marked('the same with another end', Buffer.concat([pdf(), zipOf([blob('a.class')]), latin1('%%EOF\n')]), PDF, 'lan-loai-khac'),
  marked('a PDF that is a page too', Buffer.concat([pdf(), latin1('<script>alert(1)</script>')]), PDF, 'lan-loai-khac'),
  marked('a PDF of more than 25 MB', Buffer.concat([pdf(), Buffer.alloc(26 * 1024 * 1024)]), PDF, 'khong-xem-het'),

  clean('a PNG', png(10, 10), PNG),
  clean('a PNG of 100 million points', png(10_000, 10_000), PNG),
  clean('a PNG with a comment', png(10, 10, [packedText(200)]), PNG),
  held('a PNG of 60.000 × 60.000 points', png(60_000, 60_000), 'anh-qua-lon', PNG),
  held('a PNG just too large', png(10_001, 10_000), 'anh-qua-lon', PNG),
  held('a PNG with the largest numbers', png(0xffffffff, 0xffffffff), 'anh-qua-lon', PNG),
  held('a PNG whose comment inflates', png(10, 10, [packedText(40 * 1024 * 1024)]), 'tep-phong-to', PNG),
  held('a PNG whose profile inflates', png(10, 10, [chunk('iCCP', Buffer.concat([latin1('x\0\0'), deflateSync(Buffer.alloc(40 * 1024 * 1024))]))]), 'tep-phong-to', PNG),
  marked('a PNG with five megabytes beside it', png(10, 10, [chunk('prVt', Buffer.alloc(5 * 1024 * 1024))]), PNG, 'anh-du-lieu-kem'),
  marked('a PNG that is an archive too', Buffer.concat([png(10, 10), zipOf([blob('a')])]), PNG, 'lan-loai-khac'),
  marked('a PNG with a program behind', Buffer.concat([png(10, 10), latin1('MZ\x90\0')]), PNG, 'lan-loai-khac'),
  marked('a PNG that is a page too', Buffer.concat([png(10, 10), latin1('<html><script>')]), PNG, 'lan-loai-khac'),
  marked('a PNG that a PDF reader opens', png(10, 10, [chunk('tEXt', latin1('a\0%PDF-1.7'))]), PNG, 'lan-loai-khac'),

  clean('a JPEG', jpeg(10, 10), JPEG),
  clean('a JPEG of a camera', jpeg(4000, 3000, [exif([[0x0112, 3, 1, 1]])]), JPEG),
  clean('a JPEG with its small picture', jpeg(10, 10, [exif([[0x0201, 4, 1, 26]], 0, jpeg(160, 120))]), JPEG),
  clean('a JPEG with a second picture behind', jpeg(10, 10, [], jpeg(5, 5)), JPEG),
  held('a JPEG of 60.000 × 60.000 points', jpeg(60_000, 60_000), 'anh-qua-lon', JPEG),
  held('a JPEG whose second frame is huge', jpeg(10, 10, [frame(60_000, 60_000)]), 'anh-qua-lon', JPEG),
  marked('EXIF whose small picture is huge', jpeg(10, 10, [exif([[0x0201, 4, 1, 26]], 0, Buffer.concat([Buffer.from([0xff, 0xd8]), frame(60_000, 60_000)]))]), JPEG, 'anh-du-lieu-kem'),
  marked('EXIF that turns in a circle', jpeg(10, 10, [exif([], 8)]), JPEG, 'anh-du-lieu-kem'),
  marked('EXIF that claims gigabytes', jpeg(10, 10, [exif([[0x927c, 7, 0xffffffff, 8]])]), JPEG, 'anh-du-lieu-kem'),
  marked('EXIF with more entries than bytes', jpeg(10, 10, [segment(0xe1, latin1('Exif\0\0II*\0\x08\0\0\0\xff\xff'))]), JPEG, 'anh-du-lieu-kem'),
  marked('five megabytes of comments', jpeg(10, 10, Array.from({ length: 80 }, () => segment(0xfe, Buffer.alloc(65_000)))), JPEG, 'anh-du-lieu-kem'),
  marked('a JPEG that is an archive too', jpeg(10, 10, [], zipOf([blob('a')])), JPEG, 'lan-loai-khac'),
  marked('a JPEG that is a page too', jpeg(10, 10, [], latin1('<svg onload=x>')), JPEG, 'lan-loai-khac'),
  marked('a JPEG that a PDF reader opens', jpeg(10, 10, [segment(0xfe, latin1('%PDF-1.7'))]), JPEG, 'lan-loai-khac'),

  clean('a Word file', word('<w:p/>'), WORD),
  clean('a Word file as a program writes it', docxOf(line('Báo cáo thành tích')), WORD),
  clean('a Word file with a link to click', word('', rels(relation('hyperlink', 'https://chinhphu.vn'))), WORD),
  clean('a Word file with a picture', word('', rels(relation('image', 'media/image1.png', '')), blob('word/media/image1.png')), WORD),
  clean('a Word file with a chart', word('', blob('word/embeddings/Microsoft_Excel_Worksheet.xlsx')), WORD),
  clean('a Word file with a page number', word(field(' PAGE ')), WORD),
  clean('a Word file that speaks of DDE', word('<w:p><w:r><w:t>DDEAUTO</w:t></w:r></w:p>'), WORD),
  clean('a Word file with a template on its own disk', word('', rels(relation('attachedTemplate', 'file:///C:/Mau/Normal.dotm'))), WORD),
  held('a Word file with macros', word('', blob('word/vbaProject.bin')), 'tep-co-macro', WORD),
  held('macros under other letters', word('', blob('word/VBAPROJECT.BIN')), 'tep-co-macro', WORD),
  held('macros named by the types alone', zipOf([blob('[Content_Types].xml', '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'), blob('word/document.xml')]), 'tep-co-macro', WORD),
  marked('a template from the web', word('', rels(relation('attachedTemplate', 'https://x.example/a.dotm'))), WORD, 'word-lien-ket-ngoai'),
  marked('a template from another machine', word('', rels(relation('attachedTemplate', '\\\\192.0.2.1\\a.dotm'))), WORD, 'word-lien-ket-ngoai'),
  marked('the same as an address', word('', rels(relation('attachedTemplate', 'file://192.0.2.1/a.dotm'))), WORD, 'word-lien-ket-ngoai'),
  marked('a picture from the web under other letters', word('', rels(relation('image', '&#x68;ttp://x.example/a.png'))), WORD, 'word-lien-ket-ngoai'),
  marked('an object that lies elsewhere', word('', rels(relation('oleObject', 'mhtml:http://x.example!x'))), WORD, 'word-lien-ket-ngoai'),
  marked('a picture field from the web', word(field(' INCLUDEPICTURE &quot;http://x.example/a.png&quot; ')), WORD, 'word-lien-ket-ngoai'),
  marked('DDE', word(field(' DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe ')), WORD, 'word-dde'),
  marked('DDE in several runs', word(field(' DD', 'EAU', 'TO cmd ')), WORD, 'word-dde'),
  marked('DDE in a simple field', word('<w:fldSimple w:instr=" DDE cmd "/>'), WORD, 'word-dde'),
  marked('DDE in a footer', word('', blob('word/footer1.xml', `<w:ftr>${field('DDE x')}</w:ftr>`)), WORD, 'word-dde'),
  marked('DDE in UTF-16', zipOf([blob('[Content_Types].xml'), { name: 'word/document.xml', data: Buffer.from(`\ufeff<w:document>${field('DDE x')}</w:document>`, 'utf16le') }]), WORD, 'word-dde'),
  marked('an object in it', word('', blob('word/embeddings/oleObject1.bin')), WORD, 'word-doi-tuong-nhung'),
  marked('a program in it', word('', blob('word/embeddings/a.exe')), WORD, 'word-doi-tuong-nhung'),
  marked('a control in it', word('', blob('word/activeX/activeX1.xml')), WORD, 'word-doi-tuong-nhung'),
  marked('an archive in it', word('', blob('word/embeddings/a.zip')), WORD, 'tep-nen-long-nhau'),
  marked('a Word file in it', word('', blob('word/embeddings/b.docx')), WORD, 'tep-nen-long-nhau'),
  marked('a Word file that a PDF reader opens', zipOf([blob('%PDF-1.7'), blob('[Content_Types].xml'), blob('word/document.xml')]), WORD, 'lan-loai-khac'),
  held('a cut Word file', word('<w:p/>').subarray(0, 200), 'tep-hong', WORD),
  held('entries over one another', overlapping(['[Content_Types].xml', 'word/document.xml', ...Array.from({ length: 500 }, (_, i) => `word/media/${i}.bin`)], Buffer.alloc(1024 * 1024)), 'tep-phong-to', WORD),
  held('an entry longer than it declares', declaring(word('', lying('word/styles.xml')), 'word/styles.xml', 10), 'tep-phong-to', WORD),
  held('entries that declare gigabytes', declaring(word('', blob('word/media/a.bmp')), 'word/media/a.bmp', 4_000_000_000), 'tep-phong-to', WORD),
];

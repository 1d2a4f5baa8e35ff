import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { inspectAttachment } from '../../../electron/children/inspect-attachment.ts';

const PDF = Buffer.from('%PDF-1.4\n%%EOF');
const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.from([0, 0, 0, 10, 0, 0, 0, 10])]);
const huge = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.from([0, 1, 0, 0, 0, 1, 0, 0])]);
const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0001108000a000a03012200', 'hex');

/** A zip with these names in its directory; nothing packed. */
function zip(names: readonly string[]): Buffer {
  const parts: Buffer[] = [Buffer.from('504b0304', 'hex'), Buffer.alloc(26)];
  const start = 30;
  const directory = names.map((name) => {
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    return Buffer.concat([entry, Buffer.from(name)]);
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([...parts, ...directory, end]);
}
const DOCX = zip(['[Content_Types].xml', 'word/document.xml']);

describe('F58: inspectAttachment', () => {
  it.each([['a.pdf', PDF, 'application/pdf'], ['A.PNG', PNG, 'image/png'], ['a.jpeg', JPEG, 'image/jpeg'], ['a.docx', DOCX, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document']])('%s is taken', (name, bytes, type) => {
    expect(inspectAttachment(name, bytes)).toEqual({ ok: true, value: type });
  });
  it.each([
    ['empty', 'a.pdf', Buffer.alloc(0), 'tep-rong'],
    ['a program', 'a.pdf', Buffer.from('MZ'), 'loai-tep-khong-nhan'],
    ['a page with script', 'a.png', Buffer.from('<svg onload=alert(1)>'), 'loai-tep-khong-nhan'],
    ['a PDF called png', 'a.png', PDF, 'ten-tep-khong-dung-noi-dung'],
    ['no ending', 'bao-cao', PDF, 'ten-tep-khong-dung-noi-dung'],
    ['a picture of 4 billion points', 'a.png', huge, 'anh-qua-lon'],
    ['a spreadsheet', 'a.docx', zip(['[Content_Types].xml', 'xl/workbook.xml']), 'loai-tep-khong-nhan'],
    ['a Word file with macros', 'a.docx', zip(['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin']), 'tep-co-macro'],
    ['an old Word file', 'a.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'loai-tep-khong-nhan'],
    ['a cut zip', 'a.docx', DOCX.subarray(0, DOCX.length - 30), 'loai-tep-khong-nhan'],
  ])('%s is refused', (_name, file, bytes, code) => {
    const refused = inspectAttachment(file, bytes);
    expect(refused).toMatchObject({ ok: false, error: { code, next: expect.stringMatching(/\p{L}/u) } });
  });
  it('answers any bytes without an exception', () => {
    const start = fc.constantFrom(PDF, PNG, JPEG, DOCX, Buffer.alloc(0));
    fc.assert(fc.property(start, fc.uint8Array({ maxLength: 400 }), (head, tail) => typeof inspectAttachment('a.docx', Buffer.concat([head, tail])).ok === 'boolean'));
  });
});

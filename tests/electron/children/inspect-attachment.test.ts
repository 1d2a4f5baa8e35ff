import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { inspectAttachment } from '../../../electron/children/inspect-attachment.ts';
import { ATTACHMENT_ENDINGS } from '../../../shared/exchange/attachment-names.ts';
import { CORPUS, jpeg, pdf, png, word } from '../files/looks/corpus.ts';
import { zipOf } from '../plan-files/make.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const part = (name: string) => ({ name, data: Buffer.from('x') });

describe('F58: inspectAttachment', () => {
  it.each([['a.pdf', pdf(), 'application/pdf'], ['A.PNG', png(10, 10), 'image/png'], ['a.jpeg', jpeg(10, 10), 'image/jpeg'], ['a.docx', word(''), DOCX]])('%s is taken', (name, bytes, type) => {
    expect(inspectAttachment(name, bytes)).toEqual({ ok: true, value: { type, marks: [] } });
  });
  it.each([
    ['empty', 'a.pdf', Buffer.alloc(0), 'tep-rong'],
    ['a program', 'a.pdf', Buffer.from('MZ'), 'loai-tep-khong-nhan'],
    ['a page with script', 'a.png', Buffer.from('<svg onload=alert(1)>'), 'loai-tep-khong-nhan'],
    ['a PDF called png', 'a.png', pdf(), 'ten-tep-khong-dung-noi-dung'],
    ['no ending', 'bao-cao', pdf(), 'ten-tep-khong-dung-noi-dung'],
    ['a program as its last ending', 'bao-cao.pdf.exe', pdf(), 'ten-tep-khong-dung-noi-dung'],
    ['a picture of 4 billion points', 'a.png', png(65_536, 65_536), 'anh-qua-lon'],
    ['a spreadsheet', 'a.docx', zipOf([part('[Content_Types].xml'), part('xl/workbook.xml')]), 'loai-tep-khong-nhan'],
    ['a Word file with macros', 'a.docx', word('', part('word/vbaProject.bin')), 'tep-co-macro'],
    ['an old Word file', 'a.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'loai-tep-khong-nhan'],
    ['a cut Word file', 'a.docx', word('').subarray(0, -30), 'tep-hong'],
  ])('%s is refused', (_name, file, bytes, code) => {
    const refused = inspectAttachment(file, bytes);
    expect(refused).toMatchObject({ ok: false, error: { code, next: expect.stringMatching(/\p{L}/u) } });
  });
  it('the same rule holds for a file attached here as for one that arrives: what would be held is refused, what is to be looked at is taken', () => {
    for (const { what, bytes, type, held, marks } of CORPUS) {
      const answer = inspectAttachment(`a.${type === null ? 'docx' : ATTACHMENT_ENDINGS[type][0]}`, bytes);
      expect(answer.ok ? [...answer.value.marks].sort() : answer.error.code, what).toEqual(held ?? [...(marks ?? [])].sort());
    }
  });
  it('answers any bytes without an exception', () => {
    const start = fc.constantFrom(pdf(), png(2, 2), jpeg(2, 2), word(''), Buffer.alloc(0));
    fc.assert(fc.property(start, fc.uint8Array({ maxLength: 400 }), (head, tail) => typeof inspectAttachment('a.docx', Buffer.concat([head, tail])).ok === 'boolean'));
  });
});

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kindOf } from '../../../electron/plan-files/kind.ts';
import { planTextOfFile } from '../../../electron/plan-files/plan-file.ts';
import { refused } from '../../../electron/plan-files/refusals.ts';
import { writeLegacy } from '../../shared/text/legacy-writer.ts';
import type { LegacyEncoding } from '../../../shared/text/legacy.ts';
import { docxOf, line, PLAN_LINES } from './make.ts';

const PLAN = PLAN_LINES.join('\n');
const read = (bytes: Buffer) => planTextOfFile(bytes, () => undefined);
const western = (text: string): Buffer => Buffer.from(text, 'latin1');
const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('a text file', () => {
  it.each([
    ['UTF-8', Buffer.from(PLAN)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${PLAN}`)],
    ['UTF-16', Buffer.from(`\uFEFF${PLAN}`, 'utf16le')],
    ['UTF-16, big end first', swapped(`\uFEFF${PLAN}`)],
    ['UTF-16 without a mark', Buffer.from(PLAN, 'utf16le')],
    ['line ends of Windows', Buffer.from(PLAN.replaceAll('\n', '\r\n'))],
  ])('%s', async (_name, bytes) => expect(await read(bytes)).toEqual({ ok: true, value: { text: PLAN, notes: [] } }));

  it('with marks apart (NFD) comes out in NFC, with a note', async () => {
    expect(await read(Buffer.from(PLAN.normalize('NFD')))).toMatchObject({ ok: true, value: { text: PLAN, notes: [{ code: 'dau-roi' }] } });
  });

  it.each<LegacyEncoding>(['tcvn3', 'vni', 'cp1258'])('in %s comes out in Unicode, with a note', async (encoding) => {
    // TCVN3 has no capitals with tones: they are a matter of the font.
    const plan = (encoding === 'tcvn3' ? PLAN.toLowerCase() : PLAN).replace(/[“”]/gu, '"');
    expect(await read(western(writeLegacy(plan, encoding)))).toMatchObject({ ok: true, value: { text: plan, notes: [{ code: 'phong-chu-cu' }] } });
  });

  it('a line of TCVN3 among lines of Unicode is converted alone', async () => {
    const mixed = `${PLAN}\n${writeLegacy('phấn đấu giảm tỷ lệ hộ nghèo mỗi năm', 'tcvn3')}`;
    expect(await read(Buffer.from(mixed))).toMatchObject({ ok: true, value: { text: `${PLAN}\nphấn đấu giảm tỷ lệ hộ nghèo mỗi năm` } });
  });

  it('with a few letters lost is read, and says so', async () => {
    expect(await read(Buffer.concat([Buffer.from(PLAN), Buffer.from([0xe1, 0xbb])]))).toMatchObject({ ok: true, value: { notes: [{ code: 'chu-bi-mat' }] } });
  });
});

describe('what is refused, and what to do instead', () => {
  let folder: string;
  let office: Readonly<Record<'doc' | 'rtf' | 'odt' | 'html', Buffer>>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plan-office-'));
    await writeFile(join(folder, 'plan.docx'), docxOf(PLAN_LINES.map(line).join('')));
    const convert = (to: string) => promisify(execFile)('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', to, '--outdir', folder, join(folder, 'plan.docx')], { timeout: 120_000 });
    // One start of the office program makes one format; the other kinds are small enough to be made by hand.
    await convert('doc');
    const doc = await readFile(join(folder, 'plan.doc'));
    office = { doc, rtf: Buffer.from('{\\rtf1\\ansi thi \\u273?ua}'), odt: Buffer.alloc(0), html: Buffer.from('<!DOCTYPE html><html><p>thi đua</html>') };
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('an old .doc', async () => expect(await read(office.doc)).toMatchObject({ ok: false, error: { code: 'word-doi-cu', next: 'Mở bằng Word hoặc LibreOffice, lưu thành .docx rồi chọn lại.' } }));
  it('.rtf and .html', async () => {
    expect(await read(office.rtf)).toMatchObject({ ok: false, error: { code: 'tep-rtf' } });
    expect(await read(office.html)).toMatchObject({ ok: false, error: { code: 'tep-html' } });
  });

  /** A compound file as far as its directory: one sector of entries behind the head. */
  function compound(...streams: readonly string[]): Buffer {
    const file = Buffer.alloc(512 + 128 * streams.length);
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
    streams.forEach((name, i) => {
      file.write(name, 512 + 128 * i, 'utf16le');
      file.writeUInt16LE((name.length + 1) * 2, 512 + 128 * i + 64);
    });
    return file;
  }
  it.each([
    ['a .docx with a password', compound('Root Entry', 'EncryptedPackage'), 'tep-co-mat-khau'],
    ['an old .xls', compound('Root Entry', 'Workbook'), 'tep-excel'],
    ['another old file', compound('Root Entry'), 'loai-tep-cu'],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'tep-anh'],
    ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'tep-anh'],
    ['a HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), 'tep-anh'],
    ['a RAR', Buffer.from('Rar!\x1a\x07\0', 'latin1'), 'tep-nen'],
    ['nothing', Buffer.alloc(0), 'tep-rong'],
    ['blanks', Buffer.from(' \n \n'), 'khong-co-chu'],
    ['bytes', Buffer.from(Array.from({ length: 2000 }, (_, i) => (i * 7919) % 256)), 'loai-tep-khong-nhan'],
    ['another language in 8 bits', western('Größe für Straße schön hübsch über Äpfel ändern größer Übung '.repeat(9)), 'bang-ma-khong-nhan'],
  ])('%s', async (_name, bytes, code) => expect(await read(bytes)).toMatchObject({ ok: false, error: { code } }));

  it('every refusal says what to do', () => {
    for (const make of Object.values(refused)) {
      const { code, message, next } = make(3);
      expect(code).toMatch(/^[a-z0-9-]+$/u);
      expect(message.length).toBeGreaterThan(10);
      expect(next?.length ?? 0, code).toBeGreaterThan(10);
    }
  });

  it('whatever bytes come, the answer is a result', async () => {
    const heads = ['', 'PK\x03\x04', '%PDF-1.7\n', '\xd0\xcf\x11\xe0', '{\\rtf', '\xff\xfe', '\xef\xbb\xbf'].map((head) => Buffer.from(head, 'latin1'));
    const files = fc.tuple(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 600 })).map(([head, rest]) => Buffer.concat([head, rest]));
    await fc.assert(
      fc.asyncProperty(files, async (bytes) => {
        const answer = await read(bytes);
        expect(answer.ok || answer.error.next !== undefined).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('a real .docx with bytes changed at random is read or refused', async () => {
    const file = docxOf(PLAN_LINES.map(line).join(''));
    const changes = fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        const changed = Buffer.from(file);
        for (const [at, byte] of all) changed[at] = byte;
        const answer = await read(changed);
        expect(answer.ok || answer.error.next !== undefined).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('kinds are told by content alone', () => {
    expect(kindOf(docxOf(line('x')))).toBe('zip');
    expect(kindOf(Buffer.from('\n\n%PDF-1.4'))).toBe('pdf');
    expect(kindOf(Buffer.from('BM là tên xã'))).toBe('text');
  });
});

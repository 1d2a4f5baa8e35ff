import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPlanTask } from '../../../electron/children/read-plan.ts';
import type { PlanReading } from '../../../electron/plan-files/reading.ts';
import { READ_PLAN_LIMITS, readPlanFile } from '../../../electron/plan-files/read-plan-file.ts';
import type { PlanSource } from '../../../electron/plan-files/reading.ts';
import type { Spawn } from '../../../electron/host/child.ts';
import { forkSpawn } from '../../../electron/host/spawn-fork.ts';
import type { Result } from '../../../shared/result.ts';
import { writeLegacy } from '../../shared/text/legacy-writer.ts';
import { overlapping } from '../files/looks/corpus.ts';
import { docxOf, line, NAMESPACES, paragraph, PLAN_LINES, run, zipOf } from '../plan-files/make.ts';
import type { ZipEntry } from '../plan-files/make.ts';
import { pdfOf, SCAN, spoken } from '../plan-files/make-pdf.ts';
import { longPdf, pdfOfStream } from '../plan-files/make-long-pdf.ts';
import { times } from '../../long.ts';

const spawn = forkSpawn(fileURLToPath(new URL('../../../dist/electron/child.js', import.meta.url)));
const PLAN = PLAN_LINES.join('\n');
const OPTIONS = { code: 'SM', id: 'sao-mai' };
const read = (source: PlanSource, options: { part?: number; signal?: AbortSignal; onProgress?: () => void } = {}): Promise<Result<PlanReading>> => readPlanFile(spawn, source, { ...OPTIONS, ...options });
/** The child's task without the child: a process for each case takes longer than all cases. */
const direct = (source: PlanSource): Promise<Result<PlanReading>> => readPlanTask({ source, ...OPTIONS, part: null }, () => undefined);
const bytes = (file: Uint8Array): PlanSource => ({ kind: 'bytes', bytes: file });

let folder: string;
let temporary: string;
let before: string | undefined;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'read plan '));
  temporary = join(folder, 'tmp');
  mkdirSync(temporary);
  before = process.env['TMPDIR'];
  process.env['TMPDIR'] = temporary;
});
afterAll(() => {
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  const left = readdirSync(temporary);
  rmSync(folder, { recursive: true });
  expect(left, 'files left in the temporary folder').toEqual([]);
});

function place(name: string, file: Buffer | string): PlanSource {
  writeFileSync(join(folder, name), file);
  return { kind: 'file', path: join(folder, name) };
}
const document = (xml: string): Buffer => zipOf([{ name: '[Content_Types].xml', data: Buffer.from('<Types/>') }, { name: 'word/document.xml', data: Buffer.from(xml) }]);

describe('a plan comes out of', () => {
  const number = (reading: Result<PlanReading>): string | null => {
    if (!reading.ok) throw new Error(reading.error.code);
    return reading.value.plan.identity.number;
  };
  it.each([
    ['a .docx on a disk', () => place('kế hoạch.docx', docxOf(PLAN_LINES.map(line).join('')))],
    ['a .docx under another name', () => place('ke-hoach.pdf', docxOf(PLAN_LINES.map(line).join('')))],
    ['a .txt', () => place('plan.txt', PLAN)],
    ['pasted text', () => ({ kind: 'text', text: PLAN }) as const],
    ['pasted text with marks apart', () => ({ kind: 'text', text: PLAN.normalize('NFD') }) as const],
  ])('%s', async (_name, source) => expect(number(await direct(source()))).toBe('0045/KH-UBND'));

  it('a .docx, in a child', async () => expect(number(await read(place('plan.docx', docxOf(PLAN_LINES.map(line).join('')))))).toBe('0045/KH-UBND'));

  it('a PDF, with its progress', async () => {
    let steps = 0;
    const reading = await read(bytes(await pdfOf(PLAN_LINES.map(spoken))), { onProgress: () => steps++ });
    expect(number(reading)).toBe('0045/KH-UBND');
    expect(steps).toBe(1);
  });

  it('TCVN3, with a note', async () => {
    const reading = await direct({ kind: 'text', text: [...PLAN_LINES.slice(0, 5), ...PLAN_LINES.slice(5).map((text) => writeLegacy(text, 'tcvn3'))].join('\n') });
    expect(reading).toMatchObject({ ok: true, value: { notes: [{ code: 'phong-chu-cu' }] } });
    expect(number(reading)).toBe('0045/KH-UBND');
  });

  it('VNI, with a note', async () => {
    const reading = await direct(bytes(Buffer.from(writeLegacy(PLAN.replace(/[“”]/gu, '"'), 'vni'), 'latin1')));
    expect(reading).toMatchObject({ ok: true, value: { notes: [{ code: 'phong-chu-cu' }] } });
    expect(number(reading)).toBe('0045/KH-UBND');
  });

  it('every place lies within the text that comes with it', async () => {
    const reading = await direct({ kind: 'text', text: PLAN });
    if (!reading.ok) throw new Error(reading.error.code);
    const { findings, leftovers, text } = reading.value;
    expect(findings.length).toBeGreaterThan(5);
    for (const { place: found } of [...findings, ...leftovers]) expect(found.from <= found.to && found.to <= text.length).toBe(true);
  });
});

describe('several plans', () => {
  const both = [PLAN, PLAN.replace('0045', '0046')].join('\n');
  it('are told apart and can be chosen', async () => {
    expect(await direct({ kind: 'text', text: both })).toMatchObject({ ok: false, error: { code: 'hai-ke-hoach' } });
    expect(await read({ kind: 'text', text: both }, { part: 2 })).toMatchObject({ ok: true, value: { plan: { identity: { number: '0046/KH-UBND' } } } });
  });
});

describe('length', () => {
  const sentence = 'Đến năm 2030, có trên 95% hộ gia đình phân loại rác tại nguồn; giảm tỷ lệ hộ nghèo mỗi năm';
  const COUNT = times(120, 500);
  const pages = Array.from({ length: COUNT - 1 }, (_, page) => Array.from({ length: 45 }, (_, i) => `${i % 9}.${page % 7} ${sentence} ${(page * 45 + i) % 97},5%.`));
  it(`${COUNT} pages of .docx`, async () => {
    const file = docxOf([...PLAN_LINES, ...pages.flat()].map(line).join(''));
    expect(await read(bytes(file))).toMatchObject({ ok: true, value: { plan: { identity: { number: '0045/KH-UBND' } } } });
  });
  it(`${COUNT} pages of PDF`, async () => {
    expect(await read(bytes(longPdf([PLAN_LINES, ...pages])))).toMatchObject({ ok: true, value: { plan: { identity: { number: '0045/KH-UBND' } } } });
  });
});

describe('no plan comes out of', () => {
  it.each([
    ['no file', () => ({ kind: 'file', path: join(folder, 'none.docx') }) as const, 'khong-thay-tep'],
    ['a folder', () => ({ kind: 'file', path: folder }) as const, 'khong-phai-tep'],
    ['an empty file', () => place('empty.docx', ''), 'tep-rong'],
    ['a paper that is no plan', () => ({ kind: 'text', text: 'Biên bản họp chi bộ thôn Đông, tháng 4 năm 2026. Nội dung: học tập nghị quyết.' }) as const, 'khong-phai-ke-hoach'],
    ['a cut .docx', () => bytes(docxOf(PLAN_LINES.map(line).join('')).subarray(0, 700)), 'docx-hong'],
  ])('%s', async (_name, source, code) => {
    const answer = await direct(source());
    expect(answer).toMatchObject({ ok: false, error: { code } });
  });

  it('a file of more than 100 MB, on a disk or in memory', async () => {
    const source = place('large.pdf', '%PDF-1.7');
    truncateSync(join(folder, 'large.pdf'), 101 * 1024 * 1024);
    expect(await read(source)).toMatchObject({ ok: false, error: { code: 'tep-qua-lon' } });
    expect(await read(bytes(new Uint8Array(101 * 1024 * 1024)))).toMatchObject({ ok: false, error: { code: 'tep-qua-lon' } });
  });

  it('a file of 100 MB of nothing', async () => {
    const source = place('zeros.pdf', '%PDF-1.7');
    truncateSync(join(folder, 'zeros.pdf'), 100 * 1024 * 1024);
    expect(await read(source)).toMatchObject({ ok: false, error: { code: 'pdf-hong' } });
  });

  it('scanned and locked PDFs', async () => {
    expect(await direct(bytes(await pdfOf([{ image: SCAN, width: 400 }])))).toMatchObject({ ok: false, error: { code: 'pdf-khong-co-chu' } });
    expect(await read(bytes(await pdfOf([PLAN], { userPassword: 'x' })))).toMatchObject({ ok: false, error: { code: 'tep-co-mat-khau' } });
  });
});

describe('F57: files made to do harm', () => {
  /** Four gigabytes in four megabytes: one deflated block again and again. */
  function bomb(): Buffer {
    const block = deflateRawSync(Buffer.alloc(10_000_000, ' '), { finishFlush: constants.Z_SYNC_FLUSH });
    return Buffer.concat([...Array.from({ length: 400 }, () => block), deflateRawSync(Buffer.alloc(0))]);
  }
  const withDocument = (document: ZipEntry): Buffer => zipOf([{ name: '[Content_Types].xml', data: Buffer.from('<Types/>') }, document]);
  it.each([
    ['a zip that inflates to gigabytes', () => withDocument({ name: 'word/document.xml', data: bomb(), deflated: true }), 'tep-phong-to'],
    ['styles that inflate to gigabytes', () => zipOf([{ name: 'word/document.xml', data: Buffer.from('<a/>') }, { name: 'word/styles.xml', data: bomb(), deflated: true }]), 'tep-phong-to'],
    ['a PDF page that inflates to gigabytes', () => pdfOfStream(Buffer.concat([Buffer.from([0x78, 0x9c]), bomb()])), 'qua-bo-nho'],
    ['elements without number', () => document(`<w:document ${NAMESPACES}><w:tbl>${'<w:r/>'.repeat(3_000_000)}</w:tbl></w:document>`), 'tep-phong-to'],
    ['nesting without end', () => document(`<w:document ${NAMESPACES}>${'<w:p>'.repeat(1_000_000)}`), 'tep-long-qua-sau'],
    ['entities within entities', () => document(`<!DOCTYPE a [<!ENTITY a "${'x'.repeat(1000)}">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]><a>&j;</a>`), 'docx-hong'],
    ['a text without end', () => docxOf(line('thi đua '.repeat(1_000_000))), 'van-ban-qua-dai'],
  ])('%s', async (_name, file, code) => {
    expect(await read(bytes(file()))).toMatchObject({ ok: false, error: { code } });
  });

  it.each([
    ['entries over one another', () => overlapping(['[Content_Types].xml', 'word/document.xml', ...Array.from({ length: 500 }, (_, i) => `word/${i}.xml`)], Buffer.alloc(1_000_000, ' ')), 'tep-phong-to'],
    ['an entity from the disk', () => document(`<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document ${NAMESPACES}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`), 'docx-hong'],
  ])('%s are refused', async (_name, file, code) => {
    expect(await direct(bytes(file()))).toMatchObject({ ok: false, error: { code, next: expect.stringMatching(/\p{L}/u) as string } });
  });

  it('of a Word file with fields that call programs, links to elsewhere, macros and names of Object only the words are read', async () => {
    const field = paragraph('<w:r><w:instrText>DDEAUTO c:\\\\windows\\\\cmd.exe</w:instrText></w:r>');
    const styles = ['__proto__', 'constructor', 'toString'].map((id) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${id}"/></w:style>`).join('');
    const styled = ['__proto__', 'constructor', 'hasOwnProperty'].map((id) => paragraph(run(`Mục ${id}`), `<w:pStyle w:val="${id}"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`)).join('');
    const plain = docxOf(PLAN_LINES.map(line).join('') + field + styled, { styles });
    const parts = [
      { name: 'word/_rels/document.xml.rels', data: Buffer.from('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="https://x.example/styles.xml" TargetMode="External"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://x.example/a.dotm" TargetMode="External"/></Relationships>') },
      { name: 'word/vbaProject.bin', data: Buffer.from('x') },
    ];
    const body = `<w:document ${NAMESPACES}><w:body>${PLAN_LINES.map(line).join('')}${field}</w:body></w:document>`;
    for (const file of [plain, zipOf([{ name: '[Content_Types].xml', data: Buffer.from('<Types/>') }, { name: 'word/document.xml', data: Buffer.from(body) }, ...parts])]) {
      const reading = await direct(bytes(file));
      expect(reading).toMatchObject({ ok: true, value: { plan: { identity: { number: '0045/KH-UBND' } } } });
      expect(reading.ok && reading.value.text.includes('DDE')).toBe(false);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('are stopped by the child when nothing else stops them', async () => {
    const tight = (limits: object) => readPlanFile((_) => spawn({ ...READ_PLAN_LIMITS, ...limits }), bytes(longPdf([PLAN_LINES, PLAN_LINES])), OPTIONS);
    expect(await tight({ maxHeapMb: 16 })).toMatchObject({ ok: false, error: { code: 'qua-bo-nho' } });
  });

  it('are left when the clerk stops waiting', async () => {
    const stop = new AbortController();
    const stoppedAtOnce: Spawn = (limits) => {
      const link = spawn(limits);
      return { ...link, post: (message) => { link.post(message); stop.abort(); } };
    };
    expect(await readPlanFile(stoppedAtOnce, { kind: 'text', text: PLAN.repeat(400) }, { ...OPTIONS, signal: stop.signal })).toMatchObject({ ok: false, error: { code: 'da-dung' } });
  });

  it('random bytes under any head', async () => {
    const heads = ['PK\x03\x04', '%PDF-1.7\n1 0 obj\n', '\xd0\xcf\x11\xe0', ''].map((head) => Buffer.from(head, 'latin1'));
    const files = fc.tuple(fc.constantFrom(...heads), fc.uint8Array({ minLength: 1, maxLength: 4000 })).map(([head, rest]) => Buffer.concat([head, rest]));
    await fc.assert(
      fc.asyncProperty(files, async (file) => {
        const answer = await read(bytes(file));
        expect(answer.ok ? '' : answer.error.code).not.toMatch(/^(?:loi-phan-mem|tien-trinh-hong)?$/u);
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? '3') },
    );
  });
});

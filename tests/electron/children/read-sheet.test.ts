import { deflateRawSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheets } from '../../../electron/children/read-sheet.ts';
import { runChild } from '../../../electron/host/child.ts';
import { forkSpawn } from '../../../electron/host/spawn-fork.ts';
import { readIntakeRows } from '../../../shared/domain/intake-rows.ts';
import { declaring, overlapping } from '../files/looks/corpus.ts';
import { zipOf } from '../plan-files/make.ts';
import type { ZipEntry } from '../plan-files/make.ts';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const entry = (name: string, text: string): ZipEntry => ({ name, data: Buffer.from(text) });
const text = (ref: string, words: string): string => `<c r="${ref}" t="inlineStr"><is><t>${words}</t></is></c>`;
const LIST = `<row r="1">${text('A1', 'Họ và tên')}${text('B1', 'Ngày sinh')}</row><row r="2">${text('A2', 'Nguyễn Văn Mẫu')}${text('B2', '03/02/1980')}</row>`;
const rowsOf = (inside: string): string => `${HEAD}<worksheet ${MAIN}><sheetData>${inside}</sheetData></worksheet>`;

/** An .xlsx with these sheets, as name and XML, and other entries. */
function book(sheets: Readonly<Record<string, string>> | readonly (readonly [string, string])[], more: readonly ZipEntry[] = []): Buffer {
  const list = Array.isArray(sheets) ? (sheets as readonly (readonly [string, string])[]) : Object.entries(sheets as Record<string, string>);
  return zipOf([
    entry('[Content_Types].xml', `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`),
    entry('xl/workbook.xml', `${HEAD}<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets>${list.map(([name], i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i + 1}"/>`).join('')}</sheets></workbook>`),
    entry('xl/_rels/workbook.xml.rels', `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map((_, i) => `<Relationship Id="r${i + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`),
    ...list.map(([, xml], i) => entry(`xl/worksheets/sheet${i + 1}.xml`, xml)),
    ...more,
  ]);
}
const read = (bytes: Buffer) => readSheets({ fileName: 'danh-sach.xlsx', bytes, all: true });
const ROWS = [['Họ và tên', 'Ngày sinh'], ['Nguyễn Văn Mẫu', '03/02/1980']];

describe('F57: of a spreadsheet nothing but values is read', () => {
  it.each([
    ['a plain list', book({ 'Danh sách': rowsOf(LIST) })],
    ['one with macros', book({ 'Danh sách': rowsOf(LIST) }, [entry('xl/vbaProject.bin', 'x')])],
    ['one with links to other files', book({ 'Danh sách': rowsOf(LIST) }, [entry('xl/externalLinks/externalLink1.xml', `${HEAD}<externalLink ${MAIN}><externalBook/></externalLink>`), entry('xl/externalLinks/_rels/externalLink1.xml.rels', `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/externalLinkPath" Target="\\\\192.0.2.1\\a.xlsx" TargetMode="External"/></Relationships>`)])],
    ['one with DDE', book({ 'Danh sách': rowsOf(LIST) }, [entry('xl/externalLinks/externalLink1.xml', `${HEAD}<externalLink ${MAIN}><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>`)])],
    ['one with connections and objects', book({ 'Danh sách': rowsOf(LIST) }, [entry('xl/connections.xml', `${HEAD}<connections ${MAIN}/>`), entry('xl/embeddings/oleObject1.bin', 'x')])],
    ['one with elements that nobody knows', book({ 'Danh sách': `${HEAD}<worksheet ${MAIN}><sheetData>${LIST}</sheetData><la xmlns="urn:la"><la/></la></worksheet>` })],
  ])('%s', async (_what, bytes) => {
    expect(await read(bytes)).toEqual({ ok: true, value: [{ name: 'Danh sách', rows: ROWS }] });
  });

  it('of a formula its result', async () => {
    const formulas = `<row r="3"><c r="A3" t="str"><f>cmd|'/c calc'!A0</f><v>=cmd|'/c calc'!A0</v></c><c r="B3"><f>[1]Sheet1!A1</f><v>7</v></c></row>`;
    expect(await read(book({ s: rowsOf(LIST + formulas) }))).toEqual({ ok: true, value: [{ name: 's', rows: [...ROWS, ["=cmd|'/c calc'!A0", 7]] }] });
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('sheets and columns called %s are sheets and columns', async (name) => {
    const heading = `<row r="1">${text('A1', 'Họ và tên')}${text('B1', name)}</row><row r="2">${text('A2', 'Nguyễn Văn Mẫu')}${text('B2', name)}</row>`;
    const answer = await read(book([[name, rowsOf(heading)], ['Trang 2', rowsOf('')]], [entry(name, 'x'), entry(`xl/${name}.xml`, '<a/>')]));
    expect(answer).toEqual({ ok: true, value: [{ name, rows: [['Họ và tên', name], ['Nguyễn Văn Mẫu', name]] }, { name: 'Trang 2', rows: [] }] });
    if (!answer.ok) throw new Error(answer.error.code);
    expect(readIntakeRows(answer.value[0]?.rows ?? [], 'person')).toMatchObject({ ok: true, value: { rows: [{ name: 'Nguyễn Văn Mẫu' }] } });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('a million empty cells are nothing', async () => {
    const empty = Array.from({ length: 10_000 }, (_, r) => `<row r="${r + 3}">${Array.from({ length: 100 }, (_, c) => `<c r="${String.fromCharCode(65 + Math.floor(c / 26))}${String.fromCharCode(65 + (c % 26))}${r + 3}" s="1"/>`).join('')}</row>`).join('');
    expect(await read(book({ s: rowsOf(LIST + empty) }))).toEqual({ ok: true, value: [{ name: 's', rows: ROWS }] });
  });
});

describe('F57: a spreadsheet made to do harm ends with a sentence and nothing is kept', () => {
  const huge = deflateRawSync(Buffer.alloc(20_000_000, ' '));
  const sheet = (inside: string) => book({ s: rowsOf(inside) });
  const doctype = `<!DOCTYPE a [<!ENTITY a "${'x'.repeat(1000)}">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]>`;
  it.each([
    ['entries over one another', () => overlapping(['xl/workbook.xml', ...Array.from({ length: 2000 }, (_, i) => `xl/worksheets/sheet${i}.xml`)], Buffer.alloc(1_000_000)), 'tep-phong-to'],
    ['a part that is longer than it declares', () => book({ s: rowsOf(LIST) }, [{ name: 'xl/sharedStrings.xml', data: huge, deflated: true }]), 'tep-phong-to'],
    ['parts that unpack to gigabytes', () => declaring(book({ s: rowsOf(LIST) }), 'xl/worksheets/sheet1.xml', 4_000_000_000), 'tep-phong-to'],
    ['gigabytes declared before the content only', () => { const whole = book({ s: rowsOf(LIST) }); whole.writeUInt32LE(4_000_000_000, 22); return whole; }, 'tep-phong-to'],
    ['entities within entities', () => book({ s: `${HEAD}${doctype}<worksheet ${MAIN}><sheetData>&j;</sheetData></worksheet>` }), 'excel-khong-an-toan'],
    ['an entity from the disk', () => book({ s: rowsOf(LIST) }, [entry('xl/sharedStrings.xml', `${HEAD}<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>`)]), 'excel-khong-an-toan'],
    ['elements in one another without end', () => sheet('<a>'.repeat(300_000)), 'excel-khong-an-toan'],
    ['a formula without its result', () => sheet(`${LIST}<row r="3">${text('A3', 'Trần Thị Thử')}<c r="B3"><f>TODAY()</f></c></row>`), 'cong-thuc-chua-tinh'],
    ['a cell at the far end', () => sheet(`${LIST}<row r="1048576">${text('XFD1048576', 'x')}</row>`), 'qua-nhieu-dong'],
    ['a cell at the far side', () => sheet(`${Array.from({ length: 300 }, (_, i) => `<row r="${i + 1}">${text(`A${i + 1}`, 'x')}</row>`).join('')}<row r="301">${text('XFD301', 'x')}</row>`), 'qua-nhieu-o'],
    ['more than two million cells', () => sheet(`<row r="1">${'<c/>'.repeat(2_000_001)}</row>`), 'qua-nhieu-o'],
    ['a Word file', () => zipOf([entry('[Content_Types].xml', '<Types/>'), entry('word/document.xml', '<a/>')]), 'khong-phai-excel'],
    ['half a file', () => sheet(LIST).subarray(0, 500), 'khong-phai-excel'],
    ['a sheet that is no XML', () => sheet('<row r="1"><c r="A1"'), 'khong-phai-excel'],
    ['a sheet that is missing', () => zipOf([entry('xl/workbook.xml', `${HEAD}<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets></workbook>`)]), 'khong-phai-excel'],
    ['an old file, or a locked one', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'excel-doi-cu'],
  ])('%s', async (_what, bytes, code) => {
    const answer = await read(bytes());
    expect(answer).toMatchObject({ ok: false, error: { code, kind: 'fixable', message: expect.stringMatching(/\p{L}/u) as string, next: expect.stringMatching(/\p{L}/u) as string } });
  });

  it('in its child too, with the limits that the clerk\'s own files are read under', async () => {
    const spawn = forkSpawn(fileURLToPath(new URL('../../../dist/electron/child.js', import.meta.url)));
    const inChild = (bytes: Buffer) => runChild(spawn, 'read-sheet', { fileName: 'a.xlsx', bytes }, { timeoutMs: 30_000, maxRssMb: 700, maxHeapMb: 400 });
    expect(await inChild(sheet(LIST))).toMatchObject({ ok: true });
    expect(await inChild(sheet(`${LIST}<row r="1048576">${text('XFD1048576', 'x')}</row>`))).toMatchObject({ ok: false, error: { code: 'qua-nhieu-dong' } });
  });

  it('changed anywhere, it answers', async () => {
    const whole = sheet(LIST);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, value) => {
        const bytes = Buffer.from(whole);
        bytes[at] = value;
        return typeof (await read(bytes)).ok === 'boolean';
      }),
      { numRuns: 100 },
    );
  });
});

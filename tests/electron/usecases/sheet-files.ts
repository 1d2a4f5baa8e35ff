import readWorkbook from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import type { Site } from '../../../electron/demo/site.ts';
import type { ReturnPreview } from '../../../shared/api/sheet-return.ts';
import type { ReturnColumn } from '../../../shared/domain/return-columns.ts';
import type { SheetList } from '../../../shared/domain/sheet-export.ts';
import { folder, newCommune, person, siteAt } from './sites.ts';

type Cell = string | number | boolean | Date | null;
interface Page {
  readonly name: string;
  rows: Cell[][];
}
export const PEOPLE: SheetList = { list: 'subjects', kind: 'person', place: '' };
export const SOME: ReturnColumn[] = ['name', 'birth', 'gender', 'position', 'workplace', 'address', 'note'];

export async function commune(today?: string): Promise<Site> {
  const site = siteAt(folder(), today);
  await newCommune(site);
  return site;
}
export const add = async (site: Site, fields: object): Promise<string> => (await site.call('subject.save', { fields: fields as never, keepApart: true })).saved?.id ?? '';
export const exported = (site: Site, list: SheetList, columns: ReturnColumn[] = SOME, blanks = 3) => site.download('sheet.export', { list, columns, receiver: 'Thôn Đông', blanks });
export const readBack = (site: Site, bytes: Uint8Array, list: SheetList | null = null) => site.upload('sheet.read', { fileName: 'tra-lai.xlsx', list }, bytes);

export async function pagesOf(bytes: Uint8Array): Promise<Page[]> {
  return (await readWorkbook(Buffer.from(bytes))).map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map((cell): Cell => (cell instanceof Date ? cell : (cell as Cell)))) }));
}
export async function fileOf(pages: readonly Page[]): Promise<Uint8Array> {
  const cell = (value: Cell) => (value === null ? null : value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : typeof value === 'number' ? { value, type: Number } : { value: String(value), type: String });
  return new Uint8Array(await writeXlsxFile(pages.map(({ name, rows }) => ({ sheet: name, data: rows.map((row) => row.map(cell)) }))).toBuffer());
}
/** The file with the rows under its heading changed. */
export async function filledIn(bytes: Uint8Array, change: (rows: Cell[][], at: (heading: string) => number) => Cell[][] | undefined, keep: (page: Page) => boolean = () => true): Promise<Uint8Array> {
  const pages = await pagesOf(bytes);
  const list = pages[0];
  if (list === undefined) throw new Error('no sheet');
  const heading = list.rows.findIndex((row) => row[0] === 'Mã dòng');
  const headings = list.rows[heading] ?? [];
  const body = list.rows.slice(heading + 1).map((row) => [...row]);
  list.rows = [...list.rows.slice(0, heading + 1), ...(change(body, (word) => headings.indexOf(word)) ?? body)];
  return fileOf(pages.filter(keep));
}
export function put(rows: Cell[][], name: string, at: (heading: string) => number, heading: string, value: Cell): void {
  const row = rows.find((cells) => cells[at('Họ và tên')] === name);
  if (row === undefined) throw new Error(`no row of ${name}`);
  row[at(heading)] = value;
}
/** A row written below the others. */
export function more(rows: Cell[][], at: (heading: string) => number, cells: Readonly<Record<string, Cell>>): void {
  const row: Cell[] = [null, null];
  for (const [heading, value] of Object.entries(cells)) row[at(heading)] = value;
  rows.push(Array.from(row, (value) => value ?? null));
}
export const all = (preview: ReturnPreview) => preview.lines.filter(({ blocked }) => blocked === '').map(({ line }) => ({ line }));

export async function village(site: Site) {
  const an = await add(site, person('Nguyễn Mẫu An', { birth: { date: '1985-11-05' }, address: 'Thôn Đông, xã Tân Mẫu', position: 'Trưởng thôn', nationalId: '068085000001' }));
  const binh = await add(site, person('Lê Mẫu Bình', { birth: { year: 1990 }, address: 'thôn đông' }));
  const chi = await add(site, person('Trần Mẫu Chi', { address: 'Thôn Tây' }));
  return { an, binh, chi };
}

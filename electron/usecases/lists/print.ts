import { setImmediate as breathe } from 'node:timers/promises';
import type { Progress } from '../../../shared/api/define.ts';
import { cancelled } from '../../../shared/api/protocol.ts';
import type { PrintSource } from '../../../shared/api/lists.ts';
import { organName } from '../../../shared/domain/unit.ts';
import { catchRefusal, err, fault, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { TextColumn } from '../../../shared/tables/arrange.ts';
import { buildListPaper, buildListSheet } from '../../../shared/tables/list-paper.ts';
import { AWARD_COLUMNS, DECISION_COLUMNS, DOSSIER_COLUMNS, NOMINATION_COLUMNS, subjectColumns } from '../../../shared/tables/store-lists.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import type { HandlersOf } from '../handlers.ts';
import { unitOf } from '../open-unit.ts';
import type { OpenUnit } from '../open-unit.ts';
import { MEDIA_TYPES, fileWords, renderAll } from '../papers.ts';
import { renderParts } from '../render-parts.ts';
import { awardPage, decisionPage, dossierPage, nominationPage, subjectPage } from './pages.ts';
import type { PageAsked } from './pages.ts';

const PAGE = 500;
/** What one file can hold and a person can still read; more is narrowed down first. */
const MOST_ROWS = 20_000;
/** One file, however long. */
const ALL_PAGES = 1_000_000;
const KEPT = 2;
const READING = 'Đang đọc danh sách';

interface ListPage {
  readonly rows: readonly unknown[];
  readonly next: PageAsked['after'];
  readonly total: number | null;
}
interface Read {
  readonly columns: readonly TextColumn<never>[];
  page(asked: PageAsked): ListPage;
}

/** Reads a list of the store page by page, with the words of its columns. */
function readerOf(open: OpenUnit, source: Exclude<PrintSource, { list: 'rows' }>): Read {
  switch (source.list) {
    case 'subject':
      return { columns: subjectColumns(source.query.kind ?? 'person'), page: (asked) => subjectPage(open.db, source.query, asked) };
    case 'award':
      return { columns: AWARD_COLUMNS, page: (asked) => awardPage(open.db, source.query, asked) };
    case 'decision':
      return { columns: DECISION_COLUMNS, page: (asked) => decisionPage(open, source.query, asked) };
    case 'dossier':
      return { columns: DOSSIER_COLUMNS, page: (asked) => dossierPage(open, source.query, asked) };
    case 'nomination':
      return { columns: NOMINATION_COLUMNS, page: (asked) => nominationPage(open, source.query, asked) };
  }
}

/** Cells of every line of the list in the columns asked for; a column the list does not have is its running number. */
async function cellsOf(open: OpenUnit, source: PrintSource, keys: readonly string[], { progress, signal }: { progress: (progress: Progress) => void; signal: AbortSignal }): Promise<Result<string[][]>> {
  if (source.list === 'rows') return ok(source.rows);
  const reader = readerOf(open, source);
  const texts = keys.map((key) => reader.columns.find((column) => column.key === key)?.text as ((row: unknown, index: number) => string) | undefined);
  const cells: string[][] = [];
  let after: PageAsked['after'] = null;
  let total: number | null = null;
  do {
    const page = reader.page({ after, limit: PAGE, count: total === null });
    total ??= page.total ?? 0;
    if (total > MOST_ROWS) return err(fault('danh-sach-qua-dai', `Danh sách có ${formatNumber(total)} dòng; một lần in hoặc xuất được nhiều nhất ${formatNumber(MOST_ROWS)} dòng.`, { next: 'Lọc bớt rồi in hoặc xuất lại.' }));
    for (const row of page.rows) cells.push(texts.map((text) => text?.(row, cells.length) ?? String(cells.length + 1)));
    after = page.next;
    progress({ done: cells.length, total, label: READING });
    // Others are served between two pages, and a wish to stop arrives.
    await breathe();
    if (signal.aborted) return err(cancelled);
  } while (after !== null && cells.length < MOST_ROWS);
  return ok(cells);
}

/** «In danh sách» and «Xuất Excel»: the whole list in the order, filter and columns of the screen. And the nominations of all rounds. */
export function listHandlers(open: OpenUnit): HandlersOf<'list.print' | 'list.file' | 'nomination.page'> {
  const kept: { readonly id: string; readonly fileName: string; readonly mediaType: string; readonly bytes: Uint8Array }[] = [];
  return {
    'list.print': async (_ctx, { title, under, columns, source, format }, control) => {
      const rows = await cellsOf(open, source, columns.map(({ key }) => key), control);
      if (!rows.ok) return rows;
      const input = { title, under, unit: organName(unitOf(open)), date: open.clock.today(), columns, rows: rows.value };
      const made = await fileOf(open, format, input, control);
      if (!made.ok) return made;
      const id = Buffer.from(open.random(12)).toString('hex');
      const fileName = `${fileWords(title)}-${open.clock.today()}.${format}`;
      kept.push({ id, fileName, mediaType: MEDIA_TYPES[format], bytes: made.value.bytes });
      if (kept.length > KEPT) kept.shift();
      return ok({ jobId: id, fileName, rows: rows.value.length, pages: made.value.pages });
    },
    'nomination.page': (_ctx, input) => catchRefusal(() => nominationPage(open, input, input)),
    'list.file': (_ctx, { jobId }) => {
      const found = kept.find(({ id }) => id === jobId);
      return found === undefined ? err(fault('phan-in-khong-con', 'Danh sách này không còn giữ.', { next: 'Bấm «In danh sách» để lập lại.' })) : ok(found);
    },
  };
}

async function fileOf(open: OpenUnit, format: 'pdf' | 'xlsx', input: Parameters<typeof buildListPaper>[0], control: { progress: (progress: Progress) => void; signal: AbortSignal }): Promise<Result<{ bytes: Uint8Array; pages: number | null }>> {
  if (format === 'xlsx') {
    const files = await renderAll(open, [{ format, sheets: [buildListSheet(input)] }], control.signal);
    return files.ok ? ok({ bytes: files.value[0] as Uint8Array, pages: null }) : files;
  }
  const parts = await renderParts(open, { papers: [buildListPaper(input)], pagesPerPart: ALL_PAGES }, control);
  if (!parts.ok) return parts;
  const [part] = parts.value;
  if (part === undefined) throw new Error('a list made no file');
  return ok({ bytes: part.bytes, pages: part.pages });
}

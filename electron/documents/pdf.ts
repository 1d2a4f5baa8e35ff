import { setImmediate as turn } from 'node:timers/promises';
import type { Paper } from '../../shared/documents/model.ts';
import { PAGES_PER_PART, type PaperPart, type PartsJob } from './job.ts';
import { sectionUnits } from './pdf-blocks.ts';
import { Flow } from './pdf-flow.ts';
import { Pen } from './pdf-pen.ts';

export interface PdfOptions {
  /** Time of making, written into the file's properties; with the same time the same papers give the same bytes. */
  readonly createdAt?: Date;
}

export interface PartsOptions extends PdfOptions {
  /** Hears the steps done of all, and the page begun last. */
  readonly onProgress?: (done: number, total: number, page: number) => void;
}

/**
 * Renders a paper, or several one after the other, as one PDF 1.7: Tinos embedded, exact selectable text, tagged,
 * Vietnamese as its language, and the wish to be printed without scaling (`/PrintScaling /None`). Several papers get a
 * bookmark each.
 */
export async function renderPdf(papers: Paper | readonly Paper[], options: PdfOptions = {}): Promise<Uint8Array> {
  const list = isList(papers) ? papers : [papers];
  const pen = new Pen({ title: titleOf(list), language: 'vi', createdAt: options.createdAt ?? new Date(), tagged: true });
  await draw(pen, list, () => undefined);
  const [file] = await pen.done();
  if (file === undefined) throw new Error('renderPdf: no page');
  return file.bytes;
}

/** Renders a print job in files of at most so many pages; page numbers, rows and heading rows run on from file to file. */
export async function renderPdfParts(job: PartsJob, options: PartsOptions = {}): Promise<readonly PaperPart[]> {
  const pen = new Pen({ title: titleOf(job.papers), language: 'vi', createdAt: options.createdAt ?? new Date(), tagged: false, pagesPerFile: job.pagesPerPart ?? PAGES_PER_PART });
  const total = job.papers.reduce((sum, paper) => sum + stepsOf(paper), 0);
  let done = 0;
  await draw(pen, job.papers, () => {
    done += 1;
    options.onProgress?.(done, total, pen.pages);
  });
  const files = await pen.done();
  return files.map((file, i) => ({ part: i + 1, of: files.length, ...file }));
}

function isList(papers: Paper | readonly Paper[]): papers is readonly Paper[] {
  return Array.isArray(papers);
}

function titleOf([first]: readonly Paper[]): string {
  if (first === undefined) throw new Error('renderPdf: no paper');
  return first.title;
}

async function draw(pen: Pen, papers: readonly Paper[], onStep: () => void): Promise<void> {
  const titles = papers.length > 1 ? bookmarks(papers) : null;
  let files = 0;
  for (const [i, paper] of papers.entries()) {
    for (const [j, section] of paper.sections.entries()) {
      const tag = pen.root.child('Sect');
      const title = j === 0 ? titles?.[i] : undefined;
      const flow = new Flow(pen, section, paper.mark, (own) => {
        if (own === 1 && title !== undefined) pen.bookmark(title);
      });
      const placing = flow.place(sectionUnits(section, tag, onStep));
      while (placing.next().done !== true) {
        // What a finished file held is let go of only when the event loop turns.
        if (pen.files.length > files) await turn();
        files = pen.files.length;
      }
      pen.ended(tag);
    }
  }
}

/** Titles, numbered where several papers have the same. */
function bookmarks(papers: readonly Paper[]): readonly string[] {
  const same = new Map<string, number>();
  for (const { title } of papers) same.set(title, (same.get(title) ?? 0) + 1);
  const used = new Map<string, number>();
  return papers.map(({ title }) => {
    if (same.get(title) === 1) return title;
    used.set(title, (used.get(title) ?? 0) + 1);
    return `${title} ${used.get(title)}`;
  });
}

/** Steps that `sectionUnits` reports for a paper. */
function stepsOf(paper: Paper): number {
  return paper.sections.reduce((sum, { blocks }) => sum + blocks.reduce((n, block) => n + (block.type === 'table' ? block.rows.length : block.type === 'page-break' ? 0 : 1), 0), 0);
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeGallery } from '../../../electron/demo/gallery.ts';
import type { GalleryPaper } from '../../../electron/demo/gallery.ts';
import type { GALLERY_UNITS } from '../../../electron/demo/gallery-story.ts';
import { Site } from '../../../electron/demo/site.ts';
import { clockFrom } from '../../../electron/host/clock.ts';
import { PAPER_CODES, paperInfo } from '../../../shared/documents/catalogue.ts';
import type { PaperCode } from '../../../shared/documents/catalogue.ts';
import { times } from '../../long.ts';
import { ports } from '../usecases/sites.ts';
import { officeFilesToPdf, pdfWords } from './tools.ts';
import type { Word } from './tools.ts';

/** Papers set by coordinates on the sheet, not in the flow of a page. */
const PLACED: ReadonlySet<PaperCode> = new Set<PaperCode>(['giay-khen', 'to-thu-may-in', 'to-hieu-chinh', 'phieu-bau-nua-trang']);
const A4 = { upright: 210, lying: 297 };
const MARGIN = { left: 30, right: 20 };

interface Read {
  readonly paper: GalleryPaper;
  readonly words: readonly Word[];
}

async function inTurn<T, R>(list: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (const one of list) done.push(await work(one));
  return done;
}

/** A line may also end after these: one program breaks there, the other does not. */
const BREAKS = /[-–\/]/u;

/** The words of a paper, page numbers left aside. */
function vocabulary(words: readonly Word[]): ReadonlySet<string> {
  return new Set(words.flatMap(({ text }) => text.split(BREAKS)).filter((text) => !/^\d{0,3}$/u.test(text)));
}

const nameOf = ({ unit, file }: GalleryPaper): string => `${unit} ${file}`;
const lying = (words: readonly Word[]): boolean => words.some(({ right }) => right > A4.upright - MARGIN.right + 1);

/** Of so many docx LibreOffice, which takes longer than all the rest, is shown one in the short run. */
const SHARE = 3;

/**
 * Every paper of the catalogue for one sample unit with the five campaigns, looked at as PDF and, a third of them by
 * `seed`, as LibreOffice shows the docx.
 */
export function checkGallery(unit: (typeof GALLERY_UNITS)[number], seed: number): void {
  let out: string;
  let made: readonly GalleryPaper[];
  let pdfs: readonly Read[];
  let office: readonly Read[];

  beforeAll(async () => {
    out = mkdtempSync(join(tmpdir(), 'sv-gallery-'));
    const site = (dataDir: string): Site => new Site({ dataDir, ports, clock: clockFrom('2026-11-20'), random: (n) => randomBytes(n), log: (entry) => (entry.event === 'bug' ? console.error(entry) : undefined), appVersion: '0.0.0', cost: { n: 1024, r: 8, p: 1 } });
    made = await makeGallery({ out, today: '2026-11-20', ports, site, units: [unit], step: () => undefined });
    const read = async (paper: GalleryPaper, bytes: Uint8Array): Promise<Read> => ({ paper, words: await pdfWords(bytes) });
    const of = (format: GalleryPaper['format']) => made.filter((paper) => paper.format === format);
    pdfs = await inTurn(of('pdf'), (paper) => read(paper, new Uint8Array(readFileSync(join(out, paper.file)))));
    const share = times(SHARE, 1);
    const papers = of('docx').filter((_, i) => i % share === Math.floor(seed / SHARE) % share);
    const converted = await officeFilesToPdf(papers.map(({ file }) => join(out, file)));
    office = await inTurn(papers.map((paper, i) => ({ paper, bytes: converted[i] as Uint8Array })), ({ paper, bytes }) => read(paper, bytes));
  }, 600_000);
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  describe(`the gallery of ${unit.name}`, () => {
    it('has every paper of the catalogue in each of its formats, and the campaign papers of all five', () => {
      for (const kind of PAPER_CODES) for (const format of paperInfo(kind).formats) expect(made.some((paper) => paper.kind === kind && paper.format === format), `${kind} ${format}`).toBe(true);
      for (const kind of ['ke-hoach-phat-dong', 'bang-chi-tieu'] as const) expect(made.filter((paper) => paper.kind === kind && paper.format === 'pdf'), kind).toHaveLength(5);
      expect(made.filter(({ kind, format }) => kind === 'bao-cao' && format === 'pdf').length).toBeGreaterThanOrEqual(5);
    });

    it('says the same in the PDF and in the docx as LibreOffice shows it', () => {
      const differ: string[] = [];
      for (const { paper, words } of office) {
        const pdf = pdfs.find((one) => one.paper.unit === paper.unit && one.paper.file === paper.file.replace(/docx$/u, 'pdf'));
        if (pdf === undefined) throw new Error(`no PDF beside ${nameOf(paper)}`);
        const [here, there] = [vocabulary(pdf.words), vocabulary(words)];
        const missing = [...here].filter((word) => !there.has(word));
        const more = [...there].filter((word) => !here.has(word));
        if (missing.length > 0 || more.length > 0) differ.push(`${nameOf(paper)}: PDF only «${missing.slice(0, 8).join(' ')}», docx only «${more.slice(0, 8).join(' ')}»`);
      }
      expect(differ).toEqual([]);
    });

    it('keeps every word inside the margins', () => {
      const outside: string[] = [];
      for (const { paper, words } of [...pdfs, ...office]) {
        if (PLACED.has(paper.kind)) continue;
        for (const page of new Set(words.map((word) => word.page))) {
          const here = words.filter((word) => word.page === page);
          const width = lying(here) ? A4.lying : A4.upright;
          const bad = here.filter(({ left, right }) => left < MARGIN.left - 0.5 || right > width - MARGIN.right + 0.7);
          if (bad.length > 0) outside.push(`${nameOf(paper)} page ${page}: ${bad.slice(0, 3).map(({ text, left, right }) => `«${text}» ${left.toFixed(1)}–${right.toFixed(1)}`).join(', ')}`);
        }
      }
      expect(outside).toEqual([]);
    });

    it('never leaves «Nơi nhận» and the signature beside it alone on a page', () => {
      const alone: string[] = [];
      for (const { paper, words } of [...pdfs, ...office]) {
        const sign = words.find(({ text, page }, i) => page > 1 && text === 'Nơi' && words[i + 1]?.text === 'nhận:');
        if (sign === undefined) continue;
        const above = new Set(words.filter(({ page, top }) => page === sign.page && top < sign.top - 2 && top > 15).map(({ top }) => Math.round(top)));
        if (above.size < 2) alone.push(`${nameOf(paper)} page ${sign.page}`);
      }
      expect(alone).toEqual([]);
    });

    it('centres quốc hiệu and tiêu ngữ on the axis of the header', () => {
      let headed = 0;
      const wrong: string[] = [];
      for (const { paper, words } of pdfs) {
        if (PLACED.has(paper.kind)) continue;
        const first = words.filter(({ page }) => page === 1);
        const nation = lineOf(first, 'CỘNG', 'NAM');
        const motto = lineOf(first, 'Độc', 'phúc');
        if (nation === null || motto === null) continue;
        headed += 1;
        const axis = lying(first) ? MARGIN.left + 100 + 147 / 2 : MARGIN.left + 62 + 98 / 2;
        // A long place takes up to 6 mm from the issuer's column, and moves the axis by half of that.
        if (Math.abs(nation.centre - motto.centre) > 0.5 || nation.centre > axis + 0.5 || nation.centre < axis - 3.5) wrong.push(`${nameOf(paper)}: ${nation.centre.toFixed(1)} ${motto.centre.toFixed(1)} on ${axis}`);
      }
      expect(wrong).toEqual([]);
      expect(headed).toBeGreaterThan(PAPER_CODES.length / 2);
    });
  });
}

/** The words from one that begins a line to one that ends it, on the height of the first. */
function lineOf(words: readonly Word[], from: string, to: string): { readonly centre: number } | null {
  const begin = words.find(({ text }) => text === from);
  if (begin === undefined) return null;
  const end = words.find(({ text, top, left }) => text === to && Math.abs(top - begin.top) < 1 && left > begin.left);
  return end === undefined ? null : { centre: (begin.left + end.right) / 2 };
}

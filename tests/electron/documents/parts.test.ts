import { beforeAll, describe, expect, it } from 'vitest';
import { partFileName, type PaperPart } from '../../../electron/documents/job.ts';
import { renderPdf, renderPdfParts } from '../../../electron/documents/pdf.ts';
import { measureText } from '../../../electron/documents/measure.ts';
import { buildCertificate } from '../../../shared/documents/certificate.ts';
import { buildNomineeList } from '../../../shared/documents/nominee-list.ts';
import { buildSubmission } from '../../../shared/documents/submission.ts';
import type { Paper } from '../../../shared/documents/model.ts';
import * as sample from '../../shared/documents/samples.ts';
import { of } from '../../shared/documents/reading.ts';
import { pdfInfo, pdfWords, type Word } from './tools.ts';

const ROWS = 400;
const list: Paper = of(buildNomineeList({ ...sample.nomineeList, standalone: false, persons: Array.from({ length: ROWS }, (_, i) => sample.person({ name: `Nguyễn Văn Mẫu ${i + 1}` })) }));

describe('a print job in parts', () => {
  let parts: readonly PaperPart[];
  let pages: Word[][];
  const heard: number[] = [];
  let whole: readonly Word[];
  beforeAll(async () => {
    parts = await renderPdfParts({ papers: [list], pagesPerPart: 10 }, { onProgress: (done, total) => heard.push(done / total) });
    pages = [];
    for (const part of parts) {
      const words = await pdfWords(part.bytes);
      for (let page = 1; page <= part.pages; page++) pages.push(words.filter((w) => w.page === page));
    }
    whole = await pdfWords(await renderPdf(list));
  });

  it('hands out files of at most so many pages, each a PDF of its own', async () => {
    expect(parts.map((p) => p.part)).toEqual(parts.map((_, i) => i + 1));
    expect(parts.every((p) => p.of === parts.length)).toBe(true);
    expect(parts.slice(0, -1).every((p) => p.pages === 10)).toBe(true);
    expect(parts.map((p) => p.firstPage)).toEqual(parts.map((_, i) => i * 10 + 1));
    for (const part of parts) expect((await pdfInfo(part.bytes)).pages).toBe(part.pages);
  });

  it('numbers pages through from part to part', () => {
    const numbers = pages.map((words) => words.find((w) => w.top > 9 && w.top < 16 && /^\d+$/u.test(w.text))?.text);
    expect(numbers).toEqual(pages.map((_, i) => (i === 0 ? undefined : String(i + 1))));
  });

  it('prints on each page what one file prints there: no row twice, none lost, no page half empty at a seam', () => {
    expect(pages.length).toBe(Math.max(...whole.map((w) => w.page)));
    pages.forEach((words, i) => expect(words.map((w) => w.text).join(' '), `page ${i + 1}`).toBe(whole.filter((w) => w.page === i + 1).map((w) => w.text).join(' ')));
    const seam = pages[9] as Word[];
    expect(Math.max(...seam.map((w) => w.bottom))).toBeGreaterThan(170);
  });

  it('repeats the heading row on the first page of each part', () => {
    for (const [i, words] of pages.entries()) expect(words.filter((w) => w.text === 'STT').length, `page ${i + 1}`).toBeGreaterThan(0);
  });

  it('tells how far it is, from nothing to all', () => {
    expect(heard.length).toBeGreaterThan(ROWS);
    expect(heard.at(-1)).toBe(1);
    expect([...heard].sort((a, b) => a - b)).toEqual(heard);
  });

  it('a short job is one part; its name says nothing of parts', async () => {
    const [only, ...rest] = await renderPdfParts({ papers: [of(buildSubmission(sample.submission))] });
    expect(rest).toEqual([]);
    expect(partFileName('To-trinh-12', only as PaperPart)).toBe('To-trinh-12.pdf');
    expect(partFileName('Giay-khen', { part: 2, of: 3 })).toBe('Giay-khen-phan-2-tu-3.pdf');
  });
});

describe('several papers in one file', () => {
  it('get a bookmark each, numbered where titles are the same', async () => {
    const certificate = of(buildCertificate(sample.certificate, measureText));
    const raw = Buffer.from(await renderPdf([of(buildSubmission(sample.submission)), certificate, certificate])).toString('latin1');
    const titles = [...raw.matchAll(/\/Title \(\u00fe\u00ff((?:[^\\)]|\\.)*)\)/gsu)].map((m) => Buffer.from((m[1] ?? '').replaceAll(/\\(.)/gsu, '$1'), 'latin1').swap16().toString('utf16le'));
    expect(titles).toContain('Giấy khen 1');
    expect(titles).toContain('Giấy khen 2');
    expect(titles).toContain('Tờ trình đề nghị khen thưởng');
    expect(raw).toContain('/PageMode /UseOutlines');
  });

  it('a single paper has none', async () => {
    expect(Buffer.from(await renderPdf(list)).toString('latin1')).not.toContain('/UseOutlines');
  });
});

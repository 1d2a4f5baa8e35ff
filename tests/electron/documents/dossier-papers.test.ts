import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../../electron/documents/docx.ts';
import { renderPdf } from '../../../electron/documents/pdf.ts';
import { buildAchievementReport } from '../../../shared/documents/achievement-report.ts';
import { buildPledge } from '../../../shared/documents/emulation-pledge.ts';
import { buildNomineeList } from '../../../shared/documents/nominee-list.ts';
import { buildReviewMinutes } from '../../../shared/documents/review-minutes.ts';
import { pledge, report, villageMinutes } from '../../shared/documents/dossier-samples.ts';
import { of } from '../../shared/documents/reading.ts';
import * as sample from '../../shared/documents/samples.ts';
import { officeToPdf, pdfLines, pdfText, pdfWords } from './tools.ts';

const LEFT_MM = 30;
/** Upright lines of a page, from the left, each once. */
async function uprights(pdf: Uint8Array, page: number): Promise<number[]> {
  const xs = (await pdfLines(pdf, page)).filter(({ x1, x2, y1, y2 }) => Math.abs(x1 - x2) < 0.1 && Math.abs(y1 - y2) > 2).map(({ x1 }) => Math.round(x1 * 10) / 10);
  return [...new Set(xs)].sort((one, other) => one - other);
}
const edges = (widths: readonly number[]): number[] => widths.reduce<number[]>((all, width) => [...all, (all.at(-1) ?? 0) + width], [LEFT_MM]);

describe('papers of a dossier, measured', () => {
  it('the history tables of a report stand 20, 55 and 85 mm wide on the text width', async () => {
    const pdf = await renderPdf(of(buildAchievementReport({ ...report, content: { ...report.content, initiatives: [] } })));
    const last = await uprights(pdf, 2);
    for (const edge of edges([20, 55, 85])) expect(Math.min(...last.map((x) => Math.abs(x - edge))), String(edge)).toBeLessThan(0.5);
  });

  it('R62: the columns of the list of nominees have the millimetres of the layout', async () => {
    const pdf = await renderPdf(of(buildNomineeList({ ...sample.nomineeList, collectives: [], households: [] })));
    const lines = await uprights(pdf, 1);
    for (const edge of edges([10, 14, 38, 20, 12, 26, 34, 20, 28, 33, 12])) expect(Math.min(...lines.map((x) => Math.abs(x - edge))), String(edge)).toBeLessThan(0.5);
  });

  it('the confirmation of the level above stands in the middle of the page, the parties of a pledge in equal halves', async () => {
    const words = await pdfWords(await renderPdf(of(buildReviewMinutes(villageMinutes))));
    const front = words.filter(({ text }, i) => ['TRƯỞNG', 'BAN', 'CÔNG', 'TÁC', 'MẶT', 'TRẬN'].includes(text) && i > 0 && words[i]?.page === words.at(-1)?.page && (words[i]?.left ?? 0) > 40);
    const line = front.filter(({ top }) => top === front.at(-1)?.top);
    expect((Math.min(...line.map(({ left }) => left)) + Math.max(...line.map(({ right }) => right))) / 2).toBeCloseTo(LEFT_MM + 80, 0);
    const parties = (await pdfWords(await renderPdf(of(buildPledge(pledge))))).filter(({ text }) => text === 'DIỆN');
    const said = (await pdfWords(await renderPdf(of(buildPledge(pledge))))).filter(({ text }) => text === 'ĐẠI');
    const centres = parties.map(({ right }, i) => ((said[i]?.left ?? 0) + right) / 2);
    expect(centres[0]).toBeCloseTo(LEFT_MM + 40, 0);
    expect(centres[1]).toBeCloseTo(LEFT_MM + 120, 0);
  });

  it('Word and PDF say the same, dotted lines and marks included; signatures below signatures keep columns of their own', async () => {
    const minutes = of(buildReviewMinutes({ ...villageMinutes, conclusion: 'Đồng ý {x} <b> =cmd|1' }));
    const plain = (text: string): string => [...text.replace(/[\s.]+/gu, '')].sort().join('');
    for (const paper of [of(buildAchievementReport(report)), minutes]) {
      const word = await officeToPdf(await renderDocx(paper), 'docx');
      expect(plain(await pdfText(word))).toBe(plain(await pdfText(await renderPdf(paper))));
      if (paper !== minutes) continue;
      const words = await pdfWords(word);
      const chair = words.filter(({ text }) => text === 'TRƯỞNG' || text === 'THÔN').slice(-3);
      const line = chair.filter(({ top }) => Math.abs(top - (chair.find(({ text }) => text === 'THÔN')?.top ?? 0)) < 1);
      expect((Math.min(...line.map(({ left }) => left)) + Math.max(...line.map(({ right }) => right))) / 2).toBeCloseTo(LEFT_MM + 120, -0.5);
    }
  });
});

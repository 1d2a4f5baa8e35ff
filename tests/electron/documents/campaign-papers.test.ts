import { beforeAll, describe, expect, it } from 'vitest';
import { buildBallots } from '../../../shared/documents/ballot.ts';
import { buildBlockPlan } from '../../../shared/documents/block-plan.ts';
import { buildCampaignReport } from '../../../shared/documents/campaign-report.ts';
import { buildComparison } from '../../../shared/documents/comparison.ts';
import { buildCouncilDecision } from '../../../shared/documents/council-decision.ts';
import { buildDeadlineCalendar, calendarSheets } from '../../../shared/documents/deadline-calendar.ts';
import { buildDifficultyLetter } from '../../../shared/documents/difficulty-letter.ts';
import { buildExemplarList, exemplarSheets } from '../../../shared/documents/exemplar-list.ts';
import { buildExemplarProfile } from '../../../shared/documents/exemplar-profile.ts';
import { buildIndicatorTable, indicatorSheets } from '../../../shared/documents/indicator-table.ts';
import { buildInspectionNote } from '../../../shared/documents/inspection-note.ts';
import { buildLaunchingPlan } from '../../../shared/documents/launching-plan.ts';
import type { Paper } from '../../../shared/documents/model.ts';
import { buildRegisterList } from '../../../shared/documents/register-list.ts';
import { buildReminderLetter } from '../../../shared/documents/reminder-letter.ts';
import { buildScoringTable, scoringSheets } from '../../../shared/documents/scoring-table.ts';
import { buildSessionList } from '../../../shared/documents/session-list.ts';
import { buildTally } from '../../../shared/documents/tally.ts';
import type { Sheet } from '../../../shared/documents/sheet.ts';
import type { RenderJob } from '../../../electron/documents/job.ts';
import { runChild } from '../../../electron/host/child.ts';
import * as sample from '../../shared/documents/campaign-samples.ts';
import * as councilSample from '../../shared/documents/council-samples.ts';
import { blocks, of, read } from '../../shared/documents/reading.ts';
import { ports } from '../usecases/sites.ts';
import { officePart, pdfText, pdfWords } from './tools.ts';

const LONG = 'Trường Phổ thông dân tộc bán trú Tiểu học và Trung học cơ sở Nguyễn Thị Ví Dụ thuộc xã Bình Giả Định';
const PAPERS: Readonly<Record<string, Paper>> = {
  register: of(buildRegisterList(sample.registerList)),
  launching: of(buildLaunchingPlan(sample.launchingPlan)),
  report: of(buildCampaignReport(sample.campaignReport)),
  reminder: of(buildReminderLetter(sample.reminderLetter)),
  reminderToMany: of(buildReminderLetter(sample.reminderToMany)),
  difficulty: of(buildDifficultyLetter(sample.difficultyLetter)),
  inspection: of(buildInspectionNote(sample.inspectionNote)),
  inspectionForm: of(buildInspectionNote(sample.inspectionForm)),
  scoring: of(buildScoringTable({ ...sample.scoringTable, members: sample.scoringTable.members.map((m, i) => (i === 1 ? { ...m, name: LONG } : m)) })),
  scoreSheet: of(buildScoringTable(sample.scoreSheet)),
  blockPlan: of(buildBlockPlan({ ...sample.blockPlan, members: [LONG, ...sample.blockPlan.members] })),
  calendar: of(buildDeadlineCalendar(sample.deadlineCalendar)),
  exemplars: of(buildExemplarList(sample.exemplarList)),
  profile: of(buildExemplarProfile({ ...sample.exemplarProfile, name: `Mô hình “Đôi bạn cùng tiến” của ${LONG}` })),
  indicators: of(buildIndicatorTable(sample.indicatorTable)),
  councilDecision: of(buildCouncilDecision(councilSample.councilDecision)),
  ballots: of(buildBallots(councilSample.ballots)),
  tally: of(buildTally({ ...councilSample.tally, results: councilSample.tally.results.map((row, i) => (i === 1 ? { ...row, name: LONG } : row)) })),
  sessionList: of(buildSessionList(councilSample.sessionList)),
  comparison: of(buildComparison(councilSample.comparison)),
};
const SHEETS: readonly (readonly Sheet[])[] = [scoringSheets(sample.scoringTable), calendarSheets(sample.deadlineCalendar), exemplarSheets(sample.exemplarList), indicatorSheets(sample.indicatorTable)];
const NAMES = Object.keys(PAPERS);

/** Letters in their order, whatever broke the lines between them. */
const squeezed = (value: string): string => value.replace(/[\s\u00a0]+/gu, '').normalize('NFC');
/** Every text the paper carries: paragraphs, headings, cells, signers. */
function texts(paper: Paper): string[] {
  return blocks(paper).flatMap((b): string[] => {
    switch (b.type) {
      case 'paragraph':
        return b.runs.flatMap((run) => ('text' in run ? [run.text] : []));
      case 'table':
        return [...(b.caption === null ? [] : [b.caption]), ...b.columns.map((c) => c.heading), ...b.rows.flatMap((row) => (row.type === 'group' ? [row.text] : row.cells))];
      case 'title':
        return [b.kind, read(b.subject ?? [])];
      case 'recipients':
        return [...b.names];
      case 'header':
        return [read(b.about ?? [])];
      case 'signatures':
        return [b.left, b.right].flatMap((cell) => (cell === null ? [] : cell.type === 'signer' ? [...cell.authority, cell.name ?? ''] : [...cell.items]));
      default:
        return [];
    }
  });
}

describe('papers of a campaign, rendered in one process', () => {
  let pdfs: Uint8Array[] = [];
  let docxs: Uint8Array[] = [];
  let books: Uint8Array[] = [];
  beforeAll(async () => {
    const papers = Object.values(PAPERS);
    const jobs: RenderJob[] = [...papers.map((p): RenderJob => ({ format: 'pdf', papers: [p] })), ...papers.map((p): RenderJob => ({ format: 'docx', papers: [p] })), ...SHEETS.map((sheets): RenderJob => ({ format: 'xlsx', sheets }))];
    const done = await runChild(ports.spawn, 'render', { jobs }, { timeoutMs: 60_000, maxRssMb: 1500, maxHeapMb: 1024 });
    if (!done.ok) throw new Error(done.error.message);
    const files = done.value as Uint8Array[];
    pdfs = files.slice(0, papers.length);
    docxs = files.slice(papers.length, 2 * papers.length);
    books = files.slice(2 * papers.length);
  }, 60_000);

  it.each(NAMES)('%s: the PDF gives back every text exactly, and nothing leaves the page', async (name) => {
    const i = NAMES.indexOf(name);
    const paper = PAPERS[name] as Paper;
    // The mark and number of a following page may stand inside a paragraph that runs over.
    const printed = squeezed((await pdfText(pdfs[i] as Uint8Array)).replaceAll(/ DỰ THẢO \d+ /gu, ' '));
    for (const text of texts(paper)) expect(printed, text).toContain(squeezed(text));
    const widest = paper.sections.some((s) => s.orientation === 'landscape') ? 297 : 210;
    for (const word of await pdfWords(pdfs[i] as Uint8Array)) {
      expect(word.left, word.text).toBeGreaterThanOrEqual(28);
      expect(word.right, word.text).toBeLessThanOrEqual(widest - 17);
    }
  });

  it.each(NAMES)('%s: the Word file carries the same texts', async (name) => {
    const i = NAMES.indexOf(name);
    const xml = await officePart(docxs[i] as Uint8Array, 'word/document.xml');
    const written = squeezed(xml.replace(/<[^>]+>/gu, '').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'"));
    for (const text of texts(PAPERS[name] as Paper)) expect(written, text).toContain(squeezed(text));
  });

  it('R27: «DỰ THẢO» stands on each page of a draft, in the PDF as in the Word file', async () => {
    const i = NAMES.indexOf('launching');
    const pages = (await pdfWords(pdfs[i] as Uint8Array)).filter((w) => w.text === 'DỰ').map((w) => w.page);
    expect(pages).toEqual([1, 2]);
    expect(await officePart(docxs[i] as Uint8Array, 'word/header1.xml')).toContain('DỰ THẢO');
  });

  it('no page ends with the heading of a group or of a part', async () => {
    for (const [i, name] of NAMES.entries()) {
      const words = await pdfWords(pdfs[i] as Uint8Array);
      const groups = blocks(PAPERS[name] as Paper).flatMap((b) => (b.type === 'table' ? b.rows.flatMap((r) => (r.type === 'group' ? [r.text] : [])) : b.type === 'paragraph' && b.style === 'heading' ? [read(b.runs)] : []));
      for (let page = 1; page < Math.max(...words.map((w) => w.page)); page++) {
        const own = words.filter((w) => w.page === page);
        const lowest = Math.max(...own.map((w) => w.bottom));
        const last = own.filter((w) => w.bottom > lowest - 2).sort((a, b) => a.left - b.left).map((w) => w.text).join(' ');
        expect(groups, `${name}, page ${page}`).not.toContain(last);
      }
    }
  });

  it('lists become workbooks', async () => {
    expect(books).toHaveLength(SHEETS.length);
    expect(await officePart(books[0] as Uint8Array, 'xl/sharedStrings.xml')).toContain('BẢNG CHẤM ĐIỂM THI ĐUA');
  });
});

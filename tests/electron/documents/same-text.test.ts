import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../../electron/documents/docx.ts';
import { renderPdf } from '../../../electron/documents/pdf.ts';
import { buildBallots } from '../../../shared/documents/ballot.ts';
import { buildBlockPlan } from '../../../shared/documents/block-plan.ts';
import { buildCampaignReport } from '../../../shared/documents/campaign-report.ts';
import { buildComparison } from '../../../shared/documents/comparison.ts';
import { buildCouncilDecision } from '../../../shared/documents/council-decision.ts';
import { buildDeadlineCalendar } from '../../../shared/documents/deadline-calendar.ts';
import { buildDecision } from '../../../shared/documents/decision.ts';
import { buildDecisionList } from '../../../shared/documents/decision-list.ts';
import { buildDifficultyLetter } from '../../../shared/documents/difficulty-letter.ts';
import { buildDossierIndex } from '../../../shared/documents/dossier-index.ts';
import { buildExemplarProfile } from '../../../shared/documents/exemplar-profile.ts';
import { buildHandoverSlip } from '../../../shared/documents/handover-slip.ts';
import { buildIndicatorTable } from '../../../shared/documents/indicator-table.ts';
import { buildInspectionNote } from '../../../shared/documents/inspection-note.ts';
import { buildLaunchingPlan } from '../../../shared/documents/launching-plan.ts';
import { buildMinutes } from '../../../shared/documents/minutes.ts';
import type { Paper } from '../../../shared/documents/model.ts';
import { buildNomineeList } from '../../../shared/documents/nominee-list.ts';
import { buildRegisterList } from '../../../shared/documents/register-list.ts';
import { buildReminderLetter } from '../../../shared/documents/reminder-letter.ts';
import { buildScoringTable } from '../../../shared/documents/scoring-table.ts';
import { buildSubmission } from '../../../shared/documents/submission.ts';
import { buildTally } from '../../../shared/documents/tally.ts';
import * as campaign from '../../shared/documents/campaign-samples.ts';
import * as council from '../../shared/documents/council-samples.ts';
import { of, tables } from '../../shared/documents/reading.ts';
import * as sample from '../../shared/documents/samples.ts';
import { bodyLetters, officeToPdf } from './tools.ts';

const PAPERS: Readonly<Record<string, Paper>> = {
  submission: of(buildSubmission(sample.submission)),
  'nominee list': of(buildNomineeList(sample.nomineeList)),
  decision: of(buildDecision(sample.decision)),
  'decision list': of(buildDecisionList({ ...sample.decisionList, form: 'table' })),
  minutes: of(buildMinutes(sample.minutes)),
  'handover slip': of(buildHandoverSlip(sample.slip)),
  'dossier index': of(buildDossierIndex(sample.index)),
  'launching plan': of(buildLaunchingPlan(campaign.launchingPlan)),
  report: of(buildCampaignReport(campaign.campaignReport)),
  'reminder to many': of(buildReminderLetter(campaign.reminderToMany)),
  difficulty: of(buildDifficultyLetter(campaign.difficultyLetter)),
  inspection: of(buildInspectionNote(campaign.inspectionNote)),
  register: of(buildRegisterList(campaign.registerList)),
  scoring: of(buildScoringTable(campaign.scoringTable)),
  'block plan': of(buildBlockPlan(campaign.blockPlan)),
  calendar: of(buildDeadlineCalendar(campaign.deadlineCalendar)),
  profile: of(buildExemplarProfile(campaign.exemplarProfile)),
  indicators: of(buildIndicatorTable(campaign.indicatorTable)),
  'council decision': of(buildCouncilDecision(council.councilDecision)),
  ballots: of(buildBallots(council.ballots)),
  tally: of(buildTally(council.tally)),
  comparison: of(buildComparison(council.comparison)),
};

/** Rows end on other pages in Word than here; only the headings that are repeated there differ, so they are left out. */
function withoutHeadings(letters: string): string {
  const heads = Object.values(PAPERS).flatMap((paper) => tables(paper).map((table) => [table.caption ?? '', ...table.columns.map((column) => column.heading)].join('').replace(/[\s\u00a0]+/gu, '')));
  return heads.sort((a, b) => b.length - a.length).reduce((text, head) => text.replaceAll(head, ''), letters);
}

describe('the Word files, printed by LibreOffice', () => {
  it('say letter by letter what the PDFs say, in the same order', async () => {
    const papers = Object.values(PAPERS);
    const pdf = withoutHeadings(await bodyLetters(await renderPdf(papers)));
    const word = withoutHeadings(await bodyLetters(await officeToPdf(await renderDocx(papers), 'docx')));
    expect(pdf.length).toBeGreaterThan(20_000);
    const at = [...pdf].findIndex((letter, i) => word[i] !== letter);
    expect(at === -1 ? '' : `${pdf.slice(Math.max(0, at - 60), at)}▮${pdf.slice(at, at + 60)} / ${word.slice(at, at + 60)}`).toBe('');
    expect(word.length).toBe(pdf.length);
  }, 60_000);
});

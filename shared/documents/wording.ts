import { z } from 'zod';
import { err, fault, ok, type Fault, type Result } from '../result.ts';
import { PAPER_KINDS, text, type PaperKind, type Run } from './model.ts';
import { checkSentence } from './wording-check.ts';
import { UNIT_FIELDS, WordingLabels } from './wording-fields.ts';
import submission from '../catalogue/wording/submission.json' with { type: 'json' };
import nomineeList from '../catalogue/wording/nominee-list.json' with { type: 'json' };
import decision from '../catalogue/wording/decision.json' with { type: 'json' };
import decisionList from '../catalogue/wording/decision-list.json' with { type: 'json' };
import minutes from '../catalogue/wording/minutes.json' with { type: 'json' };
import handoverSlip from '../catalogue/wording/handover-slip.json' with { type: 'json' };
import dossierIndex from '../catalogue/wording/dossier-index.json' with { type: 'json' };
import certificate from '../catalogue/wording/certificate.json' with { type: 'json' };
import proofList from '../catalogue/wording/proof-list.json' with { type: 'json' };
import stockLedger from '../catalogue/wording/stock-ledger.json' with { type: 'json' };
import calibrationSheet from '../catalogue/wording/calibration-sheet.json' with { type: 'json' };
import printTest from '../catalogue/wording/print-test.json' with { type: 'json' };
import handOnMinutes from '../catalogue/wording/hand-on-minutes.json' with { type: 'json' };
import archiveIndex from '../catalogue/wording/archive-index.json' with { type: 'json' };
import archiveCheck from '../catalogue/wording/archive-check.json' with { type: 'json' };
import itemLetter from '../catalogue/wording/item-letter.json' with { type: 'json' };
import emergencySheet from '../catalogue/wording/emergency-sheet.json' with { type: 'json' };
import keySheet from '../catalogue/wording/key-sheet.json' with { type: 'json' };
import recoverySheet from '../catalogue/wording/recovery-sheet.json' with { type: 'json' };
import registerList from '../catalogue/wording/register-list.json' with { type: 'json' };
import launchingPlan from '../catalogue/wording/launching-plan.json' with { type: 'json' };
import campaignReport from '../catalogue/wording/campaign-report.json' with { type: 'json' };
import reminderLetter from '../catalogue/wording/reminder-letter.json' with { type: 'json' };
import difficultyLetter from '../catalogue/wording/difficulty-letter.json' with { type: 'json' };
import returnLetter from '../catalogue/wording/return-letter.json' with { type: 'json' };
import withdrawalLetter from '../catalogue/wording/withdrawal-letter.json' with { type: 'json' };
import intakeReminder from '../catalogue/wording/intake-reminder.json' with { type: 'json' };
import inspectionNote from '../catalogue/wording/inspection-note.json' with { type: 'json' };
import scoringTable from '../catalogue/wording/scoring-table.json' with { type: 'json' };
import blockPlan from '../catalogue/wording/block-plan.json' with { type: 'json' };
import deadlineCalendar from '../catalogue/wording/deadline-calendar.json' with { type: 'json' };
import exchangeJournal from '../catalogue/wording/exchange-journal.json' with { type: 'json' };
import officeUnits from '../catalogue/wording/office-units.json' with { type: 'json' };
import receivingMinutes from '../catalogue/wording/receiving-minutes.json' with { type: 'json' };
import exemplarList from '../catalogue/wording/exemplar-list.json' with { type: 'json' };
import exemplarProfile from '../catalogue/wording/exemplar-profile.json' with { type: 'json' };
import indicatorTable from '../catalogue/wording/indicator-table.json' with { type: 'json' };
import councilDecision from '../catalogue/wording/council-decision.json' with { type: 'json' };
import ballot from '../catalogue/wording/ballot.json' with { type: 'json' };
import tally from '../catalogue/wording/tally.json' with { type: 'json' };
import sessionList from '../catalogue/wording/session-list.json' with { type: 'json' };
import comparison from '../catalogue/wording/comparison.json' with { type: 'json' };
import correction from '../catalogue/wording/correction.json' with { type: 'json' };
import cancellationDecision from '../catalogue/wording/cancellation-decision.json' with { type: 'json' };
import paymentList from '../catalogue/wording/payment-list.json' with { type: 'json' };
import awardRegister from '../catalogue/wording/award-register.json' with { type: 'json' };
import invitation from '../catalogue/wording/invitation.json' with { type: 'json' };
import publicNotice from '../catalogue/wording/public-notice.json' with { type: 'json' };
import ceremonyList from '../catalogue/wording/ceremony-list.json' with { type: 'json' };
import guidanceLetter from '../catalogue/wording/guidance-letter.json' with { type: 'json' };
import awardStatistics from '../catalogue/wording/award-statistics.json' with { type: 'json' };
import announcementList from '../catalogue/wording/announcement-list.json' with { type: 'json' };
import briefList from '../catalogue/wording/brief-list.json' with { type: 'json' };
import nomineeLines from '../catalogue/wording/nominee-lines.json' with { type: 'json' };
import reviewMinutes from '../catalogue/wording/review-minutes.json' with { type: 'json' };
import blockMinutes from '../catalogue/wording/block-minutes.json' with { type: 'json' };
import dossierCover from '../catalogue/wording/dossier-cover.json' with { type: 'json' };
import resultSubmission from '../catalogue/wording/result-submission.json' with { type: 'json' };
import emulationRegistration from '../catalogue/wording/emulation-registration.json' with { type: 'json' };
import emulationPledge from '../catalogue/wording/emulation-pledge.json' with { type: 'json' };
import erasureLetter from '../catalogue/wording/erasure-letter.json' with { type: 'json' };
import breachLetter from '../catalogue/wording/breach-letter.json' with { type: 'json' };
import achievementReport from '../catalogue/wording/achievement-report.json' with { type: 'json' };

const IsoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * The sentences of one paper as they read from `validFrom` until the day before `validTo`. A sentence holds named
 * fields, `{donVi}`; a unit or a province may word any of them in its own way (documents.md 1).
 */
export const WordingTemplate = z.object({
  id: z.string().min(1),
  paper: z.enum(PAPER_KINDS),
  /** First day in force; null: from the beginning. */
  validFrom: IsoDay.nullable(),
  /** First day no longer in force; null: open. */
  validTo: IsoDay.nullable(),
  name: z.string().min(1),
  /** Where the wording was read, and how sure that is. */
  source: z.string(),
  confidence: z.enum(['high', 'medium', 'low']),
  /** Every field its sentences may use. */
  fields: z.array(z.string().regex(/^[a-z][A-Za-z0-9]*$/)),
  sentences: z.record(z.string(), z.string()),
  /** How the screen names sentences and fields that are not named for all papers (`wording-labels.json`). */
  labels: WordingLabels.prefault({}),
});
export type WordingTemplate = z.infer<typeof WordingTemplate>;

/** Who words a sentence; what stands later goes before what stands earlier. */
export type WordingLevel = 'built-in' | 'province' | 'unit';

/** Sentences that a province or the unit words in its own way; the others stay as they are built in. */
export interface WordingChange extends Pick<WordingTemplate, 'id' | 'paper' | 'validFrom' | 'validTo' | 'name' | 'source' | 'confidence' | 'sentences'> {
  readonly level: Exclude<WordingLevel, 'built-in'>;
}

const BUILT_IN: readonly WordingTemplate[] = z
  .array(WordingTemplate)
  .parse(
    [
      submission, nomineeList, decision, decisionList, minutes, handoverSlip, dossierIndex, certificate, proofList, stockLedger, calibrationSheet, recoverySheet, keySheet, printTest, registerList,
      launchingPlan, campaignReport, reminderLetter, difficultyLetter, returnLetter, withdrawalLetter, intakeReminder, inspectionNote, scoringTable, blockPlan, deadlineCalendar, exchangeJournal, officeUnits, receivingMinutes, handOnMinutes, archiveIndex, archiveCheck, itemLetter, emergencySheet, exemplarList, exemplarProfile, indicatorTable,
      councilDecision, ballot, tally, sessionList, comparison,
      correction, cancellationDecision, paymentList, awardRegister, awardStatistics, invitation, publicNotice, ceremonyList, guidanceLetter, announcementList,
      achievementReport, briefList, nomineeLines, reviewMinutes, blockMinutes, dossierCover, resultSubmission, emulationRegistration, emulationPledge, erasureLetter, breachLetter,
    ].flat(),
  );

/** A sentence that is not used because it does not fit the paper. */
export interface LeftOut {
  readonly change: WordingChange;
  readonly sentence: string;
  readonly why: Fault;
}

export interface MergedWording {
  readonly template: WordingTemplate;
  readonly builtIn: WordingTemplate;
  /** Who words each sentence. */
  readonly origins: Readonly<Record<string, WordingLevel>>;
  readonly leftOut: readonly LeftOut[];
}

type Dated = Pick<WordingTemplate, 'paper' | 'validFrom' | 'validTo'>;
const inForce = (paper: PaperKind, day: string) => (dated: Dated) =>
  dated.paper === paper && (dated.validFrom === null || dated.validFrom <= day) && (dated.validTo === null || day < dated.validTo);
const byBeginning = (a: Dated, b: Dated) => (a.validFrom ?? '').localeCompare(b.validFrom ?? '');

/** The built-in wording of a paper on a day; among several in force the one that began last. */
export function builtInWording(paper: PaperKind, day: string): Result<WordingTemplate> {
  const found = BUILT_IN.filter(inForce(paper, day)).toSorted(byBeginning).at(-1);
  if (found !== undefined) return ok(found);
  return err(fault('khong-co-mau-van-ban', `Không có mẫu câu chữ cho loại văn bản này vào ngày ${day}.`, { next: 'Chọn ngày khác.', item: paper }));
}

/**
 * The wording of a paper on its own day, sentence by sentence: the unit's over the province's over the built-in one. Of the
 * province every change in force counts, a later one over an earlier one; of the unit only the one that began last. A
 * sentence that does not fit the built-in wording of that day is left out and named.
 * @param day `YYYY-MM-DD`
 */
export function mergedWording(paper: PaperKind, day: string, changes: readonly WordingChange[] = []): Result<MergedWording> {
  const found = builtInWording(paper, day);
  if (!found.ok) return found;
  const builtIn = found.value;
  const applying = changes.filter(inForce(paper, day)).toSorted(byBeginning);
  const own = applying.filter(({ level }) => level === 'unit').at(-1);
  const sentences = { ...builtIn.sentences };
  const origins: Record<string, WordingLevel> = Object.fromEntries(Object.keys(sentences).map((sentence) => [sentence, 'built-in']));
  const leftOut: LeftOut[] = [];
  for (const change of [...applying.filter(({ level }) => level === 'province'), ...(own === undefined ? [] : [own])]) {
    for (const [sentence, words] of Object.entries(change.sentences)) {
      const why = checkSentence(builtIn, sentence, words).refusal;
      if (why !== null) leftOut.push({ change, sentence, why });
      else {
        sentences[sentence] = words;
        origins[sentence] = change.level;
      }
    }
  }
  const named = own ?? builtIn;
  const template = { ...builtIn, id: named.id, name: named.name, source: named.source, confidence: named.confidence, fields: [...builtIn.fields, ...Object.keys(UNIT_FIELDS)], sentences };
  return ok({ template, builtIn, origins, leftOut });
}

/** As `mergedWording`, the template alone. */
export function wordingFor(paper: PaperKind, day: string, changes: readonly WordingChange[] = []): Result<WordingTemplate> {
  const merged = mergedWording(paper, day, changes);
  return merged.ok ? ok(merged.value.template) : merged;
}

/** What a field is filled with: text, or runs where a blank must be left for the pen. */
export type FieldValue = string | readonly Run[];

/**
 * Fills the named sentence of a template. Values are text and stay text: braces in them are printed.
 * Faults: the sentence is not in the template, it names a field the template does not declare, a field has no value
 * (missing or empty), or a brace does not belong to a field.
 */
export function fillSentence(template: WordingTemplate, sentence: string, fields: Readonly<Record<string, FieldValue>>): Result<readonly Run[]> {
  const pattern = Object.hasOwn(template.sentences, sentence) ? template.sentences[sentence] : undefined;
  if (pattern === undefined) {
    return err(fault('mau-thieu-cau', `Mẫu «${template.name}» không có câu «${sentence}».`, { item: sentence, next: 'Sửa mẫu văn bản hoặc dùng mẫu có sẵn.' }));
  }
  return fillTemplate(pattern, fields, { declared: template.fields, name: template.name });
}

/** As `fillSentence`, for a pattern alone. Without `declared` every field that has a value may be used. */
export function fillTemplate(
  pattern: string,
  fields: Readonly<Record<string, FieldValue>>,
  template: { readonly declared: readonly string[] | null; readonly name: string } = { declared: null, name: 'Mẫu câu' },
): Result<readonly Run[]> {
  const runs: Run[] = [];
  for (const part of pattern.split(/(\{[^{}]*\})/)) {
    if (part === '') continue;
    if (!part.startsWith('{') || !part.endsWith('}')) {
      if (/[{}]/.test(part)) return err(templateFault('mau-sai-ngoac', template.name, `dấu ngoặc nhọn không khép: «${part.trim()}»`, part));
      runs.push(text(part));
      continue;
    }
    const field = part.slice(1, -1);
    if (template.declared !== null && !template.declared.includes(field)) {
      return err(templateFault('mau-co-truong-la', template.name, `trường «${field}» không có trong danh sách trường của mẫu`, field));
    }
    const value = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (value === undefined || value.length === 0 || (typeof value === 'string' && value.trim() === '')) {
      return err(
        fault('mau-thieu-gia-tri', `Mẫu «${template.name}»: chưa có nội dung cho trường «${field}».`, { item: field, next: 'Bổ sung nội dung này rồi lập lại văn bản.' }),
      );
    }
    if (typeof value === 'string') runs.push(text(value));
    else runs.push(...value);
  }
  return ok(merged(runs));
}

/** Neighbouring pieces of plain text become one run, so that a sentence is one stretch of text in the file. */
function merged(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last !== undefined && 'text' in last && 'text' in run && !last.bold === !run.bold && !last.italic === !run.italic) {
      out[out.length - 1] = { ...last, text: last.text + run.text };
    } else out.push(run);
  }
  return out;
}

function templateFault(code: string, name: string, why: string, item: string) {
  return fault(code, `Mẫu «${name}»: ${why}.`, { item, next: 'Sửa mẫu văn bản hoặc dùng mẫu có sẵn.' });
}

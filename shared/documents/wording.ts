import { z } from 'zod';
import { err, fault, ok, type Result } from '../result.ts';
import { PAPER_KINDS, text, type PaperKind, type Run } from './model.ts';
import submission from '../catalogue/wording/submission.json' with { type: 'json' };
import nomineeList from '../catalogue/wording/nominee-list.json' with { type: 'json' };
import decision from '../catalogue/wording/decision.json' with { type: 'json' };
import decisionList from '../catalogue/wording/decision-list.json' with { type: 'json' };
import minutes from '../catalogue/wording/minutes.json' with { type: 'json' };
import handoverSlip from '../catalogue/wording/handover-slip.json' with { type: 'json' };
import dossierIndex from '../catalogue/wording/dossier-index.json' with { type: 'json' };
import certificate from '../catalogue/wording/certificate.json' with { type: 'json' };
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
import announcementList from '../catalogue/wording/announcement-list.json' with { type: 'json' };

const IsoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * The sentences of one paper as they read from `validFrom` until the day before `validTo`. A sentence holds named
 * fields, `{donVi}`; a unit or a province replaces a whole template by one of its own (documents.md 1).
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
});
export type WordingTemplate = z.infer<typeof WordingTemplate>;

const BUILT_IN: readonly WordingTemplate[] = z
  .array(WordingTemplate)
  .parse(
    [
      submission, nomineeList, decision, decisionList, minutes, handoverSlip, dossierIndex, certificate, recoverySheet, registerList,
      launchingPlan, campaignReport, reminderLetter, difficultyLetter, returnLetter, withdrawalLetter, intakeReminder, inspectionNote, scoringTable, blockPlan, deadlineCalendar, exemplarList, exemplarProfile, indicatorTable,
      councilDecision, ballot, tally, sessionList, comparison,
      correction, cancellationDecision, paymentList, awardRegister, announcementList,
    ].flat(),
  );

/**
 * The wording a paper uses on its own day. A template in `overrides` (unit or province) goes before the built-in ones;
 * among several in force the one that began last is taken.
 * @param day `YYYY-MM-DD`
 */
export function wordingFor(paper: PaperKind, day: string, overrides: readonly WordingTemplate[] = []): Result<WordingTemplate> {
  const inForce = (t: WordingTemplate) => t.paper === paper && (t.validFrom === null || t.validFrom <= day) && (t.validTo === null || day < t.validTo);
  const latest = (templates: readonly WordingTemplate[]) =>
    templates.filter(inForce).toSorted((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? 1 : -1))[0];
  const found = latest(overrides) ?? latest(BUILT_IN);
  if (found !== undefined) return ok(found);
  return err(
    fault('khong-co-mau-van-ban', `Không có mẫu câu chữ cho loại văn bản này vào ngày ${day}.`, {
      next: 'Chọn ngày khác, hoặc thêm mẫu của đơn vị trong Mẫu văn bản.',
      item: paper,
    }),
  );
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

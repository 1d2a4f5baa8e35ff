import { z } from 'zod';
import { Measure, Polarity } from '../catalogue/plan-vocabulary.ts';
import { Id, IsoDate, Line, RequiredLine, Year } from '../domain/common.ts';
import { IndicatorNote, IndicatorNoteFields, IndicatorValue, IndicatorValueFields, IndicatorValueKind } from '../domain/indicator-value.ts';
import { INDICATOR_STATES, JUDGING_METHODS } from '../domain/indicator-words.ts';
import { OwnTarget, OwnTargetFields, OwnTargetKind } from '../domain/own-target.ts';
import { call } from './define.ts';
import { Done } from './common.ts';

const State = z.enum(INDICATOR_STATES);
const ChangeFigure = z.object({ value: z.number(), figure: z.string(), from: z.number().nullable(), year: z.number(), methodWords: z.string() });
export const JudgedYear = z.object({ year: Year, value: z.number().nullable(), figure: z.string(), level: z.number().nullable(), national: z.number().nullable(), state: State, gap: z.number().nullable(), sources: z.array(z.string()) });
const Judged = z.object({
  unitName: z.string(),
  state: State,
  stateWord: Line,
  printed: z.string(),
  qualifiers: z.array(z.string()),
  figure: z.string(),
  value: z.number().nullable(),
  year: z.number().nullable(),
  gap: z.number().nullable(),
  method: z.enum(JUDGING_METHODS).nullable(),
  methodWords: z.string(),
  sentence: z.string(),
  dueOn: IsoDate.nullable(),
  perYear: z.array(JudgedYear),
  change: z.object({ yearOnYear: ChangeFigure.nullable(), average: ChangeFigure.nullable() }).nullable(),
  baseline: z.object({ words: z.string(), derived: z.boolean() }).nullable(),
  narrative: z.string(),
});
export const IndicatorLine = z.object({
  id: Id,
  owner: z.enum(['province', 'unit']),
  group: z.string(),
  sector: z.string(),
  sectorWord: z.string(),
  depth: z.number().int(),
  relationWords: z.string(),
  concerns: z.string(),
  text: z.string(),
  unit: z.string(),
  measure: Measure,
  measureWord: z.string(),
  polarity: Polarity,
  section: z.string(),
  judgedAs: z.string(),
  equivalent: z.string(),
  ambiguity: z.string(),
  entryKinds: z.array(z.enum(['level', 'change', 'event'])),
  /** What may be entered beside the figure itself: the country's, the assigned amount, the first figure. */
  sideKinds: z.array(z.enum(['national', 'assigned', 'baseline'])),
  /** Followed in words, never judged. */
  told: z.boolean(),
  /** Label that siblings share and that is no «trong đó»: «Cơ cấu kinh tế»; empty where there is none. */
  label: z.string(),
  /** Put to this unit by kind or name, or its own; what is put to the whole province is the province's. */
  mine: z.boolean(),
  /** Result in percent of the assigned amount, for an assigned target to be reached from below (R20); null otherwise. */
  ratio: z.number().nullable(),
  /** Exceeded; also an assigned target that asks for «ít nhất» and got more (R20). */
  exceeded: z.boolean(),
  /** What kind of own target it is; null for the province's. */
  ownKind: OwnTargetKind.nullable(),
  /** Bounds and first figure on the scale of `judged.perYear[].value`; null where nothing is counted. */
  chart: z.object({ min: z.number().nullable(), max: z.number().nullable(), baseline: z.object({ year: z.number(), value: z.number() }).nullable() }).nullable(),
  judged: Judged,
  /** Verdicts for named units, area classes and populations (R22); empty where there is none. */
  units: z.array(Judged),
  /** For «vượt kế hoạch được giao»: how the assigned targets stand (R20). */
  assigned: z.object({ sentence: z.string(), assigned: z.number().int(), exceeded: z.number().int(), reached: z.number().int() }).nullable(),
  remedy: z.string(),
  note: IndicatorNote.nullable(),
  /** Same measure in another campaign, whose figure may serve here too (R23). */
  alike: z.array(z.object({ campaignId: Id, campaignName: Line, indicatorId: Id, printed: z.string() })),
});
export type IndicatorLine = z.infer<typeof IndicatorLine>;
const Counts = z.object({ sector: z.string(), words: z.string(), total: z.number(), reached: z.number(), exceeded: z.number(), lagging: z.number(), notDue: z.number(), toConfirm: z.number(), noData: z.number(), notJudged: z.number() });
export const IndicatorPage = z.object({
  campaignName: Line,
  on: IsoDate,
  year: Year,
  years: z.array(Year),
  /** Revision of the plan judged by (R8). */
  revision: z.number().int().nullable(),
  /** Whose plan it is, inside a sentence: «tỉnh», «xã», «sở». */
  issuerWord: Line,
  lines: z.array(IndicatorLine),
  summary: z.object({ province: Counts, unit: Counts, provinceBySector: z.array(Counts), unitBySector: z.array(Counts) }),
});
export type IndicatorPage = z.infer<typeof IndicatorPage>;
const PastedCell = z.object({ column: z.number().int(), year: Year, text: z.string(), outcome: z.enum(['value', 'none', 'ask', 'wrong']), value: z.number().nullable(), eventDate: IsoDate.nullable(), choices: z.array(z.number()), message: z.string(), /** What is held now for this indicator and year; null: nothing. */ held: z.number().nullable() });
const ValueKey = { campaignId: Id, indicatorId: Id };

/** Indicators: figures, verdicts, own targets (R11–R26). */
export const indicatorContract = {
  'indicator.page': call({
    role: 'viewer',
    about: 'All indicators of a campaign judged at a day, with figures, changes and summary by sector',
    input: z.object({ campaignId: Id, year: Year, on: IsoDate.nullable().default(null), revision: z.number().int().positive().nullable().default(null) }),
    output: IndicatorPage,
  }),
  'indicator.figures': call({ role: 'viewer', about: 'Every figure the unit entered in a campaign', input: z.object({ campaignId: Id }), output: z.array(IndicatorValue) }),
  'indicator.history': call({
    role: 'viewer',
    about: 'What was entered, changed and removed for one indicator, newest first',
    input: z.object(ValueKey),
    output: z.array(z.object({
      /** Local day it was entered. */
      on: IsoDate,
      by: z.string(),
      deed: z.enum(['nhap', 'sua', 'xoa', 'khoi-phuc']),
      year: Year,
      kind: IndicatorValueKind,
      unitName: z.string(),
      value: z.number().nullable(),
      eventDate: IsoDate.nullable(),
      source: z.string(),
      note: z.string(),
    })),
  }),
  'indicator.values': call({ role: 'viewer', about: 'Every figure that serves one indicator, shared ones of other campaigns included, with paper and author', input: z.object(ValueKey), output: z.array(IndicatorValue) }),
  'indicator.saveValue': call({
    role: 'clerk',
    about: 'One figure for one year; the same indicator, year, kind and unit replaces',
    input: z.object({ id: Id.optional(), version: z.number().int().optional(), fields: IndicatorValueFields.omit({ author: true, enteredOn: true }) }),
    output: IndicatorValue,
  }),
  'indicator.removeValue': call({ role: 'clerk', about: 'Puts a figure in the bin', input: z.object({ id: Id }), output: Done }),
  'indicator.restoreValue': call({ role: 'clerk', about: 'Takes a figure out of the bin', input: z.object({ id: Id }), output: Done }),
  'indicator.readPaste': call({
    role: 'viewer',
    about: 'Reads a block pasted from Excel; nothing is saved',
    input: z.object({ campaignId: Id, indicatorIds: z.array(Id).max(2000), text: z.string().max(1_000_000) }),
    output: z.object({
      years: z.array(Year),
      skippedColumns: z.array(z.string()),
      rows: z.array(z.object({ row: z.number().int(), label: z.string(), indicatorId: Id.nullable(), indicatorText: z.string(), message: z.string(), cells: z.array(PastedCell) })),
    }),
  }),
  'indicator.savePasted': call({
    role: 'clerk',
    about: 'Saves figures the clerk has seen, all with one source paper, in one step',
    input: z.object({ campaignId: Id, source: RequiredLine, values: z.array(z.object({ indicatorId: Id, year: Year, kind: z.enum(['level', 'change', 'event', 'national']), value: z.number().nullable(), eventDate: IsoDate.nullable() })).min(1).max(20_000) }),
    output: z.object({ saved: z.number().int(), replaced: z.number().int() }),
  }),
  'indicator.saveNote': call({
    role: 'clerk',
    about: 'Solution for a lagging indicator, or the verdict on an approximate one',
    input: z.object({ version: z.number().int().optional(), fields: IndicatorNoteFields.omit({ by: true, on: true }) }),
    output: IndicatorNote,
  }),
  'ownTarget.list': call({ role: 'viewer', about: 'Own and assigned targets of a campaign', input: z.object({ campaignId: Id }), output: z.array(OwnTarget) }),
  'ownTarget.save': call({
    role: 'clerk',
    about: 'Adds or changes an own target, own criterion or assigned target',
    input: z.object({ id: Id.optional(), version: z.number().int().optional(), fields: OwnTargetFields.omit({ author: true, enteredOn: true }) }),
    output: OwnTarget,
  }),
  'ownTarget.remove': call({ role: 'clerk', about: 'Puts an own target in the bin', input: z.object({ id: Id }), output: Done }),
  'ownTarget.restore': call({ role: 'clerk', about: 'Takes it out of the bin', input: z.object({ id: Id }), output: Done }),
  'ownTarget.copyFrom': call({ role: 'clerk', about: 'Makes own targets out of chosen indicators of the plan, to be specified', input: z.object({ campaignId: Id, indicatorIds: z.array(Id).min(1).max(500) }), output: z.array(OwnTarget) }),
};

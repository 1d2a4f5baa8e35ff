import { PlanSchema } from '../catalogue/plan-schema.ts';
import type { Plan } from '../catalogue/plan-schema.ts';
import { err, fault, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { readAmbiguities } from './ambiguities.ts';
import type { Found, Place, PlanDoc } from './doc.ts';
import { readIdentity } from './identity.ts';
import { readIndicators } from './indicators.ts';
import { kindReader } from './kinds.ts';
import { leftoversOf, mergedPlaces } from './leftovers.ts';
import type { Leftover } from './leftovers.ts';
import type { Repair } from './ocr-numbers.ts';
import { outlineOf } from './outline.ts';
import { readPeriods } from './periods.ts';
import { cite, found } from './places.ts';
import { readAdvancedModels, readContents, readFunding, readObjectives, readPriorities, readRelatedCampaigns } from './prose.ts';
import { LONGEST_TEXT, plansIn, recognise } from './recognise.ts';
import { readRules } from './rules.ts';
import { readScope, readSubjectGroups } from './subjects.ts';
import { readPropaganda, readResponsibilities } from './tasks.ts';
import { normaliseText } from './text.ts';
import { readTheme } from './theme.ts';
import { readUnitFacts } from './unit-facts.ts';

/** One thing read: where it stands in the plan («identity.number», «quotas.0»), where in the text, and why to look at it. */
export interface Finding {
  readonly path: string;
  readonly place: Place;
  readonly doubt: string | null;
}

export interface PlanDraft {
  /** Valid in the plan schema, every key present. */
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  readonly leftovers: readonly Leftover[];
  readonly doc: PlanDoc;
}

export interface ReadPlanOptions {
  /** Prefix of the record ids: capital letters and digits. */
  readonly code: string;
  /** Id of the plan: small letters, digits, dashes. */
  readonly id: string;
  /** Which plan of a text that holds several, counted from 0; without it such a text is refused. */
  readonly part?: number;
}

/**
 * In: the text of a plan. Out: a draft in the plan schema with the place each finding was read from. Faults: `trong` (no
 * words), `van-ban-qua-dai`, `hai-ke-hoach` (says where each begins; choose with `part`), `khong-phai-ke-hoach`.
 * Deterministic; linear in the length. Throws only when a reader made a record the schema refuses.
 */
export function readPlan(raw: string, options: ReadPlanOptions): Result<PlanDraft> {
  if (raw.length > LONGEST_TEXT) return err(fault('van-ban-qua-dai', `Văn bản có ${raw.length} ký tự, quá mức ${LONGEST_TEXT}.`, { next: 'Tách riêng phần kế hoạch rồi đọc lại.' }));
  const { text, noisy, repairs } = normaliseText(raw);
  if (!/\p{L}/u.test(text)) return err(fault('trong', 'Văn bản không có chữ nào.', { next: 'Nếu là bản quét, hãy gõ hoặc dán phần chữ của kế hoạch.' }));
  const whole = outlineOf(text, noisy);
  const plans = plansIn(whole);
  const chosen = plans[options.part ?? 0];
  if (plans.length > 1 && options.part === undefined) return err(severalPlans(plans));
  const doc = plans.length > 1 && chosen ? outlineOf(text.slice(chosen.from, chosen.to).trim(), noisy) : whole;
  const recognised = recognise(doc);
  return recognised.ok ? ok(assemble(doc, repairs, options)) : recognised;
}

function severalPlans(plans: ReturnType<typeof plansIn>): ReturnType<typeof fault> {
  const list = plans.map(({ line, number, title }, index) => `${index + 1}) từ đoạn ${line}: ${number === null ? 'không số' : `số ${number}`}, “${title}”`).join('; ');
  return fault('hai-ke-hoach', `Tệp có ${plans.length} kế hoạch. ${list}.`, { next: 'Chọn kế hoạch cần đọc, hoặc tách thành hai tệp.', item: String(plans[1]?.from ?? 0) });
}

/** Findings gathered while the plan is put together. */
class Gathered {
  readonly findings: Finding[] = [];
  /** Places that are about figures, dates or awards. */
  readonly claims: Place[] = [];

  one<T>(path: string, finding: Found<T>): T {
    this.findings.push({ path, place: finding.place, doubt: finding.doubt });
    return finding.value;
  }

  /** Rows of a list; `claims`: their places count as read for the leftovers. */
  rows<T>(path: string, rows: readonly Found<T>[], claims = false): T[] {
    if (claims) this.claims.push(...rows.map(({ place }) => place));
    return rows.map((row, index) => this.one(`${path}.${index}`, row));
  }
}

function assemble(doc: PlanDoc, repairs: readonly Repair[], { code, id }: ReadPlanOptions): PlanDraft {
  const gathered = new Gathered();
  const { identity, fields, blanks } = readIdentity(doc);
  for (const [path, finding] of fields) gathered.one(path, finding);
  gathered.claims.push(...fields.filter(([path]) => !/title|province|issuer|campaignKind/u.test(path)).map(([, finding]) => finding.place));
  const titlePlace = fields.find(([path]) => path === 'identity.title')?.[1].place ?? { from: 0, to: 0 };
  const kinds = kindReader(doc);
  const { theme, finding: themeFinding } = readTheme(doc, identity.title, titlePlace);
  const periods = readPeriods(doc, identity.title, titlePlace, code);
  const groups = readSubjectGroups(doc, kinds, code);
  const rules = readRules(doc, groups, code);
  const tasks = readResponsibilities(doc, code);
  gathered.one('theme', themeFinding);
  const plan: Plan = {
    schemaVersion: '1.0', id, code, identity, theme,
    periods: gathered.rows('periods', periods, true),
    scope: gathered.one('scope', readScope(doc, identity.province, groups)),
    subjectGroups: gathered.rows('subjectGroups', groups),
    objectives: gathered.rows('objectives', readObjectives(doc, code)),
    contents: gathered.rows('contents', readContents(doc, kinds, code)),
    indicators: gathered.rows('indicators', readIndicators(doc, code), true),
    criteriaPolicy: gathered.one('criteriaPolicy', rules.criteriaPolicy),
    criteria: gathered.rows('criteria', rules.criteria, true),
    awardForms: gathered.rows('awardForms', rules.awardForms, true),
    awardStandards: gathered.rows('awardStandards', rules.awardStandards, true),
    quotaPolicy: gathered.one('quotaPolicy', rules.quotaPolicy),
    quotas: gathered.rows('quotas', rules.quotas, true),
    stages: gathered.rows('stages', rules.stages, true),
    milestones: gathered.rows('milestones', rules.milestones, true),
    reporting: gathered.rows('reporting', rules.reporting, true),
    submissionRoutes: gathered.rows('submissionRoutes', rules.submissionRoutes, true),
    responsibilities: gathered.rows('responsibilities', tasks),
    advancedModels: gathered.rows('advancedModels', readAdvancedModels(doc, code)),
    propaganda: gathered.rows('propaganda', readPropaganda(doc, tasks, code)),
    priorities: gathered.rows('priorities', readPriorities(doc, kinds, code)),
    funding: gathered.rows('funding', readFunding(doc, code)),
    relatedCampaigns: gathered.rows('relatedCampaigns', readRelatedCampaigns(doc, theme.text)),
    unitFacts: gathered.rows('unitFacts', readUnitFacts(doc, code), true),
    footnotes: gathered.rows('footnotes', readNotes(doc), true),
    ambiguities: gathered.rows('ambiguities', readAmbiguities(doc, { repairs, blanks, identity, periods }, code)),
  };
  return { plan: PlanSchema.parse(plan), findings: gathered.findings, leftovers: allLeft(doc, gathered.claims, rules), doc };
}

/** What the readers of rules left, unless another reader took it, and what nobody saw. */
function allLeft(doc: PlanDoc, claims: readonly Place[], { leftovers, awardForms }: ReturnType<typeof readRules>): Leftover[] {
  const seen = untouched(leftovers, claims);
  const own = leftoversOf(doc, [...claims, ...seen.map(({ place }) => place)], awardForms.map(({ value }) => value.name));
  return [...own, ...seen].sort((a, b) => a.place.from - b.place.from);
}

/** Those that no place overlaps; both sides are walked once, in order. */
function untouched(leftovers: readonly Leftover[], claims: readonly Place[]): Leftover[] {
  const sorted = mergedPlaces(claims);
  let at = 0;
  return [...leftovers].sort((a, b) => a.place.from - b.place.from).filter(({ place }) => {
    while (at < sorted.length && (sorted[at]?.to ?? 0) <= place.from) at += 1;
    return (sorted[at]?.from ?? Infinity) >= place.to;
  });
}

/** Footnotes with the part their reference stands in. */
function readNotes(doc: PlanDoc): Found<Plan['footnotes'][number]>[] {
  return doc.footnotes.flatMap((note) => {
    const text = note.text.trim();
    if (text === '') return [];
    return [found({ marker: note.marker, text, attachedTo: note.reference === null ? [] : [cite(doc, note.reference)] }, note, note.reference === null ? 'Không thấy chỗ dẫn chú thích trong văn bản.' : null)];
  });
}

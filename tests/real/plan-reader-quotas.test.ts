import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Plan, PlanQuota } from '../../shared/catalogue/plan-schema.ts';
import { readAwards } from '../../shared/plan-reader/awards.ts';
import { docOf } from '../../shared/plan-reader/outline.ts';
import { readQuotas } from '../../shared/plan-reader/quotas.ts';
import { readSchedule } from '../../shared/plan-reader/schedule.ts';
import { haveReference, referenceJson, referencePath } from './reference.ts';

const FILES = ['lam-dong-2023-2025', 'lam-dong-vi-nguoi-ngheo-2022-2025', 'dak-nong-2020-2025', 'dak-lak-dai-hoi-xiv-2025', 'dien-bien-2021-2025'] as const;
const there = haveReference('plans');

/** All that is scored of a line; an exception is named by the line it replaces. */
function keysOf(quotas: readonly PlanQuota[]): string[] {
  const plain = (quota: PlanQuota): string =>
    JSON.stringify([quota.milestone.kind, quota.milestone.year, [...quota.unitKinds].sort(), quota.unitName, quota.perUnit, [...quota.subjectKinds].sort(), quota.countMode, quota.min, quota.max, quota.status]);
  const byId = new Map(quotas.map((quota) => [quota.id, plain(quota)]));
  return quotas.map((quota) => `${plain(quota)} ${quota.exceptionTo === null ? '' : (byId.get(quota.exceptionTo) ?? '?')}`).sort();
}

const dated = (reporting: Plan['reporting']): string[] =>
  reporting.filter(({ due }) => due.day !== null && due.month !== null).map(({ due, recurring }) => `${due.day}/${due.month} ${due.bound} ${recurring}`).sort();

describe.skipIf(!there)('the five plans', () => {
  it.each(FILES)('%s: quotas, policy and dated deadlines as in the structured plan', (file) => {
    const gold = referenceJson('plans', `${file}.json`) as Plan;
    const doc = docOf(readFileSync(referencePath('plans', 'source', `${file}.txt`), 'utf8'));
    const forms = readAwards(doc, gold.code).forms.map(({ value }) => value);
    const schedule = readSchedule(doc, gold.code);
    const { quotas, quotaPolicy } = readQuotas(doc, gold.code, { forms, milestones: schedule.milestones.map(({ value }) => value) });
    expect(keysOf(quotas.map(({ value }) => value))).toEqual(keysOf(gold.quotas));
    expect(quotaPolicy.value.status).toBe(gold.quotaPolicy.status);
    expect(dated(schedule.reporting.map(({ value }) => value))).toEqual(dated(gold.reporting));
    expect(forms.map(({ kind, level }) => `${kind} ${level}`).sort()).toEqual(gold.awardForms.map(({ kind, level }) => `${kind} ${level}`).sort());
  });
});

import { describe, expect, it } from 'vitest';
import { awardCatalogue } from '../../../../shared/catalogue/awards.ts';
import type { ConditionNode } from '../../../../shared/catalogue/award-schema.ts';
import { DISCIPLINE_LEVEL_WORDS, MOVEMENT_BODIES, OFFENCE_WORDS, PENDING_CASE_WORDS, SERVICE_WORDS } from '../../../../shared/domain/registers/person-shapes.ts';
import { REGISTERS, REGISTER_NAMES, registerSpec } from '../../../../shared/domain/registers/registers.ts';
import { fieldWords } from '../../../../shared/domain/registers/words.ts';
import { DISCIPLINE_LEVELS, PENDING_CASES } from '../../../../shared/eligibility/facts.ts';

/** Every value that a parameter of a rule takes anywhere in the catalogue. */
function valuesOf(rule: string, param: string): string[] {
  const found: string[] = [];
  const walk = (node: ConditionNode): void => {
    if ('anyOf' in node) node.anyOf.forEach(walk);
    else if ('allOf' in node) node.allOf.forEach(walk);
    else if (node.rule === rule && node.params[param] !== undefined) found.push(...([node.params[param]].flat() as string[]));
  };
  for (const award of awardCatalogue) for (const { test } of award.conditions) walk(test);
  return [...new Set(found)];
}

describe('registers of a subject’s past', () => {
  it.each([
    ['services', valuesOf('serviceYears', 'service'), SERVICE_WORDS],
    ['bodies that launch', valuesOf('campaign', 'launchedBy'), MOVEMENT_BODIES],
    ['bodies that organise', valuesOf('block', 'organisedBy'), MOVEMENT_BODIES],
    ['offences of members', valuesOf('members', 'cases'), OFFENCE_WORDS],
    ['levels of discipline', [...DISCIPLINE_LEVELS], DISCIPLINE_LEVEL_WORDS],
    ['pending matters', [...PENDING_CASES], PENDING_CASE_WORDS],
  ])('offer all %s that the award law asks for', (_name, asked, offered) => {
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((one) => !(one in offered))).toEqual([]);
  });

  it.each([
    ['discipline', { name: 'x', level: 'canh_cao', from: '2024-02-01', to: '2024-01-01', source: 'QĐ' }, 'to'],
    ['pending_matter', { name: 'x', case: 'dang_xem_xet_ky_luat', from: '2024-02-01', clearedOn: '2024-01-01', source: 'QĐ' }, 'clearedOn'],
    ['maternity_leave', { name: 'x', from: '2024-02-01', to: '2024-01-01' }, 'to'],
    ['service_period', { name: 'x', service: 'khac', from: '2024-02-01', to: '2024-01-01' }, 'to'],
  ] as const)('%s refuses an end before its beginning', (name, line, item) => {
    const spec = registerSpec(name);
    expect(spec.check?.(spec.schema.parse(line)).map((point) => point.item)).toEqual([item]);
    expect(spec.check?.(spec.schema.parse({ ...line, [item]: '2024-02-01' }))).toEqual([]);
    expect(spec.check?.(spec.schema.parse({ ...line, [item]: null }))).toEqual([]);
  });

  it('every choice of a field is one its schema takes, in every register', () => {
    for (const name of REGISTER_NAMES) {
      const { fields, schema } = registerSpec(name);
      const shape = (schema as unknown as { shape: Record<string, { safeParse(value: unknown): { success: boolean } }> }).shape;
      for (const { key, choices } of fields) for (const choice of Object.keys(choices ?? {})) expect([name, key, choice, shape[key]?.safeParse(choice).success]).toEqual([name, key, choice, true]);
    }
  });

  it('yes, no and not known are three values', () => {
    const field = REGISTERS.initiative.fields.find(({ key }) => key === 'replicable');
    expect([true, false, null].map((value) => field && fieldWords(field, value, () => ''))).toEqual(['Có', 'Không', '']);
  });
});

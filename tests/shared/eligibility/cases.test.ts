import { describe, expect, it } from 'vitest';
import { RULES } from '../../../shared/catalogue/award-schema.ts';
import { awardByCode, awardCatalogue } from '../../../shared/catalogue/awards.ts';
import { evaluate } from '../../../shared/eligibility/evaluate.ts';
import { allOf } from '../../../shared/eligibility/judged.ts';
import { nodesOf } from '../../../shared/eligibility/meets.ts';
import { proposal } from './builder.ts';
import { collectives } from './cases/collectives.ts';
import { everyAward } from './cases/every-award.ts';
import { labourOrders } from './cases/labour-orders.ts';
import { otherAwards } from './cases/other-awards.ts';
import { persons } from './cases/persons.ts';
import { praise } from './cases/praise.ts';
import type { Row, Table } from './cases/table.ts';

const TABLES: readonly Table[] = [everyAward, persons, collectives, praise, labourOrders, otherAwards];
const rowsOf = (code: string): Row[] => TABLES.flatMap((table) => table[code] ?? []);

function check(code: string, row: Row): void {
  const award = awardByCode(code);
  if (award === undefined) throw new Error(`no award ${code}`);
  const report = evaluate(award, row.of, proposal(row.p), row.o);
  const at = report.conditions.find(({ conditionId }) => conditionId === row.at);
  const tree = at === undefined ? [] : allOf(at.finding);
  if (row.at !== undefined) expect(report.conditions.map(({ conditionId }) => conditionId)).toContain(row.at);
  if (row.says !== undefined) expect(tree.map(({ sentence }) => sentence)).toContain(row.says);
  if (row.result !== undefined) expect(at?.finding.result).toBe(row.result);
  expect([report.verdict, report.summary]).toEqual([row.verdict, row.summary ?? report.summary]);
  if (row.warns !== undefined) expect(tree.flatMap(({ warnings }) => warnings)).toContain(row.warns);
  if (row.misses !== undefined) expect(tree.flatMap(({ missing }) => missing)).toContain(row.misses);
  if (row.asks !== undefined) expect(tree.map(({ asks }) => asks?.key)).toContain(row.asks);
  if (row.shows !== undefined) expect(tree.flatMap(({ evidence }) => evidence).map(({ text }) => text)).toContain(row.shows);
  if (row.lacking !== undefined) expect(report.lacking).toBe(row.lacking);
}

for (const { code, nameVi } of awardCatalogue) {
  describe(`${code} ${nameVi}`, () => {
    for (const row of rowsOf(code)) it(row.is, () => check(code, row));
  });
}

describe('the tables as a whole', () => {
  const rows = awardCatalogue.flatMap(({ code }) => rowsOf(code));

  it('hold at least 320 cases, and each award one that qualifies, one that fails and one that is not known', () => {
    expect(rows.length).toBeGreaterThanOrEqual(320);
    for (const { code } of awardCatalogue) {
      const verdicts = new Set(rowsOf(code).map(({ verdict }) => verdict));
      expect([code, ...['du-dieu-kien', 'chua-du-dieu-kien', 'chua-xac-dinh'].filter((verdict) => !verdicts.has(verdict as never))]).toEqual([code]);
    }
  });

  it('have no two cases of one award under the same name', () => {
    for (const { code } of awardCatalogue) expect(new Set(rowsOf(code).map(({ is }) => is)).size).toBe(rowsOf(code).length);
  });

  it('look at every condition of the catalogue, and so at all twenty rules', () => {
    const looked = new Set(rows.map(({ at }) => at));
    const conditions = awardCatalogue.flatMap((award) => award.conditions);
    expect([...new Set(conditions.map(({ id }) => id))].filter((id) => !looked.has(id))).toEqual([]);
    const rules = new Set(conditions.filter(({ id }) => looked.has(id)).flatMap(({ test }) => nodesOf(test)).flatMap((node) => ('rule' in node ? [node.rule] : [])));
    expect(RULES.filter((rule) => !rules.has(rule))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { PLANS, planByCode } from '../../../shared/catalogue/plans.ts';
import type { Plan } from '../../../shared/catalogue/plan-schema.ts';
import { groupRows, indicatorRows, SECTOR_WORDS } from '../../../shared/domain/indicator-tree.ts';
import { laggingIndicators, summarise } from '../../../shared/domain/indicator-summary.ts';
import type { JudgedIndicator } from '../../../shared/domain/indicator-summary.ts';
import { judgeIndicator } from '../../../shared/domain/judge-indicator.ts';
import { AFTER, indicator, note, value } from './indicator-samples.ts';

function plan(code: string): Plan {
  const found = planByCode(code);
  if (found === undefined) throw new Error(code);
  return found;
}

describe('R15: nesting', () => {
  it('R15: «trong đó» đứng lùi ngay dưới chỉ tiêu cha, theo thứ tự của kế hoạch', () => {
    const rows = indicatorRows(plan('LD23').indicators);
    const at = rows.findIndex(({ indicator: each }) => each.id === 'LD23-14');
    expect(rows.slice(at, at + 2).map(({ indicator: each, depth, relationWords }) => [each.id, depth, relationWords])).toEqual([['LD23-14', 0, ''], ['LD23-14a', 1, 'trong đó']]);
    expect(rows).toHaveLength(plan('LD23').indicators.length);
  });

  it('R15: con nới hơn cha vẫn hợp lệ: 1,5% thất nghiệp chung chưa đạt «dưới 1,2%», 1,9% thành thị đạt «dưới 2%»', () => {
    const verdict = (id: string, amount: number): string => judgeIndicator(indicator(id), [value(id, 2025, amount)], AFTER).state;
    expect([verdict('LD23-14', 1.5), verdict('LD23-14a', 1.9)]).toEqual(['chua-dat', 'dat']);
  });

  it('R15: «riêng» được đánh dấu; R22: nhóm dân cư hiện bên cạnh', () => {
    const row = indicatorRows(plan('DNO').indicators).find(({ indicator: each }) => each.id === 'DNO-14a');
    expect(row).toMatchObject({ depth: 1, relationWords: 'riêng', concerns: 'đồng bào dân tộc thiểu số tại chỗ' });
  });

  it.each(PLANS.map(({ code }) => code))('R15: %s: mọi chỉ tiêu có mặt đúng một lần', (code) => {
    const rows = indicatorRows(plan(code).indicators);
    expect(rows.map(({ indicator: each }) => each.id).sort()).toEqual(plan(code).indicators.map(({ id }) => id).sort());
    for (const { indicator: each } of rows) expect(SECTOR_WORDS).toHaveProperty(each.sector);
  });

  it('R15: a child without its parent, and a ring of own targets, stand by themselves', () => {
    const [one, other] = [{ ...indicator('LD23-14'), id: 'A', parentId: 'B' }, { ...indicator('LD23-14'), id: 'B', parentId: 'A' }];
    expect(indicatorRows([one, other]).map(({ indicator: each, depth }) => [each.id, depth])).toEqual([['A', 0], ['B', 1]]);
    expect(indicatorRows([indicator('LD23-14a')])[0]).toMatchObject({ depth: 0, relationWords: '' });
  });

  it('groups by the headings of the plan, else by sector', () => {
    expect(groupRows(indicatorRows(plan('DNO').indicators)).map(({ title }) => title)).toEqual(['Kinh tế - hạ tầng', 'Văn hóa - xã hội và môi trường', 'Quốc phòng, an ninh', 'Xây dựng đảng và hệ thống chính trị']);
    expect(groupRows(indicatorRows(plan('LDNN').indicators)).map(({ title }) => title)).toContain('Giảm nghèo');
  });
});

describe('R26: summary and lagging list', () => {
  const figures = [value('LD23-30', 2025, 96), value('LD23-13', 2025, 87), value('LD23-32', 2025, 95), value('LD23-02', 2025, 37), value('LD23-42', 2025, 3)];
  const judged = ['LD23-30', 'LD23-13', 'LD23-32', 'LD23-02', 'LD23-42', 'LD23-31'].map((id): JudgedIndicator => ({ target: indicator(id), judgement: judgeIndicator(indicator(id), figures, AFTER), owner: 'province' }));
  const own: JudgedIndicator = { target: { id: 'R1', sector: 'y-te', text: 'Chỉ tiêu riêng' }, judgement: { state: 'dat', year: 2025 }, owner: 'unit' };

  it('R78: đạt, vượt, chậm, chưa có số liệu, không chấm, theo lĩnh vực; R24: của đơn vị tách riêng', () => {
    const { province, unit, provinceBySector } = summarise([...judged, own]);
    expect(province).toMatchObject({ words: 'Tất cả', total: 6, reached: 1, exceeded: 1, lagging: 2, noData: 1, notJudged: 1, notDue: 0, toConfirm: 0 });
    expect(province.ids).toMatchObject({ reached: ['LD23-30'], exceeded: ['LD23-13'], lagging: ['LD23-32', 'LD23-02'], noData: ['LD23-31'], notJudged: ['LD23-42'] });
    expect(unit).toMatchObject({ total: 1, reached: 1 });
    expect(provinceBySector.reduce((sum, { total }) => sum + total, 0)).toBe(6);
    expect(provinceBySector.find(({ sector }) => sector === 'moi-truong')).toMatchObject({ words: 'Môi trường', total: 3, reached: 1, lagging: 1, noData: 1 });
  });

  it('R26: mỗi chỉ tiêu chậm có chỗ ghi giải pháp, chưa ghi đứng trước', () => {
    const notes = [note('LD23-32', { remedy: 'Bổ sung 3 công trình nước.', year: 2025 }), note('LD23-32', { remedy: 'Cũ.', year: 2024 }), note('LD23-30', { remedy: 'Không cần.' })];
    expect(laggingIndicators(judged, notes).map(({ item, remedy }) => [item.target.id, remedy])).toEqual([['LD23-02', ''], ['LD23-32', 'Bổ sung 3 công trình nước.']]);
  });

  it('R26: at another date the same figures give another list', () => {
    const early = ['LD23-32', 'LD23-02'].map((id): JudgedIndicator => ({ target: indicator(id), judgement: judgeIndicator(indicator(id), figures, { ...AFTER, on: '2025-06-01' }), owner: 'province' }));
    expect(summarise(early).province).toMatchObject({ lagging: 0, notDue: 2 });
  });
});

describe('every indicator of the five plans', () => {
  const all = PLANS.flatMap(({ plan: each }) => each.indicators);

  it.each(all.map((each) => [each.id, each] as const))('R25: %s without a figure is neither reached nor missed', (_id, each) => {
    const judged = judgeIndicator(each, [], AFTER);
    expect(['chua-co-so-lieu', 'khong-cham']).toContain(judged.state);
    expect(judged.sentence).toContain(`«${each.figure}»`);
    expect(judged.sentence).not.toContain('undefined');
  });

  it.each(all.filter(({ type }) => type === 'numeric').map((each) => [each.id, each] as const))('%s with its own bound every year is judged', (_id, each) => {
    const bound = each.min ?? each.max ?? 0;
    const kind = each.measure.startsWith('change') ? 'change' : 'level';
    const figures = [2020, 2021, 2022, 2023, 2024, 2025].map((year) => value(each.id, year, bound, { kind, cumulative: each.measure === 'cumulative' ? true : null }));
    const judged = judgeIndicator(each, figures, { ...AFTER, periodFrom: 2020, on: '2026-02-01' });
    const strict = each.minInclusive === false || each.maxInclusive === false;
    expect(judged.state).toBe(each.approx ? 'cho-xac-nhan' : strict ? 'chua-dat' : 'dat');
  });
});

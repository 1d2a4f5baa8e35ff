import { describe, expect, it } from 'vitest';
import { PLANS, planByCode } from '../../../shared/catalogue/plans.ts';
import type { Plan } from '../../../shared/catalogue/plan-schema.ts';
import type { PlanUnitKind } from '../../../shared/catalogue/plan-vocabulary.ts';
import { readPlan } from '../../../shared/domain/addressee.ts';
import { campaignPeriod, documentNumbers } from '../../../shared/domain/plan.ts';

const plan = (code: string): Plan => planByCode(code) as Plan;
const years = (code: string, role: string) => plan(code).periods.filter((p) => p.role === role).map((p) => `${p.from?.year ?? ''}–${p.to?.year ?? ''}`);

describe('campaigns as their plans have them', () => {
  it('R2: LD23 shows its campaign, its targets and its merit side by side, each with its own years', () => {
    expect(years('LD23', 'thi-dua')).toEqual(['2023–2025']);
    expect(years('LD23', 'chi-tieu')).toContain('2020–2025');
    expect(years('LD23', 'thanh-tich')).toContain('2021–2025');
    expect(campaignPeriod(plan('LD23'))).toMatchObject({ fromYear: 2023, toYear: 2025, others: expect.arrayContaining([expect.objectContaining({ role: 'chi-tieu' })]) });
  });

  it('R2: a start earlier than the date of issue is a start', () => {
    const dno = plan('DNO');
    expect(dno.identity.date).toEqual({ day: 29, month: 12, year: 2022 });
    expect(campaignPeriod(dno).firstDay).toBe('2020-01-01');
    const dlk = plan('DLK');
    expect(dlk.identity.date).toEqual({ day: 18, month: 11, year: 2025 });
    expect(campaignPeriod(dlk).firstDay).toBe('2025-10-01');
  });

  it('R4: a phong trào or a đợt, with stages that are optional, freely named and may overlap', () => {
    expect(PLANS.map(({ code, plan: p }) => [code, p.identity.campaignKind]).filter(([, kind]) => kind === 'dot')).toEqual([['DLK', 'dot']]);
    const stages = plan('DNO').stages.map((s) => [s.from?.year, s.to?.year]);
    expect(stages).toEqual([[2020, 2023], [2023, 2025]]);
    expect(plan('DLK').theme.text).toContain('Lập thành tích chào mừng Đại hội lần thứ XIV của Đảng');
    for (const { plan: p } of PLANS) expect(p.theme.text.normalize('NFC')).toBe(p.theme.text);
  });

  it('R7: printed text stays as printed and the reading is beside it', () => {
    const poor = plan('LDNN');
    expect(poor.footnotes.map((note) => note.marker)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    const misprints = PLANS.flatMap(({ plan: p }) => p.ambiguities.filter((a) => a.kind === 'ocr'));
    expect(misprints.length).toBeGreaterThan(0);
    for (const misprint of misprints) {
      expect(misprint.asPrinted).not.toBe('');
      expect(misprint.reading).not.toBe(misprint.asPrinted);
    }
    expect(poor.identity.legalBases.length + plan('DBI').identity.legalBases.length).toBeGreaterThan(0);
  });

  it.each<[string, PlanUnitKind, string]>([
    ['LDNN', 'xa', 'xã Tân An'],
    ['DLK', 'phuong', 'phường Tân Bình'],
    ['DBI', 'so-ban-nganh', 'Sở Y tế'],
    ['LD23', 'dac-khu', 'đặc khu Đảo Xa'],
  ])('R6: %s is filtered to a %s (%s), and what is addressed to all always shows', (code, kind, name) => {
    const read = plan(code);
    const { contents } = readPlan(read, { kind, name, province: read.identity.province }, '2026-11-21');
    const mine = contents.mine.map(({ item }) => item.id);
    for (const content of read.contents.filter((c) => c.addressedTo.length === 0 || c.addressedTo.includes(kind))) expect(mine).toContain(content.id);
    expect(mine.length + contents.others.length).toBe(read.contents.length);
  });

  it('R96: the province’s own tasks are with others, one click away, and a commune’s page opens on its own', () => {
    for (const { plan: read } of PLANS) {
      const { responsibilities } = readPlan(read, { kind: 'xa', name: 'xã Tân An', province: read.identity.province }, '2026-11-21');
      const others = responsibilities.others.map(({ addressedTo }) => addressedTo);
      for (const task of read.responsibilities.filter((t) => t.body.startsWith('Sở Nội vụ'))) expect(responsibilities.mine.map(({ item }) => item.id)).not.toContain(task.id);
      expect(others.length).toBeGreaterThan(0);
    }
  });

  it('R1: the number keeps its zero and the plan is apart from the decision that promulgates it', () => {
    expect(documentNumbers(plan('DLK'))).toEqual({ own: '0124/KH-UBND', promulgatedBy: null });
    expect(documentNumbers(plan('LDNN'))).toEqual({ own: null, promulgatedBy: '1479/QĐ-UBND' });
  });
});

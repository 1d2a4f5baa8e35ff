import { describe, expect, it } from 'vitest';
import { planByCode } from '../../../shared/catalogue/plans.ts';
import { Handover } from '../../../shared/domain/handover.ts';
import { routesOf, standingOn } from '../../../shared/domain/route.ts';
import type { Route, RouteQuestion, RoutedAward } from '../../../shared/domain/route.ts';

const commune = { kind: 'xa', name: 'xã Tân Mẫu', formerDistrict: { name: 'UBND huyện Đức Mẫu', source: '' } } as const;
const asked = (code: string | null, day: string, more: Partial<RouteQuestion> = {}): RouteQuestion => ({
  plan: code === null ? null : (planByCode(code) ?? null), province: code === 'DBI' ? 'Điện Biên' : code === 'DNO' ? 'Đắk Nông' : 'Lâm Đồng', unit: commune, dayOf: () => day, handed: new Set(), ...more,
});
const form = (formId: string, more: Partial<RoutedAward> = {}): RoutedAward => ({ formId, name: formId, side: 'up', decider: null, receiver: 'Sở Nội vụ', ...more });
const one = (award: RoutedAward, question: RouteQuestion): Route => {
  const [route, other] = routesOf([award], question);
  if (route === undefined || other !== undefined) throw new Error('one route expected');
  return route;
};
const bodies = ({ steps }: Route) => steps.map(({ body }) => body);
const roles = ({ steps }: Route) => steps.map(({ role }) => role);

describe('R67: the route of a campaign and form', () => {
  it('R67: LD23 goes to Sở Nội vụ', () => {
    const route = one(form('LD23-F2'), asked('LD23', '2026-11-20'));
    expect(route.steps[1]?.body).toContain('Sở Nội vụ');
    expect(route.steps.at(-1)?.body).toBe('Chủ tịch Ủy ban nhân dân tỉnh');
    expect(roles(route)).toEqual(['binh-xet', 'tiep-nhan', 'tham-dinh', 'quyet-dinh']);
    expect(route.citation).toContain('mục V.4');
  });

  it('R67: LDNN goes to Sở Lao động - Thương binh và Xã hội first', () => {
    const route = one(form('LDNN-F3'), asked('LDNN', '2024-06-01', { unit: { kind: 'so-ban-nganh', name: 'Sở Y tế', formerDistrict: null } }));
    expect(bodies(route)[1]).toBe('Sở Lao động - Thương binh và Xã hội');
    expect(roles(route)).toEqual(['binh-xet', 'tiep-nhan', 'tham-dinh', 'quyet-dinh'].with(0, 'lap-ho-so'));
  });

  it('R67, R94: from 1/3/2025 the same step names who took over, to be confirmed', () => {
    const step = one(form('LDNN-F3'), asked('LDNN', '2025-12-01')).steps[1];
    expect(step?.printed).toBe('Sở Lao động - Thương binh và Xã hội');
    expect(step?.body).toBe('Sở Nội vụ');
    expect(step?.note).toContain('cần xác nhận');
  });

  it('R67: DBI goes through the unit’s council and clearance by Thường trực Hội đồng tỉnh, a step of its own', () => {
    const route = one(form('DBI-F2'), asked('DBI', '2026-11-20'));
    expect(route.steps[0]).toMatchObject({ role: 'binh-xet', own: true, action: 'tổ chức họp hội đồng đánh giá, bình xét, lựa chọn' });
    expect(route.steps[2]).toMatchObject({ role: 'thong-qua', own: false, printed: 'Thường trực Hội đồng Thi đua, khen thưởng tỉnh' });
    expect(route.steps.at(-1)?.role).toBe('quyet-dinh');
  });

  it.each(['LD23-F5', 'LDNN-F4', 'DBI-F3', 'DNO-F3', 'DLK-F4'])('R67: giấy khen ends in the unit: %s', (formId) => {
    const route = one(form(formId, { side: 'own' }), asked(formId.split('-')[0] ?? '', '2024-06-01'));
    expect(route.steps.every(({ own }) => own)).toBe(true);
    expect(route.steps.at(-1)?.role).toBe('quyet-dinh');
  });

  it('a plan whose first step is not the unit has the unit before it', () => {
    expect(one(form('DNO-F1'), asked('DNO', '2026-11-20')).steps[0]).toMatchObject({ id: 'DNO-T2/0', own: true, body: 'Ủy ban nhân dân xã Tân Mẫu' });
  });

  it('awards without a route of their own go through the receiver to whoever decides', () => {
    const route = one({ formId: null, name: 'Bằng khen', side: 'up', decider: 'Chủ tịch UBND tỉnh', receiver: 'Sở Nội vụ' }, asked(null, '2026-11-20'));
    expect(bodies(route)).toEqual(['Ủy ban nhân dân xã Tân Mẫu', 'Sở Nội vụ', 'Chủ tịch UBND tỉnh']);
    expect(bodies(one({ formId: null, name: 'Giấy khen', side: 'own', decider: null, receiver: '' }, asked(null, '2026-11-20')))).toEqual(['Ủy ban nhân dân xã Tân Mẫu', 'Ủy ban nhân dân xã Tân Mẫu']);
  });

  it('forms that go the same way stand together', () => {
    expect(routesOf([form('LD23-F1'), form('LD23-F2'), form('LD23-F5')], asked('LD23', '2026-11-20')).map(({ awards }) => awards)).toEqual([['LD23-F1', 'LD23-F2'], ['LD23-F5']]);
  });
});

describe('R70: the next body depends on the date', () => {
  it('R70: a commune sends through the district until 30/6/2025 and straight to the province from 1/7/2025', () => {
    expect(bodies(one(form('LD23-F2'), asked('LD23', '2025-06-30')))[1]).toBe('UBND huyện Đức Mẫu');
    expect(bodies(one(form('LD23-F2'), asked('LD23', '2025-07-01')))[1]).toContain('Sở Nội vụ');
  });

  it('R70: the step never stands for a department, nor for what ends in the commune', () => {
    expect(bodies(one(form('LD23-F2'), asked('LD23', '2025-06-30', { unit: { kind: 'so-ban-nganh', name: 'Sở Y tế', formerDistrict: null } })))[1]).toContain('Sở Nội vụ');
    expect(bodies(one(form('LD23-F5', { side: 'own' }), asked('LD23', '2025-06-30')))).toHaveLength(2);
  });

  it('R70: what was handed over to the district stays on the route', () => {
    const route = one(form('LD23-F2'), asked('LD23', '2026-11-20', { handed: new Set(['LD23-T1/huyen']) }));
    expect(route.steps[1]).toMatchObject({ id: 'LD23-T1/huyen', body: 'UBND huyện Đức Mẫu' });
    expect(route.steps[1]?.note).toContain('từ 01/07/2025 gửi thẳng cấp tỉnh');
  });

  it('a commune whose district nobody named', () => {
    expect(bodies(one(form('LD23-F2'), asked('LD23', '2024-01-05', { unit: { ...commune, formerDistrict: null } })))[1]).toBe('UBND cấp huyện');
  });
});

describe('R68: where a dossier stands', () => {
  const route = one(form('DBI-F2'), asked('DBI', '2026-11-20'));
  const handover = (step: number, on: string): Handover => Handover.parse({ id: `h${step}`, version: 1, dossierId: 'd', stepId: route.steps[step]?.id, on, fromName: 'A', toName: 'B', listCount: 2 });
  it.each([
    ['being written', [], false, ['current', 'todo', 'todo', 'todo'], null, 1, 'none'],
    ['submitted', [], true, ['done', 'todo', 'todo', 'todo'], null, 1, 'none'],
    ['with Sở Nội vụ', [[1, '2026-11-02']], true, ['done', 'current', 'todo', 'todo'], '2026-11-02', 2, 'none'],
    ['with the standing council', [[1, '2026-11-02'], [2, '2026-11-16']], true, ['done', 'done', 'current', 'todo'], '2026-11-16', 3, 'appraising'],
    ['with whoever decides', [[1, '2026-11-02'], [3, '2026-11-18']], true, ['done', 'done', 'done', 'current'], '2026-11-18', null, 'deciding'],
  ] as const)('R68: %s', (_name, handed, sent, states, since, next, reached) => {
    const standing = standingOn(route, handed.map(([step, on]) => handover(step, on)), { sent, decided: false });
    expect(standing.steps.map(({ state }) => state)).toEqual(states);
    expect([standing.since, standing.next?.id ?? null, standing.reached]).toEqual([since, next === null ? null : route.steps[next]?.id, reached]);
  });

  it('a decision ends the way', () => {
    const standing = standingOn(route, [handover(1, '2026-11-02')], { sent: true, decided: true });
    expect(standing.steps.every(({ state }) => state === 'done')).toBe(true);
    expect(standing.next).toBeNull();
  });
});

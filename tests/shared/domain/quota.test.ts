import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planByCode } from '../../../shared/catalogue/plans.ts';
import type { Plan, PlanQuota } from '../../../shared/catalogue/plan-schema.ts';
import type { ReadingUnit } from '../../../shared/domain/addressee.ts';
import type { Allotment } from '../../../shared/domain/campaign.ts';
import { readQuotas, verdictOf } from '../../../shared/domain/quota.ts';
import type { QuotaNomination, QuotaQuestion, QuotaView } from '../../../shared/domain/quota.ts';
import type { SubjectKind } from '../../../shared/domain/subject.ts';

function plan(code: string): Plan {
  const found = planByCode(code);
  if (found === undefined) throw new Error(code);
  return found;
}

const poor = plan('LDNN');
const unit = (kind: ReadingUnit['kind'], name: string, district?: string): ReadingUnit => ({
  kind, name, province: 'Lâm Đồng', formerDistrict: district === undefined ? null : { name: district },
});
const people = (count: number, awardFormId: string | null, subjectKind: SubjectKind = 'person'): QuotaNomination[] => Array.from({ length: count }, () => ({ subjectKind, awardFormId }));
const ask = (question: Partial<QuotaQuestion>): QuotaView =>
  readQuotas({ plan: poor, milestoneId: 'LDNN-M2', unit: unit('huyen', 'huyện Suối Mơ'), date: '2023-10-01', allotments: [], nominations: [], ...question });
const brief = (view: QuotaView): string[] => view.lines.map((line) => `${line.id} ${line.status} ${line.min ?? '-'}..${line.max ?? '-'} ${line.used} ${line.verdict}`);

describe('fixed lines (LDNN IV.2.c)', () => {
  it.each([
    [0, 'ok', false], [2, 'ok', false], [3, 'at-max', false], [4, 'over-max', true],
  ])('R54: a huyện may send 3 cases at sơ kết 2023, the fourth is stopped: %i is %s', (count, verdict, stops) => {
    const view = ask({ nominations: people(count, 'LDNN-F3') });
    expect(brief(view)).toEqual([`LDNN-Q2 co-dinh -..3 ${count} ${verdict}`]);
    expect(view.stops).toBe(stops);
  });

  it('R52: any mix of kinds shares the number of a combined line', () => {
    const mix = [...people(1, 'LDNN-F3'), ...people(2, 'LDNN-F3', 'household'), ...people(1, 'LDNN-F3', 'collective')];
    expect(brief(ask({ nominations: mix }))).toEqual(['LDNN-Q2 co-dinh -..3 4 over-max']);
  });

  it('another form does not use up the number', () => {
    expect(brief(ask({ nominations: [...people(3, 'LDNN-F3'), ...people(5, 'LDNN-F4'), ...people(1, null)] }))).toEqual(['LDNN-Q2 co-dinh -..3 3 at-max']);
  });

  it.each([
    ['LDNN-M2', 'huyện Đam Rông', 'LDNN-Q3', 4],
    ['LDNN-M2', 'huyện Suối Mơ', 'LDNN-Q2', 3],
    ['LDNN-M3', 'huyện Đam Rông', 'LDNN-Q12', 5],
    ['LDNN-M3', 'huyện Suối Mơ', 'LDNN-Q11', 4],
  ])('R53: at %s %s has line %s, %i, never the sum', (milestoneId, name, id, max) => {
    const view = ask({ milestoneId, unit: unit('huyen', name), date: '2025-06-30', nominations: people(max + 1, 'LDNN-F3') });
    expect(brief(view)).toEqual([`${id} co-dinh -..${max} ${max + 1} over-max`]);
  });

  it.each([
    ['LDNN-M2', 'LDNN-Q1', 2],
    ['LDNN-M3', 'LDNN-Q10', 3],
  ])('a thành phố at %s: %s %i', (milestoneId, id, max) => {
    expect(brief(ask({ milestoneId, unit: unit('thanh-pho', 'thành phố Suối Mơ') }))).toEqual([`${id} co-dinh -..${max} 0 ok`]);
  });

  it.each([
    [0, 0, ['LDNN-Q6 co-dinh 1..1 0 below-min', 'LDNN-Q7 co-dinh 1..2 0 below-min']],
    [1, 1, ['LDNN-Q6 co-dinh 1..1 1 at-max', 'LDNN-Q7 co-dinh 1..2 1 ok']],
    [2, 3, ['LDNN-Q6 co-dinh 1..1 2 over-max', 'LDNN-Q7 co-dinh 1..2 3 over-max']],
  ])('R54: a department at tổng kết 2025 with %i collectives and %i persons, per kind: below the minimum warns, above the maximum stops', (collectives, persons, expected) => {
    const nominations = [...people(collectives, 'LDNN-F3', 'collective'), ...people(persons, 'LDNN-F3')];
    const view = ask({ milestoneId: 'LDNN-M3', unit: unit('so-ban-nganh', 'Sở Tài chính'), date: '2025-12-01', nominations });
    expect(brief(view)).toEqual(expected);
    expect(view.lines.every((line) => line.formMissing && line.sentence.includes('chưa nêu hình thức khen'))).toBe(true);
    expect([view.warns, view.stops]).toEqual([collectives === 0, collectives === 2]);
  });

  it('a household uses no number of a department: the line is for collectives or persons', () => {
    const view = ask({ milestoneId: 'LDNN-M3', unit: unit('so-ban-nganh', 'Sở Tài chính'), date: '2025-02-01', nominations: people(9, 'LDNN-F3', 'household') });
    expect(view.lines.map((line) => line.used)).toEqual([0, 0]);
  });

  it('R52: a form set later for a line without one is what is counted', () => {
    const nominations = [...people(2, 'LDNN-F2', 'collective'), ...people(1, 'LDNN-F3', 'collective'), ...people(4, 'LDNN-F4', 'collective')];
    const question = { milestoneId: 'LDNN-M3', unit: unit('so-ban-nganh', 'Sở Tài chính'), date: '2025-12-01', nominations };
    expect(ask(question).lines[0]).toMatchObject({ used: 3, verdict: 'over-max', formMissing: true });
    expect(ask({ ...question, lineForms: { 'LDNN-Q6': 'LDNN-F3' } }).lines[0]).toMatchObject({ used: 1, verdict: 'at-max', formMissing: false });
  });

  it('Sở LĐTBXH has 2 and 3 in place of 1 and 1–2, while it exists', () => {
    const view = ask({ milestoneId: 'LDNN-M3', unit: unit('so-ban-nganh', 'Sở Lao động - Thương binh và Xã hội'), date: '2025-02-28' });
    expect(brief(view)).toEqual(['LDNN-Q8 co-dinh 2..2 0 below-min', 'LDNN-Q9 co-dinh 3..3 0 below-min']);
  });

  it('R57: its number is not passed on to Sở Nội vụ in silence: the line reads không còn đơn vị nhận', () => {
    const view = ask({ milestoneId: 'LDNN-M3', unit: unit('so-ban-nganh', 'Sở Nội vụ'), date: '2025-12-01', nominations: people(1, 'LDNN-F3', 'collective') });
    expect(brief(view)).toEqual([
      'LDNN-Q6 co-dinh 1..1 1 at-max', 'LDNN-Q7 co-dinh 1..2 0 below-min',
      'LDNN-Q8 khong-con-don-vi-nhan -..- 1 unknown', 'LDNN-Q9 khong-con-don-vi-nhan -..- 0 unknown',
    ]);
  });
});

describe('a commune under a district number', () => {
  it('R57: a commune under a district number competes there and is never stopped by it', () => {
    const view = ask({ unit: unit('xa', 'xã Tân An', 'huyện Đam Rông'), date: '2023-10-01', nominations: people(6, 'LDNN-F3') });
    expect(brief(view)).toEqual(['LDNN-Q3 co-dinh -..4 6 unknown']);
    expect(view.lines[0]).toMatchObject({ share: 'cap-tren', left: null });
    expect(view.lines[0]?.sentence).toBe('Không có số lượng riêng, xét chung trong số lượng của cấp trên (huyện Đam Rông: không quá 04 trường hợp); đã có 06.');
    expect(view.stops).toBe(false);
  });

  it('from 1/7/2025 the line has no receiver and preparation goes on', () => {
    const view = ask({ milestoneId: 'LDNN-M3', unit: unit('xa', 'xã Tân An', 'huyện Suối Mơ'), date: '2025-07-01', nominations: people(6, 'LDNN-F3') });
    expect(brief(view)).toEqual(['LDNN-Q11 khong-con-don-vi-nhan -..- 6 unknown']);
    expect(view.lines[0]?.sentence).toBe('Không còn đơn vị nhận (kế hoạch giao huyện: không quá 04 trường hợp). Chờ phân bổ lại; vẫn lập hồ sơ, đã có 06. Kế hoạch chưa nêu hình thức khen.');
    expect(view.stops).toBe(false);
  });

  it('shows every district line while its former district is not known', () => {
    expect(ask({ milestoneId: 'LDNN-M3', unit: unit('phuong', 'phường Tân Bình'), date: '2025-12-01' }).lines.map((line) => line.id)).toEqual(['LDNN-Q10', 'LDNN-Q11', 'LDNN-Q12']);
  });

  it('an allotment fills the line and rechecks; a later one replaces it; its maximum stops', () => {
    const first: Allotment = { quotaId: 'LDNN-Q11', min: null, max: 2, document: 'Công văn số 12/SNV-TĐKT', date: '2025-09-05' };
    const second: Allotment = { ...first, max: 3, document: 'Công văn số 20/SNV-TĐKT', date: '2025-10-01' };
    const question = { milestoneId: 'LDNN-M3', unit: unit('xa', 'xã Tân An', 'huyện Suối Mơ'), date: '2025-11-01', nominations: people(3, 'LDNN-F3') };
    expect(brief(ask({ ...question, allotments: [first] }))).toEqual(['LDNN-Q11 co-dinh -..2 3 over-max']);
    const later = ask({ ...question, allotments: [second, first] });
    expect(brief(later)).toEqual(['LDNN-Q11 co-dinh -..3 3 at-max']);
    expect(later.lines[0]).toMatchObject({ share: 'rieng', left: 0, allotment: second });
    expect(later.lines[0]?.sentence).toContain('Theo Công văn số 20/SNV-TĐKT ngày 01/10/2025.');
  });

  it('an allotment that states no number fills nothing', () => {
    const blank: Allotment = { quotaId: 'LDNN-Q11', min: null, max: null, document: 'Công văn số 12/SNV-TĐKT', date: '2025-09-05' };
    expect(ask({ milestoneId: 'LDNN-M3', unit: unit('xa', 'xã Tân An', 'huyện Suối Mơ'), date: '2025-11-01', allotments: [blank] }).lines[0]?.status).toBe('khong-con-don-vi-nhan');
  });
});

describe('pools', () => {
  it.each([
    [2, 4, ['below-min', 'ok']], [3, 6, ['ok', 'at-max']], [6, 7, ['over-max', 'over-max']],
  ])('R55: the province counts %i collectives and %i persons across units', (collectives, persons, verdicts) => {
    const inPool = (count: number, kind: SubjectKind): QuotaNomination[] => people(count, 'LDNN-F3', kind).map((one) => ({ ...one, unitKind: 'so-ban-nganh' }));
    const fromDistricts = people(9, 'LDNN-F3').map((one) => ({ ...one, unitKind: 'huyen' as const }));
    const view = ask({ unit: unit('tinh', 'Sở Nội vụ'), nominations: [...inPool(collectives, 'collective'), ...inPool(persons, 'person'), ...fromDistricts] });
    const pools = view.lines.filter((line) => ['LDNN-Q4', 'LDNN-Q5'].includes(line.id));
    expect(pools.map((line) => line.verdict)).toEqual(verdicts);
    expect(pools.map((line) => line.used)).toEqual([collectives, persons]);
  });

  it('a department sees the pool as everybody’s and is not stopped by its own', () => {
    const view = ask({ unit: unit('so-ban-nganh', 'Sở Tài chính'), nominations: people(9, 'LDNN-F3', 'collective') });
    expect(brief(view)).toEqual(['LDNN-Q4 co-dinh 3..5 9 unknown', 'LDNN-Q5 co-dinh 4..6 0 unknown']);
    expect(view.lines[0]?.share).toBe('chung-toan-tinh');
    expect(view.lines[0]?.sentence).toContain('Số lượng chung, không chia cho từng đơn vị (từ 03 đến 05 tập thể); đơn vị đã có 09.');
    expect(view.stops).toBe(false);
  });

  it('the province sees which lines lost their receiver', () => {
    const view = ask({ milestoneId: 'LDNN-M3', unit: unit('tinh', 'Sở Nội vụ'), date: '2025-12-01' });
    expect(view.lines.filter((line) => line.status === 'khong-con-don-vi-nhan').map((line) => line.id)).toEqual(['LDNN-Q8', 'LDNN-Q9', 'LDNN-Q10', 'LDNN-Q11', 'LDNN-Q12']);
  });
});

describe('chờ phân bổ (LD23 V.3)', () => {
  const question = { plan: plan('LD23'), milestoneId: 'LD23-M2', unit: unit('xa', 'xã Tân An'), date: '2025-12-01' };

  it('R56: chờ phân bổ neither blocks nor passes, whatever the number', () => {
    const view = ask({ ...question, nominations: people(40, 'LD23-F2') });
    expect(brief(view)).toEqual(['LD23-Q1 cho-phan-bo -..- 0 unknown', 'LD23-Q2 cho-phan-bo -..- 40 unknown']);
    expect([view.stops, view.warns]).toEqual([false, false]);
    expect(view.lines[1]?.sentence).toBe('Chờ phân bổ số lượng; vẫn lập hồ sơ, đã có 40. Danh sách ghi “chờ phân bổ”.');
    expect(view.lines[1]?.printed).toBe('Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh: Chờ văn bản phân bổ.');
  });

  it('R56: the allotment document fills the line and rechecks it; zero is a number', () => {
    const allot = (quotaId: string, max: number): Allotment => ({ quotaId, min: null, max, document: 'Văn bản số 34/SNV-TĐKT', date: '2025-11-20' });
    const view = ask({ ...question, nominations: people(4, 'LD23-F2'), allotments: [allot('LD23-Q1', 0), allot('LD23-Q2', 3)] });
    expect(brief(view)).toEqual(['LD23-Q1 co-dinh -..0 0 at-max', 'LD23-Q2 co-dinh -..3 4 over-max']);
    expect(view.lines[1]?.sentence).toBe('Vượt số lượng: 04 trường hợp, không quá 03 trường hợp. Bỏ bớt 01 khỏi danh sách. Theo Văn bản số 34/SNV-TĐKT ngày 20/11/2025.');
  });
});

describe('no number at all is valid (R56)', () => {
  it.each([
    ['DNO', 'DNO-M2', 'Kế hoạch không nêu số lượng; khi có hướng dẫn thì ghi văn bản phân bổ.'],
    ['DLK', 'DLK-M1', 'Không quy định số lượng.'],
    ['DBI', 'DBI-M2', 'Không quy định số lượng.'],
    ['LDNN', 'LDNN-M4', 'Không quy định số lượng.'],
  ])('%s %s', (code, milestoneId, sentence) => {
    const view = ask({ plan: plan(code), milestoneId, unit: unit('xa', 'xã Tân An'), date: '2025-12-01', nominations: people(500, null) });
    expect(view.lines).toHaveLength(1);
    expect(view.lines[0]).toMatchObject({ status: 'khong-quy-dinh', min: null, max: null, left: null, verdict: 'ok', sentence });
    expect([view.stops, view.warns]).toEqual([false, false]);
  });

  it('a unit’s own campaign has none', () => {
    expect(ask({ plan: null, milestoneId: null }).lines[0]?.status).toBe('khong-quy-dinh');
  });

  it('guidance that arrives later is recorded for the milestone and counts from then on', () => {
    const guidance: Allotment = { quotaId: 'DNO-M2', min: 1, max: 2, document: 'Hướng dẫn số 5/HD-SNV', date: '2025-08-01' };
    const view = ask({ plan: plan('DNO'), milestoneId: 'DNO-M2', unit: unit('xa', 'xã Tân An'), date: '2025-12-01', allotments: [guidance], nominations: people(3, 'DNO-F2') });
    expect(brief(view)).toEqual(['DNO-M2 co-dinh 1..2 3 over-max']);
    expect(view.stops).toBe(true);
  });
});

it('a per-kind line for several kinds counts each kind by itself', () => {
  const base = poor.quotas.find((line) => line.id === 'LDNN-Q2');
  const line: PlanQuota = { ...(base as PlanQuota), countMode: 'per-kind' };
  const view = ask({ plan: { ...poor, quotas: [line] }, nominations: [...people(3, 'LDNN-F3'), ...people(4, 'LDNN-F3', 'household')] });
  expect(view.lines.map((one) => [one.id, one.used, one.verdict])).toEqual([
    ['LDNN-Q2-tap-the', 0, 'ok'], ['LDNN-Q2-ca-nhan', 3, 'at-max'], ['LDNN-Q2-ho-gia-dinh', 4, 'over-max'],
  ]);
});

it.each([
  [3, 3, 5, 'ok'], [2, 3, 5, 'below-min'], [5, 3, 5, 'at-max'], [6, 3, 5, 'over-max'], [0, null, 0, 'at-max'], [1, null, null, 'unknown'], [0, 1, null, 'below-min'],
] as const)('%i within %s..%s is %s', (used, min, max, verdict) => {
  expect(verdictOf(used, min, max)).toBe(verdict);
});

it('one more nomination never turns a stop into a pass', () => {
  const bound = fc.option(fc.nat(20), { nil: null });
  fc.assert(
    fc.property(fc.nat(30), bound, bound, (used, min, max) => {
      if (verdictOf(used, min, max) === 'over-max') expect(verdictOf(used + 1, min, max)).toBe('over-max');
    }),
  );
});

describe('a commune’s own plan', () => {
  const line = (id: string, more: Partial<PlanQuota>): PlanQuota => {
    const [first] = poor.quotas;
    if (first === undefined) throw new Error('LDNN has quotas');
    return { ...first, id, milestone: { ...first.milestone, milestoneId: 'LDNN-M2' }, unitKinds: ['thon-buon-tdp'], unitName: null, perUnit: true, awardForm: 'LDNN-F3', subjectKinds: ['ho-gia-dinh'], countMode: 'combined', min: 1, max: 1, exceptionTo: null, status: 'fixed', figure: 'mỗi thôn 01 hộ', ...more };
  };
  const own = (...quotas: PlanQuota[]): Plan => ({ ...poor, identity: { ...poor.identity, issuer: 'Ủy ban nhân dân xã Suối Mơ' }, quotas });
  const mine = (plan: Plan, more: Partial<QuotaQuestion> = {}): QuotaView => ask({ plan, unit: unit('xa', 'xã Suối Mơ'), date: '2026-01-05', ...more });

  it('what it gives each thôn is shown as given, never «Không quy định số lượng»', () => {
    const [given] = mine(own(line('LDNN-T1', {})), { nominations: people(3, 'LDNN-F3', 'household') }).lines;
    expect(given).toMatchObject({ printed: 'mỗi thôn 01 hộ', status: 'co-dinh', share: 'don-vi-giao', min: 1, max: 1, used: 3, left: null, verdict: 'unknown', sentence: 'Đơn vị giao mỗi thôn, buôn, tổ dân phố: 01 hộ gia đình; đã có 03.' });
  });

  it('a line for one thôn stands beside the general one; a pool is the commune’s own number', () => {
    const view = mine(own(line('LDNN-T1', {}), line('LDNN-T2', { unitName: 'Thôn Một', min: null, max: 2, exceptionTo: 'LDNN-T1' }), line('LDNN-T3', { unitKinds: [], perUnit: false, min: null, max: 10, figure: 'không quá 10 hộ' })), { nominations: people(11, 'LDNN-F3', 'household') });
    expect(brief(view)).toEqual(['LDNN-T1 co-dinh 1..1 11 unknown', 'LDNN-T2 co-dinh -..2 11 unknown', 'LDNN-T3 co-dinh -..10 11 over-max']);
    expect(view.lines[1]?.sentence).toBe('Đơn vị giao Thôn Một: không quá 02 hộ gia đình; đã có 11.');
    expect(view.stops).toBe(true);
  });

  it('what it leaves for later waits for its own paper, which fills it for each thôn', () => {
    const later = own(line('LDNN-T1', { min: null, max: null, status: 'deferred' }));
    expect(mine(later).lines[0]).toMatchObject({ status: 'cho-phan-bo', sentence: 'Đơn vị chưa phân bổ số lượng cho mỗi thôn, buôn, tổ dân phố; vẫn lập hồ sơ, đã có 0.' });
    const filled = mine(later, { allotments: [{ quotaId: 'LDNN-T1', min: null, max: 2, document: 'Công văn số 12/UBND', date: '2026-01-04' }] }).lines[0];
    expect(filled).toMatchObject({ status: 'co-dinh', share: 'don-vi-giao', max: 2, verdict: 'unknown' });
    expect(filled?.sentence).toBe('Đơn vị giao mỗi thôn, buôn, tổ dân phố: không quá 02 hộ gia đình; đã có 0. Theo Công văn số 12/UBND ngày 04/01/2026.');
  });

  it('to another commune the same plan gives nothing', () => {
    expect(mine(own(line('LDNN-T1', {})), { unit: unit('xa', 'xã Tân Mẫu') }).lines.map(({ status }) => status)).toEqual(['khong-quy-dinh']);
  });
});

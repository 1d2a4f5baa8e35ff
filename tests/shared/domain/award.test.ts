import { describe, expect, it } from 'vitest';
import { planByCode, PLANS } from '../../../shared/catalogue/plans.ts';
import type { Plan } from '../../../shared/catalogue/plan-schema.ts';
import { AwardChoice, awardName, catalogueCodeOf, isSameChoice, isStateAward, needsCentralGuidance } from '../../../shared/domain/award.ts';
import { checklistFor } from '../../../shared/domain/checklist.ts';
import type { ChecklistContext, ChecklistItem } from '../../../shared/domain/checklist.ts';
import type { RecipientToken } from '../../../shared/catalogue/award-schema.ts';
import type { UnitKind } from '../../../shared/domain/unit.ts';

function plan(code: string): Plan {
  const found = planByCode(code);
  if (found === undefined) throw new Error(code);
  return found;
}
const form = (formId: string): AwardChoice => ({ source: 'campaign', formId });
const entry = (code: string): AwardChoice => ({ source: 'catalogue', code });
const own: AwardChoice = { source: 'own', name: 'Thư khen của Hội Khuyến học xã' };

describe('AwardChoice', () => {
  it.each([form('LD23-F2'), entry('GK_XA'), own])('%j is accepted', (choice) => {
    expect(AwardChoice.parse(choice)).toEqual(choice);
  });
  it.each([{ source: 'own', name: '  ' }, { source: 'campaign' }, { source: 'law', code: 'X' }])('%j is refused', (choice) => {
    expect(AwardChoice.safeParse(choice).success).toBe(false);
  });
  it('equality', () => {
    expect([isSameChoice(entry('GK_XA'), entry('GK_XA')), isSameChoice(entry('GK_XA'), form('GK_XA')), isSameChoice(own, { ...own, name: 'khác' })]).toEqual([true, false, false]);
  });
});

it.each([
  [entry('GK_XA'), null, 'Giấy khen của Chủ tịch UBND cấp xã'],
  [form('LDNN-F3'), 'LDNN', 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh'],
  [form('LDNN-F3'), 'DLK', null],
  [form('LDNN-F3'), null, null],
  [entry('KHONG_CO'), null, null],
  [own, null, 'Thư khen của Hội Khuyến học xã'],
])('name of %j', (choice, code, name) => {
  expect(awardName(choice, code === null ? null : plan(code))).toBe(name);
});

it.each([
  ['LD23-F1', null, 'CTD_TINH'], ['LD23-F2', null, 'BK_TINH'], ['LD23-F3', null, 'GK_SO'], ['LD23-F4', 'xa', null], ['LD23-F5', null, 'GK_XA'],
  ['LDNN-F1', null, null], ['LDNN-F2', null, 'BK_TTG'], ['LDNN-F3', null, 'BK_TINH'], ['LDNN-F4', 'xa', 'GK_XA'], ['LDNN-F4', 'so-ban-nganh', 'GK_SO'], ['LDNN-F4', null, null],
  ['DNO-F1', 'xa', null], ['DNO-F3', 'dac-khu', 'GK_XA'], ['DLK-F4', 'phuong', 'GK_XA'], ['DLK-F4', 'tinh', null], ['DBI-F1', null, 'CTD_TINH'], ['DBI-F3', 'xa', null],
] as const)('%s decided by %s is %s', (formId, unitKind, code) => {
  expect(catalogueCodeOf(form(formId), unitKind as UnitKind | null)).toBe(code);
});

describe('State forms wait for central guidance (R66)', () => {
  it.each([
    ['LDNN', form('LDNN-F1'), true], ['LDNN', form('LDNN-F2'), true], ['LDNN', form('LDNN-F3'), false], ['LDNN', entry('BK_TTG'), true], ['LDNN', entry('BK_TINH'), false],
    ['DLK', form('DLK-F1'), true], ['DLK', form('DLK-F3'), false], ['DNO', form('DNO-F1'), false], ['LD23', form('LD23-F2'), false],
  ])('%s %j: %s', (code, choice, waits) => {
    expect(needsCentralGuidance(choice, plan(code))).toBe(waits);
  });
  it('outside a campaign nothing says so', () => {
    expect(needsCentralGuidance(entry('BK_TTG'), null)).toBe(false);
    expect(isStateAward(entry('BK_TTG'))).toBe(true);
  });
});

describe('checklistFor', () => {
  const context = (change: Partial<ChecklistContext> = {}): ChecklistContext => ({ plan: null, date: '2026-03-01', nominee: { kind: 'person' }, unitKind: 'xa', ...change });
  const brief = (items: readonly ChecklistItem[]): string[] => items.map((item) => `${item.code} ${item.required}`);

  it('Giấy khen of a commune for a sudden deed', () => {
    const items = checklistFor(entry('GK_XA'), context({ nominee: { kind: 'person', type: 'dot_xuat' } }));
    expect(brief(items)).toEqual(['TO_TRINH yes', 'DANH_SACH yes', 'BAO_CAO_THANH_TICH yes', 'BIEN_BAN_XET_KHEN_THUONG yes', 'XAC_NHAN_THANH_TICH ask', 'CONG_NHAN_MUC_DO_HOAN_THANH ask']);
    expect(items.find((item) => item.code === 'BAO_CAO_THANH_TICH')).toMatchObject({ form: 'Mẫu số 06, NĐ 152/2025/NĐ-CP', per: 'dong-de-nghi', confidence: 'high' });
    expect(items.find((item) => item.code === 'DANH_SACH')).toMatchObject({ form: null, per: 'ho-so' });
  });

  it('within a campaign the ground is the campaign: no rating, no confirmed achievement', () => {
    expect(brief(checklistFor(form('LD23-F5'), context({ plan: plan('LD23') })))).toEqual([
      'TO_TRINH yes', 'DANH_SACH yes', 'BAO_CAO_THANH_TICH yes', 'BIEN_BAN_XET_KHEN_THUONG yes', 'XAC_NHAN_THANH_TICH no', 'CONG_NHAN_MUC_DO_HOAN_THANH no',
    ]);
  });

  it('LĐTT at the end of the year: the report only where the province asks', () => {
    expect(brief(checklistFor(entry('LDTT'), context({ nominee: { kind: 'person', type: 'cong_trang' } })))).toEqual([
      'TO_TRINH yes', 'DANH_SACH yes', 'BAO_CAO_THANH_TICH no', 'BIEN_BAN_BINH_XET yes', 'CONG_NHAN_MUC_DO_HOAN_THANH ask',
    ]);
  });

  it('CSTĐCS: two papers of which one is enough are asked, and say so', () => {
    const group = checklistFor(entry('CSTDCS'), context()).filter((item) => item.note.includes('một trong các giấy tờ'));
    expect(brief(group)).toEqual(['XAC_NHAN_SANG_KIEN ask', 'CONG_NHAN_MUC_DO_HOAN_THANH ask']);
  });

  it('a rule that is no national rule, or not in force, is never required', () => {
    expect(brief(checklistFor(entry('CSTDT'), context())).filter((line) => line.startsWith('KET_QUA'))).toEqual(['KET_QUA_BO_PHIEU ask']);
    const early = checklistFor(entry('BK_TTG'), context({ date: '2025-06-30' }));
    expect(early.find((item) => item.code === 'TO_TRINH')).toMatchObject({ required: 'ask', note: 'Quy định chưa có hiệu lực vào ngày xét; chỉ là đề xuất.' });
    const late = checklistFor(entry('BK_TTG'), context({ date: '2027-03-01' }));
    expect(late.find((item) => item.code === 'TO_TRINH')).toMatchObject({ required: 'ask', note: 'Căn cứ đã hết hiệu lực; đề xuất theo quy định cũ.' });
  });

  it.each([
    ['person', undefined, 'no'], ['collective', undefined, 'no'], ['collective', ['enterprise'], 'no'],
  ] as const)('taxes of a %s tagged %s: %s, until the province asks', (kind, tags, required) => {
    const items = checklistFor(entry('BK_TINH'), context({ nominee: { kind, tags } }));
    expect(items.find((item) => item.code === 'XAC_NHAN_NGHIA_VU')?.required).toBe(required);
  });

  it('papers for foreigners are only for foreigners', () => {
    const codes = (tags?: ('foreigner' | 'official')[]): string[] => checklistFor(entry('BK_TTG'), context({ nominee: { kind: 'person', tags } })).map((item) => item.code);
    expect(codes()).toContain('BAO_CAO_THANH_TICH');
    expect(codes()).not.toContain('BAO_CAO_TOM_TAT');
    expect(codes(['foreigner'])).toContain('BAO_CAO_TOM_TAT');
    expect(codes(['foreigner'])).not.toContain('BAO_CAO_THANH_TICH');
  });

  it('conditions of the plan are check boxes (R47, R48)', () => {
    const conditions = (kind: ChecklistContext['nominee']['kind'], tags?: readonly RecipientToken[]): ChecklistItem[] => checklistFor(form('LD23-F2'), context({ plan: plan('LD23'), nominee: { kind, ...(tags === undefined ? {} : { tags }) } })).filter((item) => item.kind === 'dieu-kien');
    expect(brief(conditions('person'))).toEqual(['LD23-S4-1 yes', 'LD23-S4-2 yes', 'LD23-S5-1 ask']);
    expect(conditions('person')[2]).toMatchObject({ note: 'Chỉ với cá nhân là thủ trưởng (mục V.2.b).', citation: 'Phong trào thi đua Lâm Đồng 2023 - 2025, mục V.2.b' });
    expect(brief(conditions('household'))).toEqual(['LD23-S4-1 yes', 'LD23-S4-2 yes']);
    expect(brief(conditions('collective'))).toEqual(['LD23-S3-1 ask', 'LD23-S3-2 ask', 'LD23-S3-3 ask']);
    // R48: taxes and social insurance are asked of an enterprise for certain, of another collective not at all.
    expect(brief(conditions('collective', ['enterprise']))).toEqual(['LD23-S3-1 yes', 'LD23-S3-2 yes', 'LD23-S3-3 yes']);
    expect(brief(conditions('collective', []))).toEqual([]);
  });

  it.each([
    ['DBI-F3', 'DBI', 'Lấy theo Giấy khen của Chủ tịch UBND cấp xã; cần xác nhận.'],
    ['DNO-F1', 'DNO', 'Chưa có quy định về thành phần hồ sơ của mức khen này.'],
  ])('%s has no entry in the catalogue: the usual papers, all asked', (formId, code, note) => {
    const papers = checklistFor(form(formId), context({ plan: plan(code) })).filter((item) => item.kind === 'tai-lieu');
    expect(brief(papers)).toEqual(['TO_TRINH ask', 'DANH_SACH ask', 'BAO_CAO_THANH_TICH ask']);
    expect(papers.every((item) => item.note === note && item.confidence === 'low')).toBe(true);
  });

  it('an award of one’s own, and a title the law leaves to others, ask for the usual papers', () => {
    expect(brief(checklistFor(own, context()))).toEqual(['TO_TRINH ask', 'DANH_SACH ask', 'BAO_CAO_THANH_TICH ask']);
    expect(brief(checklistFor(entry('CSTT'), context()))).toEqual(['TO_TRINH ask', 'DANH_SACH ask', 'BAO_CAO_THANH_TICH ask']);
  });

  it('every form of every plan has a checklist with codes of its own, for every kind of subject', () => {
    for (const { plan: read } of PLANS) {
      for (const { id } of read.awardForms) {
        for (const kind of ['person', 'collective', 'household'] as const) {
          const items = checklistFor(form(id), context({ plan: read, nominee: { kind } }));
          expect(items.length, id).toBeGreaterThan(2);
          expect(new Set(items.map((item) => item.code)).size, id).toBe(items.length);
        }
      }
    }
  });
});

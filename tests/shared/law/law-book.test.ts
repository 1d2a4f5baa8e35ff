import { describe, expect, it } from 'vitest';
import { AwardCatalogueSchema } from '../../../shared/catalogue/award-schema.ts';
import { awardCatalogue, dossierItemsOf, voteThresholdsOf } from '../../../shared/catalogue/awards.ts';
import type { ProfileEntry } from '../../../shared/domain/province-profile.ts';
import { awardIn, copiesOf, councilRuleOf, shareTargetOf, switchOn, titleQuotaOf } from '../../../shared/law/law-book.ts';
import type { LawBook } from '../../../shared/law/law-book.ts';
import { entry, everyKind, lawBook } from './samples.ts';

const DAY = '2026-11-20';
const award = (law: LawBook, code: string) => {
  const found = awardIn(law, code);
  if (found === undefined) throw new Error(code);
  return found;
};
const papers = (law: LawBook, code: string) => dossierItemsOf(award(law, code), law.date).map((item) => `${item.docCode} ${item.required ? 'yes' : (item.requiredWhen?.join() ?? 'one')} ${item.origin}`);
const sentences = (law: LawBook) => law.notices.map(({ sentence }) => sentence);

describe('lawOn', () => {
  it('is the catalogue itself where nobody set anything', () => {
    const law = lawBook(DAY);
    expect(law.awards).toBe(awardCatalogue);
    expect(law).toMatchObject({ profile: null, notices: [], entries: [] });
  });

  it('gives entries that fit the schema of the catalogue, whatever the profile holds', () => {
    const law = lawBook(DAY, everyKind());
    expect(AwardCatalogueSchema.parse(structuredClone(law.awards))).toEqual(law.awards);
    expect(sentences(law)).toEqual([expect.stringContaining('tiêu chuẩn này do quy định chung đặt ra')]);
  });

  it('leaves the catalogue as it was', () => {
    const before = structuredClone(awardCatalogue);
    lawBook(DAY, everyKind(), [{ awardCode: null, ruleKey: null, on: '2026-10-02', by: 'Trần Thử', textsChecked: [] }]);
    expect(awardCatalogue).toEqual(before);
  });

  it.each([
    ['2026-01-31', '«Quy định thi đua, khen thưởng tỉnh Vân Mẫu» có hiệu lực từ 01/02/2026; ngày 31/01/2026 dùng quy định chung.'],
    ['2027-02-01', '«Quy định thi đua, khen thưởng tỉnh Vân Mẫu» hết hiệu lực từ 01/02/2027; ngày 01/02/2027 dùng quy định chung.'],
  ])('says on %s that the profile does not hold', (date, sentence) => {
    const law = lawBook(date, everyKind(), [], { validTo: '2027-02-01' });
    expect(sentences(law)).toEqual([sentence]);
    expect(law.awards).toBe(awardCatalogue);
  });

  it.each([['2026-05-31', 3], ['2026-06-01', 2], ['2026-12-31', 2], ['2027-01-01', 3]])('keeps the days of a single entry: %s has %i sets', (date, copies) => {
    const law = lawBook(date, [entry('copies', null, { copies: 3 }), entry('copies', 'GK_XA', { copies: 2, validFrom: '2026-06-01', validTo: '2027-01-01' })]);
    expect(copiesOf(law, 'GK_XA')).toBe(copies);
    expect(copiesOf(law, 'LDTT')).toBe(3);
  });

  it('names an entry for an award the catalogue does not hold', () => {
    expect(sentences(lawBook(DAY, [entry('copies', 'KHONG_CO', { copies: 2 })]))).toEqual(['Số bộ hồ sơ: Danh mục không có mã «KHONG_CO», mục này không được dùng.']);
  });
});

describe('papers', () => {
  const paper = (docCode: string, required: boolean, more: object = {}): ProfileEntry => entry('dossier-item', 'GK_XA', { docCode, name: 'Giấy của tỉnh', required, copies: null, appliesTo: [], ...more });

  it('adds, and asks for more strictly', () => {
    const law = lawBook(DAY, [paper('TINH_1', true), paper('CONG_NHAN_MUC_DO_HOAN_THANH', true)]);
    expect(papers(law, 'GK_XA')).toEqual([
      'TO_TRINH yes national', 'BAO_CAO_THANH_TICH yes national', 'BIEN_BAN_XET_KHEN_THUONG yes national', 'XAC_NHAN_THANH_TICH ground_uses_confirmed_achievement national',
      'CONG_NHAN_MUC_DO_HOAN_THANH yes province', 'TINH_1 yes province',
    ]);
    expect(law.notices).toEqual([]);
  });

  it('keeps a paper that a national rule asks for, and says so', () => {
    const law = lawBook(DAY, [paper('TO_TRINH', false), paper('CONG_NHAN_MUC_DO_HOAN_THANH', false)]);
    expect(papers(law, 'GK_XA')).toEqual(expect.arrayContaining(['TO_TRINH yes national', 'CONG_NHAN_MUC_DO_HOAN_THANH never province']));
    expect(sentences(law)).toEqual(['Giấy khen của Chủ tịch UBND cấp xã, thành phần hồ sơ: quy định chung yêu cầu «Tờ trình đề nghị xét tặng hình thức khen thưởng (kèm danh sách)» (Luật 06/2022/QH15 Điều 84 khoản 2; tỉnh quy định chi tiết (NĐ 152/2025/NĐ-CP Điều 6 khoản 2 điểm b, c)), tỉnh ghi không yêu cầu; vẫn giữ.']);
  });

  it('sets the copies of a paper that stays', () => {
    const law = lawBook(DAY, [paper('BAO_CAO_THANH_TICH', false, { copies: 4 })]);
    expect(dossierItemsOf(award(law, 'GK_XA'), DAY).find(({ docCode }) => docCode === 'BAO_CAO_THANH_TICH')).toMatchObject({ required: true, copies: 4, origin: 'national' });
  });

  it('tells the classes apart that an entry is for', () => {
    const law = lawBook(DAY, [paper('BAO_CAO_THANH_TICH', true, { appliesTo: ['household'], name: 'Báo cáo của hộ' })]);
    const reports = dossierItemsOf(award(law, 'GK_XA'), DAY).filter(({ docCode }) => docCode === 'BAO_CAO_THANH_TICH');
    expect(reports.map(({ appliesTo, nameVi, forms }) => [appliesTo, nameVi, forms.length])).toEqual([
      [['individual', 'collective'], 'Báo cáo thành tích của cá nhân/tập thể/hộ gia đình', 4], [['household'], 'Báo cáo của hộ', 4],
    ]);
  });

  it('reaches the awards of the province and below with an entry for all, not those of the State', () => {
    const law = lawBook(DAY, [entry('dossier-item', null, { docCode: 'TINH_2', name: 'Ảnh', required: true, copies: null, appliesTo: [] })]);
    const having = law.awards.filter(({ dossier }) => dossier.some(({ docCode }) => docCode === 'TINH_2'));
    expect(new Set(having.map(({ level }) => level))).toEqual(new Set(['co_so', 'tinh']));
    expect(having).toHaveLength(law.awards.filter(({ level }) => level === 'co_so' || level === 'tinh').length);
  });
});

describe('votes', () => {
  const vote = (code: string | null, rule: 'majority' | 'at-least', percent: number | null, base: 'all-members' | 'present' = 'all-members') => entry('vote', code, { rule, percent, base });
  const threshold = (law: LawBook, code: string) => voteThresholdsOf(award(law, code), law.date).map((rule) => `${rule.comparator} ${rule.minPct} ${rule.base} ${rule.origin}`);

  it.each([
    [vote('CSTDCS', 'at-least', 75), 'CSTDCS', ['gte 75 all_members province'], 0],
    [vote('CSTDCS', 'majority', null, 'present'), 'CSTDCS', ['majority null present province'], 0],
    [vote(null, 'at-least', 60), 'GK_XA', ['gte 60 all_members province'], 0],
    [vote(null, 'at-least', 60), 'CSTDTQ', ['gte 90 all_members national'], 0],
    [vote('CSTDTQ', 'at-least', 80), 'CSTDTQ', ['gte 90 all_members national'], 1],
    [vote('CSTDTQ', 'at-least', 95), 'CSTDTQ', ['gte 95 all_members province'], 0],
    [vote('CSTDTQ', 'at-least', 95, 'present'), 'CSTDTQ', ['gte 90 all_members national'], 1],
    [vote('CTD_CP', 'majority', null), 'CTD_CP', ['gte 80 all_members national'], 1],
  ])('%#', (one, code, expected, notices) => {
    const law = lawBook(DAY, [one]);
    expect(threshold(law, code)).toEqual(expected);
    expect(law.notices).toHaveLength(notices);
  });

  it('takes the entry of the award before that for all', () => {
    const law = lawBook(DAY, [vote('GK_XA', 'at-least', 70), vote(null, 'majority', null)]);
    expect([threshold(law, 'GK_XA'), threshold(law, 'LDTT')]).toEqual([['gte 70 all_members province'], ['majority null all_members province']]);
  });

  it('says which rule stays', () => {
    expect(sentences(lawBook(DAY, [vote('CSTDTQ', 'at-least', 80)]))).toEqual(['Chiến sĩ thi đua toàn quốc, tỷ lệ phiếu: quy định chung là từ 90% tổng số thành viên (NĐ 152/2025/NĐ-CP Điều 33 khoản 5), tỉnh ghi từ 80%; vẫn dùng quy định chung.']);
  });
});

describe('deadlines', () => {
  const before = entry('deadline', 'BK_TINH', { step: 'submit', when: { kind: 'date', month: 12, day: 5, bound: 'before', yearOffset: 0 }, receiver: 'tinh', sector: '' });

  it('takes the place of another province’s examples for that step only', () => {
    const law = lawBook(DAY, [before]);
    expect(award(law, 'BK_TINH').deadlines.map(({ step, month, day, origin }) => [step, month, day, origin])).toEqual([['appraise', undefined, undefined, 'practice'], ['submit', 12, 5, 'province']]);
    expect(law.notices).toEqual([]);
  });

  it('stands beside a term fixed for the whole country', () => {
    const law = lawBook(DAY, [entry('deadline', 'CSTDTQ', { step: 'submit', when: { kind: 'date', month: 3, day: 1, bound: 'by', yearOffset: 1 }, receiver: 'tinh', sector: '' })]);
    expect(award(law, 'CSTDTQ').deadlines.map(({ month, to }) => [month, to])).toEqual([[12, 'bo'], [3, 'tinh']]);
    expect(sentences(law)).toEqual([expect.stringContaining('hai thời hạn cùng được ghi')]);
  });
});

describe('conditions', () => {
  const ids = (law: LawBook, code: string) => award(law, code).conditions.map(({ id, group, severity, origin }) => `${id.startsWith('province.') ? 'province' : id} ${group} ${severity} ${origin}`);

  it('adds what a person confirms, in place of another province’s example', () => {
    const law = lawBook(DAY, [entry('condition', 'GK_XA', { group: 'gate', severity: 'block', text: 'Cư trú tại xã từ đủ 6 tháng', appliesTo: ['individual'] })]);
    expect(ids(law, 'GK_XA')).toContain('province gate block province');
    expect(ids(law, 'GK_XA').filter((id) => id.startsWith('GK_XA'))).toEqual(['GK_XA.thanh_tich standard warn province_example']);
    const own = award(law, 'GK_XA').conditions.at(-1);
    expect(own).toMatchObject({ test: { rule: 'confirmed', params: { labelVi: 'Cư trú tại xã từ đủ 6 tháng' } }, appliesTo: ['individual'], citation: 'QĐ 99/2026/QĐ-UBND tỉnh Vân Mẫu Điều 4' });
  });

  it('opens no further way to an award whose standards are national', () => {
    const law = lawBook(DAY, [entry('condition', 'BK_TINH', { group: 'standard', severity: 'block', text: 'Có 1 năm hoàn thành tốt', appliesTo: [] })]);
    expect(ids(law, 'BK_TINH')).toContain('province info info province');
    expect(sentences(law)).toEqual([expect.stringContaining('chỉ để xem')]);
  });

  it('puts aside an example, never a national condition', () => {
    const law = lawBook(DAY, [entry('condition-off', 'GK_XA', { conditionId: 'GK_XA.muc_do' }), entry('condition-off', 'GK_XA', { conditionId: 'GEN.viec_dang_xem_xet' })]);
    expect(ids(law, 'GK_XA')).not.toContain('GK_XA.muc_do gate warn province_example');
    expect(ids(law, 'GK_XA')).toContain('GEN.viec_dang_xem_xet gate block national');
    expect(sentences(law)).toEqual([expect.stringContaining('tỉnh không bỏ được')]);
  });

  it('sets a ceiling for a title where the nation sets none, and only there', () => {
    const quota = (code: string | null) => entry('title-quota', code, { maxPct: 15, base: 'holders_of_LDTT' });
    const law = lawBook(DAY, [quota('CSTDCS')]);
    expect(titleQuotaOf(lawBook(DAY), 'CSTDCS')).toBeNull();
    expect(titleQuotaOf(law, 'CSTDCS')).toEqual({ maxPct: 15, base: 'holders_of_LDTT', citation: 'QĐ 99/2026/QĐ-UBND tỉnh Vân Mẫu Điều 4' });
    expect(award(law, 'CSTDCS').conditions.find(({ id }) => id === 'CSTDCS.ty_le')).toMatchObject({ severity: 'warn', origin: 'province', test: { params: { maxPct: 15, base: 'holders_of_LDTT' } } });
    expect(sentences(lawBook(DAY, [quota('CTD_CP')]))).toEqual([expect.stringContaining('quy định chung đã đặt tỷ lệ tối đa 20%')]);
  });
});

describe('settings of the province', () => {
  const law = lawBook(DAY, everyKind());
  it('are read by award', () => {
    expect(councilRuleOf(law, 'GK_XA')).toMatchObject({ minAttendancePct: 80, absentInWriting: true, ballot: 'phieu-kin' });
    expect(shareTargetOf(law, 'directWorker')).toEqual({ minPct: 60, citation: 'QĐ 99/2026/QĐ-UBND tỉnh Vân Mẫu Điều 4' });
    expect(shareTargetOf(law, 'women')).toBeNull();
    expect([copiesOf(law, 'BK_TINH'), copiesOf(law, 'BK_TTG'), councilRuleOf(law, 'BK_TTG')?.ballot]).toEqual([3, null, 'phieu-kin']);
    expect([switchOn(law, 'province_asks', 'LDTT'), switchOn(law, 'province_asks', 'GK_XA'), switchOn(law, 'council_skippable', 'GK_XA')]).toEqual([true, false, false]);
  });
  it('are not set without a profile', () => {
    const bare = lawBook(DAY);
    expect([councilRuleOf(bare, 'GK_XA'), shareTargetOf(bare, 'directWorker'), copiesOf(bare, 'GK_XA')]).toEqual([null, null, null]);
  });
});

import { describe, expect, it } from 'vitest';
import type { AwardDefinition, ConditionNode } from '../../../shared/catalogue/award-schema.ts';
import { awardByCode, awardCatalogue } from '../../../shared/catalogue/awards.ts';
import { NO_SETTINGS, confirmationKey, evaluate, evaluateAll } from '../../../shared/eligibility/evaluate.ts';
import { allOf } from '../../../shared/eligibility/judged.ts';
import { nodesOf } from '../../../shared/eligibility/meets.ts';
import { readLeaf } from '../../../shared/eligibility/params.ts';
import type { EligibilityReport } from '../../../shared/eligibility/report.ts';
import { T, X, award, awards, collective, facts, household, initiative, members, no, person, proposal, rating, ratings, service, yes } from './builder.ts';
import { QUALIFIED } from './cases/qualified.ts';

function entry(code: string): AwardDefinition {
  const found = awardByCode(code);
  if (found === undefined) throw new Error(`no award ${code}`);
  return found;
}
/** An award of the catalogue with other conditions, as a province profile would hand it over. */
function withConditions(code: string, change: (conditions: AwardDefinition['conditions']) => AwardDefinition['conditions']): AwardDefinition {
  return { ...entry(code), conditions: change(entry(code).conditions) };
}
const textsOf = (report: EligibilityReport): string[] =>
  [report.summary, ...report.conditions.flatMap(({ finding }) => allOf(finding)).flatMap((finding) => [finding.sentence, finding.asks?.question ?? '', ...finding.missing, ...finding.warnings, ...finding.evidence.map(({ text }) => text)])].filter(Boolean);

describe('the catalogue can be judged', () => {
  it('reads the parameters of every leaf', () => {
    const leaves = awardCatalogue.flatMap(({ conditions }) => conditions).flatMap(({ test }) => nodesOf(test)).filter((node) => 'rule' in node);
    expect(leaves.length).toBeGreaterThan(300);
    expect(leaves.filter((leaf) => 'rule' in leaf && readLeaf(leaf) === null)).toEqual([]);
  });

  it('says «cannot be read» of a leaf with parameters of another rule, and decides nothing by it', () => {
    const odd: ConditionNode = { rule: 'rating', params: { minRating: 'tuyet_voi', minYears: 1, within: 'award_year' } };
    const changed = withConditions('TTLDTT', (conditions) => conditions.map((condition) => (condition.id === 'TTLDTT.muc_do' ? { ...condition, test: odd } : condition)));
    const report = evaluate(changed, QUALIFIED['TTLDTT'] ?? collective(), proposal());
    expect([report.verdict, report.summary]).toEqual(['chua-xac-dinh', 'Chưa xác định: thiếu nội dung quy định.']);
  });
});

describe('what the screen shows', () => {
  const shown = Object.values(QUALIFIED).flatMap((of) => [of, { ...of, confirmations: [], ratings: [], awards: [] }]).flatMap((of) => evaluateAll(awardCatalogue, of, proposal()));

  it('has no code of the catalogue in any sentence, question or summary', () => {
    expect(shown.flatMap(textsOf).filter((text) => /\p{Ll}+_\p{Ll}+/u.test(text) || /undefined|null|NaN/u.test(text))).toEqual([]);
  });

  it('ends every sentence with a full stop and begins it with a capital or a figure', () => {
    const sentences = shown.flatMap((report) => [report.summary, ...report.conditions.flatMap(({ finding }) => allOf(finding)).map(({ sentence }) => sentence)]);
    expect([...new Set(sentences)].filter((sentence) => !/^[\p{Lu}\d].*\.$/u.test(sentence))).toEqual([]);
  });

  it('cites the point of the law that a ground stands in', () => {
    const report = evaluate(entry('BK_TINH'), QUALIFIED['BK_TINH'] ?? facts(), proposal());
    const finding = report.conditions.find(({ conditionId }) => conditionId === 'BK_TINH.ca_nhan')?.finding;
    expect(finding?.parts.map(({ citation }) => citation)).toEqual(['a', 'b', 'c', 'd'].map((point) => `Luật 06/2022/QH15 Điều 74 khoản 1 điểm ${point}`));
    const flag = evaluate(entry('CTD_CP'), QUALIFIED['CTD_CP'] ?? collective(), proposal()).conditions.find(({ conditionId }) => conditionId === 'CTD_CP.tieu_chuan')?.finding;
    expect(flag?.parts.map(({ citation }) => citation)).toEqual([1, 2, 3].map((clause) => `Luật 06/2022/QH15 Điều 25 khoản ${clause}; NĐ 152/2025/NĐ-CP Điều 7`));
  });
});

describe('grounds', () => {
  it('names those that hold with their kind and point, in the order of the law', () => {
    const of = facts({ awards: awards('CSTDCS', [2024, 2025]), confirmations: yes('BK_TINH.ca_nhan#2/dong_gop') });
    expect(evaluate(entry('BK_TINH'), of, proposal()).grounds).toEqual([{ ground: 'dong_gop', type: null, point: 'c' }, { ground: 'cong_trang', type: 'cong_trang', point: 'd' }]);
  });

  it('counts what speaks for a subject on the nearest ground, so that those due can be told from those nobody said anything of', () => {
    const near = evaluate(entry('BK_TTG'), { ...(QUALIFIED['BK_TTG'] ?? facts()), ratings: ratings(2021, T, T, T, T) }, proposal());
    expect([near.verdict, near.lacking, near.supported, near.summary]).toEqual(['chua-xac-dinh', 1, 1, 'Chưa xác định: thiếu xếp loại năm 2025.']);
    const nobody = evaluate(entry('BK_TTG'), facts(), proposal());
    expect([nobody.verdict, nobody.supported]).toEqual(['chua-xac-dinh', 0]);
  });
});

describe('dates of the law', () => {
  const of = { ...(QUALIFIED['XPTB'] ?? collective()) };
  const standing = (date: string, id: string) => evaluate(entry('XPTB'), of, proposal({ date })).conditions.find(({ conditionId }) => conditionId === id)?.standing;

  it('reads a rule as in force from its first day and as lapsed from the day after its last', () => {
    expect(['2025-06-30', '2025-07-01', '2027-02-28', '2027-03-01'].map((date) => standing(date, 'XPTB.dan_dau'))).toEqual(['not-yet', 'in-force', 'in-force', 'lapsed']);
  });

  it('shows a lapsed rule as a proposal that decides nothing', () => {
    const report = evaluate(entry('XPTB'), { ...of, confirmations: yes('XPTB.tieu_chuan#/diem') }, proposal({ date: '2027-03-01' }));
    expect(report.conditions.find(({ conditionId }) => conditionId === 'XPTB.dan_dau')?.finding.result).toBe('cho-xac-nhan');
    expect(report.verdict).toBe('du-dieu-kien');
  });

  it('counts đột xuất awards for công trạng again where the rule that leaves them out is not in force', () => {
    const sudden = facts({ ...QUALIFIED['HCLD_3'], subject: { id: 's1' }, awards: [award('BK_TTG', 2020, { type: 'dot_xuat' }), ...awards('CSTDCS', [2021, 2023, 2025])] });
    expect(evaluate(entry('HCLD_3'), sudden, proposal({ ground: 'cong_trang' })).verdict).toBe('chua-du-dieu-kien');
    expect(evaluate(entry('HCLD_3'), sudden, proposal({ ground: 'cong_trang', date: '2027-03-01' })).verdict).toBe('du-dieu-kien');
  });
});

describe('rules that are not certain', () => {
  it('mark what is of low confidence or of no national text, and take the mark away once the unit has compared it', () => {
    const marks = (settings = NO_SETTINGS) => evaluate(entry('TTLDXS'), QUALIFIED['TTLDXS'] ?? collective(), proposal(), { settings }).conditions.filter(({ uncertain }) => uncertain).map(({ conditionId }) => conditionId);
    expect(marks()).toEqual(['TTLDXS.ky_luat']);
    expect(marks({ ...NO_SETTINGS, confirmedConditions: ['TTLDXS.ky_luat'] })).toEqual([]);
    const paper = evaluate(entry('GK_XA'), facts(), proposal()).conditions.filter(({ uncertain }) => uncertain).map(({ conditionId }) => conditionId);
    expect(paper).toEqual(['GK_XA.phap_luat', 'GK_XA.muc_do', 'GK_XA.thanh_tich']);
  });

  it('an uncertain standard that holds lets nobody pass where a certain one fails', () => {
    const contributed = 'BK_TINH.ho_gia_dinh#/dong_gop_cong_suc_dat_dai_tai_san';
    const doubtful = withConditions('BK_TINH', (conditions) => conditions.flatMap((condition) => (condition.id === 'BK_TINH.ho_gia_dinh' ? [{ ...condition, id: 'BK_TINH.ho_thu_hai', test: { ...condition.test, ground: 'thanh_tich' } }, { ...condition, origin: 'practice' as const }] : [condition])));
    const of = household({ confirmations: [...yes(contributed), ...no('BK_TINH.ho_thu_hai#/dong_gop_cong_suc_dat_dai_tai_san')] });
    const report = evaluate(doubtful, of, proposal());
    expect(report.conditions.filter(({ group }) => group === 'standard').map(({ conditionId, uncertain, finding }) => [conditionId, uncertain, finding.result])).toEqual([['BK_TINH.ho_thu_hai', false, 'chua-dat'], ['BK_TINH.ho_gia_dinh', true, 'dat']]);
    expect([report.verdict, report.grounds]).toEqual(['chua-du-dieu-kien', []]);
  });
});

describe('two rules that contradict', () => {
  const TEAM = QUALIFIED['TTLDTT'] ?? collective();
  /** The data hold 70 % and 80 % side by side, both in force. */
  const twice = (pct: number): AwardDefinition => withConditions('TTLDTT', (conditions) => {
    const share = conditions.find(({ id }) => id === 'TTLDTT.ty_le_LDTT');
    if (share === undefined) throw new Error('no share');
    return [...conditions, { ...share, citation: 'QĐ 99/2026/QĐ-UBND Điều 3', test: { rule: 'members', params: { measure: 'holds_title', codes: ['LDTT'], minPct: pct } } }];
  });

  it('are both shown and named, and the verdict is «Chưa xác định»', () => {
    const report = evaluate(twice(80), TEAM, proposal());
    expect(report.verdict).toBe('chua-xac-dinh');
    expect(report.summary).toBe('Chưa xác định: hai quy định mâu thuẫn: Luật 06/2022/QH15 Điều 28 khoản 1 điểm c (7/10 người đạt Lao động tiên tiến (70%); cần từ 70%) và QĐ 99/2026/QĐ-UBND Điều 3 (7/10 người đạt Lao động tiên tiến (70%); cần từ 80%).');
    expect(report.conditions.filter(({ conditionId }) => conditionId === 'TTLDTT.ty_le_LDTT').map(({ finding }) => finding.warnings.length)).toEqual([1, 1]);
    expect(report.lacking).toBe(1);
  });

  it('are only warned of where both come to the same', () => {
    const all = { ...TEAM, members: [{ year: 2025, total: 10, members: members(10, { titles: ['LDTT'] }) }] };
    const report = evaluate(twice(80), all, proposal());
    expect(report.verdict).toBe('du-dieu-kien');
    expect(report.conditions.filter(({ finding }) => finding.warnings.some((warning) => warning.startsWith('Hai quy định mâu thuẫn'))).length).toBe(2);
  });

  it('one failing block beside them still fails the award', () => {
    expect(evaluate(twice(80), { ...TEAM, ratings: ratings(2025, 'hoan_thanh') }, proposal()).verdict).toBe('chua-du-dieu-kien');
  });

  it('one that asks for an award and one that bars it contradict', () => {
    const gate = (id: string, params: Record<string, string | number | string[]>) => ({ ...(entry('CSTDT').conditions[0] as AwardDefinition['conditions'][number]), id, test: { rule: 'held' as const, params } });
    const both = withConditions('CSTDT', (conditions) => [...conditions, gate('CSTDT.phai_co', { codes: ['BK_TINH'], minCount: 1, within: 'any_time' }), gate('CSTDT.khong_duoc_co', { codes: ['BK_TINH'], maxCount: 0, within: 'any_time' })]);
    expect(evaluate(both, QUALIFIED['CSTDT'] ?? facts(), proposal()).summary).toContain('hai quy định mâu thuẫn');
  });
});

describe('what is found is the same whoever asks', () => {
  const rich = facts({ ratings: ratings(2016, T, T, X, T, T, X, T, X, X, X), awards: [award('BK_TINH', 2018), award('BK_TTG', 2020), ...awards('CSTDCS', [2017, 2018, 2020, 2021, 2023, 2024, 2025]), ...awards('LDTT', [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025])], initiatives: [initiative('Số hóa hồ sơ'), initiative('Cấp thẻ nhanh', { year: 2024 })] });

  it('evaluateAll gives what evaluate gives for each award', () => {
    expect(evaluateAll(awardCatalogue, rich, proposal())).toEqual(awardCatalogue.map((one) => evaluate(one, rich, proposal())));
  });

  it('a rule set of its own is looked up instead of the built-in one', () => {
    const renamed = (code: string) => (code === 'CSTDCS' ? { ...entry('CSTDCS'), nameVi: 'Chiến sĩ thi đua cấp cơ sở' } : awardByCode(code));
    const report = evaluate(entry('CSTDT'), facts({ ...rich, subject: { id: 's1' } }), proposal(), { lookup: renamed });
    expect(report.conditions.find(({ conditionId }) => conditionId === 'CSTDT.ba_lan_CSTDCS')?.finding.sentence).toBe('Có 3 năm liền Chiến sĩ thi đua cấp cơ sở: 2023–2025.');
  });
});

describe('years of a woman leader (NĐ 152/2025 Điều 4 khoản 7)', () => {
  /** Fifteen years in post as a ground of long service; a woman's are ten. */
  const post: ConditionNode = { rule: 'serviceYears', params: { service: 'chuc_vu_lanh_dao', minYears: 15 }, ground: 'cong_hien', type: 'cong_hien' };
  const order = withConditions('HCLD_3', (conditions) => conditions.map((condition) => (condition.id === 'HCLD_3.ca_nhan' ? { ...condition, test: post } : condition)));
  const judged = (gender: 'nam' | 'nu' | null, to: string) => {
    const finding = evaluate(order, facts({ subject: { gender }, services: [service('chuc_vu_lanh_dao', '2010-01-01', to)] }), proposal()).conditions.find(({ conditionId }) => conditionId === 'HCLD_3.ca_nhan')?.finding;
    return [finding?.result, finding?.sentence];
  };

  it.each([
    ['nu', '2019-12-31', 'dat', 'Thời gian giữ chức vụ lãnh đạo: 10 năm; cần từ 10 năm.'],
    ['nu', '2019-12-30', 'chua-dat', 'Thời gian giữ chức vụ lãnh đạo: 9 năm 11 tháng; cần từ 10 năm.'],
    ['nam', '2019-12-31', 'chua-dat', 'Thời gian giữ chức vụ lãnh đạo: 10 năm; cần từ 15 năm.'],
    [null, '2019-12-31', 'thieu-so-lieu', 'Thời gian giữ chức vụ lãnh đạo: 10 năm; cần từ 10 năm; chưa biết giới tính để tính thời gian của nữ lãnh đạo.'],
    [null, '2024-12-31', 'dat', 'Thời gian giữ chức vụ lãnh đạo: 15 năm; cần từ 10 năm.'],
  ] as const)('%s until %s', (gender, to, result, sentence) => expect(judged(gender, to)).toEqual([result, sentence]));
});

describe('keys of answers', () => {
  it('name the condition, the place and the question', () => {
    expect(confirmationKey('LDTT.tieu_chuan', '0.1/tham_gia')).toBe('LDTT.tieu_chuan#0.1/tham_gia');
    expect(confirmationKey('HC_DC.hanh_dong', '')).toBe('HC_DC.hanh_dong');
  });

  it('are shared by every award that asks the same of the subject', () => {
    const of = person(['worker'], { ratings: [rating(2025, X)], confirmations: yes('BK_TINH.ca_nhan#2/dong_gop') });
    expect(evaluate(entry('BK_TINH'), of, proposal()).verdict).toBe('du-dieu-kien');
    const asks = (code: string) => new Set(evaluate(entry(code), of, proposal()).conditions.flatMap(({ finding }) => allOf(finding)).flatMap(({ asks: question }) => question?.key ?? []));
    // The standard of LĐTT is asked once, whether LĐTT or CSTĐCS is proposed.
    expect([...asks('LDTT')].every((key) => asks('CSTDCS').has(key))).toBe(true);
  });

  it('no two different questions of one award share a key', () => {
    for (const of of Object.values(QUALIFIED)) {
      for (const one of awardCatalogue) {
        const questions = evaluate(one, { ...of, confirmations: [] }, proposal()).conditions.flatMap(({ finding }) => allOf(finding)).flatMap(({ asks }) => (asks === null ? [] : [asks]));
        const byKey = new Map<string, string>();
        for (const { key, question } of questions) {
          expect([key, byKey.get(key) ?? question]).toEqual([key, question]);
          byKey.set(key, question);
        }
      }
    }
  });
});

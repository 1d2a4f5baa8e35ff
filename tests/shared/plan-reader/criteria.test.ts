import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../shared/catalogue/plan-schema.ts';
import { readCriteria } from '../../../shared/plan-reader/criteria.ts';
import { readThresholds } from '../../../shared/plan-reader/criteria-thresholds.ts';
import { docOf } from '../../../shared/plan-reader/outline.ts';

const group = (id: string, name: string, unitKinds: Plan['subjectGroups'][number]['unitKinds'], section: string): Plan['subjectGroups'][number] => ({ id, name, subjectKinds: ['tap-the'], unitKinds, level: null, members: [], section, note: null });
const read = (text: string, groups: Plan['subjectGroups'] = []) => readCriteria(docOf(`KẾ HOẠCH\nPhát động phong trào thi đua “Xanh” giai đoạn 2026 - 2030\n${text}\n`), 'NG', groups);

describe('policy', () => {
  it('criteria under subject groups are stated', () => {
    const groups = [group('NG-G1', 'Các xã, phường', ['xa', 'phuong'], 'I.a'), group('NG-G2', 'Doanh nghiệp', ['doanh-nghiep'], 'I.b')];
    const { criteriaPolicy, criteria } = read('I. TIÊU CHÍ THI ĐUA\na) Đối với các xã, phường:\n- Hoàn thành tốt công tác tuyên truyền, vận động Nhân dân.\n- Giảm tỷ lệ hộ nghèo từ 1,5%/năm trở lên.\nb) Đối với doanh nghiệp:\n- Sản xuất kinh doanh hiệu quả, đúng pháp luật.', groups);
    expect(criteriaPolicy.value.status).toBe('stated');
    expect(criteria.map(({ value }) => [value.id, value.subjectGroupId, value.unitKinds.join(), value.thresholds.length])).toEqual([['NG-C1', 'NG-G1', 'xa,phuong', 0], ['NG-C2', 'NG-G1', 'xa,phuong', 1], ['NG-C3', 'NG-G2', 'doanh-nghiep', 0]]);
  });

  it('criteria somebody is told to write are delegated', () => {
    const { criteriaPolicy, criteria } = read('I. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ xây dựng tiêu chí chấm điểm, bình xét phong trào thi đua.');
    expect(criteria).toEqual([]);
    expect(criteriaPolicy.value).toMatchObject({ status: 'delegated', by: 'Sở Nội vụ', section: 'I.1' });
  });

  it('a plan silent on criteria says so', () => {
    expect(read('I. NỘI DUNG\n1. Thi đua đạt 19 tiêu chí nông thôn mới.').criteriaPolicy).toMatchObject({ value: { status: 'delegated', by: 'không nêu' }, doubt: expect.stringContaining('Không thấy') as string });
  });
});

describe('thresholds', () => {
  it('«hoặc» between figures is any', () => {
    const { thresholds, rule } = readThresholds('Giảm tỷ lệ nghèo từ 2%/năm trở lên, trong 3 năm liên tục trước khi trình khen thưởng; hoặc quy mô hộ nghèo đến năm 2030 giảm trên 40% so với đầu kỳ.', 'NG-C1', 2026);
    expect(thresholds.map(({ comparator, min, minInclusive }) => [comparator, min, minInclusive])).toEqual([['decrease', 2, true], ['decrease', 40, false]]);
    expect(rule).toEqual({ any: ['NG-C1-T1', 'NG-C1-T2'] });
    expect(thresholds[0]?.window).toEqual({ kind: 'consecutive-years', length: 3, endsAt: 'liền trước khi trình khen thưởng' });
    expect(thresholds[1]?.baseline).toEqual({ at: 'đầu kỳ', value: null, year: null });
  });

  it('«hoặc» between words is no alternative', () => {
    expect(readThresholds('Xã hoặc phường có trên 95% hộ dân tham gia.', 'NG-C1', 2026).rule).toEqual({ all: ['NG-C1-T1'] });
  });

  it('«vượt mức các chỉ tiêu» is more than the whole of the assigned plan', () => {
    expect(readThresholds('Hoàn thành vượt mức các chỉ tiêu được giao năm 2027.', 'NG-C1', 2026).thresholds).toMatchObject([{ measure: 'ratio-to-plan', comparator: 'gt', min: 100, minInclusive: false, deadline: { year: 2027 } }]);
  });

  it('words alone have no threshold and no rule', () => {
    expect(readThresholds('Nội bộ đoàn kết, gương mẫu.', 'NG-C1', 2026)).toEqual({ thresholds: [], rule: null });
  });
});

import { describe, expect, it } from 'vitest';
import { readAwards } from '../../../shared/plan-reader/awards.ts';
import { docOf } from '../../../shared/plan-reader/outline.ts';

const plan = (text: string) => readAwards(docOf(`KẾ HOẠCH\nPhát động phong trào thi đua “Xanh” giai đoạn 2026 - 2030\nI. KHEN THƯỞNG\n${text}\n`), 'NG');
const forms = (text: string) => plan(text).forms.map(({ value: { name, kind, level, decidedByStated } }) => [name, kind === 'danh-hieu-thi-dua' ? 'danh hiệu' : 'hình thức', level, decidedByStated]);

describe('award forms', () => {
  it.each([
    ['1. Cờ thi đua của UBND tỉnh; Bằng khen của Chủ tịch UBND tỉnh; Giấy khen.', [['Cờ thi đua của UBND tỉnh', 'danh hiệu', 'tinh', true], ['Bằng khen của Chủ tịch UBND tỉnh', 'hình thức', 'tinh', true], ['Giấy khen', 'hình thức', 'co-quan-don-vi', false]]],
    ['1. Huân chương Lao động; Bằng khen của Thủ tướng Chính phủ.', [['Huân chương Lao động', 'hình thức', 'nha-nuoc', false], ['Bằng khen của Thủ tướng Chính phủ', 'hình thức', 'nha-nuoc', true]]],
    ['1. Giấy khen của Giám đốc các sở, Thủ trưởng các ban, ngành; Giấy khen của Chủ tịch UBND các xã, phường.', [['Giấy khen của Giám đốc các sở, Thủ trưởng các ban, ngành', 'hình thức', 'so-nganh-doan-the', true], ['Giấy khen của Chủ tịch UBND các xã, phường', 'hình thức', 'xa', true]]],
    ['1. Giấy khen của Chủ tịch UBND cấp huyện, cấp xã.', [['Giấy khen của Chủ tịch UBND cấp huyện', 'hình thức', 'huyen', true], ['Giấy khen của Chủ tịch UBND cấp xã', 'hình thức', 'xa', true]]],
    ['1. Đề nghị Chủ tịch UBND tỉnh xem xét, tặng Bằng khen cho tập thể, cá nhân.', [['Bằng khen', 'hình thức', 'tinh', true]]],
    ['1. Khen thưởng cấp Nhà nước: theo Luật Thi đua, khen thưởng.', [['Khen thưởng cấp Nhà nước', 'hình thức', 'nha-nuoc', false]]],
    ['1. Tập thể đã được tặng Bằng khen của Thủ tướng Chính phủ.', []],
    ['1. Phát huy hiệu quả của các phong trào thi đua.', []],
  ])('%s', (text, expected) => {
    expect(forms(text)).toEqual(expected);
  });

  it('takes the kinds of subject from what stands under the form', () => {
    const { forms: found } = plan('1. Bằng khen của Chủ tịch UBND tỉnh xét tặng đối với:\n- Tập thể: có thành tích xuất sắc trong phong trào thi đua.\n- Cá nhân, hộ gia đình: có sáng kiến được áp dụng hiệu quả.');
    expect(found[0]?.value.subjectKinds).toEqual(['tap-the', 'ca-nhan', 'ho-gia-dinh']);
  });
});

it('every form stands in exactly one route', () => {
  const { forms: found, routes } = plan('1. Huân chương Lao động; Cờ thi đua của UBND tỉnh; Bằng khen của Chủ tịch UBND tỉnh; Giấy khen.\n2. Hồ sơ: Sở Y tế là đầu mối tiếp nhận, tổng hợp hồ sơ đề nghị khen thưởng.');
  expect(routes.flatMap(({ value }) => value.awardFormIds).sort()).toEqual(found.map(({ value }) => value.id).sort());
  expect(routes[0]?.value.steps.map(({ body }) => body)).toContain('Sở Y tế');
});

it('a standard keeps its form, subjects, window and whom it is left to', () => {
  const { standards } = plan('1. Bằng khen của Chủ tịch UBND tỉnh\n- Tập thể có thành tích xuất sắc trong phong trào thi đua giai đoạn 2026 - 2030, xét theo quy định của pháp luật về thi đua, khen thưởng.');
  expect(standards.map(({ value }) => value)).toMatchObject([{ awardFormIds: ['NG-F1'], subjectKinds: ['tap-the'], achievementPeriod: { from: 2026, to: 2030 }, delegatedTo: 'pháp luật về thi đua' }]);
});

import { describe, expect, it } from 'vitest';
import { awardMentions } from '../../../shared/plan-reader/award-words.ts';
import { bodyMentions } from '../../../shared/plan-reader/bodies.ts';
import { kindsOf, planKinds, subjectKindsIn, unitMentions } from '../../../shared/plan-reader/unit-kinds.ts';
import { wordsOf } from '../../../shared/plan-reader/words.ts';

const PLAN = planKinds('xa, phuong, dac khu');
const units = (text: string): string[] => unitMentions(wordsOf(text), text).map((unit) => [...kindsOf(unit, PLAN), ...unit.names.map((name) => `[${name}]`)].join(' '));

describe('units', () => {
  it.each([
    ['các sở, ban, ngành, đoàn thể tỉnh', ['so-ban-nganh to-chuc-ctxh']],
    ['sở ban ngành', ['so-ban-nganh']],
    ['Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội', ['mttq', 'to-chuc-ctxh']],
    ['tổ chức chính trị-xã hội', ['to-chuc-ctxh']],
    ['hợp tác xã, tổ chức xã hội', ['hop-tac-xa', 'to-chuc-xa-hoi']],
    ['UBND các xã, phường, đặc khu', ['xa', 'phuong', 'dac-khu']],
    ['cấp xã', ['xa phuong dac-khu']],
    ['riêng phường Xuân Hương - Đà Lạt', ['phuong [Xuân Hương - Đà Lạt]']],
    ['xã Ea Kar và xã K’Bang', ['xa [Ea Kar]', 'xa [K’Bang]']],
    ['phường 1 Bảo Lộc', ['phuong [1 Bảo Lộc]']],
    ['thôn, buôn, tổ dân phố', ['thon-buon-tdp']],
    ['phát triển kinh tế - xã hội ở cơ sở', []],
    ['từ xã hội hóa', []],
    ['cơ quan, đơn vị', ['co-quan-don-vi']],
    ['khối thi đua', ['co-quan-don-vi']],
    ['XÃ, PHƯỜNG', ['xa', 'phuong']],
    ['thôn Khe Nứa và thôn Đồi Thông', ['thon-buon-tdp [Khe Nứa]', 'thon-buon-tdp [Đồi Thông]']],
    ['các thôn: Khe Nứa, Đồi Thông', ['thon-buon-tdp [Khe Nứa] [Đồi Thông]']],
    ['Đối với các xã: Tập thể 02', ['xa']],
    ['bản Nà Hú, tổ dân phố số 5', ['thon-buon-tdp [Nà Hú]', 'thon-buon-tdp [Tổ dân phố số 5]']],
    ['văn bản đăng ký, bản cam kết, công tác quốc phòng', []],
    ['chủ đầu tư, nhà thầu chính', ['co-quan-don-vi', 'doanh-nghiep']],
  ])('%s', (text, expected) => {
    expect(units(text)).toEqual(expected);
  });

  it('without «đặc khu» and with «thị trấn» in the plan the commune level is another', () => {
    expect(planKinds('cac huyen, thi tran').commune).toEqual(['xa', 'phuong', 'thi-tran']);
  });
});

describe('bodies', () => {
  it.each([
    ['Sở Lao động Thương binh và Xã hội chủ trì', ['Sở Lao động - Thương binh và Xã hội']],
    ['Sở Văn hóa, Thể thao và Du lịch, Sở Y tế', ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Y tế']],
    ['Sở Dữ liệu và Cứu hộ có trách nhiệm', ['Sở Dữ liệu và Cứu hộ']],
    ['báo cáo UBND tỉnh và Ban Thi đua - Khen thưởng Trung ương', ['UBND tỉnh', 'Ban Thi đua - Khen thưởng Trung ương']],
    ['các sở, ban, ngành', []],
  ])('%s', (text, expected) => {
    expect(bodyMentions(wordsOf(text)).map(({ name }) => name)).toEqual(expected);
  });
});

describe('awards', () => {
  it.each([
    ['tặng Bằng khen của Chủ tịch UBND tỉnh cho tập thể', [['Bằng khen của Chủ tịch UBND tỉnh', 'tinh']]],
    ['Bằng khen của Thủ tướng Chính phủ', [['Bằng khen của Thủ tướng Chính phủ', 'nha-nuoc']]],
    ['Giấy khen của Thủ trưởng cơ quan, đơn vị', [['Giấy khen của Thủ trưởng cơ quan, đơn vị', 'co-quan-don-vi']]],
    ['Cờ thi đua cấp tỉnh', [['Cờ thi đua cấp tỉnh', 'tinh']]],
    ['lá cờ đầu', []],
    ['Bằng khen, Giấy khen', [['Bằng khen', null], ['Giấy khen', null]]],
  ])('%s', (text, expected) => {
    expect(awardMentions(wordsOf(text), text).map(({ name, level }) => [name, level])).toEqual(expected);
  });
});

it('kinds of subject in the fixed order', () => {
  expect(subjectKindsIn(wordsOf('hộ gia đình, cá nhân và tập thể'))).toEqual(['tap-the', 'ca-nhan', 'ho-gia-dinh']);
});

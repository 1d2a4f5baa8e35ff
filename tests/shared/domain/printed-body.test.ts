import { expect, it } from 'vitest';
import { PLANS } from '../../../shared/catalogue/plans.ts';
import { readPrintedBodies, readPrintedBody } from '../../../shared/domain/printed-body.ts';

it.each([
  ['Các cơ quan, đơn vị, địa phương', ['co-quan-don-vi'], true, []],
  ['các sở, ngành, địa phương, đơn vị', ['so-ban-nganh'], true, []],
  ['Hội đồng Thi đua - Khen thưởng các cấp', [], true, []],
  ['Người đứng đầu cấp ủy, chính quyền', [], true, []],
  ['Giám đốc, Thủ trưởng sở, ban, ngành; Chủ tịch UBND huyện, thành phố', ['so-ban-nganh', 'huyen', 'thanh-pho'], false, []],
  ['Chủ tịch UBND huyện, thị xã, thành phố', ['huyen', 'thi-xa', 'thanh-pho'], false, []],
  ['UBND huyện, thành phố', ['huyen', 'thanh-pho'], false, []],
  ['UBND các xã, phường', ['xa', 'phuong', 'dac-khu'], false, []],
  ['Ủy ban nhân dân tỉnh', ['tinh'], false, []],
  ['Thành viên Hội đồng Thi đua - Khen thưởng tỉnh', ['tinh'], false, []],
  ['Sở Nội vụ (Ban Thi đua - Khen thưởng tỉnh)', [], false, ['Sở Nội vụ']],
  ['Sở Văn hóa, Thể thao và Du lịch', [], false, ['Sở Văn hóa, Thể thao và Du lịch']],
  ['Sở Thông tin và Truyền thông phối hợp Ban Tuyên giáo Tỉnh ủy', [], false, ['Sở Thông tin và Truyền thông']],
  ['Sở Lao động - Thương binh và Xã hội hoặc Sở Nội vụ (qua Ban Thi đua - Khen thưởng tỉnh)', [], false, ['Sở Lao động - Thương binh và Xã hội', 'Sở Nội vụ']],
  ['Báo Đắk Nông, Đài Phát thanh và Truyền hình tỉnh, cơ quan thông tin đại chúng', [], false, []],
  ['Trưởng khối các Khối thi đua', [], false, []],
])('%s', (printed, kinds, everyone, named) => {
  expect(readPrintedBody(printed)).toEqual({ kinds, everyone, named });
});

it('the bodies of the five plans that match nothing are press and block leaders only', () => {
  const printed = PLANS.flatMap(({ plan }) => [...plan.responsibilities.map((task) => task.body), ...plan.reporting.flatMap((report) => report.from)]);
  const silent = printed.filter((body) => {
    const reading = readPrintedBody(body);
    return reading.kinds.length === 0 && !reading.everyone && reading.named.length === 0;
  });
  expect([...new Set(silent)]).toEqual(['Báo Đắk Nông, Đài Phát thanh và Truyền hình tỉnh, cơ quan thông tin đại chúng', 'Trưởng khối các Khối thi đua']);
});

it('several senders of one report are read together', () => {
  expect(readPrintedBodies(['sở, ban, ngành', 'UBND huyện, thành phố', 'cơ quan, đơn vị liên quan'])).toEqual({
    kinds: ['so-ban-nganh', 'huyen', 'thanh-pho', 'co-quan-don-vi'], everyone: false, named: [],
  });
});

import { describe, expect, it } from 'vitest';
import type { PlanQuota } from '../../../shared/catalogue/plan-schema.ts';
import { readAwards } from '../../../shared/plan-reader/awards.ts';
import { docOf } from '../../../shared/plan-reader/outline.ts';
import { readQuotas } from '../../../shared/plan-reader/quotas.ts';
import type { QuotasRead } from '../../../shared/plan-reader/quotas.ts';
import { readSchedule } from '../../../shared/plan-reader/schedule.ts';

const HEAD = `UBND TỈNH NAM GIANG
Số: 57/KH-UBND
Nam Giang, ngày 12 tháng 02 năm 2026
KẾ HOẠCH
Phát động phong trào thi đua “Xanh - Sạch - Số” giai đoạn 2026 - 2030
I. MỤC ĐÍCH
Tổ chức sơ kết, tổng kết kịp thời.
II. KHEN THƯỞNG
1. Hình thức khen thưởng
- Cờ thi đua của UBND tỉnh;
- Bằng khen của Chủ tịch UBND tỉnh;
- Giấy khen.
`;

function readPlanText(text: string): QuotasRead {
  const doc = docOf(text);
  const forms = readAwards(doc, 'NG').forms.map(({ value }) => value);
  const milestones = readSchedule(doc, 'NG').milestones.map(({ value }) => value);
  return readQuotas(doc, 'NG', { forms, milestones });
}

const short = (quota: PlanQuota): string =>
  [
    `${quota.milestone.kind} ${quota.milestone.year ?? '-'}`, quota.unitName ?? quota.unitKinds.join(','), quota.perUnit ? 'mỗi' : 'chung', quota.subjectKinds.join('+'),
    `${quota.min ?? ''}-${quota.max ?? ''}`, quota.exceptionTo ?? '', quota.status === 'deferred' ? 'chờ' : '',
  ].filter((part) => part !== '').join(' | ');
const lines = (text: string): string[] => readPlanText(HEAD + text).quotas.map(({ value }) => short(value));

describe('lines of a plan', () => {
  it('takes the occasion from the heading, the units from the heading, the exception to its line', () => {
    expect(lines(`2. Số lượng
a) Khen thưởng sơ kết vào năm 2028
- Mỗi xã, phường không quá 02 tập thể, 03 cá nhân; riêng phường Bến Hoa không quá 04 cá nhân.
b) Khen thưởng tổng kết vào năm 2030
- Toàn tỉnh lựa chọn 10 tập thể.
`)).toEqual([
      'so-ket 2028 | xa,phuong | mỗi | tap-the | -2', 'so-ket 2028 | xa,phuong | mỗi | ca-nhan | -3', 'so-ket 2028 | Bến Hoa | mỗi | ca-nhan | -4 | NG-Q2', 'tong-ket 2030 | chung | tap-the | 10-10',
    ]);
  });

  it('reads a list item under the unit it is for', () => {
    expect(lines(`2. Số lượng khen thưởng tổng kết năm 2030
a) Đối với xã, phường:
- Không quá 02 tập thể và 03 cá nhân.
b) Đối với các sở, ban, ngành:
- Không quá 01 tập thể.
`)).toEqual(['tong-ket 2030 | xa,phuong | mỗi | tap-the | -2', 'tong-ket 2030 | xa,phuong | mỗi | ca-nhan | -3', 'tong-ket 2030 | so-ban-nganh | mỗi | tap-the | -1']);
  });

  it('reads a table of numbers', () => {
    expect(lines(`2. Số lượng khen thưởng tổng kết năm 2030
| Đơn vị | Tập thể | Cá nhân |
|---|---|---|
| Xã, phường, đặc khu | 02 | 03 |
| Sở, ban, ngành | 01 | 01-02 |
`)).toEqual([
      'tong-ket 2030 | xa,phuong,dac-khu | mỗi | tap-the | 2-2', 'tong-ket 2030 | xa,phuong,dac-khu | mỗi | ca-nhan | 3-3', 'tong-ket 2030 | so-ban-nganh | mỗi | tap-the | 1-1', 'tong-ket 2030 | so-ban-nganh | mỗi | ca-nhan | 1-2',
    ]);
  });

  it('reads a table with numbering, named units, limits, a block and a row of totals', () => {
    expect(lines(`2. Số lượng khen thưởng tổng kết năm 2030
TT | Đơn vị | Tập thể | Cá nhân | Hộ gia đình
1 | Xã Bến Hoa | 03 | 05 | 02
2 | Sở Nội vụ | 01 | 02 | -
3 | Bệnh viện Đa khoa tỉnh | 01 | 0 | 0
4 | Khối doanh nghiệp | tối đa 05 | 06-08 | 0
Tổng cộng | 10 | 15 | 2
`)).toEqual([
      'tong-ket 2030 | Bến Hoa | mỗi | tap-the | 3-3', 'tong-ket 2030 | Bến Hoa | mỗi | ca-nhan | 5-5', 'tong-ket 2030 | Bến Hoa | mỗi | ho-gia-dinh | 2-2',
      'tong-ket 2030 | Sở Nội vụ | mỗi | tap-the | 1-1', 'tong-ket 2030 | Sở Nội vụ | mỗi | ca-nhan | 2-2', 'tong-ket 2030 | Bệnh viện Đa khoa tỉnh | mỗi | tap-the | 1-1',
      'tong-ket 2030 | doanh-nghiep | chung | tap-the | -5', 'tong-ket 2030 | doanh-nghiep | chung | ca-nhan | 6-8',
    ]);
  });

  it('a caption or a head of «tối đa» makes every number of the table the most there may be', () => {
    const above = '2. Khen thưởng tổng kết năm 2030\n';
    const table = 'TT | Đơn vị | Tập thể | Cá nhân\n1 | Mỗi xã | 02 | 03-05\n2 | Mỗi phường | 01 | -\n';
    const most = ['tong-ket 2030 | xa | mỗi | tap-the | -2', 'tong-ket 2030 | xa | mỗi | ca-nhan | 3-5', 'tong-ket 2030 | phuong | mỗi | tap-the | -1'];
    expect(lines(`${above}Biểu 1. Số lượng tối đa đề nghị khen thưởng:\n${table}`)).toEqual(most);
    expect(lines(`${above}Biểu 2. Số lượng đề nghị (số ghi trong biểu là số tối đa):\n${table}`)).toEqual(most);
    expect(lines(`${above}TT | Đơn vị | Tập thể (không quá) | Cá nhân (không quá)\n1 | Mỗi xã | 02 | 03\n`)).toEqual(['tong-ket 2030 | xa | mỗi | tap-the | -2', 'tong-ket 2030 | xa | mỗi | ca-nhan | -3']);
    expect(lines(`${above}Biểu 3. Số lượng đề nghị:\n${table}`)[0]).toBe('tong-ket 2030 | xa | mỗi | tap-the | 2-2');
  });

  it('reads a table whose columns are units and whose rows are kinds of subject', () => {
    expect(lines(`2. Khen thưởng tổng kết năm 2030
Đối tượng khen | Mỗi xã | Mỗi phường
Tập thể | 02 | 01
Hộ gia đình | 03 | -
`)).toEqual(['tong-ket 2030 | xa | mỗi | tap-the | 2-2', 'tong-ket 2030 | phuong | mỗi | tap-the | 1-1', 'tong-ket 2030 | xa | mỗi | ho-gia-dinh | 3-3']);
  });

  it('«riêng» in the next paragraph goes on with the occasion and the lines of the part', () => {
    const { quotas } = readPlanText(`${HEAD}III. Ghi nhận thành tích
(i) Tổng kết năm 2030 - Bằng khen: mỗi sở, ngành tối đa 02 tập thể; mỗi xã, phường tối đa 01 tập thể.
(ii) Riêng Sở Y tế, số lượng tại điểm (i) là tối đa 05 tập thể.
`);
    expect(quotas.map(({ value }) => short(value))).toEqual(['tong-ket 2030 | so-ban-nganh | mỗi | tap-the | -2', 'tong-ket 2030 | xa,phuong | mỗi | tap-the | -1', 'tong-ket 2030 | Sở Y tế | mỗi | tap-the | -5 | NG-Q1']);
  });

  it('a named unit of unknown kind with its own number replaces the line before it', () => {
    expect(lines('2. Tổng kết năm 2030: mỗi đơn vị trực thuộc Sở đề nghị khen 02 tập thể. Bệnh viện Mắt được đề nghị 05 tập thể.\n')).toEqual(['tong-ket 2030 | don-vi-truc-thuoc | mỗi | tap-the | 2-2', 'tong-ket 2030 | Bệnh viện Mắt | mỗi | tap-the | 5-5 | NG-Q1']);
  });

  it('reads a table whose columns are occasions', () => {
    expect(lines(`2. Số lượng khen thưởng
Đơn vị | Sơ kết năm 2028 | Tổng kết năm 2030
Xã, phường | 02 tập thể, 03 cá nhân | không quá 04
`)).toEqual([
      'so-ket 2028 | xa,phuong | mỗi | tap-the | 2-2', 'so-ket 2028 | xa,phuong | mỗi | ca-nhan | 3-3', 'tong-ket 2030 | xa,phuong | mỗi | tap-the+ca-nhan+ho-gia-dinh | -4',
    ]);
  });

  it('a unit of unknown kind takes the kind of the general line it replaces', () => {
    const { quotas } = readPlanText(`${HEAD}2. Số lượng khen thưởng tổng kết năm 2030
a) Mỗi đơn vị trực thuộc Sở lựa chọn không quá 02 tập thể.
b) Riêng Bệnh viện Đa khoa tỉnh được lựa chọn không quá 05 tập thể.
`);
    expect(quotas.map(({ value }) => [value.unitKinds, value.unitName, value.exceptionTo])).toEqual([[['don-vi-truc-thuoc'], null, null], [['don-vi-truc-thuoc'], 'Bệnh viện Đa khoa tỉnh', 'NG-Q1']]);
  });

  it('a named unit with its own number replaces the general line of its kind also without «riêng»', () => {
    expect(lines('2. Tổng kết năm 2030: mỗi xã được tặng Bằng khen 01 tập thể; xã Bến Hoa được tặng 03 tập thể.\n')).toEqual(['tong-ket 2030 | xa | mỗi | tap-the | 1-1', 'tong-ket 2030 | Bến Hoa | mỗi | tap-the | 3-3 | NG-Q1']);
  });

  it('lines under a total «trong đó:» are shares of it, the total is no line', () => {
    expect(lines(`2. Số lượng tổng kết năm 2030
a) Bằng khen: tối đa 60 trường hợp, trong đó:
- Các sở, ban, ngành: không quá 15 trường hợp;
- Các xã, phường: mỗi đơn vị 02 trường hợp.
`)).toEqual(['tong-ket 2030 | so-ban-nganh | chung | tap-the+ca-nhan+ho-gia-dinh | -15', 'tong-ket 2030 | xa,phuong | mỗi | tap-the+ca-nhan+ho-gia-dinh | 2-2']);
  });

  it('a floor or a detail inside a number is a note on it, no line', () => {
    const { quotas } = readPlanText(`${HEAD}2. Tổng kết năm 2030: mỗi xã đề nghị 02 tập thể (gồm 01 tập thể lãnh đạo, 01 tập thể nhỏ) và 03 cá nhân (ưu tiên ít nhất 01 cá nhân là nông dân).\n`);
    expect(quotas.map(({ value }) => [value.subjectKinds[0], value.max, value.note])).toEqual([['tap-the', 2, 'Trong đó 01 tập thể. Trong đó 01 tập thể nhỏ.'], ['ca-nhan', 3, 'Trong đó ít nhất 01 cá nhân.']]);
  });

  it('a ratio is left to check', () => {
    const { quotas, leftovers } = readPlanText(`${HEAD}2. Số lượng tổng kết năm 2030: cứ 05 tập thể được đề nghị 01 tập thể.\n`);
    expect(quotas).toEqual([]);
    expect(leftovers.map(({ why }) => why)).toEqual(['Số lượng nêu theo tỷ lệ “cứ …”, phải tính từ số của đơn vị.']);
  });

  it('names the form where the line names it', () => {
    const { quotas } = readPlanText(`${HEAD}2. Số lượng khen tổng kết năm 2030\n- Cờ thi đua của UBND tỉnh: 05 tập thể.\n- Bằng khen của Chủ tịch UBND tỉnh: mỗi xã 02 cá nhân.\n- Mỗi phường 01 cá nhân.\n`);
    expect(quotas.map(({ value }) => value.awardForm)).toEqual(['NG-F1', 'NG-F2', null]);
  });

  it('a yearly number has no year', () => {
    expect(lines('2. Khen thưởng hằng năm: mỗi xã, phường đề nghị không quá 02 cá nhân.\n')).toEqual(['khen-nam - | xa,phuong | mỗi | ca-nhan | -2']);
  });

  it('«Cuối năm, …» opens the yearly awards, with the year where the plan has one; elsewhere the words are no occasion', () => {
    const oneYear = HEAD.replace('giai đoạn 2026 - 2030', 'năm 2026');
    const of = (text: string): string[] => readPlanText(oneYear + text).quotas.map(({ value }) => short(value));
    expect(of('2. Số lượng\nCuối năm, Chủ tịch Ủy ban nhân dân xã tặng Giấy khen: mỗi ấp không quá 01 tập thể.\n')).toEqual(['khen-nam 2026 | thon-buon-tdp | mỗi | tap-the | -1']);
    expect(lines('2. Số lượng\nCuối năm, xét khen thưởng mỗi xã 02 cá nhân.\n')).toEqual(['khen-nam - | xa | mỗi | ca-nhan | 2-2']);
    expect(lines('2. Số lượng\nKhen thưởng tổng kết cuối năm 2030: mỗi xã 02 cá nhân.\n')).toEqual(['tong-ket 2030 | xa | mỗi | ca-nhan | 2-2']);
  });

  it('makes no line of a share, an addition, a past result or an aid, and says so', () => {
    const { quotas, leftovers } = readPlanText(`${HEAD}2. Số lượng khen tổng kết năm 2030
- Mỗi xã không quá 02 tập thể.
- Đơn vị có trên 200 lao động được thêm 01 cá nhân.
- Cá nhân giữ chức vụ lãnh đạo không quá 15% tổng số cá nhân được đề nghị.
- Năm 2025, toàn tỉnh đã khen thưởng 120 tập thể, 300 cá nhân.
- Mỗi xã giúp đỡ ít nhất 05 hộ gia đình.
`);
    expect(quotas.map(({ value }) => short(value))).toEqual(['tong-ket 2030 | xa | mỗi | tap-the | -2']);
    expect(quotas[0]?.value.note).toContain('Cộng thêm 01 cá nhân');
    expect(leftovers.map(({ why }) => why)).toEqual(['Số lượng cộng thêm (01 cá nhân), chưa ghi thành dòng.', 'Tỷ lệ, không phải số lượng cụ thể.']);
  });

  it('a share given to units is no line but is left to be looked at', () => {
    const { quotas, leftovers } = readPlanText(`${HEAD}2. Số lượng khen tổng kết năm 2030: mỗi sở, ban, ngành đề nghị không quá 15% tổng số cá nhân.\n`);
    expect(quotas).toEqual([]);
    expect(leftovers.map(({ why }) => why)).toEqual(['Tỷ lệ, không phải số lượng cụ thể.']);
  });

  it('a total that nobody shares is a line', () => {
    expect(lines(`2. Số lượng tổng kết năm 2030: tổng số không quá 30 tập thể trong toàn tỉnh.\n`)).toEqual(['tong-ket 2030 | chung | tap-the | -30']);
  });
});

describe('policy on numbers', () => {
  it.each([
    ['2. Số lượng khen thưởng: Sở Nội vụ có văn bản phân bổ cụ thể khi tổng kết.', 'deferred', 0],
    ['2. Số lượng khen sơ kết, tổng kết: Sở Nội vụ có văn bản phân bổ chi tiết cho từng khối, cụm và địa phương.', 'deferred', 0],
    ['2. Số lượng Cờ thi đua, Bằng khen khi tổng kết do Sở Nội vụ phân bổ.', 'deferred', 2],
    ['2. Việc khen thưởng thực hiện theo hướng dẫn của Sở Nội vụ.', 'unspecified', 0],
    ['2. Không hạn chế số lượng khen thưởng.', 'none', 0],
    ['2. Không ấn định số lượng khen thưởng; số lượng thực hiện theo hướng dẫn hằng năm của Sở Nội vụ.', 'unspecified', 0],
    ['2. Số lượng khen thưởng sẽ có hướng dẫn riêng khi tổng kết.', 'deferred', 0],
    ['2. Công tác khen thưởng: giao Sở Nội vụ xây dựng hướng dẫn khen thưởng.', 'unspecified', 0],
    ['2. Việc khen thưởng hằng năm không quy định số lượng.', 'none', 0],
    ['2. Xét theo pháp luật.', 'none', 0],
    ['2. Số lượng khen tổng kết: mỗi xã 02 tập thể.', 'fixed', 0],
  ])('%s', (text, status, waiting) => {
    const { quotas, quotaPolicy } = readPlanText(`${HEAD}${text}\n`);
    expect(quotaPolicy.value.status).toBe(status);
    expect(quotas.filter(({ value }) => value.status === 'deferred')).toHaveLength(waiting);
  });

  it('a waiting line holds neither zero nor a number and names who allots', () => {
    const { quotas } = readPlanText(`${HEAD}2. Số lượng Bằng khen tổng kết: do Sở Nội vụ phân bổ.\n`);
    expect(quotas.map(({ value }) => [value.awardForm, value.unitKinds, value.min, value.max, value.selectedBy])).toEqual([['NG-F2', [], null, null, 'Sở Nội vụ']]);
  });

  it('forms the plan ties to the occasion wait each on its own line', () => {
    const { quotas } = readPlanText(`${HEAD}2. Khen thưởng tổng kết phong trào (năm 2030)
a) Cờ thi đua của UBND tỉnh xét tặng tập thể dẫn đầu.
b) Bằng khen của Chủ tịch UBND tỉnh xét tặng tập thể, cá nhân.
3. Số lượng khen thưởng: Sở Nội vụ có văn bản phân bổ cụ thể khi tổng kết.
`);
    expect(quotas.map(({ value }) => [value.awardForm, value.subjectKinds, value.status])).toEqual([['NG-F1', ['tap-the'], 'deferred'], ['NG-F2', ['tap-the', 'ca-nhan'], 'deferred']]);
  });

  it('a waiting line holds the kinds its sentence names, else those of the form, and the units it names', () => {
    const waiting = (text: string): unknown[] => readPlanText(HEAD + text).quotas.map(({ value }) => [value.milestone.kind, value.unitKinds, value.perUnit, value.subjectKinds]);
    expect(waiting('2. Số lượng tập thể, cá nhân được tặng Bằng khen khi tổng kết sẽ được thông báo sau.\n')).toEqual([['tong-ket', [], false, ['tap-the', 'ca-nhan']]]);
    expect(waiting('2. Đối tượng: tập thể, cá nhân, hộ gia đình.\n3. Số lượng Bằng khen khi tổng kết sẽ có hướng dẫn sau.\n')).toEqual([['tong-ket', [], false, ['tap-the', 'ca-nhan', 'ho-gia-dinh']]]);
    expect(waiting('2. Số lượng Bằng khen hộ gia đình khi tổng kết: Sở Nội vụ phân bổ cho từng xã, phường.\n')).toEqual([['tong-ket', ['xa', 'phuong'], true, ['ho-gia-dinh']]]);
  });
});

it('adds the occasion a number needs where the schedule has none', () => {
  const { quotas, milestones } = readPlanText('KẾ HOẠCH\nĐợt thi đua cao điểm năm 2027\nI. KHEN THƯỞNG\n1. Số lượng: mỗi xã, phường 02 tập thể.\n');
  expect(milestones.map(({ value }) => [value.kind, value.due.year])).toEqual([['tong-ket', 2027]]);
  expect(quotas[0]?.value.milestone.milestoneId).toBe(milestones[0]?.value.id);
});

it('every place is where the figure stands', () => {
  const text = `${HEAD}2. Số lượng khen tổng kết năm 2030: mỗi xã không quá 02 tập thể, 03 cá nhân.\n`;
  const doc = docOf(text);
  const { quotas } = readPlanText(text);
  expect(quotas.map(({ place }) => doc.text.slice(place.from, place.to))).toEqual(['không quá 02 tập thể', '03 cá nhân']);
});

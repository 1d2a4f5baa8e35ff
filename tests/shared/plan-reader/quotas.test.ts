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

  it('names the form where the line names it', () => {
    const { quotas } = readPlanText(`${HEAD}2. Số lượng khen tổng kết năm 2030\n- Cờ thi đua của UBND tỉnh: 05 tập thể.\n- Bằng khen của Chủ tịch UBND tỉnh: mỗi xã 02 cá nhân.\n- Mỗi phường 01 cá nhân.\n`);
    expect(quotas.map(({ value }) => value.awardForm)).toEqual(['NG-F1', 'NG-F2', null]);
  });

  it('a yearly number has no year', () => {
    expect(lines('2. Khen thưởng hằng năm: mỗi xã, phường đề nghị không quá 02 cá nhân.\n')).toEqual(['khen-nam - | xa,phuong | mỗi | ca-nhan | -2']);
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

  it('a share given to units is a line without a number, to be looked at', () => {
    const { quotas } = readPlanText(`${HEAD}2. Số lượng khen tổng kết năm 2030: mỗi sở, ban, ngành đề nghị không quá 15% tổng số cá nhân.\n`);
    expect(quotas.map(({ value }) => [value.min, value.max, value.status])).toEqual([[null, null, 'fixed']]);
    expect(quotas[0]?.doubt).toContain('tỷ lệ');
  });
});

describe('policy on numbers', () => {
  it.each([
    ['2. Số lượng khen thưởng: Sở Nội vụ có văn bản phân bổ cụ thể khi tổng kết.', 'deferred', 2],
    ['2. Số lượng khen thưởng sẽ có hướng dẫn riêng khi tổng kết.', 'deferred', 2],
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
    const { quotas } = readPlanText(`${HEAD}2. Số lượng khen thưởng tổng kết: do Sở Nội vụ phân bổ.\n`);
    expect(quotas.map(({ value }) => [value.awardForm, value.min, value.max, value.selectedBy])).toEqual([['NG-F1', null, null, 'Sở Nội vụ'], ['NG-F2', null, null, 'Sở Nội vụ']]);
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

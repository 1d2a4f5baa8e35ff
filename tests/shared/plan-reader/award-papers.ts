import type { PlanQuota } from '../../../shared/catalogue/plan-schema.ts';
import { readPlan } from '../../../shared/plan-reader/read-plan.ts';

/** Invented papers up to their award section, and the lines a reader makes of the whole. */

export const PROVINCE = `ỦY BAN NHÂN DÂN
TỈNH SƠN LÂM HẠ
Số: 61/KH-UBND
Sơn Lâm Hạ, ngày 04 tháng 02 năm 2026

KẾ HOẠCH
Phát động phong trào thi đua “Suối trong, rừng kín” giai đoạn 2026 - 2030

Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;

I. MỤC ĐÍCH, YÊU CẦU

Tạo chuyển biến trong giữ nguồn nước.

`;
export const COMMUNE = `ỦY BAN NHÂN DÂN
XÃ ĐỒI GIÓ
Số: 19/KH-UBND
Đồi Gió, ngày 20 tháng 01 năm 2026

KẾ HOẠCH
Tổ chức phong trào thi đua “Đường thôn có hoa” năm 2026

I. MỤC ĐÍCH, YÊU CẦU

Làm đẹp đường thôn.

`;
export const DEPARTMENT = `UBND TỈNH SƠN LÂM HẠ
SỞ Y TẾ
Số: 402/KH-SYT
Sơn Lâm Hạ, ngày 11 tháng 3 năm 2026

KẾ HOẠCH
Tổ chức phong trào thi đua “Người bệnh là người nhà” trong ngành Y tế giai đoạn 2026 - 2028

I. MỤC ĐÍCH, YÊU CẦU

Nâng tinh thần phục vụ.

`;
export const GUIDANCE = `UBND TỈNH SƠN LÂM HẠ
SỞ NỘI VỤ
Số: 1507/HD-SNV
Sơn Lâm Hạ, ngày 02 tháng 9 năm 2025

HƯỚNG DẪN
Tổng kết, khen thưởng phong trào thi đua “Chung một mái trường” giai đoạn 2021 - 2025

I. MỤC ĐÍCH

Đánh giá kết quả, tôn vinh điển hình.

`;

const SHORT = { 'tap-the': 'T', 'ca-nhan': 'C', 'ho-gia-dinh': 'H' } as const;

/** «occasion year | each or pool kinds [name] | kinds of subject min-max | riêng». */
function line(quota: PlanQuota): string {
  const who = `${quota.perUnit ? 'mỗi' : 'chung'} ${[...quota.unitKinds].sort().join(',')}${quota.unitName === null ? '' : ` [${quota.unitName}]`}`;
  const what = `${quota.subjectKinds.map((kind) => SHORT[kind]).join('')}${quota.countMode === 'combined' ? '*' : ''} ${quota.min ?? ''}-${quota.max ?? ''}`;
  return `${quota.milestone.kind} ${quota.milestone.year ?? '-'} | ${who.trim()} | ${what}${quota.exceptionTo === null ? '' : ' | riêng'}`;
}

/** In: a paper. Out: its lines, «… | … | …», see `line`. */
export function lines(text: string): string[] {
  const read = readPlan(`${text}\nNơi nhận:\n- Lưu: VT.\n`, { code: 'SL', id: 'sl' });
  if (!read.ok) throw new Error(read.error.message);
  return read.value.plan.quotas.map(line);
}

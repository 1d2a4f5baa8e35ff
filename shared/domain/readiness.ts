import type { Nomination } from './nomination.ts';

/** One reason why a nomination is not «Đủ điều kiện». `stops`: it cannot be sent at all (R98); the rest ask for a written reason. */
export interface OpenPoint {
  readonly code: 'khong-muc-khen' | 'thieu-tai-lieu' | 'chua-ro' | 'chua-thanh-tich' | 'chua-hop-xet' | 'khong-thong-qua' | 'chua-cong-khai' | 'thieu-tap-the' | 'ngoai-thoi-gian' | 'chua-ro-thoi-gian' | 'vuot-so-luong' | 'khen-nha-nuoc-chua-huong-dan' | 'da-dong-bang';
  readonly sentence: string;
  readonly stops: boolean;
}

export interface ReadinessFacts {
  readonly nomination: Pick<Nomination, 'award' | 'merit' | 'items' | 'state'>;
  /** Outcome of the council: `none` while no session judged it, `open` while votes are missing. */
  readonly vote: 'passed' | 'not-passed' | 'open' | 'none';
  /** Where the award's rule asks that the list be made public and no session says it was; null: no such rule, or done (R61). */
  readonly postingAsked?: { readonly citation: string } | null;
  /** R47: why a head of a unit is not shown to have led it well; absent: no such rule, or shown. */
  readonly head?: string;
  /** R46: what of the merit lies outside the years that count, in words; `sure` false: only if the nominee is of a kind nobody recorded. */
  readonly outside?: readonly { readonly words: readonly string[]; readonly window: string; readonly citation: string; readonly sure: boolean }[];
  /** True where the round's quota maximum is already used by others in the list to be sent. */
  readonly overQuota: boolean;
  /** A State form, and no central guidance recorded (R66). */
  readonly stateFormClosed: boolean;
}

/** Everything that keeps a nomination from being ready, worst first; empty means «Đủ điều kiện». Pure. */
export function openPoints(facts: ReadinessFacts): OpenPoint[] {
  const { nomination } = facts;
  const points: OpenPoint[] = [];
  if (nomination.state === 'sent' || nomination.state === 'received') {
    points.push({ code: 'da-dong-bang', sentence: 'Đã gửi và đang ở đơn vị nhận; cần được trả lại mới sửa được.', stops: true });
  }
  if (facts.overQuota) points.push({ code: 'vuot-so-luong', sentence: 'Vượt số lượng tối đa của đợt xét. Bỏ bớt một đề nghị hoặc ghi văn bản phân bổ mới.', stops: true });
  if (facts.stateFormClosed) {
    points.push({ code: 'khen-nha-nuoc-chua-huong-dan', sentence: 'Hình thức khen cấp Nhà nước chờ hướng dẫn của trung ương. Ghi số, ngày văn bản hướng dẫn khi có.', stops: true });
  }
  if (nomination.award === null) points.push({ code: 'khong-muc-khen', sentence: 'Chưa chọn danh hiệu hoặc hình thức khen thưởng.', stops: false });
  const missing = nomination.items.filter((i) => i.required === 'yes' && (i.state === 'con-thieu' || i.state === 'qua-cu'));
  if (missing.length > 0) {
    points.push({ code: 'thieu-tai-lieu', sentence: `Còn thiếu ${missing.length} tài liệu: ${missing.map((i) => i.name).join('; ')}.`, stops: false });
  }
  const unclear = nomination.items.filter((i) => i.required === 'ask' && i.state === 'con-thieu');
  if (unclear.length > 0) {
    points.push({ code: 'chua-ro', sentence: `Chưa xác định có cần không: ${unclear.map((i) => i.name).join('; ')}.`, stops: false });
  }
  if (nomination.merit === '') points.push({ code: 'chua-thanh-tich', sentence: 'Chưa ghi thành tích (in trên bằng).', stops: false });
  if (facts.head !== undefined) points.push({ code: 'thieu-tap-the', sentence: facts.head, stops: false });
  const outside = facts.outside ?? [];
  for (const sure of [true, false]) {
    const said = outside.filter((one) => one.sure === sure);
    if (said.length === 0) continue;
    const where = said.map(({ words, window, citation }) => `${words.join('; ')} (chỉ tính ${window}, ${citation})`).join('; ');
    points.push({ code: sure ? 'ngoai-thoi-gian' : 'chua-ro-thoi-gian', sentence: sure ? `Thành tích ngoài khoảng thời gian tính: ${where}.` : `Chưa ghi tập thể này có phải doanh nghiệp, hợp tác xã không; có thể ngoài khoảng thời gian tính: ${where}.`, stops: false });
  }
  if (facts.postingAsked != null) {
    points.push({ code: 'chua-cong-khai', sentence: `Chưa công khai danh sách${facts.postingAsked.citation === '' ? '' : ` (${facts.postingAsked.citation})`}. Ghi ngày, cách công khai ở cuộc họp xét.`, stops: false });
  }
  switch (facts.vote) {
    case 'passed':
      break;
    case 'not-passed':
      points.push({ code: 'khong-thong-qua', sentence: 'Hội đồng không thông qua.', stops: false });
      break;
    case 'open':
      points.push({ code: 'chua-hop-xet', sentence: 'Kết quả họp xét chưa đủ số phiếu.', stops: false });
      break;
    case 'none':
      points.push({ code: 'chua-hop-xet', sentence: 'Chưa có kết quả họp xét. Ghi cuộc họp hoặc ghi lý do.', stops: false });
      break;
  }
  return points.sort((a, b) => Number(b.stops) - Number(a.stops));
}

import type { AwardEntry } from '../../../shared/domain/register.ts';

/** An invented line of the award register. */
export const entry = (more: Partial<AwardEntry> = {}): AwardEntry => ({
  id: 'e1', version: 1, subjectId: 's1', subjectKind: 'person', subjectName: 'Ông Mẫu Một', subjectPlace: 'Trưởng thôn, thôn Đông', awardName: 'Giấy khen', awardCode: 'GK_XA', merit: 'Đã có thành tích mẫu', year: 2026,
  decisionId: 'q1', decisionLineId: 'l1', decisionNumber: '345/QĐ-UBND', decisionDate: '2026-10-05', authority: 'Chủ tịch UBND xã Tân Mẫu', unitName: 'xã Tân Mẫu', roundKind: 'yearly', campaignName: null,
  type: 'cong_trang', ofMinistry: false, periodTo: null, origin: 'decision', registerNumber: 1, cancelledOn: null, ...more,
});

import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { Cancellation } from '../../../shared/domain/cancellation.ts';
import { Correction } from '../../../shared/domain/correction.ts';
import { Dossier } from '../../../shared/domain/dossier.ts';
import { Handover } from '../../../shared/domain/handover.ts';
import { changeWords, fieldChanges } from '../../../shared/domain/history.ts';
import { Nomination } from '../../../shared/domain/nomination.ts';
import { Presentation } from '../../../shared/domain/presentation.ts';
import { BonusPayment } from '../../../shared/domain/bonus-payment.ts';
import { CertificatePrint } from '../../../shared/domain/certificate-print.ts';
import { Remark } from '../../../shared/domain/remark.ts';
import { Decision, DecisionLine, ReturnNote } from '../../../shared/domain/response.ts';
import { User } from '../../../shared/domain/user.ts';

const nomination = {
  id: 'n', version: 1, roundId: 'r', subjectId: 's', award: null, merit: '', state: 'draft', sentVersions: 0, capacity: null,
  items: [
    { code: 'bao-cao', name: 'Báo cáo thành tích', required: 'yes', state: 'con-thieu', attachmentIds: [], note: '' },
    { code: 'bien-ban', name: 'Biên bản họp xét', required: 'yes', state: 'con-thieu', attachmentIds: [], note: '' },
  ],
};

describe('what a change did, in words', () => {
  it.each<[string, string, object | null, object | null, string[]]>([
    ['a state', 'nomination', nomination, { ...nomination, state: 'sent', sentVersions: 1 }, ['Trạng thái: Đang soạn → Đã gửi', 'Số lần đã gửi: 0 → 1']],
    ['a text put in', 'nomination', nomination, { ...nomination, merit: 'xuất sắc', capacity: 'thuc-hien' }, ['Thành tích (in trên bằng): xuất sắc', 'Tư cách lập thành tích: Trực tiếp thực hiện']],
    ['an award chosen', 'nomination', nomination, { ...nomination, award: { source: 'own', name: 'Giấy khen mẫu' } }, ['Danh hiệu, hình thức: Giấy khen mẫu']],
    ['one paper of the checklist', 'nomination', nomination, { ...nomination, items: [{ ...nomination.items[0], state: 'da-co', attachmentIds: ['a'] }, nomination.items[1]] }, ['Báo cáo thành tích: Trạng thái: Còn thiếu → Đã có', 'Báo cáo thành tích: Tệp đính kèm: 1']],
    ['a paper taken off', 'nomination', nomination, { ...nomination, items: nomination.items.slice(0, 1) }, ['Thành phần hồ sơ: bỏ «Biên bản họp xét»']],
    ['a first line', 'nomination', null, nomination, ['Trạng thái: Đang soạn', 'Số lần đã gửi: 0', 'Thành phần hồ sơ: 2 mục']],
    ['a nested part', 'dossier', { submission: { number: '', date: null } }, { submission: { number: '12/TTr-UBND', date: '2026-11-20' } }, ['Tờ trình: Số, ký hiệu: 12/TTr-UBND', 'Tờ trình: Ngày: 20/11/2026']],
    ['what names other records', 'dossier', { nominationIds: ['a', 'b'], roundId: 'r' }, { nominationIds: ['a', 'b', 'c'], roundId: 'q' }, ['Dòng đề nghị: 2 → 3']],
    ['a long text', 'achievement_report', { texts: { a: '1' } }, { texts: { a: '2' } }, ['Nội dung báo cáo: đã sửa']],
    ['nothing to say', 'nomination', nomination, { ...nomination, version: 2, position: 4 }, []],
    ['unknown is not zero', 'bonus_payment', { paidVnd: null }, { paidVnd: 0 }, ['Đã chi (đồng): 0']],
  ])('%s', (_what, entity, before, after, words) => {
    expect(fieldChanges(entity, before, after).map(changeWords)).toEqual(words);
  });

  const SHAPES: readonly (readonly [string, z.ZodObject])[] = [
    ['dossier', Dossier], ['nomination', Nomination], ['decision', Decision], ['decision_line', DecisionLine], ['return_note', ReturnNote], ['handover', Handover], ['correction', Correction],
    ['cancellation', Cancellation], ['presentation', Presentation], ['certificate_print', CertificatePrint], ['bonus_payment', BonusPayment], ['remark', Remark], ['user', User],
  ];
  it.each(SHAPES)('R87: every field of %s that is shown has a Vietnamese name', (entity, schema) => {
    for (const name of Object.keys(schema.shape)) {
      for (const { field } of fieldChanges(entity, { [name]: 'x' }, { [name]: 'y' })) expect(field, name).not.toBe(name);
    }
  });
});

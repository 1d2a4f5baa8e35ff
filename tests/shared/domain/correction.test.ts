import { describe, expect, it } from 'vitest';
import { affectedBy, corrected } from '../../../shared/domain/correction.ts';
import type { CorrectionLine, EntryTraces } from '../../../shared/domain/correction.ts';
import { entry } from './award-entries.ts';

const line = (field: CorrectionLine['field'], now: string, entryId = 'e1'): CorrectionLine => ({ entryId, field, old: 'cũ', new: now });
const traces = (more: Partial<EntryTraces> = {}): EntryTraces => ({
  entry: entry({ id: 'e1', subjectName: 'Ông Mẫu Một', decisionDate: '2026-10-05', registerNumber: 12 }),
  prints: [{ on: '2026-10-06', after: false }], paidOn: '2026-10-20',
  reports: [{ id: 'b1', title: 'Báo cáo năm 2026', sent: true }, { id: 'b2', title: 'Báo cáo sơ kết', sent: false }], ...more,
});
const affected = (lines: readonly CorrectionLine[], ...found: EntryTraces[]) => affectedBy({ decisionId: 'q1', lines: [...lines], date: '2026-11-01' }, '345/QĐ-UBND', found.length === 0 ? [traces()] : found);

describe('corrected', () => {
  it('changes the named fields of the named entry and nothing else', () => {
    const held = entry({ id: 'e1' });
    expect(corrected(held, [line('subjectName', 'Ông Mẫu Mười'), line('merit', 'khác', 'e2')])).toEqual({ ...held, subjectName: 'Ông Mẫu Mười' });
  });
});

describe('affectedBy', () => {
  it('names certificate, list and register for a wrong name; figures stay as they are', () => {
    expect(affected([line('subjectName', 'Ông Mẫu Mười')])).toEqual([
      { kind: 'giay-khen', id: 'e1', sentence: 'Giấy khen của Mẫu Một đã in ngày 06/10/2026: thu lại, in lại.', done: false },
      { kind: 'danh-sach-quyet-dinh', id: 'q1', sentence: 'Danh sách kèm theo Quyết định số 345/QĐ-UBND: in lại.', done: false },
      { kind: 'so-khen-thuong', id: '2026', sentence: 'Sổ khen thưởng năm 2026, số 12: in lại trang có dòng này nếu đã in.', done: false },
    ]);
  });

  it('names bonus and every report as well where the award itself was wrong', () => {
    expect(affected([line('awardName', 'Bằng khen')]).map(({ kind, id }) => `${kind} ${id}`)).toEqual(['giay-khen e1', 'danh-sach-quyet-dinh q1', 'so-khen-thuong 2026', 'tien-thuong e1', 'bao-cao b1', 'bao-cao b2']);
    expect(affected([line('awardName', 'Bằng khen')]).at(-2)?.sentence).toBe('Báo cáo «Báo cáo năm 2026» đã gửi có số liệu của dòng này: báo lại nơi nhận.');
  });

  it('leaves out the register for a wrong merit, which it does not print, and a certificate that was never printed', () => {
    expect(affected([line('merit', 'khác')], traces({ prints: [] })).map(({ kind }) => kind)).toEqual(['danh-sach-quyet-dinh']);
  });

  it('is done with a certificate once it was printed anew', () => {
    expect(affected([line('merit', 'khác')], traces({ prints: [{ on: '2026-10-06', after: false }, { on: '2026-11-02', after: true }] }))[0]).toMatchObject({ kind: 'giay-khen', done: true });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProvinceProfileFields } from '../../../shared/domain/province-profile.ts';
import { profileFaults, profileOn, usedTogether } from '../../../shared/law/profile-check.ts';
import { profileFileName, readProfileFile, writeProfileFile } from '../../../shared/law/profile-file.ts';
import { entry, everyKind, profile } from './samples.ts';

const whole = profile(everyKind());
const broken = (change: (file: { format: string; version: number; profile: Record<string, unknown> & { entries: Record<string, unknown>[] } }) => void) => {
  const file = JSON.parse(writeProfileFile(whole)) as Parameters<typeof change>[0];
  change(file);
  const read = readProfileFile(JSON.stringify(file));
  return read.ok ? null : read.error;
};

describe('the file of a profile', () => {
  it('comes back as it went', () => {
    expect(readProfileFile(writeProfileFile(whole))).toEqual({ ok: true, value: whole });
    expect(readProfileFile(`\uFEFF${writeProfileFile(whole)}`).ok).toBe(true);
    expect(profileFileName(whole)).toBe('quy-dinh-tinh-van-mau-2026-02-01.sovang-profile.json');
  });

  it('leaves out what belongs to the unit: id, version, whether it is used', () => {
    const text = writeProfileFile({ ...whole, id: 'x', version: 3, used: true, received: null } as ProvinceProfileFields);
    expect(readProfileFile(text)).toEqual({ ok: true, value: whole });
  });

  it.each([
    ['a key it does not know', (file) => Object.assign(file.profile.entries[2] ?? {}, { extra: 1 }), 'tep-quy-dinh-sai', 'Mục 3 (Tỷ lệ phiếu) có nội dung không đọc được: «extra».'],
    ['a key it does not know above', (file) => Object.assign(file.profile, { extra: 1 }), 'tep-quy-dinh-sai', 'có nội dung không đọc được: «extra»'],
    ['a share above 100', (file) => Object.assign(file.profile.entries[2] ?? {}, { percent: 101 }), 'tep-quy-dinh-sai', 'Mục 3 (Tỷ lệ phiếu), phần «percent»'],
    ['a kind it does not know', (file) => Object.assign(file.profile.entries[0] ?? {}, { kind: 'magic' }), 'tep-quy-dinh-sai', 'Mục 1'],
    ['no name', (file) => Object.assign(file.profile, { name: ' ' }), 'tep-quy-dinh-sai', 'Phần «name»'],
    ['a day that does not exist', (file) => Object.assign(file.profile, { validFrom: '2026-02-30' }), 'tep-quy-dinh-sai', 'Phần «validFrom»'],
    ['an award that does not exist', (file) => Object.assign(file.profile.entries[0] ?? {}, { awardCode: 'KHONG_CO' }), 'ma-khong-co', 'Mục 1 (Thành phần hồ sơ): danh mục không có mã «KHONG_CO».'],
    ['a newer version', (file) => Object.assign(file, { version: 2 }), 'ban-moi-hon', 'bản phần mềm mới hơn'],
    ['another format', (file) => Object.assign(file, { format: 'khac' }), 'khong-phai-quy-dinh', 'không phải tệp quy định'],
    ['too many entries', (file) => Object.assign(file.profile, { entries: Array.from({ length: 1001 }, (_, n) => ({ ...file.profile.entries[1], id: `x${n}` })) }), 'tep-quy-dinh-sai', 'Phần «entries»'],
  ] as readonly (readonly [string, Parameters<typeof broken>[0], string, string])[])('refuses %s and names the place', (_what, change, code, message) => {
    const fault = broken(change);
    expect(fault?.code).toBe(code);
    expect(fault?.message).toContain(message);
    expect(fault?.next).toMatch(/\S/u);
  });

  it.each(['', 'PK\u0003\u0004', 'null', '[]', '{"format":"sovang-profile"}', 'x'.repeat(2 * 1024 * 1024 + 1)])('refuses what is no such file (%#)', (text) => {
    expect(readProfileFile(text).ok).toBe(false);
  });

  it('never throws, whatever stands in the file', () => {
    fc.assert(fc.property(fc.json(), (text) => {
      expect(readProfileFile(text).ok).toBe(false);
      expect(readProfileFile(`{"format":"sovang-profile","version":1,"profile":${text}}`).ok).toBe(false);
    }), { numRuns: 100 });
  });
});

describe('profileFaults', () => {
  const codes = (...entries: Parameters<typeof profile>[0] & object[]) => profileFaults(profile(entries as never)).map(({ code }) => code);
  const vote = (more: object = {}) => entry('vote', 'GK_XA', { rule: 'at-least', percent: 60, base: 'all-members', ...more });

  it.each([
    [[vote()], []],
    [[vote({ percent: null })], ['thieu-ty-le']],
    [[vote(), vote()], ['trung-muc']],
    [[vote({ validTo: '2026-06-01' }), vote({ validFrom: '2026-06-01' })], []],
    [[vote({ validTo: '2026-06-02' }), vote({ validFrom: '2026-06-01' })], ['trung-muc']],
    [[vote({ validFrom: '2026-06-01', validTo: '2026-06-01' })], ['ngay-nguoc']],
    [[entry('deadline', 'GK_XA', { step: 'submit', when: { kind: 'date', month: 2, day: 30, bound: 'by', yearOffset: 0 }, receiver: '', sector: '' })], ['ngay-khong-co']],
    [[entry('deadline', 'GK_XA', { step: 'submit', when: { kind: 'date', month: 2, day: 29, bound: 'by', yearOffset: 0 }, receiver: '', sector: '' })], []],
    [[entry('council', null, { minAttendancePct: null, absentInWriting: null, ballot: null })], ['muc-trong']],
    [[entry('bonus', null, { recipientClass: 'individual', hundredths: 30 })], ['thieu-danh-hieu']],
    [[entry('condition-off', 'GK_XA', { conditionId: 'GK_XA.khac' })], ['tieu-chuan-khong-co']],
    [[entry('copies', null, { copies: 2, id: 'a' }), entry('copies', 'GK_XA', { copies: 2, id: 'a' })], ['trung-ma']],
  ])('%#', (entries, expected) => {
    expect(codes(...(entries as never[]))).toEqual(expected);
  });

  it('refuses a profile that ends before it begins', () => {
    expect(profileFaults(profile([], { validTo: '2026-02-01' })).map(({ item }) => item)).toEqual(['validTo']);
  });
});

describe('profiles in use', () => {
  const held = (id: string, validFrom: string, validTo: string | null, used = true) => ({ id, name: `Quy định ${id}`, used, validFrom, validTo });
  const all = [held('cu', '2024-01-01', '2026-01-01'), held('moi', '2026-01-01', null), held('nhap', '2025-01-01', null, false)];

  it.each([['2023-12-31', 'cu'], ['2025-12-31', 'cu'], ['2026-01-01', 'moi'], ['2030-01-01', 'moi']])('on %s: %s', (date, id) => {
    expect(profileOn(all, date)?.id).toBe(id);
  });
  it('answers the one that ended while none holds, and none where none is used', () => {
    expect(profileOn([held('cu', '2024-01-01', '2026-01-01')], '2026-05-01')?.id).toBe('cu');
    expect(profileOn([held('nhap', '2025-01-01', null, false)], '2026-05-01')).toBeNull();
  });
  it('does not let two hold on one day', () => {
    expect(usedTogether(all, held('x', '2025-06-01', '2025-07-01'))?.message).toContain('Quy định cu');
    expect(usedTogether(all, held('moi', '2026-01-01', null))).toBeNull();
    expect(usedTogether([all[0] ?? held('', '', null)], held('x', '2026-01-01', null))).toBeNull();
  });
});

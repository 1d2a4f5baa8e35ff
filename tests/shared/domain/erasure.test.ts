import { describe, expect, it } from 'vitest';
import { ERASED_NAME, personMarks, scrubbed } from '../../../shared/domain/erasure.ts';

const marks = personMarks(['Đỗ Thị Hoàng Mẫu'], ['012345678901', '0901 234 567']);

describe('F66: the marks of one person', () => {
  it.each([
    ['Khen ông Đỗ Thị Hoàng Mẫu, thôn Đông', `Khen ông ${ERASED_NAME}, thôn Đông`],
    ['ĐỖ THỊ HOÀNG MẪU', ERASED_NAME],
    ['do thi hoang mau', ERASED_NAME],
    ['Giấy khen Do_Thi-Hoang.Mau.pdf', `Giấy khen ${ERASED_NAME}.pdf`],
    ['bao-cao DoThiHoangMau 2026', `bao-cao ${ERASED_NAME} 2026`],
    ['Đỗ Thị Hoàng Mẫu'.normalize('NFD'), ERASED_NAME],
    [JSON.stringify({ a: 'Đỗ Thị Hoàng Mẫu' }).replace(/[^ -~]/gu, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`), ERASED_NAME],
    ['CCCD 012 345 678 901.', `CCCD ${ERASED_NAME}.`],
    ['đt 0901.234.567', `đt ${ERASED_NAME}`],
  ])('finds %s', (text, without) => {
    expect(marks.mentions(text)).toBe(true);
    expect(marks.replace(text)).toBe(without);
  });

  it.each(['Đỗ Thị Hoàng Mẫn', 'Đỗ Thị Hoàng', 'Đỗ Thị Hoàng Mẫuu', '90123456789012', '1012345678901', ''])('leaves %s', (text) => {
    expect(marks.mentions(text)).toBe(false);
    expect(marks.replace(text)).toBe(text);
  });

  it('looks for a name of one word only where it stands alone', () => {
    const one = personMarks(['Mẫu'], []);
    expect([one.mentions('Mẫu'), one.mentions('Biểu Mẫu số 1')]).toEqual([true, false]);
  });
});

describe('F66: a record without the person', () => {
  const scrubbing = { marks, ids: new Set(['p1', 'n1']), isForeign: () => false };

  it('empties what is about the person alone and keeps what it is', () => {
    expect(scrubbed({ id: 'x', nominationId: 'n1', merit: 'Đã có thành tích', award: { source: 'own', name: 'Bằng khen mẫu' }, frozenOn: '2026-01-02', subject: { name: 'Đỗ Thị Hoàng Mẫu', birth: { year: 1980 }, phone: '1', tags: ['x'] } }, scrubbing)).toEqual({
      id: 'x', nominationId: 'n1', merit: ERASED_NAME, award: { source: 'own', name: 'Bằng khen mẫu' }, frozenOn: '2026-01-02', subject: { name: ERASED_NAME, birth: null, phone: '', tags: null },
    });
  });

  it('takes only the name out of what is about others too, with what stands beside the name', () => {
    const row = { id: 'm', text: 'Đỗ Thị Hoàng Mẫu và Lê Văn Khác', present: [{ name: 'Đỗ Thị Hoàng Mẫu', workplace: 'thôn Đông' }, { name: 'Lê Văn Khác', workplace: 'thôn Tây' }], rows: [{ id: 'p1', cells: { name: 'x', year: '1980' } }, { id: 'p2', cells: { name: 'y' } }] };
    expect(scrubbed(row, scrubbing)).toEqual({
      id: 'm', text: `${ERASED_NAME} và Lê Văn Khác`, present: [{ name: ERASED_NAME, workplace: '' }, { name: 'Lê Văn Khác', workplace: 'thôn Tây' }], rows: [{ id: 'p1', cells: { name: '', year: '' } }, { id: 'p2', cells: { name: 'y' } }],
    });
  });

  it('leaves what is about another of the same name', () => {
    const namesake = { id: 'x', subjectId: 'p9', name: 'Đỗ Thị Hoàng Mẫu' };
    expect(scrubbed(namesake, { ...scrubbing, isForeign: (part) => part['subjectId'] === 'p9' })).toEqual(namesake);
  });
});

import { describe, expect, it } from 'vitest';
import { suspectSame } from '../../../shared/domain/duplicate.ts';
import { SubjectFields } from '../../../shared/domain/subject.ts';

const person = (name: string, more: object = {}) => SubjectFields.parse({ kind: 'person', name, ...more });
const household = (name: string, address = '') => SubjectFields.parse({ kind: 'household', name, address });

describe('suspectSame', () => {
  it.each([
    ['same name, nothing else known', person('Nguyễn Văn Mẫu'), person('Nguyễn Văn Mẫu'), 'maybe'],
    ['tone placed in the old and the new way', person('Lê Hòa'), person('Lê Hoà'), 'maybe'],
    ['case and look-alike Đ', person('ÐỖ VĂN MẪU'), person('Đỗ Văn Mẫu'), 'maybe'],
    ['another tone is another name', person('Trần Dung'), person('Trần Dũng'), null],
    ['same birth year', person('Lê Mẫu', { birth: { year: 1985 } }), person('Lê Mẫu', { birth: { date: '1985-03-02' } }), 'maybe'],
    ['another birth year', person('Lê Mẫu', { birth: { year: 1985 } }), person('Lê Mẫu', { birth: { year: 1986 } }), null],
    ['an unknown year clears nothing', person('Lê Mẫu', { birth: { year: 1985 } }), person('Lê Mẫu'), 'maybe'],
    ['name, year and place', person('Lê Mẫu', { birth: { year: 1985 }, workplace: 'Thôn 2' }), person('Lê Mẫu', { birth: { year: 1985 }, workplace: 'thôn 2' }), 'same'],
    ['same identity number, other spelling', person('Lê Mẫu', { nationalId: '001085000001' }), person('Lê Văn Mẫu', { nationalId: '001085000001' }), 'same'],
    ['other identity number, same name', person('Lê Mẫu', { nationalId: '001085000001' }), person('Lê Mẫu', { nationalId: '001085000002' }), null],
    ['a household at another address', household('ông Lê Mẫu', 'thôn 1'), household('ông Lê Mẫu', 'thôn 2'), null],
    ['a household at the same address', household('ông Lê Mẫu', 'thôn 1'), household('Ông Lê Mẫu', 'Thôn 1'), 'same'],
    ['a person is never a household', person('Lê Mẫu'), household('Lê Mẫu'), null],
  ])('%s', (_name, a, b, strength) => {
    expect(suspectSame(a, b)?.strength ?? null).toBe(strength);
    expect(suspectSame(b, a)?.strength ?? null).toBe(strength);
  });
});

import { describe, expect, it } from 'vitest';
import { suspectPairs, suspectSame } from '../../../shared/domain/duplicate.ts';
import { SubjectFields } from '../../../shared/domain/subject.ts';
import type { Subject } from '../../../shared/domain/subject.ts';
import { Sender } from '../usecases/bundle-sender.ts';
import { folder, newCommune, plants, siteAt } from '../usecases/sites.ts';
import { recordFor } from './mutant-world.ts';

/** 2,000 names as they occur, each once: family names, middle names and given names of every tone. */
const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Huỳnh', 'Phan', 'Vũ', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý', 'Đào', 'Đoàn', 'K’', 'H’'];
const MIDDLE = ['Văn', 'Thị', 'Hữu', 'Đức', 'Thị Thu', 'Thị Ngọc', 'Minh', 'Quang', 'Xuân', 'Thị Bích'];
const GIVEN = ['Hòa', 'Thúy', 'Dũng', 'Quý', 'Huệ', 'Tuấn', 'Lượng', 'Phượng', 'Nghĩa', 'Oanh'];
const NAMES = FAMILY.flatMap((family) => MIDDLE.flatMap((middle) => GIVEN.map((given) => `${family} ${middle} ${given}`)));
/** The same name as another hand, machine or program writes it. */
const SPELLINGS: readonly ((name: string) => string)[] = [
  (name) => name.normalize('NFD'),
  (name) => name.toLocaleUpperCase('vi'),
  (name) => name.toLocaleLowerCase('vi'),
  (name) => `  ${name.replaceAll(' ', '  ')} `,
  (name) => name.replace('òa', 'oà').replace('úy', 'uý'),
  (name) => name.replaceAll('Đ', 'Ð'),
];
const person = (name: string, year: number | null = 1985) => SubjectFields.parse({ kind: 'person', name, ...(year === null ? {} : { birth: { year } }), workplace: 'Thôn 2' });

describe('F49: the same person entered twice', () => {
  it('F49: 2,000 names: each is found in every spelling, and no two of them are taken for one', { timeout: 120_000 }, () => {
    expect(new Set(NAMES).size).toBe(2000);
    for (const [i, name] of NAMES.entries()) {
      const spelled = SPELLINGS[i % SPELLINGS.length]?.(name) ?? name;
      expect([spelled, suspectSame(person(name), person(spelled))?.strength]).toEqual([spelled, 'same']);
      expect([spelled, suspectSame(person(name), person(spelled, 1986))]).toEqual([spelled, null]);
    }
    const subjects = NAMES.map((name, i): Subject => ({ ...person(name), id: `s${i}`, version: 1 }) as Subject);
    expect(suspectPairs(subjects, new Set(), 10)).toEqual({ pairs: [], more: false });
    const twice = [...subjects, ...NAMES.slice(0, 200).map((name, i): Subject => ({ ...person(name.normalize('NFD')), id: `t${i}`, version: 1 }) as Subject)];
    expect(suspectPairs(twice, new Set(), 300).pairs).toHaveLength(200);
  });
});

describe('F49: equal decision numbers', () => {
  it('F49: two decisions with one number arrive: both stand under it, neither is numbered anew', { timeout: 120_000 }, async () => {
    // The decisions name an attachment that never came.
    const site = plants(siteAt(folder()));
    await newCommune(site);
    const stick = folder();
    const office = await Sender.make('so-noi-vu-mau', 'Sở Nội vụ', 'so-ban-nganh');
    const province = await Sender.make('tinh-mau', 'UBND tỉnh Mẫu', 'tinh');
    for (const sender of [office, province]) await sender.meet(site);
    const decision = (sender: Sender) => {
      const record = recordFor(sender.code, 'decision');
      return { ...record, body: { ...record.body, number: '12/QĐ-UBND', ownerName: sender.name } };
    };
    for (const sender of [office, province]) expect((await sender.send(site, stick, { kind: 'ket-qua', lines: [decision(sender)] }, 'Người Thứ Hai')).done).toMatchObject({ added: 1, setAside: 0 });
    const held = await site.call('decision.list', {});
    expect(held.map(({ number, own }) => [number, own])).toEqual([['12/QĐ-UBND', false], ['12/QĐ-UBND', false]]);
    const owners = await Promise.all(held.map(async ({ id }) => (await site.call('decision.get', { id })).decision.owner));
    expect(owners.toSorted()).toEqual([office.code, province.code]);
  });
});

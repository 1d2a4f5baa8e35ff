import { describe, expect, it } from 'vitest';
import { orderedGroups } from '../../../../shared/domain/search/groups.ts';
import { ranked, scoreOf, searched } from '../../../../shared/domain/search/rank.ts';
import { readTyped } from '../../../../shared/domain/search/typed.ts';

describe('what was typed', () => {
  it.each([
    ['Nguyễn  Thị Hường', ['nguyen', 'thi', 'huong'], null, null],
    ['345/QĐ-UBND', ['345', 'qd', 'ubnd'], null, null],
    ['Nguyễn Văn An 1985', ['nguyen', 'van', 'an', '1985'], 1985, null],
    ['1985', ['1985'], null, null],
    ['2020 2025', ['2020', '2025'], null, null],
    ['079 185 000 123', ['079', '185', '000', '123'], null, '079185000123'],
    ['  ', [], null, null],
    ['!?', [], null, null],
  ])('%s', (text, words, year, nationalId) => {
    const typed = readTyped(text);
    expect(typed.words.map(({ plain }) => plain)).toEqual(words);
    expect({ year: typed.year, nationalId: typed.nationalId }).toEqual({ year, nationalId });
  });
  it('keeps the marks beside', () => expect(readTyped('Hường đ').words).toEqual([{ plain: 'huong', marked: 'hường' }, { plain: 'd', marked: 'đ' }]));
});

/** Names in the order they are shown for what was typed. */
const order = (typed: string, names: readonly (string | readonly [string, string])[], forgiving = false): string[] =>
  ranked(readTyped(typed), names.map((name) => (typeof name === 'string' ? { item: name, searched: searched(name) } : { item: name[0], searched: searched(name[0], () => name[1]) })), forgiving).map(({ item }) => item);

describe('the best first', () => {
  it.each<[string, string, readonly (string | readonly [string, string])[], readonly string[]]>([
    ['all of it, then its beginning, then its end, then words of it, then beginnings of words', 'van an', ['Trần Vân Anh', 'Lê An Văn', 'Nguyễn Văn An', 'Văn An Bình', 'Văn An'], ['Văn An', 'Văn An Bình', 'Nguyễn Văn An', 'Lê An Văn', 'Trần Vân Anh']],
    ['the name before the place', 'huong', [['Lê Văn Tám', 'Thôn Hương Giang'], ['Trần Thị Hường', 'Thôn 2']], ['Trần Thị Hường', 'Lê Văn Tám']],
    ['marks typed decide among those alike', 'Hường', ['Lê Thị Hương', 'Lê Thị Hường', 'Lê Thị Hướng'], ['Lê Thị Hường', 'Lê Thị Hương', 'Lê Thị Hướng']],
    ['without marks nothing is preferred', 'huong', ['Lê Thị Hương', 'Lê Thị Hường'], ['Lê Thị Hương', 'Lê Thị Hường']],
    ['every word must be met', 'nguyen hoa', ['Nguyễn Văn An', 'Nguyễn Thị Hoa'], ['Nguyễn Thị Hoa']],
    ['one letter more than is there is no answer', 'hoaa', ['Nguyễn Thị Hoa'], []],
    ['numbers of papers by their parts', '345 ubnd', ['Quyết định số 345/QĐ-UBND', 'Quyết định số 34/QĐ-UBND', 'Quyết định số 3451/QĐ-UBND'], ['Quyết định số 345/QĐ-UBND', 'Quyết định số 3451/QĐ-UBND']],
  ])('%s', (_what, typed, names, expected) => expect(order(typed, names)).toEqual(expected));
});

describe('forgiving', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    ['one edit in a word of four letters and more', 'nguyn thi huogn', ['Nguyễn Thị Hường', 'Trần Thị Hường'], ['Nguyễn Thị Hường']],
    ['none in a short word', 'le thu hoa', ['Lê Thị Hoa'], []],
    ['none in a number', '346/QĐ-UBND', ['Quyết định số 345/QĐ-UBND'], []],
    ['what was typed right stands before what was not', 'phuong', ['Lê Phường', 'Lê Phượn'], ['Lê Phường', 'Lê Phượn']],
    ['keys of Telex', 'Nguyeenx Thij Huwowngf', ['Nguyễn Thị Hường'], ['Nguyễn Thị Hường']],
  ])('%s', (_what, typed, names, expected) => expect(order(typed, names, true)).toEqual(expected));

  it('says so', () => {
    expect(scoreOf(readTyped('huogn'), searched('Hường'), true)).toMatchObject({ near: true });
    expect(scoreOf(readTyped('huong'), searched('Hường'), true)).toMatchObject({ near: false });
    expect(scoreOf(readTyped('huogn'), searched('Hường'))).toBeNull();
  });
});

it('puts the group with the best answer first, and keeps the usual order where they are alike', () => {
  const kinds = (groups: Parameters<typeof orderedGroups>[0]) => orderedGroups(groups).map(({ kind }) => kind);
  expect(kinds([{ kind: 'decision', best: 100 }, { kind: 'subject', best: 40 }])).toEqual(['decision', 'subject']);
  expect(kinds([{ kind: 'decision', best: 72 }, { kind: 'subject', best: 70 }])).toEqual(['subject', 'decision']);
});

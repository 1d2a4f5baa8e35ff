import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bySenderAndNumber, gapIsFilled, mayTake, openedState, refusedState } from '../../../shared/domain/office-receiving.ts';

const plain = { asksTwice: false, weRewound: false };

describe('where a bundle stands among many', () => {
  it.each([
    [{ arrival: 'first', ...plain }, 'moi'],
    [{ arrival: 'next', ...plain }, 'moi'],
    [{ arrival: 'fills-gap', ...plain }, 'moi'],
    [{ arrival: 'new-lineage', ...plain }, 'moi'],
    [{ arrival: 'gap', ...plain }, 'thieu-goi-truoc'],
    [{ arrival: 'received', asksTwice: true, weRewound: true }, 'da-nhan'],
    [{ arrival: 'forked', ...plain }, 'can-xem'],
    [{ arrival: 'rewound', ...plain }, 'can-xem'],
    [{ arrival: 'next', asksTwice: true, weRewound: false }, 'hoi-hai-lan'],
    [{ arrival: 'next', asksTwice: true, weRewound: true }, 'can-xem'],
  ] as const)('R84: %j is %s', (facts, state) => {
    expect(openedState(facts)).toBe(state);
    expect(mayTake(state)).toBe(state === 'moi' || state === 'thieu-goi-truoc');
  });

  it.each([['goi-nguoi-gui-la', 'chua-xac-nhan'], ['goi-nguoi-gui-chua-xac-nhan', 'chua-xac-nhan'], ['goi-khoa-da-thu-hoi', 'khong-nhan'], ['goi-cho-ban-moi-hon', 'khong-nhan'], ['goi-khong-gui-cho-don-vi', 'khong-can'], ['goi-cua-chinh-don-vi', 'khong-can'], ['goi-hong', 'hong'], ['goi-sai-chu-ky', 'hong']] as const)('R85: the fault %s is %s', (code, state) => expect(refusedState(code)).toBe(state));

  it('R84: a gap is filled exactly when every earlier place is held or lies beside it, in the same row', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.uniqueArray(fc.integer({ min: 1, max: 8 })), fc.uniqueArray(fc.integer({ min: 1, max: 8 })), fc.uniqueArray(fc.integer({ min: 1, max: 8 })), (order, held, beside, foreign) => {
        const found = [...beside.map((at) => ({ unitCode: 'a', lineage: 'l', order: at })), ...foreign.flatMap((at) => [{ unitCode: 'b', lineage: 'l', order: at }, { unitCode: 'a', lineage: 'm', order: at }])];
        const missing = Array.from({ length: order - 1 }, (_, i) => i + 1).filter((at) => !held.includes(at) && !beside.includes(at));
        expect(gapIsFilled({ unitCode: 'a', lineage: 'l', order }, new Set(held), found)).toBe(missing.length === 0);
      }),
    );
  });

  it('R84: the order in the folder plays no part', () => {
    const rows = [{ unitCode: 'b', number: 2 }, { unitCode: 'a', number: 10 }, { unitCode: 'a', number: 9 }, { unitCode: 'b', number: 1 }];
    fc.assert(fc.property(fc.shuffledSubarray(rows, { minLength: 4 }), (some) => {
      expect(some.toSorted(bySenderAndNumber).map(({ unitCode, number }) => `${unitCode}${number}`)).toEqual(['a9', 'a10', 'b1', 'b2']);
    }));
  });
});

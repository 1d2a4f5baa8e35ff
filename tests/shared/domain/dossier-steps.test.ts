import { describe, expect, it } from 'vitest';
import { DOSSIER_STATES } from '../../../shared/domain/dossier.ts';
import type { DossierState } from '../../../shared/domain/dossier.ts';
import { DOSSIER_EVENTS, DOSSIER_WORDS, dossierStepFault, dossierWord, nextDossier, settledEvent } from '../../../shared/domain/dossier-steps.ts';
import type { DossierEvent, DossierFacts } from '../../../shared/domain/dossier-steps.ts';

/** Every pair; `before` stands for where it stood, here `da-tiep-nhan`. */
const PAIRS = `
                  submit  receive       unreceive  return      decide            withdraw    restore  archive  unarchive
dang-soan         da-gui  -             -          -           -                 -           -        -        -
da-gui            -       da-tiep-nhan  -          bi-tra-lai  da-co-quyet-dinh  da-thu-hoi  -        -        -
da-tiep-nhan      -       -             da-gui     bi-tra-lai  da-co-quyet-dinh  da-thu-hoi  -        -        -
bi-tra-lai        -       -             -          -           da-co-quyet-dinh  -           before   luu-tru  -
da-thu-hoi        -       -             -          -           da-co-quyet-dinh  -           before   luu-tru  -
da-co-quyet-dinh  -       -             -          -           -                 -           before   luu-tru  -
luu-tru           -       -             -          -           -                 -           -        -        before`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/u));
const [events = [], ...lines] = PAIRS;
const pairs = lines.flatMap(([state = '', ...cells]) =>
  cells.map((cell, i) => ({ state: state as DossierState, event: events[i] as DossierEvent, expected: cell === '-' ? null : cell === 'before' ? 'da-tiep-nhan' : cell })),
);

describe('states and transitions of a dossier', () => {
  it('the table of this test names every state and every event once', () => {
    expect(lines.map(([state]) => state).toSorted()).toEqual([...DOSSIER_STATES].toSorted());
    expect(events).toEqual([...DOSSIER_EVENTS]);
  });

  it.each(pairs)('$state × $event → $expected', ({ state, event, expected }) => {
    expect(nextDossier({ state, before: 'da-tiep-nhan' }, event)).toBe(expected);
  });

  it('goes nowhere back when nothing was kept', () => {
    for (const state of DOSSIER_STATES) for (const event of ['restore', 'unarchive'] as const) expect(nextDossier({ state, before: null }, event)).toBeNull();
  });

  it('says in the fault what cannot be done', () => {
    expect(dossierStepFault({ state: 'luu-tru' }, 'withdraw').message).toBe('Hồ sơ đang ở trạng thái «Lưu trữ» nên không thu hồi được.');
  });
});

describe('what a dossier comes to when its nominations are answered', () => {
  it.each([
    [['waiting', 'decided'], null],
    [['waiting', 'withdrawn'], null],
    [['decided', 'returned'], 'decide'],
    [['decided', 'withdrawn'], 'decide'],
    [['returned', 'withdrawn'], 'return'],
    [['withdrawn', 'withdrawn'], 'withdraw'],
    [['returned'], 'return'],
    [[], 'return'],
  ] as const)('%j → %s', (nominations, event) => {
    expect(settledEvent(nominations)).toBe(event);
  });
});

describe('the words of a dossier', () => {
  const facts = (more: Partial<DossierFacts>): DossierFacts => ({ state: 'dang-soan', itemsComplete: false, inSession: 0, reached: 'none', awarded: 0, presented: 0, ...more });
  it.each([
    [{}, 'Đang soạn'],
    [{ inSession: 2 }, 'Đang soạn'],
    [{ itemsComplete: true }, 'Đủ thành phần'],
    [{ itemsComplete: true, inSession: 1 }, 'Chờ họp xét'],
    [{ state: 'da-gui', reached: 'appraising' }, 'Đã gửi'],
    [{ state: 'da-tiep-nhan' }, 'Đã tiếp nhận'],
    [{ state: 'da-tiep-nhan', reached: 'appraising' }, 'Đang thẩm định'],
    [{ state: 'da-tiep-nhan', reached: 'deciding' }, 'Chờ quyết định'],
    [{ state: 'da-co-quyet-dinh' }, 'Đã có quyết định'],
    [{ state: 'da-co-quyet-dinh', awarded: 3, presented: 2 }, 'Đã có quyết định'],
    [{ state: 'da-co-quyet-dinh', awarded: 3, presented: 3 }, 'Đã trao'],
    [{ state: 'bi-tra-lai' }, 'Bị trả lại'],
    [{ state: 'da-thu-hoi' }, 'Đã thu hồi'],
    [{ state: 'luu-tru' }, 'Lưu trữ'],
  ] as const)('%j → %s', (more, word) => {
    expect(dossierWord(facts(more))).toBe(word);
  });

  it('each word of the vocabulary is reached', () => {
    const reached = DOSSIER_STATES.flatMap((state) =>
      [true, false].flatMap((itemsComplete) =>
        [0, 1].flatMap((one) => (['none', 'appraising', 'deciding'] as const).map((step) => dossierWord(facts({ state, itemsComplete, inSession: one, reached: step, awarded: 1, presented: one })))),
      ),
    );
    expect(new Set(reached)).toEqual(new Set(DOSSIER_WORDS));
  });
});

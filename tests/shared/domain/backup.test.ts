import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BACKUP_REASONS, KEPT, backupsToDrop, countedGroups, daysUnreached, differenceGroups, whenWords } from '../../../shared/domain/backup.ts';
import type { KeptBackup } from '../../../shared/domain/backup.ts';
import { addDays } from '../../../shared/text/dates.ts';

let made = 0;
const backup = (local: string, over: Partial<KeptBackup> = {}): KeptBackup => ({ name: `${local}-${++made}`, order: made, local, reason: 'dinh-ky', bytes: 10, state: 'good', ...over });
const two = (n: number) => String(n).padStart(2, '0');
/** One backup an hour through each of `days` days that end with `last`, oldest first. */
const hourly = (last: string, days: number) => Array.from({ length: days }, (_, d) => addDays(last, d - days + 1)).flatMap((day) => Array.from({ length: 24 }, (_, h) => backup(`${day}T${two(h)}:30`)));
const keptOf = (all: readonly KeptBackup[], maxBytes?: number) => {
  const drop = new Set(backupsToDrop(all, maxBytes));
  return all.filter(({ name }) => !drop.has(name)).map(({ local }) => local);
};

describe('rotation', () => {
  it('R83: keeps 24 hours, 7 days and 8 weeks of a quarter worked through', () => {
    const kept = keptOf(hourly('2026-11-22', 91));
    const lastDay = Array.from({ length: 24 }, (_, h) => `2026-11-22T${two(h)}:30`);
    const days = [6, 5, 4, 3, 2, 1].map((back) => `${addDays('2026-11-22', -back)}T23:30`);
    // 22/11/2026 is a Sunday, the last day of its week.
    const weeks = [49, 42, 35, 28, 21, 14, 7].map((back) => `${addDays('2026-11-22', -back)}T23:30`);
    expect(kept).toEqual([...weeks, ...days, ...lastDay]);
  });

  const cases: { name: string; all: KeptBackup[]; kept: string[]; maxBytes?: number }[] = [
    { name: 'nothing of nothing', all: [], kept: [] },
    { name: 'the only one', all: [backup('2020-01-01T08:00')], kept: ['2020-01-01T08:00'] },
    { name: 'the newest of an hour, and the newest two whatever the hour', all: [backup('2026-11-20T08:01'), backup('2026-11-20T08:10'), backup('2026-11-20T08:20')], kept: ['2026-11-20T08:10', '2026-11-20T08:20'] },
    { name: 'one before an import in the same hour', all: [backup('2026-11-20T08:01', { reason: 'truoc-nhap-goi' }), backup('2026-11-20T08:10'), backup('2026-11-20T08:20')], kept: ['2026-11-20T08:01', '2026-11-20T08:10', '2026-11-20T08:20'] },
    { name: 'by the order of making where the clock ran ahead for a while', all: [backup('2031-01-01T08:00'), backup('2026-11-20T08:10'), backup('2026-11-20T08:20')], kept: ['2031-01-01T08:00', '2026-11-20T08:10', '2026-11-20T08:20'] },
    { name: 'a bad one stays while there is no second good one', all: [backup('2026-11-20T08:00', { state: 'bad' }), backup('2026-11-20T09:00')], kept: ['2026-11-20T08:00', '2026-11-20T09:00'] },
    { name: 'bad ones count for nothing', all: [backup('2026-11-18T08:00'), backup('2026-11-19T08:00'), ...['1', '2', '3'].map((m) => backup(`2026-11-20T08:0${m}`, { state: 'bad' }))], kept: ['2026-11-18T08:00', '2026-11-19T08:00', '2026-11-20T08:02', '2026-11-20T08:03'] },
    { name: 'the oldest go where room is short', all: [backup('2026-11-17T08:00'), backup('2026-11-18T08:00'), backup('2026-11-19T08:00'), backup('2026-11-20T08:00')], kept: ['2026-11-18T08:00', '2026-11-19T08:00', '2026-11-20T08:00'], maxBytes: 35 },
    { name: 'two good ones stay however short the room', all: [backup('2026-11-18T08:00'), backup('2026-11-19T08:00'), backup('2026-11-20T08:00')], kept: ['2026-11-19T08:00', '2026-11-20T08:00'], maxBytes: 1 },
  ];
  it.each(cases)('R83: $name', ({ all, kept, maxBytes }) => expect(keptOf(all, maxBytes)).toEqual(kept));

  const one = fc.record({
    at: fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })),
    reason: fc.constantFrom(...BACKUP_REASONS, null),
    bytes: fc.integer({ min: 0, max: 1000 }),
    state: fc.constantFrom('good' as const, 'bad' as const, 'unknown' as const),
    order: fc.integer({ min: 0, max: 50 }),
  });
  const many = fc.array(one, { maxLength: 80 }).map((list) => list.map(({ at: [day, hour, minute], ...rest }, i): KeptBackup => ({ name: `b${i}`, local: `${addDays('2025-01-01', day)}T${two(hour)}:${two(minute)}`, ...rest })));

  it('R83: never deletes the only good one, nor the newest good one, whatever else there is', () => {
    fc.assert(
      fc.property(many, fc.integer({ min: 0, max: 5000 }), (all, maxBytes) => {
        const drop = new Set(backupsToDrop(all, maxBytes));
        const good = all.filter(({ state }) => state === 'good');
        const left = good.filter(({ name }) => !drop.has(name));
        expect(left.length).toBeGreaterThanOrEqual(Math.min(2, good.length));
        expect(left.length).toBeLessThanOrEqual(2 + KEPT.hours + KEPT.days + KEPT.weeks + KEPT.beforeSteps);
        if (good.length > 0) expect(left.some(({ order }) => order === Math.max(...good.map((b) => b.order)))).toBe(true);
        if (good.length < 2) expect([...drop]).toEqual([]);
      }),
    );
  });

  it('drops nothing more when it is asked again', () => {
    fc.assert(
      fc.property(many, fc.integer({ min: 0, max: 5000 }), (all, maxBytes) => {
        const drop = new Set(backupsToDrop(all, maxBytes));
        expect(backupsToDrop(all.filter(({ name }) => !drop.has(name)), maxBytes)).toEqual([]);
      }),
    );
  });
});

describe('words', () => {
  it.each([
    ['2026-11-22', '2026-11-22T14:05', 'hôm nay 14:05'],
    ['2026-11-22', '2026-11-21T17:20', 'hôm qua 17:20'],
    ['2026-11-01', '2026-10-31T23:59', 'hôm qua 23:59'],
    ['2026-11-22', '2026-11-20T17:20', '20/11/2026 17:20'],
  ])('%s, %s: %s', (today, local, words) => expect(whenWords(today, local)).toBe(words));

  it('counts the days since the second place was reached; unknown stays unknown', () => {
    expect(daysUnreached('2026-11-22', '2026-11-14T23:00')).toBe(8);
    expect(daysUnreached('2026-11-22', '2026-11-30T23:00')).toBe(0);
    expect(daysUnreached('2026-11-22', null)).toBeNull();
  });

  it('tells rows by the words of the screen; what the program notes for itself is left out', () => {
    expect(countedGroups({ subject: 3, council: 1, stock_movement: 2, setting: 9, audit: 40, dossier: 0 })).toEqual([{ label: 'Đối tượng', count: 3 }, { label: 'Mục khác', count: 3 }]);
    const none = { lost: 0, reverted: 0, regained: 0 };
    expect(differenceGroups([{ table: 'subject', now: 3, then: 1, ...none, lost: 2 }, { table: 'round', now: 1, then: 0, ...none, lost: 1 }, { table: 'vote', now: 1, then: 2, ...none, regained: 1 }, { table: 'dossier', now: 0, then: 0, ...none }])).toEqual([
      { label: 'Đối tượng', now: 3, then: 1, ...none, lost: 2 },
      { label: 'Mục khác', now: 2, then: 2, lost: 1, reverted: 0, regained: 1 },
    ]);
  });
});

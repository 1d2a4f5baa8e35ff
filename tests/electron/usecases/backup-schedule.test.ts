import { afterEach, describe, expect, it } from 'vitest';
import { BackupSchedule, SAVES, WORK_MS } from '../../../electron/usecases/backup-schedule.ts';
import type { BackupDesk } from '../../../electron/usecases/backup-desk.ts';
import { err, fault, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';

const HEAD = { seq: 1, hash: 'a' };
const ended: BackupSchedule[] = [];
afterEach(() => Promise.all(ended.splice(0).map((one) => one.end({ backup: false }))));

/** A desk that only writes down what it was asked; and a clock, and jobs, of the test's own. */
function setup({ behind = false } = {}) {
  const asked: string[] = [];
  const state = { now: 0, busy: false, holds: !behind, answer: ok('x') as Result<string>, second: null as { problem: string } | null, reachable: true, owes: false, changes: 0 };
  const desk = {
    problem: '',
    holds: () => state.holds,
    make: (reason: string) => {
      asked.push(reason);
      if (state.answer.ok) state.owes = state.second !== null;
      return Promise.resolve(state.answer);
    },
    second: () => state.second,
    owesSecond: () => state.owes,
    isReachable: () => Promise.resolve(state.reachable),
    bringToSecond: () => {
      asked.push('second');
      if (state.second !== null) state.second = { problem: state.reachable ? '' : 'chưa thấy' };
      if (state.reachable) state.owes = false;
      return Promise.resolve(state.reachable ? ok(undefined) : err(fault('noi-sao-luu-mat', 'chưa thấy')));
    },
  };
  const schedule = new BackupSchedule({ desk: desk as unknown as BackupDesk, auditHead: () => HEAD, busy: () => state.busy, elapsed: () => state.now, onChange: () => state.changes++ });
  ended.push(schedule);
  state.holds = false;
  return { schedule, asked, state, desk };
}
const saves = (schedule: BackupSchedule, count: number) => {
  for (let i = 0; i < count; i++) schedule.saved();
};

describe('when a backup is made by itself', () => {
  it('R83: after 50 saves, and after 15 minutes of work; not before, and not where nothing was saved', async () => {
    const { schedule, asked, state } = setup();
    saves(schedule, SAVES - 1);
    await schedule.look();
    state.now = WORK_MS - 1;
    await schedule.look();
    expect(asked).toEqual([]);
    schedule.saved();
    await schedule.look();
    expect(asked).toEqual(['dinh-ky']);
    state.now += 10 * WORK_MS;
    await schedule.look();
    expect(asked).toEqual(['dinh-ky']);
    schedule.saved();
    state.now += WORK_MS;
    await schedule.look();
    expect(asked).toEqual(['dinh-ky', 'dinh-ky']);
  });

  it('waits while a job runs', async () => {
    const { schedule, asked, state } = setup();
    state.busy = true;
    saves(schedule, SAVES);
    await schedule.look();
    expect(asked).toEqual([]);
    state.busy = false;
    await schedule.look();
    expect(asked).toEqual(['dinh-ky']);
  });

  it('work of a session that was killed counts from the start of this one', async () => {
    const { schedule, asked, state } = setup({ behind: true });
    state.now = WORK_MS;
    await schedule.look();
    expect(asked).toEqual(['dinh-ky']);
  });

  it('F06: one that failed is said, and tried again after a while', async () => {
    const { schedule, asked, state, desk } = setup();
    state.answer = err(fault('het-dia', 'Ổ đĩa đã đầy.'));
    saves(schedule, SAVES);
    await schedule.look();
    expect(desk.problem).toBe('Ổ đĩa đã đầy.');
    await schedule.look();
    expect(asked).toEqual(['dinh-ky']);
    state.answer = ok('x');
    state.now += 6 * 60_000;
    await schedule.look();
    expect(asked).toEqual(['dinh-ky', 'dinh-ky']);
    expect(desk.problem).toBe('');
  });

  it('R83: a stick that is not there is said once, and gets its copy when it is plugged in again', async () => {
    const { schedule, asked, state } = setup();
    state.second = { problem: '' };
    state.reachable = false;
    saves(schedule, SAVES);
    await schedule.look();
    await schedule.look();
    await schedule.look();
    expect(asked).toEqual(['dinh-ky', 'second']);
    expect(state.changes).toBe(2);
    state.reachable = true;
    await schedule.look();
    expect(asked).toEqual(['dinh-ky', 'second', 'second']);
    await schedule.look();
    expect(asked).toHaveLength(3);
  });

  it('at closing, where the newest backup does not hold everything; at locking, none', async () => {
    const first = setup();
    first.schedule.saved();
    await first.schedule.end({ backup: true });
    expect(first.asked).toEqual(['dong-chuong-trinh']);
    const second = setup();
    second.state.holds = true;
    await second.schedule.end({ backup: true });
    const third = setup();
    third.schedule.saved();
    await third.schedule.end({ backup: false });
    expect([...second.asked, ...third.asked]).toEqual([]);
  });
});

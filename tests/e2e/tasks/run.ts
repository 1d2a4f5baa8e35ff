import { expect } from 'vitest';
import type { Site } from '../../../electron/demo/site.ts';
import { times } from '../../long.ts';
import type { Clerk } from '../clerk.ts';
import { expectClean } from '../harness.ts';
import type { Desk } from '../harness.ts';
import type { Tally } from '../hands.ts';
import { at } from '../prepared.ts';
import { KeyboardHands } from './keyboard-hands.ts';
import { MouseHands } from './mouse-hands.ts';
import { published } from './published.ts';
import { WAYS } from './task-hands.ts';
import type { TaskHands, Way } from './task-hands.ts';
import { OFFICE, cost } from './word-excel.ts';
import type { TaskName } from './word-excel.ts';

interface Task {
  readonly name: TaskName;
  /** From «Việc hôm nay» to the end of the task. */
  readonly run: (hands: TaskHands, around: Around) => Promise<void>;
}

/** What stands around a unit: the folder of the other one, and the stick. */
interface Around {
  readonly stick: string;
  readonly province: string;
}

/** The ways this run takes: both with every repetition, else the one of the day; `TASK_WAY=mouse` or `keyboard` chooses it. */
function waysOf(index: number): readonly Way[] {
  const asked = WAYS.find((way) => way === process.env['TASK_WAY']);
  if (asked !== undefined) return [asked];
  const day = Number(process.env['SOVANG_SEED'] ?? Math.floor(Date.now() / 86_400_000));
  return times(1, 2) === 2 ? WAYS : WAYS.filter((_, place) => place === (day + index) % 2);
}

/**
 * Drives tasks one after the other in one window, each as far as its way is due; `prepare` makes the unit as the clerk finds it.
 * A second way begins with a unit of its own. Fails where a task is not lighter than the same in Word and Excel, or costs
 * something else than docs/ten-tasks.md says.
 */
export function driveTasks(desk: Desk, tasks: readonly Task[], prepare: (site: Site, province: string) => Promise<void>): void {
  const due = tasks.map((task, index) => ({ task, ways: waysOf(index) }));
  const seats = Math.max(...due.map(({ ways }) => ways.length));
  for (let seat = 0; seat < seats; seat++) {
    const step = desk.story();
    const around: Around = { stick: desk.folder('usb'), province: desk.folder('province') };
    let clerk: Clerk;
    step(`the unit as the clerk finds it${seat === 0 ? '' : ', once more'}`, async () => {
      const data = desk.folder('commune');
      await at(data, (site) => prepare(site, around.province));
      clerk = await desk.sitDown('commune', data, around.stick);
      await clerk.heading('Việc hôm nay');
    });
    for (const { task, ways } of due) {
      const way = ways[seat];
      if (way === undefined) continue;
      step(`${task.name}, ${way === 'mouse' ? 'bằng chuột' : 'chỉ bằng bàn phím'}`, async () => {
        await clerk.menu('Việc hôm nay');
        const hands = way === 'mouse' ? new MouseHands(clerk) : new KeyboardHands(clerk);
        await task.run(hands, around);
        compare(task.name, way, hands.done);
      });
    }
    step(`nothing was refused, and the console is empty${seat === 0 ? '' : ', once more'}`, () => expectClean(clerk));
  }
}

function compare(name: TaskName, way: Way, done: Tally): void {
  const theirs = cost(OFFICE[name]);
  console.info(`${name} | ${way} | ${done.steps} steps, ${done.keys} keys, ${done.letters} letters | Word, Excel: ${theirs.steps} steps, ${theirs.letters} letters`);
  expect(done.steps, 'steps, against Word and Excel').toBeLessThan(theirs.steps);
  expect(done.letters, 'letters, against Word and Excel').toBeLessThan(theirs.letters);
  // How many keys a walk takes may change with what the task before left on the page; steps and letters do not.
  const { steps, letters } = done;
  expect({ way, steps, letters, theirs }, 'as docs/ten-tasks.md has it').toEqual({ way, ...published(name, way) });
}

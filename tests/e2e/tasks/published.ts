import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Way } from './task-hands.ts';
import type { Cost, TaskName } from './word-excel.ts';

const PAGE = fileURLToPath(new URL('../../../docs/ten-tasks.md', import.meta.url));

/** What docs/ten-tasks.md says of a task: a row «name | steps, letters by mouse | steps, letters, keys by keyboard | steps, letters in Word and Excel». */
export function published(name: TaskName, way: Way): Cost & { readonly theirs: Cost } {
  const row = readFileSync(PAGE, 'utf8').split('\n').map((line) => line.split('|').map((cell) => cell.trim())).find((cells) => cells[2] === name);
  if (row === undefined) throw new Error(`docs/ten-tasks.md has no row «${name}»`);
  const cell = (column: number): Cost => {
    const [steps, letters] = (row[column] ?? '').split(',').map(Number.parseFloat);
    return { steps: steps ?? Number.NaN, letters: letters ?? Number.NaN };
  };
  return { ...cell(way === 'mouse' ? 3 : 4), theirs: cell(5) };
}

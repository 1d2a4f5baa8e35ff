import { text, type Run } from './model.ts';

/** «;» after each line and «.» after the last. */
export function closed(lines: readonly (readonly Run[])[]): (readonly Run[])[] {
  return lines.map((runs, i) => [...runs.slice(0, -1), ...closeLast(runs.at(-1), i === lines.length - 1 ? '.' : ';')]);
}

function closeLast(run: Run | undefined, mark: string): Run[] {
  if (run === undefined) return [];
  return 'text' in run ? [{ ...run, text: run.text + mark }] : [run, text(mark)];
}

/** A clause as typed, without the mark the paper will put itself. */
export function withoutMark(value: string): string {
  return value.trim().replace(/[;.]+$/, '');
}

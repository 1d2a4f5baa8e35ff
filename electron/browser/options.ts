import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dataDirOfUser, dataGone } from '../host/data-place.ts';
import { clockFrom } from '../host/clock.ts';

export interface BrowserOptions {
  readonly dataDir: string;
  /** The data were moved to a disk that is not there now. */
  readonly dataGone: boolean;
  /** False: print the address instead of opening a window. */
  readonly window: boolean;
  /** A bundle the program was opened with; null: none. */
  readonly opened: string | null;
  /** Folders shown as sticks. */
  readonly sticks: readonly string[];
  readonly clock: () => number;
}

/** `--data DIR` `--stick DIR` (repeatable) `--no-window` `--today YYYY-MM-DD` (a clock for tests), and a bundle to be opened */
export function readBrowserOptions(argv: readonly string[], env: NodeJS.ProcessEnv): BrowserOptions {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { data: { type: 'string' }, stick: { type: 'string', multiple: true }, window: { type: 'boolean' }, today: { type: 'string' } },
    allowNegative: true,
    allowPositionals: true,
  });
  return {
    dataDir: resolve(values.data ?? dataDirOfUser(process.platform, env, homedir())),
    dataGone: values.data === undefined && dataGone(process.platform, env, homedir()),
    window: values.window ?? true,
    opened: positionals.filter((one) => one.toLowerCase().endsWith('.sovang')).map((one) => resolve(one))[0] ?? null,
    sticks: (values.stick ?? []).map((folder) => resolve(folder)),
    clock: clockFrom(values.today),
  };
}

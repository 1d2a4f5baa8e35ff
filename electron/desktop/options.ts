import { parseArgs } from 'node:util';

export interface DesktopOptions {
  readonly dataDir: string | null;
  readonly sticks: readonly string[];
  /** A bundle the program was opened with; null: none. */
  readonly opened: string | null;
  /** Arguments after `--cli`: the command line instead of the window. */
  readonly cli: readonly string[] | null;
}

/** `--data DIR` `--stick DIR` (repeatable), or `--cli` and what the command line takes. Unknown switches are Chromium's. */
export function readDesktopOptions(argv: readonly string[]): DesktopOptions {
  const at = argv.indexOf('--cli');
  if (at >= 0) return { dataDir: null, sticks: [], opened: null, cli: argv.slice(at + 1) };
  const { values } = parseArgs({ args: [...argv], strict: false, options: { data: { type: 'string' }, stick: { type: 'string', multiple: true } } });
  const sticks = (values.stick ?? []).filter((folder) => typeof folder === 'string');
  return { dataDir: typeof values.data === 'string' ? values.data : null, sticks, opened: bundleIn(argv), cli: null };
}

/** The bundle among the arguments a file manager starts the program with: a path that ends in `.sovang`; null for none. */
export function bundleIn(argv: readonly string[]): string | null {
  return argv.find((one) => !one.startsWith('-') && one.toLowerCase().endsWith('.sovang')) ?? null;
}

/**
 * One line of the program's log. It never carries what a person typed: no input, no output, no path, no message of
 * an exception, only names that stand in the code (F77).
 */
export interface LogEntry {
  readonly level: 'info' | 'warn' | 'error';
  /** What happened, kebab-case English. */
  readonly event: string;
  /** Contract method or child kind. */
  readonly subject?: string;
  /** Code of a fault, name of an exception, a figure. */
  readonly detail?: string;
  /** Where in our code, for bugs. */
  readonly stack?: readonly string[];
}
export type Log = (entry: LogEntry) => void;

/** What may be told of an exception: its class, its code and the places it passed; not its message. */
export function describeBug(error: unknown): Pick<LogEntry, 'detail' | 'stack'> {
  if (!(error instanceof Error)) return { detail: typeof error };
  const code = 'code' in error && typeof error.code === 'string' && /^[A-Z0-9_]{1,60}$/.test(error.code) ? ` ${error.code}` : '';
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { detail: `${error.constructor.name}${code}`, stack: stack.slice(0, 12).map(shortenPlace) };
}

/** `at f (file:///home/an/Sổ Vàng/dist/electron/cli.js:1:2)` → `at f (cli.js:1:2)`: a home folder names a person. */
function shortenPlace(line: string): string {
  return line.trim().replace(/(\(|at )(?:[^()]*[\\/])/, '$1');
}

/** One JSON line per entry on standard error. */
export const logToStderr: Log = (entry) => void process.stderr.write(`${JSON.stringify(entry)}\n`);

/** For the command line, whose standard error carries its answer: bugs only. */
export const logBugsToStderr: Log = (entry) => (entry.level === 'error' ? logToStderr(entry) : undefined);

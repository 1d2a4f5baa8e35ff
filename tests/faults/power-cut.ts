// Replays what a process asked of the disk, up to a moment at which the power goes: what was flushed is there, what was
// not is kept, lost or torn by sectors of 512 bytes. Names (create, rename, unlink) last after any later flush, as on
// journalling file systems; those after the last flush are kept up to a random one.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export type Random = () => number;
export const STRACE = ['-y', '-xx', '-s', '4000000', '-e', 'trace=openat,pwrite64,write,fsync,fdatasync,ftruncate,unlink,rename'];

type Event =
  | { kind: 'create' | 'flush' | 'unlink'; path: string }
  | { kind: 'rename'; path: string; to: string }
  | { kind: 'write'; path: string; at: number | null; bytes: Buffer }
  | { kind: 'truncate'; path: string; size: number }
  | { kind: 'said'; text: string };
type Operation = { at: number; bytes: Buffer } | { size: number };
interface File {
  durable: Buffer;
  pending: Operation[];
  length: number;
}

const unhex = (text: string) => Buffer.from(text.replaceAll('\\x', ''), 'hex');

/** The calls of a log made with `STRACE`, in order; only what lies in `dir` or was said on standard output. */
export function readLog(log: string, dir: string): Event[] {
  const unfinished = new Map<string, string>();
  return readFileSync(log, 'latin1')
    .split('\n')
    .flatMap((line): Event[] => {
      const [, pid = '', rest = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
      if (rest.endsWith('<unfinished ...>')) {
        unfinished.set(pid, rest.slice(0, -' <unfinished ...>'.length));
        return [];
      }
      const call = rest.replace(/^<\.\.\. \w+ resumed>/, () => unfinished.get(pid) ?? '');
      const [, name, fd, opened, args = '', answer] = /^(\w+)\((?:(\d+)<([^>]*)>(?:, )?)?(.*)\) += (-?\d+)/.exec(call) ?? [];
      if (!name || Number(answer) < 0) return [];
      const quoted = [...args.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map((match) => unhex(match[1] ?? ''));
      const numbers = args.replace(/"[^"]*"/g, '').split(', ').filter(Boolean).map(Number);
      if (name === 'write' && fd === '1') return [{ kind: 'said', text: quoted[0]?.toString() ?? '' }];
      const path = opened === undefined || name === 'openat' ? (quoted[0]?.toString() ?? '') : unhex(opened).toString();
      if (!path.startsWith(`${dir}/`) && path !== dir) return [];
      if (name === 'openat') return args.includes('O_CREAT') ? [{ kind: 'create', path }] : [];
      if (name === 'fsync' || name === 'fdatasync') return [{ kind: 'flush', path }];
      if (name === 'pwrite64' || name === 'write') return [{ kind: 'write', path, at: name === 'write' ? null : (numbers.at(-1) ?? 0), bytes: quoted[0] ?? Buffer.alloc(0) }];
      if (name === 'ftruncate') return [{ kind: 'truncate', path, size: numbers[0] ?? 0 }];
      if (name === 'unlink') return [{ kind: 'unlink', path }];
      return [{ kind: 'rename', path, to: quoted[1]?.toString() ?? '' }];
    });
}

function apply(content: Buffer, operation: Operation): Buffer {
  if ('size' in operation) return operation.size <= content.length ? content.subarray(0, operation.size) : Buffer.concat([content, Buffer.alloc(operation.size - content.length)]);
  const end = operation.at + operation.bytes.length;
  const result = Buffer.alloc(Math.max(content.length, end));
  content.copy(result);
  operation.bytes.copy(result, operation.at);
  return result;
}

const SECTOR = 512;
function survives(operation: Operation, random: Random): Operation[] {
  const fate = random();
  if (fate < 0.35) return [operation];
  if (fate < 0.7 || 'size' in operation) return [];
  const parts: Operation[] = [];
  for (let from = 0; from < operation.bytes.length; ) {
    const to = Math.min(operation.bytes.length, from + SECTOR - ((operation.at + from) % SECTOR));
    if (random() < 0.5) parts.push({ at: operation.at + from, bytes: operation.bytes.subarray(from, to) });
    from = to;
  }
  return parts;
}

/** Walks through the log once and stops at each of `cuts` (ascending positions) to let `look` see one possible disk. */
export async function replay(events: readonly Event[], cuts: readonly number[], random: Random, look: (disk: Map<string, Buffer>, said: string, cut: number) => Promise<void>): Promise<void> {
  const now = new Map<string, File>();
  let durableNames = new Map<string, File>();
  let namesSince: Map<string, File>[] = [];
  let said = '';
  let next = 0;
  const renamed = () => namesSince.push(new Map(now));

  for (let position = 0; position <= events.length; position++) {
    for (; cuts[next] === position; next++) {
      const names = [durableNames, ...namesSince][Math.floor(random() * (namesSince.length + 1))] ?? durableNames;
      const disk = new Map([...names].map(([path, file]) => [path, file.pending.flatMap((operation) => survives(operation, random)).reduce(apply, file.durable)]));
      await look(disk, said, position);
    }
    const event = events[position];
    if (!event) break;
    if (event.kind === 'said') {
      said += event.text;
      continue;
    }
    const file = now.get(event.path);
    if (event.kind === 'create') {
      if (!file) {
        now.set(event.path, { durable: Buffer.alloc(0), pending: [], length: 0 });
        renamed();
      }
    } else if (event.kind === 'flush') {
      if (file) {
        file.durable = file.pending.reduce(apply, file.durable);
        file.pending = [];
      }
      durableNames = new Map(now);
      namesSince = [];
    } else if (event.kind === 'unlink' || event.kind === 'rename') {
      now.delete(event.path);
      if (event.kind === 'rename' && file) now.set(event.to, file);
      renamed();
    } else if (file && event.kind === 'truncate') {
      file.pending.push({ size: event.size });
      file.length = event.size;
    } else if (file && event.kind === 'write') {
      const at = event.at ?? file.length;
      file.pending.push({ at, bytes: event.bytes });
      file.length = Math.max(file.length, at + event.bytes.length);
    }
  }
}

/** Writes a disk as `replay` shows it into a new folder, without what a restart never finds (shared memory). */
export function layOut(disk: ReadonlyMap<string, Buffer>, from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const [path, bytes] of disk) {
    if (!path.startsWith(`${from}/`) || basename(path).endsWith('-shm')) continue;
    const target = join(to, path.slice(from.length + 1));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}

/** Numbers in [0, 1) that a seed repeats. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

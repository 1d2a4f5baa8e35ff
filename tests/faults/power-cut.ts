// Replays what a process asked of the disk, up to a moment at which it is killed or the power goes. Killed: everything it
// asked for is there. Power: what was flushed is there, what was not is kept, lost or torn by sectors of 512 bytes; names
// (create, rename, link, unlink) last after any later flush, as on journalling file systems, and those after the last
// flush are kept up to a random one.
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export type Random = () => number;
const CALLS = 'openat,pwrite64,write,writev,pwritev,fsync,fdatasync,ftruncate,unlink,unlinkat,rename,renameat,renameat2,link,linkat,copy_file_range,sendfile';
export const STRACE = ['-y', '-xx', '-s', '4000000', '-e', `trace=${CALLS}`, '-e', 'signal=none'];

export type Event =
  | { kind: 'create'; path: string; empty: boolean }
  | { kind: 'flush' | 'unlink'; path: string }
  | { kind: 'rename' | 'link'; path: string; to: string }
  | { kind: 'copy'; path: string; to: string; bytes: number }
  | { kind: 'write'; path: string; at: number | null; bytes: Buffer }
  | { kind: 'truncate'; path: string; size: number }
  | { kind: 'said'; text: string };
type Operation = { at: number; bytes: Buffer } | { size: number };

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
      const first = quoted[0]?.toString() ?? '';
      const folder = opened === undefined ? '' : unhex(opened).toString();
      const path = opened === undefined || name === 'openat' ? first : name === 'unlinkat' ? join(folder, first) : folder;
      const target = /(\d+)<([^>]*)>/.exec(args)?.[2];
      if (name === 'copy_file_range' || name === 'sendfile') {
        const to = name === 'sendfile' ? path : unhex(target ?? '').toString();
        const from = name === 'sendfile' ? unhex(target ?? '').toString() : path;
        return to.startsWith(`${dir}/`) && Number(answer) > 0 ? [{ kind: 'copy', path: from, to, bytes: Number(answer) }] : [];
      }
      if (!path.startsWith(`${dir}/`) && path !== dir) return [];
      if (name === 'openat') return args.includes('O_CREAT') ? [{ kind: 'create', path, empty: args.includes('O_TRUNC') }] : [];
      if (name === 'fsync' || name === 'fdatasync') return [{ kind: 'flush', path }];
      if (name === 'pwrite64' || name === 'write') return [{ kind: 'write', path, at: name === 'write' ? null : (numbers.at(-1) ?? 0), bytes: quoted[0] ?? Buffer.alloc(0) }];
      if (name === 'ftruncate') return [{ kind: 'truncate', path, size: numbers[0] ?? 0 }];
      if (name.startsWith('unlink')) return [{ kind: 'unlink', path }];
      if (name.startsWith('rename') || name.startsWith('link')) return [{ kind: name.startsWith('link') ? 'link' : 'rename', path, to: quoted[1]?.toString() ?? '' }];
      throw new Error(`A call that is not replayed: ${call.slice(0, 200)}`);
    });
}

/** The bytes of a file, written in place. */
class Bytes {
  #buffer: Buffer;
  length: number;
  constructor(bytes: Buffer) {
    this.#buffer = bytes;
    this.length = bytes.length;
  }
  get view(): Buffer {
    return this.#buffer.subarray(0, this.length);
  }
  apply(operation: Operation): void {
    const end = 'size' in operation ? operation.size : operation.at + operation.bytes.length;
    if (end > this.#buffer.length) {
      const larger = Buffer.alloc(end * 2);
      this.view.copy(larger);
      this.#buffer = larger;
    }
    if ('size' in operation) {
      if (operation.size > this.length) this.#buffer.fill(0, this.length, operation.size);
      this.length = operation.size;
      return;
    }
    if (operation.at > this.length) this.#buffer.fill(0, this.length, operation.at);
    operation.bytes.copy(this.#buffer, operation.at);
    this.length = Math.max(this.length, end);
  }
}
class File {
  readonly id: number;
  readonly durable: Bytes;
  pending: Operation[] = [];
  flushed = 0;
  length: number;
  constructor(id: number, bytes: Buffer) {
    this.id = id;
    this.durable = new Bytes(Buffer.from(bytes));
    this.length = bytes.length;
  }
  flush(): void {
    for (const operation of this.pending) this.durable.apply(operation);
    if (this.pending.length > 0) this.flushed++;
    this.pending = [];
  }
  with(operations: readonly Operation[]): Buffer {
    if (operations.length === 0) return this.durable.view;
    const bytes = new Bytes(Buffer.from(this.durable.view));
    for (const operation of operations) bytes.apply(operation);
    return bytes.view;
  }
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

/** One possible disk. */
export interface State {
  readonly disk: ReadonlyMap<string, Buffer>;
  /** What was said before. */
  readonly said: string;
  readonly cut: number;
  /** Two states with the same key are the same disk. */
  readonly key: string;
}
export interface Replay {
  readonly events: readonly Event[];
  /** What lay there before, by path. */
  readonly start?: ReadonlyMap<string, Buffer>;
  /** Positions at which it ends, ascending. */
  readonly cuts: readonly number[];
  /** What the power goes with; null: the process is killed and the machine goes on. */
  readonly random: Random | null;
}

/** Walks through the log once and stops at each of `cuts` to let `look` see one possible disk. */
export async function replay({ events, start = new Map(), cuts, random }: Replay, look: (state: State) => Promise<void>): Promise<void> {
  let ids = 0;
  const now = new Map([...start].map(([path, bytes]) => [path, new File(ids++, bytes)]));
  let durableNames = new Map(now);
  let namesSince: Map<string, File>[] = [];
  let said = '';
  let next = 0;
  const renamed = () => namesSince.push(new Map(now));

  const state = (cut: number): State => {
    const names = random === null ? now : ([durableNames, ...namesSince][Math.floor(random() * (namesSince.length + 1))] ?? durableNames);
    const left = new Map<File, Operation[]>();
    for (const file of names.values()) if (!left.has(file)) left.set(file, random === null ? file.pending : file.pending.flatMap((operation) => survives(operation, random)));
    const fates = [...left].map(([file, operations]) => `${file.id}.${file.flushed}:${operations.map((one) => ('size' in one ? `=${one.size}` : `${one.at}+${one.bytes.length}`)).join()}`);
    const bytes = new Map([...left].map(([file, operations]) => [file, file.with(operations)]));
    return { disk: new Map([...names].map(([path, file]) => [path, bytes.get(file) ?? Buffer.alloc(0)])), said, cut, key: `${[...names].map(([path, { id }]) => `${path}=${id}`).join()} ${fates.join(' ')} ${said.length}` };
  };

  for (let position = 0; position <= events.length; position++) {
    for (; cuts[next] === position; next++) await look(state(position));
    const event = events[position];
    if (!event) break;
    if (event.kind === 'said') {
      said += event.text;
      continue;
    }
    const file = now.get(event.path);
    const change = (changed: File | undefined, operation: Operation) => {
      if (!changed) return;
      changed.pending.push(operation);
      changed.length = 'size' in operation ? operation.size : Math.max(changed.length, operation.at + operation.bytes.length);
    };
    switch (event.kind) {
      case 'create':
        if (file && event.empty) change(file, { size: 0 });
        if (!file) {
          now.set(event.path, new File(ids++, Buffer.alloc(0)));
          renamed();
        }
        break;
      case 'flush':
        file?.flush();
        durableNames = new Map(now);
        namesSince = [];
        break;
      case 'unlink':
        now.delete(event.path);
        renamed();
        break;
      case 'link':
        if (file) now.set(event.to, file);
        renamed();
        break;
      case 'rename':
        for (const [path, moved] of [...now]) {
          if (path !== event.path && !path.startsWith(`${event.path}/`)) continue;
          now.delete(path);
          now.set(event.to + path.slice(event.path.length), moved);
        }
        renamed();
        break;
      case 'copy': {
        const to = now.get(event.to);
        const from = to?.length ?? 0;
        const source = now.get(event.path);
        if (!source) throw new Error(`Copied from outside the folder: ${event.path}`);
        change(to, { at: from, bytes: Buffer.from(source.with(source.pending).subarray(from, from + event.bytes)) });
        break;
      }
      case 'truncate':
        change(file, { size: event.size });
        break;
      case 'write':
        change(file, { at: event.at ?? file?.length ?? 0, bytes: event.bytes });
    }
  }
}

/** Every file below `dir`, under the path it has when `dir` lies at `at`. */
export function filesOf(dir: string, at: string): Map<string, Buffer> {
  const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(dir, name)).isFile());
  return new Map(paths.map((name) => [join(at, name), readFileSync(join(dir, name))]));
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

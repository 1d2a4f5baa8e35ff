// Writing and verifying a large bundle, against the age library alone on the same bytes and the same disk; and the
// memory of a process that does it with the attachments where the program keeps them. Called by bench.mjs; `--long`
// measures 2 GB instead of 1 GB.
import { fork } from 'node:child_process';
import crypto, { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ReadableStream } from 'node:stream/web';
import { fileURLToPath } from 'node:url';
import { childExecArgv } from '../electron/host/spawn-fork.ts';

/**
 * Least share of the age library's speed, by processor time, so that what else the machine does is not counted; and most
 * memory in MB above a process that has only loaded the modules.
 */
export const LIMITS = { speed: 0.7, aboveIdleMb: 150 };
const PAIRS = 3;
const FILE = 16 * 1024 * 1024;
const PIECE = 64 * 1024;
const WARM_UP = 4;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const uuid = (n) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** Scan `i`: 16 MiB that do not compress, made anew each time. */
async function* scan(i) {
  const cipher = createCipheriv('aes-128-ctr', Buffer.alloc(16, 1 + (i % 250)), Buffer.alloc(16, i >> 8));
  const zeros = Buffer.alloc(PIECE);
  for (let at = 0; at < FILE; at += PIECE) yield cipher.update(zeros);
}

async function attachments(count) {
  const list = [];
  for (let i = 0; i < count; i++) {
    const hash = createHash('sha256');
    for await (const piece of scan(i)) hash.update(piece);
    list.push({ sha256: hash.digest('hex'), size: FILE, open: () => scan(i) });
  }
  return list;
}

/** The unit's attachments in this folder. */
async function kept(folder) {
  const { openBlobs } = await import('../electron/files/blobs.ts');
  return openBlobs({ dir: folder, key: new Uint8Array(32).fill(5), nameKey: new Uint8Array(32).fill(6), random: (bytes) => randomBytes(bytes) });
}

const records = () => Array.from({ length: 20_000 }, (_, i) => ({ kind: 'subject', id: uuid(i), version: 1, owner: 'xa-mau', sequence: 1 + i, body: { name: `Nguyễn Văn Mẫu ${(i * 7919) % 100_003}`, merit: 'Hoàn thành tốt nhiệm vụ được giao' } }));

/** What a site needs to write and open bundles: keys that are the same in each process. */
async function site() {
  const { makeUnitKeys } = await import('../electron/exchange/keys.ts');
  let n = 0;
  const made = () => makeUnitKeys((bytes) => createHash('sha512').update(`bench ${n++}`).digest().subarray(0, bytes));
  return { sender: await made(), receiver: await made() };
}

const draftTo = (receiver) => ({
  bundleId: uuid(1), kind: 'ho-so-trinh', number: 1, sender: { unitCode: 'xa-mau', unitName: 'xã Mẫu', lineage: uuid(2), device: 'may-1' },
  receivers: [{ unitCode: 'so-mau', unitName: 'Sở Mẫu', recipient: receiver.recipient, order: 1, previous: null, acknowledged: null }],
  sequence: { from: 1, to: 20_000 }, schemaVersion: 1, lowestReaderVersion: 1, set: null, createdAt: '2026-03-02T08:15:00+07:00',
});

async function pack(keys, count, folder, list) {
  const { packBundle } = await import('../electron/exchange/pack.ts');
  const rows = records();
  const packed = await packBundle({ draft: draftTo(keys.receiver), records: () => rows, attachments: list ?? (await attachments(count)), keys: keys.sender, recoveryRecipient: null, folder });
  if (!packed.ok) throw new Error(packed.error.message);
  return packed.value;
}

async function verify(keys, path) {
  const { openBundle } = await import('../electron/exchange/open.ts');
  const opened = await openBundle(path, { identities: [keys.receiver.identity], unitCode: 'so-mau', senders: [{ unitCode: 'xa-mau', signingKey: keys.sender.signingKey, trust: 'da-xac-nhan' }] });
  if (!opened.ok) throw new Error(opened.error.message);
  await opened.value.close();
}

/** The same bytes through the age library alone, to a file that is flushed. */
async function ageWrite(keys, list, path) {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  for (const { recipient } of [keys.receiver, keys.sender]) encrypter.addRecipient(recipient);
  const { recordLine } = await import('../shared/exchange/record.ts');
  const plain = async function* () {
    yield Buffer.from(records().map((record) => `${recordLine(record)}\n`).join(''));
    for (const attachment of list) yield* attachment.open();
  };
  const file = await open(path, 'w');
  for await (const chunk of await encrypter.encrypt(ReadableStream.from(plain()))) await file.write(chunk);
  await file.sync();
  await file.close();
}

async function ageRead(keys, path) {
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addIdentity(keys.receiver.identity);
  let length = 0;
  for await (const chunk of await decrypter.decrypt(Readable.toWeb(createReadStream(path, { highWaterMark: 256 * 1024 })))) length += chunk.length;
  return length;
}

const timed = async (run) => {
  const before = process.cpuUsage();
  const start = performance.now();
  const value = await run();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - start, cpu: (user + system) / 1000, value };
};

/** Milliseconds of the age library and of a bundle, in turn: writing, reading. */
async function pair(keys, list, folder) {
  const alone = join(folder, 'alone.age');
  const ageOut = await timed(() => ageWrite(keys, list, alone));
  const out = await timed(() => pack(keys, list.length, folder, list));
  const ageIn = await timed(() => ageRead(keys, alone));
  const within = await timed(() => verify(keys, out.value.path));
  rmSync(alone);
  rmSync(out.value.path);
  return { ageOut, out, ageIn, within, fromDevice: out.value.fromDevice };
}

/** Times and ratios of one way of encrypting; `native`: with the system's cipher, which Electron has not. */
async function speeds(megabytes, native) {
  if (!native) withoutCipher();
  const folder = mkdtempSync(join(tmpdir(), 'sovang-bench-bundle-'));
  try {
    const keys = await site();
    await pair(keys, await attachments(WARM_UP), folder);
    const list = await attachments(Math.ceil((megabytes * 1e6) / FILE));
    const runs = [];
    for (let i = 0; i < PAIRS; i++) runs.push(await pair(keys, list, folder));
    const of = (figure) => median(runs.map(figure));
    const by = (unit) => ({
      both: of((r) => (r.ageOut[unit] + r.ageIn[unit]) / r.out[unit]),
      write: of((r) => r.ageOut[unit] / r.out[unit]),
      verify: of((r) => r.ageIn[unit] / r.within[unit]),
    });
    const speed = (figure) => (list.length * FILE) / 1000 / of(figure);
    return {
      bytes: list.length * FILE,
      cpu: by('cpu'),
      clock: by('ms'),
      speed: { out: speed((r) => r.out.ms), within: speed((r) => r.within.ms), ageOut: speed((r) => r.ageOut.ms), ageIn: speed((r) => r.ageIn.ms) },
      fromDevice: runs.every((r) => r.fromDevice),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const mostMb = () => Number(/VmHWM:\s+(\d+) kB/u.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024;

/** What a process of its own does; it answers once and is gone. */
const JOBS = {
  speeds: ([megabytes, native]) => speeds(Number(megabytes), native === 'true'),
  idle: async () => {
    await import('../electron/exchange/pack.ts');
    await import('../electron/files/blobs.ts');
    await site();
    records();
    return mostMb();
  },
  /** Keeps scans as the unit does, in a process of its own: what making them takes is not the bundle's. */
  fill: async ([megabytes, , folder]) => {
    const blobs = await kept(folder);
    const list = [];
    for (let i = 0; i < Math.ceil((Number(megabytes) * 1e6) / FILE); i++) {
      const put = await blobs.put(scan(i), FILE);
      if (!put.ok) throw new Error(put.error.message);
      list.push({ sha256: put.value.hash, size: FILE });
    }
    writeFileSync(join(folder, 'list.json'), JSON.stringify(list));
    return mostMb();
  },
  pack: async ([, native, folder]) => {
    if (native !== 'true') withoutCipher();
    const { released } = await import('../electron/exchange/bytes.ts');
    const blobs = await kept(folder);
    const list = JSON.parse(readFileSync(join(folder, 'list.json'), 'utf8')).map((entry) => ({ ...entry, open: () => released(blobs.get(blobs.nameOf(entry.sha256))) }));
    await pack(await site(), list.length, folder, list);
    return mostMb();
  },
  verify: async ([, native, path]) => {
    if (native !== 'true') withoutCipher();
    await verify(await site(), path);
    return mostMb();
  },
};

/** As under Electron, whose library has no ChaCha20-Poly1305. */
function withoutCipher() {
  crypto.getCiphers = () => [];
  syncBuiltinESMExports();
}

/** Runs a job in a process with the memory a child of the program may use. */
function inChild(job, ...args) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [job, ...args.map(String)], { execArgv: childExecArgv(512) });
    child.once('message', resolve);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The measured process ended with ${code}.`)));
  });
}

/** Prints ratios and memory; an exception when one misses its limit. */
export async function benchBundles(say) {
  const megabytes = process.argv.includes('--long') ? 2000 : 1000;
  const missed = [];
  const check = (what, good) => {
    if (!good) missed.push(what);
  };
  for (const [native, name] of [[true, 'the system’s cipher'], [false, 'the age library’s cipher (as under Electron)']]) {
    const { bytes, cpu, clock, speed, fromDevice } = await inChild('speeds', megabytes, native);
    console.log(`  With ${name}, ${(bytes / 1e9).toFixed(1)} GB, read back ${fromDevice ? 'from the device' : 'from memory'}; share of age's speed by processor time, by the clock:`);
    const line = (what, of, words) => say(`    ${what}`, `${cpu[of].toFixed(2)}, ${clock[of].toFixed(2)} (${words})`);
    line('writing a bundle and reading it back, age doing both', 'both', `${speed.out.toFixed(0)} MB/s`);
    line('the same, age only encrypting', 'write', `age ${speed.ageOut.toFixed(0)} MB/s`);
    line('verifying a bundle, age decrypting', 'verify', `${speed.within.toFixed(0)} against ${speed.ageIn.toFixed(0)} MB/s`);
    check(`writing with ${name}: ${cpu.both.toFixed(2)}`, cpu.both >= LIMITS.speed);
    check(`verifying with ${name}: ${cpu.verify.toFixed(2)}`, cpu.verify >= LIMITS.speed);
  }
  if (existsSync('/proc/self/status')) {
    const idle = await inChild('idle');
    const folder = mkdtempSync(join(tmpdir(), 'sovang-bench-bundle-'));
    try {
      await inChild('fill', megabytes, true, folder);
      for (const native of [true, false]) {
        const bundle = join(folder, 'xa-mau-20260302-1.sovang');
        const writing = (await inChild('pack', megabytes, native, folder)) - idle;
        const reading = (await inChild('verify', megabytes, native, bundle)) - idle;
        rmSync(bundle);
        say(`  memory above idle, ${native ? 'system’s' : 'library’s'} cipher, ${megabytes / 1000} GB`, `writing ${writing.toFixed(0)} MB, verifying ${reading.toFixed(0)} MB (idle ${idle.toFixed(0)} MB)`);
        check(`memory: ${Math.max(writing, reading).toFixed(0)} MB`, Math.max(writing, reading) <= LIMITS.aboveIdleMb);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  } else console.log('  The memory of a process is read from /proc, which this system has not: it is not measured.');
  if (missed.length > 0) throw new Error(`Bundles miss their limits: ${missed.join('; ')}`);
}

if (process.send !== undefined && process.argv[1] === fileURLToPath(import.meta.url)) {
  process.send(await JOBS[process.argv[2]](process.argv.slice(3)));
  process.disconnect();
}

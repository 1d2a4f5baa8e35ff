// Long print jobs: pages late in a job against pages early in it, and the memory of the process that renders them.
// Called by bench.mjs after the build.
import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './ensure.mjs';
import { renderPdfParts } from '../electron/documents/pdf.ts';
import { measureText } from '../electron/documents/measure.ts';
import { buildCertificate } from '../shared/documents/certificate.ts';
import { buildNomineeList } from '../shared/documents/nominee-list.ts';
import { certificate, nomineeList, person } from '../tests/shared/documents/samples.ts';

/** Most that pages 901–1000 may take of what pages 101–200 take, and most memory above an idle child. */
export const LIMITS = { ratio: 1.3, aboveIdleMb: 300 };
const RUNS = 5;

const value = (result) => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

const MERIT = 'Vận động 42 hộ hiến 3.150 m2 đất làm đường, góp 1.260 ngày công, giữ gìn tuyến đường hoa do thôn tự quản và cùng tổ vay vốn giúp 17 hộ thoát nghèo';

/** In: how many. Out: papers of 1,000 certificates, and of one list that is long enough for more than 1,000 pages. */
function jobs() {
  const certificates = Array.from({ length: 1000 }, (_, i) => value(buildCertificate({ ...certificate, recipient: `Ông Nguyễn Văn Mẫu ${i + 1}` }, measureText)));
  const list = (merit) => [value(buildNomineeList({ ...nomineeList, standalone: false, persons: Array.from({ length: 5000 }, (_, i) => person({ name: `Nguyễn Văn Mẫu ${i + 1}`, ...(merit === null ? {} : { merit }) })) }))];
  return { certificates, list: list(null), longRows: list(MERIT) };
}

/** Processor time of this process in milliseconds: what else the machine does is not counted. */
const processorMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds a page takes, between two pages of a job. */
async function perPage(papers, spans) {
  const begun = [];
  await renderPdfParts({ papers }, { onProgress: (done, total, page) => (begun[page] ??= processorMs()) });
  return { pages: begun.length - 1, times: spans.map(([from, to]) => (begun[to] - begun[from]) / (to - from)) };
}

/** Pages 901–1000 against pages 101–200: the least of a few runs each, since a collection of garbage falls where it will. */
async function lateAgainstEarly(papers) {
  await perPage(papers, []);
  const runs = [];
  for (let i = 0; i < RUNS; i++) runs.push(await perPage(papers, [[101, 200], [901, 1000]]));
  const [early, late] = [0, 1].map((at) => Math.min(...runs.map(({ times }) => times[at])));
  return { pages: runs[0].pages, early, late };
}

const memoryOf = (pid, field) => Number(new RegExp(`${field}:\\s+(\\d+) kB`, 'u').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

/** Memory in MB of a child that has only answered once, and the most a child used that rendered `papers`. */
function childMemory(kind, input) {
  return new Promise((resolve, reject) => {
    const child = fork(join(root, 'dist', 'electron', 'child.js'), [], { execPath: process.execPath, execArgv: ['--max-old-space-size=512'], serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    child.on('error', reject);
    child.on('exit', (code, signal) => reject(new Error(`The child ended by itself (${code ?? signal}).`)));
    child.on('message', (message) => {
      if (message.type === 'progress') return;
      const most = memoryOf(child.pid, 'VmHWM');
      child.kill('SIGKILL');
      if (message.type === 'result') resolve({ most, value: message.value });
      else reject(new Error(message.fault.message));
    });
    child.send({ type: 'run', kind, input, timeoutMs: 300_000, maxRssMb: 4096 });
  });
}

/** Prints the ratios and the memory; an exception when one is over its limit. */
export async function benchPapers(say) {
  const { certificates, list, longRows } = jobs();
  const over = [];
  const check = (what, figure, limit) => {
    if (!(figure <= limit)) over.push(`${what}: ${figure.toFixed(2)} is more than ${limit}`);
  };
  for (const [what, papers] of [['1,000 certificates', certificates], ['a list of 5,000 long rows', longRows]]) {
    const { pages, early, late } = await lateAgainstEarly(papers);
    say(`  ${what}: pages 901–1000 against pages 101–200`, `${(late / early).toFixed(2)} times the time (${late.toFixed(2)} ms against ${early.toFixed(2)} ms a page, ${pages} pages)`);
    check(what, late / early, LIMITS.ratio);
  }
  if (!existsSync('/proc/self/status')) return console.log('  The memory of a child is read from /proc, which this system has not: it is not measured.');
  const idle = (await childMemory('ping', { echo: 'x' })).most;
  for (const [what, papers] of [['1,000 certificates', certificates], ['a list of 5,000 rows', list], ['a list of 5,000 long rows', longRows]]) {
    const { most, value: parts } = await childMemory('render-parts', { papers });
    say(`  ${what} in a process of its own`, `${(most - idle).toFixed(0)} MB above idle at most (${parts.map((part) => part.pages).join(' + ')} pages)`);
    check(what, most - idle, LIMITS.aboveIdleMb);
  }
  if (over.length > 0) throw new Error(over.join('\n'));
}

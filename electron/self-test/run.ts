import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { release, tmpdir, totalmem, freemem } from 'node:os';
import { join } from 'node:path';
import type { Progress } from '../../shared/api/define.ts';
import type { HealthCheck, HealthState } from '../../shared/domain/health.ts';
import { UPDATE_KEY_WORDS } from '../../shared/domain/program-update.ts';
import { FACES, FONT_FILES } from '../documents/fonts.ts';
import { errorCode } from '../files/disk-fault.ts';
import { readBuildInfo } from '../host/build-info.ts';
import { runChild } from '../host/child.ts';
import type { HostPorts } from '../host/ports.ts';
import { freeBytes } from '../host/volumes.ts';
import { KNOWN_ANSWERS, zstdHolds } from './known.ts';
import { trySqlite } from './sqlite.ts';

export interface SelfTest {
  /** The unit's folder. */
  readonly dir: string;
  readonly ports: Pick<HostPorts, 'spawn' | 'kind' | 'program'>;
  readonly appVersion: string;
  readonly now: () => number;
}

interface Said {
  readonly state: HealthState;
  readonly what: string;
  readonly next?: string;
}
type Probe = readonly [id: string, title: string, run: (test: SelfTest) => Said | Promise<Said>];

const MB = 1024 * 1024;
const good = (what: string): Said => ({ state: 'ok', what });
const reinstall = 'Cài lại chương trình; nếu vẫn vậy, báo cho người hỗ trợ.';
const blocked = 'Kiểm tra phần mềm diệt vi-rút có chặn Sổ Vàng không, rồi thử lại.';

const PROBES: readonly Probe[] = [
  ['phien-ban', 'Phiên bản', version],
  ['khoa-cap-nhat', 'Khóa ký tệp cập nhật', updateKey],
  ['sqlite', 'Tệp dữ liệu có mã hóa', sqlite],
  ['mat-ma', 'Mật mã', cryptography],
  ['nen', 'Nén và giải nén', () => (zstdHolds() ? good('Nén và giải nén zstd đúng.') : { state: 'bad', what: 'Giải nén ra khác lúc nén.', next: reinstall })],
  ['phong-chu', 'Phông chữ để in', fonts],
  ['tien-trinh', 'Phần việc chạy riêng', child],
  ['pdf', 'Tạo PDF và đọc lại', pdf],
  ['ghi-dia', 'Ghi vào thư mục dữ liệu', ({ dir }) => writes(dir)],
  ['tep-tam', 'Ghi vào thư mục tạm', () => writes(tmpdir())],
  ['cho-trong', 'Chỗ trống trên ổ đĩa', room],
  ['dong-ho', 'Ngày giờ và múi giờ', clock],
  ['bo-nho', 'Bộ nhớ', memory],
];

/** Tries everything the program needs of this machine, one after the other; what a probe throws is its finding. */
export async function selfTest(test: SelfTest, progress: (progress: Progress) => void, signal?: AbortSignal): Promise<HealthCheck[]> {
  const checks: HealthCheck[] = [];
  for (const [id, title, run] of PROBES) {
    signal?.throwIfAborted();
    progress({ done: checks.length, total: PROBES.length, label: title });
    const said = await Promise.resolve()
      .then(() => run(test))
      .catch((error: unknown): Said => ({ state: 'bad', what: `Không làm được (${errorCode(error) || (error instanceof Error ? error.name : 'lỗi')}).`, next: reinstall }));
    checks.push({ id, group: 'may', title, state: said.state, what: said.what, next: said.next ?? '', link: null, repair: null });
  }
  return checks;
}

function version({ appVersion, ports }: SelfTest): Said {
  const build = readBuildInfo();
  const electron = process.versions['electron'];
  const host = electron === undefined ? (ports.kind === 'cli' ? 'dòng lệnh' : 'cửa sổ trình duyệt') : `Electron ${electron}`;
  const made = build === null ? 'chạy từ mã nguồn' : `bản đóng gói ${build.platform}, mã ${build.commit ?? 'không rõ'}`;
  return good(`Sổ Vàng ${appVersion}, ${made}; ${host}, Node ${process.versions.node}; ${process.platform} ${release()} ${process.arch}.`);
}

function updateKey(): Said {
  const build = readBuildInfo();
  if (build === null) return good('Chạy từ mã nguồn: không nhận tệp cập nhật.');
  const words = UPDATE_KEY_WORDS[build.updateKey.kind];
  if (build.updateKey.kind === 'phat-hanh') return good(`Chỉ nhận tệp cập nhật ký bằng ${words} ${build.updateKey.publicKey.slice(0, 8)}.`);
  return { state: 'warn', what: `Bản này được dựng với ${words} mà ai cũng có: chỉ để dùng thử.`, next: 'Dùng bản phát hành cho công việc thật.' };
}

function sqlite(): Said {
  const { version: found, missing } = trySqlite();
  return missing.length === 0 ? good(`SQLite ${found}: mã hóa, tìm kiếm, JSON đều chạy.`) : { state: 'bad', what: `SQLite ${found} không chạy được: ${missing.join(', ')}.`, next: reinstall };
}

function cryptography(): Said {
  const wrong = KNOWN_ANSWERS.filter(({ holds }) => !holds()).map(({ name }) => name);
  return wrong.length === 0 ? good(`${KNOWN_ANSWERS.map(({ name }) => name).join(', ')} đều cho kết quả đúng.`) : { state: 'bad', what: `Kết quả sai: ${wrong.join(', ')}.`, next: 'Cài lại chương trình; nếu vẫn vậy, máy có thể hỏng bộ nhớ.' };
}

function fonts(): Said {
  const missing = FACES.filter((face) => !existsSync(FONT_FILES[face]) || statSync(FONT_FILES[face]).size === 0);
  return missing.length === 0 ? good(`Đủ ${FACES.length} kiểu chữ Tinos đi kèm chương trình.`) : { state: 'bad', what: `Thiếu ${missing.length} tệp phông chữ đi kèm chương trình.`, next: reinstall };
}

/** Answers, and ends at once when it is told to: what runs too long must not run on. */
async function child({ ports }: SelfTest): Promise<Said> {
  const limits = { timeoutMs: 20_000, maxRssMb: 512, maxHeapMb: 128 };
  const answered = await runChild(ports.spawn, 'ping', { echo: 'so-vang' }, limits);
  if (!answered.ok) return { state: 'bad', what: `Không chạy được: ${answered.error.message}`, next: blocked };
  const stop = new AbortController();
  const began = performance.now();
  const running = runChild(ports.spawn, 'ping', { echo: null, sleepMs: 15_000 }, { ...limits, signal: stop.signal });
  setTimeout(() => stop.abort(), 100);
  const stopped = await running;
  const took = performance.now() - began;
  if (stopped.ok || took > 10_000) return { state: 'bad', what: 'Phần việc chạy riêng không dừng khi được bảo dừng.', next: blocked };
  return good('Chạy được và dừng được.');
}

async function pdf({ ports }: SelfTest): Promise<Said> {
  const made = await runChild(ports.spawn, 'self-test-pdf', {}, { timeoutMs: 60_000, maxRssMb: 1024, maxHeapMb: 512 });
  return made.ok ? good('Chữ tiếng Việt trong PDF đọc lại đúng từng chữ.') : { state: 'bad', what: `${made.error.message} (${made.error.code})`, next: made.error.next ?? reinstall };
}

function writes(dir: string): Said {
  const probe = join(dir, `tu-kiem-tra-${process.pid}.part`);
  const renamed = `${probe}.tmp`;
  try {
    const handle = openSync(probe, 'wx', 0o600);
    try {
      writeSync(handle, 'Sổ Vàng');
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(probe, renamed);
    return readFileSync(renamed, 'utf8') === 'Sổ Vàng' ? good('Ghi, đẩy xuống đĩa, đổi tên, đọc lại và xóa được.') : { state: 'bad', what: 'Đọc lại khác lúc ghi.', next: 'Ổ đĩa có thể hỏng: sao lưu sang ổ khác ngay.' };
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return { state: 'bad', what: `Không ghi được (${errorCode(error)}).`, next: blocked };
  } finally {
    for (const left of [probe, renamed]) rmSync(left, { force: true });
  }
}

const sizeWords = (bytes: number): string => (bytes >= 1024 * MB ? `${new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }).format(bytes / 1024 / MB)} GB` : `${Math.round(bytes / MB)} MB`);
/** Below the first the program may fail to save; below the second it soon will. */
const NO_ROOM = 200 * MB;
const LITTLE_ROOM = 1024 * MB;

async function room({ dir, ports }: SelfTest): Promise<Said> {
  const places = [['dữ liệu', dir], ['tệp tạm', tmpdir()], ...(ports.program === undefined ? [] : [['chương trình', ports.program.folder]])] as const;
  const found = await Promise.all(places.map(async ([name, path]) => ({ name, free: await freeBytes(path ?? dir) })));
  const known = found.flatMap(({ free }) => (free === null ? [] : [free]));
  if (known.length === 0) return { state: 'unknown', what: 'Hệ thống không cho biết còn bao nhiêu chỗ.' };
  const what = found.map(({ name, free }) => `${name}: ${free === null ? 'không rõ' : sizeWords(free)}`).join('; ');
  const least = Math.min(...known);
  const next = 'Xóa bớt tệp không cần trên ổ đĩa còn ít chỗ.';
  return least >= LITTLE_ROOM ? good(`Còn trống cho ${what}.`) : { state: least < NO_ROOM ? 'bad' : 'warn', what: `Còn ít chỗ cho ${what}.`, next };
}

/** The program is younger than this, and no machine of today is that far ahead. */
const EARLIEST = Date.UTC(2024, 0, 1);
const LATEST = Date.UTC(2060, 0, 1);
/** Minutes west of Greenwich, as JavaScript counts. */
const VIETNAM = -420;

function clock({ now }: SelfTest): Said {
  const at = now();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (at < EARLIEST || at > LATEST) return { state: 'bad', what: 'Ngày của máy không thể đúng.', next: 'Chỉnh ngày giờ của máy rồi mở lại chương trình.' };
  const shown = new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeStyle: 'short' }).format(at);
  if (new Date(at).getTimezoneOffset() !== VIETNAM) return { state: 'warn', what: `Máy đang ở ${shown}, múi giờ ${zone}, không phải giờ Việt Nam.`, next: 'Đặt múi giờ của máy là (UTC+07:00) Bangkok, Hanoi, Jakarta.' };
  return good(`${shown}, giờ Việt Nam.`);
}

function memory(): Said {
  const [total, free] = [totalmem(), freemem()];
  const what = `Máy có ${sizeWords(total)}, đang trống ${sizeWords(free)}.`;
  return total >= 2000 * MB ? good(what) : { state: 'warn', what, next: 'Đóng bớt chương trình khác khi in nhiều hoặc nhập tệp lớn.' };
}

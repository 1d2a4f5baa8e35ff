import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { release, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HealthCheck } from '../../../shared/domain/health.ts';
import { FACES, FONT_FILES } from '../../documents/fonts.ts';
import { diskFault, errorCode } from '../../files/disk-fault.ts';
import { runChild } from '../../host/child.ts';
import type { HostPorts } from '../../host/ports.ts';
import { freeBytes } from '../../host/volumes.ts';
import { KNOWN_ANSWERS, zstdHolds } from '../../self-test/known.ts';
import { check, sizeWords } from './check.ts';
import { driveOf, isSynced } from './drive.ts';
import type { DriveKind } from './drive.ts';

export interface Machine {
  readonly dir: string;
  readonly ports: Pick<HostPorts, 'spawn' | 'print' | 'kind'>;
  readonly appVersion: string;
  readonly now: () => number;
}

const MB = 1_048_576;
/** Below the first the program may fail to save; below the second it soon will. */
const NO_ROOM = 200 * MB;
const LITTLE_ROOM = 1024 * MB;
const GROUP = 'may';

/** What can be looked at whether or not the unit opens. */
export async function machineChecks(machine: Machine): Promise<HealthCheck[]> {
  const { dir, ports } = machine;
  const [free, temp, drive] = await Promise.all([freeBytes(dir), freeBytes(tmpdir()), driveOf(dir, process.platform)]);
  return [version(machine), room(free), place(dir, drive), writable(dir), access(dir), temporary(temp), clock(machine.now()), await children(ports), await selfTest(), fonts(), printing(ports), leftovers(dir)];
}

function version({ appVersion, ports }: Machine): HealthCheck {
  const electron = process.versions['electron'];
  const host = electron === undefined ? (ports.kind === 'cli' ? 'dòng lệnh' : 'trình duyệt') : `Electron ${electron}`;
  return check(GROUP, 'phien-ban', 'Phiên bản', { state: 'ok', what: `Sổ Vàng ${appVersion}, ${host}, Node ${process.versions.node}, ${process.platform} ${release()} ${process.arch}.` });
}

function room(free: number | null): HealthCheck {
  const title = 'Chỗ trống trên ổ đĩa';
  if (free === null) return check(GROUP, 'cho-trong', title, { state: 'unknown', what: 'Hệ thống không cho biết còn bao nhiêu chỗ.' });
  if (free >= LITTLE_ROOM) return check(GROUP, 'cho-trong', title, { state: 'ok', what: `Còn ${sizeWords(free)}.` });
  return check(GROUP, 'cho-trong', title, { state: free < NO_ROOM ? 'bad' : 'warn', what: `Chỉ còn ${sizeWords(free)}; hết chỗ thì không lưu được nữa.`, next: 'Xóa bớt tệp không cần trên ổ đĩa này, hoặc chép dữ liệu sang ổ lớn hơn.' });
}

const DRIVE_WORDS: Readonly<Record<DriveKind, string>> = { local: 'ổ đĩa của máy', removable: 'USB hoặc ổ cắm ngoài', network: 'ổ mạng', memory: 'bộ nhớ tạm, mất khi tắt máy', unknown: 'chưa biết loại ổ' };

function place(dir: string, drive: DriveKind): HealthCheck {
  const title = 'Nơi để dữ liệu';
  const move = 'Đóng chương trình, chép cả thư mục dữ liệu sang ổ đĩa của máy rồi mở từ đó.';
  if (isSynced(dir)) return check(GROUP, 'noi-de-du-lieu', title, { state: 'bad', what: 'Thư mục dữ liệu nằm trong thư mục đồng bộ lên mạng (OneDrive, Dropbox…): tệp đang ghi dở có thể bị chép đè hoặc đưa lên mạng.', next: move });
  if (drive === 'network' || drive === 'memory') return check(GROUP, 'noi-de-du-lieu', title, { state: 'bad', what: `Thư mục dữ liệu nằm trên ${DRIVE_WORDS[drive]}: mất điện hoặc mất mạng có thể làm hỏng dữ liệu.`, next: move });
  if (drive === 'removable') return check(GROUP, 'noi-de-du-lieu', title, { state: 'warn', what: 'Thư mục dữ liệu nằm trên USB hoặc ổ cắm ngoài: rút ra khi đang ghi có thể mất phần vừa lưu.', next: move });
  return check(GROUP, 'noi-de-du-lieu', title, { state: drive === 'local' ? 'ok' : 'unknown', what: drive === 'local' ? 'Trên ổ đĩa của máy.' : 'Không nằm trong thư mục đồng bộ; hệ thống không cho biết loại ổ.' });
}

function writable(dir: string): HealthCheck {
  const title = 'Ghi được vào thư mục dữ liệu';
  const probe = join(dir, `kiem-tra-${process.pid}.part`);
  try {
    writeFileSync(probe, 'x', { flush: true, mode: 0o600 });
    return check(GROUP, 'ghi-duoc', title, { state: 'ok', what: 'Đã ghi thử và xóa được.' });
  } catch (error) {
    const known = diskFault(error);
    if (known === null && errorCode(error) === '') throw error;
    return check(GROUP, 'ghi-duoc', title, { state: 'bad', what: known?.message ?? `Không ghi được (${errorCode(error)}).`, next: known?.next ?? 'Kiểm tra thư mục dữ liệu còn đó và ổ đĩa còn cắm.' });
  } finally {
    rmSync(probe, { force: true });
  }
}

function access(dir: string): HealthCheck {
  const title = 'Người khác trên máy có mở được không';
  const mode = process.platform === 'win32' ? null : (statSync(dir, { throwIfNoEntry: false })?.mode ?? null);
  if (mode === null) return check(GROUP, 'quyen-thu-muc', title, { state: 'unknown', what: 'Chương trình không đọc được quyền của thư mục trên hệ thống này.' });
  if ((mode & 0o022) !== 0) return check(GROUP, 'quyen-thu-muc', title, { state: 'warn', what: 'Người dùng khác của máy ghi được vào thư mục dữ liệu.', next: 'Đặt quyền thư mục chỉ cho người dùng này.' });
  return check(GROUP, 'quyen-thu-muc', title, { state: 'ok', what: 'Chỉ người dùng này ghi được vào thư mục.' });
}

function temporary(free: number | null): HealthCheck {
  const title = 'Chỗ cho tệp tạm';
  if (free === null) return check(GROUP, 'cho-tam', title, { state: 'unknown', what: 'Hệ thống không cho biết còn bao nhiêu chỗ cho tệp tạm.' });
  return check(GROUP, 'cho-tam', title, free < NO_ROOM ? { state: 'warn', what: `Ổ đĩa để tệp tạm chỉ còn ${sizeWords(free)}.`, next: 'Xóa bớt tệp không cần trên ổ đĩa hệ thống.' } : { state: 'ok', what: `Còn ${sizeWords(free)}.` });
}

/** The program is younger than this, and no machine of today is that far ahead. */
const EARLIEST = Date.UTC(2024, 0, 1);
const LATEST = Date.UTC(2060, 0, 1);

function clock(now: number): HealthCheck {
  const wrong = now < EARLIEST || now > LATEST;
  return check(GROUP, 'dong-ho-may', 'Ngày giờ của máy', wrong ? { state: 'bad', what: 'Ngày của máy không thể đúng.', next: 'Chỉnh ngày giờ của máy rồi mở lại chương trình.' } : { state: 'ok', what: 'Ngày của máy có thể đúng.' });
}

async function children(ports: Machine['ports']): Promise<HealthCheck> {
  const title = 'Phần việc chạy riêng';
  const answered = await runChild(ports.spawn, 'ping', { echo: 'so-vang' }, { timeoutMs: 20_000, maxRssMb: 512, maxHeapMb: 128 });
  return check(GROUP, 'tien-trinh-con', title, answered.ok ? { state: 'ok', what: 'Chạy được.' } : { state: 'bad', what: `Không chạy được: ${answered.error.message} Nhập tệp, in giấy và sao lưu cần phần này.`, next: 'Kiểm tra phần mềm diệt vi-rút có chặn Sổ Vàng không, rồi mở lại chương trình.' });
}

/** Known answers: a broken library or processor must not encrypt or pack anything. */
export function selfTestHolds(): boolean {
  return zstdHolds() && KNOWN_ANSWERS.every(({ holds }) => holds());
}

function selfTest(): Promise<HealthCheck> {
  const holds = selfTestHolds();
  return Promise.resolve(check(GROUP, 'nen-ma-hoa', 'Nén và mã hóa', holds ? { state: 'ok', what: 'Thử nén, giải nén, mã hóa, giải mã đều đúng.' } : { state: 'bad', what: 'Thử nén hoặc mã hóa cho kết quả sai.', next: 'Cài lại chương trình; nếu vẫn vậy, máy có thể hỏng bộ nhớ.' }));
}

function fonts(): HealthCheck {
  const missing = FACES.filter((face) => !existsSync(FONT_FILES[face])).length;
  return check(GROUP, 'phong-chu', 'Phông chữ để in', missing === 0 ? { state: 'ok', what: 'Đủ phông chữ đi kèm chương trình.' } : { state: 'bad', what: `Thiếu ${missing} tệp phông chữ đi kèm chương trình.`, next: 'Cài lại chương trình.' });
}

function printing(ports: Machine['ports']): HealthCheck {
  return check(GROUP, 'may-in', 'Máy in', ports.print === undefined ? { state: 'unknown', what: 'In qua cửa sổ đang xem; chương trình không thấy máy in.', next: 'In thử một tờ ở Thiết lập, Máy in.', link: { page: 'thiet-lap', params: { tab: 'may-in' } } } : { state: 'ok', what: 'In qua hộp thoại in của hệ thống.' });
}

const LEFT: readonly (readonly [string, string])[] = [['import.json', 'một lần nhập gói dữ liệu'], ['first-run', 'lần chạy đầu']];

function leftovers(dir: string): HealthCheck {
  const left = LEFT.filter(([name]) => existsSync(join(dir, name))).map(([, words]) => words);
  const asides = existsSync(dir) ? readdirSync(dir).filter((name) => name.startsWith('truoc-khoi-phuc-')).length : 0;
  const title = 'Việc dở dang còn sót';
  if (left.length > 0) return check(GROUP, 'con-sot', title, { state: 'warn', what: `Còn dấu của ${left.join(' và ')} chưa xong.`, next: 'Mở lại chương trình: phần dở dang được dọn khi mở.' });
  return check(GROUP, 'con-sot', title, { state: 'ok', what: asides === 0 ? 'Không còn gì dở dang.' : `Không còn gì dở dang. Đang giữ ${asides} bản dữ liệu từ trước lần khôi phục.` });
}

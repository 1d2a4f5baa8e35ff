import type { HealthCheck } from '../../../shared/domain/health.ts';
import { SELF_ENTITY_WORDS } from '../../../shared/exchange/self-kinds.ts';
import { isUnprotected, readKeyring } from '../../store/keyring.ts';
import { readKeyringFiles } from '../../store/keyring-file.ts';
import { auditFound } from '../audit-guard.ts';
import { clockNotice } from '../calendar-settings.ts';
import type { OpenUnit } from '../open-unit.ts';
import { check, momentWords, sizeWords } from './check.ts';
import { lastFull } from './full.ts';
import type { FullCheck } from './full.ts';

const GROUP = 'du-lieu';
/** F79. */
export const WAL_LIMIT = 64 * 1_048_576;
/** A whole check is due after so long. */
export const FULL_DAYS = 7;
const DAY_MS = 86_400_000;
/** Two clocks of one day never agree to the second. */
const CLOCK_SLACK_MS = 10 * 60_000;
const BACKUPS = { page: 'sao-luu', params: {} };

/** The open data file: what can be told in a moment, and what the last whole check found. */
export function dataChecks(open: OpenUnit): HealthCheck[] {
  return [writing(open), settings(open), size(open), log(open), pages(open), attachments(open), journal(open), keyring(open), protection(open), clock(open), ...openings(open)];
}

function writing(open: OpenUnit): HealthCheck {
  const broken = open.db.store.health.look();
  return check(GROUP, 'dang-luu-duoc', 'Lưu được vào tệp dữ liệu', broken === null ? { state: 'ok', what: 'Tệp dữ liệu vẫn ở chỗ cũ, chương trình lưu được.' } : { state: 'bad', what: `Chương trình đang chỉ đọc. ${broken.message}`, next: broken.next ?? '', link: BACKUPS });
}

function settings(open: OpenUnit): HealthCheck {
  const { journal, synchronous, cipher } = open.db.store.health.settings();
  const fit = journal === 'wal' && synchronous === 2;
  const what = `Nhật ký ghi trước: ${journal}; chờ đĩa ghi xong: ${synchronous === 2 ? 'có' : 'không'}; mã hóa: ${cipher === null ? 'không' : 'có'}.`;
  return check(GROUP, 'cai-dat-an-toan', 'Thiết lập an toàn của tệp', fit && cipher !== null ? { state: 'ok', what } : { state: 'bad', what, next: 'Đóng chương trình rồi mở lại; nếu vẫn vậy, báo người hỗ trợ.' });
}

function size(open: OpenUnit): HealthCheck {
  const { database, free } = open.db.store.health.sizes();
  return check(GROUP, 'dung-luong', 'Cỡ của tệp dữ liệu', { state: 'ok', what: `unit.db ${sizeWords(database)}, trong đó ${sizeWords(free)} để trống.` });
}

function log(open: OpenUnit): HealthCheck {
  const { wal } = open.db.store.health.sizes();
  return check(GROUP, 'tep-wal', 'Tệp unit.db-wal', wal <= WAL_LIMIT ? { state: 'ok', what: `${sizeWords(wal)}.` } : { state: 'warn', what: `${sizeWords(wal)}, lớn hơn mức thường (${sizeWords(WAL_LIMIT)}).`, next: 'Chờ việc dài đang chạy xong; nếu không có việc nào, đóng chương trình rồi mở lại.' });
}

/** Names a table as the clerk knows it. */
function tableWords(table: string): string {
  const own: Readonly<Record<string, string>> = { audit: 'Nhật ký', audit_payload: 'Nội dung nhật ký', change_log: 'Danh sách thay đổi', meta: 'Thông tin của tệp', attachment: 'Tệp đính kèm' };
  if (table.endsWith('_search')) return `Chỉ mục tìm kiếm (${tableWords(table.slice(0, -'_search'.length))})`;
  return own[table] ?? (SELF_ENTITY_WORDS as Readonly<Record<string, string>>)[table] ?? table;
}

/** Which tables are hit, and which rows of them by id, in words. */
export function damageWords({ tables }: Pick<FullCheck, 'tables'>): string {
  if (tables === null) return 'Danh mục bảng không đọc được, nên chưa biết chỗ nào hỏng.';
  if (tables.length === 0) return 'Chỗ hỏng nằm ở phần không bảng nào dùng.';
  return tables
    .map(({ table, ids, more }) => `${tableWords(table)}: ${ids.length === 0 ? 'chỗ hỏng không thuộc dòng nào đọc được tên' : `${ids.length}${more ? ' dòng hoặc hơn' : ' dòng'} (${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ', …' : ''})`}`)
    .join('; ');
}

const isStale = (open: OpenUnit, at: number): boolean => open.clock.now() - at > FULL_DAYS * DAY_MS;
const DEEP = 'Bấm «Kiểm tra kỹ».';

function pages(open: OpenUnit): HealthCheck {
  const title = 'Tệp dữ liệu đọc được trọn vẹn';
  const full = lastFull(open);
  if (full === null) return check(GROUP, 'doc-tron-ven', title, { state: 'unknown', what: 'Chưa đọc toàn bộ tệp trên máy này.', next: DEEP });
  if (!full.sound) return check(GROUP, 'doc-tron-ven', title, { state: 'bad', what: `Tệp dữ liệu có chỗ hỏng. ${damageWords(full)}`, next: 'Đừng xóa tệp. Khôi phục từ bản sao lưu gần nhất còn tốt.', link: BACKUPS });
  return check(GROUP, 'doc-tron-ven', title, { state: isStale(open, full.at) ? 'unknown' : 'ok', what: `Đọc toàn bộ lúc ${momentWords(full.at)}: mọi trang đều nguyên vẹn.`, next: isStale(open, full.at) ? DEEP : '' });
}

function attachments(open: OpenUnit): HealthCheck {
  const title = 'Tệp đính kèm đọc được';
  const full = lastFull(open);
  if (full === null) return check(GROUP, 'tep-dinh-kem', title, { state: 'unknown', what: 'Chưa đọc các tệp đính kèm trên máy này.', next: DEEP });
  const { count, damaged } = full.attachments;
  if (damaged.length === 0) return check(GROUP, 'tep-dinh-kem', title, { state: 'ok', what: `${count} tệp, đọc hết lúc ${momentWords(full.at)}.` });
  const hit = new Set(damaged);
  const rows = open.db.read.allEver('attachment').filter(({ blob }) => hit.has(blob));
  return check(GROUP, 'tep-dinh-kem', title, { state: 'bad', what: `${damaged.length} tệp hỏng${rows.length === 0 ? ', không mục nào dùng' : `: ${rows.slice(0, 5).map(({ id }) => id).join(', ')}${rows.length > 5 ? ', …' : ''}`}.`, next: 'Đính kèm lại tệp, hoặc khôi phục từ bản sao lưu.', link: BACKUPS });
}

function journal(open: OpenUnit): HealthCheck {
  const { state, reason, lines, wholeAt } = auditFound(open);
  const title = 'Nhật ký ai đã làm gì';
  const words = `${lines.toLocaleString('vi-VN')} dòng. ${wholeAt === null ? 'Chưa kiểm tra toàn bộ trên máy này.' : `Kiểm tra toàn bộ lúc ${momentWords(wholeAt)}.`}`;
  if (state === 'broken') return check(GROUP, 'nhat-ky', title, { state: 'bad', what: `Nhật ký không còn nguyên vẹn: ${reason}.`, next: 'Giữ nguyên tệp dữ liệu, mở bản sao lưu gần nhất để so sánh và báo người hỗ trợ.', link: BACKUPS });
  return check(GROUP, 'nhat-ky', title, state === 'intact' ? { state: 'ok', what: `Nguyên vẹn. ${words}` } : { state: 'unknown', what: words, next: DEEP });
}

function keyring(open: OpenUnit): HealthCheck {
  const title = 'Hai bản của tệp khóa';
  const found = readKeyringFiles(open.dir);
  if (!found.ok) return check(GROUP, 'tep-khoa', title, { state: 'bad', what: found.error.message, next: 'Sao lưu sang ổ khác ngay khi dữ liệu còn mở, rồi báo người hỗ trợ.', link: BACKUPS });
  return check(GROUP, 'tep-khoa', title, found.value.needsRepair ? { state: 'warn', what: 'Một trong hai bản thiếu, hỏng hoặc cũ; bản kia còn tốt.', next: 'Đóng chương trình rồi mở lại: bản hỏng được ghi lại từ bản tốt.' } : { state: 'ok', what: 'Cả hai bản đều tốt.' });
}

function protection(open: OpenUnit): HealthCheck {
  const ring = readKeyring(open.dir);
  if (!ring.ok) return check(GROUP, 'mat-khau', 'Mật khẩu', { state: 'unknown', what: 'Chưa đọc được tệp khóa.' });
  return check(GROUP, 'mat-khau', 'Mật khẩu', isUnprotected(ring.value) ? { state: 'warn', what: 'Chưa đặt mật khẩu: ai mở được máy này đều đọc được dữ liệu.', next: 'Đặt mật khẩu.', link: { page: 'doi-mat-khau', params: {} } } : { state: 'ok', what: 'Dữ liệu mở bằng mật khẩu.' });
}

/** F12: edits keep their order by their counter; what a wrong clock spoils is what papers and deadlines show. */
function clock(open: OpenUnit): HealthCheck {
  const title = 'Ngày giờ so với dữ liệu';
  const notice = clockNotice(open);
  if (notice !== null) return check(GROUP, 'dong-ho', title, { state: 'warn', what: notice.message, next: notice.next, link: { page: 'viec-hom-nay', params: {} } });
  const last = open.db.store.health.lastWrite();
  if (last !== null && open.clock.now() < last - CLOCK_SLACK_MS) return check(GROUP, 'dong-ho', title, { state: 'warn', what: `Đồng hồ của máy chạy sau lần lưu gần nhất (${momentWords(last)}). Thứ tự các lần sửa không đổi; hạn tính theo ngày muộn hơn.`, next: 'Chỉnh ngày giờ của máy.' });
  return check(GROUP, 'dong-ho', title, { state: 'ok', what: 'Khớp với những lần lưu trước.' });
}

function openings(open: OpenUnit): HealthCheck[] {
  return open.db.store.notices.map(({ code, message, next }) => check(GROUP, code, 'Điều thấy khi mở dữ liệu', { state: 'warn', what: message, next: next ?? '', link: BACKUPS }));
}

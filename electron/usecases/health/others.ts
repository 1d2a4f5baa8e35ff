import { whenWords } from '../../../shared/domain/backup.ts';
import type { HealthCheck } from '../../../shared/domain/health.ts';
import { backupDesk } from '../backup.ts';
import { confirmedBundles, missingFrom, unconfirmedWords } from '../bundle-journal.ts';
import { consistencyQueries, inconsistencies } from '../consistency/index.ts';
import type { OpenUnit } from '../open-unit.ts';
import { hasWork } from '../unit.ts';
import { check } from './check.ts';

const BACKUPS = { page: 'sao-luu', params: {} };
const DAY_MS = 86_400_000;
/** A unit in use is backed up each day it is used. */
const OLD_DAYS = 7;

/** Backups on this machine and at the second place. */
export async function backupChecks(open: OpenUnit): Promise<HealthCheck[]> {
  const desk = backupDesk(open);
  const all = desk.list();
  const newest = desk.newest();
  const title = 'Bản sao lưu gần nhất';
  const behind = !desk.holds(open.db.store.auditHead());
  const days = newest === null ? null : Math.floor((open.clock.now() - newest.at) / DAY_MS);
  const one =
    newest === null
      ? check('sao-luu', 'ban-gan-nhat', title, hasWork(open) ? { state: 'bad', what: 'Chưa có bản sao lưu nào đọc lại được.', next: 'Bấm «Sao lưu ngay».', link: BACKUPS } : { state: 'ok', what: 'Chưa có gì để sao lưu.' })
      : check('sao-luu', 'ban-gan-nhat', title, behind && (days ?? 0) >= OLD_DAYS ? { state: 'warn', what: `${whenWords(open.clock.today(), newest.local)}; từ đó đã lưu thêm.`, next: 'Bấm «Sao lưu ngay».', link: BACKUPS } : { state: 'ok', what: `${whenWords(open.clock.today(), newest.local)}, đã đọc lại. Đang giữ ${all.length} bản.` });
  const bad = all.filter(({ state }) => state === 'bad').length;
  const state = check('sao-luu', 'ban-hong', 'Các bản sao lưu đọc lại được', bad === 0 ? { state: 'ok', what: 'Không thấy bản nào hỏng.' } : { state: 'warn', what: `${bad} trong ${all.length} bản không dùng được.`, next: 'Mở danh sách xem bản nào; các bản khác vẫn dùng được.', link: BACKUPS });
  const failed = desk.problem === '' ? [] : [check('sao-luu', 'tu-dong', 'Sao lưu tự động', { state: 'bad', what: `Lần vừa rồi không được: ${desk.problem}`, next: 'Sửa điều đó rồi bấm «Sao lưu ngay».', link: BACKUPS })];
  return [one, state, ...failed, await secondPlace(open)];
}

async function secondPlace(open: OpenUnit): Promise<HealthCheck> {
  const desk = backupDesk(open);
  const second = desk.second();
  const title = 'Nơi sao lưu thứ hai';
  const say = (state: 'ok' | 'warn' | 'unknown', what: string, next = ''): HealthCheck => check('sao-luu', 'noi-thu-hai', title, { state, what, next, ...(state === 'ok' ? {} : { link: BACKUPS }) });
  if (second === null) return say('warn', 'Chưa chọn: máy hỏng ổ đĩa thì mất cả dữ liệu và bản sao lưu.', 'Chọn một USB, ổ khác hoặc thư mục mạng.');
  if (second.sameDisk) return say('warn', 'Nằm trên cùng ổ đĩa với dữ liệu, không giúp được khi ổ đó hỏng.', 'Chọn một USB, ổ khác hoặc thư mục mạng.');
  if (desk.isLate(second)) return say('warn', 'Đã hơn một tuần chưa chép được sang đó.', 'Cắm USB hoặc chọn nơi khác.');
  if (!(await desk.isReachable(second))) return say('unknown', 'Hiện không thấy: USB chưa cắm hoặc mạng không tới.', 'Cắm USB vào; chương trình tự chép khi thấy.');
  return say('ok', second.newest === null ? 'Có, chưa có bản nào ở đó.' : 'Có, đã chép sang đó.');
}

const EXCHANGE = (tab: string) => ({ page: 'gui-nhan', params: { tab } });

/** Bundles without receipt, gaps, twins, lines set aside; units are named, persons are not. */
export function exchangeChecks(open: OpenUnit): HealthCheck[] {
  const { read } = open.db;
  const peers = [...new Map(read.all('peer').filter(({ trust }) => trust !== 'da-thu-hoi').map((peer) => [peer.unitCode, peer])).values()];
  const late = peers.flatMap(({ unitCode }) => { const confirmed = confirmedBundles(open, unitCode); return confirmed.late ? [`${unitCode}: ${unconfirmedWords(confirmed)}`] : []; });
  const gaps = peers.flatMap(({ unitCode }) => { const { words } = missingFrom(open, unitCode); return words === '' ? [] : [`${unitCode}: ${words}`]; });
  const twins = twinsOf(open);
  const aside = read.count('quarantined');
  const conflicts = read.count('shared_record', { conflict: 1 });
  const say = (id: string, title: string, found: readonly string[], fine: string, next: string, tab: string): HealthCheck =>
    check('gui-nhan', id, title, found.length === 0 ? { state: 'ok', what: fine } : { state: 'warn', what: `${found.slice(0, 5).join('; ')}${found.length > 5 ? `; và ${found.length - 5} đơn vị khác` : ''}.`, next, link: EXCHANGE(tab) });
  return [
    say('chua-xac-nhan', 'Gói đã gửi chờ xác nhận', late, 'Không có gói nào chờ quá lâu.', 'Hỏi nơi nhận, hoặc ghi lại gói.', 'nhat-ky'),
    say('goi-thieu', 'Gói của đơn vị khác còn thiếu', gaps, 'Không thấy thiếu gói nào.', 'Xin đơn vị đó ghi lại gói còn thiếu.', 'nhan-ve'),
    say('hai-may', 'Hai máy cùng dùng một dữ liệu', twins, 'Không thấy.', 'Hỏi đơn vị đó xem có chép dữ liệu sang máy thứ hai không; chỉ một máy được dùng tiếp.', 'nhat-ky'),
    check('gui-nhan', 'muc-de-rieng', 'Mục để riêng và mục sửa ở hai nơi', aside + conflicts === 0 ? { state: 'ok', what: 'Không có.' } : { state: 'warn', what: `${aside} mục để riêng, ${conflicts} mục sửa ở hai nơi.`, next: 'Mở «Gửi – nhận» để xem từng mục.', link: EXCHANGE('nhan-ve') }),
  ];
}

/** Units whose bundles of one life came from two machines. */
function twinsOf(open: OpenUnit): string[] {
  const devices = new Map<string, Set<string>>();
  for (const { peerCode, lineage, device } of open.db.read.all('bundle_in')) {
    if (device === '') continue;
    const key = `${peerCode} ${lineage}`;
    devices.set(key, (devices.get(key) ?? new Set()).add(device));
  }
  return [...devices].filter(([, some]) => some.size > 1).map(([key, some]) => `${key.split(' ')[0] ?? ''}: ${some.size} máy`);
}

/** Rows that do not fit each other, one line for each query; those that found nothing are one line together. */
export async function contentChecks(open: OpenUnit): Promise<HealthCheck[]> {
  const found = await inconsistencies(open);
  const fine = check('noi-dung', 'cac-muc-khop', 'Các mục khớp nhau', { state: found.length === consistencyQueries.length ? 'unknown' : 'ok', what: `${consistencyQueries.length - found.length} trong ${consistencyQueries.length} phép đối chiếu không thấy gì.` });
  const page = new Map(consistencyQueries.map((query) => [query.id, query.page]));
  return [
    fine,
    ...found.map(({ id, title, severity, count, ids, advice, repair }) => {
      const to = page.get(id);
      return check('noi-dung', id, title, { state: severity === 'bad' ? 'bad' : 'warn', what: `${count} mục: ${ids.slice(0, 5).join(', ')}${count > 5 ? ', …' : ''}.`, next: advice, ...(to === undefined ? {} : { link: { page: to, params: {} } }), ...(repair === null ? {} : { repair }) });
    }),
  ];
}

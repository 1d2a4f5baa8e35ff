// Started by F60-names-on-disk as a process of its own: a unit's work with planted names and numbers in every text.
// Arguments: data folder · the office's data folder · stick · second place · folder for exports · log file · "all" for every paper.
// Says "worked" when everything was done once, and then goes on and on until it is killed.
import { randomBytes } from 'node:crypto';
import { appendFileSync, readFileSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { holdSession, nominate, prepareDossier, setUpCommune, submitDossier } from '../../electron/demo/commune.ts';
import { carry, pair } from '../../electron/demo/exchange.ts';
import { clockFrom } from '../../electron/host/clock.ts';
import { windowlessPorts } from '../../electron/host/windowless-ports.ts';
import { PAPER_CODES, paperInfo } from '../../shared/documents/catalogue.ts';
import { Refusal } from '../../shared/result.ts';
import { communeList, report } from '../e2e/files.ts';
import { HostileSite } from '../e2e/hostile-site.ts';
import { CANARY, PLANTED_NAMES, PLANTED_NUMBERS } from '../e2e/names-on-disk.ts';
import { TODAY } from '../e2e/host.ts';

const [data = '', officeData = '', stick = '', second = '', exports = '', logFile = '', extent = ''] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${line}\n`);
const PASSPHRASE = `mật khẩu ${CANARY.toLowerCase()}`;
const planted = [...PLANTED_NAMES, ...PLANTED_NUMBERS];
const ports = windowlessPorts({ kind: 'cli', sticks: [stick], childEntry: fileURLToPath(new URL('../../dist/electron/child.js', import.meta.url)) });
/** Bundles and backups are found by the name of their unit. */
const NAMES_OF_UNITS = /^unit\.(?:create|update)\.name$/;
const siteAt = (dataDir: string) =>
  new HostileSite({ dataDir, ports, clock: clockFrom(TODAY), random: (n) => randomBytes(n), appVersion: '0.0.0', cost: { n: 16, r: 8, p: 1 }, automaticBackups: true, log: (entry) => appendFileSync(logFile, `${JSON.stringify(entry)}\n`) }, 0, planted, NAMES_OF_UNITS);

/** A refusal is as good: what was typed came as far as it could. */
async function tried<T>(deed: Promise<T>): Promise<T | null> {
  try {
    return await deed;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

const site = siteAt(data);
const office = siteAt(officeData);

await setUpCommune(site, { name: 'xã Tân Mẫu', province: 'Lâm Đồng', formerDistrict: null }, PASSPHRASE);
const receiver = await office.call('unit.create', { kind: 'tinh', name: 'Sở Nội vụ', province: 'Lâm Đồng', signer: { name: PLANTED_NAMES[0] ?? '', title: 'Giám đốc' }, passphrase: PASSPHRASE });

// Lists: every name that is planted, with a number beside each; the file itself stands nowhere but in memory.
const list = await communeList(`${PLANTED_NAMES[1] ?? ''}.xlsx`, PLANTED_NAMES.map((name, n) => ({ honorific: 'Ông', name, birth: '1980', position: PLANTED_NUMBERS[n % PLANTED_NUMBERS.length] ?? '', workplace: `Tổ ${PLANTED_NAMES[(n + 7) % PLANTED_NAMES.length] ?? ''}` })));
const preview = await site.upload('subject.importPreview', { fileName: list.name, kind: 'person' }, list.bytes);
const { saved } = await site.call('subject.importApply', { previewId: preview.previewId, keepApart: preview.rows.map(({ row }) => row) });
say(`imported ${saved}`);
for (const name of [PLANTED_NAMES[3] ?? '', PLANTED_NUMBERS[3] ?? '']) await site.call('subject.list', { kind: 'person', search: name });
await site.call('draft.save', { key: 'subject', value: JSON.stringify({ name: PLANTED_NAMES[4], phone: PLANTED_NUMBERS[4] }) });

// An award from the list to the decision, with a scan that somebody named after a person.
const people = (await site.call('subject.list', { kind: 'person', limit: 5 })).rows.map(({ id }) => id);
const round = await site.call('round.save', { fields: { kind: 'sudden', name: 'Khen đột xuất', reason: 'dũng cảm', year: 2026 } });
const added = await nominate(site, ports, round.id, [{ subjectIds: people, award: { source: 'catalogue', code: 'GK_XA' }, merit: 'Đã cứu người' }]);
const scan = await report(`${PLANTED_NAMES[5] ?? ''}.pdf`, `Báo cáo của ${PLANTED_NAMES[5] ?? ''}, số ${PLANTED_NUMBERS[5] ?? ''}`);
const [first] = added;
if (first === undefined) throw new Error('nobody was nominated');
await site.upload('nomination.attach', { id: first.id, code: first.items[0]?.code ?? '', fileName: scan.name }, scan.bytes);
const session = await holdSession(site, round.id, TODAY);
const candidates = await site.call('decision.candidates', {});
const decision = await site.call('decision.record', {
  fields: { number: '31/QĐ-UBND', title: 'Về việc tặng Giấy khen', date: TODAY, authority: 'Chủ tịch UBND xã', signerName: 'Trần Văn Ký Mẫu', signerTitle: 'Chủ tịch' },
  lines: candidates.map((one) => ({ nominationId: one.nominationId, nominationVersionId: one.nominationVersionId, dossierId: one.dossierId, result: 'awarded' as const, awardName: one.awardName, reason: '' })),
});

// Papers: looked at, and exported on purpose.
const ids: Readonly<Record<string, string>> = { session, decision: decision.id, 'decision or all': decision.id, 'decision or year': decision.id, round: round.id, nomination: first.id, 'nomination or dossier': first.id, unit: '', year: '2026', statistics: '2026' };
const wanted = PAPER_CODES.flatMap((kind) => {
  const id = ids[paperInfo(kind).subject];
  return id === undefined ? [] : paperInfo(kind).formats.map((format) => ({ kind, id, format }));
});
const due = extent === 'all' ? wanted : wanted.filter(({ kind }) => ['bien-ban', 'quyet-dinh', 'danh-sach-quyet-dinh'].includes(kind)).slice(0, 4);
let made = 0;
for (const { kind, id, format } of due) if ((await tried(site.download('paper.make', { kind, id, format }))) !== null) made++;
say(`papers ${made}`);
await site.job('paper.folder', { items: [{ kind: 'quyet-dinh', id: decision.id, formats: ['docx', 'pdf'] }], folder: `path:${exports}`, name: 'xuất' });

// What comes and goes: a bundle out and in on either side, and one that was looked at and left.
await pair(site, office);
const yearly = await site.call('round.save', { fields: { kind: 'yearly', name: 'Cuối năm', reason: 'tổng kết', year: 2026 } });
const sent = await nominate(site, ports, yearly.id, [{ subjectIds: people.slice(0, 2), award: { source: 'catalogue', code: 'BK_TINH' }, merit: 'Hoàn thành xuất sắc' }]);
await submitDossier(site, await prepareDossier(site, yearly.id, sent.map(({ id }) => id), { unitCode: receiver.code, name: receiver.name }, { number: '12/TTr-UBND', date: TODAY, content: 'Đề nghị tặng Bằng khen' }));
await carry(site, office, stick);
await carry(office, site, stick);
const asks = { number: '61/SNV', date: TODAY, title: 'Đôn đốc', text: 'Gửi số liệu', about: 'số liệu', dueOn: TODAY, campaignId: null, scanIds: [] };
await office.call('item.write', { kind: 'request', to: 'tat-ca', fields: asks });
const left = await office.job('bundle.export', { peerCodes: [(await office.call('peer.list', {}))[0]?.unitCode ?? ''], folder: `path:${stick}` });
const seen = (await site.call('bundle.scan', { folder: `path:${stick}` })).bundles.find(({ fileName }) => fileName === left.written[0]?.fileName);
if (seen === undefined) throw new Error('no bundle was left to look at');
await site.job('bundle.preview', { file: seen.handle });

// Backups at both places, and a copy of one person's data.
await site.job('backup.setSecond', { folder: `path:${second}` });
await site.job('backup.create', {});
await office.job('backup.create', {});

// A second user, the lock, wrong passphrases that are names.
await site.call('user.add', { fields: { name: PLANTED_NAMES[6] ?? '', label: 'văn thư', role: 'clerk', focal: [] }, passphrase: `khóa ${PLANTED_NUMBERS[6] ?? ''}`, own: { name: PLANTED_NAMES[7] ?? '', label: 'lãnh đạo' } });
await site.call('unit.lock', {});
await tried(site.call('unit.unlock', { label: 'văn thư', passphrase: PLANTED_NAMES[8] ?? '' }));
await tried(site.call('unit.unlock', { label: PLANTED_NAMES[9] ?? '', passphrase: PLANTED_NUMBERS[9] ?? '' }));
await site.call('unit.unlock', { label: 'văn thư', passphrase: `khóa ${PLANTED_NUMBERS[6] ?? ''}` });

// A child that crashes over a list of names, as one does over a broken file, and over a paper.
const crashed = (): NodeJS.Timeout =>
  setInterval(() => {
    for (const pid of readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ').filter((one) => one !== '')) process.kill(Number(pid), 'SIGSEGV');
  }, 20);
const overNames: readonly (() => Promise<unknown>)[] = [
  () => site.upload('subject.importPreview', { fileName: list.name, kind: 'person' }, list.bytes),
  () => site.download('paper.make', { kind: 'danh-sach-quyet-dinh', id: decision.id, format: 'pdf' }),
];
for (const deed of overNames) {
  const killing = crashed();
  say(`crashed ${(await tried(deed())) === null ? 'refused' : 'done'}`);
  clearInterval(killing);
}
say('worked');

// On and on, so that whatever kills it comes in the middle of something.
for (let n = 0; ; n++) {
  await site.call('subject.save', { fields: { kind: 'person', name: planted[n % planted.length] ?? '', phone: PLANTED_NUMBERS[n % PLANTED_NUMBERS.length] ?? '' }, keepApart: true });
  const writing = tried(site.upload('subject.importPreview', { fileName: list.name, kind: 'person' }, list.bytes));
  const backup = tried(site.job('backup.create', {}));
  const bundle = tried(site.job('bundle.export', { peerCodes: [(await site.call('peer.list', {}))[0]?.unitCode ?? ''], folder: `path:${stick}` }));
  say(`again ${n}`);
  await Promise.all([writing, backup, bundle]);
}

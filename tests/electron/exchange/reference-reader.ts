/* A reader of bundles written from docs/bundle-format.md alone: nothing of the program is imported here. It judges no record. */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { zstdDecompressSync } from 'node:zlib';
import { Decrypter } from 'age-encryption';
export interface Trust { readonly unitCode: string; readonly signingKey: string; readonly state: 'confirmed' | 'unconfirmed' | 'revoked' | 'replaced'; readonly lastDay?: string }
export interface Options { readonly identities: readonly string[]; readonly unitCode: string; readonly trust: readonly Trust[]; readonly passphrase?: string }
export interface Line { readonly fault: string | null; readonly record?: Json; readonly content?: string; readonly node?: string }
// oxlint-disable-next-line typescript/no-explicit-any -- JSON of a stranger
type Json = any;
class Fault extends Error {} const no = (code: string): never => { throw new Fault(code); };
const bad = () => no('goi-sai-cau-truc'); const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
export async function readBundle(file: Uint8Array, options: Options): Promise<{ manifest: Json; lines: Line[]; attachments: Map<string, Buffer> } | string> {
  return read(Buffer.from(file), options).catch((error: unknown) => (error instanceof Fault ? error.message : Promise.reject(error as Error)));
}
async function read(file: Buffer, { identities, unitCode, trust, passphrase }: Options) {
  const stanza = headerOf(file);
  if (stanza === null && passphrase === undefined) no('goi-can-cum-tu');
  const decrypter = new Decrypter();
  if (stanza === null) decrypter.addPassphrase(passphrase ?? ''); else for (const identity of identities) decrypter.addIdentity(identity);
  const compressed = Buffer.from(await decrypter.decrypt(file).catch((error: Error) => no(/no identity/.test(error.message) ? (stanza === null ? 'mat-khau-goi-sai' : 'goi-khong-gui-cho-don-vi') : 'goi-hong|goi-thieu')));
  const archive = unpack(compressed, file.length);
  const entries = new Entries(archive);
  const [text, signature] = [entries.next('manifest.json'), entries.next('manifest.sig')];
  if (text.length > 16 * 1024 ** 2 || signature.length !== 64) bad();
  const manifest = strictJson(text.toString());
  if (manifest.value === undefined || !Buffer.from(text.toString()).equals(text)) bad();
  const m = manifest.value;
  if (m?.type === 'sovang-bundle' && (m.format > 1 || m.lowestReaderVersion > 2)) no('goi-cho-ban-moi-hon');
  checkManifest(m);
  if (!signed(m.sender.signingKey, text, signature)) no('goi-sai-chu-ky');
  if (stanza !== null && stanza.join(' ') !== `sovang/v1 ${m.sender.unitCode} ${m.number} ${m.kind} 1`) bad();
  if (!m.receivers.some((r: Json) => r.unitCode === unitCode)) no(m.sender.unitCode === unitCode ? 'goi-cua-chinh-don-vi' : 'goi-khong-gui-cho-don-vi');
  const keys = trust.filter((t) => t.unitCode === m.sender.unitCode && t.signingKey === m.sender.signingKey);
  const has = (state: Trust['state']) => keys.some((k) => k.state === state);
  if (has('revoked')) no('goi-khoa-da-thu-hoi');
  const inTime = keys.some((k) => k.state === 'replaced' && m.createdAt.slice(0, 10) <= (k.lastDay ?? ''));
  if (!has('confirmed') && !inTime) no(has('replaced') ? 'goi-khoa-da-thay' : keys.length > 0 ? 'goi-nguoi-gui-chua-xac-nhan' : 'goi-nguoi-gui-la');
  const plain = m.attachments.reduce((sum: number, a: Json) => sum + a.size, m.records.bytes);
  if (plain > 3_900_000_000 || plain > 64 * 1024 ** 2 + 200 * file.length) no('goi-qua-lon');
  const records = entries.next('records.ndjson');
  if (records.length !== m.records.bytes || sha256(records) !== m.records.sha256 || (records.length > 0 && records.at(-1) !== 10)) bad();
  const attachments = new Map<string, Buffer>();
  for (const { sha256: name, size } of m.attachments) {
    attachments.set(name, entries.next(`attachments/${name}`));
    if (attachments.get(name)?.length !== size || sha256(attachments.get(name) as Buffer) !== name) bad();
  }
  entries.end();
  const lines = records.length === 0 ? [] : split(records).map((bytes) => lineOf(bytes, m.sequence.to, m.kind));
  const counts = new Map<string, number>(); for (const { record } of lines) if (record !== undefined) counts.set(record.kind, (counts.get(record.kind) ?? 0) + 1);
  if (lines.length !== m.records.lines || [...counts].some(([kind, n]) => n > (m.counts[kind] ?? 0))) bad();
  return { manifest: m, lines, attachments };
}
function headerOf(file: Buffer): string[] | null {
  const magic = 'age-encryption.org/v1\n';
  if (file.toString('latin1', 0, magic.length) !== magic) no(file.length > 0 && magic.startsWith(file.toString('latin1')) ? 'goi-thieu' : 'khong-phai-goi');
  const end = file.subarray(0, 65_536).indexOf('\n--- ');
  if (end < 0 || file.indexOf(10, end + 1) < 0) no(file.length < 65_536 ? 'goi-hong|goi-thieu' : 'goi-hong');
  const lines = file.toString('latin1', magic.length, end).split('\n');
  const stanzas = lines.flatMap((line, i) => (line.startsWith('-> ') ? [{ args: line.slice(3).split(' '), body: lines[i + 1] ?? '' }] : []));
  const scrypt = stanzas.find(({ args }) => args[0] === 'scrypt');
  if (scrypt !== undefined) {
    if (stanzas.length > 1 || !/^[1-9]\d?$/.test(scrypt.args[2] ?? '')) no('goi-hong');
    return Number(scrypt.args[2]) > 20 ? no('goi-qua-lon') : null;
  }
  const ours = stanzas.filter(({ args }) => args[0]?.startsWith('sovang/'));
  const [tag, , number = '', , format = ''] = ours[0]?.args ?? no('khong-phai-goi');
  if (ours.length > 1) no('khong-phai-goi');
  if (tag !== 'sovang/v1') no('goi-cho-ban-moi-hon');
  if (ours[0]?.args.length !== 5 || ours[0].body !== '' || !CODE.test(ours[0].args[1] ?? '') || !/^[a-z][a-z0-9-]{0,39}$/.test(ours[0].args[3] ?? '') || !/^[1-9]\d{0,14}$/.test(number) || !/^[1-9]\d{0,14}$/.test(format)) no('khong-phai-goi');
  return format === '1' ? (ours[0] as { args: string[] }).args : no('goi-cho-ban-moi-hon');
}
function unpack(frame: Buffer, fileSize: number): Buffer {
  if (frame.length < 9 || frame.readUInt32LE() !== 0xfd2fb528) bad();
  // One frame and nothing behind: its blocks are walked through, each with its size in three bytes.
  const flags = frame[4] ?? 0;
  let at = 5 + ((flags & 0x20) === 0 ? 1 : 0) + ([0, 1, 2, 4][flags & 3] ?? 0) + ((flags >> 6) === 0 ? (flags & 0x20) >> 5 : 1 << (flags >> 6));
  for (let last = false; !last && at + 3 <= frame.length; ) {
    const block = frame.readUIntLE(at, 3);
    last = (block & 1) === 1;
    at += 3 + (((block >> 1) & 3) === 1 ? 1 : block >> 3);
  }
  if (at + (flags & 4) !== frame.length) bad();
  try { return zstdDecompressSync(frame, { maxOutputLength: Math.min(2 ** 31 - 1, 80 * 1024 ** 2 + 200 * fileSize) });
  } catch { return bad(); }
}
class Entries {
  #at = 0; readonly #tar: Buffer;
  constructor(tar: Buffer) { this.#tar = tar; }
  next(name: string): Buffer {
    const head = this.#tar.subarray(this.#at, this.#at + 512);
    const text = (from: number, to: number) => head.toString('latin1', from, to);
    const size = Number.parseInt(text(124, 135), 8);
    const sum = head.reduce((a, b, i) => a + (i >= 148 && i < 156 ? 32 : b), 0);
    if (head.length < 512 || text(0, name.length + 1) !== `${name}\0` || !/^[0\0]$/.test(text(156, 157)) || !/^ustar(\x0000| {2}\0)$/.test(text(257, 265)) || /[^\0]/.test(text(157, 257) + text(345, 500)) || !/^[0-7]{11}$/.test(text(124, 135)) || Number.parseInt(text(148, 154), 8) !== sum) bad();
    const from = this.#at + 512;
    this.#at = from + Math.ceil(size / 512) * 512;
    if (this.#at > this.#tar.length || this.#tar.subarray(from + size, this.#at).some((b) => b !== 0)) bad();
    return this.#tar.subarray(from, from + size);
  }
  end(): void {
    const rest = this.#tar.subarray(this.#at);
    if (rest.length < 1024 || rest.length > 20 * 512 || rest.length % 512 !== 0 || rest.some((b) => b !== 0)) bad();
  }
}
const canonical = (v: Json): string => Array.isArray(v) ? `[${v.map(canonical).join(',')}]` : typeof v === 'object' && v !== null ? `{${Object.keys(v).sort().map((k) => `${JSON.stringify(k)}:${canonical(v[k])}`).join(',')}}` : JSON.stringify(v);
const depth = (v: Json): number => (typeof v === 'object' && v !== null ? 1 + Math.max(0, ...Object.values(v).map(depth)) : 0);
const fine = (v: Json): boolean => typeof v === 'string' ? !/[\0\u202a-\u202e\u2066-\u2069]|\p{Cs}/u.test(v) : typeof v === 'number' ? Number.isFinite(v) && (!Number.isInteger(v) || Number.isSafeInteger(v)) : typeof v !== 'object' || v === null || Object.entries(v).every(([k, inner]) => k !== '__proto__' && fine(k) && fine(inner));
function strictJson(text: string): { value?: Json } {
  try { const value = JSON.parse(text) as Json;
    return depth(value) <= 8 && fine(value) && canonical(value) === text ? { value } : {};
  } catch { return {}; }
}
const keysAre = (v: Json, names: string) => typeof v === 'object' && v !== null && Object.keys(v).sort().join(' ') === names;
const whole = (v: Json, from: number) => Number.isSafeInteger(v) && v >= from;
const CODE = /^(?!(con|prn|aux|nul|com\d|lpt\d)(\.|$))(?=.{1,40}$)[a-z0-9]+([.-][a-z0-9]+)*$/i;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const KEY = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;
const AGE = /^age1[02-9ac-hj-np-z]{58}$/;
const named = (v: Json) => typeof v === 'string' && v.length <= 300 && /^[^\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]+$/u.test(v);
const ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/;
const KINDS = 'ghi-danh danh-muc ho-so-trinh ke-hoach so-lieu bao-cao dien-hinh phan-anh yeu-cau ket-qua phieu-nhan tong-hop ban-giao luu-tru'.split(' ');
function checkManifest(m: Json): void {
  const ok =
    keysAre(m, 'attachments bundleId counts createdAt format kind lowestReaderVersion number receivers records schemaVersion sender sequence set type') && m.type === 'sovang-bundle' && m.format === 1 && UUID.test(m.bundleId) && KINDS.includes(m.kind) &&
    whole(m.number, 1) && whole(m.lowestReaderVersion, 1) && whole(m.schemaVersion, 1) && keysAre(m.sender, 'device lineage recipient recoveryRecipient signingKey unitCode unitName') && CODE.test(m.sender.unitCode) && named(m.sender.unitName) && KEY.test(m.sender.signingKey) && AGE.test(m.sender.recipient) && (m.sender.recoveryRecipient === null || AGE.test(m.sender.recoveryRecipient)) && UUID.test(m.sender.lineage) && ID.test(m.sender.device) &&
    keysAre(m.sequence, 'from to') && whole(m.sequence.from, 1) && whole(m.sequence.to, 0) && m.sequence.from <= m.sequence.to + 1 && keysAre(m.records, 'bytes lines sha256') && whole(m.records.bytes, 0) && whole(m.records.lines, 0) && /^[0-9a-f]{64}$/.test(m.records.sha256) && typeof m.counts === 'object' && m.counts !== null && !Array.isArray(m.counts) && /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(Z|[+-]\d\d:\d\d)$/.test(m.createdAt) && !Number.isNaN(Date.parse(m.createdAt)) &&
    (m.set === null || (keysAre(m.set, 'id k n') && UUID.test(m.set.id) && whole(m.set.k, 1) && m.set.k <= m.set.n)) && Object.entries(m.counts).every(([k, n]) => /^[a-z][A-Za-z0-9-]{0,63}$/.test(k) && whole(n, 1)) && Object.values(m.counts as Record<string, number>).reduce((a, b) => a + b, 0) === m.records.lines &&
    Array.isArray(m.receivers) && m.receivers.length > 0 && m.receivers.length <= 500 && new Set(m.receivers.map((r: Json) => r.unitCode)).size === m.receivers.length && m.receivers.every((r: Json) => keysAre(r, 'acknowledged order previous recipient unitCode unitName') && CODE.test(r.unitCode) && named(r.unitName) && AGE.test(r.recipient) && whole(r.order, 1) && (r.order === 1) === (r.previous === null) && (r.previous === null || (keysAre(r.previous, 'bundleHash number') && /^[0-9a-f]{64}$/.test(r.previous.bundleHash) && whole(r.previous.number, 1) && r.previous.number < m.number)) && (r.acknowledged === null || (keysAre(r.acknowledged, 'bundleId lineage sequence') && UUID.test(r.acknowledged.lineage) && UUID.test(r.acknowledged.bundleId) && whole(r.acknowledged.sequence, 0)))) &&
    Array.isArray(m.attachments) && m.attachments.length <= 100_000 && m.attachments.every((a: Json, i: number) => keysAre(a, 'sha256 size') && /^[0-9a-f]{64}$/.test(a.sha256) && whole(a.size, 0) && (i === 0 || m.attachments[i - 1].sha256 < a.sha256));
  if (!ok) bad(); }
function signed(key: string, text: Buffer, signature: Buffer): boolean {
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(key, 'base64')]);
  return verify(null, text, createPublicKey({ key: spki, format: 'der', type: 'spki' }), signature);
}
function split(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) { const end = bytes.indexOf(10, at); lines.push(bytes.subarray(at, end)); at = end + 1; }
  return lines;
}
function lineOf(bytes: Buffer, last: number, kind: string): Line {
  const { value: r } = bytes.length > (/^(ban-giao|luu-tru)$/.test(kind) ? 33_554_432 : 1_048_576) || !Buffer.from(bytes.toString()).equals(bytes) ? {} : strictJson(bytes.toString());
  const names = r?.history === undefined ? 'body id kind owner sequence version' : 'body history id kind owner sequence version';
  const history: string[] = r?.history ?? [];
  if (!keysAre(r, names) || !/^[a-z][A-Za-z0-9-]{0,63}$/.test(r.kind) || !ID.test(r.id) || !CODE.test(r.owner) || !whole(r.sequence, 1) || r.sequence > last || !whole(r.version, 0) || r.version > 999_999_999 || typeof r.body !== 'object' || Array.isArray(r.body)) return { fault: 'no record' };
  if (r.history !== undefined && (history.length < 1 || history.length > 500 || !history.every((n) => /^(0|[1-9]\d{0,8})-[0-9a-f]{32}$/.test(n)))) return { fault: 'no record' };
  const content = sha256(canonical({ body: r.body, id: r.id, kind: r.kind, owner: r.owner }));
  return { fault: null, record: r, content, node: `${r.version}-${sha256([content, ...history].join('\n')).slice(0, 32)}` };
}

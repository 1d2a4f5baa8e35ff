import type { BundleOut } from '../../shared/domain/exchange.ts';
import type { CountedWord, OpenDossier } from '../../shared/documents/hand-on-minutes.ts';
import { DOSSIER_STATE_WORDS } from '../../shared/domain/dossier.ts';
import type { DossierState } from '../../shared/domain/dossier.ts';
import { bundleFileName } from '../../shared/exchange/manifest.ts';
import { SELF_ENTITIES, SELF_ENTITY_WORDS, selfEntity } from '../../shared/exchange/self-kinds.ts';
import type { SelfEntity } from '../../shared/exchange/self-kinds.ts';
import { wordsOf } from '../../shared/exchange/words.ts';
import type { StagedBundle } from '../children/stage-bundle.ts';
import type { AuditHead } from '../store/audit.ts';
import { readKeyring } from '../store/keyring.ts';
import type { Reading, Writing } from './db.ts';
import { putSetting } from './db.ts';
import { coverId } from './hand-on-cover.ts';
import type { Cover } from './hand-on-cover.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { ownFingerprint } from './unit-keys.ts';

/** What is not finished, as it stood when the data was handed over. */
export interface OpenWork {
  readonly dossiers: readonly OpenDossier[];
  readonly moreDossiers: number;
  readonly open: readonly CountedWord[];
  readonly keys: readonly string[];
}

/** What was written or taken in, kept for the papers about it: the data goes on, the paper must say how it was. */
export interface SelfRecord {
  readonly side: 'giao' | 'nhan' | 'luu-tru';
  /** Of the first bundle of a set. */
  readonly bundleId: string;
  readonly setId: string | null;
  readonly on: string;
  readonly year: number | null;
  readonly from: string;
  readonly to: string;
  readonly note: string;
  readonly files: readonly { readonly number: number; readonly part: string; readonly fileName: string; readonly size: number | null; readonly sha256: string }[];
  readonly counts: readonly CountedWord[];
  readonly missing: number;
  /** End of the journal that an archive carries. */
  readonly journal: AuditHead | null;
  /** Null for an archive. */
  readonly work: OpenWork | null;
}

const PREFIX = 'bien-ban-';
const MOST_DOSSIERS = 30;
const UNFINISHED: ReadonlySet<DossierState> = new Set(['dang-soan', 'da-gui', 'da-tiep-nhan', 'bi-tra-lai']);

/** Rows by table in words, those that there are. */
export const inWords = (counts: ReadonlyMap<SelfEntity, number>): CountedWord[] => SELF_ENTITIES.flatMap((entity) => ((counts.get(entity) ?? 0) > 0 ? [{ word: SELF_ENTITY_WORDS[entity], count: counts.get(entity) ?? 0 }] : []));

/** Two machines of one unit keep their own record of one bundle: each is of its own life of the data. */
const recordId = (open: OpenUnit, side: SelfRecord['side'], of: string): string => `${PREFIX}${side}-${of}-${open.db.store.identity().lineage.slice(0, 8)}`;

/** All that is kept, the latest first; those of this life of the data before others of the same day. */
export function selfRecords(open: OpenUnit): SelfRecord[] {
  const here = open.db.store.identity().lineage.slice(0, 8);
  const found = open.db.read.all('setting').flatMap(({ id, value }) => (id.startsWith(PREFIX) ? [{ own: id.endsWith(here), record: value as SelfRecord }] : []));
  return found.sort((a, b) => (a.record.on === b.record.on ? Number(b.own) - Number(a.own) : a.record.on < b.record.on ? 1 : -1)).map(({ record }) => record);
}

/** Keeps what was just written, within the transaction that enters it. */
export function keepGiven(open: OpenUnit, tx: Writing, cover: Cover, rows: readonly BundleOut[], counts: ReadonlyMap<SelfEntity, number>, missing: number): void {
  const side = cover.kind === 'ban-giao' ? 'giao' : 'luu-tru';
  const record: SelfRecord = {
    side, bundleId: cover.bundleId, setId: rows[0]?.set?.id ?? null, on: cover.on, year: cover.year, from: cover.from, to: cover.to, note: cover.note,
    files: rows.map(({ number, set, fileName, size, sha256 }) => ({ number, part: partWords(set), fileName, size, sha256 })),
    counts: inWords(counts), missing, journal: cover.audit ?? null, work: side === 'giao' ? openWork(open, tx, 'giao') : null,
  };
  putSetting(tx, recordId(open, side, cover.bundleId), record);
}

/** Keeps what was just taken in, within its transaction; further parts of a set join the record of the first that came. */
export function keepReceived(open: OpenUnit, tx: Writing, { manifest, fileSha256 }: StagedBundle): void {
  const { bundleId, set, number } = manifest;
  const id = recordId(open, 'nhan', set?.id ?? bundleId);
  const held = tx.get('setting', id)?.value as SelfRecord | undefined;
  const cover = tx.get('setting', coverId(bundleId))?.value as Cover | undefined;
  const counts = new Map<SelfEntity, number>();
  for (const { word, count } of held?.counts ?? []) {
    const entity = SELF_ENTITIES.find((one) => SELF_ENTITY_WORDS[one] === word);
    if (entity !== undefined) counts.set(entity, count);
  }
  for (const [kind, lines] of Object.entries(manifest.counts)) {
    const entity = selfEntity(kind);
    // The cover is a setting that says of the bundle itself, and nothing handed over.
    if (entity !== null) counts.set(entity, (counts.get(entity) ?? 0) + lines - (entity === 'setting' && cover !== undefined ? 1 : 0));
  }
  const said = cover ?? held;
  const file = { number, part: partWords(set), fileName: bundleFileName(manifest), size: null, sha256: fileSha256 };
  const record: SelfRecord = {
    side: 'nhan', bundleId: cover?.bundleId ?? held?.bundleId ?? bundleId, setId: set?.id ?? null, on: open.clock.today(), year: null, from: said?.from ?? '', to: said?.to ?? '', note: said?.note ?? '',
    files: [...(held?.files ?? []).filter((one) => one.sha256 !== fileSha256), file].sort((a, b) => a.number - b.number),
    counts: inWords(counts), missing: 0, journal: null, work: openWork(open, tx, 'nhan'),
  };
  putSetting(tx, id, record);
}

const partWords = (set: BundleOut['set']): string => (set === null ? '' : ` (gói ${set.k}/${set.n})`);

function openWork(open: OpenUnit, read: Reading, side: 'giao' | 'nhan'): OpenWork {
  const unfinished = read.all('dossier').filter(({ state }) => UNFINISHED.has(state));
  const own = unitOf(open).code;
  const unconfirmed = new Set(read.all('bundle_out').flatMap(({ bundleId, peerCode, state }) => (peerCode !== own && state !== 'da-nhan' ? [bundleId] : [])));
  const trusted = read.all('peer').filter(({ trust }) => trust === 'da-xac-nhan').length;
  const waiting = read.all('peer').filter(({ trust }) => trust === 'chua-xac-nhan').length;
  const ring = readKeyring(open.dir);
  const recoverable = ring.ok && ring.value.recovery.recipient !== undefined;
  return {
    dossiers: unfinished.slice(0, MOST_DOSSIERS).map(({ submission, receiver, state }) => ({ number: submission.number, content: submission.content, receiver: receiver.name, state: DOSSIER_STATE_WORDS[state] })),
    moreDossiers: Math.max(0, unfinished.length - MOST_DOSSIERS),
    open: [
      { word: 'Mục sửa ở hai nơi, chưa chọn', count: read.count('shared_record', { conflict: true }) },
      { word: 'Mục để riêng, chưa xử lý', count: read.count('quarantined') },
      { word: 'Gói đã ghi, chưa có phiếu xác nhận', count: unconfirmed.size },
      { word: 'Yêu cầu nhận được, chưa trả lời', count: read.all('received_item').filter(({ kind, answered }) => kind === 'request' && answered === null).length },
    ],
    keys: [
      `Khóa của đơn vị đi cùng gói; dãy từ nhận dạng khóa: ${wordsOf(ownFingerprint(open).words).join(' · ')}.`,
      `Đơn vị kết nối: ${trusted} đã xác nhận khóa, ${waiting} chờ xác nhận.`,
      side === 'nhan' ? 'Máy nhận có tờ mã khôi phục của riêng máy này; tờ mã của máy giao không mở được dữ liệu trên máy nhận.' : recoverable ? 'Gói mở bằng mã khôi phục đã in của máy giao.' : 'Máy giao chưa có mã khôi phục mở được gói.',
    ],
  };
}

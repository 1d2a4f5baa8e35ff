import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../../../electron/demo/site.ts';
import type { UnitKeys } from '../../../electron/exchange/keys.ts';
import { makeUnitKeys, signBytes, signKeyFile } from '../../../electron/exchange/keys.ts';
import { recordNode } from '../../../electron/exchange/lines.ts';
import { contentHash } from '../../../electron/usecases/shared-records.ts';
import type { NominationVersion } from '../../../shared/domain/nomination.ts';
import { PersonFields, SubjectFlags } from '../../../shared/domain/subject.ts';
import type { UnitKind } from '../../../shared/domain/unit.ts';
import { canonicalJson } from '../../../shared/exchange/canonical.ts';
import type { BundleKind, Manifest } from '../../../shared/exchange/manifest.ts';
import { bundleFileName } from '../../../shared/exchange/manifest.ts';
import type { BundleRecord } from '../../../shared/exchange/record.ts';
import { recordLine } from '../../../shared/exchange/record.ts';
import { parseKeyFile } from '../../../shared/exchange/peer.ts';
import { age, sha256, tar, zstd } from '../exchange/forge.ts';
import { uuid } from '../exchange/sites.ts';

let seed = 0;
/** Bytes that differ from call to call. */
const bytes = (n: number): Uint8Array => Uint8Array.from({ length: n }, (_, i) => (++seed * 31 + i * 17) & 0xff);

export interface Wanted {
  readonly kind?: BundleKind;
  readonly lines: readonly (string | BundleRecord)[];
  readonly attachments?: readonly Uint8Array[];
  readonly set?: Manifest['set'];
  readonly createdAt?: string;
  readonly acknowledged?: Manifest['receivers'][number]['acknowledged'];
  /** Leaves numbers out of the row, as if bundles had been lost. */
  readonly skip?: number;
}

/** A unit without a program: writes bundles by hand, so that any line of them can be anything. */
export class Sender {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  keys: UnitKeys;
  lineage: string = randomUUID();
  #number = 0;
  #row: { number: number; bundleHash: string; order: number } | null = null;

  private constructor(code: string, name: string, kind: UnitKind, keys: UnitKeys) {
    this.code = code;
    this.name = name;
    this.kind = kind;
    this.keys = keys;
  }

  static async make(code: string, name: string, kind: UnitKind = 'xa', keys?: UnitKeys): Promise<Sender> {
    return new Sender(code, name, kind, keys ?? (await makeUnitKeys(bytes)));
  }

  /** Makes the site trust this sender. */
  async meet(site: Site): Promise<void> {
    const { text } = signKeyFile({ unitCode: this.code, unitName: this.name, unitKind: this.kind, createdAt: '2026-01-05T09:00:00+07:00' }, this.keys);
    const peer = await site.upload('peer.add', {}, Buffer.from(text));
    await site.call('peer.confirm', { id: peer.id, version: peer.version, confirmedBy: 'Người Thử' });
  }

  /** A record of this unit. */
  record(kind: string, id: string, body: BundleRecord['body'], made: { version?: number; history?: string[]; owner?: string } = {}): BundleRecord {
    const { version = 1, history, owner = this.code } = made;
    return { kind, id, version, owner, sequence: 1, body, ...(history === undefined ? {} : { history }) };
  }

  feedback(n: number, content: string, made: { version?: number; history?: string[]; owner?: string } = {}): BundleRecord {
    return this.record('feedback', uuid(n), { ownerName: this.name, campaign: null, raisedOn: '2026-10-01', content, proposal: '', sentTo: '', sentOn: '2026-10-02', document: '' }, made);
  }

  /** A frozen nomination, as a dossier brings it. */
  nomination(n: number, made: { owner?: string } = {}): BundleRecord {
    const owner = made.owner ?? this.code;
    const subject = { id: uuid(n + 4), version: 1, ...PersonFields.parse({ kind: 'person', name: `Nguyễn Văn Mẫu ${n}`, address: 'Thôn Mẫu', position: 'Trưởng thôn', workplace: 'Xã Mẫu' }) };
    const body: NominationVersion = {
      id: uuid(n), version: 1, nominationId: uuid(n + 1), n: 1, dossierId: uuid(n + 3), owner, frozenOn: '2026-10-01', subject: subject as NominationVersion['subject'], award: null, awardName: 'Giấy khen',
      merit: 'Vận động 42 hộ hiến 3.150 m2 đất làm đường, góp 1.260 ngày công, giữ gìn tuyến đường hoa do thôn tự quản', summary: '', grounds: '', capacity: null, flags: SubjectFlags.parse({}), overrideReason: '',
      openPoints: [], vote: null, items: [], attachments: [], report: null,
    };
    return this.record('nomination-version', uuid(n), body, { owner });
  }

  /** Writes a bundle for a site into a folder; answers its path. */
  async bundle(site: Site, folder: string, wanted: Wanted): Promise<string> {
    const to = parseKeyFile(Buffer.from((await site.download('peer.keyFile', {})).bytes).toString());
    if (!to.ok) throw new Error(to.error.message);
    const lines = wanted.lines.map((line) => (typeof line === 'string' ? line : recordLine(line)));
    const records = Buffer.from(lines.map((line) => `${line}\n`).join(''));
    const counts: Record<string, number> = {};
    for (const line of wanted.lines) {
      const kind = typeof line === 'string' ? 'feedback' : line.kind;
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    const files = (wanted.attachments ?? []).map((content) => ({ bytes: Buffer.from(content), sha256: sha256(content) })).sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
    this.#number += 1 + (wanted.skip ?? 0);
    const order = (this.#row?.order ?? 0) + 1 + (wanted.skip ?? 0);
    const previous = this.#row === null && order === 1 ? null : { number: this.#number - 1, bundleHash: (wanted.skip ?? 0) > 0 || this.#row === null ? sha256(Buffer.from('lost')) : this.#row.bundleHash };
    const manifest: Manifest = {
      type: 'sovang-bundle',
      format: 1,
      bundleId: randomUUID(),
      kind: wanted.kind ?? 'phan-anh',
      number: this.#number,
      sender: { unitCode: this.code, unitName: this.name, lineage: this.lineage, device: 'may-1', signingKey: this.keys.signingKey, recipient: this.keys.recipient, recoveryRecipient: null },
      receivers: [{ unitCode: to.value.unitCode, unitName: to.value.unitName, recipient: to.value.recipient, order, previous, acknowledged: wanted.acknowledged ?? null }],
      sequence: { from: 1, to: 1000 + this.#number },
      schemaVersion: 1,
      lowestReaderVersion: 2,
      set: wanted.set ?? null,
      createdAt: wanted.createdAt ?? '2026-11-19T08:00:00+07:00',
      counts,
      records: { bytes: records.length, sha256: sha256(records), lines: lines.length },
      attachments: files.map((f) => ({ sha256: f.sha256, size: f.bytes.length })),
    };
    const text = Buffer.from(canonicalJson(manifest));
    const archive = tar([
      { name: 'manifest.json', bytes: text },
      { name: 'manifest.sig', bytes: signBytes(this.keys, text) },
      { name: 'records.ndjson', bytes: records },
      ...files.map((f) => ({ name: `attachments/${f.sha256}`, bytes: f.bytes })),
    ]);
    const stanza = ['sovang/v1', this.code, String(manifest.number), manifest.kind, '1'];
    const path = join(folder, `${manifest.bundleId.slice(0, 8)}-${bundleFileName(manifest)}`);
    writeFileSync(path, await age(zstd(archive), [stanza], [{ keys: { recipient: to.value.recipient } } as never]));
    this.#row = { number: manifest.number, bundleHash: sha256(text), order };
    return path;
  }

  /** Previews and takes in. */
  async send(site: Site, folder: string, wanted: Wanted, confirmedBy?: string) {
    const path = await this.bundle(site, folder, wanted);
    const preview = await site.job('bundle.preview', { file: `path:${path}` });
    const done = await site.job('bundle.import', { stageId: preview.stageId, ...(confirmedBy === undefined ? {} : { confirmedBy }) });
    return { path, preview, done };
  }
}

/** The node under which a record stands. */
export const nodeIs = (record: BundleRecord): string => recordNode(record, contentHash(record));

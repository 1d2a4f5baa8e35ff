import { createHash } from 'node:crypto';
import type { Progress } from '../../shared/api/define.ts';
import type { AttachmentEntry, Manifest, Receiver } from '../../shared/exchange/manifest.ts';
import { LIMITS, parseManifest, plainSize, receiverEntry } from '../../shared/exchange/manifest.ts';
import type { SenderKey } from '../../shared/exchange/peer.ts';
import { keysOfSigner, signerStanding } from '../../shared/exchange/peer.ts';
import type { HeaderStanza } from '../../shared/exchange/stanza.ts';
import { parseStanzas, stanzaDisagrees } from '../../shared/exchange/stanza.ts';
import type { Result } from '../../shared/result.ts';
import { ok, Refusal } from '../../shared/result.ts';
import { MAX_HEADER, parseAgeHeader } from './age-header.ts';
import type { OpenFault } from './faults.ts';
import { badSignature, damaged, notForUs, ownBundle, replacedSender, revokedSender, structureFault, tooLarge, unconfirmedSender, unknownSender } from './faults.ts';
import { fingerprintOf, verifyBytes } from './keys.ts';
import { unlockHeader } from './layers.ts';
import type { OpeningKey } from './layers.ts';
import type { ArrivedLine } from './lines.ts';
import { BundlePass } from './pass.ts';
import { isPassphraseHeader, needsPassphrase, workFactor } from './passphrase.ts';
import type { BundleSource } from './source.ts';
import { fileSource, firstBytes } from './source.ts';

/** What a file says of itself before decryption; a claim until the bundle is opened. */
export interface BundleHeader extends HeaderStanza {
  /** Size of the file in bytes. */
  readonly bytes: number;
}

/**
 * Reads the header stanza; needs no key.
 * Faults: `khong-phai-goi`, `goi-thieu`, `goi-hong`, `goi-cho-ban-moi-hon`, `khong-doc-duoc-tep`; `goi-can-cum-tu` for an
 * emergency bundle, which says nothing of itself before it is opened.
 */
export function inspectHeader(file: string | BundleSource): Promise<Result<BundleHeader>> {
  return withSource(file, async (source) => {
    const { header } = await headerOf(source);
    if (header === null) throw new Refusal(needsPassphrase());
    return header;
  });
}

/** Whether one of our keys opens its header; true as well where that cannot be said before it is opened. */
export async function isMeantFor(file: string | BundleSource, identities: readonly OpeningKey[]): Promise<boolean> {
  const seen = await withSource(file, async (source) => unlockHeader((await headerOf(source)).raw, identities));
  return seen.ok || seen.error.code !== 'goi-khong-gui-cho-don-vi';
}

export interface OpenOptions {
  /** Secret age identities that may open it, `AGE-SECRET-KEY-1…`; for an emergency bundle, what `passphraseIdentity` gave. */
  readonly identities: readonly OpeningKey[];
  /** Our own unit's code. */
  readonly unitCode: string;
  /** Keys of other units and our own; what each opens: `signerStanding`. */
  readonly senders: readonly SenderKey[];
  /** `receiver` takes a bundle in; `sender` reads back one's own. */
  readonly role?: 'receiver' | 'sender';
  /** Lineage of the database that takes it in: a bundle of our own unit is taken in when another one wrote it for us. */
  readonly ownLineage?: string;
  /** Where the program is still empty there is no key to compare with: takes the signer's word that it is this unit, and whoever calls has it proven otherwise. */
  readonly unprovenSelf?: boolean;
  /** SHA-256 of the file where the caller has just written it: age vouches for every byte that is read, so it is not worked out once more. */
  readonly fileSha256?: string;
  readonly signal?: AbortSignal;
  readonly progress?: (progress: Progress) => void;
  /** Sees each attachment while the bundle is verified, before all of it was: nothing of what it finds counts where opening fails. */
  readonly onAttachment?: (sha256: string, size: number, bytes: AsyncIterable<Uint8Array>) => Promise<void>;
}

/** A bundle that was read once from end to end and is exactly what its signed manifest says. */
export interface OpenBundle {
  readonly header: BundleHeader;
  readonly manifest: Manifest;
  /** SHA-256 of manifest.json: the identity of the content; `previous.bundleHash` of the next bundle. */
  readonly bundleHash: string;
  /** SHA-256 of the file as it lies there; the «mã kiểm tra» of the hand-over slip. */
  readonly fileSha256: string;
  /** Our entry among the receivers; null when read back as the sender. */
  readonly receiver: Receiver | null;
  /** Lines that could not be read as records; they come out of `records()` with `ok: false`. */
  readonly unreadable: number;
  /** A pass over the records, checked again. Leaves with a Refusal when the file changed, the disk failed or `signal` was raised. */
  records(signal?: AbortSignal): AsyncIterable<ArrivedLine>;
  /** A pass over the attachments, each checked against its hash when it ends. `bytes` may be left unread. Refusals as above. */
  attachments(signal?: AbortSignal): AsyncIterable<AttachmentEntry & { readonly bytes: AsyncIterable<Uint8Array> }>;
  close(): Promise<void>;
}

/**
 * Opens and fully verifies a bundle: header, decryption, manifest, signature, sender, addressee, limits, then every
 * hash, size, count and the order of the archive, before anything is handed out. Nothing is written anywhere.
 * On success the caller must `close()` it. Faults: those of `inspectHeader` and `goi-khong-gui-cho-don-vi`,
 * `goi-cua-chinh-don-vi`, `goi-sai-chu-ky`, `goi-nguoi-gui-la`, `goi-nguoi-gui-chua-xac-nhan`, `goi-khoa-da-thu-hoi`,
 * `goi-sai-cau-truc`, `goi-qua-lon`, `goi-can-cum-tu`, `da-huy`.
 */
export function openBundle(file: string | BundleSource, options: OpenOptions): Promise<Result<OpenBundle, OpenFault>> {
  return withSource(file, (source) => verified(source, options), true);
}

async function withSource<T>(file: string | BundleSource, body: (source: BundleSource) => Promise<T>, keepOpen = false): Promise<Result<T, OpenFault>> {
  let source: BundleSource | null = null;
  let done = false;
  try {
    source = typeof file === 'string' ? await fileSource(file) : file;
    const value = await body(source);
    done = true;
    return ok(value);
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.fault };
    throw error;
  } finally {
    if (!done || !keepOpen) await source?.close();
  }
}

/** The value of a Result, or a Refusal with its fault. */
function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Refusal(result.error);
}

/** Header of an age file, and what it says of the bundle: nothing (null) where a passphrase opens it. */
async function headerOf(source: BundleSource): Promise<{ header: BundleHeader | null; raw: Buffer }> {
  const start = await firstBytes(source, MAX_HEADER);
  const age = must(parseAgeHeader(start, start.length === source.size));
  if (isPassphraseHeader(age)) {
    must(workFactor(age));
    return { header: null, raw: start.subarray(0, age.length) };
  }
  const stanza = must(parseStanzas(age.stanzas));
  return { header: { ...stanza, bytes: source.size }, raw: start.subarray(0, age.length) };
}

async function verified(source: BundleSource, options: OpenOptions): Promise<OpenBundle> {
  const { identities } = options;
  const { header, raw } = await headerOf(source);
  if (header === null && identities.every((identity) => typeof identity === 'string')) throw new Refusal(needsPassphrase());
  const unlocked = await unlockHeader(raw, identities);

  let read = 0;
  const fileHash = createHash('sha256');
  const onChunk = (chunk: Uint8Array) => {
    read += chunk.length;
    if (options.fileSha256 === undefined) fileHash.update(chunk);
    options.progress?.({ done: read, total: source.size, label: 'Đang kiểm tra gói dữ liệu' });
  };
  const first = new BundlePass(source, { unlocked, signal: options.signal, onChunk });
  try {
    const parts = await first.manifest();
    const manifest = readManifest(parts);
    const receiver = admit(manifest, header, options);
    checkLimits(manifest, source.size);
    const unreadable = await readAll(first, manifest, options.onAttachment);
    const bundleHash = sha256(parts.manifest);
    const again = async (signal?: AbortSignal) => {
      const pass = new BundlePass(source, { unlocked, signal });
      if (sha256((await pass.manifest()).manifest) !== bundleHash) throw new Refusal(damaged());
      return pass;
    };
    return {
      header: header ?? headerFrom(manifest, source.size), manifest, bundleHash, receiver, unreadable,
      fileSha256: options.fileSha256 ?? fileHash.digest('hex'),
      async *records(signal) {
        const pass = await again(signal);
        try {
          yield* pass.records(manifest);
        } finally {
          await pass.close();
        }
      },
      async *attachments(signal) {
        const pass = await again(signal);
        try {
          await pass.skipRecords(manifest);
          yield* pass.attachments(manifest);
          await pass.finish();
        } finally {
          await pass.close();
        }
      },
      close: () => source.close(),
    };
  } finally {
    await first.close();
  }
}

/** What the header of a bundle with this manifest says. */
const headerFrom = ({ sender: { unitCode }, number, kind, format }: Manifest, bytes: number): BundleHeader => ({ unitCode, number, kind, format, bytes });

/** The manifest, once its signature holds under the key it names. */
function readManifest(parts: { manifest: Buffer; signature: Buffer }): Manifest {
  const text = parts.manifest.toString('utf8');
  if (!Buffer.from(text).equals(parts.manifest)) throw new Refusal(structureFault('tờ khai không phải chữ UTF-8'));
  const manifest = must(parseManifest(text));
  if (!verifyBytes(manifest.sender.signingKey, parts.manifest, parts.signature)) throw new Refusal(badSignature());
  return manifest;
}

/** Who sent it, to whom, and whether the header said the same; gives our entry among the receivers. */
function admit(manifest: Manifest, header: HeaderStanza | null, options: OpenOptions): Receiver | null {
  const differs = header === null ? null : stanzaDisagrees(header, manifest);
  if (differs !== null) throw new Refusal(structureFault(`phần đầu và tờ khai khác nhau về ${differs}`));
  const { sender } = manifest;
  const receiver = receiverEntry(manifest, options.unitCode) ?? null;
  const mine = sender.unitCode === options.unitCode;
  const meant = options.role === 'sender' ? mine : receiver !== null && !(mine && sender.lineage === options.ownLineage);
  if (!meant) throw new Refusal(mine ? ownBundle() : notForUs());
  if (mine && options.unprovenSelf === true) return receiver;
  const trusted = admitSender(manifest, options.senders);
  if (!trusted.ok) throw new Refusal(trusted.error);
  return receiver;
}

/** Whether the key that signed a manifest opens a bundle now; the fault names its fingerprint. */
export function admitSender({ sender, createdAt }: Pick<Manifest, 'sender' | 'createdAt'>, senders: readonly SenderKey[]): Result<undefined, OpenFault> {
  const standing = signerStanding({ ...sender, createdAt }, senders);
  if (standing === 'trusted') return ok();
  const fingerprint = fingerprintOf({ unitCode: sender.unitCode, signingKey: sender.signingKey, recipient: sender.recipient });
  const refuse = (fault: OpenFault) => ({ ok: false as const, error: { ...fault, sender: { unitCode: sender.unitCode, unitName: sender.unitName, fingerprint } } });
  const held = keysOfSigner(sender, senders);
  switch (standing) {
    case 'unconfirmed':
      return refuse(unconfirmedSender(sender.unitName, fingerprint));
    case 'revoked':
      return refuse(revokedSender(sender.unitName, held.flatMap((k) => k.revokedFrom ?? []).sort()[0] ?? null));
    case 'replaced':
      return refuse(replacedSender(sender.unitName, held.flatMap((k) => k.replacedOn ?? []).sort().at(-1) ?? ''));
    case 'unknown':
      return refuse(unknownSender(sender.unitName, fingerprint));
  }
}

/** Declared sizes bound what decompression may give out; a bomb stops at what it declared. */
function checkLimits(manifest: Manifest, fileSize: number): void {
  const plain = plainSize(manifest);
  if (plain > LIMITS.plainBytes || plain > fileSize * LIMITS.expansion + LIMITS.freeBytes) throw new Refusal(tooLarge());
}

/** Reads everything once; gives the number of lines that are no records. */
async function readAll(pass: BundlePass, manifest: Manifest, onAttachment: OpenOptions['onAttachment']): Promise<number> {
  let unreadable = 0;
  for await (const line of pass.records(manifest)) if (!line.ok) unreadable++;
  for await (const { sha256: hash, size, bytes } of pass.attachments(manifest)) await onAttachment?.(hash, size, bytes);
  await pass.finish();
  return unreadable;
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

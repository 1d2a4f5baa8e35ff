import { z } from 'zod';
import type { Result } from '../result.ts';
import { err, fault, ok } from '../result.ts';
import type { Manifest, ManifestDraft } from './manifest.ts';
import { BUNDLE_FORMAT, newerFault } from './manifest.ts';
import { Positive, UnitCode } from './names.ts';

/**
 * What a bundle says before decryption: `-> sovang/v1 <unit> <number> <kind> <format>` with an empty body, once in the
 * age header. Covered by the header's MAC, but only whoever can decrypt can check that: until then it is a claim.
 */
export const HeaderStanza = z.strictObject({
  unitCode: UnitCode,
  number: Positive,
  /** A bundle kind; a word of a newer program is let through, so that a list can show the file. */
  kind: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  format: Positive,
});
export type HeaderStanza = z.infer<typeof HeaderStanza>;

const TAG = 'sovang/v1';

/** Arguments of the stanza line, tag first. */
export function stanzaArgs(manifest: Pick<ManifestDraft, 'number' | 'kind'> & { sender: { unitCode: string } }): string[] {
  return [TAG, manifest.sender.unitCode, String(manifest.number), manifest.kind, String(BUNDLE_FORMAT)];
}

/** True for a stanza of this or any later Sổ Vàng. */
function isOurStanza(args: readonly string[]): boolean {
  return args[0]?.startsWith('sovang/') === true;
}

/**
 * Reads the stanzas of an age header: arguments and length of body of each.
 * Faults: `khong-phai-goi` without our stanza or with a malformed or second one; `goi-cho-ban-moi-hon` for a later one.
 */
export function parseStanzas(stanzas: readonly { readonly args: readonly string[]; readonly bodyLength: number }[]): Result<HeaderStanza> {
  const ours = stanzas.filter((s) => isOurStanza(s.args));
  const [only] = ours;
  if (only === undefined || ours.length > 1) return err(notABundle());
  if (only.args[0] !== TAG) return err(newerFault());
  const [, unitCode, number = '', kind, format = '', ...rest] = only.args;
  const parsed = HeaderStanza.safeParse({ unitCode, number: wholeNumber(number), kind, format: wholeNumber(format) });
  if (parsed.success && parsed.data.format > BUNDLE_FORMAT) return err(newerFault());
  if (!parsed.success || rest.length > 0 || only.bodyLength > 0) return err(notABundle());
  return ok(parsed.data);
}

/** The number of a text without sign, blank or leading zero; NaN otherwise. */
function wholeNumber(text: string): number {
  return /^[1-9][0-9]{0,14}$/.test(text) ? Number(text) : NaN;
}

export function notABundle() {
  return fault('khong-phai-goi', 'Tệp này không phải gói dữ liệu Sổ Vàng.', { next: 'Chọn tệp .sovang do đơn vị gửi đã giao.' });
}

/** Name of the first thing in which header and manifest differ, or null when they agree. */
export function stanzaDisagrees(stanza: HeaderStanza, manifest: Manifest): string | null {
  if (stanza.unitCode !== manifest.sender.unitCode) return 'đơn vị gửi';
  if (stanza.number !== manifest.number) return 'số gói';
  if (stanza.kind !== manifest.kind) return 'loại gói';
  return stanza.format === manifest.format ? null : 'phiên bản';
}

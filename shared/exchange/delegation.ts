import { z } from 'zod';
import { Id, IsoDate, Line, RequiredLine, Stored } from '../domain/common.ts';
import type { Result } from '../result.ts';
import { err, fault, ok } from '../result.ts';
import { canonicalJson, parseStrictJson } from './canonical.ts';
import { Day, Instant, Signature, SigningKey, UnitCode, UnitName } from './names.ts';

/**
 * A unit's key speaks for that unit alone. A delegation lets another unit send records that belong to it, for a while:
 * signed by the unit itself, or entered by the receiver for a unit that has no key of its own.
 */
export const Delegation = z.object({
  ...Stored,
  /** Whose records they are. */
  ownerCode: Id,
  ownerName: RequiredLine,
  /** Who may send them. */
  delegateCode: Id,
  delegateName: RequiredLine,
  /** First and last day on which the records may be taken in, both inclusive; `to` null: until revoked. */
  from: IsoDate,
  to: IsoDate.nullable(),
  /** Signing key of the owner that signed it; null: entered here. */
  signedBy: Line.nullable(),
  /** The statement as it came; null: entered here. */
  statement: z.string().nullable(),
  /** First day on which it no longer counts; null: not revoked. */
  revokedFrom: IsoDate.nullable(),
  revokedReason: Line,
});
export type Delegation = z.infer<typeof Delegation>;

/** What the rule needs of a delegation. */
export type DelegationTerm = Pick<Delegation, 'ownerCode' | 'delegateCode' | 'from' | 'to' | 'revokedFrom'>;

/**
 * Whether the unit whose key signed a bundle may send a record that belongs to `owner`. Its own always; another unit's
 * under a delegation that counts on `day`. Delegations do not join into chains: who speaks for B does not therefore
 * speak for those B speaks for.
 * @param delegations those that count for us: a signed one only while its signing key is believed
 * @param day the receiver's own day on which the bundle is taken in, `YYYY-MM-DD`; not `createdAt`, which is the sender's word
 */
export function maySpeakFor(sender: string, owner: string, delegations: readonly DelegationTerm[], day: string): boolean {
  return sender === owner || delegations.some((d) => d.delegateCode === sender && d.ownerCode === owner && countsOn(d, day));
}

/** From `from` to `to`, both inclusive, and before `revokedFrom`. */
export function countsOn({ from, to, revokedFrom }: Pick<DelegationTerm, 'from' | 'to' | 'revokedFrom'>, day: string): boolean {
  return from <= day && (to === null || day <= to) && (revokedFrom === null || day < revokedFrom);
}

/** Where a delegation stands on a day, as the screen calls it. */
export function delegationWord(term: Pick<DelegationTerm, 'from' | 'to' | 'revokedFrom'>, day: string): 'Đang dùng' | 'Chưa đến ngày' | 'Hết hạn' | 'Đã thu hồi' {
  if (term.revokedFrom !== null && term.revokedFrom <= day) return 'Đã thu hồi';
  if (countsOn(term, day)) return 'Đang dùng';
  return day < term.from ? 'Chưa đến ngày' : 'Hết hạn';
}

/** A delegation as the owner gives it away: `signature` by `signingKey` over all other members; not secret. */
const DelegationFile = z
  .strictObject({
    type: z.literal('sovang-delegation'),
    format: z.literal(1),
    owner: UnitCode,
    ownerName: UnitName,
    delegate: UnitCode,
    delegateName: UnitName,
    from: Day,
    to: Day.nullable(),
    createdAt: Instant,
    signingKey: SigningKey,
    signature: Signature,
  })
  .refine(({ owner, delegate, from, to }) => owner !== delegate && (to === null || from <= to));
export type DelegationFile = z.infer<typeof DelegationFile>;
export type DelegationStatement = Omit<DelegationFile, 'signature'>;

/** No delegation file is longer, in bytes. */
export const MAX_DELEGATION_FILE = 8 * 1024;

/** What the signature covers: all other members, canonical. */
export function delegationText({ type, format, owner, ownerName, delegate, delegateName, from, to, createdAt, signingKey }: DelegationStatement): string {
  return canonicalJson({ type, format, owner, ownerName, delegate, delegateName, from, to, createdAt, signingKey });
}

/** Reads the text of a delegation file; one line feed at the end is allowed. The signature is not checked here. Fault `uy-quyen-hong`. */
export function parseDelegationFile(text: string): Result<DelegationFile> {
  const json = parseStrictJson(text.replace(/\r?\n$/, ''), 1);
  const file = json.ok ? DelegationFile.safeParse(json.value) : null;
  return file?.success ? ok(file.data) : err(badDelegation());
}

export function badDelegation() {
  return fault('uy-quyen-hong', 'Tệp này không phải giấy ủy quyền gửi dữ liệu của Sổ Vàng, hoặc đã bị sửa.', { next: 'Đề nghị đơn vị ủy quyền lập lại tệp.' });
}

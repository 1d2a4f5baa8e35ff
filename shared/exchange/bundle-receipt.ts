import { z } from 'zod';
import { Id, IsoDate, Line, RequiredLine, Stored } from '../domain/common.ts';

/**
 * «Phiếu xác nhận»: the receiver of a bundle says that it was taken in, and what of it could not be. Owned by that
 * receiver; written once for each bundle and receiver.
 */
export const BundleReceipt = z.object({
  ...Stored,
  owner: Id,
  ownerName: RequiredLine,
  /** Unit whose bundle it was. */
  senderCode: Id,
  bundleId: Id,
  number: z.number().int().positive(),
  receivedOn: IsoDate,
  added: z.number().int().nonnegative(),
  changed: z.number().int().nonnegative(),
  known: z.number().int().nonnegative(),
  setAside: z.number().int().nonnegative(),
  /** Why the first of those set aside were, in the receiver's words; no names of persons. */
  reasons: z.array(Line).max(20),
});
export type BundleReceipt = z.infer<typeof BundleReceipt>;

import { z } from 'zod';
import { isDeviceName } from '../text/device-name.ts';

/**
 * Code of a unit as bundles and file names carry it: 1 to 40 of a–z, A–Z, digits, with single `.` or `-` between.
 * Safe as the beginning of a file name on every disk.
 */
export const UnitCode = z
  .string()
  .max(40)
  .regex(/^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/)
  .refine((code) => !isDeviceName(code));

/** Name of a unit: one line, no control character and nothing that turns the writing direction. */
export const UnitName = z.string().min(1).max(300).regex(/^[^\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]+$/u);

export const Uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Identifier of a record or device: the store's UUID or a stable word; never used as a path. */
export const RecordId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/);

/** Raw Ed25519 public key, 32 bytes in base64. */
export const SigningKey = z.string().regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/);

/** Ed25519 signature, 64 bytes in base64. */
export const Signature = z.string().regex(/^[A-Za-z0-9+/]{85}[AQgw]==$/);

/** Public age recipient (X25519), bech32. The checksum is checked where keys are used. */
export const AgeRecipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/);

/** Instant with its offset, e.g. `2026-03-02T08:15:00+07:00` or `…Z`. */
export const Instant = z.iso.datetime({ offset: true });

/** Calendar day, `2026-03-02`. */
export const Day = z.iso.date();

export const Count = z.number().int().nonnegative();
export const Positive = z.number().int().positive();

import { Decrypter, Encrypter } from 'age-encryption';
import { z } from 'zod';
import { AgeRecipient, Day, UnitCode, UnitName } from '../../shared/exchange/names.ts';
import { Rotation } from '../../shared/exchange/trust.ts';
import { UnitKind } from '../../shared/domain/unit.ts';
import type { Result } from '../../shared/result.ts';
import { err, fault, ok } from '../../shared/result.ts';
import { recoveryIdentity, UnitKeys } from './keys.ts';
import { MAX_HEADER } from './age-header.ts';

/** A pair of keys this unit no longer signs with; its identity still opens what was written for it. */
export const ArchivedKeys = z.strictObject({ keys: UnitKeys, madeOn: Day.nullable(), retiredOn: Day, why: z.enum(['doi-khoa', 'mat-khoa']) });
export type ArchivedKeys = z.infer<typeof ArchivedKeys>;

/** All keys of a unit: the pair in use, earlier ones, and what leads from one to the next. */
export const KeyChain = z.strictObject({
  unitCode: UnitCode,
  unitName: UnitName,
  unitKind: UnitKind,
  keys: UnitKeys,
  madeOn: Day.nullable(),
  rotations: z.array(Rotation),
  archived: z.array(ArchivedKeys),
});
export type KeyChain = z.infer<typeof KeyChain>;

const Sealed = z.strictObject({ type: z.literal('sovang-unit-keys'), format: z.literal(1), chain: KeyChain });
/** No backup of keys is longer, in bytes. */
export const MAX_KEY_BACKUP = 256 * 1024;

/**
 * The unit's keys in an age file that only the unit's printed recovery code opens; stock age opens it with the identity
 * that follows from the code.
 * @param recipient recipient of the recovery code
 */
export async function sealKeys(chain: KeyChain, recipient: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(AgeRecipient.parse(recipient));
  return encrypter.encrypt(JSON.stringify(Sealed.parse({ type: 'sovang-unit-keys', format: 1, chain })));
}

/**
 * Opens what `sealKeys` wrote. Faults `khoa-du-phong-hong`, `ma-khong-mo-duoc-khoa`. That the halves of each pair belong
 * together is checked by whoever puts them to use (`importUnitKeys`).
 * @param seed `recoverySeed` of the code as typed
 */
export async function unsealKeys(bytes: Uint8Array, seed: Uint8Array): Promise<Result<KeyChain>> {
  if (bytes.length > MAX_KEY_BACKUP + MAX_HEADER) return err(brokenBackup());
  const decrypter = new Decrypter();
  decrypter.addIdentity((await recoveryIdentity(seed)).identity);
  let text: string;
  try {
    text = await decrypter.decrypt(bytes, 'text');
  } catch (error) {
    const wrongCode = error instanceof Error && error.message.startsWith('no identity matched');
    return err(wrongCode ? fault('ma-khong-mo-duoc-khoa', 'Mã khôi phục này không mở được tệp khóa dự phòng đã chọn.', { item: 'code', next: 'Dùng tờ mã khôi phục của chính đơn vị đã lập tệp, hoặc chọn tệp khác.' }) : brokenBackup());
  }
  const read = Sealed.safeParse(jsonOf(text));
  return read.success ? ok(read.data.chain) : err(brokenBackup());
}

const brokenBackup = () => fault('khoa-du-phong-hong', 'Tệp này không phải tệp khóa dự phòng của Sổ Vàng, hoặc đã hỏng.', { next: 'Chọn tệp khóa dự phòng khác.' });

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

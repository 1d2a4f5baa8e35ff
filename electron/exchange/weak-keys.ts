/**
 * Points of small order. A signature by such a key fits any message, and a secret agreed with such a recipient is
 * known to everybody (F44). Every 32-byte encoding is listed, those that are not reduced included.
 */
const EDWARDS_Y = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]);

const MONTGOMERY_U = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]);

/** Hexadecimal of a point with its highest bit (sign, or unused) cleared. */
function withoutTopBit(point: Uint8Array): string {
  const copy = Buffer.from(point);
  copy[31] = (copy[31] ?? 0) & 0x7f;
  return copy.toString('hex');
}

/** @param point Ed25519 public key, 32 bytes */
export const isWeakSigningKey = (point: Uint8Array) => EDWARDS_Y.has(withoutTopBit(point));

/** @param point X25519 public key, 32 bytes */
export const isWeakRecipient = (point: Uint8Array) => MONTGOMERY_U.has(withoutTopBit(point));

import { createCipheriv, createDecipheriv, createPrivateKey, createPublicKey, diffieHellman, hkdfSync, randomBytes, scrypt } from 'node:crypto';
import { Stanza } from 'age-encryption';
import type { Identity, Recipient } from 'age-encryption';
import { decodeBech32 } from './bech32.ts';

/*
 * Wrapping and unwrapping a file key (age-encryption.org/v1, «X25519 recipient stanza», «scrypt recipient stanza») with
 * the system's own X25519, scrypt and cipher, at a tenth of what the age library takes, which crosses to another thread
 * four times or derives in JavaScript. Reading the header, its form and its MAC stay the library's.
 */

/** DER in front of a raw X25519 secret (PKCS #8) and of a raw public key (SubjectPublicKeyInfo), RFC 8410. */
const PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex');
const SPKI = Buffer.from('302a300506032b656e032100', 'hex');
const CIPHER = 'chacha20-poly1305';
const TAG = 16;
const ZERO_NONCE = Buffer.alloc(12);
/** A file key of 16 bytes and its tag. */
const WRAPPED = 32;
/** 32 bytes in base64 without padding: the last letter has two bits to spare, which are zero. */
const SHARE = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]$/;

/**
 * What a secret `AGE-SECRET-KEY-1…` opens; null for a text that is none. Its method answers the file key, or null where
 * no stanza fits, and throws for a malformed stanza, as the library's own does.
 */
export function systemIdentity(secret: string): Identity | null {
  const raw = secret.startsWith('AGE-SECRET-KEY-1') ? decodeBech32('age-secret-key-', secret) : null;
  if (raw?.length !== 32) return null;
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, raw]), format: 'der', type: 'pkcs8' });
  const recipient = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(SPKI.length);

  const unwrap = ({ args, body }: Stanza): Uint8Array | null => {
    const [, share = '', ...more] = args;
    if (!SHARE.test(share) || more.length > 0 || body.length !== WRAPPED) throw new Error('invalid X25519 stanza');
    const theirs = Buffer.from(share, 'base64');
    const publicKey = createPublicKey({ key: Buffer.concat([SPKI, theirs]), format: 'der', type: 'spki' });
    // A share of small order leaves with an exception here.
    const agreed = diffieHellman({ privateKey, publicKey });
    return unwrapped(Buffer.from(hkdfSync('sha256', agreed, Buffer.concat([theirs, recipient]), 'age-encryption.org/v1/X25519', 32)), body);
  };
  return {
    unwrapFileKey(stanzas) {
      for (const stanza of stanzas) {
        const fileKey = stanza.args[0] === 'X25519' ? unwrap(stanza) : null;
        if (fileKey !== null) return fileKey;
      }
      return null;
    },
  };
}

/** 2^logN as age's scrypt takes it (r = 8, p = 1), on another thread. */
const derived = (passphrase: string, salt: Uint8Array, logN: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const n = 2 ** logN;
    const labelled = Buffer.concat([Buffer.from('age-encryption.org/v1/scrypt'), salt]);
    scrypt(passphrase, labelled, 32, { N: n, r: 8, p: 1, maxmem: 1024 * n + 1024 * 1024 }, (error, key) => (error ? reject(error) : resolve(key)));
  });

/**
 * What a passphrase opens. The header's form and cost were looked at before (`workFactor`).
 * Its method answers the file key, or null where the passphrase is another one.
 */
export function passphraseOpens(passphrase: string): Identity {
  return {
    async unwrapFileKey([only]) {
      const [type, salt = '', logN = ''] = only?.args ?? [];
      if (only === undefined || type !== 'scrypt' || only.body.length !== WRAPPED) throw new Error('invalid scrypt stanza');
      return unwrapped(await derived(passphrase, Buffer.from(salt, 'base64'), Number(logN)), only.body);
    },
  };
}

/** Locks a file with a passphrase alone. @param logN work factor: 2^logN, 1 KiB each */
export function passphraseLocks(passphrase: string, logN: number): Recipient {
  return {
    async wrapFileKey(fileKey) {
      const salt = randomBytes(16);
      const cipher = createCipheriv(CIPHER, await derived(passphrase, salt, logN), ZERO_NONCE, { authTagLength: TAG });
      const body = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()]);
      return [new Stanza(['scrypt', salt.toString('base64').replaceAll('=', ''), String(logN)], body)];
    },
  };
}

/** The file key, or null where it was wrapped under another key. */
function unwrapped(key: Uint8Array, body: Uint8Array): Uint8Array | null {
  const decipher = createDecipheriv(CIPHER, key, ZERO_NONCE, { authTagLength: TAG });
  decipher.setAuthTag(body.subarray(WRAPPED - TAG));
  const fileKey = decipher.update(body.subarray(0, WRAPPED - TAG));
  return authentic(() => decipher.final()) ? fileKey : null;
}

function authentic(final: () => unknown): boolean {
  try {
    final();
    return true;
  } catch {
    return false;
  }
}

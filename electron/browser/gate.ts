import { createHash, timingSafeEqual } from 'node:crypto';

export type Redeemed = { readonly kind: 'opened'; readonly cookie: string } | { readonly kind: 'used' } | { readonly kind: 'wrong' };

/**
 * Who may use the server: the holder of a cookie that was given once, for a token that was told once. A token lives
 * for a short time and for one use; a cookie while a window of its browser is connected, and a short time after.
 */
export interface Gate {
  /** A new token; a former one that was not used is worth nothing any more. */
  issueToken(): string;
  /** `used`: this token was already used, so a second one has it: raise the alarm. */
  redeem(token: string): Redeemed;
  /** The session a cookie belongs to; null if it is none of ours or has ended. */
  sessionOf(cookie: string | undefined): { readonly id: string } | null;
  /** A window of the session connected; the function to call when it has gone. */
  attach(id: string): () => void;
  /** True while a session could still be used. */
  isUsed(): boolean;
}
export interface GateOptions {
  /** Milliseconds that only go forward. */
  readonly now: () => number;
  readonly random: (length: number) => Uint8Array;
  readonly tokenLifeMs: number;
  readonly idleMs: number;
}

export function createGate({ now, random, tokenLifeMs, idleMs }: GateOptions): Gate {
  let fresh: { hash: Buffer; until: number } | null = null;
  const used: Buffer[] = [];
  const sessions = new Map<string, { id: string; windows: number; until: number }>();
  const secret = () => Buffer.from(random(32)).toString('base64url');
  const alive = (session: { windows: number; until: number }) => session.windows > 0 || now() <= session.until;

  return {
    issueToken: () => {
      const token = secret();
      fresh = { hash: digest(token), until: now() + tokenLifeMs };
      return token;
    },
    redeem: (token) => {
      const hash = digest(token);
      if (used.some((earlier) => timingSafeEqual(earlier, hash))) return { kind: 'used' };
      if (fresh === null || !timingSafeEqual(fresh.hash, hash) || now() > fresh.until) return { kind: 'wrong' };
      used.push(hash);
      fresh = null;
      const cookie = secret();
      const key = digest(cookie).toString('hex');
      sessions.set(key, { id: key.slice(0, 16), windows: 0, until: now() + idleMs });
      return { kind: 'opened', cookie };
    },
    sessionOf: (cookie) => {
      const session = cookie === undefined ? undefined : sessions.get(digest(cookie).toString('hex'));
      if (session === undefined || !alive(session)) return null;
      session.until = now() + idleMs;
      return session;
    },
    attach: (id) => {
      const session = [...sessions.values()].find((known) => known.id === id);
      if (session === undefined) return () => undefined;
      session.windows++;
      let attached = true;
      return () => {
        if (!attached) return;
        attached = false;
        session.windows--;
        session.until = now() + idleMs;
      };
    },
    isUsed: () => [...sessions.values()].some(alive),
  };
}

/** Only hashes are kept and compared: no secret in memory longer than needed, no comparison whose time tells anything. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/**
 * UUIDv7 ids (RFC 9562): each later than the one before it, also within one millisecond and when the clock goes back.
 * @param now milliseconds since 1970 · @param random source of random bytes
 */
export function idSource(now: () => number, random: (bytes: number) => Uint8Array): () => string {
  let lastMs = 0;
  let sequence = 0;
  return () => {
    const ms = Math.max(0, Math.floor(now()));
    const bytes = Buffer.from(random(16));
    if (ms > lastMs) {
      lastMs = ms;
      // The upper half of the 12 bits stays free for counting on.
      sequence = bytes.readUInt16BE(6) & 0x7ff;
    } else if (++sequence > 0xfff) {
      lastMs += 1;
      sequence = 0;
    }
    bytes.writeUIntBE(lastMs, 0, 6);
    bytes.writeUInt16BE(0x7000 | sequence, 6);
    bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
    const hex = bytes.toString('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  };
}

/** A random id (UUIDv4) for things that have no order: lineages, devices, sessions. */
export function randomId(random: (bytes: number) => Uint8Array): string {
  const bytes = Buffer.from(random(16));
  bytes[6] = 0x40 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

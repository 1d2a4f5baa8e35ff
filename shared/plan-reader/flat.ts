const BASE = new Map<string, string>([['đ', 'd'], ['ð', 'd']]);

function baseOf(letter: string): string {
  const known = BASE.get(letter);
  if (known !== undefined) return known;
  const lower = letter.toLowerCase();
  const plain = BASE.get(lower) ?? lower.normalize('NFD').charAt(0);
  const base = plain.length === 1 ? plain : letter;
  BASE.set(letter, base);
  return base;
}

/**
 * In: NFC text. Out: the same text in small letters without marks (đ → d, «–» stays), character for character: a place in
 * the one is the same place in the other. For matching words whose marks may have been lost on the way.
 */
export function flat(text: string): string {
  let plain = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) plain += code >= 0x41 && code <= 0x5a ? String.fromCharCode(code + 32) : text[at];
    else if (code < 0x250 || (code >= 0x1ea0 && code < 0x1f00)) plain += baseOf(text.charAt(at));
    else plain += text[at];
  }
  return plain;
}

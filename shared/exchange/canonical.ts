/**
 * Canonical JSON after RFC 8785: members sorted by UTF-16 code units, no blanks, numbers and strings as ECMAScript
 * writes them. What is signed or hashed is always these bytes, so one value has one form.
 */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * Canonical text of a JSON value. Members whose value is `undefined` are left out.
 * @throws TypeError for what JSON cannot carry exactly: NaN, infinities, functions, bigints (a bug of the caller).
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError('not a JSON number');
      return JSON.stringify(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? `[${value.map(canonicalJson).join(',')}]` : canonicalObject(value as Record<string, unknown>);
    default:
      throw new TypeError(`not a JSON value: ${typeof value}`);
  }
}

function canonicalObject(object: Record<string, unknown>): string {
  let text = '';
  for (const key of Object.keys(object).sort()) {
    const value = object[key];
    if (value !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(value)}`;
  }
  return `{${text}}`;
}

const MAX_DEPTH = 8;

/** Why a text was refused; `reason` is Vietnamese, ready to show after a colon. */
export type StrictJson = { readonly ok: true; readonly value: JsonValue } | { readonly ok: false; readonly reason: string };

/**
 * Reads one JSON text strictly. `JSON.parse` alone accepts any depth, `__proto__` as a member, duplicate members
 * (the last wins), numbers that do not fit and lone surrogates (faults F39); here the text must be its own canonical
 * form, nest at most `maxDepth` containers, and hold no NUL, lone surrogate or bidirectional override.
 */
export function parseStrictJson(text: string, maxDepth: number = MAX_DEPTH): StrictJson {
  if (depthOf(text) > maxDepth) return refused(`lồng nhau quá ${maxDepth} tầng`);
  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue;
  } catch (error) {
    if (error instanceof SyntaxError) return refused('không phải JSON');
    throw error;
  }
  const seen = { sorted: true };
  const reason = faultOf(value, seen);
  if (reason !== null) return refused(reason);
  // With all members in order the engine's own writer gives the canonical form, four times faster.
  if ((seen.sorted ? JSON.stringify(value) : canonicalJson(value)) !== text) return refused('không ở dạng chuẩn (trùng tên trường, số không chính xác hoặc thừa khoảng trắng)');
  return { ok: true, value };
}

const refused = (reason: string): StrictJson => ({ ok: false, reason });

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Deepest nesting of objects and arrays, seen without parsing: a parser's own recursion is what it protects. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (quoted) {
      if (c === BACKSLASH) i++;
      else if (c === QUOTE) quoted = false;
    } else if (c === QUOTE) quoted = true;
    else if (c === 0x7b || c === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (c === 0x7d || c === 0x5d) depth--;
  }
  return deepest;
}

const LONE_SURROGATE = /\p{Cs}/u;
const BIDI_OVERRIDE = /[\u202a-\u202e\u2066-\u2069]/;

/** Why a text may not stand in a bundle, or null. */
function textFault(text: string): string | null {
  if (text.includes('\0')) return 'có ký tự NUL';
  if (LONE_SURROGATE.test(text)) return 'có ký tự Unicode không trọn vẹn';
  if (BIDI_OVERRIDE.test(text)) return 'có ký tự đảo chiều chữ';
  return null;
}

function faultOf(value: JsonValue, seen: { sorted: boolean }): string | null {
  if (typeof value === 'string') return textFault(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) return 'có số vượt giới hạn';
    return null;
  }
  if (value === null || typeof value !== 'object') return null;
  if (Array.isArray(value)) return firstFault(value, seen);
  let before = '';
  for (const key of Object.keys(value)) {
    if (key === '__proto__') return 'có tên trường bị cấm';
    if (key < before) seen.sorted = false;
    before = key;
    const reason = textFault(key) ?? faultOf((value as Record<string, JsonValue>)[key] as JsonValue, seen);
    if (reason !== null) return reason;
  }
  return null;
}

function firstFault(values: readonly JsonValue[], seen: { sorted: boolean }): string | null {
  for (const value of values) {
    const reason = faultOf(value, seen);
    if (reason !== null) return reason;
  }
  return null;
}

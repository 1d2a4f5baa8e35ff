import { bodyAt, bodyText } from './bodies.ts';
import type { BodyMention } from './bodies.ts';
import type { Placed } from './context.ts';
import { unitAt } from './unit-kinds.ts';
import type { UnitMention } from './unit-kinds.ts';
import { wordsOf } from './words.ts';
import type { Word } from './words.ts';

/** Who reports what to whom, as one sentence says. */
export interface Parties {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly via: string | null;
  readonly onward: readonly string[];
}

type Role = 'from' | 'to' | 'cc' | 'via' | 'onward' | 'none';
const SENDS = new Set(['gửi', 'về', 'nộp', 'cáo', 'trình', 'ánh', 'chuyển']);

/** In: a sentence about a report and its paragraph. Out: its parties in the plan's words. */
export function partiesOf(sentence: string, placed: Placed): Parties {
  const words = wordsOf(sentence);
  const roles = { from: [] as string[], to: [] as string[], cc: [] as string[], onward: [] as string[] };
  let via: string | null = null;
  let role: Role = 'from';
  let sent = false;
  let onward = false;
  let pending: UnitMention | null = null;
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    if (word === undefined) break;
    const next = roleAt(words, at, sent, onward);
    if (next !== null) {
      role = next.role;
      sent ||= role === 'to';
      onward = role === 'onward' ? true : role === 'to' || role === 'cc' ? false : onward;
    }
    const body = bodyAt(words, at);
    if (body !== null) {
      const name = bodyText(body, words, sentence);
      if (role === 'via') via ??= name;
      else if (role !== 'none') add(roles[role], name);
      at = name.includes('(') ? behind(words, at + body.length) : at + body.length;
      if (role === 'via') role = sent ? 'none' : 'from';
      continue;
    }
    const unit = unitAt(words, at, sentence);
    if (unit !== null && role === 'from' && unit.kinds.length + (unit.vague === null ? 0 : 1) > 0) {
      pending = addUnit(roles.from, unit, words, sentence, pending);
    }
    at += Math.max(1, unit?.length ?? 1);
  }
  return { ...roles, from: roles.from.length > 0 ? roles.from : fromAbove(placed), via };
}

const LOCAL = new Set<string>(['xa', 'phuong', 'dac-khu', 'thi-tran', 'huyen', 'thi-xa', 'thanh-pho']);

/** «UBND các xã, phường, đặc khu» is one sender. */
function addUnit(list: string[], unit: UnitMention, words: readonly Word[], sentence: string, before: UnitMention | null): UnitMention {
  const printed = sentence.slice(words[unit.at]?.from ?? 0, words[unit.at + unit.length - 1]?.to ?? 0);
  const local = unit.vague === 'cap-xa' || unit.kinds.some((kind) => LOCAL.has(kind));
  const last = list.at(-1);
  if (local && before !== null && before.kinds.some((kind) => LOCAL.has(kind)) && unit.at - before.at - before.length <= 1 && last !== undefined) list[list.length - 1] = `${last}, ${printed}`;
  else {
    const lead = words.slice(Math.max(0, unit.at - 5), unit.at).map(({ bare }) => bare).join(' ');
    add(list, local && /ubnd(?: cac)?$|uy ban nhan dan(?: cac)?$/u.test(lead) ? `UBND ${printed}` : printed);
  }
  return unit;
}

/** The first word behind the bracket that belongs to a body's name. */
function behind(words: readonly Word[], start: number): number {
  let at = start;
  while (at < words.length && (at === start || !words[at]?.gap.includes(')'))) at += 1;
  return at;
}

const add = (list: string[], name: string): void => {
  if (!list.includes(name)) list.push(name);
};

/** The part a body plays changes at a verb: «gửi về», «báo cáo», «qua», «đồng thời gửi», «để tổng hợp, báo cáo». */
function roleAt(words: readonly Word[], at: number, sent: boolean, onward: boolean): { readonly role: Role } | null {
  const word = words[at];
  const after = words[at + 1];
  if (word === undefined) return null;
  if (word.low === 'qua' || (word.low === 'thông' && after?.low === 'qua')) return { role: 'via' };
  if (word.low === 'đồng' && after?.low === 'thời') return sent ? { role: 'cc' } : null;
  if (word.low === 'để' && sent) return { role: 'onward' };
  if (/^(?:phối|theo|của|do)$/u.test(word.low) && !(word.low === 'theo' && after?.low === 'dõi')) return { role: 'none' };
  if (!SENDS.has(word.low) || (word.low === 'cáo' && words[at - 1]?.bare !== 'bao') || (word.low === 'ánh' && words[at - 1]?.bare !== 'phan')) return null;
  const delivers = word.low === 'về' || bodySoon(words, at + 1);
  if (!delivers) return null;
  const cc = words.slice(Math.max(0, at - 3), at).some(({ low }, index, list) => low === 'thời' && list[index - 1]?.low === 'đồng');
  if (cc) return { role: 'cc' };
  return { role: onward ? 'onward' : 'to' };
}

function bodySoon(words: readonly Word[], start: number): boolean {
  for (let at = start; at < start + 4; at += 1) {
    if (/[;.:]/u.test(words[at]?.gap ?? '')) return false;
    if (bodyAt(words, at) !== null) return true;
  }
  return false;
}

const above = new WeakMap<Placed, readonly string[]>();

/** The list item or heading above may name the sender: «2. Thủ trưởng các sở, ban, ngành …». Found once for a paragraph. */
function fromAbove(placed: Placed): readonly string[] {
  const known = above.get(placed);
  if (known !== undefined) return known;
  const named = namedAbove(placed);
  above.set(placed, named);
  return named;
}

function namedAbove(placed: Placed): string[] {
  for (const { text, words } of placed.over) {
    const named: string[] = [];
    let before: UnitMention | null = null;
    for (let at = 0; at < words.length; ) {
      const body: BodyMention | null = bodyAt(words, at);
      const unit = body === null ? unitAt(words, at, text) : null;
      if (body !== null) add(named, body.name);
      else if (unit !== null && unit.kinds.length + (unit.vague === null ? 0 : 1) > 0) before = addUnit(named, unit, words, text, before);
      at += Math.max(1, body?.length ?? unit?.length ?? 1);
    }
    if (named.length > 0) return named;
  }
  return [];
}

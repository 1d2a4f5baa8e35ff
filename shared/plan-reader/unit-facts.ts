import type { Plan } from '../catalogue/plan-schema.ts';
import type { PlanUnitKind } from '../catalogue/plan-vocabulary.ts';
import type { Found, PlanDoc } from './doc.ts';
import { brief, cite, found, isNote, numbering, sentencesOf, textAt } from './places.ts';

type UnitFact = Plan['unitFacts'][number];

const KINDS: Readonly<Record<string, PlanUnitKind>> = { xã: 'xa', phường: 'phuong', 'đặc khu': 'dac-khu', 'thị trấn': 'thi-tran', huyện: 'huyen', 'thị xã': 'thi-xa', 'thành phố': 'thanh-pho', thôn: 'thon-buon-tdp', buôn: 'thon-buon-tdp', bản: 'thon-buon-tdp', ấp: 'thon-buon-tdp', 'tổ dân phố': 'thon-buon-tdp' };
const KIND = String.raw`xã|phường|đặc khu|thị trấn|huyện|thị xã|thành phố|thôn|buôn|bản|ấp|tổ dân phố`;
/** A number of units that is a fact and no target: «tỉnh có 72 thôn …», «111/111 xã». */
const COUNT = new RegExp(String.raw`(?:(?:[Tt]ỉnh|[Hh]uyện|[Xx]ã|[Tt]oàn tỉnh|[Tt]oàn xã|địa bàn)(?: \p{Lu}[\p{L}]*){0,3} (?:hiện )?có|gồm|bao gồm) (\d{1,4}) (?:đơn vị |)(${KIND})(?!\p{L})`, 'gu');
const WHOLE = new RegExp(String.raw`(?<![\d/])(\d{1,4})\/\1 (${KIND})(?!\p{L})`, 'gu');
const NAMED = new RegExp(String.raw`(?:[Rr]iêng (?:đối với )?|trong đó |tại |ở )?(?<!\p{L})(huyện|xã|phường|đặc khu|thị xã|thị trấn) (\p{Lu}[\p{L}’']+(?:[ -]\p{Lu}[\p{L}’']+){0,3})`, 'gu');
const TARGET = /phấn đấu|đạt chuẩn|chỉ tiêu/u;
const MOST = 40;

/** Counts of units that stand as facts (mostly footnotes), and units named one by one in the parts, each once. */
export function readUnitFacts(doc: PlanDoc, code: string): Found<UnitFact>[] {
  const next = numbering(code, 'X');
  const facts: Found<UnitFact>[] = [];
  const seen = new Set<string>();
  for (const paragraph of doc.paragraphs) {
    const note = isNote(doc, paragraph.from);
    if (paragraph.section.level === 0 && !note) continue;
    for (const place of sentencesOf(paragraph)) {
      const words = textAt(doc, place);
      for (const match of [...words.matchAll(COUNT), ...words.matchAll(WHOLE)]) {
        if (!note && TARGET.test(words)) continue;
        add(`${match[1] ?? ''} ${match[2] ?? ''}`, { unitKind: KINDS[match[2] ?? ''] ?? null, unitName: null, count: Number(match[1]) }, match);
      }
      for (const match of words.matchAll(NAMED)) add(match[2] ?? '', { unitKind: KINDS[match[1] ?? ''] ?? null, unitName: match[2] ?? '', count: null }, match);

      function add(key: string, fact: Pick<UnitFact, 'unitKind' | 'unitName' | 'count'>, match: RegExpMatchArray): void {
        if (seen.has(key) || facts.length >= MOST) return;
        seen.add(key);
        const from = place.from + (match.index ?? 0);
        facts.push(found({ id: next(), ...fact, text: brief(words), section: cite(doc, place) }, { from, to: from + match[0].length }));
      }
    }
  }
  return facts;
}

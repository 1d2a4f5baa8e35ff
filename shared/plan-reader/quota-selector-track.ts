import { isSingle, joins, selectsBefore, selectsBehind } from './quota-look.ts';
import type { Segment } from './quota-segment.ts';
import type { UnitMention } from './unit-kinds.ts';
import type { Word } from './words.ts';

/** Who only chooses for others («giao Sở Y tế lựa chọn …»), followed word by word. */
export class SelectorTrack {
  /** The body that chooses; null: none so far. */
  name: string | null = null;
  private readonly words: readonly Word[];
  /** Word behind the body named last. */
  private end = -1;
  /** It holds for the whole sentence, not only for its clause. */
  private holds = false;

  constructor(words: readonly Word[]) {
    this.words = words;
  }

  /** «giao Sở Y tế lựa chọn …», «các doanh nghiệp do Ban Quản lý và Sở Y tế giới thiệu …»: whether the body only chooses. */
  takes(unit: UnitMention, current: Segment): boolean {
    const before = this.words[unit.at - 1]?.low;
    const joined = this.end >= 0 && joins(this.words, this.end, unit.at);
    const behind = selectsBehind(this.words, unit.at + unit.length);
    if (!joined && before !== 'giao' && !(before === 'do' && behind) && !(behind && followsTopic(unit, current, this.words))) return false;
    if (!joined) {
      this.name = unit.names[0] ?? this.words.slice(unit.at, unit.at + unit.length).map(({ text }) => text).join(' ');
      this.holds = before === 'giao';
    }
    this.end = unit.at + unit.length;
    return true;
  }

  /** «Sở Nội vụ lựa chọn chung trong các doanh nghiệp»: those named so far, before «trong» at `at`, only choose. */
  takesBefore(at: number, current: Segment): boolean {
    if (current.used || current.exception || current.units.length === 0 || current.each || !current.units.every(({ names }) => names.length > 0) || !selectsBefore(this.words, at)) return false;
    this.name = current.units[0]?.names[0] ?? null;
    this.holds = false;
    return true;
  }

  /** A clause or a sentence ends. */
  stop(sentence: boolean): void {
    if (sentence || !this.holds) this.name = null;
  }
}

/** «Đối với doanh nghiệp, Sở Y tế lựa chọn …»: behind the comma that ends the topic stands a body of another kind. */
function followsTopic(unit: UnitMention, current: Segment, words: readonly Word[]): boolean {
  const [first] = current.units;
  const last = current.units.at(-1);
  if (first === undefined || last === undefined || current.used || current.each || current.exception || (unit.names.length === 0 && !unit.kinds.includes('mttq') && !isSingle(unit, words))) return false;
  if (current.units.some(({ names, kinds }) => names.length > 0 || kinds.some((kind) => unit.kinds.includes(kind)))) return false;
  const opener = words[first.at - 1]?.low === 'các' ? first.at - 2 : first.at - 1;
  const topic = (words[opener]?.low === 'với' && words[opener - 1]?.low === 'đối') || words[opener]?.low === 'trong' || (words[opener]?.low === 'số' && words[opener - 1]?.low === 'trong');
  return topic && words[unit.at]?.gap === ',' && unit.at >= last.at + last.length;
}

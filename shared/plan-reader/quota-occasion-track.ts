import { momentMentions } from './moments.ts';
import type { Moment, MomentMention } from './moments.ts';
import { occasionBehind } from './quota-look.ts';
import type { Draft } from './quota-totals.ts';
import type { Word } from './words.ts';

/** Words between a number and an occasion named behind it. */
const FAR = 60;

/** Which occasion the numbers of one paragraph are for, followed word by word. */
export class OccasionTrack {
  private readonly words: readonly Word[];
  private readonly moments: ReadonlyMap<number, MomentMention>;
  /** Occasions from the last to the first; those passed are taken off. */
  private readonly ahead: MomentMention[];
  private before: readonly Moment[] = [];
  private end = -10;
  /** Drafts of this segment that have an occasion of their own behind them. */
  private ownBehind = 0;

  constructor(words: readonly Word[]) {
    this.words = words;
    const moments = momentMentions(words).filter((moment) => !isCompared(words, moment));
    this.moments = new Map(moments.map((moment) => [moment.at, moment]));
    this.ahead = moments.reverse();
  }

  /** The occasion named at a word; undefined: none. */
  at(index: number): MomentMention | undefined {
    return this.moments.get(index);
  }

  /** Takes an occasion as the one that holds from here on. Out: its words. */
  take(moment: MomentMention): number {
    const joined = this.before.length > 0 && (moment.at - this.end <= 1 || this.onlyYears(moment.at));
    const { kind, year, closing } = moment;
    const named: Moment = closing === true ? { kind, year, closing } : { kind, year };
    this.before = joined ? [...this.before, named] : [named];
    this.end = moment.at + moment.length;
    return moment.length;
  }

  /** «sơ kết (năm 2028) và tổng kết»: only a year stands between the occasion before and the one at `at`. */
  private onlyYears(at: number): boolean {
    if (at - this.end > 4 || (this.words[at - 1]?.low !== 'và' && !/^\)?,$/u.test(this.words[at]?.gap ?? ''))) return false;
    return this.words.slice(this.end, at).every(({ low, gap }) => !/[;.:]/u.test(gap) && /^(?:năm|và|\d{4})$/u.test(low));
  }

  /** «02 tập thể khi sơ kết, 03 tập thể khi tổng kết»: the occasion right behind a number that ends before `end` is its own and that of the numbers listed with it. */
  behind(draft: Draft, end: number, open: readonly Draft[]): void {
    const mention = occasionBehind(this.words, end, this.moments);
    if (mention === null) return;
    const named = [{ kind: mention.kind, year: mention.year }];
    draft.moments = named;
    for (const earlier of open.slice(this.ownBehind)) earlier.moments = named;
    this.ownBehind = open.length + 1;
  }

  /** The occasion named last before the number, else the first after it in the sentence. */
  here(at: number): readonly Moment[] {
    if (this.before.length > 0) return this.before;
    while ((this.ahead.at(-1)?.at ?? Infinity) <= at) this.ahead.pop();
    const next = this.ahead.at(-1);
    if (next === undefined || next.at - at > FAR) return [];
    for (let word = at + 1; word <= next.at; word += 1) if (/[.;]/u.test(this.words[word]?.gap ?? '')) return [];
    return [{ kind: next.kind, year: next.year }];
  }

  /** A new segment has no numbers yet. */
  clear(): void {
    this.ownBehind = 0;
  }

  /** The oldest open number was given up. */
  drop(): void {
    this.ownBehind = Math.max(0, this.ownBehind - 1);
  }
}

const LIKE = /^(?:như|giống|tương|bằng|so|gấp)$/u;
/** Words between «như» and the occasion: «như đối với đợt sơ kết». */
const FILLS = /^(?:khi|đợt|lần|kỳ|dịp|đối|với|tự|số|lượng|của|tại)$/u;

/** «cách làm như khi sơ kết», «so với đợt sơ kết», «gấp đôi số lượng sơ kết»: the occasion is only named to compare. */
function isCompared(words: readonly Word[], { at }: MomentMention): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 6); back -= 1) {
    if (/[;.:]/u.test(words[back + 1]?.gap ?? '')) return false;
    const low = words[back]?.low ?? '';
    if (LIKE.test(low)) return !(low === 'như' && words[back + 1]?.low === 'sau') && low !== 'số';
    if (!FILLS.test(low) && low !== 'đôi') return false;
  }
  return false;
}

import { fold } from '../../shared/text/fold.ts';

/** One of the plans that a text holds. */
export interface PlanPart {
  /** What it is about, as its title says; «» where no title was found. */
  readonly title: string;
  readonly text: string;
}

const TITLE = /^(?:ke hoach|huong dan)$/u;
const LETTERHEAD = /cong hoa xa hoi chu nghia|^so *:? *[\d/. ]*\/(?:kh|hd)\b/u;
/** Where a paper begins: the issuer's name may stand above the country's. */
const BEFORE_LETTERHEAD = /^uy ban nhan dan|^ubnd|^tinh |^so |^hoi dong /u;
const END = /\.\/\.|^noi nhan\b/u;
const HEAD_LINES = 15;
const LEAST_LINES = 8;

/**
 * The plans of a text in their order. A second plan begins where, after the first one's end («./.» or «Nơi nhận»), a title
 * stands again under a letterhead or a number of its own. A decision with the plan it promulgates is one.
 */
export function plansIn(text: string): PlanPart[] {
  const lines = text.split('\n');
  const folded = lines.map((line) => fold(line.replace(/[*#|_>]/gu, ' ')));
  const starts: number[] = [];
  const titles: number[] = [];
  let last = 0;
  folded.forEach((line, at) => {
    if (!TITLE.test(line) || !isCapitals(lines[at] ?? '')) return;
    if (titles.length === 0) {
      titles.push(at);
      starts.push(0);
      last = at;
      return;
    }
    const head = folded.slice(Math.max(last, at - HEAD_LINES), at);
    const ended = folded.slice(last + 1, at).some((between) => END.test(between));
    if (!ended || at - last < LEAST_LINES || !head.some((above) => LETTERHEAD.test(above))) return;
    titles.push(at);
    starts.push(headStart(folded, at));
    last = at;
  });
  if (starts.length < 2) return [{ title: titleAt(lines, titles[0]), text }];
  return starts.map((start, i) => ({ title: titleAt(lines, titles[i]), text: lines.slice(start, starts[i + 1]).join('\n') }));
}

function headStart(folded: readonly string[], title: number): number {
  let start = title;
  for (let at = title - 1; at >= Math.max(0, title - HEAD_LINES); at--) {
    const line = folded[at] ?? '';
    if (LETTERHEAD.test(line) || BEFORE_LETTERHEAD.test(line)) start = at;
    if (END.test(line)) break;
  }
  return start;
}

function titleAt(lines: readonly string[], title: number | undefined): string {
  if (title === undefined) return '';
  const below = lines.slice(title + 1, title + 6).map((line) => line.replace(/[*#|_]/gu, '').trim()).find((line) => line !== '') ?? '';
  return below.length > 100 ? `${below.slice(0, 100)}…` : below;
}

const isCapitals = (line: string): boolean => line === line.toUpperCase();

import type { Run } from '../../shared/documents/model.ts';
import { printable } from '../../shared/documents/safe-text.ts';
import type { Face } from './fonts.ts';
import { gap } from './layout.ts';
import { faceOf, widthPt } from './measure.ts';

/** A stretch of text in one face. */
export interface Fragment {
  readonly text: string;
  readonly face: Face;
}

/** One line: its fragments in order, how wide they are, and how many blanks may be stretched. */
export interface Line {
  readonly fragments: readonly Fragment[];
  readonly widthPt: number;
  readonly blanks: number;
  /** Broken at a blank and not inside a word. */
  readonly blankAfter: boolean;
}

/** What stays together on a line, with the blanks that follow it. */
interface Atom {
  readonly fragments: readonly Fragment[];
  readonly width: number;
  readonly blanks: number;
  readonly blankWidth: number;
}

/** Longer ones may break inside, after a hyphen or a slash. */
const LONGEST_WHOLE = 40;
const JOINTS = /(?<=[-/–—])(?!\d)/u;

/** Runs as fragments: printable text, gaps for the pen as non-breaking blanks. */
export function fragmentsOf(runs: readonly Run[], look: { readonly sizePt: number; readonly bold?: boolean; readonly italic?: boolean }): Fragment[] {
  return runs.map((run) =>
    'blankMm' in run
      ? { text: gap(run.blankMm, look.sizePt), face: faceOf({ italic: look.italic === true }) }
      : { text: printable(run.text), face: faceOf({ bold: run.bold ?? look.bold === true, italic: run.italic ?? look.italic === true }) },
  );
}

/**
 * Breaks text into lines of at most `roomPt`, the first one shorter by `firstPt`. It breaks at blanks; numbers with
 * their symbols («12/TTr-UBND») stay whole unless `breakJoints`; what alone is wider than a line is broken anywhere.
 */
export function breakLines(fragments: readonly Fragment[], sizePt: number, roomPt: number, options: { readonly firstPt?: number; readonly breakJoints?: boolean } = {}): Line[] {
  const lines: Line[] = [];
  let line = new LineInMaking();
  const room = () => roomPt - (lines.length === 0 ? (options.firstPt ?? 0) : 0) + 0.01;
  const close = () => {
    lines.push(line.done());
    line = new LineInMaking();
  };
  for (const atom of atomsOf(fragments, sizePt)) {
    const whole = options.breakJoints !== true && lengthOf(atom) <= LONGEST_WHOLE;
    const parts = whole ? [atom] : cut(atom, JOINTS, sizePt);
    for (const part of parts) {
      if (!line.empty && line.width + part.width > room()) close();
      if (part.width <= room()) {
        line.add(part);
        continue;
      }
      for (const piece of cut(part, JOINTS, sizePt).flatMap((p) => (p.width <= room() ? [p] : cut(p, /(?=\P{M})/u, sizePt)))) {
        if (!line.empty && line.width + piece.width > room()) close();
        line.add(piece);
      }
    }
  }
  if (!line.empty || lines.length === 0) close();
  return lines;
}

class LineInMaking {
  readonly #atoms: Atom[] = [];
  #width = 0;

  get empty(): boolean {
    return this.#atoms.length === 0;
  }

  /** Width with the blanks after the last atom. */
  get width(): number {
    return this.#width;
  }

  add(atom: Atom): void {
    this.#atoms.push(atom);
    this.#width += atom.width + atom.blankWidth;
  }

  done(): Line {
    const last = this.#atoms.at(-1);
    const fragments: { text: string; face: Face }[] = [];
    this.#atoms.forEach((atom, i) => {
      const blanks = i < this.#atoms.length - 1 ? atom.blanks : 0;
      atom.fragments.forEach((fragment, j) => {
        const text = j === atom.fragments.length - 1 ? fragment.text + ' '.repeat(blanks) : fragment.text;
        const before = fragments.at(-1);
        if (before !== undefined && before.face === fragment.face) before.text += text;
        else fragments.push({ text, face: fragment.face });
      });
    });
    return {
      fragments,
      widthPt: this.#width - (last?.blankWidth ?? 0),
      blanks: this.#atoms.slice(0, -1).reduce((sum, atom) => sum + atom.blanks, 0),
      blankAfter: last !== undefined && last.blanks > 0,
    };
  }
}

function* atomsOf(fragments: readonly Fragment[], sizePt: number): Generator<Atom> {
  let open: Fragment[] = [];
  for (const { text, face } of fragments) {
    for (const [, word = '', blanks = ''] of text.matchAll(/([^ ]*)( *)/gu)) {
      if (word !== '') open.push({ text: word, face });
      if (blanks === '') continue;
      // Blanks at the very beginning show nothing and only push the text away from its margin.
      if (open.length > 0) yield atom(open, blanks.length, sizePt);
      open = [];
    }
  }
  if (open.length > 0) yield atom(open, 0, sizePt);
}

function atom(fragments: readonly Fragment[], blanks: number, sizePt: number): Atom {
  const last = fragments.at(-1) as Fragment;
  const width = fragments.reduce((sum, f) => sum + widthPt(f.text, f.face, sizePt), 0);
  if (blanks === 0) return { fragments, width, blanks, blankWidth: 0 };
  const blankWidth = widthPt(`${last.text} `, last.face, sizePt) - widthPt(last.text, last.face, sizePt) + (blanks - 1) * widthPt(' ', last.face, sizePt);
  return { fragments, width, blanks, blankWidth };
}

function lengthOf(one: Atom): number {
  return one.fragments.reduce((sum, fragment) => sum + fragment.text.length, 0);
}

/** An atom cut at every match; only the last piece keeps the blanks. */
function cut(one: Atom, at: RegExp, sizePt: number): readonly Atom[] {
  const pieces = one.fragments.flatMap((fragment) => fragment.text.split(at).filter((text) => text !== '').map((text) => ({ text, face: fragment.face })));
  if (pieces.length === one.fragments.length) return [one];
  return pieces.map((piece, i) => atom([piece], i === pieces.length - 1 ? one.blanks : 0, sizePt));
}

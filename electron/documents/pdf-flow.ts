import { PAGE_NUMBER_MM, pageSizeMm, type Section } from '../../shared/documents/model.ts';
import { styleOf } from '../../shared/documents/styles.ts';
import { COMPANY_LINES } from './layout.ts';
import { mmToPt, widthPt } from './measure.ts';
import type { Pen } from './pdf-pen.ts';

/**
 * A piece of a section that is drawn as a whole: a line of a paragraph, a row of a table, a header. Lengths are points.
 */
export interface Unit {
  readonly height: number;
  /** Space above, left out at the top of a page that the text runs on to. */
  readonly before: number;
  /** The next unit stands on the same page. */
  keepNext: boolean;
  /** Lines of body text a signature can count on for company. */
  readonly lines: number;
  readonly breakBefore?: boolean;
  /** Keeps at least two lines of what stands above it on its page. */
  readonly company?: boolean;
  /** Drawn first when this unit begins a page: the heading rows of its table. */
  readonly repeat?: { readonly height: number; draw(pen: Pen, y: number): void };
  /** Only of a row higher than a page: what goes into `room`, and the rest; null when too little would fit. */
  readonly split?: (room: number) => readonly [Unit, Unit] | null;
  draw(pen: Pen, y: number): void;
}

/** A splittable unit begins on a page when this much of it fits. */
const LEAST_OF_GIANT_PT = 60;
const NEAR_PT = 0.01;

/** Units above a signature block that may have to stay with it. */
const COMPANY_UNITS = 4;

/**
 * Puts the units of a section on pages, one page after the other, and looks ahead no further than to the end of what has
 * to stay together.
 */
export class Flow {
  readonly #pen: Pen;
  readonly #section: Section;
  readonly #mark: string | null;
  readonly #width: number;
  readonly #heightPt: number;
  readonly #top: number;
  readonly #bottom: number;
  readonly #onPage: (own: number) => void;
  #y = 0;
  #own = 0;
  #fresh = true;

  constructor(pen: Pen, section: Section, mark: string | null, onPage: (own: number) => void = () => undefined) {
    const { widthMm, heightMm } = pageSizeMm(section);
    this.#pen = pen;
    this.#section = section;
    this.#mark = mark;
    this.#width = mmToPt(widthMm);
    this.#heightPt = mmToPt(heightMm);
    this.#top = mmToPt(section.margins.top);
    this.#bottom = this.#heightPt - mmToPt(section.margins.bottom);
    this.#onPage = onPage;
  }

  get #room(): number {
    return this.#bottom - this.#y + NEAR_PT;
  }

  /** A new page with its number and mark. */
  page(): void {
    this.#pen.page(this.#width, this.#heightPt);
    this.#own += 1;
    this.#y = this.#top;
    this.#fresh = true;
    this.#onPage(this.#own);
    if (this.#section.background !== undefined) {
      const { background } = this.#section;
      this.#pen.artifact(() => this.#pen.picture(background, 0, 0, this.#width, this.#heightPt));
    }
    this.#pageHeader();
    this.#footNote();
  }

  /** Places all units; stops after each group, so that the caller can let something else happen. */
  *place(units: Iterable<Unit>): Generator<void, void> {
    if (this.#own === 0) this.page();
    let group: Unit[] = [];
    for (const unit of withCompany(units)) {
      group.push(unit);
      if (unit.keepNext) continue;
      this.#placeGroup(group);
      group = [];
      yield;
    }
    if (group.length > 0) this.#placeGroup(group);
  }

  #placeGroup(group: readonly Unit[]): void {
    const [first] = group;
    if (first === undefined) return;
    if (first.breakBefore === true && !this.#fresh) this.page();
    const needs = group.reduce((sum, unit, i) => sum + (i === 0 && this.#fresh && this.#own > 1 ? 0 : unit.before) + least(unit), 0);
    if (needs > this.#room && !this.#fresh) this.page();
    for (const unit of group) this.#placeUnit(unit);
  }

  #placeUnit(unit: Unit): void {
    if (unit.before + least(unit) > this.#room && !this.#fresh) this.page();
    if (this.#fresh) {
      // What a heading asks above itself is kept where a page was begun for it.
      if (this.#own === 1 || unit.breakBefore === true) this.#y += unit.before;
      if (unit.repeat !== undefined) {
        unit.repeat.draw(this.#pen, this.#y);
        this.#y += unit.repeat.height;
      }
    } else this.#y += unit.before;
    this.#fresh = false;
    if (unit.split !== undefined && unit.height > this.#room) {
      const halves = unit.split(this.#room);
      if (halves !== null) {
        halves[0].draw(this.#pen, this.#y);
        this.page();
        return this.#placeUnit(halves[1]);
      }
    }
    unit.draw(this.#pen, this.#y);
    this.#y += unit.height;
  }

  /** What belongs to this copy, in the bottom margin of the first page. */
  #footNote(): void {
    const { footNote, margins } = this.#section;
    if (footNote === undefined || this.#own > 1) return;
    const { sizePt } = styleOf('footNote');
    this.#pen.artifact(() => this.#pen.line({ fragments: [{ text: footNote, face: 'normal' }] }, mmToPt(margins.left), this.#heightPt - mmToPt(PAGE_NUMBER_MM) - sizePt, sizePt));
  }

  /** Page number from the section's second page on, and the mark of a draft, on one line in the top margin. */
  #pageHeader(): void {
    const y = mmToPt(PAGE_NUMBER_MM);
    const { left, right } = this.#section.margins;
    if (this.#mark !== null) {
      const mark = this.#mark;
      this.#pen.artifact(() => this.#pen.line({ fragments: [{ text: mark, face: 'bold' }] }, mmToPt(left), y, styleOf('mark').sizePt));
    }
    if (this.#section.pageNumbers !== 'from-second' || this.#own === 1) return;
    const number = String(this.#own);
    const { sizePt } = styleOf('pageNumber');
    const centre = (mmToPt(left) + this.#width - mmToPt(right)) / 2;
    this.#pen.artifact(() => this.#pen.line({ fragments: [{ text: number, face: 'normal' }] }, centre - widthPt(number, 'normal', sizePt) / 2, y, sizePt));
  }
}

function least(unit: Unit): number {
  return unit.split === undefined ? unit.height : Math.min(unit.height, LEAST_OF_GIANT_PT);
}

/** Ties what asks for company to the lines above it. */
function* withCompany(units: Iterable<Unit>): Generator<Unit> {
  const waiting: Unit[] = [];
  for (const unit of units) {
    if (unit.company === true) {
      let lines = 0;
      for (let i = waiting.length - 1; i >= 0 && lines < COMPANY_LINES; i--) {
        const above = waiting[i] as Unit;
        above.keepNext = true;
        lines += above.lines;
      }
    }
    waiting.push(unit);
    if (waiting.length > COMPANY_UNITS) yield waiting.shift() as Unit;
  }
  yield* waiting;
}

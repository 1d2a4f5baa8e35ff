/** So long without a scroll event, and what was scrolled lies still. */
const AT_REST_MS = 120;
/** So many steps of one pace in a row tell how fast it goes: one great step alone is a jump to a place. */
const STEPS = 2;

/**
 * Watches how far `scroll` is scrolled. While more than `height` px go by from one scroll event to the next, what is in sight
 * is gone before anybody can read it: then `draw` shows it with the least it needs, and the place is told again when it lies
 * still or slows down. A machine that is slow comes to that sooner.
 * @param draw shows what stands in sight when so many px are scrolled away
 * @param told px from the top, and whether it still moves
 */
export function watchScroll(scroll: HTMLElement, height: number, draw: (top: number) => void, told: (top: number, moving: boolean) => void): { readonly stop: () => void; readonly flying: () => boolean } {
  let [top, fast, slow, last] = [scroll.scrollTop, 0, 0, 0];
  let flying = false;
  let rest: number | undefined;
  let frame = 0;
  const settle = (): void => {
    rest = undefined;
    if (performance.now() - last < AT_REST_MS) return wait();
    [fast, slow, flying] = [0, 0, false];
    told(top, false);
  };
  // A window that was busy for so long hears of the scrolling meanwhile before the next frame: it did not lie still.
  const look = (): void => void (frame = requestAnimationFrame(settle));
  const wait = (): void => void (rest = window.setTimeout(look, Math.max(0, AT_REST_MS - (performance.now() - last))));
  const onScroll = (): void => {
    const now = scroll.scrollTop;
    [fast, slow] = Math.abs(now - top) > height ? [fast + 1, 0] : [0, slow + 1];
    [top, last] = [now, performance.now()];
    if (fast === STEPS) flying = true;
    if (slow === STEPS) flying = false;
    if (flying) draw(top);
    else told(top, true);
    if (rest === undefined) wait();
  };
  told(top, false);
  scroll.addEventListener('scroll', onScroll, { passive: true });
  return {
    stop: () => {
      scroll.removeEventListener('scroll', onScroll);
      window.clearTimeout(rest);
      cancelAnimationFrame(frame);
    },
    flying: () => flying,
  };
}

/** A line of the sheet and the row it shows; -1: none yet. */
interface Slot {
  readonly line: HTMLElement;
  readonly cell: HTMLElement;
  index: number;
}

/** How the lines look: classes, `grid-template-columns`, and in which of those columns the words stand (from 1). */
export interface SheetLooks {
  readonly line: string;
  readonly cell: string;
  readonly template: string;
  readonly column: number;
}

/** Lines of plain text over a list; each is used for another row when its own is out of sight. */
export interface FlightSheet {
  /** Shows the rows from `from` to `to` (exclusive) but for those that `words` has nothing for. */
  readonly show: (from: number, to: number, words: (index: number) => string | null) => void;
  readonly clear: () => void;
}

/** @param at where the lines are put; its children are this sheet's alone  @param height of a line, in px */
export function flightSheet(at: HTMLElement, height: number, looks: SheetLooks): FlightSheet {
  let slots: Slot[] = [];
  const clear = (): void => {
    if (slots.length === 0) return;
    slots = [];
    at.replaceChildren();
  };
  return {
    show: (from, to, words) => {
      if (to - from > slots.length) {
        clear();
        slots = Array.from({ length: to - from + 1 }, () => slotOf(height, looks));
        at.replaceChildren(...slots.map(({ line }) => line));
      }
      for (let index = from; index < to; index += 1) {
        const slot = slots[index % slots.length];
        if (slot === undefined || slot.index === index) continue;
        const text = words(index);
        if (text === null) continue;
        slot.index = index;
        slot.line.style.top = `${index * height}px`;
        slot.cell.textContent = text;
      }
    },
    clear,
  };
}

function slotOf(height: number, { line: lineClass, cell: cellClass, template, column }: SheetLooks): Slot {
  const [line, cell] = [document.createElement('div'), document.createElement('div')];
  line.className = lineClass;
  line.style.height = `${height}px`;
  line.style.gridTemplateColumns = template;
  cell.className = cellClass;
  cell.style.gridColumn = `${column}`;
  line.append(cell);
  // Out of sight until it shows a row.
  line.style.top = '-1000px';
  return { line, cell, index: -1 };
}

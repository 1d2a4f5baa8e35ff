import type { Rule } from './pdf-tables.ts';

/** a b c d e f of a PDF matrix: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A page's drawing operators as pdf.js lists them. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}
/** Numbers of the operators looked at. */
export type OperatorNames = Readonly<Record<'save' | 'restore' | 'transform' | 'constructPath' | 'paintFormXObjectBegin' | 'paintFormXObjectEnd' | 'endPath', number>>;

const THIN = 3;
const MOST_OPERATORS = 2_000_000;
/** Steps within a path and how many numbers each carries. */
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;
const CARRIES: readonly number[] = [2, 2, 6, 4, 0];

/** Straight horizontal and vertical lines that a page draws, thin boxes counted as lines. */
export function rulesOf(operators: Operators, names: OperatorNames, base: Matrix): Rule[] {
  const rules: Rule[] = [];
  const stack: Matrix[] = [];
  let matrix = base;
  operators.fnArray.slice(0, MOST_OPERATORS).forEach((name, i) => {
    const args = operators.argsArray[i];
    if (name === names.save || name === names.paintFormXObjectBegin) {
      stack.push(matrix);
      const own = name === names.save ? null : asMatrix(Array.isArray(args) ? args[0] : null);
      if (own !== null) matrix = times(matrix, own);
    } else if (name === names.restore || name === names.paintFormXObjectEnd) matrix = stack.pop() ?? base;
    else if (name === names.transform) matrix = times(matrix, asMatrix(args) ?? [1, 0, 0, 1, 0, 0]);
    else if (name === names.constructPath && Array.isArray(args) && args[0] !== names.endPath) pathRules(args[1], matrix, rules);
  });
  return rules;
}

function pathRules(path: unknown, matrix: Matrix, rules: Rule[]): void {
  const data = Array.isArray(path) ? (path[0] as unknown) : path;
  if (!(data instanceof Float32Array)) return;
  let start: Point = { x: 0, y: 0 };
  let at = start;
  let box: Point[] = [];
  const endShape = (): void => {
    if (box.length >= 4) thinBox(box, rules);
    box = [];
  };
  for (let i = 0; i < data.length; ) {
    const step = data[i] ?? CLOSE;
    const to = { x: data[i + 1] ?? 0, y: data[i + 2] ?? 0 };
    if (step === MOVE) {
      endShape();
      start = at = apply(matrix, to);
      box = [at];
    } else if (step === LINE || step === CLOSE) {
      const next = step === CLOSE ? start : apply(matrix, to);
      edge(at, next, rules);
      at = next;
      box.push(at);
    } else box = [];
    i += 1 + (CARRIES[step] ?? data.length);
  }
  endShape();
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function edge(a: Point, b: Point, rules: Rule[]): void {
  const wide = Math.abs(a.x - b.x);
  const high = Math.abs(a.y - b.y);
  if (high <= 1 && wide > THIN) rules.push({ across: true, at: (a.y + b.y) / 2, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) });
  else if (wide <= 1 && high > THIN) rules.push({ across: false, at: (a.x + b.x) / 2, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) });
}

/** A rule painted as a thin filled box gives its two long edges already; its short ones are too short to count. */
function thinBox(corners: readonly Point[], rules: Rule[]): void {
  const left = Math.min(...corners.map(({ x }) => x));
  const right = Math.max(...corners.map(({ x }) => x));
  const top = Math.min(...corners.map(({ y }) => y));
  const bottom = Math.max(...corners.map(({ y }) => y));
  if (right - left <= THIN && bottom - top > THIN) rules.push({ across: false, at: (left + right) / 2, from: top, to: bottom });
  else if (bottom - top <= THIN && right - left > THIN) rules.push({ across: true, at: (top + bottom) / 2, from: left, to: right });
}

const apply = ([a, b, c, d, e, f]: Matrix, { x, y }: Point): Point => ({ x: a * x + c * y + e, y: b * x + d * y + f });

function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1], m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3], m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4], m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

function asMatrix(value: unknown): Matrix | null {
  if (value === null || typeof value !== 'object' || !('length' in value)) return null;
  const numbers = Array.from(value as ArrayLike<number>);
  return numbers.length === 6 && numbers.every((n) => Number.isFinite(n)) ? (numbers as unknown as Matrix) : null;
}

import { err, fault, ok, type Result } from '../result.ts';
import { ballotFault, type BallotInput } from './ballot.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { fitPieces, type Measure } from './fit.ts';
import { issuerLines } from './issuer.ts';
import { A4, type Paper, type Placed, type Section } from './model.ts';
import { MOTTO, NATION } from './national.ts';
import { shortAward } from './phrases.ts';

/** Where the sheet is cut (documents.md 3.8). */
export const CUT_MM = A4.heightMm / 2;
const LEFT_MM = 20;
const WIDTH_MM = A4.widthMm - 2 * LEFT_MM;
/** Free at the foot of each half, so that a pair of scissors may err. */
const FOOT_MM = 8;
const LINE_MM = 4.8;
const PAD_MM = 1.5;
const SIZE_PT = 11;

const COLUMNS = [
  { heading: 'STT', widthMm: 11, align: 'center' },
  { heading: 'Họ và tên/Tên tập thể', widthMm: 41, align: 'left' },
  { heading: 'Chức vụ, đơn vị', widthMm: 41, align: 'left' },
  { heading: 'Danh hiệu/Hình thức', widthMm: 45, align: 'left' },
  { heading: 'Đồng ý', widthMm: 15, align: 'center' },
  { heading: 'Không đồng ý', widthMm: 17, align: 'center' },
] as const;

/**
 * Builds the ballots two on a sheet, one above the cut at 148,5 mm and one below: no name, no signature and no number, as
 * on the ballots of a whole page.
 * Faults: nobody to vote on, nobody to vote, or a list too long for half a sheet.
 * @param measure width of text in the papers' typeface
 */
export function buildHalfBallots(input: BallotInput, measure: Measure, texts: PaperTexts = {}): Result<Paper> {
  const wrong = ballotFault(input);
  if (wrong !== null) return err(wrong);
  const filler = fillerFor('ballot', input.date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const half = halfOf(input, { seal: fill.line('seal'), kind: fill.line('kind'), subject: fill.line('subject', { noiDung: input.about }), howTo: fill.line('howTo') }, measure);
  if (!half.ok) return half;
  const sections = Array.from({ length: Math.ceil(input.copies / 2) }, (_, sheet): Section => {
    const both = sheet * 2 + 1 < input.copies;
    const cut: Placed[] = both ? [{ type: 'line', x1Mm: 0, y1Mm: CUT_MM, x2Mm: A4.widthMm, y2Mm: CUT_MM, widthPt: 0.25 }] : [];
    return { orientation: 'portrait', margins: { top: 10, right: 10, bottom: 10, left: 10 }, pageNumbers: 'none', blocks: [{ type: 'placed', items: [...half.value, ...cut, ...(both ? half.value.map(lowered) : [])] }] };
  });
  return fill.done({ kind: 'ballot', title: 'Phiếu bầu', language: 'vi', mark: null, sections });
}

interface Words {
  readonly seal: string;
  readonly kind: string;
  readonly subject: string;
  readonly howTo: string;
}

/** What stands on the upper half. */
function halfOf(input: BallotInput, words: Words, measure: Measure): Result<readonly Placed[]> {
  const items: Placed[] = [];
  const centre = A4.widthMm / 2;
  const put = (value: string, xMm: number, baselineMm: number, sizePt: number, look: { readonly bold?: boolean; readonly italic?: boolean } = {}, widthMm = WIDTH_MM, align: 'left' | 'center' = 'center') =>
    items.push({ type: 'text', xMm, baselineMm, widthMm, align, sizePt, text: value, ...look });
  const wrapped = (value: string, widthMm: number, sizePt: number, look: { readonly bold?: boolean; readonly italic?: boolean } = {}) => fitPieces([[value]], widthMm, [sizePt], look, measure).lines;

  const { superior, issuer } = issuerLines(input.issuer);
  const left = LEFT_MM + 34;
  let y = 16;
  for (const pieces of superior) put(pieces.join(' '), left, (y += LINE_MM) - LINE_MM, SIZE_PT, {}, 68);
  for (const pieces of issuer) for (const line of wrapped(pieces.join(' '), 68, SIZE_PT, { bold: true })) put(line, left, (y += LINE_MM) - LINE_MM, SIZE_PT, { bold: true }, 68);
  put(words.seal, left, y + 1, SIZE_PT, { italic: true }, 68);
  const right = LEFT_MM + 68 + (WIDTH_MM - 68) / 2;
  put(NATION, right, 16, SIZE_PT, { bold: true }, WIDTH_MM - 68);
  put(MOTTO, right, 16 + LINE_MM, SIZE_PT + 1, { bold: true }, WIDTH_MM - 68);
  items.push({ type: 'rule', xMm: right, yMm: 16 + LINE_MM + 1.6, likeText: MOTTO, sizePt: SIZE_PT + 1 });

  y = Math.max(y + 11, 40);
  put(words.kind, centre, y, 14, { bold: true });
  for (const line of wrapped(words.subject, WIDTH_MM - 20, 12, { bold: true })) put(line, centre, (y += 5.5), 12, { bold: true });
  y += 5;

  const edges = COLUMNS.reduce<number[]>((at, { widthMm }) => [...at, (at.at(-1) ?? 0) + widthMm], [LEFT_MM]);
  const row = (cells: readonly string[], heading: boolean) => {
    const lines = cells.map((cell, i) => (cell === '' ? [] : wrapped(cell, (COLUMNS[i]?.widthMm ?? 0) - 2, SIZE_PT, { bold: heading })));
    const height = Math.max(1, ...lines.map((l) => l.length)) * LINE_MM + 2 * PAD_MM;
    for (const [i, of] of lines.entries()) {
      const { align, widthMm } = COLUMNS[i] ?? COLUMNS[0];
      const from = edges[i] ?? 0;
      const middle = heading || align === 'center';
      for (const [n, line] of of.entries()) put(line, middle ? from + widthMm / 2 : from + 1, y + PAD_MM + (n + 0.78) * LINE_MM, SIZE_PT, { bold: heading }, widthMm - 2, middle ? 'center' : 'left');
    }
    items.push(...[y, y + height].map((at): Placed => ({ type: 'line', x1Mm: LEFT_MM, y1Mm: at, x2Mm: LEFT_MM + WIDTH_MM, y2Mm: at })));
    items.push(...edges.map((at): Placed => ({ type: 'line', x1Mm: at, y1Mm: y, x2Mm: at, y2Mm: y + height })));
    y += height;
  };
  row(COLUMNS.map(({ heading }) => heading), true);
  for (const [i, { name, place, award }] of input.nominees.entries()) row([String(i + 1), name, place, shortAward(award), '', ''], false);
  y += 5;
  for (const line of wrapped(words.howTo, WIDTH_MM, SIZE_PT)) put(line, LEFT_MM, (y += LINE_MM) - LINE_MM, SIZE_PT, {}, WIDTH_MM, 'left');
  if (y - LINE_MM > CUT_MM - FOOT_MM) return err(fault('phieu-bau-qua-nua-trang', `${input.nominees.length} dòng dài hơn nửa trang A4.`, { item: 'results', next: 'In phiếu bầu cả trang.' }));
  return ok(items);
}

/** The same on the lower half. */
function lowered(item: Placed): Placed {
  switch (item.type) {
    case 'text':
      return { ...item, baselineMm: item.baselineMm + CUT_MM };
    case 'line':
      return { ...item, y1Mm: item.y1Mm + CUT_MM, y2Mm: item.y2Mm + CUT_MM };
    case 'rule':
    case 'picture':
      return { ...item, yMm: item.yMm + CUT_MM };
  }
}

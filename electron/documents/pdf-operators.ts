/** A glyph's place as the font library gives it, in thousandths of the size. */
interface Position {
  readonly xAdvance: number;
  readonly advanceWidth: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** A font of the library as a document holds it. */
export interface DrawingFont {
  readonly id: string;
  /** The font's object in the file. */
  ref(): unknown;
  /** Codes of the glyphs, in hexadecimal, and their places. */
  encode(text: string): [readonly string[], readonly Position[]];
}

/** A number as a PDF writes it, exact to a thousandth. */
export function digits(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** Operators that show one text: word by word as the library measures, marks at their offsets. */
export function shown(text: string, font: DrawingFont, stretch: number, sizePt: number): string[] {
  const out: string[] = [];
  let row = '';
  let hex = '';
  const adjust = (by: number) => {
    if (Math.abs(by) < 0.001) return;
    if (hex !== '') row += `<${hex}>`;
    hex = '';
    row += ` ${digits(by)} `;
  };
  const flush = () => {
    if (hex !== '') row += `<${hex}>`;
    if (row !== '') out.push(`[${row}] TJ`);
    [row, hex] = ['', ''];
  };
  for (const word of text.split(/(?<= )/u)) {
    const [codes, positions] = font.encode(word);
    codes.forEach((code, i) => {
      const at = positions[i] as Position;
      const raised = at.yOffset !== 0;
      if (raised) {
        flush();
        out.push(`${digits((at.yOffset * sizePt) / 1000)} Ts`);
      }
      adjust(-at.xOffset);
      hex += code;
      const stretched = i === codes.length - 1 && word.endsWith(' ') ? stretch : 0;
      adjust(at.xOffset + at.advanceWidth - at.xAdvance - stretched);
      if (raised) {
        flush();
        out.push('0 Ts');
      }
    });
  }
  flush();
  return out;
}

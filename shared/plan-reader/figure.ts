/** A figure as printed and whether its separators can be read in two ways. */
export interface Figure {
  readonly value: number;
  readonly unsure: boolean;
}

/**
 * In: digits with dots and commas. Out: the value, or null where it is no figure («1.2.3», «15.11.2025»).
 * «1.300» is thousands, «7,5» a fraction; «7.5» is read as a fraction; «3,500» is read as a fraction and is unsure.
 */
export function parseFigure(text: string): Figure | null {
  if (/^\d+$/u.test(text)) return { value: Number(text), unsure: false };
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/u.test(text)) return { value: Number(text.replace(/\./gu, '').replace(',', '.')), unsure: false };
  if (/^\d+,\d+$/u.test(text)) return { value: Number(text.replace(',', '.')), unsure: /^[1-9]\d{0,2},\d{3}$/u.test(text) };
  if (/^\d+\.\d+$/u.test(text)) return { value: Number(text), unsure: !/^\d{1,3}\.\d{1,2}$/u.test(text) };
  if (/^[1-9]\d{0,2}(?:,\d{3}){2,}(?:\.\d+)?$/u.test(text) || /^[1-9]\d{0,2}(?:,\d{3})+\.\d+$/u.test(text)) {
    return { value: Number(text.replace(/,/gu, '')), unsure: true };
  }
  return null;
}

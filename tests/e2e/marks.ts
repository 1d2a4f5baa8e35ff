/** A letter without its marks: ễ → e, Đ → D. */
export function stripMarks(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

/** A letter without its tone: ễ → ê, Ự → Ư. */
export function stripTone(text: string): string {
  return text.normalize('NFD').replaceAll(/[\u0300\u0301\u0303\u0309\u0323]/gu, '').normalize('NFC');
}

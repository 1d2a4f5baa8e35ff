import { describe, expect, it } from 'vitest';
import { correctionMm, measuredMm, shiftWords } from '../../../shared/domain/calibration.ts';
import { certificateAward, certificateMerit } from '../../../shared/domain/certificate-award.ts';
import { PLAIN_STOCK, newStock, startingBlocks } from '../../../shared/domain/certificate-map.ts';
import { boxOf, overlaps, stockFaults, stockFor, StockFields, type CertificateBlock, type CertificateStock } from '../../../shared/domain/certificate-stock.ts';
import { leftOf, ledgerSums, shortageWords, stockLedger, type LedgerPrint, type StockMovement } from '../../../shared/domain/stock-ledger.ts';

const move = (id: string, on: string, deed: StockMovement['deed'], count: number, stockId = 'a'): StockMovement => ({ id, version: 1, stockId, on, deed, count, person: '', note: '' });
const print = (id: string, entryId: string, deed: LedgerPrint['deed'], on: string, stockId: string | null = 'a', decisionNumber = '31/QĐ-UBND'): LedgerPrint => ({ id, entryId, deed, on, stockId, decisionNumber });

describe('R64: sổ theo dõi phôi', () => {
  it('R64: each sheet is counted once: printed, spoiled in printing, printed anew; what is left is carried on', () => {
    const prints = [print('1', 'x', 'in', '2026-10-12'), print('2', 'y', 'in', '2026-10-12'), print('3', 'y', 'hong', '2026-10-12'), print('4', 'y', 'in-lai', '2026-10-13')];
    const rows = stockLedger([move('m1', '2026-10-12', 'nhap', 100), move('m2', '2026-10-14', 'huy', 5), move('m3', '2026-10-14', 'hong', 1)], prints);
    expect(rows.map(({ on, taken, printed, spoiled, destroyed, left }) => [on, taken, printed, spoiled, destroyed, left])).toEqual([
      ['2026-10-12', 100, 0, 0, 0, 100],
      ['2026-10-12', 0, 1, 1, 0, 98],
      ['2026-10-13', 0, 1, 0, 0, 97],
      ['2026-10-14', 0, 0, 0, 5, 92],
      ['2026-10-14', 0, 0, 1, 0, 91],
    ]);
    expect(ledgerSums(rows)).toEqual({ taken: 100, printed: 2, spoiled: 2, destroyed: 5, out: 9 });
    expect(rows[1]?.note).toBe('Theo Quyết định số 31/QĐ-UBND');
  });

  it('before the first intake nobody knows what is left, which is not zero; more out than in shows below zero and is said', () => {
    const rows = stockLedger([move('m1', '2026-10-13', 'nhap', 1)], [print('1', 'x', 'in', '2026-10-12'), print('2', 'y', 'in', '2026-10-14'), print('3', 'z', 'in', '2026-10-14')]);
    expect(rows.map(({ left }) => left)).toEqual([null, 1, -1]);
    expect([leftOf(rows, 'a'), leftOf(rows, 'b')]).toEqual([-1, null]);
    expect([shortageWords(null, 9), shortageWords(10, 10), shortageWords(9, 10), shortageWords(0, 1)]).toEqual([null, null, 'Theo sổ, loại phôi này còn 9 tờ; cần 10 tờ.', 'Theo sổ, loại phôi này đã hết; cần 1 tờ.']);
  });

  it('plain paper is not counted; each stock has its own count; one day and decision is one line', () => {
    const rows = stockLedger([move('m1', '2026-10-01', 'nhap', 10), move('m2', '2026-10-01', 'nhap', 20, 'b')], [print('1', 'x', 'in', '2026-10-12', null), print('2', 'y', 'in', '2026-10-12', 'b'), print('3', 'z', 'in', '2026-10-12', 'b'), print('4', 'w', 'in', '2026-10-12', 'b', '40/QĐ-UBND')]);
    expect(rows.map(({ stockId, printed, left }) => [stockId, printed, left])).toEqual([['a', 0, 10], ['b', 0, 20], ['b', 2, 18], ['b', 1, 17]]);
  });
});

describe('R64: what is printed on which blank', () => {
  const stock = (id: string, awardCodes: string[], kinds: CertificateStock['kinds']): CertificateStock => ({ ...newStock(id, { widthMm: 297, heightMm: 210 }), id, version: 1, awardCodes, kinds });
  it.each([
    [[], null],
    [[stock('any', [], [])], 'any'],
    [[stock('award', ['GK_XA'], []), stock('any', [], [])], 'award'],
    [[stock('kind', [], ['person']), stock('any', [], [])], 'kind'],
    [[stock('award', ['GK_XA'], []), stock('kind', [], ['person'])], 'award'],
    [[stock('both', ['GK_XA'], ['person']), stock('award', ['GK_XA'], [])], 'both'],
    [[stock('other', ['GDVH'], []), stock('household', ['GK_XA'], ['household'])], null],
    [[stock('old', ['GK_XA'], []), stock('new', ['GK_XA'], [])], 'new'],
  ])('%#: the most particular one, of equals the newest', (stocks, wanted) => {
    expect(stockFor(stocks, { awardCode: 'GK_XA', subjectKind: 'person' })?.id ?? null).toBe(wanted);
  });

  it.each([
    [{ kind: 'award' } as const, 'Giấy khen của Chủ tịch UBND xã Tân An', { title: false, award: 'Giấy khen' }],
    [{ kind: 'award' } as const, 'Bằng khen của Chủ tịch UBND tỉnh', { title: false, award: 'Bằng khen' }],
    [{ kind: 'title' } as const, 'Chiến sĩ thi đua cơ sở', { title: true, award: 'Chiến sĩ thi đua cơ sở' }],
    [undefined, 'Giấy khen', { title: false, award: 'Giấy khen' }],
  ])('%j «%s» is called by its form or its name', (award, written, wanted) => {
    expect(certificateAward(award, written)).toEqual(wanted);
  });

  it('the merit opens with «Đã có thành tích» once and has no full stop', () => {
    expect(['xuất sắc trong năm 2026.', 'Đã có thành tích xuất sắc./.', ''].map(certificateMerit)).toEqual(['Đã có thành tích xuất sắc trong năm 2026', 'Đã có thành tích xuất sắc', '']);
  });
});

describe('a stock', () => {
  const blank = newStock('Phôi', { widthMm: 297, heightMm: 210 });
  const withBlock = (field: CertificateBlock['field'], over: Partial<CertificateBlock>) => ({ ...blank, blocks: blank.blocks.map((b) => (b.field === field ? { ...b, ...over } : b)) });
  it.each([
    [{ xMm: 290 }, 'khoi-ngoai-to-giay'],
    [{ baselineMm: 209.9 }, 'khoi-ngoai-to-giay'],
    [{ sizeToPt: 30 }, 'co-chu-nguoc'],
    [{ maxLines: 2, lineGapMm: 4 }, 'dong-chong-nhau'],
  ])('with %j is refused: %s', (over, code) => {
    expect(stockFaults(withBlock('recipient', over)).map((f) => [f.code, f.item])).toContainEqual([code, 'recipient']);
  });

  it('a block that is not printed is not judged, and the starting maps are right', () => {
    expect(stockFaults(withBlock('award', { xMm: 0, printed: false }))).toEqual([]);
    for (const stock of [blank, PLAIN_STOCK, newStock('A3', { widthMm: 420, heightMm: 297 }), newStock('A4 đứng', { widthMm: 210, heightMm: 297 }), newStock('đo', { widthMm: 265.4, heightMm: 188.5 })]) {
      expect(stockFaults(stock)).toEqual([]);
      expect(overlaps(stock.blocks)).toEqual([]);
      expect(StockFields.safeParse({ ...stock, name: 'Phôi' }).error).toBeUndefined();
    }
  });

  it('overlapping blocks are named', () => {
    expect(overlaps(withBlock('place', { baselineMm: 106 }).blocks)).toContainEqual(['recipient', 'place']);
  });

  it('the box holds all lines at the largest size', () => {
    const merit = startingBlocks({ widthMm: 297, heightMm: 210 }, 'plain').find(({ field }) => field === 'merit') as CertificateBlock;
    const box = boxOf(merit);
    expect([box.leftMm, box.widthMm]).toEqual([33.5, 230]);
    expect(box.topMm).toBeCloseTo(125 - 0.92 * 6.35, 2);
    expect(box.topMm + box.heightMm).toBeCloseTo(134 + 0.23 * 6.35, 2);
  });

  it('coordinates are tenths of a millimetre', () => {
    expect(StockFields.safeParse(withBlock('merit', { xMm: 10.25 })).success).toBe(false);
  });
});

describe('R64: calibration', () => {
  it.each([
    ['31,7', -1.7],
    ['29.2', 0.8],
    [' 30 mm ', 0],
    ['30,04', 0],
  ])('a mark at 30 mm measured at «%s» is shifted by %d mm', (typed, shift) => {
    const read = measuredMm(typed, 'x');
    expect(read.ok && correctionMm('x', read.value)).toBe(shift);
  });
  it.each(['', 'ba mươi', '-30', '300', '0', '9'])('«%s» is no measure of a mark at 30 mm', (typed) => {
    expect(measuredMm(typed, 'y')).toMatchObject({ ok: false, error: { item: 'y' } });
  });
  it('is said in words', () => {
    expect([shiftWords(-1.7, 0.8), shiftWords(0, 0), shiftWords(0, -0.1)]).toEqual(['sang trái 1,7 mm, xuống dưới 0,8 mm', 'không dịch', 'lên trên 0,1 mm']);
  });
});

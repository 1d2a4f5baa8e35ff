import { newStock, PLAIN_STOCK } from '../../../../shared/domain/certificate-map.ts';
import type { CertificateField } from '../../../../shared/domain/certificate-stock.ts';
import { ok } from '../../../../shared/result.ts';
import type { FakeMethods } from '../../helpers.tsx';
import { programState } from '../work-samples.ts';

export const fields = newStock('Phôi giấy khen', { widthMm: 297, heightMm: 210 });
const stock = { ...fields, id: 's1', version: 3 };
const offset = { id: 'o1', version: 1, printer: 'Máy một cửa', stockId: 's1', dxMm: -1.7, dyMm: 0.8, measuredOn: '2026-11-02' };
const view = { stock, builtIn: false, awardNames: ['Giấy khen của Chủ tịch UBND cấp xã'], left: 3, offsets: [offset] };
const plain = { stock: PLAIN_STOCK, builtIn: true, awardNames: [], left: null, offsets: [] };
const pdf = { fileName: 'a.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([1]) };
const row = (n: number, more: object = {}) => ({ entryId: `e${n}`, ordinal: n, name: `Ông Người Mẫu ${n}`, kind: 'person' as const, place: 'thôn Đông', award: 'Giấy khen', merit: 'Đã có thành tích xuất sắc', state: 'chua-in' as const, stateWord: 'Chưa in', stockId: 's1', fault: null, ...more });
const rows = [row(1), row(2), row(3), row(4, { fault: { message: 'Ông Người Mẫu 4: «Nội dung khen» vượt khung in 12,5 mm dù đã thu về cỡ 14.' } }), row(5, { state: 'da-in', stateWord: 'Đã in' })];

export const stockMethods: FakeMethods = {
  'unit.state': () => ok(programState()),
  'stock.list': () => ok({ stocks: [plain, view], printers: ['Máy một cửa'], emblemId: null }),
  'stock.fit': ({ blocks }) => ok(blocks.map(({ field }) => (field === 'merit' ? { field: field as CertificateField, sizePt: 14, lines: [], fault: { message: '«Nội dung khen» vượt khung in 3 mm dù đã thu về cỡ 14.' } } : { field: field as CertificateField, sizePt: 16, lines: [{ text: `chữ mẫu ${field}`, baselineMm: 100, widthMm: 40 }], fault: null }))),
  'stock.save': ({ fields: saved }) => ok({ ...(saved as typeof fields), id: 's1', version: 4 }),
  'award.choices': () => ok([{ code: 'GK_XA', name: 'Giấy khen của Chủ tịch UBND cấp xã', group: 'Giấy khen', authority: '' }]),
  'certificate.plan': ({ stockId }) => ok({ decisionNumber: '345/QĐ-UBND', stockId: stockId ?? 's1', rows }),
  'certificate.prepare': ({ entryIds }) => ok({ jobId: 'j1', pages: entryIds.length, parts: [{ part: 1, of: 1, firstPage: 1, pages: entryIds.length, fileName: 'Giay-khen.pdf', size: 1 }] }),
  'certificate.part': () => ok(pdf),
  'certificate.proof': () => ok(pdf),
  'certificate.print': ({ entryIds, reason, stockId }) => ok(entryIds.map((entryId, i) => ({ id: `p${i}`, version: 1, entryId, deed: 'in' as const, on: '2026-11-20', reason: reason ?? '', stockId: stockId ?? null }))),
  'certificate.spoilMany': ({ entryIds, loose }) => ok({ printIds: entryIds.map((_, i) => `h${i}`), movementId: loose > 0 ? 'm9' : null }),
  'printer.save': ({ printer, stockId, dxMm, dyMm }) => ok({ id: 'o2', version: 1, printer, stockId, dxMm, dyMm, measuredOn: '2026-11-20' }),
  'stock.ledger': () =>
    ok({
      rows: [
        { movementId: 'm1', on: '2026-11-01', stockId: 's1', stockName: 'Phôi giấy khen', taken: 2, printed: 0, spoiled: 0, destroyed: 0, left: 2, person: 'Trần Giao Mẫu', note: '' },
        { movementId: null, on: '2026-11-02', stockId: 's1', stockName: 'Phôi giấy khen', taken: 0, printed: 3, spoiled: 1, destroyed: 0, left: -2, person: '', note: 'Theo Quyết định số 345/QĐ-UBND' },
      ],
      stocks: [{ id: 's1', name: 'Phôi giấy khen', before: null, left: -2 }],
      years: [2026],
      sums: { taken: 2, printed: 3, spoiled: 1, destroyed: 0, out: 4 },
    }),
  'stock.move': (movement) => ok({ movement: { person: '', note: '', ...movement, id: 'm2', version: 1 }, warning: 'Theo sổ, loại phôi này đã hết; cần 5 tờ.' }),
};

import { deflateSync, crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { newStock, PLAIN_STOCK_ID } from '../../../shared/domain/certificate-map.ts';
import { pdfInfo, pdfText, pdfWords } from '../documents/tools.ts';
import { decided } from './decided.ts';
import { faultOf } from './sites.ts';

const A4 = { widthMm: 297, heightMm: 210 };
const chunk = (name: string, body: Uint8Array): Uint8Array => {
  const head = Buffer.from(name, 'latin1');
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(Buffer.concat([head, body])));
  return Buffer.concat([size, head, body, sum]);
};
/** A picture of 4 × 3 light grey points. */
function png(): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(4, 0);
  header.writeUInt32BE(3, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.concat(Array.from({ length: 3 }, () => Buffer.concat([Buffer.from([0]), Buffer.alloc(12, 0xdd)])));
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', new Uint8Array())]);
}

describe('Phôi bằng, giấy khen', () => {
  it('R64: certificates printed singly, some or all from any, shifted for the printer; spoiled sheets and reprints logged and counted in the ledger', async () => {
    const { site, decisionId, after } = await decided();
    const ids = after.awards.map(({ entry }) => entry.id) as [string, string, string, string];
    const stock = await site.call('stock.save', { id: null, fields: { ...newStock('Phôi giấy khen A4', A4), awardCodes: ['GK_XA'] } });
    expect(await site.call('certificate.plan', { decisionId })).toMatchObject({ decisionNumber: '345/QĐ-UBND', stockId: stock.id, rows: [{ ordinal: 1, name: 'Thôn Đông', fault: null }, { ordinal: 2, name: 'Ông Nguyễn Văn Mẫu' }, {}, { ordinal: 4, name: 'Hộ ông Lê Văn Giả', stateWord: 'Chưa in' }] });
    expect((await site.call('stock.move', { stockId: stock.id, on: '2026-11-19', deed: 'nhap', count: 5, person: 'Trần Giao Mẫu' })).warning).toBeNull();

    await site.call('printer.save', { printer: 'Máy một cửa', stockId: stock.id, dxMm: 1.7, dyMm: -0.8 });
    const make = (entryIds: string[], printer: string) => site.download('certificate.make', { decisionId, entryIds, stockId: stock.id, printer, picture: false });
    const [straight, shifted] = [await make([ids[2], ids[1]], ''), await make([ids[2], ids[1]], 'may mot cua')];
    const words = async (pdf: Uint8Array) => (await pdfWords(pdf)).filter(({ text }) => text === '2' || text === '3' || text === 'vàng:');
    const [a, b] = [await words(straight.bytes), await words(shifted.bytes)];
    expect(a.map(({ text, page }) => [text, page])).toEqual([['vàng:', 1], ['2', 1], ['vàng:', 2], ['3', 2]]);
    a.forEach((word, i) => {
      expect((b[i]?.left ?? 0) - word.left).toBeCloseTo(1.7, 1);
      expect((b[i]?.top ?? 0) - word.top).toBeCloseTo(-0.8, 1);
    });

    const prepared = await site.job('certificate.prepare', { decisionId, entryIds: ids, stockId: stock.id, printer: '', picture: false });
    expect([prepared.pages, prepared.parts.map(({ fileName, pages }) => [fileName, pages])]).toEqual([4, [['Giay-khen-345-qd-ubnd.pdf', 4]]]);
    expect((await site.download('certificate.part', { jobId: prepared.jobId, part: 1 })).bytes.length).toBeGreaterThan(1000);
    expect((await faultOf(site.download('certificate.part', { jobId: 'cu', part: 1 }))).code).toBe('phan-in-khong-con');

    // Recorded without naming the stock: the one of the award.
    await site.call('certificate.print', { entryIds: ids });
    const spoiled = await site.call('certificate.spoilMany', { entryIds: [ids[1]], stockId: stock.id, loose: 1, reason: 'Kẹt giấy' });
    expect((await faultOf(site.call('certificate.spoilMany', { entryIds: [ids[1]], stockId: stock.id, loose: 0, reason: 'Kẹt giấy' }))).code).toBe('chua-in');
    expect((await site.call('certificate.plan', { decisionId })).rows.map(({ stateWord }) => stateWord)).toEqual(['Đã in', 'Hỏng', 'Đã in', 'Đã in']);
    expect((await faultOf(site.call('certificate.print', { entryIds: [ids[1]], stockId: stock.id }))).code).toBe('can-ly-do-in-lai');
    await site.call('certificate.print', { entryIds: [ids[1]], stockId: stock.id, reason: 'Bản trước kẹt giấy' });
    const ledger = await site.call('stock.ledger', { year: 2026 });
    expect(ledger.sums).toEqual({ taken: 5, printed: 4, spoiled: 2, destroyed: 0, out: 6 });
    expect(ledger.stocks).toEqual([{ id: stock.id, name: 'Phôi giấy khen A4', before: null, left: -1 }]);
    expect(ledger.rows.map(({ note, stockName }) => [note, stockName])).toContainEqual(['Theo Quyết định số 345/QĐ-UBND', 'Phôi giấy khen A4']);
    expect((await site.call('stock.move', { stockId: stock.id, on: '2026-11-20', deed: 'huy', count: 1 })).warning).toBe('Theo sổ, loại phôi này đã hết; cần 1 tờ.');

    const book = await pdfText((await site.download('paper.make', { kind: 'so-phoi', id: '2026', format: 'pdf' })).bytes);
    for (const there of ['SỔ THEO DÕI PHÔI', 'Nhập', 'Trần Giao Mẫu', 'Đã xuất quá số đã nhập của Phôi giấy khen A4']) expect(book).toContain(there);
    for (const format of ['docx', 'xlsx'] as const) expect((await site.download('paper.make', { kind: 'so-phoi', id: `2026/${stock.id}`, format })).bytes.length).toBeGreaterThan(1000);
    await site.call('certificate.undo', { ids: spoiled.printIds });
    await site.call('stock.unmove', { id: spoiled.movementId ?? '' });
    expect((await site.call('stock.ledger', { year: 2026 })).sums).toMatchObject({ spoiled: 0 });
  });

  it('R64: the list to check before printing says every certificate as it will read, with a place to sign', async () => {
    const { site, decisionId, after } = await decided();
    const text = await pdfText((await site.download('paper.make', { kind: 'danh-sach-soat-in', id: decisionId, format: 'pdf' })).bytes);
    for (const there of ['DANH SÁCH SOÁT TRƯỚC KHI IN', 'Hộ ông Lê Văn Giả', 'Đã có thành tích cứu người trong mưa lũ', 'NGƯỜI SOÁT', 'Danh sách có 04 tờ', 'Giấy trắng A4']) expect(text).toContain(there);
    const some = await site.download('certificate.proof', { decisionId, entryIds: [after.awards[3]?.entry.id ?? ''], stockId: PLAIN_STOCK_ID, format: 'docx' });
    expect(some.fileName).toMatch(/^Danh-sach-soat-truoc-khi-in-345-qd-ubnd\.docx$/u);
  });

  it('a picture that is not a picture is refused; one that is lies under the text when asked for', async () => {
    const { site, decisionId, after } = await decided();
    const take = (fileName: string, bytes: Uint8Array) => site.upload('stock.picture', { fileName }, bytes);
    const whole = png();
    const bad = [['phoi.png', Buffer.from('%PDF-1.7 không phải ảnh')], ['phoi.jpg', Buffer.from('xin chào')], ['phoi.png', whole.subarray(0, whole.length - 20)], ['phoi.png', new Uint8Array()]] as const;
    for (const [fileName, bytes] of bad) {
      const fault = await faultOf(take(fileName, bytes));
      expect([fault.code, fault.message, fault.item]).toEqual(['khong-phai-anh', `«${fileName}» không phải là ảnh PNG hoặc JPG đọc được.`, 'pictureId']);
    }
    const scan = await site.upload('scan.add', { fileName: 'quyet-dinh.pdf' }, Buffer.from('%PDF-1.4\n%%EOF'));
    expect((await faultOf(site.call('stock.save', { id: null, fields: { ...newStock('Phôi', A4), pictureId: scan.id } }))).code).toBe('khong-phai-anh');
    const picture = await take('phoi.png', whole);
    const stock = await site.call('stock.save', { id: null, fields: { ...newStock('Phôi', A4), pictureId: picture.id } });
    const make = async (under: boolean) => Buffer.from((await site.download('certificate.make', { decisionId, entryIds: [after.awards[0]?.entry.id ?? ''], stockId: stock.id, picture: under })).bytes).toString('latin1').includes('/Subtype /Image');
    expect([await make(false), await make(true)]).toEqual([false, true]);
    await site.call('stock.emblem', { pictureId: picture.id });
    const plain = await site.download('certificate.make', { decisionId, entryIds: [after.awards[0]?.entry.id ?? ''], stockId: PLAIN_STOCK_ID, picture: false });
    expect(Buffer.from(plain.bytes).toString('latin1')).toContain('/Subtype /Image');
    await site.call('stock.remove', { id: stock.id });
    const shown = await site.download('paper.make', { kind: 'giay-khen', id: decisionId, format: 'pdf' });
    expect(Buffer.from(shown.bytes).toString('latin1')).toContain('/Subtype /Image');
    expect((await site.call('stock.list', {})).emblemId).toBe(picture.id);
  });

  it('what does not fit is told before printing, and refused with field and name', async () => {
    const { site, decisionId, after } = await decided();
    const narrow = newStock('Phôi hẹp', A4);
    const stock = await site.call('stock.save', { id: null, fields: { ...narrow, blocks: narrow.blocks.map((b) => (b.field === 'merit' ? { ...b, widthMm: 40 } : b)) } });
    const { rows } = await site.call('certificate.plan', { decisionId, stockId: stock.id });
    expect(rows[1]?.fault?.message).toMatch(/^Ông Nguyễn Văn Mẫu: «Nội dung khen» vượt khung in [\d,]+ mm dù đã thu về cỡ 14\.$/u);
    expect(await faultOf(site.download('certificate.make', { decisionId, entryIds: [after.awards[1]?.entry.id ?? ''], stockId: stock.id, picture: false }))).toMatchObject({ code: 'chu-vuot-khung', item: 'merit' });
  });

  it('stocks are checked, copied by name, put in the bin and taken out; sample text is set as it will be printed', async () => {
    const { site } = await decided();
    const fields = newStock('Phôi giấy khen', A4);
    const stock = await site.call('stock.save', { id: null, fields });
    expect((await faultOf(site.call('stock.save', { id: null, fields: { ...fields, name: 'phoi giay khen' } }))).item).toBe('name');
    expect((await faultOf(site.call('stock.save', { id: null, fields: { ...fields, name: 'Giấy trắng A4' } }))).code).toBe('trung-ten-phoi');
    expect((await faultOf(site.call('stock.save', { id: stock.id, version: stock.version, fields: { ...fields, blocks: fields.blocks.map((b) => ({ ...b, xMm: 0 })) } }))).code).toBe('khoi-ngoai-to-giay');
    await site.call('stock.remove', { id: stock.id });
    expect((await site.call('stock.list', {})).stocks.map(({ stock: { name } }) => name)).toEqual(['Giấy trắng A4']);
    await site.call('stock.restore', { id: stock.id });
    const set = await site.call('stock.fit', { blocks: fields.blocks, sample: 'short' });
    expect(set.find(({ field }) => field === 'recipient')).toMatchObject({ sizePt: 26, lines: [{ text: 'Bà LÝ Y', baselineMm: 105 }], fault: null });
    for (const sample of ['usual', 'short', 'long'] as const) expect((await site.call('stock.fit', { blocks: fields.blocks, sample })).filter(({ fault }) => fault !== null)).toEqual([]);
    expect((await pdfInfo((await site.download('stock.sample', { fields, sample: 'usual', picture: false })).bytes)).pages).toBe(1);
  });

  it('the correction of a printer is kept for each stock, and the test sheet can try it out', async () => {
    const { site } = await decided();
    const first = await site.call('printer.save', { printer: 'Máy một cửa', stockId: PLAIN_STOCK_ID, dxMm: 1.7, dyMm: 0 });
    const again = await site.call('printer.save', { printer: 'MÁY MỘT CỬA', stockId: PLAIN_STOCK_ID, dxMm: -0.3, dyMm: 0.1 });
    expect([again.id, again.dxMm, again.measuredOn]).toEqual([first.id, -0.3, '2026-11-20']);
    for (const wrong of [{ dxMm: 0.05, dyMm: 0 }, { dxMm: 0, dyMm: 40 }]) expect((await faultOf(site.call('printer.save', { printer: 'A', stockId: PLAIN_STOCK_ID, ...wrong }))).code).toBe('do-lech-qua-lon');
    const sheet = async (shift: { dxMm: number; dyMm: number } | null) => (await pdfWords((await site.download('printer.testSheet', { stockId: PLAIN_STOCK_ID, printer: 'Máy một cửa', shift })).bytes)).find(({ text }) => text === 'A')?.left ?? 0;
    expect((await sheet({ dxMm: 5, dyMm: 0 })) - (await sheet(null))).toBeCloseTo(5, 1);
    await site.call('printer.remove', { id: first.id });
    expect((await site.call('stock.list', {})).stocks[0]?.offsets).toEqual([]);
  });
});

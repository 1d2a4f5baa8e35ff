import { awardByCode } from '../../shared/catalogue/awards.ts';
import type { StockView } from '../../shared/api/certificate.ts';
import { PLAIN_STOCK, PLAIN_STOCK_ID } from '../../shared/domain/certificate-map.ts';
import { stockFaults, type CertificateStock, type StockFields } from '../../shared/domain/certificate-stock.ts';
import { leftOf } from '../../shared/domain/stock-ledger.ts';
import { buildCertificate, certificateWords } from '../../shared/documents/certificate.ts';
import { fillerFor } from '../../shared/documents/filler.ts';
import { fitBlock } from '../../shared/documents/fit-block.ts';
import { upper } from '../../shared/documents/phrases.ts';
import { Refusal, catchRefusal, err, fault, ok } from '../../shared/result.ts';
import type { Fault } from '../../shared/result.ts';
import { fold } from '../../shared/text/fold.ts';
import { measureText } from '../documents/measure.ts';
import { pictureFormat } from '../files/picture.ts';
import { readAll, storeAttachment } from './attachments.ts';
import { EMBLEM_SETTING, emblemOf, pictureOf } from './certificate-sheets.ts';
import { sampleInput } from './certificate-samples.ts';
import { putSetting } from './db.ts';
import type { Reading } from './db.ts';
import { orRefuse } from './dossier-papers.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';
import { paperTexts } from './paper-texts.ts';
import { MEDIA_TYPES, renderAll } from './papers.ts';
import { ledgerOf } from './stock-ledgers.ts';

type Methods = 'stock.list' | 'stock.save' | 'stock.remove' | 'stock.restore' | 'stock.picture' | 'stock.emblem' | 'stock.fit' | 'stock.sample';

const MOST_PICTURE = 25 * 1024 * 1024;

/** Kinds of blanks: what stands where on them. */
export function certificateStockHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'stock.list': () => ok({ stocks: stockViews(open, db.read), printers: [...new Set(db.read.all('printer_offset').map(({ printer }) => printer))].sort((a, b) => a.localeCompare(b, 'vi')), emblemId: db.setting<string>(EMBLEM_SETTING) }),
    'stock.save': (ctx, { id, version, fields }) =>
      db.write(ctx.actor, id === null ? 'Thêm phôi' : 'Sửa phôi', (tx) => {
        refuseWrong(tx, id, fields);
        return id === null ? tx.add('certificate_stock', fields) : tx.put('certificate_stock', { ...tx.need('certificate_stock', id), ...fields }, version);
      }),
    'stock.remove': (ctx, { id }) =>
      db.write(ctx.actor, 'Xóa phôi', (tx) => {
        tx.need('certificate_stock', id);
        tx.remove('certificate_stock', id);
        return {};
      }),
    'stock.restore': (ctx, { id }) =>
      db.write(ctx.actor, 'Khôi phục phôi', (tx) => {
        tx.restore('certificate_stock', id);
        return {};
      }),
    'stock.picture': async (ctx, { fileName }, source) => {
      const bytes = await readAll(source, MOST_PICTURE);
      if (bytes === null) return err(fault('tep-qua-lon', `Ảnh «${fileName}» lớn hơn 25 MB.`, { next: 'Quét lại ở 200–300 dpi.' }));
      if (pictureFormat(bytes) === null) return err(notPicture(fileName));
      const stored = await storeAttachment(open, fileName, oneChunk(bytes));
      if (!stored.ok) return stored.error.code === 'ten-tep-khong-dung-noi-dung' || stored.error.code === 'loai-tep-khong-nhan' ? err({ ...notPicture(fileName), next: stored.error.next ?? '' }) : stored;
      return db.write(ctx.actor, 'Thêm ảnh phôi', (tx) => {
        const kept = tx.add('attachment', stored.value);
        return { id: kept.id, fileName: kept.fileName };
      });
    },
    'stock.emblem': (ctx, { pictureId }) =>
      db.write(ctx.actor, 'Đặt biểu trưng của đơn vị', (tx) => {
        if (pictureId !== null) refuseNoPicture(tx, pictureId);
        putSetting(tx, EMBLEM_SETTING, pictureId);
        return {};
      }),
    'stock.fit': (_ctx, { blocks, sample }) =>
      catchRefusal(() => {
        const words = certificateWords(sampleInput(open, sample), orRefuse(fillerFor('certificate', open.clock.today(), paperTexts(open))));
        return blocks.map((block) => {
          const fitted = fitBlock(block.upper ? upper(words[block.field]) : words[block.field], block, measureText);
          if (!fitted.ok) return { field: block.field, sizePt: block.sizeToPt, lines: [], fault: seen(fitted.error) };
          return { field: block.field, sizePt: fitted.value.sizePt, lines: fitted.value.lines.map((line) => ({ ...line, widthMm: measureText(line.text, { ...block, sizePt: fitted.value.sizePt }) })), fault: null };
        });
      }),
    'stock.sample': async (_ctx, { fields, sample, picture }) => {
      const wrong = stockFaults(fields)[0];
      if (wrong !== undefined) return err(wrong);
      const [background, emblem] = await Promise.all([picture ? pictureOf(open, fields.pictureId, `Ảnh phôi «${fields.name}»`) : null, emblemOf(open)]);
      const paper = buildCertificate({ ...sampleInput(open, sample), on: { stock: fields, ...(background === null ? {} : { picture: background }), ...(emblem === null ? {} : { emblem }) } }, measureText, paperTexts(open));
      if (!paper.ok) return paper;
      const files = await renderAll(open, [{ format: 'pdf', papers: [paper.value] }]);
      return files.ok ? ok({ fileName: 'In-thu-phoi.pdf', mediaType: MEDIA_TYPES.pdf, bytes: files.value[0] as Uint8Array }) : files;
    },
  };
}

/** What of a fault the editor shows beside the block. */
export const seen = ({ message, next }: Fault): { message: string; next?: string } => ({ message, ...(next === undefined ? {} : { next }) });

const notPicture = (fileName: string): Fault => fault('khong-phai-anh', `«${fileName}» không phải là ảnh PNG hoặc JPG đọc được.`, { item: 'pictureId', next: 'Chụp hoặc quét phôi thành ảnh PNG hay JPG rồi thêm lại.' });

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Plain paper first, then the unit's stocks by name. */
function stockViews(open: OpenUnit, read: Reading): StockView[] {
  const ledger = ledgerOf(read);
  const view = (stock: CertificateStock): StockView => ({
    stock,
    builtIn: stock.id === PLAIN_STOCK_ID,
    awardNames: stock.awardCodes.map((code) => awardByCode(code)?.nameVi ?? code),
    left: stock.id === PLAIN_STOCK_ID ? null : leftOf(ledger, stock.id),
    offsets: read.all('printer_offset', { stock: stock.id }),
  });
  return [PLAIN_STOCK, ...read.all('certificate_stock').sort((a, b) => a.name.localeCompare(b.name, 'vi'))].map(view);
}

function refuseWrong(read: Reading, id: string | null, fields: StockFields): void {
  const wrong = stockFaults(fields)[0];
  if (wrong !== undefined) throw new Refusal(wrong);
  const taken = [PLAIN_STOCK, ...read.all('certificate_stock')].some((stock) => stock.id !== id && fold(stock.name) === fold(fields.name));
  if (taken) throw new Refusal(fault('trung-ten-phoi', `Đã có phôi tên «${fields.name}».`, { item: 'name', next: 'Đặt tên khác.' }));
  if (fields.pictureId !== null) refuseNoPicture(read, fields.pictureId);
}

function refuseNoPicture(read: Reading, id: string): void {
  const attachment = read.get('attachment', id);
  if (attachment === null || (attachment.mediaType !== 'image/png' && attachment.mediaType !== 'image/jpeg')) throw new Refusal(notPicture(attachment?.fileName ?? 'Tệp này'));
}


import { awardByCode } from '../../shared/catalogue/awards.ts';
import { certificateAward, certificateMerit } from '../../shared/domain/certificate-award.ts';
import { PLAIN_STOCK, PLAIN_STOCK_ID } from '../../shared/domain/certificate-map.ts';
import { stockFor, type CertificateStock } from '../../shared/domain/certificate-stock.ts';
import { numberInBook } from '../../shared/domain/register-number.ts';
import type { AwardEntry } from '../../shared/domain/register.ts';
import type { Decision } from '../../shared/domain/response.ts';
import type { CertificateInput } from '../../shared/documents/certificate.ts';
import type { PictureFile } from '../../shared/documents/model.ts';
import { Refusal, fault } from '../../shared/result.ts';
import type { Reading } from './db.ts';
import { pictureFormat } from '../files/picture.ts';
import { unitOf, type OpenUnit } from './open-unit.ts';
import { headSigner, issuerOf, ownAuthority } from './paper-facts.ts';

/** Name of the setting that holds the picture of the unit's own emblem. */
export const EMBLEM_SETTING = 'certificate-emblem';
const MOST_PICTURE = 25 * 1024 * 1024;

/** «Hộ ông …», a person's or a collective's name as papers print it. */
export const printedName = ({ subjectKind, subjectName }: Pick<AwardEntry, 'subjectKind' | 'subjectName'>): string =>
  subjectKind === 'household' && !/^hộ\s/iu.test(subjectName) ? `Hộ ${subjectName}` : subjectName;

/** A stock by its id, plain paper included; a Refusal when it is gone. */
export function needStock(read: Reading, id: string): CertificateStock {
  if (id === PLAIN_STOCK_ID) return PLAIN_STOCK;
  return read.get('certificate_stock', id) ?? refuse();
}
function refuse(): never {
  throw new Refusal(fault('khong-co-phoi', 'Loại phôi này đã bị xóa.', { item: 'stockId', next: 'Chọn loại phôi khác.' }));
}

/** What an award is printed on: the unit's stock for it, else plain paper. */
export function stockOf(stocks: readonly CertificateStock[], entry: Pick<AwardEntry, 'awardCode' | 'subjectKind'>): CertificateStock {
  return stockFor(stocks, entry) ?? PLAIN_STOCK;
}

/** What stands on the certificate of an entry, letter for letter as the decision has it, without the sheet. */
export function certificateInput(open: OpenUnit, decision: Decision | null, entry: AwardEntry, ordinal: number | null): CertificateInput {
  return {
    authority: decision?.authority ?? ownAuthority(unitOf(open)),
    ...certificateAward(entry.awardCode === null ? undefined : awardByCode(entry.awardCode), entry.awardName),
    recipient: printedName(entry),
    place: entry.subjectPlace,
    merit: certificateMerit(entry.merit),
    decisionNumber: entry.decisionNumber,
    decisionDate: entry.decisionDate,
    ordinal,
    bookNumber: entry.registerNumber === null ? null : numberInBook(entry.registerNumber, entry),
    placeName: issuerOf(open).place,
    signer: headSigner(open, decision === null ? null : { name: decision.signerName, title: decision.signerTitle }),
  };
}

/** A picture that was taken in, as papers draw it; null where none is named. A Refusal when it is gone or damaged. */
export async function pictureOf(open: OpenUnit, id: string | null, alt: string): Promise<PictureFile | null> {
  if (id === null) return null;
  const attachment = open.db.read.getEver('attachment', id);
  const read = attachment === null ? null : await open.blobs.read(attachment.blob, MOST_PICTURE);
  if (read !== null && !read.ok) throw new Refusal(read.error);
  const bytes = read?.value;
  const format = bytes === undefined ? null : pictureFormat(bytes);
  if (bytes === undefined || format === null) throw new Refusal(fault('khong-phai-anh', `${alt} không đọc được.`, { item: 'pictureId', next: 'Thêm lại ảnh.' }));
  return { format, bytes, alt };
}

/** The emblem the unit supplied; null: none, and none is drawn. */
export const emblemOf = (open: OpenUnit): Promise<PictureFile | null> => pictureOf(open, open.db.setting<string>(EMBLEM_SETTING), 'Biểu trưng của đơn vị');

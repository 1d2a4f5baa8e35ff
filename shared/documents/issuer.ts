import type { HeaderBlock, Pieces, Run } from './model.ts';
import { dateRuns, numberRuns, shortOrgan, upper, yearOf } from './phrases.ts';
import { text } from './model.ts';

/**
 * Kinds of issuer with a header of their own (documents.md 2.9, variants a–g). `commune` stands for xã, phường and đặc khu;
 * `chair` for a header that names the office and not the organ, which NĐ 30/2020 does not exclude (documents.md 2.6).
 */
export const ISSUER_KINDS = ['commune', 'chair', 'division', 'council', 'department', 'school', 'village', 'province'] as const;
export type IssuerKind = (typeof ISSUER_KINDS)[number];

/** The organ a paper is issued by. */
export interface PaperIssuer {
  readonly kind: IssuerKind;
  /** Name as a sentence writes it: «Ủy ban nhân dân xã Tân An», «Phòng Văn hóa - Xã hội», «Sở Nội vụ». */
  readonly name: string;
  /** Superior organ, «UBND xã Tân An»; null or empty for a people's committee, which has none. */
  readonly superior: string | null;
  /** Địa danh as it is printed before the date. */
  readonly place: string;
}

/** Number, symbol and date of a paper. What is not known before signing is left open for the pen. */
export interface PaperNumber {
  /** «12», or in full «12/TTr-UBND»; null while unsigned. */
  readonly number: string | null;
  /** «TTr-UBND», without number. */
  readonly symbol: string;
  /** Day of the paper, `YYYY-MM-DD`; null while unsigned. */
  readonly date: string | null;
  /** Today, `YYYY-MM-DD`: gives an open date its year, and the law and wording their day while `date` is null. */
  readonly asOf: string;
}

/** The day a paper's wording and legal bases are taken from. */
export function paperDay(paper: PaperNumber): string {
  return paper.date ?? paper.asOf;
}

/** Heading of an issuing organ: superior lines and issuer lines in capitals, cut where they may break. */
export function issuerLines(issuer: PaperIssuer): Pick<HeaderBlock, 'superior' | 'issuer'> {
  const superior = issuer.superior?.trim() ? [pieces(upper(shortOrgan(issuer.superior.trim())))] : [];
  const name = issuer.name.trim();
  switch (issuer.kind) {
    case 'commune':
    case 'province':
      return { superior: [], issuer: committee(name) };
    case 'chair':
      return { superior: [], issuer: chair(name) };
    case 'council':
      return { superior, issuer: council(name) };
    case 'division':
    case 'department':
    case 'school':
    case 'village':
      return { superior, issuer: [pieces(upper(name))] };
  }
}

/** The national header of a paper; `dated: false` for minutes, which carry no place and date line. */
export function headerBlock(issuer: PaperIssuer, paper: PaperNumber | null, dated = true): HeaderBlock {
  return {
    type: 'header',
    ...issuerLines(issuer),
    number: paper === null ? null : numberLine(paper),
    placeDate: paper !== null && dated ? placeDateLine(issuer.place, paper.date, yearOf(paper.asOf)) : null,
  };
}

/** The national header of a list or a form: no number, but the place and the day it was made. */
export function datedHeader(issuer: PaperIssuer, date: string): HeaderBlock {
  return { type: 'header', ...issuerLines(issuer), number: null, placeDate: placeDateLine(issuer.place, date, yearOf(date)) };
}

/** Header of a công văn: «V/v …» stands under the number, no name of the kind follows (documents.md 3.18). */
export function letterHeader(issuer: PaperIssuer, paper: PaperNumber, about: readonly Run[]): HeaderBlock {
  return { ...headerBlock(issuer, paper), about };
}

/** «Tân An, ngày … tháng … năm 2026». */
export function placeDateLine(place: string, date: string | null, year: number): readonly Run[] {
  return [text(place.trim() === '' ? '' : `${place.trim()}, `), ...dateRuns(date, year)];
}

function numberLine(paper: PaperNumber): readonly Run[] {
  return [text('Số: '), ...numberRuns(paper.number, paper.symbol)];
}

/** «ỦY BAN NHÂN DÂN» and the area under it, both in bold. */
function committee(name: string): readonly Pieces[] {
  const area = /^(?:Ủy ban nhân dân|UBND)\s+(.+)$/i.exec(name)?.[1];
  return area === undefined ? [pieces(upper(name))] : [['ỦY BAN NHÂN DÂN'], pieces(upper(area))];
}

/** «CHỦ TỊCH» over the committee and its area, all in bold. */
function chair(name: string): readonly Pieces[] {
  const organ = /^Chủ tịch\s+(.+)$/i.exec(name)?.[1];
  return organ === undefined ? committee(name) : [['CHỦ TỊCH'], ...committee(organ)];
}

/** The council's name never fits one line of the left cell: HỘI ĐỒNG / THI ĐUA - KHEN THƯỞNG. The area stands in the superior line. */
function council(name: string): readonly Pieces[] {
  return /^Hội đồng Thi đua\s*-\s*Khen thưởng/i.test(name) ? [['HỘI ĐỒNG'], ['THI ĐUA - KHEN THƯỞNG']] : [pieces(upper(name))];
}

/** Kinds of organ after whose name a heading may break. */
const KINDS = [
  'TRƯỜNG TRUNG HỌC PHỔ THÔNG',
  'TRƯỜNG TRUNG HỌC CƠ SỞ',
  'TRƯỜNG TIỂU HỌC VÀ TRUNG HỌC CƠ SỞ',
  'TRƯỜNG TIỂU HỌC',
  'TRƯỜNG MẦM NON',
  'TRUNG TÂM PHỤC VỤ',
  'BAN QUẢN LÝ',
  'ỦY BAN NHÂN DÂN',
  'ỦY BAN MẶT TRẬN TỔ QUỐC',
];

/** Cuts a name after its kind, before «VÀ», after commas and a dash «–»: the places where a long heading may break. */
export function pieces(name: string): Pieces {
  const kind = KINDS.find((k) => name.startsWith(`${k} `));
  const rest = kind === undefined ? name : name.slice(kind.length + 1);
  const cut = rest.split(/\s+(?=VÀ\s)|(?<=,|\s–)\s+/u).filter((p) => p !== '');
  return kind === undefined ? cut : [...kind.split(/ (?=VÀ )/u), ...cut];
}

import type { Plan } from '../catalogue/plan-schema.ts';
import type { Found, Place, PlanDoc } from './doc.ts';
import { readRecipients, readSigner } from './foot.ts';
import { isCapitals } from './case.ts';
import { readHead } from './head.ts';
import type { Head } from './head.ts';
import { readLegalBases } from './legal-bases.ts';
import { found } from './places.ts';
import { readPromulgatedBy } from './promulgated.ts';
import { readCampaignKind, readDocumentType, readTitle, shortTitleOf } from './title.ts';

export type Identity = Plan['identity'];
type PromulgatedBy = NonNullable<Identity['promulgatedBy']>;

/** The identity, and for each of its keys that was read the place and the doubt. */
export interface IdentityReading {
  readonly identity: Identity;
  readonly fields: readonly (readonly [path: string, finding: Found<unknown>])[];
  /** Blanks the print leaves for number and date. */
  readonly blanks: readonly Place[];
}

const UNKNOWN = 'không rõ';

/** Who issued what, when, under which number. Nothing is made up: what is not printed is null, a required word is «không rõ» with a doubt. */
export function readIdentity(doc: PlanDoc): IdentityReading {
  const printed = readHead(doc);
  const type = readDocumentType(doc, printed.number?.value ?? null);
  const attachment = /^\d+\S*[-/]QĐ/u.test(printed.number?.value ?? '') && type.value !== 'Quyết định';
  const promulgated = attachment ? decisionOf(printed, readPromulgatedBy(doc)) : readPromulgatedBy(doc);
  const head = attachment ? { ...printed, number: null, numberStatus: '', date: null } : printed;
  const title = readTitle(doc);
  const titleWords = title?.value ?? type.value;
  const province = readProvince(doc, [head.above, head.agency?.value ?? null, promulgated?.value.issuer ?? null, titleWords], head.place);
  const issuer = readIssuer(doc, head.agency, promulgated?.value.issuer ?? null, province?.value ?? null);
  const signer = readSigner(doc);
  const { recipients, place: recipientsPlace } = readRecipients(doc);
  const bases = readLegalBases(doc, [head.number?.value ?? null, promulgated?.value.number ?? null]);
  const { kind, doubt: kindDoubt } = readCampaignKind(doc, titleWords);
  const attached = head.number === null && promulgated !== null;
  const identity: Identity = {
    documentType: type.value, campaignKind: kind, title: titleWords, shortTitle: shortTitleOf(titleWords, kind, province?.value ?? null), province: province?.value ?? UNKNOWN,
    number: head.number?.value ?? null, numberStatus: attached ? `không có số riêng; ban hành kèm theo ${promulgated.value.documentType}` : head.numberStatus,
    date: head.date?.value ?? null, promulgatedBy: promulgated?.value ?? null, issuer: issuer?.value ?? UNKNOWN, signer: signer.value,
    legalBases: bases.map(({ value }) => value), recipients, note: null,
  };
  const titlePlace = title?.place ?? { from: 0, to: 0 };
  const fields: (readonly [string, Found<unknown> | null])[] = [
    ['identity.documentType', type], ['identity.campaignKind', found(kind, titlePlace, kindDoubt)], ['identity.title', title ?? found(titleWords, { from: 0, to: 0 }, 'Không thấy tên văn bản.')],
    ['identity.province', province ?? found(UNKNOWN, { from: 0, to: 0 }, 'Không đọc được tên tỉnh, thành phố.')], ['identity.number', head.number], ['identity.date', head.date],
    ['identity.promulgatedBy', promulgated], ['identity.issuer', issuer ?? found(UNKNOWN, { from: 0, to: 0 }, 'Không đọc được cơ quan ban hành.')], ['identity.signer', signer],
    ['identity.recipients', recipientsPlace === null ? null : found(recipients, recipientsPlace)],
    ...bases.map((basis, index): readonly [string, Found<unknown>] => [`identity.legalBases.${index}`, basis]),
  ];
  return { identity, fields: fields.flatMap(([path, finding]) => (finding === null ? [] : [[path, finding] as const])), blanks: head.blanks };
}

/** A decision and the plan attached to it in one text: number and date above the title are the decision's. */
function decisionOf(head: Head, line: Found<PromulgatedBy> | null): Found<PromulgatedBy> {
  const number = line?.value.number ?? head.number?.value ?? null;
  const blank = line === null || (line.value.date.day === null && line.value.date.month === null);
  const date = (blank ? head.date?.value : null) ?? line?.value.date ?? { day: null, month: null, year: null };
  const place = line?.place ?? head.number?.place ?? { from: 0, to: 0 };
  const issuer = line && line.value.issuer !== 'không in' ? line.value.issuer : (head.agency?.value ?? 'không in');
  return found({ documentType: 'Quyết định', number, numberAsPrinted: number ?? 'không in', symbol: number?.replace(/^\d+[A-Za-z]?/u, '') ?? 'không in', date, issuer, note: null }, place);
}

const UNIT = String.raw`[Tt]ỉnh|TỈNH|[Tt]hành phố|THÀNH PHỐ|TP\.`;
const NAME = String.raw`\p{Lu}[\p{L}’']*(?:[ -]\p{Lu}[\p{L}’']*){0,3}`;
const PROVINCE = new RegExp(String.raw`(?:${UNIT}) (?!Ủy|ủy|Đoàn|ỦY)(${NAME})`, 'gu');
const PROVINCE_LEVEL = new RegExp(String.raw`(?<!\p{L})(?:[Tt]ỉnh|TỈNH)(?: [ỦủUu][yỷỦY]| ỦY)? (?!Ủy|ủy|Đoàn|ỦY)(${NAME})`, 'gu');
const SCANNED = 200_000;

/** Province of the plan: named by the head, the issuer or the title, else the one the text names most, else the place before the date. */
function readProvince(doc: PlanDoc, first: readonly (string | null)[], place: string | null): Found<string> | null {
  for (const words of first) {
    const name = words === null ? undefined : [...words.matchAll(PROVINCE_LEVEL)][0]?.[1];
    if (name !== undefined) return found(properName(name), placeOf(doc, name));
  }
  const times = new Map<string, number>();
  for (const match of doc.text.slice(0, SCANNED).matchAll(PROVINCE_LEVEL)) {
    const name = properName(match[1] ?? '');
    if (!/^(?:Và|Nghị|Quyết|Kế|Tổ|Ban|Sở)\b/u.test(name)) times.set(name, (times.get(name) ?? 0) + 1);
  }
  const best = [...times].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (best !== undefined) return found(best, placeOf(doc, best));
  const city = first.flatMap((words) => (words === null ? [] : [...words.matchAll(PROVINCE)].map((match) => match[1] ?? '')))[0];
  if (city !== undefined && city !== '') return found(city, placeOf(doc, city));
  return place === null ? null : found(place, placeOf(doc, place), 'Lấy theo địa danh trước ngày ban hành.');
}

const properName = (name: string): string => (isCapitals(name) ? name.toLowerCase().replace(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase()) : name);

function placeOf(doc: PlanDoc, words: string): Place {
  const at = doc.text.indexOf(words);
  const start = at >= 0 ? at : doc.text.indexOf(words.toUpperCase());
  return start < 0 ? { from: 0, to: 0 } : { from: start, to: start + words.length };
}

const ISSUING = new RegExp(String.raw`^((?:Chủ tịch )?(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Hội đồng Thi đua - Khen thưởng|Ban Chỉ đạo|Sở \p{L}+ \p{L}+|Ban Thường vụ|Đảng ủy|Ủy ban Mặt trận Tổ quốc Việt Nam)(?: (?:tỉnh|thành phố|xã|phường|đặc khu|huyện|thị xã)(?: ${NAME})?)?) (?:ban hành|xây dựng|phát động|tổ chức|hướng dẫn|triển khai|yêu cầu|đề nghị)`, 'u');
const SIGNED_FOR = /^TM\.\s*(ỦY BAN NHÂN DÂN|UBND|HỘI ĐỒNG[\p{Lu}\s-]*|BAN CHỈ ĐẠO[\p{Lu}\s]*)/u;

/** The issuing body with its province; from the decision the plan is attached to, the head, the preamble or the signature. */
function readIssuer(doc: PlanDoc, agency: Found<string> | null, promulgator: string | null, province: string | null): Found<string> | null {
  if (promulgator !== null && promulgator !== 'không in') return found(whole(promulgator, province), placeOf(doc, promulgator));
  if (agency) return found(whole(agency.value, province), agency.place, agency.doubt);
  const firstPart = doc.sections[0]?.from ?? Infinity;
  for (const line of doc.paragraphs) {
    if (line.from >= firstPart) break;
    const match = ISSUING.exec(line.text.slice(0, 160));
    if (match) return found(whole(match[1] ?? '', province), { from: line.from, to: line.from + (match[1] ?? '').length });
  }
  const signed = doc.paragraphs.findLast(({ text }) => SIGNED_FOR.test(text));
  if (!signed) return null;
  return found(whole('Ủy ban nhân dân', province), signed, 'Lấy theo khối ký.');
}

function whole(body: string, province: string | null): string {
  const words = body.replace(/\bUBND\b/gu, 'Ủy ban nhân dân').replace(/Uỷ/gu, 'Ủy').replace(/\bHĐND\b/gu, 'Hội đồng nhân dân').trim();
  if (province === null || words.includes(province)) return words;
  if (/(?:tỉnh|thành phố)$/u.test(words)) return `${words} ${province}`;
  return /^(?:Chủ tịch )?Ủy ban nhân dân$/u.test(words) ? `${words} tỉnh ${province}` : words;
}

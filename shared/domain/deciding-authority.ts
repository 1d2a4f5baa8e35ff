import type { AwardDefinition } from '../catalogue/award-schema.ts';
import { shortCitation } from '../catalogue/citation.ts';
import { holdsOn } from '../catalogue/dated.ts';
import { fold } from '../text/fold.ts';
import { addDays, formatScreenDate } from '../text/dates.ts';

/** Who decides, as the catalogue names it (award-law.md 8.2). */
export type DecidingAuthority = 'chu_tich_nuoc' | 'chinh_phu' | 'thu_tuong' | 'bo' | 'tinh' | 'so' | 'huyen' | 'xa' | 'doanh_nghiep';

const CITIES = 'ha noi|hai phong|hue|da nang|ho chi minh|can tho';
const COMMITTEE = String.raw`\b(?:uy ban nhan dan|ubnd)(?: cap)? `;
/** The level that a committee's name begins with decides; a province named after it is only where it lies. */
const READ: readonly (readonly [RegExp, DecidingAuthority])[] = [
  [/\bchu tich nuoc\b/u, 'chu_tich_nuoc'],
  [/\bthu tuong\b/u, 'thu_tuong'],
  [/\bchinh phu\b/u, 'chinh_phu'],
  [/\b(?:cong ty|doanh nghiep|hop tac xa|tong giam doc|hoi dong quan tri|hoi dong thanh vien)\b/u, 'doanh_nghiep'],
  [new RegExp(`${COMMITTEE}(?:tinh\\b|(?:thanh pho|tp) (?:${CITIES})\\b)`, 'u'), 'tinh'],
  [new RegExp(`${COMMITTEE}(?:huyen|quan|thi xa|thanh pho|tp)\\b`, 'u'), 'huyen'],
  [new RegExp(`${COMMITTEE}(?:xa|phuong|dac khu|thi tran)\\b`, 'u'), 'xa'],
  [/^bo truong\b/u, 'bo'],
  [/^(?:pho )?giam doc so\b/u, 'so'],
];

/** The authority that a decision names; null where its words do not tell. Nothing is guessed. */
export function authorityRead(printed: string): DecidingAuthority | null {
  const words = fold(printed).replace(/[^a-z0-9]+/gu, ' ').trim();
  return READ.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/**
 * The question about a decision made by someone else than the law lets decide on its day; null where there is none to ask:
 * the authority is right, cannot be read, is left to another text, or the day lies before what the law data know.
 * @param date day of the decision
 */
export function authorityQuestion(award: Pick<AwardDefinition, 'nameVi' | 'decidedBy'>, printed: string, date: string): { readonly sentence: string; readonly citation: string } | null {
  const read = authorityRead(printed);
  const known = award.decidedBy.filter(({ validFrom }) => validFrom === null || validFrom <= date);
  if (read === null || known.length === 0 || known.some(({ authority }) => authority === 'bo_quoc_phong_bo_cong_an')) return null;
  const deciders = known.filter((decider) => holdsOn(decider, date));
  if (deciders.some(({ authority }) => authority === read)) return null;
  const names = deciders.map(({ nameVi }) => nameVi).join('; ');
  const before = award.decidedBy.find(({ authority, validTo }) => authority === read && validTo !== null && validTo <= date);
  const ended = before?.validTo == null ? '' : ` Thẩm quyền này có đến hết ngày ${formatScreenDate(addDays(before.validTo, -1))}.`;
  const now = names === '' ? 'Danh mục không có cơ quan nào được quyết định vào ngày đó.' : `Ngày ${formatScreenDate(date)} thẩm quyền thuộc: ${names}.`;
  return { sentence: `«${award.nameVi}» do «${printed}» quyết định.${ended} ${now} Kiểm tra lại cơ quan và ngày quyết định.`, citation: [...new Set((deciders.length > 0 ? deciders : award.decidedBy).map(({ citation }) => shortCitation(citation)))].join('; ') };
}

import { fold } from '../text/fold.ts';
import type { ReadingUnit } from './addressee.ts';
import { isCommuneKind } from './addressee.ts';
import { isSameBody, isSameProvince } from './body.ts';

/** Words for whose plan it is. */
export interface IssuerWords {
  /** «tỉnh», «thành phố», «xã», «phường», «đặc khu», «sở»; «cơ quan ban hành» for any other body. */
  readonly word: string;
  /** «chung của toàn tỉnh», what a target put to everybody is; «chung» for a body without an area. */
  readonly common: string;
}

const AREAS = { 'thanh pho': 'thành phố', tinh: 'tỉnh', 'dac khu': 'đặc khu', phuong: 'phường', 'thi xa': 'thị xã', 'thi tran': 'thị trấn', xa: 'xã', huyen: 'huyện' } as const;
/** Organs that speak for a whole area: people's committee and council, council of emulation, party committee. */
const ORGAN_OF_AREA = /^(?:chu tich )?(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|hoi dong thi dua(?: ?[-–,] ?khen thuong)?|(?:ban thuong vu )?dang uy) /u;
const PARTY_OF_AREA = /^(?:ban thuong vu )?(?:tinh|thanh) uy(?= |$)/u;
const DEPARTMENT = /^(?:giam doc )?so /u;

/** What stands behind the organ: «xa tan an, tinh minh ha» of «Đảng ủy xã Tân An, tỉnh Minh Hà»; empty for a body of no area. */
function areaPart(issuer: string): string {
  const name = fold(issuer);
  const organ = ORGAN_OF_AREA.exec(name);
  if (organ !== null) return name.slice(organ[0].length);
  if (!PARTY_OF_AREA.test(name)) return '';
  return /(?:^| )thanh uy/u.test(name) ? 'thanh pho' : 'tinh';
}

/** How the issuer of a plan is spoken of, by its printed name: a commune's targets are not called the province's. */
export function issuerWords(issuer: string): IssuerWords {
  const area = areaPart(issuer);
  const word = Object.entries(AREAS).find(([key]) => area === key || area.startsWith(`${key} `))?.[1];
  if (word !== undefined) return { word, common: `chung của toàn ${word}` };
  return DEPARTMENT.test(fold(issuer)) ? { word: 'sở', common: 'chung của toàn ngành' } : { word: 'cơ quan ban hành', common: 'chung' };
}

/**
 * Whether a plan is the unit's own: issued by it or, for a commune, by another organ of the same commune.
 * @param identity issuer and province as the plan has them. A province that is another's makes the plan another's; where the
 *   plan names none, the reader takes the place before the date, which is the commune's own name.
 * @param day on which the two provinces are compared, for those that were merged
 */
export function isIssuedBy({ issuer, province }: { readonly issuer: string; readonly province: string }, unit: Pick<ReadingUnit, 'kind' | 'name' | 'province'>, day: string): boolean {
  if (isSameBody(issuer, unit.name)) return true;
  if (!isCommuneKind(unit.kind)) return false;
  const name = fold(unit.name);
  const area = areaPart(issuer).split(/\s*[,(]/u)[0] ?? '';
  if (area !== name && !area.startsWith(`${name} tinh `) && !area.startsWith(`${name} thanh pho `)) return false;
  return province === '' || province === UNREAD || name.endsWith(` ${fold(province)}`) || isSameProvince(province, unit.province, day);
}

/** What a plan has for a province that could not be read. */
const UNREAD = 'không rõ';

import { awardByCode, awardCatalogue } from '../catalogue/awards.ts';
import { fold } from '../text/fold.ts';
import { RECIPIENT_CLASS_OF } from './award.ts';
import type { SubjectKind } from './subject.ts';

export interface KnownAward {
  readonly code: string;
  /** Of a ministry or branch, of the rank that the code has in the province. */
  readonly ofMinistry: boolean;
}

/** Short forms that clerks write (ui-vocabulary, section 2), folded. Longer ones first. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bttldxs\b/gu, 'tap the lao dong xuat sac'],
  [/\bttldtt\b/gu, 'tap the lao dong tien tien'],
  [/\bcstdcs\b/gu, 'chien si thi dua co so'],
  [/\bcstdtq\b/gu, 'chien si thi dua toan quoc'],
  [/\bcstd\b/gu, 'chien si thi dua'],
  [/\bldtt\b/gu, 'lao dong tien tien'],
  [/\bcstt\b/gu, 'chien si tien tien'],
  [/\b(?:bkttg|bk ttg)\b/gu, 'bang khen cua thu tuong chinh phu'],
  [/\bbk\b/gu, 'bang khen'],
  [/\bgk\b/gu, 'giay khen'],
  [/\bhcld\b/gu, 'huan chuong lao dong'],
  [/\bhc\b/gu, 'huan chuong'],
  [/\bknc\b/gu, 'ky niem chuong'],
  [/\bgdvh\b/gu, 'gia dinh van hoa'],
  [/\b(?:uy ban nhan dan|uy ban)\b/gu, 'ubnd'],
  [/\bttg\b/gu, 'thu tuong'],
];
const FILLERS = /\b(?:danh hieu|tang|cua|chu tich|cap|hang nam|bo truong)\b/gu;

/** The words of an award that tell it from another: short forms written out, fillers and marks left aside. */
function core(name: string): string {
  const plain = fold(name).replace(/[^a-z0-9]+/gu, ' ');
  const written = SHORT.reduce((text, [short, long]) => text.replace(short, long), ` ${plain} `);
  return written.replace(FILLERS, ' ').replace(/\s+/gu, ' ').trim();
}

const GRADES: readonly (readonly [RegExp, string])[] = [[/ hang (?:nhat|1|i)$/u, 'HCLD_1'], [/ hang (?:nhi|2|ii)$/u, 'HCLD_2'], [/ hang (?:ba|3|iii)$/u, 'HCLD_3']];
const COMMUNE = /^giay khen (?:ubnd )?(?:xa|phuong|dac khu|thi tran)(?: .*)?$/u;
const MINISTRY = /^(?:bo(?! chi huy| tu lenh)|ban(?! chap hanh| thuong vu| chi huy)|nganh|tong cuc|thanh tra chinh phu|ngan hang nha nuoc|tong lien doan|trung uong|uy ban trung uong|tw)\b(?!.*\b(?:tinh|huyen|xa|phuong)\b)/u;
/** A city with a province's rank; others were districts. */
const PROVINCE = /^(?:ubnd )?(?:tinh\b|thanh pho (?:ha noi|hai phong|hue|da nang|ho chi minh|can tho)$)/u;
/** Forms that a province and a ministry give alike: how the name begins, and the province's entry. */
const SHARED: readonly (readonly [string, string])[] = [['bang khen ', 'BK_TINH'], ['chien si thi dua ', 'CSTDT'], ['co thi dua ', 'CTD_TINH']];

const BY_CORE: ReadonlyMap<string, string> = new Map(awardCatalogue.map((award) => [core(award.nameVi.replace(/[(«].*$/u, '')), award.code]));

/**
 * The catalogue's entry for an award as a decision, a list or an old register writes it; null where it clearly names none:
 * nothing is guessed, and what a district, a party body or a school gave is not in the catalogue.
 * @param kind recipients that the entry must allow; null: any
 */
export function awardByName(name: string, kind: SubjectKind | null): KnownAward | null {
  const words = core(name);
  if (words === '') return null;
  const found = exact(words) ?? exact(core(name.replace(/[(«].*$/u, ''))) ?? shared(words);
  if (found === null || kind === null) return found;
  return admits(found.code, kind) ? found : null;
}

function exact(words: string): KnownAward | null {
  const code = BY_CORE.get(words) ?? (COMMUNE.test(words) ? 'GK_XA' : undefined) ?? order(words);
  return code === undefined ? null : { code, ofMinistry: awardByCode(code)?.level === 'bo_nganh' };
}

function order(words: string): string | undefined {
  return words.startsWith('huan chuong lao dong') ? GRADES.find(([grade]) => grade.test(words))?.[1] : undefined;
}

function shared(words: string): KnownAward | null {
  for (const [beginning, code] of SHARED) {
    if (!words.startsWith(beginning)) continue;
    const giver = words.slice(beginning.length);
    if (PROVINCE.test(giver)) return { code, ofMinistry: false };
    if (MINISTRY.test(giver)) return { code, ofMinistry: true };
  }
  return words.startsWith('ky niem chuong vi su nghiep') ? { code: 'KNC_BO', ofMinistry: true } : null;
}

const TAG_CLASS: Readonly<Record<string, string>> = { collective: 'collective', enterprise: 'collective', commune: 'collective', village: 'collective', household: 'household' };

function admits(code: string, kind: SubjectKind): boolean {
  return (awardByCode(code)?.recipients ?? []).some((token) => (TAG_CLASS[token] ?? 'individual') === RECIPIENT_CLASS_OF[kind]);
}

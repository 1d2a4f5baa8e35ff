import type { PlanCriterion } from '../catalogue/plan-schema.ts';
import type { IsoDate } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import type { AREA_CLASSES, Organisation } from './organisation.ts';

export type AreaClass = (typeof AREA_CLASSES)[number];
export const AREA_CLASS_WORDS: Readonly<Record<AreaClass, string>> = {
  'khu-vuc-I': 'khu vực I', 'khu-vuc-II': 'khu vực II', 'khu-vuc-III': 'khu vực III', 'dac-biet-kho-khan': 'đặc biệt khó khăn', khong: 'không thuộc vùng khó khăn',
};

/** Classes of a commune or thôn, each from a day with its paper; one lasts until the next begins. */
export type AreaClassHistory = Organisation['areaClasses'];

/** The class on a day; null: none recorded for that day, which is not the same as «không» (R35). */
export function areaClassOn(history: AreaClassHistory, date: IsoDate): AreaClass | null {
  const begun = history.filter((entry) => entry.from <= date);
  return begun.reduce<AreaClassHistory[number] | null>((latest, entry) => (latest === null || entry.from >= latest.from ? entry : latest), null)?.areaClass ?? null;
}

/**
 * The history after a commune was recognised as nông thôn mới: khu vực III and II become khu vực I from that day (LDNN
 * note 5, QĐ 861/QĐ-TTg). Classes of earlier days stay as they were; other classes do not move.
 * @param source paper that recognises it
 */
export function afterNewRuralStandard(history: AreaClassHistory, recognised: { readonly on: IsoDate; readonly source: string }): AreaClassHistory {
  const before = areaClassOn(history, recognised.on);
  if (before !== 'khu-vuc-II' && before !== 'khu-vuc-III' && before !== 'dac-biet-kho-khan') return history;
  return [...history, { areaClass: 'khu-vuc-I', from: recognised.on, source: recognised.source }];
}

const AREA_UNITS: readonly string[] = ['xa', 'phuong', 'thi-tran', 'dac-khu', 'thon-buon-tdp'];

/**
 * The classes a criterion is meant for, read from how its text begins: «Xã đặc biệt khó khăn: …», «Xã khu vực III, II, I
 * …». A xã đặc biệt khó khăn is a xã khu vực III (LDNN II.2). Null: the criterion names no class of the subject itself.
 */
export function areaClassesWanted(criterion: Pick<PlanCriterion, 'text' | 'unitKinds'>): readonly AreaClass[] | null {
  if (!criterion.unitKinds.some((kind) => AREA_UNITS.includes(kind))) return null;
  const text = fold(criterion.text);
  if (/^(?:xa|phuong|thi tran|thon|buon|ban|to dan pho)(?:, (?:xa|phuong|thon|buon|ban|to dan pho))* (?:dac biet kho khan)/u.test(text)) {
    return text.startsWith('xa ') ? ['dac-biet-kho-khan', 'khu-vuc-III'] : ['dac-biet-kho-khan'];
  }
  const zones = /^(?:xa|thon|buon|ban) khu vuc ((?:i{1,3})(?:(?:, | va |,)i{1,3})*)\b/u.exec(text)?.[1];
  if (zones === undefined) return null;
  const classes = zones.split(/,\s*| va /u).map((zone): AreaClass => (zone === 'iii' ? 'khu-vuc-III' : zone === 'ii' ? 'khu-vuc-II' : 'khu-vuc-I'));
  return classes.includes('khu-vuc-III') && text.startsWith('xa ') ? [...classes, 'dac-biet-kho-khan'] : classes;
}

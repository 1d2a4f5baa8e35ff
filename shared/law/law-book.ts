import type { AwardDefinition, Confidence } from '../catalogue/award-schema.ts';
import { holdsOn } from '../catalogue/dated.ts';
import type { Comparison } from '../domain/law-confirmation.ts';
import type { EntryOf, ProfileEntryKind, ProvinceProfileFields } from '../domain/province-profile.ts';
import { formatScreenDate } from '../text/dates.ts';
import { raised } from './compared.ts';
import { concerns, outranks } from './outranks.ts';
import { overlaid } from './overlay.ts';

/** Something the clerk should know about how the law of a day was put together. */
export interface LawNotice {
  /** Award it is about; null: all, or the profile itself. */
  readonly awardCode: string | null;
  /** Entry of the profile that could not be taken as written; null: none. */
  readonly entryId: string | null;
  /** Award, kind of entry and why: stands by itself. */
  readonly sentence: string;
  /** Why alone, for a place that names the entry already. */
  readonly reason: string;
}

/** An entry of the profile with the days it holds and the text it stands in. */
export type EntryInForce<K extends ProfileEntryKind = ProfileEntryKind> = EntryOf<K> & { readonly from: string; readonly to: string | null; readonly cited: string; readonly reviewBy: string | null };

/** The law of one day: the national catalogue, the province's profile laid over it, confirmations counted in. Pure data. */
export interface LawBook {
  readonly date: string;
  /** The profile that holds on the day; null: none. */
  readonly profile: { readonly name: string; readonly text: string } | null;
  readonly awards: readonly AwardDefinition[];
  /** Entries of the profile that hold on the day. */
  readonly entries: readonly EntryInForce[];
  readonly notices: readonly LawNotice[];
  readonly confirmations: readonly Comparison[];
}

type ProfileOfLaw = Pick<ProvinceProfileFields, 'name' | 'province' | 'validFrom' | 'validTo' | 'reviewBy' | 'source' | 'entries'>;

/**
 * @param catalogue the national catalogue
 * @param profile what the province sets; outside its days it is left out and a notice says so
 * @param confirmations who compared which rules with the texts, and when
 * @param date day the law is read for, `YYYY-MM-DD`
 */
export function lawOn(catalogue: readonly AwardDefinition[], profile: ProfileOfLaw | null, confirmations: readonly Comparison[], date: string): LawBook {
  const holds = profile !== null && holdsOn(profile, date);
  const entries = holds ? entriesOn(profile, date) : [];
  const all = [...confirmations, ...entries.filter((entry) => entry.kind === 'compared').map(comparisonOf)];
  const { awards, notices } = entries.length === 0 ? { awards: catalogue, notices: [] } : overlaid(catalogue, entries, date);
  return {
    date,
    profile: holds ? { name: profile.name, text: textOf(profile) } : null,
    awards: all.length === 0 ? awards : awards.map((award) => raised(award, all, date)),
    entries,
    notices: profile === null || holds ? notices : [outsideNotice(profile, date)],
    confirmations: all,
  };
}

const comparisonOf = ({ awardCode, on, by, textsChecked }: EntryInForce<'compared'>): Comparison => ({ awardCode, ruleKey: null, on, by, textsChecked });

function outsideNotice(profile: ProfileOfLaw, date: string): LawNotice {
  const sentence = outsideSentence(profile, date);
  return { awardCode: null, entryId: null, sentence, reason: sentence };
}

function outsideSentence(profile: ProfileOfLaw, date: string): string {
  const ended = profile.validTo !== null && profile.validTo <= date;
  const day = formatScreenDate(ended ? (profile.validTo ?? date) : profile.validFrom);
  return ended
    ? `«${profile.name}» hết hiệu lực từ ${day}; ngày ${formatScreenDate(date)} dùng quy định chung.`
    : `«${profile.name}» có hiệu lực từ ${day}; ngày ${formatScreenDate(date)} dùng quy định chung.`;
}

/** «QĐ 15/2026/QĐ-UBND tỉnh Vân Mẫu»; the province's name alone while the number is not known. */
export function textOf({ source, province }: Pick<ProfileOfLaw, 'source' | 'province'>): string {
  if (source.number === '') return `Quy định của ${province}`;
  return `${/^\d/u.test(source.number) ? `QĐ ${source.number}` : source.number} ${province}`;
}

function entriesOn(profile: ProfileOfLaw, date: string): EntryInForce[] {
  const text = textOf(profile);
  return profile.entries.flatMap((entry): EntryInForce[] => {
    const from = later(entry.validFrom, profile.validFrom);
    const to = earlier(entry.validTo, profile.validTo);
    return holdsOn({ validFrom: from, validTo: to }, date) ? [{ ...entry, from, to, cited: entry.citation === '' ? text : `${text} ${entry.citation}`, reviewBy: profile.reviewBy }] : [];
  });
}

const later = (one: string | null, other: string): string => (one === null || one < other ? other : one);
const earlier = (one: string | null, other: string | null): string | null => (one === null ? other : other === null || one < other ? one : other);

const byCode = new WeakMap<LawBook, ReadonlyMap<string, AwardDefinition>>();

/** The award as the law of that day has it; undefined for a code that the catalogue does not hold. */
export function awardIn(law: LawBook, code: string): AwardDefinition | undefined {
  const known = byCode.get(law) ?? new Map(law.awards.map((award) => [award.code, award]));
  byCode.set(law, known);
  return known.get(code);
}

/** The entry of a kind that counts for an award: one for the award itself before one for all, the latest before earlier ones. */
export function entryFor<K extends ProfileEntryKind>(law: LawBook, kind: K, awardCode: string | null, fits: (entry: EntryInForce<K>) => boolean = () => true): EntryInForce<K> | null {
  const award = awardCode === null ? undefined : awardIn(law, awardCode);
  const all = law.entries.filter((entry) => entry.kind === kind && (award === undefined ? entry.awardCode === null : concerns(entry, award))) as EntryInForce<K>[];
  return all.filter(fits).reduce<EntryInForce<K> | null>((best, entry) => (best === null || outranks(entry, best) ? entry : best), null);
}

/** Sets of a dossier the province asks for; null: it says nothing. */
export function copiesOf(law: LawBook, awardCode: string | null): number | null {
  return entryFor(law, 'copies', awardCode)?.copies ?? null;
}

type Switch = EntryOf<'switch'>['name'];

/** Whether the province switched something on for an award; off while it says nothing. */
export function switchOn(law: LawBook, name: Switch, awardCode: string | null): boolean {
  return entryFor(law, 'switch', awardCode, (entry) => entry.name === name)?.on ?? false;
}

/** What the province sets about its councils; null: not set, then it stays a setting of the unit. */
export interface CouncilRule {
  /** Least share of members that attend, in percent. */
  readonly minAttendancePct: number | null;
  readonly absentInWriting: boolean | null;
  readonly ballot: 'gio-tay' | 'phieu-kin' | null;
  readonly citation: string;
  readonly confidence: Confidence;
}
export function councilRuleOf(law: LawBook, awardCode: string | null): CouncilRule | null {
  const entry = entryFor(law, 'council', awardCode);
  return entry === null ? null : { minAttendancePct: entry.minAttendancePct, absentInWriting: entry.absentInWriting, ballot: entry.ballot, citation: entry.cited, confidence: entry.confidence };
}

/** Least share of a group among those awarded that the province wants to see, in percent; null: none set. The nation sets none (award-law.md 5). */
export function shareTargetOf(law: LawBook, group: EntryOf<'share-target'>['group'], awardCode: string | null = null): { readonly minPct: number; readonly citation: string } | null {
  const entry = entryFor(law, 'share-target', awardCode, (one) => one.group === group);
  return entry === null ? null : { minPct: entry.minPct, citation: entry.cited };
}

/** Most holders of a title that the province allows, in percent of `base`; null: no ceiling. */
export function titleQuotaOf(law: LawBook, awardCode: string): { readonly maxPct: number; readonly base: 'holders_of_LDTT' | 'eligible_members'; readonly citation: string } | null {
  const entry = entryFor(law, 'title-quota', awardCode);
  return entry === null ? null : { maxPct: entry.maxPct, base: entry.base, citation: entry.cited };
}

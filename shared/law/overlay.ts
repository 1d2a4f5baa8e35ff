import type { AwardCondition, AwardDefinition, BonusRule, ConditionNode, VoteThresholdRule } from '../catalogue/award-schema.ts';
import { citationText } from '../catalogue/citation.ts';
import { holdsOn } from '../catalogue/dated.ts';
import { ENTRY_KIND_WORDS } from '../domain/province-profile.ts';
import type { EntryOf, ProfileEntryKind } from '../domain/province-profile.ts';
import { formatNumber, formatPercent } from '../text/numbers.ts';
import { overlaidDeadlines } from './overlay-deadlines.ts';
import { overlaidDossier } from './overlay-dossier.ts';
import type { EntryInForce, LawNotice } from './law-book.ts';
import { concerns, outranks } from './outranks.ts';
import { provinceMarks } from './overlay-marks.ts';
import type { Keep } from './overlay-marks.ts';

/**
 * The catalogue with the entries of a profile laid over it, for `date`. Where an entry would weaken a national rule that
 * binds, the national rule stays and a notice names both.
 */
export function overlaid(catalogue: readonly AwardDefinition[], entries: readonly EntryInForce[], date: string): { readonly awards: readonly AwardDefinition[]; readonly notices: readonly LawNotice[] } {
  const notices: LawNotice[] = [];
  const awards = catalogue.map((award) => {
    const own = entries.filter((entry) => concerns(entry, award));
    const keep: Keep = (entry, why) => {
      const reason = citationText(why);
      notices.push({ awardCode: award.code, entryId: entry.id, sentence: `${award.nameVi}, ${ENTRY_KIND_WORDS[entry.kind].toLocaleLowerCase('vi')}: ${reason}`, reason: reason.charAt(0).toLocaleUpperCase('vi') + reason.slice(1) });
    };
    return own.length === 0 ? award : withEntries(award, own, date, keep);
  });
  for (const entry of entries) {
    if (entry.awardCode === null || catalogue.some(({ code }) => code === entry.awardCode)) continue;
    const reason = `Danh mục không có mã «${entry.awardCode}», mục này không được dùng.`;
    notices.push({ awardCode: null, entryId: entry.id, sentence: `${ENTRY_KIND_WORDS[entry.kind]}: ${reason}`, reason });
  }
  return { awards, notices };
}

const ofKind = <K extends ProfileEntryKind>(entries: readonly EntryInForce[], kind: K): EntryInForce<K>[] => entries.filter((entry) => entry.kind === kind) as EntryInForce<K>[];

/** The one that counts where only one can. */
const strongest = <K extends ProfileEntryKind>(entries: readonly EntryInForce[], kind: K): EntryInForce<K> | null =>
  ofKind(entries, kind).reduce<EntryInForce<K> | null>((best, entry) => (best === null || outranks(entry, best) ? entry : best), null);

function withEntries(award: AwardDefinition, entries: readonly EntryInForce[], date: string, keep: Keep): AwardDefinition {
  const vote = strongest(entries, 'vote');
  const order = strongest(entries, 'bonus-order');
  const quota = strongest(entries, 'title-quota');
  const conditions = withConditions(award, ofKind(entries, 'condition'), ofKind(entries, 'condition-off'), date, keep);
  return {
    ...award,
    dossier: overlaidDossier(award, ofKind(entries, 'dossier-item'), date, keep),
    voteThresholds: vote === null ? award.voteThresholds : withVote(award, vote, date, keep),
    deadlines: overlaidDeadlines(award, ofKind(entries, 'deadline'), date, keep),
    bonuses: ofKind(entries, 'bonus').reduce((bonuses, entry) => withBonus(bonuses, entry, date, keep), award.bonuses),
    bonusRounding: order === null ? award.bonusRounding : { ...award.bonusRounding, order: order.order },
    conditions: quota === null ? conditions : conditions.map((condition) => withQuota(condition, quota, keep)),
  };
}

/** 0–100 with «quá nửa» just above 50, so that two rules can be told stricter or weaker. */
const strength = (rule: 'majority' | 'at-least' | 'gte', percent: number | null): number => (rule === 'majority' ? 50.001 : (percent ?? 0));
const voteWords = (rule: 'majority' | 'at-least' | 'gte', percent: number | null): string => (rule === 'majority' ? 'quá nửa' : `từ ${formatPercent(percent ?? 0)}`);

/** True when the province's own rule asks for less than a threshold that is fixed for the whole country. */
export function isWeakerVote(own: Pick<EntryOf<'vote'>, 'rule' | 'percent' | 'base'>, national: VoteThresholdRule): boolean {
  return strength(own.rule, own.percent) < strength(national.comparator, national.minPct) || (own.base === 'present' && national.base === 'all_members');
}

/** The threshold of the catalogue that a province or unit may not go below on a day; undefined: there is none. */
export function fixedThreshold(award: AwardDefinition, date: string): VoteThresholdRule | undefined {
  return award.voteThresholds.find((rule) => rule.origin === 'national' && !rule.configurable && holdsOn(rule, date));
}

function withVote(award: AwardDefinition, entry: EntryInForce<'vote'>, date: string, keep: Keep): VoteThresholdRule[] {
  const fixed = fixedThreshold(award, date);
  if (fixed !== undefined && isWeakerVote(entry, fixed)) {
    keep(entry, `quy định chung là ${voteWords(fixed.comparator, fixed.minPct)} tổng số thành viên (${fixed.citation}), tỉnh ghi ${voteWords(entry.rule, entry.percent)}; vẫn dùng quy định chung.`);
    return award.voteThresholds;
  }
  return [
    {
      comparator: entry.rule === 'majority' ? 'majority' : 'gte', minPct: entry.rule === 'majority' ? null : entry.percent,
      base: entry.base === 'present' ? 'present' : 'all_members', absentMembers: 'written_opinion', councils: fixed?.councils ?? 'deciding_level', configurable: true,
      ...provinceMarks(entry), ...(entry.note === '' ? {} : { note: entry.note }),
    },
  ];
}

function withBonus(bonuses: readonly BonusRule[], entry: EntryInForce<'bonus'>, date: string, keep: Keep): BonusRule[] {
  const factor = entry.hundredths / 100;
  const national = bonuses.find((rule) => rule.recipientClass === entry.recipientClass && holdsOn(rule, date));
  const { origin: _origin, ...marks } = provinceMarks(entry);
  const own: BonusRule = { recipientClass: entry.recipientClass, factor, limit: 'exact', payForm: national?.payForm ?? 'cash', status: 'confirmed', ...(national?.payFormFor === undefined ? {} : { payFormFor: national.payFormFor }), ...marks };
  if (national?.limit === 'exact' && national.status === 'confirmed' && national.factor !== null) {
    if (Math.round(national.factor * 100) !== entry.hundredths) keep(entry, `quy định chung là ${formatNumber(national.factor)} lần mức lương cơ sở (${national.citation}), tỉnh ghi ${formatNumber(factor)}; vẫn dùng quy định chung.`);
    return [...bonuses];
  }
  if (national?.limit === 'ceiling' && national.factor !== null && factor > national.factor) {
    keep(entry, `mức tối đa là ${formatNumber(national.factor)} lần mức lương cơ sở (${national.citation}), tỉnh ghi ${formatNumber(factor)}; mục này không được dùng.`);
    return [...bonuses];
  }
  return [...bonuses.filter((rule) => rule !== national), own];
}

function withConditions(award: AwardDefinition, added: readonly EntryInForce<'condition'>[], off: readonly EntryInForce<'condition-off'>[], date: string, keep: Keep): AwardCondition[] {
  // What the province sets itself takes the place of another province's example.
  const replaced = new Set(added.map(({ group }) => group));
  const held = award.conditions.filter((condition) => {
    if (condition.origin === 'province_example' && condition.group !== 'counting' && condition.group !== 'info' && replaced.has(condition.group)) return false;
    const entry = off.find(({ conditionId }) => conditionId === condition.id);
    if (entry === undefined || !holdsOn(condition, date)) return true;
    if (condition.origin !== 'national') return false;
    keep(entry, `tiêu chuẩn này do quy định chung đặt ra (${condition.citation}), tỉnh không bỏ được; vẫn dùng.`);
    return true;
  });
  const alternatives = held.some((condition) => condition.group === 'standard' && condition.origin === 'national' && condition.severity === 'block' && holdsOn(condition, date));
  return [...held, ...added.map((entry) => conditionOf(entry, alternatives, keep))];
}

/** A standard of the province beside national ones would be a further way to qualify; it is shown and decides nothing. */
function conditionOf(entry: EntryInForce<'condition'>, alternatives: boolean, keep: Keep): AwardCondition {
  const loosens = entry.group === 'standard' && alternatives;
  if (loosens) keep(entry, 'quy định chung đã đặt các tiêu chuẩn, một tiêu chuẩn nữa sẽ mở thêm cách đạt; mục này chỉ để xem. Nếu là yêu cầu thêm, ghi là «điều kiện phải có».');
  return {
    id: `province.${entry.id}`, group: loosens ? 'info' : entry.group, severity: loosens ? 'info' : entry.severity, stage: 'eligibility',
    ...(entry.appliesTo.length === 0 ? {} : { appliesTo: entry.appliesTo }),
    test: { rule: 'confirmed', params: { criterion: `province.${entry.id}`, labelVi: entry.text } }, ...provinceMarks(entry), ...(entry.note === '' ? {} : { note: entry.note }),
  };
}

function withQuota(condition: AwardCondition, entry: EntryInForce<'title-quota'>, keep: Keep): AwardCondition {
  const fixed = quotasIn(condition.test).find((maxPct) => typeof maxPct === 'number');
  if (fixed !== undefined && entry.awardCode !== null) keep(entry, `quy định chung đã đặt tỷ lệ tối đa ${formatPercent(fixed as number)} (${condition.citation}); vẫn dùng quy định chung.`);
  if (!('rule' in condition.test) || condition.test.rule !== 'quota' || fixed !== undefined) return condition;
  return { ...condition, severity: 'warn', test: { ...condition.test, params: { maxPct: entry.maxPct, base: entry.base } }, ...provinceMarks(entry) };
}

/** Ceilings that a test holds, null for one that sets none. */
function quotasIn(node: ConditionNode): unknown[] {
  if ('rule' in node) return node.rule === 'quota' ? [node.params['maxPct']] : [];
  return ('anyOf' in node ? node.anyOf : node.allOf).flatMap(quotasIn);
}

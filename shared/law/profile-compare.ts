import { awardByCode } from '../catalogue/awards.ts';
import type { AwardDefinition, Origin } from '../catalogue/award-schema.ts';
import { holdsOn } from '../catalogue/dated.ts';
import type { ProfileEntry } from '../domain/province-profile.ts';
import { formatNumber, formatPercent } from '../text/numbers.ts';
import { conditionSentence } from './condition-words.ts';
import { deadlineWords } from './deadline-words.ts';
import { REQUIRED_WORDS } from './dossier-words.ts';
import type { LawBook } from './law-book.ts';
import { ORIGIN_WORDS } from './origin-words.ts';

/** `replaces`: another rule stood there. `adds`: nothing did. `kept`: the national rule stays. `asleep`: not in force that day. */
export type EntryEffect = 'replaces' | 'adds' | 'kept' | 'asleep';
export const EFFECT_WORDS: Readonly<Record<EntryEffect, string>> = { replaces: 'Dùng thay', adds: 'Thêm mới', kept: 'Giữ quy định chung', asleep: 'Chưa hoặc hết hiệu lực' };

export interface ComparedEntry {
  readonly entry: ProfileEntry;
  /** What the catalogue says of the same thing on the day; empty where it says nothing. */
  readonly national: string;
  readonly effect: EntryEffect;
  /** Why an entry is not taken as written; empty when it is. */
  readonly remarks: readonly string[];
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
/** « (ví dụ của tỉnh khác)» behind what is no national rule. */
const from = ({ origin }: { readonly origin: Origin }): string => (ORIGIN_WORDS[origin] === '' ? '' : ` (${ORIGIN_WORDS[origin].toLocaleLowerCase('vi')})`);

/** Entry by entry, what the province sets beside what the catalogue has, on the day of the law book made of it. */
export function comparedWithNational(entries: readonly ProfileEntry[], law: LawBook): ComparedEntry[] {
  return entries.map((entry): ComparedEntry => {
    const awake = law.entries.some(({ id }) => id === entry.id);
    const award = entry.awardCode === null ? undefined : awardByCode(entry.awardCode);
    const national = award === undefined ? '' : nationalWords(entry, award, law.date);
    const remarks = law.notices.filter(({ entryId }) => entryId === entry.id).map(({ reason }) => reason);
    return { entry, national, effect: !awake ? 'asleep' : remarks.length > 0 ? 'kept' : national === '' ? 'adds' : 'replaces', remarks };
  });
}

function nationalWords(entry: ProfileEntry, award: AwardDefinition, date: string): string {
  const inForce = <T extends { readonly validFrom: string | null; readonly validTo: string | null }>(records: readonly T[]): T[] => records.filter((record) => holdsOn(record, date));
  switch (entry.kind) {
    case 'dossier-item': {
      const item = inForce(award.dossier).find(({ docCode }) => docCode === entry.docCode);
      return item === undefined ? '' : `${item.nameVi}: ${item.required ? 'phải có' : item.requiredWhen === null ? 'tùy căn cứ' : item.requiredWhen.map((when) => REQUIRED_WORDS[when].toLocaleLowerCase('vi')).join(' và ')}${from(item)}`;
    }
    case 'vote': {
      const rule = inForce(award.voteThresholds)[0];
      return rule === undefined ? '' : `${rule.comparator === 'majority' ? 'Quá nửa' : `Từ ${formatPercent(rule.minPct ?? 0)}`} tổng số thành viên${from(rule)}`;
    }
    case 'deadline':
      return capital(inForce(award.deadlines).filter(({ step }) => step === entry.step).map((deadline) => `${deadlineWords(deadline)}${from(deadline)}`).join('; '));
    case 'bonus': {
      const rule = inForce(award.bonuses).find(({ recipientClass }) => recipientClass === entry.recipientClass);
      return rule?.factor == null ? '' : `${rule.limit === 'ceiling' ? 'Không quá ' : ''}${formatNumber(rule.factor)} lần mức lương cơ sở`;
    }
    case 'title-quota': {
      const quota = inForce(award.conditions).find(({ test }) => 'rule' in test && test.rule === 'quota');
      return quota === undefined ? '' : conditionSentence(quota.test).text;
    }
    case 'condition-off': {
      const condition = award.conditions.find(({ id }) => id === entry.conditionId);
      return condition === undefined ? '' : conditionSentence(condition.test).text;
    }
    default:
      return '';
  }
}

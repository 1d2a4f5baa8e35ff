import { fold } from '../../text/fold.ts';
import type { AwardType } from '../../catalogue/award-schema.ts';
import type { AnnouncedLevel } from '../announcement.ts';
import { groupsOfSubject } from '../selection.ts';
import type { SubjectFields, SubjectFlags, SubjectKind } from '../subject.ts';

/** Groups whose share is followed (R77). */
export const AWARD_GROUPS = ['leader', 'directWorker', 'worker', 'farmer', 'women', 'ethnicMinority', 'smallCollective', 'difficultArea', 'business'] as const;
export type AwardGroup = (typeof AWARD_GROUPS)[number];
export const AWARD_GROUP_WORDS: Readonly<Record<AwardGroup, string>> = {
  leader: 'Lãnh đạo, quản lý',
  directWorker: 'Trực tiếp lao động',
  worker: 'Công nhân',
  farmer: 'Nông dân',
  women: 'Nữ',
  ethnicMinority: 'Dân tộc thiểu số',
  smallCollective: 'Tập thể nhỏ',
  difficultArea: 'Địa bàn đặc biệt khó khăn',
  business: 'Doanh nghiệp, doanh nhân',
};
/** Kinds of recipient a group is asked of. */
export const GROUP_KINDS: Readonly<Record<AwardGroup, readonly SubjectKind[]>> = {
  leader: ['person'], directWorker: ['person'], worker: ['person'], farmer: ['person'], women: ['person'], ethnicMinority: ['person'],
  smallCollective: ['collective'], difficultArea: ['person', 'collective', 'household'], business: ['person', 'collective'],
};

/** Classes of persons in the ministry's tables (documents.md 3.15, rows 06–10 of table 0603). */
export const PERSON_CLASSES = ['lanh-dao-bo-tinh', 'lanh-dao-vu-so', 'doanh-nhan', 'lanh-dao-phong', 'truc-tiep'] as const;
type PersonClass = (typeof PERSON_CLASSES)[number];
export const PERSON_CLASS_WORDS: Readonly<Record<PersonClass, string>> = {
  'lanh-dao-bo-tinh': 'Lãnh đạo cấp bộ, cấp tỉnh và tương đương trở lên',
  'lanh-dao-vu-so': 'Lãnh đạo cấp vụ, sở, ngành và tương đương',
  'doanh-nhan': 'Doanh nhân',
  'lanh-dao-phong': 'Các cấp lãnh đạo từ phó phòng trở lên',
  'truc-tiep': 'Người trực tiếp công tác, lao động, học tập, chiến đấu và phục vụ chiến đấu',
};

/** Whether an award's recipient belongs to each group; null: not recorded («chưa ghi»), which is neither yes nor no. */
type Groups = Readonly<Record<AwardGroup, boolean | null>>;

/** One award as it is counted. */
export interface CountedAward {
  readonly id: string;
  readonly kind: SubjectKind;
  /** Name of the award as decided. */
  readonly form: string;
  readonly awardCode: string | null;
  readonly level: AnnouncedLevel;
  /** Loại hình; null: not recorded. */
  readonly type: AwardType | null;
  /** Năm khen thưởng. */
  readonly year: number;
  /** `YYYY-MM-DD` */
  readonly decidedOn: string;
  /** Name of the campaign; '' outside every campaign; null: not recorded. */
  readonly campaign: string | null;
  readonly groups: Groups;
  /** Null: not recorded, or no person. */
  readonly personClass: PersonClass | null;
  /** Bonus in đồng; null: not known; undefined: the unit pays none (another decided). */
  readonly bonusVnd?: number | null;
  /** Cancelled awards never count. */
  readonly cancelled: boolean;
}

const NOTHING_SAID: Groups = { leader: null, directWorker: null, worker: null, farmer: null, women: null, ethnicMinority: null, smallCollective: null, difficultArea: null, business: null };

/**
 * Groups of a recipient as far as its record tells. A flag or tag says yes. Its absence says no only where somebody recorded
 * what the recipient is (tags of the award law, a class, another flag); else it is not recorded. Sex is never read from a name.
 * @param subject null: the recipient is in no registry
 * @param heads true: on record as head of a unit
 */
export function groupsOf(subject: SubjectFields | null, flags: SubjectFlags, heads: boolean): Groups {
  if (subject === null) return NOTHING_SAID;
  const tagged = (tag: string): boolean => subject.tags?.some((held) => held === tag) === true;
  const said = subject.tags !== null || subject.category !== '' || Object.values(flags).some(Boolean);
  const known = (yes: boolean, asked = said): boolean | null => yes || (asked ? false : null);
  const { leader, directWorker } = groupsOfSubject(subject, flags);
  const category = fold(subject.category);
  const worker = flags.worker || tagged('worker');
  const farmer = flags.farmer || tagged('farmer');
  const ethnicity = subject.kind === 'person' ? fold(subject.ethnicity).trim() : '';
  return {
    leader: heads || leader,
    directWorker: worker || farmer || directWorker,
    worker: known(worker, subject.tags !== null),
    farmer: known(farmer, subject.tags !== null),
    women: subject.kind !== 'person' || subject.gender === null ? null : subject.gender === 'nu',
    ethnicMinority: ethnicity === '' ? null : ethnicity !== 'kinh',
    smallCollective: known(flags.smallCollective),
    difficultArea: known(flags.difficultArea),
    business: known(tagged('enterprise') || tagged('entrepreneur') || category === 'doanh nhan' || category === 'doanh nghiep', subject.tags !== null || category !== ''),
  };
}

/** The ministry's class of a person by its recorded class or its groups; null: not recorded. */
export function personClassOf(subject: SubjectFields | null, groups: Groups): PersonClass | null {
  if (subject?.kind !== 'person') return null;
  const category = fold(subject.category);
  const found = PERSON_CLASSES.find((one) => category === fold(PERSON_CLASS_WORDS[one]));
  if (found !== undefined) return found;
  if (groups.business === true) return 'doanh-nhan';
  return groups.directWorker === true && groups.leader !== true ? 'truc-tiep' : null;
}

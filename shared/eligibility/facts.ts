import type { AwardType, RecipientToken } from '../catalogue/award-schema.ts';
import type { SubjectKind } from '../domain/subject.ts';

/**
 * What is on record of one subject, in the shape the rules ask for. Every list holds only what was recorded: that a year has
 * no rating means «not known», never «not rated». Days are local, `YYYY-MM-DD`; ends of periods are inclusive, null is open.
 */

/** Ratings of a year's work, low to high. */
export const RATINGS = ['khong_hoan_thanh', 'hoan_thanh', 'hoan_thanh_tot', 'hoan_thanh_xuat_sac'] as const;
export type Rating = (typeof RATINGS)[number];
/** Disciplinary measures, low to high; `higher` stands for everything above a warning. */
export const DISCIPLINE_LEVELS = ['khien_trach', 'canh_cao', 'higher'] as const;
export type DisciplineLevel = (typeof DISCIPLINE_LEVELS)[number];
/** Reach of an initiative, narrow to wide. */
export const REACHES = ['co_so', 'xa', 'tinh', 'toan_quoc'] as const;
export type Reach = (typeof REACHES)[number];
/** Matters that keep a proposal waiting (NĐ 152/2025 Điều 4 khoản 4). */
export const PENDING_CASES = ['dang_xem_xet_ky_luat', 'dang_dieu_tra_thanh_tra_kiem_tra_co_dau_hieu_vi_pham', 'dang_xac_minh_khieu_nai_to_cao', 'dang_xac_minh_tham_nhung_tieu_cuc_bao_chi_neu'] as const;
export type PendingCase = (typeof PENDING_CASES)[number];

/** An award or title held; backfilled ones too. */
export interface AwardFact {
  readonly id: string;
  /** Entry of the catalogue; null for a name it does not know. */
  readonly code: string | null;
  readonly name: string;
  /** Given by a ministry or branch, of the rank `code` has in the province. */
  readonly ofMinistry: boolean;
  /** Loại hình; null: not recorded. */
  readonly type: AwardType | null;
  /** Award year. */
  readonly year: number;
  /** Last day of the period of merit the decision states; null where it states none. */
  readonly periodTo: string | null;
  readonly decisionNumber: string;
  readonly decisionDate: string;
  readonly authority: string;
  /** Day the decision was cancelled; a cancelled award counts for nothing from its first day. */
  readonly cancelledOn: string | null;
  /** What it was given for, as printed. */
  readonly merit: string;
}
export interface RatingFact {
  readonly id: string;
  readonly year: number;
  readonly rating: Rating;
  readonly source: string;
}
export interface InitiativeFact {
  readonly id: string;
  readonly name: string;
  readonly kind: 'sang_kien' | 'cong_trinh_khoa_hoc';
  readonly year: number;
  /** null: not recognised yet. */
  readonly reach: Reach | null;
  /** null: nobody said. */
  readonly replicable: boolean | null;
  readonly recognisedBy: string;
  readonly decision: string;
  /** Awards (ids of AwardFact or nominations) it was put forward with before, with their names. */
  readonly usedFor: readonly { readonly id: string; readonly name: string; readonly year: number }[];
}
export interface DisciplineFact {
  readonly id: string;
  readonly level: DisciplineLevel;
  readonly from: string;
  /** Last day it has effect; null: not known. */
  readonly to: string | null;
  readonly source: string;
}
export interface PendingFact {
  readonly id: string;
  readonly case: PendingCase;
  readonly from: string;
  /** Day it was cleared in writing; null: still pending. */
  readonly clearedOn: string | null;
  readonly source: string;
}
/** Maternity leave: it counts as time worked. */
export interface LeaveFact {
  readonly id: string;
  readonly from: string;
  readonly to: string | null;
  readonly source: string;
}
export interface ServiceFact {
  readonly id: string;
  /** Code of the service or post, as in the catalogue's `serviceYears`. */
  readonly service: string;
  readonly from: string;
  readonly to: string | null;
  readonly source: string;
}
/** Singled out in a campaign or in a block (cụm, khối). */
export interface ReviewFact {
  readonly id: string;
  readonly of: 'campaign' | 'block';
  readonly name: string;
  readonly role: 'reviewed' | 'leader';
  /** Body token of the catalogue that launched the campaign or organises the block; null: not recorded. */
  readonly by: string | null;
  readonly at: 'so_ket' | 'tong_ket' | null;
  /** Length of the campaign in years; null: not recorded. */
  readonly years: number | null;
  readonly year: number;
  readonly source: string;
}
/** One individual of a collective or household in one award year. */
export interface MemberFact {
  readonly id: string;
  readonly name: string;
  /** Codes of titles held for that year. */
  readonly titles: readonly string[];
  readonly rating: Rating | null;
  readonly discipline: DisciplineLevel | null;
  /** Codes of cases recorded against the member (GĐVH exclusions); empty: none recorded. */
  readonly cases: readonly string[];
}
export interface MembersOfYear {
  readonly year: number;
  /** Head count the clerk stated for the year; null: not stated, then no share can be told. */
  readonly total: number | null;
  readonly members: readonly MemberFact[];
}
/** A person's answer to what no record can tell. `key`: see `confirmationKey`. */
export interface ConfirmationFact {
  readonly id: string;
  readonly key: string;
  /** Award year it was given for; null: for good. */
  readonly year: number | null;
  readonly answer: 'yes' | 'no';
  readonly by: string;
  readonly on: string;
  readonly evidence: string;
}
/** A public posting of the list the subject stands in. */
export interface PostingFact {
  readonly from: string;
  readonly to: string;
  readonly manner: string;
}

export interface SubjectFacts {
  readonly subject: {
    readonly id: string;
    readonly kind: SubjectKind;
    readonly name: string;
    /** Tags beside the class; null: not recorded, then what depends on a tag cannot be told. */
    readonly tags: readonly RecipientToken[] | null;
    readonly gender: 'nam' | 'nu' | null;
    /** Year a collective was founded; null: not known. */
    readonly foundedYear: number | null;
    /** First day a collective no longer exists; null: it exists. */
    readonly endedOn: string | null;
    /** Whether a collective may receive flags; null: nobody said. */
    readonly mayReceiveFlags: boolean | null;
  };
  readonly awards: readonly AwardFact[];
  readonly ratings: readonly RatingFact[];
  readonly initiatives: readonly InitiativeFact[];
  readonly discipline: readonly DisciplineFact[];
  readonly pending: readonly PendingFact[];
  readonly leaves: readonly LeaveFact[];
  readonly services: readonly ServiceFact[];
  readonly reviews: readonly ReviewFact[];
  /** Collectives and households: members year by year. */
  readonly members: readonly MembersOfYear[];
  readonly confirmations: readonly ConfirmationFact[];
  readonly posting: PostingFact | null;
}

/** What is proposed: which award, when, for which year, as which kind of commendation, with which of the records. */
export interface Proposal {
  /** Day the dossier is judged by. */
  readonly date: string;
  /** Award year: the year the achievement belongs to. */
  readonly year: number;
  /** Loại hình as the proposer states it; null: not stated. */
  readonly type: AwardType | null;
  /** Ground the proposer relies on (`ground` of a node); null: any. */
  readonly ground: string | null;
  readonly merit: string;
  /** Awards (ids of AwardFact) given for the same recorded achievement, as far as records link them; absent: none linked. */
  readonly sameAchievementAs?: readonly string[];
}

import type { RecipientCounts } from '../../documents/counts.ts';
import type { IsoDate } from '../../text/dates.ts';
import type { CampaignReportKind } from '../campaign-report.ts';
import type { ExemplarStage } from '../exemplar.ts';
import type { IndicatorState } from '../indicator-words.ts';
import type { QuotaStatus } from '../quota-words.ts';
import type { RegisterLine } from '../registers/registers.ts';
import type { SubjectFlags, SubjectKind } from '../subject.ts';

/** What is reported on, and when. Both days included. */
export interface ReportPeriod {
  readonly kind: CampaignReportKind;
  /** Year reported on; null for a period that is not a year. */
  readonly year: number | null;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Everything the data of a period says, from which a report is drafted (R74). Null and empty mean: nothing is known. */
export interface ReportFacts {
  readonly period: ReportPeriod;
  /** «Ủy ban nhân dân xã Tân An». */
  readonly unitName: string;
  readonly launch: LaunchFacts | null;
  /** Units below, where any are followed (R79). */
  readonly below: BelowFacts | null;
  readonly indicators: IndicatorFacts;
  readonly exemplars: ExemplarFacts;
  readonly propaganda: PropagandaFacts;
  readonly escapes: RegisterFacts<'escape_registration'>;
  readonly support: RegisterFacts<'support'>;
  readonly initiatives: RegisterFacts<'initiative'>;
  readonly inspections: RegisterFacts<'inspection'>;
  readonly expenses: RegisterFacts<'expense'>;
  readonly difficulties: readonly RegisterLine<'feedback'>[];
  readonly awards: AwardFacts;
}

/** Lines of a register in the period; `asked`: the campaign itself speaks of the matter, so that silence is to be told. */
export interface RegisterFacts<N extends 'escape_registration' | 'support' | 'initiative' | 'inspection' | 'expense'> {
  readonly lines: readonly RegisterLine<N>[];
  readonly asked: boolean;
}

/** The unit's own launching plan (R27, R28). */
export interface LaunchFacts {
  readonly issued: boolean;
  /** «15/KH-UBND»; empty while it has no number. */
  readonly number: string;
  readonly date: IsoDate | null;
  readonly title: string;
  readonly sentOn: IsoDate | null;
  readonly sentTo: string;
  /** Last day for sending it; null where the plan prints none. */
  readonly lastDay: IsoDate | null;
  readonly spread: readonly { readonly to: string; readonly people: number | null }[];
}

export interface BelowFacts {
  readonly units: number;
  readonly launched: number;
  /** Units that owe something whose last day has passed. */
  readonly owing: number;
  /** Units of which something came late. */
  readonly late: number;
}

/** One judged target as the report prints it. */
export interface ReportIndicator {
  readonly owner: 'province' | 'unit';
  /** Assigned to the unit by a paper outside the campaign; counted apart from what it set itself (R20). */
  readonly assigned: boolean;
  readonly depth: number;
  readonly relationWords: string;
  readonly text: string;
  /** Wording of the figure in the plan. */
  readonly printed: string;
  /** Judged figure with its unit; empty without one. */
  readonly figure: string;
  /** Year of the judged figure; null without one. */
  readonly year: number | null;
  readonly state: IndicatorState;
  readonly stateWord: string;
  /** Result in words of a target that is not counted. */
  readonly narrative: string;
  readonly sources: readonly string[];
  readonly remedy: string;
}

export interface IndicatorFacts {
  readonly lines: readonly ReportIndicator[];
  /** Targets put to everybody of which the unit has no figure; they are not listed. */
  readonly others: number;
  /** What such targets are called: «chung của toàn tỉnh». */
  readonly common: string;
}

export interface ExemplarFacts {
  /** Whether any exemplar of the campaign is recorded at all. Without one, nothing is known, which is not zero. */
  readonly recorded: boolean;
  readonly rows: readonly {
    readonly level: string;
    readonly stage: ExemplarStage;
    readonly planned: number | null;
    readonly achieved: number;
  }[];
  /** Names of those that reached a stage in the period, by the stage. */
  readonly names: readonly { readonly stage: ExemplarStage; readonly names: readonly string[] }[];
  /** Places that took an exemplar over in the period. */
  readonly replications: number;
}

export interface PropagandaFacts {
  readonly lines: readonly RegisterLine<'propaganda'>[];
  readonly plans: readonly RegisterLine<'propaganda_plan'>[];
  /** Exemplars that the lines name. */
  readonly exemplars: number;
}

export interface ReportAward {
  readonly awardName: string;
  readonly kind: SubjectKind;
  /** Null where the nomination is not this unit's, so that nothing is known of the subject. */
  readonly flags: SubjectFlags | null;
}

export interface ReportQuota {
  readonly printed: string;
  readonly status: QuotaStatus;
  /** Whether the number is this unit's own; otherwise it competes for it with others. */
  readonly own: boolean;
  /** A number the unit's own plan gives each of those below it. */
  readonly given: boolean;
  readonly min: number | null;
  readonly max: number | null;
  readonly used: number;
  readonly left: number | null;
}

export interface AwardFacts {
  /** Rounds of the campaign in the years of the period. */
  readonly rounds: readonly string[];
  readonly nominated: RecipientCounts;
  /** Null: no session has been concluded. */
  readonly chosen: RecipientCounts | null;
  readonly sent: RecipientCounts;
  /** Decisions dated in the period. */
  readonly awarded: readonly ReportAward[];
  readonly refused: number;
  /** The same of the year before; null where the report is not of one year (R77). */
  readonly before: readonly ReportAward[] | null;
  readonly quotas: readonly ReportQuota[];
}

/**
 * What the law leaves to a province or a unit. Nothing is set by default: the national text knows neither a ceiling for
 * CSTĐCS nor a smallest number of months (award-law 1.2), and a rule of another province decides nothing here.
 */
export interface LawSettings {
  /** Ids of uncertain conditions the unit has compared with the text («đã đối chiếu»); they decide, as blocks. */
  readonly confirmedConditions: readonly string[];
  /** Ceilings in percent that the unit or the province has set, by id of a `quota` condition (CSTDCS.ty_le: 15 in the old decree). */
  readonly quotaPct: Readonly<Record<string, number>>;
  /** Fewest months of service in the award year for a yearly title of a person; null: no such rule. Maternity leave counts. */
  readonly minMonthsOfService: number | null;
}

export const NO_SETTINGS: LawSettings = { confirmedConditions: [], quotaPct: {}, minMonthsOfService: null };

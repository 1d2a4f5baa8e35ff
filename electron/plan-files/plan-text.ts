/** Something the clerk should know about the way from the file to its text. */
export interface PlanNote {
  /** Stable, Vietnamese without marks. */
  readonly code: string;
  /** Ready to show. */
  readonly message: string;
}

/** Text of a plan, one logical paragraph a line, table rows as lines with « | » between cells, footnotes last as «1 words». */
export interface PlanText {
  readonly text: string;
  readonly notes: readonly PlanNote[];
}

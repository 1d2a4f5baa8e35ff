/** Characters [from, to) of the document's normalised text. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** Something read out of a plan, the place it was read from, and why a person should look at it (null: no doubt). */
export interface Found<T> {
  readonly value: T;
  readonly place: Place;
  readonly doubt: string | null;
}

/** A paragraph of the normalised text: one logical line, list bullets included. */
export interface Paragraph extends Place {
  readonly text: string;
  /** Innermost section it stands in. */
  readonly section: Section;
}

/** A numbered or lettered part of the plan. The root has level 0, an empty marker and an empty label. */
export interface Section extends Place {
  /** Path of markers as a citation prints it: «III.2.c». */
  readonly label: string;
  /** «III», «2», «c», «2.1». */
  readonly marker: string;
  /** Heading words without the marker; for a run-in heading («1. Đối tượng: Các sở…») the words before the colon. */
  readonly heading: string;
  readonly level: number;
  /** First character after the heading. */
  readonly bodyFrom: number;
  readonly parent: Section | null;
  readonly children: readonly Section[];
}

/** A footnote: its marker, its words, and where its reference stands in the text (null: not found). */
export interface Footnote extends Place {
  readonly marker: string;
  readonly text: string;
  readonly reference: Place | null;
}

/** A plan as text with structure; every place refers to `text`. */
export interface PlanDoc {
  readonly text: string;
  readonly root: Section;
  /** All sections in reading order, without the root. */
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  readonly footnotes: readonly Footnote[];
  /** True where letters were lost or misread on the way to text (look-alikes, broken marks): thresholds of doubt differ. */
  readonly noisy: boolean;
}

/** One way in which a program could be wrong; the simulator must notice each. */
export interface Variant {
  /** Judges by version numbers, not by what was made from what. */
  readonly versionsOnly?: boolean;
  /** Judges by clocks. */
  readonly byClock?: boolean;
  /** A restored backup goes on under its old lineage. Mostly healed all the same, once bundles of that life no longer fit each other: see `restoredAndGoingOn`. */
  readonly keepsLineage?: boolean;
  /** One confirmed bundle confirms all before it, those of a set that did not come included. */
  readonly runningNumber?: boolean;
  /** What a bundle does not mention is taken for deleted. */
  readonly absenceDeletes?: boolean;
  /** A record whose parent is not there is dropped. */
  readonly dropsWaiting?: boolean;
  /** What waits is never judged again. */
  readonly neverRetries?: boolean;
  /** Members that the older program does not know are lost there. */
  readonly stripsUnknown?: boolean;
  /** Receipts count although their sender's data went back. */
  readonly trustsOld?: boolean;
  /** Of a conflict only the content that stands is sent. */
  readonly standingOnly?: boolean;
  /** A change made on the same words written at two places knows one of them only. */
  readonly knowsOneOfSame?: boolean;
  /** Who chooses among several makes no content of it where one is taken as it is, so that nobody learns of the choice. */
  readonly choosesSilently?: boolean;
  /** Does not keep that others have the very content that stands here, so that the next change does not know theirs. */
  readonly forgetsKnown?: boolean;
}

/** Those that some of the seeds must notice. */
export const VARIANTS = ['versionsOnly', 'byClock', 'keepsLineage', 'runningNumber', 'absenceDeletes', 'dropsWaiting', 'neverRetries', 'stripsUnknown', 'trustsOld', 'standingOnly', 'knowsOneOfSame', 'choosesSilently', 'forgetsKnown'] as const satisfies readonly (keyof Variant)[];

/** Stands in the margin of a paper that is not final. */
export const DRAFT_MARK = 'DỰ THẢO';

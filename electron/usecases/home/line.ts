import type { Role } from '../../../shared/api/define.ts';

/** A line of the home page before it is known who asks. */
export interface Line {
  readonly id: string;
  readonly text: string;
  readonly note: string;
  readonly tone: 'calm' | 'soon' | 'late';
  readonly page: string;
  readonly params: Record<string, string>;
  /** Role that does it; absent: a clerk's, or nobody's in particular. */
  readonly needs?: Role;
}

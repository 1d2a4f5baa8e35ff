import { ROLES } from '../../api/define.ts';
import type { Role } from '../../api/define.ts';
import { ROLE_WORDS } from '../user.ts';

/** Something on the home page that waits for a role. */
interface Waiting {
  readonly needs?: Role;
  readonly tone: 'calm' | 'soon' | 'late';
}
export interface Whose<L> {
  /** What waits for nobody but this role. */
  readonly mine: readonly L[];
  readonly rest: readonly (L & { readonly whose: string })[];
}

/**
 * Among several users: parts what waits for the role of whoever asks from the rest, and says of the rest whose it is where
 * his role may not do it. A clerk does most of what there is: for him nothing is parted.
 */
export function whose<L extends Waiting>(lines: readonly L[], role: Role): Whose<L> {
  const rank = (one: Role): number => ROLES.indexOf(one);
  const own = (line: L): boolean => line.needs !== undefined && line.needs === role && rank(role) > rank('clerk');
  return {
    mine: lines.filter(own),
    rest: lines.filter((line) => !own(line)).map((line) => {
      const others = line.needs !== undefined && rank(role) < rank(line.needs);
      return { ...line, whose: others ? `Việc của ${ROLE_WORDS[line.needs]}` : '', tone: others ? 'calm' : line.tone };
    }),
  };
}

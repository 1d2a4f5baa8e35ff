import type { Plan } from '../../../shared/catalogue/plan-schema.ts';
import type { PlanChange } from '../../../shared/domain/plan-compare.ts';
import { pathWords, valueWords } from '../../../shared/domain/plan-words.ts';

export interface ChangeWords {
  readonly path: string;
  readonly what: 'Thêm' | 'Bỏ' | 'Sửa';
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

const WHAT = { them: 'Thêm', bo: 'Bỏ', sua: 'Sửa' } as const;

/** Changes between two plans in the words of the screen; where the words are the same, it is said that something finer changed. */
export function comparisonOf(changes: readonly PlanChange[], from: Plan, to: Plan): ChangeWords[] {
  return changes
    .filter(({ path }) => path !== 'identity.numberStatus')
    .map(({ path, what, before, after }) => {
      const first = said(from, path, before);
      const second = said(to, path, after);
      return { path, what: WHAT[what], label: pathWords(path), before: what === 'them' ? '' : first, after: what === 'bo' ? '' : first === second ? `${second} (đổi chi tiết khác)` : second };
    });
}

function said(plan: Plan, path: string, printed: string): string {
  const words = valueWords(plan, path);
  return words === null ? printed : [words.main, words.detail].filter(Boolean).join(' · ');
}

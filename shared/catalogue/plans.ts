import type { Plan } from './plan-schema.ts';
import dakLak from './plans/dak-lak-dai-hoi-xiv-2025.json' with { type: 'json' };
import dakNong from './plans/dak-nong-2020-2025.json' with { type: 'json' };
import dienBien from './plans/dien-bien-2021-2025.json' with { type: 'json' };
import lamDong from './plans/lam-dong-2023-2025.json' with { type: 'json' };
import lamDongPoor from './plans/lam-dong-vi-nguoi-ngheo-2022-2025.json' with { type: 'json' };

/** A campaign of the built-in library. */
export interface BuiltInPlan {
  readonly code: string;
  /** Name of its data file under plans/. */
  readonly fileName: string;
  readonly plan: Plan;
}

/** JSON carries no literal types; that the five files fit the schema is a test, not a cost at every start. */
const builtIn = (fileName: string, data: { code: string }): BuiltInPlan => ({ code: data.code, fileName, plan: data as unknown as Plan });

export const PLANS: readonly BuiltInPlan[] = [
  builtIn('lam-dong-2023-2025.json', lamDong),
  builtIn('lam-dong-vi-nguoi-ngheo-2022-2025.json', lamDongPoor),
  builtIn('dak-nong-2020-2025.json', dakNong),
  builtIn('dak-lak-dai-hoi-xiv-2025.json', dakLak),
  builtIn('dien-bien-2021-2025.json', dienBien),
];

/** The plan with this code (LD23, LDNN, DNO, DLK, DBI), or undefined. */
export function planByCode(code: string): Plan | undefined {
  return PLANS.find((entry) => entry.code === code)?.plan;
}

import { z } from 'zod';
import { Confidence } from './award-schema.ts';
import { holdsOn } from './dated.ts';
import data from './base-salary.json' with { type: 'json' };

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);

/** Mức lương cơ sở by date, half-open. Days before the first entry are not known. */
export const BaseSalaries = z.array(z.strictObject({ amountVnd: z.number().int().positive(), validFrom: Day, validTo: Day.nullable(), citation: z.string().min(1), confidence: Confidence }));
export type BaseSalary = z.infer<typeof BaseSalaries>[number];

export const baseSalaries: readonly BaseSalary[] = data as BaseSalary[];

/** The base salary of a day; null where it is not known. */
export function baseSalaryOn(date: string, salaries: readonly BaseSalary[] = baseSalaries): BaseSalary | null {
  return salaries.find((salary) => holdsOn(salary, date)) ?? null;
}

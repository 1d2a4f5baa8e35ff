import type { z } from 'zod';
import type { FieldLawKey } from '../../law/field-law.ts';

/** How a field of a register is typed and shown. */
export type FieldKind = 'line' | 'prose' | 'date' | 'year' | 'count' | 'money' | 'choice' | 'flag' | 'subject' | 'campaign' | 'exemplar' | 'subjects' | 'yesno';

export interface FieldSpec {
  readonly key: string;
  /** Label on the form and heading of the column. */
  readonly label: string;
  readonly kind: FieldKind;
  readonly required?: boolean;
  readonly choices?: Readonly<Record<string, string>>;
  /** One sentence under the field: what it is for, the section of the plan. */
  readonly help?: string;
  /** Where a rule of law decides on the field: which one it is. */
  readonly law?: FieldLawKey;
  /** Column width in pixels; absent: not a column of the table. */
  readonly column?: number;
  /** Of a subject: the field that takes its name while that one is still empty. */
  readonly fills?: string;
  /** Of a choice: it may be taken back to none. */
  readonly clearable?: boolean;
}

/** A register (sổ theo dõi): one table, one form, one printed list, all drawn from this description. */
export interface RegisterSpec<S extends z.ZodType = z.ZodType> {
  readonly title: string;
  /** What one line is, as in «Thêm …». */
  readonly line: string;
  /** What an empty register says: what belongs here and why. */
  readonly empty: string;
  /** Plan section or requirement it serves, for the help text. */
  readonly about: string;
  readonly schema: S;
  readonly fields: readonly FieldSpec[];
  /** Field whose day or year orders the lines and filters by year. */
  readonly dayField: string;
  /** About a subject and its past: it belongs to no campaign. */
  readonly ofSubject?: boolean;
  /** Fields searched. */
  readonly searchFields: readonly string[];
  /** Why a line does not hold together, per field; empty when it does. */
  readonly check?: (line: z.output<S>) => readonly { readonly item: string; readonly message: string; readonly next: string }[];
}

export const register = <S extends z.ZodType>(spec: RegisterSpec<S>): RegisterSpec<S> => spec;

/** Whether two days stand in the wrong order; one that is not known is in no order. */
export const before = (first: string | null, second: string | null): boolean => first !== null && second !== null && second < first;
/** A point of `check`. */
export const wrong = (item: string, message: string, next: string) => ({ item, message, next });

import type { ReactNode } from 'react';
import type { FieldLawKey } from '../../../shared/law/field-law.ts';
import type { Fault } from '../../../shared/result.ts';

/** Text that could not be read as the field's value: kept as typed, and why. */
export interface Rejected {
  readonly text: string;
  readonly fault: Fault;
}

/** What a form hands to one of its fields: `<TextField {...form.field('name')} label="…" />`. */
export interface FieldBinding<T> {
  readonly name: string;
  readonly value: T;
  /** Changes when the value was set from outside (draft read, form emptied): the field then shows it even while focused. */
  readonly revision: number;
  readonly rejected?: Rejected;
  /** The fault to show under the field now. */
  readonly fault?: Fault;
  /** Called at every keystroke. Method syntax on purpose: a field of a narrower type fits. */
  onCommit(value: T, rejected?: Rejected): void;
  /** Called when the clerk leaves the field. */
  onTouched(): void;
}

/** What every field takes besides its binding. */
export interface FieldLook {
  readonly label: string;
  /** A quiet line under the label: format, or what it is for. */
  readonly description?: ReactNode;
  /** Marks the label with *. The form's `check` refuses the empty value. */
  readonly required?: boolean;
  readonly disabled?: boolean;
  /** Takes the focus when it appears; for the first field of a dialog. */
  readonly autoFocus?: boolean;
}

/** A field that may carry what the law says of it. */
export interface LawLook extends FieldLook {
  /** Which of the fields that a rule of law decides on this one is: the sentence and its article stand under a mark behind the label. */
  readonly law?: FieldLawKey | undefined;
}

/** The sentence under a field; undefined when there is nothing wrong. */
export function faultLine(fault: Fault | undefined): string | undefined {
  if (fault === undefined) return undefined;
  return fault.next === undefined ? fault.message : `${fault.message} ${fault.next}`;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !('$$typeof' in value);

function alike(before: unknown, after: unknown, depth: number): boolean {
  if (Object.is(before, after)) return true;
  if (depth === 0 || !isObject(before) || !isObject(after) || Array.isArray(before) !== Array.isArray(after)) return false;
  const keys = Object.keys(after);
  return keys.length === Object.keys(before).length && keys.every((key) => alike(before[key], after[key], depth - 1));
}

/**
 * Whether a field would be drawn as before, for React's `memo`: choices and suggestions that a page lists anew at each drawing are
 * compared by what they hold. A letter typed into one field then draws no other, which old machines feel in a long form.
 */
export function sameField(before: object, after: object): boolean {
  return alike(before, after, 3);
}

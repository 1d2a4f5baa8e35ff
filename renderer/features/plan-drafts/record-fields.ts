import type { PartialDate, Plan } from '../../../shared/catalogue/plan-schema.ts';
import { parsePartialDate } from '../../../shared/domain/partial-date.ts';
import { partialWords } from '../../../shared/domain/plan.ts';
import { fault } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import type { ThresholdRow } from './threshold-rows.ts';

export type PlanRecord = Readonly<Record<string, unknown>>;
export interface FieldChoice {
  readonly value: string;
  readonly label: string;
}

/**
 * One field of the form of a record. `path` is its place in the record («due.bound»). Left empty, a field that is not
 * `required` is null. `date` writes a partial date or null; `due` writes day, month and year into the object at its path;
 * `lines` a list of texts, one a line; `steps` a route, «nơi: việc» a line; `thresholds` the rows of `threshold-rows.ts`.
 */
export interface FieldSpec {
  readonly path: string;
  readonly label: string;
  readonly kind: 'text' | 'area' | 'number' | 'figure' | 'choice' | 'many' | 'check' | 'lines' | 'date' | 'due' | 'steps' | 'thresholds';
  readonly required?: boolean;
  readonly note?: string;
  readonly choices?: readonly FieldChoice[];
  readonly suggestions?: readonly string[];
}

export interface FormSpec {
  readonly fields: (plan: Plan) => readonly FieldSpec[];
  /** Fields the form asks for that the record does not have as such. */
  readonly open?: (record: PlanRecord) => PlanRecord;
  /** Sets what follows from the fields. */
  readonly finish?: (record: PlanRecord, plan: Plan) => PlanRecord;
  readonly check?: (record: PlanRecord) => readonly Fault[];
}

export type FieldValue = string | number | boolean | null | readonly string[] | readonly ThresholdRow[];
export type FieldValues = Readonly<Record<string, FieldValue>>;

export function at(record: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((held, key) => (typeof held === 'object' && held !== null ? (held as PlanRecord)[key] : undefined), record);
}

function put(record: PlanRecord, path: string, value: unknown): PlanRecord {
  const [key = '', ...rest] = path.split('.');
  return { ...record, [key]: rest.length === 0 ? value : put((record[key] ?? {}) as PlanRecord, rest.join('.'), value) };
}

export function valuesOf(record: PlanRecord, fields: readonly FieldSpec[]): FieldValues {
  return Object.fromEntries(fields.map((field) => [field.path, valueOf(at(record, field.path), field)]));
}

function valueOf(held: unknown, { kind }: FieldSpec): FieldValue {
  switch (kind) {
    case 'number':
    case 'figure': return typeof held === 'number' ? held : null;
    case 'choice': return typeof held === 'string' ? held : null;
    case 'many': return Array.isArray(held) ? (held as string[]) : [];
    case 'thresholds': return held as readonly ThresholdRow[];
    case 'check': return held === true;
    case 'lines': return Array.isArray(held) ? held.join('\n') : '';
    case 'date':
    case 'due': {
      const date = (held ?? null) as PartialDate | null;
      return date !== null && date.day !== null && date.month === null ? '' : partialWords(date);
    }
    case 'steps': return ((held ?? []) as { body: string; action: string }[]).map(({ body, action }) => `${body}: ${action}`).join('\n');
    default: return typeof held === 'string' ? held : '';
  }
}

/** The record with the values of the form; the values have passed `faultsOf`. */
export function recordOf(base: PlanRecord, values: FieldValues, fields: readonly FieldSpec[]): PlanRecord {
  return fields.reduce((record, field) => put(record, field.path, held(base, values[field.path] ?? null, field)), base);
}

function held(base: PlanRecord, value: FieldValue, { path, kind, required = false }: FieldSpec): unknown {
  const lines = typeof value === 'string' ? value.split('\n').map((line) => line.trim()).filter(Boolean) : [];
  switch (kind) {
    case 'text':
    case 'area': return value === '' && !required ? null : value;
    case 'lines': return lines;
    case 'steps': return lines.map((line, index) => ({ order: index + 1, body: /^[^:]+/u.exec(line)?.[0].trim() ?? line, action: line.includes(':') ? line.slice(line.indexOf(':') + 1).trim() || 'trình' : 'trình' }));
    // What the field cannot show («ngày 10 tháng đầu quý sau») stays while the field is left alone.
    case 'date':
    case 'due':
      if (value === valueOf(at(base, path), { path, kind, label: '' })) return at(base, path);
      if (kind === 'date') return dateOf(value);
      return { ...(at(base, path) as PlanRecord), ...(dateOf(value) ?? { day: null, month: null, year: null }) };
    default: return value;
  }
}

function dateOf(value: FieldValue): PartialDate | null {
  const parsed = parsePartialDate(typeof value === 'string' ? value : '');
  return parsed.ok ? parsed.value : null;
}

/** What is wrong with the values, each with the field's path. */
export function faultsOf(values: FieldValues, fields: readonly FieldSpec[]): Fault[] {
  return fields.flatMap(({ path, label, kind, required }) => {
    const value = values[path] ?? null;
    if (kind === 'date' || kind === 'due') {
      const parsed = parsePartialDate(typeof value === 'string' ? value : '');
      if (!parsed.ok) return [{ ...parsed.error, item: path }];
    }
    const empty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
    return required === true && empty ? [fault('bat-buoc', `“${label}” chưa được ghi.`, { item: path })] : [];
  });
}

import type { z } from 'zod';
import { registerSpec } from '../../../shared/domain/registers/registers.ts';
import type { RegisterName } from '../../../shared/domain/registers/registers.ts';
import type { FieldSpec } from '../../../shared/domain/registers/spec.ts';
import type { Fault } from '../../../shared/result.ts';
import { missing } from '../../components/form/index.ts';
import type { Filter, Line } from './store.ts';

/** A line as its form holds it, by the keys of its fields; beside them the campaign and the files. */
export type LineValues = Readonly<Record<string, unknown>>;

function shapeOf(register: RegisterName): Readonly<Record<string, z.ZodType | undefined>> {
  return (registerSpec(register).schema as unknown as z.ZodObject).shape as Readonly<Record<string, z.ZodType>>;
}

function emptyOf({ kind }: FieldSpec): unknown {
  switch (kind) {
    case 'line':
    case 'prose':
      return '';
    case 'flag':
      return false;
    case 'subjects':
      return [];
    default:
      return null;
  }
}

/** A new line: what the register presets, the campaign and the year that the list is narrowed to. */
export function blankValues(register: RegisterName, { campaignId, year }: Filter, today: string | null): LineValues {
  const { fields, dayField } = registerSpec(register);
  const shape = shapeOf(register);
  const values = fields.map((field): [string, unknown] => {
    if (field.kind === 'year' && field.key === dayField) return [field.key, year ?? (today === null ? null : Number(today.slice(0, 4)))];
    const preset = shape[field.key]?.safeParse(undefined);
    return [field.key, preset?.success === true ? preset.data : emptyOf(field)];
  });
  return { ...Object.fromEntries(values), campaignId, attachmentIds: [] };
}

export function valuesOf(register: RegisterName, line: Line): LineValues {
  const fields = registerSpec(register).fields.map((field) => [field.key, line[field.key] ?? emptyOf(field)]);
  return { ...Object.fromEntries(fields), campaignId: line['campaignId'] ?? null, attachmentIds: line['attachmentIds'] ?? [] };
}

/** What a further line takes over from the one just saved: its day, its choices and its campaign, as lines of one list share them. */
export function nextValues(register: RegisterName, saved: LineValues, filter: Filter, today: string | null): LineValues {
  const { fields, dayField } = registerSpec(register);
  const shared = fields.filter(({ key, kind, required }) => key === dayField || (kind === 'choice' && required === true)).map(({ key }) => [key, saved[key]]);
  return { ...blankValues(register, filter, today), ...Object.fromEntries(shared), campaignId: saved['campaignId'] };
}

/** The line as it is sent: what is empty and may not be is left to the register's preset. */
export function fieldsOf(register: RegisterName, values: LineValues): Record<string, unknown> {
  const shape = shapeOf(register);
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => shape[key] !== undefined && (value !== null || shape[key].safeParse(null).success)));
}

export function lineFaults(register: RegisterName, values: LineValues): Fault[] {
  const required = registerSpec(register).fields.filter((field) => field.required === true);
  return missing(values, Object.fromEntries(required.map(({ key, label }) => [key, label])));
}

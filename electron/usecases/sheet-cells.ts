import { canonical } from '../../shared/domain/return-columns.ts';
import type { Cells, ReturnColumn } from '../../shared/domain/return-columns.ts';
import { FORM_OF_ADDRESS } from '../../shared/domain/return-columns.ts';
import { SUBJECT_KINDS, SUBJECT_KIND_WORDS, SubjectFields, birthText } from '../../shared/domain/subject.ts';
import type { Birth, SubjectKind } from '../../shared/domain/subject.ts';
import { parseVietnameseDate } from '../../shared/text/dates.ts';
import { nfc } from '../../shared/text/normal.ts';
import { cleanSubject } from './subjects.ts';

const COLUMNS: Readonly<Record<SubjectKind, readonly ReturnColumn[]>> = {
  person: ['honorific', 'name', 'birth', 'gender', 'position', 'department', 'workplace', 'address', 'nationalId', 'ethnicity', 'phone', 'category', 'note'],
  collective: ['name', 'managedBy', 'address', 'category', 'field', 'size', 'women', 'representative', 'note'],
  household: ['name', 'address', 'category', 'note'],
};
/** Columns that a list of one kind, or of several, can have. */
export const subjectColumns = (kind: SubjectKind | null): readonly ReturnColumn[] => (kind === null ? ['kind', 'name', 'birth', 'position', 'department', 'workplace', 'managedBy', 'address', 'nationalId'] : COLUMNS[kind]);

/** A subject's columns as canonical text. */
export function cellsOf(subject: SubjectFields, columns: readonly ReturnColumn[]): Cells {
  return Object.fromEntries(columns.map((column) => [column, canonical(textOf(subject, column))]));
}

function textOf(subject: SubjectFields, column: ReturnColumn): string {
  if (column === 'kind') return SUBJECT_KIND_WORDS[subject.kind];
  if (column === 'birth') return subject.kind === 'person' ? birthText(subject.birth) : '';
  if (column === 'gender') return subject.kind !== 'person' || subject.gender === null ? '' : subject.gender === 'nam' ? 'Nam' : 'Nữ';
  const value = (subject as Readonly<Record<string, unknown>>)[column];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** The kind that a row says of itself, or that of its list. */
export function kindOfCells(cells: Cells, kind: SubjectKind | null): SubjectKind | null {
  return SUBJECT_KINDS.find((one) => SUBJECT_KIND_WORDS[one] === cells.kind) ?? kind;
}

function birthOf(text: string): Birth {
  if (text === '') return null;
  const read = parseVietnameseDate(text);
  if (!read.ok) throw new Error('A birth that was read before cannot be read now.');
  return read.value.kind === 'date' ? { date: read.value.iso } : { year: read.value.year };
}

/** A subject with columns written over; those that its kind does not have are left out. */
export function withCells<T extends SubjectFields>(subject: T, cells: Cells): T {
  const next: Record<string, unknown> = { ...subject };
  for (const [column, text] of Object.entries(cells) as [ReturnColumn, string][]) {
    switch (column) {
      case 'kind':
      case 'award':
      case 'merit':
        break;
      case 'name': {
        const titled = subject.kind === 'person' ? FORM_OF_ADDRESS.exec(text) : null;
        next['name'] = titled === null ? text : text.slice(titled[0].length);
        if (titled !== null && cells.honorific === undefined) next['honorific'] = titled[1] ?? '';
        break;
      }
      case 'birth':
        if (subject.kind === 'person') next['birth'] = birthOf(text);
        break;
      case 'gender':
        if (subject.kind === 'person') next['gender'] = text === '' ? null : text === 'Nam' ? 'nam' : 'nu';
        break;
      case 'size':
      case 'women':
        if (subject.kind === 'collective') next[column] = text === '' ? null : Number(text);
        break;
      case 'place':
        if (subject.kind === 'person') Object.assign(next, { department: '', workplace: text });
        else next[subject.kind === 'collective' ? 'managedBy' : 'address'] = text;
        break;
      default:
        if (column in subject) next[column] = text;
    }
  }
  return cleanSubject(next as T);
}

/** A new subject as a row says it. */
export function subjectOfCells(cells: Cells, kind: SubjectKind): SubjectFields {
  return withCells(SubjectFields.parse({ kind, name: nfc(cells.name ?? '') }), cells);
}

/** Columns that a row's kind does not have and that are written all the same, by heading. */
export function surplus(cells: Cells, kind: SubjectKind): ReturnColumn[] {
  const own = new Set<ReturnColumn>([...COLUMNS[kind], 'kind', 'place', 'award', 'merit', 'note']);
  return (Object.keys(cells) as ReturnColumn[]).filter((column) => !own.has(column) && (cells[column] ?? '') !== '');
}

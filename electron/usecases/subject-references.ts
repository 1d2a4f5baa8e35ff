import type { Entities, EntityName, Reading } from './db.ts';

/** Fields by which entities refer to a subject of the registry. */
type SubjectKey = 'subjectId' | 'subjectIds' | 'personId' | 'collectiveId';
type Referring = { [K in EntityName]: Extract<keyof Entities[K], SubjectKey> extends never ? never : K }[EntityName] | 'apart' | 'subject';

interface Reference<T> {
  /** Rows that refer to the subject, the bin left out. */
  readonly find: (read: Reading, id: string) => T[];
  /** The row referring to `to` instead; `drop` where `to` has the same already. */
  readonly moved: (row: T, from: string, to: string, read: Reading) => T | 'drop';
}
/** A type that refers to subjects and is not listed here is a type error. */
type References = { readonly [K in Referring]: Reference<Entities[K]> };

type Lined = Extract<Referring, 'escape_registration' | 'quality_grading' | 'discipline' | 'pending_matter' | 'offence' | 'maternity_leave' | 'service_period' | 'movement_result' | 'tdkt_staff' | 'intake_line' | 'exemplar'>;
const bySubject = <K extends Lined>(type: K): Reference<Entities[K]> => ({
  find: (read, id) => read.all(type, { subject: id }),
  moved: (row, _from, to) => ({ ...row, subjectId: to }),
});

/** Everything that hangs on a subject. Frozen versions keep the copy they were sent with. */
export const REFERENCES: References = {
  nomination: {
    find: (read, id) => [...read.all('nomination', { subject: id }), ...read.all('nomination').filter((row) => row.subjectId !== id && row.headOfUnit?.collectiveId === id)],
    moved: (row, from, to) => ({
      ...row,
      subjectId: row.subjectId === from ? to : row.subjectId,
      headOfUnit: row.headOfUnit?.collectiveId === from ? { ...row.headOfUnit, collectiveId: to } : row.headOfUnit,
    }),
  },
  intake_line: bySubject('intake_line'),
  exemplar: bySubject('exemplar'),
  escape_registration: bySubject('escape_registration'),
  quality_grading: bySubject('quality_grading'),
  discipline: bySubject('discipline'),
  pending_matter: bySubject('pending_matter'),
  offence: bySubject('offence'),
  maternity_leave: bySubject('maternity_leave'),
  service_period: bySubject('service_period'),
  movement_result: bySubject('movement_result'),
  tdkt_staff: bySubject('tdkt_staff'),
  award_entry: {
    find: (read, id) => read.all('award_entry', { subject: id }),
    // The same old award entered for both records is one award; what a decision of this program gave is never dropped.
    moved: (row, _from, to, read) => {
      const same = row.origin === 'backfill' && read.all('award_entry', { subject: to }).some((held) => held.decisionNumber === row.decisionNumber && held.decisionDate === row.decisionDate && held.awardName === row.awardName);
      return same ? 'drop' : { ...row, subjectId: to };
    },
  },
  initiative: {
    find: (read, id) => read.all('initiative').filter(({ subjectIds }) => subjectIds.includes(id)),
    moved: (row, from, to) => ({ ...row, subjectIds: [...new Set(row.subjectIds.map((id) => (id === from ? to : id)))] }),
  },
  membership: {
    find: (read, id) => [...read.all('membership', { person: id }), ...read.all('membership', { collective: id })],
    moved: (row, from, to, read) => {
      const next = { ...row, personId: row.personId === from ? to : row.personId, collectiveId: row.collectiveId === from ? to : row.collectiveId };
      const same = read.all('membership', { person: next.personId }).some((held) => held.id !== row.id && held.collectiveId === next.collectiveId && held.from === next.from && held.to === next.to);
      return same ? 'drop' : next;
    },
  },
  head_count: {
    find: (read, id) => read.all('head_count', { collective: id }),
    moved: (row, _from, to, read) => (read.all('head_count', { collective: to, year: row.year }).length > 0 ? 'drop' : { ...row, collectiveId: to }),
  },
  subject_name: {
    find: (read, id) => read.all('subject_name', { subject: id }),
    // Two histories cannot be woven into one without guessing: the kept record's stands.
    moved: (row, _from, to, read) => (read.count('subject_name', { subject: to }) > 0 ? 'drop' : { ...row, subjectId: to }),
  },
  confirmation: {
    find: (read, id) => read.all('confirmation', { subject: id }),
    moved: (row, _from, to, read) => (read.all('confirmation', { subject: to, key: row.key }).some((held) => held.year === row.year) ? 'drop' : { ...row, subjectId: to }),
  },
  apart: {
    find: (read, id) => [...read.all('apart', { first: id }), ...read.all('apart', { second: id })],
    moved: (row, from, to) => {
      const next = { ...row, first: row.first === from ? to : row.first, second: row.second === from ? to : row.second };
      return next.first === next.second ? 'drop' : next;
    },
  },
  subject: {
    find: (read, id) => read.all('subject', { ended_on: { from: '' } }).filter((row) => row.kind === 'collective' && row.successorIds.includes(id)),
    moved: (row, from, to) => (row.kind === 'collective' ? { ...row, successorIds: [...new Set(row.successorIds.map((id) => (id === from ? to : id)))].filter((id) => id !== row.id) } : row),
  },
};

import type { Nomination } from '../../shared/domain/nomination.ts';
import { subjectAsOf } from '../../shared/domain/subject-change.ts';
import type { Subject } from '../../shared/domain/subject.ts';
import type { Reading } from './db.ts';
import type { OpenUnit } from './open-unit.ts';

/**
 * The subject of a nomination, deleted or not: a nomination keeps its name. With `on`, `YYYY-MM-DD`, as it was called on
 * that day, for papers and lists of that day; without it as it is now.
 */
export function subjectOf(open: OpenUnit, nomination: Pick<Nomination, 'subjectId'>, on: string | null = null): Subject {
  return on === null ? open.db.read.needEver('subject', nomination.subjectId) : subjectOn(open.db.read, nomination.subjectId, on);
}

/** A subject as it was called on a day, deleted or not. */
export function subjectOn(read: Reading, id: string, on: string): Subject {
  return subjectAsOf(read.needEver('subject', id), read.all('subject_name', { subject: id }), on);
}

import type { Nomination } from '../../shared/domain/nomination.ts';
import type { Subject } from '../../shared/domain/subject.ts';
import type { OpenUnit } from './open-unit.ts';

/** The subject as it is now, deleted or not: a nomination keeps its name. */
export function subjectOf(open: OpenUnit, nomination: Pick<Nomination, 'subjectId'>): Subject {
  return open.db.read.needEver('subject', nomination.subjectId);
}

import { gradingMismatch } from '../../shared/domain/quality-grading.ts';
import type { Nomination } from '../../shared/domain/nomination.ts';
import { GRADE_KINDS, QUALITY_GRADES } from '../../shared/domain/registers/shapes.ts';
import type { Reading } from './db.ts';

/** Yearly gradings of the nominee, newest first, each with what does not agree with the proposal (R39). */
export function gradingsOf(read: Reading, nomination: Pick<Nomination, 'subjectId' | 'merit' | 'summary' | 'grounds'>, year: number) {
  return read
    .all('quality_grading')
    .filter((line) => line.subjectId === nomination.subjectId)
    .sort((a, b) => b.year - a.year)
    .map((line) => ({ id: line.id, year: line.year, kindWord: GRADE_KINDS[line.kind], gradeWord: QUALITY_GRADES[line.grade], source: line.source, mismatch: gradingMismatch(line, nomination, year) ?? '' }));
}

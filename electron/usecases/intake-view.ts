import type { IntakeLineView, SuspectView } from '../../shared/api/intake.ts';
import { INTAKE_STATE_WORDS, changesBetween } from '../../shared/domain/intake.ts';
import type { IntakeContent, IntakeLine } from '../../shared/domain/intake.ts';
import type { Round } from '../../shared/domain/round.ts';
import { suspectSame } from '../../shared/domain/duplicate.ts';
import { birthText, placeOf } from '../../shared/domain/subject.ts';
import type { SubjectFields } from '../../shared/domain/subject.ts';
import { awardNameOf } from './award-names.ts';
import { stateWordNow } from './cancelled-award.ts';
import type { Reading } from './db.ts';
import type { OpenUnit } from './open-unit.ts';
import { suspectsOf } from './subjects.ts';

/** Records of the registry that these fields may mean, surest first. */
export function suspectViews(read: Reading, fields: SubjectFields): SuspectView[] {
  return suspectsOf(read, fields).map(({ subject, strength, reason }) => ({ id: subject.id, name: subject.name, place: placeOf(subject).slice(0, 300), birth: subject.kind === 'person' ? birthText(subject.birth) : '', strength, reason }));
}

/** What the sender asks for, as lists print it: the award of the round, else the words it was written in. */
export const contentAward = (open: OpenUnit, content: IntakeContent, round: Round): string => awardNameOf(open, content, round) || content.awardText;

/**
 * A line with whom it may be and what stands in the way of taking it into the round.
 * @param before lines of the same list that stand above it
 */
export function lineView(open: OpenUnit, line: IntakeLine, round: Round, before: readonly IntakeLine[]): IntakeLineView {
  const { read } = open.db;
  const subject = line.subjectId === null ? null : read.getEver('subject', line.subjectId);
  const waiting = line.state === 'waiting';
  const suspects = waiting && subject === null && !line.apart ? suspectViews(read, line.fields) : [];
  const nomination = line.nominationId === null ? null : read.get('nomination', line.nominationId);
  const later = [...line.earlier.slice(1), line];
  return {
    line,
    stateWord: INTAKE_STATE_WORDS[line.state],
    awardName: contentAward(open, line, round),
    subjectName: subject === null ? null : subject.name,
    suspects,
    open: waiting ? openOf(line, suspects.length > 0, line.subjectId === null && !line.apart ? sameAbove(line, before) : null) : [],
    nominationWord: nomination === null ? '' : stateWordNow(read, nomination),
    changes: line.earlier.map((before, i) => ({ sending: before.sending, changes: changesBetween(before, later[i] ?? line, (content) => contentAward(open, content, round)) })),
  };
}

/** The first line above that seems to mean the same subject; null: none does. */
function sameAbove(line: IntakeLine, before: readonly IntakeLine[]): IntakeLine | null {
  return before.find((other) => suspectSame(line.fields, other.fields) !== null) ?? null;
}

function openOf(line: IntakeLine, suspected: boolean, above: IntakeLine | null): { code: string; sentence: string }[] {
  return [
    ...(above === null || suspected ? [] : [{ code: 'trung-trong-danh-sach', sentence: `Có thể trùng với dòng ${above.position + 1} của danh sách này.` }]),
    ...(suspected ? [{ code: 'nghi-trung', sentence: 'Có trong sổ đối tượng một tên giống; chọn là một hay khác nhau.' }] : []),
    ...(line.award === null && line.awardText !== '' ? [{ code: 'muc-khen-khong-khop', sentence: `Đợt xét không có mức khen «${line.awardText}»; chọn mức khen.` }] : []),
  ];
}

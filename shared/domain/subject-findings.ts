import { formatScreenDate } from '../text/dates.ts';
import { nationalIdWarnings } from './national-id.ts';
import type { SubjectFields } from './subject.ts';

/** Something about a record that a clerk should know before it is used. */
export interface SubjectFinding {
  /** Field it is about. */
  readonly item: string;
  readonly sentence: string;
  /** `wrong`: two facts do not agree. `missing`: something that papers may ask for is not there. */
  readonly kind: 'wrong' | 'missing';
}

/** Points to look at in a record, one sentence each; empty when there is none. Nothing here stops a deed. */
export function subjectFindings(subject: SubjectFields): SubjectFinding[] {
  switch (subject.kind) {
    case 'person': {
      const wrong = nationalIdWarnings(subject.nationalId, subject).map((sentence): SubjectFinding => ({ item: 'nationalId', sentence, kind: 'wrong' }));
      return [
        ...wrong,
        ...(subject.nationalId === '' ? [missing('nationalId', 'Chưa ghi số căn cước.')] : []),
        ...(subject.birth === null ? [missing('birth', 'Chưa ghi ngày sinh.')] : 'year' in subject.birth ? [missing('birth', `Ngày sinh chỉ có năm ${subject.birth.year}.`)] : []),
        ...(subject.gender === null ? [missing('gender', 'Chưa ghi giới tính.')] : []),
        ...(subject.tags === null ? [missing('tags', 'Chưa ghi thuộc nhóm đối tượng nào của Luật Thi đua, khen thưởng.')] : []),
      ];
    }
    case 'collective':
      return [
        ...(subject.endedOn === null ? [] : [{ item: 'endedOn', sentence: `Không còn từ ngày ${formatScreenDate(subject.endedOn)}.`, kind: 'wrong' as const }]),
        ...(subject.foundedYear === null ? [missing('foundedYear', 'Chưa ghi năm thành lập.')] : []),
        ...(subject.tags === null ? [missing('tags', 'Chưa ghi thuộc nhóm đối tượng nào của Luật Thi đua, khen thưởng.')] : []),
        ...(subject.mayReceiveFlags === null ? [missing('mayReceiveFlags', 'Chưa ghi có thuộc đối tượng tặng cờ thi đua hay không.')] : []),
      ];
    case 'household':
      return [];
  }
}

function missing(item: string, sentence: string): SubjectFinding {
  return { item, sentence, kind: 'missing' };
}


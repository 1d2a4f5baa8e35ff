import { councilMembersOf } from '../../../../shared/domain/council-lines.ts';
import { SubjectFields } from '../../../../shared/domain/subject.ts';
import type { SubjectKind } from '../../../../shared/domain/subject.ts';
import type { SoVangContract } from '../../../../shared/api/contract.ts';
import type { InputOf } from '../../../../shared/api/define.ts';
import type { SuspectView } from '../../../../shared/api/intake.ts';
import { fault } from '../../../../shared/result.ts';
import type { Fault } from '../../../../shared/result.ts';
import { OWN_NAME, choiceOf, keyOf } from '../../../components/award-choice.ts';
import { missing } from '../../../components/form/index.ts';
import type { QuickSource } from './store.ts';

/** Someone on the short road: of the registry (`id`), or new by name. */
export interface QuickSubject {
  readonly key: string;
  readonly id: string | null;
  readonly name: string;
  readonly kind: SubjectKind;
  readonly place: string;
  /** Records that the new name may mean and nobody has said yet. */
  readonly suspects: readonly SuspectView[];
  readonly apartFrom: readonly string[];
}

export interface Values {
  readonly subjects: readonly QuickSubject[];
  readonly award: string | null;
  readonly ownName: string;
  readonly merit: string;
  readonly council: 'agreed' | 'none' | null;
  readonly councilDate: string | null;
  readonly councilNumber: string;
  readonly members: string;
  readonly absentIds: readonly string[];
  readonly councilReason: string;
  /** Null: the council's chair. */
  readonly chairId: string | null;
  readonly number: string;
  readonly date: string | null;
  readonly signerName: string;
  readonly signerTitle: string;
  readonly title: string;
  readonly authority: string;
  readonly roundId: string | null;
  readonly roundName: string;
  readonly placeName: string;
  readonly symbol: string;
}

const HONORIFIC = /^(Ông|Bà|Anh|Chị|Cô|Thầy|Đồng chí)\s+(?=\p{Lu})/u;

export function firstValues(source: QuickSource): Values {
  const { signer, round, today } = source;
  const commune = source.awards.find(({ choice }) => choice.source === 'catalogue' && choice.code === 'GK_XA') ?? source.awards.find(({ name }) => name.startsWith('Giấy khen'));
  return {
    subjects: [], award: commune === undefined ? null : keyOf(commune.choice), ownName: '', merit: round.reason,
    council: 'agreed', councilDate: today, councilNumber: '', members: '', absentIds: [], councilReason: '', chairId: null,
    number: '', date: today, signerName: signer?.name ?? '', signerTitle: signer?.title ?? '', title: '', authority: source.authority,
    roundId: round.id, roundName: round.name, placeName: '', symbol: '',
  };
}

/** «Về việc tặng Giấy khen»: what the decision is about, while the clerk has not written it herself. */
export function suggestedTitle({ award, ownName }: Pick<Values, 'award' | 'ownName'>, awards: QuickSource['awards']): string {
  const option = awards.find(({ choice }) => keyOf(choice) === award);
  const name = award === OWN_NAME ? ownName : (option?.name ?? '').replace(/ của .*$/u, '');
  if (name === '') return '';
  return option?.group === 'Danh hiệu thi đua' ? `Về việc công nhận danh hiệu ${name}` : `Về việc tặng ${name}`;
}

/** The record of a new name: a form of address at its beginning is told from the name, the place goes where its kind keeps it. */
export function newSubject({ name, kind, place }: Pick<QuickSubject, 'name' | 'kind' | 'place'>): SubjectFields {
  const honorific = kind === 'person' ? (HONORIFIC.exec(name)?.[1] ?? '') : '';
  const bare = honorific === '' ? name : name.slice(honorific.length).trim();
  const at = kind === 'person' ? { honorific, workplace: place } : kind === 'collective' ? { managedBy: place } : { address: place };
  return SubjectFields.parse({ kind, name: kind === 'household' ? bare.replace(/^[Hh]ộ (?:gia đình )?(?=\p{L})/u, '') : bare, ...at });
}

export function faultsOf(values: Values, source: QuickSource): Fault[] {
  const { subjects, award, council, members } = values;
  const open = subjects.find(({ suspects }) => suspects.length > 0);
  const asked = source.missing.map(({ field }) => field);
  return [
    ...(subjects.length === 0 ? [fault('chua-chon-doi-tuong', 'Chưa chọn người được khen.', { item: 'subjects', next: 'Gõ tên để tìm rồi Enter; chưa có trong sổ thì Enter để thêm mới.' })] : []),
    ...(open === undefined ? [] : [fault('nghi-trung', `${open.name} có thể đã có trong sổ.`, { next: 'Chọn là một người hay hai người khác nhau.' })]),
    ...missing(values, { award: 'Danh hiệu, hình thức', merit: 'Thành tích', number: 'Số quyết định', date: 'Ngày quyết định', signerName: 'Họ tên người ký', signerTitle: 'Chức vụ người ký', authority: 'Cơ quan quyết định', ...(values.roundId === null ? { roundName: 'Tên đợt xét' } : {}) }),
    ...(award === OWN_NAME ? missing(values, { ownName: 'Tên danh hiệu, hình thức' }) : []),
    ...(council === 'agreed' ? missing(values, { councilDate: 'Ngày họp' }) : []),
    ...(council === 'agreed' && source.council.length === 0 && councilMembersOf(members).length === 0 ? [fault('chua-co-hoi-dong', 'Chưa ghi thành viên Hội đồng.', { item: 'members', next: 'Ghi mỗi người một dòng, Chủ tịch Hội đồng trước.' })] : []),
    ...missing(values, { ...(asked.includes('placeName') ? { placeName: 'Địa danh' } : {}), ...(asked.includes('symbol') ? { symbol: 'Ký hiệu đơn vị' } : {}) }),
  ];
}

/** What the page asks the backend for. */
export function inputOf(values: Values, source: QuickSource, allowRepeat: boolean): InputOf<SoVangContract['quick.award']> {
  const award = choiceOf(values.award, values.ownName, source.awards);
  if (award === null) throw new Error('checked before: no award');
  const { placeName, symbol } = values;
  return {
    round: values.roundId === null ? { fields: { kind: 'sudden', name: values.roundName, year: Number((values.date ?? source.today).slice(0, 4)), reason: '' } } : { id: values.roundId },
    subjects: values.subjects.map((subject) => (subject.id === null ? { fields: newSubject(subject), apartFrom: [...subject.apartFrom] } : { id: subject.id })),
    award,
    merit: values.merit,
    council:
      values.council === 'none'
        ? { kind: 'none' }
        : { kind: 'agreed', date: values.councilDate ?? source.today, number: values.councilNumber, members: source.council.length === 0 ? councilMembersOf(values.members) : [], absentIds: [...values.absentIds], reason: values.councilReason, chairId: source.council.some(({ id }) => id === values.chairId) ? values.chairId : null },
    decision: { number: values.number, date: values.date ?? source.today, title: values.title || suggestedTitle(values, source.awards) || 'Về việc khen thưởng', authority: values.authority, signerName: values.signerName, signerTitle: values.signerTitle },
    unit: { ...(placeName === '' ? {} : { placeName }), ...(symbol === '' ? {} : { symbol }) },
    allowRepeat,
  };
}

/** Whether the award chosen may be decided without the council; what nobody said is not allowed. */
export function maySkip(values: Pick<Values, 'award' | 'ownName' | 'roundId'>, source: QuickSource): boolean {
  const award = choiceOf(values.award, values.ownName, source.awards);
  return award?.source === 'catalogue' && source.withoutCouncil.allowedCodes.includes(award.code) && (values.roundId === null || values.roundId === source.round.id);
}

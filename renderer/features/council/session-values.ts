import { membersOn } from '../../../shared/domain/council.ts';
import type { Council, Publicity, SessionFields } from '../../../shared/domain/council.ts';
import { clockWords } from '../../../shared/domain/session-time.ts';
import { fault } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import { missing } from '../../components/form/index.ts';
import type { FormRow } from '../../components/form/index.ts';

type Remark = Publicity['remarks'][number];
export interface RemarkRow extends Omit<Remark, 'id'>, FormRow {}

/** A session as its form types it: what is nested lies flat. */
export interface Values extends Omit<SessionFields, 'date' | 'publicity'> {
  readonly date: string | null;
  readonly publicFrom: string | null;
  readonly publicTo: string | null;
  readonly publicManner: string;
  readonly remarks: readonly RemarkRow[];
}

export function valuesOf({ publicity, ...fields }: SessionFields): Values {
  return { ...fields, publicFrom: publicity.from, publicTo: publicity.to, publicManner: publicity.manner, remarks: publicity.remarks.map(({ id, ...rest }) => ({ ...rest, key: id })) };
}

/** The session to be saved; a remark without a word is left out. */
export function fieldsOf({ publicFrom, publicTo, publicManner, remarks, date, ...rest }: Values): SessionFields {
  const said = remarks.filter((row) => row.from !== '' || row.content !== '' || row.handling !== '' || row.date !== null);
  return { ...rest, startTime: clockWords(rest.startTime), endTime: clockWords(rest.endTime), date: date ?? '', publicity: { from: publicFrom, to: publicTo, manner: publicManner, remarks: said.map(({ key, ...row }) => ({ ...row, id: key })) } };
}

export function faultsOf(values: Values): Fault[] {
  const { publicFrom, publicTo, publicManner, remarks } = values;
  const said = publicManner !== '' || publicTo !== null || remarks.length > 0;
  return [
    ...missing(values, { date: 'Thời gian' }),
    ...(publicFrom === null && said ? [fault('thieu-ngay-cong-khai', 'Có nội dung công khai nhưng chưa ghi ngày bắt đầu.', { item: 'publicFrom', next: 'Ghi ngày bắt đầu công khai.' })] : []),
    ...(publicFrom !== null && publicTo !== null && publicTo < publicFrom ? [fault('cong-khai-nguoc-ngay', 'Ngày thôi công khai trước ngày bắt đầu.', { item: 'publicTo', next: 'Sửa lại một trong hai ngày.' })] : []),
  ];
}

type Seated = Pick<SessionFields, 'members' | 'attendance' | 'chairId' | 'secretaryId'>;

/**
 * The session with the members of its day: attendance of those who stay, and of those who sat before in `known`, is kept;
 * who comes in is present. Null: it has them already.
 */
export function seatedOn(council: Council, date: string, held: Seated, known: Seated['attendance']): Seated | null {
  const members = membersOn(council, date);
  if (members.length === held.members.length && members.every(({ id }) => held.members.some((member) => member.id === id))) return null;
  const stays = (id: string | null): boolean => members.some((member) => member.id === id);
  const ofDuty = (duty: string): string | null => members.find((member) => member.duty === duty)?.id ?? null;
  return {
    members,
    attendance: members.map(({ id }) => held.attendance.find((line) => line.memberId === id) ?? known.find((line) => line.memberId === id) ?? { memberId: id, present: true, absentReason: '', writtenOpinion: false }),
    chairId: stays(held.chairId) ? held.chairId : ofDuty('chu-tich'),
    secretaryId: stays(held.secretaryId) ? held.secretaryId : ofDuty('uy-vien-thu-ky'),
  };
}

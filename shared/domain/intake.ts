import { z } from 'zod';
import { AwardChoice } from './award.ts';
import { Id, IsoDate, Line, Prose, RequiredLine, Stored } from './common.ts';
import { SubjectFields } from './subject.ts';

/** One coming of a list from below: the paper it came with and the day. */
export const IntakeSending = z.object({
  /** Number of the sender's tờ trình as printed; empty: it has none. */
  number: Line.default(''),
  date: IsoDate.nullable().default(null),
  receivedOn: IsoDate,
  scanIds: z.array(Id).max(50).default([]),
});
export type IntakeSending = z.infer<typeof IntakeSending>;

/** A return to the sender: which lines, why, and the công văn it went with (R69, R92). */
export const IntakeReturn = z.object({
  id: Id,
  on: IsoDate,
  /** Number of the công văn, entered after signing. */
  number: Line.default(''),
  reason: Prose.min(1),
  /** Day by which they are asked to send again; null leaves it open. */
  answerBy: IsoDate.nullable().default(null),
  lineIds: z.array(Id).min(1),
  /** Those of them that were in the round already. */
  fromRound: z.array(Id).default([]),
  /** Which sending was returned, from 1. */
  sending: z.number().int().positive(),
});
export type IntakeReturn = z.infer<typeof IntakeReturn>;

/** A list that a unit below sent for a round (R92). What it asks for stands in its lines. */
export const Intake = z.object({
  ...Stored,
  roundId: Id,
  /** The unit of the list of organisations; null: written by name alone. */
  senderId: Id.nullable(),
  senderName: RequiredLine,
  /** Every coming of it, the first at the beginning: «lần 1, lần 2». */
  sendings: z.array(IntakeSending).min(1).max(50),
  returns: z.array(IntakeReturn).max(50).default([]),
});
export type Intake = z.infer<typeof Intake>;

/** What a line of a list asks for. */
export const IntakeContent = z.object({
  /** The subject as the sender wrote it. */
  fields: SubjectFields,
  award: AwardChoice.nullable().default(null),
  /** The award as the sender wrote it; kept where no award of the round is called so. */
  awardText: Line.default(''),
  /** «Thành tích (in trên bằng)». */
  merit: z.string().trim().max(500).default(''),
  note: Line.default(''),
});
export type IntakeContent = z.infer<typeof IntakeContent>;

export const INTAKE_LINE_STATES = ['waiting', 'returned', 'accepted'] as const;
export const IntakeLineState = z.enum(INTAKE_LINE_STATES);
export type IntakeLineState = z.infer<typeof IntakeLineState>;
/** Words of the vocabulary, section 8, «Đăng ký». */
export const INTAKE_STATE_WORDS: Readonly<Record<IntakeLineState | 'not-sent', string>> = {
  'not-sent': 'Chưa gửi',
  waiting: 'Chờ duyệt',
  returned: 'Bị trả lại',
  accepted: 'Đã duyệt',
};

/** One line of a list from below. It keeps its identity through every return; what it asked for before stays beside it (R69). */
export const IntakeLine = IntakeContent.extend({
  ...Stored,
  intakeId: Id,
  /** Place in the list, from 0. */
  position: z.number().int().nonnegative(),
  /** Sending in which it came as it stands now, from 1. */
  sending: z.number().int().positive(),
  state: IntakeLineState.default('waiting'),
  /** Who of the registry it is; null while nobody said, or while it is someone new. */
  subjectId: Id.nullable().default(null),
  /** Said to be none of those of the registry whose names suggest it. */
  apart: z.boolean().default(false),
  /** The nomination it became; kept through a return, so that it is the same one when it comes again. */
  nominationId: Id.nullable().default(null),
  /** What it asked for in earlier sendings, oldest first. */
  earlier: z.array(IntakeContent.extend({ sending: z.number().int().positive() })).max(20).default([]),
});
export type IntakeLine = z.infer<typeof IntakeLine>;

/** Whose lists a round waits for, until when, and who was reminded (R92, R79). */
export const IntakeCallFields = z.object({
  roundId: Id,
  organisationIds: z.array(Id).max(500),
  dueOn: IsoDate.nullable().default(null),
  reminders: z.array(z.object({ on: IsoDate, number: Line.default('') })).max(100).default([]),
});
export type IntakeCallFields = z.infer<typeof IntakeCallFields>;
export const IntakeCall = IntakeCallFields.extend(Stored);
export type IntakeCall = z.infer<typeof IntakeCall>;

/** Where a whole list stands: waiting while one line does, then returned while one is, else accepted. A list without lines waits. */
export function intakeState(lines: readonly Pick<IntakeLine, 'state'>[]): IntakeLineState {
  if (lines.length === 0 || lines.some(({ state }) => state === 'waiting')) return 'waiting';
  return lines.some(({ state }) => state === 'returned') ? 'returned' : 'accepted';
}

/** The line sent again: what it asked for goes to `earlier`, and it waits once more under the same identity. */
export function mended(line: IntakeLine, content: IntakeContent, sending: number): IntakeLine {
  const { fields, award, awardText, merit, note } = line;
  return { ...line, ...content, sending, state: 'waiting', earlier: [...line.earlier, { fields, award, awardText, merit, note, sending: line.sending }] };
}

const contentOf = ({ fields, award, awardText, merit, note }: IntakeContent): IntakeContent => ({ fields, award, awardText, merit, note });

/** What changed between two sendings, in words: «Thành tích: «…» → «…»». Empty: it came as it was. */
export function changesBetween(before: IntakeContent, after: IntakeContent, awardName: (content: IntakeContent) => string): string[] {
  const [one, other] = [contentOf(before), contentOf(after)];
  const said = (label: string, from: string, to: string): string[] => (from === to ? [] : [`${label}: ${from === '' ? '(trống)' : from} → ${to === '' ? '(trống)' : to}`]);
  return [
    ...said('Tên', one.fields.name, other.fields.name),
    ...(JSON.stringify({ ...one.fields, name: '' }) === JSON.stringify({ ...other.fields, name: '' }) ? [] : ['Thông tin đối tượng đã sửa']),
    ...said('Hình thức', awardName(one), awardName(other)),
    ...said('Thành tích', one.merit, other.merit),
    ...said('Ghi chú', one.note, other.note),
  ];
}

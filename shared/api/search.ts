import { z } from 'zod';
import { IsoDate } from '../domain/common.ts';
import { FOUND_KINDS } from '../domain/search/groups.ts';
import { SUBJECT_KINDS } from '../domain/subject.ts';
import { Nothing } from './common.ts';
import { call } from './define.ts';

/** What somebody has been awarded so far, cancelled awards left out; `last` null: nothing on record. */
const AwardsSoFar = z.object({
  count: z.number().int().nonnegative(),
  last: z.object({ name: z.string(), number: z.string(), date: IsoDate }).nullable(),
});

/** One line of an answer. `id` names what `kind` is; a line of the award register that belongs to nobody here has the name or number to look it up by. */
export const Found = z.object({
  kind: z.enum(FOUND_KINDS),
  id: z.string().max(400),
  title: z.string(),
  /** What tells it from others of its name. */
  note: z.string(),
  /** Word of its state; '' where it has none. */
  state: z.string(),
  /** Of a subject or a line of the award register. */
  awards: AwardsSoFar.nullable(),
  subjectKind: z.enum(SUBJECT_KINDS).nullable(),
  /** A typing error was forgiven to find it. */
  near: z.boolean(),
});
export type Found = z.infer<typeof Found>;

export const searchContract = {
  'search.find': call({
    role: 'viewer',
    about: 'Everything that answers what was typed, by kind, best first; marks not needed, typing errors forgiven where little is found',
    input: z.object({ text: z.string().max(200) }),
    output: z.object({
      /** `more`: there may be others of the kind. */
      groups: z.array(z.object({ kind: z.enum(FOUND_KINDS), found: z.array(Found), more: z.boolean() })),
    }),
  }),
  'search.recent': call({
    role: 'viewer',
    about: 'What whoever asks worked on last',
    input: Nothing,
    output: z.object({ found: z.array(Found) }),
  }),
};

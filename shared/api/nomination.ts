import { z } from 'zod';
import { Id, IsoDate, Line, RequiredLine, Year } from '../domain/common.ts';
import { Nomination } from '../domain/nomination.ts';
import { call } from './define.ts';
import { Done, Page } from './common.ts';
import { NOMINATION_QUERY, listed } from './lists.ts';

/** One nomination of a subject beside another of it (R51). */
const SideBySide = z.object({
  id: Id,
  roundId: Id,
  roundName: Line,
  awardName: z.string(),
  stateWord: z.string(),
  merit: z.string(),
  summary: z.string(),
  grounds: z.string(),
  dossierId: Id.nullable(),
  receiver: Line,
  /** Why it stands here: the same milestone, or a linked campaign. */
  relation: z.string(),
});

/** A paper that a nomination of an earlier round has, and whether it still holds. */
const CopyPaper = z.object({ code: Line, name: z.string(), paperOn: IsoDate.nullable(), files: z.array(z.string()), valid: z.boolean(), why: z.string() });

/** A nomination in a list over all rounds; its state without whether it is complete. */
const ListedNomination = z.object({ id: Id, subjectName: Line, place: Line, awardName: z.string(), stateWord: Line, roundName: Line });

export const nominationContract = {
  'nomination.page': call({ role: 'viewer', about: 'Nominations of all rounds, or of one, page by page, newest first unless another order is asked for', input: z.object({ ...Page, ...NOMINATION_QUERY }), output: listed(ListedNomination) }),
  'nomination.addItem': call({
    role: 'clerk',
    about: 'Adds a line that later guidance asks for to the checklists of nominations that are not sent (R48); those that have it are left alone',
    input: z.object({ ids: z.array(Id).min(1).max(1000), name: RequiredLine, citation: Line.default('') }),
    output: z.object({ code: Line, added: z.array(Id), skipped: z.number().int() }),
  }),
  'nomination.removeItem': call({ role: 'clerk', about: 'Takes such a line off again; one with files stays', input: z.object({ ids: z.array(Id).min(1).max(1000), code: Line }), output: Done }),
  'nomination.same': call({
    role: 'viewer',
    about: 'A nomination beside the others of the same subject for the same milestone or in a linked campaign, and its award history (R51)',
    input: z.object({ id: Id }),
    output: z.object({
      subjectId: Id,
      subjectName: z.string(),
      sides: z.array(SideBySide),
      history: z.array(z.object({ id: Id, year: Year, name: z.string(), decision: z.string(), authority: z.string() })),
    }),
  }),
  'nomination.copyPreview': call({
    role: 'viewer',
    about: 'What copying nominations of an earlier round into this one would bring: subject, award, merit as a draft, papers that still hold',
    input: z.object({ roundId: Id, fromRoundId: Id }),
    output: z.array(
      z.object({
        fromId: Id,
        subjectId: Id,
        name: z.string(),
        place: z.string(),
        awardName: z.string(),
        /** The award does not exist in this round: it is left open. */
        awardDropped: z.boolean(),
        merit: z.string(),
        stateWord: z.string(),
        papers: z.array(CopyPaper),
        /** Nominated already, or a collective that is no more. */
        warnings: z.array(z.string()),
        /** Stands in this round already: copied only if asked for. */
        nominated: z.boolean(),
      }),
    ),
  }),
  'nomination.copy': call({
    role: 'clerk',
    about: 'Copies nominations of an earlier round; of the papers only those named',
    input: z.object({ roundId: Id, rows: z.array(z.object({ fromId: Id, paperCodes: z.array(Line).default([]) })).min(1).max(500) }),
    output: z.object({ added: z.array(Nomination) }),
  }),
};

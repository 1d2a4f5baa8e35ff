import { z } from 'zod';
import { Id, Line, Prose } from '../domain/common.ts';
import { download, call, job } from './define.ts';

/** Where a person stands in the file. */
export const PersonPlace = z.object({
  /** Names it in `person.erase`. */
  key: z.string().max(300),
  /** What kind of thing it is: «Quyết định». */
  word: z.string(),
  /** The passage that names the person; empty where the whole record is about the person. */
  excerpt: z.string(),
  /** `theirs`: about this person alone. `mention`: the person is named in something else. `scan`: an attached file. */
  kind: z.enum(['theirs', 'mention', 'scan']),
  /** It may have to stay: somebody has to choose, and give the reason for keeping it. */
  mustChoose: z.boolean(),
});
export type PersonPlace = z.infer<typeof PersonPlace>;

export const PersonErasePreview = z.object({
  name: z.string(),
  places: z.array(PersonPlace),
  /** Other records of the same name: names in running text may mean one of them. */
  namesakes: z.array(z.object({ id: Id, name: z.string() })),
  /** Bundles laid by for other units, staged files, backups and replaced data on this machine. */
  outbox: z.number().int(),
  staged: z.number().int(),
  backups: z.number().int(),
  replaced: z.number().int(),
  /** Second place for backups; null: none was chosen. */
  second: z.object({ name: z.string(), reachable: z.boolean() }).nullable(),
  /** Units that were sent something: they have to be asked by letter. */
  units: z.array(z.string()),
  /** What erasing cannot reach, in sentences. */
  notes: z.array(z.string()),
});
export type PersonErasePreview = z.infer<typeof PersonErasePreview>;

const Chosen = z.object({ key: z.string().max(300), keep: z.boolean(), reason: Prose.default('') });

/** A person's rights over what is kept of them: to have it, to have it put right (`subject.save`, `subject.change`), to have it erased. */
export const personContract = {
  'person.export': download({
    role: 'clerk',
    about: 'Everything the file holds of one person, or the letter that asks other units to erase it',
    input: z.object({ id: Id, what: z.enum(['data', 'letter']).default('data'), format: z.enum(['pdf', 'docx', 'xlsx', 'json']) }),
  }),
  'person.erasePreview': call({ role: 'head', about: 'Every place where a person stands', input: z.object({ id: Id }), output: PersonErasePreview }),
  'person.erase': job({
    role: 'head',
    about: 'Erases a person from rows, search, journal payloads, attachments, staged and waiting files, and backups; cannot be undone',
    input: z.object({
      id: Id,
      /** The name as it stands in the registry, typed. */
      confirm: Line,
      /** On whose request, by which paper. */
      reason: Prose.min(1),
      chosen: z.array(Chosen).max(100_000).default([]),
      /** `now`: a fresh checked backup, then all earlier ones go. `retention`: they go when their time ends. */
      backups: z.enum(['now', 'retention']),
    }),
    output: z.object({ rows: z.number().int(), kept: z.number().int(), payloads: z.number().int(), files: z.number().int(), backupsRemoved: z.number().int(), /** What could not be done now, in sentences. */ left: z.array(z.string()) }),
  }),
};

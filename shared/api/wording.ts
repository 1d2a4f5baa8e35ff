import { z } from 'zod';
import { BasisChange, BasisChangeFields } from '../domain/basis-change.ts';
import { Id, IsoDate, Line } from '../domain/common.ts';
import { PaperTemplate } from '../domain/paper-template.ts';
import { PaperWording, PaperWordingFields } from '../domain/paper-wording.ts';
import { WordingTemplate } from '../documents/wording.ts';
import { Done, Nothing } from './common.ts';
import { call, download, upload } from './define.ts';
import { PaperKind } from './dossier.ts';

const ProvinceWording = WordingTemplate.pick({ id: true, paper: true, validFrom: true, validTo: true, name: true, source: true, confidence: true, sentences: true }).extend({ level: z.literal('province') });
const Version = z.number().int();

/** What a person should know about a paper before it is signed; nothing of it is printed. */
const PaperNotes = z.object({
  /** Why it is printed with «DỰ THẢO», and what to do to have it without; null: it is not. */
  draft: z.string().nullable(),
  /** Wordings that are not the built-in ones: «Tờ trình: mẫu của đơn vị, từ 01/02/2026». */
  wordings: z.array(z.string()),
  /** Sentences of the unit or the province that were not used, and why. */
  leftOut: z.array(z.string()),
  /** Legal bases it prints that are to be checked, and why. */
  bases: z.array(z.object({ text: z.string(), why: z.string() })),
  /** The unit's own .docx that its Word output is made of; null: the program's. */
  template: z.string().nullable(),
});
export type PaperNotes = z.infer<typeof PaperNotes>;

/** Wording of papers, legal bases and the unit's own .docx templates. */
export const wordingContract = {
  'wording.state': call({
    role: 'viewer',
    about: 'Own wordings, those of the province, changed legal bases and own .docx templates; with what is built in all that papers are worded by',
    input: Nothing,
    output: z.object({
      today: IsoDate,
      wordings: z.array(PaperWording),
      province: z.array(ProvinceWording),
      /** Entries of the province's profiles that no paper uses. */
      unused: z.array(z.object({ profile: z.string(), entryId: z.string(), text: z.string(), why: z.string() })),
      bases: z.array(BasisChange),
      templates: z.array(PaperTemplate),
      /** Values of the fields of the unit. */
      unit: z.record(z.string(), z.string()),
      /** Name of the unit's province: bases of another province are not printed. */
      provinceName: z.string(),
    }),
  }),
  'wording.save': call({ role: 'clerk', about: 'Words a paper in the unit’s own way from a day on', input: z.object({ id: Id.optional(), version: Version.optional(), fields: PaperWordingFields }), output: PaperWording }),
  'wording.remove': call({ role: 'clerk', about: 'Puts an own wording in the bin', input: z.object({ id: Id }), output: Done }),
  'wording.restore': call({ role: 'clerk', about: 'Takes an own wording out of the bin', input: z.object({ id: Id }), output: Done }),
  'wording.preview': download({
    role: 'viewer',
    about: 'A paper as PDF with sentences that are not saved yet: the unit’s latest of its kind, or every sentence filled with samples',
    input: z.object({ kind: PaperKind, from: IsoDate, sentences: PaperWordingFields.shape.sentences, of: z.enum(['latest', 'sample']) }),
  }),
  'basis.save': call({ role: 'clerk', about: 'Adds, ends or replaces a legal basis from a day on', input: z.object({ id: Id.optional(), version: Version.optional(), fields: BasisChangeFields }), output: BasisChange }),
  'basis.remove': call({ role: 'clerk', about: 'Takes a change of the legal bases back', input: z.object({ id: Id }), output: Done }),
  'basis.restore': call({ role: 'clerk', about: 'Takes such a change out of the bin', input: z.object({ id: Id }), output: Done }),
  'template.add': upload({
    role: 'clerk',
    about: 'Takes in the unit’s own .docx with fields for a paper, checked first',
    maxBytes: 10 * 1024 * 1024,
    input: z.object({ fileName: Line, kind: PaperKind, from: IsoDate }),
    output: PaperTemplate,
  }),
  'template.use': call({ role: 'clerk', about: 'Makes a paper’s Word output of a template, or no longer', input: z.object({ id: Id, version: Version, used: z.boolean() }), output: PaperTemplate }),
  'template.remove': call({ role: 'clerk', about: 'Puts a template in the bin', input: z.object({ id: Id }), output: Done }),
  'template.restore': call({ role: 'clerk', about: 'Takes a template out of the bin', input: z.object({ id: Id }), output: Done }),
  'template.file': download({ role: 'viewer', about: 'A template as it was taken in', input: z.object({ id: Id }) }),
  'template.starter': download({ role: 'viewer', about: 'The program’s own .docx of a paper with fields in place of its content', input: z.object({ kind: PaperKind }) }),
  'template.fields': download({ role: 'viewer', about: 'The fields a template of a paper may use, with samples', input: z.object({ kind: PaperKind }) }),
  'paper.notes': call({ role: 'viewer', about: 'What to know about a paper before it is signed: its wording, legal bases to check, the .docx it is made of', input: z.object({ kind: PaperKind, id: z.string().max(140).default('') }), output: PaperNotes }),
};

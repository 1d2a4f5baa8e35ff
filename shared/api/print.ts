import { z } from 'zod';
import { Id, Line } from '../domain/common.ts';
import { call, download, job, upload } from './define.ts';
import { Done, Handle } from './common.ts';
import { PaperKind } from './dossier.ts';

/** What a paper is about, as in `paper.make`. */
const PaperId = z.string().max(140).default('');

/** One paper of a print job, in the order it leaves the printer. */
export const PrintItem = z.object({ kind: PaperKind, id: PaperId, copies: z.number().int().min(1).max(99).default(1) });
export type PrintItem = z.infer<typeof PrintItem>;

/** A file of a job: at most two hundred pages, numbered through. `part` is 1 for the first. */
export const PrintPart = z.object({ part: z.number().int(), of: z.number().int(), firstPage: z.number().int(), pages: z.number().int(), fileName: Line, size: z.number().int() });
export type PrintPart = z.infer<typeof PrintPart>;

/** Printing and saving of several papers at once. A prepared job is kept in memory until the next but one is, or the unit is locked. */
export const printContract = {
  'print.set': call({
    role: 'viewer',
    about: '«In cả bộ»: the papers of a dossier in their order, those that cannot be made yet with the reason',
    input: z.object({ dossierId: Id }),
    output: z.array(z.object({ kind: PaperKind, id: Line, name: Line, why: z.string().nullable() })),
  }),
  'print.check': call({
    role: 'viewer',
    about: 'Why papers cannot be made now; null: it can',
    input: z.object({ items: z.array(z.object({ kind: PaperKind, id: PaperId })).max(500) }),
    output: z.array(z.string().nullable()),
  }),
  'print.prepare': job({
    role: 'clerk',
    about: 'Renders papers one after the other as PDF files to be printed; 200 pages a file',
    input: z.object({ items: z.array(PrintItem).min(1).max(200) }),
    output: z.object({ jobId: Id, pages: z.number().int(), parts: z.array(PrintPart) }),
  }),
  'print.part': download({ role: 'clerk', about: 'One file of a prepared job', input: z.object({ jobId: Id, part: z.number().int().positive() }) }),
  'print.pdf': upload({
    role: 'clerk',
    about: 'Prints the PDF that is shown, at its own size, where the host prints; else the fault `cua-so-tu-in`',
    maxBytes: 200 * 1024 * 1024,
    input: z.object({}),
    output: Done,
  }),
  'paper.folder': job({
    role: 'clerk',
    about: 'Writes papers into a new folder, each in its formats, numbered in order',
    input: z.object({ items: z.array(z.object({ kind: PaperKind, id: PaperId, formats: z.array(z.enum(['docx', 'pdf', 'xlsx'])).min(1) })).min(1).max(500), folder: Handle, name: Line.min(1) }),
    output: z.object({ folderName: Line, files: z.array(z.object({ name: Line, size: z.number().int() })) }),
  }),
};

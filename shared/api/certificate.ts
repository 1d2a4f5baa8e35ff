import { z } from 'zod';
import { CertificateState } from '../domain/certificate-print.ts';
import { CertificateBlock, CertificateField, CertificateStock, PrinterOffset, StockFields } from '../domain/certificate-stock.ts';
import { Id, IsoDate, Line, RequiredLine, Year } from '../domain/common.ts';
import { StockMovement, StockMovementFields } from '../domain/stock-ledger.ts';
import { SubjectKind } from '../domain/subject.ts';
import { call, download, job, upload } from './define.ts';
import { Done, Nothing } from './common.ts';
import { PrintPart } from './print.ts';

/** A stock with what is known of its sheets and printers. */
export const StockView = z.object({
  stock: CertificateStock,
  /** «Giấy trắng A4»: always there, not counted, not changed. */
  builtIn: z.boolean(),
  /** Names of the awards it is for; empty: any. */
  awardNames: z.array(Line),
  /** Sheets left by the ledger; null: plain paper, or no intake was recorded. */
  left: z.number().int().nullable(),
  offsets: z.array(PrinterOffset),
});
export type StockView = z.infer<typeof StockView>;

/** Which sample text stands in the blocks: of middling length, as short as names go, as long as they come. */
export const SAMPLES = ['usual', 'short', 'long'] as const;
export const Sample = z.enum(SAMPLES);
export type Sample = z.infer<typeof Sample>;

const FaultView = z.object({ message: z.string(), next: z.string().optional() });

/** The sample text of one block as it is set on the sheet. */
export const SetBlock = z.object({ field: CertificateField, sizePt: z.number(), lines: z.array(z.object({ text: z.string(), baselineMm: z.number(), widthMm: z.number() })), fault: FaultView.nullable() });
export type SetBlock = z.infer<typeof SetBlock>;

/** One certificate of a decision that could be printed. */
export const PrintRow = z.object({
  entryId: Id,
  ordinal: z.number().int().positive(),
  name: Line,
  kind: SubjectKind,
  place: Line,
  award: Line,
  merit: z.string(),
  state: CertificateState,
  stateWord: Line,
  /** The stock its award and kind ask for. */
  stockId: Id,
  /** Why it cannot be printed on the stock asked about; null: it fits. */
  fault: FaultView.nullable(),
});
export type PrintRow = z.infer<typeof PrintRow>;

const Entries = z.array(Id).min(1).max(2000);
/** Whose certificates, on what, by which printer, with the picture of the blank or the text alone. */
const Run = { decisionId: Id, entryIds: Entries, stockId: Id, printer: Line.default(''), picture: z.boolean() };
const LedgerRow = z.object({
  movementId: Id.nullable(), on: IsoDate, stockId: Id, stockName: Line,
  taken: z.number().int(), printed: z.number().int(), spoiled: z.number().int(), destroyed: z.number().int(),
  left: z.number().int().nullable(), person: Line, note: Line,
});
export type LedgerLine = z.infer<typeof LedgerRow>;

export const certificateContract = {
  'stock.list': call({
    role: 'viewer',
    about: 'Kinds of certificate blanks, plain paper first, with printers, sheets left and the emblem',
    input: Nothing,
    output: z.object({ stocks: z.array(StockView), printers: z.array(Line), emblemId: Id.nullable() }),
  }),
  'stock.save': call({ role: 'clerk', about: 'Adds or changes a stock; blocks off the sheet and a picture that is none are refused', input: z.object({ id: Id.nullable(), version: z.number().int().default(0), fields: StockFields }), output: CertificateStock }),
  'stock.remove': call({ role: 'clerk', about: 'Puts a stock in the bin', input: z.object({ id: Id }), output: Done }),
  'stock.restore': call({ role: 'clerk', about: 'Takes a stock out of the bin', input: z.object({ id: Id }), output: Done }),
  'stock.picture': upload({ role: 'clerk', about: 'Takes in the picture of a blank or of the emblem: PNG or JPEG only', maxBytes: 25 * 1024 * 1024, input: z.object({ fileName: Line }), output: z.object({ id: Id, fileName: Line }) }),
  'stock.emblem': call({ role: 'clerk', about: 'Sets the unit’s own emblem for plain paper; null takes it away', input: z.object({ pictureId: Id.nullable() }), output: Done }),
  'stock.fit': call({ role: 'viewer', about: 'Sets sample text into blocks: sizes and lines as they are printed', input: z.object({ blocks: z.array(CertificateBlock).max(20), sample: Sample }), output: z.array(SetBlock) }),
  'stock.sample': download({ role: 'viewer', about: 'A certificate of sample text on the stock as it stands in the editor', input: z.object({ fields: StockFields, sample: Sample, picture: z.boolean() }) }),

  'printer.save': call({ role: 'clerk', about: 'Keeps the correction of a printer for a stock', input: z.object({ printer: RequiredLine.max(80), stockId: Id, dxMm: z.number(), dyMm: z.number() }), output: PrinterOffset }),
  'printer.remove': call({ role: 'clerk', about: 'Forgets the correction of a printer for a stock', input: z.object({ id: Id }), output: Done }),
  'printer.testSheet': download({ role: 'viewer', about: 'The test sheet with two crosses; corrected: with the shift that is kept or given', input: z.object({ stockId: Id, printer: Line.default(''), shift: z.object({ dxMm: z.number(), dyMm: z.number() }).nullable().default(null) }) }),

  'certificate.plan': call({
    role: 'viewer',
    about: 'Certificates of a decision in its order, what each is printed on, and which do not fit the stock asked about',
    input: z.object({ decisionId: Id, stockId: Id.nullable().default(null) }),
    output: z.object({ decisionNumber: Line, stockId: Id, rows: z.array(PrintRow) }),
  }),
  'certificate.make': download({
    role: 'clerk',
    about: 'Certificates in the order of the decision on one stock, shifted for a printer; text alone or over the picture of the blank',
    input: z.object({ ...Run, format: z.enum(['pdf', 'docx']).default('pdf') }),
  }),
  'certificate.prepare': job({
    role: 'clerk',
    about: 'The same as PDF files of at most 200 pages, for hundreds at once; the last job is kept until the next',
    input: z.object(Run),
    output: z.object({ jobId: Id, pages: z.number().int(), parts: z.array(PrintPart) }),
  }),
  'certificate.part': download({ role: 'clerk', about: 'One file of such a job', input: z.object({ jobId: Id, part: z.number().int().positive() }) }),
  'certificate.proof': download({
    role: 'clerk',
    about: 'The list to read against the decision and sign before blanks are used',
    input: z.object({ decisionId: Id, entryIds: Entries, stockId: Id, format: z.enum(['pdf', 'docx']) }),
  }),
  'certificate.spoilMany': call({
    role: 'clerk',
    about: 'Records sheets spoiled in a print run: those of recipients, and others with nothing usable on them',
    input: z.object({ entryIds: z.array(Id).max(2000), stockId: Id, loose: z.number().int().min(0).max(100_000), reason: Line.min(1) }),
    output: z.object({ printIds: z.array(Id), movementId: Id.nullable() }),
  }),

  'stock.ledger': call({
    role: 'viewer',
    about: 'Sổ theo dõi phôi of a year: what came, what left and how, what remains',
    input: z.object({ year: Year, stockId: Id.nullable().default(null) }),
    output: z.object({
      rows: z.array(LedgerRow),
      stocks: z.array(z.object({ id: Id, name: Line, before: z.number().int().nullable(), left: z.number().int().nullable() })),
      years: z.array(Year),
      sums: z.object({ taken: z.number().int(), printed: z.number().int(), spoiled: z.number().int(), destroyed: z.number().int(), out: z.number().int() }),
    }),
  }),
  'stock.move': call({ role: 'clerk', about: 'Records sheets taken in, spoiled without a certificate, or destroyed', input: StockMovementFields, output: z.object({ movement: StockMovement, warning: z.string().nullable() }) }),
  'stock.unmove': call({ role: 'clerk', about: 'Takes such a record back', input: z.object({ id: Id }), output: Done }),
};

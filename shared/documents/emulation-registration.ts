import type { Result } from '../result.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { issuerLines, placeDateLine, type PaperIssuer } from './issuer.ts';
import { closed, withoutMark } from './lines.ts';
import { flowingSection, paragraph, text, type Block, type Paper } from './model.ts';
import { penLines } from './pen.ts';
import { yearOf } from './phrases.ts';
import { numberedLines } from './prose.ts';
import { authorityLines, signatures, type PaperSigner } from './signer.ts';

/** Input of the Bản đăng ký thi đua of a unit (documents.md 3.19). Empty parts are left for the pen. */
export interface RegistrationInput {
  readonly issuer: PaperIssuer;
  /** Today, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly year: number;
  /** Campaign or block it is for; empty: the year's emulation. */
  readonly about: string;
  /** Kính gửi: the organiser; empty: none is printed. */
  readonly organiser: string;
  /** Contents, one per line. */
  readonly contents: string;
  /** Targets, without closing mark. */
  readonly targets: readonly string[];
  readonly titles: readonly { readonly name: string; readonly title: string; readonly initiative: string; readonly note: string }[];
  readonly signer: PaperSigner;
  readonly distribution: readonly string[];
}

/** Rows left for the pen under those that are known. */
const OPEN_ROWS = 4;

/** Builds the registration: contents and targets, titles registered for, signature of the head. */
export function buildRegistration(input: RegistrationInput, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('emulation-registration', input.asOf, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const targets = closed(input.targets.map((target) => [text(`- ${withoutMark(target)}`)]));
  const contents = numberedLines(input.contents);
  const signed = authorityLines(input.signer).length > 0 ? input.signer : { ...input.signer, capacity: 'head' as const, title: fill.line('signRight') };
  const blocks: Block[] = [
    { type: 'header', ...issuerLines(input.issuer), number: null, placeDate: placeDateLine(input.issuer.place, null, yearOf(input.asOf)) },
    { type: 'title', kind: fill.line('kind', { nam: String(input.year) }), subject: input.about.trim() === '' ? null : fill.say('subject', { noiDung: input.about.trim() }), attachedTo: null, rule: true },
    ...(input.organiser.trim() === '' ? [] : [{ type: 'recipients', names: [input.organiser.trim()] } as const]),
    paragraph('heading', `I. ${fill.line('contents')}`, true),
    ...(contents.length === 0 && targets.length === 0 ? penLines(6) : contents),
    ...(targets.length === 0 ? [] : [paragraph('body', fill.say('figures'), true), ...targets.map((runs) => paragraph('listLine', runs))]),
    paragraph('heading', `II. ${fill.line('titles')}`, true),
    {
      type: 'table',
      caption: null,
      columns: [
        { heading: 'STT', widthMm: 10, align: 'center' },
        { heading: 'Đơn vị/Họ tên', widthMm: 48, align: 'left' },
        { heading: 'Danh hiệu đăng ký', widthMm: 42, align: 'left' },
        { heading: 'Sáng kiến dự kiến', widthMm: 38, align: 'left' },
        { heading: 'Ghi chú', widthMm: 22, align: 'left' },
      ],
      rows: [
        ...input.titles.map((row, i) => ({ type: 'cells' as const, cells: [String(i + 1), row.name, row.title, row.initiative, row.note] })),
        ...Array.from({ length: OPEN_ROWS }, () => ({ type: 'cells' as const, cells: ['', '', '', '', ''] })),
      ],
    },
    paragraph('body', fill.say('closing', { donVi: input.issuer.name }), true),
    signatures(signed, input.distribution),
  ];
  return fill.done({ kind: 'emulation-registration', title: 'Bản đăng ký thi đua', language: 'vi', mark: null, sections: [flowingSection('portrait', blocks)] });
}

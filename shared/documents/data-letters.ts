import { err, fault, type Result } from '../result.ts';
import { formatPaperDate } from '../text/dates.ts';
import { DRAFT_MARK } from './draft-mark.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { letterHeader, paperDay, type PaperIssuer, type PaperNumber } from './issuer.ts';
import { flowingSection, paragraph, PORTRAIT_TEXT_MM, type Block, type Paper } from './model.ts';
import { signatures, type PaperSigner } from './signer.ts';

interface Letter {
  readonly issuer: PaperIssuer;
  readonly paper: PaperNumber;
  readonly signer: PaperSigner;
  readonly distribution: readonly string[];
}

/** Input of the công văn that asks units to erase a person (frame: documents.md 3.18). */
export interface ErasureLetterInput extends Letter {
  readonly person: string;
  /** Units that were sent something. */
  readonly units: readonly string[];
}

/** Builds the letter, a draft until its basis is looked up. It names the person, since the units must know whom. Fault: nothing was sent to anybody. */
export function buildErasureLetter(input: ErasureLetterInput, texts: PaperTexts = {}): Result<Paper> {
  if (input.units.length === 0) return err(fault('khong-co-noi-gui', 'Sổ này chưa gửi dữ liệu cho đơn vị nào nên không có nơi để gửi thư.', { next: 'Không cần gửi thư; chỉ xóa ở sổ này.' }));
  const filler = fillerFor('erasure-letter', paperDay(input.paper), texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const fields = { donVi: input.issuer.name, hoTen: input.person };
  const blocks: Block[] = [
    letterHeader(input.issuer, input.paper, fill.say('about')),
    { type: 'recipients', names: [...input.units] },
    paragraph('body', fill.say('opening', fields)),
    paragraph('body', fill.say('ask', fields)),
    paragraph('body', fill.say('basis', fields)),
    paragraph('body', fill.say('closing', fields), true),
    signatures(input.signer, input.distribution),
  ];
  return fill.done({ kind: 'erasure-letter', title: 'Công văn đề nghị xóa dữ liệu cá nhân', language: 'vi', mark: DRAFT_MARK, sections: [flowingSection('portrait', blocks)] });
}

/** Input of the công văn that reports a breach of personal data, with what the file knows of it (frame: documents.md 3.18). */
export interface BreachLetterInput extends Letter {
  /** First day looked at, inclusive. */
  readonly since: string;
  /** What and how much, as lines of two columns. */
  readonly facts: readonly (readonly [string, string])[];
}

const FACT_MM = 46;

/** Builds the letter, a draft. What only people know (what happened, what was done about it, to whom it goes) is left open for the pen. */
export function buildBreachLetter(input: BreachLetterInput, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('breach-letter', paperDay(input.paper), texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const fields = { donVi: input.issuer.name, tuNgay: formatPaperDate(input.since) };
  const pen = (): Block => paragraph('body', [{ blankMm: PORTRAIT_TEXT_MM - 20 }]);
  const blocks: Block[] = [
    letterHeader(input.issuer, input.paper, fill.say('about')),
    { type: 'recipients', names: ['………………………………………'] },
    paragraph('body', fill.say('opening', fields)),
    paragraph('body', fill.say('happened'), true),
    pen(),
    pen(),
    paragraph('body', fill.say('facts', fields), true),
    {
      type: 'table',
      caption: null,
      columns: [{ heading: fill.line('factHeading'), widthMm: FACT_MM, align: 'left' }, { heading: fill.line('valueHeading'), widthMm: PORTRAIT_TEXT_MM - FACT_MM, align: 'left' }],
      rows: input.facts.map((cells) => ({ type: 'cells', cells: [...cells] })),
    },
    paragraph('body', fill.say('done'), true),
    pen(),
    pen(),
    paragraph('body', fill.say('basis', fields)),
    paragraph('body', fill.say('closing', fields), true),
    signatures(input.signer, input.distribution),
  ];
  return fill.done({ kind: 'breach-letter', title: 'Công văn báo cáo sự cố dữ liệu cá nhân', language: 'vi', mark: DRAFT_MARK, sections: [flowingSection('portrait', blocks)] });
}

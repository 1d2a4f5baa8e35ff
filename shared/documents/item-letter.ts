import type { Result } from '../result.ts';
import { DRAFT_MARK } from './draft-mark.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { letterHeader, paperDay, type PaperIssuer, type PaperNumber } from './issuer.ts';
import { letterAnnex } from './letter-annex.ts';
import { withoutMark } from './lines.ts';
import { flowingSection, paragraph, type Block, type Paper } from './model.ts';
import { formatPaperDate } from '../text/dates.ts';
import { lowerFirst, prose } from './prose.ts';
import { signatures, type PaperSigner } from './signer.ts';

/** Input of the công văn of a guidance paper or a request that units send each other (documents.md 3.18; R79). */
export interface ItemLetterInput {
  readonly kind: 'guidance' | 'request';
  readonly issuer: PaperIssuer;
  readonly paper: PaperNumber;
  /** Trích yếu, with or without «V/v». */
  readonly title: string;
  /** Units in the order printed; empty: all of them, by one name. */
  readonly units: readonly string[];
  readonly text: string;
  /** What it asks for, in words; empty: nothing named. */
  readonly about: string;
  /** Day by which an answer is asked for, `YYYY-MM-DD`; null: none. */
  readonly dueOn: string | null;
  readonly signer: PaperSigner;
  readonly distribution: readonly string[];
  readonly draft: boolean;
}

/** More units than this stand on an annex. */
const MOST_IN_BODY = 5;
const COLUMNS = [{ heading: 'STT', widthMm: 12, align: 'center' }, { heading: 'Đơn vị', widthMm: 148, align: 'left' }] as const;

/** Builds the letter from what was written for sending. */
export function buildItemLetter(input: ItemLetterInput, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('item-letter', paperDay(input.paper), texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const onAnnex = input.units.length > MOST_IN_BODY;
  const body = prose(input.text);
  const about = withoutMark(input.about);
  const trichYeu = lowerFirst(withoutMark(input.title).replace(/^(?:v\/v|về việc)\s+/iu, ''));
  const blocks: Block[] = [
    letterHeader(input.issuer, input.paper, fill.say('about', { trichYeu })),
    { type: 'recipients', names: onAnnex ? [fill.line('toAnnex')] : input.units.length === 0 ? [fill.line('toAll')] : [...input.units] },
    ...(body.length > 0 ? body : [paragraph('body', fill.say('bare', { donVi: input.issuer.name, trichYeu }))]),
    ...(about === '' || input.text.includes(about) ? [] : [paragraph('body', fill.say('concerns', { noiDung: about }))]),
    ...(input.dueOn === null ? [] : [paragraph('body', fill.say('due', { han: formatPaperDate(input.dueOn) }))]),
    paragraph('body', fill.say(input.units.length === 1 ? 'closingOne' : input.kind === 'guidance' ? 'closingGuidance' : 'closing', { donVi: input.issuer.name }), true),
    signatures(input.signer, input.distribution),
  ];
  const annex = onAnnex ? [letterAnnex(fill, input, [...COLUMNS], input.units.map((unit, i) => [String(i + 1), unit]))] : [];
  return fill.done({ kind: 'item-letter', title: input.kind === 'guidance' ? 'Công văn hướng dẫn' : 'Công văn yêu cầu, đôn đốc', language: 'vi', mark: input.draft ? DRAFT_MARK : null, sections: [flowingSection('portrait', blocks), ...annex] });
}

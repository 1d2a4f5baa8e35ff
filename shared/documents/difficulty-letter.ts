import { err, fault, type Result } from '../result.ts';
import { DRAFT_MARK } from './draft-mark.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { letterHeader, paperDay, type PaperIssuer, type PaperNumber } from './issuer.ts';
import { withoutMark } from './lines.ts';
import { flowingSection, paragraph, type Block, type Paper } from './model.ts';
import { numberedLines, shortCampaign } from './prose.ts';
import { signatures, type PaperSigner } from './signer.ts';

/** Input of the Công văn that raises a difficulty to the body the campaign names (documents.md 3.18; R75). */
export interface DifficultyLetterInput {
  readonly issuer: PaperIssuer;
  readonly paper: PaperNumber;
  readonly recipient: string;
  /** «phong trào thi đua “…”»; null for a difficulty outside every campaign. */
  readonly campaign: string | null;
  readonly basis: string | null;
  /** The difficulty, one paragraph for each line. */
  readonly difficulty: string;
  /** What is asked for; empty: only guidance is asked for. */
  readonly proposal: string;
  readonly signer: PaperSigner;
  readonly distribution: readonly string[];
  readonly draft: boolean;
}

/** Builds the letter. Fault: no recipient. */
export function buildDifficultyLetter(input: DifficultyLetterInput, texts: PaperTexts = {}): Result<Paper> {
  const noiNhan = withoutMark(input.recipient);
  if (noiNhan === '') return err(fault('vuong-mac-chua-co-noi-nhan', 'Vướng mắc chưa ghi gửi tới nơi nào.', { item: 'sentTo', next: 'Ghi nơi nhận ở ô «Gửi tới» rồi lập lại công văn.' }));
  const filler = fillerFor('difficulty-letter', paperDay(input.paper), texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const fields = { donVi: input.issuer.name, phongTrao: input.campaign ?? fill.line('work') };
  const basis = input.basis?.trim() ? withoutMark(input.basis) : '';
  const proposal = numberedLines(input.proposal);
  const blocks: Block[] = [
    letterHeader(input.issuer, input.paper, fill.say('about', { phongTrao: shortCampaign(fields.phongTrao) })),
    { type: 'recipients', names: [noiNhan] },
    paragraph('body', basis === '' ? fill.say('openingOwn', fields) : fill.say('opening', { ...fields, canCu: basis }), true),
    ...numberedLines(input.difficulty),
    ...(proposal.length === 0 ? [] : [paragraph('body', fill.say('proposal', fields), true), ...proposal]),
    paragraph('body', fill.say('closing', { ...fields, noiNhan }), true),
    signatures(input.signer, input.distribution),
  ];
  return fill.done({
    kind: 'difficulty-letter',
    title: 'Công văn nêu khó khăn, vướng mắc',
    language: 'vi',
    mark: input.draft ? DRAFT_MARK : null,
    sections: [flowingSection('portrait', blocks)],
  });
}

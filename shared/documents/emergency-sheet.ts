import type { Result } from '../result.ts';
import { formatPaperDate } from '../text/dates.ts';
import { PASSPHRASE_WORDS } from '../exchange/words.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { flowingSection, paragraph, type Block, type Paper } from './model.ts';

/** Input of the sheet with the words of an emergency bundle. */
export interface EmergencySheetInput {
  /** Unit that wrote the bundle. */
  readonly unitName: string;
  /** Empty: left open for the pen. */
  readonly peerName: string;
  /** Numbers of the bundles these words open; more than one for a set, none to be written by hand. */
  readonly numbers: readonly number[];
  /** Empty: dotted lines to copy them on, since nobody keeps them. */
  readonly words: readonly string[];
  /** Day of printing, `YYYY-MM-DD`. */
  readonly date: string;
}

const DOTS = '.'.repeat(28);

/** The words in large letters, numbered, or lines to write them on, and how to hand them over. Nothing of it is kept. */
export function buildEmergencySheet({ unitName, peerName, numbers, words, date }: EmergencySheetInput, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('emergency-sheet', date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const known = peerName !== '' && numbers.length > 0;
  // One more than the random ones: the check word.
  const lines = words.length > 0 ? words : Array.from({ length: PASSPHRASE_WORDS + 1 }, () => DOTS);
  const blocks: Block[] = [
    { type: 'title', kind: fill.line('kind'), subject: fill.say('subject', { donVi: unitName }), attachedTo: null, rule: true },
    paragraph('body', known ? fill.say('opens', { donVi: unitName, so: numbers.join(', '), noiNhan: peerName }) : fill.say('opensAny', { donVi: unitName })),
    ...(words.length > 0 ? [] : [paragraph('body', fill.say('byHand'))]),
    ...lines.map((word, i) => paragraph('code', `${i + 1}. ${word}`)),
    paragraph('body', fill.say('read')),
    paragraph('warning', fill.say('danger')),
    paragraph('body', fill.say('printed', { ngay: formatPaperDate(date) })),
  ];
  return fill.done({ kind: 'emergency-sheet', title: 'Phiếu mật khẩu gói khẩn cấp', language: 'vi', mark: null, sections: [flowingSection('portrait', blocks)] });
}

import { headerBlock, letterHeader, type PaperIssuer, type PaperNumber } from './issuer.ts';
import { flowingSection, paragraph, text, type Block, type Paper, type Run } from './model.ts';
import type { StyleName } from './styles.ts';
import { fieldInfo, sentenceLabel } from './wording-fields.ts';
import { fieldsIn } from './wording-check.ts';
import { fillSentence, type WordingTemplate } from './wording.ts';

export interface SpecimenInput {
  readonly issuer: PaperIssuer;
  /** `YYYY-MM-DD`; the specimen carries this day and no number. */
  readonly day: string;
  readonly wording: WordingTemplate;
  /** Values of the fields of the unit. */
  readonly unit: Readonly<Record<string, string>>;
}

/** Sentences that stand in the heading. */
const HEADING: ReadonlySet<string> = new Set(['kind', 'subject', 'about', 'attachedTo']);
/** Sentences whose look their place fixes; the others read as running text. */
const LOOKS: Readonly<Record<string, StyleName>> = { basis: 'basis', resolves: 'authority', annex: 'annex', annexTitle: 'annex' };

/**
 * A sheet with every sentence of a wording, filled with samples, each under its name: what a wording looks like while the
 * unit has no paper of that kind. A field without a sample prints its name.
 */
export function buildSpecimen({ issuer, day, wording, unit }: SpecimenInput): Paper {
  const say = (sentence: string): readonly Run[] => {
    const fields = Object.fromEntries(fieldsIn(wording.sentences[sentence] ?? '').map((field) => [field, unit[field] ?? fieldInfo(wording, field)?.sample ?? `«${field}»`]));
    const filled = fillSentence(wording, sentence, fields);
    return filled.ok ? filled.value : [text(wording.sentences[sentence] ?? '')];
  };
  const has = (sentence: string): boolean => Object.hasOwn(wording.sentences, sentence);
  const number: PaperNumber = { number: null, symbol: '…', date: day, asOf: day };
  const plain = (sentence: string): string => say(sentence).map((run) => ('text' in run ? run.text : ' ')).join('');
  const blocks: Block[] = [
    has('about') && !has('kind') ? letterHeader(issuer, number, say('about')) : headerBlock(issuer, number),
    ...(has('kind') ? [{ type: 'title' as const, kind: plain('kind'), subject: has('subject') ? say('subject') : null, attachedTo: has('attachedTo') ? say('attachedTo') : null, rule: true }] : []),
  ];
  const inHeading = (sentence: string): boolean => HEADING.has(sentence) && (has('kind') ? sentence !== 'about' : sentence === 'about');
  for (const sentence of Object.keys(wording.sentences)) {
    if (inHeading(sentence)) continue;
    const style = LOOKS[sentence] ?? 'body';
    blocks.push(paragraph('distributionTitle', `${sentenceLabel(wording, sentence) ?? 'Câu khác'}:`, true), paragraph(style, say(sentence)));
  }
  return { kind: wording.paper, title: wording.name, language: 'vi', mark: 'VÍ DỤ', sections: [flowingSection('portrait', blocks)] };
}

import type { Result } from '../result.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { headerBlock, type PaperIssuer } from './issuer.ts';
import { closed, withoutMark } from './lines.ts';
import { flowingSection, paragraph, PORTRAIT_TEXT_MM, text, type Block, type Paper, type SignaturesBlock, type SignerCell } from './model.ts';
import { dateRuns, upper } from './phrases.ts';
import { penLines } from './pen.ts';
import { numberedLines } from './prose.ts';

/** Input of the Giao ước thi đua (documents.md 3.19): parties of a block, a campaign, or units that compete with each other. */
export interface PledgeInput {
  /** Heads it: the block, or the unit that organises it. */
  readonly issuer: PaperIssuer;
  /** Day it is signed, `YYYY-MM-DD`; null: left open. */
  readonly date: string | null;
  /** Today, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly year: number;
  /** «Năm 2026», «Khối thi đua số 3 năm 2026». */
  readonly about: string;
  /** Where it is signed; empty: left open. */
  readonly place: string;
  /** Names of the parties; fewer than two are made up to two open lines. */
  readonly parties: readonly string[];
  /** Contents, one per line; empty: lines to write on. */
  readonly contents: string;
  readonly targets: readonly string[];
}

const FEWEST = 2;

/** Builds the pledge; every party signs in a column of the same width, two beside each other. */
export function buildPledge(input: PledgeInput, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('emulation-pledge', input.date ?? input.asOf, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const named = input.parties.map((name) => name.trim()).filter((name) => name !== '');
  const parties = [...named, ...Array.from({ length: Math.max(0, FEWEST - named.length) }, () => '')];
  const targets = closed(input.targets.map((target) => [text(`- ${withoutMark(target)}`)]));
  const contents = numberedLines(input.contents);
  const blocks: Block[] = [
    headerBlock(input.issuer, null),
    { type: 'title', kind: fill.line('kind'), subject: fill.say('subject', { noiDung: input.about.trim() || `Năm ${input.year}` }), attachedTo: null, rule: true },
    paragraph('body', fill.say('opening', { ngay: dateRuns(input.date, input.year), diaDiem: input.place.trim() || '.'.repeat(40) }), true),
    ...parties.map((name, i) => paragraph('listLine', name === '' ? fill.say('openParty', { soThuTu: String(i + 1), danhSach: '.'.repeat(90) }) : fill.say('party', { soThuTu: String(i + 1), tenDonVi: withoutMark(name) }))),
    paragraph('body', fill.say('agree'), true),
    ...(contents.length === 0 && targets.length === 0 ? penLines(8) : contents),
    ...(targets.length === 0 ? [] : [paragraph('body', fill.say('figures'), true), ...targets.map((runs) => paragraph('listLine', runs))]),
    paragraph('body', fill.say('closing', { soBan: String(parties.length).padStart(2, '0') }), true),
    ...signers(parties, fill.line('signParty')),
  ];
  return fill.done({ kind: 'emulation-pledge', title: 'Giao ước thi đua', language: 'vi', mark: null, sections: [flowingSection('portrait', blocks)] });
}

function signers(parties: readonly string[], before: string): SignaturesBlock[] {
  const cell = (name: string): SignerCell => ({ type: 'signer', authority: [before, ...(name === '' ? [] : [upper(name)])], note: '(Ký, đóng dấu, họ tên)', name: null });
  return Array.from({ length: Math.ceil(parties.length / 2) }, (_, i) => {
    const [left, right] = [parties[i * 2], parties[i * 2 + 1]];
    return { type: 'signatures', widthsMm: [PORTRAIT_TEXT_MM / 2, PORTRAIT_TEXT_MM / 2], left: left === undefined ? null : cell(left), right: right === undefined ? null : cell(right) };
  });
}

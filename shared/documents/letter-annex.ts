import type { Filler } from './filler.ts';
import type { PaperIssuer, PaperNumber } from './issuer.ts';
import { flowingSection, paragraph, type Section, type TableColumn } from './model.ts';
import { dateRuns, numberRuns, yearOf } from './phrases.ts';

/** The annex of a công văn: a table on a page of its own, that says which letter it belongs to. */
export function letterAnnex(fill: Filler, { issuer, paper }: { readonly issuer: PaperIssuer; readonly paper: PaperNumber }, columns: readonly TableColumn[], rows: readonly (readonly string[])[]): Section {
  const attachedTo = fill.say('attachedTo', { so: numberRuns(paper.number, paper.symbol), ngayVanBan: dateRuns(paper.date, yearOf(paper.asOf)), donVi: issuer.name });
  return flowingSection('portrait', [
    paragraph('annex', fill.say('annex'), true),
    { type: 'title', kind: fill.line('annexTitle'), subject: null, attachedTo, rule: true },
    { type: 'table', caption: null, columns: [...columns], rows: rows.map((cells) => ({ type: 'cells', cells: [...cells] })) },
  ]);
}

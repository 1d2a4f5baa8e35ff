import { beforeAll, describe, expect, it } from 'vitest';
import { renderPdf } from '../../../electron/documents/pdf.ts';
import { buildNomineeList } from '../../../shared/documents/nominee-list.ts';
import { buildSubmission } from '../../../shared/documents/submission.ts';
import * as sample from '../../shared/documents/samples.ts';
import { of } from '../../shared/documents/reading.ts';
import { pdfInfo, pdfStructure } from './tools.ts';

/** How often each kind of element stands in the structure. */
function counted(structure: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const line of structure) {
    const role = /^\s*([A-Z][A-Za-z0-9]*)(?: \((?:block|inline)\)|:|$)/u.exec(line)?.[1];
    if (role !== undefined) counts[role] = (counts[role] ?? 0) + 1;
  }
  return counts;
}
/** Texts of the structure in reading order, without blanks. */
const said = (structure: readonly string[]) => structure.flatMap((line) => /^\s*"(.*)"$/u.exec(line)?.[1] ?? []).join('').replace(/\s+/gu, '');

const PERSONS = 40;
const list = of(buildNomineeList({ ...sample.nomineeList, standalone: false, collectives: [], households: [], persons: Array.from({ length: PERSONS }, (_, i) => sample.person({ name: `Nguyễn Văn Mẫu ${i + 1}` })) }));

describe('the structure of a PDF', () => {
  let letter: readonly string[];
  let table: readonly string[];
  beforeAll(async () => {
    const pdf = await renderPdf(of(buildSubmission(sample.submission)));
    expect((await pdfInfo(pdf)).info).toMatch(/Tagged:\s+yes/u);
    letter = await pdfStructure(pdf);
    table = await pdfStructure(await renderPdf(list));
  });

  it('has a title, paragraphs and nothing left out, in reading order', () => {
    const counts = counted(letter);
    expect(counts['Document']).toBe(1);
    expect(counts['H1']).toBe(2);
    expect(counts['P']).toBeGreaterThan(15);
    const text = said(letter);
    const order = ['XÃTÂNAN', 'CỘNGHÒAXÃHỘICHỦNGHĨAVIỆTNAM', 'TỜTRÌNH', 'Kínhgửi:', 'CăncứLuậtThiđua', './.', 'Nơinhận:', 'PHÓCHỦTỊCH', 'TrầnThịThử'];
    expect(order.map((part) => text.indexOf(part))).toEqual([...order.map((part) => text.indexOf(part))].sort((a, b) => a - b));
    expect(order.every((part) => text.includes(part))).toBe(true);
  });

  it('has each table once over all its pages, heading cells once, rows and cells', () => {
    const counts = counted(table);
    expect(counts['Table']).toBe(1);
    expect(counts['Caption']).toBe(1);
    expect(counts['TH']).toBe(11);
    expect(counts['TR']).toBe(PERSONS + 1);
    expect(counts['TD']).toBe(PERSONS * 11);
    for (let i = 1; i <= PERSONS; i++) expect(said(table)).toContain(`NguyễnVănMẫu${i}`);
  });

  it('does not join the words at the ends of lines', () => {
    const lines = letter.flatMap((line) => /^\s*"(.*)"$/u.exec(line)?.[1] ?? []);
    const broken = lines.filter((line) => /[^.;:]\s*$/u.test(line) && line.length > 64);
    expect(broken.length).toBeGreaterThan(5);
    for (const line of broken) expect(line, line).toMatch(/ $/u);
  });

  it('leaves page numbers and the mark of a draft out of what is read aloud', () => {
    expect(said(table)).not.toContain('DỰTHẢO');
  });
});

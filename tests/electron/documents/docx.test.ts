import { beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../../electron/documents/docx.ts';
import { renderPdf } from '../../../electron/documents/pdf.ts';
import { measureText } from '../../../electron/documents/measure.ts';
import { buildCertificate } from '../../../shared/documents/certificate.ts';
import { buildDossierIndex } from '../../../shared/documents/dossier-index.ts';
import { buildHandoverSlip } from '../../../shared/documents/handover-slip.ts';
import { buildMinutes } from '../../../shared/documents/minutes.ts';
import { withAnnexes, type Paper } from '../../../shared/documents/model.ts';
import { buildNomineeList } from '../../../shared/documents/nominee-list.ts';
import { buildRecoverySheet } from '../../../shared/documents/recovery-sheet.ts';
import { buildSubmission } from '../../../shared/documents/submission.ts';
import type { Result } from '../../../shared/result.ts';
import * as sample from '../../shared/documents/samples.ts';
import { letterPaper, LETTERS } from './letters.ts';
import { officePart, officeToPdf, pdfInfo, pdfText, pdfWords, type Word } from './tools.ts';

const NEAR = 0.5;
const near = (actual: number | undefined, expected: number) => expect(Math.abs((actual ?? Number.NaN) - expected), `${actual} is not near ${expected}`).toBeLessThanOrEqual(NEAR);
const paper = (built: Result<Paper>): Paper => {
  if (!built.ok) throw new Error(built.error.message);
  return built.value;
};
const annexed = withAnnexes(
  paper(buildSubmission({ ...sample.submission, paper: sample.signed('12', 'TTr-UBND', '2026-01-05') })),
  paper(buildNomineeList({ ...sample.nomineeList, standalone: false, persons: Array.from({ length: 60 }, (_, i) => sample.person({ name: i === 5 ? 'ộ'.repeat(120) : `Nguyễn Văn Mẫu ${i + 1}` })) })),
);

describe('a .docx opened by LibreOffice', () => {
  it('gives back every Vietnamese letter exactly', async () => {
    const text = await pdfText(await officeToPdf(await renderDocx(letterPaper), 'docx'));
    expect(text).toBe(Array.from({ length: 4 }, () => LETTERS.join(' ')).join(' '));
  });

  describe('a submission with its list', () => {
    let words: readonly Word[];
    let info: string;
    beforeAll(async () => {
      const pdf = await officeToPdf(await renderDocx(annexed), 'docx');
      words = await pdfWords(pdf);
      info = (await pdfInfo(pdf)).info;
    });
    const on = (page: number, text: string): Word | undefined => words.find((w) => w.page === page && w.text === text);

    it('has the margins, header and indents of the PDF', () => {
      const first = words.filter((w) => w.page === 1);
      near(Math.min(...first.map((w) => w.top)), 20);
      near(Math.min(...first.map((w) => w.left)), 30);
      near(Math.max(...first.map((w) => w.right)), 190);
      near(first.find((w) => w.text === 'Căn')?.left, 40);
      const nation = first.filter((w) => w.left > 90 && Math.abs(w.top - 20) < NEAR);
      expect(nation.map((w) => w.text).join(' ')).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
      near((Math.min(...nation.map((w) => w.left)) + Math.max(...nation.map((w) => w.right))) / 2, 141);
      near(((on(1, 'Số:')?.left ?? 0) + (on(1, '12/TTr-UBND')?.right ?? 0)) / 2, 61);
    });

    it('turns to landscape for the list and counts its pages anew', () => {
      expect(info).toMatch(/Page\s+3 size:\s+841\.\d+ x 595\.\d+ pts/);
      const numbers = words.filter((w) => w.top > 9 && w.top < 16 && /^\d+$/u.test(w.text)).map((w) => [w.page, w.text]);
      expect(numbers.slice(0, 3)).toEqual([
        [2, '2'],
        [4, '2'],
        [5, '3'],
      ]);
      const number = on(2, '2');
      near(((number?.left ?? 0) + (number?.right ?? 0)) / 2, 110);
      near(number?.top, 10);
    });

    it('repeats caption and heading row, and keeps names in their cells', () => {
      for (const page of [4, 5]) {
        expect(on(page, 'STT')).toBeDefined();
        expect(on(page, 'II.')).toBeDefined();
      }
      const parts = words.filter((w) => /^ộ+$/u.test(w.text));
      expect(parts.map((w) => w.text).join('')).toBe('ộ'.repeat(120));
      for (const part of parts) expect(part.left >= 54 && part.right <= 92).toBe(true);
      expect(words.filter((w) => w.text === '05/01/1980')).toHaveLength(60);
    });
  });

  it('shows all of a row that is higher than a page', async () => {
    const merit = Array.from({ length: 600 }, (_, i) => `việc${i}`).join(' ');
    const text = await pdfText(await officeToPdf(await renderDocx(paper(buildNomineeList({ ...sample.nomineeList, persons: [sample.person({ merit }), sample.person()] }))), 'docx'));
    for (let i = 0; i < 600; i++) expect(text).toContain(`việc${i}`);
  });

  it('opens every other paper with its text', async () => {
    const papers: [Paper, string][] = [
      [paper(buildMinutes(sample.minutes)), 'Thành viên không tham gia biểu quyết vì có liên quan: Ông Nguyễn Văn Mẫu (dòng số 2).'],
      [paper(buildHandoverSlip(sample.slip)), '9f86 d081 884c 7d65'],
      [paper(buildDossierIndex(sample.index)), 'thư mục này không được mã hóa'],
      [paper(buildRecoverySheet({ unitName: 'Ủy ban nhân dân xã Tân An', code: 'ABCD-EFGH-JKLM-NPQR-STUV', date: '2026-03-09' })), 'ABCD EFGH JKLM NPQR STUV'],
    ];
    for (const [one, expected] of papers) expect(await pdfText(await officeToPdf(await renderDocx(one), 'docx'))).toContain(expected);
  });

  it('places the certificate where the PDF does, on one page', async () => {
    const certificate = paper(buildCertificate(sample.certificate, measureText));
    const pdf = await officeToPdf(await renderDocx(certificate), 'docx');
    expect((await pdfInfo(pdf)).pages).toBe(1);
    const expected = await pdfWords(await renderPdf(certificate));
    const words = await pdfWords(pdf);
    expect(words.map((w) => w.text).sort()).toEqual(expected.map((w) => w.text).sort());
    for (const text of ['CỘNG', 'Độc', 'TẶNG', 'KHEN', 'MẪU', 'Trưởng', 'Đã', 'KT.', 'Thử', 'Quyết', 'vàng:']) {
      const [there, here] = [expected.find((w) => w.text === text), words.find((w) => w.text === text)];
      near(here?.left, there?.left ?? 0);
      near(here?.top, there?.top ?? 0);
    }
  });
});

describe('inside a .docx', () => {
  it('is A4 to the twip with the margins of the papers', async () => {
    const xml = await officePart(await renderDocx(annexed), 'word/document.xml');
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(xml.match(/<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567"/gu)).toHaveLength(2);
    expect(xml.match(/<w:pgNumType w:start="1"\/>/gu)).toHaveLength(2);
    expect(xml.match(/<w:titlePg\/>/gu)).toHaveLength(2);
  });

  it('uses named styles, real tables, repeated heading rows and whole rows', async () => {
    const file = await renderDocx(annexed);
    const xml = await officePart(file, 'word/document.xml');
    for (const style of ['nation', 'motto', 'issuer', 'kind', 'subject', 'basis', 'body', 'signerTitle', 'tableCell']) expect(xml).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(6);
    expect(xml).not.toContain('____');
    expect(await officePart(file, 'word/styles.xml')).toContain('<w:name w:val="Trích yếu"/>');
  });

  it('stays well-formed with markup, controls and a lone surrogate in the text', async () => {
    const merit = 'tốt </w:t><b>&amp;" \u0000\u0008\uD800 {donVi} \u202Exyz';
    const file = await renderDocx(paper(buildSubmission({ ...sample.submission, merit })));
    const xml = await officePart(file, 'word/document.xml');
    expect(xml).toContain('tốt &lt;/w:t&gt;&lt;b&gt;&amp;amp;');
     
    expect(xml).not.toMatch(/[\u0000-\u0008\u202E\uD800-\uDFFF\uFFFD]/u);
    expect(await pdfText(await officeToPdf(file, 'docx'))).toContain('tốt </w:t><b>&amp;" {donVi} xyz');
  });

  it('carries no name in its properties', async () => {
    const core = await officePart(await renderDocx(annexed), 'docProps/core.xml');
    expect(core).toContain('Tờ trình đề nghị khen thưởng');
    expect(core).not.toContain('Nguyễn');
    expect(core).not.toContain('Un-named');
  });
});

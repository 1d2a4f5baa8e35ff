import { beforeAll, describe, expect, it } from 'vitest';
import { renderPdf } from '../../../electron/documents/pdf.ts';
import { measureText } from '../../../electron/documents/measure.ts';
import { buildCertificate } from '../../../shared/documents/certificate.ts';
import { buildDecision } from '../../../shared/documents/decision.ts';
import { buildDecisionList } from '../../../shared/documents/decision-list.ts';
import { withAnnexes, type Paper } from '../../../shared/documents/model.ts';
import { buildNomineeList } from '../../../shared/documents/nominee-list.ts';
import { buildSubmission } from '../../../shared/documents/submission.ts';
import type { Result } from '../../../shared/result.ts';
import { tables } from '../../shared/documents/reading.ts';
import * as sample from '../../shared/documents/samples.ts';
import { letterPaper, LETTERS } from './letters.ts';
import { pdfInfo, pdfLines, pdfText, pdfWords, type Word } from './tools.ts';

const NEAR = 0.5;
const paper = (built: Result<Paper>): Paper => {
  if (!built.ok) throw new Error(built.error.message);
  return built.value;
};
const near = (actual: number | undefined, expected: number, within = NEAR) => expect(Math.abs((actual ?? Number.NaN) - expected), `${actual} is not near ${expected}`).toBeLessThanOrEqual(within);
const find = (words: readonly Word[], text: string, page = 1): Word => {
  const word = words.find((w) => w.text === text && w.page === page);
  if (word === undefined) throw new Error(`no word «${text}» on page ${page}`);
  return word;
};

describe('text of a PDF', () => {
  it('gives back every Vietnamese letter exactly, in all four faces', async () => {
    const text = await pdfText(await renderPdf(letterPaper));
    expect(text).toBe(Array.from({ length: 4 }, () => LETTERS.join(' ')).join(' '));
  });

  it('embeds the four faces of Tinos and no other font', async () => {
    const { fonts } = await pdfInfo(await renderPdf(letterPaper));
    const rows = fonts.trim().split('\n').slice(2);
    expect(rows.map((row) => row.split('+')[1]?.split(' ')[0]).sort()).toEqual(['Tinos-Bold', 'Tinos-BoldItalic', 'Tinos-Italic', 'Tinos-Regular']);
    for (const row of rows) expect(row).toMatch(/yes yes yes/);
  });

  it('asks to be printed unscaled and names its language and title', async () => {
    const bytes = await renderPdf(paper(buildSubmission(sample.submission)));
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toMatch(/\/PrintScaling \/None/);
    expect(raw).toMatch(/\/Lang \(vi\)/);
    const { info } = await pdfInfo(bytes);
    expect(info).toContain('Tờ trình đề nghị khen thưởng');
    expect(info).toMatch(/Page\s+1 size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/);
  });

  it('is the same bytes for the same paper and time', async () => {
    const one = paper(buildSubmission(sample.submission));
    const at = { createdAt: new Date('2026-03-09T01:02:03Z') };
    expect(Buffer.from(await renderPdf(one, at)).equals(Buffer.from(await renderPdf(one, at)))).toBe(true);
  });

  it('prints braces, tags and formulas as they were typed, and leaves out a direction override', async () => {
    const merit = 'xuất sắc {donVi} <b>đậm</b> & =cmd|calc \u202Egnơưht\u202C';
    const text = await pdfText(await renderPdf(paper(buildSubmission({ ...sample.submission, merit }))));
    expect(text).toContain('xuất sắc {donVi} <b>đậm</b> & =cmd|calc gnơưht');
  });
});

describe('geometry of a submission', () => {
  let words: readonly Word[];
  let lines: Awaited<ReturnType<typeof pdfLines>>;
  beforeAll(async () => {
    const bytes = await renderPdf(paper(buildSubmission({ ...sample.submission, paper: sample.signed('12', 'TTr-UBND', '2026-01-05') })));
    words = await pdfWords(bytes);
    lines = await pdfLines(bytes, 1);
  });

  it('keeps the margins 20, 30, 20, 20 mm', () => {
    const first = words.filter((w) => w.page === 1);
    near(Math.min(...first.map((w) => w.top)), 20);
    near(Math.min(...first.map((w) => w.left)), 30);
    expect(Math.max(...first.map((w) => w.right))).toBeLessThanOrEqual(190 + NEAR);
    near(Math.max(...first.map((w) => w.right)), 190);
    expect(Math.max(...first.map((w) => w.bottom))).toBeLessThanOrEqual(277 + NEAR);
  });

  it('sets quốc hiệu on one line, centred in the right cell of 98 mm, at 13 pt', () => {
    const line = words.filter((w) => w.page === 1 && Math.abs(w.top - find(words, 'CỘNG').top) < 0.2 && w.left > 90);
    expect(line.map((w) => w.text).join(' ')).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    const left = Math.min(...line.map((w) => w.left));
    const right = Math.max(...line.map((w) => w.right));
    near((left + right) / 2, 92 + 49);
    near(right - left, 95.4);
  });

  it('draws the rule of the motto as long as its text and that of the issuer 1/3 to 1/2 of it', () => {
    const horizontal = lines.filter((l) => Math.abs(l.y1 - l.y2) < 0.01).sort((a, b) => a.y1 - b.y1);
    const motto = words.filter((w) => ['Độc', 'lập', 'Tự', 'do', 'Hạnh', 'phúc'].includes(w.text) && w.top < 32);
    const mottoRule = horizontal.find((l) => l.x1 > 92 && l.y1 < 40);
    near((mottoRule?.x2 ?? 0) - (mottoRule?.x1 ?? 0), Math.max(...motto.map((w) => w.right)) - Math.min(...motto.map((w) => w.left)));
    near(mottoRule?.x1, Math.min(...motto.map((w) => w.left)));
    const issuer = words.filter((w) => w.left < 92 && Math.abs(w.top - 20) < NEAR);
    const issuerMm = Math.max(...issuer.map((w) => w.right)) - Math.min(...issuer.map((w) => w.left));
    const issuerRule = horizontal.find((l) => l.x2 < 92 && l.y1 < 40);
    const share = ((issuerRule?.x2 ?? 0) - (issuerRule?.x1 ?? 0)) / issuerMm;
    expect(share).toBeGreaterThanOrEqual(1 / 3);
    expect(share).toBeLessThanOrEqual(1 / 2);
    for (const line of horizontal) {
      expect(line.widthPt).toBeGreaterThanOrEqual(0.5);
      expect(line.widthPt).toBeLessThanOrEqual(0.75);
    }
  });

  it('puts number and place on one row, centred under issuer and nation', () => {
    const number = find(words, '12/TTr-UBND');
    const place = find(words, 'ngày');
    near((find(words, 'Số:').left + number.right) / 2, 61);
    expect(Math.abs(number.bottom - place.bottom)).toBeLessThan(1);
  });

  it('indents the first line of a paragraph 10 mm', () => {
    near(find(words, 'Căn').left, 40);
  });

  it('centres the signer in the right cell of 90 mm, 25 to 30 mm above the name', () => {
    const page = Math.max(...words.map((w) => w.page));
    const title = words.filter((w) => w.page === page && (w.text === 'PHÓ' || w.text === 'TỊCH'));
    const name = words.filter((w) => w.page === page && ['Trần', 'Thị', 'Thử'].includes(w.text));
    near((Math.min(...name.map((w) => w.left)) + Math.max(...name.map((w) => w.right))) / 2, 145);
    const gap = Math.min(...name.map((w) => w.top)) - Math.max(...title.map((w) => w.bottom));
    expect(gap).toBeGreaterThanOrEqual(25);
    expect(gap).toBeLessThanOrEqual(30);
  });

  it('numbers pages from the second on, centred 10 mm from the top', () => {
    expect(words.some((w) => w.page === 1 && w.text === '1' && w.top < 15)).toBe(false);
    const number = find(words, '2', 2);
    near((number.left + number.right) / 2, 110);
    near(number.top, 10);
  });
});

describe('headers that are long', () => {
  it('leaves blanks of at least 15 mm for the number and 8 mm for the day', async () => {
    const words = await pdfWords(await renderPdf(paper(buildSubmission(sample.submission))));
    expect(find(words, '/TTr-UBND').left - find(words, 'Số:').right).toBeGreaterThanOrEqual(15);
    const day = words.filter((w) => w.text === 'ngày')[0];
    expect(find(words, 'tháng').left - (day?.right ?? 0)).toBeGreaterThanOrEqual(8);
  });

  it('keeps a long issuer inside its cell and a long place on one line', async () => {
    const issuer = { ...sample.school, place: 'Thành phố Hồ Chí Minh' };
    const words = await pdfWords(await renderPdf(paper(buildSubmission({ ...sample.submission, issuer, paper: sample.signed('3', 'TTr-LVM', '2026-01-05') }))));
    const row = find(words, 'phố').top;
    const left = words.filter((w) => w.page === 1 && w.top < row - 1 && w.left < 90);
    expect(left.map((w) => w.text).join(' ')).toContain('UBND XÃ TÂN AN TRƯỜNG TIỂU HỌC');
    expect(Math.max(...left.map((w) => w.right))).toBeLessThanOrEqual(92 + NEAR);
    const place = words.filter((w) => w.page === 1 && Math.abs(w.top - row) < 0.3 && w.left > 88);
    expect(place.map((w) => w.text).join(' ')).toBe('Thành phố Hồ Chí Minh, ngày 05 tháng 01 năm 2026');
    expect(Math.max(...place.map((w) => w.right))).toBeLessThanOrEqual(190 + NEAR);
  });
});

describe('the nominee list', () => {
  const long = paper(
    buildNomineeList({ ...sample.nomineeList, standalone: false, persons: Array.from({ length: 300 }, (_, i) => sample.person({ name: i === 5 ? 'ộ'.repeat(120) : i === 6 ? 'Ơ' : `Nguyễn Văn Mẫu ${i + 1}` })) }),
  );
  let words: readonly Word[];
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await renderPdf(long);
    words = await pdfWords(bytes);
  });

  it('lies on landscape A4 with the grid at the stated widths', async () => {
    const { info } = await pdfInfo(bytes);
    expect(info).toMatch(/Page\s+1 size:\s+841\.\d+ x 595\.\d+ pts/);
    const vertical = [...new Set((await pdfLines(bytes, 2)).filter((l) => Math.abs(l.x1 - l.x2) < 0.01).map((l) => Math.round(l.x1 * 10) / 10))].sort((a, b) => a - b);
    const columns = tables(long).at(1)?.columns ?? [];
    expect(columns.length).toBeGreaterThan(8);
    const expected = columns.map((c) => c.widthMm).reduce<number[]>((edges, width) => [...edges, (edges.at(-1) ?? 0) + width], [30]);
    expect(vertical).toHaveLength(expected.length);
    vertical.forEach((x, i) => near(x, expected[i] ?? 0));
  });

  it('repeats heading and group on every page of the group, and the draft mark on all', () => {
    const pages = new Set(words.map((w) => w.page));
    expect(pages.size).toBeGreaterThan(20);
    const withPerson = [...pages].filter((page) => words.some((w) => w.page === page && w.text === 'Mẫu'));
    for (const page of withPerson.slice(0, -1)) {
      expect(words.filter((w) => w.page === page && w.text === 'STT').length).toBeGreaterThan(0);
      expect(words.some((w) => w.page === page && w.text === 'II.')).toBe(true);
    }
    for (const page of pages) expect(words.some((w) => w.page === page && w.text === 'DỰ' && w.top < 15)).toBe(true);
  });

  it('loses no row, wraps a name of 120 letters inside its cell and keeps rows whole', () => {
    const numbers = words.filter((w) => w.right < 40 && w.top > 18 && /^\d+$/u.test(w.text)).map((w) => Number(w.text));
    expect(numbers).toEqual([1, 2, ...Array.from({ length: 300 }, (_, i) => i + 1), 1]);
    const names = words.filter((w) => w.left > 54 && w.right < 92);
    expect(names.filter((w) => w.text === 'Nguyễn')).toHaveLength(298);
    expect(names.filter((w) => w.text === 'Ơ')).toHaveLength(1);
    const parts = words.filter((w) => /^ộ+$/u.test(w.text));
    expect(parts.map((w) => w.text).join('')).toBe('ộ'.repeat(120));
    for (const part of parts) expect(part.left >= 54 && part.right <= 92).toBe(true);
    expect(new Set(parts.map((w) => w.page)).size).toBe(1);
  });

  it('keeps dates whole', () => {
    expect(words.filter((w) => w.text === '05/01/1980').length).toBe(300);
  });

  it('prints all of a row that is higher than a page', async () => {
    const merit = Array.from({ length: 900 }, (_, i) => `việc${i}`).join(' ');
    const text = await pdfText(await renderPdf(paper(buildNomineeList({ ...sample.nomineeList, persons: [sample.person({ merit }), sample.person()] }))));
    for (let i = 0; i < 900; i++) expect(text).toContain(`việc${i}`);
  });

  it('counts pages of an annex from 1 and hides the number on its first page', async () => {
    const both = withAnnexes(paper(buildSubmission(sample.submission)), long);
    const all = await pdfWords(await renderPdf(both));
    const numbers = all.filter((w) => w.top > 9 && w.top < 16 && /^\d+$/u.test(w.text)).map((w) => [w.page, w.text]);
    expect(numbers.slice(0, 3)).toEqual([
      [2, '2'],
      [4, '2'],
      [5, '3'],
    ]);
  });
});

describe('other papers', () => {
  it('opens with an empty signer: the name is left open', async () => {
    const text = await pdfText(await renderPdf(paper(buildSubmission({ ...sample.submission, signer: { ...sample.chair, title: '', name: null } }))));
    expect(text).toContain('TM. ỦY BAN NHÂN DÂN');
    expect(text).not.toContain('Nguyễn Văn Mẫu');
  });

  it('keeps the decision and its list in one file, the annex with its own numbers', async () => {
    const both = withAnnexes(paper(buildDecision(sample.decision)), paper(buildDecisionList({ ...sample.decisionList, form: 'table' })));
    const text = await pdfText(await renderPdf(both));
    expect(text).toContain('Điều 1. Tặng Giấy khen của Chủ tịch Ủy ban nhân dân xã Tân An cho 01 tập thể, 02 cá nhân và 01 hộ gia đình');
    expect(text).toContain('STT Họ và tên/Tên tập thể Chức vụ, đơn vị Thành tích Mức tiền thưởng');
  });

  it('places the certificate to the stated millimetres', async () => {
    const words = await pdfWords(await renderPdf(paper(buildCertificate(sample.certificate, measureText))));
    const baseline = (word: Word) => word.top + (word.bottom - word.top) * (0.891 / 1.107);
    const centre = (line: readonly Word[]) => (Math.min(...line.map((w) => w.left)) + Math.max(...line.map((w) => w.right))) / 2;
    const name = words.filter((w) => ['Ông', 'NGUYỄN', 'VĂN', 'MẪU'].includes(w.text));
    near(centre(name), 148.5);
    near(baseline(find(words, 'MẪU')), 105);
    near(baseline(find(words, 'Thử')), 190);
    near(centre(words.filter((w) => ['Trần', 'Thị', 'Thử'].includes(w.text))), 215);
    near(find(words, 'Quyết').left, 30);
    near(baseline(find(words, 'Quyết')), 155);
    near(baseline(find(words, 'vàng:')), 163);
  });
});

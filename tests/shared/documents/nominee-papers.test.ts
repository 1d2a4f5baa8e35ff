import { describe, expect, it } from 'vitest';
import { BRIEF_COLUMNS, briefSheets, buildBriefList, type BriefListInput } from '../../../shared/documents/brief-list.ts';
import { NOMINEE_TABLES } from '../../../shared/documents/nominee-columns.ts';
import { buildNomineeLines, type NomineeLine, type NomineeLinesInput } from '../../../shared/documents/nominee-lines.ts';
import { buildNomineeList } from '../../../shared/documents/nominee-list.ts';
import { faultCode, of, paragraphs, rows, signersOf, tables, titleOf } from './reading.ts';
import * as sample from './samples.ts';

const brief: BriefListInput = {
  issuer: sample.commune,
  submission: sample.unsigned('TTr-UBND'),
  submittedBy: 'Ủy ban nhân dân xã Tân An',
  lines: [
    { name: 'Bà Nguyễn Thị Mẫu', birth: '1984-05-04', place: 'Giáo viên, Trường Tiểu học Tân An', homeTown: 'xã Bình Mẫu', residence: 'thôn Đông', education: 'Đại học', joined: '2006', merit: '34/35 học sinh hoàn thành chương trình', award: 'Giấy khen', held: ['Giấy khen năm 2024 (07/QĐ-UBND, 20/12/2024)', 'Lao động tiên tiến năm 2025 (31/QĐ-UBND, 05/01/2026)'] },
    { name: 'Ông Lê Văn Thử', birth: '', place: '', homeTown: '', residence: '', education: '', joined: '', merit: '', award: '', held: [] },
  ],
  draft: false,
  signer: sample.chair,
};
const line = (group: NomineeLine['group'], name: string, place = ''): NomineeLine => ({ group, name, place });
const inLines: NomineeLinesInput = {
  submission: sample.unsigned('TTr-UBND'),
  submittedBy: 'Ủy ban nhân dân xã Tân An',
  awards: [{ verb: 'tặng', name: 'Giấy khen của Chủ tịch Ủy ban nhân dân xã Tân An', lines: [line('person', 'Ông Nguyễn Văn Mẫu', 'Trưởng thôn Đông'), line('enterprise', 'Công ty TNHH Mẫu', 'thôn Tây'), line('collective', 'Thôn Đông'), line('household', 'Hộ ông Lê Văn Thử', 'thôn Nam'), line('person', 'Bà Trần Thị Thử')] }],
  draft: true,
};

describe('widths of documents.md 3.4', () => {
  it('R62: 7, 11 and 6 columns with their millimetres', () => {
    expect(NOMINEE_TABLES.collective.map(({ widthMm }) => widthMm)).toEqual([10, 62, 28, 28, 39, 60, 20]);
    expect(NOMINEE_TABLES.person.map(({ widthMm }) => widthMm)).toEqual([10, 14, 38, 20, 12, 26, 34, 20, 28, 33, 12]);
    expect(NOMINEE_TABLES.household.map(({ widthMm }) => widthMm)).toEqual([10, 55, 62, 40, 60, 20]);
  });

  it('R62: a note is numbered in its narrow cell and told under the tables', () => {
    const persons = [sample.person({ note: 'Lý do: chờ xác nhận thuế' }), sample.person(), sample.person({ name: 'Trần Thị {x} <b>', note: 'Lý do: hồ sơ gửi sau' })];
    const paper = of(buildNomineeList({ ...sample.nomineeList, persons, collectives: [], households: [] }));
    expect(rows(tables(paper)[0]).map((row) => row.at(-1))).toEqual(['(1)', '', '(2)']);
    expect(paragraphs(paper)).toContain('(1) Nguyễn Văn Mẫu: Lý do: chờ xác nhận thuế.');
    expect(paragraphs(paper)).toContain('(2) Trần Thị {x} <b>: Lý do: hồ sơ gửi sau.');
  });

  it('R62: without a signer the head of the unit is named by the words of the form', () => {
    const bare = { ...sample.chair, capacity: 'head' as const, title: '', forBody: null, name: null };
    expect(signersOf(of(buildNomineeList({ ...sample.nomineeList, signer: bare })))).toEqual([['NGƯỜI LẬP BIỂU'], ['THỦ TRƯỞNG ĐƠN VỊ']]);
  });

  it('5,000 rows keep their order and number', () => {
    const many = Array.from({ length: 5000 }, (_, i) => sample.person({ name: `Người Mẫu ${i + 1}` }));
    const list = rows(tables(of(buildNomineeList({ ...sample.nomineeList, collectives: [], households: [], persons: many })))[0]);
    expect([list[4999]?.[0], list[4999]?.[2]]).toEqual(['5000', 'Người Mẫu 5000']);
  });
});

describe('buildBriefList', () => {
  it('adds home town, residence, education, year of joining, typical merit and forms already given, in 247 mm', () => {
    expect(BRIEF_COLUMNS.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBe(247);
    const paper = of(buildBriefList(brief));
    expect(titleOf(paper)).toMatchObject({ kind: 'DANH SÁCH TRÍCH NGANG', attachedTo: '(Kèm theo Tờ trình số …/TTr-UBND ngày … tháng … năm 2026 của Ủy ban nhân dân xã Tân An)' });
    expect(rows(tables(paper)[0])[0]).toEqual(['1', 'Bà Nguyễn Thị Mẫu', '04/05/1984', 'Giáo viên, Trường Tiểu học Tân An', 'xã Bình Mẫu', 'thôn Đông', 'Đại học', '2006', '34/35 học sinh hoàn thành chương trình', 'Giấy khen', 'Giấy khen năm 2024 (07/QĐ-UBND, 20/12/2024); Lao động tiên tiến năm 2025 (31/QĐ-UBND, 05/01/2026)']);
    expect(rows(tables(paper)[0])[1]?.slice(2).every((cell) => cell === '')).toBe(true);
    expect(paragraphs(paper)).toEqual(['Tổng số: 02 cá nhân.']);
  });

  it('has no column for numbers of identity, phones or accounts', () => {
    expect(BRIEF_COLUMNS.map(({ heading }) => heading).join(' ')).not.toMatch(/CCCD|định danh|điện thoại|tài khoản/iu);
    expect(briefSheets(brief)[0]?.rows[0]?.[2]).toBe('1984-05-04');
  });

  it('refuses a list without a person', () => {
    expect(faultCode(buildBriefList({ ...brief, lines: [] }))).toBe('khong-co-ca-nhan');
  });
});

describe('buildNomineeLines', () => {
  it('groups in their order, enterprises apart, numbering begun anew, «./.» at the very end', () => {
    const paper = of(buildNomineeLines(inLines));
    expect(titleOf(paper)).toMatchObject({ kind: 'DANH SÁCH', subject: 'Đề nghị tặng Giấy khen của Chủ tịch UBND xã Tân An' });
    expect(paragraphs(paper)).toEqual([
      'I. TẬP THỂ', '1. Thôn Đông.',
      'II. DOANH NGHIỆP', '1. Công ty TNHH Mẫu, thôn Tây.',
      'III. CÁ NHÂN', '1. Ông Nguyễn Văn Mẫu, Trưởng thôn Đông;', '2. Bà Trần Thị Thử.',
      'IV. HỘ GIA ĐÌNH', '1. Hộ ông Lê Văn Thử, thôn Nam./.',
    ]);
    expect(paper.mark).toBe('DỰ THẢO');
  });

  it('several awards: a part for each with its counts', () => {
    const paper = of(buildNomineeLines({ ...inLines, awards: [...inLines.awards, { verb: 'công nhận', name: 'Lao động tiên tiến', lines: [line('person', 'Ý')] }] }));
    expect(titleOf(paper).subject).toBe('Đề nghị khen thưởng');
    expect(paragraphs(paper)[0]).toBe('A. Tặng Giấy khen của Chủ tịch UBND xã Tân An: 01 tập thể, 01 doanh nghiệp, 02 cá nhân, 01 hộ gia đình');
    expect(paragraphs(paper).slice(-3)).toEqual(['B. Công nhận Lao động tiên tiến: 01 cá nhân', 'I. CÁ NHÂN', '1. Ý./.']);
  });

  it('refuses an empty list; braces, markup and a name of 120 letters stay text', () => {
    expect(faultCode(buildNomineeLines({ ...inLines, awards: [{ verb: 'tặng', name: 'Giấy khen', lines: [] }] }))).toBe('danh-sach-trong');
    const name = 'Công ty {dem} <b>'.padEnd(120, 'x');
    expect(paragraphs(of(buildNomineeLines({ ...inLines, awards: [{ verb: 'tặng', name: '', lines: [line('enterprise', name)] }] })))).toContain(`1. ${name}./.`);
  });
});

import { describe, expect, it } from 'vitest';
import { buildCertificate } from '../../../shared/documents/certificate.ts';
import { countsPhrase, kindsPhrase } from '../../../shared/documents/counts.ts';
import { buildDecision } from '../../../shared/documents/decision.ts';
import { buildDecisionList } from '../../../shared/documents/decision-list.ts';
import { buildDossierIndex } from '../../../shared/documents/dossier-index.ts';
import type { Measure } from '../../../shared/documents/fit.ts';
import { buildHandoverSlip, grouped, sizeWords } from '../../../shared/documents/handover-slip.ts';
import { buildMinutes, share } from '../../../shared/documents/minutes.ts';
import type { Block, Paper, Run, TableBlock } from '../../../shared/documents/model.ts';
import { NOMINEE_TABLES } from '../../../shared/documents/nominee-columns.ts';
import { buildNomineeList, nomineeSheets, quotaPhrase } from '../../../shared/documents/nominee-list.ts';
import { buildKeySheet } from '../../../shared/documents/key-sheet.ts';
import { buildRecoverySheet, codeLines } from '../../../shared/documents/recovery-sheet.ts';
import { sheetCell } from '../../../shared/documents/sheet.ts';
import { buildSubmission } from '../../../shared/documents/submission.ts';
import type { WordingChange } from '../../../shared/documents/wording.ts';
import type { Result } from '../../../shared/result.ts';
import * as sample from './samples.ts';

const read = (runs: readonly Run[]) => runs.map((r) => ('text' in r ? r.text : '…')).join('');
const of = (built: Result<Paper>): Paper => {
  if (!built.ok) throw new Error(built.error.message);
  return built.value;
};
const blocks = (paper: Paper): readonly Block[] => paper.sections.flatMap((s) => s.blocks);
const paragraphs = (paper: Paper) => blocks(paper).flatMap((b) => (b.type === 'paragraph' ? [read(b.runs)] : []));
const tables = (paper: Paper) => blocks(paper).filter((b): b is TableBlock => b.type === 'table');
const title = (paper: Paper) => blocks(paper).find((b) => b.type === 'title');
const code = (built: Result<Paper>) => (built.ok ? null : built.error.code);

describe('counts', () => {
  it.each([
    [{ collectives: 5, persons: 4, households: 2 }, '05 tập thể, 04 cá nhân và 02 hộ gia đình'],
    [{ collectives: 0, persons: 12, households: 1 }, '12 cá nhân và 01 hộ gia đình'],
    [{ collectives: 10, persons: 0, households: 0 }, '10 tập thể'],
    [{ collectives: 0, persons: 0, households: 0 }, ''],
  ])('%j → %s', (counts, phrase) => {
    expect(countsPhrase(counts)).toBe(phrase);
  });
  it('names the kinds there are', () => {
    expect(kindsPhrase({ collectives: 1, persons: 2, households: 0 })).toBe('Tập thể, cá nhân');
  });
});

describe('buildSubmission', () => {
  it('writes the proposal with counts in order, and closes bases with semicolons and a full stop', () => {
    const paper = of(buildSubmission(sample.submission));
    const lines = paragraphs(paper);
    const bases = lines.filter((l) => l.startsWith('Căn cứ'));
    expect(bases.slice(0, -1).every((l) => l.endsWith(';'))).toBe(true);
    expect(bases.at(-1)).toBe('Căn cứ Biên bản số 06/BB-HĐTĐKT ngày 05 tháng 3 năm 2026 họp Hội đồng Thi đua - Khen thưởng xã Tân An.');
    expect(lines).toContain(
      'Ủy ban nhân dân xã Tân An đề nghị Chủ tịch Ủy ban nhân dân tỉnh Minh Hà xét, tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Minh Hà cho 02 tập thể, 05 cá nhân và 01 hộ gia đình đã có thành tích xuất sắc trong phong trào thi đua “Chung sức xây dựng nông thôn mới” giai đoạn 2021 - 2025 (có tài liệu kèm theo).',
    );
    expect(lines.at(-1)).toBe('Ủy ban nhân dân xã Tân An kính trình Chủ tịch Ủy ban nhân dân tỉnh Minh Hà xem xét, quyết định./.');
    expect(title(paper)).toMatchObject({ kind: 'TỜ TRÌNH', subject: [{ text: 'Về việc đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh Minh Hà' }] });
    expect(lines.join('')).not.toContain('V/v');
  });

  it('gives each of several awards its own numbered line and leaves out one nobody is put forward for', () => {
    const award = (verb: string, name: string, persons: number) => ({ verb, name, counts: { collectives: 0, persons, households: 0 } });
    const lines = paragraphs(of(buildSubmission({ ...sample.submission, awards: [award('công nhận danh hiệu', 'Chiến sĩ thi đua cơ sở', 3), award('tặng', 'Giấy khen', 0), award('công nhận danh hiệu', 'Lao động tiên tiến', 12)] })));
    expect(lines).toContain('1. Công nhận danh hiệu Chiến sĩ thi đua cơ sở: 03 cá nhân;');
    expect(lines).toContain('2. Công nhận danh hiệu Lao động tiên tiến: 12 cá nhân.');
    expect(lines.some((l) => l.includes('15 cá nhân'))).toBe(true);
  });

  it('says nothing of a session or attachments that there are not', () => {
    const lines = paragraphs(of(buildSubmission({ ...sample.submission, session: null, attachments: [] }))).join('\n');
    expect(lines).not.toMatch(/Biên bản|Tài liệu kèm theo|có tài liệu/u);
  });

  it('prints the legal bases of its own date', () => {
    const lines = paragraphs(of(buildSubmission({ ...sample.submission, paper: sample.signed('12', 'TTr-UBND', '2025-06-30') }))).join('\n');
    expect(lines).toContain('98/2023/NĐ-CP');
    expect(lines).not.toContain('152/2025/NĐ-CP');
  });

  it("uses a province's own sentence, and leaves out one with a field the paper does not fill", () => {
    const own: WordingChange = { id: 'tinh', level: 'province', paper: 'submission', validFrom: null, validTo: null, name: 'Mẫu của tỉnh', source: '', confidence: 'high', sentences: { kind: 'TỜ TRÌNH MẪU', closing: 'Kính trình {matKhau}./.' } };
    const built = of(buildSubmission(sample.submission, { wordings: [own] }));
    expect(built.sections[0]?.blocks.find((block) => block.type === 'title')).toMatchObject({ kind: 'TỜ TRÌNH MẪU' });
    expect(paragraphs(built).join('\n')).toContain('xem xét, quyết định./.');
    expect(paragraphs(built).join('\n')).not.toContain('matKhau');
  });

  it.each([
    ['to-trinh-thieu-kinh-gui', { ...sample.submission, recipients: [' '] }],
    ['to-trinh-khong-co-dong', { ...sample.submission, awards: [] }],
    ['to-trinh-khong-co-dong', { ...sample.submission, awards: [{ verb: 'tặng', name: 'Giấy khen', counts: { collectives: 0, persons: 0, households: 0 } }] }],
    ['mau-thieu-gia-tri', { ...sample.submission, merit: '' }],
  ])('refuses with %s', (expected, input) => {
    expect(code(buildSubmission(input))).toBe(expected);
  });

  it('marks a draft', () => {
    expect(of(buildSubmission({ ...sample.submission, draft: true })).mark).toBe('DỰ THẢO');
  });
});

describe('buildNomineeList', () => {
  it('has tables exactly 247 mm wide', () => {
    for (const columns of Object.values(NOMINEE_TABLES)) expect(columns.reduce((sum, c) => sum + c.widthMm, 0)).toBe(247);
  });

  it('R62: orders and numbers the groups by kind, restarts the rows, leaves out an empty group', () => {
    const paper = of(buildNomineeList({ ...sample.nomineeList, collectives: [] }));
    expect(tables(paper).map((t) => t.caption)).toEqual(['I. CÁ NHÂN', 'II. HỘ GIA ĐÌNH']);
    expect(tables(paper).map((t) => t.rows.map((r) => (r.type === 'cells' ? r.cells[0] : '')))).toEqual([['1', '2', '3'], ['1']]);
    expect(paragraphs(paper)[0]).toBe('Tổng số: 03 cá nhân, 01 hộ gia đình.');
  });

  it('writes dates for reading, years as years and nothing for what is not known', () => {
    const persons = tables(of(buildNomineeList(sample.nomineeList)))[1];
    expect(persons?.rows.map((r) => (r.type === 'cells' ? r.cells[3] : null))).toEqual(['05/01/1980', '1975', '']);
  });

  it('R62: says what is used against what is allotted, and what awaits allotment', () => {
    expect(quotaPhrase(sample.nomineeList.quotas)).toBe('tập thể 2/3; cá nhân 3, chờ phân bổ');
    expect(paragraphs(of(buildNomineeList(sample.nomineeList)))).toContain('Số lượng được phân bổ: tập thể 2/3; cá nhân 3, chờ phân bổ.');
  });

  it('carries the national header only when printed alone', () => {
    expect(blocks(of(buildNomineeList(sample.nomineeList)))[0]?.type).toBe('header');
    expect(blocks(of(buildNomineeList({ ...sample.nomineeList, standalone: false })))[0]?.type).toBe('title');
  });

  it('R62: the signature block reads TM. and KT.', () => {
    const signer = { title: 'Phó Chủ tịch', name: 'Người Ký Mẫu', capacity: 'TM-KT' as const, forBody: 'Ủy ban nhân dân', forTitle: 'Chủ tịch' };
    const block = blocks(of(buildNomineeList({ ...sample.nomineeList, signer: { ...sample.nomineeList.signer, ...signer } }))).at(-1);
    expect(JSON.stringify(block)).toMatch(/TM\. ỦY BAN NHÂN DÂN.*KT\. CHỦ TỊCH.*PHÓ CHỦ TỊCH/u);
  });

  it('refuses an empty list', () => {
    expect(code(buildNomineeList({ ...sample.nomineeList, collectives: [], persons: [], households: [] }))).toBe('danh-sach-trong');
  });

  it('gives the same rows as sheets', () => {
    const sheets = nomineeSheets(sample.nomineeList);
    expect(sheets.map((s) => s.name)).toEqual(['Tập thể', 'Cá nhân', 'Hộ gia đình']);
    expect(sheets[1]?.rows[0]?.slice(0, 4)).toEqual([1, 'Ông', 'Nguyễn Văn Mẫu', '1980-01-05']);
  });
});

describe('sheetCell', () => {
  const column = (type: 'text' | 'number' | 'date') => ({ heading: 'x', type, widthMm: 10 });
  it.each([
    ['text', '=1+1', { type: 'text', value: '=1+1' }],
    ['text', 12, { type: 'text', value: '12' }],
    ['number', 12, { type: 'number', value: 12 }],
    ['number', '012', { type: 'text', value: '012' }],
    ['number', Number.NaN, { type: 'text', value: 'NaN' }],
    ['date', '1980-01-05', { type: 'date', year: 1980, month: 1, day: 5 }],
    ['date', '1980-02-30', { type: 'text', value: '1980-02-30' }],
    ['date', '1980', { type: 'text', value: '1980' }],
    ['date', '1890-01-05', { type: 'text', value: '1890-01-05' }],
    ['text', '', { type: 'empty' }],
    ['number', null, { type: 'empty' }],
  ] as const)('%s %j', (type, value, expected) => {
    expect(sheetCell(column(type), value)).toEqual(expected);
  });
});

describe('buildMinutes', () => {
  it('has no place and date line, names absence, recusal and the rule of votes', () => {
    const paper = of(buildMinutes(sample.minutes));
    expect(blocks(paper)[0]).toMatchObject({ type: 'header', placeDate: null });
    const lines = paragraphs(paper);
    expect(lines).toContain('Tổng số thành viên Hội đồng: 11; có mặt: 03; vắng: 01.');
    expect(lines).toContain('Vắng mặt: Bà Lý Thị Vắng, Ủy viên (đi công tác).');
    expect(lines).toContain('Thành viên không tham gia biểu quyết vì có liên quan: Ông Nguyễn Văn Mẫu (dòng số 2).');
    expect(lines).toContain('Tỷ lệ thông qua: trên 50% tổng số thành viên Hội đồng.');
  });

  it('shows votes with their base and the share with two decimals; what was not counted stays empty', () => {
    const [table] = tables(of(buildMinutes(sample.minutes)));
    expect(table?.columns.map((c) => c.widthMm)).toEqual([10, 46, 34, 16, 18, 16, 20]);
    expect(table?.rows.map((r) => (r.type === 'cells' ? r.cells.slice(3) : []))).toEqual([
      ['10/11', '1', '90,91', 'Thông qua'],
      ['', '', '', ''],
    ]);
  });

  it.each([
    [10, 11, '90,91'],
    [11, 11, '100,00'],
    [0, 9, '0,00'],
    [null, 9, ''],
    [3, null, ''],
    [0, 0, ''],
  ])('share of %s in %s is «%s»', (yes, base, expected) => {
    expect(share(yes, base)).toBe(expected);
  });

  it('leaves room where chair or secretary is not noted, and refuses minutes without results', () => {
    expect(paragraphs(of(buildMinutes({ ...sample.minutes, chair: '', startTime: null, endTime: null })))).toContain('Chủ trì (chủ tọa): ….');
    expect(code(buildMinutes({ ...sample.minutes, results: [] }))).toBe('bien-ban-khong-co-ket-qua');
  });
});

describe('buildDecision', () => {
  it('numbers its articles and points Nơi nhận to the one on enforcement', () => {
    for (const [bonus, last] of [
      [sample.decision.bonus, 3],
      [null, 2],
    ] as const) {
      const paper = of(buildDecision({ ...sample.decision, bonus }));
      expect(paragraphs(paper).filter((l) => l.startsWith('Điều'))).toHaveLength(last);
      expect(blocks(paper).at(-1)).toMatchObject({ left: { items: [`Như Điều ${last}`, 'Sở Nội vụ', 'Lưu: VT, VHXH'] } });
    }
  });

  it('names the proposer last among the bases, two joined by «và»', () => {
    const two = [...sample.decision.proposals, { proposer: 'Giám đốc Sở Nội vụ', number: null, symbol: 'TTr-SNV', date: null }];
    expect(paragraphs(of(buildDecision({ ...sample.decision, proposals: two })))).toContain(
      'Theo đề nghị của Trưởng phòng Văn hóa - Xã hội tại Tờ trình số 07/TTr-VHXH ngày 06 tháng 3 năm 2026 và Giám đốc Sở Nội vụ tại Tờ trình số …/TTr-SNV ngày … tháng … năm 2026.',
    );
  });

  it('names few recipients inside Điều 1, and refuses another number of them than it says', () => {
    const named = [...sample.decisionList.collectives, ...sample.decisionList.persons, ...sample.decisionList.households];
    expect(paragraphs(of(buildDecision({ ...sample.decision, named })))).toContain('4. Hộ ông Lê Văn Ví Dụ, thôn Tây.');
    expect(code(buildDecision({ ...sample.decision, named: named.slice(1) }))).toBe('quyet-dinh-lech-so-luong');
    expect(code(buildDecision({ ...sample.decision, counts: { collectives: 0, persons: 0, households: 0 } }))).toBe('quyet-dinh-trong');
  });
});

describe('buildDecisionList', () => {
  it('closes lines with «;», groups with «.» and the list with «./.»', () => {
    expect(paragraphs(of(buildDecisionList(sample.decisionList)))).toEqual([
      'I. TẬP THỂ',
      '1. Trường Tiểu học Tân An.',
      'II. CÁ NHÂN',
      '1. Ông Nguyễn Văn Mẫu, Trưởng thôn Đông, xã Tân An;',
      '2. Đại úy Trần Văn Thử, Trưởng Công an xã Tân An.',
      'III. HỘ GIA ĐÌNH',
      '1. Hộ ông Lê Văn Ví Dụ, thôn Tây./.',
    ]);
  });

  it('has the bonus column only when there is one', () => {
    const table = (input: typeof sample.decisionList) => tables(of(buildDecisionList({ ...input, form: 'table' })))[0];
    expect(table(sample.decisionList)?.columns.map((c) => c.widthMm)).toEqual([10, 44, 44, 38, 24]);
    const without = { ...sample.decisionList, collectives: [], persons: sample.decisionList.persons.map((p) => ({ ...p, bonus: '' })) };
    expect(table(without)?.columns.map((c) => c.widthMm)).toEqual([10, 48, 50, 52]);
    expect(table(without)?.rows[0]).toEqual({ type: 'group', text: 'I. CÁ NHÂN' });
  });

  it('refuses an empty list', () => {
    expect(code(buildDecisionList({ ...sample.decisionList, collectives: [], persons: [], households: [] }))).toBe('danh-sach-quyet-dinh-trong');
  });
});

describe('buildCertificate', () => {
  /** 0,2 mm a letter and point. */
  const measure: Measure = (text, look) => text.length * look.sizePt * 0.2;
  const merit = (letters: number) => Array.from({ length: letters / 5 }, () => 'aaaa').join(' ');
  const placed = (input: typeof sample.certificate) => {
    const [block] = blocks(of(buildCertificate(input, measure)));
    return block?.type === 'placed' ? block.items.filter((i) => i.type === 'text') : [];
  };

  it('keeps one line of merit at 18 pt, sets two, then shrinks to 14 pt, then refuses by name', () => {
    expect(placed({ ...sample.certificate, merit: merit(60) }).filter((i) => i.text.startsWith('aaaa')).map((i) => i.sizePt)).toEqual([18]);
    expect(placed({ ...sample.certificate, merit: merit(120) }).filter((i) => i.text.startsWith('aaaa')).map((i) => [i.sizePt, i.baselineMm])).toEqual([
      [18, 125],
      [18, 134],
    ]);
    expect(placed({ ...sample.certificate, merit: merit(155) }).filter((i) => i.text.startsWith('aaaa')).every((i) => i.sizePt < 18 && i.sizePt >= 14)).toBe(true);
    const built = buildCertificate({ ...sample.certificate, merit: merit(200) }, measure);
    expect(built.ok ? null : [built.error.code, built.error.item]).toEqual(['chu-vuot-khung', 'merit']);
  });

  it('prints in red only who awards and the name of the award', () => {
    expect(placed(sample.certificate).filter((i) => i.color === 'C00000').map((i) => i.text)).toEqual(['CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TÂN AN', 'GIẤY KHEN']);
  });

  it('prints the place in the decision as «Số sổ vàng», and no line where it is not known', () => {
    const golden = (ordinal: number | null) => placed({ ...sample.certificate, ordinal }).map((i) => i.text).filter((text) => text.startsWith('Số sổ vàng'));
    expect([golden(10), golden(null)]).toEqual([['Số sổ vàng: 10'], []]);
  });

  it('keeps every letter of the merit', () => {
    const lines = placed(sample.certificate).map((i) => i.text);
    expect(lines.join(' ')).toContain(sample.certificate.merit);
  });
});

describe('small papers', () => {
  it('prints check code, size and counts on the slip', () => {
    const [table] = tables(of(buildHandoverSlip(sample.slip)));
    const rows = new Map(table?.rows.map((r) => (r.type === 'cells' ? ([r.cells[0], r.cells[1]] as const) : (['', ''] as const))));
    expect(rows.get('Dung lượng')).toBe('1,2 MB (1.234.567 byte)');
    expect(rows.get('Số đối tượng')).toBe('8');
    expect(rows.get('Mã kiểm tra')?.replaceAll(' ', '')).toBe(sample.slip.checkCode);
  });

  it.each([
    [0, '0 byte'],
    [1023, '1.023 byte'],
    [1536, '1,5 KB (1.536 byte)'],
    [3_900_000_000, '3,6 GB (3.900.000.000 byte)'],
  ])('%d bytes', (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words);
  });

  it('keeps groups that a code already has', () => {
    expect(grouped('ABCDEFGHIJ', 4)).toBe('ABCD EFGH IJ');
    expect(grouped('AB-CD', 4)).toBe('AB-CD');
    expect(codeLines('ABCD-EFGH-JKLM-NPQR-STUV')).toEqual(['ABCD  EFGH  JKLM  NPQR', 'STUV']);
    expect(codeLines('ABCDEFGHJKL')).toEqual(['ABCD  EFGH  JKL']);
  });

  it('warns on the index and prints the reasons for sending', () => {
    const lines = paragraphs(of(buildDossierIndex(sample.index)));
    expect(lines.at(-1)).toContain('không được mã hóa');
    expect(lines).toContain('- Thôn Đông: thiếu báo cáo thành tích; bản gốc gửi sau trước ngày 15/3/2026.');
    expect(paragraphs(of(buildDossierIndex({ ...sample.index, reasons: [] })))).not.toContain('Điểm còn thiếu và lý do vẫn gửi:');
  });

  it('prints a unit’s key in digits and words on one sheet', () => {
    const words = Array.from({ length: 10 }, (_, i) => `từ ${i + 1}`);
    const paper = of(buildKeySheet({ issuer: sample.index.issuer, unitName: 'Ủy ban nhân dân xã Tân An', unitCode: 'xa-tan-an-a1b2', fingerprint: '11111 22222 33333 44444 55555 66666', words, date: '2026-03-09' }));
    const lines = paragraphs(paper);
    expect(lines).toEqual(expect.arrayContaining(['Mã đơn vị: xa-tan-an-a1b2', '11111  22222  33333', '44444  55555  66666']));
    const table = paper.sections[0]?.blocks.find((block) => block.type === 'table');
    expect(table?.rows.map((row) => (row.type === 'cells' ? row.cells : []))).toEqual([1, 2, 3, 4, 5].map((n) => [String(n), `từ ${n}`, String(n + 5), `từ ${n + 5}`]));
  });

  it('carries the code on the recovery sheet and nowhere in its properties', () => {
    const paper = of(buildRecoverySheet({ unitName: 'Ủy ban nhân dân xã Tân An', code: 'ABCDEFGH', date: '2026-03-09' }));
    expect(paragraphs(paper)).toContain('ABCD  EFGH');
    expect(paper.title).not.toContain('ABCD');
  });
});

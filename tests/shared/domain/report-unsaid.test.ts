import { describe, expect, it } from 'vitest';
import type { ReportSection } from '../../../shared/domain/campaign-report.ts';
import { unsaidIn } from '../../../shared/domain/report/unsaid.ts';
import { draftSections } from '../../../shared/domain/report-draft.ts';
import { NOTHING } from './report-samples.ts';

const section = (text: string, rows: string[][] | null = null): ReportSection => ({ id: 's', level: 1, heading: 'Mục thử', text, table: rows === null ? null : { columns: ['A', 'B'], rows } });
const sentences = (text: string, rows: string[][] | null = null) => unsaidIn([section(text, rows)]).map(({ sentence }) => sentence.replace('Mục «Mục thử»: ', ''));

describe('unsaidIn', () => {
  it.each<[string, string, string[]]>([
    ['a whole line', 'Chưa có số liệu về sáng kiến.', ['Chưa có số liệu về sáng kiến.']],
    ['one sentence among others', 'Đã làm 02 việc. Chưa có số liệu về sáng kiến. Còn lại tốt.', ['Chưa có số liệu về sáng kiến.']],
    ['within a sentence', 'Đã quán triệt đến 01 nơi: Thôn Một; chưa có số liệu về số người tham gia.', ['Đã quán triệt đến 01 nơi: Thôn Một; chưa có số liệu về số người tham gia.']],
    ['figures with points are no end of a sentence', 'Chi 1.200.000 đồng, nguồn chưa có số liệu. Xong.', ['Chi 1.200.000 đồng, nguồn chưa có số liệu.']],
    ['said twice, listed once', 'Chưa có số liệu về A.\nChưa có số liệu về A.', ['Chưa có số liệu về A.']],
    ['a place left to be filled in', 'Kinh phí: ....... đồng', ['Kinh phí: ....... đồng']],
    ['the same in other marks', 'Kinh phí ______ đồng. Người ký: ……', ['Kinh phí ______ đồng.', 'Người ký: ……']],
    ['three points end a list', 'Thăm hỏi, tặng quà... cho 02 hộ', []],
    ['everything is said', 'Đã có số liệu.', []],
  ])('%s', (_case, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('counts the rows of a table with an unknown cell; an empty cell says nothing', () => {
    expect(sentences('', [['x', 'Chưa có số liệu'], ['y', ''], ['z', 'Chưa có số liệu']])).toEqual(['bảng có 02 dòng chưa có số liệu.']);
    expect(sentences('', [['y', '']])).toEqual([]);
  });

  it('R74: finds every sentence a draft of nothing known is made of, with the part it stands in', () => {
    const drafted = draftSections(NOTHING);
    const found = unsaidIn(drafted);
    expect(found.map(({ sectionId }) => sectionId)).toEqual(drafted.flatMap(({ id, text }) => text.split('\n').filter((line) => line.startsWith('Chưa có số liệu')).map(() => id)));
    expect(found.length).toBeGreaterThan(6);
    expect(found[0]?.sentence).toBe('Mục «Công tác lãnh đạo, chỉ đạo, triển khai»: Chưa có số liệu về kế hoạch phát động của đơn vị.');
  });
});

import { describe, expect, it } from 'vitest';
import { kindReader } from '../../../shared/plan-reader/kinds.ts';
import { leftoversOf } from '../../../shared/plan-reader/leftovers.ts';
import { docOf } from '../../../shared/plan-reader/outline.ts';
import { sentencesOf, textAt } from '../../../shared/plan-reader/places.ts';
import { readAdvancedModels, readContents, readFunding, readObjectives, readPriorities, readRelatedCampaigns } from '../../../shared/plan-reader/prose.ts';
import { readScope, readSubjectGroups } from '../../../shared/plan-reader/subjects.ts';
import { bodyOf, readPropaganda, readResponsibilities } from '../../../shared/plan-reader/tasks.ts';
import { readUnitFacts } from '../../../shared/plan-reader/unit-facts.ts';
import type { Found } from '../../../shared/plan-reader/doc.ts';
import { SAMPLE_PLAN } from './sample-plan.ts';

const doc = docOf(SAMPLE_PLAN);
const kinds = kindReader(doc);
const values = <T>(rows: readonly Found<T>[]): T[] => rows.map(({ value }) => value);
const at = (words: string) => docOf(`KẾ HOẠCH\nThi đua\n${words}`);

describe('subject groups and scope', () => {
  it('splits a household off the collectives it is printed among', () => {
    expect(values(readSubjectGroups(doc, kinds, 'T')).map(({ name, subjectKinds, unitKinds }) => [name, subjectKinds, unitKinds])).toEqual([
      ['Tập thể', ['tap-the'], ['so-ban-nganh', 'xa', 'phuong', 'dac-khu', 'doanh-nghiep']],
      ['Hộ gia đình', ['ho-gia-dinh'], ['ho-gia-dinh']],
      ['Cá nhân', ['ca-nhan'], ['ca-nhan']],
    ]);
  });
  it('takes the groups the criteria address', () => {
    const plan = at('II. TIÊU CHÍ THI ĐUA\na) Đối với các xã, phường\n- Tốt.\nb) Đối với hộ gia đình: làm kinh tế giỏi.\nc) Đối với cá nhân\n- Gương mẫu.');
    expect(values(readSubjectGroups(plan, kindReader(plan), 'T')).map(({ id, name, subjectKinds, section }) => [id, name, subjectKinds, section])).toEqual([
      ['T-G1', 'Các xã, phường', ['tap-the'], 'II.a'], ['T-G2', 'Hộ gia đình', ['ho-gia-dinh'], 'II.b'], ['T-G3', 'Cá nhân', ['ca-nhan'], 'II.c'],
    ]);
  });
  it('reads one sentence that names all', () => {
    const plan = at('II. ĐỐI TƯỢNG\nCác tập thể, cá nhân, hộ gia đình trên địa bàn tỉnh.');
    expect(values(readSubjectGroups(plan, kindReader(plan), 'T')).map(({ name }) => name)).toEqual(['Tập thể', 'Cá nhân', 'Hộ gia đình']);
  });
  it('does not take «Ủy ban nhân dân» for people', () => expect(kinds.units('Ủy ban nhân dân các xã, phường')).toEqual(['xa', 'phuong']));
  it('knows whether subjects outside the province are eligible', () => {
    expect(readScope(doc, 'Minh Hà', []).value).toEqual({ text: 'Trên địa bàn toàn tỉnh và người Minh Hà ở ngoài tỉnh', territory: ['Minh Hà'], beyondProvince: true, section: 'II.1' });
    expect(readScope(at('I. NỘI DUNG\nLàm tốt.'), 'không rõ', [])).toMatchObject({ value: { text: 'không nêu', territory: [], beyondProvince: false }, doubt: 'Văn bản không nêu phạm vi.' });
  });
});

describe('objectives, contents, funding, related campaigns', () => {
  it('reads the sample', () => {
    expect(values(readObjectives(doc, 'T')).map(({ section }) => section)).toEqual(['I.1', 'I.2']);
    expect(values(readContents(doc, kinds, 'T')).map(({ id, addressedTo, section }) => [id, addressedTo, section])).toEqual([['T-N1', ['so-ban-nganh'], 'III.2.a'], ['T-N2', ['xa', 'phuong'], 'III.2.b']]);
    expect(values(readFunding(doc, 'T'))).toEqual([{ id: 'T-K1', text: 'Từ quỹ thi đua, khen thưởng của tỉnh theo quy định', section: 'IV.2' }]);
    expect(values(readRelatedCampaigns(doc, 'Minh Hà chung sức chuyển đổi số'))).toEqual([{ name: 'Người Minh Hà dùng chữ ký số', relation: 'hưởng ứng', section: 'III.2.a' }]);
    expect(values(readAdvancedModels(doc, 'T')).map(({ section }) => section)).toEqual(['V.3']);
    expect(values(readPriorities(doc, kinds, 'T'))).toEqual([{ id: 'T-U1', text: 'chú trọng khen thưởng tập thể nhỏ, người trực tiếp lao động, sản xuất', subjectKinds: ['tap-the', 'ca-nhan'], section: 'I.2' }]);
  });
  it('a goal with a figure is no objective', () => {
    expect(values(readObjectives(at('I. MỤC TIÊU\n- Nâng cao đời sống của Nhân dân toàn tỉnh.\n- Tỷ lệ hộ nghèo giảm còn dưới 2%.'), 'T')).map(({ text }) => text)).toEqual(['Nâng cao đời sống của Nhân dân toàn tỉnh']);
  });
  it('gives the parts under an addressee to that addressee', () => {
    const plan = at('III. NỘI DUNG THI ĐUA\na) Đối với các xã, phường:\nThứ nhất, xây dựng chính quyền phục vụ.\nThứ hai, giữ gìn trật tự.\nb) Thi đua lao động giỏi.');
    expect(values(readContents(plan, kindReader(plan), 'T')).map(({ addressedTo, section }) => [addressedTo, section])).toEqual([[['xa', 'phuong'], 'III.a thứ nhất'], [['xa', 'phuong'], 'III.a thứ hai'], [[], 'III.b']]);
  });
});

describe('bodyOf', () => {
  it.each([
    ['Sở Nội vụ (Ban Thi đua - Khen thưởng) tham mưu tổng kết.', 'Sở Nội vụ (Ban Thi đua - Khen thưởng)'],
    ['Giao Sở Tài chính bố trí kinh phí.', 'Sở Tài chính'],
    ['Đề nghị Ủy ban Mặt trận Tổ quốc, các tổ chức chính trị - xã hội phối hợp vận động.', 'Ủy ban Mặt trận Tổ quốc, các tổ chức chính trị - xã hội'],
    ['Các xã, phường tổ chức sơ kết.', 'Các xã, phường'],
    ['Trước ngày 15 tháng 11 hằng năm, các sở, ngành báo cáo kết quả.', 'Các sở, ngành'],
  ])('%s → %s', (sentence, body) => expect(bodyOf(sentence)?.body).toBe(body));
  it('none without a verb', () => expect(bodyOf('Trách nhiệm chung')).toBeNull());
});

describe('responsibilities and propaganda', () => {
  it('gives one task a row, numbered by body', () => {
    const tasks = readResponsibilities(doc, 'T');
    expect(values(tasks).map(({ id, body }) => [id, body])).toEqual([
      ['T-B1.1', 'Sở Nội vụ'], ['T-B1.2', 'Sở Nội vụ'], ['T-B2.1', 'Sở Văn hóa, Thể thao và Du lịch'], ['T-B3.1', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh'],
    ]);
    expect(values(readPropaganda(doc, tasks, 'T'))).toEqual([{ id: 'T-TT1', body: 'Sở Văn hóa, Thể thao và Du lịch', task: 'chỉ đạo báo chí tuyên truyền, giới thiệu điển hình tiên tiến', section: 'V.3' }]);
  });
});

describe('unit facts', () => {
  it('counts in footnotes and units named one by one, targets left out', () => {
    expect(values(readUnitFacts(doc, 'T'))).toMatchObject([{ unitKind: 'xa', unitName: null, count: 61, section: 'chú thích 1' }]);
    expect(values(readUnitFacts(at('I. NỘI DUNG\nPhấn đấu toàn tỉnh có 20 xã đạt chuẩn; riêng xã Tân An xong sớm.'), 'T'))).toMatchObject([{ unitKind: 'xa', unitName: 'Tân An', count: null }]);
  });
});

describe('sentencesOf', () => {
  it('does not end at a date, a decimal or an abbreviation', () => {
    const plan = at('I. NỘI DUNG\nĐạt 1.300 lượt ở TP. Minh Hà trước ngày 15.11.2026. Câu hai; câu ba.');
    const paragraph = plan.paragraphs.at(-1);
    expect(paragraph && sentencesOf(paragraph).map((place) => textAt(plan, place))).toEqual(['Đạt 1.300 lượt ở TP. Minh Hà trước ngày 15.11.2026.', 'Câu hai;', 'câu ba.']);
  });
});

describe('leftoversOf', () => {
  const left = (words: string, claimed: readonly string[] = []): string[] => {
    const plan = at(`I. NỘI DUNG\n${words}`);
    return leftoversOf(plan, claimed.map((part) => ({ from: plan.text.indexOf(part), to: plan.text.indexOf(part) + part.length }))).map(({ place, why }) => `${textAt(plan, place)} | ${why}`);
  };
  it.each([
    ['Giảm 12 vụ việc.', ['Giảm 12 vụ việc. | Còn số chưa đọc']],
    ['Gửi trước ngày 15 tháng 11.', ['Gửi trước ngày 15 tháng 11. | Còn ngày chưa đọc']],
    ['Tặng Giấy khen cho người tốt.', ['Tặng Giấy khen cho người tốt. | Còn tên hình thức khen thưởng chưa đọc']],
    ['Theo Quyết định số 12/QĐ-TTg ngày 01/02/2026, trong giai đoạn 2026 - 2030 và 05 năm tới.', []],
    ['Làm tốt mọi việc.', []],
  ])('%s', (words, expected) => expect(left(words)).toEqual(expected));
  it('judges each figure by itself', () => {
    expect(left('Giảm 12 vụ; tăng 7 xã.', ['12 vụ'])).toEqual(['tăng 7 xã. | Còn số chưa đọc']);
    expect(left('Giảm 12 vụ, tăng 7 xã.', ['12 vụ', '7 xã'])).toEqual([]);
  });
});

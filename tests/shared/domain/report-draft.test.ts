import { describe, expect, it } from 'vitest';
import { CampaignReportFields } from '../../../shared/domain/campaign-report.ts';
import type { ReportSection } from '../../../shared/domain/campaign-report.ts';
import type { ReportFacts } from '../../../shared/domain/report/facts.ts';
import { periodWords } from '../../../shared/domain/report/words.ts';
import { draftSections, draftTitle } from '../../../shared/domain/report-draft.ts';
import { NOTHING, award, indicator, indicators, registered, without } from './report-samples.ts';

function find(facts: Partial<ReportFacts>, id: string): ReportSection {
  const found = draftSections({ ...NOTHING, ...facts }).find((section) => section.id === id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found;
}
const idsOf = (facts: Partial<ReportFacts> = {}): string[] => draftSections({ ...NOTHING, ...facts }).map(({ id }) => id);
const launched = { issued: true, number: '15/KH-UBND', date: '2021-03-20', title: 'Phát động', sentOn: '2021-03-29', sentTo: 'Ủy ban nhân dân tỉnh', lastDay: '2021-03-29', spread: [] };
const awards = (more: Partial<ReportFacts['awards']>): Partial<ReportFacts> => ({ awards: { ...NOTHING.awards, ...more } });
const feedback = (more: object = {}) => registered('feedback', { raisedOn: '2023-05-01', content: 'Chưa rõ cách rà soát.\nThiếu mẫu.', ...more });

describe('draftSections', () => {
  it('R74: has the parts of such a report in their order, with stable identifiers, within what a report holds', () => {
    expect(idsOf()).toEqual(['chi-dao', 'ket-qua', 'chi-tieu', 'dien-hinh', 'tuyen-truyen', 'kiem-tra', 'khen-thuong', 'kho-khan', 'nguyen-nhan', 'phuong-huong', 'kien-nghi']);
    const full = idsOf({ escapes: { lines: [], asked: true }, expenses: { lines: [], asked: true }, period: { kind: 'tong-ket', year: null, from: '2022-01-01', to: '2025-12-31' } });
    expect(full).toEqual(['chi-dao', 'ket-qua', 'chi-tieu', 'dien-hinh', 'tuyen-truyen', 'ho-tro', 'kiem-tra', 'khen-thuong', 'kinh-phi', 'danh-gia', 'kho-khan', 'nguyen-nhan', 'phuong-huong', 'kien-nghi']);
    expect(CampaignReportFields.shape.sections.safeParse(draftSections(NOTHING)).success).toBe(true);
  });

  it('R74: what nothing is known of says so and never shows a zero', () => {
    const sections = draftSections({ ...NOTHING, escapes: { lines: [], asked: true }, support: { lines: [], asked: true }, initiatives: { lines: [], asked: true }, expenses: { lines: [], asked: true } });
    const text = sections.map((section) => `${section.text} ${JSON.stringify(section.table)}`).join('\n');
    for (const about of ['kế hoạch phát động của đơn vị', 'chỉ tiêu của phong trào', 'điển hình tiên tiến', 'công tác tuyên truyền', 'hộ tự nguyện đăng ký thoát nghèo', 'hỗ trợ người nghèo', 'sáng kiến', 'công tác kiểm tra, giám sát', 'đề nghị khen thưởng', 'kết quả khen thưởng', 'kinh phí thực hiện', 'khó khăn, vướng mắc']) {
      expect(text).toContain(`Chưa có số liệu về ${about}.`);
    }
    expect(text).not.toMatch(/\b0\b/u);
  });

  it.each<[string, Partial<NonNullable<ReportFacts['launch']>>, string]>([
    ['R28: sent on 29/3 is on time', {}, 'Ủy ban nhân dân xã Tân Mẫu đã ban hành Kế hoạch số 15/KH-UBND ngày 20/3/2021 phát động phong trào và gửi Ủy ban nhân dân tỉnh ngày 29/3/2021, đúng hạn (chậm nhất ngày 29/3/2021).'],
    ['R28: sent on 30/3 is late', { sentOn: '2021-03-30' }, 'và gửi Ủy ban nhân dân tỉnh ngày 30/3/2021, muộn 01 ngày (chậm nhất ngày 29/3/2021).'],
    ['no day is printed', { lastDay: null }, 'phát động phong trào và gửi Ủy ban nhân dân tỉnh ngày 29/3/2021.'],
    ['asked for and not sent', { sentOn: null }, 'phát động phong trào (chưa gửi cấp trên; chậm nhất ngày 29/3/2021).'],
    ['nobody asks for it', { sentOn: null, lastDay: null }, 'phát động phong trào.'],
    ['a draft', { issued: false }, 'Kế hoạch phát động của đơn vị đang ở dạng dự thảo, chưa ban hành.'],
  ])('the launching plan: %s', (_case, more, expected) => {
    expect(find({ launch: { ...launched, ...more } }, 'chi-dao').text.split('\n')[0]).toContain(expected);
  });

  it.each<[string, { to: string; people: number | null }[], string]>([
    ['people known', [{ to: 'Thôn Một', people: 120 }, { to: 'Thôn Hai', people: 1080 }], 'Đã quán triệt, phổ biến kế hoạch đến 02 nơi: Thôn Một và Thôn Hai, với 1.200 lượt người tham gia.'],
    ['known in part', [{ to: 'Thôn Một', people: 120 }, { to: 'Thôn Hai', people: null }], 'với 120 lượt người tham gia (01 lần chưa có số liệu về số người).'],
    ['not known', [{ to: 'Thôn Một', people: null }], 'Đã quán triệt, phổ biến kế hoạch đến 01 nơi: Thôn Một; chưa có số liệu về số người tham gia.'],
    ['nothing recorded', [], 'Chưa có số liệu về việc quán triệt, phổ biến kế hoạch.'],
  ])('R27: to whom the plan was spread: %s', (_case, spread, expected) => {
    expect(find({ launch: { ...launched, spread } }, 'chi-dao').text.split('\n')[1]).toContain(expected);
  });

  it('R79: tells how the units below stand', () => {
    expect(find({ below: { units: 9, launched: 7, owing: 2, late: 1 } }, 'chi-dao').text).toContain('Đến nay 7/9 đơn vị cấp dưới đã phát động phong trào; 02 đơn vị còn nợ báo cáo hoặc kế hoạch quá hạn và 01 đơn vị gửi muộn.');
  });

  it('R26: counts reached, exceeded and lagging, with figures, sources and a remedy to each lagging one', () => {
    const lines = [
      indicator({ text: 'Số xã', state: 'vuot', figure: '12 xã' }),
      indicator(),
      indicator({ text: 'Dân tộc thiểu số', depth: 1, relationWords: 'trong đó', figure: '4,1%', year: 2022 }),
      indicator({ text: 'Nhà tạm', state: 'chua-dat', figure: '80%', remedy: 'Vận động thêm vốn.' }),
      indicator({ text: 'Việc làm', state: 'lech', figure: '90%' }),
      without({ text: 'Bảo hiểm' }),
      without({ text: 'Nếp sống', state: 'khong-cham', narrative: 'Chuyển biến tích cực' }),
    ];
    const main = find({ indicators: { ...indicators(...lines), others: 13 } }, 'chi-tieu');
    expect(main.text).toBe('Trong 07 chỉ tiêu của kế hoạch có 01 chỉ tiêu vượt, 02 chỉ tiêu đạt, 02 chỉ tiêu chưa đạt, 01 chỉ tiêu chưa có số liệu và 01 chỉ tiêu theo dõi, không chấm; đạt và vượt 3/7 chỉ tiêu.\nNgoài ra kế hoạch có 13 chỉ tiêu chung của toàn tỉnh mà đơn vị chưa có số liệu.');
    expect(main.table?.columns).toEqual(['Chỉ tiêu', 'Mục tiêu', 'Kết quả', 'Đánh giá', 'Nguồn số liệu']);
    expect(main.table?.rows[2]).toEqual(['- Trong đó: Dân tộc thiểu số', 'dưới 3%', '4,1% (năm 2022)', 'Đạt', 'Báo cáo 30/BC-UBND']);
    expect(main.table?.rows.slice(5)).toEqual([['Bảo hiểm', 'dưới 3%', 'Chưa có số liệu', 'Chưa có số liệu', ''], ['Nếp sống', 'dưới 3%', 'Chuyển biến tích cực', 'Không chấm', '']]);
    const lagging = find({ indicators: indicators(...lines) }, 'chua-dat');
    expect(lagging.text).toBe('02 chỉ tiêu chưa đạt; giải pháp đối với từng chỉ tiêu như sau:');
    expect(lagging.table?.rows.map((row) => [row[0], row[3]])).toEqual([['Nhà tạm', 'Vận động thêm vốn.'], ['Việc làm', '']]);
    expect(find({ indicators: indicators(...lines) }, 'phuong-huong').text).toBe('- Nhà tạm: Vận động thêm vốn.');
  });

  it('R24: own targets stand apart; targets without any figure make a sentence and no table', () => {
    const facts = { indicators: indicators(without(), without({ text: 'Khác' }), indicator({ owner: 'unit', text: 'Đường hoa' })) };
    expect(find(facts, 'chi-tieu')).toMatchObject({ text: 'Chưa có số liệu về kết quả 02 chỉ tiêu của kế hoạch.', table: null });
    expect(find(facts, 'chi-tieu-don-vi').table?.rows.map(([name]) => name)).toEqual(['Đường hoa']);
    expect(idsOf(facts)).not.toContain('chua-dat');
  });

  it('R20: targets assigned to the unit are counted apart from its own: exceeded, reached, lagging, unknown', () => {
    const assigned = (more: object) => indicator({ owner: 'unit', assigned: true, ...more });
    const text = (...lines: ReturnType<typeof indicator>[]) => find({ indicators: indicators(...lines) }, 'chi-tieu-don-vi').text;
    expect(text(indicator({ owner: 'unit' }), assigned({ state: 'vuot' }), assigned({}), assigned({ state: 'chua-dat' }), assigned({ state: 'chua-co-so-lieu', figure: '', year: null }))).toBe(
      'Trong 01 chỉ tiêu của đơn vị có 01 chỉ tiêu đạt; đạt và vượt 1/1 chỉ tiêu.\nTrong 04 chỉ tiêu được giao có 01 chỉ tiêu vượt, 01 chỉ tiêu đạt, 01 chỉ tiêu chưa đạt và 01 chỉ tiêu chưa có số liệu; đạt và vượt 2/4 chỉ tiêu.',
    );
    expect(text(assigned({ state: 'chua-co-so-lieu', figure: '', year: null }))).toBe('Chưa có số liệu về kết quả 01 chỉ tiêu được giao.');
  });

  it.each([
    ['chung của toàn xã', 'Kế hoạch có 03 chỉ tiêu chung của toàn xã, không giao riêng cho đơn vị; đơn vị chưa có số liệu về các chỉ tiêu này.'],
    ['chung', 'Kế hoạch có 03 chỉ tiêu chung, không giao riêng cho đơn vị; đơn vị chưa có số liệu về các chỉ tiêu này.'],
  ])('what is put to everybody is told by who issued the plan: %s', (common, expected) => {
    expect(find({ indicators: { lines: [], others: 3, common } }, 'chi-tieu').text).toBe(expected);
  });

  const rows = (planned: number | null, achieved: number) => (['phat-hien', 'boi-duong', 'tong-ket', 'nhan-rong'] as const).map((stage) => ({ level: '', stage, planned, achieved }));
  it.each<[string, ReportFacts['exemplars'], string, string[] | null]>([
    ['planned and reached', { recorded: true, rows: rows(2, 1), names: [{ stage: 'phat-hien', names: ['Tổ tiết kiệm'] }], replications: 3 }, 'Phát hiện 01 điển hình: Tổ tiết kiệm.\nCác điển hình đã được 03 nơi học tập, áp dụng.', ['Phát hiện', '2', '1', 'còn thiếu 1']],
    ['recorded, none moved: a known zero', { recorded: true, rows: rows(2, 0), names: [], replications: 0 }, 'Trong kỳ báo cáo chưa ghi nhận điển hình nào chuyển khâu.', ['Phát hiện', '2', '0', 'còn thiếu 2']],
    ['planned, nothing recorded: not a zero', { recorded: false, rows: rows(2, 0), names: [], replications: 0 }, 'Chưa có số liệu về điển hình đã phát hiện, bồi dưỡng.', ['Phát hiện', '2', 'Chưa có số liệu', '']],
    ['no plan', { recorded: true, rows: rows(null, 1), names: [], replications: 0 }, 'Trong kỳ báo cáo chưa ghi nhận điển hình nào chuyển khâu.', ['Phát hiện', '', '1', 'không có kế hoạch']],
    ['nothing at all', NOTHING.exemplars, 'Chưa có số liệu về điển hình tiên tiến.', null],
  ])('R41: exemplars, planned against achieved: %s', (_case, exemplars, text, first) => {
    const section = find({ exemplars }, 'dien-hinh');
    expect(section.text).toBe(text);
    expect(section.table?.rows[0] ?? null).toEqual(first);
  });

  it('R80: propaganda by channel against the plan; a channel with nothing entered shows no zero', () => {
    const lines = [registered('propaganda', { on: '2023-02-01', channel: 'loa-co-so', title: 'Tin', count: 12 }), registered('propaganda', { on: '2023-03-01', channel: 'hoi-nghi', title: 'Họp' })];
    const plans = [registered('propaganda_plan', { year: 2023, channel: 'loa-co-so', planned: 10, source: 'KH' }), registered('propaganda_plan', { year: 2023, channel: 'trang-tin', planned: 4, source: 'KH' })];
    const section = find({ propaganda: { lines, plans, exemplars: 1 } }, 'tuyen-truyen');
    expect(section.text).toBe('Đã thực hiện 13 lượt tuyên truyền qua 02 hình thức, trong đó giới thiệu 01 điển hình tiên tiến.');
    expect(section.table).toEqual({ columns: ['Hình thức', 'Kế hoạch', 'Đã thực hiện (lượt)'], rows: [['Trang thông tin điện tử', '4', 'Chưa ghi nhận'], ['Loa truyền thanh cơ sở', '10', '12'], ['Hội nghị, sinh hoạt', '', '1']] });
    expect(find({ propaganda: { lines: [], plans, exemplars: 0 } }, 'tuyen-truyen').text).toBe('Chưa có số liệu về công tác tuyên truyền.');
    const half = { kind: 'dot-xuat', year: null, from: '2023-01-01', to: '2023-06-30' } as const;
    expect(find({ period: half, propaganda: { lines, plans, exemplars: 0 } }, 'tuyen-truyen').table?.columns[1]).toBe('Kế hoạch (cả năm)');
  });

  it('R29: registrations to escape poverty with what came of them, those from before apart', () => {
    const one = (more: object) => registered('escape_registration', { household: 'Hộ Mẫu', registeredOn: '2023-02-01', ...more });
    const lines = [one({}), one({ outcome: 'da-thoat', outcomeOn: '2023-11-01' }), one({ registeredOn: '2022-05-01', outcome: 'da-thoat', outcomeOn: '2023-10-01' })];
    expect(find({ escapes: { lines, asked: true } }, 'ho-tro').text).toBe('Có 02 hộ tự nguyện đăng ký thoát nghèo, trong đó 01 hộ chưa có kết quả và 01 hộ đã thoát nghèo.\nTrong số hộ đăng ký từ trước: 01 hộ đã thoát nghèo.');
  });

  it('R30: support by receiver, money not put into figures named as such', () => {
    const gift = (more: object) => registered('support', { giver: 'Công ty Mẫu', receiver: 'Hộ A', receiverKind: 'ho-ngheo', kind: 'tien', givenOn: '2023-02-01', ...more });
    const lines = [gift({ value: 5_000_000 }), gift({ receiver: 'Thôn B', receiverKind: 'thon', kind: 'ngay-cong' })];
    expect(find({ support: { lines, asked: true } }, 'ho-tro').text).toBe('01 tổ chức, cá nhân đã hỗ trợ 02 đối tượng với 02 lượt hỗ trợ, trị giá 5.000.000 đồng (01 lượt chưa tính thành tiền).\nTrong đó: hộ nghèo, cận nghèo: 01 lượt, trị giá 5.000.000 đồng; thôn đặc biệt khó khăn: 01 lượt, chưa tính thành tiền.');
    expect(find({ support: { lines: [gift({})], asked: true } }, 'ho-tro').text).toBe('01 tổ chức, cá nhân đã hỗ trợ 01 đối tượng với 01 lượt hỗ trợ, chưa tính thành tiền.');
  });

  it('R42: initiatives by their scope of effect', () => {
    const lines = [registered('initiative', { name: 'A', year: 2023, scope: 'co-so' }), registered('initiative', { name: 'B', year: 2023 })];
    const section = find({ initiatives: { lines, asked: false } }, 'ho-tro');
    expect(section.heading).toBe('Sáng kiến');
    expect(section.text).toBe('Có 02 sáng kiến, gồm 01 sáng kiến có phạm vi ảnh hưởng: cơ sở; 01 sáng kiến chưa được công nhận.');
  });

  it('R76: inspections carried out, remedies, and what is still in the programme', () => {
    const visit = (more: object) => registered('inspection', { kind: 'giam-sat', timing: 'dinh-ky', inspector: 'Ban', inspected: 'Thôn', ...more });
    const lines = [visit({ visitedOn: '2023-02-01', remedies: 'Ghi sổ' }), visit({ kind: 'kiem-tra', visitedOn: '2023-03-01', remedies: 'Nộp', remediedOn: '2023-04-01' }), visit({ plannedFor: '2023-12-01' })];
    expect(find({ inspections: { lines, asked: true } }, 'kiem-tra').text).toBe('Đã thực hiện 01 cuộc kiểm tra và 01 cuộc giám sát.\nSau kiểm tra, giám sát có 02 nơi phải khắc phục; đã khắc phục xong 1/2.\nCòn 01 cuộc trong chương trình chưa thực hiện.');
  });

  it('R77: awards by form and kind of subject, shares of those to be preferred, against the year before', () => {
    const awarded = [award('person', 'Giấy khen', { directWorker: true, farmer: true }), award('person', 'Giấy khen'), award('person', 'Bằng khen', { directWorker: true }), award('collective', 'Giấy khen', { smallCollective: true }), award('household', 'Giấy khen', { difficultArea: true })];
    const section = find(awards({ rounds: ['Đợt 2023'], nominated: { collectives: 1, persons: 4, households: 1 }, chosen: { collectives: 1, persons: 3, households: 1 }, sent: { collectives: 0, persons: 1, households: 0 }, refused: 1, awarded, before: [award('person', 'Giấy khen', { directWorker: true }), award('person', 'Giấy khen')] }), 'khen-thuong');
    expect(section.text.split('\n')).toEqual([
      'Qua 01 đợt xét (Đợt 2023) đã có đề nghị khen thưởng đối với 01 tập thể, 04 cá nhân và 01 hộ gia đình.',
      'Hội đồng đã họp xét, thông qua 01 tập thể, 03 cá nhân và 01 hộ gia đình.',
      'Đã trình cấp có thẩm quyền 01 cá nhân.',
      '01 trường hợp không được khen thưởng.',
      'Đã có quyết định khen thưởng 01 tập thể, 03 cá nhân và 01 hộ gia đình.',
      'Trong số được khen thưởng có 02 người trực tiếp lao động, sản xuất, chiến đấu (66,7% số cá nhân được khen thưởng), 01 nông dân (33,3% số cá nhân được khen thưởng), 01 tập thể nhỏ (100% số tập thể được khen thưởng) và 01 trường hợp ở địa bàn đặc biệt khó khăn (20% số trường hợp được khen thưởng).',
      'So với năm 2022 (02 trường hợp): tăng 03 trường hợp; tỷ lệ người trực tiếp lao động năm 2022 là 50%, năm 2023 là 66,7%.',
      'Kết quả khen thưởng cụ thể như sau:',
    ]);
    expect(section.table?.rows).toEqual([['Giấy khen', '1', '2', '1', '4'], ['Bằng khen', '0', '1', '0', '1'], ['Cộng', '1', '3', '1', '5']]);
  });

  it('R77: no share is made of subjects of whom nothing is known', () => {
    expect(find(awards({ awarded: [award('person', 'Giấy khen'), award('person', 'Giấy khen', null)] }), 'khen-thuong').text).toContain('Chưa có số liệu về tỷ lệ người trực tiếp lao động và các đối tượng ưu tiên được khen thưởng.');
    expect(find(awards({ awarded: [award('person', 'Giấy khen', { directWorker: true }), award('person', 'Giấy khen', null)] }), 'khen-thuong').text).toContain('(100% số cá nhân');
  });

  it('R78: quota used and left; what waits for allotment has no number, what is not regulated is left out', () => {
    const line = { printed: 'Bằng khen', status: 'co-dinh', own: true, given: false, min: null, max: 3, used: 2, left: 1 } as const;
    const quotas = [line, { ...line, used: 4, left: 0 }, { ...line, status: 'cho-phan-bo', max: null, left: null }, { ...line, own: false, left: null }, { ...line, min: 1 }, { ...line, status: 'khong-quy-dinh', max: null, left: null }] as const;
    expect(find(awards({ quotas }), 'so-luong').table?.rows.map((row) => row.slice(1))).toEqual([
      ['Không quá 03', '2', '1'],
      ['Không quá 03', '4', 'Vượt 01'],
      ['Chờ phân bổ', '2', ''],
      ['Không quá 03 (chung)', '2', ''],
      ['01 - 03', '2', '1'],
    ]);
    expect(find(awards({ quotas: [{ ...line, own: false, given: true, min: 1, max: 1, used: 5, left: null }] }), 'so-luong')).toMatchObject({ heading: 'Số lượng khen thưởng theo kế hoạch', table: { rows: [['Bằng khen', '01 (mỗi nơi được giao)', '5', '']] } });
    expect(idsOf(awards({ quotas: [{ ...line, own: false, used: 0, left: null }] }))).not.toContain('so-luong');
    expect(idsOf(awards({ quotas: [{ ...line, status: 'khong-quy-dinh', max: null, left: null }] }))).not.toContain('so-luong');
  });

  it('R82: money by source; a campaign that does not speak of money has no such part', () => {
    const lines = [registered('expense', { on: '2023-02-01', content: 'In', amount: 2_500_000, source: 'quy-tdkt' }), registered('expense', { on: '2023-03-01', content: 'Thưởng', amount: 500_000, source: 'ngan-sach' })];
    expect(find({ expenses: { lines, asked: false } }, 'kinh-phi').text).toBe('Tổng kinh phí đã chi 3.000.000 đồng, trong đó ngân sách đơn vị 500.000 đồng và quỹ thi đua, khen thưởng 2.500.000 đồng.');
    expect(find({ expenses: { lines: lines.slice(0, 1), asked: false } }, 'kinh-phi').text).toBe('Tổng kinh phí đã chi 2.500.000 đồng từ quỹ thi đua, khen thưởng.');
    expect(idsOf()).not.toContain('kinh-phi');
  });

  it('R75: difficulties with their answers; an open proposal stands among what is asked for', () => {
    const facts = { difficulties: [feedback({ sentTo: 'Sở Nội vụ', sentOn: '2023-05-02', answeredOn: '2023-06-01', answer: 'Theo mẫu 02.', proposal: 'Ban hành mẫu.' }), feedback({ content: 'Thiếu kinh phí', proposal: 'Cấp bổ sung.' })] };
    expect(find(facts, 'kho-khan').text.split('\n')).toEqual([
      'Trong kỳ ghi nhận 02 khó khăn, vướng mắc; đã phản ánh 01 vướng mắc và được trả lời 01 vướng mắc.',
      '- Chưa rõ cách rà soát. Thiếu mẫu (đã phản ánh Sở Nội vụ ngày 02/5/2023, được trả lời ngày 01/6/2023: Theo mẫu 02).',
      '- Thiếu kinh phí.',
    ]);
    expect(find(facts, 'kien-nghi').text).toBe('- Cấp bổ sung.');
    expect(find(facts, 'nguyen-nhan')).toMatchObject({ level: 2, text: '' });
  });
});

describe('draftTitle', () => {
  const whole = { from: '2021-01-01', to: '2025-12-31' };
  it.each([
    ['hang-nam', 2023, '2023-01-01', '2023-12-31', 'Báo cáo kết quả thực hiện phong trào thi đua “Mẫu” năm 2023'],
    ['so-ket', null, '2021-01-01', '2023-12-31', 'Báo cáo sơ kết phong trào thi đua “Mẫu” giai đoạn 2021 - 2023'],
    ['tong-ket', null, whole.from, whole.to, 'Báo cáo tổng kết phong trào thi đua “Mẫu” giai đoạn 2021 - 2025'],
    ['dot-xuat', null, '2023-01-01', '2023-06-30', 'Báo cáo tình hình thực hiện phong trào thi đua “Mẫu” từ ngày 01/01/2023 đến ngày 30/6/2023'],
  ] as const)('R74: %s %s', (kind, year, from, to, title) => {
    expect(draftTitle({ kind, year, from, to }, ['phong trào thi đua “Mẫu”'])).toBe(title);
  });

  it('does not say the period twice, and takes the shorter name where the long one does not fit', () => {
    const period = { kind: 'tong-ket', year: null, ...whole } as const;
    expect(draftTitle(period, ['phong trào thi đua giai đoạn 2021 - 2025 của tỉnh'])).toBe('Báo cáo tổng kết phong trào thi đua giai đoạn 2021 - 2025 của tỉnh');
    expect(draftTitle(period, ['phong trào, nhiệm kỳ 2020 - 2025'])).toBe('Báo cáo tổng kết phong trào, nhiệm kỳ 2020 - 2025, giai đoạn 2021 - 2025');
    expect(draftTitle(period, ['x'.repeat(290), 'phong trào thi đua'])).toBe('Báo cáo tổng kết phong trào thi đua giai đoạn 2021 - 2025');
  });

  it('one whole year without a year chosen reads as the year', () => {
    expect(periodWords({ year: null, from: '2023-01-01', to: '2023-12-31' })).toBe('năm 2023');
  });
});

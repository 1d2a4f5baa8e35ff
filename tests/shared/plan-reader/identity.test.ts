import { describe, expect, it } from 'vitest';
import { readIdentity } from '../../../shared/plan-reader/identity.ts';
import type { Identity } from '../../../shared/plan-reader/identity.ts';
import { docOf } from '../../../shared/plan-reader/outline.ts';
import { SAMPLE_PLAN } from './sample-plan.ts';

const of = (raw: string): Identity => readIdentity(docOf(raw)).identity;
const plan = (head: string, rest = ''): Identity => of(`${head}\n\nKẾ HOẠCH\nPhát động phong trào thi đua năm 2026\n\n${rest}\nI. MỤC ĐÍCH\nTốt.`);

describe('number', () => {
  it.each([
    ['Số: 0057/KH-UBND', '0057/KH-UBND'], ['Số: 383 /KH-UBND', '383/KH-UBND'], ['Số:12/KH-UBND', '12/KH-UBND'], ['Số 45-KH/TU', '45-KH/TU'], ['SỐ: 9/KH-SNV', '9/KH-SNV'],
    ['Số: 123/2026/KH-UBND', '123/2026/KH-UBND'], ['Số: 77/HD-BTĐKT', '77/HD-BTĐKT'], ['Sô: 31/KH-UBND', '31/KH-UBND'], ['Số: O31/KH-UBND', '031/KH-UBND'], ['Số: **823**/KH-UBND', '823/KH-UBND'],
  ])('%s', (line, number) => expect(plan(line)).toMatchObject({ number, numberStatus: 'có' }));

  it.each(['Số:      /KH-UBND', 'Số: ....../KH-UBND', 'Số: …/KH-UBND', 'Số: ____/KH-UBND'])('blank in %j is null', (line) => {
    expect(plan(line)).toMatchObject({ number: null, numberStatus: 'số để trống trong văn bản' });
  });

  it('never takes a number of the legal bases', () => {
    const identity = plan('UBND TỈNH MINH HÀ', 'Căn cứ Quyết định số 41/QĐ-UBND ngày 01/02/2026 của Ủy ban nhân dân tỉnh;');
    expect(identity.number).toBeNull();
    expect(identity.numberStatus).toBe('không in số');
    expect(identity.date).toBeNull();
    expect(identity.legalBases.map(({ number }) => number)).toEqual(['41/QĐ-UBND']);
  });
});

describe('date', () => {
  it.each([
    ['Minh Hà, ngày 05 tháng 3 năm 2026', { day: 5, month: 3, year: 2026 }],
    ['Số: 5/KH-UBND\nMinh Hà, ngày 18\ntháng 11 năm 2025', { day: 18, month: 11, year: 2025 }],
    ['Minh Hà, ngày     tháng   năm 2026', { day: null, month: null, year: 2026 }],
    ['Minh Hà, ngày …… tháng 4 năm 2026', { day: null, month: 4, year: 2026 }],
    ['Minh Hà, ngày      tháng 4 năm 2026', { day: null, month: 4, year: 2026 }],
    ['Minh Hà, ngày 3/4/2026', { day: 3, month: 4, year: 2026 }],
    ['Minh Hà, ngày     tháng     năm', null],
    ['UBND TỈNH MINH HÀ', null],
  ])('%j', (head, date) => expect(plan(head).date).toEqual(date));
});

describe('decision the plan is attached to', () => {
  const attached = (line: string): Identity => of(`KẾ HOẠCH\nTổ chức phong trào thi đua “Cùng tiến” giai đoạn 2026 - 2030\n${line}\nI. MỤC ĐÍCH\nTốt.`);
  it('printed', () => {
    expect(attached('(Ban hành kèm theo Quyết định số 1204/QĐ-UBND ngày 24/8/2026 của UBND tỉnh Minh Hà)')).toMatchObject({
      number: null, numberStatus: 'không có số riêng; ban hành kèm theo Quyết định', date: null, issuer: 'Ủy ban nhân dân tỉnh Minh Hà',
      promulgatedBy: { documentType: 'Quyết định', number: '1204/QĐ-UBND', symbol: '/QĐ-UBND', date: { day: 24, month: 8, year: 2026 }, issuer: 'UBND tỉnh Minh Hà' },
    });
  });
  it('left blank', () => {
    const { identity, fields } = readIdentity(docOf('KẾ HOẠCH\nThi đua năm 2026\n(Kèm theo Quyết định số         /QĐ-UBND ngày      /      /2026 của Chủ tịch Ủy ban nhân dân tỉnh Minh Hà)\nI. MỤC ĐÍCH\nTốt.'));
    expect(identity.promulgatedBy).toMatchObject({ number: null, symbol: '/QĐ-UBND', date: { day: null, month: null, year: 2026 }, issuer: 'Chủ tịch Ủy ban nhân dân tỉnh Minh Hà' });
    expect(fields.find(([path]) => path === 'identity.promulgatedBy')?.[1].doubt).toBe('Để trống: số, ngày.');
  });
  it('in one text with its decision: number and date above are the decision’s', () => {
    const identity = of('ỦY BAN NHÂN DÂN TỈNH MINH HÀ\nSố: 88/QĐ-UBND\nMinh Hà, ngày 02 tháng 6 năm 2026\nQUYẾT ĐỊNH\nVề việc ban hành Kế hoạch thi đua\nCăn cứ Luật Thi đua, khen thưởng;\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch.\nCHỦ TỊCH\nTrần Thử Nghiệm\n\nKẾ HOẠCH\nPhong trào thi đua năm 2026\n(Ban hành kèm theo Quyết định số 88/QĐ-UBND ngày 02/6/2026 của UBND tỉnh Minh Hà)\nI. MỤC ĐÍCH\nTốt.');
    expect(identity).toMatchObject({ documentType: 'Kế hoạch', number: null, date: null, promulgatedBy: { number: '88/QĐ-UBND', date: { day: 2, month: 6, year: 2026 } } });
  });
});

describe('kind, title, issuer, province', () => {
  it('reads the sample', () => {
    expect(of(SAMPLE_PLAN)).toMatchObject({
      documentType: 'Kế hoạch', campaignKind: 'phong-trao', title: 'Phát động phong trào thi đua “Minh Hà chung sức chuyển đổi số” giai đoạn 2026 - 2030', shortTitle: 'Minh Hà chung sức chuyển đổi số (Minh Hà)',
      province: 'Minh Hà', number: '0057/KH-UBND', date: { day: 5, month: 3, year: 2026 }, promulgatedBy: null, issuer: 'Ủy ban nhân dân tỉnh Minh Hà',
      signer: { name: 'Trần Thử Nghiệm', position: 'Phó Chủ tịch', capacity: 'TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH' },
      recipients: ['Thường trực Tỉnh ủy', 'Các sở, ban, ngành', 'UBND các xã, phường, đặc khu', 'Lưu: VT, NV'],
    });
  });

  it.each([
    ['KẾ HOẠCH\nPhát động đợt thi đua cao điểm chào mừng Đại hội', 'Kế hoạch', 'dot'],
    ['KẾ HOẠCH\nPhát động phong trào thi đua nước rút', 'Kế hoạch', 'phong-trao'],
    ['HƯỚNG DẪN\nKhen thưởng tổng kết đợt thi đua đặc biệt', 'Hướng dẫn', 'dot'],
    ['CHỈ THỊ\nVề phát động phong trào thi đua năm 2026', 'Chỉ thị', 'phong-trao'],
    ['Số: 14/UBND-NC\nV/v phát động đợt thi đua', 'Công văn', 'dot'],
  ])('%j', (head, documentType, campaignKind) => expect(of(`${head}\nI. MỤC ĐÍCH\nTốt.`)).toMatchObject({ documentType, campaignKind }));

  it('writes a title in capitals as the text writes its words', () => {
    expect(of('KẾ HOẠCH\nPHÁT ĐỘNG ĐỢT THI ĐUA\nCHÀO MỪNG ĐẠI HỘI ĐẢNG BỘ TỈNH MINH HÀ LẦN THỨ V\nĐể chào mừng Đại hội Đảng bộ tỉnh Minh Hà, tỉnh làm nhiều việc.\nI. MỤC ĐÍCH\nTốt.').title).toBe('Phát động đợt thi đua chào mừng Đại hội Đảng bộ tỉnh Minh Hà lần thứ V');
  });

  it.each([
    ['UBND TỈNH MINH HÀ\nSỞ NỘI VỤ\nSố: 3/HD-SNV', 'Sở Nội vụ', 'Minh Hà'],
    ['ỦY BAN NHÂN DÂN\nXÃ TÂN AN\nSố: 3/KH-UBND\nTân An, ngày 3 tháng 4 năm 2026', 'Ủy ban nhân dân xã Tân An', 'Tân An'],
    ['TỈNH ỦY MINH HÀ\n*\nSố: 3-KH/TU', 'Tỉnh ủy Minh Hà', 'Minh Hà'],
  ])('%j is issued by %s', (head, issuer, province) => {
    expect(plan(head)).toMatchObject({ issuer, province });
  });

  it('makes up nothing where nothing is printed', () => {
    const { identity, fields } = readIdentity(docOf('Phong trào thi đua và khen thưởng là việc tốt.'));
    expect(identity).toMatchObject({ number: null, date: null, promulgatedBy: null, issuer: 'không rõ', province: 'không rõ', signer: { name: null, position: null, capacity: null }, recipients: [], legalBases: [] });
    expect(fields.filter(([, { doubt }]) => doubt !== null).map(([path]) => path)).toEqual(expect.arrayContaining(['identity.documentType', 'identity.title', 'identity.province', 'identity.issuer']));
  });
});

describe('signer', () => {
  const signer = (block: string): unknown => of(`KẾ HOẠCH\nThi đua\nI. MỤC ĐÍCH\nTốt./.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n${block}`).signer;
  it.each([
    ['CHỦ TỊCH\n\nLê Thử', { name: 'Lê Thử', position: 'Chủ tịch', capacity: null }],
    ['TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(đã ký)\nLê Thị Thử', { name: 'Lê Thị Thử', position: 'Chủ tịch', capacity: 'TM. ỦY BAN NHÂN DÂN' }],
    ['KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nNGUYỄN VĂN THỬ', { name: 'Nguyễn Văn Thử', position: 'Phó Giám đốc', capacity: 'KT. GIÁM ĐỐC' }],
    ['TL. CHỦ TỊCH\nGIÁM ĐỐC SỞ NỘI VỤ\nH’Thử Niê', { name: 'H’Thử Niê', position: 'Giám đốc sở nội vụ', capacity: 'TL. CHỦ TỊCH' }],
    ['Q. CHỦ TỊCH\nLê Thử', { name: 'Lê Thử', position: null, capacity: 'Q. CHỦ TỊCH' }],
    ['TM. ỦY BAN NHÂN DÂN CHỦ TỊCH', { name: null, position: 'Chủ tịch', capacity: 'TM. ỦY BAN NHÂN DÂN' }],
  ])('%j', (block, expected) => expect(signer(block)).toMatchObject(expected));
});

describe('legal bases', () => {
  const bases = (line: string): Identity['legalBases'] => plan('Số: 5/KH-UBND', line).legalBases;
  it.each([
    ['Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ quy định chi tiết Luật;', { number: '152/2025/NĐ-CP', issuer: 'Chính phủ', date: { day: 14, month: 6, year: 2025 }, role: 'căn cứ', section: 'căn cứ' }],
    ['Thực hiện Chỉ thị số 12-CT/TU ngày 02 tháng 01 năm 2026 của Ban Thường vụ Tỉnh ủy về đẩy mạnh thi đua;', { number: '12-CT/TU', issuer: 'Ban Thường vụ Tỉnh ủy', subject: 'đẩy mạnh thi đua', date: { day: 2, month: 1, year: 2026 } }],
    ['Căn cứ Luật số 06/2022/QH15 của Quốc hội;', { number: '06/2022/QH15', issuer: 'Quốc hội', date: null }],
    ['Thực hiện Chỉ thị số 34-CT/TW, ngày 07/4/2014 của Bộ Chính trị về “Tiếp tục đổi mới công tác thi đua”;', { number: '34-CT/TW', subject: 'Tiếp tục đổi mới công tác thi đua', date: { day: 7, month: 4, year: 2014 } }],
    ['Căn cứ Luật Thi đua, khen thưởng;', { number: null, subject: 'Luật Thi đua, khen thưởng', date: null }],
  ])('%s', (line, expected) => expect(bases(line)[0]).toMatchObject(expected));

  it('gives each paper once, with its role by where it stands', () => {
    const { legalBases } = of('KẾ HOẠCH\nThi đua\nCăn cứ Quyết định số 1/QĐ-TTg ngày 02/3/2026 của Thủ tướng Chính phủ;\nI. NỘI DUNG\nTheo Quyết định số 1/QĐ-TTg và Kế hoạch số 7-KH/TU ngày 05/4/2026 của Tỉnh ủy¹.\nHết./.\n1 Nghị quyết số 9-NQ/TU ngày 06/5/2026 của Tỉnh ủy.');
    expect(legalBases.map(({ number, role }) => [number, role])).toEqual([['1/QĐ-TTg', 'căn cứ'], ['7-KH/TU', 'viện dẫn'], ['9-NQ/TU', 'chú thích']]);
  });
});

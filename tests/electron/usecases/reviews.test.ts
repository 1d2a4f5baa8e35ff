import { describe, expect, it } from 'vitest';
import type { AwardChoice } from '../../../shared/domain/award.ts';
import type { Site } from '../../../electron/demo/site.ts';
import type { PaperKind } from '../../../shared/api/dossier.ts';
import { docxText } from './docx-text.ts';
import { dossierOf, submit } from './dossier-sites.ts';
import { faultOf } from './sites.ts';

const GK: AwardChoice = { source: 'catalogue', code: 'GK_XA' };
const printed = async (site: Site, kind: PaperKind, id: string): Promise<string> => docxText((await site.download('paper.make', { kind, id, format: 'docx' })).bytes);

async function village() {
  const held = await dossierOf({ 'Nguyễn Thị Mẫu': GK, 'Lê Văn Thử': null });
  const [first = '', second = ''] = Object.values(held.nominations);
  const fields = {
    roundId: held.roundId, setting: 'thon' as const, unitName: 'Thôn Đông', date: '2026-11-05', total: 120, present: 96, chairName: 'Trần Văn Nháp', chairTitle: 'Trưởng thôn', frontName: 'Phạm Thị Tạm', secretaryName: 'Hoàng Văn Ghi',
    discussion: '', results: [{ nominationId: first, agreed: 90 }, { nominationId: second, agreed: null }],
  };
  return { ...held, first, second, fields };
}

describe('biên bản bình xét', () => {
  it('is kept for a round, printed with households and votes, removed and restored', async () => {
    const { site, roundId, fields } = await village();
    const saved = await site.call('review.save', { fields });
    const [row] = await site.call('review.list', { roundId });
    expect(row?.names.map(({ name }) => name)).toEqual(['Nguyễn Thị Mẫu', 'Lê Văn Thử']);
    const text = await printed(site, 'bien-ban-binh-xet', saved.id);
    for (const words of ['THÔN ĐÔNG', 'Tổng số hộ: 120; số hộ dự họp: 96.', '90/96', '93,75%', 'TRƯỞNG BAN CÔNG TÁC MẶT TRẬN', 'không có ý kiến khác']) expect(text).toContain(words);
    await site.call('review.remove', { id: saved.id });
    expect(await site.call('review.list', { roundId })).toEqual([]);
    await site.call('review.restore', { id: saved.id });
    expect(await site.call('review.list', { roundId })).toHaveLength(1);
  });

  it('refuses what cannot be, a nomination of another round, and an older version', async () => {
    const { site, fields, first } = await village();
    const refused = [
      [{ present: 121, results: undefined }, 'du-hop-vuot-tong-so'],
      [{ date: '2026-12-30', results: undefined }, 'ngay-tuong-lai'],
      [{ results: [] }, 'binh-xet-trong'],
      [{ results: [{ nominationId: first, agreed: 97 }] }, 'dong-y-vuot-du-hop'],
    ] as const;
    for (const [over, code] of refused) expect((await faultOf(site.call('review.save', { fields: { ...fields, ...over, results: [...(over.results ?? fields.results)] } }))).code).toBe(code);
    const other = await site.call('round.save', { fields: { kind: 'yearly', name: 'Khác', year: 2026 } });
    expect((await faultOf(site.call('review.save', { fields: { ...fields, roundId: other.id } }))).code).toBe('khac-dot-xet');
    const saved = await site.call('review.save', { fields });
    await site.call('review.save', { id: saved.id, version: saved.version, fields: { ...fields, results: [{ nominationId: first, agreed: 80 }] } });
    expect((await faultOf(site.call('review.save', { id: saved.id, version: saved.version, fields }))).code).toBe('da-sua-noi-khac');
  });
});

describe('papers of a dossier’s folder', () => {
  it('index and cover list what the folder holds: papers, reports, minutes of the village', async () => {
    const held = await village();
    const { site, dossierId, first, fields } = held;
    await site.call('review.save', { fields });
    await site.call('achievement.save', { nominationId: first, version: null, fields: { form: null, texts: { duties: 'Tổ trưởng.', homeTown: 'xã Bình Mẫu' }, figures: { years: [], rows: [] } } });
    const index = await printed(site, 'muc-luc', dossierId);
    for (const words of ['01-to-trinh.docx', '02-danh-sach-de-nghi-khen-thuong.xlsx', '03-bao-cao-thanh-tich.pdf', 'Biên bản bình xét Thôn Đông']) expect(index).toContain(words);
    const cover = await printed(site, 'bia-ho-so', dossierId);
    for (const words of ['HỒ SƠ', 'Có thành tích năm 2026', 'MỤC LỤC', 'Báo cáo thành tích', 'Số tờ']) expect(cover).toContain(words);
    expect(cover).not.toContain('.pdf');
  });

  it('R62: the lists of a sent dossier print what was sent', async () => {
    const held = await village();
    const { site, dossierId, first } = held;
    await site.call('achievement.save', { nominationId: first, version: null, fields: { form: null, texts: { homeTown: 'xã Bình Mẫu', joined: '2006' }, figures: { years: [], rows: [] } } });
    await submit(held);
    const brief = await printed(site, 'danh-sach-trich-ngang', dossierId);
    for (const words of ['Nguyễn Thị Mẫu', 'xã Bình Mẫu', '2006', 'Quê quán', 'Năm vào ngành']) expect(brief).toContain(words);
    const lines = await printed(site, 'danh-sach-theo-dong', dossierId);
    expect(lines).toContain('I. CÁ NHÂN');
    expect(lines).toContain('./.');
  });
});

describe('tờ trình kết quả xét', () => {
  it('goes from the council to the chair, or from the division that the council’s decision names', async () => {
    const { site, roundId, first, second } = await village();
    const council = await site.call('council.get', {});
    const members = council?.members.filter(({ from, to }) => from === null && to === null) ?? [];
    const session = await site.call('session.save', {
      fields: {
        roundId, number: '06/BB-HĐTĐKT', date: '2026-11-15', ballot: 'gio-tay', chairId: members[0]?.id ?? null, secretaryId: null, members: members.map(({ id, name, duty, position }) => ({ id, name, duty, position })),
        attendance: members.map(({ id }) => ({ memberId: id, present: true })), results: [{ nominationId: first, yes: members.length, no: 0 }, { nominationId: second, yes: 0, no: members.length, note: 'chưa đủ thời gian' }],
      },
    });
    const text = await printed(site, 'to-trinh-ket-qua', session.id);
    for (const words of ['Chủ tịch Ủy ban nhân dân xã Tân Mẫu', 'Biên bản số 06/BB-HĐTĐKT', 'TM. HỘI ĐỒNG', 'Lê Văn Thử']) expect(text).toContain(words);
    expect((await faultOf(site.download('paper.make', { kind: 'to-trinh-ket-qua', id: `${session.id}/phong`, format: 'docx' }))).code).toBe('chua-biet-phong');
    if (council === null) throw new Error('the site has a council');
    const { id: _id, version, ...fields } = council;
    await site.call('council.save', { version, fields: { ...fields, proposer: 'Trưởng phòng Văn hóa - Xã hội' } });
    const division = await printed(site, 'to-trinh-ket-qua', `${session.id}/phong`);
    expect(division).toContain('PHÒNG VĂN HÓA - XÃ HỘI');
    expect(division).toContain('TRƯỞNG PHÒNG');
  });
});

describe('minutes of a block, registration and pledge', () => {
  it('R38: the minutes carry scores and who is acclaimed; every member signs the pledge', async () => {
    const { site } = await village();
    const block = await site.call('block.save', {
      fields: {
        kind: 'khoi', name: 'Khối thi đua số 3', year: 2026, members: [{ id: 'a', name: 'Xã Tân Mẫu', own: true }, { id: 'b', name: 'Xã Bình Mẫu' }], headId: 'a', plan: 'Thi đua giảm nghèo.',
        table: [{ id: 't', text: 'Giảm nghèo', max: 100 }], sheets: [{ memberId: 'a', self: { t: 95 }, block: { t: 93 } }], acclaim: { on: '2026-11-12', voters: 8, votes: { a: 7 }, leaderId: 'a', note: '' },
      },
    } as never);
    const id = (block as unknown as { block: { id: string } }).block.id;
    const minutes = await printed(site, 'bien-ban-hop-khoi', id);
    for (const words of ['KHỐI THI ĐUA SỐ 3', '93', '7/8', 'suy tôn Xã Tân Mẫu']) expect(minutes).toContain(words);
    const pledge = await printed(site, 'giao-uoc-thi-dua', id);
    for (const words of ['XÃ TÂN MẪU', 'XÃ BÌNH MẪU', 'Giảm nghèo (tối đa 100 điểm)']) expect(pledge).toContain(words);
    expect(await printed(site, 'dang-ky-thi-dua', '')).toContain('BẢN ĐĂNG KÝ THI ĐUA NĂM 2026');
  });
});

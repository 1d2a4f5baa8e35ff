import { describe, expect, it } from 'vitest';
import { BK } from './council-sites.ts';
import { docxText } from './docx-text.ts';
import { dossierOf, dossierState, stateOf, submit } from './dossier-sites.ts';
import { faultOf } from './sites.ts';

const fields = (reason = 'Đã chuyển công tác sang đơn vị khác', on = '2026-11-20') => ({ reason, on });

describe('taking back what was proposed', () => {
  it('a nomination at the unit leaves its dossier, cannot be changed, and comes back where it stood', async () => {
    const held = await dossierOf({ 'Nguyễn Văn Mẫu': BK, 'Trần Thị Thử': BK });
    const { site, dossierId, nominations } = held;
    const id = nominations['Nguyễn Văn Mẫu'] ?? '';
    expect(await site.call('nomination.withdraw', { ids: [id], fields: fields() })).toEqual({ withdrawn: 1, sentDossierIds: [] });
    const nomination = await stateOf(site, id);
    expect(nomination).toMatchObject({ state: 'withdrawn', dossierId: null, withdrawal: { reason: 'Đã chuyển công tác sang đơn vị khác', on: '2026-11-20', before: 'draft', dossierId } });
    expect((await site.call('dossier.get', { id: dossierId })).nominations.map(({ subjectName }) => subjectName)).toEqual(['Trần Thị Thử']);
    const round = await site.call('round.get', { id: held.roundId });
    expect(round.nominations.find((row) => row.id === id)).toMatchObject({ stateWord: 'Đã thu hồi', openPoints: [] });
    expect((await faultOf(site.call('nomination.item', { id, version: nomination.version, code: 'BAO_CAO_THANH_TICH', state: 'da-co' }))).code).toBe('da-thu-hoi');
    expect((await faultOf(site.call('nomination.withdraw', { ids: [id], fields: fields() }))).code).toBe('khong-dung-buoc');

    await site.call('nomination.unwithdraw', { ids: [id] });
    expect(await stateOf(site, id)).toMatchObject({ state: 'draft', dossierId, withdrawal: null });
    expect((await site.call('dossier.get', { id: dossierId })).nominations).toHaveLength(2);
  });

  it('R69: one that was sent is told to the receiver by a công văn; soạn lại keeps what was sent as a version', async () => {
    const held = await dossierOf({ 'Nguyễn Văn Mẫu': BK, 'Trần Thị Thử': BK });
    const { site, dossierId, nominations } = held;
    await submit(held);
    const id = nominations['Nguyễn Văn Mẫu'] ?? '';
    expect((await faultOf(site.call('nomination.withdraw', { ids: [id], fields: fields('Thôi', '2026-11-19') }))).code).toBe('thu-hoi-truoc-khi-gui');
    expect((await faultOf(site.call('nomination.withdraw', { ids: [id], fields: fields('Thôi', '2026-11-21') }))).code).toBe('ngay-tuong-lai');
    expect((await faultOf(site.download('paper.make', { kind: 'cong-van-thu-hoi', id: dossierId, format: 'docx' }))).code).toBe('khong-co-truong-hop-thu-hoi');
    expect(await site.call('nomination.withdraw', { ids: [id], fields: fields() })).toEqual({ withdrawn: 1, sentDossierIds: [dossierId] });
    expect(await dossierState(site, dossierId)).toEqual(['da-gui', 'Đã gửi']);
    const letter = await docxText((await site.download('paper.make', { kind: 'cong-van-thu-hoi', id: dossierId, format: 'docx' })).bytes);
    expect(letter).toContain('V/v thu hồi đề nghị khen thưởng');
    expect(letter).toContain('Tờ trình số 12/TTr-UBND ngày 20 tháng 11 năm 2026');
    expect(letter).toContain('Nguyễn Văn Mẫu');
    expect(letter).toContain('đã chuyển công tác sang đơn vị khác');
    expect(letter).not.toContain('Trần Thị Thử');

    const again = await site.call('nomination.reopen', { id });
    expect(again).toMatchObject({ state: 'returned', sentVersions: 1, dossierId: null });
    expect((await site.call('nomination.get', { id })).versions).toHaveLength(1);
  });

  it('the whole dossier is withdrawn, undone, withdrawn again and archived', async () => {
    const held = await dossierOf({ 'Nguyễn Văn Mẫu': BK, 'Trần Thị Thử': BK });
    const { site, dossierId, nominations } = held;
    expect((await faultOf(site.call('dossier.withdraw', { id: dossierId, fields: fields() }))).message).toBe('Hồ sơ đang ở trạng thái «Đang soạn» nên không thu hồi được.');
    await submit(held);
    expect(await site.call('dossier.withdraw', { id: dossierId, fields: fields('Gửi nhầm nơi nhận') })).toMatchObject({ state: 'da-thu-hoi', before: 'da-gui' });
    expect(await dossierState(site, dossierId)).toEqual(['da-thu-hoi', 'Đã thu hồi']);
    const letter = await docxText((await site.download('paper.make', { kind: 'cong-van-thu-hoi', id: dossierId, format: 'docx' })).bytes);
    expect(letter).toContain('thu hồi toàn bộ hồ sơ, gồm 02 trường hợp');
    await site.call('dossier.unwithdraw', { id: dossierId });
    expect(await dossierState(site, dossierId)).toEqual(['da-gui', 'Đã gửi']);
    for (const id of Object.values(nominations)) expect(await stateOf(site, id)).toMatchObject({ state: 'sent', dossierId, withdrawal: null });
    await site.call('dossier.withdraw', { id: dossierId, fields: fields() });
    expect(await site.call('dossier.archive', { id: dossierId })).toMatchObject({ state: 'luu-tru', before: 'da-thu-hoi' });
    expect((await faultOf(site.call('dossier.withdraw', { id: dossierId, fields: fields() }))).code).toBe('khong-dung-buoc');
    expect(await site.call('dossier.unarchive', { id: dossierId })).toMatchObject({ state: 'da-thu-hoi' });
  });

  it('a return that comes after the withdrawal is kept, and undoing leads to where it would stand', async () => {
    const held = await dossierOf({ 'Nguyễn Văn Mẫu': BK, 'Trần Thị Thử': BK });
    const { site, dossierId, nominations } = held;
    await submit(held);
    const [id, other] = [nominations['Nguyễn Văn Mẫu'] ?? '', nominations['Trần Thị Thử'] ?? ''];
    await site.call('nomination.withdraw', { ids: [id], fields: fields() });
    await site.call('return.record', { dossierId, nominationIds: [other], reason: 'Thiếu xác nhận của cấp trên', date: '2026-11-20', fromName: 'Sở Nội vụ' });
    expect(await dossierState(site, dossierId)).toEqual(['bi-tra-lai', 'Bị trả lại']);
    await site.call('nomination.unwithdraw', { ids: [id] });
    expect(await stateOf(site, id)).toMatchObject({ state: 'sent', dossierId });
    expect(await dossierState(site, dossierId)).toEqual(['da-gui', 'Đã gửi']);
  });

  it('R51: a withdrawn nomination is nobody’s repeat', async () => {
    const held = await dossierOf({ 'Nguyễn Văn Mẫu': BK });
    const { site, nominations, roundId, subjects } = held;
    await site.call('nomination.withdraw', { ids: Object.values(nominations), fields: fields() });
    const again = await site.call('nomination.add', { roundId, subjectIds: Object.values(subjects), award: BK, merit: '' });
    expect(again).toMatchObject({ added: [{}], repeats: [] });
    expect((await site.call('home.today', {})).counts.openNominations).toBe(1);
  });

  it('a dossier of which nothing is left is not sent', async () => {
    const held = await dossierOf({ 'Nguyễn Văn Mẫu': BK });
    await held.site.call('nomination.withdraw', { ids: Object.values(held.nominations), fields: fields() });
    expect((await faultOf(held.site.call('dossier.submit', { id: held.dossierId, version: 2 }))).code).toBe('ho-so-trong');
  });
});

import { describe, expect, it } from 'vitest';
import type { Site } from '../../../electron/demo/site.ts';
import { connected, ship } from './kinds-sites.ts';
import { faultOf } from './sites.ts';

const received = async (site: Site, kind: 'launching-plan' | 'figures' | 'campaign-report' | 'exemplar' | 'feedback' | 'withdrawal' | 'unit-card') => {
  const [row] = await site.call('received.list', { kind });
  if (row === undefined) throw new Error(`nothing of ${kind} came`);
  return site.call('received.get', { id: row.id });
};

describe('profiles and difficulties', () => {
  it('R43, R84: an exemplar’s profile goes up with its evidence and keeps to whom it was sent', async () => {
    const { commune, province, stick } = await connected();
    const scan = await commune.upload('scan.add', { fileName: 'minh-chung.pdf' }, Buffer.from('%PDF-1.4\n%%EOF'));
    const { id } = await commune.call('exemplar.save', { fields: { name: 'Tổ tự quản thôn Mẫu', field: 'Nông thôn mới', summary: 'Giữ đường hoa quanh năm.' }, first: { stage: 'phat-hien', on: '2026-03-01', person: 'Trần Ghi Mẫu', evidence: 'Biên bản thôn', attachmentIds: [scan.id] } });
    await commune.call('item.send', { kind: 'exemplar', sourceId: id, to: 'tat-ca' });
    expect((await commune.call('exemplar.get', { id })).profile).toMatchObject({ sentOn: '2026-11-20', sentTo: 'Sở Nội vụ' });
    await ship(commune, province, stick);
    const view = await received(province, 'exemplar');
    expect(view.attachments.map(({ fileName }) => fileName)).toEqual(['minh-chung.pdf']);
    expect((await province.download('attachment.read', { id: view.attachments[0]?.id ?? '' })).bytes.length).toBe(14);
  }, 120_000);

  it('R75, R84: a difficulty goes up, its answer comes down into the register line it answers', async () => {
    const { commune, province, stick } = await connected();
    const line = await commune.call('record.save', { register: 'feedback', fields: { campaignId: null, raisedOn: '2026-10-01', content: 'Chưa rõ cách tính hộ thoát nghèo.', proposal: 'Đề nghị hướng dẫn.' } });
    await commune.call('item.send', { kind: 'feedback', sourceId: line.id, to: 'tat-ca' });
    await ship(commune, province, stick);
    const view = await received(province, 'feedback');
    expect(view).toMatchObject({ canAnswer: true, stateWord: 'Chờ trả lời' });
    const answered = await province.call('received.answer', { id: view.item.id, text: 'Tính theo văn bản mới của Sở.', number: '88/SNV', on: '2026-11-20', send: true });
    expect(answered.canAnswer).toBe(false);
    await ship(province, commune, stick);
    expect((await commune.call('record.get', { register: 'feedback', id: line.id }))).toMatchObject({ answer: 'Tính theo văn bản mới của Sở.', answerDocument: '88/SNV', answeredOn: '2026-11-20' });
  }, 120_000);

  it('R84: a unit card tells who is there; a commune’s campaign or request is not sent up at all', async () => {
    const { commune, province, stick, office } = await connected();
    await commune.call('item.send', { kind: 'unit-card', sourceId: 'unit', contact: { contact: 'Đỗ Văn Thư Mẫu, công chức', telephone: '0263 000 0000', address: '' }, to: [office.code] });
    await ship(commune, province, stick);
    const { facts } = await received(province, 'unit-card');
    expect(facts).toEqual(expect.arrayContaining([{ label: 'Loại đơn vị', value: 'Xã' }, { label: 'Người liên hệ', value: 'Đỗ Văn Thư Mẫu, công chức' }, { label: 'Điện thoại', value: '0263 000 0000' }]));
    expect(facts.map(({ label }) => label)).not.toContain('Địa chỉ');
    expect((await faultOf(commune.call('item.write', { kind: 'request', fields: { title: 'Đề nghị báo cáo' }, to: [office.code] }))).code).toBe('khong-nhan-loai-nay');
    expect(await commune.call('item.receivers', { kind: 'campaign' })).toEqual([]);
  }, 120_000);
});

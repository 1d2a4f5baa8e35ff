import { expect, it } from 'vitest';
import { Sender } from './bundle-sender.ts';
import { folder, newProvince, siteAt } from './sites.ts';

it('F53: members that a later program writes stay in what was received, nested ones too, and the record is known again', async () => {
  const province = siteAt(folder());
  await newProvince(province);
  const sender = await Sender.make('xa-mau-hai', 'xã Mẫu Hai');
  await sender.meet(province);
  const stick = folder();
  const feedback = sender.feedback(1, 'Chưa rõ cách tính.');
  const figures = { indicatorId: 'i1', name: 'Hộ thoát nghèo', kind: 'level', value: 12, unit: 'hộ', eventDate: null, concerns: '', source: 'Báo cáo 30', note: '', cumulative: null, certainty: { level: 'cao' } };
  const lines = [
    { ...feedback, body: { ...feedback.body, urgency: 'gấp', contacts: [{ name: 'Trần Hỏi Mẫu' }] } },
    sender.record('figures', 'xa-mau-hai.c1.2026', { ownerName: sender.name, campaign: { id: 'c1', planCode: null, name: 'Phong trào mẫu', colour: 'đỏ' }, year: 2026, figures: [figures] }),
  ];
  const take = async (file: string) => {
    const preview = await province.job('bundle.preview', { file: `path:${file}` });
    return { preview, done: await province.job('bundle.import', { stageId: preview.stageId }) };
  };
  expect((await take(await sender.bundle(province, stick, { kind: 'tong-hop', lines }))).done).toMatchObject({ added: 2, setAside: 0 });
  const all = await province.call('received.list', {});
  const bodies = await Promise.all(all.map(async ({ id }) => (await province.call('received.get', { id })).item));
  expect(bodies.find(({ kind }) => kind === 'feedback')?.body).toEqual(lines[0]?.body);
  expect(bodies.find(({ kind }) => kind === 'figures')?.body).toEqual(lines[1]?.body);
  // The same content once more: nothing was lost of it on the way in.
  const { preview, done } = await take(await sender.bundle(province, stick, { kind: 'tong-hop', lines }));
  expect(preview).toMatchObject({ add: 0, change: 0, review: 0, known: 2 });
  expect(done).toMatchObject({ added: 0, changed: 0, known: 2, setAside: 0 });
}, 60_000);

it('F34: a request from a unit of our own level, and figures in the name of another unit, are set aside', async () => {
  const province = siteAt(folder());
  await newProvince(province);
  const sender = await Sender.make('xa-mau-hai', 'xã Mẫu Hai');
  await sender.meet(province);
  const stick = folder();
  const request = { ownerName: sender.name, attachments: [], campaign: null, number: '', date: null, title: 'Đề nghị báo cáo', text: '', about: '', dueOn: null };
  const lines = [sender.record('request', 'r1', request), sender.record('figures', 'f1', { ownerName: 'xã Khác', campaign: { id: 'c1', planCode: null, name: 'Phong trào mẫu' }, year: 2026, figures: [] }, { owner: 'xa-khac' }), sender.record('allotment', 'a1', { ownerName: sender.name, campaign: { id: 'c1', planCode: null, name: 'Phong trào mẫu' }, document: '12/SNV', date: '2026-03-01', lines: [] })];
  const preview = await province.job('bundle.preview', { file: `path:${await sender.bundle(province, stick, { kind: 'tong-hop', lines })}` });
  expect(await province.job('bundle.import', { stageId: preview.stageId })).toMatchObject({ added: 0, setAside: 3 });
  expect(await province.call('received.list', {})).toEqual([]);
  expect((await province.call('home.today', {})).groups.find(({ title }) => title === 'Yêu cầu của cấp trên')).toBeUndefined();
}, 60_000);

import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folder, newCommune, siteAt } from './sites.ts';

it('says what the unit has begun, kind by kind, and no more once it is in the bin', async () => {
  const site = siteAt(join(folder(), 'xa'));
  await newCommune(site);
  const begun = () => site.call('home.begun', {});
  expect(await begun()).toEqual({ agenda: false, registers: false, exemplars: false, blocks: false });
  const { id } = await site.call('record.save', { register: 'propaganda', fields: { on: '2026-05-01', channel: 'loa-co-so', title: 'Gương điển hình', count: 1 } });
  expect(await begun()).toEqual({ agenda: false, registers: true, exemplars: false, blocks: false });
  await site.call('record.remove', { register: 'propaganda', id });
  await site.call('exemplar.save', { fields: { name: 'Tổ tiết kiệm thôn Ví Dụ' }, first: { stage: 'phat-hien', on: '2026-03-01', person: 'Lê Văn Mẫu' } });
  expect(await begun()).toEqual({ agenda: false, registers: false, exemplars: true, blocks: false });
  await site.call('campaign.createOwn', { name: 'Phong trào của xã', fromYear: 2026, toYear: 2026 });
  await site.call('block.save', { fields: { kind: 'cum', name: 'Cụm thi đua số 1', year: 2026, members: [{ id: 'm1', name: 'Xã Tân Mẫu', own: true }] } });
  expect(await begun()).toEqual({ agenda: true, registers: false, exemplars: true, blocks: true });
});

import { expect, it } from 'vitest';
import { Sender, nodeIs } from './bundle-sender.ts';
import { faultOf, folder, newProvince, siteAt } from './sites.ts';
import { uuid } from '../exchange/sites.ts';

async function inConflict() {
  const site = siteAt(folder());
  await newProvince(site);
  const sender = await Sender.make('xa-mau-a1b2', 'xã Mẫu');
  await sender.meet(site);
  const stick = folder();
  const base = sender.feedback(1, 'Bản gốc');
  const here = sender.feedback(1, 'Sửa ở máy một', { version: 2, history: [nodeIs(base)] });
  const there = sender.feedback(1, 'Sửa ở máy hai', { version: 2, history: [nodeIs(base)] });
  await sender.send(site, stick, { lines: [base, sender.feedback(2, 'Không sửa')] });
  await sender.send(site, stick, { lines: [here] });
  const { preview, done } = await sender.send(site, stick, { lines: [there] });
  return { site, sender, stick, base, here, there, preview, done };
}

it('F45: two contents made side by side are both kept and stand next to each other, field by field', async () => {
  const { site, preview, done } = await inConflict();
  expect(preview.verdicts).toEqual([expect.objectContaining({ verdict: 'conflict', word: 'Cần xem', count: 1 })]);
  expect(done).toMatchObject({ added: 0, changed: 1, setAside: 0 });
  const { rows } = await site.call('conflict.list', {});
  expect(rows).toEqual([expect.objectContaining({ kind: 'Vướng mắc, kiến nghị', owner: 'xã Mẫu', contents: 2, state: 'open' })]);
  expect((await site.call('quarantine.summary', {})).conflicts).toBe(1);
  const found = await site.call('conflict.get', { id: rows[0]?.id ?? '' });
  expect(found.sides.map(({ stands, withdrawn }) => [stands, withdrawn])).toEqual([[true, false], [false, false]]);
  const differing = found.fields.filter(({ differs }) => differs);
  expect(differing).toEqual([{ label: 'Nội dung', values: expect.arrayContaining(['Sửa ở máy một', 'Sửa ở máy hai']), differs: true }]);
  expect(found.fields).toContainEqual({ label: 'Ngày nêu', values: ['01/10/2026', '01/10/2026'], differs: false });
});

it('F45: the content chosen stands, the other can be chosen still, and what comes later knows it', async () => {
  const { site, sender, stick, here, there, base } = await inConflict();
  const id = (await site.call('conflict.list', {})).rows[0]?.id ?? '';
  const open = await site.call('conflict.get', { id });
  const other = open.sides.find(({ stands }) => !stands);
  await site.call('conflict.choose', { id, version: open.version, node: other?.node ?? '' });
  expect((await site.call('conflict.list', {})).total).toBe(0);
  expect((await faultOf(Promise.resolve(site.call('conflict.choose', { id, version: open.version, node: other?.node ?? '' })))).code).toBe('da-sua-noi-khac');

  const chosen = await site.call('conflict.get', { id });
  expect(chosen.state).toBe('chosen');
  expect((await site.call('conflict.list', { state: 'chosen' })).total).toBe(1);
  const was = open.fields.find(({ differs }) => differs)?.values ?? [];
  expect(chosen.fields.find(({ differs }) => differs)?.values).toEqual([was[1], was[0]]);

  // Undo is choosing the other one.
  await site.call('conflict.choose', { id, version: chosen.version, node: chosen.sides.find(({ stands }) => !stands)?.node ?? '' });
  const undone = await site.call('conflict.get', { id });
  expect(undone.fields.find(({ differs }) => differs)?.values).toEqual(was);

  // Both contents are in its history now: neither comes back by itself.
  expect((await sender.send(site, stick, { lines: [here, there, base] })).done).toMatchObject({ changed: 0, known: 3 });
  expect((await site.call('conflict.list', {})).total).toBe(0);
});

it('F45: a choice about another unit’s record holds here until the owner’s own, which then settles it', async () => {
  const { site, sender, stick, here, there, base } = await inConflict();
  const id = (await site.call('conflict.list', {})).rows[0]?.id ?? '';
  const open = await site.call('conflict.get', { id });
  expect(open.ours).toBe(false);
  const place = open.fields.find(({ differs }) => differs)?.values.indexOf('Sửa ở máy hai') ?? -1;
  await site.call('conflict.choose', { id, version: open.version, node: open.sides[place]?.node ?? '' });
  const shown = async () => {
    const now = await site.call('conflict.get', { id });
    return now.fields.find(({ label }) => label === 'Nội dung')?.values[0];
  };
  expect(await shown()).toBe('Sửa ở máy hai');

  // What the owner makes of the content chosen follows it unasked.
  const next = sender.feedback(1, 'Máy hai sửa tiếp', { version: 3, history: [nodeIs(base), nodeIs(there)] });
  await sender.send(site, stick, { lines: [next] });
  expect(await shown()).toBe('Máy hai sửa tiếp');
  expect((await site.call('conflict.list', {})).total).toBe(0);

  // What nobody here has seen yet is asked about, and what was chosen stands meanwhile.
  const other = sender.feedback(1, 'Máy một sửa tiếp', { version: 3, history: [nodeIs(base), nodeIs(here)] });
  await sender.send(site, stick, { lines: [other] });
  expect(await shown()).toBe('Máy hai sửa tiếp');
  expect((await site.call('conflict.list', {})).total).toBe(1);

  const settled = sender.feedback(1, 'Đơn vị có mục đã chọn', { version: 4, history: [base, here, there, next, other].map(nodeIs).sort((a, b) => Number(a.slice(0, 1)) - Number(b.slice(0, 1)) || (a < b ? -1 : 1)) });
  await sender.send(site, stick, { lines: [settled] });
  expect(await site.call('conflict.list', {})).toMatchObject({ total: 0 });
  expect((await site.call('conflict.list', { state: 'chosen' })).total).toBe(0);
  expect(await shown()).toBe('Đơn vị có mục đã chọn');
});

it('F45: a withdrawal against an unseen change is shown, never done silently', async () => {
  const { site, sender, stick, base } = await inConflict();
  const second = sender.feedback(2, 'Không sửa');
  await sender.send(site, stick, { lines: [sender.feedback(2, 'Sửa', { version: 2, history: [nodeIs(second)] })] });
  await sender.send(site, stick, { lines: [sender.record('feedback', uuid(2), null, { version: 2, history: [nodeIs(second)] })] });
  const line = (await site.call('conflict.list', {})).rows.find(({ id }) => id.endsWith(uuid(2)));
  expect(line?.contents).toBe(2);
  const { sides } = await site.call('conflict.get', { id: line?.id ?? '' });
  expect(sides.map(({ withdrawn }) => withdrawn).sort()).toEqual([false, true]);
  expect(base.id).toBe(uuid(1));
});

it('F45: a second content of a record that is written once is set aside, and what stands stays', async () => {
  const { site, sender, stick } = await inConflict();
  const first = sender.nomination(700);
  await sender.send(site, stick, { lines: [first] });
  const second = { ...first, body: { ...first.body, merit: 'Nội dung khác' } };
  const { preview, done } = await sender.send(site, stick, { lines: [second, { ...first, version: 2, body: null }] });
  expect(preview.verdicts).toEqual([expect.objectContaining({ verdict: 'conflict', count: 2 })]);
  expect(done).toMatchObject({ added: 0, changed: 0, setAside: 2 });
  expect((await site.call('quarantine.list', { verdict: 'conflict' })).rows.map((row) => row.reason.slice(0, 12)).sort()).toEqual(['Loại này ghi', 'Loại này khô']);
});

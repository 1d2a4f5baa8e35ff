// Started by F01-kill-the-backend as a process of its own: saves subjects through the contract and says "ack NAME" for
// each confirmed save. Arguments: folder · first number
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { Site } from '../../electron/demo/site.ts';
import { windowlessPorts } from '../../electron/host/windowless-ports.ts';

const [dir = '', first = '0'] = process.argv.slice(2);
const cost = { n: 1024, r: 8, p: 1 };
const site = new Site({ dataDir: dir, ports: windowlessPorts({ kind: 'cli', sticks: [], childEntry: '' }), clock: () => Date.now(), random: (n) => randomBytes(n), log: () => undefined, appVersion: '0.0.0', cost });
if ((await site.call('unit.state', {})).state === 'new') {
  await site.call('unit.create', { kind: 'xa', name: 'xã Mẫu', province: 'Lâm Đồng', signer: { name: 'Trần Ký Mẫu', title: 'Chủ tịch' }, passphrase: 'mẫu' });
} else {
  await site.call('unit.unlock', { passphrase: 'mẫu' });
}
// It never ends by itself, and the next one loads the same files.
flushCompileCache();
writeSync(1, 'ready\n');
for (let i = Number(first); ; i++) {
  const name = `Người Mẫu ${i}`;
  const { saved } = await site.call('subject.save', { fields: { kind: 'person', name }, keepApart: true });
  if (saved !== null) writeSync(1, `ack ${i}\n`);
}

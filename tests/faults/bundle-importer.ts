// Started by F50 as a process of its own: previews a bundle, says "ready", takes it in and says "ack 1".
// Arguments: folder · bundle · child entry
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { Site } from '../../electron/demo/site.ts';
import { windowlessPorts } from '../../electron/host/windowless-ports.ts';

const [dir = '', bundle = '', childEntry = ''] = process.argv.slice(2);
const cost = { n: 1024, r: 8, p: 1 };
const site = new Site({ dataDir: dir, ports: windowlessPorts({ kind: 'cli', sticks: [], childEntry }), clock: () => Date.now(), random: (n) => randomBytes(n), log: () => undefined, appVersion: '0.0.0', cost });
await site.call('unit.unlock', { passphrase: 'mat khau tinh' });
const preview = await site.job('bundle.preview', { file: `path:${bundle}` });
writeSync(1, 'ready\n');
await site.job('bundle.import', { stageId: preview.stageId });
writeSync(1, 'ack 1\n');
process.exit(0);

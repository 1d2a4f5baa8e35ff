// Started by F59-killed-keyring as a process of its own: says before and after each deed which it is.
// Arguments: unit folder · recovery code
import '../../shared/api/setup.ts';
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { createBackend } from '../../electron/backend.ts';
import { windowlessPorts } from '../../electron/host/windowless-ports.ts';
import { DEEDS, HEAD } from './keyring-deeds.ts';

const [dir = '', code = ''] = process.argv.slice(2);
const backend = createBackend({
  dataDir: dir, ports: windowlessPorts({ kind: 'cli', sticks: [], childEntry: '' }), clock: () => Date.UTC(2026, 10, 22, 3), random: (n) => randomBytes(n), log: () => undefined, appVersion: '0.0.0', cost: { n: 16, r: 8, p: 1 },
});
const call = async (method: string, input: unknown): Promise<unknown> => {
  const answer = await backend.dispatcher.run({ id: 'r', host: 'cli' }, method, input);
  if (!answer.ok) throw new Error(`${method}: ${answer.error.code}`);
  return answer.value;
};
await call('unit.unlock', HEAD);
for (const { name, run } of DEEDS) {
  writeSync(1, `begin ${name}\n`);
  await run(call, code);
  writeSync(1, `end ${name}\n`);
}
await backend.shutdown();

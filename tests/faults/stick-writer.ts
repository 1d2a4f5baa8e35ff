import { createHash } from 'node:crypto';
import { packBundle } from '../../electron/exchange/pack.ts';
import { watchedDisk } from '../electron/exchange/stick-shims.ts';

/**
 * Writes a bundle to a stick. Arguments: the folder; draft and keys as JSON; bytes of its one attachment. Prints each
 * operation on the stick before and after it, at last the answer as JSON.
 */
const [folder = '', input = '{}', size = '0'] = process.argv.slice(2);
const content = Buffer.concat(Array.from({ length: Math.ceil(Number(size) / 64) }, (_, i) => createHash('sha512').update(`${i}`).digest())).subarray(0, Number(size));
const result = await packBundle({
  ...JSON.parse(input),
  records: () => [],
  attachments: [{ sha256: createHash('sha256').update(content).digest('hex'), size: content.length, async *open() { yield content; } }],
  recoveryRecipient: null,
  folder,
  disk: watchedDisk((step) => console.log(step)),
});
console.log(`answer ${JSON.stringify(result)}`);

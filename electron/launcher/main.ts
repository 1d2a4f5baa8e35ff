import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './launch.ts';
import { firstPointer, installed, isVersion, readPointer, writePointer } from './pointer.ts';

/*
 * Stands in `launcher/` of the program's folder with the Node that runs it, outside every version: what starts and gives
 * up versions must not be part of one.
 */
const folder = dirname(dirname(fileURLToPath(import.meta.url)));
const args = process.argv.slice(2);

if (args[0] === '--installed') {
  // The installer has laid this version: it is started next.
  const version = args[1];
  if (!isVersion(version)) throw new Error('--installed needs a version');
  const there = readPointer(folder);
  writePointer(folder, there === null ? firstPointer(version) : installed(there, version));
} else {
  process.exit(await launch({ folder, args, node: process.execPath, platform: process.platform, say: (words) => void process.stderr.write(`${words}\n`) }));
}

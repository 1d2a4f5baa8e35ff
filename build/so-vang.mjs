// The command line: npm run --silent so-vang -- methods --json
import { join } from 'node:path';
import { ensure, root } from './ensure.mjs';
import { run } from './run.mjs';

await ensure(import.meta.url);
const { buildAll } = await import('./build.mjs');

await buildAll();
process.exitCode = await run(process.execPath, [join(root, 'dist', 'electron', 'cli.js'), ...process.argv.slice(2)]);

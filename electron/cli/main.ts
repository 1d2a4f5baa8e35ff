import '../../shared/api/setup.ts';
import { fileURLToPath } from 'node:url';
import { requireNode } from '../host/node-guard.ts';
import { windowlessPorts } from '../host/windowless-ports.ts';
import { runCli } from './run.ts';

requireNode();
const passphrase = process.env['SOVANG_PASSPHRASE'] ?? null;
delete process.env['SOVANG_PASSPHRASE'];
// `methods | head` closes the pipe early; that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
const childEntry = fileURLToPath(new URL('./child.js', import.meta.url));

process.exitCode = await runCli(process.argv.slice(2), passphrase, {
  ports: (sticks) => windowlessPorts({ kind: 'cli', sticks, childEntry }),
  stdin: readStdin,
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  onInterrupt: (listener) => {
    process.on('SIGINT', listener);
    return () => process.off('SIGINT', listener);
  },
});

async function readStdin(): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

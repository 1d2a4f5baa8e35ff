// Electron's program: is it there, and if not, can it be fetched?
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DOWNLOADS = 'https://github.com/electron/electron/releases/download/';

/** Path of Electron's program, or null. Never fetches. */
export function installedElectron(root) {
  const folder = join(root, 'node_modules', 'electron');
  const name = join(folder, 'path.txt');
  if (!existsSync(name)) return null;
  const program = join(folder, 'dist', readFileSync(name, 'utf8').trim());
  return existsSync(program) ? program : null;
}

/** True if the place it is fetched from answers within `limitMs`; a network that swallows requests does not. */
export async function canFetchElectron(root, limitMs) {
  const manifest = join(root, 'node_modules', 'electron', 'package.json');
  if (!existsSync(manifest)) return false;
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const base = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? DOWNLOADS;
  try {
    const answer = await fetch(`${base}v${version}/SHASUMS256.txt`, { method: 'HEAD', signal: AbortSignal.timeout(limitMs) });
    return answer.ok;
  } catch {
    return false; // Every way a network can fail means the same here.
  }
}

/** Fetches it, however long that takes; null if it failed. */
export async function fetchElectron(root) {
  const folder = join(root, 'node_modules', 'electron');
  const child = spawn(process.execPath, [join(folder, 'install.js')], { cwd: folder, stdio: 'ignore' });
  await new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  return installedElectron(root);
}

import { join } from 'node:path';

/** Where the unit's folder is unless `--data` says otherwise: the user's own place for program data, never a shared one. */
export function defaultDataDir(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'SoVang', 'don-vi');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'SoVang', 'don-vi');
  const data = env['XDG_DATA_HOME'];
  return join(data !== undefined && data.startsWith('/') ? data : join(home, '.local', 'share'), 'so-vang', 'don-vi');
}

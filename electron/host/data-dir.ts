import { join } from 'node:path';

/** Where the unit's folder is unless `--data` says otherwise: the user's own place for program data, never a shared one. */
export function defaultDataDir(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'SoVang', 'don-vi');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'SoVang', 'don-vi');
  const data = env['XDG_DATA_HOME'];
  return join(data !== undefined && data.startsWith('/') ? data : join(home, '.local', 'share'), 'so-vang', 'don-vi');
}

/** Where this user of this computer keeps what must not lie in a unit's folder: what was last seen there. */
export function defaultStateDir(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string {
  if (platform !== 'linux') return join(defaultDataDir(platform, env, home), '..', 'noi-dat');
  const state = env['XDG_STATE_HOME'];
  return join(state !== undefined && state.startsWith('/') ? state : join(home, '.local', 'state'), 'so-vang', 'noi-dat');
}

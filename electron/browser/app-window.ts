import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment } from '../host/spawn-fork.ts';
import { appWindowArguments, findChromium, hasDisplay } from './chromium.ts';

const PROFILE = 'so-vang-window-';

export interface AppWindow {
  /** The window was closed, or could not be opened. */
  readonly closed: Promise<void>;
  /** Process of the browser that shows it. */
  readonly pid: number | null;
  /** Another window of the same program at another address: beside the first where there still is one. */
  open(url: string): void;
  close(): void;
}

/** Opens `url` in an app window with a profile of its own, which is removed afterwards; null if there is no way to show one. */
export function openAppWindow(url: string): AppWindow | null {
  const program = findChromium({ platform: process.platform, env: process.env, exists: existsSync, registry: askRegistry });
  if (program === null || !hasDisplay(process.platform, process.env)) return null;
  removeLeftProfiles();
  const profile = mkdtempSync(join(tmpdir(), `${PROFILE}${process.pid}-`));
  const env = { ...childEnvironment(process.env), ...windowEnvironment(process.env) };
  const start = (address: string) => spawn(program, appWindowArguments({ url: address, profile, asRoot: process.getuid?.() === 0, program }), { stdio: 'ignore', env });
  const child = start(url);
  const closed = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  }).then(() => removeProfile(profile));
  // The browser that has the profile open takes the second start over, whose own process ends.
  const open = (address: string) => void start(address).on('error', () => undefined);
  return { closed, pid: child.pid ?? null, open, close: () => void child.kill() };
}

function askRegistry(key: string): string | null {
  try {
    return execFileSync('reg.exe', ['query', key, '/ve'], { encoding: 'utf8', windowsHide: true, timeout: 5000, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return null; // No such key, or no reg.exe: either way nothing is noted there.
  }
}

function windowEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = ['HOME', 'USER', 'USERPROFILE', 'LOCALAPPDATA', 'APPDATA', 'ProgramFiles', 'ProgramFiles(x86)', 'ProgramW6432', 'ProgramData', 'SystemDrive', 'windir', 'PUBLIC', 'USERNAME', 'USERDOMAIN', 'NUMBER_OF_PROCESSORS', 'PROCESSOR_ARCHITECTURE', 'DISPLAY', 'WAYLAND_DISPLAY', 'XAUTHORITY', 'XDG_RUNTIME_DIR', 'DBUS_SESSION_BUS_ADDRESS', 'GTK_IM_MODULE', 'QT_IM_MODULE', 'XMODIFIERS'];
  return Object.fromEntries(kept.filter((name) => env[name] !== undefined).map((name) => [name, env[name]]));
}

function removeProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** After a power cut or kill the profile stays: the next start removes those whose program is gone. */
function removeLeftProfiles(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(new RegExp(`^${PROFILE}(\\d+)-`).exec(name)?.[1] ?? NaN);
    if (Number.isInteger(pid) && pid !== process.pid && !isRunning(pid)) removeProfile(join(tmpdir(), name));
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, as another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

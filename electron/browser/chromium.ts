import { join } from 'node:path';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly exists: (path: string) => boolean;
}

/** The installed Chromium, Chrome or Edge; null if none was found where they are put. */
export function findChromium({ platform, env, exists }: Machine): string | null {
  return candidates(platform, env).find(exists) ?? null;
}

function candidates(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'win32') {
    const bases = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((name) => env[name]).filter((base) => base !== undefined);
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe'];
    return programs.flatMap((program) => bases.map((base) => `${base}\\${program}`));
  }
  if (platform === 'darwin') return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** False where a window could not be shown. */
export function hasDisplay(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  return platform === 'win32' || platform === 'darwin' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

/**
 * Opens one app window and leaves nothing of it: private profile, incognito, no service of the maker of the browser.
 * @param asRoot Chromium does not start its sandbox for root, and without this flag does not start at all
 */
export function appWindowArguments({ url, profile, asRoot }: { url: string; profile: string; asRoot: boolean }): string[] {
  return [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--incognito',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-background-mode',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-breakpad',
    '--disable-extensions',
    '--disable-sync',
    '--disable-quic',
    '--disable-features=Translate,AutofillServerCommunication,OptimizationHints,MediaRouter',
    '--password-store=basic',
    '--lang=vi',
    '--window-size=1366,728',
    ...(asRoot ? ['--no-sandbox'] : []),
  ];
}

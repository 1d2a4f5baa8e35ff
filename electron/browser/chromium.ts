import { join } from 'node:path';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly exists: (path: string) => boolean;
  /** What `reg.exe query` answers for a key; null where there is no such key. Asked only on Windows. */
  readonly registry?: (key: string) => string | null;
}

/** The installed Chromium, Chrome or Edge; null if none was found where they are put or where Windows keeps note of them. */
export function findChromium({ platform, env, exists, registry }: Machine): string | null {
  const put = candidates(platform, env).find(exists);
  if (put !== undefined || platform !== 'win32' || registry === undefined) return put ?? null;
  for (const key of APP_PATHS) {
    const noted = programIn(registry(key) ?? '');
    if (noted !== null && exists(noted)) return noted;
  }
  return null;
}

/** Where installers note the place of a program: for this user, for the machine, and by 32-bit installers. */
export const APP_PATHS: readonly string[] = ['chrome.exe', 'msedge.exe'].flatMap((name) =>
  ['HKCU\\Software', 'HKLM\\Software', 'HKLM\\Software\\WOW6432Node'].map((hive) => `${hive}\\Microsoft\\Windows\\CurrentVersion\\App Paths\\${name}`),
);

/**
 * The program in the answer of `reg.exe query KEY /ve`: «    (Default)    REG_SZ    C:\…\chrome.exe», whose first word is
 * in the language of the system, and whose path may stand in quotes.
 */
export function programIn(answer: string): string | null {
  const value = /\sREG_(?:EXPAND_)?SZ\s+(.+?)\s*$/mu.exec(answer)?.[1]?.replace(/^"(.*)"$/u, '$1');
  return value !== undefined && /^[A-Za-z]:\\[^"<>|?*]+\.exe$/iu.test(value) ? value : null;
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

/** Shows the window of a program that runs; its exit status says whether there was one to show. */
export function activateCommand(pid: number): { readonly program: string; readonly args: readonly string[] } {
  return { program: 'powershell.exe', args: ['-NoProfile', '-NonInteractive', '-Command', `if ((New-Object -ComObject WScript.Shell).AppActivate(${Math.trunc(pid)})) { exit 0 } else { exit 1 }`] };
}

/**
 * Opens one app window and leaves nothing of it: private profile, incognito, no service of the maker of the browser.
 * @param asRoot Chromium does not start its sandbox for root, and without this flag does not start at all
 */
export function appWindowArguments({ url, profile, asRoot, program = '' }: { url: string; profile: string; asRoot: boolean; program?: string }): string[] {
  return [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--incognito',
    // Edge has a word of its own for it.
    ...(/edge/iu.test(program) ? ['--inprivate'] : []),
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
    '--disable-features=Translate,AutofillServerCommunication,OptimizationHints,MediaRouter,PreloadTopChromeWebUI',
    '--password-store=basic',
    '--lang=vi',
    '--window-size=1366,728',
    ...(asRoot ? ['--no-sandbox'] : []),
  ];
}

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { appWindowArguments } from '../../electron/browser/chromium.ts';
import { Clerk } from './clerk.ts';
import { chromiumPath } from './harness.ts';
import type { Host } from './host.ts';

const PROGRAM = 'http://127.0.0.1';
/** Half a minute altogether. */
const TRIES = 300;
const PAUSE_MS = 100;

export interface AppWindow {
  readonly clerk: Clerk;
  /** Closes the window as its user does. */
  readonly close: () => Promise<void>;
  /** Has the page crash as a page does that is out of memory, and loads it again as its user would; answers who sits before it then. */
  readonly crash: () => Promise<Clerk>;
  /** Ends every process of the browser at once, as a power cut does; does nothing to one that has ended. */
  readonly kill: () => Promise<void>;
}

/** The window that the program itself opens, with its arguments, without a display; a test can look on through the debugging port. */
export async function openAppWindow(name: string, host: Host, profile: string, env: NodeJS.ProcessEnv): Promise<AppWindow> {
  const args = [...appWindowArguments({ url: host.address, profile, asRoot: process.getuid?.() === 0 }), '--headless=new', '--disable-gpu', '--remote-debugging-port=0'];
  const child = spawn(chromiumPath(), args, { stdio: 'ignore', env: { ...process.env, ...env }, detached: true });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const killGroup = () => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-(child.pid ?? 0), 'SIGKILL');
  };
  process.once('exit', killGroup);
  // A browser that cannot be looked into is not left running.
  const [browser, clerk] = await look(name, host, profile, child).catch((error: Error) => {
    killGroup();
    throw error;
  });
  const crash = async () => {
    const targets = (await (await fetch(`http://127.0.0.1:${await debuggingPort(profile, child)}/json/list`)).json()) as readonly { readonly type: string; readonly url: string; readonly webSocketDebuggerUrl: string }[];
    const page = targets.find(({ type, url }) => type === 'page' && url.startsWith(PROGRAM));
    if (page === undefined) throw new Error('there is no page to crash');
    const socket = new WebSocket(page.webSocketDebuggerUrl);
    await new Promise((resolve, reject) => socket.addEventListener('open', resolve) ?? socket.addEventListener('error', reject));
    const gone = new Promise((resolve) => socket.addEventListener('message', ({ data }) => (String(data).includes('Inspector.targetCrashed') ? resolve(null) : undefined)));
    socket.send(JSON.stringify({ id: 1, method: 'Inspector.enable' }));
    socket.send(JSON.stringify({ id: 2, method: 'Page.crash' }));
    await gone;
    socket.send(JSON.stringify({ id: 3, method: 'Page.reload' }));
    socket.close();
    // A look at a page that has crashed once stays blind: another one sees it again.
    const [, again] = await look(`${name} again`, host, profile, child);
    return again;
  };
  return {
    clerk,
    crash,
    close: async () => {
      await (await browser.newBrowserCDPSession()).send('Browser.close');
      await ended;
    },
    kill: async () => {
      killGroup();
      await ended;
    },
  };
}

async function look(name: string, host: Host, profile: string, child: ChildProcess): Promise<readonly [Browser, Clerk]> {
  const browser = await connect(await debuggingPort(profile, child));
  const clerk = new Clerk(name, await firstPage(browser), host);
  await clerk.page.getByRole('heading', { level: 1 }).waitFor();
  return [browser, clerk];
}

async function debuggingPort(profile: string, child: ChildProcess): Promise<string> {
  const file = join(profile, 'DevToolsActivePort');
  for (let tries = 0; tries < TRIES; tries++) {
    const port = existsSync(file) ? readFileSync(file, 'utf8').split('\n')[0] : '';
    if (port !== undefined && port !== '') return port;
    if (child.exitCode !== null) break;
    await wait(PAUSE_MS);
  }
  throw new Error('the browser did not start');
}

/** Looks on once the window is there: whoever connects while the browser is still opening it may wait for an answer that never comes. */
async function connect(port: string): Promise<Browser> {
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < TRIES; tries++) {
    const targets = (await (await fetch(`${address}/json/list`)).json()) as readonly { readonly type: string; readonly url: string }[];
    if (targets.some(({ type, url }) => type === 'page' && url.startsWith(PROGRAM))) return connectTo(address);
    await wait(PAUSE_MS);
  }
  throw new Error('the window did not open the program');
}

/** A second time when the first had no answer. */
function connectTo(address: string): Promise<Browser> {
  return chromium.connectOverCDP(address).catch((error: Error) => {
    if (error.name !== 'TimeoutError') throw error;
    return chromium.connectOverCDP(address);
  });
}

async function firstPage(browser: Browser): Promise<Page> {
  for (let tries = 0; tries < TRIES; tries++) {
    const page = browser.contexts().flatMap((context) => context.pages()).find((one) => one.url().startsWith(PROGRAM));
    if (page !== undefined) return page;
    await wait(PAUSE_MS);
  }
  throw new Error('the window did not open the program');
}

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { Clerk } from './clerk.ts';
import { startHost } from './host.ts';
import type { Host } from './host.ts';

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--lang=vi', '--disable-features=Translate,PreloadTopChromeWebUI'];

/** No step of a story takes two minutes, even with the machine busy. */
const STEP_MS = 120_000;

/** The installed Chromium. */
export function chromiumPath(): string {
  return execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();
}

/** The same without the browser around the page, where it is installed. */
const shellPath = (): string => execFileSync('sh', ['-c', 'command -v chromium-headless-shell || command -v chromium'], { encoding: 'utf8' }).trim();

export interface Desk {
  /** A folder of this test file; gone when the file is done. */
  readonly folder: (name: string) => string;
  /** Starts the program on a data folder and sits down in front of its window. */
  readonly sitDown: (name: string, data: string, stick: string) => Promise<Clerk>;
  /** Starts the program without a window; ended with the file. */
  readonly start: (data: string, stick: string, env?: NodeJS.ProcessEnv) => Promise<Host>;
  /** Has this window photographed as well when a step fails. */
  readonly watch: (clerk: Clerk) => void;
  /** One part of a story: after one that failed the others are not tried. Keeps a picture of every window that was open then. */
  readonly step: (name: string, run: () => Promise<void>) => void;
  /** `step` for one of several stories in a file: what fails there ends that story only. `due`: whether it is told in this run. */
  readonly story: (due?: boolean) => Desk['step'];
}

/** One browser for all files that share this process; it ends with the process. */
let browser: Promise<Browser> | null = null;
const theBrowser = (): Promise<Browser> => (browser ??= chromium.launch({ executablePath: shellPath(), args: QUIET }));

/** Where a test file works; everything started there is ended and removed afterwards. `due`: whether its story is told in this run (`itsTurn`). */
export function useDesk({ due = true }: { readonly due?: boolean } = {}): Desk {
  const root = mkdtempSync(join(tmpdir(), 'sv-e2e-'));
  const clerks: Clerk[] = [];
  const hosts: Host[] = [];
  afterAll(async () => {
    await Promise.all(clerks.map(leave));
    await Promise.all(hosts.map((host) => host.stop()));
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  });

  const start: Desk['start'] = async (data, stick, env) => {
    const host = await startHost({ data, stick, env });
    hosts.push(host);
    return host;
  };
  const story = (due = true): Desk['step'] => {
    let broken: string | null = null;
    return (name, run) => {
      it.skipIf(!due)(name, async ({ skip }) => {
        if (broken !== null) skip(`«${broken}» failed`);
        try {
          await run();
        } catch (error) {
          broken = name;
          await photograph(clerks, name);
          throw error;
        }
      }, STEP_MS);
    };
  };
  return {
    start,
    story,
    step: story(due),
    watch: (clerk) => void clerks.push(clerk),
    folder: (name) => mkdtempSync(join(root, `${name}-`)),
    sitDown: async (name, data, stick) => {
      const host = await start(data, stick);
      const context = await (await theBrowser()).newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
      const clerk = new Clerk(name, await context.newPage(), host);
      clerks.push(clerk);
      await clerk.open(host.address);
      return clerk;
    },
  };
}

/** A window that a test killed is gone already, whatever Playwright knows of it by now. */
async function leave({ page }: Clerk): Promise<void> {
  try {
    await page.context().close();
  } catch (error) {
    if (!(error as Error).message.includes('has been closed')) throw error;
  }
}

async function photograph(clerks: readonly Clerk[], step: string): Promise<void> {
  for (const clerk of clerks) {
    const path = join(tmpdir(), `sv-e2e ${step} ${clerk.name}.png`.replaceAll(/[/:"]/g, ' '));
    // A window that is gone has no picture; the step's own failure is what counts.
    const shown = await clerk.page.screenshot({ path, timeout: 5000 }).then(() => path, (error: Error) => error.message);
    console.error(`window of ${clerk.name}: ${shown}`);
    if (clerk.problems.length > 0) console.error(clerk.problems.join('\n'));
  }
}

/** Nothing went wrong in the console, and nothing was refused by the page's policy. */
export async function expectClean(clerk: Clerk): Promise<void> {
  expect(clerk.problems, `console of ${clerk.name}`).toEqual([]);
  expect(await clerk.violations()).toEqual({ count: 0, directives: {} });
}

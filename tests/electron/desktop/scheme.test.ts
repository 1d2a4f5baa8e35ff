import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolveAsset } from '../../../electron/host/assets.ts';
import { contentSecurityPolicy, withNonce } from '../../../electron/host/page.ts';
import { printHandler, PRINT_URL } from '../../../electron/desktop/print.ts';
import { schemeHandler } from '../../../electron/desktop/scheme.ts';
import { escapes } from '../host/escapes.ts';

let base: string;
let handle: ReturnType<typeof schemeHandler>;
const get = (url: string) => handle({ url, method: 'GET' });

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'sv scheme '));
  mkdirSync(join(base, 'renderer/assets'), { recursive: true });
  writeFileSync(join(base, 'renderer/index.html'), '<!doctype html><head><meta name="csp-nonce" content="__CSP_NONCE__"></head>');
  writeFileSync(join(base, 'renderer/assets/app.js'), 'export {}');
  for (const name of ['secret.txt', 'secret.json']) writeFileSync(join(base, name), '"SECRET"');
  handle = schemeHandler({ dir: join(base, 'renderer'), nonce: () => 'n0nce' });
});
afterAll(() => rmSync(base, { recursive: true }));

it('serves the page with its nonce and policy', async () => {
  const page = await get('sovang://app/');
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<meta name="csp-nonce" content="n0nce">');
  expect(page.headers.get('content-security-policy')).toContain("'nonce-n0nce'");
  expect(page.headers.get('content-security-policy')).toContain("connect-src 'self';");
  expect(page.headers.get('cache-control')).toBe('no-store');
});

it('serves files, with or without query', async () => {
  expect((await get('sovang://app/assets/app.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect((await get('sovang://app/assets/app.js?v=1#x')).status).toBe(200);
});

describe('F75 path escape', () => {
  it('there are 60 spellings', () => expect(new Set(escapes).size).toBe(60));
  it.each(escapes)('%s', async (path) => {
    const answer = await get(`sovang://app${path}`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('SECRET');
    // As the engine would send it, dots resolved.
    const resolved = new URL(`sovang://app${path}`);
    expect(await (await get(resolved.href)).text()).not.toContain('SECRET');
  });
  it.each(['sovang://other/', 'file:///etc/passwd', 'sovang://app', '', 'https://example.com/'])('%s is not ours', async (url) => expect((await get(url)).status).toBe(404));
  it('only GET', async () => expect((await handle({ url: 'sovang://app/', method: 'POST' })).status).toBe(404));
});

it.each([['/', 'index.html'], ['/assets/app-1A_b.js', 'assets/app-1A_b.js'], ['/assets/be-vietnam.woff2', 'assets/be-vietnam.woff2']])('%s is %s', (path, file) => expect(resolveAsset(path)?.file).toBe(file));
it.each(['', 'x.js', '/x', '/x.exe', '/x.js.map', '/constructor.constructor', '/x.', `/${'a'.repeat(400)}.js`])('%j is nothing', (path) => expect(resolveAsset(path)).toBe(null));

it('the policy names no unsafe source', () => {
  expect(contentSecurityPolicy({ nonce: 'x', connect: ['ws://127.0.0.1:5'], reportTo: '/r' })).not.toMatch(/unsafe|\*/);
});
it('a page without a place for it stays as it is', () => expect(withNonce('<p>', 'x')).toBe('<p>'));

it('the paper to print is at one address only', async () => {
  const print = printHandler(Uint8Array.from([1, 2]));
  expect(new Uint8Array(await print({ url: PRINT_URL }).arrayBuffer())).toEqual(Uint8Array.from([1, 2]));
  expect(print({ url: 'sovang://print/other' }).status).toBe(404);
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentSecurityPolicy, pageHeaders, withNonce } from './page.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff: 'font/woff',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  wasm: 'application/wasm',
};
const SEGMENT = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;

/**
 * Which file of the built window a URL path asks for: an allow-list of plain names, so that no spelling of `..`,
 * of a drive, of a backslash or of an encoding gets through (F75).
 * @param pathname as it stands in the URL, still encoded
 * @returns relative path with `/`, and media type; null: 404
 */
export function resolveAsset(pathname: string): { file: string; mediaType: string } | null {
  if (pathname === '/') return { file: 'index.html', mediaType: 'text/html; charset=utf-8' };
  if (!pathname.startsWith('/') || pathname.length > 300) return null;
  const segments = pathname.slice(1).split('/');
  if (!segments.every((segment) => SEGMENT.test(segment) && !segment.includes('..'))) return null;
  const extension = /\.([a-z0-9]+)$/.exec(pathname)?.[1] ?? '';
  const mediaType = Object.hasOwn(MEDIA_TYPES, extension) ? MEDIA_TYPES[extension] : undefined;
  return mediaType === undefined ? null : { file: segments.join('/'), mediaType };
}

export interface AssetAnswer {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}
export interface AssetOptions {
  /** Folder of the built window. */
  readonly dir: string;
  /** Fresh for each page. */
  readonly nonce: string;
  /** Further sources the page may connect to. */
  readonly connect?: readonly string[];
  /** Where the browser reports violations of the policy. */
  readonly reportTo?: string;
}

/** The answer to a GET of the page or one of its files; the same for both window hosts. */
export async function answerAsset(pathname: string, { dir, nonce, connect, reportTo }: AssetOptions): Promise<AssetAnswer> {
  const headers = pageHeaders(contentSecurityPolicy({ nonce, connect, reportTo }));
  const asset = resolveAsset(pathname);
  const bytes = asset === null ? null : await readFile(join(dir, ...asset.file.split('/'))).catch(notThere);
  if (asset === null || bytes === null) return { status: 404, headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }, body: new TextEncoder().encode('404') };
  const body = asset.file.endsWith('.html') ? new TextEncoder().encode(withNonce(bytes.toString('utf8'), nonce)) : new Uint8Array(bytes);
  return { status: 200, headers: { ...headers, 'Content-Type': asset.mediaType }, body };
}

function notThere(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'EISDIR' || error.code === 'ENOTDIR') return null;
  throw error;
}

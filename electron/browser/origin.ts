import type { IncomingHttpHeaders } from 'node:http';

/**
 * Why a request is none of ours, or null. A page of another site that had its name point to 127.0.0.1 (DNS rebinding)
 * comes with its own Host; any page of another site with its Origin or as cross-site.
 * @param kind `page` may lack an Origin, `socket` and `post` may not
 */
export function strangeRequest(headers: IncomingHttpHeaders, address: string, kind: 'page' | 'socket' | 'post'): 'host' | 'origin' | 'site' | null {
  if (headers.host !== address) return 'host';
  if (headers.origin === undefined ? kind !== 'page' : headers.origin !== `http://${address}`) return 'origin';
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none' ? null : 'site';
}

/** One cookie of the header; undefined if it is not there, or twice. */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  const found = (header ?? '').split(';').map((part) => part.trim()).filter((part) => part.startsWith(`${name}=`));
  return found.length === 1 ? found[0]?.slice(name.length + 1) : undefined;
}

import { answerAsset } from '../host/assets.ts';
import { HOME } from './guards.ts';

/** Answers `sovang://app/…` from the built window; anything else is 404. */
export function schemeHandler({ dir, nonce }: { dir: string; nonce: () => string }): (request: { url: string; method: string }) => Promise<Response> {
  return async ({ url, method }) => {
    if (method !== 'GET' || !url.startsWith(HOME)) return new Response(null, { status: 404 });
    const pathname = (url.slice(HOME.length - 1).split('#', 1)[0] ?? '').split('?', 1)[0] ?? '';
    const { status, headers, body } = await answerAsset(pathname, { dir, nonce: nonce() });
    return new Response(body, { status, headers });
  };
}

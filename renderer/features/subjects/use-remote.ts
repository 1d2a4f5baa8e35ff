import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../../shared/result.ts';
import { useApi, useChanged } from '../../app/api.tsx';
import type { Api } from '../../app/api.tsx';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';

/**
 * Something read when a part of a page is shown, and again when one of `types` was written anywhere.
 * @param key what it is read for; another key starts anew
 */
export function useRemote<T>(key: string, types: readonly string[], read: (api: Api) => Promise<Result<T>>): { readonly remote: Remote<T>; readonly again: () => void } {
  const api = useApi();
  const [held, setHeld] = useState<{ readonly key: string; readonly remote: Remote<T> }>({ key, remote: loading });
  // The reading function is made anew with each drawing; only the key says that it reads something else.
  // oxlint-disable-next-line react/exhaustive-deps
  const again = useCallback(() => void read(api).then((result) => setHeld({ key, remote: remoteOf(result) })), [api, key]);
  useEffect(again, [again]);
  useChanged(types, again);
  return { remote: held.key === key ? held.remote : loading, again };
}

import { createContext, useContext, useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import type { ApiClient } from '../../shared/api/client.ts';
import type { SoVangContract } from '../../shared/api/contract.ts';

/** The backend as the window's pages see it. */
export type Api = ApiClient<SoVangContract>;

const ApiContext = createContext<Api | null>(null);

export function ApiProvider({ api, children }: { readonly api: Api; readonly children: ReactNode }) {
  return <ApiContext value={api}>{children}</ApiContext>;
}

/** The backend. The same object for the life of the window, also after the connection was lost and made again. */
export function useApi(): Api {
  const api = useContext(ApiContext);
  if (api === null) throw new Error('useApi outside ApiProvider');
  return api;
}

/** The two functions a form keeps its draft with: `useForm({ …, draft: { key: 'subject/new', ...useDrafts() } })`. */
export function useDrafts() {
  const api = useApi();
  return useMemo(
    () => ({
      saveDraft: (key: string, value: string | null) => api.call('draft.save', { key, value }),
      loadDraft: async (key: string) => {
        const result = await api.call('draft.load', { key });
        return result.ok ? result.value.value : null;
      },
    }),
    [api],
  );
}

/** Calls `onChanged` when the backend wrote an entity of one of these types, from this page or elsewhere. */
export function useChanged(types: readonly string[], onChanged: () => void): void {
  const api = useApi();
  const latest = useRef({ types, onChanged });
  useEffect(() => {
    latest.current = { types, onChanged };
  });
  useEffect(
    () =>
      api.on('changed', (payload) => {
        if (payload.types.some((type) => latest.current.types.includes(type))) latest.current.onChanged();
      }),
    [api],
  );
}

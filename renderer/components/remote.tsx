import type { ReactNode } from 'react';
import type { Fault, Result } from '../../shared/result.ts';
import { ErrorState, LoadingState } from './states.tsx';

/** Something read from the backend, as a feature's store holds it. */
export type Remote<T> =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly fault: Fault }
  | { readonly phase: 'ready'; readonly value: T };

export const loading = { phase: 'loading' } as const;

/** The answer of a call as a `Remote`. */
export function remoteOf<T>(result: Result<T>): Remote<T> {
  return result.ok ? { phase: 'ready', value: result.value } : { phase: 'failed', fault: result.error };
}

export interface RemoteViewProps<T> {
  readonly of: Remote<T>;
  readonly onRetry: () => void;
  /** How many grey lines while loading; 4 when left out. */
  readonly lines?: number;
  readonly children: (value: T) => ReactNode;
}

/** Shows a `Remote`: grey lines while it loads, the fault with «Thử lại», or what the children make of the value. */
export function RemoteView<T>({ of: remote, onRetry, lines, children }: RemoteViewProps<T>) {
  switch (remote.phase) {
    case 'loading':
      return <LoadingState lines={lines} />;
    case 'failed':
      return <ErrorState fault={remote.fault} onRetry={onRetry} />;
    case 'ready':
      return <>{children(remote.value)}</>;
  }
}

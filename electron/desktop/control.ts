import type { MessagePortMain } from 'electron';
import type { Wire } from '../../shared/api/protocol.ts';
import { closeOnce } from '../../shared/api/wires.ts';
import type { ChildExit, ChildLimits } from '../host/child.ts';

/** What only the main process can do for the backend: question and answer, by the name of the port. */
export interface HostQuestions {
  pickFolder: { question: null; answer: string | null };
  pickFile: { question: readonly string[]; answer: string | null };
  openedFile: { question: null; answer: string | null };
  print: { question: Uint8Array; answer: boolean };
  protect: { question: Uint8Array; answer: Uint8Array };
  unprotect: { question: Uint8Array; answer: Uint8Array | null };
}
export type QuestionName = keyof HostQuestions;

/** From main to the backend process. */
export type ToBackend =
  | { readonly type: 'start'; readonly dataDir: string; readonly appVersion: string; readonly sticks: readonly string[]; readonly keyStore: boolean; readonly cli: CliRun | null }
  /** Brings the port of a window; the id tells windows apart in the log. */
  | { readonly type: 'window'; readonly id: string }
  | { readonly type: 'window-gone'; readonly id: string }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'question-failed'; readonly id: number }
  /** Brings the port of a child that was asked for. */
  | { readonly type: 'child'; readonly id: number }
  | { readonly type: 'child-exit'; readonly id: number; readonly exit: ChildExit }
  /** The computer goes to sleep, or its screen was locked. */
  | { readonly type: 'away' }
  | { readonly type: 'shutdown' };
export interface CliRun {
  readonly argv: readonly string[];
  /** All of standard input, which only main can read; null if it was not asked for. */
  readonly stdin: Uint8Array | null;
  readonly passphrase: string | null;
}

/** From the backend process to main. */
export type FromBackendProcess =
  | { readonly type: 'ask'; readonly id: number; readonly name: QuestionName; readonly question: unknown }
  | { readonly type: 'spawn'; readonly id: number; readonly limits: ChildLimits }
  | { readonly type: 'kill'; readonly id: number }
  | { readonly type: 'open-window' }
  /** Everything is closed; the process may be ended. */
  | { readonly type: 'down'; readonly exitCode: number };

/** The parts of Electron's MessagePortMain that are used; Node's MessagePort fits too, which the tests use. */
export interface MainPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
}
type Fits<P extends MainPort> = P;
export type ElectronPort = Fits<MessagePortMain>;

export function mainPortWire(port: MainPort): Wire {
  const closing = closeOnce(() => port.close());
  port.on('close', closing.close);
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => {
      port.on('message', ({ data }) => listener(data));
      port.start();
    },
    ...closing,
  };
}

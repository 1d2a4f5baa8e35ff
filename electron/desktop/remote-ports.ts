import { fault, err, ok } from '../../shared/result.ts';
import type { ChildExit, ChildLink } from '../host/child.ts';
import type { Folders } from '../host/handles.ts';
import type { HostPorts } from '../host/ports.ts';
import type { FromBackendProcess, HostQuestions, MainPort, QuestionName, ToBackend } from './control.ts';

export interface RemotePorts {
  readonly ports: HostPorts;
  /** True if the message was for a port. */
  receive(message: ToBackend, transferred: readonly MainPort[]): boolean;
}

/** Host ports of the backend process: each asks main and waits. Paths go from main to here, never to the window. */
export function createRemotePorts({ post, folders, keyStore, kind }: { post: (message: FromBackendProcess) => void; folders: Folders; keyStore: boolean; kind: 'desktop' | 'cli' }): RemotePorts {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const children = new Map<number, RemoteChild>();
  let lastId = 0;

  const ask = <N extends QuestionName>(name: N, question: HostQuestions[N]['question']) =>
    new Promise<HostQuestions[N]['answer']>((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      post({ type: 'ask', id, name, question });
    });
  const granted = (path: string | null) => (path === null ? null : folders.grant(path));

  const ports: HostPorts = {
    kind,
    folders,
    spawn: (limits) => {
      const id = ++lastId;
      const child = remoteChild(() => post({ type: 'kill', id }));
      children.set(id, child);
      post({ type: 'spawn', id, limits });
      return child.link;
    },
    ...(kind === 'desktop' && {
      pickFolder: async () => granted(await ask('pickFolder', null)),
      pickFile: async (extensions: readonly string[]) => granted(await ask('pickFile', extensions)),
      openedFile: async () => granted(await ask('openedFile', null)),
      print: async (pdf: Uint8Array) => ((await ask('print', pdf)) ? ok() : err(notPrinted)),
      openWindow: () => post({ type: 'open-window' }),
    }),
    ...(keyStore && kind === 'desktop' && {
      osKeyStore: { protect: (secret: Uint8Array) => ask('protect', secret), unprotect: (secret: Uint8Array) => ask('unprotect', secret) },
    }),
  };

  return {
    ports,
    receive: (message, transferred) => {
      switch (message.type) {
        case 'answer':
          waiting.get(message.id)?.resolve(message.value);
          waiting.delete(message.id);
          return true;
        case 'question-failed':
          waiting.get(message.id)?.reject(new Error('the main process could not answer'));
          waiting.delete(message.id);
          return true;
        case 'child':
          if (transferred[0] !== undefined) children.get(message.id)?.attach(transferred[0]);
          return true;
        case 'child-exit':
          children.get(message.id)?.ended(message.exit);
          children.delete(message.id);
          return true;
        default:
          return false;
      }
    },
  };
}

interface RemoteChild {
  readonly link: ChildLink;
  attach(port: MainPort): void;
  ended(exit: ChildExit): void;
}

/** A child that main starts: what is posted before its port arrives waits. */
function remoteChild(kill: () => void): RemoteChild {
  const outbox: unknown[] = [];
  const listeners: ((message: unknown) => void)[] = [];
  const exits: ((exit: ChildExit) => void)[] = [];
  let port: MainPort | null = null;
  return {
    link: {
      post: (message) => (port === null ? void outbox.push(message) : port.postMessage(message)),
      onMessage: (listener) => void listeners.push(listener),
      onExit: (listener) => void exits.push(listener),
      kill,
    },
    attach: (arrived) => {
      port = arrived;
      arrived.on('message', ({ data }) => listeners.forEach((listener) => listener(data)));
      arrived.start();
      outbox.splice(0).forEach((message) => arrived.postMessage(message));
    },
    ended: (exit) => exits.splice(0).forEach((listener) => listener(exit)),
  };
}

const notPrinted = fault('khong-in-duoc', 'Máy in chưa nhận được bản in này.', { next: 'Kiểm tra máy in đã bật, còn giấy, rồi in lại.' });

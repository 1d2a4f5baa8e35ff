import type { ChildExit, ChildLimits } from '../host/child.ts';
import type { FromBackendProcess, HostQuestions, QuestionName, ToBackend } from './control.ts';

/** A child process as main holds it. */
export interface HeldChild {
  kill(): void;
  onExit(listener: (exit: ChildExit) => void): void;
}
export interface PortServerOptions<P> {
  readonly answers: { readonly [N in QuestionName]: (question: HostQuestions[N]['question']) => Promise<HostQuestions[N]['answer']> };
  /** Starts a child and hands one end of a channel to it; the other end is for the backend. */
  readonly startChild: (limits: ChildLimits) => { child: HeldChild; port: P };
  readonly post: (message: ToBackend, transfer: P[]) => void;
  readonly openWindow: () => void;
  readonly down: (exitCode: number) => void;
}
export interface PortServer {
  receive(message: FromBackendProcess): void;
  /** Ends every child: the backend has gone. */
  killAll(): void;
}

/** Main's side of `createRemotePorts`. `P` is the port type: Electron's here, Node's in tests. */
export function createPortServer<P>({ answers, startChild, post, openWindow, down }: PortServerOptions<P>): PortServer {
  const children = new Map<number, HeldChild>();
  const answer = async (name: QuestionName, question: unknown): Promise<unknown> => {
    const ask: (question: never) => Promise<unknown> = answers[name];
    return ask(question as never);
  };
  return {
    receive: (message) => {
      switch (message.type) {
        case 'ask':
          return void answer(message.name, message.question).then(
            (value) => post({ type: 'answer', id: message.id, value }, []),
            () => post({ type: 'question-failed', id: message.id }, []),
          );
        case 'spawn': {
          const { child, port } = startChild(message.limits);
          children.set(message.id, child);
          child.onExit((exit) => {
            children.delete(message.id);
            post({ type: 'child-exit', id: message.id, exit }, []);
          });
          return post({ type: 'child', id: message.id }, [port]);
        }
        case 'kill':
          return children.get(message.id)?.kill();
        case 'open-window':
          return openWindow();
        case 'down':
          return down(message.exitCode);
      }
    },
    killAll: () => children.forEach((child) => child.kill()),
  };
}

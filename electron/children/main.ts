import '../../shared/api/setup.ts';
import { kinds } from './kinds.ts';
import type { ParentLink } from './run.ts';
import { serveChild } from './run.ts';
import { createWatchdog } from './watchdog.ts';

/** `process.parentPort` of an Electron utility process, as far as it is used here. */
interface UtilityProcess {
  readonly parentPort?: { once(event: 'message', listener: (event: { ports: UtilityPort[] }) => void): void };
}
interface UtilityPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  start(): void;
}

const { parentPort } = process as UtilityProcess;
if (parentPort !== undefined) {
  // The first message brings the port that leads to the backend; main only passes it on.
  parentPort.once('message', ({ ports }) => {
    const port = ports[0];
    if (port !== undefined) serveChild(utilityLink(port), kinds, createWatchdog());
  });
} else if (process.send !== undefined) {
  // Without a parent there is nobody to answer to, and nobody left to kill this process.
  process.on('disconnect', () => process.exit());
  serveChild(forkLink(), kinds, createWatchdog());
} else {
  process.stderr.write('This file is started by the program itself.\n');
  process.exitCode = 1;
}

function utilityLink(port: UtilityPort): ParentLink {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => {
      port.on('message', (event) => listener(event.data));
      port.start();
    },
  };
}

function forkLink(): ParentLink {
  return {
    post: (message) => void process.send?.(message),
    onMessage: (listener) => void process.on('message', listener),
  };
}

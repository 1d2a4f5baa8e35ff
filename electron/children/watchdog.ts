import { Worker } from 'node:worker_threads';
import type { Watch } from './run.ts';

/** Written to standard error before the process ends itself, so that the parent knows why. */
export const WATCHDOG_MEMORY = 'so-vang-child: memory limit';
export const WATCHDOG_TIME = 'so-vang-child: time limit';
const LOOK_EVERY_MS = 50;

/**
 * Ends this process when a task uses more than `maxRssMb` of resident memory or runs longer than `timeoutMs`. It looks
 * from a thread of its own, because a parser in a loop never lets a timer of its own thread run; and it kills the
 * process, because a thread can end only itself.
 */
export function createWatchdog(): Watch {
  let worker: Worker | null = null;
  return (limits) => {
    if (worker !== null) return worker.postMessage(limits);
    worker = new Worker(WATCH, { eval: true, workerData: { limits, every: LOOK_EVERY_MS, memory: WATCHDOG_MEMORY, time: WATCHDOG_TIME } });
    worker.unref();
  };
}

/** Source, not a file: a packaged program then needs no path to it inside the archive. */
const WATCH = `
const { workerData: { limits: first, every, memory, time }, parentPort } = require('node:worker_threads');
const { writeSync } = require('node:fs');
let limits = first;
let begun = performance.now();
parentPort.on('message', (next) => {
  limits = next;
  begun = performance.now();
});
function end(reason) {
  try { writeSync(2, reason + '\\n'); } finally { process.kill(process.pid, 'SIGKILL'); }
}
setInterval(() => {
  if (limits === null) return;
  if (performance.now() - begun > limits.timeoutMs) end(time);
  else if (process.memoryUsage.rss() > limits.maxRssMb * 1024 * 1024) end(memory);
}, every);
`;

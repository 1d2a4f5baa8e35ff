// Starts one program and waits for it: signals go on to it, its exit status is the answer.
import { spawn } from 'node:child_process';

const SIGNALS = ['SIGINT', 'SIGTERM'];

/** @returns {Promise<number>} exit status; 1 where it could not be started or a signal ended it */
export function run(program, args, options = {}) {
  const child = spawn(program, args, { stdio: 'inherit', ...options });
  const pass = (signal) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, pass);
  return new Promise((resolve) => {
    const ended = (status) => {
      // Afterwards they end the asker again.
      for (const signal of SIGNALS) process.off(signal, pass);
      resolve(status);
    };
    child.once('error', () => ended(1));
    child.once('exit', (code) => ended(code ?? 1));
  });
}

import type { UtilityProcess } from 'electron';
import type { ChildLimits } from '../host/child.ts';
import { childEnvironment, childExecArgv, exitReason, stderrTail } from '../host/spawn-fork.ts';
import type { HeldChild } from './port-server.ts';

/** How main forks a child: no standard output, standard error read for the watchdog's word, nothing of our environment. */
export function childForkOptions(limits: ChildLimits): { execArgv: string[]; stdio: Array<'ignore' | 'pipe'>; env: NodeJS.ProcessEnv; serviceName: string } {
  return { execArgv: childExecArgv(limits.maxHeapMb), stdio: ['ignore', 'ignore', 'pipe'], env: childEnvironment(process.env), serviceName: 'Sổ Vàng – việc chạy riêng' };
}

export function heldChild(child: Pick<UtilityProcess, 'stderr' | 'kill' | 'on' | 'pid'>): HeldChild {
  const tail = stderrTail(child.stderr);
  return {
    kill: () => killHard(child),
    onExit: (listener) => void child.on('exit', (code) => listener({ code, reason: exitReason(tail()) })),
  };
}

/** Electron's own `kill` asks politely, which a parser in a loop does not hear. */
function killHard(child: Pick<UtilityProcess, 'kill' | 'pid'>): void {
  if (child.pid === undefined) return void child.kill();
  try {
    process.kill(child.pid, 'SIGKILL');
  } catch (error) {
    // ESRCH: it has ended by itself meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

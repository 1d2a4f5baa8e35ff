import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { errorCode } from './disk-fault.ts';

/** Two readings of one process's start differ by less than this many milliseconds. */
const TOLERANCE_MS = 3000;

/** Whether a process with this number runs now (any user's). */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

function ask(program: string, args: readonly string[]): string | null {
  try {
    return execFileSync(program, args, { encoding: 'utf8', timeout: 5000, windowsHide: true, stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}

function linuxStart(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name stands in brackets and may hold spaces; start time is the 20th field after it.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return ticks === undefined ? null : `${boot}:${ticks}`;
  } catch {
    return null;
  }
}

function askedStart(pid: number): string | null {
  const text =
    process.platform === 'win32'
      ? ask('powershell.exe', ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.ToUniversalTime().ToString('o')`])
      : ask('ps', ['-o', 'lstart=', '-p', String(pid)]);
  const ms = text ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? null : String(ms);
}

/**
 * When a process started, as a word that only `sameStart` reads; null where it cannot be found out.
 * Linux: boot id and clock ticks. Windows and macOS: milliseconds since 1970; for ourselves without asking the system.
 */
export function processStart(pid: number): string | null {
  if (process.platform === 'linux') return linuxStart(pid);
  if (pid === process.pid) return String(Math.round(performance.timeOrigin));
  return askedStart(pid);
}

/** Whether two readings belong to one process. What cannot be told counts as the same, so that nothing is opened twice. */
export function sameStart(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  if (a.includes(':') || b.includes(':')) return a === b;
  return Math.abs(Number(a) - Number(b)) < TOLERANCE_MS;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lockFolder } from '../../../electron/files/lock.ts';
import { isRunning, processStart, sameStart } from '../../../electron/files/process-start.ts';
import { code, tempDir, value } from '../store/helpers.ts';

describe('lock', () => {
  it('is taken once, and again after it was given free', () => {
    const path = `${tempDir()}/lock`;
    const lock = value(lockFolder(path));
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ pid: process.pid, start: processStart(process.pid) });
    expect(code(lockFolder(path))).toBe('dang-mo-noi-khac');
    lock.release();
    expect(existsSync(path)).toBe(false);
    const next = value(lockFolder(path));
    lock.release();
    expect(code(lockFolder(path))).toBe('dang-mo-noi-khac');
    next.release();
  });

  it('F04 of this very process, which a failing disk did not let go of, does not keep it out', () => {
    const path = `${tempDir()}/lock`;
    const lock = value(lockFolder(path));
    const bytes = readFileSync(path);
    lock.release();
    writeFileSync(path, bytes);
    const again = value(lockFolder(path));
    expect(code(lockFolder(path))).toBe('dang-mo-noi-khac');
    again.release();
  });

  it('of another running process is respected, and taken over after it was killed', async () => {
    const path = `${tempDir()}/lock`;
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    try {
      await once(child, 'spawn');
      const pid = child.pid ?? 0;
      writeFileSync(path, JSON.stringify({ pid, start: processStart(pid) }));
      expect(code(lockFolder(path))).toBe('dang-mo-noi-khac');
      child.kill('SIGKILL');
      await once(child, 'exit');
      value(lockFolder(path)).release();
    } finally {
      child.kill('SIGKILL');
    }
  });

  it('F09 whose number now belongs to another program does not keep the folder shut', () => {
    const path = `${tempDir()}/lock`;
    for (const start of ['another-boot:1', '1']) {
      writeFileSync(path, JSON.stringify({ pid: process.pid, start }));
      value(lockFolder(path)).release();
    }
  });

  it.each(['', '{', 'null', '{"pid":-1}', '{"pid":"1"}'])('that a crash left as %j is cleared away', (text) => {
    const path = `${tempDir()}/lock`;
    writeFileSync(path, text);
    value(lockFolder(path)).release();
  });
});

it('tells processes apart by number and start', () => {
  expect(isRunning(process.pid)).toBe(true);
  expect(isRunning(2 ** 22 + 12345)).toBe(false);
  expect(sameStart('b:1', 'b:1')).toBe(true);
  expect(sameStart('b:1', 'b:2')).toBe(false);
  expect(sameStart('1000000', '1000900')).toBe(true);
  expect(sameStart('1000000', '1009000')).toBe(false);
  expect(sameStart(null, '1')).toBe(true);
});

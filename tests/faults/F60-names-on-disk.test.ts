import { mkdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { filesBelow, filesHolding, tempDir } from '../electron/store/helpers.ts';
import { startWriter } from './harness.ts';

it('F60 after kill -9 no file of the unit holds a name that was typed in', async () => {
  const dir = tempDir();
  mkdirSync(dir, { recursive: true });
  const name = 'Khổng Tước Hoàng Bất Đắc';
  const run = startWriter([dir, 'forever', '2', name, '--blobs']);
  await run.sees('ack 30');
  run.child.kill('SIGKILL');
  await run.ended();
  const files = filesBelow(dir).map((path) => path.slice(dir.length + 1));
  expect(files).toContain('unit.db-wal');
  expect(files.filter((path) => path.startsWith('blobs/')).length).toBeGreaterThan(10);
  expect(filesHolding(dir, [name, 'Tước Hoàng', 'tuoc hoang'])).toEqual([]);
});

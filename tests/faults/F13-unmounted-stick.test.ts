import { readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { scanFolder } from '../../electron/exchange/scan-folder.ts';
import { commune, draft, value } from '../electron/exchange/sites.ts';
import type { Result } from '../../shared/result.ts';
import { startScript } from './harness.ts';
import { newStick, sticksThere } from './images.ts';

describe.skipIf(!sticksThere)('F13 the machine sleeps while a bundle is written, and wakes without the stick', () => {
  it.each(['after create', 'after write', 'after sync', 'before read'])('F13 %s', async (moment) => {
    const stick = newStick(16);
    if (stick === null) throw new Error('no stick');
    const writer = startScript('stick-writer.ts', [stick.dir, JSON.stringify({ draft: draft(), keys: commune.keys }), '4000000']);
    await writer.sees(moment);
    writer.child.kill('SIGSTOP');
    // What was under way in the system when it stopped comes to its end.
    await wait(100);
    stick.pull();
    await wait(200);
    writer.child.kill('SIGCONT');
    expect(await writer.ended()).toBe(0);
    const answer = JSON.parse(writer.lines().at(-1)?.slice('answer '.length) ?? '') as Result<unknown>;
    expect(answer).toMatchObject({ ok: false, error: { code: expect.stringMatching(/^(thiet-bi-mat|khong-doc-duoc-tep)$/) as string, next: expect.stringContaining('Cắm lại USB') as string } });
    expect(readdirSync(stick.dir)).toEqual([]);
    stick.plugIn();
    const scan = value(await scanFolder(stick.dir));
    expect(scan).toMatchObject({ bundles: [], incomplete: [expect.stringMatching(/\.sovang\.part$/)] });
    stick.remove();
  });
});

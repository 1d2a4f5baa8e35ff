import { describe, expect, it } from 'vitest';
import { readBrowserOptions } from '../../../electron/browser/options.ts';
import { bundleIn, readDesktopOptions } from '../../../electron/desktop/options.ts';
import { windowlessPorts } from '../../../electron/host/windowless-ports.ts';

describe('a bundle that is double-clicked', () => {
  it.each([
    [['/mnt/usb/xa-mau-a1b2-20260302-1.sovang'], '/mnt/usb/xa-mau-a1b2-20260302-1.sovang'],
    [['--no-sandbox', 'E:\\GOI.SOVANG'], 'E:\\GOI.SOVANG'],
    [['--goi.sovang'], null],
    [['/mnt/usb/goi.sovang.part'], null],
    [[], null],
  ] as const)('is found among the arguments %j', (argv, found) => {
    expect(bundleIn(argv)).toBe(found);
    expect(readDesktopOptions(argv).opened).toBe(found);
  });

  it('belongs to the command line where that is asked for', () => {
    expect(readDesktopOptions(['--cli', 'bundle', 'inspect', 'goi.sovang']).opened).toBeNull();
  });

  it('is told once in the browser, as a handle', async () => {
    const options = readBrowserOptions(['/mnt/usb/goi.sovang', '--no-window'], {});
    expect(options).toMatchObject({ opened: '/mnt/usb/goi.sovang', window: false });
    const ports = windowlessPorts({ kind: 'browser', sticks: [], opened: options.opened, childEntry: '/child.js' });
    const given = await ports.openedFile?.();
    expect(given?.name).toBe('goi.sovang');
    expect(given?.handle).not.toContain('/mnt');
    expect(await ports.openedFile?.()).toBeNull();
  });
});

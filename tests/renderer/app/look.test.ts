// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import dayjs from 'dayjs';
import { mergeMantineTheme, DEFAULT_THEME } from '@mantine/core';
import { describe, expect, it } from 'vitest';
import { setUpDates } from '../../../renderer/app/locale.ts';
import { pageNonce, shareNonce } from '../../../renderer/app/nonce.ts';
import { cssVariables, memoryColorScheme, theme } from '../../../renderer/app/theme.ts';

const full = mergeMantineTheme(DEFAULT_THEME, theme);

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'] as const)('colours of the %s scheme', (scheme) => {
  const colours = cssVariables(full)[scheme] as Record<string, string>;
  const words = ['--sv-active', '--sv-waiting', '--sv-good', '--sv-attention', '--mantine-color-error', '--mantine-color-dimmed'];

  it.each(words.flatMap((word) => ['--sv-panel', '--sv-ground', '--sv-hover'].map((ground) => [word, ground] as const)))('%s on %s can be read (4.5:1)', (word, ground) => {
    expect(contrast(colours[word] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['--sv-panel', '--sv-ground', '--sv-chosen'])('the focus ring stands out on %s (3:1)', (ground) => {
    expect(contrast(colours['--sv-ring'] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(3);
  });
});

it('white words on a gold button, and black ones on the bright gold of the dark scheme, can be read', () => {
  expect(contrast('#ffffff', full.colors.gold?.[7] ?? '')).toBeGreaterThanOrEqual(4.5);
  expect(contrast(full.black, full.colors.gold?.[4] ?? '')).toBeGreaterThanOrEqual(4.5);
});

it('keeps the colour scheme in memory and out of the browser’s storage', () => {
  const manager = memoryColorScheme();
  expect(manager.get('auto')).toBe('auto');
  manager.set('dark');
  expect(manager.get('auto')).toBe('dark');
  expect(window.localStorage.length).toBe(0);
  manager.clear();
  expect(manager.get('light')).toBe('light');
});

it('reads 03/02/1930 as 3 February', () => {
  setUpDates();
  expect(dayjs('03/02/1930', 'DD/MM/YYYY').format('YYYY-MM-DD')).toBe('1930-02-03');
  expect(dayjs('2026-11-05').format('dddd')).toBe('thứ năm');
});

describe('index.html', () => {
  const html = readFileSync('renderer/index.html', 'utf8');

  it('is Vietnamese, not to be translated, with a title that never changes', () => {
    expect(html).toContain('<html lang="vi"');
    expect(html).toContain('<meta name="google" content="notranslate" />');
    expect(html).toContain('<title>Sổ Vàng</title>');
  });

  it('has no script or style of its own in the page', () => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    expect([...page.querySelectorAll('script')].filter((script) => script.textContent.trim() !== '')).toEqual([]);
    expect(page.querySelectorAll('style, [style], [onload], [onclick]')).toHaveLength(0);
  });

  it('takes the nonce that the host wrote, and none from an unserved page', () => {
    document.head.innerHTML = '<meta name="csp-nonce" content="__CSP_NONCE__">';
    expect(pageNonce()).toBe('');
    document.head.innerHTML = '<meta name="csp-nonce" content="abc123">';
    expect(pageNonce()).toBe('abc123');
    shareNonce('abc123');
    expect((globalThis as { __webpack_nonce__?: string }).__webpack_nonce__).toBe('abc123');
    document.head.innerHTML = '';
    expect(pageNonce()).toBe('');
  });
});

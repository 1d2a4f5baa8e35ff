import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SelfTestPage } from '../../../../renderer/features/self-test/self-test-page.tsx';
import { engine, windowChecks } from '../../../../renderer/features/self-test/window-checks.ts';
import type { WindowParts } from '../../../../renderer/features/self-test/window-checks.ts';
import { ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';

const whole: WindowParts = {
  fonts: { load: () => Promise.resolve([{}]) }, clipboard: { writeText: () => undefined }, print: () => undefined, userAgent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0',
  screen: { width: 1366, height: 768 }, scale: 1.25, inner: { width: 1366, height: 728 }, language: 'vi',
};
const states = async (more: Partial<WindowParts>) => Object.fromEntries((await windowChecks({ ...whole, ...more })).map(({ id, state, next }) => [id, state === 'ok' || next !== '' || state === 'unknown' ? state : 'no advice']));

it('looks at what only the window can see', async () => {
  expect(await states({})).toEqual({ 'trinh-duyet': 'ok', 'phong-man-hinh': 'ok', in: 'ok', 'bo-nho-tam': 'ok', 'man-hinh': 'ok' });
  expect(await states({ fonts: { load: () => Promise.resolve([]) } })).toMatchObject({ 'phong-man-hinh': 'bad' });
  expect(await states({ fonts: { load: () => Promise.reject(new Error('404')) } })).toMatchObject({ 'phong-man-hinh': 'bad' });
  expect(await states({ fonts: undefined, print: undefined, clipboard: undefined, screen: { width: 1024, height: 768 } })).toMatchObject({ 'phong-man-hinh': 'unknown', in: 'bad', 'bo-nho-tam': 'warn', 'man-hinh': 'warn' });
});

it.each([[whole.userAgent, 'Edge 141'], ['X Chrome/140.0.1 Safari/537.36', 'Chrome 140'], ['X Chrome/140.0.1 Electron/45.4.1 Safari/537.36', 'Electron 45'], ['other', 'other']])('%s is %s', (agent, name) => expect(engine(agent)).toBe(name));

it('shows what was found and copies it without a name', async () => {
  const api = fakeApi({ 'selftest.run': () => ok({ at: 0, state: 'ok' as const, checks: [{ id: 'sqlite', group: 'may' as const, title: 'Tệp dữ liệu có mã hóa', state: 'warn' as const, what: 'SQLite 3.53.', next: 'Cài lại.', link: null, repair: null }] }) });
  const { user } = renderPage(<SelfTestPage />, { api });
  await screen.findByText('Tệp dữ liệu có mã hóa');
  await screen.findByText('Màn hình');
  await user.click(screen.getByRole('button', { name: 'Sao chép kết quả' }));
  await screen.findByText('Đã sao chép kết quả. Dán vào thư gửi người hỗ trợ.');
  const text = await navigator.clipboard.readText();
  expect(text).toContain('[Nên xem] Tệp dữ liệu có mã hóa (sqlite)');
  expect(text).toContain('→ Cài lại.');
});

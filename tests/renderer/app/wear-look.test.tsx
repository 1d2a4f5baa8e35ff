import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readLook, useLook } from '../../../renderer/app/look.ts';
import { endSession } from '../../../renderer/app/session.ts';
import { WearLook } from '../../../renderer/app/wear-look.tsx';
import { LookSection } from '../../../renderer/features/settings/look-section.tsx';
import { err, fault } from '../../../shared/result.ts';
import { fakeApi, renderPage } from '../helpers.tsx';
import type { FakeApi } from '../helpers.tsx';

beforeEach(endSession);

const setup = (api: FakeApi = fakeApi()) =>
  renderPage(
    <>
      <WearLook />
      <LookSection />
    </>,
    { api },
  );
const worn = () => ({ scheme: document.documentElement.getAttribute('data-mantine-color-scheme'), contrast: document.documentElement.hasAttribute('data-contrast') });

describe('«Giao diện»', () => {
  it('is put on at once, kept as the user’s own, and put on again when the unit is opened the next time', async () => {
    const api = fakeApi();
    const { user } = setup(api);
    expect(screen.getByRole('radio', { name: 'Theo máy' })).toHaveProperty('checked', true);
    await user.click(screen.getByRole('radio', { name: 'Tối' }));
    await user.click(screen.getByRole('switch', { name: 'Tương phản cao' }));
    expect(worn()).toEqual({ scheme: 'dark', contrast: true });
    expect([...api.drafts.values()]).toEqual([JSON.stringify({ scheme: 'dark', contrast: true })]);

    endSession();
    await waitFor(() => expect(worn().contrast).toBe(false));
    await readLook(api);
    await waitFor(() => expect(worn()).toEqual({ scheme: 'dark', contrast: true }));
    expect(screen.getByRole('radio', { name: 'Tối' })).toHaveProperty('checked', true);
  });

  it('comes back to what was kept where it cannot be written, and says so', async () => {
    const { user } = setup(fakeApi({ 'draft.save': () => err(fault('dia-day', 'Ổ đĩa đã đầy.', { next: 'Xóa bớt tệp rồi làm lại.' })) }));
    await user.click(screen.getByRole('radio', { name: 'Sáng' }));
    await screen.findByText('Ổ đĩa đã đầy.');
    expect(screen.getByRole('radio', { name: 'Theo máy' })).toHaveProperty('checked', true);
    expect(useLook.getState()).toEqual({ scheme: 'auto', contrast: false });
  });

  it('has more contrast by itself where the computer asks for it, whatever the switch says', () => {
    const plain = window.matchMedia;
    vi.spyOn(window, 'matchMedia').mockImplementation((query) => ({ ...plain(query), matches: query === '(prefers-contrast: more)' }));
    setup();
    expect(worn().contrast).toBe(true);
    expect(screen.getByRole('switch', { name: 'Tương phản cao' })).toHaveProperty('checked', false);
  });

  it.each(['{', '"dark"', '{"scheme":"sepia","contrast":true}', '{"scheme":"dark"}'])('looks as the computer has it where %s is kept', async (kept) => {
    const api = fakeApi();
    api.drafts.set('giao-dien', kept);
    await readLook(api);
    expect(useLook.getState()).toEqual({ scheme: 'auto', contrast: false });
  });
});

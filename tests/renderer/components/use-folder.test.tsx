import { Button } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useFolder } from '../../../renderer/components/use-folder.tsx';
import { err, fault, ok } from '../../../shared/result.ts';
import { fakeApi, renderPage } from '../helpers.tsx';
import type { FakeMethods } from '../helpers.tsx';

function Page({ onPick }: { readonly onPick: (folder: unknown) => void }) {
  const folder = useFolder('Chọn nơi ghi');
  return (
    <>
      <Button onClick={() => void folder.choose(onPick)}>Ghi</Button>
      {folder.dialog}
    </>
  );
}
async function choose(methods: FakeMethods) {
  const onPick = vi.fn();
  const page = renderPage(<Page onPick={onPick} />, { api: fakeApi(methods) });
  await page.user.click(screen.getByRole('button', { name: 'Ghi' }));
  return { ...page, onPick };
}
const stick = { handle: 'h1', name: 'USB của xã' };
const listing = { here: stick, parent: null, volumes: [], children: [] };

describe('useFolder', () => {
  it('takes what the host’s own dialog gives', async () => {
    const { onPick } = await choose({ 'folder.pick': () => ok({ available: true, folder: stick }) });
    await waitFor(() => expect(onPick).toHaveBeenCalledWith(stick));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('picks nothing when that dialog is closed', async () => {
    const { onPick, api } = await choose({ 'folder.pick': () => ok({ available: true, folder: null }) });
    await waitFor(() => expect(api.inputs('folder.pick')).toHaveLength(1));
    expect(onPick).not.toHaveBeenCalled();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('asks in the page where the host has no dialog', async () => {
    const { onPick, user } = await choose({ 'folder.pick': () => ok({ available: false, folder: null }), 'folder.list': () => ok(listing) });
    expect(await screen.findByRole('dialog', { name: 'Chọn nơi ghi' })).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Chọn thư mục này' }));
    expect(onPick).toHaveBeenCalledWith(stick);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('says why it could not ask', async () => {
    const { onPick } = await choose({ 'folder.pick': () => err(fault('hong', 'Không mở được hộp thoại.')) });
    expect(await screen.findByText('Không mở được hộp thoại.')).toBeTruthy();
    expect(onPick).not.toHaveBeenCalled();
  });
});

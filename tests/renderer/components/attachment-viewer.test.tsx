import { Button } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AttachmentViewer, useAttachment } from '../../../renderer/components/attachment-viewer.tsx';
import type { Downloaded } from '../../../shared/api/client.ts';
import { err, fault, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { fakeApi, renderPage } from '../helpers.tsx';
import type { FakeMethods } from '../helpers.tsx';

const revoked: string[] = [];
beforeEach(() => {
  revoked.length = 0;
  URL.createObjectURL = () => 'blob:shown';
  URL.revokeObjectURL = (url) => void revoked.push(url);
});

function Page() {
  const viewer = useAttachment();
  return (
    <>
      <Button onClick={() => void viewer.open('a1', 'Báo cáo thành tích')}>Xem</Button>
      <AttachmentViewer of={viewer} />
    </>
  );
}
const file = (fileName: string, mediaType: string): Downloaded => ({ fileName, mediaType, bytes: new Uint8Array([1]) });
async function open(answer: Result<Downloaded>, methods: FakeMethods = {}) {
  const page = renderPage(<Page />, { api: fakeApi({ 'attachment.read': () => answer, ...methods }) });
  await page.user.click(screen.getByRole('button', { name: 'Xem' }));
  expect(page.api.inputs('attachment.read')).toEqual([{ id: 'a1' }]);
  return page;
}

describe('AttachmentViewer', () => {
  it('runs nothing of a PDF: tells its pages and size, and hands it to the reader of the machine', async () => {
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const bytes = new TextEncoder().encode('%PDF-1.4 <</Type /Page>> <</Type /Page>>');
    const { user } = await open(ok({ ...file('bao-cao.pdf', 'application/pdf'), bytes }));
    expect(await screen.findByRole('dialog', { name: 'Báo cáo thành tích' })).toBeTruthy();
    expect(screen.getByText(/^Tệp PDF, 2 trang, /)).toBeTruthy();
    expect(document.querySelector('iframe, embed, object')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Mở bằng chương trình đọc PDF' }));
    expect((clicked.mock.contexts[0] as HTMLAnchorElement).download).toBe('bao-cao.pdf');
    await user.click(screen.getByRole('button', { name: 'Đóng' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    clicked.mockRestore();
  });

  it('shows a picture by its title, saves it, and lets go of it when closed by the keyboard', async () => {
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const { user } = await open(ok(file('anh.png', 'image/png')));
    expect((await screen.findByRole<HTMLImageElement>('img', { name: 'Báo cáo thành tích' })).src).toBe('blob:shown');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect((clicked.mock.contexts[0] as HTMLAnchorElement).download).toBe('anh.png');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('img')).toBeNull());
    expect(revoked).toContain('blob:shown');
    clicked.mockRestore();
  });

  it('F58: a file with something strange in it opens only after a warning was read', async () => {
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const looks = { 'attachment.looks': () => ok({ looks: [{ id: 'a1', held: null, marks: ['tệp Word có trường DDE, có thể gọi chương trình khác'] }] }) };
    const { user } = await open(ok(file('bao-cao.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')), looks);
    expect(await screen.findByText('Tệp Word có trường DDE, có thể gọi chương trình khác.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Không mở' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(clicked).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Xem' }));
    await user.click(await screen.findByRole('button', { name: 'Vẫn mở' }));
    await waitFor(() => expect((clicked.mock.contexts[0] as HTMLAnchorElement | undefined)?.download).toBe('bao-cao.docx'));
    clicked.mockRestore();
  });

  it('saves what cannot be shown', async () => {
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    await open(ok(file('bao-cao.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')));
    await waitFor(() => expect((clicked.mock.contexts[0] as HTMLAnchorElement).download).toBe('bao-cao.docx'));
    expect(screen.queryByRole('dialog')).toBeNull();
    clicked.mockRestore();
  });

  it('says why it cannot be read', async () => {
    await open(err(fault('khong-co', 'Tệp này không còn trong kho.')));
    expect(await screen.findByText('Tệp này không còn trong kho.')).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

import { Modal } from '@mantine/core';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useNavigation } from '../../../renderer/app/navigation.ts';
import { ConfirmDialog } from '../../../renderer/components/confirm-dialog.tsx';
import { FilePickButton } from '../../../renderer/components/file-pick-button.tsx';
import { FolderPicker, sizeWords } from '../../../renderer/components/folder-picker.tsx';
import type { FolderListing } from '../../../renderer/components/folder-picker.tsx';
import { JobDialog } from '../../../renderer/components/job-dialog.tsx';
import { PdfPreview } from '../../../renderer/components/pdf-preview.tsx';
import { questions } from '../../../renderer/components/questions.ts';
import { saveFile } from '../../../renderer/components/save-file.ts';
import { toast, useToasts } from '../../../renderer/components/toasts.ts';
import { useJob } from '../../../renderer/components/use-job.ts';
import type { RunningJob } from '../../../shared/api/client.ts';
import type { Progress } from '../../../shared/api/define.ts';
import { cancelled } from '../../../shared/api/protocol.ts';
import { err, fault, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { fakeApi, renderPage } from '../helpers.tsx';
import { typeBurst, UNIKEY_NAME, WHOLE_NAME } from '../typing.ts';

describe('ConfirmDialog', () => {
  it('does the deed and closes', async () => {
    const onConfirm = vi.fn(() => Promise.resolve(ok()));
    const onClose = vi.fn();
    const { user } = renderPage(<ConfirmDialog opened {...questions.remove} onConfirm={onConfirm} onClose={onClose} />);
    const dialog = screen.getByRole('dialog', { name: 'Đồng ý xóa?' });
    expect(dialog.textContent).toContain('Mục này vào thùng rác và còn khôi phục được.');
    await user.click(within(dialog).getByRole('button', { name: 'Xóa' }));
    expect(onConfirm).toHaveBeenCalledOnce();
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  });

  it('does nothing on «Hủy thao tác» and on Escape', async () => {
    const onConfirm = vi.fn();
    const onClose = vi.fn();
    const { user } = renderPage(<ConfirmDialog opened {...questions.submitDossier} onConfirm={onConfirm} onClose={onClose} />);
    await user.click(screen.getByRole('button', { name: 'Hủy thao tác' }));
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(2);
    expect(onConfirm).not.toHaveBeenCalled();
  });

  it('stays with the fault when the deed fails', async () => {
    const onClose = vi.fn();
    const { user } = renderPage(<ConfirmDialog opened {...questions.remove} onConfirm={() => Promise.resolve(err(fault('dang-dung', 'Mục này đang được dùng.')))} onClose={onClose} />);
    await user.click(screen.getByRole('button', { name: 'Xóa' }));
    expect(await screen.findByText('Mục này đang được dùng.')).toBeTruthy();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('wants a reason of 20 letters for a return, and keeps it as typed', async () => {
    const onConfirm = vi.fn();
    const { user } = renderPage(<ConfirmDialog opened {...questions.returnDossier} onConfirm={onConfirm} onClose={() => undefined} />);
    const reason = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Lý do trả lại' });
    await user.type(reason, '12345678901234567890');
    await user.click(screen.getByRole('button', { name: 'Trả lại hồ sơ' }));
    expect(screen.getByText('Ghi ít nhất 20 chữ cái; mới có 0.')).toBeTruthy();
    expect(onConfirm).not.toHaveBeenCalled();
    await user.clear(reason);
    await typeBurst(reason, [...UNIKEY_NAME, ...' thiếu báo cáo thành tích']);
    await user.click(screen.getByRole('button', { name: 'Trả lại hồ sơ' }));
    expect(onConfirm).toHaveBeenCalledWith(`${WHOLE_NAME} thiếu báo cáo thành tích`);
  });
});

describe('toasts', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('a success goes by itself, an error stays until closed', () => {
    renderPage(<></>);
    act(() => {
      toast.success('Đã lưu đối tượng.');
      toast.error(fault('hong', 'Không ghi được.', { next: 'Thử lại.' }));
    });
    expect(screen.getByText('Đã lưu đối tượng.')).toBeTruthy();
    act(() => void vi.advanceTimersByTime(60_000));
    expect(screen.queryByText('Đã lưu đối tượng.')).toBeNull();
    expect(screen.getByText('Không ghi được.').closest('[role="alert"]')?.textContent).toContain('Thử lại.');
    fireEvent.click(screen.getByRole('button', { name: 'Đóng thông báo' }));
    expect(useToasts.getState().toasts).toEqual([]);
  });

  it('takes a removal back, and waits while pointed at', async () => {
    const undo = vi.fn(() => Promise.resolve(ok()));
    renderPage(<></>);
    act(() => void toast.success('Đã xóa 1 đối tượng.', undo));
    fireEvent.mouseEnter(screen.getByText('Đã xóa 1 đối tượng.').parentElement?.parentElement ?? document.body);
    act(() => void vi.advanceTimersByTime(60_000));
    fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await act(() => Promise.resolve());
    expect(undo).toHaveBeenCalledOnce();
    expect(screen.getByText('Đã hoàn tác.')).toBeTruthy();
  });

  it('leads to the settings when the unit lacks what a paper prints', async () => {
    renderPage(<></>);
    act(() => void toast.error(fault('thieu-thong-tin-don-vi', 'Chưa ghi: Địa danh.')));
    fireEvent.click(screen.getByRole('button', { name: 'Mở Thiết lập' }));
    await act(() => Promise.resolve());
    expect(useNavigation.getState().here.page).toBe('thiet-lap');
    expect(useToasts.getState().toasts).toEqual([]);
  });

  it('says so when the undo fails', async () => {
    renderPage(<></>);
    act(() => void toast.success('Đã xóa.', () => Promise.resolve(err(fault('muon', 'Không còn khôi phục được.')))));
    fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await act(() => Promise.resolve());
    expect(screen.getByText('Không còn khôi phục được.')).toBeTruthy();
  });
});

describe('JobDialog', () => {
  interface Driven {
    progress: (progress: Progress) => void;
    finish: (result: Result<string>) => void;
    cancel: ReturnType<typeof vi.fn<() => void>>;
    starts: number;
  }
  function setup() {
    const driven: Driven = { progress: () => undefined, finish: () => undefined, cancel: vi.fn(), starts: 0 };
    const onDone = vi.fn();
    const Host = () => {
      const job = useJob<string>();
      const run = (onProgress: (progress: Progress) => void): RunningJob<string> => {
        driven.starts += 1;
        driven.progress = onProgress;
        return { done: new Promise((resolve) => (driven.finish = resolve)), cancel: driven.cancel };
      };
      return (
        <>
          <button onClick={() => job.start(run)}>Bắt đầu</button>
          <JobDialog job={job} title="Đang ghi gói dữ liệu" result={(value) => <p>{value}</p>} onDone={onDone} />
        </>
      );
    };
    return { ...renderPage(<Host />), driven, onDone };
  }

  it('shows how far it is and what came of it', async () => {
    const { user, driven, onDone } = setup();
    await user.click(screen.getByRole('button', { name: 'Bắt đầu' }));
    expect(screen.getByRole('dialog', { name: 'Đang ghi gói dữ liệu' })).toBeTruthy();
    act(() => driven.progress({ done: 0, label: 'Đang đếm' }));
    act(() => driven.progress({ done: 1500, total: 3000, label: 'Đang mã hóa' }));
    expect(screen.getByRole('progressbar', { name: 'Đang mã hóa' }).getAttribute('aria-valuenow')).toBe('50');
    expect(screen.getByText('1.500 / 3.000')).toBeTruthy();
    await act(async () => driven.finish(ok('Đã ghi 1 gói.')));
    expect(screen.getByText('Đã ghi 1 gói.')).toBeTruthy();
    expect(screen.getByRole('dialog', { name: 'Đã ghi gói dữ liệu' })).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Đóng');
    await user.click(within(screen.getByRole('dialog')).getAllByRole('button', { name: 'Đóng' }).at(-1) as HTMLElement);
    expect(onDone).toHaveBeenCalledExactlyOnceWith('Đã ghi 1 gói.');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('is not stopped by Escape, is by «Hủy thao tác», and then says so', async () => {
    const { user, driven } = setup();
    await user.click(screen.getByRole('button', { name: 'Bắt đầu' }));
    await user.keyboard('{Escape}');
    expect(driven.cancel).not.toHaveBeenCalled();
    expect(screen.getByRole('dialog')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Hủy thao tác' }));
    expect(driven.cancel).toHaveBeenCalledOnce();
    expect(screen.getByText('Đang dừng…')).toBeTruthy();
    await act(async () => driven.finish(err(cancelled)));
    expect(screen.getByText('Việc này đã được dừng theo yêu cầu.')).toBeTruthy();
    expect(screen.getByRole('dialog', { name: 'Ghi gói dữ liệu' })).toBeTruthy();
  });

  it('shows a fault and tries again', async () => {
    const { user, driven } = setup();
    await user.click(screen.getByRole('button', { name: 'Bắt đầu' }));
    await act(async () => driven.finish(err(fault('day-dia', 'USB đã đầy.', { next: 'Dùng USB khác.' }))));
    expect(screen.getByText('USB đã đầy.')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Đóng');
    await user.click(screen.getByRole('button', { name: 'Thử lại' }));
    expect(driven.starts).toBe(2);
  });
});

describe('a dialog over another', () => {
  it.each([
    ['a preview', (onClose: () => void) => <PdfPreview file={{ fileName: 'a.pdf', bytes: new Uint8Array(4) }} title="Phiếu giao nhận" onClose={onClose} />],
    ['a question', (onClose: () => void) => <ConfirmDialog opened {...questions.remove} onConfirm={() => undefined} onClose={onClose} />],
    ['the folders', (onClose: () => void) => <FolderPicker opened title="Chọn USB" listFolder={() => Promise.resolve(err(fault('rut-usb', 'USB đã bị rút ra.')))} onPick={() => undefined} onClose={onClose} />],
  ])('%s closes alone at Escape', async (_what, above) => {
    const [below, onClose] = [vi.fn(), vi.fn()];
    const { user } = renderPage(
      <>
        <Modal opened onClose={below} title="Ghi gói dữ liệu">
          Đã ghi.
        </Modal>
        {above(onClose)}
      </>,
    );
    await waitFor(() => expect(document.activeElement?.hasAttribute('data-mantine-stop-propagation')).toBe(true));
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
    expect(below).not.toHaveBeenCalled();
  });
});

describe('FolderPicker', () => {
  const root: FolderListing = {
    here: null,
    parent: null,
    volumes: [
      { handle: 'd', label: 'Ổ đĩa C', free: 5 * 1024 ** 3, removable: false },
      { handle: 'u', label: 'USB', free: 1.5 * 1024 ** 3, removable: true },
    ],
    children: [],
  };
  const usb: FolderListing = {
    here: { handle: 'u', name: 'USB' },
    parent: null,
    volumes: [],
    children: [
      { handle: 'u/a', name: 'Năm 2026', kind: 'folder', size: null },
      { handle: 'u/b', name: 'goi.sovang', kind: 'file', size: 2048 },
    ],
  };
  const list = (handle: string | null) => Promise.resolve(ok(handle === null ? root : usb));

  it('begins with the disks, sticks first, and picks the folder that is open', async () => {
    const onPick = vi.fn();
    const { user } = renderPage(<FolderPicker opened title="Chọn USB" listFolder={list} onPick={onPick} onClose={() => undefined} />);
    const disks = await screen.findAllByRole('listitem');
    expect(disks.map((disk) => disk.textContent)).toEqual(['USBcòn trống 1,5 GB', 'Ổ đĩa Ccòn trống 5 GB']);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Chọn thư mục này' }).disabled).toBe(true);
    screen.getByRole('button', { name: /USB/ }).focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('Ổ đĩa C');
    await user.keyboard('{ArrowUp}{Enter}');
    expect(await screen.findByRole('button', { name: 'Năm 2026' })).toBeTruthy();
    expect(screen.queryByText('goi.sovang')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Chọn thư mục này' }));
    expect(onPick).toHaveBeenCalledWith({ handle: 'u', name: 'USB' });
  });

  it('makes a new folder and opens it; a name that cannot be is said at its field; Escape gives the name up alone', async () => {
    const onClose = vi.fn();
    const made: FolderListing = { ...usb, here: { handle: 'u/c', name: 'Gửi tỉnh' }, children: [] };
    const makeFolder = vi.fn((_handle: string, name: string) => Promise.resolve(name === 'Năm 2026' ? err(fault('ten-thu-muc-da-co', 'Ở đây đã có “Năm 2026”.')) : ok({ handle: 'u/c', name })));
    const { user } = renderPage(
      <FolderPicker opened title="Chọn USB" listFolder={(handle) => (handle === 'u/c' ? Promise.resolve(ok(made)) : list(handle))} makeFolder={makeFolder} onPick={() => undefined} onClose={onClose} />,
    );
    expect(screen.queryByRole('button', { name: 'Thư mục mới' })).toBeNull();
    await user.click(await screen.findByRole('button', { name: /USB/ }));
    await user.click(await screen.findByRole('button', { name: 'Thư mục mới' }));
    const field = screen.getByRole('textbox', { name: 'Tên thư mục mới' });
    expect(document.activeElement).toBe(field);
    await user.keyboard('{Escape}');
    expect(onClose).not.toHaveBeenCalled();
    expect(document.activeElement?.textContent).toBe('Thư mục mới');
    await user.keyboard('{Enter}');
    await user.type(screen.getByRole('textbox', { name: 'Tên thư mục mới' }), 'Tháng 3/2026{Enter}');
    expect(screen.getByText(/không dùng được trong tên thư mục\. Bỏ dấu ấy đi/)).toBeTruthy();
    expect(makeFolder).not.toHaveBeenCalled();
    await user.clear(screen.getByRole('textbox', { name: 'Tên thư mục mới' }));
    await user.type(screen.getByRole('textbox', { name: 'Tên thư mục mới' }), 'Năm 2026{Enter}');
    expect(await screen.findByText(/Ở đây đã có/)).toBeTruthy();
    await user.clear(screen.getByRole('textbox', { name: 'Tên thư mục mới' }));
    await user.type(screen.getByRole('textbox', { name: 'Tên thư mục mới' }), 'Gửi tỉnh{Enter}');
    expect(await screen.findByText('Gửi tỉnh')).toBeTruthy();
    expect(makeFolder).toHaveBeenLastCalledWith('u', 'Gửi tỉnh');
    expect(screen.getByText('Không có thư mục con. Có thể chọn chính thư mục này.')).toBeTruthy();
  });

  it('picks a file where files are asked for', async () => {
    const onPick = vi.fn();
    const { user } = renderPage(<FolderPicker opened title="Chọn gói" pick="file" listFolder={list} onPick={onPick} onClose={() => undefined} />);
    await user.click(await screen.findByRole('button', { name: /USB/ }));
    await user.click(await screen.findByRole('button', { name: /goi\.sovang/ }));
    await user.click(screen.getByRole('button', { name: 'Chọn tệp này' }));
    expect(onPick).toHaveBeenCalledWith({ handle: 'u/b', name: 'goi.sovang' });
  });

  it('says when a folder cannot be read, and reads it again', async () => {
    let pulled = true;
    const { user } = renderPage(
      <FolderPicker opened title="Chọn USB" listFolder={(handle) => (handle === 'u' && pulled ? Promise.resolve(err(fault('rut-usb', 'USB đã bị rút ra.'))) : list(handle))} onPick={() => undefined} onClose={() => undefined} />,
    );
    await user.click(await screen.findByRole('button', { name: /USB/ }));
    expect(await screen.findByText('USB đã bị rút ra.')).toBeTruthy();
    pulled = false;
    await user.click(screen.getByRole('button', { name: 'Thử lại' }));
    expect(await screen.findByRole('button', { name: 'Năm 2026' })).toBeTruthy();
  });

  it('says what to do where no disk is seen', async () => {
    renderPage(<FolderPicker opened title="Chọn USB" listFolder={() => Promise.resolve(ok({ ...root, volumes: [] }))} onPick={() => undefined} onClose={() => undefined} />);
    expect(await screen.findByText('Không thấy ổ đĩa nào. Cắm USB vào máy rồi mở lại.')).toBeTruthy();
  });

  it.each([
    [0, '0 byte'],
    [1023, '1.023 byte'],
    [1536, '1,5 KB'],
    [64 * 1024 ** 2, '64 MB'],
  ])('%i bytes are %s', (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words);
  });
});

describe('files', () => {
  const made: string[] = [];
  const revoked: string[] = [];
  beforeEach(() => {
    made.length = 0;
    revoked.length = 0;
    URL.createObjectURL = () => {
      made.push(`blob:${made.length}`);
      return made.at(-1) ?? '';
    };
    URL.revokeObjectURL = (url) => void revoked.push(url);
  });

  it('FilePickButton has the focus again when the file is read: a disabled button loses it', async () => {
    const button = (reading: boolean) => <FilePickButton label="Nhập từ Excel" accept=".xlsx" loading={reading} onFile={() => undefined} />;
    const { rerender } = renderPage(button(false));
    const shown = screen.getByRole('button', { name: 'Nhập từ Excel' });
    shown.focus();
    rerender(button(true));
    shown.blur();
    rerender(button(false));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Nhập từ Excel' })));
  });

  it('FilePickButton hands over the file, the same one twice too', async () => {
    const onFile = vi.fn();
    const { user, container } = renderPage(<FilePickButton label="Nhập từ Excel" accept=".xlsx" onFile={onFile} />);
    const input = container.querySelector('input') as HTMLInputElement;
    const opened = vi.spyOn(input, 'click');
    await user.click(screen.getByRole('button', { name: 'Nhập từ Excel' }));
    expect(opened).toHaveBeenCalledOnce();
    const file = new File(['x'], 'danh-sach.xlsx');
    await user.upload(input, file);
    await user.upload(input, file);
    expect(onFile.mock.calls).toEqual([[file], [file]]);
  });

  it('FilePickButton can say in its name what the file is for, and can be small', () => {
    renderPage(<FilePickButton label="Đính kèm" aria-label="Đính kèm: Báo cáo thành tích" size="compact-sm" accept=".pdf" onFile={() => undefined} />);
    const button = screen.getByRole('button', { name: 'Đính kèm: Báo cáo thành tích' });
    expect(button.textContent).toBe('Đính kèm');
    expect(button.getAttribute('data-size')).toBe('compact-sm');
    expect(screen.getByLabelText('Đính kèm: Báo cáo thành tích', { selector: 'input' })).toBeTruthy();
  });

  it('PdfPreview shows the PDF, prints that very document, saves it, and lets go of it', async () => {
    const onClose = vi.fn();
    const file = { fileName: 'to-trinh.pdf', bytes: new Uint8Array([1, 2, 3]) };
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const { user, rerender } = renderPage(<PdfPreview file={file} title="Tờ trình" onClose={onClose} />, { api: fakeApi({ 'print.pdf': () => err(fault('cua-so-tu-in', 'Cửa sổ này tự in.')) }) });
    const frame = screen.getByTitle<HTMLIFrameElement>('Tờ trình');
    expect(frame.getAttribute('src')?.split('#')[0]).toBe('blob:0');
    const print = vi.fn();
    Object.defineProperty(frame, 'contentWindow', { value: { print } });
    await user.click(screen.getByRole('button', { name: 'In' }));
    await waitFor(() => expect(print).toHaveBeenCalledOnce());
    await user.keyboard('{Control>}p{/Control}');
    await waitFor(() => expect(print).toHaveBeenCalledTimes(2));
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect((clicked.mock.contexts[0] as HTMLAnchorElement).download).toBe('to-trinh.pdf');
    await user.click(screen.getByRole('button', { name: 'Đóng' }));
    expect(onClose).toHaveBeenCalledOnce();
    rerender(<PdfPreview file={null} title="Tờ trình" onClose={onClose} />);
    expect(revoked).toContain('blob:0');
    clicked.mockRestore();
  });

  it('saveFile lets go of the file later', () => {
    vi.useFakeTimers();
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    saveFile({ fileName: 'a.xlsx', mediaType: 'x', bytes: new Uint8Array([1]) });
    expect(revoked).toEqual([]);
    vi.advanceTimersByTime(60_000);
    expect(revoked).toEqual(['blob:0']);
    clicked.mockRestore();
    vi.useRealTimers();
  });
});

import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PaperList } from '../../../renderer/components/paper-list.tsx';
import type { ListedPaper } from '../../../renderer/components/paper-list.tsx';
import { PaperPreview, usePapers } from '../../../renderer/components/use-papers.tsx';
import { err, fault, ok } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import { fakeApi, renderPage } from '../helpers.tsx';
import type { FakeMethods } from '../helpers.tsx';

beforeEach(() => {
  URL.createObjectURL = () => 'blob:paper';
  URL.revokeObjectURL = () => undefined;
});

const LIST: readonly ListedPaper[] = [
  { kind: 'to-trinh', title: 'Tờ trình', saves: ['docx'] },
  { kind: 'danh-sach', title: 'Danh sách', saves: ['docx', 'xlsx'] },
];
interface PageProps {
  readonly onFault?: (fault: Fault) => void;
  readonly across?: boolean;
}
function Page({ onFault, across }: PageProps) {
  const papers = usePapers(onFault === undefined ? {} : { onFault });
  return (
    <>
      <PaperList papers={papers} id="d1" list={LIST} {...(across === undefined ? {} : { across })} />
      <button onClick={() => void papers.show('ma-khoi-phuc', null, 'Mã khôi phục')}>Mã</button>
      <PaperPreview of={papers} />
    </>
  );
}
const paper = { fileName: 'giay.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([1]) };
const render = (make: FakeMethods['paper.make'] = () => ok(paper), props: PageProps = {}) => renderPage(<Page {...props} />, { api: fakeApi({ 'paper.make': make }) });

describe('papers', () => {
  it.each([false, true])('offers each paper by name (across: %s) and shows it as it is printed', async (across) => {
    const { user, api } = render(undefined, { across });
    expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label')).filter(Boolean)).toEqual([
      'Xem trước bản in: Tờ trình',
      'Lưu Tờ trình: Word',
      'Xem trước bản in: Danh sách',
      'Lưu Danh sách: Word',
      'Lưu Danh sách: Excel',
    ]);
    await user.click(screen.getByRole('button', { name: 'Xem trước bản in: Tờ trình' }));
    expect(await screen.findByTitle('Tờ trình')).toBeTruthy();
    expect(api.inputs('paper.make')).toEqual([{ kind: 'to-trinh', id: 'd1', format: 'pdf' }]);
    await user.click(screen.getByRole('button', { name: 'Đóng' }));
    await waitFor(() => expect(screen.queryByTitle('Tờ trình')).toBeNull());
  });

  it('saves a file to work on, by the keyboard too', async () => {
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const { user, api } = render(() => ok({ ...paper, fileName: 'danh-sach.xlsx' }));
    screen.getByRole('button', { name: 'Lưu Danh sách: Excel' }).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect((clicked.mock.contexts[0] as HTMLAnchorElement).download).toBe('danh-sach.xlsx'));
    expect(api.inputs('paper.make')).toEqual([{ kind: 'danh-sach', id: 'd1', format: 'xlsx' }]);
    expect(screen.queryByRole('dialog')).toBeNull();
    clicked.mockRestore();
  });

  it('says beside the paper which bases are to be checked, whose words it has and what its Word file is made of', async () => {
    const notes = { draft: 'Bản này in chữ DỰ THẢO. Hồ sơ chưa trình.', wordings: ['Tờ trình: mẫu của đơn vị'], leftOut: ['Tờ trình, «Câu kết» (Quy định của tỉnh): Câu này không có trường {tenSai}.'], bases: [{ text: 'Luật Mẫu', why: 'Chưa đối chiếu được với văn bản.' }], template: 'mau.docx' };
    const { user, api } = renderPage(<Page />, { api: fakeApi({ 'paper.make': () => ok(paper), 'paper.notes': () => ok(notes) }) });
    await user.click(screen.getByRole('button', { name: 'Xem trước bản in: Tờ trình' }));
    const beside = await screen.findByRole('note', { name: 'Cần biết trước khi ký' });
    for (const words of ['Bản này in chữ DỰ THẢO.', 'Căn cứ cần kiểm tra: Luật Mẫu. Chưa đối chiếu được với văn bản.', 'Câu chữ: Tờ trình: mẫu của đơn vị.', '{tenSai}', 'mau.docx']) expect(beside.textContent).toContain(words);
    expect(api.inputs('paper.notes')).toEqual([{ kind: 'to-trinh', id: 'd1' }]);
  });

  it('makes a paper of the unit without an id', async () => {
    const { user, api } = render();
    await user.click(screen.getByRole('button', { name: 'Mã' }));
    expect(await screen.findByTitle('Mã khôi phục')).toBeTruthy();
    expect(api.calls.findLast(({ name }) => name === 'paper.make')?.input).toEqual({ kind: 'ma-khoi-phuc', id: '', format: 'pdf' });
  });

  it('keeps the fault on the page until it is closed or the next paper succeeds', async () => {
    let answer: ReturnType<NonNullable<FakeMethods['paper.make']>> = err(fault('thieu', 'Chưa có người ký.'));
    const { user } = render(() => answer);
    const show = screen.getByRole('button', { name: 'Xem trước bản in: Tờ trình' });
    await user.click(show);
    expect(await screen.findByText('Chưa có người ký.')).toBeTruthy();
    answer = ok(paper);
    await user.click(show);
    expect(await screen.findByTitle('Tờ trình')).toBeTruthy();
    expect(screen.queryByText('Chưa có người ký.')).toBeNull();
  });

  it('hands the fault over where the page wants it', async () => {
    const onFault = vi.fn();
    const { user } = render(() => err(fault('thieu', 'Chưa có người ký.')), { onFault });
    await user.click(screen.getByRole('button', { name: 'Xem trước bản in: Tờ trình' }));
    await waitFor(() => expect(onFault).toHaveBeenCalledWith(expect.objectContaining({ code: 'thieu' })));
    expect(screen.queryByText('Chưa có người ký.')).toBeNull();
  });
});

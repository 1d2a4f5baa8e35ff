import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { PrintSetDialog } from '../../../../renderer/features/dossiers/print-set-dialog.tsx';
import type { PrintItem } from '../../../../shared/api/print.ts';
import { ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';

const SET = [
  { kind: 'bia-ho-so' as const, id: 'd1', name: 'Bìa hồ sơ', why: null },
  { kind: 'to-trinh' as const, id: 'd1', name: 'Tờ trình', why: null },
  { kind: 'bien-ban' as const, id: 's1', name: 'Biên bản họp', why: 'Chưa ghi quyết định thành lập Hội đồng. Ghi ở trang Hội đồng.' },
];

function shown() {
  const onPrint = vi.fn<(items: readonly PrintItem[]) => void>();
  const { user } = renderPage(<PrintSetDialog dossierId="d1" onPrint={onPrint} onClose={() => undefined} />, { api: fakeApi({ 'print.set': () => ok(SET) }) });
  return { user, onPrint };
}

it('prints what is ticked, in the order and number asked for; what cannot be made says why and is left out', async () => {
  const { user, onPrint } = shown();
  const minutes = await screen.findByRole('checkbox', { name: 'Biên bản họp' });
  expect(minutes).toHaveProperty('disabled', true);
  expect(screen.getByText(/Chưa ghi quyết định thành lập Hội đồng/u)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Đưa xuống: Bìa hồ sơ' }));
  const copies = screen.getByRole('textbox', { name: 'Số bản: Tờ trình' });
  await user.clear(copies);
  await user.type(copies, '3');
  await user.click(screen.getByRole('button', { name: 'Xem trước và in' }));
  expect(onPrint).toHaveBeenCalledWith([{ kind: 'to-trinh', id: 'd1', copies: 3 }, { kind: 'bia-ho-so', id: 'd1', copies: 1 }]);
});

it('has nothing to print when nothing is ticked', async () => {
  const { user } = shown();
  await user.click(await screen.findByRole('checkbox', { name: 'Bìa hồ sơ' }));
  await user.click(screen.getByRole('checkbox', { name: 'Tờ trình' }));
  expect(screen.getByRole('button', { name: 'Xem trước và in' })).toHaveProperty('disabled', true);
});

import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { DataTable } from '../../../renderer/components/data-table.tsx';
import type { Column } from '../../../renderer/components/data-table.tsx';
import type { LoadRows } from '../../../renderer/components/paged-rows.ts';
import { EmptyState } from '../../../renderer/components/states.tsx';
import { err, fault, ok } from '../../../shared/result.ts';
import { renderPage } from '../helpers.tsx';

interface Row {
  readonly id: string;
  readonly name: string;
}

const columns: Column<Row>[] = [
  { key: 'stt', heading: 'STT', width: 56, align: 'right', render: (_row, index) => index + 1 },
  { key: 'name', heading: 'Họ và tên', width: 200, grow: 1, render: (row) => row.name },
];

const people = (count: number): Row[] => Array.from({ length: count }, (_, index) => ({ id: `p${index}`, name: `Người ${index}` }));

/** Pages of `all` by keyset: after the id of the last row read. */
function source(all: () => readonly Row[]) {
  return vi.fn<LoadRows<Row>>(({ after, limit }) => {
    const start = after === null ? 0 : all().findIndex((row) => row.id === after[0]) + 1;
    const rows = all().slice(start, start + limit);
    const last = rows.at(-1);
    return Promise.resolve(ok({ rows, next: last !== undefined && start + rows.length < all().length ? [last.id] : null, total: all().length }));
  });
}

type Extra = Partial<Parameters<typeof DataTable<Row>>[0]>;
const show = (load: LoadRows<Row>, extra: Extra = {}) =>
  renderPage(
    <DataTable label="Danh sách người" columns={columns} load={load} rowKey={(row) => row.id} rowName={(row) => row.name} empty={<EmptyState sentence="Chưa có ai." />} {...extra} />,
  );
const grid = () => screen.findByRole('grid', { name: 'Danh sách người' });
const bodyRows = (table: HTMLElement) => within(table).getAllByRole('row').slice(1);
const active = (table: HTMLElement) => document.getElementById(table.getAttribute('aria-activedescendant') ?? '');

describe('reading pages', () => {
  it('shows 5,000 rows with at most 80 in the document and reads on while scrolling', async () => {
    const load = source(() => people(5000));
    show(load);
    const table = await grid();
    expect(table.getAttribute('aria-rowcount')).toBe('5001');
    expect(screen.getByText('Đã tải 100 / 5.000 dòng')).toBeTruthy();
    expect(bodyRows(table).length).toBeLessThanOrEqual(80);
    expect(load).toHaveBeenCalledTimes(1);
    table.scrollTop = 80 * 44;
    fireEvent.scroll(table);
    await waitFor(() => expect(screen.getByText('Đã tải 200 / 5.000 dòng')).toBeTruthy());
    expect(load.mock.calls[1]?.[0]).toEqual({ after: ['p99'], limit: 100 });
    expect(bodyRows(table).length).toBeLessThanOrEqual(80);
  });

  it('starts anew when the filter changes, and throws the earlier answer away', async () => {
    const answers: (() => void)[] = [];
    const load: LoadRows<Row> = () => {
      const turn = answers.length;
      return new Promise((resolve) => answers.push(() => resolve(ok({ rows: [{ id: `r${turn}`, name: `Lượt ${turn}` }], next: null, total: 1 }))));
    };
    const { rerender } = show(load, { filterKey: 'a' });
    rerender(<DataTable label="Danh sách người" columns={columns} load={load} rowKey={(row) => row.id} empty={null} filterKey="b" />);
    await act(async () => answers[1]?.());
    await act(async () => answers[0]?.());
    const table = await grid();
    expect(within(table).getByText('Lượt 1')).toBeTruthy();
    expect(within(table).queryByText('Lượt 0')).toBeNull();
  });

  it('reads again in place on refresh', async () => {
    let all = people(3);
    const load = source(() => all);
    const Refreshing = () => {
      const [key, setKey] = useState(0);
      return (
        <>
          <button onClick={() => setKey(key + 1)}>Đọc lại</button>
          <DataTable label="Danh sách người" columns={columns} load={load} rowKey={(row) => row.id} empty={null} refreshKey={key} />
        </>
      );
    };
    const { user } = renderPage(<Refreshing />);
    await grid();
    all = people(4);
    await user.click(screen.getByRole('button', { name: 'Đọc lại' }));
    expect(await screen.findByText('4 dòng')).toBeTruthy();
  });

  it('shows loading, then the empty sentence', async () => {
    show(source(() => []));
    expect(screen.getByText('Đang tải…')).toBeTruthy();
    expect(await screen.findByText('Chưa có ai.')).toBeTruthy();
    expect(screen.queryByRole('grid')).toBeNull();
  });

  it('shows a fault with a way to try again', async () => {
    let broken = true;
    const good = source(() => people(2));
    const { user } = show((page) => (broken ? Promise.resolve(err(fault('hong', 'Không đọc được danh sách.'))) : good(page)));
    expect(await screen.findByText('Không đọc được danh sách.')).toBeTruthy();
    broken = false;
    await user.click(screen.getByRole('button', { name: 'Thử lại' }));
    expect(bodyRows(await grid())).toHaveLength(2);
  });

  it('keeps the rows it has when a later page fails, and goes on after «Thử lại»', async () => {
    let broken = true;
    const good = source(() => people(150));
    const { user } = show((page) => (broken && page.after !== null ? Promise.resolve(err(fault('hong', 'Không đọc tiếp được.'))) : good(page)));
    const table = await grid();
    table.scrollTop = 80 * 44;
    fireEvent.scroll(table);
    expect(await screen.findByText(/Không đọc tiếp được/)).toBeTruthy();
    expect(bodyRows(table).length).toBeGreaterThan(0);
    broken = false;
    await user.click(screen.getByRole('button', { name: 'Thử lại' }));
    expect(await screen.findByText('150 dòng')).toBeTruthy();
  });
});

describe('keyboard', () => {
  it('moves by arrows, Home and End, and opens by Enter', async () => {
    const onOpen = vi.fn();
    const { user } = show(
      source(() => people(700)),
      { onOpen },
    );
    const table = await grid();
    await user.tab();
    expect(document.activeElement).toBe(table);
    expect(active(table)?.textContent).toContain('Người 0');
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith({ id: 'p1', name: 'Người 1' });
    await user.keyboard('{End}');
    await waitFor(() => expect(active(table)?.textContent).toContain('Người 699'));
    expect(bodyRows(table).length).toBeLessThanOrEqual(80);
    await user.keyboard('{Home}{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith({ id: 'p0', name: 'Người 0' });
  });

  it('keeps the active row in the document when it is scrolled out of sight', async () => {
    show(source(() => people(100)));
    const table = await grid();
    table.scrollTop = 70 * 44;
    fireEvent.scroll(table);
    await waitFor(() => expect(within(table).getByText('Người 70')).toBeTruthy());
    expect(active(table)?.textContent).toContain('Người 0');
  });

  it('chooses by Space, Shift with arrows, Ctrl+A, and none by Escape', async () => {
    const { user } = show(
      source(() => people(10)),
      { bulk: (selected) => <button>{`Xóa ${selected.length} người`}</button> },
    );
    const table = await grid();
    act(() => table.focus());
    await user.keyboard(' {Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    const bar = screen.getByRole('toolbar', { name: 'Thao tác với các dòng đã chọn' });
    expect(bar.textContent).toContain('Đã chọn 3 dòng');
    expect(within(bar).getByRole('button', { name: 'Xóa 3 người' })).toBeTruthy();
    expect(bodyRows(table).filter((row) => row.getAttribute('aria-selected') === 'true')).toHaveLength(3);
    await user.keyboard('{Control>}a{/Control}');
    expect(screen.getByText(/Đã chọn 10 dòng/)).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('toolbar')).toBeNull();
  });
});

describe('mouse', () => {
  it('opens on a click on the row, chooses on a click on its box', async () => {
    const onOpen = vi.fn();
    const { user } = show(
      source(() => people(5)),
      { onOpen, bulk: () => null },
    );
    await grid();
    await user.click(screen.getByRole('checkbox', { name: 'Chọn Người 2' }));
    expect(onOpen).not.toHaveBeenCalled();
    expect(screen.getByText(/Đã chọn 1 dòng/)).toBeTruthy();
    await user.click(screen.getByText('Người 3'));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith({ id: 'p3', name: 'Người 3' });
    await user.click(screen.getByRole('checkbox', { name: 'Chọn tất cả các dòng đã tải' }));
    expect(screen.getByText(/Đã chọn 5 dòng/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Bỏ chọn' }));
    expect(screen.queryByRole('toolbar')).toBeNull();
  });

  it('leaves buttons in a cell to themselves', async () => {
    const onOpen = vi.fn();
    const onButton = vi.fn();
    const { user } = show(
      source(() => people(1)),
      { onOpen, columns: [...columns, { key: 'act', heading: 'Thao tác', width: 100, render: () => <button onClick={onButton}>Sửa</button> }] },
    );
    await grid();
    await user.click(screen.getByRole('button', { name: 'Sửa' }));
    expect(onButton).toHaveBeenCalledOnce();
    expect(onOpen).not.toHaveBeenCalled();
  });
});

import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { DataTable } from '../../../renderer/components/data-table.tsx';
import type { Column } from '../../../renderer/components/data-table.tsx';
import type { LoadRows } from '../../../renderer/components/paged-rows.ts';
import { heldRows } from '../../../renderer/components/held-rows.ts';
import { EmptyState } from '../../../renderer/components/states.tsx';
import { StatusBadge } from '../../../renderer/components/status-badge.tsx';
import { err, fault, ok } from '../../../shared/result.ts';
import { fakeApi, renderPage, startAfresh } from '../helpers.tsx';

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

it('draws only the rows that something changes for', async () => {
  const drawn: string[] = [];
  const seen: Column<Row>[] = [{ key: 'name', heading: 'Họ và tên', width: 200, render: (row) => (drawn.push(row.id), row.name) }];
  const { user } = show(source(() => people(5000)), { columns: seen, bulk: () => null });
  const table = await grid();
  table.focus();
  drawn.length = 0;
  await user.keyboard('{ArrowDown}');
  expect([...drawn].sort()).toEqual(['p0', 'p1']);
  drawn.length = 0;
  await user.click(within(table).getByRole('checkbox', { name: 'Chọn Người 3' }));
  expect(new Set(drawn)).toEqual(new Set(['p1', 'p3']));
});

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

  it('shows names alone while rows rush by, reads on meanwhile, and whole rows where it comes to lie', async () => {
    const load = source(() => people(5000));
    show(load, { bulk: () => null });
    const table = await grid();
    const rows = () => bodyRows(table).map((row) => row.textContent);
    for (let top = 0; top <= 60 * 44; top += 60) {
      table.scrollTop = top;
      fireEvent.scroll(table);
    }
    const flight = table.querySelector('[role=rowgroup] > [aria-hidden]') as HTMLElement;
    expect(flight.textContent).toContain('Người 65');
    expect(rows().join()).not.toContain('Người 65');
    table.scrollTop = 80 * 44;
    fireEvent.scroll(table);
    await waitFor(() => expect(load).toHaveBeenCalledTimes(2));
    await waitFor(() => expect(rows().join()).toContain('Người 85'));
    expect(flight.childElementCount).toBe(0);
    expect(within(table).getByRole('checkbox', { name: 'Chọn Người 85' })).toBeTruthy();
  });

  it('says on paper, and only there, that not all rows are on it', async () => {
    const long = show(source(() => people(5000)));
    await grid();
    expect(screen.getByText(/^Bản in này chỉ có các dòng đang hiện, trong 5\.000 dòng\. Muốn đủ mọi dòng thì bấm «In danh sách»/u).hasAttribute('data-print-only')).toBe(true);
    long.unmount();
    show(source(() => people(3)));
    await grid();
    expect(screen.queryByText(/^Bản in này/u)).toBeNull();
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

interface Award {
  readonly id: string;
  readonly name: string;
  readonly money: string;
  readonly state: string;
}
const AWARDS: readonly Award[] = [
  { id: 'a', name: 'Đặng Thị Hường', money: '1.500.000 đồng', state: 'Đã gửi' },
  { id: 'b', name: 'Nguyễn Văn An', money: '900.000 đồng', state: 'Đang soạn' },
  { id: 'c', name: 'Lê Thị Ánh', money: '', state: 'Đã gửi' },
  { id: 'd', name: 'Bùi Đức Đạt', money: '=1+1', state: 'Đang soạn' },
];
const awardColumns: Column<Award>[] = [
  { key: 'stt', heading: 'STT', width: 56, render: (_row, index) => index + 1 },
  { key: 'name', heading: 'Họ và tên', width: 200, grow: 1, kind: 'name', render: (row) => row.name },
  { key: 'money', heading: 'Tiền thưởng', width: 140, align: 'right', kind: 'number', render: (row) => row.money },
  { key: 'state', heading: 'Trạng thái', width: 140, render: (row) => <StatusBadge status={row.state} /> },
  { key: 'deed', heading: 'Việc', width: 80, render: (row) => <button onClick={() => undefined}>Sửa {row.name}</button> },
];
const AwardTable = () => <DataTable label="Khen thưởng" list="thu" columns={awardColumns} load={heldRows(AWARDS)} rowKey={(row) => row.id} rowName={(row) => row.name} bulk={() => null} empty={null} />;
const awardGrid = () => screen.findByRole('grid', { name: 'Khen thưởng' });
const shownNames = (table: HTMLElement) => bodyRows(table).map((row) => within(row).getAllByRole('gridcell')[2]?.textContent ?? '');

describe('order and filter', () => {
  it('orders by a heading with the keyboard, says it by aria-sort, and keeps the focus', async () => {
    const { user } = renderPage(<AwardTable />);
    const table = await awardGrid();
    expect(within(table).queryByRole('button', { name: 'Việc' })).toBeNull();
    expect(within(table).queryByRole('button', { name: 'STT' })).toBeNull();
    await user.tab();
    await user.tab();
    await user.tab();
    expect(document.activeElement).toBe(within(table).getByRole('button', { name: 'Họ và tên' }));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(shownNames(table)).toEqual(['Nguyễn Văn An', 'Lê Thị Ánh', 'Bùi Đức Đạt', 'Đặng Thị Hường']));
    expect(within(table).getByRole('columnheader', { name: 'Họ và tên' }).getAttribute('aria-sort')).toBe('ascending');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(shownNames(table)[0]).toBe('Đặng Thị Hường'));
    expect(within(table).getByRole('columnheader', { name: 'Họ và tên' }).getAttribute('aria-sort')).toBe('descending');
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(within(table).getByRole('button', { name: 'Tiền thưởng' }));
    await user.keyboard('{ }');
    await waitFor(() => expect(shownNames(table).slice(0, 2)).toEqual(['Nguyễn Văn An', 'Đặng Thị Hường']));
  });

  it('filters by column, shows chips, and says when nothing is left', async () => {
    const { user } = renderPage(<AwardTable />);
    await awardGrid();
    await user.click(screen.getByRole('button', { name: 'Lọc' }));
    const dialog = await screen.findByRole('dialog', { name: 'Lọc danh sách' });
    await user.type(within(dialog).getByLabelText('Họ và tên'), 'thi');
    await user.type(within(dialog).getByLabelText('Tiền thưởng, từ'), 'mười');
    await user.keyboard('{Enter}');
    expect(await within(dialog).findByText('Ghi một số.')).toBeTruthy();
    await user.clear(within(dialog).getByLabelText('Tiền thưởng, từ'));
    await user.keyboard('{Enter}');
    await waitFor(async () => expect(shownNames(await awardGrid())).toEqual(['Đặng Thị Hường', 'Lê Thị Ánh']));
    expect(screen.getByText('Họ và tên có «thi»')).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Lọc' }));
    const again = await screen.findByRole('dialog', { name: 'Lọc danh sách' });
    await user.type(within(again).getByLabelText('Tiền thưởng, từ'), '9.000.000');
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Không có dòng nào khớp bộ lọc.')).toBeTruthy();
    await user.click(screen.getAllByRole('button', { name: 'Xóa bộ lọc' })[0] as HTMLElement);
    await waitFor(async () => expect(bodyRows(await awardGrid())).toHaveLength(4));
  });

  it('asks a list of the store for order, filter and number of rows, and counts after the rows are shown', async () => {
    const load = vi.fn<LoadRows<Row>>(({ count }) => Promise.resolve(ok(count === true ? { rows: [], next: null, total: 4321 } : { rows: people(100), next: ['x'], total: null })));
    const { user } = show(load, { columns: [{ key: 'name', heading: 'Họ và tên', width: 200, sortable: true, asks: { is: 'contains' }, kind: 'name', text: (row) => row.name }], printed: () => ({ list: 'subject', query: {} }) });
    expect(await screen.findByText('Đã tải 100 / 4.321 dòng')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Họ và tên' }));
    await waitFor(() => expect(load.mock.calls.map(([page]) => page)).toContainEqual({ after: null, limit: 100, count: false, sort: { by: 'name', direction: 'asc' }, filter: [] }));
  });
});

describe('copying', () => {
  it('gives the chosen rows with headings to the clipboard, as text and as HTML, without formulas', async () => {
    const { user } = renderPage(<AwardTable />);
    const table = await awardGrid();
    const copy = () => {
      const data = new Map<string, string>();
      fireEvent.copy(table, { clipboardData: { setData: (type: string, text: string) => data.set(type, text) } });
      return data;
    };
    act(() => table.focus());
    expect(copy().get('text/plain')).toBe('STT\tHọ và tên\tTiền thưởng\tTrạng thái\r\n1\tĐặng Thị Hường\t1.500.000 đồng\tĐã gửi');
    await user.keyboard('{End} ');
    await user.keyboard('{Home} ');
    const copied = copy();
    expect(copied.get('text/plain')?.split('\r\n').slice(1)).toEqual(['1\tĐặng Thị Hường\t1.500.000 đồng\tĐã gửi', "4\tBùi Đức Đạt\t'=1+1\tĐang soạn"]);
    expect(copied.get('text/html')).toContain('<th>Trạng thái</th>');
  });
});

describe('columns, views and printing', () => {
  it('hides, moves and widens columns, keeps them as a view, and opens with the standard view after a new start', async () => {
    const api = fakeApi();
    const { user, unmount } = renderPage(<AwardTable />, { api });
    const table = await awardGrid();
    const headings = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent).slice(1);
    await user.click(within(table).getByRole('button', { name: 'Họ và tên' }));
    await user.click(screen.getByRole('button', { name: 'Kiểu xem' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Cột…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Chọn cột' });
    await user.click(within(dialog).getByRole('checkbox', { name: 'Việc' }));
    await user.click(within(dialog).getByRole('button', { name: 'Chuyển lên: Trạng thái' }));
    await user.click(within(dialog).getByRole('button', { name: 'Xong' }));
    await waitFor(() => expect(headings()).toEqual(['STT', 'Họ và tên', 'Trạng thái', 'Tiền thưởng']));
    await user.click(screen.getByRole('button', { name: 'Kiểu xem' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Lưu kiểu xem…' }));
    await user.type(await screen.findByLabelText('Tên kiểu xem'), 'Của tôi');
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('button', { name: 'Kiểu xem: Của tôi' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Kiểu xem: Của tôi' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Sửa các kiểu xem…' }));
    await user.click(await screen.findByRole('switch', { name: 'Mở đầu tiên: Của tôi' }));
    await waitFor(() => expect(api.drafts.get('kieu-xem')).toContain('"standard":"Của tôi"'));
    unmount();
    startAfresh();
    renderPage(<AwardTable />, { api });
    await waitFor(async () => expect(shownNames(await awardGrid())).toEqual(['Nguyễn Văn An', 'Lê Thị Ánh', 'Bùi Đức Đạt', 'Đặng Thị Hường']));
    expect(headings()).toEqual(['STT', 'Họ và tên', 'Trạng thái', 'Tiền thưởng']);
  });

  it('widens a column by Shift and arrow', async () => {
    const { user } = renderPage(<AwardTable />);
    const table = await awardGrid();
    const tracks = () => (within(table).getAllByRole('row')[0] as HTMLElement).style.gridTemplateColumns;
    const before = tracks();
    act(() => within(table).getByRole('button', { name: 'Tiền thưởng' }).focus());
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
    await waitFor(() => expect(tracks()).not.toBe(before));
  });

  it('prints what is shown: the order, the filter in words, the columns', async () => {
    const api = fakeApi({ 'list.print': () => ok({ jobId: 'j1', fileName: 'a.xlsx', rows: 4, pages: null }), 'list.file': () => ok({ fileName: 'a.xlsx', mediaType: 'x', bytes: new Uint8Array() }) });
    const { user } = renderPage(<AwardTable />, { api });
    const table = await awardGrid();
    await user.click(within(table).getByRole('button', { name: 'Họ và tên' }));
    await user.click(screen.getByRole('button', { name: 'In, xuất' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Xuất Excel danh sách' }));
    await waitFor(() => expect(api.inputs('list.file')).toEqual([{ jobId: 'j1' }]));
    expect(api.inputs('list.print')[0]).toMatchObject({ title: 'Khen thưởng', under: ['Sắp xếp theo Họ và tên, tăng dần.'], source: { list: 'rows', rows: [['1', 'Nguyễn Văn An', '900.000 đồng', 'Đang soạn'], ['2', 'Lê Thị Ánh', '', 'Đã gửi'], ['3', 'Bùi Đức Đạt', '=1+1', 'Đang soạn'], ['4', 'Đặng Thị Hường', '1.500.000 đồng', 'Đã gửi']] } });
  });
});

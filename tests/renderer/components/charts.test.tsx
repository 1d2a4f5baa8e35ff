import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { BarList } from '../../../renderer/components/charts/bar-list.tsx';
import { countScale, quotaScale, shareSpans, targetSpans } from '../../../renderer/components/charts/bar-scale.ts';
import { QuotaBars } from '../../../renderer/components/charts/quota-bars.tsx';
import { canBeDrawn } from '../../../renderer/components/charts/quota-use.ts';
import type { QuotaUse } from '../../../renderer/components/charts/quota-use.ts';
import { ShareBars } from '../../../renderer/components/charts/share-bars.tsx';
import { YearColumns } from '../../../renderer/components/charts/year-columns.tsx';
import { renderPage } from '../helpers.tsx';

const parts = (row: Element | null | undefined, kind: string) => [...(row?.querySelectorAll<HTMLElement>(`[data-part="${kind}"]`) ?? [])];
const row = (list: string, index: number) => within(screen.getByRole('list', { name: list })).getAllByRole('listitem')[index];

describe('where bars lie', () => {
  it.each([
    [[4, 2, 0], [{ from: 0, to: 1 }, { from: 0, to: 0.5 }, null]],
    [[0, 0], [null, null]],
    [[], []],
  ])('R77: counts %j are drawn on one scale', (counts, spans) => {
    expect(counts.map(countScale(counts))).toEqual(spans);
  });

  it('R77: what is not recorded follows what is, and is neither yes nor no', () => {
    expect(shareSpans({ count: 2, unknown: 1, base: 4 })).toEqual({ filled: { from: 0, to: 0.5 }, unknown: { from: 0.5, to: 0.75 } });
    expect(shareSpans({ count: 0, unknown: 4, base: 4 })).toEqual({ filled: null, unknown: { from: 0, to: 1 } });
    expect(shareSpans({ count: 0, unknown: 0, base: 0 })).toEqual({ filled: null, unknown: null });
  });

  it('R26: a figure lies before, at or beyond its target, and a fall below zero to the left of it', () => {
    const short = targetSpans(90, { min: 100, max: 100 });
    expect(short.targets).toHaveLength(1);
    expect(short.filled?.to).toBeLessThan(short.targets[0] ?? 0);
    expect(targetSpans(100, { min: 100, max: null }).filled?.to).toBe(targetSpans(100, { min: 100, max: null }).targets[0]);
    expect(targetSpans(5, { min: 2, max: 3 }).targets).toHaveLength(2);
    const negative = targetSpans(-1.5, { min: 1, max: null });
    expect(negative.filled?.to).toBe(negative.zero);
    expect(negative.targets[0]).toBeGreaterThan(negative.zero ?? 1);
    expect(targetSpans(12, { min: null, max: null })).toMatchObject({ targets: [], zero: null });
    expect(targetSpans(null, { min: 95, max: null })).toMatchObject({ filled: null });
    expect(targetSpans(0, { min: 0, max: 0 })).toEqual({ filled: null, targets: [0], zero: null });
  });

  it('R52: used, left, beyond and not known are told apart', () => {
    const use = (used: number, max: number | null, open = false) => ({ used, max, open });
    const all = [use(1, 4), use(4, 4), use(6, 4), use(3, null, true), use(3, null), use(2, 0), use(0, 0)];
    const spans = all.map(quotaScale(all));
    const end = 1 / 1.5;
    expect(spans[0]).toMatchObject({ filled: { from: 0, to: end / 4 }, over: null, track: { from: 0, to: end }, targets: [end] });
    expect(spans[1]?.filled).toEqual({ from: 0, to: end });
    expect(spans[2]).toMatchObject({ filled: { from: 0, to: end }, over: { from: end, to: 1 } });
    expect(spans[3]).toEqual({ filled: null, over: null, track: null, unknown: { from: 0, to: end }, targets: [] });
    expect(spans[4]).toEqual({ filled: null, over: null, track: null, unknown: null, targets: [] });
    expect(spans[5]).toMatchObject({ filled: null, over: { from: 0 }, targets: [0] });
    expect(spans[6]).toMatchObject({ filled: null, over: null });
  });
});

describe('a list of bars', () => {
  it('R77: each bar is a button with its words, figure and the year before; zero opens nothing', async () => {
    const open = vi.fn();
    const bar = (key: string, count: number) => ({ key, label: `Giấy khen ${key}`, figure: String(count), filled: count === 0 ? null : { from: 0, to: 1 }, before: { span: null, figure: '3' }, onOpen: count === 0 ? undefined : () => open(key) });
    const { user } = renderPage(<BarList label="Biểu đồ mẫu" bars={[bar('a', 5), bar('b', 0), bar('c', 2)]} />);
    expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual(['Giấy khen a: 5; cùng kỳ năm trước 3', 'Giấy khen c: 2; cùng kỳ năm trước 3']);
    expect(row('Biểu đồ mẫu', 1)?.textContent).toBe('Giấy khen b 0 ');
    await user.click(screen.getByRole('button', { name: /^Giấy khen c/u }));
    expect(open.mock.calls).toEqual([['c']]);
  });

  it('is one stop for Tab; arrows, Home and End move in it, Enter opens, and Tab leaves it', async () => {
    const open = vi.fn();
    const bar = (key: string) => ({ key, label: key, figure: '1', filled: { from: 0, to: 1 }, onOpen: () => open(key), ...(key === 'b' ? { rest: { figure: 'chưa ghi 2', onOpen: () => open('b?') } } : {}) });
    const { user } = renderPage(
      <>
        <BarList label="Biểu đồ" bars={['a', 'b', 'c'].map(bar)} />
        <button>sau</button>
      </>,
    );
    const at = () => document.activeElement?.getAttribute('aria-label');
    await user.tab();
    expect(at()).toBe('a: 1');
    const walk: [string, string][] = [['ArrowDown', 'b: 1'], ['ArrowRight', 'b, chưa ghi 2'], ['ArrowDown', 'c: 1'], ['ArrowDown', 'c: 1'], ['ArrowLeft', 'b, chưa ghi 2'], ['ArrowUp', 'a: 1'], ['End', 'c: 1'], ['Home', 'a: 1'], ['ArrowRight', 'b: 1'], ['ArrowRight', 'b, chưa ghi 2']];
    for (const [key, place] of walk) {
      await user.keyboard(`{${key}}`);
      expect(at(), key).toBe(place);
    }
    await user.keyboard('{Enter}');
    expect(open.mock.calls).toEqual([['b?']]);
    await user.tab();
    expect(document.activeElement?.textContent).toBe('sau');
    await user.tab({ shift: true });
    expect(at()).toBe('b, chưa ghi 2');
  });

  it('R77: shares hatch what is not recorded, which opens its own list', async () => {
    const open = vi.fn();
    const { user } = renderPage(
      <ShareBars
        label="Tỷ lệ"
        words={({ count, base }) => `${count}/${base}`}
        onOpen={open}
        shares={[
          { key: 'directWorker', label: 'Trực tiếp lao động', now: { count: 3, unknown: 1, base: 6 }, before: { count: 1, unknown: 0, base: 2 } },
          { key: 'women', label: 'Nữ', now: { count: 0, unknown: 6, base: 6 }, before: null },
          { key: 'business', label: 'Doanh nghiệp', now: { count: 0, unknown: 0, base: 0 }, before: null },
        ]}
      />,
    );
    expect(parts(row('Tỷ lệ', 0), 'first').map(({ style }) => style.width)).toEqual(['50%']);
    expect(parts(row('Tỷ lệ', 0), 'unknown').map(({ style }) => style.insetInlineStart)).toEqual(['50%']);
    expect(parts(row('Tỷ lệ', 0), 'before')).toHaveLength(1);
    expect(row('Tỷ lệ', 1)?.textContent).toBe('Nữ – chưa ghi 6');
    expect(parts(row('Tỷ lệ', 2), 'track')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Trực tiếp lao động: 3/5 đã ghi; cùng kỳ năm trước 1/2' }));
    await user.click(screen.getByRole('button', { name: 'Nữ, chưa ghi 6' }));
    expect(open.mock.calls).toEqual([['directWorker', false], ['women', true]]);
  });

  it('R52, R56: a number that waits for its allotment is hatched and never zero; another unit’s number is not held against the sum', () => {
    const quota = (key: string, more: Partial<QuotaUse>): QuotaUse => ({ key, label: key, status: 'co-dinh', used: 3, max: 5, left: 2, onOpen: () => undefined, ...more });
    const quotas = [quota('Trong mức', {}), quota('Quá mức', { used: 7, left: 0 }), quota('Vừa đủ', { used: 5, left: 0 }), quota('Đợi', { status: 'cho-phan-bo', max: null, left: null }), quota('Mỗi thôn', { max: 1, left: null }), quota('Tự do', { status: 'khong-quy-dinh', max: null, left: null })];
    renderPage(<QuotaBars label="Số lượng" quotas={quotas} />);
    expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
      'Trong mức: 3/5; còn 2',
      'Quá mức: 7/5; vượt 2; Vượt số lượng',
      'Vừa đủ: 5/5; còn 0; Đã đủ số lượng',
      'Đợi: 3; đã đề nghị; Chờ phân bổ',
      'Mỗi thôn: 3; đã đề nghị, còn chưa rõ',
      'Tự do: 3; đã đề nghị; Không quy định số lượng',
    ]);
    expect([0, 1, 2, 3, 4, 5].map((index) => ['first', 'over', 'unknown', 'track'].filter((kind) => parts(row('Số lượng', index), kind).length > 0).join(' '))).toEqual(['first track', 'first over track', 'first track', 'unknown', 'unknown', '']);
    expect(screen.getByText('chờ phân bổ hoặc chưa rõ còn bao nhiêu')).toBeTruthy();
    expect(canBeDrawn(quotas.slice(5))).toBe(false);
    expect(canBeDrawn(quotas.slice(3, 4))).toBe(true);
  });
});

it('R77: columns by year; a year the register holds nothing of says so and is no zero', async () => {
  const open = vi.fn();
  const { user } = renderPage(
    <YearColumns
      label="Các năm"
      series={[{ key: 'person', word: 'Cá nhân', pattern: 'first' }, { key: 'typeUnknown', word: 'Chưa ghi loại', pattern: 'unknown' }]}
      years={[{ year: 2024, counts: [4, 0] }, { year: 2025, counts: null }, { year: 2026, counts: [1200, 3] }]}
      onOpen={open}
    />,
  );
  expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual(['Năm 2024, cá nhân: 4', 'Năm 2026, cá nhân: 1.200', 'Năm 2026, chưa ghi loại: 3']);
  expect(within(screen.getByRole('list', { name: 'Năm 2024' })).getAllByRole('listitem')[1]?.textContent).toBe('Chưa ghi loại: 0');
  expect(row('Các năm', 3)?.textContent).toBe('chưa có dòng nào2025');
  await user.tab();
  await user.keyboard('{ArrowDown}{ArrowRight}{Enter}');
  expect(open.mock.calls).toEqual([[2026, 'typeUnknown']]);
});

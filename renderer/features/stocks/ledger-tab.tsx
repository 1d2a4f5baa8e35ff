import { Select, Text } from '@mantine/core';
import { IconFileTypePdf, IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { useKeptState } from '../../app/put-away.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { dayText } from '../../components/day-words.ts';
import { heldRows } from '../../components/held-rows.ts';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import { numberInWords } from '../../../shared/text/amount-words.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { MovementDialog } from './movement-dialog.tsx';
import { readLedger, readStocks, STOCK_TYPES, useStocks } from './store.ts';
import type { Ledger, LedgerLine } from './store.ts';
import classes from './stocks.module.css';

/** Sổ theo dõi phôi: what came in, what went out and how, what is left. */
export function LedgerTab() {
  const api = useApi();
  const { list, ledger, reading } = useStocks();
  const [today, setToday] = useState<string | null>(null);
  const [chosen, setChosen] = useState<{ readonly year: number | null; readonly stockId: string | null }>({ year: null, stockId: null });
  const [adding, setAdding] = useKeptState('ledger-tab', false);
  const papers = usePapers({ onFault: toast.error });
  useEffect(() => {
    void api.call('unit.state', {}).then((state) => {
      if (state.ok) setToday(state.value.today);
      else toast.error(state.error);
    });
    void readStocks(api);
  }, [api]);
  const year = chosen.year ?? (today === null ? null : Number(today.slice(0, 4)));
  const { stockId } = chosen;
  useEffect(() => {
    if (year !== null) void readLedger(api, year, stockId);
  }, [api, year, stockId]);
  useChanged(STOCK_TYPES, () => {
    if (year !== null) void readLedger(api, year, stockId);
  });
  async function remove(row: LedgerLine): Promise<void> {
    if (row.movementId === null) return;
    const result = await api.call('stock.unmove', { id: row.movementId });
    if (!result.ok) return void toast.error(result.error);
    const [deed, count] = row.taken > 0 ? (['nhap', row.taken] as const) : row.spoiled > 0 ? (['hong', row.spoiled] as const) : (['huy', row.destroyed] as const);
    toast.success('Đã xóa dòng sổ phôi.', () => api.call('stock.move', { stockId: row.stockId, on: row.on, deed, count, person: row.person, note: row.note }));
  }
  const stocks = list.phase === 'ready' ? list.value.stocks.filter(({ builtIn }) => !builtIn) : [];
  const years = [...new Set([...(ledger.phase === 'ready' ? ledger.value.years : []), ...(year === null ? [] : [year])])].sort((a, b) => b - a);
  const paperId = `${year ?? ''}${stockId === null ? '' : `/${stockId}`}`;
  return (
    <>
      <div className={classes.bar}>
        <Select label="Năm" w={110} data={years.map(String)} value={year === null ? null : String(year)} allowDeselect={false} onChange={(next) => setChosen({ ...chosen, year: next === null ? null : Number(next) })} />
        <Select label="Loại phôi" w={260} placeholder="Mọi loại" clearable clearButtonProps={{ 'aria-label': 'Bỏ chọn: Loại phôi' }} data={stocks.map(({ stock: { id, name } }) => ({ value: id, label: name }))} value={stockId} onChange={(next) => setChosen({ ...chosen, stockId: next })} />
        <Button deed="stock.move" leftSection={<IconPlus size={18} aria-hidden />} disabled={stocks.length === 0} onClick={() => setAdding(true)}>
          Ghi nhập, hỏng, hủy
        </Button>
        <Button variant="default" leftSection={<IconFileTypePdf size={16} aria-hidden />} loading={papers.busy === 'so-phoi pdf'} onClick={() => void papers.show('so-phoi', paperId, `Sổ theo dõi phôi năm ${year ?? ''}`)}>
          Xem trước bản in
        </Button>
        <Button variant="subtle" loading={papers.busy === 'so-phoi docx'} onClick={() => void papers.save('so-phoi', paperId, 'docx')}>
          Word
        </Button>
        <Button variant="subtle" loading={papers.busy === 'so-phoi xlsx'} onClick={() => void papers.save('so-phoi', paperId, 'xlsx')}>
          Xuất Excel
        </Button>
      </div>
      {stocks.length === 0 ? (
        <EmptyState sentence="Chưa có loại phôi nào. Thêm phôi rồi ghi số tờ đã nhận; in giấy khen trên phôi tự vào sổ." />
      ) : (
        <RemoteView of={ledger} onRetry={() => year !== null && void readLedger(api, year, stockId)}>
          {(book) => (
            <>
              <DataTable label="Sổ theo dõi phôi" columns={columns((row) => void remove(row))} load={heldRows(book.rows)} refreshKey={reading} rowKey={(row) => `${row.movementId ?? ''} ${row.on} ${row.stockId} ${row.note}`} maxHeight="calc(100vh - 380px)" empty={<EmptyState compact sentence="Trong năm chưa có lần nhập, xuất phôi nào." />} />
              <Closing book={book} />
            </>
          )}
        </RemoteView>
      )}
      <PaperPreview of={papers} />
      {adding && today !== null && <MovementDialog stocks={stocks.map(({ stock }) => stock)} today={today} stockId={stockId} onClose={() => setAdding(false)} />}
    </>
  );
}

function Closing({ book: { sums, stocks } }: { readonly book: Ledger }) {
  const known = stocks.length > 0 && stocks.every(({ left }) => left !== null && left >= 0);
  const left = stocks.reduce((sum, stock) => sum + (stock.left ?? 0), 0);
  return (
    <div>
      <Text mt={12}>
        Tổng cộng: nhập {formatNumber(sums.taken)} tờ; xuất {formatNumber(sums.out)} tờ (in {formatNumber(sums.printed)}, hỏng {formatNumber(sums.spoiled)}, hủy {formatNumber(sums.destroyed)}){known ? `; tồn ${formatNumber(left)} tờ (bằng chữ: ${numberInWords(left)} tờ).` : '.'}
      </Text>
      {stocks.map(({ id, name, left: rest }) =>
        rest === null ? (
          <Text key={id} size="sm" c="dimmed">
            Chưa rõ số tồn của {name}: chưa ghi lần nhập nào.
          </Text>
        ) : rest < 0 ? (
          <Text key={id} size="sm" className={classes.fault} role="alert">
            Đã xuất quá số đã nhập của {name}: kiểm đếm lại số phôi.
          </Text>
        ) : null,
      )}
    </div>
  );
}

const count = (value: number): string => (value === 0 ? '' : formatNumber(value));

const columns = (onRemove: (row: LedgerLine) => void): readonly Column<LedgerLine>[] => [
  { key: 'on', heading: 'Ngày', width: 112, render: (row) => dayText(row.on) },
  { key: 'taken', heading: 'Nhập', width: 74, align: 'right', render: (row) => count(row.taken) },
  { key: 'printed', heading: 'Xuất: in', width: 78, align: 'right', render: (row) => count(row.printed) },
  { key: 'spoiled', heading: 'Xuất: hỏng', width: 94, align: 'right', render: (row) => count(row.spoiled) },
  { key: 'destroyed', heading: 'Xuất: hủy', width: 88, align: 'right', render: (row) => count(row.destroyed) },
  { key: 'left', heading: 'Tồn', width: 80, align: 'right', render: ({ left }) => (left === null ? 'chưa rõ' : <span className={left < 0 ? classes.negative : undefined}>{formatNumber(left)}</span>) },
  { key: 'stock', heading: 'Loại phôi', width: 160, grow: 2, render: (row) => row.stockName },
  { key: 'person', heading: 'Người nhận', width: 130, grow: 1, render: (row) => row.person },
  { key: 'note', heading: 'Ghi chú', width: 170, grow: 2, render: (row) => row.note },
  {
    key: 'deed',
    heading: '',
    width: 72,
    render: (row) =>
      row.movementId === null ? null : (
        <Button size="compact-sm" variant="subtle" color="gray" aria-label={`Xóa dòng ${dayText(row.on)} ${row.stockName}`} onClick={() => onRemove(row)}>
          Xóa
        </Button>
      ),
  },
];

import { Group, Table, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { dayText } from '../../components/day-words.ts';
import { Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { toast } from '../../components/toasts.ts';
import { WideTable } from '../../components/wide-table.tsx';
import { shiftWords } from '../../../shared/domain/calibration.ts';
import { CalibrationDialog } from './calibration-dialog.tsx';
import { readStocks, STOCK_TYPES, useStocks } from './store.ts';
import type { StockView } from './store.ts';
import { leftWords, sheetWords, usedForWords } from './words.ts';

const HEADINGS = ['Tên phôi', 'Dùng cho', 'Khổ giấy', 'Tồn', 'Máy in đã căn chỉnh', 'Thao tác'];

/** Kinds of blanks with their printers; plain paper is always there. */
export function StockTable() {
  const api = useApi();
  const list = useStocks((state) => state.list);
  const [calibrated, setCalibrated] = useState<StockView | null>(null);
  useEffect(() => void readStocks(api), [api]);
  useChanged(STOCK_TYPES, () => void readStocks(api));
  async function remove({ id, name }: StockView['stock']): Promise<void> {
    const result = await api.call('stock.remove', { id });
    if (!result.ok) return void toast.error(result.error);
    await readStocks(api);
    toast.success(`Đã xóa phôi «${name}».`, async () => {
      const restored = await api.call('stock.restore', { id });
      await readStocks(api);
      return restored;
    });
  }
  return (
    <Section title="Các loại phôi" note="Phôi in sẵn chỉ in chữ vào khung trống. Vị trí ban đầu là giá trị gợi ý: đo phôi thật rồi chỉnh." flush>
      <RemoteView of={list} onRetry={() => void readStocks(api)} lines={3}>
        {({ stocks }) => (
          <WideTable minWidth={820}>
            <Table verticalSpacing={8} horizontalSpacing={16} aria-label="Các loại phôi">
              <Table.Thead>
                <Table.Tr>
                  {HEADINGS.map((heading) => (
                    <Table.Th key={heading}>{heading}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {stocks.map((view) => (
                  <Row key={view.stock.id} view={view} onCalibrate={() => setCalibrated(view)} onRemove={() => void remove(view.stock)} />
                ))}
              </Table.Tbody>
            </Table>
          </WideTable>
        )}
      </RemoteView>
      {calibrated !== null && list.phase === 'ready' && <CalibrationDialog stock={list.value.stocks.find(({ stock }) => stock.id === calibrated.stock.id) ?? calibrated} printers={list.value.printers} onClose={() => setCalibrated(null)} />}
    </Section>
  );
}

function Row({ view, onCalibrate, onRemove }: { readonly view: StockView; readonly onCalibrate: () => void; readonly onRemove: () => void }) {
  const { stock, builtIn, offsets } = view;
  return (
    <Table.Tr>
      <Table.Td fw={500}>{stock.name}</Table.Td>
      <Table.Td>{builtIn ? 'In đủ mọi dòng, khi không có phôi' : usedForWords(view)}</Table.Td>
      <Table.Td>{sheetWords(stock.sheet)}</Table.Td>
      <Table.Td>{leftWords(view)}</Table.Td>
      <Table.Td>
        {offsets.length === 0
          ? 'Chưa có'
          : offsets.map((offset) => (
              <Text key={offset.id} size="sm">
                {offset.printer}: {shiftWords(offset.dxMm, offset.dyMm)} (đo {dayText(offset.measuredOn)})
              </Text>
            ))}
      </Table.Td>
      <Table.Td>
        <Group gap={8} wrap="nowrap">
          {!builtIn && (
            <Button deed="stock.save" variant="default" size="compact-sm" aria-label={`Sửa: ${stock.name}`} onClick={() => void navigate('phoi-sua', { id: stock.id })}>
              Sửa
            </Button>
          )}
          <Button deed="stock.save" variant="default" size="compact-sm" aria-label={`Sao chép: ${stock.name}`} onClick={() => void navigate('phoi-sua', { copy: stock.id })}>
            Sao chép
          </Button>
          <Button deed="printer.save" variant="default" size="compact-sm" aria-label={`Căn chỉnh máy in: ${stock.name}`} onClick={onCalibrate}>
            Căn chỉnh
          </Button>
          {!builtIn && (
            <Button deed="stock.remove" variant="default" size="compact-sm" aria-label={`Xóa: ${stock.name}`} onClick={onRemove}>
              Xóa
            </Button>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

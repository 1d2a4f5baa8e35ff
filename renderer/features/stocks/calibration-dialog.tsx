import { Button, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { dayText } from '../../components/day-words.ts';
import { Form, FormBar, TextField, missing, useForm } from '../../components/form/index.ts';
import { PdfPreview } from '../../components/pdf-preview.tsx';
import { toast } from '../../components/toasts.ts';
import type { Downloaded } from '../../../shared/api/client.ts';
import { correctionMm, MARK_MM, measuredMm, shiftWords } from '../../../shared/domain/calibration.ts';
import { fold } from '../../../shared/text/fold.ts';
import { readStocks, rememberPrinter, useStocks } from './store.ts';
import type { StockView } from './store.ts';
import classes from './stocks.module.css';

interface Values {
  readonly printer: string;
  readonly x: string;
  readonly y: string;
}

const faultOf = (mark: 'x' | 'y', typed: string) => {
  const read = measuredMm(typed, mark);
  return read.ok ? [] : [read.error];
};

/** Print the sheet, measure two crosses, type two numbers: kept for this printer and this stock. */
export function CalibrationDialog({ stock, printers, onClose }: { readonly stock: StockView; readonly printers: readonly string[]; readonly onClose: () => void }) {
  const api = useApi();
  const remembered = useStocks((state) => state.printer);
  const [shown, setShown] = useState<Downloaded | null>(null);
  const form = useForm<Values>({
    initial: { printer: remembered ?? (printers.length === 1 ? (printers[0] ?? '') : ''), x: '', y: '' },
    check: (values) => {
      const open = missing(values, { printer: 'Tên máy in', x: 'Số đo dấu A', y: 'Số đo dấu B' });
      return [...open, ...(['x', 'y'] as const).filter((mark) => values[mark].trim() !== '').flatMap((mark) => faultOf(mark, values[mark]))];
    },
    deed: 'printer.save',
    save: ({ printer, x, y }) => api.call('printer.save', { printer, stockId: stock.stock.id, ...(shiftOf(x, y) ?? { dxMm: 0, dyMm: 0 }) }),
    onSaved: () => {
      rememberPrinter(form.values.printer);
      toast.success(`Đã lưu căn chỉnh máy in «${form.values.printer}» cho «${stock.stock.name}».`);
      void readStocks(api);
      onClose();
    },
  });
  const { printer, x, y } = form.values;
  const shift = shiftOf(x, y);
  const held = stock.offsets.find((offset) => fold(offset.printer) === fold(printer));
  async function testSheet(corrected: boolean): Promise<void> {
    const result = await api.download('printer.testSheet', { stockId: stock.stock.id, printer, shift: corrected ? shift : null });
    if (result.ok) setShown(result.value);
    else toast.error(result.error);
  }
  return (
    <Modal opened onClose={onClose} size="lg" title={`Căn chỉnh máy in cho «${stock.stock.name}»`} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Căn chỉnh máy in">
        <TextField {...form.field('printer')} label="Tên máy in" required autoFocus maxLength={80} suggestions={printers} placeholder="Ví dụ: Canon phòng Văn hóa, khay tay" />
        {held !== undefined && (
          <Text size="sm" c="dimmed">
            Đang dùng: {shiftWords(held.dxMm, held.dyMm)} (đo {dayText(held.measuredOn)}). Số đo mới thay số cũ.
          </Text>
        )}
        <ol className={classes.list}>
          <li>
            In tờ căn chỉnh trên giấy trắng cùng khổ, kích thước thật (100%).{' '}
            <Button size="compact-sm" variant="default" onClick={() => void testSheet(false)}>
              In tờ căn chỉnh
            </Button>
          </li>
          <li>Dấu A: đo từ mép trái của giấy đến vạch đứng. Dấu B: đo từ mép trên đến vạch ngang. Đúng là {MARK_MM.x} mm.</li>
          <li>Ghi hai số đo được.</li>
        </ol>
        <div className={classes.pair}>
          <TextField {...form.field('x')} label="Số đo dấu A (mm)" required placeholder="30,0" />
          <TextField {...form.field('y')} label="Số đo dấu B (mm)" required placeholder="30,0" />
        </div>
        {shift !== null && (
          <Text role="status">
            Máy in sẽ dịch: <strong>{shiftWords(shift.dxMm, shift.dyMm)}</strong>.{' '}
            <Button size="compact-sm" variant="subtle" onClick={() => void testSheet(true)}>
              In thử tờ đã căn chỉnh
            </Button>
          </Text>
        )}
        <FormBar form={form} onCancel={onClose} />
      </Form>
      <PdfPreview file={shown} title="Tờ căn chỉnh máy in" onClose={() => setShown(null)} />
    </Modal>
  );
}

/** The correction that two measures ask for; null until both can be read. */
function shiftOf(x: string, y: string): { dxMm: number; dyMm: number } | null {
  const [a, b] = [measuredMm(x, 'x'), measuredMm(y, 'y')];
  return a.ok && b.ok ? { dxMm: correctionMm('x', a.value), dyMm: correctionMm('y', b.value) } : null;
}

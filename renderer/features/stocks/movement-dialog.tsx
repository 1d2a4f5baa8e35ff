import { Modal } from '@mantine/core';
import { useApi } from '../../app/api.tsx';
import { DateField, FieldGrid, Form, FormBar, NumberField, RadioField, SelectField, TextField, missing, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import { STOCK_DEEDS, STOCK_DEED_WORDS, type StockDeed } from '../../../shared/domain/stock-ledger.ts';
import { fault } from '../../../shared/result.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';

interface Values {
  readonly stockId: string | null;
  readonly deed: StockDeed | null;
  readonly on: string | null;
  readonly count: number | null;
  readonly person: string;
  readonly note: string;
}

const NOTES: Readonly<Record<StockDeed, string>> = { nhap: 'Nhận từ nhà in, cấp trên', hong: 'Hỏng khi in thử, rách, bẩn', huy: 'Hủy theo biên bản, trả lại' };

/** Records blanks that came, were spoiled without a name on them, or were destroyed. */
export function MovementDialog({ stocks, today, stockId, onClose }: { readonly stocks: readonly { readonly id: string; readonly name: string }[]; readonly today: string; readonly stockId: string | null; readonly onClose: () => void }) {
  const api = useApi();
  const form = useForm<Values, OutputOf<SoVangContract['stock.move']>>({
    initial: { stockId: stockId ?? (stocks.length === 1 ? (stocks[0]?.id ?? null) : null), deed: 'nhap', on: today, count: null, person: '', note: '' },
    check: (values) => [
      ...missing(values, { stockId: 'Loại phôi', on: 'Ngày', count: 'Số tờ' }),
      ...(values.count !== null && values.count < 1 ? [fault('so-to', 'Số tờ từ 1 trở lên.', { item: 'count' })] : []),
    ],
    deed: 'stock.move',
    save: (values) => api.call('stock.move', { stockId: values.stockId ?? '', deed: values.deed ?? 'nhap', on: values.on ?? today, count: values.count ?? 0, person: values.person, note: values.note }),
    onSaved: ({ movement, warning }) => {
      toast.success(`Đã ghi ${STOCK_DEED_WORDS[movement.deed].toLowerCase()} ${formatNumber(movement.count)} tờ.${warning === null ? '' : ` ${warning}`}`, () => api.call('stock.unmove', { id: movement.id }));
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title="Ghi nhập, hỏng, hủy phôi" size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Nhập, xuất phôi">
        <RadioField {...form.field('deed')} label="Việc" vertical choices={STOCK_DEEDS.map((value) => ({ value, label: STOCK_DEED_WORDS[value], note: NOTES[value] }))} />
        <FieldGrid>
          <SelectField {...form.field('stockId')} label="Loại phôi" required choices={stocks.map(({ id, name }) => ({ value: id, label: name }))} />
          <NumberField {...form.field('count')} label="Số tờ" required min={1} max={100_000} unit="tờ" />
          <DateField {...form.field('on')} label="Ngày" required />
          <TextField {...form.field('person')} label="Người nhận" maxLength={300} />
        </FieldGrid>
        <TextField {...form.field('note')} label="Ghi chú" maxLength={300} />
        <FormBar form={form} onCancel={onClose} />
      </Form>
    </Modal>
  );
}

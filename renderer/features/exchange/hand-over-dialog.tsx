import { Modal, Text } from '@mantine/core';
import { useApi } from '../../app/api.tsx';
import { DateField, Form, FormBar, TextField, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import type { BundleOut } from '../../../shared/domain/exchange.ts';
import { fault } from '../../../shared/result.ts';
import { loadJournal } from './store.ts';
import { bundleName } from './words.ts';

interface HandOverDialogProps {
  /** Null: closed. */
  readonly row: BundleOut | null;
  readonly today: string;
  readonly onClose: () => void;
}

/** «Đã giao»: who carried the bundle to whom, and when. */
export function HandOverDialog({ row, today, onClose }: HandOverDialogProps) {
  return (
    <Modal opened={row !== null} onClose={onClose} title={row === null ? '' : `Đã giao ${bundleName(row)}`} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      {row !== null && <Body row={row} today={today} onClose={onClose} />}
    </Modal>
  );
}

interface Values {
  readonly on: string | null;
  readonly by: string;
  readonly to: string;
}

function Body({ row, today, onClose }: HandOverDialogProps & { readonly row: BundleOut }) {
  const api = useApi();
  const form = useForm<Values>({
    initial: { on: row.handedOver?.on ?? today, by: row.handedOver?.by ?? '', to: row.handedOver?.to ?? '' },
    check: ({ on }) => (on === null ? [fault('thieu-ngay-giao', 'Ghi ngày giao.', { item: 'on' })] : []),
    deed: 'bundle.handedOver',
    save: ({ on, by, to }) => api.call('bundle.handedOver', { id: row.id, version: row.version, ...(on === null ? {} : { on }), by, to }),
    onSaved: () => {
      toast.success(`Đã ghi: ${bundleName(row)} đã giao.`);
      void loadJournal(api);
      onClose();
    },
  });
  return (
    <Form form={form} label={`Đã giao ${bundleName(row)}`}>
      <Text size="sm">Nơi nhận: {row.peerName}. Ghi như trên phiếu giao nhận đã ký.</Text>
      <DateField {...form.field('on')} label="Ngày giao" required max={today} />
      <TextField {...form.field('by')} label="Người giao" maxLength={300} autoFocus />
      <TextField {...form.field('to')} label="Người nhận" maxLength={300} />
      <FormBar form={form} saveLabel="Ghi đã giao" onCancel={onClose} />
    </Form>
  );
}

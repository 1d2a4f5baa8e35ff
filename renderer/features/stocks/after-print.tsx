import { Button, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { DialogBar } from '../../components/dialog-bar.tsx';
import { Form, FormBar, NumberField, TextField, missing, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { Checkbox } from '@mantine/core';
import { ok } from '../../../shared/result.ts';
import type { PrintRow } from './store.ts';
import classes from './stocks.module.css';

interface AfterPrintProps {
  readonly stockId: string;
  /** The sheets that were opened for printing. */
  readonly rows: readonly PrintRow[];
  readonly onDone: (recorded: boolean) => void;
}

/** After the sheets came out: were they printed, and which were spoiled. Printing anew needs its reason. */
export function AfterPrint({ stockId, rows, onDone }: AfterPrintProps) {
  const [recorded, setRecorded] = useState(false);
  return recorded ? <Spoiled stockId={stockId} rows={rows} onDone={() => onDone(true)} /> : <Printed stockId={stockId} rows={rows} onRecorded={() => setRecorded(true)} onCancel={() => onDone(false)} />;
}

function Printed({ stockId, rows, onRecorded, onCancel }: { readonly stockId: string; readonly rows: readonly PrintRow[]; readonly onRecorded: () => void; readonly onCancel: () => void }) {
  const api = useApi();
  const again = rows.filter(({ state }) => state !== 'chua-in');
  const form = useForm<{ reason: string }, { id: string }[]>({
    initial: { reason: '' },
    check: (values) => (again.length > 0 ? missing(values, { reason: 'Lý do in lại' }) : []),
    deed: 'certificate.print',
    save: ({ reason }) => api.call('certificate.print', { entryIds: rows.map(({ entryId }) => entryId), reason, stockId }),
    onSaved: (prints) => {
      toast.success(`Đã ghi in ${prints.length} giấy khen.`, () => api.call('certificate.undo', { ids: prints.map(({ id }) => id) }));
      onRecorded();
    },
  });
  return (
    <Modal opened onClose={onCancel} title="Đã in xong chưa?" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Ghi kết quả in">
        <Text>
          Vừa mở {rows.length} tờ để in. Đã in thì ghi vào sổ; mới xem thử thì không cần ghi.
        </Text>
        {again.length > 0 && (
          <>
            <Text c="dimmed" size="sm">
              {again.length} tờ đã in trước đây: {again.slice(0, 3).map(({ name }) => name).join(', ')}
              {again.length > 3 ? '…' : ''}.
            </Text>
            <TextField {...form.field('reason')} label="Lý do in lại" required maxLength={300} autoFocus placeholder="Ví dụ: bản trước in hỏng; đính chính tên" />
          </>
        )}
        <FormBar form={form} saveLabel={`Ghi đã in ${rows.length} tờ`} onCancel={onCancel} />
      </Form>
    </Modal>
  );
}

interface SpoiledValues {
  readonly entryIds: readonly string[];
  readonly loose: number | null;
  readonly reason: string;
}

function Spoiled({ stockId, rows, onDone }: { readonly stockId: string; readonly rows: readonly PrintRow[]; readonly onDone: () => void }) {
  const api = useApi();
  const [any, setAny] = useState(false);
  const form = useForm<SpoiledValues, { printIds: string[]; movementId: string | null }>({
    initial: { entryIds: [], loose: null, reason: '' },
    check: (values) => missing(values, { reason: 'Lý do hỏng' }),
    deed: 'certificate.spoilMany',
    save: ({ entryIds, loose, reason }) => api.call('certificate.spoilMany', { entryIds: [...entryIds], stockId, loose: loose ?? 0, reason }),
    onSaved: ({ printIds, movementId }) => {
      toast.success(`Đã báo hỏng ${printIds.length + (form.values.loose ?? 0)} tờ.`, async () => {
        const undone = printIds.length === 0 ? ok({}) : await api.call('certificate.undo', { ids: printIds });
        return undone.ok && movementId !== null ? api.call('stock.unmove', { id: movementId }) : undone;
      });
      onDone();
    },
  });
  const { entryIds, loose } = form.values;
  const tick = (id: string, on: boolean): void => form.set({ entryIds: on ? [...entryIds, id] : entryIds.filter((one) => one !== id) });
  if (!any) {
    return (
      <Modal opened onClose={onDone} title="Có tờ nào hỏng không?" closeButtonProps={{ 'aria-label': 'Đóng' }}>
        <Text>Tờ hỏng được đếm vào sổ theo dõi phôi; giấy khen bị hỏng chờ in lại.</Text>
        <DialogBar>
          <Button variant="default" onClick={() => setAny(true)}>
            Có tờ hỏng
          </Button>
          <Button onClick={onDone} data-autofocus>
            Không có tờ hỏng
          </Button>
        </DialogBar>
      </Modal>
    );
  }
  return (
    <Modal opened onClose={onDone} title="Báo tờ hỏng" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Báo tờ hỏng">
        <div role="group" aria-label="Giấy khen bị hỏng" className={classes.spoiled}>
          {rows.map(({ entryId, ordinal, name }) => (
            <Checkbox key={entryId} label={`${ordinal}. ${name}`} checked={entryIds.includes(entryId)} onChange={(event) => tick(entryId, event.currentTarget.checked)} />
          ))}
        </div>
        <NumberField {...form.field('loose')} label="Tờ hỏng khác" description="Kẹt giấy, in thử: không có tên ai trên đó." min={0} max={1000} unit="tờ" />
        <TextField {...form.field('reason')} label="Lý do hỏng" required maxLength={300} placeholder="Ví dụ: kẹt giấy, nhòe mực" />
        <Text size="sm" c="dimmed">
          Tổng cộng {entryIds.length + (loose ?? 0)} tờ hỏng.
        </Text>
        <FormBar form={form} saveLabel="Báo hỏng" onCancel={onDone} />
      </Form>
    </Modal>
  );
}

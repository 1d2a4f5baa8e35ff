import { Button, Checkbox, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Fault } from '../../../shared/result.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { useApi } from '../../app/api.tsx';
import { DialogBar } from '../../components/dialog-bar.tsx';
import { FaultAlert } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { refresh, saved, setFilter } from './store.ts';
import type { IndicatorLine } from './store.ts';
import { lineName } from './words.ts';
import classes from './indicators.module.css';

interface CopyDialogProps {
  readonly campaignId: string;
  readonly lines: readonly IndicatorLine[];
  readonly onClose: () => void;
}

/** Makes own targets out of indicators of the plan; each is then changed to what the unit sets itself. */
export function CopyDialog({ campaignId, lines, onClose }: CopyDialogProps) {
  const api = useApi();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const printed = lines.filter(({ owner }) => owner === 'province');

  async function copy(): Promise<void> {
    setBusy(true);
    const result = await saved(api, api.call('ownTarget.copyFrom', { campaignId, indicatorIds: [...chosen] }));
    setBusy(false);
    if (!result.ok) return setFault(result.error);
    setFilter({ whose: 'don-vi', bucket: null, sector: null });
    toast.success(`Đã sao chép ${formatNumber(result.value.length)} chỉ tiêu. Mở từng chỉ tiêu để ghi mức của đơn vị.`, async () => {
      const removed = await Promise.all(result.value.map(({ id }) => api.call('ownTarget.remove', { id })));
      await refresh(api);
      return removed.find(({ ok }) => !ok) ?? removed[0] ?? result;
    });
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title="Sao chép từ kế hoạch" size="xl" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Stack gap={12}>
        <Text c="dimmed">Chỉ tiêu được chép thành chỉ tiêu của đơn vị, với mức của kế hoạch; sau đó đơn vị sửa lại mức của mình.</Text>
        <div className={classes.choices} role="group" aria-label="Chỉ tiêu của kế hoạch">
          {printed.map((line) => (
            <Checkbox
              key={line.id}
              label={lineName(line)}
              description={`“${line.judged.printed}”`}
              checked={chosen.has(line.id)}
              onChange={(event) => {
                const next = new Set(chosen);
                if (event.currentTarget.checked) next.add(line.id);
                else next.delete(line.id);
                setChosen(next);
              }}
            />
          ))}
        </div>
        <FaultAlert fault={fault} />
        <DialogBar>
          <Button variant="default" onClick={onClose} disabled={busy}>
            Hủy thao tác
          </Button>
          <Button onClick={() => void copy()} loading={busy} disabled={chosen.size === 0}>
            {chosen.size === 0 ? 'Sao chép' : `Sao chép ${formatNumber(chosen.size)} chỉ tiêu`}
          </Button>
        </DialogBar>
      </Stack>
    </Modal>
  );
}

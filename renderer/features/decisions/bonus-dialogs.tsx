import { Button, Modal, Text } from '@mantine/core';
import { useApi } from '../../app/api.tsx';
import { DateField, Form, FormBar, NumberField, TextField, missing, useForm } from '../../components/form/index.ts';
import { ConfidenceMark } from '../../components/status-badge.tsx';
import { toast } from '../../components/toasts.ts';
import type { AwardView } from './store.ts';
import { bonusText } from './words.ts';
import { plainName } from '../../../shared/domain/subject.ts';

/** Why the bonus is what it is, and a sum of one's own where the rules leave it open. */
export function SettleDialog({ award: { entry, bonus }, onClose }: { readonly award: AwardView; readonly onClose: () => void }) {
  const api = useApi();
  const settled = bonus.state === 'settled';
  const form = useForm<{ amountVnd: number | null; ground: string }>({
    initial: { amountVnd: settled ? bonus.amountVnd : null, ground: bonus.settledGround },
    check: (values) => missing(values, { amountVnd: 'Mức tiền thưởng', ground: 'Căn cứ' }),
    deed: 'bonus.settle',
    save: ({ amountVnd, ground }) => api.call('bonus.settle', { entryId: entry.id, amountVnd, ground }),
    onSaved: () => {
      toast.success('Đã ghi mức tiền thưởng.', () => api.call('bonus.settle', { entryId: entry.id, amountVnd: settled ? bonus.amountVnd : null, ground: bonus.settledGround }));
      onClose();
    },
  });
  async function backToRule(): Promise<void> {
    const result = await api.call('bonus.settle', { entryId: entry.id, amountVnd: null });
    if (!result.ok) return void toast.error(result.error);
    form.reset();
    onClose();
  }
  return (
    <Modal opened onClose={onClose} title="Mức tiền thưởng" size={560} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Text>
        {plainName(entry.subjectName)} · {entry.awardName}: <b>{bonusText(bonus)}</b>
      </Text>
      <Text c="dimmed" mb={12}>
        {bonus.sentence} {bonus.citation !== '' && `(${bonus.citation})`} {bonus.low && <ConfidenceMark />}
      </Text>
      {bonus.paidOn === null ? (
        <Form form={form} label="Mức tiền thưởng">
          <NumberField {...form.field('amountVnd')} label="Ghi mức khác" law="bonus.amount" description="Khi tỉnh hoặc đơn vị quy định mức riêng. Ghi 0 nếu không chi." unit="đồng" min={0} max={1_000_000_000} />
          <TextField {...form.field('ground')} label="Căn cứ" placeholder="Số, ngày văn bản hoặc người quyết định mức này" maxLength={300} />
          <FormBar form={form} onCancel={onClose}>
            {settled && (
              <Button variant="default" onClick={() => void backToRule()}>
                Theo mức quy định
              </Button>
            )}
          </FormBar>
        </Form>
      ) : (
        <Text>Đã chi nên không sửa mức. Bỏ ghi đã chi ở trang quyết định trước khi sửa.</Text>
      )}
    </Modal>
  );
}

/** The day on which the chosen bonuses were paid. */
export function PayDialog({ awards, today, onClose }: { readonly awards: readonly AwardView[]; readonly today: string; readonly onClose: () => void }) {
  const api = useApi();
  const entryIds = awards.map(({ entry }) => entry.id);
  const form = useForm<{ on: string | null }>({
    initial: { on: today },
    check: (values) => missing(values, { on: 'Ngày chi' }),
    deed: 'bonus.pay',
    save: ({ on }) => api.call('bonus.pay', { entryIds, on: on ?? '' }),
    onSaved: () => {
      toast.success(`Đã ghi chi tiền thưởng cho ${entryIds.length} dòng.`, () => api.call('bonus.unpay', { entryIds }));
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={`Ghi đã chi (${awards.length})`} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Ghi đã chi">
        <DateField {...form.field('on')} label="Ngày chi" required autoFocus />
        <FormBar form={form} saveLabel="Ghi đã chi" onCancel={onClose} />
      </Form>
    </Modal>
  );
}

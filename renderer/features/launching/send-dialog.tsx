import { Modal, Text } from '@mantine/core';
import { isOnTime } from '../../../shared/domain/deadline.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { dayText } from '../../components/day-words.ts';
import { DateField, FieldGrid, Form, FormBar, TextField, missing, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { recordSending, useLaunching } from './store.ts';
import type { LaunchingView } from './store.ts';

interface Values {
  readonly sentOn: string | null;
  readonly sentTo: string;
}

/** «Ghi đã gửi»: the day it was sent up and to whom; says at once whether that day is on time (R28). */
export function SendDialog({ view: { plan, due }, onClose }: { readonly view: LaunchingView; readonly onClose: () => void }) {
  const api = useApi();
  const drafts = useDrafts();
  const today = useLaunching((state) => state.today);
  const form = useForm<Values>({
    initial: { sentOn: plan.sentOn ?? today, sentTo: plan.sentTo === '' ? (plan.recipients[0] ?? '') : plan.sentTo },
    draft: { key: `launching/${plan.campaignId}/send`, ...drafts },
    check: (values) => missing(values, { sentOn: 'Ngày gửi', sentTo: 'Nơi nhận' }),
    deed: 'launching.send',
    save: ({ sentOn, sentTo }) => recordSending(api, sentOn ?? '', sentTo),
    onSaved: () => {
      toast.success('Đã ghi ngày gửi.');
      onClose();
    },
  });
  const { sentOn } = form.values;
  const title = plan.sentOn === null ? 'Ghi đã gửi' : 'Sửa lần gửi';
  const onTime = sentOn === null ? null : isOnTime(due?.lastDay ?? null, sentOn);
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label={title}>
        <FieldGrid>
          <DateField {...form.field('sentOn')} label="Ngày gửi" required autoFocus {...(today === null ? {} : { max: today })} />
          <TextField {...form.field('sentTo')} label="Nơi nhận" required maxLength={300} suggestions={plan.recipients} />
        </FieldGrid>
        {due?.lastDay !== null && due?.lastDay !== undefined && (
          <Text role="status">
            Ngày cuối là {dayText(due.lastDay)}
            {onTime === null ? '.' : onTime ? ': ngày này đúng hạn.' : ': ngày này muộn.'}
          </Text>
        )}
        <FormBar form={form} onCancel={onClose} />
      </Form>
    </Modal>
  );
}

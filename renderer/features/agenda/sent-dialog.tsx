import { Button, Modal, Text } from '@mantine/core';
import { useApi, useDrafts } from '../../app/api.tsx';
import { DateField, FieldGrid, Form, FormBar, TextField, missing, useForm } from '../../components/form/index.ts';
import { dayText } from '../../components/day-words.ts';
import { toast } from '../../components/toasts.ts';
import { occurrenceWords } from './obligation-section.tsx';
import { readObligations, written } from './store.ts';
import type { ObligationView, OccurrenceView, RecipientView } from './store.ts';

/** One receiver of one occurrence. */
export interface SentTarget {
  readonly view: ObligationView;
  readonly occurrence: OccurrenceView;
  readonly recipient: RecipientView;
}

interface Values {
  readonly sentOn: string | null;
  readonly documentNumber: string;
  readonly acknowledgedOn: string | null;
  readonly note: string;
}

export interface SentDialogProps {
  readonly target: SentTarget;
  readonly today: string;
  readonly scope: string | null;
  readonly onClose: () => void;
}

/** «Ghi đã gửi»: when, under which number, and whether the receiver has confirmed. */
export function SentDialog({ target: { view, occurrence, recipient }, today, scope, onClose }: SentDialogProps) {
  const api = useApi();
  const drafts = useDrafts();
  const held = recipient.sending;
  const where = { campaignId: view.campaignId, obligationKey: view.key, occurrenceKey: occurrence.key, recipient: recipient.name };
  const reread = () => readObligations(api, scope);
  const form = useForm<Values>({
    initial: { sentOn: held?.sentOn ?? today, documentNumber: held?.documentNumber ?? '', acknowledgedOn: held?.acknowledgedOn ?? null, note: held?.note ?? '' },
    draft: { key: `sent/${view.campaignId ?? ''}/${view.key}/${occurrence.key}/${recipient.name}`.slice(0, 200), ...drafts },
    check: (values) => missing(values, { sentOn: 'Ngày gửi' }),
    deed: 'obligation.markSent',
    save: (values) => written(api.call('obligation.markSent', { ...where, sending: { ...values, recipient: recipient.name, sentOn: values.sentOn ?? today } }), reread),
    onSaved: () => {
      toast.success('Đã ghi ngày gửi.');
      onClose();
    },
  });
  async function takeBack(): Promise<void> {
    const result = await written(api.call('obligation.markSent', { ...where, sending: null }), reread);
    if (!result.ok) return void toast.error(result.error);
    form.reset();
    toast.success('Đã bỏ ghi đã gửi.', () => written(api.call('obligation.markSent', { ...where, sending: held }), reread));
    onClose();
  }
  return (
    <Modal opened onClose={onClose} title={held === null ? 'Ghi đã gửi' : 'Sửa lần gửi'} size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Ghi đã gửi">
        <Text>
          {view.content}, {occurrenceWords(occurrence).toLowerCase()}. Gửi {recipient.name}. {occurrence.lastDay === null ? 'Chưa có hạn.' : `Ngày cuối là ${dayText(occurrence.lastDay)}.`}
        </Text>
        <FieldGrid>
          <DateField {...form.field('sentOn')} label="Ngày gửi" required autoFocus />
          <TextField {...form.field('documentNumber')} label="Số văn bản" placeholder="Số và ký hiệu" maxLength={300} />
          <DateField {...form.field('acknowledgedOn')} label="Nơi nhận xác nhận ngày" />
        </FieldGrid>
        <TextField {...form.field('note')} label="Ghi chú" maxLength={300} />
        <FormBar form={form} onCancel={onClose}>
          {held !== null && (
            <Button variant="default" onClick={() => void takeBack()}>
              Bỏ ghi đã gửi
            </Button>
          )}
        </FormBar>
      </Form>
    </Modal>
  );
}

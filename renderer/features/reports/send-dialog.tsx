import { Modal, Text } from '@mantine/core';
import { isOnTime } from '../../../shared/domain/deadline.ts';
import { useApi } from '../../app/api.tsx';
import { dayText } from '../../components/day-words.ts';
import { DateField, Form, FormBar, missing, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { recall, recordSent, useReports } from './store.ts';
import type { ReportView } from './store.ts';

interface Values {
  readonly sentOn: string | null;
}

/** «Ghi đã gửi»: the day it went out; says at once whether that day is on time. */
export function SendDialog({ view: { report, occurrence }, onClose }: { readonly view: ReportView; readonly onClose: () => void }) {
  const api = useApi();
  const today = useReports(({ prepared }) => (prepared.phase === 'ready' ? prepared.value.today : null));
  const form = useForm<Values>({
    initial: { sentOn: today },
    check: (values) => missing(values, { sentOn: 'Ngày gửi' }),
    save: ({ sentOn }) => recordSent(api, sentOn ?? ''),
    onSaved: () => {
      toast.success('Đã ghi gửi báo cáo; nội dung được khóa.', () => recall(api));
      onClose();
    },
  });
  const { sentOn } = form.values;
  const lastDay = occurrence?.lastDay ?? null;
  const onTime = sentOn === null ? null : isOnTime(lastDay, sentOn);
  return (
    <Modal opened onClose={onClose} title="Ghi đã gửi" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Ghi đã gửi">
        <DateField {...form.field('sentOn')} label="Ngày gửi" required autoFocus {...(report.date === null ? {} : { min: report.date })} {...(today === null ? {} : { max: today })} />
        {lastDay !== null && (
          <Text role="status">
            Ngày cuối là {dayText(lastDay)}
            {onTime === null ? '.' : onTime ? ': ngày này đúng hạn.' : ': ngày này muộn.'}
          </Text>
        )}
        <Text size="sm" c="dimmed">
          Sau khi ghi đã gửi, nội dung báo cáo không sửa được nữa{occurrence === null ? '' : `; việc phải gửi «${occurrence.label}» cũng được ghi đã gửi`}.
        </Text>
        <FormBar form={form} saveLabel="Ghi đã gửi" onCancel={onClose} />
      </Form>
    </Modal>
  );
}

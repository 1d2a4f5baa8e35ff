import { Button, List, Modal, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { isOnTime } from '../../../shared/domain/deadline.ts';
import { err, fault } from '../../../shared/result.ts';
import { daysBetween } from '../../../shared/text/dates.ts';
import { formatCount } from '../../../shared/text/numbers.ts';
import { useApi } from '../../app/api.tsx';
import { dayText } from '../../components/day-words.ts';
import { DialogBar } from '../../components/dialog-bar.tsx';
import { DateField, Form, FormBar, missing, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { recall, recordSent, useReports } from './store.ts';
import type { ReportView } from './store.ts';

interface Values {
  readonly sentOn: string | null;
}

interface SendDialogProps {
  readonly view: ReportView;
  /** @param item what to go to in the report, as `missing` names it; absent: nowhere */
  readonly onClose: (item?: string) => void;
}

/** Leaves a save quietly: there is one more question. */
const ONE_MORE_QUESTION = fault('hoi-them', '', { kind: 'cancelled' });

/**
 * «Ghi đã gửi»: the day it went out, and whether that is on time. What is unknown, blank or not counted in the report, and a
 * day after the last, is put before the clerk once more: the report is frozen afterwards.
 */
export function SendDialog({ view, onClose }: SendDialogProps) {
  const { report, occurrence } = view;
  const api = useApi();
  const today = useReports(({ prepared }) => (prepared.phase === 'ready' ? prepared.value.today : null));
  const lastDay = occurrence?.lastDay ?? null;
  const [asking, setAsking] = useState(false);
  const sure = useRef(false);
  // What must be there is refused as it stands; asking about the rest before would be in vain.
  const open = view.missing.some(({ blocks }) => blocks) ? [] : view.missing;
  const form = useForm<Values>({
    initial: { sentOn: today },
    check: (values) => missing(values, { sentOn: 'Ngày gửi' }),
    deed: 'report.send',
    save: async ({ sentOn }) => {
      if (!sure.current && (open.length > 0 || lateWords(lastDay, sentOn) !== null)) {
        setAsking(true);
        return err(ONE_MORE_QUESTION);
      }
      return recordSent(api, sentOn ?? '');
    },
    onSaved: () => {
      toast.success('Đã ghi gửi báo cáo; nội dung được khóa.', () => recall(api));
      onClose();
    },
  });
  const { sentOn } = form.values;
  const late = lateWords(lastDay, sentOn);
  const onTime = sentOn === null ? null : isOnTime(lastDay, sentOn);
  async function send(): Promise<void> {
    sure.current = true;
    if (!(await form.submit())) setAsking(false);
    sure.current = false;
  }
  function goBack(): void {
    if (open.length === 0) return setAsking(false);
    onClose(open.find(({ item }) => item.startsWith('section:'))?.item);
  }
  return (
    <Modal opened onClose={() => onClose()} title="Ghi đã gửi" size={asking ? 'lg' : 'md'} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      {asking ? (
        <Stack gap={12}>
          {late !== null && (
            <Text role="alert" fw={600}>
              Ngày gửi {dayText(sentOn)} {late} so với hạn: ngày cuối là {dayText(lastDay)}.
            </Text>
          )}
          {open.length > 0 && (
            <>
              <Text>Báo cáo còn {formatCount(open.length)} chỗ chưa có số liệu, còn trống hoặc chưa tính:</Text>
              <List size="sm" spacing={4} mah={320} style={{ overflow: 'auto' }} aria-label="Chưa có số liệu, còn trống">
                {open.map(({ item, sentence }) => (
                  <List.Item key={item + sentence}>{sentence}</List.Item>
                ))}
              </List>
            </>
          )}
          <Text>Ghi đã gửi rồi thì nội dung không sửa được nữa. Vẫn ghi đã gửi?</Text>
          <DialogBar>
            <Button variant="default" onClick={goBack} autoFocus>
              Quay lại sửa
            </Button>
            <Button loading={form.saving} onClick={() => void send()}>
              Vẫn ghi đã gửi
            </Button>
          </DialogBar>
        </Stack>
      ) : (
        <Form form={form} label="Ghi đã gửi">
          <DateField {...form.field('sentOn')} label="Ngày gửi" required autoFocus {...(report.date === null ? {} : { min: report.date })} {...(today === null ? {} : { max: today })} />
          {lastDay !== null && (
            <Text role="status">
              Ngày cuối là {dayText(lastDay)}
              {onTime === null ? '.' : `: ngày này ${late ?? 'đúng hạn'}.`}
            </Text>
          )}
          <Text size="sm" c="dimmed">
            Sau khi ghi đã gửi, nội dung báo cáo không sửa được nữa{occurrence === null ? '' : `; việc phải gửi «${occurrence.label}» cũng được ghi đã gửi`}.
          </Text>
          <FormBar form={form} saveLabel="Ghi đã gửi" onCancel={() => onClose()} />
        </Form>
      )}
    </Modal>
  );
}

/** «muộn 02 ngày», counted from the last day on time («trước ngày 15/11»: from 14/11); null when it is not late, or not known. */
function lateWords(lastDay: string | null, sentOn: string | null): string | null {
  if (lastDay === null || sentOn === null || isOnTime(lastDay, sentOn) !== false) return null;
  return `muộn ${formatCount(daysBetween(lastDay, sentOn))} ngày`;
}

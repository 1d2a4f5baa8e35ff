import { Modal } from '@mantine/core';
import { fault } from '../../../shared/result.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { DateField, FieldGrid, Form, FormBar, TextField, missing, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { saveCalendar } from './calendar-store.ts';
import type { CalendarYear } from './calendar-store.ts';

interface Values {
  readonly date: string | null;
  readonly work: string | null;
  readonly name: string;
  readonly source: string;
}

export interface DayOffDialogProps {
  readonly held: CalendarYear;
  /** `swap`: a working day off and a day of rest worked; `extra`: simply a day off. */
  readonly kind: 'swap' | 'extra';
  readonly onClose: () => void;
}

/** A day off that the law and the known announcements do not have. */
export function DayOffDialog({ held, kind, onClose }: DayOffDialogProps) {
  const api = useApi();
  const drafts = useDrafts();
  const { profile } = held;
  const swap = kind === 'swap';
  const title = swap ? 'Thêm ngày hoán đổi' : 'Thêm ngày nghỉ';
  const form = useForm<Values>({
    initial: { date: null, work: null, name: '', source: '' },
    draft: { key: `settings/day-off/${kind}`, ...drafts },
    check: (values) => {
      const known = swap ? profile.swapDays.some(({ off }) => off === values.date) : profile.extraHolidays.some(({ date }) => date === values.date);
      return [
        ...missing(values, { date: swap ? 'Ngày được nghỉ' : 'Ngày nghỉ', source: 'Văn bản', ...(swap ? { work: 'Ngày làm bù' } : { name: 'Tên ngày nghỉ' }) }),
        ...(swap && values.date !== null && values.date === values.work ? [fault('trung-ngay', 'Ngày nghỉ và ngày làm bù phải khác nhau.', { item: 'work' })] : []),
        ...(known ? [fault('da-co', 'Ngày này đã được ghi.', { item: 'date' })] : []),
      ];
    },
    deed: 'calendar.save',
    save: ({ date, work, name, source }) =>
      saveCalendar(api, held, {
        profile: swap ? { ...profile, swapDays: [...profile.swapDays, { off: date ?? '', work: work ?? '', source }] } : { ...profile, extraHolidays: [...profile.extraHolidays, { date: date ?? '', name, source }] },
      }),
    onSaved: () => {
      toast.success('Đã lưu vào lịch làm việc.');
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label={title}>
        <FieldGrid>
          <DateField {...form.field('date')} label={swap ? 'Ngày được nghỉ' : 'Ngày nghỉ'} required autoFocus />
          {swap ? <DateField {...form.field('work')} label="Ngày làm bù" required /> : <TextField {...form.field('name')} label="Tên ngày nghỉ" required maxLength={300} />}
        </FieldGrid>
        <TextField {...form.field('source')} label="Văn bản" placeholder="Số, ngày thông báo" required maxLength={300} />
        <FormBar form={form} onCancel={onClose} />
      </Form>
    </Modal>
  );
}

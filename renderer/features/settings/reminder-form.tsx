import { fault } from '../../../shared/result.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { CheckField, FieldGrid, Form, FormBar, NumberField, TextField, useForm } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import { toast } from '../../components/toasts.ts';
import { saveCalendar } from './calendar-store.ts';
import type { CalendarYear } from './calendar-store.ts';

interface Values {
  /** «14, 3». */
  readonly days: string;
  readonly collects: boolean;
  readonly collectingDays: number | null;
}

/** Whole numbers of days as typed; null where one is none or out of reach. */
function daysOf(text: string): number[] | null {
  const parts = text.split(/[,; ]+/u).filter(Boolean);
  const days = parts.map(Number);
  const good = days.length > 0 && days.length <= 10 && parts.every((part) => /^\d+$/u.test(part)) && days.every((day) => day >= 1 && day <= 365);
  return good ? [...new Set(days)].sort((one, other) => other - one) : null;
}

/** When the unit wants to be reminded, earlier where it first collects from those below (R72). */
export function ReminderForm({ held }: { readonly held: CalendarYear }) {
  const api = useApi();
  const drafts = useDrafts();
  const { daysBefore, collectsFromBelow, collectingDays } = held.reminders;
  const form = useForm<Values>({
    initial: { days: daysBefore.join(', '), collects: collectsFromBelow, collectingDays },
    draft: { key: 'settings/reminders', ...drafts },
    check: ({ days, collects, collectingDays: collecting }) => [
      ...(daysOf(days) === null ? [fault('ngay-nhac', 'Ghi các số ngày từ 1 đến 365, cách nhau bằng dấu phẩy, ví dụ 14, 3.', { item: 'days' })] : []),
      ...(collects && collecting === null ? [fault('bat-buoc', '“Số ngày tổng hợp” chưa được ghi.', { item: 'collectingDays' })] : []),
    ],
    deed: 'calendar.save',
    save: (values) =>
      saveCalendar(api, held, { reminders: { daysBefore: daysOf(values.days) ?? daysBefore, collectsFromBelow: values.collects, collectingDays: values.collectingDays ?? collectingDays } }),
    onSaved: () => toast.success('Đã lưu cách nhắc hạn.'),
  });
  return (
    <Section title="Nhắc hạn" note="Áp dụng cho mọi hạn trên trang Việc hôm nay, Lịch và hạn và tệp lịch xuất ra.">
      <Form form={form} label="Nhắc hạn">
        <FieldGrid>
          <TextField {...form.field('days')} label="Nhắc trước (ngày)" description="Nhiều lần nhắc cách nhau bằng dấu phẩy." required />
          <CheckField {...form.field('collects')} label="Phải tổng hợp từ đơn vị cấp dưới" />
          {form.values.collects && <NumberField {...form.field('collectingDays')} label="Số ngày tổng hợp" description="Nhắc sớm hơn chừng ấy ngày." unit="ngày" min={1} max={180} required />}
        </FieldGrid>
        <FormBar form={form} />
      </Form>
    </Section>
  );
}

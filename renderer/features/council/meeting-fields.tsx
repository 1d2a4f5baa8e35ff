import { Stack } from '@mantine/core';
import { DateField, FieldGrid, RadioField, SelectField, TextAreaField, TextField } from '../../components/form/index.ts';
import type { FormHandle } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import { COUNCIL_DUTY_WORDS } from '../../../shared/domain/council.ts';
import { clockWords } from '../../../shared/domain/session-time.ts';
import { Attendance } from './attendance.tsx';
import type { Values } from './session-values.ts';

/** When and where, who led, how they voted, who was there. */
export function MeetingFields({ form }: { readonly form: FormHandle<Values> }) {
  const { values } = form;
  const people = values.members.map(({ id, name, duty }) => ({ value: id, label: `${name} – ${COUNCIL_DUTY_WORDS[duty]}` }));
  /** A time as papers write it, once the field is left. */
  const time = (name: 'startTime' | 'endTime') => ({
    ...form.field(name),
    onTouched: () => {
      const field = form.field(name);
      const words = clockWords(field.value);
      if (words !== field.value) field.onCommit(words);
      field.onTouched();
    },
  });
  return (
    <Stack gap={16}>
      <Section title="Cuộc họp">
        <Stack gap={12}>
          <FieldGrid min={150}>
            <DateField {...form.field('date')} label="Thời gian" required />
            <TextField {...time('startTime')} label="Bắt đầu lúc" placeholder="8 giờ 00" maxLength={300} />
            <TextField {...time('endTime')} label="Kết thúc lúc" placeholder="10 giờ 30" maxLength={300} />
            <TextField {...form.field('place')} label="Địa điểm" maxLength={300} />
            <TextField {...form.field('number')} label="Số biên bản" placeholder="06/BB-HĐTĐKT" description="Ghi sau khi ký." maxLength={300} />
          </FieldGrid>
          <FieldGrid min={220}>
            <SelectField {...form.field('chairId')} label="Chủ trì" choices={people} clearable />
            <SelectField {...form.field('secretaryId')} label="Thư ký" choices={people} clearable />
            <RadioField
              {...form.field('ballot')}
              label="Hình thức biểu quyết"
              law="session.ballot"
              choices={[
                { value: 'gio-tay', label: 'Giơ tay' },
                { value: 'phieu-kin', label: 'Phiếu kín' },
              ]}
              onCommit={(ballot) => ballot !== null && form.field('ballot').onCommit(ballot)}
            />
          </FieldGrid>
          <TextAreaField {...form.field('discussion')} label="Ý kiến thảo luận" maxLength={8000} minRows={2} />
        </Stack>
      </Section>
      <Attendance fields={values} revision={form.field('results').revision} onChange={(attendance) => form.field('attendance').onCommit(attendance)} />
    </Stack>
  );
}

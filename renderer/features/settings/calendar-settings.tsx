import { Group, Select, Stack, Table } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { useKeptState } from '../../app/put-away.ts';
import { Button } from '../../components/button.tsx';
import { dayText } from '../../components/day-words.ts';
import { Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { ConfidenceMark } from '../../components/status-badge.tsx';
import { toast } from '../../components/toasts.ts';
import { WideTable } from '../../components/wide-table.tsx';
import { AssumedDays } from './assumed-days.tsx';
import { DayOffDialog } from './day-off-dialog.tsx';
import { ReminderForm } from './reminder-form.tsx';
import { readCalendar, saveCalendar, useCalendar } from './calendar-store.ts';
import type { CalendarYear, Profile } from './calendar-store.ts';

const YEARS_AROUND = 3;

/** Lịch làm việc, nhắc hạn: when to be reminded, which days are off and by which paper, what still has to be checked. */
export function CalendarSettings() {
  const api = useApi();
  const { calendar, year } = useCalendar();
  useEffect(() => void readCalendar(api), [api]);
  useChanged(['setting'], () => void readCalendar(api));
  return (
    <RemoteView of={calendar} onRetry={() => void readCalendar(api)} lines={6}>
      {(held) => (
        <Stack gap={16}>
          <ReminderForm held={held} />
          {year !== null && <Holidays held={held} year={year} />}
          {year !== null && <OwnDays held={held} />}
        </Stack>
      )}
    </RemoteView>
  );
}

function Holidays({ held, year }: { readonly held: CalendarYear; readonly year: number }) {
  const api = useApi();
  const years = Array.from({ length: 2 * YEARS_AROUND + 1 }, (_, index) => String(year - YEARS_AROUND + index));
  async function confirm(id: string): Promise<void> {
    const { profile } = held;
    const result = await saveCalendar(api, held, { profile: { ...profile, confirmedRules: [...profile.confirmedRules, id] } });
    if (!result.ok) return void toast.error(result.error);
    toast.success('Đã tính ngày này là ngày nghỉ.', () => saveCalendar(api, held, { profile }));
  }
  return (
    <Section
      title="Ngày nghỉ trong năm"
      note="Tính từ Bộ luật Lao động và thông báo đã biết; ngày âm lịch do phần mềm tính."
      actions={<Select aria-label="Năm" w={104} allowDeselect={false} data={years} value={String(year)} onChange={(value) => void readCalendar(api, Number(value ?? year))} />}
      flush
    >
      {held.holidays.length === 0 ? (
        <EmptyState compact sentence={`Chưa có quy định về ngày nghỉ của năm ${year}.`} />
      ) : (
        <WideTable minWidth={760}>
          <Table verticalSpacing={8} horizontalSpacing={16} aria-label="Ngày nghỉ trong năm">
            <Table.Thead>
              <Table.Tr>
                {['Ngày', 'Tên', 'Loại', 'Căn cứ', 'Kiểm tra'].map((heading, index) => (
                  <Table.Th key={heading} w={[120, 176, 160, undefined, 208][index]}>
                    {heading}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {held.holidays.map(({ date, name, kindWord, source, needsCheck }) => (
                <Table.Tr key={`${date} ${name}`}>
                  <Table.Td>{dayText(date)}</Table.Td>
                  <Table.Td>{name}</Table.Td>
                  <Table.Td>{kindWord}</Table.Td>
                  <Table.Td fz="xs" c="dimmed">{source}</Table.Td>
                  <Table.Td>{needsCheck && <ConfidenceMark reason="Ngày này được suy ra, chưa theo thông báo chính thức." />}</Table.Td>
                </Table.Tr>
              ))}
              {held.unconfirmed.map(({ id, sentence }) => (
                <Table.Tr key={id}>
                  <Table.Td colSpan={4}>Chưa tính là ngày nghỉ: {sentence}</Table.Td>
                  <Table.Td>
                    <Button deed="calendar.save" variant="default" size="compact-sm" onClick={() => void confirm(id)}>
                      Đã có quy định
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      )}
      <AssumedDays held={held} year={year} />
    </Section>
  );
}

/** Days off the unit has typed in, and days worked in exchange. */
function OwnDays({ held }: { readonly held: CalendarYear }) {
  const api = useApi();
  const [adding, setAdding] = useKeptState<'swap' | 'extra' | null>('calendar-settings', null);
  const { profile } = held;
  async function without(next: Profile): Promise<void> {
    const result = await saveCalendar(api, held, { profile: next });
    if (!result.ok) return void toast.error(result.error);
    toast.success('Đã xóa ngày này.', () => saveCalendar(api, held, { profile }));
  }
  const rows = [
    ...profile.swapDays.map((swap) => ({ key: `doi ${swap.off}`, what: `Nghỉ ${dayText(swap.off)}, làm bù ${dayText(swap.work)}`, source: swap.source, rest: { ...profile, swapDays: profile.swapDays.filter((other) => other !== swap) } })),
    ...profile.extraHolidays.map((day) => ({ key: `nghi ${day.date}`, what: `${dayText(day.date)}: ${day.name}`, source: day.source, rest: { ...profile, extraHolidays: profile.extraHolidays.filter((other) => other !== day) } })),
  ];
  return (
    <Section
      title="Ngày hoán đổi, ngày nghỉ riêng"
      note="Theo thông báo hoán đổi ngày làm việc hoặc văn bản của địa phương."
      actions={
        <Group gap={8}>
          <Button deed="calendar.save" leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />} onClick={() => setAdding('swap')}>
            Thêm ngày hoán đổi
          </Button>
          <Button deed="calendar.save" variant="default" onClick={() => setAdding('extra')}>
            Thêm ngày nghỉ
          </Button>
        </Group>
      }
      flush
    >
      {rows.length === 0 ? (
        <EmptyState compact sentence="Chưa ghi ngày nào." />
      ) : (
        <Table verticalSpacing={8} horizontalSpacing={16} aria-label="Ngày hoán đổi, ngày nghỉ riêng">
          <Table.Tbody>
            {rows.map(({ key, what, source, rest }) => (
              <Table.Tr key={key}>
                <Table.Td>{what}</Table.Td>
                <Table.Td>{source === '' ? <ConfidenceMark reason="Chưa ghi văn bản." /> : source}</Table.Td>
                <Table.Td align="right">
                  <Button deed="calendar.save" variant="default" size="compact-sm" onClick={() => void without(rest)} aria-label={`Xóa: ${what}`}>
                    Xóa
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {adding !== null && <DayOffDialog held={held} kind={adding} onClose={() => setAdding(null)} />}
    </Section>
  );
}

import { Select } from '@mantine/core';
import { useApi } from '../../app/api.tsx';
import { ReadOnlyUnless } from '../../components/read-only-unless.tsx';
import { toast } from '../../components/toasts.ts';
import { saveCalendar } from './calendar-store.ts';
import type { CalendarYear, Profile } from './calendar-store.ts';
import classes from './calendar.module.css';

const UNSET = 'chua-ghi';
const TET = [{ value: UNSET, label: 'Theo phần mềm' }, ...Array.from({ length: 5 }, (_, days) => ({ value: String(days), label: days === 0 ? 'Từ mùng 1' : `${days} ngày trước mùng 1` }))];
const NATIONAL = [{ value: UNSET, label: 'Theo phần mềm' }, { value: 'before', label: 'Ngày 1/9 và 2/9' }, { value: 'after', label: 'Ngày 2/9 và 3/9' }];

const sideOf = (value: string | null): readonly ('before' | 'after')[] => (value === 'before' || value === 'after' ? [value] : []);

/** The two holidays whose days are announced year by year: what the unit has read in the announcement goes before what is assumed. */
export function AssumedDays({ held, year }: { readonly held: CalendarYear; readonly year: number }) {
  const api = useApi();
  const { profile } = held;
  const tet = profile.tet.find((entry) => entry.year === year);
  const national = profile.nationalDay.find((entry) => entry.year === year);
  async function put(change: Partial<Profile>): Promise<void> {
    const result = await saveCalendar(api, held, { profile: { ...profile, ...change } });
    if (!result.ok) return void toast.error(result.error);
    toast.success(`Đã lưu lịch nghỉ năm ${year}.`, () => saveCalendar(api, held, { profile }));
  }
  const source = `Đơn vị ghi theo thông báo nghỉ năm ${year}`;
  return (
    <ReadOnlyUnless deed="calendar.save">
      <div className={classes.assumed}>
        <Select
          label={`Nghỉ Tết Nguyên đán ${year} bắt đầu`}
          data={TET}
          allowDeselect={false}
          value={tet === undefined ? UNSET : String(tet.daysBefore)}
          onChange={(value) => void put({ tet: [...profile.tet.filter((entry) => entry.year !== year), ...(value === null || value === UNSET ? [] : [{ year, daysBefore: Number(value), source }])] })}
        />
        <Select
          label={`Nghỉ Quốc khánh ${year}`}
          data={NATIONAL}
          allowDeselect={false}
          value={national?.side ?? UNSET}
          onChange={(value) => void put({ nationalDay: [...profile.nationalDay.filter((entry) => entry.year !== year), ...sideOf(value).map((side) => ({ year, side, source }))] })}
        />
      </div>
    </ReadOnlyUnless>
  );
}

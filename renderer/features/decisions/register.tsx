import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { dayText } from '../../components/day-words.ts';
import { EmptyState } from '../../components/states.tsx';
import { fold } from '../../../shared/text/fold.ts';
import { loadSource, setRegister, useDecisions } from './store.ts';
import type { RegisterRow } from './store.ts';
import classes from './decisions.module.css';

const TYPING_MS = 150;
const YEARS_BACK = 30;

const COLUMNS: readonly Column<RegisterRow>[] = [
  { key: 'stt', heading: 'STT', width: 52, render: (_, index) => index + 1 },
  { key: 'date', heading: 'Ngày', width: 116, render: (row) => dayText(row.decisionDate) },
  { key: 'name', heading: 'Họ tên/Tên tập thể', width: 170, grow: 2, render: (row) => row.subjectName },
  { key: 'place', heading: 'Đơn vị', width: 160, grow: 2, render: (row) => row.subjectPlace || row.unitName },
  { key: 'award', heading: 'Hình thức', width: 160, grow: 2, render: (row) => row.awardName },
  { key: 'decision', heading: 'Quyết định', width: 144, render: (row) => row.decisionNumber },
  { key: 'authority', heading: 'Cơ quan quyết định', width: 180, grow: 1, render: (row) => row.authority },
];

/** «Sổ khen thưởng»: every award on record, found by name, place, award or number of the decision. */
export function Register() {
  const api = useApi();
  const { search, year } = useDecisions((state) => state.register);
  const thisYear = useDecisions((state) => (state.source.phase === 'ready' ? Number(state.source.value.today.slice(0, 4)) : null));
  const [typed, setTyped] = useState(search);
  const [reading, setReading] = useState(0);
  useEffect(() => void loadSource(api), [api]);
  useEffect(() => {
    const timer = setTimeout(() => setRegister({ search: typed }), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  useChanged(['award_entry'], () => setReading((count) => count + 1));
  const years = thisYear === null ? [] : Array.from({ length: YEARS_BACK }, (_, back) => String(thisYear - back));
  const filtered = search !== '' || year !== null;
  return (
    <>
      <div className={classes.filters}>
        <TextInput
          className={classes.search}
          label="Tìm kiếm"
          placeholder="Tên, đơn vị, hình thức, số quyết định; không cần dấu"
          leftSection={<IconSearch size={16} aria-hidden />}
          defaultValue={search}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
        />
        <Select
          label="Năm khen thưởng"
          placeholder="Tất cả các năm"
          w={170}
          clearable
          clearButtonProps={{ 'aria-label': 'Bỏ chọn năm' }}
          data={years}
          value={year === null ? null : String(year)}
          onChange={(next) => setRegister({ year: next === null ? null : Number(next) })}
        />
      </div>
      <DataTable
        label="Sổ khen thưởng"
        columns={COLUMNS}
        load={(page) => api.call('register.list', { ...page, search, year })}
        filterKey={`${year ?? ''} ${fold(search)}`}
        refreshKey={reading}
        rowKey={(row) => row.id}
        onOpen={(row) => {
          if (row.decisionId !== null) void navigate('quyet-dinh-xem', { id: row.decisionId });
          else if (row.subjectId !== null) void navigate('doi-tuong-chi-tiet', { id: row.subjectId });
        }}
        maxHeight="calc(100vh - 330px)"
        empty={<EmptyState sentence={filtered ? 'Không có dữ liệu phù hợp.' : 'Sổ khen thưởng chưa có dòng nào. Mỗi kết quả khen thưởng trong một quyết định vào sổ này.'} />}
      />
    </>
  );
}

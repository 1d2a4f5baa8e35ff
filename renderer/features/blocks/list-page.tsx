import { NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { useKeptState } from '../../app/put-away.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { heldRows } from '../../components/held-rows.ts';
import { Page } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { NewBlockDialog } from './new-block-dialog.tsx';
import { readBlocks, readDay, useBlocks } from './store.ts';
import type { BlockRow } from './store.ts';
import classes from './blocks.module.css';

const COLUMNS: readonly Column<BlockRow>[] = [
  { key: 'stt', heading: 'STT', width: 56, align: 'right', render: (_row, index) => index + 1 },
  { key: 'year', heading: 'Năm', width: 72, render: ({ year }) => year },
  { key: 'kind', heading: 'Loại', width: 130, render: ({ kindWord }) => kindWord },
  { key: 'name', heading: 'Tên', width: 240, grow: 1, render: ({ name }) => name },
  { key: 'members', heading: 'Thành viên', width: 100, align: 'right', render: ({ members }) => members },
  { key: 'head', heading: 'Trưởng cụm, khối', width: 190, render: ({ head }) => head },
  { key: 'activities', heading: 'Hoạt động đã tổ chức', width: 160, align: 'right', render: ({ activities }) => activities },
  { key: 'leader', heading: 'Đơn vị dẫn đầu', width: 190, render: ({ leader }) => leader },
];

/** Cụm, khối thi đua by year, the newest first. `params`: `year` limits it. */
export function BlockListPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const { list } = useBlocks();
  const [year, setYear] = useState(params['year'] ?? '');
  const [adding, setAdding] = useKeptState('list-page', false);
  useEffect(() => {
    void readBlocks(api);
    void readDay(api);
  }, [api]);
  useChanged(['block'], () => void readBlocks(api));
  const add = (
    <Button deed="block.save" leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />} onClick={() => setAdding(true)}>
      Thêm cụm, khối
    </Button>
  );
  return (
    <Page title="Cụm, khối thi đua" wide subtitle="Thành viên, hoạt động, bảng chấm điểm và bình xét, suy tôn từng năm" back={{ page: 'phong-trao', label: 'Phong trào' }} actions={add}>
      <RemoteView of={list} onRetry={() => void readBlocks(api)} lines={5}>
        {(all) => {
          const years = [...new Set(all.map((row) => row.year))];
          const shown = all.filter((row) => year === '' || String(row.year) === year);
          return (
            <>
              {years.length > 1 && (
                <NativeSelect
                  className={classes.year}
                  aria-label="Năm"
                  value={year}
                  onChange={(event) => setYear(event.currentTarget.value)}
                  data={[{ value: '', label: 'Mọi năm' }, ...years.map((one) => ({ value: String(one), label: `Năm ${one}` }))]}
                />
              )}
              <DataTable
                key={JSON.stringify(shown)}
                label="Cụm, khối thi đua"
                columns={COLUMNS}
                load={heldRows(shown)}
                rowKey={(row) => row.id}
                onOpen={(row) => void navigate('cum-khoi-chi-tiet', { id: row.id })}
                empty={
                  <EmptyState
                    sentence="Chưa có cụm, khối nào. Thêm cụm, khối mà đơn vị tham gia trong năm để ghi kế hoạch hoạt động, chấm điểm theo bảng tiêu chí và kết quả bình xét, suy tôn làm căn cứ đề nghị Cờ thi đua."
                    action={add}
                  />
                }
              />
            </>
          );
        }}
      </RemoteView>
      {adding && <NewBlockDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}

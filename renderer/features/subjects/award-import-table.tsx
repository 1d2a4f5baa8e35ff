import { NativeSelect, Text } from '@mantine/core';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { slicedRows } from '../../components/held-rows.ts';
import { OutcomeFilter } from '../../components/outcome-filter.tsx';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { choose, showAwards, useAwardImport, whomOf } from './award-import-store.ts';
import type { AwardPreview, AwardRow, Whom } from './award-import-store.ts';
import { OUTCOME_WORDS } from './import-store.ts';
import classes from './subjects.module.css';

/** The row as it stands in a file of an old code. */
const BEFORE: Column<AwardRow> = { key: 'before', heading: 'Trong tệp', width: 200, grow: 2, render: ({ before }) => <span className={classes.before} title={before}>{before}</span> };
const OUTCOMES = ['moi', 'trung', 'loi', 'bo-qua'] as const;

/** Every row of the list: what was read, whose it is, what is wrong. */
export function AwardImportTable({ preview }: { readonly preview: AwardPreview }) {
  const { shown, chosen } = useAwardImport();
  const rows = shown === 'tat-ca' ? preview.rows : preview.rows.filter(({ outcome }) => outcome === shown);
  const columns: readonly Column<AwardRow>[] = [
    { key: 'row', heading: 'Dòng', width: 64, align: 'right', render: ({ row }) => row },
    { key: 'read', heading: 'Kết quả đọc', width: 260, grow: 3, render: (row) => <Reading row={row} /> },
    ...(preview.encoding === '' ? [] : [BEFORE]),
    { key: 'problems', heading: 'Vấn đề', width: 220, grow: 2, render: ({ problems }) => <span title={problems.join(' ')}>{problems.join(' ')}</span> },
    { key: 'who', heading: 'Ghi cho', width: 230, grow: 1, render: (row) => <WhomChoice row={row} whom={whomOf(row, chosen)} /> },
  ];
  return (
    <>
      <OutcomeFilter shown={shown} outcomes={OUTCOMES.map((outcome) => ({ outcome, word: OUTCOME_WORDS[outcome], count: preview.counts[outcome] }))} total={preview.rows.length} onShow={showAwards} />
      <DataTable
        label="Xem trước từng dòng"
        columns={columns}
        load={slicedRows(rows)}
        filterKey={`${preview.previewId} ${shown}`}
        rowKey={({ row }) => String(row)}
        rowName={({ row }) => `dòng ${row}`}
        rowHeight={64}
        maxHeight="calc(100vh - 420px)"
        empty={<EmptyState compact sentence="Dưới dòng tiêu đề không có dòng nào." />}
      />
    </>
  );
}

function Reading({ row: { outcome, name, read } }: { readonly row: AwardRow }) {
  return (
    <>
      <StatusBadge status={OUTCOME_WORDS[outcome]} /> <b>{name}</b>
      {read !== '' && <div title={read}>{read}</div>}
    </>
  );
}

const MADE = 'moi';
const LEFT_OUT = 'bo-qua';

function WhomChoice({ row, whom }: { readonly row: AwardRow; readonly whom: Whom | null }) {
  if (row.outcome !== 'moi') return <Text c="dimmed">Không lưu</Text>;
  const value = whom === null ? '' : typeof whom === 'string' ? whom : whom.id;
  return (
    <NativeSelect
      size="xs"
      aria-label={`Ghi cho: dòng ${row.row}`}
      value={value}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        if (chosen !== '') choose(row.row, chosen === MADE || chosen === LEFT_OUT ? chosen : { id: chosen });
      }}
      data={[
        ...(whom === null ? [{ value: '', label: 'Chọn một đối tượng…' }] : []),
        ...row.candidates.map(({ id, name }) => ({ value: id, label: name })),
        { value: MADE, label: 'Đối tượng mới' },
        { value: LEFT_OUT, label: 'Bỏ qua' },
      ]}
    />
  );
}

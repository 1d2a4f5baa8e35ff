import { Button, NativeSelect, Text } from '@mantine/core';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { slicedRows } from '../../components/held-rows.ts';
import { OutcomeFilter } from '../../components/outcome-filter.tsx';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { OUTCOME_WORDS, show, treat, treatmentOf, useImport } from './import-store.ts';
import type { ImportRow, Preview, Treatment } from './import-store.ts';
import classes from './subjects.module.css';

/** The row as it stands in a file of an old code. */
const BEFORE: Column<ImportRow> = { key: 'before', heading: 'Trong tệp', width: 200, grow: 2, render: ({ before }) => <span className={classes.before} title={before}>{before}</span> };
// A column that would be empty leaves its room to what was read.
const DUPLICATES: Column<ImportRow> = { key: 'duplicates', heading: 'Trùng với', width: 260, grow: 3, render: ({ duplicates }) => <Whole text={duplicates.map(({ name, reason }) => `${name} (${reason})`).join('; ')} /> };
const PROBLEMS: Column<ImportRow> = { key: 'problems', heading: 'Vấn đề', width: 200, grow: 2, render: ({ problems }) => <Whole text={problems.join(' ')} /> };
const OUTCOMES = ['moi', 'trung', 'loi', 'bo-qua'] as const;

/** Every row of the sheet: what was read, whom it may be, what is wrong, and what will be done with it. */
export function ImportTable({ preview }: { readonly preview: Preview }) {
  const { shown, chosen, kind } = useImport();
  const rows = shown === 'tat-ca' ? preview.rows : preview.rows.filter(({ outcome }) => outcome === shown);
  const columns: readonly Column<ImportRow>[] = [
    { key: 'row', heading: 'Dòng', width: 64, align: 'right', render: ({ row }) => row },
    { key: 'read', heading: 'Kết quả đọc', width: 260, grow: 2, render: (row) => <Reading row={row} /> },
    ...(preview.encoding === '' ? [] : [BEFORE]),
    ...(preview.rows.some(({ duplicates }) => duplicates.length > 0) ? [DUPLICATES] : []),
    ...(preview.rows.some(({ problems }) => problems.length > 0) ? [PROBLEMS] : []),
    { key: 'treatment', heading: 'Xử lý', width: 190, render: (row) => <TreatmentChoice row={row} treatment={treatmentOf(row, chosen)} person={kind === 'person'} /> },
  ];
  return (
    <>
      <OutcomeFilter shown={shown} outcomes={OUTCOMES.map((outcome) => ({ outcome, word: OUTCOME_WORDS[outcome], count: preview.counts[outcome] }))} total={preview.rows.length} onShow={show} />
      <DataTable
        label="Xem trước từng dòng"
        columns={columns}
        load={slicedRows(rows)}
        filterKey={`${preview.previewId} ${shown}`}
        rowKey={({ row }) => String(row)}
        rowName={({ row }) => `dòng ${row}`}
        rowHeight={60}
        maxHeight="calc(100vh - 450px)"
        bulk={(selected, clear) => {
          const can = selected.filter((row) => treatmentOf(row, chosen) !== null);
          const act = (treatment: Treatment) => {
            treat(can, treatment);
            clear();
          };
          return (
            <>
              <Button variant="default" size="compact-sm" disabled={can.length === 0} onClick={() => act('luu')}>
                Lưu các dòng này
              </Button>
              <Button variant="default" size="compact-sm" disabled={can.length === 0} onClick={() => act('bo-qua')}>
                Bỏ qua các dòng này
              </Button>
            </>
          );
        }}
        empty={<EmptyState compact sentence="Dưới dòng tiêu đề không có dòng nào." />}
      />
    </>
  );
}

/** Text that may be cut, whole on hover. */
function Whole({ text }: { readonly text: string }) {
  return <span title={text}>{text}</span>;
}

function Reading({ row: { outcome, name, read } }: { readonly row: ImportRow }) {
  return (
    <>
      <StatusBadge status={OUTCOME_WORDS[outcome]} /> {read === '' ? name : read}
    </>
  );
}

interface TreatmentChoiceProps {
  readonly row: ImportRow;
  readonly treatment: Treatment | null;
  readonly person: boolean;
}

function TreatmentChoice({ row, treatment, person }: TreatmentChoiceProps) {
  if (treatment === null) return <Text c="dimmed">Không lưu</Text>;
  const save = row.outcome === 'moi' ? 'Lưu' : person ? 'Hai người khác nhau' : 'Khác nhau, lưu';
  return (
    <NativeSelect
      size="xs"
      aria-label={`Xử lý dòng ${row.row}`}
      value={treatment}
      onChange={(event) => treat([row], event.currentTarget.value === 'luu' ? 'luu' : 'bo-qua')}
      data={[
        { value: 'luu', label: save },
        { value: 'bo-qua', label: 'Bỏ qua' },
      ]}
    />
  );
}

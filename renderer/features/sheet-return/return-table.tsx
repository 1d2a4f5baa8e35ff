import { Button, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReturnLineView, ReturnPreview } from '../../../shared/api/sheet-return.ts';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { slicedRows } from '../../components/held-rows.ts';
import { OutcomeFilter } from '../../components/outcome-filter.tsx';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { ReturnLineDialog } from './line-dialog.tsx';
import { problemsOf, whatOf } from './line-words.ts';
import { KINDS, KIND_WORDS, say, show, treatmentOf, useSheet } from './store.ts';

const COLUMNS: readonly Column<ReturnLineView>[] = [
  { key: 'row', heading: 'Dòng', width: 60, align: 'right', render: ({ row }) => row ?? '–' },
  { key: 'kind', heading: 'Kết quả đọc', width: 140, render: (row) => <StatusBadge status={row.changes.some(({ conflict }) => conflict) ? 'Cần xem' : KIND_WORDS[row.kind]} /> },
  { key: 'name', heading: 'Tên', width: 150, grow: 1, render: ({ name }) => <Text fw={500}>{name}</Text> },
  { key: 'what', heading: 'Khác ở đâu (trước → sau)', width: 230, grow: 3, render: (row) => <Whole text={whatOf(row)} /> },
  { key: 'problems', heading: 'Vấn đề', width: 220, grow: 2, render: (row) => <Whole text={problemsOf(row)} /> },
  { key: 'treatment', heading: 'Xử lý', width: 180, render: (row) => <TreatmentChoice row={row} /> },
];

/** Every line that differs: what changed, what is wrong, and whether it is accepted. Opened, it shows each cell. */
export function ReturnTable({ preview }: { readonly preview: ReturnPreview }) {
  const { shown, said } = useSheet();
  const [opened, setOpened] = useState<number | null>(null);
  const rows = shown === 'tat-ca' ? preview.lines : preview.lines.filter(({ kind }) => kind === shown);
  const open = preview.lines.find(({ line }) => line === opened);
  return (
    <>
      <OutcomeFilter shown={shown} outcomes={KINDS.map((kind) => ({ outcome: kind, word: KIND_WORDS[kind], count: preview.counts[kind] }))} total={preview.lines.length} onShow={show} />
      <DataTable
        label="Các dòng khác so với sổ"
        columns={COLUMNS}
        load={slicedRows(rows)}
        filterKey={`${preview.previewId} ${shown}`}
        rowKey={({ line }) => String(line)}
        rowName={({ name }) => name}
        rowHeight={60}
        maxHeight="max(240px, calc(100vh - 430px))"
        onOpen={({ line }) => setOpened(line)}
        bulk={(selected, clear) => {
          const can = selected.filter((row) => treatmentOf(row, said) !== null);
          const act = (accepted: boolean) => {
            say(can, { accepted });
            clear();
          };
          return (
            <>
              <Button variant="default" size="compact-sm" disabled={can.length === 0} onClick={() => act(true)}>
                Nhận các dòng này
              </Button>
              <Button variant="default" size="compact-sm" disabled={can.length === 0} onClick={() => act(false)}>
                Không nhận
              </Button>
            </>
          );
        }}
        empty={<EmptyState compact sentence="Không có dòng nào thuộc loại này." />}
      />
      {open !== undefined && <ReturnLineDialog row={open} onClose={() => setOpened(null)} />}
    </>
  );
}

/** Text that may be cut, whole on hover. */
function Whole({ text }: { readonly text: string }) {
  return <span title={text}>{text}</span>;
}

const LEFT = 'khong';
const TAKEN = 'nhan';

function TreatmentChoice({ row }: { readonly row: ReturnLineView }) {
  const { said } = useSheet();
  const treatment = treatmentOf(row, said);
  if (treatment === null) return <Text c="dimmed">Không nhận được</Text>;
  const pick = row.kind === 'added' && row.mayBe;
  const words = row.kind === 'removed' ? ['Giữ lại', 'Bỏ khỏi danh sách'] : row.kind === 'added' ? ['Không nhận', row.doubtful ? 'Khác nhau, thêm mới' : 'Thêm mới'] : ['Không nhận', 'Nhận'];
  return (
    <NativeSelect
      size="xs"
      aria-label={`Xử lý ${row.name}`}
      value={!treatment.accepted ? LEFT : (treatment.who ?? TAKEN)}
      onChange={(event) => {
        const value = event.currentTarget.value;
        const first = row.kind === 'changed' && value === TAKEN && treatment.columns.length === 0;
        say([row], { accepted: value !== LEFT, who: value === LEFT || value === TAKEN ? null : value, ...(first ? { columns: row.changes.map(({ column }) => column) } : {}) });
      }}
      data={[
        { value: LEFT, label: words[0] ?? '' },
        { value: TAKEN, label: words[1] ?? '' },
        ...(pick ? row.suspects.map(({ id, name }) => ({ value: id, label: `Là ${name}` })) : []),
      ]}
    />
  );
}

import { Button, Menu } from '@mantine/core';
import { IconPaperclip, IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { registerSpec } from '../../../shared/domain/registers/registers.ts';
import type { RegisterName } from '../../../shared/domain/registers/registers.ts';
import type { FieldSpec } from '../../../shared/domain/registers/spec.ts';
import { fieldWords } from '../../../shared/domain/registers/words.ts';
import { useApi } from '../../app/api.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/states.tsx';
import type { PapersHandle } from '../../components/use-papers.tsx';
import { PAPERS } from './papers.ts';
import type { LinePaper } from './papers.ts';
import { useRegisters } from './store.ts';
import type { Filter, Line } from './store.ts';

interface LineTableProps {
  readonly register: RegisterName;
  readonly filter: Filter;
  /** The button that adds a line. */
  readonly add: ReactNode;
  readonly papers: PapersHandle;
  readonly onOpen: (line: Line) => void;
}

/** The lines of a register, newest first, in the columns of its description. */
export function LineTable({ register, filter, add, papers, onOpen }: LineTableProps) {
  const api = useApi();
  const written = useRegisters((state) => state.written);
  const spec = registerSpec(register);
  const { campaignId, year, search } = filter;
  const narrowed = campaignId !== null || year !== null || search !== '';
  return (
    <DataTable
      label={spec.title}
      columns={columnsOf(register, papers)}
      load={(page) => api.call('record.list', { register, ...filter, ...page })}
      filterKey={JSON.stringify([register, filter])}
      refreshKey={written}
      rowKey={(line) => line.id}
      onOpen={onOpen}
      maxHeight="calc(100vh - 340px)"
      empty={narrowed ? <EmptyState sentence="Không có dòng nào với cách lọc này." action={add} /> : <EmptyState sentence={spec.empty} action={add} />}
    />
  );
}

const RIGHT = new Set<FieldSpec['kind']>(['count', 'money', 'year']);
const DATE_WIDTH = 124;
/** Texts are laid out by the room there is; this share of their width they always keep. */
const LEAST_SHARE = { text: 0.5, choice: 0.8 };
const LEAST_WIDTH = 110;

function widthOf({ kind, column = 0 }: FieldSpec): Pick<Column<Line>, 'width' | 'grow'> {
  if (kind === 'date') return { width: DATE_WIDTH };
  if (RIGHT.has(kind)) return { width: column };
  const share = kind === 'choice' ? LEAST_SHARE.choice : LEAST_SHARE.text;
  return { width: Math.max(LEAST_WIDTH, Math.round(column * share)), grow: column };
}

function columnsOf(register: RegisterName, papers: PapersHandle): Column<Line>[] {
  const fields = registerSpec(register).fields.filter((field) => field.column !== undefined);
  const paper = PAPERS[register];
  return [
    { key: 'stt', heading: 'STT', width: 56, align: 'right', render: (_line, index) => index + 1 },
    ...fields.map(
      (field): Column<Line> => ({
        key: field.key,
        heading: field.label,
        ...widthOf(field),
        ...(RIGHT.has(field.kind) ? { align: 'right' as const } : {}),
        render: (line) => fieldWords(field, line[field.key], (_kind, id) => line.names[id] ?? ''),
      }),
    ),
    { key: 'files', heading: 'Tệp', width: 48, render: ({ attachments }) => (attachments.length === 0 ? '' : <Files count={attachments.length} />) },
    ...(paper === undefined ? [] : [{ key: 'paper', heading: 'In', width: 132, render: (line: Line) => <Paper id={line.id} paper={paper} papers={papers} /> }]),
  ];
}

function Files({ count }: { readonly count: number }) {
  return (
    <span title={`${count} tệp đính kèm`}>
      <IconPaperclip size={14} aria-hidden /> {count}
    </span>
  );
}

function Paper({ id, paper: { kind, label, title }, papers }: { readonly id: string; readonly paper: LinePaper; readonly papers: PapersHandle }) {
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button size="compact-sm" variant="default" leftSection={<IconPrinter size={14} aria-hidden />} disabled={papers.busy !== null}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown onClick={(event) => event.stopPropagation()}>
        <Menu.Item onClick={() => void papers.show(kind, id, title)}>Xem trước bản in</Menu.Item>
        <Menu.Item onClick={() => void papers.save(kind, id, 'docx')}>Lưu (Word)</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

import { Text } from '@mantine/core';
import { OWN_DECISION } from '../../app/may.ts';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { heldRows } from '../../components/held-rows.ts';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { SubjectCell } from '../../components/subject-cell.tsx';
import { toast } from '../../components/toasts.ts';
import { placeOf } from '../../../shared/domain/subject.ts';
import { fault } from '../../../shared/result.ts';
import { openLine, useInbox } from './store.ts';
import type { InboxLine } from './store.ts';
import { voteWords } from './words.ts';

const COLUMNS: readonly Column<InboxLine>[] = [
  { key: 'stt', heading: 'STT', width: 48, render: (_, index) => index + 1 },
  {
    key: 'subject',
    heading: 'Đối tượng',
    width: 190,
    grow: 2,
    render: ({ version }) => <SubjectCell name={version.subject.name} place={placeOf(version.subject)} />,
  },
  { key: 'award', heading: 'Danh hiệu/Hình thức đề nghị', width: 170, grow: 2, render: ({ version }) => version.awardName || <Text c="dimmed">Chưa chọn</Text> },
  { key: 'merit', heading: 'Thành tích', width: 190, grow: 2, render: ({ version }) => <Text size="xs">{version.merit}</Text> },
  { key: 'vote', heading: 'Kết quả họp xét', width: 150, grow: 1, render: ({ version }) => <Text size="xs">{voteWords(version.vote)}</Text> },
  {
    key: 'points',
    heading: 'Điểm chưa đủ',
    width: 122,
    render: ({ version }) => (version.openPoints.length === 0 ? '' : <Text size="xs" c="var(--sv-attention)">{version.openPoints.length} điểm, có lý do</Text>),
  },
  { key: 'state', heading: 'Trạng thái', width: 164, render: (line) => <StatusBadge status={line.stateWord} /> },
];

interface LineTableProps {
  readonly lines: readonly InboxLine[];
  readonly dossierId: string;
  readonly onReturn: (lines: readonly InboxLine[]) => void;
}

/** The nominations of a received dossier. Enter shows one in full; chosen ones are returned or decided together. */
export function LineTable({ lines, dossierId, onReturn }: LineTableProps) {
  const reading = useInbox((state) => state.reading);
  return (
    <DataTable
      label="Đề nghị trong hồ sơ nhận được"
      columns={COLUMNS}
      load={heldRows(lines)}
      refreshKey={reading}
      rowKey={(line) => line.version.id}
      rowName={(line) => line.version.subject.name}
      onOpen={(line) => openLine(line.version.id)}
      maxHeight="max(260px, calc(100vh - 350px))"
      bulk={(selected) => {
        const answered = selected.filter((line) => line.state !== 'open');
        const withOpen = (deed: (open: readonly InboxLine[]) => void) => () => {
          if (answered.length === 0) deed(selected);
          else toast.error(fault('da-tra-loi', `${answered.length} đề nghị đang chọn đã có câu trả lời.`, { next: 'Bỏ chọn các dòng này.' }));
        };
        return (
          <>
            <Button deed="inbox.return" size="compact-sm" variant="default" onClick={withOpen(onReturn)}>
              Trả lại
            </Button>
            <Button
              deed={OWN_DECISION}
              size="compact-sm"
              variant="default"
              onClick={withOpen((open) => void navigate('quyet-dinh-moi', { dossierId, nominationIds: open.map((line) => line.version.nominationId).join(',') }))}
            >
              Ghi quyết định
            </Button>
          </>
        );
      }}
      empty={<EmptyState compact sentence="Hồ sơ này không có đề nghị nào." />}
    />
  );
}

import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { dayText } from '../../components/day-words.ts';
import { heldRows } from '../../components/held-rows.ts';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { SubjectCell } from '../../components/subject-cell.tsx';
import { toast } from '../../components/toasts.ts';
import type { PapersHandle } from '../../components/use-papers.tsx';
import { fault } from '../../../shared/result.ts';
import { AwardDialog } from './award-dialog.tsx';
import { PresentDialog } from './present-dialog.tsx';
import { PrintDialog } from './print-dialog.tsx';
import { useDecisions } from './store.ts';
import type { AwardView, DecidedRow, DecisionPageData } from './store.ts';
import { bonusText, bookNumber } from './words.ts';

interface Line extends DecidedRow {
  /** Null for a line without an award. */
  readonly award: AwardView | null;
}

interface DecidedTableProps {
  readonly data: DecisionPageData;
  readonly papers: PapersHandle;
}

/** The lines of a decision and what followed each; certificates are printed here where the unit made it. */
export function DecidedTable({ data: { decision, lines, after, own, today }, papers }: DecidedTableProps) {
  const api = useApi();
  const reading = useDecisions((state) => state.reading);
  const [shown, setShown] = useState<string | null>(null);
  const [presenting, setPresenting] = useState<{ readonly awards: readonly AwardView[]; readonly clear?: () => void } | null>(null);
  const [printing, setPrinting] = useState<readonly AwardView[]>([]);
  const rows = lines.map((row): Line => ({ ...row, award: after.awards.find(({ entry }) => entry.id === row.entryId) ?? null }));
  async function openNomination(nominationId: string): Promise<void> {
    const result = await api.call('nomination.get', { id: nominationId });
    if (result.ok) void navigate('de-nghi', { id: nominationId });
    else toast.error(fault('cua-don-vi-khac', 'Đề nghị này do đơn vị khác trình.', { next: 'Xem nội dung ở «Hồ sơ nhận được».' }));
  }
  const open = rows.find(({ entryId }) => entryId !== null && entryId === shown);
  const leaveFor = (next: () => void) => {
    setShown(null);
    next();
  };
  const chosen = (selected: readonly Line[], fits: (award: AwardView) => boolean): AwardView[] => selected.flatMap(({ award }) => (award !== null && award.entry.cancelledOn === null && fits(award) ? [award] : []));
  return (
    <>
      <DataTable
        label="Danh sách kèm theo quyết định"
        columns={own ? COLUMNS : COLUMNS.filter(({ key }) => key !== 'certificate')}
        load={heldRows(rows)}
        refreshKey={reading}
        rowKey={(row) => row.line.id}
        rowName={(row) => row.subjectName}
        onOpen={(row) => (row.award === null ? void openNomination(row.line.nominationId) : setShown(row.award.entry.id))}
        bulk={(selected, clear) => {
          const toPresent = chosen(selected, ({ presentation }) => presentation === null);
          const toPrint = chosen(selected, () => own);
          return (
            <>
              <Button deed="presentation.record" size="compact-sm" disabled={toPresent.length === 0} onClick={() => setPresenting({ awards: toPresent, clear })}>
                Ghi đã trao
              </Button>
              {own && (
                <>
                  <Button deed="certificate.make" size="compact-sm" variant="default" disabled={toPrint.length === 0} onClick={() => void navigate('in-giay-khen', { id: decision.id, entries: toPrint.map(({ entry }) => entry.id).join(',') })}>
                    In giấy khen…
                  </Button>
                  <Button deed="certificate.print" size="compact-sm" variant="default" disabled={toPrint.length === 0} onClick={() => setPrinting(toPrint)}>
                    Ghi đã in giấy khen
                  </Button>
                </>
              )}
            </>
          );
        }}
        maxHeight="max(240px, calc(100vh - 440px))"
        empty={<EmptyState compact sentence="Quyết định này chưa có dòng nào." />}
      />
      {open?.award != null && <AwardDialog award={open.award} own={own} papers={papers} onNomination={() => void openNomination(open.line.nominationId)} onPrint={(awards) => leaveFor(() => setPrinting(awards))} onPresent={(awards) => leaveFor(() => setPresenting({ awards }))} onClose={() => setShown(null)} />}
      {presenting !== null && <PresentDialog awards={presenting.awards} today={today} {...(presenting.clear === undefined ? {} : { onDone: presenting.clear })} onClose={() => setPresenting(null)} />}
      {printing.length > 0 && <PrintDialog awards={printing} papers={papers} onClose={() => setPrinting([])} />}
    </>
  );
}

const COLUMNS: readonly Column<Line>[] = [
  { key: 'stt', heading: 'STT', width: 46, render: (_, index) => index + 1 },
  { key: 'number', heading: 'Số vào sổ', width: 94, render: ({ award }) => (award === null ? '' : bookNumber(award.entry)) },
  { key: 'name', heading: 'Họ và tên/Tên tập thể', width: 176, grow: 2, render: (row) => <SubjectCell name={row.subjectName} place={row.place} /> },
  { key: 'result', heading: 'Kết quả', width: 150, render: ({ award, resultWord }) => <StatusBadge status={award?.entry.cancelledOn == null ? resultWord : 'Đã hủy'} /> },
  { key: 'award', heading: 'Hình thức / Lý do', width: 176, grow: 2, render: ({ award, line }) => (line.result === 'refused' ? line.reason : (award?.entry.awardName ?? line.awardName)) },
  { key: 'certificate', heading: 'Bằng', width: 124, render: ({ award }) => (award === null ? null : <StatusBadge status={award.certificateWord} />) },
  { key: 'presented', heading: 'Đã trao', width: 104, render: ({ award }) => (award === null || award.entry.cancelledOn !== null ? '' : dayText(award.presentation?.date ?? 'Chưa trao')) },
  { key: 'bonus', heading: 'Tiền thưởng', width: 138, align: 'right', render: ({ award }) => (award === null || (award.entry.cancelledOn !== null && award.bonus.paidOn === null) ? '' : bonusText(award.bonus)) },
];

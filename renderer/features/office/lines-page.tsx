import { Modal, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { OWN_DECISION } from '../../app/may.ts';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { dayText } from '../../components/day-words.ts';
import { DialogBar } from '../../components/dialog-bar.tsx';
import { slicedRows } from '../../components/held-rows.ts';
import { Page } from '../../components/page.tsx';
import { questions } from '../../components/questions.ts';
import { RemoteView, loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { ok } from '../../../shared/result.ts';
import { loadLines, useOffice } from './store.ts';
import type { Checked, WaitingLine } from './store.ts';
import classes from './office.module.css';

const COLUMNS: readonly Column<WaitingLine>[] = [
  { key: 'unit', heading: 'Đơn vị', width: 170, grow: 1, render: (row) => row.unit },
  { key: 'name', heading: 'Đối tượng', width: 200, grow: 1, render: (row) => [row.subjectName, row.place].filter(Boolean).join(', ') },
  { key: 'award', heading: 'Danh hiệu, hình thức', width: 190, grow: 1, render: (row) => row.awardName },
  { key: 'dossier', heading: 'Nội dung hồ sơ', width: 200, grow: 1, render: (row) => row.dossier },
  { key: 'sending', heading: 'Lần gửi', width: 76, align: 'right', render: (row) => row.sending },
  { key: 'since', heading: 'Chờ từ', width: 184, render: (row) => `${dayText(row.since)} (${row.days === 0 ? 'hôm nay' : `${row.days} ngày`})` },
];

/** «Đề nghị nhận được»: lines of all received dossiers that wait for an answer, to be decided or returned together (R69, R92). */
export function LinesPage() {
  const api = useApi();
  const lines = useOffice((state) => state.lines);
  const [reading, setReading] = useState(0);
  const [returning, setReturning] = useState<readonly WaitingLine[]>([]);
  const [looking, setLooking] = useState<WaitingLine | null>(null);
  const read = () => void loadLines(api).then(() => setReading((count) => count + 1));
  useEffect(() => void loadLines(api).then(() => setReading((count) => count + 1)), [api]);
  useChanged(['dossier_version', 'nomination_version', 'return_note', 'receipt', 'decision_line', 'received_item'], read);
  return (
    <Page title="Đề nghị nhận được" wide back={{ page: 'ho-so', label: 'Hồ sơ và họp xét' }} subtitle="Dòng đề nghị của mọi hồ sơ nhận được đang chờ trả lời. Chọn nhiều dòng để ghi một quyết định hoặc trả lại cùng một lý do.">
      <RemoteView of={lines} onRetry={() => void loadLines(api)} lines={8}>
        {(rows) => (
          <DataTable
            label="Đề nghị nhận được"
            columns={COLUMNS}
            load={slicedRows(rows)}
            refreshKey={reading}
            rowKey={(row) => row.versionId}
            rowName={(row) => row.subjectName}
            onOpen={setLooking}
            bulk={(selected) => (
              <>
                <Button deed={OWN_DECISION} size="compact-sm" onClick={() => void navigate('quyet-dinh-moi', { nominationIds: selected.map(({ nominationId }) => nominationId).join(',') })}>
                  Ghi quyết định
                </Button>
                <Button deed="inbox.returnMany" size="compact-sm" variant="default" onClick={() => setReturning(selected)}>
                  Trả lại
                </Button>
              </>
            )}
            empty={<EmptyState sentence="Không có dòng đề nghị nào đang chờ trả lời." />}
          />
        )}
      </RemoteView>
      {looking !== null && <CheckDialog line={looking} onReturn={() => setReturning([looking])} onClose={() => setLooking(null)} />}
      <ConfirmDialog
        {...questions.returnDossier}
        question={`Trả lại ${returning.length} dòng đề nghị?`}
        detail={`${unitsOf(returning)}. Mỗi đơn vị nhận lý do này ở gói kết quả kế tiếp.`}
        confirmLabel="Trả lại"
        opened={returning.length > 0}
        onConfirm={async (reason) => {
          const state = await api.call('unit.state', {});
          if (!state.ok) return state;
          const result = await api.call('inbox.returnMany', { versionIds: returning.map(({ versionId }) => versionId), reason, date: state.value.today });
          if (!result.ok) return result;
          toast.success(`Đã trả lại ${result.value.returned} dòng của ${result.value.units.length} đơn vị. Ghi gói kết quả ở «Gửi – nhận».`);
          setLooking(null);
          read();
          return ok();
        }}
        onClose={() => setReturning([])}
      />
    </Page>
  );
}

function unitsOf(lines: readonly WaitingLine[]): string {
  const counts = new Map<string, number>();
  for (const { unit } of lines) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const words = [...counts].map(([unit, count]) => `${unit}: ${count} dòng`);
  return words.length > 6 ? `${words.slice(0, 6).join('; ')} và ${words.length - 6} đơn vị khác` : words.join('; ');
}

/** One line with what this unit's own check would return it for. */
function CheckDialog({ line, onReturn, onClose }: { readonly line: WaitingLine; readonly onReturn: () => void; readonly onClose: () => void }) {
  const api = useApi();
  const [found, setFound] = useState<Remote<readonly Checked[]>>(loading);
  const [round, setRound] = useState(0);
  const { versionId } = line;
  useEffect(() => {
    let here = true;
    void api.call('inbox.check', { versionIds: [versionId] }).then((result) => here && setFound(remoteOf(result)));
    return () => {
      here = false;
    };
  }, [api, versionId, round]);
  return (
    <Modal opened onClose={onClose} title={line.subjectName} size={720} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Stack gap={12}>
        <Text>
          {line.awardName || 'Chưa ghi danh hiệu, hình thức'} · {line.unit} · lần {line.sending}
        </Text>
        <Text fw={600}>
          Nên xem
        </Text>
        <RemoteView of={found} onRetry={() => setRound(round + 1)}>
          {([checked]) =>
            checked === undefined || checked.findings.length === 0 ? (
              <Text>Không thấy điểm nào cần xem theo dữ liệu và quy định đang dùng.</Text>
            ) : (
              <ul className={classes.findings}>
                {checked.findings.map(({ code, sentence }) => (
                  <li key={`${code} ${sentence}`}>{sentence}</li>
                ))}
              </ul>
            )
          }
        </RemoteView>
        <DialogBar>
          <Button variant="default" onClick={() => void navigate('ho-so-nhan', { versionId: line.dossierVersionId })}>
            Mở hồ sơ
          </Button>
          <Button variant="default" onClick={onReturn}>
            Trả lại
          </Button>
          <Button onClick={onClose} data-autofocus>
            Đóng
          </Button>
        </DialogBar>
      </Stack>
    </Modal>
  );
}

import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../../app/api.tsx';
import { navigate, replacePage } from '../../../app/navigation.ts';
import type { PageParams } from '../../../app/navigation.ts';
import { Button, MenuItem } from '../../../components/button.tsx';
import { AttachmentViewer, useAttachment } from '../../../components/attachment-viewer.tsx';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { DataTable } from '../../../components/data-table.tsx';
import type { Column } from '../../../components/data-table.tsx';
import { dayText } from '../../../components/day-words.ts';
import { heldRows } from '../../../components/held-rows.ts';
import { Page } from '../../../components/page.tsx';
import { questions } from '../../../components/questions.ts';
import { RemoteView, loading } from '../../../components/remote.tsx';
import { EmptyState, FaultAlert } from '../../../components/states.tsx';
import { StatusBadge } from '../../../components/status-badge.tsx';
import type { StatusWord } from '../../../components/status-words.ts';
import { toast } from '../../../components/toasts.ts';
import { PaperPreview, usePapers } from '../../../components/use-papers.tsx';
import { placeOf } from '../../../../shared/domain/subject.ts';
import { formatNumber } from '../../../../shared/text/numbers.ts';
import type { Fault } from '../../../../shared/result.ts';
import { RepeatsDialog } from '../repeats-dialog.tsx';
import { loadAwards, loadRound, useRounds } from '../store.ts';
import { AwardDialog } from './award-dialog.tsx';
import { LineDialog } from './line-dialog.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import { Returns } from './returns.tsx';
import { loadIntake, useIntake } from './store.ts';
import type { IntakeData, IntakeLineRow } from './store.ts';
import classes from './intake.module.css';

const COLUMNS: readonly Column<IntakeLineRow>[] = [
  { key: 'stt', heading: 'STT', width: 52, align: 'right', render: (_, index) => index + 1 },
  { key: 'name', heading: 'Họ tên/Tên tập thể', width: 180, grow: 2, render: ({ line, subjectName }) => <><Text fw={500}>{line.fields.name}</Text>{subjectName !== null && line.state === 'waiting' && <Text size="xs" c="dimmed">là {subjectName} trong sổ</Text>}</> },
  { key: 'place', heading: 'Chức vụ, đơn vị/Địa chỉ', width: 150, grow: 1, render: ({ line }) => placeOf(line.fields) },
  { key: 'award', heading: 'Hình thức đề nghị', width: 150, grow: 1, render: ({ awardName }) => awardName },
  { key: 'merit', heading: 'Thành tích', width: 150, grow: 2, render: ({ line }) => line.merit },
  { key: 'open', heading: 'Cần xem', width: 190, grow: 1, render: ({ open, line }) => <span className={classes.attention}>{[...open.map(({ sentence }) => sentence), line.sending > 1 ? `Gửi lần ${line.sending}.` : ''].filter(Boolean).join(' ')}</span> },
  { key: 'state', heading: 'Trạng thái', width: 130, render: ({ stateWord }) => <StatusBadge status={stateWord as StatusWord} /> },
];

/** A list from below: its lines go into the round or back with a reason (R92, R69). `params`: `id`. */
export function IntakePage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const id = params['id'] ?? '';
  const intake = useIntake((state) => (state.id === id ? state.intake : loading));
  useEffect(() => void loadIntake(api, id), [api, id]);
  useChanged(['intake', 'intake_line', 'subject', 'nomination', 'apart', 'award_entry'], () => void loadIntake(api, id));
  if (intake.phase !== 'ready') {
    return (
      <Page title="Danh sách nhận được" back={{ page: 'ho-so', label: 'đợt xét' }}>
        <RemoteView of={intake} onRetry={() => void loadIntake(api, id)}>
          {() => null}
        </RemoteView>
      </Page>
    );
  }
  return <Shown data={intake.value} />;
}

function Shown({ data }: { readonly data: IntakeData }) {
  const api = useApi();
  const papers = usePapers();
  const scans = useAttachment();
  const reading = useIntake((state) => state.reading);
  const { intake, lines, roundName, stateWord } = data;
  const awards = useRounds((state) => (state.roundId === intake.roundId ? state.awards : loading));
  const [shown, setShown] = useState<string | null>(null);
  const [returning, setReturning] = useState<readonly string[] | null>(null);
  const [choosing, setChoosing] = useState<readonly string[] | null>(null);
  const [asked, setAsked] = useState<{ readonly lineIds: readonly string[]; readonly repeats: readonly { lineId: string; name: string; sentence: string }[] } | null>(null);
  const [removing, setRemoving] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    void loadRound(api, intake.roundId);
    void loadAwards(api, intake.roundId);
  }, [api, intake.roundId]);
  const last = intake.sendings.at(-1);
  const waiting = lines.filter(({ line }) => line.state === 'waiting');
  const returned = lines.filter(({ line }) => line.state === 'returned');

  async function accept(lineIds: readonly string[], allowRepeat = false): Promise<void> {
    const result = await api.call('intake.accept', { id: intake.id, lineIds: [...lineIds], allowRepeat });
    setFault(result.ok ? null : result.error);
    if (!result.ok) return;
    const { accepted, left, repeats } = result.value;
    if (repeats.length > 0) return setAsked({ lineIds, repeats });
    if (accepted.length > 0) toast.success(`Đã nhận ${formatNumber(accepted.length)} dòng vào đợt xét${left.length === 0 ? '' : `; ${formatNumber(left.length)} dòng còn chờ xem`}.`, () => api.call('intake.undoAccept', { lineIds: accepted }));
    if (left.length > 0) setFault({ code: 'con-dong-cho', message: `${formatNumber(left.length)} dòng chưa nhận: ${left.slice(0, 3).map(({ sentence }) => sentence).join(' ')}`, next: 'Mở từng dòng để chọn.', kind: 'fixable' });
    await loadIntake(api, intake.id);
  }
  const all = waiting.map(({ line }) => line.id);
  const open = lines.find(({ line }) => line.id === shown);

  return (
    <Page
      title={intake.senderName}
      wide
      subtitle={[roundName, last?.number === '' ? '' : `Tờ trình số ${last?.number ?? ''}`, last?.date == null ? '' : `ngày ${dayText(last.date)}`, `nhận ${dayText(last?.receivedOn ?? null)}`, intake.sendings.length > 1 ? `lần ${intake.sendings.length}` : '', stateWord.toLowerCase()].filter(Boolean).join(' · ')}
      back={{ page: 'ho-so', label: 'đợt xét' }}
      actions={
        <>
          {all.length > 0 && <Button deed="intake.accept" onClick={() => void accept(all)}>Nhận vào đợt xét ({formatNumber(all.length)})</Button>}
          {returned.length > 0 && (
            <Button deed="intake.save" variant={all.length > 0 ? 'default' : 'filled'} onClick={() => void navigate('nhan-danh-sach', { id: intake.id, resend: '1' })}>
              Nhận lại ({formatNumber(returned.length)})
            </Button>
          )}
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon size="lg" variant="default" aria-label="Thao tác khác">
                <IconDots size={18} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <MenuItem deed="intake.save" onClick={() => void navigate('nhan-danh-sach', { id: intake.id })}>Sửa danh sách</MenuItem>
              <MenuItem deed="sheet.export" onClick={() => void navigate('xuat-de-dien', { list: 'intake', id: intake.id })}>Xuất Excel để đơn vị điền</MenuItem>
              <MenuItem deed="sheet.read" onClick={() => void navigate('doc-lai-tep', { list: 'intake', id: intake.id })}>Đọc lại tệp đã điền</MenuItem>
              <MenuItem onClick={() => void navigate('dot-xet', { id: intake.roundId })}>Mở đợt xét</MenuItem>
              {data.scans.map(({ id, fileName }) => (
                <MenuItem key={id} onClick={() => void scans.open(id, fileName)}>
                  Xem bản quét: {fileName}
                </MenuItem>
              ))}
              <MenuItem deed="intake.remove" color="red" onClick={() => setRemoving(true)}>
                Xóa danh sách
              </MenuItem>
            </Menu.Dropdown>
          </Menu>
        </>
      }
    >
      <FaultAlert fault={fault} onClose={() => setFault(null)} />
      <FaultAlert fault={papers.fault} onClose={papers.forgive} />
        <DataTable
          label="Các dòng của danh sách"
          columns={COLUMNS}
          load={heldRows(lines)}
          refreshKey={reading}
          rowKey={({ line }) => line.id}
          rowName={({ line }) => line.fields.name}
          rowHeight={56}
          maxHeight="calc(100vh - 340px)"
          onOpen={({ line }) => setShown(line.id)}
          bulk={(selected, clear) => {
            const ids = (rows: readonly IntakeLineRow[]) => rows.map(({ line }) => line.id);
            const still = selected.filter(({ line }) => line.state === 'waiting');
            const back = selected.filter(({ line }) => line.state !== 'returned');
            return (
              <>
                <Button deed="intake.accept" size="compact-sm" disabled={still.length === 0} onClick={() => void accept(ids(still)).then(clear)}>
                  Nhận vào đợt xét
                </Button>
                <Button deed="intake.return" size="compact-sm" variant="default" disabled={back.length === 0} onClick={() => setReturning(ids(back))}>
                  Trả lại
                </Button>
                <Button deed="intake.awardAll" size="compact-sm" variant="default" disabled={still.length === 0} onClick={() => setChoosing(ids(still))}>
                  Chọn mức khen
                </Button>
              </>
            );
          }}
          empty={<EmptyState compact sentence="Danh sách chưa có dòng nào." action={<Button deed="intake.save" onClick={() => void navigate('nhan-danh-sach', { id: intake.id })}>Ghi danh sách</Button>} />}
        />
      {intake.returns.length > 0 && <Returns data={data} papers={papers} />}
      {open !== undefined && <LineDialog row={open} options={awards.phase === 'ready' ? awards.value : []} onClose={() => setShown(null)} onAccept={() => void accept([open.line.id]).then(() => setShown(null))} onReturn={() => setReturning([open.line.id])} />}
      {returning !== null && (
        <ReturnDialog
          intakeId={intake.id}
          lineIds={returning}
          onClose={() => setReturning(null)}
          onReturned={(returnId) => {
            setReturning(null);
            setShown(null);
            void papers.show('cong-van-tra-lai', `${intake.id}/${returnId}`, 'Công văn trả lại hồ sơ');
          }}
        />
      )}
      {choosing !== null && <AwardDialog lineIds={choosing} lines={lines} options={awards.phase === 'ready' ? awards.value : []} onClose={() => setChoosing(null)} />}
      <RepeatsDialog
        repeats={asked === null ? null : asked.repeats.map(({ lineId, name, sentence }) => ({ subjectId: lineId, name, sentence }))}
        others={(asked?.lineIds ?? []).filter((lineId) => !(asked?.repeats ?? []).some((repeat) => repeat.lineId === lineId)).length}
        onAddAll={() => {
          const ids = asked?.lineIds ?? [];
          setAsked(null);
          void accept(ids, true);
        }}
        onAddOthers={() => {
          const named = new Set((asked?.repeats ?? []).map(({ lineId }) => lineId));
          const ids = (asked?.lineIds ?? []).filter((lineId) => !named.has(lineId));
          setAsked(null);
          void accept(ids, true);
        }}
        onClose={() => setAsked(null)}
      />
      <ConfirmDialog
        {...questions.remove}
        opened={removing}
        onClose={() => setRemoving(false)}
        onConfirm={async () => {
          const result = await api.call('intake.remove', { id: intake.id });
          if (!result.ok) return result;
          toast.success('Đã xóa danh sách.', () => api.call('intake.restore', { id: intake.id }));
          void replacePage('dot-xet', { id: intake.roundId, tab: 'cap-duoi' });
          return result;
        }}
      />
      <PaperPreview of={papers} />
      <AttachmentViewer of={scans} />
    </Page>
  );
}

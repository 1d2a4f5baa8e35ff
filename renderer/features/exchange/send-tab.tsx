import { Checkbox, Group, Menu } from '@mantine/core';
import { IconDeviceUsb, IconDots } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { ActionIcon, Button, MenuItem } from '../../components/button.tsx';
import { JobDialog } from '../../components/job-dialog.tsx';
import { Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { useFolder } from '../../components/use-folder.tsx';
import { useJob } from '../../components/use-job.ts';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import { RECORD_GROUPS } from '../../../shared/exchange/kinds.ts';
import type { RecordGroup } from '../../../shared/exchange/kinds.ts';
import { useBundleJobs } from './bundle-jobs.tsx';
import { EmergencySend } from './emergency-send.tsx';
import { PendingLine } from './pending-line.tsx';
import { PreflightDialog } from './preflight-dialog.tsx';
import { loadJournal, loadPending, useExchange } from './store.ts';
import type { Exported, Pending, Preflight } from './store.ts';
import { Written, onlyBundle } from './written.tsx';
import { SLIP_TITLE } from './words.ts';
import classes from './exchange.module.css';

/** What an export is asked to write. */
interface Order {
  readonly peerCodes: string[];
  readonly folder: string;
  readonly groups?: RecordGroup[];
}

const SHOWN = ['peer', 'bundle_out', 'bundle_in', 'dossier_version', 'return_note', 'decision', 'receipt', 'bundle_receipt', 'quarantined', 'shared_record', 'setting'];

/** «Gửi đi»: what waits for each unit, and writing it to a stick for one or several of them. */
export function SendTab({ peerCode }: { readonly peerCode: string | null }) {
  const api = useApi();
  const { pending, status } = useExchange();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [left, setLeft] = useState<ReadonlySet<RecordGroup>>(new Set());
  const [held, setHeld] = useState<{ readonly order: Order; readonly found: Preflight } | null>(null);
  const job = useJob<Exported>();
  const papers = usePapers({ onFault: toast.error });
  const again = useBundleJobs();
  const [emergency, setEmergency] = useState(false);
  useEffect(() => void loadPending(api), [api]);
  useChanged(SHOWN, () => void loadPending(api));
  const folder = useFolder('Chọn USB hoặc thư mục để ghi gói dữ liệu');

  const write = (order: Order) => {
    setHeld(null);
    job.start((onProgress) => api.job('bundle.export', order, onProgress));
  };
  const send = (peerCodes: readonly string[], groups: readonly RecordGroup[] | null) =>
    void folder.choose(({ handle }) => {
      const order: Order = { peerCodes: [...peerCodes], folder: handle, ...(groups === null ? {} : { groups: [...groups] }) };
      void api.call('bundle.preflight', order).then((found) => {
        if (!found.ok) toast.error(found.error);
        else if (found.value.warnings.length === 0) write(order);
        else setHeld({ order, found: found.value });
      });
    });

  return (
    <Section
      title="Gửi đi (USB)"
      note="Gói được mã hóa cho đúng đơn vị nhận, ghi xong được đọc lại để kiểm tra. Bản lưu của gói ở lại máy đến khi đơn vị nhận xác nhận."
      actions={
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon deed="bundle.exportEmergency" size="lg" variant="default" aria-label="Thao tác khác">
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <MenuItem deed="bundle.exportEmergency" onClick={() => setEmergency(true)}>Gói khẩn cấp bằng cụm từ…</MenuItem>
          </Menu.Dropdown>
        </Menu>
      }
    >
      <RemoteView of={pending} onRetry={() => void loadPending(api)}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState
              compact
              sentence="Chưa kết nối đơn vị nào. Thêm tệp khóa của đơn vị nhận trước; hoặc dùng «Xuất bộ hồ sơ» ở trang hồ sơ."
              action={
                <Button variant="default" onClick={() => void navigate('gui-nhan', { tab: 'ket-noi' })}>
                  Đơn vị kết nối
                </Button>
              }
            />
          ) : (
            <>
              <Choice rows={rows} chosen={chosen} onChoose={setChosen} left={left} onLeave={setLeft} onSend={send} />
              <ul className={classes.list} aria-label="Đơn vị nhận">
                {[...rows]
                  .sort((a, b) => Number(b.peerCode === peerCode) - Number(a.peerCode === peerCode) || a.peerName.localeCompare(b.peerName, 'vi', { numeric: true }))
                  .map((row) => (
                    <PendingLine
                      key={row.peerCode}
                      row={row}
                      status={status.find((one) => one.peerCode === row.peerCode) ?? null}
                      chosen={chosen.has(row.peerCode)}
                      onChoose={rows.length === 1 ? null : (on) => setChosen(new Set(on ? [...chosen, row.peerCode] : [...chosen].filter((code) => code !== row.peerCode)))}
                      onSend={() => send([row.peerCode], rows.length === 1 ? keptOf(groupsOf(rows), left) : null)}
                    />
                  ))}
              </ul>
            </>
          )
        }
      </RemoteView>
      {folder.dialog}
      {again.dialogs}
      <EmergencySend opened={emergency} onClose={() => setEmergency(false)} />
      <PreflightDialog found={held?.found ?? null} onWrite={() => held !== null && write(held.order)} onClose={() => setHeld(null)} />
      <JobDialog
        job={job}
        title="Ghi gói dữ liệu"
        result={(value) => <Written exported={value} onPrint={(row) => void papers.show('phieu-giao-nhan', row.id, SLIP_TITLE)} />}
        resultActions={(value) => {
          const only = onlyBundle(value);
          if (only === null) return null;
          return (
            <>
              <Button onClick={() => void papers.show('phieu-giao-nhan', only.id, SLIP_TITLE)}>In phiếu giao nhận</Button>
              <Button
                deed="bundle.verify"
                variant="default"
                onClick={() => {
                  job.close();
                  void loadPending(api);
                  again.verify(only);
                }}
              >
                Rút USB, cắm lại rồi kiểm tra
              </Button>
            </>
          );
        }}
        onDone={() => {
          setChosen(new Set());
          void loadPending(api);
          void loadJournal(api);
        }}
      />
      <PaperPreview of={papers} />
    </Section>
  );
}

interface ChoiceProps {
  readonly rows: readonly Pending[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  /** Groups left out. */
  readonly left: ReadonlySet<RecordGroup>;
  readonly onLeave: (left: ReadonlySet<RecordGroup>) => void;
  readonly onSend: (peerCodes: readonly string[], groups: readonly RecordGroup[] | null) => void;
}

interface WaitingGroup {
  readonly group: RecordGroup;
  readonly word: string;
  readonly records: number;
}

/** What waits for these units, by group; receipts are no choice. */
function groupsOf(rows: readonly Pending[]): WaitingGroup[] {
  return RECORD_GROUPS.flatMap((group) => {
    const parts = rows.flatMap((row) => row.groups.filter((one) => one.group === group));
    const [first] = parts;
    return first === undefined || group === 'phieu-nhan' ? [] : [{ group, word: first.word, records: parts.reduce((sum, { records }) => sum + records, 0) }];
  });
}

/** The groups to ask for: null for everything; receipts alone where all were left out. */
function keptOf(groups: readonly WaitingGroup[], left: ReadonlySet<RecordGroup>): RecordGroup[] | null {
  const kept = groups.map(({ group }) => group).filter((group) => !left.has(group));
  if (kept.length === groups.length) return null;
  return kept.length === 0 ? ['phieu-nhan'] : kept;
}

/** Several units at once, and what of the waiting goes along. */
function Choice({ rows, chosen, onChoose, left, onLeave, onSend }: ChoiceProps) {
  const sendable = rows.filter(({ confirmed, waiting }) => confirmed && waiting !== '');
  const communes = sendable.filter(({ commune }) => commune);
  const everyone = communes.length > 0 ? communes : sendable;
  // What was written already and only waits for its receipt is chosen by hand.
  const fresh = everyone.filter((row) => row.fresh !== '');
  const among = fresh.length > 0 ? fresh : everyone;
  const all = among.length > 0 && among.every(({ peerCode }) => chosen.has(peerCode));
  const picked = rows.length === 1 ? sendable : sendable.filter(({ peerCode }) => chosen.has(peerCode));
  const groups = groupsOf(picked);
  if (rows.length === 1 && groups.length < 2) return null;
  return (
    <div className={classes.choice}>
      {rows.length > 1 && (
        <Group gap={16}>
          <Checkbox
            label={communes.length > 0 ? 'Chọn tất cả xã' : 'Chọn tất cả đơn vị'}
            checked={all}
            indeterminate={!all && picked.length > 0}
            disabled={among.length === 0}
            onChange={() => onChoose(all ? new Set() : new Set([...chosen, ...among.map(({ peerCode }) => peerCode)]))}
          />
          <Button deed="bundle.export" leftSection={<IconDeviceUsb size={18} aria-hidden />} disabled={picked.length === 0} onClick={() => onSend(picked.map(({ peerCode }) => peerCode), keptOf(groups, left))}>
            {picked.length === 0 ? 'Ghi ra USB' : `Ghi ra USB cho ${picked.length} đơn vị`}
          </Button>
        </Group>
      )}
      {groups.length > 0 && (
        <Checkbox.Group
          label="Chọn nội dung gửi"
          description="Phiếu xác nhận luôn đi cùng. Nội dung bỏ chọn chờ lần gửi sau."
          value={groups.map(({ group }) => group).filter((group) => !left.has(group))}
          onChange={(value) => onLeave(new Set(groups.map(({ group }) => group).filter((group) => !value.includes(group))))}
        >
          <Group gap={16} mt={6}>
            {groups.map(({ group, word, records }) => (
              <Checkbox key={group} value={group} label={`${word} (${records})`} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
    </div>
  );
}

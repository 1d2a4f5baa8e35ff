import { Checkbox, Text } from '@mantine/core';
import { IconDeviceUsb } from '@tabler/icons-react';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { dayText } from '../../components/day-words.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import type { PeerStatus, Pending } from './store.ts';
import classes from './exchange.module.css';

interface PendingLineProps {
  readonly row: Pending;
  readonly status: PeerStatus | null;
  readonly chosen: boolean;
  /** Null where there is nothing to choose among. */
  readonly onChoose: ((chosen: boolean) => void) | null;
  readonly onSend: () => void;
}

/** One unit: what waits for it, how far it has confirmed, and what of its own has not come. */
export function PendingLine({ row, status, chosen, onChoose, onSend }: PendingLineProps) {
  const { waiting, peerName } = row;
  return (
    <li className={onChoose === null ? classes.pendingAlone : classes.pending}>
      {onChoose !== null && <Checkbox aria-label={`Chọn ${peerName}`} checked={chosen} disabled={!row.confirmed || waiting === ''} onChange={(event) => onChoose(event.currentTarget.checked)} />}
      <div className={classes.peerWho}>
        <Text fw={600}>{peerName}</Text>
        <Text size="sm" c={waiting === '' ? 'dimmed' : undefined}>
          {waitingWords(row)} {row.lastNumber > 0 && `Gói đã ghi gần nhất: số ${row.lastNumber}.`}
        </Text>
        {status !== null && <Standing name={peerName} status={status} />}
      </div>
      <div className={classes.peerState}>
        {!row.confirmed && <StatusBadge status="Chưa xác nhận" />}
        {status?.unconfirmed?.late === true && <StatusBadge status="Quá lâu chưa xác nhận" />}
      </div>
      <div className={classes.peerDo}>
        {row.confirmed ? (
          <Button deed="bundle.export" leftSection={<IconDeviceUsb size={18} aria-hidden />} variant="default" disabled={waiting === ''} onClick={onSend} aria-label={`Ghi ra USB cho ${peerName}`}>
            Ghi ra USB
          </Button>
        ) : (
          <Button variant="default" onClick={() => void navigate('gui-nhan', { tab: 'ket-noi' })} aria-label={`Xác nhận ${peerName}`}>
            Xác nhận trước khi gửi
          </Button>
        )}
      </div>
    </li>
  );
}

/** What waits to be written, and what was written and waits for its receipt. */
function waitingWords({ waiting, fresh }: Pending): string {
  if (waiting === '') return 'Không có gì mới để gửi.';
  if (fresh === '') return `Đã ghi, chờ xác nhận: ${waiting}. USB bị mất thì ghi lần nữa.`;
  return fresh === waiting ? `Chờ gửi: ${waiting}.` : `Chờ gửi: ${waiting} (chưa ghi lần nào: ${fresh}).`;
}

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** What both sides know of each other, in short sentences: «Sở Nội vụ đã nhận đến gói số 5». */
function Standing({ name, status }: { readonly name: string; readonly status: PeerStatus }) {
  const { confirmedWords, unconfirmed, received, missing, quarantined, conflicts, notes } = status;
  const confirmed = confirmedWords === '' ? '' : `${name} ${lowerFirst(confirmedWords)}`;
  const calm = [confirmed, received === null ? '' : `Đơn vị mình nhận gần nhất: gói số ${received.number}, ngày ${dayText(received.on)}`].filter(Boolean);
  const attention = [
    ...(unconfirmed === null || unconfirmed.days === 0 ? [] : [unconfirmed.words]),
    ...(missing.words === '' ? [] : [`${missing.words}: xin đơn vị này ghi lại`]),
    ...(conflicts === 0 ? [] : [`${conflicts} mục hai bên cùng sửa`]),
    ...(quarantined === 0 ? [] : [`${quarantined} mục để riêng chờ xem`]),
    ...notes,
  ];
  return (
    <>
      {calm.length > 0 && (
        <Text size="xs" c="dimmed">
          {calm.join(' · ')}
        </Text>
      )}
      {attention.map((sentence) => (
        <Text key={sentence} size="xs" className={classes.attentionText}>
          {sentence}.
        </Text>
      ))}
    </>
  );
}

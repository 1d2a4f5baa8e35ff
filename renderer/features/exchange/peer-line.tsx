import { Text } from '@mantine/core';
import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { Button } from '../../components/button.tsx';
import { timeText } from '../../components/day-words.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import { toast } from '../../components/toasts.ts';
import type { Peer } from '../../../shared/domain/exchange.ts';
import { UNIT_KINDS, UNIT_KIND_WORDS } from '../../../shared/domain/unit.ts';
import { Delegations } from './delegations.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import { loadPeers } from './store.ts';
import type { DelegationLine } from './store.ts';
import classes from './peers.module.css';

const TRUST_WORDS: Readonly<Record<Peer['trust'], string>> = { 'chua-xac-nhan': 'Chưa xác nhận', 'da-xac-nhan': 'Đã xác nhận', 'da-thay': 'Đã thay', 'da-thu-hoi': 'Đã thu hồi' };

interface PeerLineProps {
  /** Keys of one unit, the one to show first at the front. */
  readonly keys: readonly Peer[];
  readonly delegations: readonly DelegationLine[];
  readonly onConfirm: (peer: Peer) => void;
  readonly onDelegate: (peer: Peer) => void;
}

/** One other unit: its key, earlier keys, and whose records it may send. */
export function PeerLine({ keys, delegations, onConfirm, onDelegate }: PeerLineProps) {
  const [current, ...earlier] = keys;
  if (current === undefined) return null;
  const kind = UNIT_KINDS.find((one) => one === current.unitKind);
  const open = earlier.filter((key) => key.trust === 'da-xac-nhan' || key.trust === 'chua-xac-nhan');
  const closed = earlier.filter((key) => !open.includes(key));
  return (
    <li className={classes.unit}>
      <Text fw={600}>{current.unitName}</Text>
      <Text size="xs" c="dimmed">
        {[kind === undefined ? '' : UNIT_KIND_WORDS[kind], current.unitCode].filter(Boolean).join(' · ')}
      </Text>
      <KeyLine peer={current} onConfirm={onConfirm} onDelegate={onDelegate} />
      {open.map((key) => (
        <KeyLine key={key.id} peer={key} onConfirm={onConfirm} />
      ))}
      {current.trust === 'da-xac-nhan' && open.some((key) => key.trust === 'da-xac-nhan') && (
        <Text size="sm" mt={4}>
          Đơn vị này có hai khóa đã xác nhận. Nếu khóa trước đã mất hoặc không dùng nữa, thu hồi khóa đó.
        </Text>
      )}
      <Delegations of={current} lines={delegations} />
      {closed.length > 0 && (
        <details className={classes.more}>
          <summary>Khóa trước đây ({closed.length})</summary>
          <ul className={classes.earlier} aria-label={`Khóa trước đây của ${current.unitName}`}>
            {closed.map((key) => (
              <li key={key.id}>
                <KeyLine peer={key} onConfirm={onConfirm} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** What happened to a key, in one line. */
function story(peer: Peer): string {
  switch (peer.trust) {
    case 'chua-xac-nhan':
      return peer.addedOn === null ? '' : `Nhận ngày ${timeText(peer.addedOn)}`;
    case 'da-xac-nhan':
      if (peer.confirmedOn === null) return '';
      return peer.previousKey === null ? `${peer.confirmedBy === '' ? 'Ngày' : `${peer.confirmedBy}, ngày`} ${timeText(peer.confirmedOn)}` : `Khóa cũ giới thiệu, nhận ngày ${timeText(peer.confirmedOn)}`;
    case 'da-thay':
      return peer.replacedOn === null ? '' : `Dùng đến hết ngày ${timeText(peer.replacedOn)}`;
    case 'da-thu-hoi':
      return [peer.revokedFrom === null ? '' : `Từ ngày ${timeText(peer.revokedFrom)}`, peer.revokedReason].filter(Boolean).join(': ');
  }
}

function KeyLine({ peer, onConfirm, onDelegate }: { readonly peer: Peer; readonly onConfirm: (peer: Peer) => void; readonly onDelegate?: (peer: Peer) => void }) {
  const api = useApi();
  const [revoking, setRevoking] = useState(false);
  const told = story(peer);
  return (
    <div className={classes.line}>
      <div className={classes.who}>
        <Text size="sm">{peer.words}</Text>
        <span className={classes.smallPrint}>{peer.fingerprint}</span>
      </div>
      <div>
        <StatusBadge status={TRUST_WORDS[peer.trust]} />
        {told !== '' && (
          <Text size="xs" c="dimmed">
            {told}
          </Text>
        )}
      </div>
      <div className={classes.do}>
        {peer.trust === 'chua-xac-nhan' && (
          <Button deed="peer.confirm" size="compact-md" onClick={() => onConfirm(peer)} aria-label={`Xác nhận ${peer.unitName}`}>
            Xác nhận
          </Button>
        )}
        {peer.trust === 'da-xac-nhan' && onDelegate !== undefined && (
          <Button deed="peer.delegate" size="compact-md" variant="default" onClick={() => onDelegate(peer)} aria-label={`Cho gửi thay đơn vị khác: ${peer.unitName}`}>
            Cho gửi thay
          </Button>
        )}
        {peer.trust !== 'da-thu-hoi' && (
          <Button deed="peer.revoke" size="compact-md" variant="default" onClick={() => setRevoking(true)} aria-label={`Thu hồi khóa của ${peer.unitName}`}>
            Thu hồi
          </Button>
        )}
      </div>
      <RevokeDialog
        opened={revoking}
        title={`Thu hồi khóa của ${peer.unitName}`}
        detail="Từ nay không gửi cho khóa này và không nhận thêm gói nào ký bằng khóa này, dù gói ghi ngày nào. Gói đã nhận vẫn giữ nguyên. Không lấy lại được; muốn trao đổi tiếp phải có tệp khóa mới và so lại."
        dayLabel="Không tin khóa từ ngày"
        onConfirm={async (fields) => {
          const result = await api.call('peer.revoke', { id: peer.id, version: peer.version, ...fields });
          if (!result.ok) return result;
          const { fallen, bundlesSince } = result.value;
          const also = [fallen === 0 ? '' : `${fallen} khóa do khóa này giới thiệu phải so lại.`, bundlesSince === 0 ? '' : `Có ${bundlesSince} gói đã nhận từ ngày đó, cần xem lại.`];
          toast.success([`Đã thu hồi khóa của ${peer.unitName}.`, ...also].filter(Boolean).join(' '));
          await loadPeers(api);
          return result;
        }}
        onClose={() => setRevoking(false)}
      />
    </div>
  );
}

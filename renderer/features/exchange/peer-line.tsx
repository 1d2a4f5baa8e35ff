import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { timeText } from '../../components/day-words.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import { toast } from '../../components/toasts.ts';
import type { Peer } from '../../../shared/domain/exchange.ts';
import { UNIT_KINDS, UNIT_KIND_WORDS } from '../../../shared/domain/unit.ts';
import { loadPeers } from './store.ts';
import classes from './exchange.module.css';

const TRUST_WORDS: Readonly<Record<Peer['trust'], string>> = { 'chua-xac-nhan': 'Chưa xác nhận', 'da-xac-nhan': 'Đã xác nhận', 'da-thu-hoi': 'Đã thu hồi' };

/** One other unit: who it is, its fingerprint, and whether a person confirmed it. */
export function PeerLine({ peer, onConfirm }: { readonly peer: Peer; readonly onConfirm: () => void }) {
  const api = useApi();
  const [asking, setAsking] = useState(false);
  const kind = UNIT_KINDS.find((one) => one === peer.unitKind);
  return (
    <li className={classes.peer}>
      <div className={classes.peerWho}>
        <Text fw={600}>{peer.unitName}</Text>
        <Text size="xs" c="dimmed">
          {[kind === undefined ? '' : UNIT_KIND_WORDS[kind], peer.unitCode].filter(Boolean).join(' · ')}
        </Text>
        <span className={classes.smallPrint}>{peer.fingerprint}</span>
      </div>
      <div className={classes.peerState}>
        <StatusBadge status={TRUST_WORDS[peer.trust]} />
        {peer.trust === 'da-xac-nhan' && peer.confirmedOn !== null && (
          <Text size="xs" c="dimmed">
            {peer.confirmedBy === '' ? '' : `${peer.confirmedBy}, `}ngày {timeText(peer.confirmedOn)}
          </Text>
        )}
      </div>
      <div className={classes.peerDo}>
        {peer.trust === 'chua-xac-nhan' && (
          <Button size="compact-md" onClick={onConfirm} aria-label={`Xác nhận ${peer.unitName}`}>
            Xác nhận
          </Button>
        )}
        {peer.trust !== 'da-thu-hoi' && (
          <Button size="compact-md" variant="default" onClick={() => setAsking(true)} aria-label={`Thu hồi khóa của ${peer.unitName}`}>
            Thu hồi
          </Button>
        )}
      </div>
      <ConfirmDialog
        opened={asking}
        question={`Thu hồi khóa của ${peer.unitName}?`}
        detail="Từ nay không gửi cho khóa này và không nhận gói nào ký bằng khóa này. Không lấy lại được; muốn trao đổi tiếp phải có tệp khóa mới."
        confirmLabel="Thu hồi"
        danger
        onConfirm={async () => {
          const result = await api.call('peer.revoke', { id: peer.id, version: peer.version });
          if (!result.ok) return result;
          toast.success(`Đã thu hồi khóa của ${peer.unitName}.`);
          await loadPeers(api);
          return result;
        }}
        onClose={() => setAsking(false)}
      />
    </li>
  );
}

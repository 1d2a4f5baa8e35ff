import { Button, Text } from '@mantine/core';
import { IconDownload, IconKey } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { FilePickButton } from '../../components/file-pick-button.tsx';
import { Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { saveFile } from '../../components/save-file.ts';
import { EmptyState, FaultAlert } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import type { Peer } from '../../../shared/domain/exchange.ts';
import type { Fault } from '../../../shared/result.ts';
import { ConfirmPeer } from './confirm-peer.tsx';
import { PeerLine } from './peer-line.tsx';
import { loadPeers, useExchange } from './store.ts';
import type { OwnKey } from './store.ts';
import classes from './exchange.module.css';

/** «Đơn vị kết nối»: this unit's key to be given away, and the keys of the others. */
export function PeersTab() {
  const api = useApi();
  const peers = useExchange((state) => state.peers);
  useEffect(() => void loadPeers(api), [api]);
  useChanged(['peer'], () => void loadPeers(api));
  return (
    <RemoteView of={peers} onRetry={() => void loadPeers(api)}>
      {({ own, peers: others }) => (
        <div className={classes.stack}>
          <Own own={own} />
          <Others peers={others} />
        </div>
      )}
    </RemoteView>
  );
}

function Own({ own }: { readonly own: OwnKey }) {
  const api = useApi();
  const [busy, setBusy] = useState(false);
  async function save(): Promise<void> {
    setBusy(true);
    const result = await api.download('peer.keyFile', {});
    setBusy(false);
    if (result.ok) saveFile(result.value);
    else toast.error(result.error);
  }
  return (
    <Section
      title="Khóa của đơn vị mình"
      note="Đưa tệp khóa này cho đơn vị kia, và đọc dãy số cho họ qua điện thoại. Tệp khóa không bí mật."
      actions={
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} loading={busy} onClick={() => void save()}>
          Lưu tệp khóa
        </Button>
      }
    >
      <div className={classes.own}>
        <Text c="dimmed" size="sm">
          Dãy số nhận dạng
        </Text>
        <output className={classes.fingerprint} aria-label="Dãy số nhận dạng của đơn vị mình">
          {own.fingerprint}
        </output>
        <Text c="dimmed" size="sm">
          Mã đơn vị: {own.unitCode}
        </Text>
      </div>
    </Section>
  );
}

function Others({ peers }: { readonly peers: readonly Peer[] }) {
  const api = useApi();
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const [confirming, setConfirming] = useState<Peer | null>(null);
  async function add(file: File): Promise<void> {
    setBusy(true);
    const result = await api.upload('peer.add', {}, new Uint8Array(await file.arrayBuffer()));
    setBusy(false);
    setFault(result.ok ? null : result.error);
    if (!result.ok) return;
    await loadPeers(api);
    if (result.value.trust === 'chua-xac-nhan') setConfirming(result.value);
    else toast.success(`Đã có khóa của ${result.value.unitName}.`);
  }
  return (
    <Section
      title="Đơn vị khác"
      note="Chỉ gửi, nhận được với đơn vị đã xác nhận."
      actions={<FilePickButton label="Thêm tệp khóa" accept="" icon={<IconKey size={16} aria-hidden />} loading={busy} onFile={(file) => void add(file)} />}
    >
      <FaultAlert fault={fault} onClose={() => setFault(null)} />
      {peers.length === 0 ? (
        <EmptyState compact sentence="Chưa có đơn vị nào. Xin tệp khóa của đơn vị nhận hồ sơ (thường là Sở Nội vụ), rồi bấm «Thêm tệp khóa». Chưa kết nối vẫn in được giấy tờ và xuất được bộ hồ sơ." />
      ) : (
        <ul className={classes.list} aria-label="Đơn vị khác">
          {peers.map((peer) => (
            <PeerLine key={peer.id} peer={peer} onConfirm={() => setConfirming(peer)} />
          ))}
        </ul>
      )}
      <ConfirmPeer peer={confirming} onClose={() => setConfirming(null)} />
    </Section>
  );
}

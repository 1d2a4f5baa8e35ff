import { IconFileCertificate, IconKey } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { FilePickButton } from '../../components/file-pick-button.tsx';
import { Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState, FaultAlert } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import type { Peer } from '../../../shared/domain/exchange.ts';
import type { Fault } from '../../../shared/result.ts';
import { ConfirmPeer } from './confirm-peer.tsx';
import { DelegateDialog } from './delegations.tsx';
import { OwnKeyCard } from './own-key.tsx';
import { PeerLine } from './peer-line.tsx';
import { loadPeers, useExchange } from './store.ts';
import type { DelegationLine } from './store.ts';
import classes from './exchange.module.css';

/** «Đơn vị kết nối»: this unit's key to be given away, and the keys of the others. */
export function PeersTab() {
  const api = useApi();
  const peers = useExchange((state) => state.peers);
  useEffect(() => void loadPeers(api), [api]);
  useChanged(['peer', 'delegation'], () => void loadPeers(api));
  return (
    <RemoteView of={peers} onRetry={() => void loadPeers(api)}>
      {({ own, peers: others, delegations }) => (
        <div className={classes.stack}>
          <OwnKeyCard own={own} />
          <Others peers={others} delegations={delegations} />
        </div>
      )}
    </RemoteView>
  );
}

/** The keys of each unit, the one in use (or the newest) first. */
function byUnit(peers: readonly Peer[]): Peer[][] {
  const rank = (peer: Peer): number => (peer.trust === 'da-xac-nhan' ? 0 : peer.trust === 'chua-xac-nhan' ? 1 : 2);
  return [...new Set(peers.map((peer) => peer.unitCode))].map((code) =>
    peers
      .filter((peer) => peer.unitCode === code)
      .toReversed()
      .toSorted((a, b) => rank(a) - rank(b)),
  );
}

function Others({ peers, delegations }: { readonly peers: readonly Peer[]; readonly delegations: readonly DelegationLine[] }) {
  const api = useApi();
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const [confirming, setConfirming] = useState<Peer | null>(null);
  const [delegating, setDelegating] = useState<Peer | null>(null);
  async function add(file: File): Promise<void> {
    setBusy(true);
    const result = await api.upload('peer.add', {}, new Uint8Array(await file.arrayBuffer()));
    setBusy(false);
    setFault(result.ok ? null : result.error);
    if (!result.ok) return;
    await loadPeers(api);
    const { trust, unitName, previousKey } = result.value;
    if (trust === 'chua-xac-nhan') setConfirming(result.value);
    else if (trust === 'da-thay') toast.success(`Đây là khóa cũ của ${unitName}; đơn vị đó đã có khóa mới.`);
    else toast.success(previousKey === null ? `Đã có khóa của ${unitName}.` : `Đã nhận khóa mới của ${unitName}; khóa cũ ký giới thiệu nên không phải so lại.`);
  }
  async function addDelegation(file: File): Promise<void> {
    setBusy(true);
    const result = await api.upload('peer.addDelegation', {}, new Uint8Array(await file.arrayBuffer()));
    setBusy(false);
    setFault(result.ok ? null : result.error);
    if (!result.ok) return;
    toast.success(`Đã nhận giấy ủy quyền của ${result.value.ownerName}.`);
    await loadPeers(api);
  }
  return (
    <Section
      title="Đơn vị khác"
      note="Chỉ gửi, nhận được với đơn vị đã xác nhận."
      actions={
        <>
          {peers.length > 0 && <FilePickButton deed="peer.addDelegation" label="Thêm giấy ủy quyền" accept="" icon={<IconFileCertificate size={16} aria-hidden />} loading={busy} onFile={(file) => void addDelegation(file)} />}
          <FilePickButton deed="peer.add" label="Thêm tệp khóa" accept="" icon={<IconKey size={16} aria-hidden />} loading={busy} onFile={(file) => void add(file)} />
        </>
      }
    >
      <FaultAlert fault={fault} onClose={() => setFault(null)} />
      {peers.length === 0 ? (
        <EmptyState compact sentence="Chưa có đơn vị nào. Xin tệp khóa của đơn vị nhận hồ sơ (thường là Sở Nội vụ), rồi bấm «Thêm tệp khóa». Chưa kết nối vẫn in được giấy tờ và xuất được bộ hồ sơ." />
      ) : (
        <ul className={classes.list} aria-label="Đơn vị khác">
          {byUnit(peers).map((keys) => (
            <PeerLine key={keys[0]?.unitCode} keys={keys} delegations={delegations.filter((line) => line.delegateCode === keys[0]?.unitCode)} onConfirm={setConfirming} onDelegate={setDelegating} />
          ))}
        </ul>
      )}
      <ConfirmPeer peer={confirming} others={peers.filter((p) => p.unitCode === confirming?.unitCode && p.id !== confirming?.id && p.trust === 'da-xac-nhan')} onClose={() => setConfirming(null)} />
      <DelegateDialog peer={delegating} onClose={() => setDelegating(null)} />
    </Section>
  );
}

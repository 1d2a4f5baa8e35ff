import { Modal, Text } from '@mantine/core';
import { useApi } from '../../app/api.tsx';
import { CheckField, Form, FormBar, TextField, missing, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import type { Peer } from '../../../shared/domain/exchange.ts';
import { matchesFingerprint } from '../../../shared/exchange/peer.ts';
import { fault } from '../../../shared/result.ts';
import { Fingerprint } from './fingerprint.tsx';
import { loadPeers } from './store.ts';

interface ConfirmPeerProps {
  /** Null: closed. */
  readonly peer: Peer | null;
  /** Other confirmed keys of the same unit. */
  readonly others: readonly Peer[];
  readonly onClose: () => void;
}

/** A person compares the fingerprint with what the other side reads over the telephone, and says so. */
export function ConfirmPeer({ peer, others, onClose }: ConfirmPeerProps) {
  return (
    <Modal opened={peer !== null} onClose={onClose} title={peer === null ? '' : `Xác nhận ${peer.unitName}`} size={760} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      {peer !== null && <Body peer={peer} others={others} onClose={onClose} />}
    </Modal>
  );
}

interface Values {
  readonly typed: string;
  readonly same: boolean;
  readonly confirmedBy: string;
}

function Body({ peer, others, onClose }: { readonly peer: Peer; readonly others: readonly Peer[]; readonly onClose: () => void }) {
  const api = useApi();
  const form = useForm<Values>({
    initial: { typed: '', same: false, confirmedBy: '' },
    check: ({ typed, same, confirmedBy }) => [
      ...(typed !== '' && !matchesFingerprint(typed, peer)
        ? [fault('day-so-khac', /\d/.test(typed) ? 'Dãy số vừa gõ khác dãy số trong tệp khóa.' : 'Dãy từ vừa gõ khác dãy từ trong tệp khóa.', { item: 'typed', next: 'Nghe hoặc nhìn phiếu và gõ lại. Nếu vẫn khác, không xác nhận; xin lại tệp khóa.' })]
        : []),
      ...(typed === '' && !same ? [fault('chua-so', 'Gõ dãy số nghe được, hoặc dãy từ, hoặc đánh dấu đã so.', { item: 'same' })] : []),
      ...missing({ confirmedBy }, { confirmedBy: 'Người xác nhận' }),
    ],
    deed: 'peer.confirm',
    save: ({ confirmedBy }) => api.call('peer.confirm', { id: peer.id, version: peer.version, confirmedBy }),
    onSaved: () => {
      toast.success(`Đã xác nhận ${peer.unitName}.`);
      void loadPeers(api);
      onClose();
    },
  });
  return (
    <Form form={form} label={`Xác nhận ${peer.unitName}`}>
      <Text>
        Gọi điện cho người phụ trách ở <b>{peer.unitName}</b> theo số đã biết từ trước và đề nghị họ đọc, hoặc đặt phiếu khóa đã in của họ cạnh màn hình. So dãy từ hoặc dãy số, một trong hai là đủ:
      </Text>
      {others.length > 0 && <Text fw={600}>Đơn vị này đang có khóa khác đã xác nhận. Hỏi rõ vì sao có khóa mới; nếu khóa cũ bị mất thì thu hồi khóa cũ sau khi xác nhận khóa này.</Text>}
      <Fingerprint fingerprint={peer.fingerprint} words={peer.words} whose="trong tệp khóa" />
      <TextField {...form.field('typed')} label="Gõ dãy số nghe được" description="Hoặc gõ dãy từ, không cần dấu, hoa thường, khoảng trắng. Gõ lại là cách chắc nhất; hoặc chỉ đánh dấu ở dưới." autoFocus />
      <CheckField {...form.field('same')} label="Đã so qua điện thoại hoặc với phiếu khóa, hai bên giống nhau" />
      <TextField {...form.field('confirmedBy')} label="Người xác nhận" required maxLength={300} />
      <FormBar form={form} saveLabel="Xác nhận" onCancel={onClose} />
    </Form>
  );
}

import { Modal, Text } from '@mantine/core';
import { useApi } from '../../app/api.tsx';
import { CheckField, Form, FormBar, TextField, missing, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import type { Peer } from '../../../shared/domain/exchange.ts';
import { sameFingerprint } from '../../../shared/exchange/peer.ts';
import { fault } from '../../../shared/result.ts';
import { loadPeers } from './store.ts';
import classes from './exchange.module.css';

interface ConfirmPeerProps {
  /** Null: closed. */
  readonly peer: Peer | null;
  readonly onClose: () => void;
}

/** A person compares the fingerprint with what the other side reads over the telephone, and says so. */
export function ConfirmPeer({ peer, onClose }: ConfirmPeerProps) {
  return (
    <Modal opened={peer !== null} onClose={onClose} title={peer === null ? '' : `Xác nhận ${peer.unitName}`} size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      {peer !== null && <Body peer={peer} onClose={onClose} />}
    </Modal>
  );
}

interface Values {
  readonly typed: string;
  readonly same: boolean;
  readonly confirmedBy: string;
}

function Body({ peer, onClose }: { readonly peer: Peer; readonly onClose: () => void }) {
  const api = useApi();
  const form = useForm<Values>({
    initial: { typed: '', same: false, confirmedBy: '' },
    check: ({ typed, same, confirmedBy }) => [
      ...(typed !== '' && !sameFingerprint(typed, peer.fingerprint)
        ? [fault('day-so-khac', 'Dãy số vừa gõ khác dãy số trong tệp khóa.', { item: 'typed', next: 'Nghe và gõ lại. Nếu vẫn khác, không xác nhận; xin lại tệp khóa.' })]
        : []),
      ...(typed === '' && !same ? [fault('chua-so', 'Gõ dãy số nghe được, hoặc đánh dấu đã so qua điện thoại.', { item: 'same' })] : []),
      ...missing({ confirmedBy }, { confirmedBy: 'Người xác nhận' }),
    ],
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
        Gọi điện cho người phụ trách ở <b>{peer.unitName}</b> theo số đã biết từ trước. Đề nghị họ đọc dãy số nhận dạng của đơn vị họ và so với dãy số này:
      </Text>
      <output className={classes.fingerprint} aria-label="Dãy số trong tệp khóa">
        {peer.fingerprint}
      </output>
      <TextField {...form.field('typed')} label="Gõ dãy số nghe được" description="Gõ lại là cách chắc nhất; hoặc chỉ đánh dấu ở dưới." autoFocus />
      <CheckField {...form.field('same')} label="Đã so qua điện thoại, hai dãy số giống nhau" />
      <TextField {...form.field('confirmedBy')} label="Người xác nhận" required maxLength={300} />
      <FormBar form={form} saveLabel="Xác nhận" onCancel={onClose} />
    </Form>
  );
}

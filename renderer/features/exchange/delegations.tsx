import { Modal, Text } from '@mantine/core';
import { useApi } from '../../app/api.tsx';
import { useKeptState } from '../../app/put-away.ts';
import { Button } from '../../components/button.tsx';
import { timeText } from '../../components/day-words.ts';
import { DateField, FieldGrid, Form, FormBar, TextField, missing, useForm } from '../../components/form/index.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import { toast } from '../../components/toasts.ts';
import type { Peer } from '../../../shared/domain/exchange.ts';
import { RevokeDialog } from './revoke-dialog.tsx';
import { loadPeers } from './store.ts';
import type { DelegationLine } from './store.ts';
import classes from './peers.module.css';

/** Whose records a unit may send beside its own. */
export function Delegations({ of, lines }: { readonly of: Peer; readonly lines: readonly DelegationLine[] }) {
  const api = useApi();
  const [ending, setEnding] = useKeptState<DelegationLine | null>('delegations', null);
  if (lines.length === 0) return null;
  return (
    <ul className={classes.earlier} aria-label={`${of.unitName} gửi thay`}>
      {lines.map((line) => (
        <li key={line.id} className={classes.line}>
          <div className={classes.who}>
            <Text size="sm">
              Gửi thay <b>{line.ownerName}</b>
            </Text>
            <Text size="xs" c="dimmed">
              {line.ownerCode} · từ {timeText(line.from)}
              {line.to === null ? '' : ` đến hết ${timeText(line.to)}`}
              {line.signedBy === null ? ' · nơi nhận cho phép' : ' · đơn vị đó ký ủy quyền'}
              {line.revokedFrom === null ? '' : ` · thu hồi từ ${timeText(line.revokedFrom)}: ${line.revokedReason}`}
            </Text>
          </div>
          <div>
            <StatusBadge status={line.word} />
          </div>
          <div className={classes.do}>
            {line.revokedFrom === null && (
              <Button deed="peer.undelegate" size="compact-sm" variant="default" onClick={() => setEnding(line)} aria-label={`Thu hồi ủy quyền gửi thay ${line.ownerName}`}>
                Thu hồi
              </Button>
            )}
          </div>
        </li>
      ))}
      <RevokeDialog
        opened={ending !== null}
        title={`Thu hồi ủy quyền gửi thay ${ending?.ownerName ?? ''}`}
        detail={`Từ ngày này không nhận bản ghi của ${ending?.ownerName ?? ''} do ${of.unitName} gửi. Bản ghi đã nhận vẫn giữ nguyên.`}
        dayLabel="Thôi nhận từ ngày"
        onConfirm={async (fields) => {
          const result = await api.call('peer.undelegate', { id: ending?.id ?? '', version: ending?.version ?? 0, ...fields });
          if (result.ok) {
            toast.success('Đã thu hồi ủy quyền.');
            await loadPeers(api);
          }
          return result;
        }}
        onClose={() => setEnding(null)}
      />
    </ul>
  );
}

interface Values {
  readonly ownerName: string;
  readonly ownerCode: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** «Cho gửi thay»: the receiver lets a unit send records of one that has no key of its own. */
export function DelegateDialog({ peer, onClose }: { readonly peer: Peer | null; readonly onClose: () => void }) {
  return (
    <Modal opened={peer !== null} onClose={onClose} title={peer === null ? '' : `Cho ${peer.unitName} gửi thay`} size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      {peer !== null && <DelegateBody peer={peer} onClose={onClose} />}
    </Modal>
  );
}

function DelegateBody({ peer, onClose }: { readonly peer: Peer; readonly onClose: () => void }) {
  const api = useApi();
  const form = useForm<Values>({
    initial: { ownerName: '', ownerCode: '', from: null, to: null },
    check: (values) => missing(values, { ownerName: 'Đơn vị có bản ghi', ownerCode: 'Mã đơn vị đó', from: 'Từ ngày' }),
    deed: 'peer.delegate',
    save: ({ ownerName, ownerCode, from, to }) => api.call('peer.delegate', { ownerName, ownerCode, delegateCode: peer.unitCode, from: from ?? '', to }),
    onSaved: () => {
      toast.success(`${peer.unitName} được gửi thay.`);
      void loadPeers(api);
      onClose();
    },
  });
  return (
    <Form form={form} label={`Cho ${peer.unitName} gửi thay`}>
      <Text>Dùng cho đơn vị cấp dưới chưa có khóa riêng. Đơn vị đã có khóa thì tự lập giấy ủy quyền, rồi thêm tệp đó ở đây.</Text>
      <FieldGrid min={240}>
        <TextField {...form.field('ownerName')} label="Đơn vị có bản ghi" required maxLength={300} autoFocus />
        <TextField {...form.field('ownerCode')} label="Mã đơn vị đó" required maxLength={40} />
        <DateField {...form.field('from')} label="Từ ngày" required />
        <DateField {...form.field('to')} label="Đến hết ngày" description="Để trống là đến khi thu hồi." />
      </FieldGrid>
      <FormBar form={form} saveLabel="Cho gửi thay" onCancel={onClose} />
    </Form>
  );
}

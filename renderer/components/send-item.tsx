import { Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useApi } from '../app/api.tsx';
import type { Deed } from '../app/may.ts';
import { navigate } from '../app/navigation.ts';
import type { SoVangContract } from '../../shared/api/contract.ts';
import type { OutputOf } from '../../shared/api/define.ts';
import type { ItemKind } from '../../shared/domain/item.ts';
import type { Result } from '../../shared/result.ts';
import { Button } from './button.tsx';
import { DialogBar } from './dialog-bar.tsx';
import { RemoteView, loading, remoteOf } from './remote.tsx';
import type { Remote } from './remote.tsx';
import { FaultAlert } from './states.tsx';
import { toast } from './toasts.ts';

export type Receivers = OutputOf<SoVangContract['item.receivers']>;
/** All units of the side the kind goes to, or these. */
export type To = 'tat-ca' | string[];

export interface ReceiverChoiceProps {
  readonly kind: ItemKind;
  readonly to: To | null;
  readonly onChange: (to: To | null) => void;
}

/** Which connected units something is meant for. */
export function ReceiverChoice({ kind, to, onChange }: ReceiverChoiceProps) {
  const api = useApi();
  const [receivers, setReceivers] = useState<Remote<Receivers>>(loading);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let here = true;
    void api.call('item.receivers', { kind }).then((result) => here && setReceivers(remoteOf(result)));
    return () => {
      here = false;
    };
  }, [api, kind, round]);
  return (
    <RemoteView of={receivers} onRetry={() => setRound(round + 1)}>
      {(units) => {
        if (units.length === 0) {
          return (
            <Group gap={8}>
              <Text>Chưa có đơn vị kết nối nào nhận được loại này.</Text>
              <Button size="compact-sm" variant="default" onClick={() => void navigate('gui-nhan', { tab: 'ket-noi' })}>
                Đơn vị kết nối
              </Button>
            </Group>
          );
        }
        const all = units.filter((unit) => unit.all);
        const chosen = to === 'tat-ca' ? all.map(({ unitCode }) => unitCode) : (to ?? []);
        const flip = (code: string, on: boolean): void => {
          const next = on ? [...chosen, code] : chosen.filter((one) => one !== code);
          onChange(next.length === 0 ? null : next);
        };
        return (
          <Stack gap={6} role="group" aria-label="Đơn vị nhận">
            {all.length > 0 && <Checkbox label={all.length === 1 ? 'Tất cả đơn vị, kể cả đơn vị kết nối sau này' : `Tất cả ${all.length} đơn vị, kể cả đơn vị kết nối sau này`} checked={to === 'tat-ca'} onChange={(event) => onChange(event.currentTarget.checked ? 'tat-ca' : null)} />}
            {units.map(({ unitCode, unitName }) => (
              <Checkbox key={unitCode} ml={all.length > 0 ? 24 : 0} label={unitName} disabled={to === 'tat-ca'} checked={chosen.includes(unitCode)} onChange={(event) => flip(unitCode, event.currentTarget.checked)} />
            ))}
          </Stack>
        );
      }}
    </RemoteView>
  );
}

export interface SendItemProps {
  readonly kind: ItemKind;
  /** Heading of the dialog, and of the button where it has no other. */
  readonly title: string;
  readonly label?: string;
  /** What goes, in a sentence. */
  readonly detail?: string;
  readonly disabled?: boolean;
  /** What `send` does; `item.send` when left out. */
  readonly deed?: Deed;
  readonly send: (to: To) => Promise<Result<unknown>>;
}

/** A button that asks for whom something is meant; it then goes with the next bundle to each of them. */
export function SendItemButton({ kind, title, label = title, detail, disabled, deed = 'item.send', send }: SendItemProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button deed={deed} variant="default" leftSection={<IconSend size={16} aria-hidden />} disabled={disabled ?? false} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={title} size={560} closeButtonProps={{ 'aria-label': 'Đóng' }}>
        {open && <SendBody kind={kind} {...(detail === undefined ? {} : { detail })} send={send} onClose={() => setOpen(false)} />}
      </Modal>
    </>
  );
}

function SendBody({ kind, detail, send, onClose }: Pick<SendItemProps, 'kind' | 'detail' | 'send'> & { readonly onClose: () => void }) {
  const [to, setTo] = useState<To | null>('tat-ca');
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<Result<unknown> | null>(null);
  async function go(): Promise<void> {
    if (to === null) return;
    setBusy(true);
    const answer = await send(to);
    setBusy(false);
    setResult(answer);
    if (!answer.ok) return;
    toast.success('Đã đưa vào danh sách chờ ghi ra USB. Ghi gói ở «Gửi – nhận».');
    onClose();
  }
  return (
    <Stack gap={12}>
      {detail !== undefined && <Text>{detail}</Text>}
      <ReceiverChoice kind={kind} to={to} onChange={setTo} />
      {result !== null && !result.ok && <FaultAlert fault={result.error} />}
      <DialogBar>
        <Button variant="default" onClick={onClose}>
          Hủy thao tác
        </Button>
        <Button loading={busy} disabled={to === null} onClick={() => void go()}>
          Gửi
        </Button>
      </DialogBar>
    </Stack>
  );
}

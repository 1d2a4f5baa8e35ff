import { Button, Modal, Switch, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { timeText } from '../../components/day-words.ts';
import { RemoteView, loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import { toast } from '../../components/toasts.ts';
import type { Conflict } from './store.ts';
import classes from './exchange.module.css';

interface ConflictDialogProps {
  /** Null: closed. */
  readonly id: string | null;
  readonly onClose: () => void;
  readonly onChosen: () => void;
}

/** The contents of one record side by side, field by field, and a choice. */
export function ConflictDialog({ id, onClose, onChosen }: ConflictDialogProps) {
  return (
    <Modal opened={id !== null} onClose={onClose} title="So hai bản" size={1080} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      {id !== null && <Body id={id} onClose={onClose} onChosen={onChosen} />}
    </Modal>
  );
}

function Body({ id, onClose, onChosen }: { readonly id: string; readonly onClose: () => void; readonly onChosen: () => void }) {
  const api = useApi();
  const [conflict, setConflict] = useState<Remote<Conflict>>(loading);
  const [all, setAll] = useState(false);
  const [reading, setReading] = useState(0);
  useEffect(() => void api.call('conflict.get', { id }).then((result) => setConflict(remoteOf(result))), [api, id, reading]);

  async function choose({ version, ours }: Conflict, node: string): Promise<void> {
    const result = await api.call('conflict.choose', { id, version, node });
    if (!result.ok) return void toast.error(result.error);
    toast.success(ours ? 'Đã chọn. Bản kia vẫn giữ; chọn lại được trong «Đã chọn».' : 'Đã chọn bản dùng tạm ở đây. Bản kia vẫn giữ; chọn lại được trong «Đã chọn».');
    onChosen();
    onClose();
  }
  return (
    <RemoteView of={conflict} onRetry={() => setReading((n) => n + 1)}>
      {(found) => {
        const fields = found.fields.filter(({ differs }) => all || differs);
        return (
          <>
            <Text fw={600}>
              {found.kind}: {found.title}
            </Text>
            <Text size="sm" c="dimmed" mb={8}>
              Của {found.owner}
              {!found.ours && '. Ở đây chỉ chọn bản dùng tạm: khi đơn vị đó chọn và gửi gói đến, bản của đơn vị đó thay vào. Hãy báo để đơn vị đó chọn.'}
            </Text>
            <Switch mb={8} label="Hiện cả những chỗ giống nhau" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
            <div className={classes.sidesBox}>
              <table className={classes.sides}>
                <thead>
                  <tr>
                    <th scope="col">Mục</th>
                    {found.sides.map((side, i) => (
                      <th key={side.node} scope="col">
                        Bản {i + 1}
                        {side.stands && ' (đang dùng)'}
                        <Text size="xs" c="dimmed" fw={400}>
                          {side.from}
                          {side.at !== '' && `, nhận ${timeText(side.at)}`}
                        </Text>
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {found.sides.some(({ withdrawn }) => withdrawn) && (
                    <tr className={classes.differs}>
                      <th scope="row">Rút lại</th>
                      {found.sides.map((side) => (
                        <td key={side.node}>{side.withdrawn ? 'Đã rút mục này' : 'Không'}</td>
                      ))}
                    </tr>
                  )}
                  {fields.map((field) => (
                    <tr key={field.label} className={field.differs ? classes.differs : undefined}>
                      <th scope="row">{field.label}</th>
                      {found.sides.map((side, i) => (
                        <td key={side.node}>{field.values[i]}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
                <tfoot>
                  <tr>
                    <td />
                    {found.sides.map((side, i) => (
                      <td key={side.node}>
                        <Button size="xs" variant={side.stands ? 'default' : 'filled'} disabled={found.state === 'chosen' && side.stands} onClick={() => void choose(found, side.node)} aria-label={`Dùng bản ${i + 1}`}>
                          {side.stands ? 'Giữ bản này' : 'Dùng bản này'}
                        </Button>
                      </td>
                    ))}
                  </tr>
                </tfoot>
              </table>
            </div>
          </>
        );
      }}
    </RemoteView>
  );
}

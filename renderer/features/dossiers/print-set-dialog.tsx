import { ActionIcon, Button, Checkbox, Modal, NumberInput, Table, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { DialogBar } from '../../components/dialog-bar.tsx';
import { RemoteView, loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import type { PrintItem } from '../../../shared/api/print.ts';

interface Row extends PrintItem {
  readonly name: string;
  /** Why it cannot be made yet. */
  readonly why: string | null;
  readonly wanted: boolean;
}

interface PrintSetDialogProps {
  readonly dossierId: string;
  readonly onPrint: (items: readonly PrintItem[]) => void;
  readonly onClose: () => void;
}

/** «In cả bộ»: which papers of a dossier, in which order, how many of each. */
export function PrintSetDialog({ dossierId, onPrint, onClose }: PrintSetDialogProps) {
  const api = useApi();
  const [rows, setRows] = useState<Remote<readonly Row[]>>(loading);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let live = true;
    void api.call('print.set', { dossierId }).then((result) => {
      if (!live) return;
      setRows(remoteOf(result.ok ? { ok: true, value: result.value.map((row) => ({ ...row, copies: 1, wanted: row.why === null })) } : result));
    });
    return () => {
      live = false;
    };
  }, [api, dossierId, asked]);
  const set = (next: readonly Row[]) => setRows({ phase: 'ready', value: next });
  return (
    <Modal opened onClose={onClose} title="In cả bộ" size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <RemoteView of={rows} onRetry={() => setAsked(asked + 1)}>
        {(held) => <PrintSet rows={held} onChange={set} onPrint={onPrint} onClose={onClose} />}
      </RemoteView>
    </Modal>
  );
}

function PrintSet({ rows, onChange, onPrint, onClose }: { readonly rows: readonly Row[]; readonly onChange: (rows: readonly Row[]) => void; readonly onPrint: (items: readonly PrintItem[]) => void; readonly onClose: () => void }) {
  const go = useRef<HTMLButtonElement>(null);
  // The rows may come after the dialog has looked for its `data-autofocus`.
  useEffect(() => go.current?.focus(), []);
  const wanted = rows.filter((row) => row.wanted);
  const change = (at: number, more: Partial<Row>) => onChange(rows.map((row, i) => (i === at ? { ...row, ...more } : row)));
  const move = (at: number, by: -1 | 1) => {
    const next = [...rows];
    const [row] = next.splice(at, 1);
    if (row !== undefined) next.splice(at + by, 0, row);
    onChange(next);
  };
  return (
    <>
      <Text c="dimmed" size="sm" mb={8}>
        Giấy tờ ra khỏi máy in theo đúng thứ tự này.
      </Text>
      <Table aria-label="Giấy tờ của bộ hồ sơ">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Giấy tờ</Table.Th>
            <Table.Th w={110}>Số bản</Table.Th>
            <Table.Th w={90}>Thứ tự</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, i) => (
            <Table.Tr key={`${row.kind} ${row.id}`}>
              <Table.Td>
                <Checkbox
                  label={row.name}
                  description={row.why}
                  checked={row.wanted}
                  disabled={row.why !== null}
                  onChange={({ currentTarget }) => change(i, { wanted: currentTarget.checked })}
                />
              </Table.Td>
              <Table.Td>
                <NumberInput aria-label={`Số bản: ${row.name}`} value={row.copies} min={1} max={99} clampBehavior="strict" disabled={!row.wanted} onChange={(value) => change(i, { copies: Number(value) || 1 })} />
              </Table.Td>
              <Table.Td>
                <ActionIcon variant="subtle" aria-label={`Đưa lên: ${row.name}`} disabled={i === 0} onClick={() => move(i, -1)}>
                  <IconArrowUp size={18} aria-hidden />
                </ActionIcon>
                <ActionIcon variant="subtle" aria-label={`Đưa xuống: ${row.name}`} disabled={i === rows.length - 1} onClick={() => move(i, 1)}>
                  <IconArrowDown size={18} aria-hidden />
                </ActionIcon>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <DialogBar>
        <Button variant="default" onClick={onClose}>
          Hủy thao tác
        </Button>
        <Button ref={go} leftSection={<IconPrinter size={18} stroke={1.75} aria-hidden />} disabled={wanted.length === 0} onClick={() => onPrint(wanted.map(({ kind, id, copies }) => ({ kind, id, copies })))} data-autofocus>
          Xem trước và in
        </Button>
      </DialogBar>
    </>
  );
}

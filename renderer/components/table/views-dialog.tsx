import { Group, Modal, Stack, Switch, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { dropView, keepView, renameView } from '../../../shared/tables/views.ts';
import type { ListViews, View } from '../../../shared/tables/views.ts';
import { useApi } from '../../app/api.tsx';
import { ActionIcon, Button } from '../button.tsx';
import { DialogBar } from '../dialog-bar.tsx';
import { toast } from '../toasts.ts';
import { changeLook, keepViews, listViewsOf, lookOf, useTables } from './table-store.ts';

/** Keeps the list as it is shown now under a name. */
export function KeepViewDialog({ list, onClose }: { readonly list: string; readonly onClose: () => void }) {
  const api = useApi();
  const look = useTables((state) => lookOf(state, list));
  const field = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string | null>(null);
  async function keep(): Promise<void> {
    const name = field.current?.value.trim().slice(0, 80) ?? '';
    if (name === '') return setFault('Chưa đặt tên.');
    const view: View = { name, sort: look.sort, filter: [...look.filter], columns: look.columns };
    const result = await keepViews(api, list, (held) => keepView(held, view));
    if (!result.ok) return void toast.error(result.error);
    changeLook(list, { view: name });
    onClose();
    toast.success(`Đã lưu kiểu xem «${name}».`);
  }
  return (
    <Modal opened onClose={onClose} title="Lưu kiểu xem" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <Stack gap={16}>
          <TextInput ref={field} data-autofocus label="Tên kiểu xem" description="Giữ cách sắp xếp, bộ lọc và các cột đang hiện. Chỉ người đang dùng máy này thấy." defaultValue={look.view ?? ''} error={fault} maxLength={80} autoComplete="off" />
          <DialogBar>
            <Button variant="default" onClick={onClose}>
              Hủy thao tác
            </Button>
            <Button deed="draft.save" type="submit">
              Lưu
            </Button>
          </DialogBar>
        </Stack>
      </form>
    </Modal>
  );
}

/** Names of the kept views: another name, the one the list opens with, and away with one. */
export function ViewsDialog({ list, onClose }: { readonly list: string; readonly onClose: () => void }) {
  const api = useApi();
  const { views, standard } = useTables((state) => listViewsOf(state, list));
  async function change(how: (held: ListViews) => ListViews): Promise<boolean> {
    const result = await keepViews(api, list, how);
    if (!result.ok) toast.error(result.error);
    return result.ok;
  }
  async function drop(view: View): Promise<void> {
    const was = standard === view.name;
    if (!(await change((held) => dropView(held, view.name)))) return;
    toast.success(`Đã xóa kiểu xem «${view.name}».`, () => keepViews(api, list, (held) => ({ ...keepView(held, view), standard: was ? view.name : held.standard })));
  }
  return (
    <Modal opened onClose={onClose} title="Kiểu xem của danh sách" size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Stack gap={10}>
        {views.length === 0 && <Text c="dimmed">Chưa lưu kiểu xem nào.</Text>}
        {views.map((view) => (
          <Group key={view.name} gap={10} wrap="nowrap">
            <TextInput
              aria-label={`Tên kiểu xem ${view.name}`}
              defaultValue={view.name}
              maxLength={80}
              style={{ flex: 1 }}
              autoComplete="off"
              onBlur={({ currentTarget }) => {
                const next = currentTarget.value.trim();
                if (next !== '' && next !== view.name) void change((held) => renameView(held, view.name, next));
                else currentTarget.value = view.name;
              }}
            />
            <Switch label="Mở đầu tiên" aria-label={`Mở đầu tiên: ${view.name}`} checked={standard === view.name} onChange={() => void change((held) => ({ ...held, standard: standard === view.name ? null : view.name }))} />
            <ActionIcon deed="draft.save" variant="default" aria-label={`Xóa kiểu xem: ${view.name}`} onClick={() => void drop(view)}>
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <DialogBar>
          <Button onClick={onClose}>Đóng</Button>
        </DialogBar>
      </Stack>
    </Modal>
  );
}

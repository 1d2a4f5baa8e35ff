import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
import type { Api } from '../../app/api.tsx';
import { replacePage } from '../../app/navigation.ts';
import { ActionIcon, Button, MenuItem } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { toast } from '../../components/toasts.ts';
import type { DecisionData } from './store.ts';

/** «Thao tác khác» of a decision that was recorded here: it can go as a typing error while nothing hangs on it. */
export function DecisionMenu({ decision: { id, version, number, channel } }: Pick<DecisionData, 'decision'>) {
  const api = useApi();
  const [asking, setAsking] = useState(false);
  if (channel === 'bundle') return null;
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon deed="decision.remove" size="lg" variant="default" aria-label="Thao tác khác">
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <MenuItem deed="decision.remove" color="red" onClick={() => setAsking(true)}>
            Xóa quyết định ghi nhầm
          </MenuItem>
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={asking}
        question={`Xóa Quyết định số ${number} ghi nhầm?`}
        detail="Chỉ dùng khi ghi nhầm vào máy và chưa in giấy khen, chưa trao, chưa chi, chưa gửi đi. Quyết định có thật mà sai thì đính chính hoặc hủy bỏ. Các đề nghị trở lại như trước khi ghi."
        confirmLabel="Xóa quyết định"
        danger
        reason={{ label: 'Lý do xóa', minLetters: 3 }}
        onConfirm={async (reason) => {
          const result = await api.call('decision.remove', { id, version, reason });
          if (!result.ok) return result;
          toast.success(`Đã xóa Quyết định số ${number} ghi nhầm.`, () => api.call('decision.restore', { id }));
          void replacePage('quyet-dinh');
          return result;
        }}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

const UNDOING = {
  correction: { label: 'Bỏ đính chính ghi nhầm', done: 'Đã bỏ đính chính ghi nhầm.' },
  cancellation: { label: 'Bỏ hủy ghi nhầm', done: 'Đã bỏ quyết định hủy bỏ ghi nhầm.' },
} as const;

/** Takes a correction or a cancellation back that was recorded by mistake; it says why where something was built on it. */
export function UndoButton({ of, id }: { readonly of: keyof typeof UNDOING; readonly id: string }) {
  const api = useApi();
  const { label, done } = UNDOING[of];
  return (
    <Button deed={`${of}.undo`} size="compact-md" variant="subtle" color="red" onClick={() => void takeBack(api, of, id, done)}>
      {label}
    </Button>
  );
}

async function takeBack(api: Api, of: keyof typeof UNDOING, id: string, done: string): Promise<void> {
  const result = await api.call(`${of}.undo`, { id });
  if (result.ok) toast.success(done, () => api.call(`${of}.redo`, { id }));
  else toast.error(result.error);
}

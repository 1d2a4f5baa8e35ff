import { Menu } from '@mantine/core';
import { IconDots, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { OWN_DECISION } from '../../app/may.ts';
import { navigate, replacePage } from '../../app/navigation.ts';
import { ActionIcon, Button, MenuItem } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { questions } from '../../components/questions.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import { toast } from '../../components/toasts.ts';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import type { AuthoritySide, Session } from '../../../shared/domain/council.ts';
import { MINUTES, SESSION_PAPERS } from './session-papers.ts';
import type { SessionPaper } from './session-papers.ts';
import { concludeSession, reopenSession, useCouncil } from './store.ts';
import type { Outcome } from './store.ts';

const NOBODY: readonly Outcome[] = [];

interface SessionActionsProps {
  /** Null while it was not saved yet. */
  readonly session: Session | null;
  readonly dirty: boolean;
  /** Saves the form; answers whether it was saved. */
  readonly save: () => Promise<boolean>;
  readonly roundId: string;
}

/** Papers, ending and opening again, removal. What was typed is saved first. */
export function SessionActions({ session, dirty, save, roundId }: SessionActionsProps) {
  const api = useApi();
  const [asking, setAsking] = useState<'conclude' | 'remove' | null>(null);
  const papers = usePapers({ onFault: toast.error });
  const [busy, setBusy] = useState(false);
  const saved = async () => (session !== null && !dirty) || (await save());

  async function paper({ kind, title, by }: SessionPaper, format: 'pdf' | 'docx'): Promise<void> {
    if (session === null) return;
    setBusy(true);
    if (session.concluded || (await saved())) {
      const id = by === undefined ? session.id : `${session.id}/${by}`;
      if (format === 'pdf') await papers.show(kind, id, title);
      else await papers.save(kind, id, format);
    }
    setBusy(false);
  }
  async function remove() {
    const id = session?.id ?? '';
    const result = await api.call('session.remove', { id });
    if (!result.ok) return result;
    toast.success('Đã xóa cuộc họp.', () => api.call('session.restore', { id }));
    void replacePage('dot-xet', { id: roundId, tab: 'hop-xet' });
    return result;
  }

  return (
    <>
      {session !== null && <StatusBadge status={session.concluded ? 'Đã kết thúc' : 'Đang ghi'} />}
      {session?.concluded === true ? (
        <Button leftSection={<IconPrinter size={18} />} loading={busy} onClick={() => void paper(MINUTES, 'pdf')}>
          Xem trước biên bản
        </Button>
      ) : (
        <Button deed="session.conclude" onClick={() => void saved().then((is) => is && setAsking('conclude'))}>Kết thúc họp xét</Button>
      )}
      {session?.concluded === true && <Onward roundId={roundId} />}
      {session !== null && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button variant="default" leftSection={<IconPrinter size={18} />}>
              Giấy tờ
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>Xem trước bản in</Menu.Label>
            {SESSION_PAPERS.map((one) => (
              <MenuItem key={one.label} onClick={() => void paper(one, 'pdf')}>
                {one.label}
              </MenuItem>
            ))}
            <Menu.Divider />
            <Menu.Label>Lưu bản Word</Menu.Label>
            {SESSION_PAPERS.map((one) => (
              <MenuItem key={one.label} onClick={() => void paper(one, 'docx')}>
                {one.label} (Word)
              </MenuItem>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {session !== null && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon deed={['session.reopen', 'session.remove']} size="lg" variant="default" aria-label="Thao tác khác">
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {session.concluded ? (
              <MenuItem
                deed="session.reopen"
                onClick={() =>
                  void reopenSession(api).then((result) => {
                    if (result.ok) toast.success('Đã mở lại cuộc họp.');
                    else toast.error(result.error);
                  })
                }
              >
                Mở lại
              </MenuItem>
            ) : (
              <MenuItem deed="session.remove" color="red" onClick={() => setAsking('remove')}>
                Xóa cuộc họp
              </MenuItem>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      <ConfirmDialog
        opened={asking === 'conclude'}
        question="Kết thúc họp xét?"
        detail="Kết quả của từng đề nghị được ghi lại: Thông qua hoặc Không thông qua. Đề nghị chưa nhập số phiếu thì giữ nguyên. Muốn sửa phải mở lại cuộc họp."
        confirmLabel="Kết thúc họp xét"
        onConfirm={async () => {
          const result = await concludeSession(api);
          if (result.ok) toast.success('Đã kết thúc họp xét.');
          return result;
        }}
        onClose={() => setAsking(null)}
      />
      <ConfirmDialog {...questions.remove} opened={asking === 'remove'} onConfirm={remove} onClose={() => setAsking(null)} />
      <PaperPreview of={papers} />
    </>
  );
}

/** Where what passed goes from here: decided by this unit, or sent to the one above. */
function Onward({ roundId }: { readonly roundId: string }) {
  const passed = useCouncil((state) => state.judgement?.outcomes) ?? NOBODY;
  const going = (side: AuthoritySide) =>
    passed
      .filter((outcome) => outcome.state === 'passed' && (outcome.side === side || outcome.side === null))
      .map(({ nominationId }) => nominationId)
      .join(',');
  const [own, up] = [going('own'), going('up')];
  return (
    <>
      {own !== '' && (
        <Button deed={OWN_DECISION} variant="default" onClick={() => void navigate('quyet-dinh-moi', { nominationIds: own })}>
          Thêm quyết định
        </Button>
      )}
      {up !== '' && (
        <Button deed="dossier.create" variant="default" onClick={() => void navigate('lap-ho-so', { roundId, nominationIds: up })}>
          Lập hồ sơ trình
        </Button>
      )}
    </>
  );
}

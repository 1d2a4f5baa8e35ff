import { Button, Menu } from '@mantine/core';
import { IconDots, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { Block } from '../../../shared/domain/block.ts';
import { useApi } from '../../app/api.tsx';
import { goBack, navigate } from '../../app/navigation.ts';
import { ActionIcon, MenuItem } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { questions } from '../../components/questions.ts';
import { toast } from '../../components/toasts.ts';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';

interface BlockActionsProps {
  readonly block: Block;
  readonly dirty: boolean;
  /** Saves the form; answers whether it was saved. */
  readonly save: () => Promise<boolean>;
}

/** Papers, the block in the next year, removal. What was typed is saved before a paper is made. */
export function BlockActions({ block: { id, year, members, table }, dirty, save }: BlockActionsProps) {
  const api = useApi();
  const [asking, setAsking] = useState<'copy' | 'remove' | null>(null);
  const papers = usePapers({ onFault: toast.error });
  const own = members.find((member) => member.own);
  const saved = async (deed: () => Promise<void>) => {
    if (!dirty || (await save())) await deed();
  };
  async function remove() {
    const result = await api.call('block.remove', { id });
    if (!result.ok) return result;
    toast.success('Đã xóa cụm, khối.', () => api.call('block.restore', { id }));
    void goBack('cum-khoi');
    return result;
  }
  async function copy() {
    const result = await api.call('block.copyToYear', { id, year: year + 1 });
    if (!result.ok) return result;
    const { block } = result.value;
    toast.success(`Đã chép sang năm ${block.year}.`, () => api.call('block.remove', { id: block.id }));
    void navigate('cum-khoi-chi-tiet', { id: block.id });
    return result;
  }
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default" leftSection={<IconPrinter size={18} stroke={1.75} aria-hidden />} loading={papers.busy !== null}>
            In
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>Bảng chấm điểm</Menu.Label>
          {table.length === 0 && <MenuItem disabled>Chưa có bảng tiêu chí</MenuItem>}
          {table.length > 0 && (
            <>
              {own !== undefined && <MenuItem onClick={() => void saved(() => papers.show('bang-cham-diem', `${id}/${own.id}`, 'Phiếu chấm điểm'))}>Phiếu của đơn vị mình</MenuItem>}
              <MenuItem onClick={() => void saved(() => papers.show('bang-cham-diem', id, 'Bảng chấm điểm'))}>Cả cụm, khối</MenuItem>
              <MenuItem onClick={() => void saved(() => papers.save('bang-cham-diem', id, 'docx'))}>Lưu (Word)</MenuItem>
              <MenuItem onClick={() => void saved(() => papers.save('bang-cham-diem', id, 'xlsx'))}>Lưu (Excel)</MenuItem>
            </>
          )}
          <Menu.Label>Biên bản bình xét, suy tôn</Menu.Label>
          <MenuItem aria-label="Xem trước bản in: Biên bản bình xét, suy tôn" disabled={members.length === 0} onClick={() => void saved(() => papers.show('bien-ban-hop-khoi', id, 'Biên bản họp cụm, khối'))}>Xem trước bản in</MenuItem>
          <MenuItem disabled={members.length === 0} onClick={() => void saved(() => papers.save('bien-ban-hop-khoi', id, 'docx'))}>Lưu (Word)</MenuItem>
          <Menu.Label>Đăng ký, giao ước thi đua</Menu.Label>
          <MenuItem onClick={() => void saved(() => papers.show('dang-ky-thi-dua', id, 'Bản đăng ký thi đua'))}>Bản đăng ký</MenuItem>
          <MenuItem onClick={() => void saved(() => papers.show('giao-uoc-thi-dua', id, 'Giao ước thi đua'))}>Giao ước</MenuItem>
          <MenuItem onClick={() => void saved(() => papers.save('dang-ky-thi-dua', id, 'docx'))}>Lưu bản đăng ký (Word)</MenuItem>
          <MenuItem onClick={() => void saved(() => papers.save('giao-uoc-thi-dua', id, 'docx'))}>Lưu giao ước (Word)</MenuItem>
          <Menu.Label>Kế hoạch hoạt động</Menu.Label>
          <MenuItem aria-label="Xem trước bản in: Kế hoạch hoạt động" onClick={() => void saved(() => papers.show('ke-hoach-khoi', id, 'Kế hoạch hoạt động'))}>Xem trước bản in</MenuItem>
          <MenuItem onClick={() => void saved(() => papers.save('ke-hoach-khoi', id, 'docx'))}>Lưu (Word)</MenuItem>
        </Menu.Dropdown>
      </Menu>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon deed={['block.copyToYear', 'block.remove']} size="lg" variant="default" aria-label="Thao tác khác">
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <MenuItem deed="block.copyToYear" onClick={() => setAsking('copy')}>Chép sang năm {year + 1}</MenuItem>
          <MenuItem deed="block.remove" color="red" onClick={() => setAsking('remove')}>
            Xóa cụm, khối
          </MenuItem>
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={asking === 'copy'}
        question={`Chép sang năm ${year + 1}?`}
        detail="Chép thành viên, bảng tiêu chí và tiêu chí đánh giá hoạt động. Trưởng, phó, kế hoạch, điểm và kết quả bình xét của năm mới để trống."
        confirmLabel="Chép"
        onConfirm={copy}
        onClose={() => setAsking(null)}
      />
      <ConfirmDialog {...questions.remove} opened={asking === 'remove'} onConfirm={remove} onClose={() => setAsking(null)} />
      <PaperPreview of={papers} />
    </>
  );
}

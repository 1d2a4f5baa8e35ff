import { Button, Modal, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { leaveIfSaved, leaveWithoutSaving, saveAndLeave, stay, useLeaveGuard } from './leave-guard.ts';
import { useSaveState } from './save-state.ts';
import { DialogBar } from '../components/dialog-bar.tsx';

/** The question «Có nội dung chưa lưu»; stands once in the window. It waits for a save that is under way: often that is all there was. */
export function LeaveDialog() {
  const asking = useLeaveGuard((state) => state.question !== null);
  const saving = useSaveState(({ phase }) => phase === 'saving');
  useEffect(() => {
    if (asking && !saving) leaveIfSaved();
  }, [asking, saving]);
  return (
    <Modal opened={asking && !saving} onClose={stay} title="Có nội dung chưa lưu" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Stack gap={16}>
        <Text>Lưu lại trước khi rời trang này?</Text>
        <DialogBar>
          <Button variant="default" onClick={stay}>
            Hủy thao tác
          </Button>
          <Button variant="default" onClick={leaveWithoutSaving}>
            Không lưu
          </Button>
          <Button onClick={() => void saveAndLeave()} data-autofocus>
            Lưu
          </Button>
        </DialogBar>
      </Stack>
    </Modal>
  );
}

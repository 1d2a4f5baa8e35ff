import { Button, Modal, Stack, Text } from '@mantine/core';
import { leaveWithoutSaving, saveAndLeave, stay, useLeaveGuard } from './leave-guard.ts';
import { DialogBar } from '../components/dialog-bar.tsx';

/** The question «Có nội dung chưa lưu»; stands once in the window. */
export function LeaveDialog() {
  const asking = useLeaveGuard((state) => state.question !== null);
  return (
    <Modal opened={asking} onClose={stay} title="Có nội dung chưa lưu" closeButtonProps={{ 'aria-label': 'Đóng' }}>
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

import { Button, List, Modal, Stack, Text } from '@mantine/core';
import { DialogBar } from '../../components/dialog-bar.tsx';

export interface Repeat {
  readonly subjectId: string;
  readonly name: string;
  readonly sentence: string;
}

interface RepeatsDialogProps {
  /** Null: closed. */
  readonly repeats: readonly Repeat[] | null;
  /** How many of those chosen are not nominated yet. */
  readonly others: number;
  readonly onAddAll: () => void;
  readonly onAddOthers: () => void;
  readonly onClose: () => void;
}

/** Says who is nominated already or no longer exists, and asks whether to go on. */
export function RepeatsDialog({ repeats, others, onAddAll, onAddOthers, onClose }: RepeatsDialogProps) {
  return (
    <Modal opened={repeats !== null} onClose={onClose} title="Xem lại trước khi thêm" size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Stack gap={16}>
        <Text>Một thành tích chỉ nên đề nghị một lần; tập thể không còn thì không khen thưởng.</Text>
        <List spacing={4}>
          {(repeats ?? []).map((repeat) => (
            <List.Item key={`${repeat.subjectId} ${repeat.sentence}`}>{repeat.sentence}</List.Item>
          ))}
        </List>
        <DialogBar>
          <Button variant="default" onClick={onClose} data-autofocus>
            Hủy thao tác
          </Button>
          {others > 0 && (
            <Button variant="default" onClick={onAddOthers}>
              Chỉ thêm {others} đối tượng còn lại
            </Button>
          )}
          <Button onClick={onAddAll}>Vẫn thêm</Button>
        </DialogBar>
      </Stack>
    </Modal>
  );
}

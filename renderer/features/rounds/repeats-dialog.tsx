import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';

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

/** Says who is nominated already, and asks whether to go on. */
export function RepeatsDialog({ repeats, others, onAddAll, onAddOthers, onClose }: RepeatsDialogProps) {
  return (
    <Modal opened={repeats !== null} onClose={onClose} title="Đã có đề nghị trước đó" size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Stack gap={16}>
        <Text>Một thành tích chỉ nên đề nghị một lần. Xem lại trước khi thêm:</Text>
        <List spacing={4}>
          {(repeats ?? []).map((repeat) => (
            <List.Item key={`${repeat.subjectId} ${repeat.sentence}`}>{repeat.sentence}</List.Item>
          ))}
        </List>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose} data-autofocus>
            Hủy thao tác
          </Button>
          {others > 0 && (
            <Button variant="default" onClick={onAddOthers}>
              Chỉ thêm {others} đối tượng còn lại
            </Button>
          )}
          <Button onClick={onAddAll}>Vẫn thêm</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

import { Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { ActionIcon } from '../../components/button.tsx';

interface LineDeedsProps {
  /** What the line is called, read aloud. */
  readonly who: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** Up, down and removal of a line of a table. */
export function LineDeeds({ who, first, last, onMove, onRemove }: LineDeedsProps) {
  return (
    <Group gap={0} wrap="nowrap">
      <ActionIcon deed="block.save" aria-label={`Chuyển ${who} lên`} disabled={first} onClick={() => onMove(-1)}>
        <IconArrowUp size={16} />
      </ActionIcon>
      <ActionIcon deed="block.save" aria-label={`Chuyển ${who} xuống`} disabled={last} onClick={() => onMove(1)}>
        <IconArrowDown size={16} />
      </ActionIcon>
      <ActionIcon deed="block.save" aria-label={`Xóa ${who}`} onClick={onRemove}>
        <IconTrash size={16} />
      </ActionIcon>
    </Group>
  );
}

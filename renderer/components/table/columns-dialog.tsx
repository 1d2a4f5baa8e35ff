import { Checkbox, Group, Modal, NumberInput, Stack } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { AS_IT_COMES, movedColumn, orderedColumns } from '../../../shared/tables/views.ts';
import type { Columns } from '../../../shared/tables/views.ts';
import { ActionIcon, Button } from '../button.tsx';
import { DialogBar } from '../dialog-bar.tsx';

interface ColumnsDialogProps {
  readonly columns: readonly { readonly key: string; readonly heading: string; readonly width: number }[];
  readonly value: Columns;
  readonly onChange: (value: Columns) => void;
  readonly onClose: () => void;
}

/** «Cột»: which columns are shown, in which order and how wide. What is changed shows at once in the list behind. */
export function ColumnsDialog({ columns, value, onChange, onClose }: ColumnsDialogProps) {
  const { order, hidden, widths } = value;
  const listed = orderedColumns(columns, order);
  const shown = listed.filter(({ key }) => !hidden.includes(key));
  const move = (key: string, step: -1 | 1) => onChange({ ...value, order: movedColumn(columns, order, key, step) });
  return (
    <Modal opened onClose={onClose} title="Chọn cột" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Stack gap={6}>
        {listed.map(({ key, heading, width }, index) => {
          const isShown = !hidden.includes(key);
          const name = heading || 'Cột không tên';
          return (
            <Group key={key} gap={8} wrap="nowrap">
              <Checkbox
                label={name}
                checked={isShown}
                disabled={isShown && shown.length === 1}
                style={{ flex: 1 }}
                onChange={() => onChange({ ...value, hidden: isShown ? [...hidden, key] : hidden.filter((one) => one !== key) })}
              />
              <NumberInput
                size="xs"
                w={84}
                min={40}
                max={900}
                step={10}
                aria-label={`Độ rộng của cột ${name}`}
                value={widths[key] ?? width}
                onChange={(next) => typeof next === 'number' && next >= 40 && next <= 900 && onChange({ ...value, widths: { ...widths, [key]: Math.round(next) } })}
              />
              <ActionIcon variant="default" size={28} aria-label={`Chuyển lên: ${name}`} disabled={index === 0} onClick={() => move(key, -1)}>
                <IconArrowUp size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon variant="default" size={28} aria-label={`Chuyển xuống: ${name}`} disabled={index === listed.length - 1} onClick={() => move(key, 1)}>
                <IconArrowDown size={16} aria-hidden />
              </ActionIcon>
            </Group>
          );
        })}
        <DialogBar>
          <Button variant="default" onClick={() => onChange(AS_IT_COMES)}>
            Đặt lại như ban đầu
          </Button>
          <Button onClick={onClose}>Xong</Button>
        </DialogBar>
      </Stack>
    </Modal>
  );
}

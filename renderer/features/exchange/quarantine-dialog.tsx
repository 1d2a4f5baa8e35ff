import { Button, Code, Modal, Text } from '@mantine/core';
import { DialogBar } from '../../components/dialog-bar.tsx';
import { KeyValueList } from '../../components/key-value-list.tsx';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import type { QuarantineLine } from './store.ts';

interface QuarantineDialogProps {
  /** Null: closed. */
  readonly line: QuarantineLine | null;
  readonly onClose: () => void;
  readonly onRetry: (id: string) => void;
  readonly onDrop: (line: QuarantineLine) => void;
}

/** One line that was set aside, as it was received. */
export function QuarantineDialog({ line, onClose, onRetry, onDrop }: QuarantineDialogProps) {
  const after = (deed: () => void) => () => {
    onClose();
    deed();
  };
  return (
    <Modal opened={line !== null} onClose={onClose} title={line === null ? '' : line.title} size={760} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      {line !== null && (
        <>
          <KeyValueList
            items={[
              { label: 'Đơn vị gửi', value: line.sender },
              { label: 'Gói', value: `${line.bundleNumber === null ? '' : `Số ${line.bundleNumber}, `}dòng ${line.line}` },
              { label: 'Loại', value: line.kind },
              { label: 'Vì sao', value: `${line.verdictWord}. ${line.reason}` },
              { label: 'Để riêng ngày', value: line.since === '' ? '–' : formatScreenDate(line.since) },
              { label: 'Xét lại ngày', value: line.retriedOn === '' ? '–' : formatScreenDate(line.retriedOn) },
            ]}
          />
          <Text size="sm" mt={12} mb={4}>
            Nội dung như đã nhận:
          </Text>
          <Code block mah={220} mih={40} mb={12} style={{ overflow: 'auto', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {line.raw === '' ? 'Dòng này quá dài hoặc không phải chữ nên không giữ nguyên văn.' : line.raw}
          </Code>
          <DialogBar>
            <Button variant="default" onClick={after(() => onDrop(line))}>
              Bỏ khỏi danh sách
            </Button>
            <Button onClick={after(() => onRetry(line.id))}>Xét lại</Button>
          </DialogBar>
        </>
      )}
    </Modal>
  );
}

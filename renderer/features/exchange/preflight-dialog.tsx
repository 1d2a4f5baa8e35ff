import { Button, Modal, Stack, Text } from '@mantine/core';
import { DialogBar } from '../../components/dialog-bar.tsx';
import { sizeWords } from '../../components/folder-picker.tsx';
import type { Preflight } from './store.ts';
import classes from './exchange.module.css';

interface PreflightDialogProps {
  /** Null: closed. */
  readonly found: Preflight | null;
  readonly onWrite: () => void;
  readonly onClose: () => void;
}

/** What stands in the way of an export, before anything is written. */
export function PreflightDialog({ found, onWrite, onClose }: PreflightDialogProps) {
  const blocked = found?.warnings.some(({ blocks }) => blocks) === true;
  return (
    <Modal opened={found !== null} onClose={onClose} title={blocked ? 'Chưa ghi được' : 'Xem trước khi ghi'} size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      {found !== null && (
        <Stack gap={12}>
          <ul className={classes.warnings} aria-label="Điểm cần chú ý">
            {found.warnings.map(({ code, message, next }) => (
              <li key={`${code} ${message}`}>
                {message} <span className={classes.next}>{next}</span>
              </li>
            ))}
          </ul>
          <ul className={classes.plain} aria-label="Sẽ ghi">
            {found.bundles.map(({ peerNames, contents, bytes, parts }) => (
              <li key={peerNames.join()}>
                {peerNames.join(', ')}: {contents}, khoảng {sizeWords(bytes)}
                {parts > 1 && `, thành ${parts} gói`}
              </li>
            ))}
          </ul>
          {found.free !== null && (
            <Text size="sm" c="dimmed">
              Thiết bị còn trống {sizeWords(found.free)}.
            </Text>
          )}
          <DialogBar>
            {!blocked && (
              <Button variant="default" onClick={onWrite}>
                Vẫn ghi
              </Button>
            )}
            <Button onClick={onClose} data-autofocus>
              Đóng
            </Button>
          </DialogBar>
        </Stack>
      )}
    </Modal>
  );
}

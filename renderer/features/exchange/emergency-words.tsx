import { Button, Checkbox, Modal, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { DialogBar } from '../../components/dialog-bar.tsx';
import { PdfPreview } from '../../components/pdf-preview.tsx';
import type { PdfPreviewProps } from '../../components/pdf-preview.tsx';
import { FaultAlert } from '../../components/states.tsx';
import type { Fault } from '../../../shared/result.ts';
import type { Emergency } from './store.ts';
import { WordList } from './word-list.tsx';
import classes from './emergency.module.css';

const TITLE = 'Cụm từ mở gói khẩn cấp';

/** The words of an emergency bundle, shown once: it closes only for one who says that they are written down. */
export function EmergencyWords({ written, onClose }: { /** Null: closed. */ readonly written: Emergency | null; readonly onClose: () => void }) {
  return (
    <Modal opened={written !== null} onClose={onClose} title={TITLE} size="lg" withCloseButton={false} closeOnEscape={false} closeOnClickOutside={false}>
      {written !== null && <Body written={written} onClose={onClose} />}
    </Modal>
  );
}

function Body({ written: { written, words, failed }, onClose }: { readonly written: Emergency; readonly onClose: () => void }) {
  const api = useApi();
  const [noted, setNoted] = useState(false);
  const [sheet, setSheet] = useState<PdfPreviewProps['file']>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const peerName = written[0]?.peerName ?? '';
  const numbers = written.map(({ number }) => number);
  async function print(): Promise<void> {
    const result = await api.download('bundle.emergencySheet', { words, peerName, numbers });
    setFault(result.ok ? null : result.error);
    if (result.ok) setSheet(result.value);
  }
  return (
    <Stack gap={12}>
      <Text>
        Đã ghi gói số {numbers.join(', ')} gửi {peerName}. Cụm từ dưới đây mở gói; phần mềm không giữ lại và không hiện lại lần nữa.
      </Text>
      {failed !== null && (
        <Text className={classes.warning}>
          {failed.message} {failed.next}
        </Text>
      )}
      <WordList words={words} label={TITLE} className={classes.words} />
      <Text size="sm" c="dimmed">
        Gọi điện cho đúng người nhận và đọc từng hàng hai từ, từ cuối để kiểm tra. Người nhận gõ theo thứ tự; không cần dấu, hoa thường, khoảng trắng. Không gửi cụm từ cùng USB.
      </Text>
      <FaultAlert fault={fault} onClose={() => setFault(null)} />
      <Checkbox label="Tôi đã ghi lại cụm từ" checked={noted} onChange={(event) => setNoted(event.currentTarget.checked)} />
      <DialogBar>
        <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => void print()}>
          In cụm từ
        </Button>
        <Button disabled={!noted} onClick={onClose}>
          Đóng
        </Button>
      </DialogBar>
      <PdfPreview file={sheet} title={TITLE} onClose={() => setSheet(null)} />
    </Stack>
  );
}

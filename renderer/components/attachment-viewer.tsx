import { Button, Modal, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Downloaded } from '../../shared/api/client.ts';
import { useApi } from '../app/api.tsx';
import { lookWhy } from './attachment-looks.tsx';
import { blobUrl, dropBlobUrl } from './blob-urls.ts';
import { DialogBar } from './dialog-bar.tsx';
import { sizeWords } from './folder-picker.tsx';
import { pdfPages } from './pdf-pages.ts';
import { saveFile } from './save-file.ts';
import { toast } from './toasts.ts';
import classes from './attachment-viewer.module.css';

interface Shown {
  readonly title: string;
  readonly file: Downloaded;
  /** What should be known before it is opened; null: nothing, or the clerk has read it. */
  readonly warning: string | null;
}

export interface AttachmentHandle {
  readonly shown: Shown | null;
  /** Reads an attachment by its id and shows it under the title; a Word file is saved instead. A fault becomes a toast. */
  readonly open: (id: string, title: string) => Promise<void>;
  /** Opens what stands behind a warning. */
  readonly goOn: () => void;
  readonly close: () => void;
}

/** One attachment at a time on the screen, shown by `AttachmentViewer`. */
export function useAttachment(): AttachmentHandle {
  const api = useApi();
  const [shown, setShown] = useState<Shown | null>(null);
  const show = (next: Shown): void => {
    const { mediaType } = next.file;
    const isShown = mediaType === 'application/pdf' || mediaType.startsWith('image/');
    setShown(isShown ? next : null);
    if (!isShown) saveFile(next.file);
  };
  return {
    shown,
    open: async (id, title) => {
      const [result, looks] = await Promise.all([api.download('attachment.read', { id }), api.call('attachment.looks', { ids: [id] })]);
      if (!result.ok) return void toast.error(result.error);
      if (!looks.ok) return void toast.error(looks.error);
      const [look] = looks.value.looks;
      if (look === undefined) show({ title, file: result.value, warning: null });
      else setShown({ title, file: result.value, warning: lookWhy(look) });
    },
    goOn: () => {
      if (shown !== null) show({ ...shown, warning: null });
    },
    close: () => setShown(null),
  };
}

/**
 * What somebody sent, seen without running any of it: a picture is drawn, of a PDF only its size and pages are told. A PDF
 * can carry scripts; it is opened by the machine's own reader.
 */
export function AttachmentViewer({ of: { shown, goOn, close } }: { readonly of: AttachmentHandle }) {
  const warned = shown?.warning ?? null;
  return (
    <Modal opened={shown !== null} onClose={close} title={shown?.title} size={warned === null && shown?.file.mediaType.startsWith('image/') === true ? 'xl' : 'md'} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      {warned !== null && <Warned why={warned} onGoOn={goOn} onClose={close} />}
      {shown !== null && warned === null && (shown.file.mediaType.startsWith('image/') ? <Image shown={shown} /> : <Pdf shown={shown} />)}
    </Modal>
  );
}

/** Read before a file with something strange in it is opened. */
function Warned({ why, onGoOn, onClose }: { readonly why: string; readonly onGoOn: () => void; readonly onClose: () => void }) {
  return (
    <Stack gap={12}>
      <Text>{why}</Text>
      <Text c="dimmed" size="sm">
        Tệp như vậy có thể làm việc ngoài ý muốn khi mở bằng chương trình khác. Nếu không chờ tệp này, gọi hỏi nơi gửi trước.
      </Text>
      <DialogBar>
        <Button variant="default" onClick={onClose} data-autofocus>
          Không mở
        </Button>
        <Button onClick={onGoOn}>Vẫn mở</Button>
      </DialogBar>
    </Stack>
  );
}

function Pdf({ shown: { file } }: { readonly shown: Shown }) {
  const pages = pdfPages(file.bytes);
  return (
    <Stack gap={12}>
      <Text>
        Tệp PDF, {pages === null ? '' : `${pages} trang, `}
        {sizeWords(file.bytes.length)}.
      </Text>
      <Text c="dimmed" size="sm">
        Tài liệu nhận từ bên ngoài không mở trong phần mềm. Lưu rồi mở bằng chương trình đọc PDF của máy.
      </Text>
      <DialogBar>
        <Button leftSection={<IconDownload size={18} stroke={1.75} />} onClick={() => saveFile(file)} data-autofocus>
          Mở bằng chương trình đọc PDF
        </Button>
      </DialogBar>
    </Stack>
  );
}

function Image({ shown: { title, file } }: { readonly shown: Shown }) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const url = blobUrl(file.bytes, file.mediaType);
    if (image.current !== null) image.current.src = url;
    return () => dropBlobUrl(url);
  }, [file]);
  return (
    <>
      <img ref={image} className={classes.image} alt={title} />
      <DialogBar>
        <Button variant="default" onClick={() => saveFile(file)}>
          Lưu
        </Button>
      </DialogBar>
    </>
  );
}

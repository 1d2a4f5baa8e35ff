import { Button, Modal, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Downloaded } from '../../shared/api/client.ts';
import { useApi } from '../app/api.tsx';
import { DialogBar } from './dialog-bar.tsx';
import { sizeWords } from './folder-picker.tsx';
import { pdfPages } from './pdf-pages.ts';
import { saveFile } from './save-file.ts';
import { toast } from './toasts.ts';
import classes from './attachment-viewer.module.css';

interface Shown {
  readonly title: string;
  readonly file: Downloaded;
}

export interface AttachmentHandle {
  readonly shown: Shown | null;
  /** Reads an attachment by its id and shows it under the title; a Word file is saved instead. A fault becomes a toast. */
  readonly open: (id: string, title: string) => Promise<void>;
  readonly close: () => void;
}

/** One attachment at a time on the screen, shown by `AttachmentViewer`. */
export function useAttachment(): AttachmentHandle {
  const api = useApi();
  const [shown, setShown] = useState<Shown | null>(null);
  return {
    shown,
    open: async (id, title) => {
      const result = await api.download('attachment.read', { id });
      if (!result.ok) toast.error(result.error);
      else if (result.value.mediaType === 'application/pdf' || result.value.mediaType.startsWith('image/')) setShown({ title, file: result.value });
      else saveFile(result.value);
    },
    close: () => setShown(null),
  };
}

/**
 * What somebody sent, seen without running any of it: a picture is drawn, of a PDF only its size and pages are told. A PDF
 * can carry scripts; it is opened by the machine's own reader.
 */
export function AttachmentViewer({ of: { shown, close } }: { readonly of: AttachmentHandle }) {
  return (
    <Modal opened={shown !== null} onClose={close} title={shown?.title} size={shown?.file.mediaType.startsWith('image/') === true ? 'xl' : 'md'} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      {shown !== null && (shown.file.mediaType.startsWith('image/') ? <Image shown={shown} /> : <Pdf shown={shown} />)}
    </Modal>
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
    const url = URL.createObjectURL(new Blob([file.bytes], { type: file.mediaType }));
    if (image.current !== null) image.current.src = url;
    return () => URL.revokeObjectURL(url);
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

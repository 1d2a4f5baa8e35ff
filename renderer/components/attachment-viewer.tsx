import { Button, Group, Modal } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Downloaded } from '../../shared/api/client.ts';
import { useApi } from '../app/api.tsx';
import { PdfPreview } from './pdf-preview.tsx';
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

/** A PDF or a picture over the page, with Lưu and Đóng. */
export function AttachmentViewer({ of: { shown, close } }: { readonly of: AttachmentHandle }) {
  const isImage = shown !== null && shown.file.mediaType.startsWith('image/');
  return (
    <>
      <PdfPreview file={shown !== null && !isImage ? shown.file : null} title={shown?.title ?? ''} onClose={close} />
      <Modal opened={isImage} onClose={close} title={shown?.title} size="xl" closeButtonProps={{ 'aria-label': 'Đóng' }}>
        {shown !== null && isImage && <Image shown={shown} />}
      </Modal>
    </>
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
      <Group justify="flex-end" mt={12}>
        <Button variant="default" onClick={() => saveFile(file)}>
          Lưu
        </Button>
      </Group>
    </>
  );
}

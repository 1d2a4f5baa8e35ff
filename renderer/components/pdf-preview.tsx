import { Modal, NativeSelect } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { PrintPart } from '../../shared/api/print.ts';
import { Button } from './button.tsx';
import { blobUrl, dropBlobUrl } from './blob-urls.ts';
import { escapeHere } from './escape-here.ts';
import { isPrintKey } from './print-parts.ts';
import { saveFile } from './save-file.ts';
import { useHostPrint } from './use-host-print.ts';
import classes from './pdf-preview.module.css';

export interface PdfPreviewProps {
  /** The PDF to show; null closes the preview. */
  readonly file: { readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> } | null;
  /** Heading, e.g. the paper's name. */
  readonly title: string;
  readonly onClose: () => void;
  /** Prints; by default the host prints the very bytes shown, else the shown document's own print dialog opens. */
  readonly onPrint?: () => void;
  /** A long job comes in parts of its own: all of them, the one shown, and a way to another. */
  readonly parts?: { readonly list: readonly PrintPart[]; readonly now: PrintPart; readonly choose: (part: PrintPart) => void };
  /** What to know about the document, under the bar. */
  readonly notes?: ReactNode;
  /** Saves; by default the browser saves the file under its name. */
  readonly onSave?: () => void;
}

/** «Xem trước bản in»: the very PDF that is printed, over the whole window, with In, Lưu and Đóng. */
export function PdfPreview({ file, title, onClose, onPrint, onSave, parts, notes }: PdfPreviewProps) {
  return (
    <Modal.Root opened={file !== null} onClose={onClose} fullScreen {...escapeHere(onClose)}>
      <Modal.Overlay />
      <Modal.Content aria-label={title}>{file !== null && <Shown file={file} title={title} onClose={onClose} onPrint={onPrint} onSave={onSave} parts={parts} notes={notes} />}</Modal.Content>
    </Modal.Root>
  );
}

function Shown({ file, title, onClose, onPrint, onSave, parts, notes }: PdfPreviewProps & { readonly file: NonNullable<PdfPreviewProps['file']> }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const printButton = useRef<HTMLButtonElement>(null);
  const print = useHostPrint(() => frame.current?.contentWindow?.print());
  const { bytes } = file;
  useEffect(() => {
    const made = blobUrl(bytes, 'application/pdf');
    // The viewer's own bar names the file by a number and saves it under that; ours has In and Lưu.
    frame.current?.setAttribute('src', `${made}#toolbar=0&navpanes=0`);
    return () => dropBlobUrl(made);
  }, [bytes]);
  // The page around the document would come out empty: Ctrl+P prints what is shown.
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!isPrintKey(event)) return;
      event.preventDefault();
      printButton.current?.click();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className={classes.body}>
      <div className={classes.bar}>
        <div className={classes.title}>{title}</div>
        {parts !== undefined && (
          <NativeSelect
            aria-label="Phần in"
            value={String(parts.now.part)}
            onChange={({ currentTarget }) => {
              const part = parts.list.find((one) => String(one.part) === currentTarget.value);
              if (part !== undefined) parts.choose(part);
            }}
            data={parts.list.map(({ part, of, firstPage, pages }) => ({ value: String(part), label: `Phần ${part}/${of}: trang ${firstPage}–${firstPage + pages - 1}` }))}
          />
        )}
        <Button ref={printButton} deed="print.pdf" leftSection={<IconPrinter size={18} stroke={1.75} />} onClick={onPrint ?? (() => void print(bytes))} data-autofocus>
          In
        </Button>
        <Button variant="default" leftSection={<IconDownload size={18} stroke={1.75} />} onClick={onSave ?? (() => saveFile({ ...file, mediaType: 'application/pdf' }))}>
          Lưu
        </Button>
        <Button variant="default" onClick={onClose}>
          Đóng
        </Button>
      </div>
      {notes}
      <iframe ref={frame} className={classes.frame} title={title} />
    </div>
  );
}

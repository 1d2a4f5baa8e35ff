import { useState } from 'react';
import type { Downloaded } from '../../shared/api/client.ts';
import type { PaperKind } from '../../shared/api/dossier.ts';
import type { Fault } from '../../shared/result.ts';
import { useApi } from '../app/api.tsx';
import { PaperNotes } from './paper-notes.tsx';
import { PdfPreview } from './pdf-preview.tsx';
import { saveFile } from './save-file.ts';

export interface PapersHandle {
  readonly shown: { readonly title: string; readonly file: Downloaded; readonly kind: PaperKind; readonly id: string | null } | null;
  /** Why the last paper could not be made; stays null where `onFault` takes it. */
  readonly fault: Fault | null;
  /** The paper that is being made, as kind and format with a blank between: 'to-trinh pdf'. */
  readonly busy: string | null;
  /** Makes the paper and shows it as it is printed. `id` as in `paper.make`; null for a paper of the unit. */
  readonly show: (kind: PaperKind, id: string | null, title: string) => Promise<void>;
  /** Makes the paper and saves it as a file to work on. */
  readonly save: (kind: PaperKind, id: string | null, format: 'docx' | 'xlsx') => Promise<void>;
  readonly close: () => void;
  /** Takes the fault off the page. */
  readonly forgive: () => void;
}

/** Papers made by the program: seen as they are printed, by `PaperPreview`, or saved. Faults go to `onFault`, else into `fault`. */
export function usePapers({ onFault }: { readonly onFault?: (fault: Fault) => void } = {}): PapersHandle {
  const api = useApi();
  const [shown, setShown] = useState<PapersHandle['shown']>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  async function make(kind: PaperKind, id: string | null, format: 'pdf' | 'docx' | 'xlsx', take: (file: Downloaded) => void): Promise<void> {
    setBusy(`${kind} ${format}`);
    const result = await api.download('paper.make', { kind, ...(id === null ? {} : { id }), format });
    setBusy(null);
    if (!result.ok && onFault !== undefined) return onFault(result.error);
    setFault(result.ok ? null : result.error);
    if (result.ok) take(result.value);
  }
  return {
    shown,
    fault,
    busy,
    show: (kind, id, title) => make(kind, id, 'pdf', (file) => setShown({ title, file, kind, id })),
    save: (kind, id, format) => make(kind, id, format, saveFile),
    close: () => setShown(null),
    forgive: () => setFault(null),
  };
}

/** The paper of `usePapers` over the whole window, with what to know before it is signed. */
export function PaperPreview({ of: { shown, close } }: { readonly of: PapersHandle }) {
  return <PdfPreview file={shown?.file ?? null} title={shown?.title ?? ''} onClose={close} notes={shown === null ? null : <PaperNotes kind={shown.kind} id={shown.id} />} />;
}

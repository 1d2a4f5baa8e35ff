import { Button, Text } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { PdfPreview } from '../../components/pdf-preview.tsx';
import { saveFile } from '../../components/save-file.ts';
import { FaultAlert } from '../../components/states.tsx';
import type { Downloaded } from '../../../shared/api/client.ts';
import type { Fault } from '../../../shared/result.ts';
import classes from './decisions.module.css';

type DecisionPaper = 'quyet-dinh' | 'danh-sach-quyet-dinh' | 'giay-khen';

export interface PapersHandle {
  readonly shown: { readonly title: string; readonly file: Downloaded } | null;
  readonly fault: Fault | null;
  /** Which paper is being made: kind and format. */
  readonly busy: string | null;
  readonly show: (kind: DecisionPaper, id: string, title: string) => Promise<void>;
  readonly save: (kind: DecisionPaper, id: string) => Promise<void>;
  readonly close: () => void;
  readonly forgive: () => void;
}

/** Papers of a decision: seen as they are printed, or saved as Word. */
export function usePapers(): PapersHandle {
  const api = useApi();
  const [shown, setShown] = useState<PapersHandle['shown']>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  async function make(kind: DecisionPaper, id: string, format: 'pdf' | 'docx', take: (file: Downloaded) => void): Promise<void> {
    setBusy(`${kind} ${format}`);
    const result = await api.download('paper.make', { kind, id, format });
    setBusy(null);
    setFault(result.ok ? null : result.error);
    if (result.ok) take(result.value);
  }
  return {
    shown,
    fault,
    busy,
    show: (kind, id, title) => make(kind, id, 'pdf', (file) => setShown({ title, file })),
    save: (kind, id) => make(kind, id, 'docx', saveFile),
    close: () => setShown(null),
    forgive: () => setFault(null),
  };
}

export function PaperPreview({ of: { shown, close } }: { readonly of: PapersHandle }) {
  return <PdfPreview file={shown?.file ?? null} title={shown?.title ?? ''} onClose={close} />;
}

interface PaperButtonsProps {
  readonly decisionId: string;
  /** Only the list can be printed of a decision of others. */
  readonly own: boolean;
  readonly awarded: number;
  readonly papers: PapersHandle;
}

export function PaperButtons({ decisionId, own, awarded, papers }: PaperButtonsProps) {
  const all: readonly { kind: DecisionPaper; title: string; on: boolean }[] = [
    { kind: 'quyet-dinh', title: 'Quyết định', on: own },
    { kind: 'danh-sach-quyet-dinh', title: 'Danh sách kèm theo', on: true },
    { kind: 'giay-khen', title: awarded > 1 ? `Giấy khen (${awarded} tờ)` : 'Giấy khen', on: own && awarded > 0 },
  ];
  return (
    <>
      <FaultAlert fault={papers.fault} onClose={papers.forgive} />
      <ul className={classes.papers}>
        {all
          .filter(({ on }) => on)
          .map(({ kind, title }) => (
            <li key={kind}>
              <Text fw={500}>{title}</Text>
              <Button
                size="compact-md"
                variant="default"
                leftSection={<IconFileTypePdf size={16} aria-hidden />}
                loading={papers.busy === `${kind} pdf`}
                aria-label={`Xem trước bản in: ${title}`}
                onClick={() => void papers.show(kind, decisionId, title)}
              >
                Xem trước bản in
              </Button>
              <Button size="compact-md" variant="subtle" loading={papers.busy === `${kind} docx`} aria-label={`Lưu ${title} (Word)`} onClick={() => void papers.save(kind, decisionId)}>
                Word
              </Button>
            </li>
          ))}
      </ul>
    </>
  );
}

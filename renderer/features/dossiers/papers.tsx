import { Button, Text } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { Section } from '../../components/page.tsx';
import { PdfPreview } from '../../components/pdf-preview.tsx';
import { saveFile } from '../../components/save-file.ts';
import { FaultAlert } from '../../components/states.tsx';
import type { Downloaded } from '../../../shared/api/client.ts';
import type { Fault } from '../../../shared/result.ts';
import classes from './dossiers.module.css';

const PAPERS = [
  { kind: 'to-trinh', title: 'Tờ trình', saves: [['docx', 'Word']] },
  { kind: 'danh-sach', title: 'Danh sách đề nghị khen thưởng', saves: [['docx', 'Word'], ['xlsx', 'Excel']] },
  { kind: 'muc-luc', title: 'Mục lục hồ sơ', saves: [['docx', 'Word']] },
] as const;

interface PapersProps {
  readonly dossierId: string;
  /** Particulars of the unit are missing that every paper prints. */
  readonly blocked: boolean;
}

/** The papers of a dossier: seen as they are printed, or saved to be worked on. */
export function Papers({ dossierId, blocked }: PapersProps) {
  const api = useApi();
  const [shown, setShown] = useState<{ title: string; file: Downloaded } | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState<string | null>(null);

  async function make(kind: (typeof PAPERS)[number]['kind'], title: string, format: 'pdf' | 'docx' | 'xlsx'): Promise<void> {
    setBusy(`${kind} ${format}`);
    const result = await api.download('paper.make', { kind, id: dossierId, format });
    setBusy(null);
    setFault(result.ok ? null : result.error);
    if (!result.ok) return;
    if (format === 'pdf') setShown({ title, file: result.value });
    else saveFile(result.value);
  }

  return (
    <Section title="Giấy tờ" {...(blocked ? { note: 'Trả lời các câu hỏi ở «Trước khi trình» trước khi in.' } : {})}>
      <FaultAlert fault={fault} onClose={() => setFault(null)} />
      <ul className={classes.papers}>
        {PAPERS.map(({ kind, title, saves }) => (
          <li key={kind}>
            <Text className={classes.paperName}>{title}</Text>
            <Button
              size="compact-md"
              variant="default"
              leftSection={<IconFileTypePdf size={16} aria-hidden />}
              loading={busy === `${kind} pdf`}
              aria-label={`Xem trước bản in: ${title}`}
              onClick={() => void make(kind, title, 'pdf')}
            >
              Xem trước bản in
            </Button>
            {saves.map(([format, word]) => (
              <Button key={format} size="compact-md" variant="subtle" loading={busy === `${kind} ${format}`} aria-label={`Lưu ${title} (${word})`} onClick={() => void make(kind, title, format)}>
                {word}
              </Button>
            ))}
          </li>
        ))}
      </ul>
      <PdfPreview file={shown?.file ?? null} title={shown?.title ?? ''} onClose={() => setShown(null)} />
    </Section>
  );
}

import { Text } from '@mantine/core';
import { IconFileSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { PaperKind } from '../../shared/api/dossier.ts';
import type { PaperNotes as Notes } from '../../shared/api/wording.ts';
import { useApi } from '../app/api.tsx';
import classes from './paper-notes.module.css';

export interface PaperNotesProps {
  readonly kind: PaperKind;
  /** As in `paper.make`; null for a paper of the unit. */
  readonly id: string | null;
}

/** What to know about a paper before it is signed, beside its preview; nothing where there is nothing to say. */
export function PaperNotes({ kind, id }: PaperNotesProps) {
  const api = useApi();
  const [notes, setNotes] = useState<Notes | null>(null);
  useEffect(() => {
    let wanted = true;
    void api.call('paper.notes', { kind, ...(id === null ? {} : { id }) }).then((result) => {
      if (wanted) setNotes(result.ok ? result.value : null);
    });
    return () => void (wanted = false);
  }, [api, kind, id]);
  if (notes === null) return null;
  const lines = [
    ...(notes.draft === null ? [] : [{ key: 'draft', text: notes.draft }]),
    ...notes.bases.map(({ text, why }) => ({ key: text, text: `Căn cứ cần kiểm tra: ${text}. ${why}` })),
    ...notes.leftOut.map((text) => ({ key: text, text: `Câu chữ không dùng được: ${text}` })),
    ...notes.wordings.map((text) => ({ key: text, text: `Câu chữ: ${text}.` })),
    ...(notes.template === null ? [] : [{ key: 'template', text: `Bản Word lập theo tệp của đơn vị (${notes.template}); bản in này theo mẫu của phần mềm.` }]),
  ];
  if (lines.length === 0) return null;
  return (
    <div className={classes.notes} role="note" aria-label="Cần biết trước khi ký">
      <IconFileSearch size={18} stroke={1.75} aria-hidden />
      <div>
        {lines.map(({ key, text }) => (
          <Text key={key} size="sm">
            {text}
          </Text>
        ))}
      </div>
    </div>
  );
}

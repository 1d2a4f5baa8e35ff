import { Text } from '@mantine/core';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { dayText } from '../../components/day-words.ts';
import { Section } from '../../components/page.tsx';
import type { AttachmentHandle } from '../../components/attachment-viewer.tsx';
import type { PapersHandle } from '../../components/use-papers.tsx';
import { CorrectionNumberDialog } from './correction-number.tsx';
import { UndoButton } from './mistaken.tsx';
import type { CorrectionView } from './store.ts';
import classes from './decisions.module.css';

interface CorrectionsProps {
  readonly corrections: readonly CorrectionView[];
  readonly papers: PapersHandle;
  readonly scans: AttachmentHandle;
}

/** Corrections of a decision: old and new, and what has to be printed anew. */
export function Corrections({ corrections, papers, scans }: CorrectionsProps) {
  const [numbered, setNumbered] = useState<CorrectionView['correction'] | null>(null);
  return (
    <>
      {corrections.map((view) => (
        <OneCorrection key={view.correction.id} view={view} papers={papers} scans={scans} onNumber={() => setNumbered(view.correction)} />
      ))}
      {numbered !== null && <CorrectionNumberDialog correction={numbered} onClose={() => setNumbered(null)} />}
    </>
  );
}

interface OneCorrectionProps extends Omit<CorrectionsProps, 'corrections'> {
  readonly view: CorrectionView;
  readonly onNumber: () => void;
}

function OneCorrection({ view: { correction, formWord, lines, affected }, papers, scans, onNumber }: OneCorrectionProps) {
  return (
    <Section
      title={`${formWord}${correction.number === '' ? '' : ` số ${correction.number}`}`}
      note={`ngày ${dayText(correction.date)} · ${correction.signerTitle} ${correction.signerName} · ${correction.reason}`}
      actions={
        <>
          <Button deed="correction.setNumber" size="compact-md" variant={correction.number === '' ? 'filled' : 'subtle'} onClick={onNumber}>
            {correction.number === '' ? 'Ghi số, ngày' : 'Sửa số, ngày'}
          </Button>
          {correction.attachmentIds.map((id) => (
            <Button key={id} size="compact-md" variant="subtle" onClick={() => void scans.open(id, formWord)}>
              Xem bản quét
            </Button>
          ))}
          {correction.channel === 'own' && (
            <>
              <Button size="compact-md" variant="default" onClick={() => void papers.show('dinh-chinh', correction.id, formWord)}>
                Xem trước bản in
              </Button>
              <Button size="compact-md" variant="subtle" aria-label={`Lưu ${formWord}: Word`} onClick={() => void papers.save('dinh-chinh', correction.id, 'docx')}>
                Word
              </Button>
            </>
          )}
          <UndoButton of="correction" id={correction.id} />
        </>
      }
    >
      <ul className={classes.notes}>
        {lines.map((line) => (
          <li key={`${line.subjectName} ${line.fieldWord}`}>
            <Text fw={500}>
              {line.subjectName} · {line.fieldWord}
            </Text>
            <Text>
              <del>{line.old === '' ? '(chưa ghi)' : line.old}</del> → <ins className={classes.new}>{line.new}</ins>
            </Text>
          </li>
        ))}
      </ul>
      <Text fw={600} mt={12}>
        Cần in lại, xem lại
      </Text>
      <ul>
        {affected.map(({ kind, id, sentence, done }) => (
          <li key={`${kind} ${id}`} className={done ? classes.done : undefined}>
            {sentence}
            {done && ' Đã in lại.'}
          </li>
        ))}
      </ul>
    </Section>
  );
}

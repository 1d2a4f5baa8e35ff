import { Button, Text } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import type { PaperKind } from '../../shared/api/dossier.ts';
import { FaultAlert } from './states.tsx';
import type { PapersHandle } from './use-papers.tsx';
import classes from './paper-list.module.css';

export interface ListedPaper {
  readonly kind: PaperKind;
  readonly title: string;
  /** What it can be saved as beside its preview. */
  readonly saves: readonly ('docx' | 'xlsx')[];
}

export interface PaperListProps {
  readonly papers: PapersHandle;
  /** Whose papers they are, as in `paper.make`. */
  readonly id: string;
  readonly list: readonly ListedPaper[];
  /** Side by side instead of one below the other. */
  readonly across?: boolean;
}

const FORMAT_WORDS = { docx: 'Word', xlsx: 'Excel' } as const;

/** Papers by name, each with «Xem trước bản in» and what it can be saved as. */
export function PaperList({ papers, id, list, across = false }: PaperListProps) {
  return (
    <>
      <FaultAlert fault={papers.fault} onClose={papers.forgive} />
      <ul className={`${classes.papers} ${(across ? classes.across : classes.down) ?? ''}`}>
        {list.map(({ kind, title, saves }) => (
          <li key={kind}>
            <Text className={classes.name} {...(across ? { fw: 500 } : {})}>
              {title}
            </Text>
            <div className={classes.deeds}>
              <Button
                size="compact-md"
                variant="default"
                leftSection={<IconFileTypePdf size={16} aria-hidden />}
                loading={papers.busy === `${kind} pdf`}
                aria-label={`Xem trước bản in: ${title}`}
                onClick={() => void papers.show(kind, id, title)}
              >
                Xem trước bản in
              </Button>
              {saves.map((format) => (
                <Button
                  key={format}
                  size="compact-md"
                  variant="subtle"
                  loading={papers.busy === `${kind} ${format}`}
                  aria-label={`Lưu ${title}: ${FORMAT_WORDS[format]}`}
                  onClick={() => void papers.save(kind, id, format)}
                >
                  {FORMAT_WORDS[format]}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

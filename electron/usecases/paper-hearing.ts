import type { PaperListener, PaperTexts } from '../../shared/documents/filler.ts';
import type { Paper, PaperKind as DocumentKind, Run } from '../../shared/documents/model.ts';
import type { FieldValue } from '../../shared/documents/wording.ts';
import type { PaperKind } from '../../shared/api/dossier.ts';
import type { Result } from '../../shared/result.ts';
import { orRefuse } from './dossier-papers.ts';
import type { OpenUnit } from './open-unit.ts';
import { makerOf } from './paper-makers.ts';
import { tried } from './paper-texts.ts';

interface Said {
  readonly sentence: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly runs: readonly Run[];
}

/** One builder at work: which kind of paper, of which day, and what it said. */
export interface Heard {
  readonly document: DocumentKind;
  readonly day: string;
  readonly said: readonly Said[];
}

export interface HeardPapers {
  readonly papers: readonly Paper[];
  readonly heard: readonly Heard[];
}

/** Papers as `paper.make` has them, and what was said while they were made. `change` words them otherwise for once. */
export function hearPapers(open: OpenUnit, kind: PaperKind, id: string, change: (texts: PaperTexts) => PaperTexts = (texts) => texts): HeardPapers {
  const heard: (Omit<Heard, 'said'> & { said: Said[] })[] = [];
  const listener: PaperListener = {
    began: (document, day) => void heard.push({ document, day, said: [] }),
    said: (document, sentence, fields, runs) => void heard.findLast((one) => one.document === document)?.said.push({ sentence, fields, runs }),
  };
  const made = makerOf(kind).papers(tried(open, (texts) => ({ ...change(texts), listener })), id, null);
  return { papers: Array.isArray(made) ? made : [orRefuse(made as Result<Paper>)], heard };
}

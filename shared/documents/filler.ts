import { err, ok, type Fault, type Result } from '../result.ts';
import type { PaperKind, Run } from './model.ts';
import type { LegalBasis } from './legal-bases.ts';
import { fillSentence, wordingFor, type FieldValue, type WordingTemplate } from './wording.ts';

/** Wordings and legal bases of the unit or its province, put before the built-in ones. */
export interface PaperTexts {
  readonly wordings?: readonly WordingTemplate[];
  readonly bases?: readonly LegalBasis[];
}

export interface Filler {
  /** The filled sentence; empty when a fault was met, which `done` then hands back. */
  say(sentence: string, fields?: Readonly<Record<string, FieldValue>>): readonly Run[];
  /** As `say`, for a sentence that is one stretch of plain text. */
  line(sentence: string, fields?: Readonly<Record<string, FieldValue>>): string;
  /** The value, or the first fault met while filling. */
  done<T>(value: T): Result<T>;
}

/** Fills the sentences of a paper's wording in force on `day`, remembering the first fault. */
export function fillerFor(paper: PaperKind, day: string, texts: PaperTexts): Result<Filler> {
  const template = wordingFor(paper, day, texts.wordings);
  if (!template.ok) return template;
  let first: Fault | null = null;
  const say = (sentence: string, fields: Readonly<Record<string, FieldValue>> = {}): readonly Run[] => {
    const filled = fillSentence(template.value, sentence, fields);
    if (filled.ok) return filled.value;
    first ??= filled.error;
    return [];
  };
  return ok({
    say,
    line: (sentence, fields) => say(sentence, fields).map((run) => ('text' in run ? run.text : ' ')).join(''),
    done: <T>(value: T): Result<T> => (first === null ? ok(value) : err(first)),
  });
}

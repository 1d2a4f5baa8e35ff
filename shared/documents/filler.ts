import { err, ok, type Fault, type Result } from '../result.ts';
import type { PaperKind, Run } from './model.ts';
import type { LegalBasis } from './legal-bases.ts';
import { fillSentence, wordingFor, type FieldValue, type WordingChange } from './wording.ts';

/** Wordings and legal bases of the unit and its province, and what every sentence may name. */
export interface PaperTexts {
  readonly wordings?: readonly WordingChange[];
  /** Put before the built-in ones. */
  readonly bases?: readonly LegalBasis[];
  /** Values of the unit's own fields (`UNIT_FIELDS`), none of them empty. */
  readonly unit?: Readonly<Record<string, string>>;
  /** Told what is said while a paper is made. */
  readonly listener?: PaperListener;
}

/** Hears which wordings a paper uses and what it fills them with. */
export interface PaperListener {
  /** A builder has begun to fill the sentences of a kind of paper, dated `day`. */
  began(paper: PaperKind, day: string): void;
  /** A sentence was filled; `fields` without those of the unit. */
  said(paper: PaperKind, sentence: string, fields: Readonly<Record<string, FieldValue>>, runs: readonly Run[]): void;
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
  texts.listener?.began(paper, day);
  let first: Fault | null = null;
  const say = (sentence: string, fields: Readonly<Record<string, FieldValue>> = {}): readonly Run[] => {
    const filled = fillSentence(template.value, sentence, { ...texts.unit, ...fields });
    if (filled.ok) {
      texts.listener?.said(paper, sentence, fields, filled.value);
      return filled.value;
    }
    first ??= filled.error;
    return [];
  };
  return ok({
    say,
    line: (sentence, fields) => say(sentence, fields).map((run) => ('text' in run ? run.text : ' ')).join(''),
    done: <T>(value: T): Result<T> => (first === null ? ok(value) : err(first)),
  });
}

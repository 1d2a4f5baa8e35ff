import { isPlain, keepOnPage, onPutAway } from '../../app/put-away.ts';
import type { Rejected } from './field.ts';

/** Where a form keeps what is being typed. `useDrafts` makes the pair from the contract. */
export interface DraftOptions {
  /** Names the form and the record it is for, e.g. `subject/new` or `subject/<id>`. */
  readonly key: string;
  /** Null forgets the draft. */
  readonly saveDraft: (key: string, value: string | null) => Promise<unknown>;
  readonly loadDraft: (key: string) => Promise<string | null>;
}

interface Draft<V> {
  readonly values: Partial<V>;
  readonly rejected: Readonly<Record<string, Rejected>>;
}

interface Source<V> {
  /** Names of the fields. */
  readonly fields: readonly string[];
  readonly options: () => DraftOptions | undefined;
  /** What is to be kept now; null when nothing is unsaved. */
  readonly current: () => Draft<V> | null;
  readonly restore: (draft: Draft<V>) => void;
}

const WAIT_MS = 800;
/** Secrets: a form that asks for one is kept nowhere. */
const SECRET = /passphrase|^again$|^current$|^code$|^lastGroup$/i;

/** Reads a draft when the form appears, writes it a moment after typing stops and when the form leaves the screen. */
export function draftKeeper<V>({ fields, options, current, restore }: Source<V>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let kept: string | null = null;
  let saving: Promise<unknown> = Promise.resolve();

  function write(): void {
    clearTimeout(timer);
    timer = undefined;
    const draft = options();
    const state = current();
    const text = state === null ? null : JSON.stringify(state);
    if (draft === undefined || text === kept) return;
    kept = text;
    saving = draft.saveDraft(draft.key, text);
  }

  function restoreKept(value: unknown): void {
    const found = parse<V>(JSON.stringify(value));
    if (found !== null) restore(found);
  }

  return {
    changed: () => {
      if (options() === undefined) return;
      clearTimeout(timer);
      timer = setTimeout(write, current() === null ? 0 : WAIT_MS);
    },
    start: () => {
      const draft = options();
      // Without a draft of its own it is kept over a lock only.
      if (draft === undefined) return fields.some((name) => SECRET.test(name)) ? () => undefined : keepOnPage(`form:${[...fields].sort().join()}`, () => plainOf(current()), (value) => restoreKept(value));
      const stop = onPutAway(() => {
        write();
        return saving;
      });
      let here = true;
      void draft?.loadDraft(draft.key).then((text) => {
        const found = text === null ? null : parse<V>(text);
        if (!here || found === null) return;
        kept = text;
        restore(found);
      });
      return () => {
        here = false;
        stop();
        write();
      };
    },
  };
}

/** What JSON can carry of a draft. */
function plainOf<V>(draft: Draft<V> | null): unknown {
  if (draft === null) return undefined;
  return { values: Object.fromEntries(Object.entries(draft.values).filter(([, value]) => isPlain(value))), rejected: draft.rejected };
}

/** A draft that cannot be read, or of another shape, counts as none: it is a convenience, never the only copy of saved work. */
function parse<V>(text: string): Draft<V> | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('values' in value) || typeof value.values !== 'object' || value.values === null) return null;
    const rejected = 'rejected' in value && typeof value.rejected === 'object' && value.rejected !== null ? value.rejected : {};
    return { values: value.values as Partial<V>, rejected: rejected as Record<string, Rejected> };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

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
  readonly options: () => DraftOptions | undefined;
  /** What is to be kept now; null when nothing is unsaved. */
  readonly current: () => Draft<V> | null;
  readonly restore: (draft: Draft<V>) => void;
}

const WAIT_MS = 800;

/** Reads a draft when the form appears, writes it a moment after typing stops and when the form leaves the screen. */
export function draftKeeper<V>({ options, current, restore }: Source<V>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let kept: string | null = null;

  function write(): void {
    clearTimeout(timer);
    timer = undefined;
    const draft = options();
    const state = current();
    const text = state === null ? null : JSON.stringify(state);
    if (draft === undefined || text === kept) return;
    kept = text;
    void draft.saveDraft(draft.key, text);
  }

  return {
    changed: () => {
      if (options() === undefined) return;
      clearTimeout(timer);
      timer = setTimeout(write, current() === null ? 0 : WAIT_MS);
    },
    start: () => {
      const draft = options();
      let here = true;
      void draft?.loadDraft(draft.key).then((text) => {
        const found = text === null ? null : parse<V>(text);
        if (!here || found === null) return;
        kept = text;
        restore(found);
      });
      return () => {
        here = false;
        write();
      };
    },
  };
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

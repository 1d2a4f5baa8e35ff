import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Deed } from '../../app/may.ts';
import { forgetSaveFailure, markSaveFailed, markSaved, markSaving, useSaveState } from '../../app/save-state.ts';
import { err } from '../../../shared/result.ts';
import type { Fault, Result } from '../../../shared/result.ts';
import type { FieldBinding, Rejected } from './field.ts';
import { draftKeeper } from './draft.ts';
import type { DraftOptions } from './draft.ts';

export interface FormOptions<V extends object, T = unknown> {
  readonly initial: V;
  /** Writes the values; an error fault whose `item` is a field's name is shown at that field. */
  readonly save: (values: V) => Promise<Result<T>>;
  /** Called after a successful save with what `save` answered. */
  readonly onSaved?: (saved: T) => void;
  /** Faults of the values before they are sent, each with `item` where it belongs to a field. */
  readonly check?: (values: V) => readonly Fault[];
  /** What `save` does: who may not do it sees the values and cannot change them. */
  readonly deed?: Deed;
  /** Keeps what is being typed across leaving the page and across a crash. */
  readonly draft?: DraftOptions;
}

export interface FormState<V extends object> {
  readonly values: V;
  /** The values as last saved. */
  readonly saved: V;
  readonly rejected: Readonly<Record<string, Rejected>>;
  readonly faults: Readonly<Record<string, Fault>>;
  readonly touched: Readonly<Record<string, boolean>>;
  readonly fault: Fault | null;
  readonly saving: boolean;
  readonly attempted: boolean;
  readonly restored: boolean;
  readonly revision: number;
}

const crashed: Fault = {
  code: 'loi-phan-mem',
  message: 'Phần mềm gặp lỗi nên chưa lưu được.',
  next: 'Nội dung đang nhập vẫn còn đây. Hãy bấm Lưu lần nữa; nếu vẫn lỗi, khởi động lại phần mềm.',
  kind: 'bug',
};

const same = (a: unknown, b: unknown): boolean => Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b);

/** What `<Form>` needs of a form, whatever its values. */
export interface FormCore {
  /** The element whose fields take the focus on a fault. */
  readonly attach: (form: HTMLFormElement | null) => void;
  readonly submit: () => Promise<boolean>;
  readonly reset: () => void;
}

/** The logic of a form without React: values, faults, saving, draft. `useForm` is its hook. */
export function createForm<V extends object, T = unknown>(first: FormOptions<V, T>) {
  let options = first;
  let element: HTMLFormElement | null = null;
  const fresh = (values: V): Omit<FormState<V>, 'revision'> => ({
    values,
    saved: values,
    rejected: {},
    faults: {},
    touched: {},
    fault: null,
    saving: false,
    attempted: false,
    restored: false,
  });
  const zustand: StoreApi<FormState<V>> = createStore(() => ({ ...fresh(first.initial), revision: 0 }));
  const get = zustand.getState;
  const handlers = new Map<string, { readonly onCommit: (value: unknown, rejected?: Rejected) => void; readonly onTouched: () => void }>();

  const isDirty = (): boolean => {
    const { values, saved, rejected } = get();
    if (Object.keys(rejected).length > 0) return true;
    return Object.keys(values).some((key) => !same(values[key as keyof V], saved[key as keyof V]));
  };
  const drafts = draftKeeper<V>({
    fields: Object.keys(first.initial),
    options: () => options.draft,
    current: () => (isDirty() ? { values: get().values, rejected: get().rejected } : null),
    restore: ({ values, rejected }) => {
      if (isDirty()) return;
      zustand.setState((state) => ({ values: { ...state.values, ...fitting(values, state.values) }, rejected, restored: true, revision: state.revision + 1 }));
    },
  });

  function commit(name: string, value: unknown, rejected?: Rejected): void {
    zustand.setState((state) => ({
      values: { ...state.values, [name]: value },
      rejected: rejected === undefined ? without(state.rejected, name) : { ...state.rejected, [name]: rejected },
      faults: without(state.faults, name),
      touched: { ...state.touched, [name]: false },
    }));
    drafts.changed();
  }

  /** The same two functions as long as the form lives, so that a field whose value stands as it was is not drawn again. */
  function handlersOf(name: string) {
    const held = handlers.get(name) ?? {
      onCommit: (value: unknown, rejected?: Rejected) => commit(name, value, rejected),
      onTouched: () => zustand.setState((state) => ({ touched: { ...state.touched, [name]: true } })),
    };
    handlers.set(name, held);
    return held;
  }

  function showFaults(faults: readonly Fault[]): void {
    const isField = (fault: Fault) => fault.item !== undefined && fieldElement(element, fault.item) !== null;
    const atFields = faults.filter(isField);
    zustand.setState({
      saving: false,
      attempted: true,
      faults: Object.fromEntries(atFields.map((fault) => [fault.item, fault])),
      fault: faults.find((fault) => !isField(fault)) ?? null,
    });
    firstOf(element, new Set([...atFields.map((fault) => fault.item ?? ''), ...Object.keys(get().rejected)]))?.focus();
  }

  async function submit(): Promise<boolean> {
    const { values, saving, rejected } = get();
    if (saving) return false;
    const refused = Object.keys(rejected).length > 0;
    const faults = options.check?.(values) ?? [];
    // A text that could not be read says so itself; «bắt buộc» beside it would be a second, wrong reason.
    const open = faults.filter((fault) => fault.item === undefined || rejected[fault.item] === undefined);
    if (refused || open.length > 0) {
      showFaults(open);
      return false;
    }
    zustand.setState({ saving: true, fault: null, faults: {} });
    const before = useSaveState.getState();
    markSaving();
    const result = await guarded(() => options.save(values));
    if (result.ok) {
      zustand.setState({ saving: false, saved: values, attempted: false, restored: false });
      markSaved();
      drafts.changed();
      options.onSaved?.(result.value);
      return true;
    }
    if (result.error.kind === 'cancelled') {
      useSaveState.setState(before);
      zustand.setState({ saving: false });
      return false;
    }
    markSaveFailed();
    showFaults([result.error]);
    return false;
  }

  return {
    zustand,
    isDirty,
    submit,
    update: (latest: FormOptions<V, T>) => {
      options = latest;
    },
    attach: (form: HTMLFormElement | null) => {
      element = form;
    },
    /** Reads the draft; answers what to do when the form leaves the screen. */
    mount: drafts.start,
    set: (values: Partial<V>) => {
      zustand.setState((state) => ({
        values: { ...state.values, ...values },
        rejected: Object.keys(values).reduce(without<Rejected>, state.rejected),
        revision: state.revision + 1,
      }));
      drafts.changed();
    },
    reset: (values: V = get().saved) => {
      zustand.setState((state) => ({ ...fresh(values), revision: state.revision + 1 }));
      forgetSaveFailure();
      drafts.changed();
    },
    field: <K extends keyof V & string>(name: K): FieldBinding<V[K]> => {
      const { values, rejected, faults, touched, attempted, revision } = get();
      const refusal = rejected[name];
      const shown = faults[name] ?? (attempted || touched[name] === true ? refusal?.fault : undefined);
      return {
        name,
        value: values[name],
        revision,
        ...(refusal === undefined ? {} : { rejected: refusal }),
        ...(shown === undefined ? {} : { fault: shown }),
        ...handlersOf(name),
      };
    },
  };
}

/** Of a draft, the values that this form still has, of the kind it has them. */
function fitting<V extends object>(draft: Partial<V>, values: V): Partial<V> {
  const fits = ([key, value]: [string, unknown]) => {
    if (!(key in values)) return false;
    const held = values[key as keyof V];
    return held === null || value === null || (typeof held === typeof value && Array.isArray(held) === Array.isArray(value));
  };
  return Object.fromEntries(Object.entries(draft).filter(fits)) as Partial<V>;
}

function without<E>(record: Readonly<Record<string, E>>, name: string): Readonly<Record<string, E>> {
  if (!(name in record)) return record;
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
}

/** A save that throws is a bug of ours: it is reported, and what was typed stays. */
async function guarded<T>(save: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await save();
  } catch (error) {
    window.reportError(error);
    return err(crashed);
  }
}

function fields(form: HTMLFormElement | null): HTMLElement[] {
  return form === null ? [] : [...form.querySelectorAll<HTMLElement>('[data-field]')];
}

function fieldElement(form: HTMLFormElement | null, name: string): HTMLElement | null {
  return fields(form).find((field) => field.dataset.field === name) ?? null;
}

function firstOf(form: HTMLFormElement | null, names: ReadonlySet<string>): HTMLElement | undefined {
  return fields(form).find((field) => names.has(field.dataset.field ?? ''));
}

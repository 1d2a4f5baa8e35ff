import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Fault } from '../../../shared/result.ts';
import { useUnsaved } from '../../app/leave-guard.ts';
import { useMay } from '../../app/may.ts';
import type { May } from '../../app/may.ts';
import { createForm } from './form-store.ts';
import type { FormCore, FormOptions } from './form-store.ts';
import type { FieldBinding } from './field.ts';

/** A form in use: what `useForm` hands to the page, to `<Form form={form}>` and, by `field`, to the fields. */
export interface FormHandle<V extends object> {
  readonly values: V;
  /** Something differs from what was last saved. */
  readonly dirty: boolean;
  readonly saving: boolean;
  /** What was being typed last time was read back from a draft. */
  readonly restored: boolean;
  /** The fault of the last save that belongs to no field. */
  readonly fault: Fault | null;
  /** The binding of one field: `<TextField {...form.field('name')} label="Họ và tên" required />`. */
  field<K extends keyof V & string>(name: K): FieldBinding<V[K]>;
  /** Sets values from outside the fields, e.g. copied from another record. */
  set(values: Partial<V>): void;
  /** Checks and saves. Answers whether it was saved; otherwise the faults are shown and the first faulty field has the focus. */
  submit(): Promise<boolean>;
  /** Back to the last saved values, or to `values` as the new saved ones; throws the draft away. */
  reset(values?: V): void;
  readonly core: FormCore;
  /** Whether whoever signed in may save it. */
  readonly may: May;
}

/**
 * State of one form. What was typed stays whatever happens to a save; a fault with `item` = field name stands at that field.
 * The options are read at each use, so closures may be given as they are; `initial` counts at the first render only.
 */
export function useForm<V extends object, T = unknown>(options: FormOptions<V, T>): FormHandle<V> {
  const [store] = useState(() => createForm<V, T>(options));
  useEffect(() => {
    store.update(options);
  });
  const state = useStore(store.zustand);
  const may = useMay(options.deed);
  useEffect(() => store.mount(), [store]);
  useUnsaved({ isDirty: store.isDirty, save: store.submit, discard: () => store.reset() });
  return {
    values: state.values,
    dirty: store.isDirty(),
    saving: state.saving,
    restored: state.restored,
    fault: state.fault,
    field: (name) => store.field(name),
    set: store.set,
    submit: store.submit,
    reset: store.reset,
    core: store,
    may,
  };
}

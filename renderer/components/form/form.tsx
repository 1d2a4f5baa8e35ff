import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { CSSProperties, KeyboardEvent as ReactKeyboardEvent, ReactNode } from 'react';
import { fault as makeFault } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import { ReadOnly } from '../read-only-unless.tsx';
import { FaultAlert } from '../states.tsx';
import type { FormHandle } from './use-form.ts';
import classes from './form.module.css';

export interface FormProps<V extends object> {
  readonly form: FormHandle<V>;
  /** Name read aloud for the form; the dialog's or section's heading when left out. */
  readonly label?: string;
  /** A long page shows the fault of no field beside its button itself. */
  readonly faultBelow?: boolean;
  readonly children: ReactNode;
}

const TAKES_ENTER = 'textarea, button, a, [aria-haspopup="listbox"]';

/**
 * The element around the fields. Enter goes to the next field and saves after the last one; Ctrl+S and Ctrl+Enter save from
 * anywhere. Faults that belong to no field stand on top.
 */
export function Form<V extends object>({ form, label, faultBelow = false, children }: FormProps<V>) {
  const element = useRef<HTMLFormElement>(null);
  const { core } = form;
  const { allowed } = form.may;
  useEffect(() => {
    core.attach(element.current);
    const onKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.altKey || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      if (allowed && !event.isComposing && isTheOneInHand(element.current)) void core.submit();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
      core.attach(null);
    };
  }, [core, allowed]);

  function onKeyDown(event: ReactKeyboardEvent<HTMLFormElement>): void {
    const target = event.target as HTMLElement;
    // A dialog opened from within the form is its child for React, not on the screen.
    if (!allowed || event.key !== 'Enter' || event.nativeEvent.isComposing || event.altKey || event.shiftKey || !event.currentTarget.contains(target)) return;
    if (event.ctrlKey) {
      event.preventDefault();
      void core.submit();
      return;
    }
    if (target.matches(TAKES_ENTER)) return;
    event.preventDefault();
    const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>('[data-field]:not(:disabled)')];
    const here = fields.findIndex((field) => field === target);
    const next = fields.find((field, index) => index > here && field.dataset.field !== target.dataset.field);
    if (next === undefined) void core.submit();
    else next.focus();
  }

  return (
    <form
      ref={element}
      className={classes.form}
      aria-label={label}
      noValidate
      autoComplete="off"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (allowed && event.target === event.currentTarget) void core.submit();
      }}
    >
      {form.restored && (
        <div className={classes.restored} role="status">
          Đã lấy lại nội dung nhập dở lần trước.
          <Button variant="subtle" size="compact-sm" onClick={() => core.reset()}>
            Bỏ nội dung này
          </Button>
        </div>
      )}
      {!faultBelow && <FaultAlert fault={form.fault} />}
      {allowed ? (
        children
      ) : (
        <ReadOnly label={label}>{children}</ReadOnly>
      )}
    </form>
  );
}

/** With a dialog open, or the focus in another form, Ctrl+S is meant for that one. */
function isTheOneInHand(form: HTMLFormElement | null): boolean {
  if (form === null) return false;
  const around = document.activeElement?.closest('form, [role="dialog"]');
  if (around !== null && around !== undefined) return around === form || around.contains(form);
  const dialogs = document.querySelectorAll('[role="dialog"]');
  return dialogs.length === 0 || [...dialogs].some((dialog) => dialog.contains(form));
}

export interface FieldGridProps {
  /** Narrowest a field may get, in px; fields stand side by side as room allows. 220 when left out. */
  readonly min?: number;
  readonly children: ReactNode;
}

/** Fields side by side, in reading order. */
export function FieldGrid({ min = 220, children }: FieldGridProps) {
  return (
    <div className={classes.grid} style={{ '--field-min': `${min}px` } as CSSProperties}>
      {children}
    </div>
  );
}

export interface FormBarProps<V extends object> {
  readonly form: FormHandle<V>;
  /** «Lưu» when left out. */
  readonly saveLabel?: string;
  /** Shows «Hủy thao tác». */
  readonly onCancel?: () => void;
  /** Further buttons between the two, e.g. «Lưu và thêm tiếp». */
  readonly children?: ReactNode;
}

/** The buttons under a form. */
export function FormBar<V extends object>({ form, saveLabel = 'Lưu', onCancel, children }: FormBarProps<V>) {
  if (!form.may.allowed) return form.may.hidden ? null : <p className={classes.hint}>{form.may.reason}</p>;
  return (
    <div className={classes.bar}>
      <Button type="submit" loading={form.saving}>
        {saveLabel}
      </Button>
      {children}
      {onCancel && (
        <Button variant="default" onClick={onCancel} disabled={form.saving}>
          Hủy thao tác
        </Button>
      )}
      {form.dirty && <span className={classes.hint}>Có nội dung chưa lưu · Ctrl+S để lưu</span>}
    </div>
  );
}

/**
 * Faults for compulsory fields left empty, for `check`. In: the values, and the label of each compulsory field by name.
 * Empty is '', null, undefined, or an empty list; 0 and false are values.
 */
export function missing<V extends object>(values: V, labels: Partial<Record<keyof V & string, string>>): Fault[] {
  const empty = (value: unknown) =>
    value === null || value === undefined || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);
  return Object.entries(labels).flatMap(([name, label]) =>
    empty(values[name as keyof V]) ? [makeFault('bat-buoc', `“${String(label)}” chưa được ghi.`, { item: name })] : [],
  );
}

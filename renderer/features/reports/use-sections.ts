import { useEffect, useMemo, useRef } from 'react';
import type { ReportSection } from '../../../shared/domain/campaign-report.ts';
import { ok } from '../../../shared/result.ts';
import type { FormHandle } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { headingName, newSectionId } from './values.ts';
import type { ReportValues } from './values.ts';

/** What can be done to the sections of a report while it is edited. The same object for the life of the editor. */
export interface SectionDeeds {
  /** What was typed in one section. */
  readonly change: (id: string, change: Partial<ReportSection>) => void;
  /** Changes that the fields do not know of: they show the new values even while focused. */
  readonly put: (id: string, change: Partial<ReportSection>) => void;
  /** One place up (-1) or down (1). */
  readonly move: (id: string, by: -1 | 1) => void;
  /** A new one after `id`, or at the end. */
  readonly add: (after: string | null) => void;
  readonly remove: (id: string) => void;
  readonly removeTable: (id: string) => void;
  readonly removeRow: (id: string, row: number) => void;
}

const focusOn = (field: string): void => void setTimeout(() => document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)?.focus());

/** Sections of the form under one roof: each deed works on what is there at its time, and what is taken away can be brought back. */
export function useSections(form: FormHandle<ReportValues>): SectionDeeds {
  const latest = useRef(form);
  useEffect(() => {
    latest.current = form;
  });
  return useMemo(() => {
    const all = (): readonly ReportSection[] => latest.current.values.sections;
    const set = (sections: readonly ReportSection[]): void => latest.current.set({ sections });
    const changed = (id: string, change: Partial<ReportSection>): ReportSection[] => all().map((one) => (one.id === id ? { ...one, ...change } : one));
    const put = (id: string, change: Partial<ReportSection>): void => set(changed(id, change));
    const undone = (message: string, back: () => void): void => {
      toast.success(message, () => {
        back();
        return Promise.resolve(ok());
      });
    };
    return {
      change: (id, change) => latest.current.field('sections').onCommit(changed(id, change)),
      put,
      move: (id, by) => {
        const at = all().findIndex((one) => one.id === id);
        const [section, to] = [all()[at], at + by];
        if (section === undefined || to < 0 || to >= all().length) return;
        set(all().toSpliced(at, 1).toSpliced(to, 0, section));
      },
      add: (after) => {
        const before = all();
        const at = after === null ? before.length : before.findIndex((one) => one.id === after) + 1;
        const id = newSectionId(before);
        set(before.toSpliced(at, 0, { id, level: before[at - 1]?.level ?? 1, heading: 'Mục mới', text: '', table: null }));
        focusOn(headingName(id));
      },
      remove: (id) => {
        const at = all().findIndex((one) => one.id === id);
        const section = all()[at];
        if (section === undefined) return;
        set(all().toSpliced(at, 1));
        undone(`Đã xóa mục «${section.heading}».`, () => set(all().toSpliced(at, 0, section)));
      },
      removeTable: (id) => {
        const section = all().find((one) => one.id === id);
        if (section?.table == null) return;
        put(id, { table: null });
        undone(`Đã bỏ bảng của mục «${section.heading}».`, () => put(id, { table: section.table }));
      },
      removeRow: (id, row) => {
        const table = all().find((one) => one.id === id)?.table;
        const cells = table?.rows[row];
        if (table == null || cells === undefined) return;
        put(id, { table: { ...table, rows: table.rows.toSpliced(row, 1) } });
        if (cells.every((cell) => cell === '')) return;
        undone(`Đã bỏ dòng ${row + 1} của bảng.`, () => {
          const now = all().find((one) => one.id === id)?.table;
          if (now != null) put(id, { table: { ...now, rows: now.rows.toSpliced(row, 0, cells) } });
        });
      },
    };
  }, []);
}

import { Select } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useApi } from '../app/api.tsx';
import { faultLine } from './form/field.ts';
import type { FieldBinding, FieldLook } from './form/field.ts';
import { SUBJECT_KIND_WORDS } from '../../shared/domain/subject.ts';
import type { SubjectKind } from '../../shared/domain/subject.ts';

export interface SubjectFieldProps extends FieldBinding<string | null>, FieldLook {
  /** Name of the subject on record, shown until another is chosen. */
  readonly shown: string;
  /** Only subjects of this kind; all kinds when left out. */
  readonly kind?: SubjectKind;
  /** Told the name of the one chosen. */
  readonly onChosen?: (subject: { readonly id: string; readonly name: string }) => void;
}

const SEARCH_MS = 150;
const MOST = 30;

/** One subject of the list, found by typing part of its name or place; it may be left out. */
export function SubjectField({ name, value, revision: _revision, rejected: _rejected, fault, onCommit, onTouched, onChosen, shown, kind, ...look }: SubjectFieldProps) {
  const api = useApi();
  const [search, setSearch] = useState('');
  const [found, setFound] = useState<readonly { readonly value: string; readonly label: string; readonly name: string }[]>([]);
  useEffect(() => {
    let current = true;
    const find = async (): Promise<void> => {
      const words = found.some(({ label }) => label === search) || search === shown ? '' : search;
      const result = await api.call('subject.list', { after: null, limit: MOST, kind: kind ?? null, search: words });
      if (current && result.ok) setFound(result.value.rows.map((row) => ({ value: row.id, label: labelOf(row), name: row.name })));
    };
    const timer = setTimeout(() => void find(), SEARCH_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
    // The labels found last only tell a choice from a search.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [api, search, shown, kind]);
  const held = value !== null && !found.some((one) => one.value === value) ? [{ value, label: shown }] : [];
  return (
    <Select
      {...look}
      data={[...held, ...found.map(({ value: id, label }) => ({ value: id, label }))]}
      value={value}
      searchable
      clearable
      filter={({ options }) => options}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(chosen) => {
        onCommit(chosen);
        const subject = found.find((one) => one.value === chosen);
        if (subject !== undefined) onChosen?.({ id: subject.value, name: subject.name });
      }}
      onBlur={onTouched}
      nothingFoundMessage="Không có dữ liệu phù hợp."
      placeholder="Gõ tên để tìm"
      data-field={name}
      error={faultLine(fault)}
      clearButtonProps={{ 'aria-label': `Bỏ chọn: ${look.label}` }}
    />
  );
}

function labelOf({ name, kind, place }: { name: string; kind: SubjectKind; place: string }): string {
  return [name, SUBJECT_KIND_WORDS[kind].toLowerCase(), place].filter(Boolean).join(' · ');
}

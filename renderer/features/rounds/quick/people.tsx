import { CloseButton, Text, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useApi } from '../../../app/api.tsx';
import { faultLine } from '../../../components/form/field.ts';
import { SuspectChoice } from '../../../components/suspect-choice.tsx';
import { SUBJECT_KIND_WORDS } from '../../../../shared/domain/subject.ts';
import type { SubjectKind } from '../../../../shared/domain/subject.ts';
import type { Fault } from '../../../../shared/result.ts';
import { SubjectPicker } from '../subject-picker.tsx';
import { newSubject } from './values.ts';
import type { QuickSubject } from './values.ts';
import classes from './quick.module.css';

interface PeopleProps {
  readonly subjects: readonly QuickSubject[];
  readonly onChange: (subjects: readonly QuickSubject[]) => void;
  readonly fault: Fault | undefined;
}

const PLACE_WORDS: Readonly<Record<SubjectKind, string>> = { person: 'Chức vụ, đơn vị', collective: 'Đơn vị quản lý', household: 'Địa chỉ' };

/** Those to be awarded: found in the registry, or new by name. A new name that the registry may have is asked about at once. */
export function People({ subjects, onChange, fault }: PeopleProps) {
  const api = useApi();
  // An answer of the registry may come when another name was added in between.
  const latest = useRef(subjects);
  useEffect(() => {
    latest.current = subjects;
  });
  const change = (key: string, next: Partial<QuickSubject>) => onChange(latest.current.map((one) => (one.key === key ? { ...one, ...next } : one)));

  async function addNew(name: string, kind: SubjectKind): Promise<void> {
    const key = `moi-${Math.max(0, ...subjects.map((one) => Number(/^moi-(\d+)$/u.exec(one.key)?.[1] ?? 0))) + 1}`;
    const fresh: QuickSubject = { key, id: null, name, kind, place: '', suspects: [], apartFrom: [] };
    onChange([...subjects, fresh]);
    const found = await api.call('subject.match', { items: [newSubject(fresh)] });
    const suspects = found.ok ? (found.value[0] ?? []) : [];
    if (suspects.length > 0) change(key, { suspects });
  }

  return (
    <div className={classes.fields}>
      <SubjectPicker
        picked={subjects.flatMap(({ id, name, kind, place }) => (id === null ? [] : [{ id, name, kind, place }]))}
        onChange={(picked) => {
          const kept = subjects.filter(({ id }) => id === null || picked.some((one) => one.id === id));
          const added = picked.filter(({ id }) => !subjects.some((one) => one.id === id));
          onChange([...kept, ...added.map((one) => ({ ...one, key: one.id, suspects: [], apartFrom: [] }))]);
        }}
        few
        onNew={(name, kind) => void addNew(name, kind)}
      />
      {fault !== undefined && (
        <Text c="var(--mantine-color-error)" size="xs" role="alert">
          {faultLine(fault)}
        </Text>
      )}
      {subjects.length > 0 && (
        <ol className={classes.people} aria-label="Người được khen đã chọn">
          {subjects.map((subject, index) => (
            <li key={subject.key}>
              <div className={classes.person}>
                <span className={classes.ordinal}>{index + 1}</span>
                <span className={classes.personName}>
                  {subject.name}
                  <Text span c="dimmed" size="xs">
                    {' '}
                    {subject.id === null ? (subject.kind === 'person' ? 'mới' : `mới · ${SUBJECT_KIND_WORDS[subject.kind].toLowerCase()}`) : subject.place}
                  </Text>
                </span>
                {subject.id === null && (
                  <TextInput
                    size="xs"
                    className={classes.personPlace}
                    aria-label={`${PLACE_WORDS[subject.kind]}: ${subject.name}`}
                    placeholder={PLACE_WORDS[subject.kind]}
                    defaultValue={subject.place}
                    maxLength={300}
                    autoComplete="off"
                    spellCheck={false}
                    onChange={(event) => change(subject.key, { place: event.currentTarget.value })}
                  />
                )}
                <CloseButton size="sm" aria-label={`Bỏ ${subject.name}`} onClick={() => onChange(subjects.filter(({ key }) => key !== subject.key))} />
              </div>
              <SuspectChoice
                name={subject.name}
                kind={subject.kind}
                suspects={subject.suspects}
                onSame={(id) => {
                  const known = subject.suspects.find((one) => one.id === id);
                  if (known !== undefined) change(subject.key, { key: id, id, name: known.name, place: known.place, suspects: [] });
                }}
                onApart={() => change(subject.key, { apartFrom: [...subject.apartFrom, ...subject.suspects.map(({ id }) => id)], suspects: [] })}
              />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Exemplar } from '../../../shared/domain/exemplar.ts';
import { fault } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import { DateField, TextField } from '../../components/form/index.ts';
import type { Rejected } from '../../components/form/field.ts';
import type { FormHandle } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { useUndoToasts } from '../../components/use-undo-toasts.ts';
import classes from './exemplars.module.css';

/** A place that took it over, as typed: the day may still be missing. */
export type Replication = Omit<Exemplar['replications'][number], 'since'> & { readonly since: string | null };

export interface ReplicationValues {
  readonly replications: readonly Replication[];
}

export function replicationFaults({ replications }: ReplicationValues): Fault[] {
  return replications.flatMap(({ id, where, since }, index) => [
    ...(where === '' ? [fault('bat-buoc', `Nơi nhân rộng thứ ${index + 1} chưa ghi tên.`, { item: `where-${id}`, next: 'Ghi tên hoặc xóa dòng này.' })] : []),
    ...(since === null ? [fault('bat-buoc', `Nơi nhân rộng thứ ${index + 1} chưa ghi từ ngày nào.`, { item: `since-${id}` })] : []),
  ]);
}

function newId(list: readonly Replication[]): string {
  return `nr-${Math.max(0, ...list.map(({ id }) => Number(/^nr-(\d+)$/u.exec(id)?.[1] ?? 0))) + 1}`;
}

/** Where it was taken over, and since when; «được nhân rộng» is itself a criterion. */
export function Replications<V extends ReplicationValues>({ form }: { readonly form: FormHandle<V> }) {
  const own = form as unknown as FormHandle<ReplicationValues>;
  const list = own.values.replications;
  const box = useRef<HTMLDivElement>(null);
  const { revision, onCommit } = own.field('replications');
  const undoable = useUndoToasts();
  const latest = useRef(list);
  useEffect(() => {
    latest.current = list;
  });
  const change = (id: string, part: Partial<Replication>) => onCommit(list.map((one) => (one.id === id ? { ...one, ...part } : one)));
  // Each cell has a field's name of its own, so that a fault stands at it.
  const cell = (name: string) => {
    const { fault: wrong, rejected } = own.field(name as 'replications');
    return { name, revision, onTouched: own.field(name as 'replications').onTouched, ...(wrong === undefined ? {} : { fault: wrong }), ...(rejected === undefined ? {} : { rejected }) };
  };
  // A day that cannot be read is kept as typed under its cell's name and holds the save back; null takes that off.
  const keepText = (id: string, rejected?: Rejected) => own.field(`since-${id}` as 'replications').onCommit([], rejected);
  function add(): void {
    onCommit([...list, { id: newId(list), where: '', since: null, note: '' }]);
    setTimeout(() => [...(box.current?.querySelectorAll<HTMLInputElement>('input[data-field^="where-"]') ?? [])].at(-1)?.focus());
  }
  function remove(gone: Replication, index: number): void {
    keepText(gone.id);
    onCommit(list.filter((one) => one !== gone));
    if (gone.where === '') return;
    undoable(`Đã bỏ ${gone.where} khỏi danh sách.`, () => own.set({ replications: latest.current.toSpliced(index, 0, gone) }));
  }
  return (
    <Section
      title={`Nơi nhân rộng (${list.length})`}
      actions={
        <Button variant="default" size="compact-md" leftSection={<IconPlus size={16} aria-hidden />} onClick={add} disabled={list.length >= 500}>
          Thêm nơi nhân rộng
        </Button>
      }
      flush={list.length === 0}
    >
      {list.length === 0 ? (
        <EmptyState compact sentence="Chưa ghi nơi nào áp dụng. Ghi nơi học theo và từ ngày nào: «được nhân rộng» là một tiêu chí khi xét khen." />
      ) : (
        <div ref={box} className={classes.lines}>
          {list.map((one, index) => (
            <div key={one.id} className={classes.line} role="group" aria-label={`Nơi nhân rộng ${index + 1}`}>
              <TextField {...cell(`where-${one.id}`)} label="Nơi nhân rộng" value={one.where} maxLength={300} onCommit={(where) => change(one.id, { where })} />
              <ReplicationDay {...cell(`since-${one.id}`)} value={one.since} onDay={(since, rejected) => {
                keepText(one.id, rejected);
                change(one.id, { since });
              }} />
              <TextField {...cell(`note-${one.id}`)} label="Ghi chú" value={one.note} maxLength={300} onCommit={(note) => change(one.id, { note })} />
              <ActionIcon mt={26} aria-label={`Xóa ${one.where || `dòng ${index + 1}`}`} onClick={() => remove(one, index)}>
                <IconTrash size={16} />
              </ActionIcon>
            </div>
          ))}
        </div>
      )}
    </Section>
  );
}

interface ReplicationDayProps {
  readonly name: string;
  readonly revision: number;
  readonly value: string | null;
  readonly fault?: Fault;
  readonly rejected?: Rejected;
  readonly onTouched: () => void;
  readonly onDay: (since: string | null, rejected?: Rejected) => void;
}

function ReplicationDay({ onDay, ...field }: ReplicationDayProps) {
  return <DateField {...field} label="Từ ngày" onCommit={(since, rejected) => onDay(since, rejected)} />;
}

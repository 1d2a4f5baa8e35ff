import { Button, Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { useApi } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { createPagedRows } from '../../components/paged-rows.ts';
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx';
import { SUBJECT_KINDS, SUBJECT_KIND_WORDS } from '../../../shared/domain/subject.ts';
import type { SubjectKind } from '../../../shared/domain/subject.ts';
import { nfc } from '../../../shared/text/normal.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import classes from './subject-picker.module.css';

export interface PickedSubject {
  readonly id: string;
  readonly name: string;
  readonly kind: SubjectKind;
  readonly place: string;
}

interface SubjectRow extends PickedSubject {
  readonly birth: string;
  readonly awards: number;
}

interface SubjectPickerProps {
  readonly picked: readonly PickedSubject[];
  readonly onChange: (picked: readonly PickedSubject[]) => void;
  /** Takes a name that is typed and not found, so that nobody leaves the page for it; without it the form of a new subject is opened. */
  readonly onNew?: (name: string, kind: SubjectKind) => void;
  /** For a few: a low list, and nobody picks all at once. */
  readonly few?: boolean;
}

const TYPING_MS = 150;
const KINDS = [{ value: 'all', label: 'Tất cả' }, ...SUBJECT_KINDS.map((kind) => ({ value: kind as string, label: SUBJECT_KIND_WORDS[kind] }))];

/**
 * Finds subjects by name or place, tone marks not needed, and picks any number of them over several searches.
 * In the search field: arrows move through what was found, Enter picks or drops, and the words typed are marked for the next search.
 */
export function SubjectPicker({ picked, onChange, onNew, few = false }: SubjectPickerProps) {
  const api = useApi();
  const id = useId();
  const [paged] = useState(() => createPagedRows<SubjectRow>());
  const { rows, next, total, phase, fault } = useStore(paged.store);
  const [filter, setFilter] = useState<{ kind: string; search: string }>({ kind: 'all', search: '' });
  const [typed, setTyped] = useState('');
  /** The words that the rows shown were found for; null before the first answer. */
  const [found, setFound] = useState<string | null>(null);
  /** Enter was pressed while the search still ran: it is done when the answer is there. */
  const entered = useRef(false);
  const latestEnter = useRef(() => undefined as void);
  const [wanted, setActive] = useState(0);
  const active = Math.min(wanted, rows.length - 1);
  useEffect(() => {
    const timer = setTimeout(() => setFilter((now) => (now.search === typed ? now : { ...now, search: typed })), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    const kind = SUBJECT_KINDS.find((one) => one === filter.kind) ?? null;
    paged.update(({ after, limit }) => api.call('subject.list', { after, limit, kind, search: filter.search }));
    void paged.restart().then((read) => {
      if (read) setFound(filter.search);
    });
    return paged.stop;
  }, [api, paged, filter]);
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);

  const has = (row: SubjectRow) => picked.some((one) => one.id === row.id);
  const toggle = (row: SubjectRow) =>
    onChange(has(row) ? picked.filter((one) => one.id !== row.id) : [...picked, { id: row.id, name: row.name, kind: row.kind, place: row.place }]);
  const fresh = rows.filter((row) => !has(row));

  const field = useRef<HTMLInputElement>(null);
  const newName = nfc(typed);
  // Until what was found belongs to what is typed nobody knows who is meant: Enter waits for it.
  const settled = found === typed && phase !== 'loading';
  function addNew(): void {
    // While the search still runs nobody knows whether the name is there.
    if (onNew === undefined || newName === '' || !settled) return;
    onNew(newName, SUBJECT_KINDS.find((one) => one === filter.kind) ?? 'person');
    if (field.current !== null) field.current.value = '';
    setTyped('');
    field.current?.focus();
  }

  function enter(): void {
    entered.current = !settled;
    if (!settled) return;
    const row = rows[active];
    if (row === undefined) return addNew();
    toggle(row);
    field.current?.select();
  }
  useEffect(() => {
    latestEnter.current = enter;
  });
  useEffect(() => {
    if (entered.current && settled) latestEnter.current();
  }, [settled]);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      setActive(Math.max(0, Math.min(rows.length - 1, active + move)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      enter();
    }
  }

  return (
    <div className={classes.picker}>
      <div className={classes.filters}>
        <TextInput
          ref={field}
          className={classes.search}
          label="Tìm đối tượng"
          placeholder="Tên, thôn, đơn vị; không cần dấu"
          leftSection={<IconSearch size={16} aria-hidden />}
          defaultValue=""
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            entered.current = false;
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          autoComplete="off"
          spellCheck={false}
          role="combobox"
          aria-haspopup="listbox"
          aria-expanded
          aria-controls={id}
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          data-field="subjects"
        />
        <SegmentedControl
          aria-label="Loại đối tượng"
          data={KINDS}
          value={filter.kind}
          onChange={(kind) => {
            setFilter({ kind, search: typed });
            setActive(0);
          }}
        />
      </div>
      {phase === 'loading' && <LoadingState lines={5} label="Đang tìm…" />}
      {phase === 'failed' && fault !== null && <ErrorState compact fault={fault} onRetry={() => void paged.retry()} />}
      {phase !== 'loading' && rows.length === 0 && fault === null && (
        <EmptyState
          compact
          sentence={filter.search === '' ? 'Chưa có đối tượng nào.' : 'Không có dữ liệu phù hợp.'}
          action={
            onNew !== undefined && newName !== '' ? (
              <Button size="compact-md" variant="default" disabled={!settled} onClick={addNew}>
                Thêm mới «{newName}»
              </Button>
            ) : (
              <Button size="compact-md" variant="default" onClick={() => void navigate('doi-tuong-moi', filter.kind === 'all' ? {} : { kind: filter.kind })}>
                Thêm đối tượng mới
              </Button>
            )
          }
        />
      )}
      {rows.length > 0 && (
        <>
          <ul id={id} className={few ? `${classes.list} ${classes.low}` : classes.list} role="listbox" aria-label="Đối tượng tìm thấy" aria-multiselectable>
            {rows.map((row, index) => (
              <li
                key={row.id}
                id={`${id}-${index}`}
                role="option"
                aria-selected={has(row)}
                className={index === active ? `${classes.option} ${classes.active}` : classes.option}
                onClick={() => {
                  setActive(index);
                  toggle(row);
                }}
              >
                <Checkbox.Indicator size="xs" checked={has(row)} aria-hidden />
                <span className={classes.name}>
                  {row.name}
                  <span className={classes.place}>{[SUBJECT_KIND_WORDS[row.kind], row.birth, row.place].filter(Boolean).join(' · ')}</span>
                </span>
                {row.awards > 0 && <span className={classes.place}>đã khen {formatNumber(row.awards)} lần</span>}
              </li>
            ))}
          </ul>
          <div className={classes.foot}>
            <span role="status">{total !== null && rows.length < total ? `Hiện ${formatNumber(rows.length)} trong ${formatNumber(total)} đối tượng` : `${formatNumber(total ?? rows.length)} đối tượng`}</span>
            {next !== null && (
              <Button size="compact-sm" variant="subtle" loading={phase === 'more'} onClick={() => void paged.more()}>
                Xem thêm
              </Button>
            )}
            {onNew !== undefined && newName !== '' && (
              <Button size="compact-sm" variant="subtle" disabled={!settled} onClick={addNew}>
                Thêm mới «{newName}»
              </Button>
            )}
            {!few && fresh.length > 1 && (
              <Button size="compact-sm" variant="subtle" onClick={() => onChange([...picked, ...fresh.map(({ id: key, name, kind, place }) => ({ id: key, name, kind, place }))])}>
                Chọn tất cả {formatNumber(fresh.length)} đối tượng đang hiện
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}

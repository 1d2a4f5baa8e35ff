import { Group, Modal, MultiSelect, Stack, Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { SyntheticEvent } from 'react';
import { dayOf, numberOf } from '../../../shared/tables/arrange.ts';
import type { ColumnKind, Condition } from '../../../shared/tables/condition.ts';
import { formatScreenDate, isIsoDate } from '../../../shared/text/dates.ts';
import { Button } from '../button.tsx';
import { DialogBar } from '../dialog-bar.tsx';
import classes from '../data-table.module.css';

/** A column that can be asked something, and how. */
export interface Question {
  readonly column: string;
  readonly heading: string;
  readonly is: Condition['is'];
  readonly kind: ColumnKind;
  /** The words of `one-of`. */
  readonly choices: readonly string[];
}

interface FilterDialogProps {
  readonly questions: readonly Question[];
  readonly filter: readonly Condition[];
  readonly onFilter: (filter: Condition[]) => void;
  readonly onClose: () => void;
}

const BLANK = '(để trống)';
const YEAR = /^(?:18|19|20)\d{2}$/u;

/** What is asked of each column, one field or two beside each heading; an empty field asks nothing. */
export function FilterDialog({ questions, filter, onFilter, onClose }: FilterDialogProps) {
  const form = useRef<HTMLFormElement>(null);
  const held = (column: string) => filter.find((one) => one.column === column);
  const [chosen, setChosen] = useState<Readonly<Record<string, readonly string[]>>>(() => Object.fromEntries(filter.flatMap((one) => (one.is === 'one-of' ? [[one.column, one.values]] : []))));
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  function take(event: SyntheticEvent): void {
    event.preventDefault();
    const data = new FormData(form.current ?? undefined);
    const typed = (name: string): string => String(data.get(name) ?? '').trim();
    const wrong: Record<string, string> = {};
    const next = questions.flatMap(({ column, is, kind }): Condition[] => {
      if (is === 'contains') return typed(column) === '' ? [] : [{ column, is, text: typed(column) }];
      if (is === 'one-of') return (chosen[column] ?? []).length === 0 ? [] : [{ column, is, values: [...(chosen[column] ?? [])] }];
      const [from, to] = [bound(kind, typed(`${column} from`), 'from'), bound(kind, typed(`${column} to`), 'to')];
      if (from === 'wrong') wrong[`${column} from`] = HINTS[kind === 'date' ? 'date' : 'number'];
      if (to === 'wrong') wrong[`${column} to`] = HINTS[kind === 'date' ? 'date' : 'number'];
      return from === 'wrong' || to === 'wrong' || (from === null && to === null) ? [] : [{ column, is, from, to }];
    });
    setFaults(wrong);
    if (Object.keys(wrong).length > 0) return;
    onFilter(next);
    onClose();
  }
  return (
    <Modal opened onClose={onClose} title="Lọc danh sách" size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <form ref={form} onSubmit={take} noValidate>
        <Stack gap={12}>
          {questions.map((question, index) => {
            const { column, heading, is, kind, choices } = question;
            const condition = held(column);
            const first = index === 0 ? { 'data-autofocus': true } : {};
            if (is === 'contains') return <TextInput key={column} {...first} name={column} label={heading} placeholder="Có chữ…" defaultValue={condition?.is === 'contains' ? condition.text : ''} autoComplete="off" spellCheck={false} />;
            if (is === 'one-of') {
              return (
                <MultiSelect
                  key={column}
                  {...first}
                  label={heading}
                  placeholder={(chosen[column] ?? []).length === 0 ? 'Tất cả' : ''}
                  data={choices.map((value) => ({ value, label: value === '' ? BLANK : value }))}
                  value={[...(chosen[column] ?? [])]}
                  onChange={(values) => setChosen({ ...chosen, [column]: values })}
                  clearable
                  clearButtonProps={{ 'aria-label': `Bỏ chọn: ${heading}` }}
                  nothingFoundMessage="Không có dữ liệu phù hợp."
                />
              );
            }
            const [from, to] = condition?.is === 'between' ? [condition.from, condition.to] : [null, null];
            const placeholder = kind === 'date' ? 'ngày/tháng/năm, hoặc năm' : 'số';
            return (
              <fieldset key={column} className={classes.range}>
                <Text component="legend" size="sm" fw="var(--mantine-font-weight-medium)" mb={4}>
                  {heading}
                </Text>
                <Group gap={8} grow align="flex-start">
                  <TextInput {...first} name={`${column} from`} aria-label={`${heading}, từ`} placeholder={`Từ ${placeholder}`} defaultValue={boundText(from)} error={faults[`${column} from`]} autoComplete="off" />
                  <TextInput name={`${column} to`} aria-label={`${heading}, đến`} placeholder={`Đến ${placeholder}`} defaultValue={boundText(to)} error={faults[`${column} to`]} autoComplete="off" />
                </Group>
              </fieldset>
            );
          })}
          <DialogBar>
            <Button
              variant="default"
              disabled={filter.length === 0}
              onClick={() => {
                onFilter([]);
                onClose();
              }}
            >
              Xóa bộ lọc
            </Button>
            <Button type="submit">Lọc</Button>
          </DialogBar>
        </Stack>
      </form>
    </Modal>
  );
}

const HINTS = { date: 'Ghi ngày/tháng/năm, hoặc chỉ năm.', number: 'Ghi một số.' };

/** A typed bound; a year alone is its first or its last day. */
function bound(kind: ColumnKind, text: string, end: 'from' | 'to'): string | number | null | 'wrong' {
  if (text === '') return null;
  if (kind !== 'date') return numberOf(text) ?? 'wrong';
  if (YEAR.test(text)) return end === 'from' ? `${text}-01-01` : `${text}-12-31`;
  return dayOf(text) ?? 'wrong';
}

const boundText = (value: string | number | null): string => (value === null ? '' : typeof value === 'string' && isIsoDate(value) ? formatScreenDate(value) : String(value).replace('.', ','));

import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { memo, useState } from 'react';
import type { Birth } from '../../../shared/domain/subject.ts';
import { fault as makeFault } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import { formatScreenDate, isIsoDate, parseVietnameseDate } from '../../../shared/text/dates.ts';
import { faultLine, sameField } from './field.ts';
import type { FieldBinding, LawLook, Rejected } from './field.ts';
import { LawNoted } from './law-note.tsx';
import { useTyping } from './typing.ts';

/** What the arrows over the days are called for those who hear the screen. */
const CALENDAR_WORDS = {
  previousMonth: 'Tháng trước', nextMonth: 'Tháng sau', previousYear: 'Năm trước', nextYear: 'Năm sau', previousDecade: 'Mười năm trước', nextDecade: 'Mười năm sau',
} as const;

export interface DateFieldProps extends FieldBinding<string | null>, LawLook {
  /** A year alone may be typed; the value is then 'YYYY'. */
  readonly allowYear?: boolean;
  /** First and last day allowed, 'YYYY-MM-DD', inclusive. */
  readonly min?: string;
  readonly max?: string;
}

const FULL_DATE = 'Ghi đủ ngày/tháng/năm, ví dụ 05/11/2026.';

type Limits = Pick<DateFieldProps, 'allowYear' | 'min' | 'max'>;

function limitFault(iso: string, { min, max }: Limits): Fault | undefined {
  if (min !== undefined && iso < min) return makeFault('ngay-qua-som', `Ngày này phải từ ${formatScreenDate(min)} trở đi.`);
  if (max !== undefined && iso > max) return makeFault('ngay-qua-muon', `Ngày này không được sau ${formatScreenDate(max)}.`);
  return undefined;
}

/** Reads what was typed, day first: 'YYYY-MM-DD', 'YYYY', or null for nothing; a refused text comes with its fault. */
function read(text: string, limits: Limits): { readonly value: string | null; readonly rejected?: Rejected } {
  if (text.trim() === '') return { value: null };
  const parsed = parseVietnameseDate(text);
  if (!parsed.ok) {
    const { error } = parsed;
    // Its advice offers a year alone, which this field may not take.
    const fault = error.code === 'ngay-sai-dang' && limits.allowYear !== true ? { ...error, next: FULL_DATE } : error;
    return { value: null, rejected: { text, fault } };
  }
  if (parsed.value.kind === 'year') {
    if (limits.allowYear === true) return { value: String(parsed.value.year) };
    return { value: null, rejected: { text, fault: makeFault('thieu-ngay-thang', FULL_DATE) } };
  }
  const fault = limitFault(parsed.value.iso, limits);
  return fault === undefined ? { value: parsed.value.iso } : { value: null, rejected: { text, fault } };
}

function show(value: string | null): string {
  if (value === null) return '';
  return isIsoDate(value) ? formatScreenDate(value) : value;
}

function DrawnDateField({ name, value, revision, rejected, fault, onCommit, onTouched, allowYear = false, min, max, law, ...drawn }: DateFieldProps) {
  const [open, setOpen] = useState(false);
  const typing = useTyping<HTMLInputElement>(
    rejected?.text ?? show(value),
    revision,
    (text) => {
      const { value: next, rejected: refused } = read(text, { allowYear, min, max });
      onCommit(next, refused);
    },
    onTouched,
  );
  const day = value !== null && isIsoDate(value) ? value : null;
  return (
    <LawNoted law={law} look={drawn}>
      {(look) => (
        <TextInput
          {...look}
          {...typing}
          placeholder={allowYear ? 'ngày/tháng/năm hoặc năm' : 'ngày/tháng/năm'}
          inputMode="numeric"
          autoComplete="off"
          data-field={name}
          error={faultLine(fault)}
          rightSectionPointerEvents="all"
          rightSection={
            <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus withinPortal shadow="md">
              <Popover.Target>
                <ActionIcon aria-label={`Chọn ngày: ${look.label}`} disabled={look.disabled} onClick={() => setOpen(!open)}>
                  <IconCalendar size={18} stroke={1.5} />
                </ActionIcon>
              </Popover.Target>
              <Popover.Dropdown>
                <DatePicker
                  ariaLabels={CALENDAR_WORDS}
                  value={day}
                  {...(day === null ? {} : { defaultDate: day })}
                  {...(min === undefined ? {} : { minDate: min })}
                  {...(max === undefined ? {} : { maxDate: max })}
                  onChange={(picked) => {
                    onCommit(picked);
                    setOpen(false);
                  }}
                />
              </Popover.Dropdown>
            </Popover>
          }
        />
      )}
    </LawNoted>
  );
}

export interface BirthFieldProps extends FieldBinding<Birth>, LawLook {
  /** Last day allowed, 'YYYY-MM-DD', inclusive; usually today. */
  readonly max?: string;
}

function DrawnBirthField({ value, onCommit, ...rest }: BirthFieldProps) {
  const text = value === null ? null : 'year' in value ? String(value.year) : value.date;
  return (
    <DateField
      {...rest}
      allowYear
      value={text}
      onCommit={(next, rejected) =>
        onCommit(next === null ? null : isIsoDate(next) ? { date: next } : { year: Number(next) }, rejected)
      }
    />
  );
}

/** A day typed as dd/mm/yyyy or picked from a calendar. The text is tidied after leaving the field; 31/02 is refused in words. */
export const DateField = memo(DrawnDateField, sameField);

/** Date of birth: a day, a year alone, or not known. */
export const BirthField = memo(DrawnBirthField, sameField);

import { Button, Checkbox, Select, Text } from '@mantine/core';
import { TextField } from '../../components/form/index.ts';
import { CORRECTED_FIELDS, CORRECTED_FIELD_WORDS } from '../../../shared/domain/correction.ts';
import type { CorrectedField } from '../../../shared/domain/correction.ts';
import type { SubjectPatch } from '../../../shared/api/decision.ts';
import type { Fault } from '../../../shared/result.ts';
import { plainName } from '../../../shared/domain/subject.ts';
import type { AwardView } from './store.ts';
import classes from './decisions.module.css';

/** One corrected place as it is typed. */
export interface CorrectedRow {
  readonly key: number;
  readonly entryId: string | null;
  readonly field: CorrectedField;
  readonly next: string;
  /** The subject's own record takes the new name as well. */
  readonly mendSubject: boolean;
  /** Name for the record, without danh xưng. */
  readonly subjectName: string;
}

type Entry = AwardView['entry'];

/** A row that starts from what stands there: one letter is mended, and danh xưng is not lost. */
export function blankRow(entry: Entry | null, others: readonly CorrectedRow[] = []): CorrectedRow {
  return { key: others.reduce((most, { key }) => Math.max(most, key), 0) + 1, entryId: entry?.id ?? null, field: 'subjectName', next: entry?.subjectName ?? '', mendSubject: true, subjectName: '' };
}

const HONORIFIC = /^(?:Ông|Bà|Hộ ông|Hộ bà|Hộ)\s+/u;

/** Lines and, where asked, what the registry is to take over. */
export function rowsToSend(rows: readonly CorrectedRow[]): { lines: { entryId: string; field: CorrectedField; new: string }[]; subjects: SubjectPatch[] } {
  const given = rows.flatMap((row) => (row.entryId === null ? [] : [{ ...row, entryId: row.entryId }]));
  return {
    lines: given.map(({ entryId, field, next }) => ({ entryId, field, new: next.trim() })),
    subjects: given.filter(({ field, mendSubject }) => field === 'subjectName' && mendSubject).map(({ entryId, next, subjectName }) => ({ entryId, name: subjectName.trim() || next.trim().replace(HONORIFIC, '') })),
  };
}

interface CorrectionRowProps {
  readonly row: CorrectedRow;
  readonly awards: readonly AwardView[];
  readonly revision: number;
  readonly faultAt: (name: string) => Fault | undefined;
  readonly fieldName: (name: string) => string;
  readonly onChange: (row: CorrectedRow) => void;
  readonly onRemove?: () => void;
}

/** Whose row, which column, what stands there, and what is to stand there. */
export function CorrectionRow({ row, awards, revision, faultAt, fieldName, onChange, onRemove }: CorrectionRowProps) {
  const entryOf = (id: string | null): Entry | null => awards.find((award) => award.entry.id === id)?.entry ?? null;
  const entry = entryOf(row.entryId);
  const nextFault = faultAt('next');
  const name = row.next.trim().replace(HONORIFIC, '');
  const mended = row.next.trim() !== '' && row.next !== (entry?.[row.field] ?? '');
  const point = (entryId: string | null, field: CorrectedField) => onChange({ ...row, entryId, field, next: mended ? row.next : (entryOf(entryId)?.[field] ?? '') });
  return (
    <div className={classes.correction}>
      <div className={classes.compare}>
        <Select
          label="Dòng"
          placeholder="Chọn tên"
          data={awards.map((award) => ({ value: award.entry.id, label: plainName(award.entry.subjectName) }))}
          value={row.entryId}
          onChange={(entryId) => point(entryId, row.field)}
          searchable
          nothingFoundMessage="Không có dữ liệu phù hợp."
          data-field={fieldName('entryId')}
          error={faultAt('entryId')?.message}
        />
        <Select label="Mục" allowDeselect={false} data={CORRECTED_FIELDS.map((value) => ({ value, label: CORRECTED_FIELD_WORDS[value] }))} value={row.field} onChange={(value) => point(row.entryId, CORRECTED_FIELDS.find((one) => one === value) ?? row.field)} />
        <div>
          <Text size="sm" fw="var(--mantine-font-weight-medium)">
            Đã ghi là
          </Text>
          <Text className={classes.old}>{entry === null ? '' : entry[row.field] || '(chưa ghi)'}</Text>
        </div>
        <TextField key={`${row.entryId} ${row.field}`} name={fieldName('next')} value={row.next} revision={revision} {...(nextFault === undefined ? {} : { fault: nextFault })} onCommit={(next) => onChange({ ...row, next })} onTouched={() => undefined} label="Nay sửa lại là" required maxLength={500} />
      </div>
      <div className={classes.rowActions}>
        {row.field === 'subjectName' && entry?.subjectId != null && (
          <Checkbox checked={row.mendSubject} onChange={(event) => onChange({ ...row, mendSubject: event.currentTarget.checked })} label={name === '' ? 'Sửa cả tên trong danh sách đối tượng' : `Sửa cả tên trong danh sách đối tượng thành «${name}»`} />
        )}
        {row.field === 'subjectPlace' && <Text size="sm" c="dimmed">Chức vụ, đơn vị trong danh sách đối tượng sửa ở trang đối tượng.</Text>}
        {onRemove !== undefined && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onRemove}>
            Bỏ dòng này
          </Button>
        )}
      </div>
    </div>
  );
}

import { Button, Checkbox, Select, Text } from '@mantine/core';
import { TextField } from '../../components/form/index.ts';
import { CORRECTED_FIELDS, CORRECTED_FIELD_WORDS } from '../../../shared/domain/correction.ts';
import type { CorrectedField } from '../../../shared/domain/correction.ts';
import type { SubjectPatch } from '../../../shared/api/decision.ts';
import type { Fault } from '../../../shared/result.ts';
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

export function blankRow(entryId: string | null, others: readonly CorrectedRow[] = []): CorrectedRow {
  return { key: others.reduce((most, { key }) => Math.max(most, key), 0) + 1, entryId, field: 'subjectName', next: '', mendSubject: true, subjectName: '' };
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
  const entry = awards.find((award) => award.entry.id === row.entryId)?.entry ?? null;
  const nextFault = faultAt('next');
  const name = row.next.trim().replace(HONORIFIC, '');
  return (
    <div className={classes.correction}>
      <div className={classes.compare}>
        <Select
          label="Dòng"
          placeholder="Chọn tên"
          data={awards.map((award) => ({ value: award.entry.id, label: award.entry.subjectName }))}
          value={row.entryId}
          onChange={(entryId) => onChange({ ...row, entryId })}
          searchable
          nothingFoundMessage="Không có dữ liệu phù hợp."
          data-field={fieldName('entryId')}
          error={faultAt('entryId')?.message}
        />
        <Select label="Mục" allowDeselect={false} data={CORRECTED_FIELDS.map((value) => ({ value, label: CORRECTED_FIELD_WORDS[value] }))} value={row.field} onChange={(value) => onChange({ ...row, field: CORRECTED_FIELDS.find((one) => one === value) ?? row.field })} />
        <div>
          <Text size="sm" fw={500}>
            Đã ghi là
          </Text>
          <Text className={classes.old}>{entry === null ? '' : entry[row.field] || '(chưa ghi)'}</Text>
        </div>
        <TextField name={fieldName('next')} value={row.next} revision={revision} {...(nextFault === undefined ? {} : { fault: nextFault })} onCommit={(next) => onChange({ ...row, next })} onTouched={() => undefined} label="Nay sửa lại là" required maxLength={500} />
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

import { Button, Text } from '@mantine/core';
import { registerSpec } from '../../../shared/domain/registers/registers.ts';
import type { RegisterName } from '../../../shared/domain/registers/registers.ts';
import type { FieldSpec } from '../../../shared/domain/registers/spec.ts';
import { fieldWords } from '../../../shared/domain/registers/words.ts';
import { ok } from '../../../shared/result.ts';
import type { Subject } from '../../../shared/domain/subject.ts';
import { navigate } from '../../app/navigation.ts';
import { Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { useRemote } from './use-remote.ts';
import classes from './subjects.module.css';

/** Registers whose lines count when conditions are judged, by the kind of subject. */
const OF: Readonly<Record<Subject['kind'], readonly RegisterName[]>> = {
  person: ['quality_grading', 'movement_result', 'discipline', 'pending_matter', 'maternity_leave', 'service_period', 'offence'],
  collective: ['quality_grading', 'movement_result', 'discipline', 'pending_matter'],
  household: ['escape_registration', 'movement_result', 'pending_matter'],
};
const MOST = 200;

/** What the registers say of a subject: gradings, discipline, pending matters, leave, service, results of reviews. */
export function TrackedLines({ subject: { id, kind } }: { readonly subject: Subject }) {
  const registers = OF[kind];
  const { remote, again } = useRemote(id, registers, async (api) => {
    const pages = await Promise.all(registers.map((register) => api.call('record.list', { register, subjectId: id, limit: MOST })));
    const failed = pages.find((page) => !page.ok);
    return failed !== undefined && !failed.ok ? failed : ok(registers.map((register, i) => ({ register, rows: pages[i]?.ok === true ? pages[i].value.rows : [] })));
  });
  return (
    <Section title="Sổ theo dõi" note="Các dòng này được tính khi xét điều kiện khen thưởng.">
      <RemoteView of={remote} onRetry={again} lines={4}>
        {(groups) => (
          <ul className={classes.lines} aria-label="Sổ theo dõi">
            {groups.map(({ register, rows }) => (
              <Group key={register} register={register} rows={rows} />
            ))}
          </ul>
        )}
      </RemoteView>
    </Section>
  );
}

interface GroupProps {
  readonly register: RegisterName;
  readonly rows: readonly (Readonly<Record<string, unknown>> & { readonly id: string; readonly names: Readonly<Record<string, string>> })[];
}

/** A value with its label where the value alone would not say what it is. */
function valueWords(field: FieldSpec, row: GroupProps['rows'][number]): string {
  const words = fieldWords(field, row[field.key], (_kind, id) => row.names[id] ?? '');
  return words !== '' && (field.kind === 'date' || field.kind === 'count') ? `${field.label.toLowerCase()} ${words}` : words;
}

function Group({ register, rows }: GroupProps) {
  const spec = registerSpec(register);
  const fields = spec.fields.filter(({ column, key }) => column !== undefined && key !== 'name' && key !== 'household');
  return (
    <li className={classes.suspect}>
      <div className={classes.suspectWords}>
        <div>{spec.title}</div>
        {rows.length === 0 && (
          <Text size="sm" c="dimmed">
            Chưa ghi dòng nào.
          </Text>
        )}
        {rows.map((row) => (
          <Text key={row.id} size="sm">
            {fields.map((field) => valueWords(field, row)).filter(Boolean).join(' · ')}
          </Text>
        ))}
      </div>
      <Button variant="default" size="compact-sm" aria-label={`Mở sổ: ${spec.title}`} onClick={() => void navigate('so', { register })}>
        Mở sổ
      </Button>
    </li>
  );
}

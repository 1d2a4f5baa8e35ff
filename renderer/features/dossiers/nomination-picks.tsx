import { Button, Checkbox, Text } from '@mantine/core';
import { Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { isAtHome } from '../../../shared/domain/nomination-steps.ts';
import type { DossierSource } from './store.ts';
import classes from './dossiers.module.css';

interface NominationPicksProps {
  readonly source: DossierSource;
  readonly picked: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** The nominations of the round that this dossier may hold, in the round's order; ticked are those it holds. */
export function NominationPicks({ source: { round, dossier }, picked, onChange }: NominationPicksProps) {
  const rows = round.nominations.filter((row) => (row.dossierId === null ? isAtHome(row) : row.dossierId === dossier?.id));
  const put = (chosen: ReadonlySet<string>) => onChange(rows.filter((row) => chosen.has(row.id)).map((row) => row.id));
  const toggle = (id: string, on: boolean) => {
    const chosen = new Set(picked);
    if (on) chosen.add(id);
    else chosen.delete(id);
    put(chosen);
  };
  return (
    <Section
      title={`Đề nghị trong hồ sơ (${picked.length}/${rows.length})`}
      flush
      actions={
        rows.length > picked.length ? (
          <Button variant="default" size="compact-md" onClick={() => put(new Set(rows.map((row) => row.id)))}>
            Chọn tất cả
          </Button>
        ) : undefined
      }
    >
      {rows.length === 0 ? (
        <EmptyState compact sentence="Đợt xét không còn đề nghị nào chưa trình." />
      ) : (
        <ul className={classes.picks} aria-label="Đề nghị trong hồ sơ">
          {rows.map((row) => (
            <li key={row.id}>
              <Checkbox
                checked={picked.includes(row.id)}
                onChange={(event) => toggle(row.id, event.currentTarget.checked)}
                label={row.subjectName}
                description={row.awardName || 'Chưa chọn mức khen'}
              />
              <div>
                <StatusBadge status={row.stateWord} />
              </div>
              <Text size="xs" c="dimmed" className={classes.pickWhy}>
                {row.openPoints.map((point) => point.sentence).join(' ')}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

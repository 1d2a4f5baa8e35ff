import { Group } from '@mantine/core';
import { HEALTH_STATE_WORDS } from '../../shared/domain/health.ts';
import type { HealthCheck } from '../../shared/domain/health.ts';
import { navigate } from '../app/navigation.ts';
import { Button } from './button.tsx';
import { StatusBadge } from './status-badge.tsx';
import classes from './health-lines.module.css';

interface HealthLinesProps {
  readonly checks: readonly HealthCheck[];
  /** Does what a check offers as its repair; left out where nothing is repaired. */
  readonly onRepair?: (check: HealthCheck) => void;
}

/** What was checked, a line each: its state as a word, what was found, what to do, and the place where it is done. */
export function HealthLines({ checks, onRepair }: HealthLinesProps) {
  return (
    <ul className={classes.list}>
      {checks.map((check) => (
        <li key={check.id} className={classes.row}>
          <StatusBadge status={HEALTH_STATE_WORDS[check.state]} />
          <div>
            <div className={classes.title}>{check.title}</div>
            <div>{check.what}</div>
            {check.next !== '' && <div className={classes.next}>{check.next}</div>}
          </div>
          <Deeds check={check} onRepair={onRepair} />
        </li>
      ))}
    </ul>
  );
}

function Deeds({ check, onRepair }: { readonly check: HealthCheck } & Pick<HealthLinesProps, 'onRepair'>) {
  const { title, repair, link } = check;
  return (
    <Group gap={8} wrap="nowrap">
      {repair !== null && onRepair !== undefined && (
        <Button deed="health.repair" size="xs" variant="default" aria-label={`${repair}: ${title}`} onClick={() => onRepair(check)}>
          {repair}
        </Button>
      )}
      {link !== null && (
        <Button size="xs" variant="default" aria-label={`Mở chỗ làm: ${title}`} onClick={() => void navigate(link.page, link.params)}>
          Mở chỗ làm
        </Button>
      )}
    </Group>
  );
}

import { IconAlertTriangle } from '@tabler/icons-react';
import { blockWarnings } from '../../../shared/domain/block-acclaim.ts';
import type { BlockFields } from '../../../shared/domain/block.ts';
import classes from './blocks.module.css';

/** What to look at before scores and votes are used. */
export function Warnings({ block }: { readonly block: BlockFields }) {
  const warnings = blockWarnings(block);
  if (warnings.length === 0) return null;
  return (
    <ul className={classes.warnings} aria-label="Cần xem">
      {warnings.map((warning) => (
        <li key={warning}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          {warning}
        </li>
      ))}
    </ul>
  );
}

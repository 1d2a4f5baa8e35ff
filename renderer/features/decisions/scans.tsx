import { Button } from '@mantine/core';
import classes from './decisions.module.css';

export interface Scan {
  readonly id: string;
  readonly fileName: string;
}

/** Scans that were taken in for a paper that is being typed in. */
export function Scans({ scans, onRemove }: { readonly scans: readonly Scan[]; readonly onRemove: (id: string) => void }) {
  if (scans.length === 0) return null;
  return (
    <ul className={classes.scans} aria-label="Bản quét">
      {scans.map((scan) => (
        <li key={scan.id}>
          {scan.fileName}
          <Button size="compact-xs" variant="subtle" color="gray" aria-label={`Bỏ ${scan.fileName}`} onClick={() => onRemove(scan.id)}>
            Bỏ
          </Button>
        </li>
      ))}
    </ul>
  );
}

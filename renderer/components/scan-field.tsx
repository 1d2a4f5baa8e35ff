import { Button } from '@mantine/core';
import { IconScan } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Fault } from '../../shared/result.ts';
import { useApi } from '../app/api.tsx';
import { enterFile } from './enter-file.ts';
import { FilePickButton } from './file-pick-button.tsx';
import { FaultAlert } from './states.tsx';
import classes from './scan-field.module.css';

/** A scan that the program has taken in. */
export interface Scan {
  readonly id: string;
  readonly fileName: string;
}

export interface ScanFieldProps {
  readonly scans: readonly Scan[];
  readonly onChange: (scans: readonly Scan[]) => void;
  /** Stands between the button and the list. */
  readonly children?: ReactNode;
}

const LONGEST_NAME = 300;

/** «Chụp/Quét»: scans of a paper that is being typed in. Each is taken in at once; a scan that was refused says why below. */
export function ScanField({ scans, onChange, children }: ScanFieldProps) {
  const api = useApi();
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  async function add(file: File): Promise<void> {
    setBusy(true);
    const { fileName, bytes } = await enterFile(file);
    const result = await api.upload('scan.add', { fileName: fileName.slice(-LONGEST_NAME) }, bytes);
    setBusy(false);
    setFault(result.ok ? null : result.error);
    if (result.ok) onChange([...scans, result.value]);
  }
  return (
    <>
      <div className={classes.pick}>
        <FilePickButton deed="scan.add" label="Chụp/Quét" accept=".pdf,.jpg,.jpeg,.png" icon={<IconScan size={16} aria-hidden />} loading={busy} onFile={(file) => void add(file)} />
      </div>
      {children}
      {scans.length > 0 && (
        <ul className={classes.scans} aria-label="Bản quét">
          {scans.map((scan) => (
            <li key={scan.id}>
              {scan.fileName}
              <Button size="compact-xs" variant="subtle" color="gray" disabled={busy} aria-label={`Bỏ ${scan.fileName}`} onClick={() => onChange(scans.filter(({ id }) => id !== scan.id))}>
                Bỏ
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FaultAlert fault={fault} onClose={() => setFault(null)} />
    </>
  );
}

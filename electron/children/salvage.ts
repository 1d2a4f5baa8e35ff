import { fold } from '../../shared/text/fold.ts';
import type { Result } from '../../shared/result.ts';
import type { Control } from '../store/backup-verify.ts';
import { salvageDatabase } from '../store/salvage.ts';
import type { Salvaged, SalvageDatabase } from '../store/salvage.ts';
import { entityTables } from '../usecases/entity-tables.ts';

export type SalvageTask = Pick<SalvageDatabase, 'dir' | 'dataKey' | 'programVersion' | 'expected' | 'at'>;

/** Reads a damaged database into a new one as far as it can be read. */
export function salvageTask(task: SalvageTask, control: Control): Promise<Result<Salvaged>> {
  return salvageDatabase({ ...task, tables: entityTables, fold, random: (n) => crypto.getRandomValues(new Uint8Array(n)) }, control);
}

import { join } from 'node:path';
import { z } from 'zod';
import { ERASED_NAME } from '../../shared/domain/erasure.ts';
import { readIfThere, writeFileAtomicSync } from '../files/atomic.ts';
import type { OpenUnit } from './open-unit.ts';

/** Identifiers and days, nothing of the persons. It lies beside the database, so that a restored one does not bring them back unnoticed. */
const ErasedList = z.array(z.object({ id: z.string(), on: z.string() }));
type ErasedList = z.infer<typeof ErasedList>;

const pathOf = (open: OpenUnit): string => join(open.dir, 'erased.json');

/** Who was erased here; a list that cannot be read says nobody. */
function readErased(open: OpenUnit): ErasedList {
  const bytes = readIfThere(pathOf(open));
  if (bytes === null) return [];
  try {
    return ErasedList.parse(JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return [];
    throw error;
  }
}

/** Remembers beside the database that subjects were erased. Throws system errors. */
export function noteErased(open: OpenUnit, ids: readonly string[]): void {
  const held = readErased(open).filter(({ id }) => !ids.includes(id));
  writeFileAtomicSync(pathOf(open), Buffer.from(JSON.stringify([...held, ...ids.map((id) => ({ id, on: open.clock.today() }))])));
}

/** Subjects that were erased and stand in the database again: an earlier backup was restored. */
export function returnedPersons(open: OpenUnit): string[] {
  return readErased(open).map(({ id }) => id).filter((id) => (open.db.read.getEver('subject', id)?.name ?? ERASED_NAME) !== ERASED_NAME);
}

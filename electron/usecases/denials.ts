import type { Actor } from '../host/handlers.ts';
import type { Db } from './db.ts';

/** What the journal says of calls that a role was refused. */
export const DENIED_ACTION = 'Bị từ chối vì vai trò';

export interface DenialNotes {
  add(actor: Actor, method: string): void;
  /** Resolves when everything added so far is in the journal. */
  settled(): Promise<void>;
}

/**
 * Writes refused calls into the journal. While one note is being written the next ones gather in the note after it, so that
 * a window gone mad cannot fill the disk or keep the others from saving.
 */
export function denialNotes(db: Db): DenialNotes {
  const waiting = new Map<string, { actor: Actor; methods: Map<string, number> }>();
  let running: Promise<void> | null = null;

  const writeAll = async (): Promise<void> => {
    for (let next = waiting.values().next().value; next !== undefined; next = waiting.values().next().value) {
      const { actor, methods } = next;
      waiting.delete(actor.id);
      const denied = [...methods].map(([method, times]) => ({ method, times }));
      // A full disk refuses the note as it refused nobody anything; the log has the line.
      await db.store.write(actor.name, DENIED_ACTION, (tx) => tx.note({ role: actor.role, denied }));
    }
    running = null;
  };

  return {
    add(actor, method) {
      const held = waiting.get(actor.id) ?? { actor, methods: new Map<string, number>() };
      held.methods.set(method, (held.methods.get(method) ?? 0) + 1);
      waiting.set(actor.id, held);
      running ??= Promise.resolve().then(writeAll);
    },
    settled: async () => void (await running),
  };
}

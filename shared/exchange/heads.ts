import type { Head } from './planner.ts';
import { nextHead } from './planner.ts';

/** What is kept of a record that changes since it was last sent or taken in. */
export interface Kept {
  /** The content it stood at then. */
  readonly head: Head;
  /** Content hash of the body as this program held it then: another one now means a change made here since. */
  readonly localHash: string;
  /** Contents made side by side with it, which nobody chose among. */
  readonly beside: readonly Head[];
}

/**
 * The heads held now, the one that stands first. A change made here since follows what stood, and every content beside it
 * that said the same: who read those words knew them, wherever they had been written.
 * @param local content hash of what stands here now  @param sha256 hexadecimal digest of a text
 */
export function headsNow(kept: Kept | null, local: { readonly content: string; readonly withdrawn: boolean }, sha256: (text: string) => string): readonly [Head, ...Head[]] {
  if (kept === null) return [nextHead([], local.content, local.withdrawn, sha256)];
  const { head, localHash, beside } = kept;
  if (local.content === localHash) return [head, ...beside];
  const same = beside.filter(({ content }) => content === head.content);
  return [nextHead([head, ...same], local.content, local.withdrawn, sha256), ...beside.filter((other) => !same.includes(other))];
}

/**
 * What is kept once a head was sent. It may have been overtaken while its bundle was being written; then nothing changes,
 * and nothing changes for one that was sent as lying beside what stands.
 */
export function keptAfterSending(kept: Kept | null, sent: Head): Kept {
  if (kept !== null && [kept.head, ...kept.beside].some(({ node, history }) => node === sent.node || history.includes(sent.node))) return kept;
  return { head: sent, localHash: sent.content, beside: kept?.beside.filter(({ node }) => !sent.history.includes(node)) ?? [] };
}

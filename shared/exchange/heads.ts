import type { Head } from './planner.ts';
import { needsChoice, nextHead } from './planner.ts';

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
 * What is taken to have been sent of a record that stands here withdrawn and of which nothing is kept: its data went back
 * behind the bundle that said it first. Where it was said in other words a person at the other side chooses.
 * @param content content hash of what stood before  @param sha256 hexadecimal digest of a text
 */
export function keptBeforeWithdrawal(content: string, sha256: (text: string) => string): Kept {
  return { head: nextHead([], content, false, sha256), localHash: content, beside: [] };
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
 * What is kept once a head was sent, or came in as what stands here already (*known*): either way others have it under this
 * very node, so what is changed here from now on was made from it. It may have been overtaken while its bundle was being
 * written; then nothing changes, and nothing changes for one that lies beside what stands.
 */
export function keptAfterSending(kept: Kept | null, sent: Head): Kept {
  if (kept !== null && [kept.head, ...kept.beside].some(({ node, history }) => node === sent.node || history.includes(sent.node))) return kept;
  return { head: sent, localHash: sent.content, beside: kept?.beside.filter(({ node }) => !sent.history.includes(node)) ?? [] };
}

/** Which of several contents of another unit's record a person lets stand until its owner has chosen. */
export interface Meanwhile {
  readonly node: string;
  /** Nodes that lay beside it when it was chosen. */
  readonly beside: readonly string[];
}

/** The heads with the one chosen meanwhile first, or what its owner made of it; as they are where neither is there any more. */
export function meanwhileFirst(heads: readonly [Head, ...Head[]], meanwhile: Meanwhile | null): readonly [Head, ...Head[]] {
  const first = meanwhile === null ? undefined : heads.find(({ node, history }) => node === meanwhile.node || history.includes(meanwhile.node));
  return first === undefined ? heads : [first, ...heads.filter((head) => head !== first)];
}

/**
 * Whether a person has to choose now: contents that differ stand side by side, and not only those seen when one of them was
 * chosen meanwhile.
 */
export function asksForChoice(heads: readonly [Pick<Head, 'node' | 'content'>, ...Pick<Head, 'node' | 'content'>[]], meanwhile: Meanwhile | null): boolean {
  if (!needsChoice(heads)) return false;
  return meanwhile === null || heads.slice(1).some(({ node }) => !meanwhile.beside.includes(node));
}

import type { Token } from './tokens.ts';
import { isExactWord, wordKey } from './word-key.ts';

interface Node<M> {
  readonly next: Map<string, Node<M>>;
  meaning: M | undefined;
}

/** A phrase found at a token: its meaning and the number of tokens it takes. */
export interface Hit<M> {
  readonly meaning: M;
  readonly length: number;
}

/** Words with a meaning, looked up from the left, the longest first. */
export interface Phrases<M> {
  /** The longest phrase that begins at token `at`, or null. */
  match(tokens: readonly Token[], at: number): Hit<M> | null;
}

/**
 * In: pairs of meaning and phrases («trên|hơn|cao hơn»), written with their marks. A phrase matches a text with the same
 * marks, with other marks (a misreading) or without any, unless the text's word is known to be another word.
 */
export function phrasesOf<M>(table: readonly (readonly [M, string])[]): Phrases<M> {
  // Whoever only has the module among others, the window at its start, pays for none of it.
  let root: Node<M> | null = null;
  return { match: (tokens, at) => longest((root ??= treeOf(table)), tokens, at) };
}

function treeOf<M>(table: readonly (readonly [M, string])[]): Node<M> {
  const root: Node<M> = { next: new Map(), meaning: undefined };
  for (const [meaning, list] of table) {
    for (const phrase of list.split('|')) {
      const words = phrase.trim().split(' ');
      insert(root, words.map(plainKey), meaning);
      insert(root, words.map(ownKey), meaning);
    }
  }
  return root;
}

const isWord = (word: string): boolean => /^\p{L}/u.test(word);
const plainKey = (word: string): string => (isWord(word) && !/\d/u.test(word) ? wordKey(word.toLowerCase()) : word.toLowerCase());
const ownKey = (word: string): string => (isWord(word) && isExactWord(word.toLowerCase(), true) ? `=${word.toLowerCase()}` : plainKey(word));

function insert<M>(root: Node<M>, keys: readonly string[], meaning: M): void {
  let node = root;
  for (const key of keys) {
    let next = node.next.get(key);
    if (!next) {
      next = { next: new Map(), meaning: undefined };
      node.next.set(key, next);
    }
    node = next;
  }
  node.meaning ??= meaning;
}

function longest<M>(root: Node<M>, tokens: readonly Token[], at: number): Hit<M> | null {
  let node: Node<M> | undefined = root;
  let best: Hit<M> | null = null;
  for (let index = at; index < tokens.length; index += 1) {
    node = node.next.get(tokens[index]?.key ?? '');
    if (!node) break;
    if (node.meaning !== undefined) best = { meaning: node.meaning, length: index - at + 1 };
  }
  return best;
}

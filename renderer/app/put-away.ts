import { useEffect, useRef, useState } from 'react';
import { useNavigation } from './navigation.ts';
import { onSessionEnd } from './session.ts';

/*
 * What stands on a page and is not saved is put away at a lock, in the encrypted store, and given back to the same place
 * when the same user unlocks. Drafts of forms go there by themselves; this is for everything else: forms without a draft,
 * open dialogs, grids.
 */

/** Reads what is to be put away; undefined: nothing. */
type Read = () => unknown;

const readers = new Map<string, Read>();
const flushers = new Set<() => Promise<unknown>>();
let waiting: Readonly<Record<string, unknown>> = {};
let fresh = false;
onSessionEnd(() => giveBack({}));
useNavigation.subscribe(({ here }, before) => {
  if (here.visit === before.here.visit) return;
  if (!fresh) waiting = {};
  fresh = false;
});

/** Registers what must have reached the store before a lock. Answers the function that takes it back. */
export function onPutAway(flush: () => Promise<unknown>): () => void {
  flushers.add(flush);
  return () => flushers.delete(flush);
}

/**
 * Puts something on the page under the care of locks; `give` is called at once with what was put away in this place.
 * Of several with one name the first, the second … each has its own. Answers the function that ends it.
 */
export function keepOnPage(name: string, read: Read, give: (value: unknown) => void): () => void {
  let key = name;
  for (let others = 1; readers.has(key); others++) key = `${name}#${others}`;
  readers.set(key, read);
  const kept = take(key);
  if (kept !== undefined) give(kept);
  return () => {
    if (readers.get(key) === read) readers.delete(key);
  };
}

function take(key: string): unknown {
  const { [key]: value, ...rest } = waiting;
  waiting = rest;
  return value;
}

/** What is on the page and would be lost; whatever is no plain data (files, pictures) is left out. */
export function readPage(): Record<string, unknown> {
  const page: Record<string, unknown> = {};
  for (const [key, read] of readers) {
    const value = read();
    if (value !== undefined && isPlain(value)) page[key] = value;
  }
  return page;
}

/** Whether JSON gives it back as it was. */
export function isPlain(value: unknown): boolean {
  if (value === null || ['string', 'boolean'].includes(typeof value)) return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== 'object') return false;
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every((one) => one === undefined || isPlain(one));
}

/** Waits until drafts have reached the store. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...flushers].map((flush) => flush()));
}

/** Gives back what was put away, to the page that is about to be opened; what it has no place for goes with the next page. */
export function giveBack(page: Readonly<Record<string, unknown>>): void {
  waiting = page;
  fresh = Object.keys(page).length > 0;
}

/** Puts what a page holds elsewhere, e.g. in a store of its feature, under the care of locks. */
export function useKept<T>(name: string, read: () => T | undefined, give: (value: T) => void): void {
  const latest = useRef({ read, give });
  useEffect(() => {
    latest.current = { read, give };
  });
  useEffect(() => keepOnPage(name, () => latest.current.read(), (value) => latest.current.give(value as T)), [name]);
}

/** `useState` for what must stand there again after a lock, e.g. which dialog is open: plain data only. `name`: unique on its page. */
export function useKeptState<T>(name: string, initial: T): [T, (value: T) => void] {
  const [state, setState] = useState<T>(initial);
  const [first] = useState<T>(initial);
  useKept<T>(`state:${name}`, () => (Object.is(state, first) ? undefined : state), setState);
  return [state, setState];
}

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FOLDER = resolve(import.meta.dirname, '../../../shared');

/** Path inside the reference folder that stands beside the checkout. */
export const referencePath = (...parts: string[]): string => resolve(FOLDER, ...parts);

/** False, said aloud, when the reference folder is not there. */
export function haveReference(...parts: string[]): boolean {
  const there = existsSync(referencePath(...parts));
  if (!there) console.warn(`Skipped: the reference folder ../shared/${parts.join('/')} is not there.`);
  return there;
}

export const referenceJson = (...parts: string[]): unknown => JSON.parse(readFileSync(referencePath(...parts), 'utf8'));

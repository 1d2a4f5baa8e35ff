import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pages } from '../../../renderer/app/pages.tsx';

const FEATURES = join(import.meta.dirname, '../../../renderer/features');
const GOES_TO = /\b(?:navigate|replacePage|goBack)\(\s*'([^']+)'|\bback=\{\{ page: '([^']+)'/gu;

/** Where each source file of the features goes: pages are opened by name, which no type checks. */
function destinations(): [string, string][] {
  return readdirSync(FEATURES, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file))
    .flatMap((file) => [...readFileSync(join(FEATURES, file), 'utf8').matchAll(GOES_TO)].map((found): [string, string] => [found[1] ?? found[2] ?? '', file]));
}

describe('names of pages', () => {
  it('finds the places that open a page', () => expect(destinations().length).toBeGreaterThan(40));

  it.each([...new Map(destinations())])('«%s» exists (opened from %s)', (page) => {
    expect(Object.keys(pages)).toContain(page);
  });
});

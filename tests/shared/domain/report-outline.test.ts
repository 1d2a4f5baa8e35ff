import { describe, expect, it } from 'vitest';
import { buildCampaignReport } from '../../../shared/documents/campaign-report.ts';
import { outlineOf } from '../../../shared/domain/report/outline.ts';
import { campaignReport } from '../documents/campaign-samples.ts';
import { of, paragraphs } from '../documents/reading.ts';

const one = (id: string, level: 1 | 2, text = '') => ({ id, level, heading: `Mục ${id}`, text, table: null });

describe('outlineOf', () => {
  it.each([
    ['an empty part that holds others keeps its number', [one('a', 1), one('b', 2, 'x'), one('c', 2), one('d', 2, 'y'), one('e', 1), one('f', 1, 'z')], ['I.', '1.', '', '2.', '', 'II.']],
    ['the only part within a part has no number', [one('a', 1, 'x'), one('b', 2, 'y')], ['I.', '']],
    ['a part of level 2 at the top stands by itself', [one('a', 2, 'x'), one('b', 2, 'y'), one('c', 2, 'z')], ['I.', '1.', '2.']],
    ['nothing in it and nothing under it: not printed', [one('a', 1), one('b', 2)], ['', '']],
  ])('R74: %s, on the screen as on paper', (_case, sections, numbers) => {
    const outline = outlineOf(sections);
    expect(outline.map(({ number }) => number)).toEqual(numbers);
    const printed = outline.flatMap(({ id, number, level, printed: shown }) => (shown ? [[number, level === 1 ? `MỤC ${id.toUpperCase()}` : `Mục ${id}`].filter(Boolean).join(' ')] : []));
    if (printed.length === 0) return;
    expect(paragraphs(of(buildCampaignReport({ ...campaignReport, sections }))).filter((text) => /mục [a-f]$/iu.test(text))).toEqual(printed);
  });
});

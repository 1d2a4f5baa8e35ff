import { describe, expect, it } from 'vitest';
import { hasFormat, PAPER_CODES, PAPER_GROUPS, paperInfo } from '../../../shared/documents/catalogue.ts';
import { PAPER_KINDS } from '../../../shared/documents/model.ts';
import { wordingFor } from '../../../shared/documents/wording.ts';
import { fold } from '../../../shared/text/fold.ts';

describe('the catalogue of papers', () => {
  it('gives every paper a code for the command line, a name of its own and a wording', () => {
    const names = PAPER_CODES.map((code) => paperInfo(code).name);
    expect(new Set(names).size).toBe(names.length);
    for (const code of PAPER_CODES) {
      expect(code, code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      const { name, document, group } = paperInfo(code);
      expect(fold(name), name).not.toBe('');
      expect(PAPER_KINDS).toContain(document);
      expect(PAPER_GROUPS).toContain(group);
      expect(wordingFor(document, '2026-11-20').ok, code).toBe(true);
    }
  });

  it('makes every paper as Word and PDF, lists as Excel too, and the test sheet only as it is printed', () => {
    for (const code of PAPER_CODES) expect([hasFormat(code, 'docx'), hasFormat(code, 'pdf')], code).toEqual([code !== 'to-thu-may-in', true]);
    expect(hasFormat('danh-sach', 'xlsx')).toBe(true);
    expect(hasFormat('quyet-dinh', 'xlsx')).toBe(false);
  });
});

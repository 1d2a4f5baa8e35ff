import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAPER_KINDS, type Run } from '../../../shared/documents/model.ts';
import type { WordingTemplate } from '../../../shared/documents/wording.ts';
import { fillSentence, fillTemplate, wordingFor } from '../../../shared/documents/wording.ts';

const template = (over: Partial<WordingTemplate> = {}): WordingTemplate => ({
  id: 'mau-thu',
  paper: 'submission',
  validFrom: '2026-01-01',
  validTo: null,
  name: 'Mẫu thử',
  source: 'thử',
  confidence: 'high',
  fields: ['donVi', 'dem'],
  sentences: { cau: '{donVi} đề nghị {dem}.' },
  ...over,
});
const read = (runs: readonly Run[]) => runs.map((r) => ('text' in r ? r.text : `[${r.blankMm}]`)).join('');

describe('fillSentence', () => {
  it('fills named fields', () => {
    const filled = fillSentence(template(), 'cau', { donVi: 'Xã Tân An', dem: '02 tập thể' });
    expect(filled).toEqual({ ok: true, value: [{ text: 'Xã Tân An đề nghị 02 tập thể.' }] });
  });

  it('keeps a blank for the pen as a blank', () => {
    const filled = fillSentence(template(), 'cau', { donVi: [{ text: 'Số ' }, { blankMm: 15 }], dem: 'x' });
    expect(filled.ok && read(filled.value)).toBe('Số [15] đề nghị x.');
  });

  it.each([
    ['a sentence the template has not', 'khong-co', {}, 'mau-thieu-cau', 'khong-co'],
    ['a missing value', 'cau', { donVi: 'A' }, 'mau-thieu-gia-tri', 'dem'],
    ['an empty value', 'cau', { donVi: ' ', dem: 'x' }, 'mau-thieu-gia-tri', 'donVi'],
    ['a value named like an inherited property', 'toString', {}, 'mau-thieu-cau', 'toString'],
  ])('names %s', (_case, sentence, fields, code, item) => {
    const filled = fillSentence(template(), sentence, fields);
    expect(filled.ok ? null : [filled.error.code, filled.error.item]).toEqual([code, item]);
  });

  it('names a field the template does not declare, even when a value is at hand', () => {
    const filled = fillSentence(template({ sentences: { cau: '{donVi} {matKhau}' } }), 'cau', { donVi: 'A', matKhau: 'B' });
    expect(filled.ok ? null : [filled.error.code, filled.error.item]).toEqual(['mau-co-truong-la', 'matKhau']);
  });

  it.each(['{donVi', 'donVi}', '{}', '{{donVi}}', '{ donVi }', '{constructor}'])('refuses the pattern %s', (pattern) => {
    expect(fillTemplate(pattern, { donVi: 'A' }, { declared: ['donVi'], name: 'x' }).ok).toBe(false);
  });

  it('never reads a value as template code', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }).filter((s) => s.trim() !== ''), fc.constantFrom('{donVi}', '{dem}', '${dem}', '$&', '{', '}'), (a, b) => {
        const filled = fillSentence(template(), 'cau', { donVi: a, dem: b });
        expect(filled.ok && read(filled.value)).toBe(`${a} đề nghị ${b}.`);
      }),
    );
  });
});

describe('wordingFor', () => {
  it('has a built-in wording for every kind of paper, whose sentences use declared fields only', () => {
    for (const paper of PAPER_KINDS) {
      const found = wordingFor(paper, '2026-03-09');
      if (!found.ok) throw new Error(paper);
      for (const sentence of Object.values(found.value.sentences)) {
        const used = [...sentence.matchAll(/\{([^}]*)\}/gu)].map((m) => m[1]);
        for (const field of used) expect(found.value.fields, `${paper}: ${sentence}`).toContain(field);
      }
    }
  });

  it.each([
    ['2025-12-31', 'to-trinh-de-nghi-khen-thuong'],
    ['2026-01-01', 'mau-thu'],
    ['2026-05-31', 'mau-thu'],
    ['2026-06-01', 'mau-moi'],
  ])('on %s takes %s: first day inclusive, last day exclusive, an override before the built-in', (day, id) => {
    const overrides = [template({ validTo: '2026-06-01' }), template({ id: 'mau-moi', validFrom: '2026-06-01' }), template({ id: 'khac', paper: 'minutes' })];
    const found = wordingFor('submission', day, overrides);
    expect(found.ok && found.value.id).toBe(id);
  });

  it('takes the latest of several in force', () => {
    const found = wordingFor('submission', '2026-07-01', [template({ id: 'cu' }), template({ id: 'moi', validFrom: '2026-06-15' }), template({ id: 'giua', validFrom: '2026-02-01' })]);
    expect(found.ok && found.value.id).toBe('moi');
  });
});

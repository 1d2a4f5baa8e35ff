import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAPER_KINDS, type Run } from '../../../shared/documents/model.ts';
import type { WordingChange, WordingTemplate } from '../../../shared/documents/wording.ts';
import { checkSentence, fieldsIn } from '../../../shared/documents/wording-check.ts';
import { builtInWording, fillSentence, fillTemplate, mergedWording, wordingFor } from '../../../shared/documents/wording.ts';

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
  labels: { sentences: {}, fields: {} },
  ...over,
});
const change = (over: Partial<WordingChange> = {}): WordingChange => ({ ...template(), level: 'unit', sentences: { subject: 'Về việc xin {dongTu} {hinhThuc}' }, ...over });
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

describe('every built-in sentence', () => {
  it('prints exactly the text its fields are filled with', () => {
    const built = PAPER_KINDS.flatMap((paper) => {
      const found = builtInWording(paper, '2026-03-09');
      return found.ok ? Object.keys(found.value.sentences).map((sentence): [WordingTemplate, string] => [found.value, sentence]) : [];
    });
    const words = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom('{so}', '{}', '{{ngay}}', '<b>đậm</b>', '&amp;', ']]>', '\u202Eabc', '$1', '=cmd', '{donVi')).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.constantFrom(...built), fc.array(words, { minLength: 12, maxLength: 12 }), ([wording, sentence], values) => {
        const pattern = wording.sentences[sentence] ?? '';
        const fields = Object.fromEntries(fieldsIn(pattern).map((field, at) => [field, values[at % values.length] ?? 'x']));
        const filled = fillSentence(wording, sentence, fields);
        const expected = pattern.split(/(\{[^{}]*\})/u).map((part) => (part.startsWith('{') ? (fields[part.slice(1, -1)] ?? '') : part)).join('');
        expect(filled.ok && read(filled.value)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('may stand in its own place', () => {
    for (const paper of PAPER_KINDS) {
      const found = builtInWording(paper, '2026-03-09');
      if (!found.ok) throw new Error(paper);
      for (const [sentence, words] of Object.entries(found.value.sentences)) expect(checkSentence(found.value, sentence, words), `${paper} ${sentence}`).toEqual({ refusal: null, warnings: [] });
    }
  });
});

describe('mergedWording', () => {
  const province = (sentences: Record<string, string>, over: Partial<WordingChange> = {}) => change({ id: 'tinh', level: 'province', sentences, ...over });

  it('lays the unit over the province over the built-in, sentence by sentence', () => {
    const merged = mergedWording('decision', '2026-03-09', [
      change({ id: 'xa', paper: 'decision', sentences: { resolves: 'CỦA XÃ:' } }),
      province({ resolves: 'CỦA TỈNH:', basis: 'Xét {canCu}' }, { paper: 'decision' }),
      province({ basis: 'Căn cứ vào {canCu}' }, { paper: 'decision', id: 'tinh-sau', validFrom: '2026-02-01' }),
    ]);
    if (!merged.ok) throw new Error(merged.error.message);
    const { template, origins, leftOut } = merged.value;
    expect([template.sentences['resolves'], template.sentences['basis'], template.sentences['kind']]).toEqual(['CỦA XÃ:', 'Căn cứ vào {canCu}', 'QUYẾT ĐỊNH']);
    expect([origins['resolves'], origins['basis'], origins['kind']]).toEqual(['unit', 'province', 'built-in']);
    expect(leftOut).toEqual([]);
  });

  it('leaves out what does not fit and says so, and never fails for it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(fc.constantFrom('subject', 'basis', 'kind', '__proto__', 'constructor'), fc.string()), fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('{canCu}', '{', '{}', '{tenSai}'))), (sentences) => {
        const merged = mergedWording('decision', '2026-03-09', [province(sentences, { paper: 'decision' })]);
        if (!merged.ok) throw new Error(merged.error.message);
        const { template, builtIn, leftOut } = merged.value;
        expect(Object.keys(template.sentences)).toEqual(Object.keys(builtIn.sentences));
        for (const [sentence, words] of Object.entries(template.sentences)) expect(checkSentence(builtIn, sentence, words).refusal).toBeNull();
        expect(leftOut.length).toBe(Object.entries(sentences).filter(([sentence, words]) => checkSentence(builtIn, sentence, words).refusal !== null).length);
      }),
    );
  });

  it('warns of a field that is no longer printed', () => {
    const found = builtInWording('submission', '2026-03-09');
    expect(found.ok && checkSentence(found.value, 'subject', 'Về việc đề nghị khen thưởng').warnings).toEqual(['Câu không còn trường {dongTu} (Động từ khen thưởng); nội dung ấy sẽ không in ra.', 'Câu không còn trường {hinhThuc} (Hình thức khen thưởng, danh hiệu); nội dung ấy sẽ không in ra.']);
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
    const overrides = [change({ validTo: '2026-06-01' }), change({ id: 'mau-moi', validFrom: '2026-06-01' }), change({ id: 'khac', paper: 'minutes' })];
    const found = wordingFor('submission', day, overrides);
    expect(found.ok && found.value.id).toBe(id);
  });

  it('takes the latest of several in force', () => {
    const found = wordingFor('submission', '2026-07-01', [change({ id: 'cu' }), change({ id: 'moi', validFrom: '2026-06-15' }), change({ id: 'giua', validFrom: '2026-02-01' })]);
    expect(found.ok && found.value.id).toBe('moi');
  });
});

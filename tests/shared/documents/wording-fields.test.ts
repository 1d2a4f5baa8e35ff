import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FRAME_FIELDS, NUMBERED_FIELD } from '../../../shared/documents/template-data.ts';
import { fieldsIn } from '../../../shared/documents/wording-check.ts';
import { UNIT_FIELDS, fieldInfo, sentenceLabel } from '../../../shared/documents/wording-fields.ts';
import { WordingTemplate } from '../../../shared/documents/wording.ts';

const folder = join(import.meta.dirname, '../../../shared/catalogue/wording');
const wordings: [string, WordingTemplate][] = readdirSync(folder).flatMap((file) => (JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown[]).map((one): [string, WordingTemplate] => [file, WordingTemplate.parse(one)]));

describe('every built-in wording can be shown and changed', () => {
  it('is read from the files', () => expect(wordings.length).toBeGreaterThan(30));

  it.each(wordings)('%s: a name for each sentence', (file, wording) => {
    const unnamed = Object.keys(wording.sentences).filter((sentence) => sentenceLabel(wording, sentence) === null);
    expect(unnamed, `add to ${file}: "labels": { "sentences": { ${unnamed.map((sentence) => `"${sentence}": "tên câu bằng tiếng Việt"`).join(', ')} } }`).toEqual([]);
  });

  it.each(wordings)('%s: a name and a sample for each field, and no field without a use', (file, wording) => {
    const used = [...new Set(Object.values(wording.sentences).flatMap(fieldsIn))];
    const unnamed = used.filter((field) => fieldInfo(wording, field) === null);
    expect(unnamed, `add to wording-labels.json, or to ${file} under "labels": { "fields": { ${unnamed.map((field) => `"${field}": { "label": "nội dung", "sample": "ví dụ" }`).join(', ')} } } ("essential": true for a number, a day, a name the sentence needs)`).toEqual([]);
    expect(used.filter((field) => !wording.fields.includes(field)), 'declared in "fields"').toEqual([]);
    expect(wording.fields.filter((field) => !used.includes(field)), 'used in a sentence').toEqual([]);
  });

  it.each(wordings)('%s: no field named like one that every paper has', (_file, wording) => {
    expect(wording.fields.filter((field) => Object.hasOwn(FRAME_FIELDS, field) || Object.hasOwn(UNIT_FIELDS, field) || NUMBERED_FIELD.test(field))).toEqual([]);
  });

  it.each(wordings)('%s: no two sentences of one name', (_file, wording) => {
    const names = Object.keys(wording.sentences).map((sentence) => sentenceLabel(wording, sentence));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});

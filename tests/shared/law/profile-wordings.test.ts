import { describe, expect, it } from 'vitest';
import { builtInWording, mergedWording } from '../../../shared/documents/wording.ts';
import { PAPER_KINDS } from '../../../shared/documents/model.ts';
import { PAPER_FORMS, documentOfForm, formOfDocument } from '../../../shared/documents/paper-forms.ts';
import { entryWords } from '../../../shared/law/entry-words.ts';
import { profileWordings } from '../../../shared/law/profile-wordings.ts';
import type { ProfileEntry, ProvinceProfile } from '../../../shared/domain/province-profile.ts';
import { entry, profile } from './samples.ts';

const held = (entries: readonly ProfileEntry[], more: Partial<ProvinceProfile> = {}): ProvinceProfile => ({ ...profile([...entries]), id: 'p1', version: 1, used: true, received: null, ...more });
const wording = (id: string, more: object = {}) => entry('wording', null, { id, form: 'to-trinh', key: 'closing', text: '{donVi} kính trình {nguoiCoThamQuyen}./.', ...more });

describe('the words of a province', () => {
  it('reach the paper on the days of their entry', () => {
    const { changes, unused } = profileWordings([held([wording('e1', { validFrom: '2026-03-01', validTo: '2026-04-01' })])], '2026-03-09');
    expect(unused).toEqual([]);
    const closing = (day: string) => {
      const merged = mergedWording('submission', day, changes);
      return merged.ok ? [merged.value.template.sentences['closing'], merged.value.origins['closing']] : null;
    };
    const builtIn = builtInWording('submission', '2026-03-09');
    const before = builtIn.ok ? builtIn.value.sentences['closing'] : '';
    expect([closing('2026-02-28'), closing('2026-03-01'), closing('2026-03-31'), closing('2026-04-01')]).toEqual([[before, 'built-in'], ['{donVi} kính trình {nguoiCoThamQuyen}./.', 'province'], ['{donVi} kính trình {nguoiCoThamQuyen}./.', 'province'], [before, 'built-in']]);
  });

  it('take the days of the profile where the entry has none, and nothing of a profile that is not used', () => {
    expect(profileWordings([held([wording('e1')], { validFrom: '2026-02-01', validTo: '2027-01-01' })], '2026-03-09').changes).toMatchObject([{ id: 'e1', paper: 'submission', level: 'province', validFrom: '2026-02-01', validTo: '2027-01-01' }]);
    expect(profileWordings([held([wording('e1')], { used: false })], '2026-03-09')).toEqual({ changes: [], unused: [] });
  });

  it.each([
    ['a paper that is not there', { form: 'khong-co' }, 'Không có loại văn bản này.'],
    ['a place of former versions', { key: 'mo-dau' }, 'không có câu này'],
    ['one award only', { awardCode: 'GK_XA' }, 'chưa dùng được'],
    ['a field of another paper', { text: '{donVi} {nguoiCoThamQuyen} {canCu}' }, '{canCu}'],
    ['an open brace', { text: '{donVi' }, 'không khép'],
  ])('for %s are left out and named', (_case, more, why) => {
    const { changes, unused } = profileWordings([held([wording('e1', more)])], '2026-03-09');
    expect(changes).toEqual([]);
    expect(unused).toMatchObject([{ entryId: 'e1' }]);
    expect(unused[0]?.why).toContain(why);
  });

  it('are named by paper and sentence on the screen', () => {
    expect(entryWords(wording('e1') as ProfileEntry)).toBe('Tờ trình đề nghị khen thưởng, Câu kết: «{donVi} kính trình {nguoiCoThamQuyen}./.»');
    expect(entryWords(wording('e1', { key: 'kinh-gui' }) as ProfileEntry)).toContain('Kính gửi');
  });
});

it('every wording can be named by a province, and its name leads back to it', () => {
  for (const document of PAPER_KINDS) expect(documentOfForm(formOfDocument(document))).toBe(document);
  expect(new Set(PAPER_FORMS.map(({ document }) => formOfDocument(document))).size).toBe(PAPER_FORMS.length);
});

import { beforeEach, describe, expect, it } from 'vitest';
import { pdfText } from '../documents/tools.ts';
import { entry, profile } from '../../shared/law/samples.ts';
import { docxText } from './docx-text.ts';
import { decided } from './decided.ts';
import { faultOf } from './sites.ts';

const own = (sentences: Record<string, string>, more: object = {}) => ({ document: 'decision' as const, validFrom: '2026-10-01', validTo: null, name: 'Mẫu của đơn vị', source: 'Thói quen của đơn vị', sentences, ...more });
type Story = Awaited<ReturnType<typeof decided>>;
let story: Story;
beforeEach(async () => {
  story = await decided();
});
const words = async (format: 'pdf' | 'docx' = 'docx'): Promise<string> => {
  const { bytes } = await story.site.download('paper.make', { kind: 'quyet-dinh', id: story.decisionId, format });
  return format === 'docx' ? docxText(bytes) : (await pdfText(bytes)).replace(/\s+/gu, ' ');
};
const notes = () => story.site.call('paper.notes', { kind: 'quyet-dinh', id: story.decisionId });

describe('the wording of the unit', () => {
  it('is printed from its first day on, said beside the paper, and gone when taken back', async () => {
    const { site } = story;
    const saved = await site.call('wording.save', { fields: own({ kind: 'QUYẾT ĐỊNH', subject: 'Về việc {dongTu} thưởng {hinhThuc} của {tenCoQuan}' }) });
    expect(saved.sentences, 'a sentence that reads as built in is not kept').toEqual({ subject: 'Về việc {dongTu} thưởng {hinhThuc} của {tenCoQuan}' });
    expect(await words()).toContain('thưởng Giấy khen của Chủ tịch UBND xã Tân Mẫu của Ủy ban nhân dân xã Tân Mẫu');
    expect(await words('pdf')).toContain('của Ủy ban nhân dân xã Tân Mẫu');
    expect((await notes()).wordings).toEqual(['Quyết định khen thưởng: mẫu của đơn vị']);
    const later = await site.call('wording.save', { id: saved.id, version: saved.version, fields: own(saved.sentences, { validFrom: '2026-10-13' }) });
    expect(await words(), 'the decision is of 12/10/2026').not.toContain('thưởng Giấy khen');
    await site.call('wording.save', { id: saved.id, version: later.version, fields: own(saved.sentences) });
    await site.call('wording.remove', { id: saved.id });
    expect((await notes()).wordings).toEqual([]);
    await site.call('wording.restore', { id: saved.id });
    expect(await words()).toContain('thưởng Giấy khen');
    await site.call('wording.remove', { id: saved.id });
  });

  it('is refused where it does not fit, with the sentence and the reason', async () => {
    const cases: readonly (readonly [string, Record<string, string>, string, string, string])[] = [
      ['an unknown field', { subject: 'Về việc {tenSai}' }, 'mau-co-truong-la', 'subject', '{dongTu}, {hinhThuc}, {tenCoQuan}'],
      ['a brace that is not closed', { subject: 'Về việc {dongTu' }, 'mau-sai-ngoac', 'subject', '«Về việc {dongTu»'],
      ['double braces', { subject: 'Về việc {{dongTu}}' }, 'mau-sai-ngoac', 'subject', 'không khép'],
      ['an empty sentence', { resolves: '  ' }, 'cau-trong', 'resolves', 'không được để trống'],
      ['an essential field left out', { basis: 'Căn cứ quy định' }, 'mau-thieu-truong', 'basis', '{canCu}'],
      ['a sentence the paper has not', { khongCo: 'Câu' }, 'mau-thua-cau', 'khongCo', 'không có câu này'],
      ['more than a sentence', { subject: `Về việc ${'a'.repeat(1600)}` }, 'cau-qua-dai', 'subject', '1500'],
    ];
    for (const [what, sentences, code, item, message] of cases) {
      const fault = await faultOf(story.site.call('wording.save', { fields: own(sentences) }));
      expect([what, fault.code, fault.item]).toEqual([what, code, item]);
      expect(fault.message).toContain(message);
    }
  });

  it('prints what was typed as text: markup, XML and a direction override', async () => {
    const { site } = story;
    const saved = await site.call('wording.save', { fields: own({ resolves: '<b>A & B</b> \u202Etxt "x" ]]> &amp;' }) });
    expect(saved.sentences['resolves']).toBe('<b>A & B</b> txt "x" ]]> &amp;');
    expect(await words('pdf')).toContain('<b>A & B</b> txt "x" ]]> &amp;');
    await site.call('wording.remove', { id: saved.id });
  });

  it('keeps one wording a day', async () => {
    const { site } = story;
    const first = await site.call('wording.save', { fields: own({ resolves: 'QUYẾT ĐỊNH NHƯ SAU:' }) });
    expect(await faultOf(site.call('wording.save', { fields: own({ resolves: 'X' }) }))).toMatchObject({ code: 'trung-ngay-mau', item: 'validFrom' });
    await site.call('wording.save', { fields: own({}, { validFrom: '2026-10-10' }) });
    expect(await words(), 'from the later day on it reads as built in').not.toContain('NHƯ SAU');
    for (const { id } of (await site.call('wording.state', {})).wordings) await site.call('wording.remove', { id });
    await site.call('wording.restore', { id: first.id });
    expect(await words()).toContain('QUYẾT ĐỊNH NHƯ SAU:');
    await site.call('wording.remove', { id: first.id });
  });

  it('is seen before it is saved, on the latest decision and on samples', async () => {
    const { site } = story;
    const preview = async (of: 'latest' | 'sample') => pdfText((await site.download('wording.preview', { kind: 'quyet-dinh', from: '2026-11-20', sentences: { resolves: 'QUYẾT NGHỊ THỬ:', basis: 'hỏng {' }, of })).bytes);
    expect(await preview('latest')).toMatch(/QUYẾT NGHỊ THỬ:/u);
    expect(await preview('latest')).toContain('345/QĐ-UBND');
    expect(await preview('sample')).toMatch(/QUYẾT NGHỊ THỬ:/u);
    expect(await faultOf(site.download('wording.preview', { kind: 'dinh-chinh', from: '2026-11-20', sentences: {}, of: 'latest' }))).toMatchObject({ code: 'chua-co-van-ban' });
    expect((await site.call('wording.state', {})).wordings).toEqual([]);
  });
});

it('puts the words of the province between those of the unit and the built-in ones, and names what does not fit', async () => {
  const { site } = story;
  const wording = (id: string, key: string, text: string, more: object = {}) => entry('wording', null, { id, form: 'quyet-dinh', key, text, ...more });
  const saved = await site.call('profile.save', {
    fields: profile([wording('e1', 'resolves', 'QUYẾT ĐỊNH CỦA TỈNH:'), wording('e2', 'subject', 'Về việc tỉnh {dongTu} {hinhThuc}'), wording('e3', 'enforcement', 'Thi hành {tenSai}.'), wording('e4', 'mo-dau', 'Câu cũ'), wording('e5', 'kind', 'X', { form: 'khong-co' })]),
  });
  await site.call('profile.use', { id: saved.id, version: saved.version, used: true });
  const own1 = await site.call('wording.save', { fields: own({ subject: 'Về việc xã {dongTu} {hinhThuc}' }) });
  const printed = await words();
  expect(printed).toContain('QUYẾT ĐỊNH CỦA TỈNH:');
  expect(printed).toContain('Về việc xã tặng');
  expect(printed).toContain('có hiệu lực kể từ ngày ký');
  expect((await notes()).wordings).toEqual(['Quyết định khen thưởng: mẫu của đơn vị', 'Quyết định khen thưởng: mẫu của tỉnh']);
  const { unused, province } = await site.call('wording.state', {});
  expect(province.map(({ id }) => id)).toEqual(['e1', 'e2']);
  expect(unused.map(({ entryId, why }) => [entryId, why])).toEqual([
    ['e3', expect.stringContaining('{tenSai}')],
    ['e4', expect.stringContaining('không có câu này')],
    ['e5', 'Không có loại văn bản này.'],
  ]);
  await site.call('wording.remove', { id: own1.id });
  expect(await words()).toContain('Về việc tỉnh tặng');
  const used = (await site.call('law.state', {})).profiles[0];
  await site.call('profile.use', { id: saved.id, version: used?.version ?? 0, used: false });
});

it('prints the legal bases in force on the paper’s own day, added, replaced and ended by the unit', async () => {
  const { site } = story;
  const begins = { text: 'Căn cứ Quyết định số 99/2026/QĐ-UBND;', papers: ['decision' as const], order: 50, to: null, reviewBy: null, confidence: 'low' as const, note: 'Chưa thấy bản ký.' };
  const change = { ends: null, from: '2026-10-01', begins, level: 'province' as const, source: 'Công báo' };
  const added = await site.call('basis.save', { fields: change });
  expect(await words()).toContain('Căn cứ Quyết định số 99/2026/QĐ-UBND.');
  expect((await notes()).bases).toContainEqual({ text: 'Quyết định số 99/2026/QĐ-UBND', why: 'Chưa thấy bản ký.' });
  const replaced = await site.call('basis.save', { fields: { ...change, ends: 'nghi-dinh-152-2025', from: '2026-10-12', begins: { ...begins, text: 'Nghị định số 00/2026/NĐ-CP', order: 30, confidence: 'high', note: '' } } });
  expect(await words()).toContain('Nghị định số 00/2026/NĐ-CP');
  expect(await words()).not.toContain('152/2025');
  await site.call('basis.save', { id: replaced.id, version: replaced.version, fields: { ...change, ends: 'nghi-dinh-152-2025', from: '2026-10-13', begins: null } });
  expect(await words(), 'the decision is of 12/10/2026').toContain('152/2025');
  expect(await faultOf(site.call('basis.save', { fields: { ...change, ends: 'nghi-dinh-152-2025', from: '2026-11-01', begins: null } }))).toMatchObject({ code: 'da-thay' });
  expect(await faultOf(site.call('basis.save', { fields: { ...change, begins: null } }))).toMatchObject({ code: 'khong-co-thay-doi' });
  expect(await faultOf(site.call('basis.save', { fields: { ...change, ends: 'khong-co' } }))).toMatchObject({ code: 'khong-tim-thay' });
  await site.call('basis.remove', { id: added.id });
  expect(await words()).not.toContain('99/2026');
  await site.call('basis.restore', { id: added.id });
  expect(await words()).toContain('99/2026');
  for (const { id } of (await site.call('wording.state', {})).bases) await site.call('basis.remove', { id });
});

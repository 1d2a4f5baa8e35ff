import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLegacy, fromLegacy, isWrittenIn, legacyFontOf, LEGACY_ENCODINGS } from '../../../shared/text/legacy.ts';
import type { LegacyEncoding } from '../../../shared/text/legacy.ts';
import { writeLegacy } from './legacy-writer.ts';

describe('text in codes from before Unicode', () => {
  it.each<[LegacyEncoding, string, string]>([
    ['tcvn3', 'KÕ ho¹ch ph¸t ®éng phong trµo thi ®ua', 'Kế hoạch phát động phong trào thi đua'],
    ['tcvn3', 'ñy ban nh©n d©n x· §«ng S¬n', 'ủy ban nhân dân xã Đông Sơn'],
    ['tcvn3', 'Tû lÖ hé nghÌo gi¶m 1,5%/n¨m; t\u00ADëng th\u00ADëng', 'Tỷ lệ hộ nghèo giảm 1,5%/năm; tưởng thưởng'],
    ['vni', 'Keá hoaïch phaùt ñoäng phong traøo thi ñua', 'Kế hoạch phát động phong trào thi đua'],
    ['vni', 'UÛY BAN NHAÂN DAÂN XAÕ ÑOÂNG SÔN', 'ỦY BAN NHÂN DÂN XÃ ĐÔNG SƠN'],
    ['vni', 'Ngöôøi kyù: Nguyeãn Thò Myõ Kyø, quyù II', 'Người ký: Nguyễn Thị Mỹ Kỳ, quý II'],
    ['cp1258', 'Kêì hoaòch phaìt ðôòng phong traÌo thi ðua', 'Kế hoạch phát động phong trào thi đua'],
  ])('%s: %s', (encoding, legacy, unicode) => {
    expect(fromLegacy(legacy, encoding)).toBe(unicode);
    expect(detectLegacy(legacy)).toBe(encoding);
  });

  it.each([
    ['Unicode', 'Kế hoạch phát động phong trào thi đua năm 2026'],
    ['Unicode, marks apart', 'Kế hoạch phát động phong trào thi đua'.normalize('NFD')],
    ['no marks', 'Ke hoach phat dong phong trao thi dua'],
    ['French', 'où à la carte, l’élève français a déjà été là; garçon très âgé, forêt'],
    ['German', 'Größe, Äpfel, für, Straße, schön, hübsch, über'],
    ['too little', '§«ng S¬n'],
    ['nothing', ''],
  ])('leaves %s alone', (_name, text) => expect(detectLegacy(text)).toBeNull());

  it('tells the code of a short cell when asked to be content with less', () => {
    expect(detectLegacy('NguyÔn ThÞ §µo', 2)).toBe('tcvn3');
    expect(detectLegacy('Nguyeãn Thò Ñaøo', 2)).toBe('vni');
  });

  const letters = [...'aăâbcdđeêghiklmnoôơpqrstuưvxy ', ...'àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ'];
  it.each(LEGACY_ENCODINGS)('%s: every letter survives the way there and back', (encoding) => {
    for (const letter of letters) expect(fromLegacy(writeLegacy(letter, encoding), encoding), letter).toBe(letter);
    const words = fc.array(fc.constantFrom(...letters), { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, (text) => {
        expect(fromLegacy(writeLegacy(text, encoding), encoding)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('a document is recognised in each code, whole', () => {
    const plan = 'Kế hoạch phát động đợt thi đua lập thành tích chào mừng Đại hội; phấn đấu giảm tỷ lệ hộ nghèo xuống dưới 1,5% mỗi năm, xã đạt chuẩn nông thôn mới.'.toLowerCase();
    for (const encoding of LEGACY_ENCODINGS) {
      const written = writeLegacy(plan, encoding);
      expect(detectLegacy(written)).toBe(encoding);
      expect(fromLegacy(written, encoding)).toBe(plan);
    }
  });

  it('a font name over Unicode text proves nothing', () => {
    expect(isWrittenIn('Kế hoạch phát động', 'tcvn3')).toBe(false);
    expect(isWrittenIn('KÕ ho¹ch ph¸t ®éng', 'tcvn3')).toBe(true);
    expect(isWrittenIn('Ke hoach', 'tcvn3')).toBe(false);
  });

  it.each([
    ['.VnTime', { encoding: 'tcvn3', capitals: false }],
    ['.VnTimeH', { encoding: 'tcvn3', capitals: true }],
    ['.VnArial NarrowH', { encoding: 'tcvn3', capitals: true }],
    ['VNI-Times', { encoding: 'vni', capitals: false }],
    ['VNI Helve', { encoding: 'vni', capitals: false }],
    ['Times New Roman', null],
    ['Vninspire', null],
  ])('font %s', (name, expected) => expect(legacyFontOf(name)).toEqual(expected));
});

import type { LegacyEncoding } from '../../../shared/text/legacy.ts';

/** The codes' tables once more, written the other way round and from other listings, so that a slip in one shows. */
const TCVN3_CODES = {
  ă: 0xa8, â: 0xa9, ê: 0xaa, ô: 0xab, ơ: 0xac, ư: 0xad, đ: 0xae, Ă: 0xa1, Â: 0xa2, Ê: 0xa3, Ô: 0xa4, Ơ: 0xa5, Ư: 0xa6, Đ: 0xa7,
  à: 0xb5, ả: 0xb6, ã: 0xb7, á: 0xb8, ạ: 0xb9, ằ: 0xbb, ẳ: 0xbc, ẵ: 0xbd, ắ: 0xbe, ặ: 0xc6, ầ: 0xc7, ẩ: 0xc8, ẫ: 0xc9, ấ: 0xca, ậ: 0xcb,
  è: 0xcc, ẻ: 0xce, ẽ: 0xcf, é: 0xd0, ẹ: 0xd1, ề: 0xd2, ể: 0xd3, ễ: 0xd4, ế: 0xd5, ệ: 0xd6, ì: 0xd7, ỉ: 0xd8, ĩ: 0xdc, í: 0xdd, ị: 0xde,
  ò: 0xdf, ỏ: 0xe1, õ: 0xe2, ó: 0xe3, ọ: 0xe4, ồ: 0xe5, ổ: 0xe6, ỗ: 0xe7, ố: 0xe8, ộ: 0xe9, ờ: 0xea, ở: 0xeb, ỡ: 0xec, ớ: 0xed, ợ: 0xee,
  ù: 0xef, ủ: 0xf1, ũ: 0xf2, ú: 0xf3, ụ: 0xf4, ừ: 0xf5, ử: 0xf6, ữ: 0xf7, ứ: 0xf8, ự: 0xf9, ỳ: 0xfa, ỷ: 0xfb, ỹ: 0xfc, ý: 0xfd, ỵ: 0xfe,
} as const;
const VNI_WHOLE: Record<string, string> = { ỉ: 'æ', ĩ: 'ó', ị: 'ò', í: 'í', ì: 'ì', ỵ: 'î', đ: 'ñ', Đ: 'Ñ' };
const VNI_ACCENTS: Record<string, string> = {
  '\u0301': 'ù', '\u0300': 'ø', '\u0309': 'û', '\u0303': 'õ', '\u0323': 'ï',
  '\u0302': 'â', '\u0302\u0301': 'á', '\u0302\u0300': 'à', '\u0302\u0309': 'å', '\u0302\u0303': 'ã', '\u0323\u0302': 'ä',
  '\u0306': 'ê', '\u0306\u0301': 'é', '\u0306\u0300': 'è', '\u0306\u0309': 'ú', '\u0306\u0303': 'ü', '\u0323\u0306': 'ë',
};
const CP1258_TONES: Record<string, string> = { '\u0300': 'Ì', '\u0301': 'ì', '\u0309': 'Ò', '\u0323': 'ò', '\u0303': 'Þ' };
const CP1258_WHOLE: Record<string, string> = { ă: 'ã', ơ: 'õ', ư: 'ý', đ: 'ð', Ă: 'Ã', Ơ: 'Õ', Ư: 'Ý', Đ: 'Ð' };

/** Writes Unicode in a legacy code, as the Western European characters that such a file shows. */
export function writeLegacy(text: string, encoding: LegacyEncoding): string {
  return [...text.normalize('NFC')].map((letter) => one(letter, encoding)).join('');
}

function one(letter: string, encoding: LegacyEncoding): string {
  if (encoding === 'tcvn3') {
    const code = (TCVN3_CODES as Record<string, number>)[letter];
    return code === undefined ? letter : String.fromCharCode(code);
  }
  if (encoding === 'vni') return vni(letter);
  const spread = letter.normalize('NFD');
  const tone = [...spread].find((unit) => CP1258_TONES[unit] !== undefined);
  const base = (tone === undefined ? spread : spread.replace(tone, '')).normalize('NFC');
  return (CP1258_WHOLE[base] ?? base) + (tone === undefined ? '' : (CP1258_TONES[tone] ?? ''));
}

function vni(letter: string): string {
  const small = letter.toLowerCase();
  const whole = VNI_WHOLE[letter] ?? VNI_WHOLE[small];
  if (whole !== undefined) return letter === small ? whole : whole.toUpperCase();
  const horned = small.normalize('NFD').includes('\u031B');
  const spread = small.normalize('NFD').replace('\u031B', '');
  const base = horned ? (spread.startsWith('o') ? 'ô' : 'ö') : spread.charAt(0);
  const marks = VNI_ACCENTS[spread.slice(1)] ?? '';
  return letter === small ? base + marks : (base + marks).toUpperCase();
}

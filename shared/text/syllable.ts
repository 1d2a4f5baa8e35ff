/** The shapes a written Vietnamese syllable can have: a beginning, a rime, a tone. */

const ONSETS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');
const RIMES = [
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
  'e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu',
  'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y yêm yên yêng yêt yêu yt ynh ych ya yu',
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot',
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơng ơp ơt',
  'u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ uôc uôi uôm uôn uông uôt uy uya uych uyên uyêt uyn uynh uyt uyu',
  'ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu',
].flatMap((line) => line.split(' '));

const KNOWN_RIMES: ReadonlySet<string> = new Set(RIMES);
const LONGEST_FIRST = [...ONSETS].sort((a, b) => b.length - a.length);
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const SHARP_OR_HEAVY = /[\u0301\u0323]/u;
const LONGEST = 7;

/** Whether one word, in Unicode and any case, can be a Vietnamese syllable: «hoạch», «Đắk» not («ăk» is no rime of Vietnamese), «hoaïch» not. */
export function isVietnameseSyllable(word: string): boolean {
  const spread = word.toLowerCase().normalize('NFD');
  const tones = spread.match(TONE) ?? [];
  if (tones.length > 1) return false;
  const plain = spread.replace(TONE, '').normalize('NFC');
  if (plain.length > LONGEST) return false;
  const stopped = /(?:c|ch|p|t)$/u.test(plain);
  if (stopped && tones.length === 1 && !SHARP_OR_HEAVY.test(tones[0] ?? '')) return false;
  if (KNOWN_RIMES.has(plain)) return true;
  return LONGEST_FIRST.some((onset) => plain.startsWith(onset) && KNOWN_RIMES.has(plain.slice(onset.length))) || plain === 'gi';
}

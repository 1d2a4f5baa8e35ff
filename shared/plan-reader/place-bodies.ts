import type { PlanUnitKind } from '../catalogue/plan-vocabulary.ts';
import { lexicon } from './words.ts';
import type { Word } from './words.ts';

/** Words of a level of government behind the name of a body: they only say whose it is. */
const LEVELS = lexicon<string>([['=tỉnh', 'tỉnh'], ['thành phố', 'thành phố'], ['=xã', 'xã'], ['=phường', 'phường'], ['đặc khu', 'đặc khu']]);

/** Bodies that the province and the commune alike have one of. */
const HEADS = lexicon<{ readonly name: string; readonly kind: PlanUnitKind }>([
  ['công an', { name: 'Công an', kind: 'llvt' }],
  ['bộ chỉ huy quân sự', { name: 'Bộ Chỉ huy Quân sự', kind: 'llvt' }],
  ['ban chỉ huy quân sự', { name: 'Ban Chỉ huy Quân sự', kind: 'llvt' }],
  ['bộ chỉ huy bộ đội biên phòng|bộ đội biên phòng', { name: 'Bộ đội Biên phòng', kind: 'llvt' }],
  ['hội liên hiệp phụ nữ|hội LHPN|hội phụ nữ', { name: 'Hội Liên hiệp Phụ nữ', kind: 'to-chuc-ctxh' }],
  ['hội nông dân', { name: 'Hội Nông dân', kind: 'to-chuc-ctxh' }],
  ['hội cựu chiến binh|hội CCB', { name: 'Hội Cựu chiến binh', kind: 'to-chuc-ctxh' }],
  ['đoàn thanh niên|đoàn thanh niên cộng sản Hồ Chí Minh|đoàn TNCS Hồ Chí Minh', { name: 'Đoàn Thanh niên', kind: 'to-chuc-ctxh' }],
  ['liên đoàn lao động|LĐLĐ', { name: 'Liên đoàn Lao động', kind: 'to-chuc-ctxh' }],
  ['hiệp hội doanh nghiệp', { name: 'Hiệp hội Doanh nghiệp', kind: 'to-chuc-xa-hoi' }],
  ['hội doanh nghiệp', { name: 'Hội Doanh nghiệp', kind: 'to-chuc-xa-hoi' }],
  ['hội doanh nhân trẻ', { name: 'Hội Doanh nhân trẻ', kind: 'to-chuc-xa-hoi' }],
  ['liên minh hợp tác xã', { name: 'Liên minh Hợp tác xã', kind: 'to-chuc-xa-hoi' }],
  ['hội khuyến học', { name: 'Hội Khuyến học', kind: 'to-chuc-xa-hoi' }],
  ['hội chữ thập đỏ', { name: 'Hội Chữ thập đỏ', kind: 'to-chuc-xa-hoi' }],
  ['hội người cao tuổi', { name: 'Hội Người cao tuổi', kind: 'to-chuc-xa-hoi' }],
  ['hội cựu giáo chức', { name: 'Hội Cựu giáo chức', kind: 'to-chuc-xa-hoi' }],
  ['hội cựu thanh niên xung phong', { name: 'Hội Cựu Thanh niên xung phong', kind: 'to-chuc-xa-hoi' }],
  ['hội nhà báo', { name: 'Hội Nhà báo', kind: 'to-chuc-xa-hoi' }],
  ['hội luật gia', { name: 'Hội Luật gia', kind: 'to-chuc-xa-hoi' }],
  ['hội văn học nghệ thuật', { name: 'Hội Văn học nghệ thuật', kind: 'to-chuc-xa-hoi' }],
  ['liên hiệp các hội khoa học và kỹ thuật', { name: 'Liên hiệp các Hội Khoa học và Kỹ thuật', kind: 'to-chuc-xa-hoi' }],
  ['văn phòng ủy ban nhân dân|văn phòng UBND', { name: 'Văn phòng UBND', kind: 'so-ban-nganh' }],
]);

const isCapital = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.text);

/** Words of a level that begins at `at` right behind a body; 0: none, a name follows («xã Bến Hoa») or a list («xã, phường»). */
export function levelLength(words: readonly Word[], at: number): number {
  const level = LEVELS.at(words, at);
  if (level === null || words[at]?.gap !== '') return 0;
  const end = at + level.length;
  const next = words[end];
  if (next?.gap === '' && (isCapital(next) || next.low === 'hội')) return 0;
  const joint = next?.low === 'và' && next.gap === '' ? end + 1 : next?.gap === ',' ? end : -1;
  return joint >= 0 && level.value !== 'tỉnh' && level.value !== 'thành phố' && LEVELS.at(words, joint) !== null ? 0 : level.length;
}

/** «Công an thành phố», «Đoàn Thanh niên phường», «Hiệp hội Doanh nghiệp tỉnh»: one body of one place; null: none, or those of several places. */
export function placeBodyAt(words: readonly Word[], at: number): { readonly name: string; readonly kind: PlanUnitKind; readonly length: number } | null {
  const head = HEADS.at(words, at);
  if (head === null) return youthAt(words, at);
  const length = levelLength(words, at + head.length);
  if (length === 0 || !isCapital(words[at])) return null;
  const level = LEVELS.at(words, at + head.length)?.value ?? '';
  return { name: `${head.value.name} ${level}`, kind: head.value.kind, length: head.length + length };
}

/** «Đoàn phường», «Thành đoàn». */
function youthAt(words: readonly Word[], at: number): { readonly name: string; readonly kind: PlanUnitKind; readonly length: number } | null {
  const [first, next] = [words[at], words[at + 1]];
  if (first?.text === 'Thành' && next?.bare === 'doan' && next.gap === '') return { name: 'Thành đoàn', kind: 'to-chuc-ctxh', length: 2 };
  if (first?.text !== 'Đoàn' || next?.gap !== '') return null;
  const length = levelLength(words, at + 1);
  return length === 0 || LEVELS.at(words, at + 1)?.value === 'tỉnh' ? null : { name: `Đoàn ${LEVELS.at(words, at + 1)?.value ?? ''}`, kind: 'to-chuc-ctxh', length: 1 + length };
}

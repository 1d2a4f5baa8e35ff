import type { Placed } from './context.ts';
import type { Label } from './counts.ts';
import type { QuotaReading } from './quota-reading.ts';
import { subjectKindsIn } from './unit-kinds.ts';
import type { Piece } from './words.ts';

/** Whether a sentence with numbers asks for nominees, or tells of something else. */

/** Themes of awards: in headings and in the line itself. */
export const AWARDISH = /khen|danh hieu|so luong|ton vinh|suy ton|co thi dua|chi tieu de nghi/u;
const SPREAD = /tuyen truyen|nhan rong|boi duong|bao dien hinh|giup do|ket nghia|tap huan/u;
const PAST = /(?:^|\s)đã\s+(?:được\s+)?(?:(?:các cấp|cấp trên|tỉnh|trung ương|nhà nước)\s+)?(?:tặng|khen|trao|đề nghị|xét|có|ghi nhận|biểu dương|tôn vinh|công nhận|phát hiện)|(?:trong )?(?:năm|giai đoạn) \d{4}[^.;:]{0,60}(?:đã|được tặng)/u;
/** «trong 05 năm qua», «phong trào trước đó». */
const BEHIND_US = /(?:\d|nhung|cac|nhiem ky|giai doan|thoi gian) ?(?:nam )?(?:qua|vua qua)(?![a-z])(?=[ ,])|(?:giai doan|nhiem ky|phong trao|dot thi dua) truoc(?:,| do| day)/u;
/** «Mỗi tập thể, cá nhân chỉ được tặng 01 Bằng khen»: how often one may be awarded. */
const ONCE = /moi (?:tap the|ca nhan|ho gia dinh|truong hop|doi tuong)(?:(?:,| va| hoac)+ (?:tap the|ca nhan|ho gia dinh|ho))* (?:chi|khong) /u;
/** «186 tập thể và 402 cá nhân được Chủ tịch UBND tỉnh tặng Bằng khen». */
const RECEIVED = /\d (?:luot )?(?:tap the|ca nhan|ho gia dinh|truong hop|don vi|nguoi)[^.;]{0,60} duoc [^.;]{0,80}(?:tang|khen|ton vinh|bieu duong)/u;
/** Words of what is still to be done. */
const WISHED = /(?:moi|tung|se|xet|chon|toi da|khong qua|de nghi|gioi thieu|so luong|suy ton|du kien|phan dau) /u;

/** A line that spreads good examples and says nothing of awards. */
export const onlySpreads = (bare: string): boolean => SPREAD.test(bare) && !/khen|tang|so luong|(?:de cu|de nghi|gioi thieu|chon|toi da|khong qua) [^.;:]{0,20}\d/u.test(bare);

/** What one sentence is about; judged once for all its numbers. `themed`: it stands under words of awards. */
export function asksForNominees({ bare, text }: Piece, placed: Placed, themed: boolean): boolean {
  const low = text.toLowerCase();
  if (PAST.test(low) || BEHIND_US.test(bare) || ONCE.test(bare) || (!themed && RECEIVED.test(bare) && !WISHED.test(bare))) return false;
  const asks = /khen|tang |suy ton|ton vinh|so luong|co thi dua|de nghi|lua chon|binh chon|binh xet|chon |gioi thieu|xet |binh bau|de cu |tien cu |de xuat |duoc (?:khong qua |toi da )?\d{1,3} (?:tap the|ca nhan|truong hop|ho )/u.test(bare);
  const row = /:\s*(?:không quá|tối đa|từ|mỗi|\d|(?:tính |xét |lấy )?(?:chung|tổng số|cả|toàn)[^:;.\d]{0,40}\d)|(?:tập thể|cá nhân|gia đình):?\s*(?:không quá |tối đa )?\d/u.test(low) || /^(?:mỗi|từng)\s[^:;.\d]{2,80}\d{1,3} (?:tập thể|cá nhân|hộ gia đình|gia đình|trường hợp)/u.test(low) || /(?:không quá|tối đa|nhiều nhất|tính chung|hợp chung|từ \d{1,3} đến)\s[^.;:]{0,20}?\d+ (?:tập thể|cá nhân|hộ|trường hợp|doanh nghiệp|hợp tác xã)/u.test(low) || /so luong|chi tieu|phan bo/u.test(placed.themes);
  return (asks || row) && (themed || /khen|tang |suy ton|ton vinh|co thi dua/u.test(bare));
}

/** «Tối đa 60 trường hợp, trong đó:» over the line: «Các xã: 30 trường hợp» is then their share, one number for all of them. */
export const isPart = ({ over }: Placed): boolean => /\d+ (?:tap the|ca nhan|truong hop|ho |bang khen|giay khen|co |don vi|doi tuong)[^.;]{0,200}(?:trong do|bao gom|gom|chia ra|phan bo(?: cu the)?|cu the)(?: nhu sau)?\s*:?\s*$/u.test(over[0]?.bare ?? '');

/** «Số lượng đề nghị không vượt quá mức sau:», «2. Số lượng tối đa» over the line. */
const CAPPED = /(?:khong (?:duoc )?(?:vuot )?qua|toi da)[^.;:\d]{0,60}(?:sau|sau day|duoi day|quy dinh)\s*:?\s*$|^\W*so luong (?:khen thuong |de nghi |khen |xet chon |de nghi khen thuong )?(?:toi da|cao nhat)(?![^.;]{0,200}\d+ (?:tap the|ca nhan|ho ))/u;

/** Whether what stands above makes every number of the line the most there may be. */
export const capped = ({ over }: Placed): boolean => over.slice(0, MOST_OVER).some(({ bare }) => CAPPED.test(bare) || CAPPED_HEAD.test(bare.replace(YEARS, '')));
/** A line without a list mark, ending in a colon, that caps what follows. */
export const announcesMost = ({ piece, text, paragraph }: Placed): boolean => text.length === paragraph.text.length && /:\s*$/u.test(text) && (CAPPED.test(piece.bare) || CAPPED_HEAD.test(piece.bare.replace(YEARS, '')));
const YEARS = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu;
/** «Mức trần số lượng đề nghị», «Số lượng (là số lượng tối đa)»: a heading or a line that announces, with no number of its own. */
const CAPPED_HEAD = /^(?![^\n]*\d+ (?:tap the|ca nhan|truong hop|ho |co |bang ))(?:[^.;]{0,90}(?:so luong|de nghi|khen|gioi thieu|phan bo)[^.;]{0,120}(?:\((?:la )?(?:so luong |so |muc )*(?:toi da|cao nhat|nhieu nhat)[^)\d]{0,40}\)|(?:khong (?:duoc )?(?:vuot )?qua|toi da|nhieu nhat|khong nhieu hon|khong vuot)[^.;:\d]{0,60}\s*:)\s*$|\W*(?:[a-z\d]{1,4}[.)] )*(?:muc tran|han muc|gioi han|muc toi da|so toi da)[^.;:]{0,30}(?:so luong|khen|de nghi|binh xet|xet chon|gioi thieu))/u;
const MOST_OVER = 3;

/** A plain number read as the most there may be. */
export const atMost = <T extends Pick<QuotaReading, 'min' | 'max'>>(reading: T): T => (reading.min !== null && reading.min === reading.max ? { ...reading, min: null } : reading);

const SUBJECT_HEAD = /^\W*(?:(?:[a-z]|\d{1,2}|[ivx]{1,4})[.)] ?)*(?:doi voi |ve |so luong |khen thuong |danh cho |khen )*(?:cac )?(?:tap the|ca nhan|ho gia dinh|gia dinh)\W*$/u;

/** «1. Đối với tập thể» right above: bare numbers of the line («Mỗi xã: 02») count these. */
export function labelAbove({ over }: Placed): Label | null {
  const head = over[0];
  if (head === undefined || !SUBJECT_HEAD.test(head.bare)) return null;
  return { subjects: subjectKindsIn(head.words) };
}

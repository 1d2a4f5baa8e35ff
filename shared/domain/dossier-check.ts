import { fold } from '../text/fold.ts';
import { formatScreenDate } from '../text/dates.ts';
import type { DossierItem } from './nomination.ts';
import type { OpenPoint } from './readiness.ts';

/**
 * «Kiểm tra hồ sơ»: what the receiver would send a dossier back for (award-law.md 2.2, typical reasons for return). `stop`:
 * it cannot be sent (R98). `reason`: it can, with a written reason. `note`: nobody can tell from what is on record, or it is
 * only worth a look; it asks for nothing.
 */
export type CheckWeight = 'stop' | 'reason' | 'note';

/** Where a finding is mended. */
export type MendPlace = 'de-nghi' | 'ho-so' | 'hop-xet' | 'doi-tuong' | 'trung-nhau' | 'viec-dang-xem-xet' | 'xep-loai';

export interface CheckFinding {
  readonly code: string;
  readonly weight: CheckWeight;
  readonly sentence: string;
  readonly mend: MendPlace;
  /** A person answers it here: the key to store the answer under, and the question. */
  readonly asks?: Question;
}
interface Question {
  readonly key: string;
  readonly question: string;
}

/** One nominee of a dossier as the check sees it. */
export interface CheckedNominee {
  readonly openPoints: readonly OpenPoint[];
  /** Checklist as it counts. */
  readonly items: readonly DossierItem[];
  /** Why papers count as too old. */
  readonly itemNotes: readonly { readonly code: string; readonly sentence: string }[];
  readonly merit: string;
  /** Eligibility by the law data; null: they do not hold this award. */
  readonly eligibility: { readonly verdict: string; readonly summary: string; readonly missing: readonly string[]; readonly unnumbered: readonly string[] } | null;
  /** What no record speaks against and whoever makes the dossier has to look into: nobody has said yet that it was done. */
  readonly toConfirm: readonly (Question & { readonly sentence: string })[];
  /** Matters under examination that are not cleared. */
  readonly pending: readonly { readonly words: string; readonly from: string; readonly source: string }[];
  /** Awards on record. */
  readonly awards: readonly { readonly name: string; readonly year: number; readonly decision: string; readonly merit: string }[];
  /** Nominations of the same subject for the same milestone or in a linked campaign, and a collective that is no more: sentences. */
  readonly same: readonly string[];
  /** Gradings that do not agree with the proposal (R39). */
  readonly mismatches: readonly string[];
  /** The merit is word for word that of the nomination it was copied from. */
  readonly copiedMerit: boolean;
  /** Whose report reads word for word alike, in words; null: nobody's. */
  readonly copiedReport: string | null;
  /** The capacity of merit is asked by the plan and not recorded (R49). */
  readonly capacityOpen: boolean;
}

/** Reports that their author signs and the levels above confirm (award-law.md 2.2). */
const REPORTS: readonly string[] = ['BAO_CAO_THANH_TICH', 'BAO_CAO_TOM_TAT'];
/** Shorter merits are alike by chance. */
const LEAST_ALIKE = 20;

const POINT_PLACES: Partial<Record<OpenPoint['code'], MendPlace>> = { 'chua-hop-xet': 'hop-xet', 'khong-thong-qua': 'hop-xet', 'chua-cong-khai': 'hop-xet', 'da-dong-bang': 'ho-so' };

/** Everything about one nominee, what stops first and notes last. Pure. */
export function checkNominee(nominee: CheckedNominee): CheckFinding[] {
  const found: CheckFinding[] = nominee.openPoints.map(({ code, sentence, stops }) => ({ code, weight: stops ? 'stop' : 'reason', sentence, mend: POINT_PLACES[code] ?? 'de-nghi' }));
  const add = (code: string, weight: CheckWeight, sentence: string, mend: MendPlace = 'de-nghi'): void => void found.push({ code, weight, sentence, mend });
  for (const { words, from, source } of nominee.pending) {
    add('viec-dang-xem-xet', 'reason', `${words} từ ${formatScreenDate(from)}${source === '' ? '' : ` (${source})`}, chưa có kết luận bằng văn bản.`, 'viec-dang-xem-xet');
  }
  const merit = fold(nominee.merit);
  if (merit.length >= LEAST_ALIKE) {
    for (const award of nominee.awards.filter((one) => fold(one.merit) === merit)) add('da-khen', 'reason', `Cùng thành tích này đã được tặng ${award.name} năm ${award.year}, Quyết định ${award.decision}. Một thành tích không tặng nhiều lần.`, 'doi-tuong');
  }
  checkEligibility(nominee, add);
  for (const { sentence } of nominee.itemNotes) add('qua-cu', 'note', `Quá cũ: ${sentence}`);
  checkMarks(nominee.items, add);
  for (const { sentence, key, question } of nominee.toConfirm) found.push({ code: 'can-xac-nhan', weight: 'note', sentence, mend: 'viec-dang-xem-xet', asks: { key, question } });
  for (const sentence of nominee.same) add('trung-dot-xet', 'note', sentence, 'trung-nhau');
  for (const sentence of nominee.mismatches) add('xep-loai', 'note', sentence, 'xep-loai');
  if (nominee.copiedMerit) add('con-nhu-nam-truoc', 'note', 'Thành tích còn nguyên như đề nghị năm trước đã sao chép.');
  if (nominee.copiedReport !== null) add('bao-cao-giong-nhau', 'note', nominee.copiedReport);
  if (nominee.capacityOpen) add('tu-cach', 'note', 'Chưa ghi tư cách lập thành tích: trực tiếp thực hiện hay tham mưu, tổ chức phong trào.');
  return byWeight(found);
}

type Add = (code: string, weight: CheckWeight, sentence: string, mend?: MendPlace) => void;

function checkEligibility({ eligibility }: CheckedNominee, add: Add): void {
  if (eligibility === null) return;
  const { verdict, summary, missing, unnumbered } = eligibility;
  if (verdict === 'chua-du-dieu-kien' || verdict === 'khong-thuoc-doi-tuong') add('khong-du-dieu-kien', 'reason', summary);
  else if (verdict === 'chua-xac-dinh') add('chua-xac-dinh', 'note', summary);
  // What is not determined names what it misses itself.
  if (missing.length > 0 && verdict !== 'chua-xac-dinh') add('thieu-can-cu', 'note', `Chưa có trong sổ: ${missing.join('; ')}.`, 'doi-tuong');
  if (unnumbered.length > 0) add('thieu-so-quyet-dinh', 'note', `Chưa chứng minh bằng số quyết định: ${unnumbered.join('; ')}.`, 'doi-tuong');
}

/** Papers ticked as present: whether they carry a file, a signature and the confirmation of the level above. */
function checkMarks(items: readonly DossierItem[], add: Add): void {
  const present = items.filter((item) => item.state === 'da-co');
  const bare = present.filter((item) => item.attachmentIds.length === 0 && item.note === '' && item.required !== 'no' && isPaper(item));
  if (bare.length > 0) add('khong-co-tep', 'note', `Đánh dấu «Đã có» nhưng không có tệp và không ghi bản giấy ở đâu: ${bare.map(({ name }) => name).join('; ')}.`);
  const reports = present.filter(({ code }) => REPORTS.includes(code));
  const unsigned = reports.filter(({ signed }) => signed !== true);
  if (unsigned.length > 0) add('thieu-chu-ky', 'note', `Chưa đánh dấu đã ký, đóng dấu: ${unsigned.map(({ name }) => name).join('; ')}.`);
  const unconfirmed = reports.filter(({ confirmed }) => confirmed !== true);
  if (unconfirmed.length > 0) add('chua-xac-nhan', 'note', `Chưa đánh dấu có xác nhận của cấp trên trực tiếp: ${unconfirmed.map(({ name }) => name).join('; ')}.`);
}

const isPaper = ({ code }: DossierItem): boolean => /^[A-Z]+(?:_[A-Z0-9]+)*$/u.test(code);

/** The dossier as a whole. */
export interface CheckedDossier {
  readonly number: string;
  readonly date: string | null;
  readonly hasSigner: boolean;
  readonly nominations: number;
  /** Nominees the council passed for this receiver that stand in no dossier, by name. */
  readonly leftOut: readonly string[];
  /** Latest session that judged its nominations, `YYYY-MM-DD`. */
  readonly lastSession: string | null;
}

export function checkDossier(dossier: CheckedDossier): CheckFinding[] {
  const found: CheckFinding[] = [];
  const add = (code: string, weight: CheckWeight, sentence: string): void => void found.push({ code, weight, sentence, mend: 'ho-so' });
  if (dossier.nominations === 0) add('ho-so-trong', 'stop', 'Hồ sơ không còn đề nghị nào.');
  const missing = [dossier.number === '' ? 'số' : '', dossier.date === null ? 'ngày' : '', dossier.hasSigner ? '' : 'người ký'].filter(Boolean);
  if (missing.length > 0) add('to-trinh-thieu', 'note', `Tờ trình chưa ghi ${missing.join(', ')}.`);
  if (dossier.date !== null && dossier.lastSession !== null && dossier.date < dossier.lastSession) add('to-trinh-truoc-hop', 'note', `Ngày tờ trình ${formatScreenDate(dossier.date)} có trước ngày họp xét ${formatScreenDate(dossier.lastSession)}.`);
  if (dossier.leftOut.length > 0) add('danh-sach-khong-khop', 'note', `Đã thông qua nhưng không có trong hồ sơ nào: ${dossier.leftOut.slice(0, 5).join(', ')}${dossier.leftOut.length > 5 ? ` và ${dossier.leftOut.length - 5} đối tượng khác` : ''}.`);
  return byWeight(found);
}

const WEIGHTS: readonly CheckWeight[] = ['stop', 'reason', 'note'];
const byWeight = (found: readonly CheckFinding[]): CheckFinding[] => found.toSorted((a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight));

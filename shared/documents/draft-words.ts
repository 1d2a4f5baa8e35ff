import { PAPERS } from './catalogue.ts';
import type { PaperCode, PaperSubject } from './catalogue.ts';

/** What makes «DỰ THẢO» vanish, by what the paper is about; for all others its number. */
const UNTIL: Partial<Record<PaperSubject, string>> = {
  dossier: 'Hồ sơ chưa trình: bấm «Trình hồ sơ» rồi in lại bản để ký',
  nomination: 'Hồ sơ chưa trình: bấm «Trình hồ sơ» rồi in lại bản để ký',
  'nomination or dossier': 'Hồ sơ chưa trình: bấm «Trình hồ sơ» rồi in lại bản để ký',
  session: 'Phiên họp chưa kết thúc: bấm «Kết thúc họp xét» rồi in lại bản để ký',
  report: 'Báo cáo chưa ghi đã gửi',
  unit: 'Chưa ghi số, ngày quyết định',
};

/** Why a paper is printed with «DỰ THẢO» in its margin, and what to do to have it without. */
export function draftWords(code: PaperCode): string {
  return `Bản này in chữ DỰ THẢO. ${UNTIL[PAPERS[code].subject] ?? 'Chưa ghi số, ngày văn bản; văn thư cho số thì ghi vào bản Word'}.`;
}

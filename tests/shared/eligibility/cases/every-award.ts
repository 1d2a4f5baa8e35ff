import { awardCatalogue } from '../../../../shared/catalogue/awards.ts';
import type { SubjectFacts } from '../../../../shared/eligibility/facts.ts';
import { award, collective, household, pending, person } from '../builder.ts';
import { CHUA, DU, KHONG, XD } from './table.ts';
import type { Row, Table } from './table.ts';
import { QUALIFIED } from './qualified.ts';

/** A subject that is none of the award's recipients (award-law 1.2–1.4, 8.2), and what the summary calls the recipients. */
const OTHERS: Readonly<Record<string, readonly [SubjectFacts, string]>> = {
  LDTT: [person(['foreigner']), 'cán bộ, công chức, viên chức, người lao động trong cơ quan, đơn vị, công nhân, nông dân hoặc người lao động khác'],
  CSTT: [person(['official']), 'dân quân thường trực, dân quân cơ động hoặc lực lượng vũ trang'],
  CSTDCS: [collective(), 'cán bộ, công chức, viên chức, người lao động trong cơ quan, đơn vị, công nhân, nông dân, người lao động khác, dân quân thường trực, dân quân cơ động hoặc lực lượng vũ trang'],
  CSTDT: [household(), 'cán bộ, công chức, viên chức, người lao động trong cơ quan, đơn vị, công nhân, nông dân, người lao động khác, dân quân thường trực, dân quân cơ động hoặc lực lượng vũ trang'],
  CSTDTQ: [person(['entrepreneur']), 'cán bộ, công chức, viên chức, người lao động trong cơ quan, đơn vị, công nhân, nông dân, người lao động khác, dân quân thường trực, dân quân cơ động hoặc lực lượng vũ trang'],
  TTLDTT: [person(['official']), 'tập thể'],
  TTLDXS: [household(), 'tập thể'],
  CTD_TINH: [person(['official']), 'tập thể, xã, phường, đặc khu hoặc doanh nghiệp'],
  CTD_CP: [household(), 'tập thể, xã, phường, đặc khu hoặc doanh nghiệp'],
  XPTB: [collective(), 'xã, phường, đặc khu'],
  TDPVH: [collective(), 'thôn, tổ dân phố'],
  GDVH: [person(['farmer']), 'hộ gia đình'],
  GK_XA: [person(['foreigner']), 'cán bộ, công chức, viên chức, người lao động trong cơ quan, đơn vị, công nhân, nông dân, người lao động khác, doanh nhân, trí thức, nhà khoa học, tập thể, hộ gia đình hoặc doanh nghiệp'],
  GK_SO: [person(['overseas_vietnamese']), 'cán bộ, công chức, viên chức, người lao động trong cơ quan, đơn vị, công nhân, nông dân, người lao động khác, doanh nhân, trí thức, nhà khoa học, tập thể, hộ gia đình hoặc doanh nghiệp'],
  GK_DN: [household(), 'người lao động trong cơ quan, đơn vị, công nhân, nông dân, người lao động khác hoặc tập thể'],
  BK_TINH: [person(['foreigner']), 'cán bộ, công chức, viên chức, người lao động trong cơ quan, đơn vị, công nhân, nông dân, người lao động khác, doanh nhân, trí thức, nhà khoa học, tập thể, doanh nghiệp hoặc hộ gia đình'],
  BK_TTG: [person([]), 'cán bộ, công chức, viên chức, người lao động trong cơ quan, đơn vị, công nhân, nông dân, người lao động khác, doanh nhân, trí thức, nhà khoa học, tập thể, doanh nghiệp, hộ gia đình, người nước ngoài hoặc người Việt Nam ở nước ngoài'],
  HCLD_3: [household(), 'cán bộ, công chức, viên chức, người lao động trong cơ quan, đơn vị, công nhân, nông dân, người lao động khác, doanh nhân, trí thức, nhà khoa học, tập thể, doanh nghiệp, người nước ngoài hoặc người Việt Nam ở nước ngoài'],
  HCLD_2: [household(), 'cán bộ, công chức, viên chức, người lao động trong cơ quan, đơn vị, công nhân, nông dân, người lao động khác, doanh nhân, trí thức, nhà khoa học, tập thể, doanh nghiệp, người nước ngoài hoặc người Việt Nam ở nước ngoài'],
  HCLD_1: [person(['standing_militia']), 'cán bộ, công chức, viên chức, người lao động trong cơ quan, đơn vị, công nhân, nông dân, người lao động khác, doanh nhân, trí thức, nhà khoa học, tập thể, doanh nghiệp, người nước ngoài hoặc người Việt Nam ở nước ngoài'],
  HC_DC: [person(['foreigner']), 'cá nhân'],
  HC_DDKDT: [collective(), 'cá nhân'],
  KNC_TINH: [collective(), 'cá nhân, người nước ngoài hoặc người Việt Nam ở nước ngoài'],
  KNC_BO: [person(['overseas_vietnamese']), 'cá nhân hoặc người nước ngoài'],
  HC_TNXP: [person(['foreigner']), 'cá nhân'],
  HUYC_HN: [person(['official']), 'người nước ngoài'],
};

const GROUND_SAID: Readonly<Record<string, string>> = {
  CTD_TINH: ' theo căn cứ: hằng năm', CTD_CP: ' theo căn cứ: hằng năm', BK_TINH: ' theo căn cứ: công trạng', BK_TTG: ' theo căn cứ: công trạng', HCLD_3: ' theo căn cứ: công trạng',
  HCLD_2: ' theo căn cứ: công trạng', HCLD_1: ' theo căn cứ: công trạng', HC_DC: ' theo căn cứ: thành tích đột xuất', HC_DDKDT: ' theo căn cứ: công lao được Mặt trận công nhận',
  HUYC_HN: ' theo căn cứ: đối ngoại',
};

/** The rows that every award has alike: it qualifies, G6, G1, the dates of the law, and who may receive it. */
export const everyAward: Table = Object.fromEntries(awardCatalogue.map((entry) => [entry.code, rowsOf(entry.code, entry.nameVi)]));

function rowsOf(code: string, name: string): Row[] {
  const of = QUALIFIED[code];
  const [other, recipients] = OTHERS[code] ?? [];
  if (of === undefined || other === undefined) throw new Error(`no case for ${code}`);
  const household = of.subject.kind === 'household';
  const gate = household ? 'GEN.viec_dang_xem_xet_ho' : 'GEN.viec_dang_xem_xet';
  const matter = pending('dang_xem_xet_ky_luat', '2026-01-05');
  const waiting = 'Đang xem xét kỷ luật từ ngày 05/01/2026; chưa có kết luận bằng văn bản.';
  const linked = award('GK_XA', 2025, { id: 'lien-ket', name: 'Giấy khen', decisionNumber: '45/QĐ-UBND', decisionDate: '2025-11-03', type: 'dot_xuat' });
  return [
    { is: 'đủ điều kiện', of, verdict: DU, summary: `Đủ điều kiện${GROUND_SAID[code] ?? ''}.`, lacking: 0 },
    // NĐ 152 Điều 4 khoản 4 names individuals and collectives; for a household it only warns.
    household
      ? { is: 'đang xem xét kỷ luật: chỉ cảnh báo với hộ gia đình', of: { ...of, pending: [matter] }, verdict: DU, at: gate, result: 'chua-dat', says: waiting }
      : { is: 'đang xem xét kỷ luật', of: { ...of, pending: [matter] }, verdict: CHUA, at: gate, result: 'chua-dat', says: waiting, summary: 'Chưa đủ điều kiện: đang xem xét kỷ luật từ ngày 05/01/2026; chưa có kết luận bằng văn bản.', lacking: 1 },
    { is: 'việc xem xét kỷ luật đã có kết luận', of: { ...of, pending: [{ ...matter, clearedOn: '2026-02-01' }] }, verdict: DU, at: gate, result: 'dat', says: 'Các việc xem xét, xác minh đã có kết luận bằng văn bản.' },
    {
      is: 'cùng một thành tích đã được khen', of: { ...of, awards: [...of.awards, linked] }, p: { sameAchievementAs: ['lien-ket'] }, verdict: CHUA, at: 'GEN.mot_thanh_tich_mot_khen_thuong', result: 'chua-dat',
      says: 'Thành tích này đã được khen: Giấy khen năm 2025, Quyết định 45/QĐ-UBND ngày 03/11/2025. Một thành tích chỉ khen một lần.', lacking: 1,
    },
    { is: 'trước ngày luật có hiệu lực', of, p: { date: '2023-12-31', year: 2023 }, verdict: XD, summary: `Chưa xác định: dữ liệu pháp luật về ${name} không có hiệu lực vào ngày 31/12/2023.` },
    { is: 'không thuộc đối tượng', of: other, verdict: KHONG, summary: `Không thuộc đối tượng: ${name} dành cho ${recipients ?? ''}.` },
  ];
}

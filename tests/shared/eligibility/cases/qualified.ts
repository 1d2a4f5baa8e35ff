import type { SubjectFacts } from '../../../../shared/eligibility/facts.ts';
import { T, X, award, awards, block, collective, commune, facts, household, initiative, members, person, ratings, service, village, yes } from '../builder.ts';

export const TAKES_PART = 'tham_gia_phong_trao_thi_dua';
export const PROVINCE_SAYS = (code: 'CSTDT' | 'CSTDTQ'): string => `${code}.cong_nhan_pham_vi#/cong_nhan_hieu_qua_pham_vi_anh_huong`;
export const FLAG_KEYS = ['CTD_TINH.tieu_chuan#0.1/hoan_thanh_vuot_chi_tieu', 'CTD_TINH.tieu_chuan#0.2/to_chuc_dang_doan_the_vung_manh', 'CTD_TINH.tieu_chuan#0.3/tiet_kiem_chong_tham_nhung'];

/** Ten members: seven with LĐTT, one of them with CSTĐCS too. */
export const TEN = [...members(1, { titles: ['LDTT', 'CSTDCS'] }), ...members(6, { titles: ['LDTT'] }, 2), ...members(3, { rating: T }, 8)];

/** One subject that qualifies for each award in award year 2025, judged on 10/02/2026; other cases take something away from it. */
export const QUALIFIED: Readonly<Record<string, SubjectFacts>> = {
  LDTT: facts({ ratings: ratings(2025, T), confirmations: yes(`LDTT.tieu_chuan#0.1/${TAKES_PART}`) }),
  CSTT: person(['standing_militia'], { ratings: ratings(2025, T), confirmations: yes(`CSTT.phong_trao#/${TAKES_PART}`) }),
  CSTDCS: facts({ awards: awards('LDTT', [2025]), ratings: ratings(2025, X) }),
  CSTDT: facts({ awards: awards('CSTDCS', [2023, 2024, 2025]), initiatives: [initiative('Số hóa hồ sơ', { reach: 'tinh' })], confirmations: yes(PROVINCE_SAYS('CSTDT')) }),
  CSTDTQ: facts({ awards: awards('CSTDT', [2024, 2025]), initiatives: [initiative('Số hóa hồ sơ', { reach: 'toan_quoc' })], confirmations: yes(PROVINCE_SAYS('CSTDTQ')) }),
  TTLDTT: collective({ ratings: ratings(2025, T), members: [{ year: 2025, total: 10, members: TEN }], confirmations: yes(`TTLDTT.phong_trao#/${TAKES_PART}`, 'TTLDTT.doan_ket#/noi_bo_doan_ket') }),
  TTLDXS: collective({ ratings: ratings(2025, X), members: [{ year: 2025, total: 10, members: TEN }], confirmations: yes(`TTLDXS.phong_trao#/${TAKES_PART}`, 'TTLDXS.doan_ket#/noi_bo_doan_ket') }),
  CTD_TINH: collective({ reviews: [block('tinh')], confirmations: yes(...FLAG_KEYS) }),
  CTD_CP: collective({ reviews: [block('tinh')], awards: awards('CTD_TINH', [2025]) }),
  XPTB: commune({ confirmations: yes('XPTB.dan_dau#/dan_dau_phong_trao_cua_tinh', 'XPTB.tieu_chuan#/diem') }),
  TDPVH: village({ confirmations: yes('TDPVH.tieu_chuan#/diem') }),
  GDVH: household({ confirmations: yes('GDVH.tieu_chuan#/diem'), members: [{ year: 2025, total: 4, members: members(4) }] }),
  GK_XA: facts({ ratings: ratings(2025, T) }),
  GK_SO: facts({ ratings: ratings(2025, T) }),
  GK_DN: person(['worker'], { ratings: ratings(2025, T) }),
  BK_TINH: facts({ awards: awards('CSTDCS', [2024, 2025]) }),
  BK_TTG: facts({ awards: [award('BK_TINH', 2019), ...awards('CSTDCS', [2021, 2023, 2025])], ratings: ratings(2020, T, T, T, T, T, T) }),
  HCLD_3: facts({ awards: [award('BK_TTG', 2020), ...awards('CSTDCS', [2021, 2023, 2025])], ratings: ratings(2021, T, T, X, T, T) }),
  HCLD_2: facts({ awards: [award('HCLD_3', 2020, { type: 'cong_trang' }), ...awards('CSTDT', [2024])], ratings: ratings(2021, T, X, X, T, T) }),
  HCLD_1: facts({ awards: [award('HCLD_2', 2020, { type: 'cong_trang' }), ...awards('CSTDT', [2022, 2025])], ratings: ratings(2021, T, X, X, X, T) }),
  HC_DC: facts({ confirmations: yes('HC_DC.hanh_dong#/hanh_dong_dung_cam') }),
  HC_DDKDT: facts({ confirmations: yes('HC_DDKDT.tieu_chuan#0/mttq_cong_nhan') }),
  KNC_TINH: facts(),
  KNC_BO: facts(),
  HC_TNXP: person([], { services: [service('thanh_nien_xung_phong', '1968-01-01', '1970-06-30')] }),
  HUYC_HN: person(['foreigner'], { services: [service('lam_viec_tai_viet_nam_hoac_quan_he_voi_viet_nam', '2018-03-01', null)], confirmations: yes('HUYC_HN.dong_gop#0.0/dong_gop_huu_nghi') }),
};

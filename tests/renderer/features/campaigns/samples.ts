import type { CampaignPage, CampaignRow, LibraryRow, QuotaLine } from '../../../../renderer/features/campaigns/store.ts';
import { NO_CAMPAIGN_SETTINGS } from '../../../../shared/domain/campaign.ts';
import type { Campaign } from '../../../../shared/domain/campaign.ts';

export const campaign = (over: Partial<Campaign> = {}): Campaign => ({
  id: 'c1', version: 4, name: 'Phong trào mẫu 2023 - 2025', fromYear: 2023, toYear: 2025, state: 'dang-phat-dong', planCode: 'LDNN', note: '', districtAnswer: 'unknown', allotments: [], eventDates: [],
  openedOn: '2026-01-05', links: [], settings: NO_CAMPAIGN_SETTINGS, ...over,
});

export const quota = (over: Partial<QuotaLine> = {}): QuotaLine => ({
  id: 'q1', printed: 'Bằng khen: chờ văn bản phân bổ', status: 'cho-phan-bo', min: null, max: null, used: 0, left: null, verdict: 'unknown', sentence: 'Chờ phân bổ số lượng; vẫn lập hồ sơ, đã có 0.', ...over,
});

export const campaignPage = (over: Partial<CampaignPage> = {}): CampaignPage => ({
  campaign: campaign(),
  hasPlan: true,
  revision: 1,
  documentNumber: '1479/QĐ-UBND',
  issuer: 'Ủy ban nhân dân tỉnh Lâm Đồng',
  theme: 'Không để ai bị bỏ lại phía sau',
  period: '2022 - 2025',
  tasks: [
    { id: 't1', text: 'Xây dựng kế hoạch', body: 'UBND huyện, thành phố', section: 'VI.4', mark: 'truoc-giao-cap-huyen' },
    { id: 't2', text: 'Vận động giúp đỡ hộ nghèo', body: 'Nội dung thi đua', section: 'III.1.e', mark: 'moi-doi-tuong' },
  ],
  deadlines: [
    { id: 'd1', text: 'Báo cáo kết quả', to: ['Sở Nội vụ'], printed: 'trước ngày 15 tháng 11', lastDay: '2026-11-24', words: 'Còn 3 ngày', section: 'VI.6', mark: 'truc-tiep' },
    { id: 'd2', text: 'Báo cáo năm cũ', to: ['Sở Nội vụ'], printed: 'trước ngày 15 tháng 11', lastDay: '2023-11-14', words: 'Quá hạn', section: 'VI.6', mark: 'truc-tiep' },
    { id: 'd3', text: 'Tình hình hằng năm', to: ['Sở Nội vụ'], printed: 'hằng năm; không nêu ngày', lastDay: null, words: 'Chưa có hạn', section: 'VI.4', mark: 'truc-tiep' },
    { id: 'd4', text: 'Tình hình hằng năm', to: ['Sở Nội vụ'], printed: 'hằng năm; không nêu ngày', lastDay: null, words: 'Chưa có hạn', section: 'VI.4', mark: 'truc-tiep' },
  ],
  quotas: [{ milestoneId: 'm1', milestoneName: 'Tổng kết', lines: [quota()] }],
  quotaNote: 'Số lượng phân bổ sau.',
  awardForms: [{ id: 'f1', name: 'Bằng khen của Chủ tịch UBND tỉnh', level: 'tinh', decidedBy: 'Chủ tịch UBND tỉnh', occasions: ['so-ket', 'tong-ket'], subjectKinds: ['tap-the', 'ca-nhan'], section: 'IV.2' }],
  milestones: [
    { id: 'm1', name: 'Tổng kết phong trào', kind: 'tong-ket', printed: 'năm 2025', awards: true, roundId: null },
    { id: 'm2', name: 'Sơ kết phong trào', kind: 'so-ket', printed: 'năm 2023', awards: true, roundId: 'r7' },
    { id: 'm3', name: 'Ban hành kế hoạch', kind: 'phat-dong', printed: 'năm 2022', awards: false, roundId: null },
  ],
  bodies: [
    { printed: 'Sở Lao động - Thương binh và Xã hội', reading: 'Sở Nội vụ', state: 'ke-thua', confidence: 'medium', note: 'Cần xác nhận nơi nhận.' },
    { printed: 'Sở Nội vụ', reading: 'Sở Nội vụ', state: 'giu-nguyen', confidence: 'high', note: '' },
  ],
  districtQuestion: true,
  counts: { indicators: 16, contents: 8, criteria: 15, ambiguities: 22, others: 20 },
  ...over,
});

export const campaignRow = (over: Partial<CampaignRow> = {}): CampaignRow => ({
  id: 'c1', name: 'Phong trào mẫu', planCode: 'LDNN', hasPlan: true, documentNumber: '1479/QĐ-UBND', fromYear: 2022, toYear: 2025, state: 'dang-phat-dong', rounds: 1, nominations: 5, ...over,
});

export const libraryRow = (over: Partial<LibraryRow> = {}): LibraryRow => ({
  code: 'LDNN', name: 'Vì người nghèo', province: 'Lâm Đồng', number: '1479/QĐ-UBND', period: '2022 - 2025', indicators: 16, openedId: null, ...over,
});

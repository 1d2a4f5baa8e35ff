import type { Prepared, ReportFields, ReportRow, ReportView } from '../../../../renderer/features/reports/store.ts';

export const occurrence = { ref: 'o1/mot-lan', label: 'Báo cáo kết quả năm 2023', lastDay: '2023-11-14', word: 'Còn 4 ngày', year: null, receivers: ['Sở Thí dụ', 'Sở Nội vụ'], onDemand: false, reportId: null };

export const prepared = (more: Partial<Prepared> = {}): Prepared => ({
  campaignName: 'Phong trào thí dụ', today: '2023-11-10', from: '2022-01-01', to: '2025-12-31', endEvent: '', years: [2022, 2023, 2024, 2025],
  reviews: [{ kind: 'so-ket', name: 'Sơ kết phong trào', to: '2023-12-31' }], occurrences: [occurrence], ...more,
});

export const fields = (more: Partial<ReportFields> = {}): ReportFields => ({
  campaignId: 'c1', kind: 'hang-nam', year: 2023, from: '2023-01-01', to: '2023-12-31', title: 'Báo cáo kết quả năm 2023', number: '', date: null, receiver: 'Sở Thí dụ', recipients: ['Sở Nội vụ'], signerId: 's1', occurrenceKey: 'o1/mot-lan',
  sections: [
    { id: 'ket-qua', level: 1, heading: 'Kết quả thực hiện', text: '', table: null },
    { id: 'chi-tieu', level: 2, heading: 'Chỉ tiêu', text: 'Trong 02 chỉ tiêu có 01 chỉ tiêu đạt.', table: { columns: ['Chỉ tiêu', 'Kết quả'], rows: [['Hộ nghèo', '12 hộ'], ['Nhà ở', '3 hộ']] } },
    { id: 'kiem-tra', level: 2, heading: 'Kiểm tra', text: 'Đã thực hiện 01 cuộc giám sát.', table: null },
    { id: 'kien-nghi', level: 1, heading: 'Kiến nghị', text: '', table: null },
  ],
  ...more,
});

export const view = (more: Partial<ReportView['report']> = {}): ReportView => {
  const report: ReportView['report'] = { ...fields(), id: 'r1', version: 1, state: 'du-thao', draftedOn: '2023-11-10', sentOn: null, planRevision: 1, ...more };
  const blocking = [...(report.number === '' ? [{ item: 'number', sentence: 'Chưa có số báo cáo.', blocks: true }] : []), ...(report.date === null ? [{ item: 'date', sentence: 'Chưa có ngày báo cáo.', blocks: true }] : [])];
  return {
    report, campaignName: 'Phong trào thí dụ', occurrence,
    stateWord: report.state === 'du-thao' ? 'Dự thảo' : (report.sentOn ?? '') <= '2023-11-14' ? 'Đã gửi đúng hạn' : 'Gửi muộn',
    missing: [...blocking, { item: 'section:kien-nghi', sentence: 'Mục «Kiến nghị» còn trống; khi in sẽ bỏ qua.', blocks: false }],
    unattached: [],
  };
};

export const row = (more: Partial<ReportRow> = {}): ReportRow => ({
  id: 'r1', campaignId: 'c1', campaignName: 'Phong trào thí dụ', kind: 'hang-nam', kindWord: 'Báo cáo năm', title: 'Báo cáo kết quả năm 2023', year: 2023, from: '2023-01-01', to: '2023-12-31', number: '45', stateWord: 'Dự thảo', sentOn: null, planRevision: 1, ...more,
});

export const signer = { id: 's1', version: 1, name: 'Trần Ký Mẫu', title: 'Chủ tịch', capacity: 'head' as const, onBehalfOf: '', validFrom: null, validTo: null, preferred: true };

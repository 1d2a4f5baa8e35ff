// What pictures of charts and lists show beyond the sample data: figures of five years, awards of earlier years and two things
// that are due, all invented.
const PAPER = { source: 'Báo cáo số 120/BC-UBND (mẫu)', author: 'Đỗ Văn Thư Mẫu' };
const FIRST_YEAR = 2021;
/** Figures of the sample campaign's indicators, one a year; null: not entered yet. */
const FIGURES = {
  'LDNN-01': { kind: 'change', values: [1.3, 1.5, 1.4, 1.3, 1.2] },
  'LDNN-02': { kind: 'change', values: [3.4, 3.6, 3.1, 3.3, 2.4] },
  'LDNN-08': { kind: 'level', values: [85, 88, 93, 97, 100] },
  'LDNN-09': { kind: 'level', values: [48, 52, 61, 66, 71] },
  'LDNN-10': { kind: 'level', values: [9, 9, 7, 6, 4] },
  'LDNN-11': { kind: 'level', values: [4, 3, 2, 1, 1] },
  'LDNN-12': { kind: 'level', values: [66, 70, 82, 90, null] },
};
/** Year, award, how many persons and collectives had it. */
const OLD_AWARDS = [
  [2021, 'LDTT', 'Lao động tiên tiến', 3, 0],
  [2022, 'LDTT', 'Lao động tiên tiến', 4, 0],
  [2022, 'GK_XA', 'Giấy khen của Chủ tịch Ủy ban nhân dân xã Mẫu', 1, 1],
  [2023, 'LDTT', 'Lao động tiên tiến', 4, 0],
  [2023, 'GK_XA', 'Giấy khen của Chủ tịch Ủy ban nhân dân xã Mẫu', 2, 2],
  [2024, 'LDTT', 'Lao động tiên tiến', 5, 0],
  [2024, 'GK_XA', 'Giấy khen của Chủ tịch Ủy ban nhân dân xã Mẫu', 2, 1],
];
/** What the unit must send, and until when: one is late on the day of the pictures, one comes soon. */
const DUE = [
  ['Báo cáo kết quả thi đua quý III', '2025-11-17'],
  ['Danh sách khen thưởng chuyên đề giảm nghèo', '2025-11-25'],
];

/**
 * Adds them to a sample commune whose campaign is LDNN.
 * @param {(method: string, input?: unknown) => Promise<any>} call a call of the contract; null where it is refused
 */
export async function addFigures(call) {
  const [campaign] = await need(call, 'campaign.list');
  for (const [indicatorId, { kind, values }] of Object.entries(FIGURES)) {
    for (const [i, value] of values.entries()) {
      if (value !== null) await need(call, 'indicator.saveValue', { fields: { campaignId: campaign.id, indicatorId, year: FIRST_YEAR + i, kind, value, ...PAPER } });
    }
  }
  for (const [content, date] of DUE) await need(call, 'obligation.save', { fields: { content, kind: 'bao-cao', to: ['Sở Nội vụ'], due: { kind: 'date', date, bound: 'by' }, source: 'Công văn mẫu' } });
  const ids = async (kind) => (await need(call, 'subject.list', { kind, limit: 20 })).rows.map(({ id }) => id);
  const [persons, collectives] = [await ids('person'), await ids('collective')];
  for (const [year, awardCode, awardName, people, groups] of OLD_AWARDS) {
    const subjectIds = [...persons.slice(0, people), ...collectives.slice(0, groups)];
    const paper = { decisionNumber: `${year - 1990}/QĐ-UBND`, decisionDate: `${year}-12-15`, authority: 'Chủ tịch Ủy ban nhân dân xã Mẫu', type: awardCode === 'LDTT' ? 'cong_trang' : 'dot_xuat' };
    await need(call, 'award.backfill', { subjectIds, fields: { awardCode, awardName, year, ...paper } });
  }
}

const UNITS_BELOW = [
  { unitName: 'phường Thí Dụ Thượng', launchedOn: '2025-02-14', launchDocument: '18/KH-UBND' },
  { unitName: 'xã Giả Định', launchedOn: '2025-03-03', launchDocument: '07/KH-UBND', reminders: [{ on: '2025-11-17', document: '58/SNV-TĐKT' }] },
  { unitName: 'xã Minh Họa' },
];

/**
 * Units that an office of the province knows by name, some of which have launched the campaign.
 * @param {(method: string, input?: unknown) => Promise<any>} call a call of the contract; null where it is refused
 * @param {string} planCode plan of the campaign
 */
export async function addUnitsBelow(call, planCode) {
  const { id } = (await need(call, 'campaign.list'))[0] ?? (await need(call, 'campaign.open', { planCode }));
  for (const unit of UNITS_BELOW) await need(call, 'follow.save', { fields: { campaignId: id, ...unit } });
}

async function need(call, method, input = {}) {
  const value = await call(method, input);
  if (value === null) throw new Error(`${method} was refused: ${JSON.stringify(input)}`);
  return value;
}

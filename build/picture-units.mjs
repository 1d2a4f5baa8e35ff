// Units that an office of the province knows, for its pictures; all invented.
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

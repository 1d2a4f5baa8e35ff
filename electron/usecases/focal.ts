import type { Reading } from './db.ts';

/** Campaigns that one input is about; null where something in it cannot be told. */
type CampaignsOf = (read: Reading, input: Readonly<Record<string, unknown>>) => (string | null)[];

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const roundCampaign = (read: Reading, id: unknown) => read.getEver('round', text(id))?.campaignId ?? null;
const sessionCampaign = (read: Reading, id: unknown) => {
  const session = read.getEver('session', text(id));
  return session === null ? null : roundCampaign(read, session.roundId);
};
/** A dossier from below names its campaign by the code of its plan, else by name. */
const receivedCampaign = (read: Reading, id: unknown) => {
  const version = read.getEver('dossier_version', text(id));
  if (version === null) return null;
  const { planCode, campaignName } = version;
  const found = planCode === null ? read.all('campaign').filter(({ name }) => name === campaignName) : read.all('campaign', { plan_code: planCode });
  return found.length === 1 ? (found[0]?.id ?? null) : null;
};
const fields = (input: Readonly<Record<string, unknown>>) => (input['fields'] ?? {}) as Readonly<Record<string, unknown>>;

/** For each method that the contract opens to focal bodies (R88): the campaigns of what its input names. */
export const FOCAL_CAMPAIGNS: Readonly<Record<string, CampaignsOf>> = {
  'inbox.acknowledge': (read, input) => [receivedCampaign(read, input['versionId'])],
  'inbox.return': (read, input) => [receivedCampaign(read, input['versionId'])],
  'inbox.returnMany': (read, input) => (input['versionIds'] as unknown[]).map((id) => receivedLineCampaign(read, id)),
  'campaign.allot': (_read, input) => [text(input['id'])],
  'allotment.save': (_read, input) => [text(fields(input)['campaignId'])],
  'session.save': (read, input) => [roundCampaign(read, fields(input)['roundId']), ...(input['id'] === undefined ? [] : [sessionCampaign(read, input['id'])])],
  'session.conclude': (read, input) => [sessionCampaign(read, input['id'])],
  'session.afterwards': (read, input) => [sessionCampaign(read, input['id'])],
  'session.reopen': (read, input) => [sessionCampaign(read, input['id'])],
  'session.remove': (read, input) => [sessionCampaign(read, input['id'])],
  'session.restore': (read, input) => [sessionCampaign(read, input['id'])],
};

/** Lines are named by the version of the nomination; the dossier they came in says which campaign. */
function receivedLineCampaign(read: Reading, id: unknown): string | null {
  const line = read.getEver('nomination_version', text(id));
  if (line === null) return null;
  const dossier = read.all('dossier_version', { dossier: line.dossierId }).find(({ nominationVersionIds }) => nominationVersionIds.includes(line.id));
  return dossier === undefined ? null : receivedCampaign(read, dossier.id);
}

/** The campaigns of what an input names; null where they cannot be told, which lets no focal body in. */
export function campaignsNamed(read: Reading, method: string, input: unknown): readonly string[] | null {
  const found = FOCAL_CAMPAIGNS[method]?.(read, input as Readonly<Record<string, unknown>>) ?? [null];
  return found.every((id) => id !== null) ? found : null;
}

import { buildCampaignReport } from '../../shared/documents/campaign-report.ts';
import type { PaperIssuer } from '../../shared/documents/issuer.ts';
import { buildLaunchingPlan } from '../../shared/documents/launching-plan.ts';
import type { Paper } from '../../shared/documents/model.ts';
import type { PaperSigner } from '../../shared/documents/signer.ts';
import type { ReceivedItem } from '../../shared/domain/item.ts';
import { UNIT_KINDS, isCommune, organName } from '../../shared/domain/unit.ts';
import type { UnitKind } from '../../shared/domain/unit.ts';
import type { CampaignReportBody, LaunchingPlanBody } from '../../shared/exchange/bodies.ts';
import type { Result } from '../../shared/result.ts';
import { campaignBasis } from './campaigns.ts';
import type { OpenUnit } from './open-unit.ts';
import { paperTexts } from './paper-texts.ts';

/** Who a paper of another unit is issued by, as far as its key file tells: its place name is not known here. */
export function issuerOfSender(open: OpenUnit, code: string, name: string): PaperIssuer {
  const kind = open.db.read.all('peer', { unit_code: code }).at(-1)?.unitKind ?? '';
  const known: UnitKind = UNIT_KINDS.find((one) => one === kind) ?? 'so-ban-nganh';
  return { kind: isCommune(known) ? 'commune' : name.toLowerCase().startsWith('ủy ban nhân dân') ? 'province' : 'department', name: organName({ kind: known, name }), superior: null, place: '' };
}

/** Signed by whom the record names; its name is printed, the paper itself lies with the sender. */
export function signerOfSender(signer: { readonly name: string; readonly title: string } | null): PaperSigner {
  return { capacity: 'head', title: signer?.title ?? '', forTitle: null, forBody: null, otherTitle: null, name: signer?.name ?? null };
}

/** A report that came from another unit, as it was sent. */
export function receivedReport(open: OpenUnit, item: ReceivedItem): Result<Paper> {
  const body = item.body as CampaignReportBody;
  return buildCampaignReport({
    issuer: issuerOfSender(open, item.owner, item.ownerName),
    paper: { number: body.number === '' ? null : body.number, symbol: 'BC-UBND', date: body.date, asOf: body.sentOn },
    title: body.title,
    receiver: body.receiver,
    basis: item.campaignId === null ? null : campaignBasis(open, item.campaignId, body.sentOn),
    sections: body.sections.map(({ level, heading, text, table }) => ({ level: level ?? 1, heading, text: text ?? '', table: table ?? null })),
    signer: signerOfSender(body.signer),
    distribution: [...(body.receiver === '' ? [] : ['Như trên']), ...body.recipients],
    draft: false,
  }, paperTexts(open));
}

/** A launching plan that came from another unit, as it was sent. */
export function receivedLaunching(open: OpenUnit, item: ReceivedItem): Result<Paper> {
  const body = item.body as LaunchingPlanBody;
  return buildLaunchingPlan({
    issuer: issuerOfSender(open, item.owner, item.ownerName),
    paper: { number: body.number === '' ? null : body.number, symbol: 'KH-UBND', date: body.date, asOf: body.sentOn },
    title: body.title,
    basis: item.campaignId === null ? null : campaignBasis(open, item.campaignId, body.date ?? body.sentOn),
    purpose: body.purpose,
    contents: body.contents,
    ownTargets: body.ownTargets.map((text) => ({ text, figure: '', note: '' })),
    givenTargets: [],
    tasks: body.tasks.map((task, at) => ({ ...task, id: `t${at}` })),
    signer: signerOfSender(body.signer),
    distribution: [],
    draft: false,
  }, paperTexts(open));
}

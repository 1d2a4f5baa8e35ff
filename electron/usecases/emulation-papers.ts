import { buildPledge } from '../../shared/documents/emulation-pledge.ts';
import { buildRegistration } from '../../shared/documents/emulation-registration.ts';
import { capital } from '../../shared/documents/counts.ts';
import type { PaperIssuer } from '../../shared/documents/issuer.ts';
import type { Paper } from '../../shared/documents/model.ts';
import { campaignPhrase } from '../../shared/documents/prose.ts';
import { blockName } from '../../shared/domain/block-acclaim.ts';
import { toIndicatorTarget } from '../../shared/domain/own-target.ts';
import { organName } from '../../shared/domain/unit.ts';
import { formatNumber } from '../../shared/text/numbers.ts';
import type { Result } from '../../shared/result.ts';
import { planOf } from './campaign-plan.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { collectiveSigner, distribution, issuerOf } from './paper-facts.ts';
import type { PaperMaker } from './paper-maker.ts';
import { paperTexts } from './paper-texts.ts';

/** What is registered or pledged: by whom, for what, with which contents and targets. */
interface Emulation {
  readonly year: number;
  readonly about: string;
  readonly organiser: string;
  readonly contents: string;
  readonly targets: readonly string[];
  readonly parties: readonly string[];
}

/** @param id a campaign, a block, or empty: the unit's emulation of this year */
function emulationOf(open: OpenUnit, id: string): Emulation {
  const { read } = open.db;
  const unit = organName(unitOf(open));
  const year = Number(open.clock.today().slice(0, 4));
  if (id === '') return { year, about: '', organiser: '', contents: '', targets: [], parties: [unit] };
  const block = read.get('block', id);
  if (block !== null) {
    return {
      year: block.year,
      about: `${blockName(block)} năm ${block.year}`,
      organiser: blockName(block),
      contents: block.plan,
      targets: block.table.filter(({ penalty }) => !penalty).map(({ text, max }) => `${text} (tối đa ${formatNumber(max)} điểm)`),
      parties: block.members.map(({ name }) => name),
    };
  }
  const campaign = read.need('campaign', id);
  const launching = read.all('launching_plan', { campaign: id })[0];
  const own = read.all('own_target', { campaign: id });
  const chosen = launching === undefined || launching.ownTargetIds.length === 0 ? own : launching.ownTargetIds.flatMap((one) => own.find((target) => target.id === one) ?? []);
  return {
    year,
    about: capital(campaignPhrase(campaign.name)),
    organiser: planOf(read, campaign, open.clock.today())?.identity.issuer ?? '',
    contents: launching?.contents ?? '',
    targets: chosen.map((target) => {
      const { figure } = toIndicatorTarget(target);
      return figure === '' || figure === target.text ? target.text : `${target.text}: ${figure}`;
    }),
    parties: [...new Set([unit, ...(launching?.tasks.map(({ body }) => body) ?? [])])],
  };
}

/** Bản đăng ký thi đua of the unit for a campaign, in a block, or for the year. */
export function registrationPaper(open: OpenUnit, id: string): Result<Paper> {
  const { year, about, organiser, contents, targets } = emulationOf(open, id);
  return buildRegistration(
    {
      issuer: issuerOf(open),
      asOf: open.clock.today(),
      year,
      about,
      organiser,
      contents,
      targets,
      titles: [{ name: organName(unitOf(open)), title: '', initiative: '', note: '' }],
      signer: collectiveSigner(open, null),
      distribution: distribution(open, organiser === '' ? [] : ['Như trên']),
    },
    paperTexts(open),
  );
}

/** Giao ước thi đua of the members of a block, or of the bodies that a campaign gives tasks to. */
export function pledgePaper(open: OpenUnit, id: string): Result<Paper> {
  const { year, about, contents, targets, parties } = emulationOf(open, id);
  const own = issuerOf(open);
  const block = open.db.read.get('block', id);
  const issuer: PaperIssuer = block === null ? own : { kind: 'division', name: blockName(block), superior: null, place: own.place };
  return buildPledge({ issuer, date: null, asOf: open.clock.today(), year, about, place: '', parties, contents, targets }, paperTexts(open));
}

export const EMULATION_PAPERS = {
  'dang-ky-thi-dua': { papers: registrationPaper },
  'giao-uoc-thi-dua': { papers: pledgePaper },
} satisfies Readonly<Record<string, PaperMaker>>;

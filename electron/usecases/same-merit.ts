import type { Nomination } from '../../shared/domain/nomination.ts';
import type { Round } from '../../shared/domain/round.ts';
import { linksOf } from './campaign-links.ts';
import type { OpenUnit } from './open-unit.ts';

/** In the same round, or in the same milestone of the same campaign (R51). */
export function sameMerit(open: OpenUnit, other: Nomination, roundId: string, campaignId: string | null, milestoneId: string | null): boolean {
  if (other.roundId === roundId) return true;
  if (campaignId === null || milestoneId === null) return false;
  const round = open.db.read.get('round', other.roundId);
  return round !== null && round.campaignId === campaignId && round.milestoneId === milestoneId;
}

/** Other nominations of the subject for the same milestone, or in a linked campaign. */
export function othersOf(open: OpenUnit, nomination: Nomination, round: Round): { other: Nomination; otherRound: Round; relation: string }[] {
  const { read } = open.db;
  const links = round.campaignId === null ? [] : linksOf(read, round.campaignId);
  return read.all('nomination', { subject: nomination.subjectId }).flatMap((other) => {
    if (other.id === nomination.id) return [];
    const otherRound = read.getEver('round', other.roundId);
    if (otherRound === null) return [];
    if (sameMerit(open, other, round.id, round.campaignId, round.milestoneId)) return [{ other, otherRound, relation: other.roundId === round.id ? 'cùng đợt xét' : 'cùng phong trào, cùng mốc' }];
    const link = links.find(({ campaignId }) => campaignId === otherRound.campaignId);
    return link === undefined ? [] : [{ other, otherRound, relation: `phong trào liên quan «${link.name}» (${link.relation.toLowerCase()})` }];
  });
}

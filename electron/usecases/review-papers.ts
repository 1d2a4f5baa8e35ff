import { buildBlockMinutes } from '../../shared/documents/block-minutes.ts';
import { buildReviewMinutes } from '../../shared/documents/review-minutes.ts';
import type { Paper } from '../../shared/documents/model.ts';
import { blockName, blockWarnings, flagProposal, FLAG_OF_BLOCK } from '../../shared/domain/block-acclaim.ts';
import { awardByCode } from '../../shared/catalogue/awards.ts';
import { displayName } from '../../shared/domain/subject.ts';
import { organName } from '../../shared/domain/unit.ts';
import type { Result } from '../../shared/result.ts';
import { awardNameOf } from './award-names.ts';
import { blockView } from './blocks.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { issuerOf } from './paper-facts.ts';
import type { PaperMaker } from './paper-maker.ts';
import { paperTexts } from './paper-texts.ts';
import { subjectOf } from './subject-of.ts';

/** Minutes of a unit or village that singled out nominees of a round. */
export function reviewMinutesPaper(open: OpenUnit, id: string): Result<Paper> {
  const { read } = open.db;
  const meeting = read.needEver('review_meeting', id);
  const round = read.needEver('round', meeting.roundId);
  const own = issuerOf(open);
  return buildReviewMinutes(
    {
      issuer: { kind: meeting.setting === 'thon' ? 'village' : 'division', name: meeting.unitName, superior: organName(unitOf(open)), place: own.place },
      setting: meeting.setting,
      number: meeting.number,
      about: round.reason || round.name,
      date: meeting.date,
      startTime: meeting.startTime,
      endTime: meeting.endTime,
      place: meeting.place,
      total: meeting.total,
      present: meeting.present,
      guests: meeting.guests,
      chair: { name: meeting.chairName, title: meeting.chairTitle },
      front: meeting.frontName,
      secretary: meeting.secretaryName,
      discussion: meeting.discussion,
      results: meeting.results.flatMap(({ nominationId, agreed }) => {
        const nomination = read.getEver('nomination', nominationId);
        return nomination === null ? [] : [{ name: displayName(subjectOf(open, nomination, meeting.date)), award: awardNameOf(open, nomination, round), agreed }];
      }),
      conclusion: meeting.conclusion,
      draft: false,
    },
    paperTexts(open),
  );
}

/** Minutes of a cụm or khối: scores, ranking, who is acclaimed and what is asked for the leader (R38). */
export function blockMinutesPaper(open: OpenUnit, id: string): Result<Paper> {
  const { block, ranking } = blockView(open.db.read.need('block', id));
  const { acclaim } = block;
  const own = issuerOf(open);
  const note = acclaim?.note.trim() ?? '';
  return buildBlockMinutes(
    {
      issuer: { kind: 'division', name: blockName(block), superior: null, place: own.place },
      kind: block.kind,
      block: blockName(block),
      year: block.year,
      date: acclaim?.on ?? null,
      asOf: open.clock.today(),
      head: block.members.find((member) => member.id === block.headId)?.name ?? '',
      members: ranking.map(({ name, self, block: given, rank, tied, memberId }) => ({ name, self, block: given, rank, tied, votes: acclaim?.votes[memberId] ?? null })),
      voters: acclaim?.voters ?? null,
      scored: block.table.length > 0,
      proposal: flagProposal(block, awardByCode(FLAG_OF_BLOCK)?.nameVi ?? 'Cờ thi đua'),
      matters: [...(acclaim === null ? [] : blockWarnings(block)), ...(note === '' ? [] : [note])],
    },
    paperTexts(open),
  );
}

export const REVIEW_PAPERS = {
  'bien-ban-binh-xet': { papers: reviewMinutesPaper },
  'bien-ban-hop-khoi': { papers: blockMinutesPaper },
} satisfies Readonly<Record<string, PaperMaker>>;

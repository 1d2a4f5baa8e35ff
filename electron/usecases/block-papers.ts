import { buildBlockPlan } from '../../shared/documents/block-plan.ts';
import type { Paper } from '../../shared/documents/model.ts';
import { shortOrgan } from '../../shared/documents/phrases.ts';
import { buildScoringTable, scoringSheets } from '../../shared/documents/scoring-table.ts';
import type { ScoringTableInput } from '../../shared/documents/scoring-table.ts';
import type { Sheet } from '../../shared/documents/sheet.ts';
import type { PaperSigner } from '../../shared/documents/signer.ts';
import { BLOCK_ACTIVITY_WORDS, BLOCK_KIND_WORDS } from '../../shared/domain/block.ts';
import type { Block } from '../../shared/domain/block.ts';
import { blockName } from '../../shared/domain/block-acclaim.ts';
import { scoresOf } from '../../shared/domain/block-ranking.ts';
import { organName } from '../../shared/domain/unit.ts';
import { Refusal, fault } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { blockView } from './blocks.ts';
import { signerToday, unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { collectiveSigner, distribution, issuerOf, paperNumber } from './paper-facts.ts';
import type { PaperMaker } from './paper-maker.ts';
import { paperTexts } from './paper-texts.ts';

/**
 * The scoring table as its builder takes it (R38).
 * @param id a block, or «block/member» for the sheet of one member
 */
function scoringInput(open: OpenUnit, id: string): ScoringTableInput {
  const [blockId = '', memberId] = id.split('/');
  const { block, maximum, ranking } = blockView(open.db.read.need('block', blockId));
  const only = memberId === undefined ? null : block.members.findIndex((member) => member.id === memberId);
  if (only === -1) throw new Refusal(fault('khong-phai-thanh-vien', 'Đơn vị này không còn trong cụm, khối.', { next: 'Chọn lại đơn vị.' }));
  const own = only !== null && block.members[only]?.own === true;
  return {
    issuer: issuerOf(open),
    date: open.clock.today(),
    kind: block.kind,
    block: blockName(block),
    year: block.year,
    source: block.tableSource,
    lines: block.table,
    maximum,
    members: block.members.map((member) => {
      const ranked = ranking.find((one) => one.memberId === member.id);
      return {
        name: member.name,
        self: scoresOf(block.sheets, member.id, 'self'),
        block: scoresOf(block.sheets, member.id, 'block'),
        selfTotal: ranked?.self ?? null,
        blockTotal: ranked?.block ?? null,
        rank: ranked?.rank ?? null,
        tied: ranked?.tied ?? false,
        votes: ranked?.votes ?? null,
        leads: ranked?.leads ?? false,
        note: block.sheets.find((sheet) => sheet.memberId === member.id)?.note ?? '',
      };
    }),
    only,
    signer: own ? collectiveSigner(open, null) : null,
  };
}

export function scoringPaper(open: OpenUnit, id: string): Result<Paper> {
  return buildScoringTable(scoringInput(open, id), paperTexts(open));
}

export function scoringWorkbook(open: OpenUnit, id: string): readonly Sheet[] {
  return scoringSheets(scoringInput(open, id));
}

/** Plan of activities of a cụm or khối; issued and signed by the unit while it leads the block (R37). */
export function blockPlanPaper(open: OpenUnit, id: string): Result<Paper> {
  const block = open.db.read.need('block', id);
  const nameOf = (memberId: string | null): string => block.members.find((member) => member.id === memberId)?.name ?? '';
  const leads = block.members.some((member) => member.own && member.id === block.headId);
  return buildBlockPlan({
    issuer: issuerOf(open),
    paper: leads ? paperNumber(open, 'KH', '', null) : null,
    date: open.clock.today(),
    kind: block.kind,
    block: blockName(block),
    year: block.year,
    members: block.members.map((member) => member.name),
    head: nameOf(block.headId),
    deputy: nameOf(block.deputyId),
    councilMember: block.councilMember,
    plan: block.plan,
    activities: block.activities.map((activity) => ({ ...activity, kind: BLOCK_ACTIVITY_WORDS[activity.kind] })),
    ownCriteria: block.ownCriteria,
    signer: leads ? blockSigner(open, block) : null,
    distribution: distribution(open, ['Hội đồng Thi đua - Khen thưởng tỉnh', 'Các đơn vị thành viên']),
  }, paperTexts(open));
}

/** The head of the leading unit signs for the block and says which position he holds (documents.md 2.6). */
function blockSigner(open: OpenUnit, block: Block): PaperSigner {
  const signer = signerToday(open);
  const organ = shortOrgan(organName(unitOf(open)));
  const otherTitle = signer === null ? null : `${signer.title} ${organ}`;
  return { capacity: 'TM', title: block.kind === 'cum' ? 'Trưởng cụm' : 'Trưởng khối', forTitle: null, forBody: BLOCK_KIND_WORDS[block.kind], otherTitle, name: signer?.name ?? null };
}

export const BLOCK_PAPERS = {
  'bang-cham-diem': { papers: scoringPaper, sheets: scoringWorkbook },
  'ke-hoach-khoi': { papers: blockPlanPaper },
} satisfies Readonly<Record<string, PaperMaker>>;

import { awardByCode } from '../../shared/catalogue/awards.ts';
import type { BlockView } from '../../shared/api/exemplar.ts';
import { BLOCK_KIND_WORDS } from '../../shared/domain/block.ts';
import type { Block, BlockFields } from '../../shared/domain/block.ts';
import { FLAG_OF_BLOCK, acclaimFaults, blockName, blockWarnings, flagProposal } from '../../shared/domain/block-acclaim.ts';
import { blockFaults } from '../../shared/domain/block-check.ts';
import { maximumOf, rankingOf, scoreFaults, tidySheets } from '../../shared/domain/block-ranking.ts';
import { readPastedScores } from '../../shared/domain/block-scores-paste.ts';
import { Refusal, catchRefusal, err, fault, ok } from '../../shared/result.ts';
import type { Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'block.list' | 'block.get' | 'block.save' | 'block.copyToYear' | 'block.remove' | 'block.restore' | 'block.pasteScores';

/** Cụm, khối thi đua by year with scoring table, scores and acclaim (R37, R38). */
export function blockHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'block.list': (_ctx, { year }) => ok(db.read.all('block', year === null ? {} : { year }).sort((a, b) => b.year - a.year || blockName(a).localeCompare(blockName(b), 'vi')).map(rowOf)),
    'block.get': (_ctx, { id }) => catchRefusal(() => blockView(db.read.need('block', id))),
    'block.save': (ctx, input) =>
      db.write(ctx.actor, input.id === undefined ? 'Thêm cụm, khối thi đua' : 'Sửa cụm, khối thi đua', (tx) => {
        const fields = checked(tx, input.id, input.fields);
        if (input.id === undefined) return blockView(tx.add('block', fields));
        return blockView(tx.put('block', { ...tx.need('block', input.id), ...fields }, input.version));
      }),
    'block.copyToYear': (ctx, { id, year }) =>
      db.write(ctx.actor, `Chép cụm, khối thi đua sang năm ${year}`, (tx) => {
        const { kind, name, members, councilMember, ownCriteria, table, tableSource } = tx.need('block', id);
        // Head and deputy are chosen anew at each review, the plan is another year's.
        const fields: BlockFields = { kind, name, year, members, headId: null, deputyId: null, councilMember, plan: '', activities: [], ownCriteria, table, tableSource, sheets: [], acclaim: null };
        return blockView(tx.add('block', checked(tx, undefined, fields)));
      }),
    'block.remove': (ctx, { id }) =>
      db.write(ctx.actor, 'Xóa cụm, khối thi đua', (tx) => {
        tx.need('block', id);
        tx.remove('block', id);
        return {};
      }),
    'block.restore': (ctx, { id }) =>
      db.write(ctx.actor, 'Khôi phục cụm, khối thi đua', (tx) => {
        tx.restore('block', id);
        return {};
      }),
    'block.pasteScores': (_ctx, { id, text }) => {
      const block = db.read.get('block', id);
      if (block === null) return err(fault('khong-tim-thay', 'Không tìm thấy cụm, khối này; có thể đã bị xóa.', { next: 'Quay lại danh sách và mở lại.' }));
      const read = readPastedScores(text, block);
      return read.ok ? ok({ cells: [...read.value.cells], faults: [...read.value.faults] }) : read;
    },
  };
}

const nameIn = ({ members }: Block, id: string | null | undefined): string => members.find((member) => member.id === id)?.name ?? '';

function rowOf(block: Block) {
  const held = block.activities.filter(({ heldOn }) => heldOn !== null).length;
  return {
    id: block.id,
    kindWord: BLOCK_KIND_WORDS[block.kind],
    name: block.name,
    year: block.year,
    members: block.members.length,
    head: nameIn(block, block.headId),
    activities: block.activities.length === 0 ? '' : `${held}/${block.activities.length}`,
    leader: nameIn(block, block.acclaim?.leaderId),
  };
}

/** A block with what follows from its scores and votes. */
export function blockView(block: Block): BlockView {
  const { acclaim } = block;
  return {
    block,
    maximum: maximumOf(block.table),
    ranking: rankingOf(block).map((ranked) => ({ ...ranked, votes: acclaim?.votes[ranked.memberId] ?? null, leads: acclaim?.leaderId === ranked.memberId })),
    warnings: blockWarnings(block),
    proposal: flagProposal(block, awardByCode(FLAG_OF_BLOCK)?.nameVi ?? ''),
  };
}

/** The fields as they may be kept: scores of what is gone are dropped, anything that cannot be is refused. */
function checked(tx: Writing, id: string | undefined, fields: BlockFields): BlockFields {
  const wrong = [...blockFaults(fields), ...scoreFaults(fields), ...acclaimFaults(fields, fields.acclaim)][0];
  if (wrong !== undefined) throw new Refusal(wrong);
  const same = tx.all('block', { year: fields.year }).find((other) => other.id !== id && blockName(other).toLowerCase() === blockName(fields).toLowerCase());
  if (same !== undefined) throw new Refusal(fault('khoi-da-co', `Năm ${fields.year} đã có «${blockName(same)}».`, { item: 'name', next: 'Mở cụm, khối đã có, hoặc đặt tên khác.' }));
  return { ...fields, sheets: tidySheets(fields) };
}

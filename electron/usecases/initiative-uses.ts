import { INITIATIVE_KINDS, INITIATIVE_SCOPES } from '../../shared/domain/registers/shapes.ts';
import { ok } from '../../shared/result.ts';
import { awardNameOf } from './award-names.ts';
import type { Reading } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

interface Target {
  readonly id: string;
  readonly name: string;
  readonly year: number;
}

/** Which award or nomination each initiative was put forward with: one is used once (award-law, `initiativeReuse`). */
export function initiativeUseHandlers(open: OpenUnit): HandlersOf<'initiative.of' | 'initiative.use'> {
  const { db } = open;
  return {
    'initiative.of': (_ctx, { subjectId }) => {
      const initiatives = db.read.all('initiative').filter(({ subjectIds }) => subjectIds.includes(subjectId)).sort((one, other) => other.year - one.year);
      return ok({
        initiatives: initiatives.map(({ id, name, year, kind, scope }) => ({
          id, name, year, kindWord: INITIATIVE_KINDS[kind], scopeWord: INITIATIVE_SCOPES[scope], uses: db.read.all('initiative_use', { initiative: id }).map((use) => ({ id: use.usedById, name: use.name, year: use.year })),
        })),
        targets: targetsOf(open, db.read, subjectId),
      });
    },
    'initiative.use': (ctx, { initiativeId, usedById, used }) =>
      db.write(ctx.actor, used ? 'Ghi sáng kiến đã dùng' : 'Bỏ ghi sáng kiến đã dùng', (tx) => {
        tx.need('initiative', initiativeId);
        const held = tx.all('initiative_use', { initiative: initiativeId, used_by: usedById });
        if (!used) for (const { id } of held) tx.remove('initiative_use', id);
        if (used && held.length === 0) tx.add('initiative_use', { initiativeId, usedById, ...nameOf(open, tx, usedById) });
        return {};
      }),
  };
}

/** Awards of a subject and its nominations that have none yet, newest first. */
function targetsOf(open: OpenUnit, read: Reading, subjectId: string): Target[] {
  const entries = read.all('award_entry', { subject: subjectId });
  const decided = new Set(entries.flatMap(({ decisionLineId }) => (decisionLineId === null ? [] : [read.get('decision_line', decisionLineId)?.nominationId ?? ''])));
  const nominations = read.all('nomination', { subject: subjectId }).filter(({ id, state }) => !decided.has(id) && state !== 'not-awarded' && state !== 'withdrawn');
  return [...entries.map(({ id }) => ({ id, ...nameOf(open, read, id) })), ...nominations.map(({ id }) => ({ id, ...nameOf(open, read, id) }))].sort((one, other) => other.year - one.year);
}

/** Name and year of an award entry or a nomination. */
function nameOf(open: OpenUnit, read: Reading, id: string): Omit<Target, 'id'> {
  const entry = read.get('award_entry', id);
  if (entry !== null) return { name: entry.awardName, year: entry.year };
  const nomination = read.need('nomination', id);
  const round = read.getEver('round', nomination.roundId);
  return { name: awardNameOf(open, nomination, round) || 'Đề nghị chưa chọn mức khen', year: round?.year ?? Number(open.clock.today().slice(0, 4)) };
}

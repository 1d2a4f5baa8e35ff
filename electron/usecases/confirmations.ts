import { nfc, nfcLines } from '../../shared/text/normal.ts';
import { ok } from '../../shared/result.ts';
import type { Confirmation, ConfirmationFields } from '../../shared/domain/confirmation.ts';
import type { Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'confirmation.list' | 'confirmation.save' | 'confirmation.saveMany' | 'confirmation.removeMany' | 'confirmation.remove' | 'confirmation.restore';

/** Persons' answers to what no record can tell. One answer stands for a question and a year. */
export function confirmationHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  const heldOf = (tx: Writing, { subjectId, key, year }: ConfirmationFields): Confirmation | undefined => {
    tx.need('subject', subjectId);
    return tx.all('confirmation', { subject: subjectId, key }).find((one) => one.year === year);
  };
  const given = (fields: ConfirmationFields) => ({ ...fields, evidence: nfcLines(fields.evidence), by: nfc(fields.by), on: open.clock.today() });
  return {
    'confirmation.list': (_ctx, { subjectId }) => ok(db.read.all('confirmation', { subject: subjectId }).sort((one, other) => other.on.localeCompare(one.on))),
    'confirmation.save': (ctx, fields) =>
      db.write(ctx.actor, 'Ghi xác nhận điều kiện', (tx) => {
        const held = heldOf(tx, fields);
        return held === undefined ? tx.add('confirmation', given(fields)) : tx.put('confirmation', { ...held, ...given(fields) });
      }),
    'confirmation.saveMany': (ctx, { answers }) =>
      db.write(ctx.actor, 'Ghi xác nhận điều kiện', (tx) => ({ ids: answers.flatMap((fields) => (heldOf(tx, fields) === undefined ? [tx.add('confirmation', given(fields)).id] : [])) })),
    'confirmation.removeMany': (ctx, { ids }) =>
      db.write(ctx.actor, 'Bỏ xác nhận điều kiện', (tx) => {
        for (const id of ids) tx.remove('confirmation', id);
        return {};
      }),
    'confirmation.remove': (ctx, { id }) => db.write(ctx.actor, 'Bỏ xác nhận điều kiện', (tx) => (tx.remove('confirmation', id), {})),
    'confirmation.restore': (ctx, { id }) => db.write(ctx.actor, 'Khôi phục xác nhận điều kiện', (tx) => (tx.restore('confirmation', id), {})),
  };
}

import { nfc, nfcLines } from '../../shared/text/normal.ts';
import { ok } from '../../shared/result.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'confirmation.list' | 'confirmation.save' | 'confirmation.remove' | 'confirmation.restore';

/** Persons' answers to what no record can tell. One answer stands for a question and a year. */
export function confirmationHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'confirmation.list': (_ctx, { subjectId }) => ok(db.read.all('confirmation', { subject: subjectId }).sort((one, other) => other.on.localeCompare(one.on))),
    'confirmation.save': (ctx, fields) =>
      db.write(ctx.actor, 'Ghi xác nhận điều kiện', (tx) => {
        tx.need('subject', fields.subjectId);
        const given = { ...fields, evidence: nfcLines(fields.evidence), by: nfc(fields.by), on: open.clock.today() };
        const held = tx.all('confirmation', { subject: fields.subjectId, key: fields.key }).find(({ year }) => year === fields.year);
        return held === undefined ? tx.add('confirmation', given) : tx.put('confirmation', { ...held, ...given });
      }),
    'confirmation.remove': (ctx, { id }) => db.write(ctx.actor, 'Bỏ xác nhận điều kiện', (tx) => (tx.remove('confirmation', id), {})),
    'confirmation.restore': (ctx, { id }) => db.write(ctx.actor, 'Khôi phục xác nhận điều kiện', (tx) => (tx.restore('confirmation', id), {})),
  };
}

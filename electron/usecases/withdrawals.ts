import type { Dossier } from '../../shared/domain/dossier.ts';
import type { Nomination, Withdrawal } from '../../shared/domain/nomination.ts';
import { isAtHome, isAway } from '../../shared/domain/nomination-steps.ts';
import { Refusal, fault } from '../../shared/result.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { nfcLines } from '../../shared/text/normal.ts';
import type { Reading, Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';
import { settleDossier, settledOf, stepped, steppedDossier } from './steps.ts';
import { subjectOf } from './subject-of.ts';

type Methods =
  | 'nomination.withdraw'
  | 'nomination.unwithdraw'
  | 'nomination.reopen'
  | 'dossier.withdraw'
  | 'dossier.unwithdraw'
  | 'dossier.archive'
  | 'dossier.unarchive';

/** Taking back what was proposed, with its reason and day; and laying answered dossiers aside. */
export function withdrawalHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'nomination.withdraw': (ctx, { ids, fields }) =>
      db.write(ctx.actor, 'Thu hồi đề nghị', (tx) => {
        const sent = new Set(ids.flatMap((id) => withdraw(open, tx, tx.need('nomination', id), fields) ?? []));
        return { withdrawn: ids.length, sentDossierIds: [...sent] };
      }),
    'nomination.unwithdraw': (ctx, { ids }) =>
      db.write(ctx.actor, 'Bỏ việc thu hồi đề nghị', (tx) => {
        for (const id of ids) unwithdraw(tx, tx.need('nomination', id));
        return {};
      }),
    'nomination.reopen': (ctx, { id }) =>
      db.write(ctx.actor, 'Soạn lại đề nghị đã thu hồi', (tx) => {
        const held = tx.need('nomination', id);
        const next = tx.put('nomination', { ...stepped(tx, held, 'reopen'), dossierId: null });
        return next;
      }),
    'dossier.withdraw': (ctx, { id, fields }) =>
      db.write(ctx.actor, 'Thu hồi hồ sơ', (tx) => {
        const held = tx.need('dossier', id);
        const waiting = nominationsAway(tx, held);
        // The state of the table is asked first: a dossier that was not sent has its own way back.
        steppedDossier(held, 'withdraw');
        for (const nomination of waiting) withdraw(open, tx, nomination, fields);
        return tx.need('dossier', id);
      }),
    'dossier.unwithdraw': (ctx, { id }) =>
      db.write(ctx.actor, 'Bỏ việc thu hồi hồ sơ', (tx) => {
        const held = tx.need('dossier', id);
        steppedDossier(held, 'restore');
        for (const nominationId of held.nominationIds) {
          const nomination = tx.get('nomination', nominationId);
          if (nomination?.state === 'withdrawn' && nomination.dossierId === id) unwithdraw(tx, nomination);
        }
        return tx.need('dossier', id);
      }),
    'dossier.archive': (ctx, { id }) => db.write(ctx.actor, 'Lưu trữ hồ sơ', (tx) => tx.put('dossier', steppedDossier(tx.need('dossier', id), 'archive'))),
    'dossier.unarchive': (ctx, { id }) =>
      db.write(ctx.actor, 'Đưa hồ sơ ra khỏi lưu trữ', (tx) => {
        tx.put('dossier', steppedDossier(tx.need('dossier', id), 'unarchive'));
        // Whatever was answered while it lay aside counts now.
        settleDossier(tx, id);
        return tx.need('dossier', id);
      }),
  };
}

const nominationsAway = (read: Reading, dossier: Dossier): Nomination[] => {
  const settled = settledOf(read, dossier);
  return dossier.nominationIds.flatMap((id, at) => (settled[at] === 'waiting' ? (read.get('nomination', id) ?? []) : []));
};

type Given = Pick<Withdrawal, 'reason' | 'scanIds'> & { readonly on: string | null };

/** Withdraws one nomination. @returns the sent dossier it stands in, whose receiver has to be told; null where it was not sent */
function withdraw(open: OpenUnit, tx: Writing, held: Nomination, given: Given): string | null {
  const name = subjectOf(open, held).name;
  const fields = { ...given, on: given.on ?? open.clock.today() };
  refuseDay(open, tx, held, fields.on, name);
  const away = isAway(held);
  const next = stepped(tx, held, 'withdraw');
  const withdrawal = { ...fields, reason: nfcLines(fields.reason), before: held.state, dossierId: held.dossierId };
  tx.put('nomination', { ...next, withdrawal, dossierId: away ? held.dossierId : null });
  if (held.dossierId === null) return null;
  if (away) {
    settleDossier(tx, held.dossierId);
    return held.dossierId;
  }
  // A dossier being written goes on without it.
  const dossier = tx.get('dossier', held.dossierId);
  if (dossier !== null) tx.put('dossier', { ...dossier, nominationIds: dossier.nominationIds.filter((id) => id !== held.id) });
  return null;
}

function refuseDay(open: OpenUnit, read: Reading, held: Nomination, on: string, name: string): void {
  if (on > open.clock.today()) throw new Refusal(fault('ngay-tuong-lai', 'Ngày thu hồi ở sau hôm nay.', { item: 'on', next: 'Ghi ngày đã quyết định thu hồi.' }));
  const sentOn = read.all('nomination_version', { nomination: held.id }).sort((a, b) => b.n - a.n)[0]?.frozenOn;
  if (isAway(held) && sentOn !== undefined && on < sentOn) {
    throw new Refusal(fault('thu-hoi-truoc-khi-gui', `Ngày thu hồi có trước ngày gửi hồ sơ của ${name} (${formatScreenDate(sentOn)}).`, { item: 'on', next: 'Ghi lại ngày thu hồi.' }));
  }
}

function unwithdraw(tx: Writing, held: Nomination): void {
  const next = stepped(tx, held, 'restore');
  const { withdrawal } = held;
  const dossier = withdrawal?.dossierId == null ? null : tx.get('dossier', withdrawal.dossierId);
  const back = dossier !== null && (isAway(next) || dossier.state === 'dang-soan') ? dossier.id : null;
  tx.put('nomination', { ...next, withdrawal: null, dossierId: back });
  if (dossier === null || back === null) return;
  if (isAtHome(next)) tx.put('dossier', { ...dossier, nominationIds: [...dossier.nominationIds, held.id] });
  else settleDossier(tx, dossier.id);
}

/** Nominations of a dossier that were taken back after it was sent, in the order of its list. */
export function withdrawnOf(read: Reading, dossier: Dossier): { readonly nomination: Nomination; readonly position: number }[] {
  return dossier.nominationIds.flatMap((id, at) => {
    const nomination = read.getEver('nomination', id);
    const { withdrawal } = nomination ?? { withdrawal: null };
    return nomination === null || withdrawal?.dossierId !== dossier.id ? [] : [{ nomination, position: at + 1 }];
  });
}

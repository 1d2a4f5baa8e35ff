import { ANNOUNCED_LEVEL_WORDS, announcementOrder } from '../../shared/domain/announcement.ts';
import type { AnnouncedGroup } from '../../shared/domain/announcement.ts';
import type { AwardEntry } from '../../shared/domain/register.ts';
import { Refusal, catchRefusal, fault, ok } from '../../shared/result.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { plainName } from '../../shared/domain/subject.ts';
import { awardView, entriesOf, refuseCancelled } from './award-views.ts';
import { payBonus, unpayBonus } from './bonuses.ts';
import type { Reading } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'presentation.pending' | 'presentation.record' | 'presentation.undo' | 'ceremony.list';

/** Trao: who handed over what, when, on which occasion, and in which order awards are announced (R65). */
export function presentationHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'presentation.pending': () => ok(pendingEntries(db.read).map((entry) => awardView(open, db.read, entry))),
    'presentation.record': (ctx, { fields, lines, bonusPaid }) =>
      db.write(ctx.actor, 'Ghi đã trao', (tx) => {
        const paidIds: string[] = [];
        const ids = lines.map(({ entryId, signedBy }) => {
          const entry = tx.need('award_entry', entryId);
          refuseCancelled(entry);
          if (tx.count('presentation', { entry: entryId }) > 0) throw new Refusal(fault('da-trao', `Khen thưởng của ${plainName(entry.subjectName)} đã ghi là trao rồi.`, { item: entryId, next: 'Bỏ dòng này khỏi danh sách chọn.' }));
          if (fields.date < entry.decisionDate) {
            throw new Refusal(fault('trao-truoc-quyet-dinh', `Ngày trao có trước ngày quyết định ${formatScreenDate(entry.decisionDate)} của ${plainName(entry.subjectName)}.`, { item: 'date', next: 'Ghi lại ngày trao.' }));
          }
          if (bonusPaid && payBonus(open, tx, entry, fields.date, signedBy, 'known-only')) paidIds.push(entryId);
          return tx.add('presentation', { ...fields, entryId, signedBy }).id;
        });
        return { ids, paidIds };
      }),
    'presentation.undo': (ctx, { ids, paidIds }) =>
      db.write(ctx.actor, 'Hoàn tác ghi đã trao', (tx) => {
        for (const id of ids) {
          tx.need('presentation', id);
          tx.remove('presentation', id);
        }
        for (const entryId of paidIds) unpayBonus(tx, entryId);
        return {};
      }),
    'ceremony.list': (_ctx, { decisionId }) =>
      catchRefusal(() => announcedGroups(db.read, decisionId).map(({ entries, ...group }) => ({ ...group, levelWord: ANNOUNCED_LEVEL_WORDS[group.level], entries: [...entries] }))),
  };
}

/** Awards of decisions that were neither cancelled nor presented, oldest decision first. */
export function pendingEntries(read: Reading): AwardEntry[] {
  const presented = new Set(read.all('presentation').map(({ entryId }) => entryId));
  return read
    .all('award_entry', { origin: 'decision', cancelled: null })
    .filter(({ id }) => !presented.has(id))
    .sort((one, other) => one.decisionDate.localeCompare(other.decisionDate) || (one.registerNumber ?? 0) - (other.registerNumber ?? 0));
}

/** The order of announcement for one decision, or for all that is not presented (NĐ 152/2025/NĐ-CP Điều 28–30). */
export function announcedGroups(read: Reading, decisionId: string | null): AnnouncedGroup<AwardEntry>[] {
  if (decisionId === null) return announcementOrder(pendingEntries(read));
  read.need('decision', decisionId);
  return announcementOrder(entriesOf(read, decisionId).filter(({ cancelledOn }) => cancelledOn === null));
}

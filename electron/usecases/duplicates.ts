import { pairKey, suspectPairs } from '../../shared/domain/duplicate.ts';
import type { Subject } from '../../shared/domain/subject.ts';
import { cancelled } from '../../shared/api/protocol.ts';
import { err, ok } from '../../shared/result.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

/** Pairs shown at once; whoever settles these comes to the rest. */
const MOST_PAIRS = 300;
const REPORT_EVERY = 500;

/** «Nghi trùng»: the whole registry compared with itself. */
export function duplicateHandlers(open: OpenUnit): HandlersOf<'subject.duplicates' | 'subject.keepApart'> {
  const { db } = open;
  return {
    'subject.duplicates': async (_ctx, _input, { progress, signal }) => {
      const subjects = db.read.all('subject');
      const apart = new Set(db.read.all('apart').map(({ first, second }) => pairKey(first, second)));
      progress({ done: 0, total: subjects.length, label: 'Đang so tên, ngày sinh và đơn vị' });
      // One breath between reading and comparing, so that a stop is heard.
      await new Promise((resolve) => setImmediate(resolve));
      if (signal.aborted) return err(cancelled);
      const { pairs, more } = suspectPairs(subjects, apart, MOST_PAIRS, (done) => {
        if (done % REPORT_EVERY === 0) progress({ done, total: subjects.length, label: 'Đang so tên, ngày sinh và đơn vị' });
      });
      const side = (subject: Subject) => ({ subject, awards: db.read.count('award_entry', { subject: subject.id }), nominations: db.read.count('nomination', { subject: subject.id }) });
      return ok({ pairs: pairs.map(({ first, second, strength, reason }) => ({ first: side(first), second: side(second), strength, reason })), more, compared: subjects.length });
    },
    'subject.keepApart': (ctx, { first, second, apart }) =>
      db.write(ctx.actor, apart ? 'Ghi hai đối tượng khác nhau' : 'Bỏ ghi hai đối tượng khác nhau', (tx) => {
        tx.need('subject', first);
        tx.need('subject', second);
        const held = [...tx.all('apart', { first, second }), ...tx.all('apart', { first: second, second: first })];
        if (apart && held.length === 0) tx.add('apart', { first, second });
        if (!apart) for (const { id } of held) tx.remove('apart', id);
        return {};
      }),
  };
}

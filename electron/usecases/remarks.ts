import { displayName } from '../../shared/domain/subject.ts';
import { waitsForClerk } from '../../shared/domain/remark.ts';
import type { RemarkSubject } from '../../shared/domain/remark.ts';
import { nfcLines } from '../../shared/text/normal.ts';
import { Refusal, fault, ok } from '../../shared/result.ts';
import type { Reading } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'remark.list' | 'remark.waiting' | 'remark.add' | 'remark.withdraw' | 'remark.answer';

/** Góp ý of those who read: kept beside what they are about, shown to the clerk until she answers. */
export function remarkHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db, clock } = open;
  return {
    'remark.list': (ctx, { about, id }) =>
      ok(
        db.read
          .all('remark', { about_id: id })
          .filter((remark) => remark.about === about)
          .map((remark) => ({ ...remark, own: remark.byId === ctx.actor.id }))
          .reverse(),
      ),
    'remark.waiting': () => ok(waitingRemarks(open)),
    'remark.add': (ctx, { about, id, text }) =>
      db.write(ctx.actor, 'Góp ý', (tx) => {
        tx.need(about, id);
        return tx.add('remark', { about, aboutId: id, text: nfcLines(text), by: ctx.actor.name, byId: ctx.actor.id, on: clock.today(), answer: null, withdrawnOn: null });
      }),
    'remark.withdraw': (ctx, { id }) =>
      db.write(ctx.actor, 'Rút góp ý', (tx) => {
        const remark = tx.need('remark', id);
        if (remark.byId !== ctx.actor.id) throw new Refusal(fault('gop-y-cua-nguoi-khac', `Góp ý này của ${remark.by}.`, { kind: 'denied', next: 'Chỉ người góp ý rút lại được.' }));
        if (remark.answer !== null) throw new Refusal(fault('da-tra-loi', 'Góp ý này đã được trả lời nên giữ lại.', { next: 'Ghi một góp ý mới.' }));
        return tx.put('remark', { ...remark, withdrawnOn: clock.today() });
      }),
    'remark.answer': (ctx, { id, text }) =>
      db.write(ctx.actor, 'Trả lời góp ý', (tx) => {
        const remark = tx.need('remark', id);
        if (!waitsForClerk(remark)) throw new Refusal(fault('da-tra-loi', 'Góp ý này đã được trả lời hoặc đã rút.', { next: 'Mở lại danh sách góp ý.' }));
        return tx.put('remark', { ...remark, answer: { text: nfcLines(text), by: ctx.actor.name, on: clock.today() } });
      }),
  };
}

/** Remarks that nobody answered, the newest first. */
export function waitingRemarks({ db: { read } }: Pick<OpenUnit, 'db'>) {
  return read
    .all('remark', { waiting: true })
    .map(({ id, about, aboutId, text, by, on }) => ({ id, about, aboutId, title: titleOfRemarked(read, about, aboutId), text, by, on }))
    .reverse();
}

/** What a remark is about, for a list of them. */
function titleOfRemarked(read: Reading, about: RemarkSubject, id: string): string {
  if (about === 'round') return `Đợt xét: ${read.getEver('round', id)?.name ?? '–'}`;
  if (about === 'dossier') return `Hồ sơ: ${read.getEver('dossier', id)?.submission.content ?? '–'}`;
  const nomination = read.getEver('nomination', id);
  const subject = nomination === null ? null : read.getEver('subject', nomination.subjectId);
  return `Đề nghị: ${subject === null ? '–' : displayName(subject)}`;
}

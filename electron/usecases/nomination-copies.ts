import type { AwardChoice } from '../../shared/domain/award.ts';
import type { DossierItem, Nomination } from '../../shared/domain/nomination.ts';
import { meritWindows } from '../../shared/domain/merit-window.ts';
import { paperTooOld } from '../../shared/domain/paper-age.ts';
import type { Round } from '../../shared/domain/round.ts';
import { placeOf } from '../../shared/domain/subject.ts';
import type { Subject } from '../../shared/domain/subject.ts';
import { holdsOn } from '../../shared/catalogue/dated.ts';
import { awardIn } from '../../shared/law/law-book.ts';
import { Refusal, catchRefusal, fault } from '../../shared/result.ts';
import { addNominations } from './add-nominations.ts';
import { awardNameOf, catalogueCodeOf, checklistOf, planOfRound } from './award-names.ts';
import type { HandlersOf } from './handlers.ts';
import { lawOf } from './law.ts';
import { nominationRow } from './nomination-view.ts';
import { repeatsOf } from './nominations.ts';
import type { OpenUnit } from './open-unit.ts';
import { subjectOf } from './subject-of.ts';

/** Papers about the person and not about one year's work; only these can still hold in another round. */
const LASTING: readonly string[] = ['XAC_NHAN_SANG_KIEN', 'XAC_NHAN_THANH_TICH', 'BAN_KHAI'];

/** «Sao chép từ năm trước»: nominations of an earlier round as drafts of this one. */
export function nominationCopyHandlers(open: OpenUnit): HandlersOf<'nomination.copyPreview' | 'nomination.copy'> {
  const { db } = open;
  return {
    'nomination.copyPreview': (_ctx, { roundId, fromRoundId }) =>
      catchRefusal(() => {
        const round = db.read.need('round', roundId);
        const from = db.read.need('round', fromRoundId);
        return db.read
          .all('nomination', { round: from.id })
          .sort((a, b) => a.position - b.position)
          .map((nomination) => {
            const subject = subjectOf(open, nomination);
            const award = awardFor(open, nomination.award, round);
            return {
              fromId: nomination.id, subjectId: subject.id, name: subject.name, place: placeOf(subject),
              awardName: awardNameOf(open, { award }, round), awardDropped: nomination.award !== null && award === null, merit: nomination.merit,
              stateWord: nominationRow(open, nomination, from).stateWord,
              papers: papersOf(open, nomination, award, round, subject),
              warnings: repeatsOf(open, round, [subject.id]).map(({ sentence }) => sentence),
              nominated: db.read.count('nomination', { round: round.id, subject: subject.id }) > 0,
            };
          });
      }),
    'nomination.copy': (ctx, { roundId, rows }) =>
      db.write(ctx.actor, 'Sao chép đề nghị từ đợt trước', (tx) => {
        const round = tx.need('round', roundId);
        const added = rows.map(({ fromId, paperCodes }) => {
          const from = tx.need('nomination', fromId);
          if (from.roundId === round.id) throw new Refusal(fault('cung-dot-xet', 'Đề nghị này đã ở trong đợt xét.', { item: fromId, next: 'Chọn đề nghị của đợt xét khác.' }));
          const subject = tx.need('subject', from.subjectId);
          const award = awardFor(open, from.award, round);
          const [draft] = addNominations(open, tx, round, [subject.id], { award, merit: from.merit });
          if (draft === undefined) throw new Error('A nomination was asked for and none was added.');
          const kept = new Map(papersOf(open, from, award, round, subject).filter(({ code, valid }) => valid && paperCodes.includes(code)).map(({ code }) => [code, from.items.find((item) => item.code === code)]));
          return tx.put('nomination', { ...draft, summary: from.summary, grounds: from.grounds, capacity: from.capacity, copiedFrom: from.id, items: draft.items.map((item) => withPaper(item, kept.get(item.code))) });
        });
        return { added };
      }),
  };
}

function withPaper(item: DossierItem, held: DossierItem | undefined): DossierItem {
  return held === undefined ? item : { ...item, state: held.state, attachmentIds: held.attachmentIds, note: held.note, ...(held.paperOn === undefined ? {} : { paperOn: held.paperOn }) };
}

/** The same award in another round: a form of a plan stands only in a round of that plan, an entry of the catalogue while it is in force. */
function awardFor(open: OpenUnit, award: AwardChoice | null, round: Round): AwardChoice | null {
  switch (award?.source) {
    case 'campaign':
      return planOfRound(open, round)?.awardForms.some(({ id }) => id === award.formId) === true ? award : null;
    case 'catalogue': {
      const today = open.clock.today();
      const entry = awardIn(lawOf(open, today), award.code);
      return entry !== undefined && holdsOn(entry, today) ? award : null;
    }
    case 'own':
      return award;
    case undefined:
      return null;
  }
}

/** Papers that were there, and whether each still holds for the new round. */
function papersOf(open: OpenUnit, nomination: Nomination, award: AwardChoice | null, round: Round, subject: Subject) {
  const today = open.clock.today();
  const code = award === null ? null : catalogueCodeOf(open, award);
  const starts = meritWindows(planOfRound(open, round), award, subject).flatMap(({ from }) => (from === null ? [] : [from]));
  const context = { award: code === null ? null : (awardIn(lawOf(open, today), code) ?? null), date: today, year: round.year, fromYear: starts.length === 0 ? null : Math.min(...starts) };
  const wanted = new Set(checklistOf(open, award, round, subject).map((item) => item.code));
  const files = (item: DossierItem): string[] => item.attachmentIds.flatMap((id) => open.db.read.getEver('attachment', id)?.fileName ?? []);
  return nomination.items
    .filter((item) => item.state === 'da-co' && item.attachmentIds.length > 0)
    .map((item) => {
      const why = !wanted.has(item.code)
        ? 'Đợt này không yêu cầu.'
        : !LASTING.includes(item.code)
          ? 'Giấy tờ của riêng năm trước.'
          : (item.paperOn ?? null) === null
            ? 'Chưa ghi ngày văn bản nên không biết còn dùng được không.'
            : (paperTooOld(item, context) ?? '');
      return { code: item.code, name: item.name, paperOn: item.paperOn ?? null, files: files(item), valid: why === '', why };
    });
}

import type { Attachment, DossierItem, Nomination } from '../../shared/domain/nomination.ts';
import { windowWords } from '../../shared/domain/merit-window.ts';
import { isAtHome } from '../../shared/domain/nomination-steps.ts';
import type { Round } from '../../shared/domain/round.ts';
import { DECISION_RESULT_WORDS } from '../../shared/domain/response.ts';
import { Refusal, catchRefusal, fault, ok } from '../../shared/result.ts';
import { addNominations } from './add-nominations.ts';
import { awardNameOf, checklistOf } from './award-names.ts';
import { attachmentContent } from './attachment-looks.ts';
import { storeAttachment } from './attachments.ts';
import { endedOn } from './collective-ends.ts';
import { linksOf } from './campaign-links.ts';
import type { Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import { gradingsOf } from './gradings.ts';
import { initiativesOf } from './initiatives.ts';
import { nominationRow } from './nomination-view.ts';
import { nominationFacts } from './nomination-facts.ts';
import { othersOf, sameMerit } from './same-merit.ts';
import { subjectOf } from './subject-of.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods =
  | 'nomination.add'
  | 'nomination.get'
  | 'nomination.save'
  | 'nomination.item'
  | 'nomination.order'
  | 'nomination.remove'
  | 'nomination.restore'
  | 'nomination.attach'
  | 'nomination.detach'
  | 'attachment.read';

/** Frozen nominations are changed by nobody until the receiver sends them back (R98). */
function refuseFrozen(nomination: Nomination): void {
  if (isAtHome(nomination)) return;
  if (nomination.state === 'withdrawn') throw new Refusal(fault('da-thu-hoi', 'Đề nghị này đã thu hồi nên không sửa được.', { next: 'Đưa đề nghị trở lại để soạn tiếp.' }));
  throw new Refusal(
    fault('da-dong-bang', 'Đề nghị này đã gửi hoặc đã có quyết định nên không sửa được.', { next: 'Chờ đơn vị nhận trả lại, hoặc ghi việc trả lại bằng giấy.' }),
  );
}

export function nominationHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;

  const changeItem = (tx: Writing, id: string, version: number | undefined, code: string, change: (item: DossierItem) => DossierItem): Nomination => {
    const nomination = tx.need('nomination', id);
    refuseFrozen(nomination);
    if (!nomination.items.some((i) => i.code === code)) {
      throw new Refusal(fault('khong-co-tai-lieu', 'Danh mục tài liệu của đề nghị này đã đổi.', { next: 'Mở lại đề nghị rồi làm lại.' }));
    }
    return tx.put('nomination', { ...nomination, items: nomination.items.map((i) => (i.code === code ? change(i) : i)) }, version);
  };

  return {
    'nomination.add': (ctx, input) => {
      const round = db.read.get('round', input.roundId);
      if (round === null) return catchRefusal(() => db.read.need('round', input.roundId) as never);
      const repeats = repeatsOf(open, round, input.subjectIds);
      if (repeats.length > 0 && !input.allowRepeat) return ok({ added: [], repeats });
      return db.write(ctx.actor, 'Thêm đề nghị', (tx) => {
        const added = addNominations(open, tx, round, input.subjectIds, input);
        return { added, repeats: [] };
      });
    },
    'nomination.get': (_ctx, { id }) =>
      catchRefusal(() => {
        const nomination = db.read.need('nomination', id);
        const round = db.read.needEver('round', nomination.roundId);
        const attachmentIds = new Set(nomination.items.flatMap((i) => i.attachmentIds));
        const line = db.read.all('decision_line', { nomination: id }).at(-1);
        const decision = line === undefined ? null : db.read.get('decision', line.decisionId);
        return {
          nomination,
          subject: subjectOf(open, nomination),
          round,
          awardName: awardNameOf(open, nomination, round),
          row: nominationRow(open, nomination, round),
          attachments: [...attachmentIds].map((a) => db.read.getEver('attachment', a)).filter((a): a is Attachment => a !== null),
          versions: db.read.all('nomination_version', { nomination: id }).sort((a, b) => a.n - b.n),
          returns: db.read.all('return_note', { nomination: id }),
          decision: line === undefined || decision === null ? null : { number: decision.number, date: decision.date, resultWord: DECISION_RESULT_WORDS[line.result], reason: line.reason },
          initiatives: initiativesOf(db.read, nomination),
          gradings: gradingsOf(db.read, nomination, round.year),
          ...recordsOf(open, nomination, round),
        };
      }),
    'nomination.save': (ctx, input) =>
      db.write(ctx.actor, 'Sửa đề nghị', (tx) => {
        const held = tx.need('nomination', input.id);
        refuseFrozen(held);
        const round = tx.need('round', held.roundId);
        const awardChanged = JSON.stringify(held.award) !== JSON.stringify(input.fields.award);
        const items = awardChanged ? mergeItems(held.items, checklistOf(open, input.fields.award, round, subjectOf(open, held))) : held.items;
        return tx.put('nomination', { ...held, ...input.fields, items }, input.version);
      }),
    'nomination.item': (ctx, input) =>
      db.write(ctx.actor, 'Đánh dấu tài liệu', (tx) => changeItem(tx, input.id, input.version, input.code, (item) => ({ ...item, state: input.state, note: input.note, ...marksOf(input) }))),
    'nomination.order': (ctx, { roundId, ids }) =>
      db.write(ctx.actor, 'Sắp xếp đề nghị', (tx) => {
        ids.forEach((id, position) => {
          const nomination = tx.need('nomination', id);
          if (nomination.roundId === roundId && nomination.position !== position) tx.put('nomination', { ...nomination, position });
        });
        return {};
      }),
    'nomination.remove': (ctx, { id }) =>
      db.write(ctx.actor, 'Xóa đề nghị', (tx) => {
        const held = tx.need('nomination', id);
        refuseFrozen(held);
        if (held.dossierId !== null) {
          throw new Refusal(fault('dang-trong-ho-so', 'Đề nghị này đang nằm trong một hồ sơ.', { next: 'Bỏ khỏi hồ sơ trước rồi xóa.' }));
        }
        tx.remove('nomination', id);
        return {};
      }),
    'nomination.restore': (ctx, { id }) => db.write(ctx.actor, 'Khôi phục đề nghị', (tx) => {
        tx.restore('nomination', id);
        return {};
      }),
    'nomination.attach': async (ctx, input, bytes) => {
      const stored = await storeAttachment(open, input.fileName, bytes);
      if (!stored.ok) return stored;
      return db.write(ctx.actor, 'Thêm tài liệu đính kèm', (tx) => {
        const attachment = tx.add('attachment', stored.value);
        const nomination = changeItem(tx, input.id, undefined, input.code, (item) => ({ ...item, state: 'da-co', attachmentIds: [...item.attachmentIds, attachment.id] }));
        return { nomination, attachment };
      });
    },
    'nomination.detach': (ctx, input) =>
      db.write(ctx.actor, 'Bỏ tài liệu đính kèm', (tx) =>
        changeItem(tx, input.id, input.version, input.code, (item) => {
          const attachmentIds = item.attachmentIds.filter((a) => a !== input.attachmentId);
          return { ...item, attachmentIds, state: attachmentIds.length === 0 && item.note === '' ? 'con-thieu' : item.state };
        }),
      ),
    'attachment.read': (_ctx, { id }) =>
      catchRefusal(() => {
        const attachment = db.read.needEver('attachment', id);
        return { fileName: attachment.fileName, mediaType: attachment.mediaType, bytes: attachmentContent(open, attachment) };
      }),
  };
}

/** What the clerk saw on a paper, as far as she said it now. */
function marksOf({ paperOn, signed, confirmed }: Pick<DossierItem, 'paperOn' | 'signed' | 'confirmed'>): Pick<DossierItem, 'paperOn' | 'signed' | 'confirmed'> {
  return { ...(paperOn === undefined ? {} : { paperOn }), ...(signed === undefined ? {} : { signed }), ...(confirmed === undefined ? {} : { confirmed }) };
}

/** What the records say beside the nomination, as the page shows it. */
function recordsOf(open: OpenUnit, nomination: Nomination, round: Round) {
  const { items, itemNotes, head, headAsked, windows } = nominationFacts(open, nomination, round);
  return {
    judged: [...items],
    itemNotes: [...itemNotes],
    head: { asked: headAsked, state: head.state, sentence: head.sentence, collectives: head.collectives.map((one) => ({ ...one, shown: [...one.shown] })) },
    windows: windows.map((window) => ({ words: windowWords(window), citation: window.citation, sure: window.doubt === null })),
    others: othersOf(open, nomination, round).length,
  };
}

export interface Repeat {
  readonly subjectId: string;
  readonly name: string;
  readonly sentence: string;
}

/**
 * Subjects put forward already: for the same milestone (R51), or in a campaign joined with this one (R5); and collectives
 * that no longer exist. A warning, never a bar. `exceptId`: a nomination that is not held against itself.
 */
export function repeatsOf(open: OpenUnit, round: Round, subjectIds: readonly string[], exceptId: string | null = null): Repeat[] {
  const { read } = open.db;
  const links = round.campaignId === null ? [] : linksOf(read, round.campaignId);
  return subjectIds.flatMap((subjectId) => {
    const held = read.all('nomination', { subject: subjectId }).filter(({ id, state }) => id !== exceptId && state !== 'not-awarded' && state !== 'withdrawn');
    const told = (nomination: Nomination, where: string): Repeat => {
      const name = subjectOf(open, nomination).name;
      const other = read.getEver('round', nomination.roundId);
      return { subjectId, name, sentence: `${name} đã được đề nghị ${awardNameOf(open, nomination, other) || '(chưa chọn mức khen)'} trong «${other?.name ?? ''}»${where}.` };
    };
    const same = held.find((nomination) => sameMerit(open, nomination, round.id, round.campaignId, round.milestoneId));
    const joined = links.flatMap(({ campaignId, name, relation }) => {
      const found = held.find((nomination) => read.get('round', nomination.roundId)?.campaignId === campaignId);
      return found === undefined ? [] : [told(found, ` thuộc phong trào liên quan «${name}» (${relation.toLowerCase()})`)];
    });
    const subject = read.get('subject', subjectId);
    const gone = subject === null ? null : endedOn(read, subject, open.clock.today());
    return [...(subject === null || gone === null ? [] : [{ subjectId, name: subject.name, sentence: gone }]), ...(same === undefined ? [] : [told(same, '')]), ...joined];
  });
}

/** The new award's checklist with what was already present kept; papers with files and lines of later guidance are never dropped. */
export function mergeItems(held: readonly DossierItem[], wanted: readonly DossierItem[]): DossierItem[] {
  const byCode = new Map(held.map((i) => [i.code, i]));
  const kept = held.filter((i) => (i.attachmentIds.length > 0 || i.added === true) && !wanted.some((w) => w.code === i.code));
  return [...wanted.map((w) => {
    const before = byCode.get(w.code);
    return before === undefined ? w : { ...w, state: before.state, attachmentIds: before.attachmentIds, note: before.note, ...marksOf(before) };
  }), ...kept];
}

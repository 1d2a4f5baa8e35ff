import { birthText, placeOf } from '../../shared/domain/subject.ts';
import type { Subject, SubjectFields, SubjectKind } from '../../shared/domain/subject.ts';
import { villageOf } from '../../shared/domain/village.ts';
import { textSortKey } from '../../shared/text/order.ts';
import { cancelled } from '../../shared/api/protocol.ts';
import { Refusal, catchRefusal, err, fault, ok } from '../../shared/result.ts';
import { addNominations } from './add-nominations.ts';
import type { Reading, Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import { suspectViews } from './intake-view.ts';
import { repeatsOf } from './nominations.ts';
import type { Repeat } from './nominations.ts';
import type { OpenUnit } from './open-unit.ts';
import { cleanSubject, suspectsOf } from './subjects.ts';

type Methods = 'subject.match' | 'subject.addMany' | 'subject.removeMany' | 'many.villages' | 'many.subjects' | 'many.nominate' | 'many.undo';
/** So many are looked up or written between two breaths: other calls are answered in between. */
const AT_ONCE = 100;
/** Rows of one page of the store. */
const PAGE = 1000;
const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Many alike at once: a village's households ticked together, added and nominated by the hundred (R97). */
export function manySubjectHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'subject.match': (_ctx, { items }) => ok(items.map((fields) => suspectViews(db.read, cleanSubject(fields)))),
    'subject.addMany': (ctx, { items }) => db.write(ctx.actor, 'Thêm nhiều đối tượng', (tx) => ({ ids: items.map(({ fields, apartFrom }) => addSubject(tx, fields, apartFrom)) })),
    'subject.removeMany': (ctx, { ids }) =>
      db.write(ctx.actor, 'Bỏ các đối tượng vừa thêm', (tx) => {
        for (const id of ids) {
          if (tx.count('nomination', { subject: id }) > 0) throw new Refusal(fault('da-co-de-nghi', `${tx.need('subject', id).name} đã có đề nghị khen thưởng.`, { item: id, next: 'Xóa đề nghị trước.' }));
          tx.remove('subject', id);
        }
        return {};
      }),
    'many.villages': (_ctx, { kind }) => {
      const villages = new Map<string, { key: string; name: string; count: number }>();
      for (const subject of db.read.all('subject', { kind })) {
        const { key, name } = villageOf(subject.address);
        if (key === '') continue;
        const held = villages.get(key);
        if (held === undefined) villages.set(key, { key, name, count: 1 });
        else held.count++;
      }
      return ok([...villages.values()].sort((a, b) => (textSortKey(a.name) < textSortKey(b.name) ? -1 : 1)));
    },
    'many.subjects': (_ctx, { roundId, kind, village, search }) =>
      catchRefusal(() => {
        db.read.need('round', roundId);
        const nominated = new Set(db.read.all('nomination', { round: roundId }).map(({ subjectId }) => subjectId));
        return allOf(db.read, kind, search)
          .filter((subject) => village === null || villageOf(subject.address).key === village)
          .map((subject) => ({ id: subject.id, name: subject.name, place: placeOf(subject), birth: subject.kind === 'person' ? birthText(subject.birth) : '', nominated: nominated.has(subject.id) }));
      }),
    'many.nominate': async (ctx, { roundId, subjectIds, award, merit, allowRepeat }, { progress, signal }) => {
      const found = catchRefusal(() => db.read.need('round', roundId));
      if (!found.ok) return found;
      const round = found.value;
      const wanted = [...new Set(subjectIds)];
      const repeats: Repeat[] = [];
      for (let at = 0; !allowRepeat && at < wanted.length; at += AT_ONCE) {
        if (signal.aborted) return err(cancelled);
        repeats.push(...repeatsOf(open, round, wanted.slice(at, at + AT_ONCE)));
        progress({ done: Math.min(at + AT_ONCE, wanted.length), total: wanted.length, label: 'Đang đối chiếu với các đề nghị đã có' });
        await breath();
      }
      if (repeats.length > 0) return ok({ added: [], repeats });
      const added: string[] = [];
      const takeBack = (): Promise<unknown> => db.write(ctx.actor, 'Dừng thêm đề nghị', (tx) => removeAll(tx, added));
      for (let at = 0; at < wanted.length; at += AT_ONCE) {
        if (signal.aborted) {
          await takeBack();
          return err(cancelled);
        }
        const written = await db.write(ctx.actor, 'Thêm đề nghị cho nhiều đối tượng', (tx) => addNominations(open, tx, round, wanted.slice(at, at + AT_ONCE), { award, merit }).map(({ id }) => id));
        if (!written.ok) {
          await takeBack();
          return written;
        }
        added.push(...written.value);
        progress({ done: added.length, total: wanted.length, label: 'Đang thêm đề nghị' });
        await breath();
      }
      return ok({ added, repeats: [] });
    },
    'many.undo': (ctx, { nominationIds }) =>
      db.write(ctx.actor, 'Bỏ các đề nghị vừa thêm', (tx) => {
        for (const id of nominationIds) {
          const nomination = tx.get('nomination', id);
          if (nomination !== null && (nomination.state !== 'draft' || nomination.dossierId !== null)) {
            throw new Refusal(fault('da-xet', 'Có đề nghị đã họp xét, đã vào hồ sơ hoặc đã gửi nên không bỏ cùng lúc được.', { item: id, next: 'Mở đợt xét và bỏ từng đề nghị.' }));
          }
        }
        removeAll(tx, nominationIds);
        return {};
      }),
  };
}

/** Adds a subject. One that the registry may hold is refused unless it was said to be another; those said so are kept apart. */
export function addSubject(tx: Writing, given: SubjectFields, apartFrom: readonly string[]): string {
  const fields = cleanSubject(given);
  const suspects = suspectsOf(tx, fields);
  const first = suspects.find(({ subject }) => !apartFrom.includes(subject.id));
  if (first !== undefined) {
    throw new Refusal(fault('nghi-trung', `${fields.name} có thể trùng với ${first.subject.name} đã có trong sổ (${first.reason}).`, { next: 'Chọn là một hay khác nhau rồi làm lại.' }));
  }
  const { id } = tx.add('subject', fields);
  for (const { subject } of suspects) tx.add('apart', { first: id, second: subject.id });
  return id;
}

/** Every subject of a kind that holds the words, by name. */
function allOf(read: Reading, kind: SubjectKind, search: string): Subject[] {
  const found: Subject[] = [];
  for (let after: (string | number | null)[] | null = null; ; ) {
    const page: { rows: Subject[]; next: (string | number | null)[] | null } = read.list('subject', { where: { kind }, search, order: [{ by: 'name_key' }], after, limit: PAGE });
    found.push(...page.rows);
    if (page.next === null) return found;
    after = page.next;
  }
}

function removeAll(tx: Writing, nominationIds: readonly string[]): void {
  for (const id of nominationIds) if (tx.get('nomination', id) !== null) tx.remove('nomination', id);
}

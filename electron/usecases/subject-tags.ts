import type { RecipientToken } from '../../shared/catalogue/award-schema.ts';
import type { Subject, SubjectKind } from '../../shared/domain/subject.ts';
import { TAGS_OF } from '../../shared/domain/subject-tags.ts';
import { Refusal, fault } from '../../shared/result.ts';
import type { Reading, Writing } from './db.ts';

type Cursor = (string | number | null)[] | null;
/** Rows of one page of the store. */
const PAGE = 1000;

interface Asked {
  readonly kind: SubjectKind | null;
  readonly search: string;
  readonly bin: boolean;
  readonly after: Cursor;
  readonly limit: number;
}

/** Subjects whose groups nobody said, by name; `after` counts rows. Households have no groups and are never among them. */
export function untaggedPage(read: Reading, { kind, search, bin, after, limit }: Asked): { rows: Subject[]; next: Cursor; total: number } {
  const found: Subject[] = [];
  for (let at: Cursor = null; ; ) {
    const page: { rows: Subject[]; next: Cursor } = read.list('subject', { where: kind === null ? {} : { kind }, search, order: [{ by: 'name_key' }], after: at, limit: PAGE, bin });
    found.push(...page.rows.filter((subject) => subject.tags === null && TAGS_OF[subject.kind].length > 0));
    if (page.next === null) break;
    at = page.next;
  }
  const from = typeof after?.[0] === 'number' ? after[0] : 0;
  return { rows: found.slice(from, from + limit), next: from + limit < found.length ? [from + limit] : null, total: found.length };
}

interface Before {
  readonly ids: string[];
  readonly tags: RecipientToken[] | null;
}

/** Sets the groups of many; one that cannot have such a group refuses all. Answers what they had, those alike together. */
export function setTags(tx: Writing, ids: readonly string[], tags: readonly RecipientToken[] | null): Before[] {
  const before = new Map<string, Before>();
  for (const id of new Set(ids)) {
    const subject = tx.need('subject', id);
    const wrong = (tags ?? []).some((tag) => !(TAGS_OF[subject.kind] as readonly RecipientToken[]).includes(tag));
    if (wrong) throw new Refusal(fault('nhom-khac-loai', `${subject.name} không thể thuộc nhóm đối tượng đã chọn.`, { item: id, next: 'Chọn đối tượng cùng một loại rồi làm lại.' }));
    const key = subject.tags === null ? 'null' : subject.tags.join(' ');
    const held = before.get(key) ?? { ids: [], tags: subject.tags };
    held.ids.push(id);
    before.set(key, held);
    tx.put('subject', { ...subject, tags: tags === null ? null : [...tags] });
  }
  return [...before.values()];
}

import type { RecipientToken } from '../../shared/catalogue/award-schema.ts';
import { TAGS_OF } from '../../shared/domain/subject-tags.ts';
import { Refusal, fault } from '../../shared/result.ts';
import type { Writing } from './db.ts';

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

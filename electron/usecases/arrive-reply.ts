import { itemId } from '../../shared/domain/item.ts';
import type { ReceivedItem } from '../../shared/domain/item.ts';
import type { ReplyBody } from '../../shared/exchange/bodies.ts';
import type { Writing } from './db.ts';
import type { OpenUnit } from './open-unit.ts';

/** An answer to a difficulty goes into the register line it answers, unless one was typed in before (R75). */
export function arriveReply(_open: OpenUnit, tx: Writing, item: ReceivedItem): void {
  const { about, text, number, on } = item.body as ReplyBody;
  const sent = tx.get('sent_item', itemId(about.kind, about.id));
  const line = about.kind !== 'feedback' || sent === null || sent.sourceId === null ? null : tx.get('feedback', sent.sourceId);
  if (line !== null && line.answer === '') tx.put('feedback', { ...line, answer: text, answeredOn: on, answerDocument: number });
}

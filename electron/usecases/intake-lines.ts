import type { IntakeLine } from '../../shared/domain/intake.ts';
import { Refusal, fault } from '../../shared/result.ts';
import type { Reading } from './db.ts';

/** Lines of a list in its order. */
export function linesOf(read: Reading, intakeId: string): IntakeLine[] {
  return read.all('intake_line', { intake: intakeId }).sort((a, b) => a.position - b.position);
}

/** A line that belongs to this list, or a Refusal. */
export function lineIn(read: Reading, intakeId: string, lineId: string): IntakeLine {
  const line = read.need('intake_line', lineId);
  if (line.intakeId !== intakeId) throw new Refusal(fault('khac-danh-sach', 'Dòng này thuộc danh sách khác.', { item: lineId, next: 'Mở lại danh sách rồi chọn lại.' }));
  return line;
}

import { useCallback, useEffect, useRef } from 'react';
import { dayText } from '../../components/day-words.ts';
import type { FormHandle } from '../../components/form/index.ts';
import { useUndoToasts } from '../../components/use-undo-toasts.ts';
import type { Attendance, Council } from '../../../shared/domain/council.ts';
import { seatedOn } from './session-values.ts';
import type { Values } from './session-values.ts';

/** How long after the last key a typed day is taken as meant. */
const MEANT_MS = 700;

/** Takes the council's members of the session's day, by itself when the day changes; answers how to do it by hand. */
export function useSeats(form: FormHandle<Values>, council: Council | null): () => void {
  const undoable = useUndoToasts();
  const known = useRef<Attendance[]>([]);
  const latest = useRef(form);
  useEffect(() => {
    latest.current = form;
  });
  const seat = useCallback(() => {
    const { values, field } = latest.current;
    if (council === null || values.date === null) return;
    known.current = [...values.attendance, ...known.current];
    const { members, attendance, chairId, secretaryId } = values;
    const seated = seatedOn(council, values.date, values, known.current);
    if (seated === null) return;
    const put = (next: typeof seated) => {
      field('members').onCommit(next.members);
      field('attendance').onCommit(next.attendance);
      field('chairId').onCommit(next.chairId);
      field('secretaryId').onCommit(next.secretaryId);
    };
    put(seated);
    undoable(`Đã lấy thành viên Hội đồng ngày ${dayText(values.date)}.`, () => put({ members, attendance, chairId, secretaryId }));
  }, [council, undoable]);

  const { date } = form.values;
  const seen = useRef(date);
  useEffect(() => {
    if (date === seen.current || date === null) return;
    const timer = setTimeout(() => {
      seen.current = date;
      seat();
    }, MEANT_MS);
    return () => clearTimeout(timer);
  }, [date, seat]);
  return seat;
}

import { REGISTERS, REGISTER_NAMES } from '../../shared/domain/registers/registers.ts';
import type { Subject } from '../../shared/domain/subject.ts';
import { birthText, displayName } from '../../shared/domain/subject.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import type { Writing } from './db.ts';

/** What a corrected name or birth went to, and which frozen papers keep the old, each in words. */
export interface NameCorrection {
  readonly followed: string[];
  readonly kept: string[];
}

const saysOf = (subject: Subject): string => `${displayName(subject)}|${subject.kind === 'person' ? birthText(subject.birth) : ''}`;

/**
 * Carries the corrected name of a subject to the rows that hold it beside the reference: lines of registers and old awards that were
 * typed in. What was sent or decided is frozen and keeps the old: it is named, since it takes a đính chính (dossier, decision).
 * Null where neither name nor birth says anything else.
 */
export function followCorrection(tx: Writing, before: Subject, after: Subject): NameCorrection | null {
  if (saysOf(before) === saysOf(after)) return null;
  const followed: string[] = [];
  const [was, is] = [before.name, after.name];
  if (was !== is) {
    for (const register of REGISTER_NAMES) {
      // Each register names its subject in one column that the choice of the subject fills.
      const column = (REGISTERS[register].fields as readonly { readonly kind: string; readonly fills?: string }[]).find(({ kind }) => kind === 'subject')?.fills;
      if (column === undefined) continue;
      const lines = (tx.all(register) as unknown as (Record<string, unknown> & { readonly id: string })[]).filter((line) => line['subjectId'] === after.id && line[column] === was);
      for (const line of lines) tx.put(register, { ...line, [column]: is } as never);
      if (lines.length > 0) followed.push(`${REGISTERS[register].title} (${lines.length})`);
    }
    const typed = tx.all('award_entry', { subject: after.id }).filter(({ origin, subjectName }) => origin === 'backfill' && subjectName === displayName(before));
    for (const entry of typed) tx.put('award_entry', { ...entry, subjectName: displayName(after) });
    if (typed.length > 0) followed.push(`Khen thưởng cũ đã nhập (${typed.length})`);
  }
  const decided = tx.all('award_entry', { subject: after.id }).filter(({ origin, subjectName }) => origin === 'decision' && subjectName !== displayName(after));
  const sent = tx.all('nomination', { subject: after.id }).flatMap(({ id }) => tx.all('nomination_version', { nomination: id }).filter(({ subject }) => saysOf(subject) !== saysOf(after)));
  const kept = [
    ...decided.map(({ decisionNumber, decisionDate }) => `Quyết định số ${decisionNumber} ngày ${formatScreenDate(decisionDate)}`),
    ...(sent.length === 0 ? [] : [`${sent.length} bản đề nghị đã gửi`]),
  ];
  return { followed, kept: [...new Set(kept)] };
}

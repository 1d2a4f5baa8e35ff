import type { z } from 'zod';
import type { AwardImportRow } from '../../shared/api/registry.ts';
import { AWARD_COLUMN_WORDS, readAwardList } from '../../shared/domain/award-import.ts';
import type { OldAward, ReadAward } from '../../shared/domain/award-import.ts';
import { ENCODING_WORDS, decodeSheet } from '../../shared/domain/sheet-legacy.ts';
import type { SheetRow } from '../../shared/domain/sheet-heading.ts';
import { SubjectFields, birthText, placeOf } from '../../shared/domain/subject.ts';
import type { SubjectKind } from '../../shared/domain/subject.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { fold, foldName } from '../../shared/text/fold.ts';
import { err, fault, ok } from '../../shared/result.ts';
import { runChild } from '../host/child.ts';
import { afterEnd, enterOld, sameAward } from './award-history.ts';
import { readAll } from './attachments.ts';
import type { Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';
import { cleanSubject, suspectsOf } from './subjects.ts';

type Row = z.output<typeof AwardImportRow>;
interface Staged {
  readonly row: Row;
  readonly read: ReadAward;
}
interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}
const MAX_FILE = 20 * 1024 * 1024;

/** Old awards from Excel in two steps: the file is read in a process of its own and shown row by row; what is saved is what was shown. */
export function awardImportHandlers(open: OpenUnit): HandlersOf<'award.importPreview' | 'award.importApply'> {
  const previews = new Map<string, { kind: SubjectKind; rows: Staged[] }>();
  return {
    'award.importPreview': async (_ctx, input, source) => {
      const bytes = await readAll(source, MAX_FILE);
      if (bytes === null) return err(fault('tep-qua-lon', 'Tệp Excel lớn hơn 20 MB.', { next: 'Tách thành nhiều tệp nhỏ.' }));
      const sheets = await runChild(open.ports.spawn, 'read-sheet', { bytes, fileName: input.fileName }, { timeoutMs: 30_000, maxRssMb: 700, maxHeapMb: 400 });
      if (!sheets.ok) return sheets;
      const sheet = (sheets.value as Sheet[])[0];
      if (sheet === undefined) return err(fault('tep-rong', 'Tệp Excel không có dữ liệu.', { next: 'Chọn tệp khác.' }));
      const decoded = decodeSheet(sheet.rows);
      const list = readAwardList(decoded.rows, input.kind, open.clock.today());
      if (!list.ok) return list;
      const rows = list.value.rows.map((read) => ({ read, row: judge(open, input.kind, read, decoded.before.get(read.row - 1) ?? '') }));
      nameTwice(rows);
      const previewId = open.db.store.newId();
      previews.clear();
      previews.set(previewId, { kind: input.kind, rows });
      const counts = { moi: 0, trung: 0, loi: 0, 'bo-qua': 0 };
      for (const { row } of rows) counts[row.outcome]++;
      return ok({
        previewId, sheet: sheet.name, headingRow: list.value.headingRow + 1, encoding: decoded.encoding === null ? '' : ENCODING_WORDS[decoded.encoding],
        columns: list.value.columns.flatMap(({ heading, column }) => (column === null ? [] : [{ heading, column: AWARD_COLUMN_WORDS[column] }])),
        unused: list.value.columns.flatMap(({ heading, column }) => (column === null && heading !== '' ? [heading] : [])),
        rows: rows.map(({ row }) => row),
        counts,
      });
    },
    'award.importApply': async (ctx, input) => {
      const preview = previews.get(input.previewId);
      if (preview === undefined) return err(fault('ban-xem-truoc-het-han', 'Bản xem trước không còn.', { next: 'Chọn lại tệp Excel.' }));
      const who = new Map(input.who.map(({ row, subjectId }): [number, string | null] => [row, subjectId]));
      const skip = new Set(input.skip);
      const saved = await open.db.write(ctx.actor, 'Nhập khen thưởng cũ từ Excel', (tx) => apply(open, tx, preview.kind, preview.rows.filter(({ row }) => !skip.has(row.row)), who));
      if (!saved.ok) return saved;
      previews.delete(input.previewId);
      return ok({ ...saved.value, skipped: preview.rows.length - saved.value.saved });
    },
  };
}

/** A row as a subject: what the list says of its recipient and nothing more. */
function recipientOf(kind: SubjectKind, read: ReadAward): SubjectFields {
  const place = kind === 'household' ? { address: read.place } : kind === 'collective' ? { managedBy: read.place } : { workplace: read.place, birth: read.birth };
  return cleanSubject(SubjectFields.parse({ kind, name: read.name.replace(/^(?:Ông|Bà)\s+(?=\p{Lu})/u, '').replace(/^Hộ\s+(?:gia đình\s+)?(?=\p{L})/u, kind === 'household' ? '' : '$&'), ...place }));
}

function judge(open: OpenUnit, kind: SubjectKind, read: ReadAward, before: string): Row {
  const base = { row: read.row, name: read.name, before, problems: [...read.problems], candidates: [], ask: false, read: '' };
  if (read.award === null) return { ...base, outcome: read.outcome === 'skip' ? 'bo-qua' : 'loi' };
  const suspects = suspectsOf(open.db.read, recipientOf(kind, read));
  const candidates = suspects.map(({ subject, reason }) => ({
    id: subject.id, name: [subject.name, subject.kind === 'person' ? birthText(subject.birth) : '', placeOf(subject) || subject.address].filter(Boolean).join(' · '), reason,
  }));
  const sure = suspects.filter(({ strength }) => strength === 'same');
  const one = sure.length === 1 ? sure[0] : suspects.length === 1 ? suspects[0] : undefined;
  const ordered = one === undefined ? candidates : [...candidates.filter(({ id }) => id === one.subject.id), ...candidates.filter(({ id }) => id !== one.subject.id)];
  const twice = one === undefined ? undefined : sameAward(open.db.read, one.subject.id, read.award);
  const problems = [
    ...base.problems,
    ...(suspects.length > 1 && one === undefined ? [`Có ${suspects.length} đối tượng cùng tên; chọn một.`] : []),
    ...(suspects.length === 0 ? ['Chưa có trong danh sách đối tượng; sẽ thêm mới.'] : []),
    ...(twice === undefined ? [] : ['Đã có trong sổ khen thưởng.']),
    ...(one === undefined ? [] : afterEnd(open.db.read, one.subject, read.award)),
  ];
  return { ...base, outcome: twice === undefined ? 'moi' : 'trung', read: awardText(read.award), problems, candidates: ordered, ask: suspects.length > 1 && one === undefined };
}

function awardText({ awardName, year, decisionNumber, decisionDate, authority }: OldAward): string {
  return [`${awardName} năm ${year}`, `${decisionNumber} ngày ${formatScreenDate(decisionDate)}`, authority].filter(Boolean).join(' · ');
}

/** A row that says the same as one above it. */
function nameTwice(rows: readonly Staged[]): void {
  const first = new Map<string, number>();
  for (const { row, read } of rows) {
    if (read.award === null || row.outcome !== 'moi') continue;
    const key = [foldName(read.name), birthText(read.birth), fold(read.place), fold(read.award.awardName), fold(read.award.decisionNumber), read.award.decisionDate].join(' | ');
    const above = first.get(key);
    if (above === undefined) first.set(key, row.row);
    else {
      row.outcome = 'trung';
      row.problems.push(`Giống dòng ${above}.`);
    }
  }
}

function apply(open: OpenUnit, tx: Writing, kind: SubjectKind, rows: readonly Staged[], who: ReadonlyMap<number, string | null>): { saved: number; created: number; ids: string[] } {
  const made = new Map<string, string>();
  const ids: string[] = [];
  for (const { row, read } of rows) {
    if (read.award === null || row.outcome !== 'moi') continue;
    const chosen = who.get(row.row);
    if (row.ask && chosen === undefined) continue;
    const known = chosen === undefined ? row.candidates[0]?.id : (chosen ?? undefined);
    const fields = recipientOf(kind, read);
    // Two awards of one new person in the list are of one person: same name, birth and place.
    const key = [foldName(fields.name), birthText(read.birth), fold(read.place)].join(' | ');
    const id = known ?? made.get(key) ?? create(tx, fields, row);
    if (known === undefined) made.set(key, id);
    const subject = tx.need('subject', id);
    if (sameAward(tx, id, read.award) !== undefined) continue;
    ids.push(enterOld(open, tx, subject, { ...read.award, periodTo: null }).id);
  }
  return { saved: ids.length, created: made.size, ids };
}

/** Somebody new, and told apart from those of the same name the clerk was shown. */
function create(tx: Writing, fields: SubjectFields, row: Row): string {
  const subject = tx.add('subject', fields);
  for (const { id } of row.candidates) tx.add('apart', { first: subject.id, second: id });
  return subject.id;
}

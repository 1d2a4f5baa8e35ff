import { readSubjectList } from '../../shared/domain/subject-import.ts';
import type { ReadRow } from '../../shared/domain/subject-import.ts';
import type { SheetRow } from '../../shared/domain/sheet-heading.ts';
import { ENCODING_WORDS, decodeSheet } from '../../shared/domain/sheet-legacy.ts';
import { birthText, placeOf } from '../../shared/domain/subject.ts';
import { suspectSame } from '../../shared/domain/duplicate.ts';
import type { SubjectFields, SubjectKind } from '../../shared/domain/subject.ts';
import type { z } from 'zod';
import type { ImportPreview, ImportRow } from '../../shared/api/subject.ts';
import { pastedRows } from '../../shared/tables/copy.ts';
import { fold } from '../../shared/text/fold.ts';
import { err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { runChild } from '../host/child.ts';
import { readAll } from './attachments.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';
import { cleanSubject, suspectsOf } from './subjects.ts';

type Row = z.output<typeof ImportRow>;
interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}
const MAX_FILE = 20 * 1024 * 1024;

/**
 * Import in two steps: the file is read in a process of its own and shown row by row; nothing is saved until the clerk
 * confirms, and what is saved is exactly what was shown.
 */
export function subjectImportHandlers(open: OpenUnit): HandlersOf<'subject.importPreview' | 'subject.pastePreview' | 'subject.importApply'> {
  const previews = new Map<string, { kind: SubjectKind; rows: Row[] }>();

  function preview(sheet: Sheet, kind: SubjectKind): Result<z.output<typeof ImportPreview>> {
    const decoded = decodeSheet(sheet.rows);
    const read = readSubjectList(decoded.rows, kind);
    if (!read.ok) return read;
    const rows = judgeRows(open, read.value.rows, decoded.before);
    const previewId = open.db.store.newId();
    previews.clear();
    previews.set(previewId, { kind, rows });
    const counts = { moi: 0, trung: 0, loi: 0, 'bo-qua': 0 };
    for (const row of rows) counts[row.outcome]++;
    return ok({
      previewId,
      sheet: sheet.name,
      headingRow: read.value.headings.row + 1,
      encoding: decoded.encoding === null ? '' : ENCODING_WORDS[decoded.encoding],
      columns: read.value.headings.columns.filter((c) => c.heading !== ''),
      rows,
      counts,
    });
  }

  return {
    'subject.importPreview': async (_ctx, input, source) => {
      const bytes = await readAll(source, MAX_FILE);
      if (bytes === null) return err(fault('tep-qua-lon', 'Tệp Excel lớn hơn 20 MB.', { next: 'Tách thành nhiều tệp nhỏ.' }));
      const sheets = await runChild(open.ports.spawn, 'read-sheet', { bytes, fileName: input.fileName }, { timeoutMs: 30_000, maxRssMb: 700, maxHeapMb: 400 });
      if (!sheets.ok) return sheets;
      const sheet = (sheets.value as Sheet[])[0];
      return sheet === undefined ? err(fault('tep-rong', 'Tệp Excel không có dữ liệu.', { next: 'Chọn tệp khác.' })) : preview(sheet, input.kind);
    },
    'subject.pastePreview': (_ctx, { text, kind }) => {
      const rows = pastedRows(text);
      if (rows.length === 0) return err(fault('khong-co-gi-de-dan', 'Phần vừa dán không có chữ nào.', { next: 'Chép lại trong Excel rồi dán.' }));
      return preview({ name: 'Phần dán từ Excel', rows }, kind);
    },
    'subject.importApply': async (ctx, input) => {
      const preview = previews.get(input.previewId);
      if (preview === undefined) return err(fault('ban-xem-truoc-het-han', 'Bản xem trước không còn.', { next: 'Chọn lại tệp Excel.' }));
      const apart = new Set(input.keepApart);
      const skip = new Set(input.skip);
      const taken = preview.rows.filter((r) => r.fields !== null && !skip.has(r.row) && (r.outcome === 'moi' || (r.outcome === 'trung' && apart.has(r.row))));
      const saved = await open.db.write(ctx.actor, 'Nhập từ Excel', (tx) => {
        for (const row of taken) {
          const subject = tx.add('subject', row.fields as SubjectFields);
          for (const duplicate of row.duplicates) if (duplicate.id !== null) tx.add('apart', { first: subject.id, second: duplicate.id });
        }
        return { saved: taken.length, skipped: preview.rows.length - taken.length };
      });
      if (saved.ok) previews.delete(input.previewId);
      return saved;
    },
  };
}

/** Each row against what is stored and against the rows above it. A duplicate inside the file has no id. */
function judgeRows(open: OpenUnit, rows: readonly ReadRow[], before: ReadonlyMap<number, string>): Row[] {
  // Only rows of the same bare letters, or of the same citizen number, can be suspected of each other.
  const earlier = new Map<string, { row: number; fields: SubjectFields }[]>();
  return rows.map((read) => {
    const base = { row: read.row, name: read.name, before: before.get(read.row - 1) ?? '', problems: [...read.problems], duplicates: [] };
    if (read.fields === null) return { ...base, outcome: read.outcome === 'skip' ? ('bo-qua' as const) : ('loi' as const), read: '', fields: null };
    const fields = cleanSubject(read.fields);
    const stored = suspectsOf(open.db.read, fields).map((s) => ({ id: s.subject.id, name: describe(s.subject), reason: s.reason }));
    const keys = [fold(fields.name), ...(fields.kind === 'person' && fields.nationalId !== '' ? [`cc ${fields.nationalId}`] : [])];
    const alike = [...new Set(keys.flatMap((key) => earlier.get(key) ?? []))].sort((a, b) => a.row - b.row);
    const inFile = alike.flatMap((e) => {
      const suspicion = suspectSame(fields, e.fields);
      return suspicion === null ? [] : [{ id: null, name: `dòng ${e.row}: ${describe(e.fields)}`, reason: suspicion.reason }];
    });
    const one = { row: read.row, fields };
    for (const key of keys) earlier.set(key, [...(earlier.get(key) ?? []), one]);
    const duplicates = [...stored, ...inFile];
    return { ...base, outcome: duplicates.length > 0 ? ('trung' as const) : ('moi' as const), read: [describe(fields), fields.kind === 'person' ? fields.honorific : ''].filter(Boolean).join(' · '), fields, duplicates };
  });
}

function describe(subject: SubjectFields): string {
  return [subject.name, subject.kind === 'person' ? birthText(subject.birth) : '', placeOf(subject)].filter(Boolean).join(' · ');
}

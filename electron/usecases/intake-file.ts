import { readIntakeRows } from '../../shared/domain/intake-rows.ts';
import type { SheetRow } from '../../shared/domain/sheet-heading.ts';
import { ENCODING_WORDS, decodeSheet } from '../../shared/domain/sheet-legacy.ts';
import { err, fault, ok } from '../../shared/result.ts';
import { runChild } from '../host/child.ts';
import { readAll } from './attachments.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

const MAX_FILE = 20 * 1024 * 1024;

/** The list of a spreadsheet as rows to look at, read in a process of its own. The sheet with most rows that name somebody is taken. */
export function intakeFileHandlers(open: OpenUnit): HandlersOf<'intake.readFile'> {
  return {
    'intake.readFile': async (_ctx, { fileName }, source) => {
      const bytes = await readAll(source, MAX_FILE);
      if (bytes === null) return err(fault('tep-qua-lon', 'Tệp Excel lớn hơn 20 MB.', { next: 'Tách thành nhiều tệp nhỏ.' }));
      const sheets = await runChild(open.ports.spawn, 'read-sheet', { bytes, fileName }, { timeoutMs: 30_000, maxRssMb: 700, maxHeapMb: 400 });
      if (!sheets.ok) return sheets;
      const read = (sheets.value as { name: string; rows: readonly SheetRow[] }[]).map(({ name, rows }) => {
        const decoded = decodeSheet(rows);
        return { name, encoding: decoded.encoding, list: readIntakeRows(decoded.rows, 'person') };
      });
      const found = read.filter(({ list }) => list.ok);
      const size = ({ list }: (typeof read)[number]): number => (list.ok ? list.value.rows.length : 0);
      const best = found.sort((a, b) => size(b) - size(a))[0];
      if (best === undefined || !best.list.ok) return read[0]?.list.ok === false ? read[0].list : err(fault('tep-rong', 'Tệp Excel không có dữ liệu.', { next: 'Chọn tệp khác.' }));
      const { headingRow, rows } = best.list.value;
      if (rows.length > 2000) return err(fault('qua-nhieu-dong', `Danh sách có ${rows.length} dòng, nhiều hơn 2.000.`, { next: 'Tách thành nhiều tệp nhỏ.' }));
      return ok({ sheet: best.name, headingRow: headingRow + 1, encoding: best.encoding === null ? '' : ENCODING_WORDS[best.encoding], rows: [...rows] });
    },
  };
}

import { createHmac } from 'node:crypto';
import type { z } from 'zod';
import type { ReturnLineView, ReturnPreview } from '../../shared/api/sheet-return.ts';
import { sheetsToFill } from '../../shared/documents/sheet-to-fill.ts';
import { RETURN_COLUMN, headingOf } from '../../shared/domain/return-columns.ts';
import type { Cells, ReturnColumn } from '../../shared/domain/return-columns.ts';
import { keyText, markText, readMark } from '../../shared/domain/return-mark.ts';
import type { ReadMark } from '../../shared/domain/return-mark.ts';
import { codesIn, readReturn } from '../../shared/domain/return-reading.ts';
import type { FileSheet, ReturnReading } from '../../shared/domain/return-reading.ts';
import type { SheetExport, SheetList } from '../../shared/domain/sheet-export.ts';
import { ENCODING_WORDS } from '../../shared/domain/sheet-legacy.ts';
import { compareReturn, keptCells } from '../../shared/domain/sheet-return.ts';
import type { PresentRow, ReturnInput, ReturnLine } from '../../shared/domain/sheet-return.ts';
import { organName } from '../../shared/domain/unit.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { fold } from '../../shared/text/fold.ts';
import { formatNumber } from '../../shared/text/numbers.ts';
import { Refusal, catchRefusal, err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { runChild } from '../host/child.ts';
import { readAll } from './attachments.ts';
import type { Reading } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { sheetPlaces, sheetSource } from './sheet-lists.ts';
import type { SheetSource } from './sheet-lists.ts';
import { Remembering, takeBack } from './sheet-undo.ts';

type Methods = 'sheet.places' | 'sheet.options' | 'sheet.export' | 'sheet.read' | 'sheet.apply' | 'sheet.undo';
type View = z.output<typeof ReturnLineView>;

const MAX_FILE = 20 * 1024 * 1024;
const MOST_ROWS = 10_000;
const MOST_UNDOS = 5;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

interface Staged {
  readonly list: SheetList;
  readonly exportId: string | null;
  readonly lines: readonly ReturnLine[];
  readonly views: ReadonlyMap<number, View>;
  readonly present: ReadonlyMap<string, PresentRow>;
  readonly fileName: string;
}

/** Lists that go out as Excel to be filled in, and come back compared with what went out and what changed here since. */
export function sheetReturnHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  const previews = new Map<string, Staged>();
  const undos = new Map<string, Remembering['touched']>();
  const checkKey = createHmac('sha256', open.dataKey).update('sovang/sheet-check/1').digest();
  const checkOf = (text: string): string => base32(createHmac('sha256', checkKey).update(text).digest(), 6);

  return {
    'sheet.places': (_ctx, { kind }) => ok(sheetPlaces(db.read, kind)),
    'sheet.options': (_ctx, { list }) =>
      catchRefusal(() => {
        const source = sheetSource(open, db.read, list);
        return {
          name: source.name,
          rows: outgoing(source).length,
          columns: source.columns.map((column) => ({ column, heading: headingOf(column, source.kind), always: isAlways(column), ticked: source.ticked.includes(column), personal: RETURN_COLUMN[column].personal })),
          receivers: [...source.receivers],
          exports: exportsOf(db.read, source.key).map(({ id, n, on, receiver, rows, readOn }) => ({ id, n, on, receiver, rows: rows.length, readOn })),
        };
      }),
    'sheet.export': async (ctx, { list, columns: asked, receiver, blanks }) => {
      const made = await db.write(ctx.actor, 'Xuất Excel để đơn vị điền', (tx) => {
        const source = sheetSource(open, tx, list);
        const columns = source.columns.filter((column) => isAlways(column) || asked.includes(column));
        const rows = outgoing(source).map(({ id, cells }) => ({ id, cells: Object.fromEntries(columns.map((column) => [column, cells[column] ?? ''])) }));
        if (rows.length > MOST_ROWS) throw new Refusal(fault('qua-nhieu-dong', `Danh sách có ${formatNumber(rows.length)} dòng, nhiều hơn ${formatNumber(MOST_ROWS)}.`, { next: 'Xuất theo từng thôn, từng đơn vị.' }));
        const n = (exportsOf(tx, source.key)[0]?.n ?? 0) + 1;
        return { source, entity: tx.add('sheet_export', { list, listKey: source.key, listName: source.name.slice(0, 300), receiver, n, on: open.clock.today(), code: base32(open.random(5), 8), columns, kind: source.kind, rows, readOn: null }) };
      });
      if (!made.ok) return made;
      const { source, entity } = made.value;
      const unit = unitOf(open);
      const mark = { unitCode: unit.code, unitName: organName(unit), listName: entity.listName, n: entity.n, on: entity.on, code: entity.code };
      const sheets = sheetsToFill({ mark, markCheck: checkOf(markText(mark)), receiver, columns: entity.columns, kind: entity.kind, rows: entity.rows.map(({ cells }, i) => ({ cells, check: checkOf(keyText(entity.code, i)) })), blanks, choices: source.choices });
      if (!sheets.ok) return sheets;
      const files = await runChild(open.ports.spawn, 'render', { jobs: [{ format: 'xlsx', sheets: sheets.value }] }, { timeoutMs: 120_000 });
      if (!files.ok) return files;
      const [bytes] = files.value as Uint8Array[];
      const name = fold([entity.listName, receiver === '' || entity.listName.includes(receiver) ? '' : receiver].filter(Boolean).join(' ')).replace(/[^a-z0-9]+/gu, '-').replace(/^-+|-+$/gu, '').slice(0, 80);
      return ok({ fileName: `${name}-lan-${entity.n}.xlsx`, mediaType: XLSX, bytes: bytes ?? new Uint8Array() });
    },
    'sheet.read': async (_ctx, { fileName, list }, source) => {
      const bytes = await readAll(source, MAX_FILE);
      if (bytes === null) return err(fault('tep-qua-lon', 'Tệp Excel lớn hơn 20 MB.', { next: 'Tách thành nhiều tệp nhỏ.' }));
      const sheets = await runChild(open.ports.spawn, 'read-sheet', { bytes, fileName, all: true }, { timeoutMs: 30_000, maxRssMb: 700, maxHeapMb: 400 });
      if (!sheets.ok) return sheets;
      return compared(sheets.value as FileSheet[], list, fileName);
    },
    'sheet.apply': async (ctx, { previewId, accept }) => {
      const staged = previews.get(previewId);
      if (staged === undefined) return err(fault('ban-xem-truoc-het-han', 'Bản xem trước không còn.', { next: 'Chọn lại tệp Excel.' }));
      const counts = { changed: 0, added: 0, removed: 0 };
      let touched: Remembering['touched'] = [];
      const saved = await db.write(ctx.actor, 'Nhận lại danh sách từ Excel', (tx) => {
        const writing = new Remembering(tx);
        const list = sheetSource(open, tx, staged.list);
        const now = new Map(list.rows([...staged.present.keys()]).map((row) => [row.id, row]));
        for (const one of accept) applyLine(writing, list, staged, now, one, counts);
        const held = staged.exportId === null ? null : tx.get('sheet_export', staged.exportId);
        if (held !== null) tx.put('sheet_export', { ...held, readOn: open.clock.today() });
        touched = writing.touched;
        return counts;
      });
      if (!saved.ok) return saved;
      previews.delete(previewId);
      const undoId = db.store.newId();
      undos.set(undoId, touched);
      for (const old of [...undos.keys()].slice(0, -MOST_UNDOS)) undos.delete(old);
      return ok({ ...saved.value, undoId });
    },
    'sheet.undo': async (ctx, { undoId }) => {
      const touched = undos.get(undoId);
      if (touched === undefined) return err(fault('het-hoan-tac', 'Lần lưu này không còn hoàn tác được.', { next: 'Mở từng dòng để sửa lại.' }));
      const done = await db.write(ctx.actor, 'Hoàn tác nhận lại danh sách', (tx) => {
        takeBack(tx, touched);
        return {};
      });
      if (done.ok) undos.delete(undoId);
      return done;
    },
  };

  function compared(sheets: readonly FileSheet[], asked: SheetList | null, fileName: string): Result<ReturnPreview> {
    return catchRefusal(() => {
      const mark = readMark(sheets);
      const codes = codesIn(sheets);
      const known = [mark?.code, ...codes].flatMap((code) => (code === undefined ? [] : db.read.all('sheet_export', { code })));
      const found = known[0] ?? null;
      const list = found?.list ?? asked;
      if (list === null) throw new Refusal(unknownFile(mark, unitOf(open).code));
      const source = sheetSource(open, db.read, list);
      // Without its keys a file is still held against the last export of the list that was asked for.
      const foreign = found === null && mark !== null && mark.unitCode !== unitOf(open).code;
      const base = found ?? (foreign ? null : (exportsOf(db.read, source.key)[0] ?? null));
      const columns = base?.columns ?? source.columns;
      const exported = base === null ? null : source.current(base.rows);
      const reading = readReturn(sheets, { columns, kind: base === null ? source.kind : base.kind, exported, code: base?.code ?? null, checkKey: (code, index, check) => checkOf(keyText(code, index)) === check });
      if (reading === null) throw new Refusal(fault('thieu-cot', 'Không tìm thấy trang có cột tên trong tệp này.', { next: 'Chọn tệp đã xuất để điền, hoặc tệp có dòng tiêu đề «Họ và tên».' }));
      const present = source.rows(exported?.map(({ id }) => id) ?? []);
      const input: ReturnInput = { columns, exported, present: exported === null ? present.filter(({ locked }) => locked === '') : present, rows: reading.rows, whole: !foreign };
      const lines = compareReturn(input);
      const asName = asked === null ? null : catchRefusal(() => sheetSource(open, db.read, asked));
      const notices = noticesOf({ source, mark, found, base, foreign, reading, lines, latest: exportsOf(db.read, source.key)[0] ?? null, keptNow: keptCells(input, lines), forged: mark !== null && checkOf(markText(mark)) !== mark.check && mark.unitCode === unitOf(open).code, other: asName?.ok === true && asName.value.key !== source.key ? asName.value.name : null });
      const views = new Map<number, View>();
      lines.forEach((line, i) => {
        if (line.kind !== 'same') views.set(i, viewOf(source, line, i, columns));
      });
      const shown = [...views.values()];
      const count = (kind: View['kind']): number => shown.filter((view) => view.kind === kind).length;
      const previewId = db.store.newId();
      previews.clear();
      previews.set(previewId, { list, exportId: found?.id ?? null, lines, views, present: new Map(present.map((row) => [row.id, row])), fileName });
      return {
        previewId, list, listName: source.name,
        exported: base === null ? null : { n: base.n, on: base.on, receiver: base.receiver },
        notices,
        columns: reading.columns.map(({ heading, column }) => ({ heading, column: headingOf(column, source.kind) })),
        headingRow: reading.headingRow,
        encoding: reading.encoding === null ? '' : ENCODING_WORDS[reading.encoding],
        lines: shown,
        counts: { same: lines.length - shown.length, changed: count('changed'), added: count('added'), removed: count('removed'), wrong: count('wrong') },
      };
    });
  }
}

/** Always goes out: without them nothing can be told apart. */
const isAlways = (column: ReturnColumn): boolean => column === 'name' || column === 'kind';

const outgoing = (source: SheetSource): PresentRow[] => source.rows([]).filter(({ locked }) => locked === '');

/** Exports of a list, the newest first. */
const exportsOf = (read: Reading, listKey: string): SheetExport[] => read.all('sheet_export', { list: listKey }).sort((a, b) => b.n - a.n);

function base32(bytes: Uint8Array, length: number): string {
  let value = 0n;
  for (const byte of bytes.slice(0, Math.ceil((length * 5) / 8))) value = (value << 8n) | BigInt(byte);
  let text = '';
  for (let i = 0; i < length; i++) {
    text += BASE32[Number(value & 31n)] ?? '';
    value >>= 5n;
  }
  return text;
}

function unknownFile(mark: ReadMark | null, own: string) {
  if (mark === null) return fault('khong-ro-danh-sach', 'Không rõ tệp này thuộc danh sách nào: trang ẩn và cột mã ẩn không còn.', { next: 'Mở danh sách đã xuất rồi bấm «Đọc lại tệp đã điền» ở đó.' });
  const when = `«${mark.listName}», lần ${mark.n} ngày ${formatScreenDate(mark.on)}`;
  if (mark.unitCode !== own) return fault('don-vi-khac', `Tệp này do ${mark.unitName} xuất (${when}), không phải đơn vị này.`, { next: 'Chọn đúng tệp, hoặc mở một danh sách rồi đọc lại ở đó để đối chiếu theo tên.' });
  return fault('lan-xuat-khong-con', `Sổ này không còn lần xuất của tệp (${when}).`, { next: 'Mở danh sách đó rồi bấm «Đọc lại tệp đã điền» để đối chiếu theo tên và ngày sinh.' });
}

interface Noticed {
  readonly source: SheetSource;
  readonly mark: ReadMark | null;
  readonly found: SheetExport | null;
  readonly base: SheetExport | null;
  readonly latest: SheetExport | null;
  readonly foreign: boolean;
  readonly forged: boolean;
  /** The list that was open when the file was chosen, where it is another one. */
  readonly other: string | null;
  readonly reading: ReturnReading;
  readonly lines: readonly ReturnLine[];
  readonly keptNow: number;
}

function noticesOf({ source, mark, found, base, latest, foreign, forged, other, reading, lines, keptNow }: Noticed): string[] {
  const byName = lines.filter(({ matchedBy }) => matchedBy === 'name').length;
  const when = base === null ? '' : `lần ${base.n} ngày ${formatScreenDate(base.on)}`;
  return [
    ...(other === null ? [] : [`Tệp này được xuất từ «${source.name}», không phải «${other}» đang mở. Các dòng dưới đây là của «${source.name}».`]),
    ...(foreign && mark !== null ? [`Tệp do ${mark.unitName} xuất (${mark.listName}), không phải đơn vị này: chỉ đối chiếu theo tên và ngày sinh, không coi dòng vắng là bị bỏ.`] : []),
    ...(forged ? ['Trang ẩn của tệp đã bị sửa; chỉ tin các mã ẩn còn đúng.'] : []),
    ...(found === null && !foreign ? [base === null ? 'Danh sách này chưa từng xuất: đối chiếu với số liệu hiện nay theo tên và ngày sinh.' : `Tệp không còn mã ẩn: đối chiếu với ${when} theo tên và ngày sinh.`] : []),
    ...(found !== null && latest !== null && latest.n > found.n ? [`Tệp là ${when}; sau đó đã xuất lần ${latest.n} ngày ${formatScreenDate(latest.on)}. Xem kỹ có phải bản cũ không.`] : []),
    ...(found?.readOn == null ? [] : [`Lần xuất này đã đọc lại và lưu ngày ${formatScreenDate(found.readOn)}.`]),
    ...(byName > 0 && found !== null ? [`${formatNumber(byName)} dòng đối chiếu theo tên và ngày sinh vì mã ẩn không còn hoặc không khớp.`] : []),
    ...(reading.missing.length === 0 ? [] : [`Tệp không còn cột ${reading.missing.map((column) => `«${headingOf(column, source.kind)}»`).join(', ')}: phần đó giữ nguyên.`]),
    ...(reading.unused.length === 0 ? [] : [`Không dùng cột ${reading.unused.map((heading) => `«${heading}»`).join(', ')}.`]),
    ...(keptNow === 0 ? [] : [`${formatNumber(keptNow)} ô đã sửa trong phần mềm sau khi xuất và tệp không động đến: giữ như hiện nay.`]),
  ];
}

function viewOf(source: SheetSource, line: ReturnLine, index: number, columns: readonly ReturnColumn[]): View {
  const { kind, sheet, row, name, changes, faults, notes, blocked, before } = line;
  const added = kind === 'added';
  const given: Cells = added ? line.cells : Object.fromEntries(changes.map((change) => [change.column, change.file]));
  const now: Cells | null = added ? null : Object.fromEntries([...Object.entries(line.cells), ...changes.map((change) => [change.column, change.now])]);
  const checked = kind === 'added' || kind === 'changed' ? source.check(given, now) : { blocked: '', notes: [] };
  const said = columns.flatMap((column) => (column === 'name' || (line.cells[column] ?? '') === '' ? [] : [`${headingOf(column, source.kind)}: ${line.cells[column] ?? ''}`])).join('; ');
  const suspects = added && blocked === '' && checked.blocked === '' ? source.suspects(line.cells) : [];
  return {
    line: index, kind: kind === 'same' ? 'changed' : kind, sheet, row, name, changes: changes.map((change) => ({ ...change })), said, faults: faults.map((one) => ({ ...one })),
    notes: [...notes, ...checked.notes], blocked: blocked || checked.blocked, before, suspects: [...suspects], doubtful: suspects.length > 0 || line.twiceOf !== null, mayBe: source.mayBe,
  };
}

interface Accepted {
  readonly line: number;
  readonly columns: readonly ReturnColumn[] | null;
  readonly who: string | null;
}

/** Saves one accepted line. Refusal: it cannot be accepted, or its row changed while it was looked at. */
function applyLine(writing: Remembering, source: SheetSource, staged: Staged, now: ReadonlyMap<string, PresentRow>, { line: index, columns, who }: Accepted, counts: { changed: number; added: number; removed: number }): void {
  const line = staged.lines[index];
  const view = staged.views.get(index);
  if (line === undefined || view === undefined) throw new Refusal(fault('khong-co-dong', 'Không có dòng này trong bản xem trước.', { next: 'Đọc lại tệp.' }));
  const item = line.row === null ? line.name : `dòng ${line.row}`;
  if (view.blocked !== '' || line.kind === 'wrong') throw new Refusal(fault('dong-khong-nhan-duoc', `${line.name} (${item}): ${view.blocked}`, { item, next: 'Bỏ chọn dòng này.' }));
  if (line.kind === 'added') {
    if (who !== null && !view.suspects.some(({ id }) => id === who)) throw new Refusal(fault('khac-doi-tuong', `${line.name} (${item}): đối tượng được chọn không có trong gợi ý.`, { item }));
    source.add(writing, line.cells, who);
    counts.added++;
    return;
  }
  const { id } = line;
  const seen = id === null ? undefined : staged.present.get(id);
  const held = id === null ? undefined : now.get(id);
  if (id === null || seen === undefined || held === undefined || held.locked !== seen.locked || JSON.stringify(held.cells) !== JSON.stringify(seen.cells)) {
    throw new Refusal(fault('da-sua-trong-luc-xem', `${line.name} (${item}): trong lúc xem, dòng này đã được sửa ở nơi khác.`, { item, next: 'Đọc lại tệp rồi chọn lại.' }));
  }
  if (line.kind === 'removed') {
    source.remove(writing, id);
    counts.removed++;
    return;
  }
  const taken = line.changes.filter(({ column }) => columns === null || columns.includes(column));
  if (taken.length === 0) return;
  source.change(writing, id, Object.fromEntries(taken.map(({ column, file }) => [column, file])));
  counts.changed++;
}

import type { Database } from 'better-sqlite3';
import { CHAIN_START, lineHash, payloadHash } from './audit.ts';
import type { AuditHead, AuditLine } from './audit.ts';
import { indexedText } from './search-index.ts';
import type { Fold } from './search-index.ts';
import { searchStands, searchedText } from './search-verify.ts';
import { columnValues } from './tables.ts';
import type { ColumnValue, Entity, EntityTable } from './tables.ts';

/** The first place where audit and data do not fit together. */
export interface AuditBreak {
  /** Number of the audit line, where it is about one. */
  readonly seq?: number;
  readonly type?: string;
  readonly id?: string;
  /** In Vietnamese, ready to show. */
  readonly reason: string;
}
export type AuditReport = { readonly intact: true; readonly lines: number; readonly rows: number } | { readonly intact: false; readonly break: AuditBreak };

const LOGGED = ['counter', 'entity', 'entity_id', 'version', 'base_version', 'op', 'at', 'actor'] as const;
/** A line with its payload, and with the line of the change log (`c_…`) that it accounts for. */
type FullLine = AuditLine & { payload_hash: Buffer; hash: Buffer; salt: Buffer | null; payload: string | null; erased_later: number } & {
  [C in (typeof LOGGED)[number] as `c_${C}`]: unknown;
} & { c_audit_seq: number | null };
interface Row {
  row: number;
  id: string;
  version: number;
  body: string;
  deleted: number;
  log_hash: Buffer;
}
interface LastLine {
  seq: number;
  version: number;
  op: string;
  hash: Buffer;
  payload: string | null;
}

const PAGE = 500;
const BEFORE_ALL = Number.MIN_SAFE_INTEGER;
const LINES = `
  SELECT a.*, p.salt, p.payload, ${LOGGED.map((column) => `c.${column} AS c_${column}`).join(', ')}, c.audit_seq AS c_audit_seq,
    p.payload IS NULL AND EXISTS (SELECT 1 FROM audit e WHERE e.entity IS a.entity AND e.entity_id IS a.entity_id AND e.seq > a.seq AND e.op = 'erase') AS erased_later
  FROM audit a LEFT JOIN audit_payload p ON p.seq = a.seq
    LEFT JOIN change_log c ON c.lineage = a.lineage AND c.device = a.device AND c.counter = a.counter
  WHERE a.seq > ? ORDER BY a.seq LIMIT ${PAGE}`;
const LAST_LINE = `
  SELECT a.seq, a.version, a.op, a.hash, p.payload FROM audit a LEFT JOIN audit_payload p ON p.seq = a.seq
  WHERE a.entity = ? AND a.entity_id = ? AND a.op IN ('put', 'remove', 'restore') ORDER BY a.seq DESC LIMIT 1`;

function lineFault(line: FullLine, previous: { seq: number; hash: Uint8Array }): string | null {
  if (line.seq !== previous.seq + 1) return 'thiếu dòng nhật ký đứng trước dòng này';
  if (!lineHash(previous.hash, line, line.payload_hash).equals(line.hash)) return 'dòng nhật ký đã bị sửa hoặc bị đổi chỗ';
  if (line.salt === null || line.payload === null) {
    if (line.salt !== null || line.payload !== null || line.erased_later !== 1) return 'nội dung của dòng nhật ký bị lấy đi mà không qua chương trình';
  } else if (!payloadHash(line.salt, line.payload).equals(line.payload_hash)) {
    return 'nội dung của dòng nhật ký đã bị sửa';
  }
  if (line.counter === null) return null;
  const same = line.c_audit_seq === line.seq && LOGGED.every((column) => line[`c_${column}`] === line[column]);
  return same ? null : 'dòng trong sổ thay đổi không khớp với nhật ký';
}

/** What is searched is worked out from the row, so it must be what stands in the index under the row's place. */
const SEARCH_FAULT = 'chỉ mục tìm kiếm không khớp với dữ liệu (lập lại được ở «Kiểm tra máy và dữ liệu»)';

function rowFault(row: Row, last: LastLine | undefined, spec: EntityTable, columns: readonly ColumnValue[], searched: string | null | undefined, fold: Fold): string | null {
  if (!last) return 'có trong dữ liệu nhưng nhật ký chưa từng ghi';
  if (!last.hash.equals(row.log_hash) || last.version !== row.version) return 'không khớp với lần ghi cuối trong nhật ký';
  if (row.deleted !== (last.op === 'remove' ? 1 : 0)) return 'bị xóa hoặc khôi phục mà không qua chương trình';
  if (last.payload === null || last.payload !== row.body) return 'nội dung đã bị sửa mà không qua chương trình';
  const entity = JSON.parse(row.body) as Entity;
  if (!columnValues(spec, entity).every((value, index) => value === columns[index])) return 'cột dùng để tìm và sắp xếp đã bị sửa mà không qua chương trình';
  return !spec.search || searched === indexedText(spec, fold, entity) ? null : SEARCH_FAULT;
}

/** What runs by itself at each write, or stands in for a table: the program makes none, so somebody else did. */
const ADDED = `SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view') LIMIT 1`;

export interface VerifyOptions {
  /** How searched text is folded: the index is worked out again to be compared. */
  readonly fold: Fold;
  /** Only what came after this line, and the rows it names; the line itself and the anchors must stand. Absent: everything. */
  readonly from?: AuditHead;
}

/**
 * Walks the chain, then its rows, and names the first break. Between pages it lets other work run.
 * @param anchors ends of the chain that were handed out before; each must still be in it
 * @param pause gives way to other work; called between pages of 500
 */
export async function verifyAudit(db: Database, specs: readonly EntityTable[], anchors: readonly AuditHead[], pause: () => Promise<void>, { from, fold }: VerifyOptions): Promise<AuditReport> {
  const broken = (found: AuditBreak): AuditReport => ({ intact: false, break: found });

  const added = db.prepare<[], string>(ADDED).pluck().get();
  if (added !== undefined) return broken({ reason: 'trong tệp có lệnh tự chạy mà chương trình không tạo ra' });

  const until = db.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM audit').pluck().get() ?? 0;
  const waiting = new Map(anchors.map((anchor) => [anchor.seq, anchor.hash]));
  const twice = anchors.find(({ seq, hash }) => waiting.get(seq) !== hash);
  if (twice !== undefined) return broken({ seq: twice.seq, reason: 'nhật ký đã bị dựng lại từ đầu' });
  waiting.delete(0);
  const page = db.prepare<[number], FullLine>(LINES);
  let previous: { seq: number; hash: Uint8Array } = { seq: 0, hash: CHAIN_START };
  if (from !== undefined && from.seq > 0) {
    const hashAt = db.prepare<[number], Buffer>('SELECT hash FROM audit WHERE seq = ?').pluck();
    waiting.set(from.seq, waiting.get(from.seq) ?? from.hash);
    for (const [seq, hash] of [...waiting].filter(([known]) => known <= from.seq)) {
      const held = hashAt.get(seq)?.toString('hex');
      if (held !== hash) return broken({ seq, reason: held === undefined ? 'phần cuối của nhật ký đã bị cắt bỏ' : 'nhật ký đã bị dựng lại từ đầu' });
      waiting.delete(seq);
    }
    previous = { seq: from.seq, hash: Buffer.from(from.hash, 'hex') };
  }
  for (let lines = page.all(from === undefined ? BEFORE_ALL : previous.seq); lines.length > 0; lines = previous.seq < until ? page.all(previous.seq) : []) {
    for (const line of lines) {
      const reason = lineFault(line, previous);
      if (reason) return broken({ seq: line.seq, ...(line.entity && line.entity_id ? { type: line.entity, id: line.entity_id } : {}), reason });
      const anchored = waiting.get(line.seq);
      if (anchored !== undefined && anchored !== line.hash.toString('hex')) return broken({ seq: line.seq, reason: 'nhật ký đã bị dựng lại từ đầu' });
      waiting.delete(line.seq);
      previous = line;
    }
    await pause();
  }
  const lost = [...waiting.keys()].sort((a, b) => a - b)[0];
  if (lost !== undefined) return broken({ seq: lost, reason: 'phần cuối của nhật ký đã bị cắt bỏ' });

  if (from !== undefined && from.seq > 0) return verifyNamedRows(db, specs, from.seq, previous.seq, fold);

  const counted = db.prepare<[], number>('SELECT coalesce(max(counter), 0) FROM audit').pluck().get() ?? 0;
  const counter = Number(db.prepare<[], string>(`SELECT value FROM meta WHERE key = 'counter'`).pluck().get() ?? 0);
  if (counter < counted) return broken({ reason: 'số đếm thay đổi của tệp nhỏ hơn số đã ghi trong nhật ký' });
  const orphan = db
    .prepare<[], { entity: string; entity_id: string; counter: number }>(
      `SELECT c.entity, c.entity_id, c.counter FROM change_log c LEFT JOIN audit a ON a.seq = c.audit_seq AND a.counter = c.counter WHERE a.seq IS NULL LIMIT 1`,
    )
    .get();
  if (orphan) return broken({ type: orphan.entity, id: orphan.entity_id, reason: 'sổ thay đổi có dòng mà nhật ký không có' });

  const loose = db.prepare<[], number>('SELECT seq FROM audit_payload WHERE seq NOT IN (SELECT seq FROM audit) LIMIT 1').pluck().get();
  if (loose !== undefined) return broken({ seq: loose, reason: 'có nội dung nhật ký không thuộc dòng nào' });

  const lastLine = db.prepare<[string, string], LastLine>(LAST_LINE);
  let rows = 0;
  for (const spec of specs) {
    const columns = Object.keys(spec.columns);
    const rowPage = db.prepare<[number], Row>(`SELECT row, id, version, body, deleted, log_hash FROM ${spec.name} WHERE row > ? ORDER BY row LIMIT ${PAGE}`);
    const valuesOf = columns.length > 0 ? db.prepare<[number], ColumnValue[]>(`SELECT ${columns.join(', ')} FROM ${spec.name} WHERE row = ?`).raw() : null;
    const searched = searchedText(db, spec);
    if (!searchStands(db, spec)) return broken({ type: spec.name, reason: SEARCH_FAULT });
    for (let found = rowPage.all(BEFORE_ALL); found.length > 0; found = rowPage.all(found.at(-1)?.row ?? 0)) {
      for (const row of found) {
        rows++;
        const reason = rowFault(row, lastLine.get(spec.name, row.id), spec, valuesOf?.get(row.row) ?? [], searched?.get(row.row), fold);
        if (reason) return broken({ type: spec.name, id: row.id, reason });
      }
      await pause();
    }
    const gone = db
      .prepare<[string], string>(`SELECT entity_id FROM audit WHERE entity = ? AND counter IS NOT NULL AND entity_id NOT IN (SELECT id FROM ${spec.name}) LIMIT 1`)
      .pluck()
      .get(spec.name);
    if (gone !== undefined) return broken({ type: spec.name, id: gone, reason: 'bị xóa khỏi tệp mà không qua chương trình' });
  }
  return { intact: true, lines: previous.seq, rows };
}

/** The rows that lines after `seq` name, each against its last line. */
function verifyNamedRows(db: Database, specs: readonly EntityTable[], seq: number, lines: number, fold: Fold): AuditReport {
  const byName = new Map(specs.map((spec) => [spec.name, spec]));
  const lastLine = db.prepare<[string, string], LastLine>(LAST_LINE);
  const named = db.prepare<[number], { entity: string; entity_id: string }>('SELECT DISTINCT entity, entity_id FROM audit WHERE seq > ? AND counter IS NOT NULL').all(seq);
  for (const { entity, entity_id: id } of named) {
    const spec = byName.get(entity);
    if (spec === undefined) continue;
    const columns = Object.keys(spec.columns);
    const row = db.prepare<[string], Row>(`SELECT row, id, version, body, deleted, log_hash FROM ${spec.name} WHERE id = ?`).get(id);
    const values = row === undefined || columns.length === 0 ? [] : (db.prepare<[number], ColumnValue[]>(`SELECT ${columns.join(', ')} FROM ${spec.name} WHERE row = ?`).raw().get(row.row) ?? []);
    const reason = row === undefined ? 'bị xóa khỏi tệp mà không qua chương trình' : rowFault(row, lastLine.get(spec.name, id), spec, values, searchedText(db, spec)?.get(row.row), fold);
    if (reason !== null) return { intact: false, break: { type: entity, id, reason } };
  }
  return { intact: true, lines, rows: named.length };
}

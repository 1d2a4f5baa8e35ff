import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Refusal, err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { writeFileAtomicSync } from '../files/atomic.ts';
import { lockFolder } from '../files/lock.ts';
import type { FolderLock } from '../files/lock.ts';
import { openAnchors } from './anchors.ts';
import type { AuditHead } from './audit.ts';
import { auditWriter } from './audit.ts';
import { copyDatabase } from './copy.ts';
import { checkDatabase, openDatabase } from './database.ts';
import type { Database } from './database.ts';
import { ensureTables } from './ensure-tables.ts';
import { idSource, randomId } from './ids.ts';
import { KEYRING_FILES } from './keyring-file.ts';
import { subkey } from './keys.ts';
import { openMeta } from './meta.ts';
import { MIGRATIONS, migrate, schemaVersion } from './migrations/index.ts';
import { readOutside, writeOutside } from './outside-mark.ts';
import { RESTORED_PLACE, movedNotice, placeMark, restoredNotice } from './place-mark.ts';
import { openReads } from './reader.ts';
import type { Reader } from './reader.ts';
import { searchTable } from './search-index.ts';
import { forgetSession, readSession, sessionBytes, sessionNotices, sessionOf, withdrawOpening, writeSession } from './session.ts';
import type { BeforeOpening, Session } from './session.ts';
import { guarded } from './sqlite-fault.ts';
import type { Identity, JournalLine, LoggedChange, Store, StoreOptions } from './store-types.ts';
import { storeHealth } from './store-health.ts';
import { settings } from './tables.ts';
import { transactions } from './tx.ts';
import { verifyAudit } from './verify-audit.ts';
import type { AuditBreak, AuditReport } from './verify-audit.ts';
import { createWriter } from './writer.ts';

export type { Identity, LoggedChange, Store, StoreOptions } from './store-types.ts';

/**
 * Opens the unit in `dir`: lock, database, migrations, tables. Faults: `dang-mo-noi-khac`, those of `openDatabase` and of
 * the disk; nothing is left open or locked then.
 */
export function openStore(options: StoreOptions): Result<Store> {
  const locked = guarded(() => {
    mkdirSync(options.dir, { recursive: true, mode: 0o700 });
    return lockFolder(join(options.dir, 'lock'));
  });
  if (!locked.ok) return locked;
  let db: Database | null = null;
  let opened: Result<Store> | null = null;
  let before: BeforeOpening | null = null;
  try {
    opened = guarded(() => {
      const walThere = existsSync(join(options.dir, 'unit.db-wal'));
      before = { session: sessionBytes(options.dir), walThere };
      const file = join(options.dir, 'unit.db');
      const migrations = options.migrations ?? MIGRATIONS;
      const key = options.dataKey ? subkey(options.dataKey, 'database') : null;
      const connection = { key, driver: options.driver, schemaVersion: schemaVersion(migrations) };
      const database = openDatabase({ ...connection, file });
      if (!database.ok) return database;
      db = database.value;
      const copy = (path: string) => copyDatabase(database.value, path, connection);
      const migrated = migrate(db, migrations, (from, to) => (options.beforeUpgrade ?? backUp(options))(copy, from, to));
      if (!migrated.ok) return migrated;
      const tables = options.tables.some(({ name }) => name === settings.name) ? options.tables : [...options.tables, settings];
      ensureTables(db, tables, options.fold);
      return ok(createStore({ ...options, tables }, database.value, locked.value, { file, walThere, copy }));
    });
    return opened;
  } finally {
    if (!opened?.ok) {
      (db as Database | null)?.close();
      if (before !== null) guarded(() => ok(withdrawOpening(options.dir, sessionKeyOf(options), before as BeforeOpening)));
      locked.value.release();
    }
  }
}

const sessionKeyOf = ({ dataKey }: StoreOptions): Uint8Array => (dataKey ? subkey(dataKey, 'session') : Buffer.alloc(32));

function backUp({ dir, clock }: StoreOptions): NonNullable<StoreOptions['beforeUpgrade']> {
  return (copy, from) => {
    const folder = join(dir, 'backups', `truoc-nang-cap-${from}-${clock.now()}`);
    mkdirSync(folder, { recursive: true });
    for (const name of KEYRING_FILES) if (existsSync(join(dir, name))) writeFileAtomicSync(join(folder, name), readFileSync(join(dir, name)));
    return copy(join(folder, 'unit.db'));
  };
}

interface Opened {
  readonly file: string;
  readonly walThere: boolean;
  readonly copy: (path: string) => Result<undefined>;
}

/** Listeners of commits. A save stands whatever they do: an exception in one surfaces on its own. */
function commitListeners() {
  const listeners = new Set<(written: ReadonlySet<string>) => void>();
  return {
    add(listener: (written: ReadonlySet<string>) => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell(written: ReadonlySet<string>): void {
      if (written.size === 0) return;
      for (const listener of listeners) {
        try {
          listener(written);
        } catch (error) {
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    },
  };
}

/** What was done to the journal and its anchors since a session that ended well; null where nothing was. */
function breakSince(end: AuditHead, head: AuditHead, anchors: readonly AuditHead[]): AuditBreak | null {
  if (head.seq > end.seq) return { seq: end.seq + 1, reason: 'dòng nhật ký được ghi vào trong lúc chương trình không mở' };
  return anchors.some(({ hash }) => hash === end.hash) ? null : { seq: end.seq, reason: 'tệp ghi các mốc của nhật ký (anchors.json) bị xóa, bị sửa hoặc là bản cũ' };
}

function createStore(options: StoreOptions, db: Database, lock: FolderLock, { file, walThere, copy }: Opened): Store {
  const { clock, random, fold, tables, dir } = options;
  const specs = new Map(tables.map((spec) => [spec.name, spec]));
  const meta = openMeta(db);
  const audit = auditWriter(db, random);
  const reads = openReads(db, specs, fold);
  const listeners = commitListeners();
  const session = randomId(random);
  const identity = (): Identity => ({ lineage: meta.get('lineage') ?? '', device: meta.get('device') ?? '', counter: Number(meta.get('counter')) });

  const sessionKey = sessionKeyOf(options);
  const lastSession = readSession(dir, sessionKey);
  const hashAt = db.prepare<[number], Buffer>('SELECT hash FROM audit WHERE seq = ?').pluck();
  const place = (options.placeOf ?? placeMark)(dir, sessionKey);
  const moved = (meta.get('place') ?? place) !== place;
  const { stateDir } = options;
  const outside = stateDir === undefined ? null : readOutside(stateDir, place, sessionKey);
  // A restore is an older state on purpose: that it is one is no news.
  const restored = meta.get('place') === RESTORED_PLACE;
  const notices = restored ? [restoredNotice()] : [...sessionNotices(lastSession, walThere, (seq) => hashAt.get(seq)?.toString('hex') ?? null, outside), ...(moved ? [movedNotice()] : [])];
  // A session that ended well left its end in anchors.json before it said so, and nobody wrote since.
  const ended = restored ? null : (lastSession ?? outside);
  const marks = openAnchors(dir, sessionKey);
  const sinceEnd = ended?.state === 'closed' && ended.audit.seq > 0 && ended.unanchored !== true ? breakSince(ended.audit, audit.head(), marks.marks.anchors) : null;
  const recordSession = (session: Session) => {
    writeSession(dir, sessionKey, session);
    if (stateDir !== undefined) writeOutside(stateDir, place, sessionKey, session);
  };

  // Before the first line of this session: one that follows the end of the last was else written by nobody.
  recordSession(sessionOf('open', clock.now(), identity().counter, audit.head()));
  db.transaction(() => {
    if (meta.get('lineage') === null) meta.set('lineage', randomId(random));
    if (meta.get('device') === null) meta.set('device', randomId(random));
    if (meta.get('counter') === null) meta.set('counter', '0');
    if (meta.get('program') !== options.programVersion) meta.set('program', options.programVersion);
    meta.set('session', session);
    meta.set('place', place);
    // What others have of this file may be more than it says itself: what is written from now on is a life of its own.
    const before = identity();
    if (notices.length > 0) meta.set('lineage', randomId(random));
    if (moved) meta.set('device', randomId(random));
    const addLine = audit.begin();
    for (const { code } of notices) {
      const { lineage, device } = identity();
      const nobody = { entity: null, entity_id: null, version: null, base_version: null, counter: null };
      addLine({ at: clock.now(), actor: 'program', action: 'store.open', op: 'note', lineage, device, ...nobody }, JSON.stringify({ notice: code, from: before.lineage, to: lineage }));
    }
  }).immediate();

  const writer = createWriter({
    db,
    file,
    begin: transactions({ db, reads, specs, audit, fold }),
    factsNow(actor, action) {
      if (meta.get('session') !== session) {
        throw new Refusal(fault('dang-mo-noi-khac', 'Dữ liệu này đã được mở ở một cửa sổ khác sau cửa sổ này.', { next: 'Đóng cửa sổ này và làm tiếp ở cửa sổ kia.' }));
      }
      return { actor, action, at: clock.now(), ...identity() };
    },
    keepCounter: (counter) => meta.set('counter', String(counter)),
    onWaiting: options.onWaiting,
    patienceMs: options.patienceMs ?? 15_000,
    onCommit: (written) => listeners.tell(written),
  });

  const renewedAt = db.prepare<[], number | null>(`SELECT max(at) FROM audit WHERE action = 'store.new-lineage'`).pluck();
  const anchors: Store['anchors'] = () => {
    const renewed = renewedAt.get() ?? null;
    return marks.marks.anchors.map((anchor) => {
      const held = hashAt.get(anchor.seq)?.toString('hex') === anchor.hash;
      return { ...anchor, state: held ? ('held' as const) : renewed !== null && anchor.at <= renewed ? ('before-restore' as const) : ('lost' as const) };
    });
  };
  const verify = async (more: readonly AuditHead[], from: AuditHead | undefined) => {
    const known = anchors().filter(({ state }) => state !== 'before-restore');
    const walked = await verifyAudit(db, tables, [...more, ...known, ...(lastSession ? [lastSession.audit] : [])], pause, from === undefined ? { fold } : { from, fold });
    const report: AuditReport = walked.intact && sinceEnd !== null ? { intact: false, break: sinceEnd } : walked;
    const end = report.intact ? hashAt.get(report.lines) : undefined;
    if (report.intact && end !== undefined) marks.verified({ seq: report.lines, hash: end.toString('hex') }, clock.now(), from === undefined);
    return report;
  };

  let closing: Promise<Result<undefined>> | null = null;
  /** Thrown out of a verification that the closing of the store overtakes. */
  const overtaken = new Error('The store was closed while it was verified.');
  const pause = async () => {
    await wait(0);
    if (closing !== null) throw overtaken;
  };
  const write: Store['write'] = (actor, action, body) => {
    if (closing) throw new Error('The store is closed.');
    return writer.write(actor, action, body);
  };

  async function finish(): Promise<Result<undefined>> {
    await writer.settled();
    const last = sessionOf('closed', clock.now(), identity().counter, audit.head());
    let said = false;
    const sayClosed = (): Result<undefined> => {
      if (said || !writer.inPlace()) return ok();
      const anchored = marks.add({ ...last.audit, at: last.at, where: 'phien' });
      recordSession(anchored ? last : { ...last, unanchored: true });
      said = true;
      return ok();
    };
    const closed = guarded(() => {
      db.pragma('optimize');
      db.pragma('wal_checkpoint(TRUNCATE)');
      return sayClosed();
    });
    db.close();
    // Closing tries once more to bring the log file into unit.db: where that went well and the log file went, nothing of it is lost.
    const merged = !existsSync(`${file}-wal`);
    const late = closed.ok || !merged ? ok() : guarded(sayClosed);
    // No room to say so: an opened session without a log file would look like a loss.
    if (!late.ok) guarded(() => forgetSession(dir));
    lock.release();
    return closed.ok ? late : closed;
  }

  const journalActors = db.prepare<[], string>('SELECT DISTINCT actor FROM audit').pluck();
  const journalEntities = db.prepare<[], string>('SELECT DISTINCT entity FROM audit WHERE entity IS NOT NULL').pluck();
  const journalCount = db.prepare<[{ actor: string | null; entity: string | null; from: number | null; to: number | null }], number>(
    `SELECT count(*) FROM audit a WHERE (@actor IS NULL OR a.actor = @actor) AND (@entity IS NULL OR a.entity = @entity) AND (@from IS NULL OR a.at >= @from) AND (@to IS NULL OR a.at < @to)`,
  ).pluck();
  const journalPage = db.prepare<[{ before: number; limit: number; actor: string | null; entity: string | null; from: number | null; to: number | null }], Omit<JournalLine, 'note'> & { payload: string | null }>(
    `SELECT a.seq, a.at, a.actor, a.action, a.op, a.entity, a.entity_id, p.payload FROM audit a LEFT JOIN audit_payload p ON p.seq = a.seq 
     WHERE a.seq < @before AND (@actor IS NULL OR a.actor = @actor) AND (@entity IS NULL OR a.entity = @entity) AND (@from IS NULL OR a.at >= @from) AND (@to IS NULL OR a.at < @to)
     ORDER BY a.seq DESC LIMIT @limit`,
  );
  const lastChange = db.prepare<[string, string], { at: number; actor: string }>('SELECT at, actor FROM audit WHERE entity = ? AND entity_id = ? AND counter IS NOT NULL ORDER BY seq DESC LIMIT 1');
  const counterOf = db.prepare<[string, string], number | null>('SELECT max(counter) FROM audit WHERE entity = ? AND entity_id = ?').pluck();

  const inOtherLife = db.prepare<[string, string, string], number>('SELECT 1 FROM audit WHERE entity = ? AND entity_id = ? AND lineage <> ? AND counter IS NOT NULL LIMIT 1').pluck();

  const otherLife = db.prepare<[string, string], number>('SELECT EXISTS(SELECT 1 FROM change_log WHERE lineage < ?) OR EXISTS(SELECT 1 FROM change_log WHERE lineage > ?)').pluck();

  return {
    read: reads as Reader,
    write,
    newId: idSource(() => clock.now(), random),
    identity,
    notices,
    auditHead: () => audit.head(),
    onCommit: (listener) => listeners.add(listener),
    newLineage: (actor) =>
      write(actor, 'store.new-lineage', (tx) => {
        const lineage = randomId(random);
        tx.note({ from: meta.get('lineage'), to: lineage });
        meta.set('lineage', lineage);
        return lineage;
      }),
    changesAfter: (counter, limit) =>
      db
        .prepare<[string, string, number, number], LoggedChange>(
          `SELECT lineage, device, counter, entity, entity_id, version, base_version, op, at, actor FROM change_log
           WHERE lineage = ? AND device = ? AND counter > ? ORDER BY counter LIMIT ?`,
        )
        .all(identity().lineage, identity().device, counter, limit),
    lastChange: (type, id) => lastChange.get(type, id) ?? null,
    counterOf: (type, id) => counterOf.get(type, id) ?? null,
    hadEarlierLife: () => otherLife.get(identity().lineage, identity().lineage) === 1,
    fromEarlierLife: (type, id) => inOtherLife.get(type, id, identity().lineage) !== undefined,
    verifyAudit: (more = []) => verify(more, undefined),
    verifyAuditSince: async () => {
      const { verified } = marks.marks;
      const renewed = renewedAt.get() ?? null;
      // What was verified before a restore says nothing of what stands now.
      const from = verified === null || (renewed !== null && verified.at <= renewed) ? undefined : verified;
      try {
        return closing === null ? await verify([], from) : null;
      } catch (error) {
        if (error === overtaken) return null;
        throw error;
      }
    },
    noteAnchor: (where) => {
      const head = audit.head();
      marks.add({ ...head, at: clock.now(), where });
      return head;
    },
    anchors,
    auditWholeAt: () => marks.marks.wholeAt,
    auditHashAt: (seq) => hashAt.get(seq)?.toString('hex') ?? null,
    journalCount: ({ actor = null, entity = null, from = null, to = null }) => journalCount.get({ actor, entity, from, to }) ?? 0,
    journalChoices: () => ({ actors: journalActors.all(), entities: journalEntities.all() }),
    journal: (before, limit, { actor = null, entity = null, from = null, to = null } = {}) =>
      journalPage.all({ before: before ?? Number.MAX_SAFE_INTEGER, limit, actor, entity, from, to }).map(({ payload, ...line }) => ({ ...line, note: line.op === 'note' && payload !== null ? (JSON.parse(payload) as unknown) : null })),
    health: storeHealth({ db, file, specs, fold, look: () => writer.look() }),
    check: () => checkDatabase(db),
    vacuumInto: (path) => guarded(() => copy(path)),
    idle: () =>
      guarded(() => {
        for (const spec of tables) if (spec.search) db.exec(`INSERT INTO ${searchTable(spec)} (${searchTable(spec)}, rank) VALUES ('merge', 500)`);
        db.pragma('optimize');
        db.pragma('wal_checkpoint(PASSIVE)');
        return ok();
      }),
    scour: () =>
      guarded(() => {
        for (const spec of tables) if (spec.search) db.exec(`INSERT INTO ${searchTable(spec)} (${searchTable(spec)}) VALUES ('optimize')`);
        db.exec('VACUUM');
        const [state] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
        return state?.busy === 0 ? ok() : err(fault('dang-ban', 'Một việc khác đang đọc tệp dữ liệu nên chưa dọn sạch được tệp ghi tạm.', { next: 'Chờ việc đó xong rồi bấm Dọn lại; khi đóng chương trình, tệp cũng được dọn.' }));
      }),
    close: () => (closing ??= finish()),
  };
}

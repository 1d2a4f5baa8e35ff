import type { Quarantined } from '../../shared/domain/exchange.ts';
import { QUARANTINE_VERDICTS, QUARANTINE_WORDS } from '../../shared/domain/exchange.ts';
import { parseRecordLine } from '../../shared/exchange/record.ts';
import { ok } from '../../shared/result.ts';
import type { Where } from '../store/query.ts';
import { kindWord, titleOf } from './bundle-preview.ts';
import { retryQuarantined } from './bundle-quarantine.ts';
import { putSetting } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'quarantine.list' | 'quarantine.summary' | 'quarantine.retry' | 'quarantine.drop';
/** Letters of a line that are shown; all of it is kept. */
const SHOWN_RAW = 64 * 1024;
/** Version of the program that judged everything set aside last. */
const JUDGED_BY = 'quarantine-judged-by';

/** Lines of bundles that were set aside: shown with the reason, judged again, dropped. */
export function quarantineHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'quarantine.list': (_ctx, { bundleId, verdict, kind, after, limit }) => {
      const where = { ...(bundleId === undefined ? {} : { bundle: bundleId }), ...(verdict === undefined ? {} : { verdict }), ...(kind === undefined ? {} : { kind }) };
      const page = db.read.list('quarantined', { where, order: [{ by: 'id', dir: 'desc' }], after, limit });
      return ok({ rows: page.rows.map((entry) => shown(open, entry)), next: page.next, total: page.total });
    },
    'quarantine.summary': (_ctx, { bundleId }) => {
      const of: Where = bundleId === undefined ? {} : { bundle: bundleId };
      const verdicts = QUARANTINE_VERDICTS.map((verdict) => ({ verdict, word: QUARANTINE_WORDS[verdict], count: db.read.count('quarantined', { ...of, verdict }) }));
      return ok({ lines: db.read.count('quarantined', of), verdicts: verdicts.filter(({ count }) => count > 0), conflicts: db.read.count('shared_record', { conflict: true }) });
    },
    'quarantine.retry': (ctx, { ids }) => db.write(ctx.actor, 'Xét lại mục để riêng', (tx) => ({ ...retryQuarantined(open, tx, ids ?? 'all') })),
    'quarantine.drop': (ctx, { ids, reason }) =>
      db.write(ctx.actor, 'Bỏ mục để riêng', (tx) => {
        const entries = [...new Set(ids)].flatMap((id) => tx.get('quarantined', id) ?? []);
        for (const { id } of entries) {
          tx.note({ reason }, 'quarantined', id);
          tx.remove('quarantined', id);
        }
        return { dropped: entries.length };
      }),
  };
}

/** What an update of the program can read now is taken in at its first start. */
export function retryAfterUpdate(open: OpenUnit): void {
  const { db, appVersion } = open;
  if (db.read.count('quarantined') === 0 || db.setting<string>(JUDGED_BY) === appVersion) return;
  // Asked for here, so that closing the unit waits for it; what it could not do is asked for again at the next start.
  void db.write({ id: 'program', name: 'Chương trình', role: 'head' }, 'Xét lại mục để riêng sau khi cập nhật', (tx) => {
    retryQuarantined(open, tx, 'all');
    putSetting(tx, JUDGED_BY, appVersion);
  });
}

function shown(open: OpenUnit, entry: Quarantined) {
  const { id, version, bundleId, senderName, line, kind, recordId, verdict, reason, since, retriedOn, raw } = entry;
  const parsed = raw === '' ? null : parseRecordLine(raw);
  const bundle = open.db.read.all('bundle_in', { bundle: bundleId })[0];
  return {
    id, version, bundleId, line, verdict, reason, since, retriedOn,
    raw: raw.length <= SHOWN_RAW ? raw : `${raw.slice(0, SHOWN_RAW)}…`,
    sender: senderName === '' ? (bundle?.peerName ?? '') : senderName,
    bundleNumber: bundle?.number ?? null,
    kind: kind === '' ? 'Dòng không đọc được' : kindWord(kind) === 'Khác' ? kind : kindWord(kind),
    title: parsed?.ok === true ? titleOf(parsed.record) : recordId === '' ? `Dòng ${line}` : recordId,
    verdictWord: QUARANTINE_WORDS[verdict],
  };
}

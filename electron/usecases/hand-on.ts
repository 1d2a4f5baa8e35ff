import { SELF_ENTITIES } from '../../shared/exchange/self-kinds.ts';
import { ok } from '../../shared/result.ts';
import type { Fault } from '../../shared/result.ts';
import { checkWritable } from '../exchange/place.ts';
import { readKeyring } from '../store/keyring.ts';
import { staysHere } from './hand-on-carriers.ts';
import { writeSelf } from './hand-on-write.ts';
import type { Cover } from './hand-on-cover.ts';
import type { SelfWritten } from './hand-on-write.ts';
import { inWords, selfRecords } from './hand-on-record.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'handOn.summary' | 'handOn.export';

const said = ({ message, next }: Fault) => ({ message, next: next ?? '' });

export function writtenView({ rows, gathered, failed }: SelfWritten) {
  return { written: [...rows], counts: inWords(gathered.counts), missing: [...gathered.missing], failed: failed === null ? null : said(failed) };
}

/** Everything of the unit for its next clerk, or for another machine of its own. */
export function handOnHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { read } = open.db;
  return {
    'handOn.summary': () => {
      const counts = new Map(SELF_ENTITIES.map((entity) => [entity, entity === 'setting' || entity === 'shared_record' ? read.all(entity).filter((row) => !staysHere(entity, row as unknown as Record<string, unknown>)).length : read.count(entity)]));
      const ring = readKeyring(open.dir);
      const { lineage } = open.db.store.identity();
      const kept = new Set(selfRecords(open).flatMap((record) => (record.side === 'luu-tru' ? [] : [record.bundleId])));
      const past = covers(open).map(({ bundleId, on, from, to, note }) => ({ bundleId, on, from, to, note, here: read.all('bundle_out').some((row) => row.bundleId === bundleId && row.lineage === lineage), minutes: kept.has(bundleId) }));
      return ok({ counts: inWords(counts), recoverable: ring.ok && ring.value.recovery.recipient !== undefined, past });
    },
    'handOn.export': async (ctx, input, control) => {
      const folder = await open.ports.folders.resolve(input.folder);
      if (!folder.ok) return folder;
      const writable = await checkWritable(folder.value);
      if (!writable.ok) return writable;
      const { from, to, note } = input;
      const done = await writeSelf(open, ctx.actor, { kind: 'ban-giao', folder: folder.value, filter: () => true, said: { from, to, note, year: null } }, control);
      return done.ok ? ok(writtenView(done.value)) : done;
    },
  };
}

/** Hand-overs of this unit so far, the latest first. */
function covers(open: OpenUnit): Cover[] {
  const found = open.db.read.all('setting').flatMap(({ id, value }) => (id.startsWith('ban-giao-') ? [value as Cover] : []));
  return found.filter(({ kind }) => kind === 'ban-giao').sort((a, b) => (a.on < b.on ? 1 : -1));
}

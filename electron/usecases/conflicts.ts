import type { SharedRecord } from '../../shared/domain/exchange.ts';
import { canonicalJson } from '../../shared/exchange/canonical.ts';
import { fieldWord, valueWords } from '../../shared/exchange/field-words.ts';
import { asksForChoice } from '../../shared/exchange/heads.ts';
import { isBundleKind } from '../../shared/exchange/kinds.ts';
import { Refusal, fault, ok } from '../../shared/result.ts';
import { kindWord, titleOf } from './bundle-preview.ts';
import { carriers } from './carriers.ts';
import type { Where } from '../store/query.ts';
import type { Reading } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { choicesOf, choose } from './shared-records.ts';
import type { Choice } from './shared-records.ts';

type Methods = 'conflict.list' | 'conflict.get' | 'conflict.choose';
/** Members that say nothing to a person. */
const SILENT = new Set(['id', 'version', 'owner']);

/** Records that were written at two places without the one knowing of the other: both contents side by side, and a choice. */
export function conflictHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'conflict.list': (_ctx, { state, after, limit }) => {
      const where: Where = state === 'open' ? { conflict: true } : { conflict: false, past: true };
      const page = db.read.list('shared_record', { where, order: [{ by: 'id' }], after, limit });
      return ok({ rows: page.rows.map((shared) => lineOf(open, shared)), next: page.next, total: page.total });
    },
    'conflict.get': (_ctx, { id }) => {
      const shared = db.read.need('shared_record', id);
      const choices = choicesOf(db.read, shared);
      return ok({ ...lineOf(open, shared), sides: choices.map((choice) => sideOf(open, db.read, shared, choice)), fields: fieldsOf(choices) });
    },
    'conflict.choose': (ctx, { id, version, node }) =>
      db.write(ctx.actor, 'Chọn bản của mục sửa ở hai nơi', (tx) => {
        const shared = tx.need('shared_record', id);
        if (shared.version !== version) throw new Refusal(fault('da-sua-noi-khac', 'Mục này vừa được chọn hoặc nhận bản khác.', { next: 'Mở lại mục rồi chọn.' }));
        const { kind, recordId, owner } = shared;
        if (!isBundleKind(kind)) throw new Refusal(gone());
        const carrier = carriers[kind];
        const found = choose(tx, shared, unitOf(open).code, node, (body) => {
          if (body === null) carrier.withdraw?.(open, tx, recordId);
          else carrier.take(open, tx, { id: recordId, owner, body }, senderOf(open, tx, choicesOf(tx, shared).find((one) => one.node === node)?.bundleId ?? '', owner));
        });
        if (!found) throw new Refusal(gone());
        tx.note({ chosen: node }, 'shared_record', id);
        return { version: tx.need('shared_record', id).version };
      }),
  };
}

const gone = () => fault('khong-tim-thay', 'Không còn bản này để chọn.', { next: 'Mở lại danh sách mục sửa ở hai nơi.' });

function lineOf(open: OpenUnit, shared: SharedRecord) {
  const choices = choicesOf(open.db.read, shared);
  const said = choices.find(({ body }) => body !== null);
  return {
    id: shared.id,
    version: shared.version,
    kind: kindWord(shared.kind),
    title: said === undefined ? shared.recordId : titleOf({ kind: shared.kind, id: shared.recordId, body: said.body }),
    owner: unitName(open, shared.owner),
    contents: choices.length,
    ours: shared.owner === unitOf(open).code,
    state: asksForChoice([shared.head, ...shared.beside], shared.meanwhile) ? ('open' as const) : ('chosen' as const),
  };
}

function unitName(open: OpenUnit, code: string): string {
  const own = unitOf(open);
  return code === own.code ? own.name : (open.db.read.all('peer', { unit_code: code }).at(-1)?.unitName ?? code);
}

function sideOf(open: OpenUnit, read: Reading, shared: SharedRecord, { node, stands, body, bundleId, owner }: Choice) {
  const bundle = bundleId === '' ? undefined : read.all('bundle_in', { bundle: bundleId })[0];
  const local = stands ? 'Bản đang dùng trên máy này' : 'Bản trước đây trên máy này';
  const from = bundle === undefined ? (shared.owner === owner && bundleId === '' ? local : unitName(open, owner)) : `${bundle.peerName}, gói số ${bundle.number}`;
  return { node, stands, from, at: bundle?.importedAt ?? '', withdrawn: body === null };
}

/** All members that any of the contents has, the ones that differ first. */
function fieldsOf(choices: readonly Choice[]): { label: string; values: string[]; differs: boolean }[] {
  const names = [...new Set(choices.flatMap(({ body }) => Object.keys(body ?? {})))].filter((name) => !SILENT.has(name));
  const fields = names.map((name) => {
    const texts = choices.map(({ body }) => (body === null || body[name] === undefined ? '' : canonicalJson(body[name])));
    return { label: fieldWord(name), values: choices.map(({ body }) => valueWords(body?.[name])), differs: new Set(texts).size > 1 };
  });
  return [...fields.filter(({ differs }) => differs), ...fields.filter(({ differs }) => !differs)];
}

function senderOf(open: OpenUnit, read: Reading, bundleId: string, owner: string) {
  const bundle = bundleId === '' ? undefined : read.all('bundle_in', { bundle: bundleId })[0];
  const unitCode = bundle?.peerCode ?? owner;
  return { unitCode, unitName: bundle?.peerName ?? unitName(open, owner), bundleId };
}

import { z } from 'zod';
import { Id, IsoDate, Line } from '../domain/common.ts';
import { BundleIn, BundleOut, ExchangeSettings } from '../domain/exchange.ts';
import { RECORD_GROUPS } from '../exchange/kinds.ts';
import { Done, Handle, Nothing } from './common.ts';
import { call, download, job } from './define.ts';

const Groups = z.array(z.enum(RECORD_GROUPS)).min(1);
const PeerCodes = z.array(Id).min(1).max(500);
const WhatToSend = { peerCodes: PeerCodes, /** Absent: everything that waits. Receipts always go along. */ groups: Groups.optional() };
const Said = z.object({ message: z.string(), next: z.string() });

const PendingPeer = z.object({
  peerCode: Id,
  peerName: Line,
  confirmed: z.boolean(),
  /** A commune, ward or special zone: what «Chọn tất cả xã» chooses. */
  commune: z.boolean(),
  groups: z.array(z.object({ group: z.enum(RECORD_GROUPS), word: z.string(), records: z.number().int() })),
  /** «2 hồ sơ, 1 trả lời»; empty when nothing waits. */
  waiting: z.string(),
  /** The part of it that no bundle carries yet; empty when all of it was written and waits for its receipt. */
  fresh: z.string(),
  lastNumber: z.number().int(),
});

const Exported = z.object({
  /** One row for each receiver of each bundle. */
  written: z.array(BundleOut),
  /** Names of units for which there was nothing new. */
  nothing: z.array(z.string()),
  /** Why not all was written; what stands in `written` is whole nevertheless. */
  failed: Said.nullable(),
});

const Preflight = z.object({
  bundles: z.array(z.object({ peerNames: z.array(z.string()), contents: z.string(), bytes: z.number(), parts: z.number().int() })),
  nothing: z.array(z.string()),
  /** Bytes of records and attachments before compression. */
  bytes: z.number(),
  /** Bytes free in the folder; null where the system does not say, or none was chosen. */
  free: z.number().nullable(),
  /** `blocks`: the bundle cannot be written before it is mended. */
  warnings: z.array(Said.extend({ code: z.string(), blocks: z.boolean() })),
});

const SentRow = BundleOut.extend({
  /** The very file still lies on this machine. */
  kept: z.boolean(),
  /** Day the receiver took it in; null while unknown. */
  receiptOn: IsoDate.nullable(),
  stateWord: z.string(),
});

export const PeerStatus = z.object({
  peerCode: Id,
  peerName: Line,
  confirmed: z.boolean(),
  sent: z.object({ number: z.number().int(), on: IsoDate, stateWord: z.string() }).nullable(),
  /** «Đã nhận đến gói số 5», «Chưa xác nhận gói nào»; empty when nothing was sent. */
  confirmedWords: z.string(),
  /** Bundles without a receipt; null: none. */
  unconfirmed: z.object({ numbers: z.array(z.number().int()), days: z.number().int(), late: z.boolean(), words: z.string() }).nullable(),
  received: z.object({ number: z.number().int(), on: IsoDate }).nullable(),
  /** Numbers to ask the unit for, and the sentence that says so; empty when nothing is missing. */
  missing: z.object({ numbers: z.array(z.number().int()), words: z.string() }),
  quarantined: z.number().int(),
  conflicts: z.number().int(),
  notes: z.array(z.string()),
});

/** Writing bundles, and what both sides know of them. */
export const sendingContract = {
  'bundle.pending': call({ role: 'viewer', about: 'What waits to be sent to each peer', input: Nothing, output: z.array(PendingPeer) }),
  'bundle.preflight': call({ role: 'viewer', about: 'What an export would write, and what stands in its way', input: z.object({ ...WhatToSend, folder: Handle.nullable() }), output: Preflight }),
  'bundle.export': job({
    role: 'clerk',
    about: 'Writes what these peers have not confirmed yet into a folder, reads it back and verifies it; units with the same content share a bundle',
    input: z.object({ ...WhatToSend, folder: Handle }),
    output: Exported,
  }),
  'bundle.exportEmergency': job({
    role: 'head',
    about: 'Writes what a peer has not confirmed as a bundle that words open instead of its key; the words are answered here and kept nowhere',
    input: z.object({
      peerCode: Id,
      folder: Handle,
      groups: Groups.optional(),
      /** The peer has a key that a person confirmed, and words are wanted all the same. */
      evenSo: z.boolean().default(false),
    }),
    output: z.object({ written: z.array(BundleOut), /** Six words and a check word, ` · ` between two. */ words: z.string(), failed: Said.nullable() }),
  }),
  'bundle.emergencySheet': download({
    role: 'head',
    about: 'The words of an emergency bundle as a sheet to print; nothing of it is kept',
    input: z.object({ words: z.string().max(300), peerName: Line, numbers: z.array(z.number().int().positive()).min(1).max(1000) }),
  }),
  'bundle.rewrite': job({ role: 'clerk', about: 'Writes the very same file of a bundle once more, to another stick', input: z.object({ id: Id, folder: Handle }), output: BundleOut }),
  'bundle.verify': job({ role: 'clerk', about: 'Reads a written bundle again after re-plugging: every byte', input: z.object({ id: Id, folder: Handle }), output: BundleOut }),
  'bundle.journal': call({ role: 'viewer', about: 'What was sent and received, newest first', input: Nothing, output: z.object({ /** The day the PC shows. */ today: IsoDate, sent: z.array(SentRow), received: z.array(BundleIn) }) }),
  'bundle.status': call({ role: 'viewer', about: 'What each peer has of ours and we of theirs', input: Nothing, output: z.array(PeerStatus) }),
  'bundle.handedOver': call({
    role: 'clerk',
    about: 'Đã giao: who carried it to whom, and when',
    input: z.object({ id: Id, version: z.number().int(), /** Absent: today. */ on: IsoDate.optional(), by: Line.default(''), to: Line.default('') }),
    output: BundleOut,
  }),
  'bundle.settings': call({ role: 'viewer', about: 'What is set for exchange, and the size of the copies kept', input: Nothing, output: ExchangeSettings.extend({ keptBytes: z.number(), keptFiles: z.number().int() }) }),
  'bundle.saveSettings': call({ role: 'clerk', about: 'Sets the days without a receipt and the room for copies', input: ExchangeSettings, output: Done }),
};

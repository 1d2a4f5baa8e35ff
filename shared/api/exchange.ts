import { z } from 'zod';
import { BundleIn, BundleOut, Peer } from '../domain/exchange.ts';
import { RECORD_GROUPS } from '../exchange/kinds.ts';
import { Id, IsoDate, Line, RequiredLine } from '../domain/common.ts';
import { Delegation } from '../exchange/delegation.ts';
import { UnitCode } from '../exchange/names.ts';
import { call, download, job, upload } from './define.ts';
import { Done, Handle, Nothing } from './common.ts';

const FolderEntry = z.object({ handle: Handle, name: z.string(), kind: z.enum(['folder', 'file']), size: z.number().nullable() });
const FolderList = z.object({
  here: z.object({ handle: Handle, name: z.string() }).nullable(),
  parent: Handle.nullable(),
  volumes: z.array(z.object({ handle: Handle, label: z.string(), free: z.number().nullable(), removable: z.boolean() })),
  children: z.array(FolderEntry),
});
const FoundBundle = z.object({ handle: Handle, fileName: z.string(), size: z.number(), unit: z.string(), number: z.number().int(), kind: z.string(), known: z.string().nullable() });
const PreviewLine = z.object({ kind: z.string(), title: z.string(), state: z.string(), stateWord: z.string(), reason: z.string() });
export const BundlePreview = z.object({
  stageId: Id,
  fileName: z.string(),
  sender: z.string(),
  number: z.number().int(),
  kindWord: z.string(),
  createdAt: z.string(),
  add: z.number().int(),
  change: z.number().int(),
  review: z.number().int(),
  known: z.number().int(),
  alreadyImported: z.boolean(),
  warnings: z.array(z.string()),
  lines: z.array(PreviewLine),
});

const OwnKey = z.object({
  unitCode: Line,
  unitName: Line,
  fingerprint: z.string(),
  words: z.string(),
  /** Day the pair was made; null before this was kept. */
  madeOn: IsoDate.nullable(),
  /** Whether the printed recovery code opens this unit’s own bundles. */
  recoverable: z.boolean(),
  /** Earlier pairs, the latest first; they still open what was written for them. */
  archived: z.array(z.object({ fingerprint: z.string(), madeOn: IsoDate.nullable(), retiredOn: IsoDate, why: z.enum(['doi-khoa', 'mat-khoa']) })),
});
const DelegationLine = z.object({ ...Delegation.shape, /** Where it stands today. */ word: z.string() });

export const exchangeContract = {
  'folder.list': call({ role: 'viewer', about: 'Folders the user may choose from', input: z.object({ handle: Handle.nullable() }), output: FolderList }),
  'folder.pick': call({ role: 'viewer', about: 'The host’s own folder dialog; `available: false` where it has none', input: Nothing, output: z.object({ available: z.boolean(), folder: z.object({ handle: Handle, name: z.string() }).nullable() }) }),
  'peer.list': call({ role: 'viewer', about: 'Keys of other units, the oldest first', input: Nothing, output: z.array(Peer) }),
  'peer.own': call({ role: 'viewer', about: 'This unit’s own key: fingerprint in digits and words, and earlier keys', input: Nothing, output: OwnKey }),
  'peer.keyFile': download({ role: 'viewer', about: 'This unit’s key file, to be given to the other side', input: Nothing }),
  'peer.rotate': call({ role: 'head', about: 'New keys, named by the old one: who trusts that one takes them over', input: Nothing, output: OwnKey }),
  'peer.renew': call({ role: 'head', about: 'New keys after the old ones were lost or stolen; the others compare the fingerprint again', input: Nothing, output: OwnKey }),
  'peer.keyBackup': download({ role: 'head', about: 'All keys of this unit in a file that only the recovery code opens', input: Nothing }),
  'peer.restoreKeys': upload({ role: 'head', about: 'Takes keys back from such a file, with the recovery code of that time', maxBytes: 512 * 1024, input: z.object({ code: Line }), output: OwnKey }),
  'peer.add': upload({ role: 'clerk', about: 'Takes in the other side’s key file; not trusted until confirmed, or named by a trusted key', maxBytes: 64 * 1024, input: Nothing, output: Peer }),
  'peer.confirm': call({ role: 'clerk', about: 'A person compared the fingerprints', input: z.object({ id: Id, version: z.number().int(), confirmedBy: Line }), output: Peer }),
  'peer.revoke': call({
    role: 'head',
    about: 'No longer believes a unit’s key; what came under it before stays',
    input: z.object({ id: Id, version: z.number().int(), /** First day on which it is not believed. */ from: IsoDate, reason: RequiredLine }),
    output: z.object({ peer: Peer, /** Keys believed because of it, to be compared again. */ fallen: z.number().int(), /** Bundles of the unit taken in since that day, to be looked at. */ bundlesSince: z.number().int() }),
  }),
  'peer.delegations': call({ role: 'viewer', about: 'Which unit may send records of which other unit', input: Nothing, output: z.array(DelegationLine) }),
  'peer.delegate': call({
    role: 'head',
    about: 'Lets a unit send records of a unit that has no key of its own',
    input: z.object({ ownerCode: UnitCode, ownerName: RequiredLine, delegateCode: UnitCode, from: IsoDate, to: IsoDate.nullable() }),
    output: DelegationLine,
  }),
  'peer.addDelegation': upload({ role: 'clerk', about: 'Takes in a delegation signed by the unit whose records they are', maxBytes: 64 * 1024, input: Nothing, output: DelegationLine }),
  'peer.delegationFile': download({ role: 'head', about: 'Signs a delegation: another unit may send this unit’s records', input: z.object({ delegateCode: UnitCode, delegateName: RequiredLine, from: IsoDate, to: IsoDate.nullable() }) }),
  'peer.undelegate': call({ role: 'head', about: 'Ends a delegation from a day on', input: z.object({ id: Id, version: z.number().int(), from: IsoDate, reason: RequiredLine }), output: DelegationLine }),
  'bundle.export': job({
    role: 'clerk',
    about: 'Writes what a peer has not confirmed yet as one bundle into a folder, reads it back and verifies it',
    input: z.object({ peerCode: Id, folder: Handle, /** Absent: everything that waits. Receipts always go along. */ groups: z.array(z.enum(RECORD_GROUPS)).min(1).optional() }),
    output: BundleOut,
  }),
  'bundle.pending': call({ role: 'viewer', about: 'What waits to be sent to each peer', input: Nothing, output: z.array(z.object({ peerCode: Id, peerName: Line, confirmed: z.boolean(), groups: z.array(z.object({ group: z.enum(RECORD_GROUPS), word: z.string(), records: z.number().int() })), /** «2 hồ sơ, 1 trả lời»; empty when nothing waits. */ waiting: z.string(), lastNumber: z.number().int() })) }),
  'bundle.scan': call({ role: 'viewer', about: 'Bundles in a folder, told by content', input: z.object({ folder: Handle }), output: z.object({ bundles: z.array(FoundBundle), warnings: z.array(z.string()) }) }),
  'bundle.preview': job({ role: 'clerk', about: 'Verifies a bundle and says what taking it in would do; changes nothing', input: z.object({ file: Handle }), output: BundlePreview }),
  'bundle.import': job({ role: 'clerk', about: 'Takes in a previewed bundle in one transaction', input: z.object({ stageId: Id }), output: BundleIn }),
  'bundle.discard': call({ role: 'clerk', about: 'Forgets a preview', input: z.object({ stageId: Id }), output: Done }),
  'bundle.journal': call({ role: 'viewer', about: 'What was sent and received, newest first', input: Nothing, output: z.object({ sent: z.array(BundleOut), received: z.array(BundleIn) }) }),
  'bundle.handedOver': call({ role: 'clerk', about: 'Đã giao', input: z.object({ id: Id, version: z.number().int() }), output: BundleOut }),
};

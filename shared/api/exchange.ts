import { z } from 'zod';
import { Peer } from '../domain/exchange.ts';
import { Id, IsoDate, Line, RequiredLine } from '../domain/common.ts';
import { Delegation } from '../exchange/delegation.ts';
import { UnitCode } from '../exchange/names.ts';
import { call, download, upload } from './define.ts';
import { importContract } from './exchange-import.ts';
import { Handle, Nothing } from './common.ts';
import { sendingContract } from './sending.ts';

const FolderEntry = z.object({ handle: Handle, name: z.string(), kind: z.enum(['folder', 'file']), size: z.number().nullable() });
const FolderList = z.object({
  here: z.object({ handle: Handle, name: z.string() }).nullable(),
  parent: Handle.nullable(),
  volumes: z.array(z.object({ handle: Handle, label: z.string(), free: z.number().nullable(), removable: z.boolean() })),
  children: z.array(FolderEntry),
});
const FoundBundle = z.object({
  handle: Handle,
  fileName: z.string(),
  size: z.number(),
  /** Name of the sender as held here, else its code. */
  unit: z.string(),
  number: z.number().int(),
  kind: z.string(),
  known: z.string().nullable(),
  /** Written by this unit itself. */
  own: z.boolean(),
  /** False: written for other units, none of our keys opens it. */
  forUs: z.boolean(),
});
const OwnKey = z.object({
  unitCode: Line,
  unitName: Line,
  fingerprint: z.string(),
  words: z.string(),
  /** Beginning of the code of this machine, as receivers are told of it. */
  device: Line,
  /** Day the pair was made, or came to stand here; null where not even that is known. */
  madeOn: IsoDate.nullable(),
  /** Whether the printed recovery code opens this unit’s own bundles. */
  recoverable: z.boolean(),
  /** Earlier pairs, the latest first; they still open what was written for them. */
  archived: z.array(z.object({ fingerprint: z.string(), madeOn: IsoDate.nullable(), retiredOn: IsoDate, why: z.enum(['doi-khoa', 'mat-khoa']) })),
});
const DelegationLine = z.object({ ...Delegation.shape, /** Where it stands today. */ word: z.string() });

export const exchangeContract = {
  'folder.list': call({ role: 'clerk', about: 'Folders the user may choose from', input: z.object({ handle: Handle.nullable() }), output: FolderList }),
  'folder.make': call({ role: 'clerk', about: 'A new folder in one the user may choose from', input: z.object({ handle: Handle, name: z.string().max(300) }), output: z.object({ handle: Handle, name: z.string() }) }),
  'folder.pick': call({ role: 'clerk', about: 'The host’s own folder dialog; `available: false` where it has none', input: Nothing, output: z.object({ available: z.boolean(), folder: z.object({ handle: Handle, name: z.string() }).nullable() }) }),
  'bundle.opened': call({ role: 'viewer', about: 'The bundle the program was opened with, each told once', input: Nothing, output: z.object({ handle: Handle, name: z.string() }).nullable() }),
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
    input: z.object({ id: Id, version: z.number().int(), /** First day on which it is not believed; null: today. */ from: IsoDate.nullable(), reason: RequiredLine }),
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
  'peer.undelegate': call({ role: 'head', about: 'Ends a delegation from a day on', input: z.object({ id: Id, version: z.number().int(), /** First day on which it no longer counts; null: today. */ from: IsoDate.nullable(), reason: RequiredLine }), output: DelegationLine }),
  ...sendingContract,
  'bundle.scan': call({ role: 'clerk', about: 'Bundles in a folder, told by content', input: z.object({ folder: Handle }), output: z.object({ bundles: z.array(FoundBundle), /** Files that only a passphrase opens: perhaps emergency bundles. */ locked: z.array(z.object({ handle: Handle, fileName: z.string(), size: z.number() })), warnings: z.array(z.string()) }) }),
  ...importContract,
};

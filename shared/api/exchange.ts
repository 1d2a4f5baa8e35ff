import { z } from 'zod';
import { BundleIn, BundleOut, Peer } from '../domain/exchange.ts';
import { Id, Line } from '../domain/common.ts';
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

export const exchangeContract = {
  'folder.list': call({ role: 'viewer', about: 'Folders the user may choose from', input: z.object({ handle: Handle.nullable() }), output: FolderList }),
  'folder.pick': call({ role: 'viewer', about: 'The host’s own folder dialog; `available: false` where it has none', input: Nothing, output: z.object({ available: z.boolean(), folder: z.object({ handle: Handle, name: z.string() }).nullable() }) }),
  'peer.list': call({ role: 'viewer', about: 'Units whose key file was received', input: Nothing, output: z.array(Peer) }),
  'peer.own': call({ role: 'viewer', about: 'This unit’s own fingerprint', input: Nothing, output: z.object({ unitCode: Line, fingerprint: z.string() }) }),
  'peer.keyFile': download({ role: 'viewer', about: 'This unit’s key file, to be given to the other side', input: Nothing }),
  'peer.add': upload({ role: 'clerk', about: 'Takes in the other side’s key file; not trusted until confirmed', maxBytes: 64 * 1024, input: Nothing, output: Peer }),
  'peer.confirm': call({ role: 'clerk', about: 'A person compared the fingerprints', input: z.object({ id: Id, version: z.number().int(), confirmedBy: Line }), output: Peer }),
  'peer.revoke': call({ role: 'head', about: 'No longer trusts a unit’s key', input: z.object({ id: Id, version: z.number().int() }), output: Peer }),
  'bundle.export': job({
    role: 'clerk',
    about: 'Writes what a peer has not confirmed yet as one bundle into a folder, reads it back and verifies it',
    input: z.object({ peerCode: Id, folder: Handle }),
    output: BundleOut,
  }),
  'bundle.pending': call({ role: 'viewer', about: 'What waits to be sent to each peer', input: Nothing, output: z.array(z.object({ peerCode: Id, peerName: Line, confirmed: z.boolean(), dossiers: z.number().int(), answers: z.number().int(), lastNumber: z.number().int() })) }),
  'bundle.scan': call({ role: 'viewer', about: 'Bundles in a folder, told by content', input: z.object({ folder: Handle }), output: z.object({ bundles: z.array(FoundBundle), warnings: z.array(z.string()) }) }),
  'bundle.preview': job({ role: 'clerk', about: 'Verifies a bundle and says what taking it in would do; changes nothing', input: z.object({ file: Handle }), output: BundlePreview }),
  'bundle.import': job({ role: 'clerk', about: 'Takes in a previewed bundle in one transaction', input: z.object({ stageId: Id }), output: BundleIn }),
  'bundle.discard': call({ role: 'clerk', about: 'Forgets a preview', input: z.object({ stageId: Id }), output: Done }),
  'bundle.journal': call({ role: 'viewer', about: 'What was sent and received, newest first', input: Nothing, output: z.object({ sent: z.array(BundleOut), received: z.array(BundleIn) }) }),
  'bundle.handedOver': call({ role: 'clerk', about: 'Đã giao', input: z.object({ id: Id, version: z.number().int() }), output: BundleOut }),
};

import type { Site } from './site.ts';

/** Key files both ways, each fingerprint compared with what the other side shows, as two people would on the phone. */
export async function pair(one: Site, other: Site): Promise<void> {
  for (const [from, to] of [[one, other], [other, one]] as const) {
    const file = await from.download('peer.keyFile', {});
    const peer = await to.upload('peer.add', {}, file.bytes);
    const own = await from.call('peer.own', {});
    if (peer.fingerprint !== own.fingerprint) throw new Error('pair: fingerprints differ');
    await to.call('peer.confirm', { id: peer.id, version: peer.version, confirmedBy: 'Dữ liệu mẫu' });
  }
}

export interface Carried {
  readonly fileName: string;
  readonly size: number;
  readonly added: number;
  readonly bundleOutId: string;
  /** Records the same bundle added when it was taken in a second time: always 0. */
  readonly addedAgain: number;
}

/** Writes a bundle on the stick, takes it to the other side, previews, imports, and imports it once more. */
export async function carry(from: Site, to: Site, stick: string): Promise<Carried> {
  const peer = (await from.call('peer.list', {})).find((p) => p.trust === 'da-xac-nhan');
  if (peer === undefined) throw new Error('carry: not paired');
  const folder = `path:${stick}`;
  const { written: [bundle] } = await from.job('bundle.export', { peerCodes: [peer.unitCode], folder });
  if (bundle === undefined) throw new Error('carry: nothing was written');
  await from.call('bundle.handedOver', { id: bundle.id, version: bundle.version });
  const before = (await to.call('bundle.journal', {})).received.length;
  const added = await take(to, folder, bundle.fileName);
  const again = await take(to, folder, bundle.fileName);
  const after = (await to.call('bundle.journal', {})).received.length;
  return { fileName: bundle.fileName, size: bundle.size, added: added.added, bundleOutId: bundle.id, addedAgain: after - before - 1 + (again.preview.add + again.preview.change) };
}

async function take(to: Site, folder: string, fileName: string) {
  const scan = await to.call('bundle.scan', { folder });
  const found = scan.bundles.find((b) => b.fileName === fileName);
  if (found === undefined) throw new Error('carry: bundle not found on the stick');
  const preview = await to.job('bundle.preview', { file: found.handle });
  const done = await to.job('bundle.import', { stageId: preview.stageId });
  return { added: done.added, preview };
}

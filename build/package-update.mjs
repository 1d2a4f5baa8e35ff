// `npm run package:update [-- --linux] [--lowest X.Y.Z] [--without-node]`: out/so-vang-<version>-<platform>.capnhat, the program as a signed
// file that «Cập nhật phần mềm» takes from a stick. Signed with SOVANG_UPDATE_SIGNING_KEY (PEM), else with the test key.
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensure, root } from './ensure.mjs';

await ensure(import.meta.url);
const { buildAll } = await import('./build.mjs');
const { filesBelow, folderName, inOut, layVersion, PLATFORMS, runtimeFor, updateKey, VERSION } = await import('./package-lay.mjs');
const { writeUpdateFile } = await import('./update-file.mjs');
const { rmSync } = await import('node:fs');

const { values } = parseArgs({ options: { linux: { type: 'boolean' }, lowest: { type: 'string' }, 'without-node': { type: 'boolean' } } });
const platform = values.linux === true ? 'linux-x64' : 'win-x64';
const privateKey = readFileSync(process.env.SOVANG_UPDATE_SIGNING_KEY ?? join(root, 'build', 'update-key', 'THU-NGHIEM.private.pem'));
const signs = createPublicKey(createPrivateKey(privateKey)).export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex');
if (signs !== updateKey().publicKey) {
  console.error('The signing key is not the one this build trusts: no installed program of it would take the file. Nothing was made.');
  process.exit(1);
}
await buildAll();
const folder = inOut(`${folderName(platform)}-cap-nhat`);
rmSync(folder, { recursive: true, force: true });
layVersion(folder, platform);
const files = filesBelow(folder).map((path) => ({ path, from: join(folder, path) }));
if (values['without-node'] !== true) files.push({ path: PLATFORMS[platform].node, from: runtimeFor(platform) });
const to = inOut(`${folderName(platform)}.capnhat`);
const made = await writeUpdateFile({ files, facts: { version: VERSION, lowest: values.lowest ?? '0.1.0', platform, madeOn: new Date().toISOString().slice(0, 10), notes: releaseNotes() }, privateKey, to });
rmSync(folder, { recursive: true, force: true });
console.log(`${to}: ${made.files} files, ${Math.round(made.size / 1024 / 1024)} MB${process.env.SOVANG_UPDATE_SIGNING_KEY === undefined ? ', signed with the TEST key' : ''}`);

/** What is new, from «Có gì mới» of the guide: the lines under this version, as plain text. */
function releaseNotes() {
  const [, ...parts] = readFileSync(join(root, 'docs', 'huong-dan', 'co-gi-moi.md'), 'utf8').split(/^## /mu);
  const own = parts.find((part) => part.split('\n')[0].trim().startsWith(VERSION)) ?? '';
  const plain = (line) => line.replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1').replace(/[*`]/gu, '').trim();
  return own.split('\n').slice(1).filter((line) => line.startsWith('- ')).map((line) => plain(line.slice(2)));
}

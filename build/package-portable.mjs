// `npm run package:portable [-- --linux] [--no-archive]`: out/so-vang-<version>-win-x64/ and its .zip, a complete
// program with its own Node, whose window is the PC's Edge, Chrome or Chromium; with --linux the same for Linux as .tar.gz.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensure, root } from './ensure.mjs';

await ensure(import.meta.url);
const { buildAll } = await import('./build.mjs');
const { filesBelow, folderName, has, inOut, layProgram, OUT, tool } = await import('./package-lay.mjs');
const { writeZip } = await import('./package-zip.mjs');
const { makeStarter } = await import('./package-starter.mjs');

const linux = process.argv.includes('--linux');
const platform = linux ? 'linux-x64' : 'win-x64';
const installer = join(root, 'build', 'installer');

await buildAll();
const name = folderName(platform);
const folder = inOut(name);
layProgram(folder, platform);
if (linux) {
  cpSync(join(installer, 'so-vang.sh'), join(folder, 'so-vang'));
} else {
  // Windows reads a script in UTF-16 only by its mark, a .cmd only without Vietnamese letters.
  writeFileSync(join(folder, 'So-Vang.vbs'), Buffer.from(`\ufeff${readFileSync(join(installer, 'So-Vang.vbs'), 'utf8').replaceAll('\n', '\r\n')}`, 'utf16le'));
  cpSync(join(installer, 'so-vang.cmd'), join(folder, 'so-vang.cmd'));
  if (has('makensis')) makeStarter(join(folder, 'So-Vang.exe'));
  else console.log('makensis is not here (Debian: apt-get install nsis): So-Vang.exe is left out, So-Vang.vbs starts the program.');
}
writeFileSync(join(folder, 'DOC-TRUOC.txt'), readFileSync(join(installer, linux ? 'doc-truoc-linux.txt' : 'doc-truoc.txt'), 'utf8').replaceAll('\n', linux ? '\n' : '\r\n'));
console.log(`${folder}: ${filesBelow(folder).length} files`);
if (!process.argv.includes('--no-archive')) {
  const archive = inOut(`${name}${linux ? '.tar.gz' : '.zip'}`);
  if (linux) tool('tar', ['czf', archive, '--owner=0', '--group=0', '-C', OUT, name]);
  else writeZip(archive, folder, filesBelow(folder), name);
  console.log(archive);
}

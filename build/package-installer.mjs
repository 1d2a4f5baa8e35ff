// `npm run package:installer`: out/so-vang-<version>-cai-dat.exe, the portable Windows folder as an installer for one user
// without administrator rights. Needs makensis (Debian: nsis).
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensure, root } from './ensure.mjs';
import { run } from './run.mjs';

await ensure(import.meta.url);
const { filesBelow, folderName, has, inOut, tool, VERSION } = await import('./package-lay.mjs');
const { nsis } = await import('./package-starter.mjs');

if (!has('makensis')) {
  console.error('MISSING: makensis (Debian package nsis): apt-get install nsis. Nothing was made.');
  process.exit(1);
}
const source = inOut(folderName('win-x64'));
const laid = await run(process.execPath, [join(root, 'build', 'package-portable.mjs'), '--no-archive']);
if (laid !== 0 || !existsSync(join(source, 'So-Vang.exe'))) process.exit(1);
const out = inOut(`so-vang-${VERSION}-cai-dat.exe`);
nsis(join(root, 'build', 'installer', 'so-vang.nsi'), { OUT: out, SOURCE: source });
console.log(out);

// What was packed, seen from outside.
if (!has('7zz')) console.log('7zz is not here (Debian: apt-get install 7zip): what the installer holds was not looked at.');
else {
  const held = new Set(
    tool('7zz', ['l', '-ba', '-slt', out], { maxBuffer: 64 * 1024 * 1024 })
      .split('\n')
      .flatMap((line) => /^Path = (.*)$/u.exec(line.trim())?.[1]?.replaceAll('\\', '/') ?? []),
  );
  // The pointer is written by the launcher on the user's machine; the script starter is for folders without So-Vang.exe.
  const left = new Set(['phien-ban.json', 'So-Vang.vbs']);
  const missing = filesBelow(source).filter((path) => !left.has(path) && !held.has(path));
  if (missing.length > 0) {
    console.error(`Not in the installer: ${missing.slice(0, 10).join(', ')}`);
    process.exit(1);
  }
  console.log(`The installer holds all ${filesBelow(source).length - left.size} files of the folder.`);
}

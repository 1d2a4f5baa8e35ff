// So-Vang.exe: starts the launcher without a console window. Made by makensis from build/installer/start.nsi.
import { join } from 'node:path';
import { root } from './ensure.mjs';
import { tool, VERSION } from './package-lay.mjs';

export function makeStarter(to) {
  nsis(join(root, 'build', 'installer', 'start.nsi'), { OUT: to });
}

/** Compiles a script; a warning is a failure. */
export function nsis(script, defines) {
  const given = { VERSION, RESOURCES: join(root, 'build', 'resources'), ...defines };
  tool('makensis', ['-V2', '-WX', '-INPUTCHARSET', 'UTF8', ...Object.entries(given).map(([name, value]) => `-D${name}=${value}`), script]);
}

import { unpackedBytes, UPDATE_SPARE_BYTES } from '../../shared/domain/program-update.ts';
import type { UpdateManifest } from '../../shared/domain/program-update.ts';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { runChild } from '../host/child.ts';
import { readBuildInfo } from '../host/build-info.ts';
import type { ProgramPlace } from '../host/ports.ts';
import { freeBytes } from '../host/volumes.ts';
import { readPointer, writePointer } from '../launcher/pointer.ts';
import { updateFaults } from '../update/faults.ts';
import type { LayUpdate } from '../update/lay.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'update.state' | 'update.look' | 'update.lay' | 'update.seen';
/** 300 MB from a slow stick, and written file by file past an antivirus program. */
const LIMITS = { timeoutMs: 1_200_000, maxRssMb: 512, maxHeapMb: 192 };

/** Updating the program from a signed file: looked at and laid in a child, used from the next start on. */
export function programUpdateHandlers({ ports, appVersion }: OpenUnit): HandlersOf<Methods> {
  const program: ProgramPlace | null = ports.program ?? null;
  const task = async (handle: string): Promise<Result<LayUpdate>> => {
    if (program === null || readPointer(program.folder) === null) return err(updateFaults.notHere());
    const path = await ports.folders.resolve(handle);
    return path.ok ? ok({ path: path.value, folder: program.folder, build: program.build }) : path;
  };
  return {
    'update.state': async () => {
      const pointer = program === null ? null : readPointer(program.folder);
      const build = program?.build ?? readBuildInfo();
      return ok({
        version: appVersion,
        commit: build?.commit ?? null,
        keyKind: build?.updateKey.kind ?? null,
        possible: pointer !== null,
        waiting: pointer === null || pointer.current === appVersion ? null : pointer.current,
        wentBack: pointer?.wentBack ?? null,
        free: program === null ? null : await freeBytes(program.folder),
      });
    },
    'update.look': async (_ctx, { file }, { progress, signal }) => {
      const given = await task(file);
      if (!given.ok) return given;
      const looked = await runChild(ports.spawn, 'look-update', given.value, { ...LIMITS, signal, onProgress: progress });
      if (!looked.ok) return looked;
      const manifest = looked.value as UpdateManifest;
      const takes = unpackedBytes(manifest);
      const free = await freeBytes(given.value.folder);
      return ok({ version: manifest.version, madeOn: manifest.madeOn, notes: manifest.notes, takes, free, enough: free === null || free >= takes + UPDATE_SPARE_BYTES });
    },
    'update.lay': async (_ctx, { file }, { progress, signal }) => {
      const given = await task(file);
      if (!given.ok) return given;
      const done = await runChild(ports.spawn, 'lay-update', given.value, { ...LIMITS, signal, onProgress: progress });
      return done.ok ? ok(done.value as { version: string }) : done;
    },
    'update.seen': () => {
      const pointer = program === null ? null : readPointer(program.folder);
      if (program !== null && pointer !== null && pointer.wentBack !== null) writePointer(program.folder, { ...pointer, wentBack: null });
      return ok({});
    },
  };
}

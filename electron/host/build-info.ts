import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { UPDATE_KEY_KINDS } from '../../shared/domain/program-update.ts';

const BuildInfo = z.object({
  version: z.string(),
  commit: z.string().nullable(),
  platform: z.string(),
  node: z.string(),
  /** 32 bytes in hex. */
  updateKey: z.object({ publicKey: z.string().regex(/^[0-9a-f]{64}$/u), kind: z.enum(UPDATE_KEY_KINDS) }),
});
/** How the program was packaged: `build-info.json` beside the package's own package.json. */
export type BuildInfo = z.infer<typeof BuildInfo>;

/** Null in a program that runs from its source. */
export function readBuildInfo(from: string = dirname(fileURLToPath(import.meta.url))): BuildInfo | null {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) {
      const file = join(folder, 'build-info.json');
      return existsSync(file) ? BuildInfo.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
    }
    if (dirname(folder) === folder) return null;
  }
}

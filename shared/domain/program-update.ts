import { z } from 'zod';
import { IsoDate, Line } from './common.ts';

/** Three numbers with dots; also the name of a folder. */
export const ProgramVersion = z.string().regex(/^(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})$/u);

export const UPDATE_LIMITS = { manifestBytes: 2 * 1024 * 1024, files: 20_000, fileBytes: 300 * 1024 * 1024, unpackedBytes: 1024 * 1024 * 1024 } as const;

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
/** A segment that is a file name on every system: no device of Windows, no dot or blank at an end. */
const SEGMENT = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[a-z0-9@_+[\]-](?:[a-z0-9@_.+[\]-]{0,118}[a-z0-9@_+[\]-])?$/iu;

/** A path below the version's folder with `/`: it can lead nowhere else. */
export const UpdatePath = z.string().max(300).refine((path) => path.split('/').length <= 20 && path.split('/').every((segment) => SEGMENT.test(segment)), 'not a path of a program file');

const UpdateFile = z.object({ path: UpdatePath, size: z.number().int().min(0).max(UPDATE_LIMITS.fileBytes), sha256: Sha256 }).strict();

/** The signed head of an update file: everything after it is bound by it. */
export const UpdateManifest = z
  .object({
    format: z.literal(1),
    product: z.literal('so-vang'),
    version: ProgramVersion,
    /** Oldest version it may be laid beside. */
    lowest: ProgramVersion,
    /** `win-x64`, `linux-x64` … */
    platform: Line,
    madeOn: IsoDate,
    /** What is new, in plain words, one line each. */
    notes: z.array(z.string().min(1).max(500)).max(60),
    files: z.array(UpdateFile).min(1).max(UPDATE_LIMITS.files),
    /** The rest of the file: all files one after the other in the order of the list, packed as one zstd stream. */
    body: z.object({ size: z.number().int().positive(), sha256: Sha256 }).strict(),
  })
  .strict()
  .superRefine(({ files }, issues) => {
    const names = new Set(files.map(({ path }) => path.toLowerCase()));
    if (names.size !== files.length) issues.addIssue('two files of one name');
    const folders = new Set(files.flatMap(({ path }) => path.toLowerCase().split('/').slice(0, -1).map((_, at, all) => all.slice(0, at + 1).join('/'))));
    if ([...names].some((name) => folders.has(name))) issues.addIssue('a file where a folder stands');
    if (files.reduce((sum, { size }) => sum + size, 0) > UPDATE_LIMITS.unpackedBytes) issues.addIssue('too large');
  });
export type UpdateManifest = z.infer<typeof UpdateManifest>;

export const unpackedBytes = ({ files }: Pick<UpdateManifest, 'files'>): number => files.reduce((sum, { size }) => sum + size, 0);

/** Which key the program was built to trust. `thu-nghiem`: the one everybody has. */
export const UPDATE_KEY_KINDS = ['thu-nghiem', 'phat-hanh'] as const;
export const UPDATE_KEY_WORDS: Readonly<Record<(typeof UPDATE_KEY_KINDS)[number], string>> = { 'thu-nghiem': 'khóa thử nghiệm', 'phat-hanh': 'khóa phát hành' };

/** Below this the newest version does not fit beside the present one with room to work. */
export const UPDATE_SPARE_BYTES = 200 * 1024 * 1024;

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PAPER_CODES, paperInfo } from '../../shared/documents/catalogue.ts';
import type { PaperCode, PaperSubject } from '../../shared/documents/catalogue.ts';
import type { PaperFormat } from '../documents/job.ts';
import { Refusal, fault } from '../../shared/result.ts';
import type { HostPorts } from '../host/ports.ts';
import { GALLERY_UNITS, tellGallery } from './gallery-story.ts';
import type { GalleryUnit } from './gallery-story.ts';
import type { Site } from './site.ts';

export interface GalleryPaper {
  /** Key of the unit it is of: xa, phuong, so. */
  readonly unit: string;
  readonly kind: PaperCode;
  readonly format: PaperFormat;
  /** Within the gallery's folder. */
  readonly file: string;
}

export interface GalleryContext {
  /** Absolute; holds the papers, one folder a unit, and the data folders they were made from. */
  readonly out: string;
  readonly today: string;
  readonly ports: HostPorts;
  readonly site: (dataDir: string) => Site;
  readonly units?: readonly GalleryUnit[];
  readonly step: (label: string, done: number, total: number) => void;
}

/** What is shown of all five campaigns by every unit. */
const OF_ALL_FIVE: ReadonlySet<PaperSubject> = new Set<PaperSubject>(['campaign', 'campaign with late units', 'report']);

/** Every paper of the catalogue, in every format it has, for three sample units with the five campaigns each. */
export async function makeGallery(context: GalleryContext): Promise<readonly GalleryPaper[]> {
  const { out, today, ports, step, units = GALLERY_UNITS } = context;
  const made: GalleryPaper[] = [];
  for (const [i, unit] of units.entries()) {
    const dirs = { unit: join(out, 'data', unit.key), office: join(out, 'data', `${unit.key}-tinh`), stick: join(out, 'data', `${unit.key}-usb`) };
    for (const dir of Object.values(dirs)) await mkdir(dir, { recursive: true });
    const site = context.site(dirs.unit);
    const office = context.site(dirs.office);
    try {
      step(`${unit.name}: lập dữ liệu mẫu`, i, units.length);
      const ids = await tellGallery(site, office, dirs.stick, unit, { ports, today, seed: i + 1 });
      const cases = (subject: PaperSubject): readonly string[] => (unit.every || OF_ALL_FIVE.has(subject) ? ids[subject] : ids[subject].slice(0, 2));
      const asked = PAPER_CODES.flatMap((kind) => cases(paperInfo(kind).subject).map((id) => ({ kind, id })));
      const why = await site.call('print.check', { items: asked });
      const items = asked.filter((_, n) => why[n] === null).map(({ kind, id }) => ({ kind, id, formats: [...paperInfo(kind).formats] }));
      const lacking = PAPER_CODES.find((kind) => !items.some((item) => item.kind === kind));
      if (lacking !== undefined) throw new Refusal(fault('thieu-giay-to', `${unit.name}: không lập được «${paperInfo(lacking).name}». ${why[asked.findIndex(({ kind }) => kind === lacking)] ?? ''}`));
      step(`${unit.name}: lập ${items.length} giấy tờ`, i, units.length);
      const { files, folderName } = await site.job('paper.folder', { items, folder: `path:${out}`, name: unit.key });
      const formats = items.flatMap(({ kind, id, formats: wanted }) => wanted.map((format) => ({ kind, id, format })));
      if (formats.length !== files.length) throw new Error('gallery: not every paper was made');
      made.push(...formats.map(({ kind, format }, n) => ({ unit: unit.key, kind, format, file: join(folderName, files[n]?.name ?? '') })));
    } finally {
      await site.close();
      await office.close();
    }
  }
  return made;
}

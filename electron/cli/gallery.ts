import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Progress } from '../../shared/api/define.ts';
import type { Result } from '../../shared/result.ts';
import { err, fault, ok, Refusal } from '../../shared/result.ts';
import { makeGallery } from '../demo/gallery.ts';
import { GALLERY_UNITS } from '../demo/gallery-story.ts';
import { Site } from '../demo/site.ts';
import { APP_VERSION } from '../host/app-version.ts';
import { clockFrom, localDay } from '../host/clock.ts';
import { logBugsToStderr } from '../host/log.ts';
import type { HostPorts } from '../host/ports.ts';

export interface GalleryOptions {
  /** Absolute. */
  readonly out: string;
  /** Keys of the sample units; empty: all three. */
  readonly units: readonly string[];
  /** `YYYY-MM-DD`; null: the real day. */
  readonly today: string | null;
  readonly ports: (sticks: readonly string[]) => HostPorts;
  readonly onProgress: (progress: Progress) => void;
}

/** `paper gallery`: every paper of three sample units, to be looked at beside the layouts. */
export async function runGallery({ out, units, today, ports: portsOf, onProgress }: GalleryOptions): Promise<Result<unknown>> {
  if (existsSync(join(out, 'data'))) return err(fault('thu-muc-da-co-du-lieu', 'Thư mục --out đã có bộ giấy tờ mẫu.', { next: 'Chọn một thư mục trống.' }));
  const chosen = units.length === 0 ? GALLERY_UNITS : GALLERY_UNITS.filter(({ key }) => units.includes(key));
  if (chosen.length < units.length) return err(fault('khong-co-don-vi-mau', 'Không có đơn vị mẫu này.', { next: `Dùng một trong: ${GALLERY_UNITS.map(({ key }) => key).join(', ')}.` }));
  const clock = clockFrom(today ?? undefined);
  const ports = portsOf([]);
  const site = (dataDir: string): Site => new Site({ dataDir, ports, clock, random: (n) => randomBytes(n), log: logBugsToStderr, appVersion: APP_VERSION });
  try {
    const papers = await makeGallery({ out, today: today ?? localDay(clock()), ports, site, units: chosen, step: (label, done, total) => onProgress({ label, done, total }) });
    return ok({ out, papers });
  } catch (error) {
    if (error instanceof Refusal) return err(error.fault);
    throw error;
  }
}

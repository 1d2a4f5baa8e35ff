import { GALLERY_UNITS } from '../../../electron/demo/gallery-story.ts';
import { times } from '../../long.ts';
import { checkGallery } from './gallery-checks.ts';

/** A unit a day; the long run has all of them. */
const seed = Number(process.env['SEED'] ?? Math.floor(Date.now() / 86_400_000));
const shown = GALLERY_UNITS.map((_, i) => GALLERY_UNITS[(seed + i) % GALLERY_UNITS.length]).slice(0, times(1, GALLERY_UNITS.length));
for (const unit of shown) if (unit !== undefined) checkGallery(unit, seed);

// Draws the icons from their SVG into build/resources/ (committed). Needs librsvg2-bin and imagemagick; the package needs
// neither. Run by hand after a drawing has changed: node build/icons.mjs
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './ensure.mjs';
import { tool } from './package-lay.mjs';

const resources = join(root, 'build', 'resources');
const LINUX = [16, 24, 32, 48, 64, 128, 256, 512];
const WINDOWS = [16, 20, 24, 32, 40, 48, 64, 256];

const draw = (svg, size, to) => tool('rsvg-convert', ['-w', String(size), '-h', String(size), '-o', to, join(resources, svg)]);

mkdirSync(join(resources, 'icons'), { recursive: true });
for (const size of LINUX) draw('so-vang.svg', size, join(resources, 'icons', `${size}x${size}.png`));
const work = mkdtempSync(join(tmpdir(), 'so-vang-icons-'));
try {
  for (const name of ['so-vang', 'goi']) {
    const files = WINDOWS.map((size) => join(work, `${name}-${size}.png`));
    WINDOWS.forEach((size, at) => draw(`${name}.svg`, size, files[at]));
    tool('convert', [...files, join(resources, `${name}.ico`)]);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

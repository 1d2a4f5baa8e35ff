import { openBundle } from '../../electron/exchange/open.ts';
import { scanFolder } from '../../electron/exchange/scan-folder.ts';
import { verifyWritten } from '../../electron/exchange/verify-written.ts';

/**
 * Looks at a stick as the program does. Arguments: the folder; the options of `openBundle`, and optionally what to
 * verify, as JSON. Opens every bundle found. Prints what the scan said, without paths.
 */
const [folder = '', options = '{}', written] = process.argv.slice(2);
console.log('begin');
const scan = await scanFolder(folder);
if (!scan.ok) throw new Error(scan.error.code);
const opened: boolean[] = [];
if (options !== '') {
  for (const { path } of scan.value.bundles) {
    const bundle = await openBundle(path, JSON.parse(options));
    opened.push(bundle.ok);
    if (bundle.ok) await bundle.value.close();
  }
}
const verified = written === undefined ? null : (await verifyWritten(folder, JSON.parse(written))).ok;
const { bundles, problems, suspicious } = scan.value;
console.log(JSON.stringify({ bundles: bundles.map((b) => b.name), problems: problems.map((p) => p.name), suspicious, opened, verified }));

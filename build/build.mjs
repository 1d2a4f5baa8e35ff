// The one build entry: window, hosts, backend and children. Package, tests and `npm start` all run what it makes.
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(root, 'dist', 'built.json');

const ENTRIES = {
  cli: 'electron/cli/main.ts',
  browser: 'electron/browser/main.ts',
  main: 'electron/desktop/main.ts',
  backend: 'electron/desktop/backend-process.ts',
  child: 'electron/children/main.ts',
};

/**
 * Libraries of plain JavaScript built into our files. Each is dozens of small files that every child process would look for
 * and read: built in, a child stands ready in half the time.
 */
const BUILT_IN = ['zod', 'age-encryption', '@noble/ciphers', '@noble/curves', '@noble/hashes', '@noble/post-quantum', '@scure/base', 'saxes', 'xmlchars', 'ws'];

/**
 * The window's code in few files, as each costs the browser a request: what it starts with, what three pages or more have in
 * common, and each other page's own.
 */
const WINDOW_FILES = [
  { name: 'start', tags: ['$initial'], priority: 2 },
  { name: 'parts', minShareCount: 3, priority: 1 },
];

/** The browser fetches what most pages have in common beside what the window starts with; it is run when a page asks for it. */
function partsAhead() {
  return {
    name: 'parts-ahead',
    transformIndexHtml(_html, { chunk, bundle = {} }) {
      const parts = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === 'parts');
      return chunk === undefined || parts === undefined ? [] : [{ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `./${parts.fileName}` }, injectTo: 'head' }];
    },
  };
}

function newestSource() {
  let newest = 0;
  const walk = (dir) => {
    for (const entry of readdirSync(dir, { withFileTypes: true })) {
      const path = join(dir, entry.name);
      if (entry.isDirectory()) walk(path);
      else newest = Math.max(newest, statSync(path).mtimeMs);
    }
  };
  for (const dir of ['shared', 'electron', 'renderer', 'build', 'docs/huong-dan']) walk(join(root, dir));
  return Math.max(newest, statSync(join(root, 'package-lock.json')).mtimeMs);
}

function upToDate(newest) {
  return existsSync(stampFile) && JSON.parse(readFileSync(stampFile, 'utf8')).newest === newest;
}

/** Builds what is out of date; returns whether anything was built. */
export async function buildAll({ quiet = true } = {}) {
  const newest = newestSource();
  if (upToDate(newest)) return false;
  // What is tested is what is packed, React's production code included, whoever asks; the asker keeps their own setting.
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await buildWith(newest, quiet);
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
  return true;
}

async function buildWith(newest, quiet) {
  const { build } = await import('vite');
  // Whoever gets the program gets the licence of every library that is built into it; the others lie beside theirs.
  const license = { fileName: 'LICENSES.md' };
  const common = { root, configFile: false, logLevel: quiet ? 'warn' : 'info', clearScreen: false };
  const entries = Object.fromEntries(Object.entries(ENTRIES).filter(([, file]) => existsSync(join(root, file))));
  await build({
    ...common,
    ssr: { external: ['electron'], noExternal: BUILT_IN },
    build: {
      ssr: true,
      target: 'node24',
      outDir: 'dist/electron',
      emptyOutDir: true,
      minify: false,
      sourcemap: false,
      license,
      rollupOptions: { input: entries, output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' } },
    },
  });
  const preload = join(root, 'electron/desktop/preload.ts');
  if (existsSync(preload)) {
    await build({
      ...common,
      ssr: { external: ['electron'], noExternal: true },
      build: {
        ssr: preload,
        target: 'node24',
        outDir: 'dist/electron',
        emptyOutDir: false,
        rollupOptions: { output: { format: 'cjs', entryFileNames: 'preload.cjs' } },
      },
    });
  }
  const launcher = join(root, 'electron/launcher/main.ts');
  if (existsSync(launcher)) {
    // It stands outside the versions it starts: one file that needs nothing beside it.
    await build({
      ...common,
      ssr: { noExternal: true },
      build: { ssr: launcher, target: 'node24', outDir: 'dist/electron', emptyOutDir: false, rollupOptions: { output: { format: 'es', entryFileNames: 'launcher.mjs', codeSplitting: false } } },
    });
  }
  if (existsSync(join(root, 'renderer/index.html'))) {
    const { default: react } = await import('@vitejs/plugin-react');
    const { guide } = await import('./guide.mjs');
    const { rightsOfMethods } = await import('./method-rights.mjs');
    await build({
      ...common,
      root: join(root, 'renderer'),
      base: './',
      plugins: [guide(), rightsOfMethods(), react(), partsAhead()],
      build: { outDir: join(root, 'dist/renderer'), emptyOutDir: true, license, target: 'chrome120', chunkSizeWarningLimit: 4000, assetsInlineLimit: 0, cssCodeSplit: false, rollupOptions: { output: { codeSplitting: { groups: WINDOW_FILES } } } },
    });
  }
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ newest }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll({ quiet: false });

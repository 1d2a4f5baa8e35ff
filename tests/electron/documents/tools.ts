import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MM_PER_PT = 25.4 / 72;

export interface Word {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'papers-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function onPdf<T>(pdf: Uint8Array, work: (file: string, folder: string) => Promise<T>): Promise<T> {
  return inTemporaryFolder(async (folder) => {
    const file = join(folder, 'paper.pdf');
    await writeFile(file, pdf);
    return work(file, folder);
  });
}

async function output(command: string, args: readonly string[]): Promise<string> {
  return (await run(command, [...args], { maxBuffer: 256 * 1024 * 1024, encoding: 'utf8' })).stdout;
}

/** Text of the pages in reading order, blanks and line ends as single spaces. */
export async function pdfText(pdf: Uint8Array): Promise<string> {
  return onPdf(pdf, async (file) => (await output('pdftotext', ['-enc', 'UTF-8', '-raw', file, '-'])).replace(/\s+/gu, ' ').trim());
}

/** Words with their boxes in mm from the top left corner of their page. */
export async function pdfWords(pdf: Uint8Array): Promise<readonly Word[]> {
  const html = await onPdf(pdf, (file) => output('pdftotext', ['-enc', 'UTF-8', '-bbox', file, '-']));
  const words: Word[] = [];
  let page = 0;
  for (const line of html.split('\n')) {
    if (line.includes('<page ')) page++;
    const match = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)<\/word>/u.exec(line);
    if (match === null) continue;
    const [left = 0, top = 0, right = 0, bottom = 0] = match.slice(1, 5).map((n) => Number(n) * MM_PER_PT);
    words.push({ text: unescape(match[5] ?? ''), page, left, right, top, bottom });
  }
  return words;
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}

/** Straight drawn lines of one page in mm, horizontal and vertical. */
export async function pdfLines(pdf: Uint8Array, page: number): Promise<readonly { x1: number; y1: number; x2: number; y2: number; widthPt: number }[]> {
  const svg = await onPdf(pdf, async (file, folder) => {
    const target = join(folder, 'page.svg');
    await run('pdftocairo', ['-svg', '-origpagesizes', '-f', String(page), '-l', String(page), file, target]);
    return readFile(target, 'utf8');
  });
  const lines = [];
  for (const [path] of svg.matchAll(/<path[^>]*stroke-width[^>]*>/gu)) {
    const widthPt = Number(/stroke-width[:=]"?([\d.]+)/u.exec(path)?.[1]);
    const d = / d="M ([\d.-]+) ([\d.-]+) L ([\d.-]+) ([\d.-]+) ?"/u.exec(path);
    if (d === null) continue;
    const [a = 1, b = 0, c = 0, e = 1, f = 0, g = 0] = (/matrix\(([^)]*)\)/u.exec(path)?.[1] ?? '1,0,0,1,0,0').split(',').map(Number);
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = d.slice(1).map(Number);
    const at = (x: number, y: number): [number, number] => [(a * x + c * y + f) * MM_PER_PT, (b * x + e * y + g) * MM_PER_PT];
    const [p, q] = [at(x1, y1), at(x2, y2)];
    lines.push({ x1: p[0], y1: p[1], x2: q[0], y2: q[1], widthPt });
  }
  return lines;
}

export async function pdfInfo(pdf: Uint8Array): Promise<{ pages: number; info: string; fonts: string }> {
  return onPdf(pdf, async (file) => {
    const info = await output('pdfinfo', ['-f', '1', '-l', '99', file]);
    return { info, pages: Number(/Pages:\s+(\d+)/u.exec(info)?.[1]), fonts: await output('pdffonts', [file]) };
  });
}

/**
 * Converts office files to PDF with LibreOffice, Times New Roman standing for Tinos, which has its widths and all
 * Vietnamese letters; what a machine happens to have installed does not change the result.
 */
export async function officeToPdf(file: Uint8Array, extension: 'docx' | 'xlsx'): Promise<Uint8Array> {
  return inTemporaryFolder(async (folder) => {
    const source = join(folder, `paper.${extension}`);
    await writeFile(source, file);
    const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
    const config = join(folder, 'fonts.conf');
    await writeFile(
      config,
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${folder}/cache</cachedir>
<match target="pattern"><test name="family"><string>Times New Roman</string></test><edit name="family" mode="assign" binding="strong"><string>Tinos</string></edit></match></fontconfig>`,
    );
    await run('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', '--outdir', folder, source], {
      env: { ...process.env, FONTCONFIG_FILE: config },
      timeout: 120_000,
    });
    return new Uint8Array(await readFile(join(folder, 'paper.pdf')));
  });
}

/** Parts of an Office file by name. */
export async function officePart(file: Uint8Array, part: string): Promise<string> {
  return inTemporaryFolder(async (folder) => {
    const source = join(folder, 'file.zip');
    await writeFile(source, file);
    return output('unzip', ['-p', source, part]);
  });
}

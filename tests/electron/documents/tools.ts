import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
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

/** Letters of all pages in the order they were written, without blanks and without the top margin with its page numbers. */
export async function bodyLetters(pdf: Uint8Array): Promise<string> {
  return onPdf(pdf, async (file) => (await output('pdftotext', ['-enc', 'UTF-8', '-raw', '-r', '72', '-x', '0', '-y', '48', '-W', '3000', '-H', '3000', file, '-'])).replace(/[\s\u00a0]+/gu, ''));
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

/** Box in mm of all pixels of a page that are `wanted`, to a tenth of a millimetre; null when there are none. */
export async function pixelBox(pdf: Uint8Array, page: number, wanted: (red: number, green: number, blue: number) => boolean): Promise<{ left: number; right: number; top: number; bottom: number } | null> {
  const picture = await onPdf(pdf, async (file, folder) => {
    await run('pdftoppm', ['-r', '254', '-singlefile', '-f', String(page), '-l', String(page), file, join(folder, 'page')]);
    return readFile(join(folder, 'page.ppm'));
  });
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/u.exec(picture.subarray(0, 40).toString('latin1'));
  const [width, height, start] = [Number(header?.[1]), Number(header?.[2]), header?.[0].length ?? 0];
  let box: { left: number; right: number; top: number; bottom: number } | null = null;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = start + (y * width + x) * 3;
      if (!wanted(picture[at] ?? 0, picture[at + 1] ?? 0, picture[at + 2] ?? 0)) continue;
      box ??= { left: x, right: x, top: y, bottom: y };
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.bottom = y;
    }
  }
  return box === null ? null : { left: box.left / 10, right: (box.right + 1) / 10, top: box.top / 10, bottom: (box.bottom + 1) / 10 };
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
  return converted(file, extension, 'pdf');
}

/** As `officeToPdf` for many files at once: one start of LibreOffice. Answers the PDFs in the order of the files. */
export async function officeFilesToPdf(files: readonly string[]): Promise<readonly Uint8Array[]> {
  return inTemporaryFolder(async (folder) => {
    await office(folder, 'pdf', files, 600_000);
    return Promise.all(files.map(async (file) => new Uint8Array(await readFile(join(folder, basename(file).replace(/\.[a-z]+$/u, '.pdf'))))));
  });
}

/** Cells of the first sheet as LibreOffice shows them, formulas with their results. */
export async function officeToCells(file: Uint8Array): Promise<readonly (readonly string[])[]> {
  const csv = new TextDecoder().decode(await converted(file, 'xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true'));
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end = ''] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gu)) {
    (rows.at(-1) as string[]).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',' && end !== '') rows.push([]);
  }
  return rows;
}

async function converted(file: Uint8Array, extension: 'docx' | 'xlsx', to: string): Promise<Uint8Array> {
  return inTemporaryFolder(async (folder) => {
    const source = join(folder, `paper.${extension}`);
    await writeFile(source, file);
    await office(folder, to, [source], 120_000);
    return new Uint8Array(await readFile(join(folder, `paper.${to.split(':')[0]}`)));
  });
}

/** Converts files into `folder`. */
async function office(folder: string, to: string, files: readonly string[], timeout: number): Promise<void> {
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
  const config = join(folder, 'fonts.conf');
  await writeFile(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${folder}/cache</cachedir>
<match target="pattern"><test name="family"><string>Times New Roman</string></test><edit name="family" mode="assign" binding="strong"><string>Tinos</string></edit></match></fontconfig>`,
  );
  await run('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', to, '--outdir', folder, ...files], {
    env: { ...process.env, FONTCONFIG_FILE: config },
    timeout,
  });
}

/** The structure of a tagged PDF with its texts, as indented lines. */
export async function pdfStructure(pdf: Uint8Array): Promise<readonly string[]> {
  return onPdf(pdf, async (file) => (await output('pdfinfo', ['-enc', 'UTF-8', '-struct-text', file])).split('\n'));
}

/** Parts of an Office file by name. */
export async function officePart(file: Uint8Array, part: string): Promise<string> {
  return inTemporaryFolder(async (folder) => {
    const source = join(folder, 'file.zip');
    await writeFile(source, file);
    return output('unzip', ['-p', source, part]);
  });
}

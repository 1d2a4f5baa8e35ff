import { Document, Packer, Paragraph } from 'docx';
import type { Block, Section, TableBlock, TableRow } from '../../shared/documents/model.ts';
import { openZip } from '../plan-files/zip.ts';
import { docxTable } from './docx-table.ts';
import { columnSizes } from './layout.ts';
import { writeZip } from './own-docx/write-zip.ts';

/** Tables with more rows than this do not go through the library in one piece, which takes some 150 KB of memory a row. */
const LONG_ROWS = 400;
/** Rows that do. */
const CHUNK_ROWS = 200;
const DOCUMENT = 'word/document.xml';
const ROW_END = '</w:tr>';

interface LongTable {
  readonly block: TableBlock;
  readonly section: Section;
  readonly sizes: readonly number[];
  readonly mark: string;
}

/** Takes the middle of long tables out of a document before it is made, and puts it in, row by row the same, afterwards. */
export class LongTables {
  readonly #tables: LongTable[] = [];
  readonly #sizes = new Map<Block, readonly number[]>();

  /** The section with its long tables cut down to their first row, a mark and their last row. */
  shortened(section: Section): Section {
    return { ...section, blocks: section.blocks.map((block) => (block.type === 'table' && block.rows.length > LONG_ROWS ? this.#short(block, section) : block)) };
  }

  /** Sizes of the columns of a table that was cut down: those of all its rows. */
  sizesOf(block: TableBlock): readonly number[] {
    return this.#sizes.get(block) ?? columnSizes(block);
  }

  #short(block: TableBlock, section: Section): TableBlock {
    const mark = `so-vang-hang-${this.#tables.length}`;
    const sizes = columnSizes(block);
    const short: TableBlock = { ...block, rows: [...block.rows.slice(0, 1), { type: 'cells', cells: [mark] }, ...block.rows.slice(-1)] };
    this.#tables.push({ block, section, sizes, mark });
    this.#sizes.set(short, sizes);
    return short;
  }

  /** The file with all rows. */
  async filled(file: Uint8Array): Promise<Uint8Array> {
    if (this.#tables.length === 0) return file;
    const parts = partsOf(file);
    const pieces: string[] = [];
    let rest = partNamed(parts, DOCUMENT);
    for (const table of this.#tables) {
      const at = rest.indexOf(table.mark);
      pieces.push(rest.slice(0, rest.lastIndexOf('<w:tr>', at)));
      const rows = table.block.rows.slice(1, -1);
      for (let from = 0; from < rows.length; from += CHUNK_ROWS) pieces.push(await rowsXml(table, rows.slice(from, from + CHUNK_ROWS)));
      rest = rest.slice(rest.indexOf(ROW_END, at) + ROW_END.length);
    }
    pieces.push(rest);
    return new Uint8Array(writeZip(parts.map(([name, bytes]) => [name, name === DOCUMENT ? Buffer.from(pieces.join(''), 'utf8') : bytes] as const)));
  }
}

/** Rows as the library writes them. */
async function rowsXml({ block, section, sizes }: LongTable, rows: readonly TableRow[]): Promise<string> {
  const columns = block.columns.map(({ heading, widthMm, align }) => ({ heading, widthMm, align }));
  const table = docxTable({ ...block, columns, caption: null, rows }, section, { sizes });
  const file = await Packer.toBuffer(new Document({ sections: [{ children: [table, new Paragraph('')] }] }));
  const xml = partNamed(partsOf(file), DOCUMENT);
  return xml.slice(xml.indexOf(ROW_END) + ROW_END.length, xml.indexOf('</w:tbl>'));
}

type Parts = readonly (readonly [name: string, bytes: Buffer])[];

function partsOf(file: Uint8Array): Parts {
  const zip = openZip(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
  if (!zip.ok) throw new Error('docx-long: not a zip');
  return zip.value.names.map((name) => [name, zip.value.read(name) ?? Buffer.alloc(0)] as const);
}

function partNamed(parts: Parts, wanted: string): string {
  const found = parts.find(([name]) => name === wanted);
  if (found === undefined) throw new Error(`docx-long: no ${wanted}`);
  return found[1].toString('utf8');
}

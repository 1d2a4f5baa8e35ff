import { legacyFontOf } from '../../shared/text/legacy.ts';
import type { Line, Piece } from './docx-lines.ts';
import { breakLines, hasWords, joinLines, plainPiece } from './docx-lines.ts';
import type { Numbering } from './docx-numbering.ts';
import type { RunLook, Styles } from './docx-styles.ts';
import { drawsBorders, numberingRef, runLook } from './docx-styles.ts';
import type { XmlNode } from './xml.ts';
import { child, elements, switchOf, valueOf } from './xml.ts';

/** What was met on the way and is not, or not fully, in the text. */
export interface Met {
  insertions: number;
  deletions: number;
  hidden: number;
  comments: number;
  pictures: number;
  embedded: number;
  contents: number;
}
export interface BodyParts {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly footnotes: ReadonlyMap<string, XmlNode>;
  readonly endnotes: ReadonlyMap<string, XmlNode>;
}
export interface Body {
  /** Takes the next block of the document: a paragraph or a table. */
  block(node: XmlNode): void;
  /** Ends the text; footnotes come last. */
  end(): { readonly lines: readonly Line[]; readonly met: Met };
}

const WRAPPERS: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag', 'w:hyperlink', 'w:fldSimple', 'w:ins', 'w:moveTo', 'w:bdo', 'w:dir']);
const GONE: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);
/** Signs of the font Symbol that change the sense of a figure. */
const SYMBOLS: Readonly<Record<string, string>> = { B3: '≥', A3: '≤', B1: '±', B4: '×' };
const LETTERHEAD = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|Nơi nhận/iu;
const BREAK_BETWEEN_CELLS = ' | ';

/** Turns blocks of WordprocessingML (ECMA-376 part 1, 17) into lines as they print. */
export function docxBody(parts: BodyParts): Body {
  const { styles, numbering } = parts;
  const met: Met = { insertions: 0, deletions: 0, hidden: 0, comments: 0, pictures: 0, embedded: 0, contents: 0 };
  const lines: Line[] = [];
  const notes: { readonly marker: string; readonly node: XmlNode }[] = [];
  const pending: { carried: Piece[] } = { carried: [] };
  let lastMarker = 0;

  function blocks(nodes: Iterable<XmlNode>, carry: { carried: Piece[] }): Line[] {
    const found: Line[] = [];
    for (const node of nodes) {
      for (const line of node.name === 'w:tbl' ? table(node) : paragraph(node, carry)) found.push(line);
    }
    return carry === pending || carry.carried.length === 0 ? found : [...found, ...breakLines(carry.carried)];
  }

  function paragraph(node: XmlNode, carry: { carried: Piece[] }): Line[] {
    const properties = child(node, 'w:pPr');
    const style = styles.paragraph(valueOf(properties, 'w:pStyle'));
    if (/^toc \d$/iu.test(style.name)) {
      met.contents++;
      return [];
    }
    const found: { pieces: Piece[]; boxes: Line[] } = { pieces: [], boxes: [] };
    content(node, style.look, found);
    const mark = child(properties, 'w:rPr');
    const markGone = child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined;
    const markHidden = switchOf(mark, 'w:vanish') === true;
    if (child(mark, 'w:ins') !== undefined) met.insertions++;
    if (markGone) met.deletions++;
    const pieces = [...carry.carried, ...found.pieces];
    carry.carried = [];
    // Without its mark a paragraph runs on into the next one, and that one's number counts.
    if (markGone || markHidden) {
      carry.carried = pieces;
      return found.boxes;
    }
    const number = numberOf(properties, style.numbering);
    const marker = number === '' || !hasWords(pieces) ? [] : [plainPiece(`${number} `)];
    return [...breakLines([...marker, ...pieces]), ...found.boxes];
  }

  function numberOf(properties: XmlNode | undefined, inherited: { numId: string; level: number } | null): string {
    const own = numberingRef(properties);
    const numId = own?.numId ?? inherited?.numId;
    if (numId === undefined || numId === '0') return '';
    return numbering.next({ numId, level: own?.level ?? inherited?.level ?? 0 });
  }

  function content(node: XmlNode, look: RunLook, into: { pieces: Piece[]; boxes: Line[] }): void {
    for (const part of elements(node)) {
      if (part.name === 'w:r' || part.name === 'm:r') run(part, look, into);
      else if (GONE.has(part.name)) met.deletions++;
      else if (part.name === 'mc:AlternateContent') content(alternative(part), look, into);
      else if (WRAPPERS.has(part.name) || part.name.startsWith('m:')) {
        if (part.name === 'w:ins' || part.name === 'w:moveTo') met.insertions++;
        content(part, look, into);
      }
    }
  }

  function run(node: XmlNode, paragraphLook: RunLook, into: { pieces: Piece[]; boxes: Line[] }): void {
    const properties = child(node, 'w:rPr');
    const look = { ...paragraphLook, ...styles.run(valueOf(properties, 'w:rStyle')), ...runLook(properties) };
    let text = '';
    for (const part of elements(node)) {
      switch (part.name) {
        case 'w:t':
        case 'm:t':
          text += part.children.filter((piece) => typeof piece === 'string').join('').replaceAll('\n', ' ');
          break;
        case 'w:tab':
        case 'w:ptab':
          text += ' ';
          break;
        case 'w:br':
        case 'w:cr':
          text += '\n';
          break;
        case 'w:noBreakHyphen':
          text += '-';
          break;
        case 'w:sym':
          text += symbol(part);
          break;
        case 'w:footnoteReference':
        case 'w:endnoteReference':
          if (look.hidden !== true) text += reference(part);
          break;
        case 'w:commentReference':
          met.comments++;
          break;
        case 'mc:AlternateContent':
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          drawing(part, into.boxes);
          break;
      }
    }
    if (text === '') return;
    if (look.hidden === true) {
      if (/\S/u.test(text)) met.hidden++;
      return;
    }
    into.pieces.push({ text, font: typeof look.font === 'string' ? legacyFontOf(look.font) : null, capitals: look.capitals === true });
  }

  function reference(part: XmlNode): string {
    const from = part.name === 'w:footnoteReference' ? parts.footnotes : parts.endnotes;
    const node = from.get(part.attributes['id'] ?? '');
    // A mark of the author's own follows as text; the note is then found by that text, not by a number.
    if (node === undefined || ['1', 'true', 'on'].includes(part.attributes['customMarkFollows'] ?? '')) return '';
    const marker = String(++lastMarker);
    notes.push({ marker, node });
    return marker;
  }

  /** Text boxes become lines of their own behind the paragraph they hang on; pictures are counted. */
  function drawing(node: XmlNode, boxes: Line[]): void {
    if (node.name === 'mc:AlternateContent') return drawing(alternative(node), boxes);
    if (node.name === 'w:object') met.embedded++;
    for (const part of elements(node)) {
      if (part.name === 'w:txbxContent') {
        for (const line of blocks(inner(part), { carried: [] })) boxes.push(line);
      } else {
        if (part.name === 'pic:pic' || part.name === 'v:imagedata') met.pictures++;
        drawing(part, boxes);
      }
    }
  }

  function table(node: XmlNode): Line[] {
    const properties = child(node, 'w:tblPr');
    let bordered = drawsBorders(child(properties, 'w:tblBorders')) || styles.hasBorders(valueOf(properties, 'w:tblStyle'));
    let widest = 0;
    const rows: Line[][][] = [];
    for (const row of inner(node, 'w:tr')) {
      if (child(row, 'w:trPr', 'w:del') !== undefined) {
        met.deletions++;
        continue;
      }
      const cells: Line[][] = [];
      for (const cell of inner(row, 'w:tc')) {
        bordered ||= drawsBorders(child(cell, 'w:tcPr', 'w:tcBorders'));
        if (child(cell, 'w:tcPr', 'w:cellDel') !== undefined) met.deletions++;
        else cells.push(blocks(inner(cell), { carried: [] }));
      }
      widest = Math.max(widest, cells.length);
      rows.push(cells);
    }
    const words = rows.slice(0, 2).flat(3).map(({ text }) => text).join(' ').normalize('NFC');
    // Letterhead and signature stand in tables too: their cells are columns to be read one after the other.
    const forLayout = !bordered || widest <= 1 || LETTERHEAD.test(words);
    if (forLayout) return rows.flat(2);
    return rows.map((cells) => cells.map((cell) => joinLines(cell, ' ')).flatMap((cell, i) => (i === 0 ? cell : [plainPiece(BREAK_BETWEEN_CELLS), ...cell]))).filter(hasWords);
  }

  return {
    block: (node) => {
      for (const line of blocks([node], pending)) lines.push(line);
    },
    end: () => {
      lines.push(...breakLines(pending.carried));
      const footnotes = notes.map(({ marker, node }) => [plainPiece(`${marker} `), ...joinLines(blocks(inner(node), { carried: [] }), ' ')]);
      return { lines: [...lines, ...footnotes], met };
    },
  };
}

/** Of the ways a part is written for programs of different age, one: the newest, where it has anything to read. */
function alternative(node: XmlNode): XmlNode {
  const choices = [...elements(node, 'mc:Choice')];
  return choices[0] ?? child(node, 'mc:Fallback') ?? node;
}

/** Paragraphs and tables (or parts of the given name) of a container, wrappers looked through. */
function* inner(node: XmlNode, name?: string): Generator<XmlNode> {
  for (const part of elements(node)) {
    if (name === undefined ? part.name === 'w:p' || part.name === 'w:tbl' : part.name === name) yield part;
    else if (part.name === 'mc:AlternateContent') yield* inner(alternative(part), name);
    else if (WRAPPERS.has(part.name)) yield* inner(part, name);
  }
}

function symbol(part: XmlNode): string {
  if (!/^symbol$/iu.test(part.attributes['font'] ?? '')) return '';
  return SYMBOLS[(part.attributes['char'] ?? '').slice(-2).toUpperCase()] ?? '';
}

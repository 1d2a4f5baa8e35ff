import type { TemplateData, TemplateItem } from '../../../shared/documents/template-data.ts';
import { STYLES } from '../../../shared/documents/styles.ts';
import { fillParagraph, readParagraph } from './fields.ts';
import { openParts } from './parts.ts';
import { childOf, copyOf, descendants, isElement, parseXml, writeXml } from './xml-tree.ts';
import type { XmlElement } from './xml-tree.ts';
import { writeZip } from './write-zip.ts';

const MAIN = 'word/document.xml';
const CELL = /^(bang\d+)_cot\d+$/u;

/**
 * An own .docx filled for each paper, one after the other from a new page; headers and footers have the first paper's
 * values. A table row with fields of one table stands once for each of its rows, any other paragraph with a field of
 * several values once for each value. A row or a paragraph of nothing but fields without a value is left out.
 */
export function fillDocx(template: Uint8Array, papers: readonly TemplateData[]): Uint8Array {
  const { names, trees, others } = openParts(template);
  const styles = styleIds(others.get('word/styles.xml'));
  const [first = {}] = papers;
  const parts = names.map((name): readonly [string, Uint8Array] => {
    const tree = trees.get(name);
    if (tree === undefined) return [name, others.get(name) ?? new Uint8Array()];
    const filled = name === MAIN ? bodies(tree, papers, styles) : filledTree(tree, first, styles);
    return [name, Buffer.from(writeXml(filled), 'utf8')];
  });
  return writeZip(parts);
}

/** The document with its body once for each paper; the last section's set-up stays last. */
function bodies(document: XmlElement, papers: readonly TemplateData[], styles: ReadonlySet<string>): XmlElement {
  const body = childOf(document, 'w:body');
  if (body === undefined) return document;
  const setUp = body.children.filter((child) => isElement(child, 'w:sectPr'));
  const content: XmlElement = { name: 'w:body', attributes: body.attributes, children: body.children.filter((child) => !isElement(child, 'w:sectPr')) };
  const children = papers.flatMap((data, at) => [...(at === 0 ? [] : [pageBreak()]), ...filledTree(content, data, styles).children]);
  return { ...document, children: document.children.map((child) => (child === body ? { ...body, children: [...children, ...setUp] } : child)) };
}

function pageBreak(): XmlElement {
  const element = (name: string, children: XmlElement[], attributes = {}): XmlElement => ({ name, attributes, children });
  return element('w:p', [element('w:r', [element('w:br', [], { 'w:type': 'page' })])]);
}

function filledTree(tree: XmlElement, data: TemplateData, styles: ReadonlySet<string>): XmlElement {
  const copy = copyOf(tree);
  fillInside(copy, { data, styles, row: null });
  return copy;
}

interface Filling {
  readonly data: TemplateData;
  /** Styles that the document has. */
  readonly styles: ReadonlySet<string>;
  /** The table whose row is being filled, and which row. */
  readonly row: { readonly table: string; readonly at: number } | null;
}

function fillInside(node: XmlElement, filling: Filling): void {
  const hadParagraph = node.children.some((child) => isElement(child, 'w:p'));
  node.children = node.children.flatMap((child): (XmlElement | string)[] => {
    if (!isElement(child)) return [child];
    if (child.name === 'w:tr' && filling.row === null) return filledRows(child, filling);
    if (child.name === 'w:p') return filledParagraphs(child, filling);
    fillInside(child, filling);
    return [child];
  });
  // A cell, a header and a text box without a paragraph is no document to Word.
  if (hadParagraph && !node.children.some((child) => isElement(child, 'w:p'))) node.children.push({ name: 'w:p', attributes: {}, children: [] });
  // A table without a row neither.
  node.children = node.children.filter((child) => !(isElement(child, 'w:tbl') && childOf(child, 'w:tr') === undefined));
}

function filledRows(row: XmlElement, filling: Filling): XmlElement[] {
  const table = [...descendants(row, (element) => element.name !== 'w:tbl')].filter(({ name }) => name === 'w:p').flatMap((paragraph) => readParagraph(paragraph).fields).map((field) => CELL.exec(field)?.[1]).find((name) => name !== undefined);
  if (table === undefined) {
    fillInside(row, filling);
    return [row];
  }
  const rows = Math.max(0, ...Object.entries(filling.data).map(([field, items]) => (CELL.exec(field)?.[1] === table ? items.length : 0)));
  return Array.from({ length: rows }, (_unused, at) => {
    const copy = copyOf(row);
    fillInside(copy, { ...filling, row: { table, at } });
    return copy;
  });
}

function filledParagraphs(paragraph: XmlElement, filling: Filling): XmlElement[] {
  const { text, fields } = readParagraph(paragraph);
  if (fields.length === 0) {
    fillInside(paragraph, filling);
    return [paragraph];
  }
  const { row, data } = filling;
  const ofRow = (field: string): boolean => row !== null && CELL.exec(field)?.[1] === row.table;
  const many = Math.max(...fields.map((field) => (ofRow(field) ? 1 : (data[field]?.length ?? 0))));
  const onlyFields = text.replace(/\{[^{}]*\}/gu, '').trim() === '';
  const hasSetUp = childOf(childOf(paragraph, 'w:pPr') ?? paragraph, 'w:sectPr') !== undefined;
  const times = many === 0 && (!onlyFields || hasSetUp) ? 1 : many;
  return Array.from({ length: times }, (_unused, at) => {
    const copy = copyOf(paragraph);
    const itemOf = (field: string): TemplateItem | undefined => {
      const items = data[field] ?? [];
      if (ofRow(field) && row !== null) return items[row.at];
      return items.length === 1 ? items[0] : items[at];
    };
    const [only] = fields;
    if (fields.length === 1 && only !== undefined && onlyFields) restyle(copy, itemOf(only)?.style, filling.styles);
    fillParagraph(copy, itemOf);
    fillInside(copy, filling);
    return copy;
  });
}

/** Gives a paragraph the style the line has in the program's paper, where the document has that style and names one of ours or none. */
function restyle(paragraph: XmlElement, style: string | undefined, known: ReadonlySet<string>): void {
  if (style === undefined || !known.has(style)) return;
  const properties = childOf(paragraph, 'w:pPr');
  const held = properties === undefined ? undefined : childOf(properties, 'w:pStyle');
  if (held !== undefined && !Object.hasOwn(STYLES, held.attributes['w:val'] ?? '')) return;
  const named: XmlElement = { name: 'w:pStyle', attributes: { 'w:val': style }, children: [] };
  if (properties === undefined) paragraph.children.unshift({ name: 'w:pPr', attributes: {}, children: [named] });
  else properties.children = [named, ...properties.children.filter((child) => child !== held)];
}

function styleIds(part: Buffer | undefined): ReadonlySet<string> {
  if (part === undefined) return new Set();
  return new Set([...descendants(parseXml(part))].filter(({ name }) => name === 'w:style').map(({ attributes }) => attributes['w:styleId'] ?? ''));
}

import { childOf, copyOf, isElement } from './xml-tree.ts';
import type { XmlElement } from './xml-tree.ts';
import type { TemplateItem } from '../../../shared/documents/template-data.ts';

/** A field as typed in a document, blanks beside the braces allowed. */
const FIELD = /\{([^{}]*)\}/gu;

export interface ParagraphText {
  readonly text: string;
  /** Names between braces, in their order. */
  readonly fields: readonly string[];
  /** A brace that belongs to no field. */
  readonly loose: boolean;
}

/** Text of a paragraph without that of text boxes in it, whatever runs Word has cut it into. */
export function readParagraph(paragraph: XmlElement): ParagraphText {
  const text = textNodes(paragraph).map(wordsOf).join('');
  return { text, fields: [...text.matchAll(FIELD)].map((match) => nameOf(match[1] ?? '')), loose: /[{}]/u.test(text.replace(FIELD, '')) };
}

/** Puts the items into the fields of a paragraph: text with the look of the run its field begins in, never markup. */
export function fillParagraph(paragraph: XmlElement, valueOf: (field: string) => TemplateItem | undefined): void {
  const nodes = textNodes(paragraph);
  const text = nodes.map(wordsOf).join('');
  const pieces = new Map<XmlElement, Piece[]>(nodes.map((node) => [node, []]));
  const spans: { readonly from: number; readonly to: number; readonly field: string }[] = [...text.matchAll(FIELD)].map((match) => ({ from: match.index, to: match.index + match[0].length, field: nameOf(match[1] ?? '') }));
  if (spans.length === 0) return;
  let at = 0;
  for (const node of nodes) {
    const end = at + wordsOf(node).length;
    const own = pieces.get(node) ?? [];
    let from = at;
    for (const span of spans) {
      if (span.to <= at || span.from >= end) continue;
      if (span.from > from) own.push({ text: text.slice(from, span.from) });
      if (span.from >= at) own.push(...(valueOf(span.field)?.runs ?? []));
      from = Math.min(end, span.to);
      // A value that brings its own mark takes the place of the mark typed after the field.
      if (span.to < end && /[.;,]/u.test(text.charAt(from)) && /[.;,]$/u.test(valueOf(span.field)?.runs.at(-1)?.text ?? '')) from++;
    }
    if (from < end) own.push({ text: text.slice(from, end) });
    at = end;
  }
  rebuild(paragraph, pieces);
}

interface Piece {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** `{ so }` and `{so}` are one field: Word puts blanks where it likes. */
const nameOf = (inside: string): string => inside.trim();
const wordsOf = (node: XmlElement): string => node.children.filter((child) => typeof child === 'string').join('');

/** The w:t of a paragraph in their order, without those of a paragraph inside it. */
function textNodes(node: XmlElement): XmlElement[] {
  return node.children.flatMap((child) => (!isElement(child) || child.name === 'w:p' ? [] : child.name === 'w:t' ? [child] : textNodes(child)));
}

/** Replaces each run whose text changed by as many runs as its pieces have looks. */
function rebuild(node: XmlElement, pieces: ReadonlyMap<XmlElement, readonly Piece[]>): void {
  node.children = node.children.flatMap((child) => {
    if (!isElement(child) || child.name === 'w:p') return [child];
    if (child.name === 'w:r' && child.children.some((one) => isElement(one) && pieces.has(one))) return runsOf(child, pieces);
    rebuild(child, pieces);
    return [child];
  });
}

function runsOf(run: XmlElement, pieces: ReadonlyMap<XmlElement, readonly Piece[]>): XmlElement[] {
  const properties = childOf(run, 'w:rPr');
  const runs: { look: string; element: XmlElement }[] = [];
  const into = (look: string): XmlElement => {
    const last = runs.at(-1);
    if (last?.look === look) return last.element;
    const own = propertiesWith(properties, look);
    const element = { name: 'w:r', attributes: run.attributes, children: own === null ? [] : [own] };
    runs.push({ look, element });
    return element;
  };
  for (const child of run.children) {
    if (child === properties) continue;
    if (!isElement(child) || !pieces.has(child)) {
      into('').children.push(child);
      continue;
    }
    for (const { text, bold, italic } of pieces.get(child) ?? []) {
      if (text !== '') into(`${bold === true ? 'b' : ''}${italic === true ? 'i' : ''}`).children.push({ name: 'w:t', attributes: { 'xml:space': 'preserve' }, children: [text] });
    }
  }
  return runs.map(({ element }) => element);
}

/** The run's properties with bold and italic added where the order of the schema has them. */
function propertiesWith(properties: XmlElement | undefined, look: string): XmlElement | null {
  if (look === '') return properties === undefined ? null : copyOf(properties);
  const dropped = new Set([...look].map((letter) => `w:${letter}`));
  const without = (properties === undefined ? [] : copyOf(properties).children).filter((child) => !isElement(child) || !dropped.has(child.name));
  const added = [...look].map((letter) => ({ name: `w:${letter}`, attributes: {}, children: [] }));
  const before = without.filter((child) => isElement(child) && ['w:rStyle', 'w:rFonts'].includes(child.name));
  return { name: 'w:rPr', attributes: properties?.attributes ?? {}, children: [...before, ...added, ...without.filter((child) => !before.includes(child))] };
}

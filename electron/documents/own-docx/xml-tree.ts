import { SaxesParser } from 'saxes';
import { Refusal } from '../../../shared/result.ts';
import { PLAN_LIMITS } from '../../plan-files/limits.ts';
import { refused } from '../../plan-files/refusals.ts';

/** An element as it stands in the file: names and attributes with their prefixes, so that it is written back as it was. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

/** A whole part as a tree; comments and processing instructions are dropped. Throws `Refusal`: no document type may stand in an Office part, nesting and size are bounded. */
export function parseXml(bytes: Buffer): XmlElement {
  const parser = new SaxesParser();
  const stack: XmlElement[] = [];
  let root: XmlElement | null = null;
  let nodes = 0;
  const damaged = (): never => {
    throw new Refusal(refused.damagedDocx());
  };
  parser.on('error', damaged);
  parser.on('doctype', damaged);
  parser.on('opentag', ({ name, attributes }) => {
    if (stack.length >= PLAN_LIMITS.xmlDepth) throw new Refusal(refused.tooDeep());
    if (++nodes > PLAN_LIMITS.blockNodes) throw new Refusal(refused.inflates());
    const element: XmlElement = { name, attributes, children: [] };
    stack.at(-1)?.children.push(element);
    root ??= element;
    stack.push(element);
  });
  const onText = (text: string): void => void stack.at(-1)?.children.push(text);
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', () => void stack.pop());
  parser.write(new TextDecoder('utf-8').decode(bytes)).close();
  return root ?? damaged();
}

/** The part as a file has it. */
export function writeXml(root: XmlElement): string {
  const parts = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  write(root, parts);
  return parts.join('');
}

function write(node: XmlElement | string, parts: string[]): void {
  if (typeof node === 'string') return void parts.push(escaped(node));
  parts.push('<', node.name);
  for (const [name, value] of Object.entries(node.attributes)) parts.push(' ', name, '="', escaped(value).replace(/"/gu, '&quot;').replace(/[\t\n\r]/gu, (c) => `&#${c.charCodeAt(0)};`), '"');
  if (node.children.length === 0) return void parts.push('/>');
  parts.push('>');
  for (const child of node.children) write(child, parts);
  parts.push('</', node.name, '>');
}

const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');

export function copyOf(node: XmlElement): XmlElement {
  return { name: node.name, attributes: node.attributes, children: node.children.map((child) => (typeof child === 'string' ? child : copyOf(child))) };
}

export function isElement(node: XmlElement | string, name?: string): node is XmlElement {
  return typeof node !== 'string' && (name === undefined || node.name === name);
}

export function childOf(node: XmlElement, name: string): XmlElement | undefined {
  return node.children.find((child): child is XmlElement => isElement(child, name));
}

/** Every element below `node`, and itself, outermost first; does not go into those for which `into` says no. */
export function* descendants(node: XmlElement, into: (element: XmlElement) => boolean = () => true): Generator<XmlElement> {
  yield node;
  for (const child of node.children) if (isElement(child) && into(child)) yield* descendants(child, into);
}

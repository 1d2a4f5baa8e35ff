import { SaxesParser } from 'saxes';
import { Refusal } from '../../shared/result.ts';
import { PLAN_LIMITS } from './limits.ts';
import { refused } from './refusals.ts';

/** An element of an Office part. Names carry a prefix of ours, whatever prefix the file uses; unknown namespaces have none. */
export interface XmlNode {
  readonly name: string;
  /** Attributes by local name: in the parts read here no two differ only by namespace. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlNode | string)[];
}

/** Transitional and strict names of one vocabulary mean the same to a reader. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/^http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/wordprocessingml(?:\/2006)?\/main$/u, 'w:'],
  [/^http:\/\/schemas\.openxmlformats\.org\/markup-compatibility\/2006$/u, 'mc:'],
  [/^http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/officeDocument(?:\/2006)?\/math$/u, 'm:'],
  [/^http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/drawingml(?:\/2006)?\/picture$/u, 'pic:'],
  [/^urn:schemas-microsoft-com:vml$/u, 'v:'],
  [/^http:\/\/schemas\.openxmlformats\.org\/package\/2006\/relationships$/u, 'rel:'],
];
const CHUNK = 256 * 1024;

/**
 * Hands over the elements named in `blocks` one after another as small trees, and keeps nothing else; with no `blocks`
 * the root element itself. Throws `Refusal`: no document type may stand in an Office part, nesting and size are bounded.
 */
export function readXml(bytes: Buffer, blocks: ReadonlySet<string> | null, onBlock: (node: XmlNode) => void): void {
  const parser = new SaxesParser({ xmlns: true });
  const prefixes = new Map<string, string>();
  const stack: XmlNode[] = [];
  let depth = 0;
  let nodes = 0;
  const damaged = (): never => {
    throw new Refusal(refused.damagedDocx());
  };
  parser.on('error', damaged);
  parser.on('doctype', damaged);
  parser.on('opentag', (tag) => {
    depth++;
    if (depth > PLAN_LIMITS.xmlDepth) throw new Refusal(refused.tooDeep());
    const name = prefixOf(tag.uri, prefixes) + tag.local;
    const parent = stack.at(-1);
    if (parent === undefined && blocks !== null && !blocks.has(name)) return;
    if (parent === undefined) nodes = 0;
    if (++nodes > PLAN_LIMITS.blockNodes) throw new Refusal(refused.inflates());
    const attributes: Record<string, string> = {};
    for (const attribute of Object.values(tag.attributes)) {
      if (attribute.prefix !== 'xmlns') attributes[attribute.local] = attribute.value;
    }
    const node: XmlNode = { name, attributes, children: [] };
    parent?.children.push(node);
    stack.push(node);
  });
  parser.on('text', (text) => {
    stack.at(-1)?.children.push(text);
  });
  parser.on('cdata', (text) => {
    stack.at(-1)?.children.push(text);
  });
  parser.on('closetag', () => {
    depth--;
    const node = stack.pop();
    if (node !== undefined && stack.length === 0) onBlock(node);
  });
  const decoder = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8');
  for (let at = 0; at < bytes.length; at += CHUNK) parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
  parser.write(decoder.decode()).close();
}

/** The root element of a small part as a tree; null where there is none. */
export function readTree(bytes: Buffer | null): XmlNode | null {
  let root: XmlNode | null = null;
  if (bytes !== null) readXml(bytes, null, (node) => (root = node));
  return root;
}

function prefixOf(uri: string, known: Map<string, string>): string {
  let prefix = known.get(uri);
  if (prefix === undefined) {
    prefix = PREFIXES.find(([pattern]) => pattern.test(uri))?.[1] ?? (uri === '' ? '' : '?:');
    known.set(uri, prefix);
  }
  return prefix;
}

export function* elements(node: XmlNode | null | undefined, name?: string): Generator<XmlNode> {
  for (const child of node?.children ?? []) {
    if (typeof child !== 'string' && (name === undefined || child.name === name)) yield child;
  }
}

export function child(node: XmlNode | null | undefined, ...path: readonly string[]): XmlNode | undefined {
  let at: XmlNode | null | undefined = node;
  for (const name of path) at = elements(at, name).next().value as XmlNode | undefined;
  return at ?? undefined;
}

/** `w:val` of a child, «» where the attribute is missing; undefined where the child is. */
export function valueOf(node: XmlNode | null | undefined, ...path: readonly string[]): string | undefined {
  const found = child(node, ...path);
  return found === undefined ? undefined : (found.attributes['val'] ?? '');
}

/** A switch such as <w:vanish/>: undefined where it is not set here. */
export function switchOf(node: XmlNode | null | undefined, name: string): boolean | undefined {
  const value = valueOf(node, name);
  return value === undefined ? undefined : !['0', 'false', 'off', 'none'].includes(value);
}

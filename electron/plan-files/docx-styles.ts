import type { XmlNode } from './xml.ts';
import { child, elements, switchOf, valueOf } from './xml.ts';

/** How a run looks, as far as its text depends on it. Undefined: not set here, the style below decides. */
export interface RunLook {
  readonly hidden?: boolean;
  readonly capitals?: boolean;
  /** Font of letters beyond ASCII; null: one of the theme, which is never a legacy font. */
  readonly font?: string | null;
}
export interface NumberingRef {
  readonly numId: string;
  readonly level: number;
}
export interface ParagraphStyle {
  readonly name: string;
  readonly look: RunLook;
  readonly numbering: NumberingRef | null;
}
export interface Styles {
  paragraph(id: string | undefined): ParagraphStyle;
  run(id: string | undefined): RunLook;
  hasBorders(id: string | undefined): boolean;
  numberingOf(id: string): string | null;
}

const DEEPEST = 30;

export function runLook(properties: XmlNode | undefined): RunLook {
  if (properties === undefined) return {};
  const fonts = child(properties, 'w:rFonts')?.attributes;
  const named = fonts?.['hAnsi'] ?? fonts?.['ascii'];
  const themed = fonts?.['hAnsiTheme'] ?? fonts?.['asciiTheme'];
  const font = named ?? (themed === undefined ? undefined : null);
  const hidden = switchOf(properties, 'w:vanish');
  const capitals = switchOf(properties, 'w:caps');
  return { ...(hidden !== undefined && { hidden }), ...(capitals !== undefined && { capitals }), ...(font !== undefined && { font }) };
}

export function numberingRef(properties: XmlNode | undefined): { numId: string | undefined; level: number | undefined } | null {
  const numbering = child(properties, 'w:numPr');
  if (numbering === undefined) return null;
  const level = valueOf(numbering, 'w:ilvl');
  return { numId: valueOf(numbering, 'w:numId'), level: level === undefined ? undefined : Number(level) };
}

/** Styles of a .docx with what they inherit. In: the root of styles.xml, or null. */
export function readStyles(root: XmlNode | null): Styles {
  const byId = new Map<string, XmlNode>();
  let standard: string | undefined;
  for (const style of elements(root, 'w:style')) {
    const id = style.attributes['styleId'];
    if (id === undefined) continue;
    byId.set(id, style);
    if (style.attributes['type'] === 'paragraph' && ['1', 'true', 'on'].includes(style.attributes['default'] ?? '')) standard ??= id;
  }
  const defaults = runLook(child(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr'));
  const paragraphs = new Map<string, ParagraphStyle>();
  const runs = new Map<string, RunLook>();

  /** From the style up to the one it is based on; a circle ends at the bound. */
  function chain(id: string | undefined): XmlNode[] {
    const found: XmlNode[] = [];
    for (let at = id === undefined ? undefined : byId.get(id); at !== undefined && found.length < DEEPEST; ) {
      found.push(at);
      const next = valueOf(at, 'w:basedOn');
      at = next === undefined ? undefined : byId.get(next);
    }
    return found;
  }
  const lookOf = (styles: readonly XmlNode[]): RunLook => styles.reduceRight<RunLook>((look, style) => ({ ...look, ...runLook(child(style, 'w:rPr')) }), {});

  return {
    paragraph(id = standard) {
      const key = id ?? '';
      const known = paragraphs.get(key);
      if (known !== undefined) return known;
      const styles = chain(id);
      const refs = styles.map((style) => numberingRef(child(style, 'w:pPr')));
      const numId = refs.find((ref) => ref?.numId !== undefined)?.numId;
      const level = refs.find((ref) => ref?.level !== undefined)?.level;
      const style = { name: valueOf(styles[0], 'w:name') ?? '', look: { ...defaults, ...lookOf(styles) }, numbering: numId === undefined ? null : { numId, level: level ?? 0 } };
      paragraphs.set(key, style);
      return style;
    },
    run(id) {
      if (id === undefined) return {};
      const look = runs.get(id) ?? lookOf(chain(id));
      runs.set(id, look);
      return look;
    },
    hasBorders: (id) => chain(id).some((style) => drawsBorders(child(style, 'w:tblPr', 'w:tblBorders'))),
    numberingOf: (id) => numberingRef(child(byId.get(id), 'w:pPr'))?.numId ?? null,
  };
}

export function drawsBorders(borders: XmlNode | undefined): boolean {
  for (const side of elements(borders)) {
    if (!['none', 'nil'].includes(side.attributes['val'] ?? 'none')) return true;
  }
  return false;
}

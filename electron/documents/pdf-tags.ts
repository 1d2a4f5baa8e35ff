/** What the structure of a PDF says a stretch is (ISO 32000-1, 14.8.4). */
export type Role = 'Document' | 'Sect' | 'H1' | 'H2' | 'P' | 'Table' | 'Caption' | 'TR' | 'TH' | 'TD' | 'Figure';

/**
 * One element of the structure. It is written when the first of its content is drawn, and again in the next file when a
 * print job goes on there.
 */
export class Tag {
  readonly role: Role;
  readonly parent: Tag | null;
  readonly alt: string | null;
  #of: PDFKit.PDFDocument | null = null;
  #element: PDFKit.PDFStructureElement | null = null;

  constructor(role: Role, parent: Tag | null, alt: string | null = null) {
    this.role = role;
    this.parent = parent;
    this.alt = alt;
  }

  child(role: Role, alt: string | null = null): Tag {
    return new Tag(role, this, alt);
  }

  /** The element in this file. */
  in(document: PDFKit.PDFDocument): PDFKit.PDFStructureElement {
    if (this.#element !== null && this.#of === document) return this.#element;
    const options = { ...(this.alt === null ? {} : { alt: this.alt }), ...(this.role === 'TH' ? { scope: 'Column' } : {}) };
    const element = document.struct(this.role, options);
    this.#of = document;
    this.#element = element;
    if (this.parent === null) document.addStructure(element);
    else this.parent.in(document).add(element);
    return element;
  }

  /** Writes the element down; nothing more may be added to it. */
  end(): void {
    this.#element?.end();
    this.#element = null;
  }
}

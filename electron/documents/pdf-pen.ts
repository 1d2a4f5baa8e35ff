import PDFDocument from 'pdfkit';
import { fault, Refusal } from '../../shared/result.ts';
import { RULE_PT, type PictureFile } from '../../shared/documents/model.ts';
import { FACES, fontSource, type Face } from './fonts.ts';
import { ascentPt, LINE } from './measure.ts';
import type { Line } from './pdf-lines.ts';
import { digits, shown, type DrawingFont } from './pdf-operators.ts';
import { Tag } from './pdf-tags.ts';

export interface PenOptions {
  readonly title: string;
  readonly language: string;
  readonly createdAt: Date;
  /** Whether the structure is written beside the content; without it a file is smaller and sooner done. */
  readonly tagged: boolean;
  /** A new file begins after so many pages; none when absent. */
  readonly pagesPerFile?: number;
}

export interface PenFile {
  readonly firstPage: number;
  readonly pages: number;
  readonly bytes: Uint8Array;
}

/** What the library keeps to itself and is needed to write a line of text in one go. */
interface Inside {
  readonly _font: DrawingFont;
  readonly _root: { readonly data: Record<string, unknown> };
  readonly page: { readonly fonts: Record<string, unknown> };
  addContent(data: string): void;
  ref(data: Record<string, unknown>): unknown;
  openImage(bytes: Buffer): object;
}

/**
 * Draws on the pages of one file after another. All lengths are points from the top left corner of the page. A page is
 * written out as soon as the next one begins, so that memory does not grow with their number.
 */
export class Pen {
  readonly files: Promise<PenFile>[] = [];
  /** The root of the structure. */
  readonly root = new Tag('Document', null);
  readonly #options: PenOptions;
  readonly #pictures = new Map<Uint8Array, object>();
  #document: PDFKit.PDFDocument | null = null;
  #file: { bytes: Promise<Uint8Array>; firstPage: number } | null = null;
  #face: Face | null = null;
  #pages = 0;

  constructor(options: PenOptions) {
    this.#options = options;
  }

  /** Pages begun so far, in all files. */
  get pages(): number {
    return this.#pages;
  }

  get #doc(): PDFKit.PDFDocument {
    if (this.#document === null) throw new Error('Pen: no page');
    return this.#document;
  }

  get #inside(): Inside {
    return this.#doc as unknown as Inside;
  }

  page(widthPt: number, heightPt: number): void {
    if (this.#file !== null && this.#pages - this.#file.firstPage + 1 >= (this.#options.pagesPerFile ?? Infinity)) this.#close();
    if (this.#document === null) this.#open();
    this.#doc.addPage({ size: [widthPt, heightPt], margin: 0 });
    this.#pages += 1;
  }

  /** A bookmark to the page begun last. */
  bookmark(title: string): void {
    this.#doc.outline.addItem(title);
  }

  /** Ends the last file. */
  done(): Promise<readonly PenFile[]> {
    this.#close();
    return Promise.all(this.files);
  }

  #open(): void {
    const { title, language, createdAt, tagged } = this.#options;
    const document = new PDFDocument({
      autoFirstPage: false,
      font: null as unknown as string,
      pdfVersion: '1.7',
      compress: true,
      lang: language,
      tagged,
      info: { Title: title, Creator: 'Sổ Vàng', Producer: 'Sổ Vàng', CreationDate: createdAt },
    } as PDFKit.PDFDocumentOptions);
    for (const face of FACES) document.registerFont(face, fontSource(face));
    const inside = document as unknown as Inside;
    inside._root.data['ViewerPreferences'] = inside.ref({ PrintScaling: 'None', DisplayDocTitle: true });
    this.#document = document;
    this.#face = null;
    this.#pictures.clear();
    this.#file = { bytes: bytesOf(document), firstPage: this.#pages + 1 };
  }

  #close(): void {
    if (this.#document === null || this.#file === null) return;
    const { bytes, firstPage } = this.#file;
    const pages = this.#pages - firstPage + 1;
    this.files.push(bytes.then((value) => ({ firstPage, pages, bytes: value })));
    if (this.#options.tagged) this.root.end();
    this.#document.end();
    this.#document = null;
    this.#file = null;
  }

  /** Content that belongs to the structure. */
  content(tag: Tag, draw: () => void): void {
    if (!this.#options.tagged) return draw();
    const element = tag.in(this.#doc);
    const content = this.#doc.markStructureContent(tag.role);
    draw();
    this.#doc.endMarkedContent();
    element.add(content);
  }

  /** Ends an element all of whose content is drawn. */
  ended(tag: Tag): void {
    if (this.#options.tagged) tag.end();
  }

  /** Content that is not part of the text: rules, page numbers, repeated headings. */
  artifact(draw: () => void): void {
    if (!this.#options.tagged) return draw();
    this.#doc.markContent('Artifact');
    draw();
    this.#doc.endMarkedContent();
  }

  /**
   * One line of text, `top` at the upper edge of its line. `stretch` is added to every blank; `color` is six hexadecimal
   * digits, black when absent.
   */
  line(line: Pick<Line, 'fragments'> & Partial<Line>, x: number, top: number, sizePt: number, stretch = 0, color: string | null = null): void {
    const inside = this.#inside;
    const out: string[] = [];
    if (color !== null) out.push('q', `${[0, 2, 4].map((i) => digits(parseInt(color.slice(i, i + 2), 16) / 255)).join(' ')} rg`);
    out.push('BT', `1 0 0 -1 ${digits(x)} ${digits(top + ascentPt(sizePt))} Tm`);
    // With the blank that a line's end stands for, whoever reads it aloud or copies it does not join two words.
    const fragments = line.blankAfter === true ? line.fragments.map((one, i) => (i === line.fragments.length - 1 ? { ...one, text: `${one.text} ` } : one)) : line.fragments;
    for (const fragment of fragments) {
      this.#useFace(fragment.face);
      inside.page.fonts[inside._font.id] ??= inside._font.ref();
      out.push(`/${inside._font.id} ${digits(sizePt)} Tf`, ...shown(fragment.text, inside._font, (stretch * 1000) / sizePt, sizePt));
    }
    out.push('ET');
    if (color !== null) out.push('Q');
    inside.addContent(out.join('\n'));
  }

  #useFace(face: Face): void {
    if (this.#face === face) return;
    this.#doc.font(face);
    this.#face = face;
  }

  /** A straight line. */
  rule(x1: number, y1: number, x2: number, y2: number, width: number = RULE_PT): void {
    this.#inside.addContent(`${digits(width)} w ${digits(x1)} ${digits(y1)} m ${digits(x2)} ${digits(y2)} l S`);
  }

  /** A picture drawn to exactly this size; the same bytes go into a file once. A Refusal when they are no picture. */
  picture(picture: PictureFile, x: number, y: number, width: number, height: number): void {
    let image = this.#pictures.get(picture.bytes);
    try {
      image ??= this.#inside.openImage(Buffer.from(picture.bytes.buffer, picture.bytes.byteOffset, picture.bytes.byteLength));
      this.#pictures.set(picture.bytes, image);
      this.#doc.image(image as unknown as Buffer, x, y, { width, height });
    } catch {
      throw new Refusal(fault('anh-khong-doc-duoc', 'Tệp ảnh không đọc được: không phải ảnh PNG hoặc JPEG, hoặc đã hỏng.', { next: 'Chọn lại ảnh PNG hoặc JPEG mở được bằng chương trình xem ảnh.' }));
    }
  }
}

/**
 * The bytes of a document once it is ended. They are taken as they are written and not through the stream, which would
 * hold each finished file, with all that belongs to it, until the whole job lets the event loop turn.
 */
function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve) => {
    // Its first line was written when it was made.
    const begun = document.read() as Uint8Array | null;
    const chunks: Uint8Array[] = begun === null ? [] : [begun];
    document.push = (chunk: Uint8Array | null) => {
      if (chunk === null) resolve(new Uint8Array(Buffer.concat(chunks)));
      else chunks.push(chunk);
      return true;
    };
  });
}

/** Where a line begins and how much its blanks stretch, for its alignment in a room. */
export function aligned(line: Line, align: 'left' | 'center' | 'right' | 'justify', roomPt: number, last: boolean): { readonly x: number; readonly stretch: number } {
  const spare = roomPt - line.widthPt;
  if (align === 'center') return { x: spare / 2, stretch: 0 };
  if (align === 'right') return { x: spare, stretch: 0 };
  const stretches = align === 'justify' && !last && line.blanks > 0 && spare > 0;
  return { x: 0, stretch: stretches ? spare / line.blanks : 0 };
}

/** Height of a line of this size. */
export function linePt(sizePt: number): number {
  return sizePt * LINE;
}

import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { PAGE_NUMBER_MM, pageSizeMm, type Paper, type Section } from '../../shared/documents/model.ts';
import { styleOf } from '../../shared/documents/styles.ts';
import { FONT_FILES } from './fonts.ts';
import { mmToPt } from './measure.ts';
import { orphaned, pdfBlocks } from './pdf-blocks.ts';

export interface PdfOptions {
  /** Time of making, written into the file's properties; with the same time the same paper gives the same bytes. */
  readonly createdAt?: Date;
}

const files: readonly string[] = Object.values(FONT_FILES);
pdfmake.setFonts({ Tinos: { ...FONT_FILES } });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => files.includes(path));

/** What pdfmake builds on: PDFKit's document, before its end is written. */
interface PdfKitDocument extends NodeJS.ReadableStream {
  readonly _root: { readonly data: Record<string, unknown> };
  ref(data: Record<string, unknown>): unknown;
  end(): void;
}

/**
 * Renders a paper as PDF 1.7: Tinos embedded, exact selectable text, Vietnamese as its language, and the wish to be
 * printed without scaling (`/PrintScaling /None`).
 */
export async function renderPdf(paper: Paper, options: PdfOptions = {}): Promise<Uint8Array> {
  const definition: TDocumentDefinitions = {
    version: '1.7',
    language: paper.language,
    compress: true,
    info: { title: paper.title, creator: 'Sổ Vàng', producer: 'Sổ Vàng', creationDate: options.createdAt ?? new Date() },
    pageSize: 'A4',
    defaultStyle: { font: 'Tinos', fontSize: 14, lineHeight: 1 },
    content: paper.sections.map((section) => sectionContent(section, paper.mark)),
    pageBreakBefore: orphaned,
  };
  const document = (await pdfmake.createPdf(definition, {}).getStream()) as unknown as PdfKitDocument;
  document._root.data['ViewerPreferences'] = document.ref({ PrintScaling: 'None', DisplayDocTitle: true });
  return bytesOf(document);
}

function sectionContent(section: Section, mark: string | null): Content {
  const { widthMm, heightMm } = pageSizeMm(section);
  const { left, top, right, bottom } = section.margins;
  return {
    section: pdfBlocks(section),
    pageSize: { width: mmToPt(widthMm), height: mmToPt(heightMm) },
    pageOrientation: section.orientation,
    pageMargins: [left, top, right, bottom].map(mmToPt) as [number, number, number, number],
    header: pageHeader(section, mark),
    footer: null,
  } as unknown as Content;
}

/** Page number from the section's second page on, and the mark of a draft, on one line in the top margin. */
function pageHeader(section: Section, mark: string | null): (page: number) => Content | null {
  let firstPage: number | null = null;
  return (page) => {
    firstPage ??= page;
    const own = page - firstPage + 1;
    const number = section.pageNumbers === 'from-second' && own > 1 ? String(own) : '';
    if (number === '' && mark === null) return null;
    return {
      columns: [
        { width: '*', text: mark ?? '', fontSize: styleOf('mark').sizePt, bold: true },
        { width: 'auto', text: number, fontSize: styleOf('pageNumber').sizePt },
        { width: '*', text: '' },
      ],
      margin: [mmToPt(section.margins.left), mmToPt(PAGE_NUMBER_MM), mmToPt(section.margins.right), 0],
    };
  };
}

function bytesOf(document: PdfKitDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on('error', reject);
    document.end();
  });
}

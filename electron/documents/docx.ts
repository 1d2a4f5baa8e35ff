import { AlignmentType, Document, Footer, Header, LineRuleType, Packer, PageNumber, PageOrientation, Paragraph, TabStopType, TextRun, type ISectionOptions } from 'docx';
import { PAGE_NUMBER_MM, pageSizeMm, textWidthMm, type Paper, type Section } from '../../shared/documents/model.ts';
import { docxBlocks } from './docx-blocks.ts';
import { LongTables } from './docx-long.ts';
import { docxStyles, FONT } from './docx-styles.ts';
import { twips } from './docx-text.ts';

/**
 * Renders a paper, or several one after the other, as .docx: named styles, real tables, Times New Roman, A4 to the twip,
 * page numbers as fields. The title is that of the first.
 */
export async function renderDocx(papers: Paper | readonly Paper[]): Promise<Uint8Array> {
  const list = isList(papers) ? papers : [papers];
  const long = new LongTables();
  const document = new Document({
    title: list[0]?.title ?? '',
    creator: 'Sổ Vàng',
    lastModifiedBy: 'Sổ Vàng',
    compatibility: { version: 15 },
    styles: {
      default: { document: { run: { font: FONT, size: 28, language: { value: 'vi-VN' } }, paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } } } },
      paragraphStyles: docxStyles(),
    },
    sections: list.flatMap((paper) => paper.sections.map((section) => sectionOptions(long.shortened(section), paper.mark, long))),
  });
  return long.filled(new Uint8Array(await Packer.toBuffer(document)));
}

function isList(papers: Paper | readonly Paper[]): papers is readonly Paper[] {
  return Array.isArray(papers);
}

function sectionOptions(section: Section, mark: string | null, long: LongTables): ISectionOptions {
  const { top, right, bottom, left } = section.margins;
  const numbered = section.pageNumbers === 'from-second';
  const { widthMm, heightMm } = pageSizeMm(section);
  const lies = section.orientation === 'landscape';
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          // The library is told the upright sheet and turns it.
          width: twips(lies ? heightMm : widthMm),
          height: twips(lies ? widthMm : heightMm),
          orientation: lies ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: twips(top), right: twips(right), bottom: twips(bottom), left: twips(left), header: twips(PAGE_NUMBER_MM), footer: twips(PAGE_NUMBER_MM), gutter: 0 },
        pageNumbers: { start: 1 },
      },
    },
    ...(section.footNote === undefined ? {} : { footers: { first: new Footer({ children: [new Paragraph({ style: 'footNote', children: [new TextRun(section.footNote)] })] }) } }),
    headers: { first: pageHeader(mark, false, section), default: pageHeader(mark, numbered, section) },
    children: docxBlocks(section, (table) => long.sizesOf(table)),
  };
}

/** The mark of a draft at the left and the page number in the middle of the top margin. */
function pageHeader(mark: string | null, numbered: boolean, section: Section): Header {
  const number = numbered ? [new TextRun({ children: [PageNumber.CURRENT] })] : [];
  if (mark === null) return new Header({ children: [new Paragraph({ style: 'pageNumber', children: number })] });
  return new Header({
    children: [
      new Paragraph({
        style: 'pageNumber',
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.CENTER, position: twips(textWidthMm(section) / 2) }],
        children: [new TextRun({ text: mark, bold: true }), ...(numbered ? [new TextRun({ text: '\t' }), ...number] : [])],
      }),
    ],
  });
}

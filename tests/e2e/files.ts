import { execFileSync } from 'node:child_process';
import writeXlsxFile from 'write-excel-file/node';
import { renderPdf } from '../../electron/documents/pdf.ts';
import { flowingSection, paragraph } from '../../shared/documents/model.ts';

export interface ListedPerson {
  readonly honorific: string;
  readonly name: string;
  /** As typed into the cell: a year, or day/month/year. */
  readonly birth: string;
  readonly position: string;
  readonly workplace: string;
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/**
 * A list as a commune keeps it: title rows merged over the whole width, an empty column, births as text, «Ông/Bà» in a column of its
 * own, every name decomposed (NFD) as macOS and some phones write it.
 */
export async function communeList(name: string, people: readonly ListedPerson[], headings = ['STT', 'Ông/Bà', 'Họ và tên', '', 'Ngày sinh', 'Chức vụ', 'Đơn vị công tác']): Promise<PickedFile> {
  const title = (value: string) => [{ value, type: String, columnSpan: headings.length, align: 'center' as const }, ...headings.slice(1).map(() => null)];
  const text = (value: string) => ({ value: value.normalize('NFD'), type: String });
  const rows = [
    title('ỦY BAN NHÂN DÂN XÃ TÂN MẪU'),
    title('DANH SÁCH CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG'),
    headings.map((heading) => (heading === '' ? null : text(heading))),
    ...people.map((person, index) => [{ value: index + 1, type: Number }, text(person.honorific), text(person.name), null, text(person.birth), text(person.position), text(person.workplace)]),
  ];
  const bytes = new Uint8Array(await writeXlsxFile(rows).toBuffer());
  return { name, bytes, mediaType: XLSX };
}

/** A report of one page. */
export async function report(name: string, text: string): Promise<PickedFile> {
  const bytes = await renderPdf({ kind: 'dossier-index', title: 'Báo cáo', language: 'vi', mark: null, sections: [flowingSection('portrait', [paragraph('body', text)])] });
  return { name, bytes, mediaType: 'application/pdf' };
}

/** The text of a PDF, cell by cell, with every gap as one blank. */
export function pdfText(bytes: Uint8Array): string {
  return execFileSync('pdftotext', ['-raw', '-', '-'], { input: bytes, encoding: 'utf8' }).replaceAll(/\s+/g, ' ');
}

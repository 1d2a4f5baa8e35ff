import { flowingSection, paragraph } from '../../shared/documents/model.ts';
import { err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { renderPdf } from '../documents/pdf.ts';
import { readPdf } from '../plan-files/pdf.ts';

/** Every accent in both cases, and the letters that have two. */
const WORDS = 'Ắ ặ Ằ ẵ Ấ ậ Ễ ệ Ỗ ộ Ở ỡ Ữ ự Ỵ ỹ Đ đ: Thi đua là yêu nước, yêu nước thì phải thi đua.';

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Makes a PDF and reads it back letter by letter; run in a child, as papers are. Fault: `pdf-doc-lai-khac`. */
export async function tryPdf(): Promise<Result<{ bytes: number }>> {
  const bytes = await renderPdf([{ kind: 'print-test', title: 'Tự kiểm tra', language: 'vi', mark: null, sections: [flowingSection('portrait', [paragraph('body', WORDS)])] }]);
  const read = await readPdf(Buffer.from(bytes), () => undefined);
  if (!read.ok) return read;
  if (!plain(read.value.text).includes(plain(WORDS))) return err(fault('pdf-doc-lai-khac', 'Chữ đọc lại từ tệp PDF khác chữ đã đưa vào.', { next: 'Cài lại chương trình.' }));
  return ok({ bytes: bytes.length });
}

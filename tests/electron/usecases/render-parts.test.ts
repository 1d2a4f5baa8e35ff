import { describe, expect, it } from 'vitest';
import { partFileName } from '../../../electron/documents/job.ts';
import { measureText } from '../../../electron/documents/measure.ts';
import type { OpenUnit } from '../../../electron/usecases/open-unit.ts';
import { renderParts } from '../../../electron/usecases/render-parts.ts';
import type { Progress } from '../../../shared/api/define.ts';
import { buildCertificate } from '../../../shared/documents/certificate.ts';
import type { Paper } from '../../../shared/documents/model.ts';
import { pdfInfo, pdfWords } from '../documents/tools.ts';
import * as sample from '../../shared/documents/samples.ts';
import { of } from '../../shared/documents/reading.ts';
import { ports } from './sites.ts';

const open = { ports, db: { setting: () => null } } as unknown as OpenUnit;
const certificate = (recipient: string): Paper => of(buildCertificate({ ...sample.certificate, recipient }, measureText));
const many = (count: number) => Array.from({ length: count }, (_, i) => certificate(`Ông Nguyễn Văn Mẫu ${i + 1}`));

describe('a print job in a process of its own', () => {
  it('R97: 450 certificates come in three files, in their order, with progress to the end', async () => {
    const heard: Progress[] = [];
    const answer = await renderParts(open, { papers: many(450) }, { progress: (p) => heard.push(p) });
    if (!answer.ok) throw new Error(answer.error.message);
    const parts = answer.value;
    expect(parts.map((p) => [p.firstPage, p.pages])).toEqual([[1, 200], [201, 200], [401, 50]]);
    expect(parts.map((p) => partFileName('Giay-khen', p))).toEqual(['Giay-khen-phan-1-tu-3.pdf', 'Giay-khen-phan-2-tu-3.pdf', 'Giay-khen-phan-3-tu-3.pdf']);
    const last = parts[2]?.bytes as Uint8Array;
    expect((await pdfInfo(last)).pages).toBe(50);
    const numbers = (await pdfWords(last)).map((w) => w.text).filter((text) => /^4\d\d$/u.test(text));
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, i) => String(401 + i)));
    expect(heard.at(-1)).toMatchObject({ done: 450, total: 450, label: 'Đang tạo trang 450' });
    expect(heard.length).toBeGreaterThan(50);
  });

  it('stops when it is cancelled', async () => {
    const abort = new AbortController();
    const answer = await renderParts(open, { papers: many(3000) }, { signal: abort.signal, progress: () => abort.abort() });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  });

  it('refuses a letter that the typeface has not, naming it and its text', async () => {
    const answer = await renderParts(open, { papers: [...many(3), certificate('Ông Nguyễn 中 Mẫu')] });
    expect(answer).toMatchObject({ ok: false, error: { code: 'chu-khong-in-duoc', message: 'Chữ «中» trong «Ông Nguyễn 中 Mẫu» không có trong phông chữ của giấy tờ.' } });
  });

  it('refuses a picture of the stock that is not a picture', async () => {
    const [paper] = many(1) as [Paper];
    const sections = paper.sections.map((section) => ({ ...section, background: { format: 'png' as const, bytes: new Uint8Array([1, 2, 3]), alt: null } }));
    expect(await renderParts(open, { papers: [{ ...paper, sections }] })).toMatchObject({ ok: false, error: { code: 'anh-khong-doc-duoc' } });
  });
});

import { describe, expect, it } from 'vitest';
import type { Site } from '../../../electron/demo/site.ts';
import { renderXlsx } from '../../../electron/documents/xlsx.ts';
import { templateSheets } from '../../../electron/usecases/import-templates.ts';
import { SUBJECT_KINDS } from '../../../shared/domain/subject.ts';
import { folder, newCommune, siteAt } from './sites.ts';

async function commune(): Promise<Site> {
  const site = siteAt(folder(), '2026-11-20');
  await newCommune(site);
  return site;
}
/** The template with its examples where the clerk's rows go. */
const filled = (list: 'subject' | 'award', kind: (typeof SUBJECT_KINDS)[number]) => {
  const [empty, examples] = templateSheets(list, kind);
  return renderXlsx({ ...empty, rows: examples.rows });
};
const NEW = 'Chưa có trong danh sách đối tượng; sẽ thêm mới.';

describe.each(SUBJECT_KINDS)('template for %s', (kind) => {
  it('of subjects reads back: every column known, no row of its own, its examples without a warning', async () => {
    const site = await commune();
    const file = await site.download('subject.importTemplate', { kind });
    expect(file.fileName).toMatch(/^mau-danh-sach-doi-tuong-[a-z-]+\.xlsx$/);
    const own = await site.upload('subject.importPreview', { fileName: file.fileName, kind }, file.bytes);
    expect([own.rows, own.columns.filter(({ field }) => field === null)]).toEqual([[], []]);
    const read = await site.upload('subject.importPreview', { fileName: file.fileName, kind }, await filled('subject', kind));
    expect(read.rows.map(({ outcome, problems }) => [outcome, problems])).toEqual([['moi', []], ['moi', []]]);
  });

  it('of old awards reads back: every column known, no row of its own, its examples without a warning', async () => {
    const site = await commune();
    const file = await site.download('award.importTemplate', { kind });
    expect(file.fileName).toMatch(/^mau-danh-sach-khen-thuong-cu-[a-z-]+\.xlsx$/);
    const own = await site.upload('award.importPreview', { fileName: file.fileName, kind }, file.bytes);
    expect([own.rows, own.unused]).toEqual([[], []]);
    const read = await site.upload('award.importPreview', { fileName: file.fileName, kind }, await filled('award', kind));
    expect(read.rows.map(({ outcome, problems }) => [outcome, problems.filter((one) => one !== NEW)])).toEqual([['moi', []], ['moi', []]]);
  });
});

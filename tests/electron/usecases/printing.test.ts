import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractText, getDocumentProxy } from 'unpdf';
import { faultOf, folder, newCommune, person, siteAt } from './sites.ts';
import type { Site } from '../../../electron/demo/site.ts';

async function dossierAt(site: Site, names: readonly string[]): Promise<string> {
  await newCommune(site);
  const ids: string[] = [];
  for (const name of names) ids.push((await site.call('subject.save', { fields: person(name), keepApart: true })).saved?.id ?? '');
  const round = await site.call('round.save', { fields: { kind: 'sudden', name: 'Đột xuất mẫu', year: 2026, reason: 'giúp dân (giả định)' } });
  const { added } = await site.call('nomination.add', { roundId: round.id, subjectIds: ids, award: { source: 'catalogue', code: 'BK_TINH' }, merit: 'Đã có thành tích giúp dân' });
  const dossier = await site.call('dossier.create', {
    roundId: round.id,
    nominationIds: added.map(({ id }) => id),
    receiver: { unitCode: null, name: 'Sở Nội vụ' },
    submission: { number: '12/TTr-UBND', date: '2026-11-20', content: 'giúp dân', signer: null, recipients: ['Sở Nội vụ'] },
  });
  return dossier.id;
}

const textOf = async (bytes: Uint8Array): Promise<readonly string[]> => (await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false })).text;

describe('several papers at once', () => {
  it('lists the papers of a dossier in order and prints those asked for, in the order and number asked for', async () => {
    const site = siteAt(folder());
    const id = await dossierAt(site, ['Nguyễn Văn Mẫu', 'Trần Thị Thí Dụ']);
    const set = await site.call('print.set', { dossierId: id });
    expect(set.map(({ kind }) => kind)).toEqual(['bia-ho-so', 'to-trinh', 'danh-sach', 'bao-cao-thanh-tich']);
    expect(set.filter(({ why }) => why === null).length).toBeGreaterThan(2);

    const job = await site.job('print.prepare', { items: [{ kind: 'to-trinh', id }, { kind: 'muc-luc', id, copies: 2 }] });
    expect(job.parts).toMatchObject([{ part: 1, of: 1, firstPage: 1, pages: job.pages }]);
    const pages = await textOf((await site.download('print.part', { jobId: job.jobId, part: 1 })).bytes);
    expect(pages).toHaveLength(job.pages);
    expect(pages[0]).toContain('TỜ TRÌNH');
    expect(pages.filter((page) => page.includes('MỤC LỤC'))).toHaveLength(2);
  });

  it('keeps the last two jobs only, and says so of an older one', async () => {
    const site = siteAt(folder());
    await newCommune(site);
    const jobs = [];
    for (let i = 0; i < 3; i++) jobs.push(await site.job('print.prepare', { items: [{ kind: 'to-thu-may-in' }] }));
    expect((await faultOf(site.download('print.part', { jobId: jobs[0]?.jobId ?? '', part: 1 }))).code).toBe('phan-in-khong-con');
    expect((await site.download('print.part', { jobId: jobs[2]?.jobId ?? '', part: 1 })).fileName).toMatch(/^To-thu-may-in-.*\.pdf$/u);
  });

  it('hands printing to the window where the host has no print port', async () => {
    const site = siteAt(folder());
    await newCommune(site);
    expect((await faultOf(site.upload('print.pdf', {}, new Uint8Array([1])))).code).toBe('cua-so-tu-in');
  });

  it('writes papers into a folder that tells their order and no name; a folder that is there is not touched', async () => {
    const site = siteAt(folder());
    const id = await dossierAt(site, ['Nguyễn Văn Mẫu']);
    const out = folder();
    const items = [{ kind: 'to-trinh' as const, id, formats: ['docx', 'pdf'] as ('docx' | 'pdf')[] }, { kind: 'danh-sach' as const, id, formats: ['xlsx'] as 'xlsx'[] }];
    const made = await site.job('paper.folder', { items, folder: `path:${out}`, name: 'Bộ giấy tờ' });
    expect(made).toMatchObject({ folderName: 'Bo-giay-to', files: [{ name: '01-To-trinh-12-ttr-ubnd.docx' }, { name: '01-To-trinh-12-ttr-ubnd.pdf' }, { name: '02-Danh-sach-de-nghi-12-ttr-ubnd.xlsx' }] });
    expect(readdirSync(join(out, 'Bo-giay-to')).toSorted()).toEqual(made.files.map(({ name }) => name).toSorted());
    expect((await faultOf(site.job('paper.folder', { items, folder: `path:${out}`, name: 'Bộ giấy tờ' }))).code).toBe('khong-tao-duoc-thu-muc');
  });
});

import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import type { Site } from '../../../electron/demo/site.ts';
import { writeLegacy } from '../../shared/text/legacy-writer.ts';
import { faultOf, folder, newCommune, person, siteAt } from './sites.ts';

const HEADINGS = ['STT', 'Họ và tên', 'Ngày sinh', 'Đơn vị công tác', 'Danh hiệu/Hình thức', 'Năm', 'Số quyết định', 'Ngày quyết định', 'Cơ quan quyết định'];
/** A file as a clerk has it: our own writer would leave out what does not print, and old codes use such characters. */
async function fileOf(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const data = rows.map((row) => row.map((value) => (value === '' ? null : { value, type: String })));
  return new Uint8Array(await writeXlsxFile([{ data, sheet: 'Sheet1' }]).toBuffer());
}
const sheet = (rows: readonly (readonly string[])[], change: (text: string) => string = (text) => text) => fileOf([['LỊCH SỬ KHEN THƯỞNG'], HEADINGS, ...rows].map((row) => row.map(change)));
const line = (name: string, more: Partial<Record<'birth' | 'place' | 'award' | 'year' | 'number' | 'date', string>> = {}): string[] => {
  const held = { birth: '1985', place: 'Trường Mẫu', award: 'LĐTT', year: '2021', number: '15/QĐ-UBND', date: '10/01/2022', ...more };
  return ['1', name, held.birth, held.place, held.award, held.year, held.number, held.date, 'UBND huyện Đắk Mẫu'];
};

async function commune(): Promise<Site> {
  const site = siteAt(folder(), '2026-11-20');
  await newCommune(site);
  return site;
}
async function added(site: Site, fields: object): Promise<string> {
  return (await site.call('subject.save', { fields: fields as never, keepApart: true })).saved?.id ?? '';
}

describe('old awards from Excel', () => {
  it('finds who is in the registry, asks where several fit, makes who is not, and saves what was shown', async () => {
    const site = await commune();
    const known = await added(site, person('Nguyễn Văn Mẫu', { birth: { year: 1985 }, workplace: 'Trường Mẫu' }));
    const [one, two] = [await added(site, person('Lê Thị Hai')), await added(site, person('Lê Thị Hai'))];
    const preview = await site.upload('award.importPreview', { fileName: 'kt.xlsx', kind: 'person' }, await sheet([
      line('Ông Nguyễn Văn Mẫu'),
      line('Ông Nguyễn Văn Mẫu', { year: '2022', number: '16/QĐ-UBND', date: '09/01/2023', award: 'CSTĐ cơ sở' }),
      line('Nguyễn Văn Mẫu'),
      line('Lê Thị Hai', { birth: '' }),
      line('Trần Văn Mới'),
      line('Trần Văn Mới', { year: '2022', number: '16/QĐ-UBND', date: '09/01/2023' }),
      line('Đỗ Văn Sai', { date: '31/02/2022' }),
      ['', 'Tổng cộng', '', '', '', '', '', '', ''],
    ]));
    expect(preview.rows.map(({ outcome, ask, candidates }) => [outcome, ask, candidates.length])).toEqual([
      ['moi', false, 1], ['moi', false, 1], ['moi', false, 1], ['moi', true, 2], ['moi', false, 0], ['moi', false, 0], ['loi', false, 0], ['bo-qua', false, 0],
    ]);
    expect(preview.rows[0]).toMatchObject({ read: 'LĐTT năm 2021 · 15/QĐ-UBND ngày 10/01/2022 · UBND huyện Đắk Mẫu', candidates: [{ id: known }], problems: [] });
    expect(preview.rows[3]?.problems).toEqual(['Có 2 đối tượng cùng tên; chọn một.']);
    expect(preview.rows[4]?.problems).toEqual(['Chưa có trong danh sách đối tượng; sẽ thêm mới.']);
    expect((await site.call('subject.get', { id: known })).awards).toEqual([]);

    const applied = await site.call('award.importApply', { previewId: preview.previewId, who: [{ row: preview.rows[3]?.row ?? 0, subjectId: two }], skip: [] });
    // The third row says what the first does once the same person is known behind both.
    expect(applied).toMatchObject({ saved: 5, skipped: 3, created: 1 });
    expect((await site.call('subject.get', { id: known })).awards.map(({ awardName, year, origin }) => [awardName, year, origin])).toEqual([['CSTĐ cơ sở', 2022, 'backfill'], ['LĐTT', 2021, 'backfill']]);
    expect((await site.call('subject.get', { id: one })).awards).toEqual([]);
    expect((await site.call('subject.get', { id: two })).awards).toHaveLength(1);
    const made = (await site.call('subject.list', { search: 'Trần Văn Mới' })).rows;
    expect(made.map(({ birth, awards }) => [birth, awards])).toEqual([['1985', 2]]);
    expect((await faultOf(site.call('award.importApply', { previewId: preview.previewId }))).code).toBe('ban-xem-truoc-het-han');

    await site.call('award.remove', { ids: applied.ids });
    expect((await site.call('subject.get', { id: known })).awards).toEqual([]);
  });

  it('a row that is in the register already is shown as such and not entered again', async () => {
    const site = await commune();
    await added(site, person('Nguyễn Văn Mẫu', { birth: { year: 1985 }, workplace: 'Trường Mẫu' }));
    const bytes = await sheet([line('Nguyễn Văn Mẫu')]);
    const first = await site.upload('award.importPreview', { fileName: 'kt.xlsx', kind: 'person' }, bytes);
    await site.call('award.importApply', { previewId: first.previewId });
    const again = await site.upload('award.importPreview', { fileName: 'kt.xlsx', kind: 'person' }, bytes);
    expect(again.rows[0]).toMatchObject({ outcome: 'trung', problems: ['Đã có trong sổ khen thưởng.'] });
    expect(await site.call('award.importApply', { previewId: again.previewId })).toMatchObject({ saved: 0, skipped: 1 });
  });

  it.each(['tcvn3', 'vni'] as const)('%s is told from the text and shown before and after', async (encoding) => {
    const site = await commune();
    const known = await added(site, person('Nguyễn Thị Hường', { birth: { year: 1985 }, workplace: 'Trường Mẫu giáo' }));
    const rows = [line('Nguyễn Thị Hường', { place: 'Trường Mẫu giáo' }), line('Đặng Quốc Việt', { award: 'Lao động tiên tiến' })];
    const preview = await site.upload('award.importPreview', { fileName: 'cu.xlsx', kind: 'person' }, await sheet(rows, (text) => writeLegacy(text, encoding)));
    expect(preview.encoding).toBe(encoding === 'tcvn3' ? 'TCVN3 (phông .VnTime)' : 'VNI (phông VNI-Times)');
    expect(preview.rows[0]).toMatchObject({ name: 'Nguyễn Thị Hường', candidates: [{ id: known }] });
    expect(preview.rows[0]?.before).toContain(writeLegacy('Nguyễn Thị Hường', encoding));
    expect(preview.rows[1]?.read).toBe('Lao động tiên tiến năm 2021 · 15/QĐ-UBND ngày 10/01/2022 · UBND huyện Đắk Mẫu');
  });

  it('an .xls is refused with what to do', async () => {
    const site = await commune();
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    expect(await faultOf(site.upload('award.importPreview', { fileName: 'cu.xls', kind: 'person' }, old))).toMatchObject({ code: 'excel-doi-cu', next: 'Mở bằng Excel, lưu lại dạng .xlsx không đặt mật khẩu rồi chọn lại.' });
  });

  it('a list of persons in an old code is turned over too', async () => {
    const site = await commune();
    const rows = [['STT', 'Họ và tên', 'Ngày sinh', 'Số căn cước'], ['1', 'Nguyễn Thị Hường', '1985', '066086001234'], ['2', 'Đặng Quốc Việt', '1990', '12345']];
    const bytes = await fileOf(rows.map((row) => row.map((text) => writeLegacy(text, 'tcvn3'))));
    const preview = await site.upload('subject.importPreview', { fileName: 'cu.xlsx', kind: 'person' }, bytes);
    expect(preview).toMatchObject({ encoding: 'TCVN3 (phông .VnTime)', rows: [{ name: 'Nguyễn Thị Hường', problems: ['Số căn cước: chữ số thứ năm, thứ sáu là 86 nhưng năm sinh ghi 1985.'] }, { name: 'Đặng Quốc Việt', problems: ['Số căn cước «••345» không đủ 12 số; để trống.'] }] });
    expect(preview.rows[0]?.before).toContain(writeLegacy('Nguyễn Thị Hường', 'tcvn3'));
  });
});

import { describe, expect, it } from 'vitest';
import { renderXlsx } from '../../../electron/documents/xlsx.ts';
import { faultOf, folder, newCommune, person, siteAt } from './sites.ts';
import type { Site } from '../../../electron/demo/site.ts';

async function commune(): Promise<Site> {
  const site = siteAt(folder());
  await newCommune(site);
  return site;
}

describe('subjects', () => {
  it('are found without accents and listed by given name', async () => {
    const site = await commune();
    for (const name of ['Đặng Thị Hường', 'Nguyễn Văn An', 'Lê Thị Ánh', 'Bùi Đức Đạt']) await site.call('subject.save', { fields: person(name) });
    expect((await site.call('subject.list', {})).rows.map((r) => r.name)).toEqual(['Nguyễn Văn An', 'Lê Thị Ánh', 'Bùi Đức Đạt', 'Đặng Thị Hường']);
    expect((await site.call('subject.list', { search: 'thi huong dang' })).total).toBe(1);
    expect((await site.call('subject.list', { search: 'xyz' })).total).toBe(0);
  });

  it('F49: ask about a suspected duplicate and never merge by themselves', async () => {
    const site = await commune();
    const fields = person('Nguyễn Văn Mẫu', { birth: { year: 1985 }, workplace: 'thôn 2' });
    await site.call('subject.save', { fields });
    const asked = await site.call('subject.save', { fields });
    expect(asked.saved).toBeNull();
    expect(asked.suspects).toHaveLength(1);
    expect((await site.call('subject.list', {})).total).toBe(1);
    const apart = await site.call('subject.save', { fields, keepApart: true });
    expect((await site.call('subject.get', { id: apart.saved?.id ?? '' })).suspects).toEqual([]);
  });

  it('come back from the bin', async () => {
    const site = await commune();
    const { saved } = await site.call('subject.save', { fields: person('Phạm Thị Thử') });
    const id = saved?.id ?? '';
    expect(await site.call('subject.remove', { id })).toEqual({ waiting: '' });
    expect((await site.call('subject.list', {})).total).toBe(0);
    expect((await site.call('subject.list', { bin: true })).rows.map((r) => r.id)).toEqual([id]);
    await site.call('subject.restore', { id });
    expect((await site.call('subject.list', {})).total).toBe(1);
  });

  it('say when they go what is still under way for them', async () => {
    const site = await commune();
    const id = (await site.call('subject.save', { fields: person('Phạm Thị Thử') })).saved?.id ?? '';
    const round = await site.call('round.save', { fields: { kind: 'yearly', name: 'Cuối năm', year: 2026 } });
    const { added } = await site.call('nomination.add', { roundId: round.id, subjectIds: [id], award: null });
    expect(await site.call('subject.remove', { id })).toEqual({ waiting: 'Phạm Thị Thử còn 1 đề nghị chưa có kết quả trong «Cuối năm»; đề nghị vẫn giữ nguyên, xóa ở đó nếu không đề nghị nữa.' });
    await site.call('subject.restore', { id });
    await site.call('nomination.remove', { id: added[0]?.id ?? '' });
    expect(await site.call('subject.remove', { id })).toEqual({ waiting: '' });
  });

  it('refuse a birth date that does not exist, naming the field', async () => {
    const site = await commune();
    const refused = await faultOf(site.call('subject.save', { fields: person('Đỗ Văn Thử', { birth: { date: '1990-02-31' } }) }));
    expect(refused.item).toContain('birth');
  });

  it('refuse a stale edit', async () => {
    const site = await commune();
    const { saved } = await site.call('subject.save', { fields: person('Võ Thị Thử') });
    const { id, version, ...fields } = saved as NonNullable<typeof saved>;
    await site.call('subject.save', { id, version, fields: { ...fields, note: 'một' } as never });
    expect((await faultOf(site.call('subject.save', { id, version, fields: { ...fields, note: 'hai' } as never }))).code).toBe('da-sua-noi-khac');
  });
});

describe('import from Excel as a commune keeps it', () => {
  const sheet = (rows: readonly (readonly (string | number | null)[])[], headings = ['STT', 'Ông/Bà', 'Họ và tên', '', 'Ngày sinh', 'Đơn vị công tác']) =>
    renderXlsx({ name: 'Sheet1', titles: ['UBND XÃ TÂN MẪU', 'DANH SÁCH ĐỀ NGHỊ'], columns: headings.map((heading) => ({ heading, type: 'text' as const, widthMm: 20 })), rows });

  it('previews row by row, saves nothing until confirmed, and saves what was shown', async () => {
    const site = await commune();
    await site.call('subject.save', { fields: person('Hoàng Thị Trùng', { birth: { year: 1980 } }) });
    const bytes = await sheet([
      ['1', 'Ông', 'Nguyễn Văn Mẫu'.normalize('NFD'), null, '05/11/1985', 'thôn 1'],
      ['2', 'Bà', 'Lê Thị Hai', null, '1990', 'thôn 2'],
      ['3', 'Bà', 'Lê Thị Hai', null, '1990', 'thôn 2'],
      ['4', 'Bà', 'Hoàng Thị Trùng', null, '1980', ''],
      ['5', 'Ông', 'Trần Văn Sai', null, '31/02/1990', ''],
      ['', '', 'Tổng cộng: 5 người', null, '', ''],
    ]);
    const preview = await site.upload('subject.importPreview', { fileName: 'ds.xlsx', kind: 'person' }, bytes);
    expect(preview.rows.map((r) => r.outcome)).toEqual(['moi', 'moi', 'trung', 'trung', 'loi', 'bo-qua']);
    expect(preview.rows[0]?.fields).toMatchObject({ name: 'Nguyễn Văn Mẫu', honorific: 'Ông', birth: { date: '1985-11-05' } });
    expect(preview.rows[4]?.problems.join()).toContain('31/02/1990');
    expect((await site.call('subject.list', {})).total).toBe(1);
    const applied = await site.call('subject.importApply', { previewId: preview.previewId, keepApart: [preview.rows[2]?.row ?? 0] });
    expect(applied).toEqual({ saved: 3, skipped: 3 });
    expect((await site.call('subject.list', { search: 'nguyen van mau' })).rows[0]?.name).toBe('Nguyễn Văn Mẫu'.normalize('NFC'));
    expect((await faultOf(site.call('subject.importApply', { previewId: preview.previewId }))).code).toBe('ban-xem-truoc-het-han');
  });

  it('refuses a sheet without a column of names, and what is no Excel at all', async () => {
    const site = await commune();
    const noNames = await sheet([['1', 'a', 'b', null, 'c', 'd']], ['STT', 'Số tiền', 'Ngày', '', 'Nơi', 'Khác']);
    expect((await faultOf(site.upload('subject.importPreview', { fileName: 'x.xlsx', kind: 'person' }, noNames))).code).toBe('thieu-cot');
    expect((await faultOf(site.upload('subject.importPreview', { fileName: 'x.xlsx', kind: 'person' }, Buffer.from('xin chào')))).code).toBe('khong-phai-excel');
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    expect((await faultOf(site.upload('subject.importPreview', { fileName: 'x.xls', kind: 'person' }, old))).code).toBe('excel-doi-cu');
    expect((await site.call('subject.list', {})).total).toBe(0);
  });
});

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { SheetList } from '../../../shared/domain/sheet-export.ts';
import { PEOPLE, SOME, add, all, commune, exported, fileOf, filledIn, more, put, readBack, village } from './sheet-files.ts';
import { faultOf, person } from './sites.ts';

describe('files of every kind', () => {
  it('a list of none and a list of 5,000 rows come back', async () => {
    const site = await commune();
    const empty = await readBack(site, (await exported(site, PEOPLE)).bytes);
    expect(empty.counts).toEqual({ same: 0, changed: 0, added: 0, removed: 0, wrong: 0 });
    const first = await exported(site, PEOPLE);
    const fresh = await readBack(site, await filledIn(first.bytes, (rows, at) => {
      for (let i = 0; i < 5000; i++) more(rows, at, { 'Họ và tên': `Người Mẫu ${['An', 'Bình', 'Chi', 'Dũng'][i % 4] ?? ''} ${i}`, 'Ngày sinh': String(1950 + (i % 50)) });
      return rows;
    }));
    expect(fresh.counts).toMatchObject({ added: 5000 });
    expect(await site.call('sheet.apply', { previewId: fresh.previewId, accept: all(fresh) })).toMatchObject({ added: 5000 });
    const file = await exported(site, PEOPLE);
    const back = await readBack(site, await filledIn(file.bytes, (rows, at) => {
      for (const [i, row] of rows.entries()) if (i % 1000 === 7) row[at('Ghi chú')] = 'đã xem';
      return rows.reverse();
    }));
    expect(back.counts).toEqual({ same: 4995, changed: 5, added: 0, removed: 0, wrong: 0 });
    expect(await site.call('sheet.apply', { previewId: back.previewId, accept: all(back) })).toMatchObject({ changed: 5 });
  }, 60_000);

  it('saved again by LibreOffice, also as .ods and back, rows are still matched by their keys and nothing else changes', async () => {
    const site = await commune();
    await village(site);
    await add(site, person('Ngô Mẫu Cổ', { birth: { date: '1899-01-02' }, phone: '0912345678', note: '=HYPERLINK("x")' }));
    const file = await exported(site, PEOPLE, [...SOME, 'phone', 'nationalId']);
    const path = await mkdtemp(join(tmpdir(), 'sv-lo-'));
    try {
      const convert = (to: string, source: string) => promisify(execFile)('soffice', ['--headless', `-env:UserInstallation=file://${path}/profile`, '--convert-to', to, '--outdir', join(path, to), source], { timeout: 120_000 });
      await writeFile(join(path, 'f.xlsx'), file.bytes);
      await convert('xlsx', join(path, 'f.xlsx'));
      await convert('ods', join(path, 'f.xlsx'));
      await rm(join(path, 'f.xlsx'));
      const once = new Uint8Array(await readFile(join(path, 'xlsx', 'f.xlsx')));
      await convert('xlsx', join(path, 'ods', 'f.ods'));
      const twice = new Uint8Array(await readFile(join(path, 'xlsx', 'f.xlsx')));
      for (const bytes of [once, twice]) {
        const back = await readBack(site, bytes);
        expect(back).toMatchObject({ lines: [], notices: [], exported: { n: 1 }, counts: { same: 4 } });
      }
      const edited = await readBack(site, await filledIn(twice, (rows, at) => {
        put(rows, 'Lê Mẫu Bình', at, 'Họ và tên', 'Lê Mẫu Đổi Tên');
        return rows;
      }));
      expect(edited.lines).toMatchObject([{ kind: 'changed', changes: [{ column: 'name', exported: 'Lê Mẫu Bình', file: 'Lê Mẫu Đổi Tên' }] }]);
    } finally {
      await rm(path, { recursive: true, force: true });
    }
  }, 120_000);

  it('text of every kind comes back as it went out', async () => {
    const site = await commune();
    const texts = ['=cmd|\' /C calc\'!A0', '+84 900', '-1', '@SUM(A1)', '<b>Đậm</b> & {donVi}', '_x0041_ ]]> "nháy"', 'Ghi \u202Echú ngược', 'e\u0302\u0301\u0323 chồng dấu', '012345678901', '1/2', 'x'.repeat(299), "'nháy đầu", 'hai\ndòng'];
    for (const [i, note] of texts.entries()) await add(site, person(`${i === 0 ? 'X' : 'Ế'.repeat(i * 9)} ${i}`, { note, position: note.slice(0, 40), birth: i % 2 === 0 ? { date: '1970-02-28' } : { year: 1930 + i } }));
    const back = await readBack(site, (await exported(site, PEOPLE)).bytes);
    expect(back).toMatchObject({ lines: [], notices: [], counts: { same: texts.length } });
  });

  it('a record merged into another meanwhile stands for that one', async () => {
    const site = await commune();
    const { an } = await village(site);
    const list: SheetList = { list: 'subjects', kind: 'person', place: 'th thon dong' };
    const file = await exported(site, list);
    const kept = await add(site, person('Nguyễn Mẫu An', { birth: { date: '1985-11-05' }, position: 'Trưởng thôn', address: 'Thôn Đông, xã Tân Mẫu' }));
    await site.call('subject.merge', { keptId: kept, mergedId: an });
    const back = await readBack(site, await filledIn(file.bytes, (rows, at) => {
      put(rows, 'Nguyễn Mẫu An', at, 'Chức vụ', 'Bí thư chi bộ');
      more(rows, at, { 'Họ và tên': 'Người Không Nơi' });
      return rows;
    }));
    expect(back.lines).toMatchObject([{ kind: 'changed', name: 'Nguyễn Mẫu An', blocked: '' }, { kind: 'added', notes: ['Dòng mới không ghi là thuộc Thôn Đông.'] }]);
    await site.call('sheet.apply', { previewId: back.previewId, accept: all(back) });
    expect((await site.call('subject.get', { id: kept })).subject).toMatchObject({ position: 'Bí thư chi bộ' });
  });

  it('F57: what is no list is refused', async () => {
    const site = await commune();
    expect(await faultOf(readBack(site, new TextEncoder().encode('không phải Excel'), PEOPLE))).toMatchObject({ code: 'khong-phai-excel' });
    const none = await fileOf([{ name: 'Sheet1', rows: [['một', 'hai'], ['ba', 'bốn']] }]);
    expect(await faultOf(readBack(site, none, PEOPLE))).toMatchObject({ code: 'thieu-cot' });
    expect(await faultOf(site.call('sheet.apply', { previewId: 'khong-co', accept: [{ line: 0 }] }))).toMatchObject({ code: 'ban-xem-truoc-het-han' });
  });
});

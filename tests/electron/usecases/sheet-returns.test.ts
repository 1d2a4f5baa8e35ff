import { describe, expect, it } from 'vitest';
import type { ReturnPreview } from '../../../shared/api/sheet-return.ts';
import type { ReturnColumn } from '../../../shared/domain/return-columns.ts';
import type { SheetList } from '../../../shared/domain/sheet-export.ts';
import { SubjectFields } from '../../../shared/domain/subject.ts';
import { officePart } from '../documents/tools.ts';
import { PEOPLE, add, all, commune, exported, filledIn, more, pagesOf, put, readBack, village } from './sheet-files.ts';
import { faultOf, folder, newProvince, person, siteAt } from './sites.ts';

const lines = (preview: ReturnPreview): string[] => preview.lines.map(({ kind, name }) => `${kind} ${name}`);
describe('lists that go out and come back', () => {
  it('a village gets its own rows, without citizen numbers, with hidden keys and a hidden mark; unchanged it says nothing', async () => {
    const site = await commune();
    await village(site);
    const places = await site.call('sheet.places', { kind: 'person' });
    expect(places).toEqual([{ place: 'th thon dong', name: 'Thôn Đông', rows: 2 }, { place: 'th thon tay', name: 'Thôn Tây', rows: 1 }]);
    const list: SheetList = { list: 'subjects', kind: 'person', place: 'th thon dong' };
    const options = await site.call('sheet.options', { list });
    expect(options).toMatchObject({ name: 'Danh sách cá nhân – Thôn Đông', rows: 2, exports: [] });
    expect(options.columns.filter(({ personal }) => personal).every(({ ticked }) => !ticked)).toBe(true);
    const file = await exported(site, list);
    expect(file.fileName).toBe('danh-sach-ca-nhan-thon-dong-lan-1.xlsx');
    const pages = await pagesOf(file.bytes);
    expect(pages.map(({ name }) => name)).toEqual(['Danh sách', 'Hướng dẫn', 'Danh mục', 'Sổ Vàng']);
    expect(JSON.stringify(pages)).not.toContain('068085000001');
    expect(await officePart(file.bytes, 'xl/workbook.xml')).toContain('state="hidden"');
    const sheet = await officePart(file.bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<col [^>]*hidden="1"/u);
    expect(sheet).toContain("<formula1>'Danh mục'!$A$2:$A$3</formula1>");
    const back = await readBack(site, file.bytes);
    expect(back).toMatchObject({ listName: 'Danh sách cá nhân – Thôn Đông', exported: { n: 1, on: '2026-11-20', receiver: 'Thôn Đông' }, lines: [], counts: { same: 2 }, notices: [] });
  });

  it('changed, new and missing rows are shown by themselves, saved together when accepted, and taken back together', async () => {
    const site = await commune();
    const { an, binh, chi } = await village(site);
    const file = await exported(site, PEOPLE);
    const back = await readBack(site, await filledIn(file.bytes, (rows, at) => {
      put(rows, 'Nguyễn Mẫu An', at, 'Chức vụ', 'Bí thư chi bộ');
      put(rows, 'Nguyễn Mẫu An', at, 'Ngày sinh', '06/11/1985');
      more(rows, at, { 'Họ và tên': 'Bà Phan Mẫu Mới', 'Ngày sinh': 1999, 'Giới tính': 'nữ' });
      return rows.filter((row) => row[at('Họ và tên')] !== 'Trần Mẫu Chi').reverse();
    }));
    expect(lines(back).sort()).toEqual(['added Bà Phan Mẫu Mới', 'changed Nguyễn Mẫu An', 'removed Trần Mẫu Chi']);
    const changed = back.lines.find(({ kind }) => kind === 'changed');
    expect(changed?.changes.map(({ heading, exported: was, file: now }) => [heading, was, now])).toEqual([['Ngày sinh', '05/11/1985', '06/11/1985'], ['Chức vụ', 'Trưởng thôn', 'Bí thư chi bộ']]);
    // One cell of two taken, the other left.
    const accept = back.lines.map(({ line, kind }) => ({ line, columns: kind === 'changed' ? (['position'] as ReturnColumn[]) : null }));
    const saved = await site.call('sheet.apply', { previewId: back.previewId, accept });
    expect(saved).toMatchObject({ changed: 1, added: 1, removed: 1 });
    expect((await site.call('subject.get', { id: an })).subject).toMatchObject({ position: 'Bí thư chi bộ', birth: { date: '1985-11-05' }, nationalId: '068085000001', address: 'Thôn Đông, xã Tân Mẫu' });
    expect((await site.call('subject.get', { id: chi })).deleted).toBe(true);
    const [fresh] = (await site.call('subject.list', { after: null, limit: 10, search: 'phan mau moi' })).rows;
    expect((await site.call('subject.get', { id: fresh?.id ?? '' })).subject).toMatchObject({ name: 'Phan Mẫu Mới', honorific: 'Bà', birth: { year: 1999 }, gender: 'nu' });
    expect((await site.call('sheet.options', { list: PEOPLE })).exports[0]).toMatchObject({ n: 1, readOn: '2026-11-20' });

    await site.call('sheet.undo', { undoId: saved.undoId });
    expect((await site.call('subject.get', { id: an })).subject).toMatchObject({ position: 'Trưởng thôn' });
    expect((await site.call('subject.get', { id: chi })).deleted).toBe(false);
    expect((await site.call('subject.get', { id: fresh?.id ?? '' })).deleted).toBe(true);
    expect((await site.call('subject.get', { id: binh })).subject.version).toBe(1);
    expect(await faultOf(site.call('sheet.undo', { undoId: saved.undoId }))).toMatchObject({ code: 'het-hoan-tac' });
  });

  it('what was changed meanwhile in the program stands beside it as a conflict; an undo after later work is refused whole', async () => {
    const site = await commune();
    const { an, binh } = await village(site);
    const file = await exported(site, PEOPLE);
    const held = (await site.call('subject.get', { id: an })).subject;
    await site.call('subject.save', { id: an, version: held.version, fields: SubjectFields.parse({ ...held, position: 'Phó Trưởng thôn', note: 'xã ghi' }), keepApart: true });
    const back = await readBack(site, await filledIn(file.bytes, (rows, at) => {
      put(rows, 'Nguyễn Mẫu An', at, 'Chức vụ', 'Bí thư chi bộ');
      put(rows, 'Lê Mẫu Bình', at, 'Ghi chú', 'mới');
      return rows;
    }));
    expect(back.lines.find(({ name }) => name === 'Nguyễn Mẫu An')?.changes).toEqual([{ column: 'position', heading: 'Chức vụ', exported: 'Trưởng thôn', file: 'Bí thư chi bộ', now: 'Phó Trưởng thôn', conflict: true }]);
    expect(back.notices).toEqual(['1 ô đã sửa trong phần mềm sau khi xuất và tệp không động đến: giữ như hiện nay.']);
    const saved = await site.call('sheet.apply', { previewId: back.previewId, accept: all(back) });
    const after = (await site.call('subject.get', { id: binh })).subject;
    await site.call('subject.save', { id: binh, version: after.version, fields: SubjectFields.parse({ ...after, phone: '0900000000' }), keepApart: true });
    expect(await faultOf(site.call('sheet.undo', { undoId: saved.undoId }))).toMatchObject({ code: 'da-sua-sau-do' });
    expect((await site.call('subject.get', { id: an })).subject).toMatchObject({ position: 'Bí thư chi bộ', note: 'xã ghi' });
  });

  it('a row changed while it was looked at is not saved, and nothing else of the file is', async () => {
    const site = await commune();
    const { an, binh } = await village(site);
    const file = await exported(site, PEOPLE);
    const back = await readBack(site, await filledIn(file.bytes, (rows, at) => {
      put(rows, 'Nguyễn Mẫu An', at, 'Ghi chú', 'một');
      put(rows, 'Lê Mẫu Bình', at, 'Ghi chú', 'hai');
      return rows;
    }));
    const held = (await site.call('subject.get', { id: binh })).subject;
    await site.call('subject.save', { id: binh, version: held.version, fields: SubjectFields.parse({ ...held, position: 'Kế toán' }), keepApart: true });
    expect(await faultOf(site.call('sheet.apply', { previewId: back.previewId, accept: all(back) }))).toMatchObject({ code: 'da-sua-trong-luc-xem', message: expect.stringContaining('Lê Mẫu Bình') as string });
    expect((await site.call('subject.get', { id: an })).subject).toMatchObject({ note: '' });
  });

  it('an older export, another list, another unit and lost keys are named', async () => {
    const site = await commune();
    const { an } = await village(site);
    const first = await exported(site, PEOPLE);
    await exported(site, PEOPLE);
    expect((await readBack(site, first.bytes)).notices).toEqual(['Tệp là lần 1 ngày 20/11/2026; sau đó đã xuất lần 2 ngày 20/11/2026. Xem kỹ có phải bản cũ không.']);
    const east: SheetList = { list: 'subjects', kind: 'person', place: 'th thon dong' };
    expect((await readBack(site, first.bytes, east)).notices[0]).toBe('Tệp này được xuất từ «Danh sách cá nhân», không phải «Danh sách cá nhân – Thôn Đông» đang mở. Các dòng dưới đây là của «Danh sách cá nhân».');

    const bare = await filledIn(first.bytes, (rows, at) => {
      put(rows, 'Nguyễn Mẫu An', at, 'Ghi chú', 'sửa');
      return rows.map((row) => [null, ...row.slice(1)]);
    }, ({ name }) => name === 'Danh sách');
    expect(await faultOf(readBack(site, bare))).toMatchObject({ code: 'khong-ro-danh-sach' });
    const matched = await readBack(site, bare, PEOPLE);
    expect(matched.notices[0]).toBe('Tệp không còn mã ẩn: đối chiếu với lần 2 ngày 20/11/2026 theo tên và ngày sinh.');
    expect(matched.lines).toMatchObject([{ kind: 'changed', name: 'Nguyễn Mẫu An', notes: ['Dòng không còn mã ẩn; đối chiếu theo tên và ngày sinh.'] }]);
    await site.call('sheet.apply', { previewId: matched.previewId, accept: all(matched) });
    expect((await site.call('subject.get', { id: an })).subject).toMatchObject({ note: 'sửa' });

    const other = siteAt(folder());
    await newProvince(other);
    await add(other, person('Nguyễn Mẫu An', { birth: { year: 1985 } }));
    await add(other, person('Người Chỉ Có Ở Đây'));
    expect(await faultOf(readBack(other, first.bytes))).toMatchObject({ code: 'don-vi-khac', message: expect.stringContaining('xã Tân Mẫu') as string });
    const foreign = await readBack(other, first.bytes, PEOPLE);
    expect(foreign.notices[0]).toContain('không phải đơn vị này: chỉ đối chiếu theo tên và ngày sinh');
    expect(foreign.counts).toMatchObject({ changed: 1, added: 2, removed: 0 });
  });

  it('forged and mixed-up keys are seen', async () => {
    const site = await commune();
    await village(site);
    const file = await exported(site, PEOPLE);
    const back = await readBack(site, await filledIn(file.bytes, (rows) => {
      const [one, two] = [rows[0]?.[0] ?? null, rows[1]?.[0] ?? null];
      if (rows[0] === undefined || rows[1] === undefined) throw new Error('too few rows');
      rows[0][0] = two;
      rows[1][0] = one;
      const third = rows[2];
      if (third !== undefined) third[0] = String(third[0]).replace(/-.{6}$/u, '-AAAAAA');
      return rows;
    }));
    expect(back.counts).toEqual({ same: 3, changed: 0, added: 0, removed: 0, wrong: 0 });
    expect(back.notices).toEqual(['3 dòng đối chiếu theo tên và ngày sinh vì mã ẩn không còn hoặc không khớp.']);
  });

  it('cells that cannot be read are named by sheet, row and column and keep their whole row out', async () => {
    const site = await commune();
    await village(site);
    const file = await exported(site, PEOPLE);
    const back = await readBack(site, await filledIn(file.bytes, (rows, at) => {
      put(rows, 'Nguyễn Mẫu An', at, 'Ngày sinh', '31/02/1985');
      put(rows, 'Nguyễn Mẫu An', at, 'Chức vụ', 'Bí thư');
      put(rows, 'Lê Mẫu Bình', at, 'Họ và tên', 'Lê Mẫu Bình; Lê Mẫu Hai');
      return rows;
    }));
    expect(back.counts).toMatchObject({ changed: 0, removed: 0, wrong: 2 });
    const bad = back.lines.flatMap(({ sheet, faults }) => faults.map(({ address, heading, text, message }) => `${sheet} ${address} ${heading} ${text}: ${message}`));
    expect(bad.sort()).toEqual(['Danh sách C6 Họ và tên Lê Mẫu Bình; Lê Mẫu Hai: Có vẻ có hai người trong một ô tên. Tách thành hai dòng.', 'Danh sách D5 Ngày sinh 31/02/1985: Không có ngày 31/02/1985. Xem lại ngày và tháng.']);
    const [line] = back.lines;
    expect(await faultOf(site.call('sheet.apply', { previewId: back.previewId, accept: [{ line: line?.line ?? 0 }] }))).toMatchObject({ code: 'dong-khong-nhan-duoc' });
  });

  it('who has awards or nominations is not taken away by a file; a name of the registry is told before it is added', async () => {
    const site = await commune();
    const { an, chi } = await village(site);
    const round = await site.call('round.save', { fields: { kind: 'yearly', name: 'Năm 2026', year: 2026 } });
    await site.call('nomination.add', { roundId: round.id, subjectIds: [an], award: { source: 'catalogue', code: 'GK_XA' }, merit: '', allowRepeat: true });
    const file = await exported(site, { list: 'subjects', kind: 'person', place: 'th thon dong' });
    const back = await readBack(site, await filledIn(file.bytes, (rows, at) => {
      more(rows, at, { 'Họ và tên': 'Trần Mẫu Chi' });
      return rows.filter((row) => row[at('Họ và tên')] !== 'Nguyễn Mẫu An');
    }));
    expect(back.lines).toMatchObject([
      { kind: 'added', name: 'Trần Mẫu Chi', mayBe: false, suspects: [{ id: chi, reason: 'cùng họ tên' }] },
      { kind: 'removed', name: 'Nguyễn Mẫu An', blocked: expect.stringContaining('Đã có khen thưởng hoặc đề nghị') as string },
    ]);
  });
});

describe('lists of a round', () => {
  const GK = { source: 'catalogue', code: 'GK_XA' } as const;

  it('R92: a list from below goes out with its award to choose, comes back into its waiting and returned lines, and keeps what was asked for before', async () => {
    const site = await commune();
    const round = await site.call('round.save', { fields: { kind: 'yearly', name: 'Khen thưởng năm 2026', year: 2026 } });
    const content = (fields: object) => ({ fields: SubjectFields.parse(fields), award: GK, awardText: 'Giấy khen', merit: 'xuất sắc', note: '' });
    const intake = await site.call('intake.save', { fields: { roundId: round.id, senderId: null, senderName: 'Trường Mẫu' }, sending: { number: '05/TTr', date: null, receivedOn: '2026-11-10', scanIds: [] }, lines: [content(person('Vũ Mẫu Thí', { birth: { year: 1980 }, workplace: 'Trường Mẫu', position: 'Giáo viên', nationalId: '068080000001' })), content(person('Đỗ Mẫu Ví')), content({ kind: 'collective', name: 'Tổ Văn', managedBy: 'Trường Mẫu' })] });
    const first = (await site.call('intake.get', { id: intake.id })).lines;
    await site.call('intake.return', { id: intake.id, lineIds: [first[1]?.line.id ?? ''], reason: 'Thiếu ngày sinh của người được đề nghị.', on: '2026-11-15' });
    const list: SheetList = { list: 'intake', id: intake.id };
    const options = await site.call('sheet.options', { list });
    expect(options).toMatchObject({ name: 'Danh sách đề nghị của Trường Mẫu – Khen thưởng năm 2026', rows: 3, receivers: ['Trường Mẫu'] });
    const file = await exported(site, list, options.columns.filter(({ ticked }) => ticked).map(({ column }) => column));
    expect((await readBack(site, file.bytes)).lines).toEqual([]);
    const name = 'Tên tập thể/cá nhân/hộ gia đình';
    const back = await readBack(site, await filledIn(file.bytes, (rows, at) => {
      const rowOf = (wanted: string) => rows.find((row) => row[at(name)] === wanted) ?? [];
      rowOf('Vũ Mẫu Thí')[at('Thành tích')] = 'xuất sắc năm học 2025-2026';
      rowOf('Đỗ Mẫu Ví')[at('Ngày sinh')] = new Date(Date.UTC(1988, 4, 3));
      more(rows, at, { [name]: 'Lò Mẫu Mới', 'Loại đối tượng': 'Cá nhân', 'Hình thức khen thưởng': 'Huân chương tưởng tượng' });
      more(rows, at, { [name]: 'Không Rõ Loại', 'Thành tích': 'x' });
      return rows.filter((row) => row[at(name)] !== 'Tổ Văn');
    }));
    expect(back.lines.map(({ kind, name: who, blocked }) => `${kind} ${who} ${blocked}`)).toEqual(['changed Vũ Mẫu Thí ', 'changed Đỗ Mẫu Ví ', 'added Lò Mẫu Mới ', 'added Không Rõ Loại Chưa chọn loại đối tượng (Cá nhân, Tập thể hay Hộ gia đình).', 'removed Tổ Văn ']);
    expect(back.lines[2]?.notes).toEqual(['Đợt xét không có mức khen «Huân chương tưởng tượng»; giữ nguyên chữ và chọn mức khen sau.']);
    const saved = await site.call('sheet.apply', { previewId: back.previewId, accept: all(back) });
    expect(saved).toMatchObject({ changed: 2, added: 1, removed: 1 });
    const after = await site.call('intake.get', { id: intake.id });
    expect(after.lines.map(({ line }) => [line.fields.name, line.state, line.sending])).toEqual([['Vũ Mẫu Thí', 'waiting', 1], ['Đỗ Mẫu Ví', 'waiting', 2], ['Lò Mẫu Mới', 'waiting', 2]]);
    expect(after.lines[0]?.line).toMatchObject({ fields: { nationalId: '068080000001', workplace: 'Trường Mẫu', position: 'Giáo viên' }, merit: 'xuất sắc năm học 2025-2026', award: GK });
    expect(after.lines[1]?.line).toMatchObject({ fields: { birth: { date: '1988-05-03' } }, earlier: [{ sending: 1 }] });
    expect(after.intake.sendings).toMatchObject([{ receivedOn: '2026-11-10' }, { receivedOn: '2026-11-20', number: '' }]);
    await site.call('sheet.undo', { undoId: saved.undoId });
    const again = await site.call('intake.get', { id: intake.id });
    expect(again.lines.map(({ line }) => [line.fields.name, line.state])).toEqual([['Vũ Mẫu Thí', 'waiting'], ['Đỗ Mẫu Ví', 'returned'], ['Tổ Văn', 'waiting']]);
    expect(again.intake.sendings).toHaveLength(1);
  });

  it('a round goes out with its nominations: awards and merits change them, particulars change the record, a new row may be somebody known', async () => {
    const site = await commune();
    const { an, binh, chi } = await village(site);
    const round = await site.call('round.save', { fields: { kind: 'yearly', name: 'Khen thưởng năm 2026', year: 2026 } });
    await site.call('nomination.add', { roundId: round.id, subjectIds: [an, binh], award: GK, merit: '', allowRepeat: true });
    const list: SheetList = { list: 'round', id: round.id };
    const file = await exported(site, list, ['name', 'birth', 'position', 'award', 'merit']);
    const back = await readBack(site, await filledIn(file.bytes, (rows, at) => {
      put(rows, 'Nguyễn Mẫu An', at, 'Thành tích', 'hiến 200 m2 đất làm đường');
      put(rows, 'Nguyễn Mẫu An', at, 'Chức vụ', 'Bí thư chi bộ');
      put(rows, 'Lê Mẫu Bình', at, 'Hình thức khen thưởng', 'Huân chương tưởng tượng');
      more(rows, at, { 'Họ và tên': 'Trần Mẫu Chi', 'Hình thức khen thưởng': 'Giấy khen' });
      return rows;
    }));
    expect(back.lines.map(({ kind, name, blocked }) => `${kind} ${name} ${blocked}`)).toEqual(['changed Lê Mẫu Bình Đợt xét không có mức khen «Huân chương tưởng tượng» cho cá nhân.', 'changed Nguyễn Mẫu An ', 'added Trần Mẫu Chi '].sort((a, b) => back.lines.findIndex(({ name }) => a.includes(name)) - back.lines.findIndex(({ name }) => b.includes(name))));
    expect(back.lines.find(({ kind }) => kind === 'added')).toMatchObject({ mayBe: true, suspects: [{ id: chi }] });
    const saved = await site.call('sheet.apply', { previewId: back.previewId, accept: all(back).map(({ line }) => ({ line, who: back.lines.find((one) => one.line === line)?.suspects[0]?.id ?? null })) });
    expect(saved).toMatchObject({ changed: 1, added: 1, removed: 0 });
    expect((await site.call('subject.get', { id: an })).subject).toMatchObject({ position: 'Bí thư chi bộ' });
    expect((await site.call('subject.list', { after: null, limit: 10 })).total).toBe(3);
    const { nominations } = await site.call('round.get', { id: round.id });
    expect(nominations.map(({ subjectName, awardName }) => [subjectName, awardName])).toEqual([['Nguyễn Mẫu An', 'Giấy khen của Chủ tịch Ủy ban nhân dân xã Tân Mẫu'], ['Lê Mẫu Bình', 'Giấy khen của Chủ tịch Ủy ban nhân dân xã Tân Mẫu'], ['Trần Mẫu Chi', 'Giấy khen của Chủ tịch Ủy ban nhân dân xã Tân Mẫu']]);
    await site.call('sheet.undo', { undoId: saved.undoId });
    expect((await site.call('round.get', { id: round.id })).nominations).toHaveLength(2);
    expect((await site.call('subject.get', { id: an })).subject).toMatchObject({ position: 'Trưởng thôn' });
  });
});

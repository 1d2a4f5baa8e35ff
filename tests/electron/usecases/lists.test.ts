import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Site } from '../../../electron/demo/site.ts';
import { arrange } from '../../../shared/tables/arrange.ts';
import type { Condition } from '../../../shared/tables/condition.ts';
import { FILTERABLE, SORTABLE, subjectColumns } from '../../../shared/tables/store-lists.ts';
import { fold } from '../../../shared/text/fold.ts';
import { faultOf, folder, newCommune, person, siteAt } from './sites.ts';

async function commune(): Promise<Site> {
  const site = siteAt(folder());
  await newCommune(site);
  return site;
}

const NAMES = ['Nguyễn Văn An', 'Lê Thị Ánh', 'Bùi Đức Đạt', 'Đặng Thị Hường', 'Trần Thị Hường', 'Hồ Văn Thử', 'Phan Thị Mẫu', 'Đỗ Văn Mẫu'];
const PLACES = ['Thôn 2', 'Thôn 10', 'Trường Mẫu', ''];
const BIRTHS = [{ year: 1980 }, { date: '1980-05-04' }, { date: '1991-12-31' }, null];

async function people(site: Site, count: number, from = 0): Promise<void> {
  for (let at = from; at < from + count; at += 1) {
    await site.call('subject.save', { fields: person(NAMES[at % NAMES.length] ?? '', { workplace: PLACES[at % PLACES.length] ?? '', birth: BIRTHS[(at >> 1) % BIRTHS.length] ?? null, note: String(at) }), keepApart: true });
  }
}

describe('lists of the store', () => {
  it('any order and filter walks every matching row exactly once, in order, also while rows are added', { timeout: 60_000 }, async () => {
    const site = await commune();
    await people(site, 40);
    const columns = subjectColumns('person');
    const condition = fc.constantFrom<Condition>(
      { column: 'name', is: 'contains', text: 'HUONG' },
      { column: 'name', is: 'contains', text: 'thị' },
      { column: 'place', is: 'contains', text: 'thôn' },
      { column: 'birth', is: 'between', from: '1980-01-01', to: '1980-12-31' },
      { column: 'birth', is: 'between', from: null, to: '1990-12-31' },
    );
    const sort = fc.option(fc.record({ by: fc.constantFrom(...SORTABLE.subject), direction: fc.constantFrom('asc' as const, 'desc' as const) }));
    let added = 40;
    await fc.assert(
      fc.asyncProperty(sort, fc.uniqueArray(condition, { maxLength: 2, selector: ({ column }) => column }), fc.integer({ min: 3, max: 17 }), async (by, filter, limit) => {
        const before = (await site.call('subject.list', { kind: 'person', limit: 500 })).rows;
        const seen: typeof before = [];
        for (let after: (string | number | null)[] | null = null, page = 0; ; page += 1) {
          const read: { rows: typeof before; next: (string | number | null)[] | null; total: number | null } = await site.call('subject.list', { kind: 'person', sort: by, filter, after, limit, count: page === 0 });
          expect(read.total === null).toBe(page > 0);
          if (page === 0) {
            expect(read.total).toBe(arrange(before, columns, { sort: null, filter }).length);
            await people(site, 1, added++);
          }
          seen.push(...read.rows);
          if (read.next === null) break;
          after = read.next;
        }
        expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
        const ids = new Set(seen.map(({ id }) => id));
        for (const row of arrange(before, columns, { sort: null, filter })) expect(ids.has(row.id)).toBe(true);
        if (by === null || by.by === 'birth') return;
        // The window's order of the same cells says the same, but for cells that are empty.
        const said = (rows: typeof before) => rows.map((row) => (by.by === 'name' ? row.name : row.place)).filter(Boolean);
        expect(said(seen)).toEqual(said([...arrange(seen, columns, { sort: by, filter: [] })]));
      }),
      { numRuns: 14 },
    );
  });

  it('are ordered and filtered by every column that says so, and by no other', async () => {
    const site = await commune();
    await people(site, 3);
    const methods = { subject: 'subject.list', award: 'register.list', decision: 'decision.page', dossier: 'dossier.page', nomination: 'nomination.page' } as const;
    for (const [list, method] of Object.entries(methods) as [keyof typeof methods, 'subject.list'][]) {
      for (const by of SORTABLE[list]) for (const direction of ['asc', 'desc'] as const) expect((await site.call(method, { sort: { by: by as 'name', direction }, count: false })).total).toBeNull();
      for (const [column, is] of Object.entries(FILTERABLE[list])) {
        const filter = is === 'contains' ? { column, is, text: 'x' } : is === 'one-of' ? { column, is, values: ['Đã gửi'] } : { column, is, from: list === 'award' && column === 'number' ? 1 : '2020-01-01', to: null };
        expect((await site.call(method, { filter: [filter as Condition] })).rows.length).toBeLessThanOrEqual(3);
      }
      expect((await faultOf(site.call(method, { sort: { by: 'body' as 'name', direction: 'asc' } }))).kind).not.toBe('bug');
      expect((await faultOf(site.call(method, { filter: [{ column: 'body', is: 'contains', text: 'x' }] }))).kind).not.toBe('bug');
    }
  });

  it('put nominations in the order of their subjects, and keep it when one is renamed', async () => {
    const site = await commune();
    await people(site, 3);
    const ids = (await site.call('subject.list', {})).rows.map(({ id }) => id);
    const round = await site.call('round.save', { fields: { kind: 'yearly', name: 'Đợt Thử', year: 2026, campaignId: null, milestoneId: null, dueDate: null, reason: 'thành tích Thử', period: null } as never });
    await site.call('nomination.add', { roundId: round.id, subjectIds: [...ids].reverse(), award: null, merit: '' });
    const sort = { by: 'subject', direction: 'asc' } as const;
    const order = async () => (await site.call('nomination.page', { sort })).rows.map(({ subjectName }) => subjectName);
    expect(await order()).toEqual(['Nguyễn Văn An', 'Lê Thị Ánh', 'Bùi Đức Đạt']);
    const { subject } = await site.call('subject.get', { id: ids[0] ?? '' });
    const { id, version, ...fields } = subject;
    await site.call('subject.save', { id, version, fields: { ...fields, name: 'Nguyễn Văn Yên' } as never, keepApart: true });
    expect(await order()).toEqual(['Lê Thị Ánh', 'Bùi Đức Đạt', 'Nguyễn Văn Yên']);
    expect((await site.call('nomination.page', { filter: [{ column: 'subject', is: 'contains', text: 'yen' }], roundId: round.id })).total).toBe(1);
    expect((await site.call('nomination.page', { filter: [{ column: 'state', is: 'one-of', values: ['Đã gửi'] }] })).total).toBe(0);
  });

  it('are printed as they are shown: order, filter, columns, numbers of rows and pages', { timeout: 60_000 }, async () => {
    const site = await commune();
    await people(site, 60);
    const columns = [
      { key: 'stt', heading: 'STT', width: 56, kind: 'number' as const },
      { key: 'name', heading: 'Họ và tên', width: 220, kind: 'name' as const },
      { key: 'birth', heading: 'Ngày sinh', width: 120, kind: 'date' as const },
    ];
    const query = { kind: 'person' as const, sort: { by: 'name' as const, direction: 'desc' as const }, filter: [{ column: 'name', is: 'contains' as const, text: 'huong' }] };
    const made = await site.job('list.print', { title: 'Danh sách cá nhân', under: ['Lọc: Họ và tên có «huong».'], columns, source: { list: 'subject', query }, format: 'pdf' });
    expect([made.rows, made.pages]).toEqual([15, 1]);
    const { bytes } = await site.download('list.file', { jobId: made.jobId });
    const path = join(mkdtempSync(join(tmpdir(), 'sv-list-')), 'list.pdf');
    writeFileSync(path, bytes);
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).normalize('NFC');
    for (const said of ['DANH SÁCH CÁ NHÂN', 'Lọc: Họ và tên có «huong».', 'Số dòng: 15.', 'Ngày sinh']) expect(text).toContain(said);
    const names = [...text.matchAll(/(Trần|Đặng) Thị Hường/gu)].map(([name]) => name);
    expect(names).toHaveLength(15);
    expect([names[0], names.at(-1)]).toEqual(['Trần Thị Hường', 'Đặng Thị Hường']);
    expect(fold(text)).not.toContain('nguyen van an');
  });

  it('print 5,000 rows that the window holds, and stop when asked', { timeout: 120_000 }, async () => {
    const site = await commune();
    const rows = Array.from({ length: 5000 }, (_, at) => [`Người Mẫu ${at + 1}`, `Thôn ${at % 30}`]);
    const input = { title: 'Danh sách dài', under: [], columns: [{ key: 'a', heading: 'Tên', width: 200, kind: 'text' as const }, { key: 'b', heading: 'Nơi', width: 200, kind: 'text' as const }], source: { list: 'rows' as const, rows }, format: 'pdf' as const };
    const made = await site.job('list.print', input);
    expect(made.rows).toBe(5000);
    expect(made.pages ?? 0).toBeGreaterThan(80);
    const path = join(mkdtempSync(join(tmpdir(), 'sv-list-')), 'list.pdf');
    writeFileSync(path, (await site.download('list.file', { jobId: made.jobId })).bytes);
    expect(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8', maxBuffer: 1e8 })).toContain('Người Mẫu 5000');
    const running = site.startJob('list.print', { ...input, source: { list: 'subject', query: {} } }, () => undefined);
    const stopped = site.startJob('list.print', input, () => undefined);
    stopped.cancel();
    expect((await faultOf(stopped.done)).kind).toBe('cancelled');
    expect((await running.done).rows).toBe(0);
    expect((await site.download('list.file', { jobId: (await site.job('list.print', { ...input, source: { list: 'rows', rows: rows.slice(0, 2) }, format: 'xlsx' })).jobId })).fileName).toMatch(/^Danh-sach-dai-.*\.xlsx$/u);
  });
});

describe('all that match', () => {
  it('get a group of the law by the filter of the list, and no others', async () => {
    const site = await commune();
    await people(site, 24);
    const matching = { kind: 'person' as const, filter: [{ column: 'name', is: 'contains' as const, text: 'huong' }] };
    const { before } = await site.call('subject.setTags', { ids: [], matching, tags: ['official'] });
    expect(before.flatMap(({ ids }) => ids)).toHaveLength(6);
    expect((await site.call('subject.list', { kind: 'person', untagged: true })).total).toBe(18);
    expect((await faultOf(site.call('subject.setTags', { ids: [], tags: null }))).kind).not.toBe('bug');
  });
});

describe('lines pasted from Excel', () => {
  it('are shown row by row, and nothing is saved before it is said', async () => {
    const site = await commune();
    const text = 'STT\tHọ và tên\tNgày sinh\tĐơn vị công tác\r\n1\tNguyễn Thị Dán\t05/11/1980\tTrường Mẫu\r\n2\tLê Văn Dán\t1975\t"Trạm\nY tế"\r\n';
    const preview = await site.call('subject.pastePreview', { text, kind: 'person' });
    expect(preview.counts).toMatchObject({ moi: 2, loi: 0 });
    expect((await site.call('subject.list', {})).total).toBe(0);
    expect(await site.call('subject.importApply', { previewId: preview.previewId })).toMatchObject({ saved: 2 });
    expect((await site.call('subject.list', {})).rows.map(({ name, birth }) => `${name} ${birth}`)).toEqual(['Nguyễn Thị Dán 05/11/1980', 'Lê Văn Dán 1975']);
  });
});

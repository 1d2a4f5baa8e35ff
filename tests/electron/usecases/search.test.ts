import { randomBytes } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Site } from '../../../electron/demo/site.ts';
import { createBackend } from '../../../electron/backend.ts';
import { clockFrom } from '../../../electron/host/clock.ts';
import type { Reading } from '../../../electron/usecases/db.ts';
import { findInRegister } from '../../../electron/usecases/search/register.ts';
import type { Found } from '../../../shared/api/search.ts';
import { AwardEntry } from '../../../shared/domain/register.ts';
import { readTyped } from '../../../shared/domain/search/typed.ts';
import { decided } from './decided.ts';
import { person, ports, submitDossier } from './sites.ts';

const find = async (site: Site, text: string) => (await site.call('search.find', { text })).groups;
/** «kind: title» of everything found, in the order shown. */
const titles = async (site: Site, text: string): Promise<string[]> => (await find(site, text)).flatMap(({ found }) => found.map(({ kind, title }) => `${kind}: ${title}`));
const first = async (site: Site, text: string): Promise<Found | undefined> => (await find(site, text))[0]?.found[0];

/** A commune with four awards of 2026, an old award, a collective and namesakes. */
async function commune() {
  const story = await decided();
  const { site } = story;
  const add = async (fields: object) => (await site.call('subject.save', { fields: fields as never, keepApart: true })).saved?.id ?? '';
  const huong = await add(person('Nguyễn Thị Hường', { birth: { year: 1985 }, nationalId: '079185000123', workplace: 'Trường Tiểu học Mẫu' }));
  await add(person('Nguyễn Thị Hương', { birth: { year: 1990 } }));
  await add(person('Lê Văn Tám', { address: 'Thôn Hương Giang' }));
  await site.call('award.backfill', { subjectIds: [huong], fields: { awardCode: 'GK_XA', awardName: 'Giấy khen', type: 'phong_trao', year: 2024, decisionNumber: '07/QĐ-UBND', decisionDate: '2024-12-20', authority: 'Chủ tịch UBND xã Tân Mẫu' } });
  await site.call('campaign.createOwn', { name: 'Thi đua xây dựng nông thôn mới', fromYear: 2026, toYear: 2030 });
  return { ...story, huong };
}

describe('the one search', () => {
  it('finds people without marks, tells whether they were awarded before, and puts the name before the place', async () => {
    const { site, huong } = await commune();
    expect(await titles(site, 'huong')).toEqual(['subject: Nguyễn Thị Hương', 'subject: Nguyễn Thị Hường', 'subject: Lê Văn Tám']);
    expect((await titles(site, 'hường')).slice(0, 2)).toEqual(['subject: Nguyễn Thị Hường', 'subject: Nguyễn Thị Hương']);
    expect(await first(site, 'nguyễn thị hường')).toEqual({ kind: 'subject', id: huong, title: 'Nguyễn Thị Hường', note: 'sinh 1985 · Trường Tiểu học Mẫu', state: '', awards: { count: 1, last: { name: 'Giấy khen', number: '07/QĐ-UBND', date: '2024-12-20' } }, subjectKind: 'person', near: false });
    expect(await titles(site, 'nguyen thi huong 1990')).toEqual(['subject: Nguyễn Thị Hương']);
    expect(await titles(site, '079 185 000 123')).toEqual(['subject: Nguyễn Thị Hường']);
    expect((await first(site, 'tam le'))?.awards).toEqual({ count: 0, last: null });
    expect(await find(site, '  ')).toEqual([]);

    // Typing errors are forgiven where little is found as typed, and said.
    expect((await find(site, 'nguyn thi huogn'))[0]?.found.map(({ title, near }) => [title, near])).toEqual([['Nguyễn Thị Hương', true], ['Nguyễn Thị Hường', true]]);
    expect((await first(site, 'Nguyeenx Thij Huwowngf'))?.title).toMatch(/^Nguyễn Thị H/);
    expect(await titles(site, 'zxcvbn')).toEqual([]);

    // Words written since are known too, and what is in the bin is not found.
    const { saved } = await site.call('subject.save', { fields: person('Krông Mẫu Ayun'), keepApart: true });
    expect(await titles(site, 'krogn ayun')).toEqual(['subject: Krông Mẫu Ayun']);
    await site.call('subject.remove', { id: saved?.id ?? '' });
    expect(await titles(site, 'krong ayun')).toEqual([]);

    // Decisions by number: those of this program, and those only the register knows.
    expect(await titles(site, '345/QĐ-UBND')).toEqual(['decision: Quyết định số 345/QĐ-UBND']);
    expect((await find(site, '07/QĐ-UBND'))[0]).toMatchObject({ kind: 'award', found: [{ id: '07/QĐ-UBND', title: 'Quyết định số 07/QĐ-UBND', note: '20/12/2024 · Chủ tịch UBND xã Tân Mẫu · 1 dòng trong sổ khen thưởng', awards: null }] });
    expect(await titles(site, '346/QĐ-UBND')).toEqual([]);

    expect(await titles(site, 'nong thon moi')).toEqual(['campaign: Thi đua xây dựng nông thôn mới']);
    expect(await titles(site, 'dot xuat 2026')).toEqual(['round: Đột xuất 2026', 'session: Họp xét ngày 05/10/2026']);
    expect((await titles(site, 'hop xet')).at(0)).toBe('session: Họp xét ngày 05/10/2026');

    // What one worked on last.
    const { found } = await site.call('search.recent', {});
    expect(found.map(({ title }) => title).slice(0, 3)).toEqual(['Thi đua xây dựng nông thôn mới', 'Lê Văn Tám', 'Nguyễn Thị Hương']);
  });

  it('finds dossiers by the number of their submission, with how they stand', async () => {
    const { site } = await decided();
    await submitDossier(site, { code: 'tinh-mau', name: 'Sở Nội vụ' });
    expect(await first(site, '12/ttr-ubnd')).toMatchObject({ kind: 'dossier', title: 'xuất sắc trong phong trào giả định', note: 'Tờ trình số 12/TTr-UBND · gửi Sở Nội vụ', state: 'Đã gửi', awards: null });
  });

  it('answers nobody before the unit is open, and keeps what was typed out of the log', async () => {
    const lines: string[] = [];
    const backend = createBackend({ dataDir: (await decided()).dir.replace(/xa$/, 'khac'), ports, clock: clockFrom('2026-11-20'), random: (n) => randomBytes(n), log: (entry) => void lines.push(JSON.stringify(entry)), appVersion: '0.0.0', cost: { n: 16, r: 8, p: 1 } });
    onTestFinished(() => backend.shutdown());
    const answer = await backend.dispatcher.run({ id: 't', host: 'cli' }, 'search.find', { text: 'Nguyễn Bí Mật' });
    expect(answer).toMatchObject({ ok: false });
    expect(lines.join()).not.toContain('Bí Mật');
  });
});

describe('names that only the award register knows', () => {
  const entry = (more: object): AwardEntry => AwardEntry.parse({ id: 'a', version: 1, subjectId: null, subjectKind: 'person', subjectName: 'Bà Phạm Thị Thí Dụ', subjectPlace: 'xã Tân Mẫu', awardName: 'Bằng khen', awardCode: null, merit: '', year: 2025, decisionId: 'd', decisionLineId: null, decisionNumber: '9/QĐ-UBND', decisionDate: '2025-05-19', authority: 'UBND tỉnh', unitName: 'UBND xã Tân Mẫu', roundKind: 'yearly', campaignName: null, ...more });
  const reading = (entries: readonly AwardEntry[]) => ({ find: () => entries }) as unknown as Reading;
  it('stand once, with all their awards that count', () => {
    const lines = [entry({}), entry({ id: 'b', year: 2023, decisionDate: '2023-05-19', awardName: 'Giấy khen' }), entry({ id: 'c', cancelledOn: '2026-01-01', decisionDate: '2026-01-01' }), entry({ id: 'd', subjectId: 's1' })];
    expect(findInRegister(reading(lines), readTyped('pham thi thi du'), null).map(({ found }) => found)).toEqual([
      { kind: 'award', id: 'Phạm Thị Thí Dụ', title: 'Phạm Thị Thí Dụ', note: 'xã Tân Mẫu · UBND xã Tân Mẫu', state: '', awards: { count: 2, last: { name: 'Bằng khen', number: '9/QĐ-UBND', date: '2025-05-19' } }, subjectKind: 'person', near: false },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { launchVerdict } from '../../../electron/usecases/launch-due.ts';
import { DEFAULT_REMINDERS } from '../../../shared/domain/calendar/reminder.ts';
import { clockAt, newDepartment, obligationOf, sending } from './deadline-sites.ts';
import { faultOf, folder, newCommune, siteAt } from './sites.ts';

const LABOUR = 'Sở Lao động - Thương binh và Xã hội';
const HOME = 'Sở Nội vụ (Ban Thi đua - Khen thưởng)';
const field = (more: object) => ({ content: 'Báo cáo thí dụ', kind: 'bao-cao' as const, to: ['UBND tỉnh'], due: { kind: 'none' as const }, ...more });

describe('obligations of the plan for the rural movement (LDNN VI.6)', () => {
  it('R71: one yearly report goes to two departments at once, each with its own onward chain', async () => {
    const site = await newDepartment('2025-11-01');
    const { id: campaignId } = await site.call('campaign.open', { planCode: 'LDNN' });
    const report = await obligationOf(site, campaignId, 'LDNN-R1');
    expect(report.occurrences[0]?.recipients.map(({ name, onward }) => ({ name, onward }))).toEqual([
      { name: LABOUR, onward: ['Ban Chỉ đạo các Chương trình mục tiêu quốc gia tỉnh', 'Bộ Lao động - Thương binh và Xã hội'] },
      { name: HOME, onward: ['Ban Thi đua - Khen thưởng Trung ương'] },
    ]);
    const mark = (recipient: string, day: string) => site.call('obligation.markSent', { campaignId, obligationKey: 'LDNN-R1', occurrenceKey: '2024', recipient, sending: sending(recipient, day, '45/BC-STD') });
    await mark(LABOUR, '2024-11-14');
    const half = await obligationOf(site, campaignId, 'LDNN-R1');
    const year = half.occurrences.find(({ key }) => key === '2024');
    expect(year?.state).toBe('qua-han');
    expect(year?.recipients.map(({ state }) => state)).toEqual(['da-gui-dung-han', 'qua-han']);
    await mark(HOME, '2024-11-15');
    const whole = (await obligationOf(site, campaignId, 'LDNN-R1')).occurrences.find(({ key }) => key === '2024');
    expect(whole).toMatchObject({ state: 'gui-muon', stateWord: 'Gửi muộn', lastDay: '2024-11-14' });
    expect(whole?.recipients.map(({ stateWord }) => stateWord)).toEqual(['Đã gửi đúng hạn', 'Gửi muộn']);
  });

  it('R94: a department that has ended names its successors, to be confirmed, as the calendar and the home page do; before that day nobody does', async () => {
    const hint = 'nay là Sở Nội vụ, Sở Nông nghiệp và Môi trường hoặc Sở Y tế, cần xác nhận';
    const on = async (day: string) => {
      const site = await newDepartment(day);
      const { id: campaignId } = await site.call('campaign.open', { planCode: 'LDNN' });
      await site.call('obligation.save', { fields: field({ content: 'Việc ngoài phong trào', to: [LABOUR], due: { kind: 'date', date: `${day.slice(0, 4)}-11-20`, bound: 'by' } }) });
      const recipients = (await obligationOf(site, campaignId, 'LDNN-R1')).occurrences[0]?.recipients.map(({ name, hint: told }) => [name, told]);
      const { lines } = await site.call('agenda.list', { from: `${day.slice(0, 4)}-11-01`, to: `${day.slice(0, 4)}-11-30` });
      const home = (await site.call('home.today', {})).groups.flatMap((group) => group.lines);
      const own = (await obligationOf(site, null, 'Việc ngoài phong trào')).occurrences[0]?.recipients[0]?.hint;
      return { recipients, own, notes: lines.filter(({ kind }) => kind === 'nghia-vu').map(({ note }) => note), home: home.filter(({ page }) => page === 'obligations').map(({ note }) => note) };
    };
    const after = await on('2025-11-01');
    expect(after.recipients).toEqual([[LABOUR, hint], [HOME, '']]);
    expect(after.own).toBe(hint);
    expect(after.notes[0]).toMatch(/ · gửi Sở Lao động - Thương binh và Xã hội \(nay là Sở Nội vụ, Sở Nông nghiệp và Môi trường hoặc Sở Y tế, cần xác nhận\), Sở Nội vụ \(Ban Thi đua - Khen thưởng\)$/u);
    expect(after.notes[1]).toBe(`gửi ${LABOUR} (${hint})`);
    expect(after.home).toEqual(after.notes);
    const before = await on('2024-11-01');
    expect(before.recipients?.map(([, told]) => told)).toEqual(['', '']);
    expect([before.own, ...before.notes, ...before.home].join()).not.toContain('nay là');
  });

  it('R72: 15/11 recurs in 2022, 2023, 2024 and 2025; «trước» is strict: 14/11 is on time, 15/11 late', async () => {
    const site = await newDepartment('2026-01-10');
    const { id: campaignId } = await site.call('campaign.open', { planCode: 'LDNN' });
    const report = await obligationOf(site, campaignId, 'LDNN-R1');
    expect(report.occurrences.map(({ key, lastDay }) => [key, lastDay])).toEqual([['2022', '2022-11-14'], ['2023', '2023-11-14'], ['2024', '2024-11-14'], ['2025', '2025-11-14']]);
    for (const [key, day] of [['2022', '2022-11-14'], ['2023', '2023-11-15']] as const) {
      for (const recipient of [LABOUR, HOME]) await site.call('obligation.markSent', { campaignId, obligationKey: 'LDNN-R1', occurrenceKey: key, recipient, sending: sending(recipient, day) });
    }
    const after = await obligationOf(site, campaignId, 'LDNN-R1');
    expect(after.occurrences.map(({ stateWord }) => stateWord)).toEqual(['Đã gửi đúng hạn', 'Gửi muộn', 'Quá hạn', 'Quá hạn']);
  });

  it('R72: the last day is on time until its midnight', async () => {
    const clock = clockAt('2025-11-14', '23:59:59');
    const site = await newDepartment(clock.read);
    const { id: campaignId } = await site.call('campaign.open', { planCode: 'LDNN' });
    const words = async () => (await obligationOf(site, campaignId, 'LDNN-R1')).occurrences.find(({ key }) => key === '2025')?.words;
    expect(await words()).toBe('Hôm nay');
    clock.set('2025-11-15', '00:00:00');
    expect(await words()).toBe('Quá hạn 1 ngày');
  });

  it('R72: a day off names the working day to send by, and a unit that collects from below begins earlier', async () => {
    const site = await newDepartment('2026-05-20');
    const { id: campaignId } = await site.call('campaign.createOwn', { name: 'Phong trào thí dụ', fromYear: 2026, toYear: 2026 });
    // 14/11/2026 is a Saturday.
    await site.call('obligation.save', { fields: field({ campaignId, due: { kind: 'date', date: '2026-11-15', bound: 'before' } }) });
    const at = async () => (await obligationOf(site, campaignId, 'Báo cáo thí dụ')).occurrences[0];
    expect(await at()).toMatchObject({ lastDay: '2026-11-14', sendBy: '2026-11-13', collectFrom: null, state: 'chua-den' });
    const { profile } = await site.call('calendar.get', { year: 2026 });
    await site.call('calendar.save', { profile, reminders: { daysBefore: [14, 3], collectsFromBelow: true, collectingDays: 15 } });
    expect((await at())?.collectFrom).toBe('2026-10-16');
  });
});

describe('launching plan of Điện Biên (DBI V.2)', () => {
  it.each([
    ['2021-03-29', 'da-gui-dung-han', 'Đã gửi đúng hạn'],
    ['2021-03-30', 'gui-muon', 'Gửi muộn'],
  ])('R28: sent on %s it is %s', async (day, state, stateWord) => {
    const site = await newDepartment('2021-04-02', 'Điện Biên');
    const { id: campaignId } = await site.call('campaign.open', { planCode: 'DBI' });
    const before = await obligationOf(site, campaignId, 'DBI-R1');
    expect(before).toMatchObject({ kindWord: 'Gửi kế hoạch', printed: 'trước 30/3/2021', via: 'Sở Nội vụ (Ban Thi đua - Khen thưởng tỉnh)' });
    expect(before.occurrences).toMatchObject([{ key: 'mot-lan', lastDay: '2021-03-29', state: 'qua-han', words: 'Quá hạn 4 ngày' }]);
    await site.call('obligation.markSent', { campaignId, obligationKey: 'DBI-R1', occurrenceKey: 'mot-lan', recipient: 'Ủy ban nhân dân tỉnh', sending: sending('Ủy ban nhân dân tỉnh', day) });
    expect((await obligationOf(site, campaignId, 'DBI-R1')).occurrences).toMatchObject([{ state, stateWord }]);
    const page = await site.call('campaign.get', { id: campaignId });
    expect(page.deadlines.find(({ id }) => id.startsWith('DBI-R1'))).toMatchObject({ lastDay: '2021-03-29', words: stateWord });
  });
});

describe('a launching plan sent by its own page', () => {
  it('R28: fulfils the obligation, and is taken back there only', async () => {
    const site = await newDepartment('2021-04-02', 'Điện Biên');
    const { id: campaignId } = await site.call('campaign.open', { planCode: 'DBI' });
    const fields = await site.call('launching.prepare', { campaignId });
    const draft = await site.call('launching.save', { fields: { ...fields, number: '07/KH-STD', date: '2021-03-20', contents: 'Thi đua lao động giỏi' } });
    const issued = await site.call('launching.issue', { campaignId, version: draft.plan.version });
    await site.call('launching.send', { campaignId, version: issued.plan.version, sentOn: '2021-03-29', sentTo: 'UBND tỉnh' });
    const [occurrence] = (await obligationOf(site, campaignId, 'DBI-R1')).occurrences;
    expect(occurrence).toMatchObject({ state: 'da-gui-dung-han', recipients: [{ name: 'Ủy ban nhân dân tỉnh', sending: { sentOn: '2021-03-29', documentNumber: '07/KH-STD' } }] });
    const back = { campaignId, obligationKey: 'DBI-R1', occurrenceKey: 'mot-lan', recipient: 'Ủy ban nhân dân tỉnh', sending: null };
    expect((await faultOf(site.call('obligation.markSent', back))).code).toBe('gui-theo-van-ban');
  });
});

describe('launch verdict', () => {
  const of = (lastDay: string | null, sentOn: string | null, today = '2021-04-02') => launchVerdict(lastDay, sentOn, today, DEFAULT_REMINDERS);

  it.each([
    ['2021-03-29', '2021-03-29', 'dung-han', 'Gửi ngày 29/03/2021, đúng hạn: ngày cuối là 29/03/2021.'],
    ['2021-03-29', '2021-03-30', 'muon', 'Gửi ngày 30/03/2021, muộn 1 ngày: ngày cuối là 29/03/2021.'],
    ['2021-03-29', null, 'qua-han', 'Quá hạn 4 ngày: ngày cuối gửi kế hoạch phát động là 29/03/2021.'],
    ['2021-04-16', null, 'sap-den', 'Còn 14 ngày: ngày cuối gửi kế hoạch phát động là 16/04/2021.'],
    ['2021-04-17', null, 'chua-den', 'Còn 15 ngày: ngày cuối gửi kế hoạch phát động là 17/04/2021.'],
    [null, null, 'chua-co-han', 'Chưa có hạn gửi kế hoạch phát động.'],
    [null, '2021-03-30', 'chua-co-han', 'Gửi ngày 30/03/2021; kế hoạch không nêu ngày cuối.'],
  ])('R28: last day %s, sent %s: %s', (lastDay, sentOn, verdict, sentence) => expect(of(lastDay, sentOn)).toEqual({ verdict, sentence }));
});

describe('obligations without a day', () => {
  it('R73: «định kỳ hằng năm» shows «Chưa có hạn» and takes a local day for every year', async () => {
    const site = siteAt(`${folder()}/xa`, '2025-10-01');
    await newCommune(site);
    const { id: campaignId } = await site.call('campaign.open', { planCode: 'LD23' });
    const before = await obligationOf(site, campaignId, 'LD23-R1');
    expect(before.occurrences.map(({ key, lastDay, words }) => [key, lastDay, words])).toEqual([['2023', null, 'Chưa có hạn'], ['2024', null, 'Chưa có hạn'], ['2025', null, 'Chưa có hạn']]);
    expect(before.waitsFor).toBe('Chờ đơn vị đặt ngày');
    const saved = await site.call('obligation.save', {
      fields: field({ campaignId, planReportId: 'LD23-R1', content: before.content, to: before.occurrences[0]?.recipients.map(({ name }) => name), due: { kind: 'recurrence', days: [{ month: 12, day: 5 }], bound: 'by', fromYear: 2023, toYear: 2025 }, source: 'Công văn 9/SNV' }),
    });
    const after = await obligationOf(site, campaignId, 'LD23-R1');
    expect(after.occurrences.map(({ key, lastDay }) => [key, lastDay])).toEqual([['2023', '2023-12-05'], ['2024', '2024-12-05'], ['2025', '2025-12-05']]);
    expect(after.own?.id).toBe(saved.id);
    const page = await site.call('campaign.get', { id: campaignId });
    expect(page.deadlines.find(({ id }) => id === 'LD23-R1-2025')).toMatchObject({ lastDay: '2025-12-05', words: 'Còn 65 ngày' });
    await site.call('obligation.remove', { id: saved.id });
    expect((await obligationOf(site, campaignId, 'LD23-R1')).occurrences[0]?.words).toBe('Chưa có hạn');
    await site.call('obligation.restore', { id: saved.id });
    expect((await obligationOf(site, campaignId, 'LD23-R1')).occurrences[0]?.lastDay).toBe('2023-12-05');
  });

  it('R73: an ad hoc request and an event-tied deadline are added to any campaign, and outside every campaign', async () => {
    const site = siteAt(`${folder()}/xa`, '2025-10-01');
    await newCommune(site);
    const { id: campaignId } = await site.call('campaign.open', { planCode: 'DLK' });
    await site.call('obligation.save', { fields: field({ campaignId, content: 'Báo cáo nhanh', due: { kind: 'date', date: '2025-10-09', bound: 'by' } }) });
    await site.call('obligation.save', { fields: field({ campaignId, content: 'Báo cáo sau lễ', due: { kind: 'event', event: 'khi kết thúc lễ mít tinh', bound: 'by' } }) });
    await site.call('obligation.save', { fields: field({ content: 'Báo cáo quý', due: { kind: 'recurrence', days: [3, 6, 9, 12].map((month) => ({ month, day: 25 })), bound: 'by', fromYear: 2026, toYear: 2026 } }) });
    expect((await obligationOf(site, campaignId, 'Báo cáo nhanh')).occurrences).toMatchObject([{ lastDay: '2025-10-09', words: 'Còn 8 ngày' }]);
    expect(await obligationOf(site, campaignId, 'Báo cáo sau lễ')).toMatchObject({ waitsFor: 'Chờ ngày của sự kiện “khi kết thúc lễ mít tinh”', occurrences: [{ words: 'Chưa có hạn' }] });
    expect((await obligationOf(site, null, 'Báo cáo quý')).occurrences.map(({ lastDay }) => lastDay)).toEqual(['2026-03-25', '2026-06-25', '2026-09-25', '2026-12-25']);
    const campaign = (await site.call('campaign.get', { id: campaignId })).campaign;
    await site.call('campaign.update', { id: campaignId, version: campaign.version, state: campaign.state, note: '', eventDates: [{ event: 'khi kết thúc lễ mít tinh', date: '2025-12-20' }] });
    expect((await obligationOf(site, campaignId, 'Báo cáo sau lễ')).occurrences).toMatchObject([{ lastDay: '2025-12-20', words: 'Còn 80 ngày' }]);
  });

  it('R3: what waits for an event reads «Chưa có hạn» until its day is entered, then is reckoned anew', async () => {
    const site = siteAt(`${folder()}/xa`, '2026-02-01');
    await newCommune(site);
    const { id: campaignId } = await site.call('campaign.open', { planCode: 'DLK' });
    expect((await obligationOf(site, campaignId, 'DLK-R1')).occurrences).toMatchObject([{ lastDay: null, stateWord: 'Chưa có hạn' }]);
    const events = await site.call('campaign.events', { id: campaignId });
    const waited = events.find(({ event }) => event === 'khi tổng kết Đợt thi đua');
    expect(waited).toMatchObject({ date: null });
    expect(waited?.waits).toContain('Kết quả Đợt thi đua');
    const { campaign } = await site.call('campaign.get', { id: campaignId });
    await site.call('campaign.update', { id: campaignId, version: campaign.version, state: campaign.state, note: '', eventDates: [{ event: 'khi tổng kết Đợt thi đua', date: '2026-02-11' }] });
    expect((await obligationOf(site, campaignId, 'DLK-R1')).occurrences).toMatchObject([{ lastDay: '2026-02-11', words: 'Còn 10 ngày' }]);
    expect((await site.call('campaign.events', { id: campaignId })).find(({ event }) => event === 'khi tổng kết Đợt thi đua')?.date).toBe('2026-02-11');
  });
});

describe('recording a sending', () => {
  it('refuses a day to come, an unknown receiver and a confirmation before the sending, and takes a sending back', async () => {
    const site = await newDepartment('2025-11-10');
    const { id: campaignId } = await site.call('campaign.open', { planCode: 'LDNN' });
    const base = { campaignId, obligationKey: 'LDNN-R1', occurrenceKey: '2025' };
    expect((await faultOf(site.call('obligation.markSent', { ...base, recipient: LABOUR, sending: sending(LABOUR, '2025-11-11') }))).code).toBe('ngay-gui-sau-hom-nay');
    expect((await faultOf(site.call('obligation.markSent', { ...base, recipient: 'Sở Khác', sending: sending('Sở Khác', '2025-11-09') }))).code).toBe('noi-nhan-khong-co');
    expect((await faultOf(site.call('obligation.markSent', { ...base, recipient: LABOUR, sending: { ...sending(LABOUR, '2025-11-09'), acknowledgedOn: '2025-11-08' } }))).item).toBe('acknowledgedOn');
    expect((await faultOf(site.call('obligation.markSent', { ...base, occurrenceKey: '2031', recipient: LABOUR, sending: sending(LABOUR, '2025-11-09') }))).code).toBe('khong-tim-thay');
    await site.call('obligation.markSent', { ...base, recipient: LABOUR, sending: sending(LABOUR, '2025-11-09', '45/BC-STD') });
    const held = async () => (await obligationOf(site, campaignId, 'LDNN-R1')).occurrences.find(({ key }) => key === '2025')?.recipients[0]?.sending ?? null;
    expect(await held()).toMatchObject({ documentNumber: '45/BC-STD' });
    await site.call('obligation.markSent', { ...base, recipient: LABOUR, sending: null });
    expect(await held()).toBeNull();
  });

  it('keeps the sendings of two campaigns apart whose plans number their reports alike', async () => {
    const site = await newDepartment('2025-11-10');
    const first = await site.call('campaign.open', { planCode: 'LDNN' });
    await site.call('obligation.markSent', { campaignId: first.id, obligationKey: 'LDNN-R1', occurrenceKey: '2024', recipient: LABOUR, sending: sending(LABOUR, '2024-11-01') });
    await site.call('campaign.remove', { id: first.id });
    const second = await site.call('campaign.open', { planCode: 'LDNN' });
    expect(second.id).not.toBe(first.id);
    expect((await obligationOf(site, second.id, 'LDNN-R1')).occurrences.flatMap(({ recipients }) => recipients.map((recipient) => recipient.sending)).every((held) => held === null)).toBe(true);
    await site.call('obligation.markSent', { campaignId: second.id, obligationKey: 'LDNN-R1', occurrenceKey: '2024', recipient: LABOUR, sending: sending(LABOUR, '2024-11-20') });
    expect((await obligationOf(site, second.id, 'LDNN-R1')).occurrences.find(({ key }) => key === '2024')?.recipients[0]?.stateWord).toBe('Gửi muộn');
  });
});

import { describe, expect, it } from 'vitest';
import { clockAt, newDepartment, sending } from './deadline-sites.ts';
import { faultOf, folder, newCommune, siteAt } from './sites.ts';

const RECEIVERS = ['Sở Lao động - Thương binh và Xã hội', 'Sở Nội vụ (Ban Thi đua - Khen thưởng)'];
const field = (more: object) => ({ content: 'Báo cáo thí dụ', kind: 'bao-cao' as const, to: ['UBND tỉnh'], due: { kind: 'none' as const }, ...more });

describe('the calendar', () => {
  it('R72: what falls due in the year stands in the calendar, overdue first, undated last', async () => {
    const site = await newDepartment('2025-11-01');
    const { id: campaignId } = await site.call('campaign.open', { planCode: 'LDNN' });
    await site.call('obligation.save', { fields: field({ campaignId, content: 'Báo cáo tháng 10', due: { kind: 'date', date: '2025-10-25', bound: 'by' } }) });
    await site.call('obligation.save', { fields: field({ content: 'Việc chưa có ngày', kind: 'khac' }) });
    const { lines, clock } = await site.call('agenda.list', { from: '2025-11-01', to: '2025-12-31' });
    expect(clock).toBeNull();
    const duties = lines.filter(({ kind }) => kind === 'nghia-vu');
    // 25/10 lies before the day the campaign was opened here, so nobody is chased for it.
    expect(duties.map(({ title, from, words }) => [title, from, words])).toEqual([
      ['Tình hình tổ chức thực hiện phong trào', '2025-11-14', 'Còn 13 ngày'],
      ['Việc chưa có ngày', null, 'Chưa có hạn'],
    ]);
    expect((await site.call('agenda.list', { from: '2025-10-01', to: '2025-10-31' })).lines.find(({ title }) => title === 'Báo cáo tháng 10')?.words).toBe('Quá hạn 7 ngày');
    expect(duties[0]).toMatchObject({ kindWord: 'Hạn gửi', tone: 'soon', campaignId });
    for (const recipient of RECEIVERS) await site.call('obligation.markSent', { campaignId, obligationKey: 'LDNN-R1', occurrenceKey: '2025', recipient, sending: sending(recipient, '2025-11-01') });
    expect((await site.call('agenda.list', { from: '2025-11-01', to: '2025-12-31' })).lines.find(({ from }) => from === '2025-11-14')).toMatchObject({ done: true, words: 'Đã gửi đúng hạn' });
    expect((await faultOf(site.call('agenda.list', { from: '2025-12-31', to: '2025-11-01' }))).code).toBe('khoang-nguoc');
  });

  it('R72: a clock set back makes nothing on time again, and the clerk is told', async () => {
    const clock = clockAt('2025-11-15');
    const site = await newDepartment(clock.read);
    const { id: campaignId } = await site.call('campaign.open', { planCode: 'LDNN' });
    const range = { from: '2025-11-01', to: '2025-12-31' };
    const due = async () => (await site.call('agenda.list', range)).lines.find(({ from }) => from === '2025-11-14')?.words;
    expect(await due()).toBe('Quá hạn 1 ngày');
    clock.set('2025-11-10');
    expect(await due()).toBe('Quá hạn 1 ngày');
    const { clock: notice } = await site.call('agenda.list', range);
    expect(notice?.message).toContain('10/11/2025');
    expect(notice?.message).toContain('15/11/2025');
    expect((await site.call('home.today', {})).notices).toContainEqual({ message: notice?.message, next: notice?.next, clock: notice });
    expect(notice).toMatchObject({ kind: 'lui', today: '2025-11-10', latest: '2025-11-15' });
    expect((await faultOf(site.call('agenda.confirmClock', {}))).code).toBe('dong-ho-lui');
    // The very day of the PC would be on time; the day already seen is not.
    for (const recipient of RECEIVERS) await site.call('obligation.markSent', { campaignId, obligationKey: 'LDNN-R1', occurrenceKey: '2025', recipient, sending: sending(recipient, '2025-11-15') });
    expect(await due()).toBe('Gửi muộn');
  });

  it('R72: a clock that jumped forward is asked about and taken over only when confirmed', async () => {
    const clock = clockAt('2025-01-10');
    const site = await newDepartment(clock.read);
    const notice = async () => (await site.call('agenda.list', { from: '2025-01-01', to: '2025-12-31' })).clock;
    expect(await notice()).toBeNull();
    clock.set('2027-01-10');
    expect(await notice()).toMatchObject({ kind: 'tien' });
    clock.set('2025-01-11');
    expect(await notice()).toBeNull();
    clock.set('2025-06-01');
    expect(await notice()).toMatchObject({ kind: 'tien' });
    await site.call('agenda.confirmClock', {});
    expect(await notice()).toBeNull();
    clock.set('2025-05-31');
    expect(await notice()).toMatchObject({ kind: 'lui' });
  });

  it('R72: a PC that once ran ahead: the clerk’s word takes the wrong day back, and the audit keeps both days', async () => {
    const clock = clockAt('2025-11-01');
    const site = await newDepartment(clock.read);
    await site.call('campaign.open', { planCode: 'LDNN' });
    const range = { from: '2025-11-01', to: '2025-12-31' };
    const due = async () => (await site.call('agenda.list', range)).lines.find(({ from }) => from === '2025-11-14')?.words;
    clock.set('2025-12-20');
    expect(await due()).toBe('Quá hạn 36 ngày');
    clock.set('2025-11-02');
    expect(await due()).toBe('Quá hạn 36 ngày');
    expect(await faultOf(site.call('agenda.resetClock', { today: '2025-11-03' }))).toMatchObject({ code: 'ngay-da-doi' });
    expect(await due()).toBe('Quá hạn 36 ngày');
    await site.call('agenda.resetClock', { today: '2025-11-02' });
    expect(await due()).toBe('Còn 12 ngày');
    expect((await site.call('agenda.list', range)).clock).toBeNull();
    expect((await site.call('home.today', {})).notices).toEqual([]);
    expect(await faultOf(site.call('agenda.resetClock', { today: '2025-11-02' }))).toMatchObject({ code: 'dong-ho-khong-lui' });
  });

  it('R72: the home page shows at most twelve lines, each leading to the page where it is done', async () => {
    const site = await newDepartment('2025-11-01');
    const { id } = await site.call('campaign.open', { planCode: 'LDNN' });
    const round = await site.call('round.save', { fields: { kind: 'yearly', name: 'Đợt xét thí dụ', year: 2025, dueDate: '2025-11-20' } });
    const due = async () => (await site.call('home.today', {})).groups.find(({ title }) => title === 'Sắp đến hạn')?.lines ?? [];
    expect((await due()).map(({ text, page, params }) => [text, page, params])).toEqual([
      ['Còn 13 ngày: Tình hình tổ chức thực hiện phong trào', 'obligations', { id }],
      ['Còn 19 ngày: Đợt xét thí dụ', 'round', { id: round.id }],
      ['Còn 60 ngày: Tổng kết phong trào', 'campaign', { id }],
    ]);
    for (let day = 10; day < 25; day += 1) await site.call('obligation.save', { fields: field({ content: `Việc ${day}`, due: { kind: 'date', date: `2025-11-${day}`, bound: 'by' } }) });
    const lines = await due();
    expect(lines).toHaveLength(12);
    expect(lines[0]).toMatchObject({ text: 'Còn 9 ngày: Việc 10', page: 'obligations', params: {} });
  });

  it('R72: the .ics file has one event for each dated line, with its reminders', async () => {
    const site = await newDepartment('2025-10-01');
    await site.call('campaign.open', { planCode: 'LDNN' });
    const { fileName, bytes } = await site.download('agenda.ics', { from: '2025-11-01', to: '2025-11-30' });
    expect(fileName).toBe('lich-va-han-2025-10-01.ics');
    const text = new TextDecoder().decode(bytes).replaceAll('\r\n ', '');
    expect(text).toContain('DTSTART;VALUE=DATE:20251114');
    expect(text).toContain('DTEND;VALUE=DATE:20251115');
    expect(text).toContain('SUMMARY:Hạn gửi: Tình hình tổ chức thực hiện phong trào');
    expect(text.match(/TRIGGER:-P13DT16H/gu)).toHaveLength(text.match(/BEGIN:VEVENT/gu)?.length ?? -1);
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0')).toBe(true);
  });

  it('R72: holidays have their source, and a swap day typed in counts', async () => {
    const site = siteAt(`${folder()}/xa`, '2026-04-01');
    await newCommune(site);
    const before = await site.call('calendar.get', { year: 2026 });
    expect(before.holidays.find(({ date }) => date === '2026-04-30')).toMatchObject({ kindWord: 'Nghỉ lễ, tết', needsCheck: false });
    expect(before.holidays.every(({ source }) => source !== '')).toBe(true);
    await site.call('calendar.save', { profile: { ...before.profile, swapDays: [{ off: '2026-05-04', work: '2026-05-09', source: 'Thông báo 1/TB-TD' }] }, reminders: before.reminders });
    const after = await site.call('calendar.get', { year: 2026 });
    expect(after.holidays.find(({ date }) => date === '2026-05-04')).toMatchObject({ kindWord: 'Nghỉ hoán đổi', source: 'Thông báo 1/TB-TD' });
    const lines = (await site.call('agenda.list', { from: '2026-04-01', to: '2026-05-31', holidays: true })).lines;
    expect(lines.some(({ kind, from }) => kind === 'ngay-nghi' && from === '2026-05-04')).toBe(true);
  });
});

describe('the printed calendar', () => {
  it('R72: is of one year, of everything or of one campaign, whatever digits an identifier ends in', async () => {
    const site = await newDepartment('2025-11-01');
    const { id } = await site.call('campaign.open', { planCode: 'LDNN' });
    await site.call('obligation.save', { fields: field({ content: 'Việc riêng', due: { kind: 'date', date: '2024-12-05', bound: 'by' } }) });
    const sheetOf = async (paper: string) => new TextDecoder('latin1').decode((await site.download('paper.make', { kind: 'lich-han', id: paper, format: 'pdf' })).bytes).slice(0, 5);
    for (const paper of ['', '2024', `${id}/2024`, id]) expect(await sheetOf(paper)).toBe('%PDF-');
    expect((await faultOf(site.download('paper.make', { kind: 'lich-han', id: 'khong-co-1234', format: 'pdf' }))).code).toBe('khong-tim-thay');
  });
});

describe('peak periods', () => {
  it('R81: the month «Vì người nghèo» recurs in the calendar with its activities once its days are entered', async () => {
    const site = await newDepartment('2025-10-01');
    const { id: campaignId } = await site.call('campaign.open', { planCode: 'LDNN' });
    const [planned] = await site.call('peak.list', { campaignId });
    expect(planned).toMatchObject({ version: 0, name: 'Tháng cao điểm “Vì người nghèo”', whenWords: 'Chưa có ngày (2022 – 2025)', planMilestoneId: 'LDNN-M5' });
    if (planned === undefined) throw new Error('a peak period of the plan is there');
    const { id: _id, version: _version, kindWord: _kind, whenWords: _when, campaignName: _name, ...fields } = planned;
    const saved = await site.call('peak.save', { fields: { ...fields, when: { kind: 'days', from: { month: 10, day: 17 }, to: { month: 11, day: 18 } }, activities: [{ text: 'Lễ phát động', on: '2025-10-17', done: false }] } });
    expect(saved.whenWords).toBe('Từ 17/10 đến 18/11 hằng năm (2022 – 2025)');
    expect(await site.call('peak.list', { campaignId })).toHaveLength(1);
    const { lines } = await site.call('agenda.list', { from: '2025-10-01', to: '2025-12-31', campaignId });
    expect(lines.filter(({ kind }) => kind === 'cao-diem' || kind === 'hoat-dong').map(({ kindWord, from, to, title }) => [kindWord, from, to, title])).toEqual([
      ['Cao điểm', '2025-10-17', '2025-11-18', 'Tháng cao điểm “Vì người nghèo”'],
      ['Hoạt động', '2025-10-17', '2025-10-17', 'Lễ phát động'],
    ]);
    for (const year of [2022, 2023, 2024]) {
      expect((await site.call('agenda.list', { from: `${year}-01-01`, to: `${year}-12-31`, campaignId })).lines.filter(({ kind }) => kind === 'cao-diem').map(({ from }) => from)).toEqual([`${year}-10-17`]);
    }
    await site.call('peak.remove', { id: saved.id });
    expect((await site.call('peak.list', { campaignId })).map(({ version }) => version)).toEqual([0]);
    await site.call('peak.restore', { id: saved.id });
    expect((await site.call('peak.list', { campaignId })).map(({ id }) => id)).toEqual([saved.id]);
  });

  it('R81: a commemoration by the lunar calendar falls on another day each year', async () => {
    const site = await newDepartment('2026-01-05');
    const fields = { name: 'Giỗ Tổ Hùng Vương', kind: 'ky-niem' as const, when: { kind: 'lunar-day' as const, month: 3, day: 10 } };
    expect((await site.call('peak.save', { fields })).whenWords).toBe('Ngày 10/3 âm lịch hằng năm');
    const on = async (year: number) => (await site.call('agenda.list', { from: `${year}-01-01`, to: `${year}-12-31` })).lines.find(({ title }) => title === fields.name)?.from;
    expect([await on(2025), await on(2026)]).toEqual(['2025-04-07', '2026-04-26']);
    const wrong = await faultOf(site.call('peak.save', { fields: { ...fields, when: { kind: 'dates', from: '2026-05-02', to: '2026-05-01' } } }));
    expect(wrong).toMatchObject({ code: 'muc-mau-thuan', item: 'to' });
  });
});

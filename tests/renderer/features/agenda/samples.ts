import type { InputOf } from '../../../../shared/api/define.ts';
import type { SoVangContract } from '../../../../shared/api/contract.ts';
import type { AgendaLine, FollowRow, ObligationView, PeakView } from '../../../../renderer/features/agenda/store.ts';
import { ok } from '../../../../shared/result.ts';
import type { FakeMethods } from '../../helpers.tsx';
import { program } from '../start/samples.ts';

export const TODAY = '2025-11-10';

/** What every page of the calendar reads around it. */
export const around: FakeMethods = {
  'unit.state': () => ok(program({ today: TODAY })),
  'campaign.list': () => ok([{ id: 'c1', name: 'Phong trào thí dụ', planCode: 'LDNN', hasPlan: true, documentNumber: '', fromYear: 2022, toYear: 2025, state: 'dang-phat-dong', rounds: 0, nominations: 0 }]),
};

export const line = (over: Partial<AgendaLine>): AgendaLine => ({
  id: 'l1', kind: 'nghia-vu', kindWord: 'Hạn gửi', from: '2025-11-14', to: '2025-11-14', title: 'Báo cáo năm', note: 'Phong trào thí dụ · gửi Sở Thí dụ', words: 'Còn 4 ngày', tone: 'soon', done: false,
  campaignId: 'c1', campaignName: 'Phong trào thí dụ', roundId: null, ...over,
});

const receiver = (name: string, onward: string[]) => ({ name, hint: '', onward, sending: null, state: 'sap-den-han' as const, stateWord: 'Còn 4 ngày' });
export const obligation = (over: Partial<ObligationView> = {}): ObligationView => ({
  key: 'LDNN-R1', campaignId: 'c1', campaignName: 'Phong trào thí dụ', own: null, kind: 'bao-cao', kindWord: 'Báo cáo', content: 'Tình hình thực hiện', printed: 'trước ngày 15 tháng 11 hằng năm', section: 'VI.6',
  from: 'các sở', via: '', waitsFor: '', onDemand: false, fromBelow: false,
  occurrences: [
    { key: '2025', year: 2025, lastDay: '2025-11-14', sendBy: null, collectFrom: null, state: 'sap-den-han', stateWord: 'Sắp đến hạn', words: 'Còn 4 ngày', daysLeft: 4, recipients: [receiver('Sở Thí dụ A', ['Bộ Thí dụ']), receiver('Sở Thí dụ B', ['Ban Thí dụ'])], reportId: null },
  ],
  ...over,
});

/** Of the plan, without a day. */
export const undated = (): ObligationView =>
  obligation({
    key: 'LD23-R1', content: 'Báo cáo định kỳ', printed: 'định kỳ hằng năm; không nêu ngày', waitsFor: 'Chờ đơn vị đặt ngày',
    occurrences: [2024, 2025].map((year) => ({ key: String(year), year, lastDay: null, sendBy: null, collectFrom: null, state: 'chua-co-han' as const, stateWord: 'Chưa có hạn', words: 'Chưa có hạn', daysLeft: null, recipients: [{ name: 'Sở Thí dụ A', hint: '', onward: [], sending: null, state: 'chua-co-han' as const, stateWord: 'Chưa có hạn' }], reportId: null })),
  });

export const peak = (over: Partial<PeakView> = {}): PeakView => ({
  id: 'c1-M5', version: 0, name: 'Tháng cao điểm thí dụ', kind: 'cao-diem', when: { kind: 'unknown' }, recurring: { fromYear: 2022, toYear: 2025 }, campaignId: 'c1', planMilestoneId: 'M5', source: 'III.1.c', activities: [],
  kindWord: 'Cao điểm', whenWords: 'Chưa có ngày (2022 – 2025)', campaignName: 'Phong trào thí dụ', ...over,
});

export const follow = (unitName: string, over: Partial<FollowRow> = {}): FollowRow => ({
  follow: { id: unitName, version: 1, campaignId: 'c1', unitName, launchedOn: null, arrived: null, launchDocument: '', reports: [], laggingIds: [], awards: null, reminders: [], note: '' },
  launched: 'chua', launch: { lastDay: '2025-03-29', state: 'qua-han', word: 'Quá hạn 226 ngày' },
  reports: [{ occurrenceKey: 'R1/2024', label: 'Báo cáo năm 2024', lastDay: '2024-11-14', receivedOn: null, state: 'qua-han', word: 'Quá hạn 361 ngày' }],
  lagging: [], remind: ['Chưa có kế hoạch phát động (hạn 29/03/2025)', 'Chưa có báo cáo năm 2024 (hạn 14/11/2024)'], ...over,
});

export type SavedObligation = InputOf<SoVangContract['obligation.save']>;

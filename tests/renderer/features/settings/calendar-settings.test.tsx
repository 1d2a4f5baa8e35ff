import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { endSession } from '../../../../renderer/app/session.ts';
import { CalendarSettings } from '../../../../renderer/features/settings/calendar-settings.tsx';
import type { CalendarYear } from '../../../../renderer/features/settings/calendar-store.ts';
import { CalendarProfile, NO_PROFILE } from '../../../../shared/domain/calendar/profile.ts';
import { DEFAULT_REMINDERS, ReminderSettings } from '../../../../shared/domain/calendar/reminder.ts';
import { ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { program } from '../start/samples.ts';

beforeEach(endSession);

function setup() {
  let held: CalendarYear = {
    holidays: [
      { date: '2026-04-30', name: 'Ngày Chiến thắng', kindWord: 'Nghỉ lễ, tết', source: 'Bộ luật Lao động', needsCheck: false },
      { date: '2026-09-01', name: 'Quốc khánh', kindWord: 'Nghỉ lễ, tết', source: 'Bộ luật Lao động', needsCheck: true },
    ],
    profile: NO_PROFILE, reminders: DEFAULT_REMINDERS, unconfirmed: [{ id: 'ngay-moi', sentence: 'Ngày mới, ngày 24/11/2026.' }],
  };
  const api = fakeApi({
    'unit.state': () => ok(program({ today: '2026-11-20' })),
    'calendar.get': () => ok(held),
    'calendar.save': ({ profile, reminders }) => {
      held = { ...held, profile: CalendarProfile.parse(profile), reminders: ReminderSettings.parse(reminders) };
      return ok({});
    },
  });
  return renderPage(<CalendarSettings />, { api });
}
const box = (name: RegExp | string) => screen.getByRole('textbox', { name });

describe('Lịch làm việc, nhắc hạn', () => {
  it('R72: saves when to be reminded, earlier for a unit that collects', async () => {
    const { user, api } = setup();
    await user.clear(await screen.findByRole('textbox', { name: /^Nhắc trước/ }));
    await user.type(box(/^Nhắc trước/), '0, 400');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await screen.findByText(/Ghi các số ngày từ 1 đến 365/);
    await user.clear(box(/^Nhắc trước/));
    await user.type(box(/^Nhắc trước/), '3, 30, 7');
    await user.click(screen.getByRole('checkbox', { name: 'Phải tổng hợp từ đơn vị cấp dưới' }));
    await user.clear(box(/^Số ngày tổng hợp/));
    await user.type(box(/^Số ngày tổng hợp/), '20');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('calendar.save')[0]?.reminders).toEqual({ daysBefore: [30, 7, 3], collectsFromBelow: true, collectingDays: 20 }));
  });

  it('R72: marks what was assumed, confirms a new holiday, and takes it back', async () => {
    const { user, api } = setup();
    await screen.findByText('Ngày Chiến thắng');
    expect(screen.getAllByText(/^cần kiểm tra văn bản/)).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Đã có quy định' }));
    await waitFor(() => expect(api.inputs('calendar.save').at(-1)?.profile.confirmedRules).toEqual(['ngay-moi']));
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('calendar.save').at(-1)?.profile.confirmedRules).toEqual([]));
    await user.click(screen.getByRole('combobox', { name: 'Nghỉ Quốc khánh 2026' }));
    await user.click(await screen.findByRole('option', { name: 'Ngày 1/9 và 2/9' }));
    await waitFor(() => expect(api.inputs('calendar.save').at(-1)?.profile.nationalDay).toMatchObject([{ year: 2026, side: 'before' }]));
  });

  it('R72: adds a swap day with its paper and removes it again', async () => {
    const { user, api } = setup();
    await user.click(await screen.findByRole('button', { name: 'Thêm ngày hoán đổi' }));
    await user.type(box(/^Ngày được nghỉ/), '04/05/2026');
    await user.type(box(/^Ngày làm bù/), '04/05/2026');
    await user.type(box(/^Văn bản/), 'Thông báo 1');
    const save = () => screen.getAllByRole('button', { name: 'Lưu' }).at(-1) as HTMLElement;
    await user.click(save());
    await screen.findByText('Ngày nghỉ và ngày làm bù phải khác nhau.');
    await user.clear(box(/^Ngày làm bù/));
    await user.type(box(/^Ngày làm bù/), '09/05/2026');
    await user.click(save());
    await waitFor(() => expect(api.inputs('calendar.save').at(-1)?.profile.swapDays).toEqual([{ off: '2026-05-04', work: '2026-05-09', source: 'Thông báo 1' }]));
    await user.click(await screen.findByRole('button', { name: 'Xóa: Nghỉ 04/05/2026, làm bù 09/05/2026' }));
    await waitFor(() => expect(api.inputs('calendar.save').at(-1)?.profile.swapDays).toEqual([]));
  });
});

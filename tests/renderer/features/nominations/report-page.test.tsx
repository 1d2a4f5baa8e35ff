import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { endSession } from '../../../../renderer/app/session.ts';
import { ReportPage } from '../../../../renderer/features/nominations/report-page.tsx';
import { yearsOf } from '../../../../renderer/features/nominations/report-values.ts';
import type { ReportView } from '../../../../renderer/features/nominations/report-values.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';

beforeEach(() => {
  endSession();
  URL.createObjectURL = vi.fn(() => 'blob:test');
  URL.revokeObjectURL = vi.fn();
});

const NONE = { years: [], rows: [] };
const view = (more: Partial<ReportView> = {}): ReportView => ({
  nominationId: 'n1', version: null, name: 'Nguyễn Thị Mẫu', awardName: 'Giấy khen', roundName: 'Cuối năm 2026', form: 'ca-nhan', formWord: 'Cá nhân', chosen: null, follows: 'ca-nhan', kind: 'person',
  texts: {}, told: 'Vận động 40 hộ hiến đất.', figures: { years: [2024, 2025, 2026], rows: [] }, known: { indicators: NONE, initiatives: [], titles: [], awards: [] }, offers: [], alike: [], frozen: false, ...more,
});

function show(first: ReportView) {
  let held = first;
  const api = fakeApi({
    'achievement.get': () => ok(held),
    'achievement.save': ({ version, fields }) => {
      if (version !== held.version) return err(fault('da-sua-noi-khac', 'Mục này vừa được sửa ở nơi khác.'));
      const { form, texts, figures } = fields;
      held = { ...held, version: (held.version ?? 0) + 1, chosen: form, form: form ?? held.follows, texts, figures };
      return ok(held);
    },
    'paper.make': () => ok({ fileName: 'bao-cao.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([37, 80, 68, 70]) }),
  });
  return { ...renderPage(<ReportPage params={{ id: 'n1' }} />, { api }), now: () => held };
}

describe('Báo cáo thành tích', () => {
  it('asks for the texts of its form, the merit filled in from the nomination, and saves them', async () => {
    const { user, api, now } = show(view());
    const merit = await screen.findByLabelText<HTMLTextAreaElement>('Thành tích đạt được');
    expect(merit.value).toBe('Vận động 40 hộ hiến đất.');
    await user.type(screen.getByLabelText('Quê quán'), 'xã Bình Mẫu');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(now().version).toBe(1));
    expect(api.inputs('achievement.save')[0]).toMatchObject({ version: null, fields: { form: null, texts: { homeTown: 'xã Bình Mẫu', results: 'Vận động 40 hộ hiến đất.' } } });
  });

  it('takes over what the registers say, once', async () => {
    const { user } = show(view({ offers: ['Năm 2025: hoàn thành tốt nhiệm vụ (QĐ 44).'] }));
    const list = await screen.findByRole('list', { name: 'Điều đã có trong sổ' });
    await user.click(within(list).getByRole('button'));
    expect(screen.getByLabelText<HTMLTextAreaElement>('Thành tích đạt được').value).toBe('Vận động 40 hộ hiến đất.\nNăm 2025: hoàn thành tốt nhiệm vụ (QĐ 44).');
    expect(within(list).getByRole('button')).toHaveProperty('disabled', true);
  });

  it('another form asks for other texts; a table of figures has a column for each year', async () => {
    const { user } = show(view({ kind: 'collective', follows: 'tap-the', form: 'tap-the', formWord: 'Tập thể' }));
    expect(await screen.findByLabelText('Chức năng, nhiệm vụ')).toBeTruthy();
    const years = screen.getByLabelText('Các năm so sánh');
    await user.clear(years);
    await user.type(years, '2025; 2026');
    await user.click(screen.getByRole('button', { name: /Thêm chỉ tiêu/u }));
    expect(screen.getByLabelText('Năm 2025')).toBeTruthy();
    expect(screen.queryByLabelText('Năm 2024')).toBeNull();
    await user.clear(years);
    await user.type(years, 'năm nay');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText(/cách nhau bằng dấu phẩy, mỗi năm một lần/u)).toBeTruthy();
  });

  it('warns of a report that reads alike', async () => {
    show(view({ alike: [{ nominationId: 'n2', name: 'Lê Văn Thử', parts: ['Thành tích đạt được'] }] }));
    expect(await screen.findByRole('alert')).toHaveProperty('textContent', expect.stringContaining('Lê Văn Thử: Thành tích đạt được.'));
    expect(screen.getByRole('button', { name: 'Mở báo cáo của Lê Văn Thử' })).toBeTruthy();
  });

  it('what was sent is read and printed, not changed', async () => {
    const { user, api } = show(view({ frozen: true, texts: { results: 'Đã gửi.' }, version: 3 }));
    expect(await screen.findByText('Đã gửi.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Lưu' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Xem trước bản in' }));
    await waitFor(() => expect(api.inputs('paper.make')).toEqual([{ kind: 'bao-cao-thanh-tich', id: 'n1', format: 'pdf' }]));
  });
});

describe('yearsOf', () => {
  it.each([
    ['2024, 2025, 2026', [2024, 2025, 2026]],
    ['2025-2026', [2025, 2026]],
    ['', []],
    ['2025, 2025', null],
    ['25', null],
    ['2021 2022 2023 2024 2025 2026', null],
  ] as const)('%j', (text, years) => {
    expect(yearsOf(text)).toEqual(years);
  });
});

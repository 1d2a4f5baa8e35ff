import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { OWN_NAME, choiceOf, keyOf } from '../../../renderer/components/award-choice.ts';
import { dayText, timeText } from '../../../renderer/components/day-words.ts';
import { flagWords } from '../../../renderer/components/flag-words.ts';
import { heldRows } from '../../../renderer/components/held-rows.ts';
import { STATUS_TONES } from '../../../renderer/components/status-words.ts';
import { SubjectCell } from '../../../renderer/components/subject-cell.tsx';
import { TwoSides } from '../../../renderer/components/two-sides.tsx';
import type { AwardChoice } from '../../../shared/domain/award.ts';
import { renderPage } from '../helpers.tsx';

describe('days and times', () => {
  it.each([
    ['2026-11-05', '05/11/2026'],
    ['2026-02-30', '2026-02-30'],
    ['cuối năm', 'cuối năm'],
    ['', ''],
    [null, ''],
  ])('%j → %j', (text, words) => expect(dayText(text)).toBe(words));

  it.each([
    ['2026-11-05T08:15:00', '05/11/2026 08:15'],
    ['2026-11-05', '05/11/2026'],
    ['', ''],
    ['sáng nay', 'sáng nay'],
  ])('with the time: %j → %j', (text, words) => expect(timeText(text)).toBe(words));

  it.each([
    ['2026-11-05T01:15:00Z', '05/11/2026 08:15'],
    ['2026-11-05T23:30:59.123Z', '06/11/2026 06:30'],
    ['2026-11-05T08:15:00+07:00', '05/11/2026 08:15'],
    ['2026-13-45T08:15:00Z', '2026-13-45T08:15:00Z'],
  ])('an instant as the clock in Vietnam has it: %j → %j', (text, words) => {
    vi.stubEnv('TZ', 'Asia/Ho_Chi_Minh');
    expect(timeText(text)).toBe(words);
    vi.unstubAllEnvs();
  });
});

describe('flagWords', () => {
  const none = { smallCollective: false, directWorker: false, worker: false, farmer: false, difficultArea: false };
  it('says only what is set', () => {
    expect(flagWords(none)).toBe('');
    const both = flagWords({ ...none, farmer: true, directWorker: true });
    expect(both.split('; ').sort()).toEqual([flagWords({ ...none, farmer: true }), flagWords({ ...none, directWorker: true })].sort());
  });
});

describe('award choices', () => {
  const catalogue: AwardChoice = { source: 'catalogue', code: 'GK_XA' };
  const campaign: AwardChoice = { source: 'campaign', formId: 'f1' };
  const options = [{ choice: catalogue }, { choice: campaign }];

  it.each([
    [catalogue, 'catalogue:GK_XA'],
    [campaign, 'campaign:f1'],
    [{ source: 'own', name: 'Thư khen' } as const, OWN_NAME],
  ])('%j has the key %s and comes back from it', (choice, key) => {
    expect(keyOf(choice)).toBe(key);
    expect(choiceOf(key, 'Thư khen', options)).toEqual(choice);
  });

  it.each([
    ['nothing chosen', null, ''],
    ['an own name that is still empty', OWN_NAME, '  '],
    ['one that is not in the list', 'catalogue:KHAC', ''],
  ])('%s: null', (_what, key, ownName) => expect(choiceOf(key, ownName, options)).toBeNull());

  it('keeps what is on record, and nothing else, though the list does not hold it', () => {
    const recorded: AwardChoice = { source: 'catalogue', code: 'CU' };
    expect(choiceOf('catalogue:CU', '', options, recorded)).toEqual(recorded);
    expect(choiceOf('catalogue:KHAC', '', options, recorded)).toBeNull();
  });
});

describe('tones', () => {
  it.each([
    ['Vượt số lượng', 'bad'],
    ['Đã đủ số lượng', 'good'],
    ['Dưới mức tối thiểu', 'attention'],
    ['Chưa xác nhận', 'attention'],
    ['Đã xác nhận', 'good'],
    ['Đã thu hồi', 'attention'],
    ['Đang ghi', 'active'],
    ['Đã kết thúc', 'closed'],
    ['Sẽ thêm', 'active'],
    ['Cần xem', 'attention'],
    ['Chờ tiếp nhận', 'waiting'],
    ['Đã soạn xong', 'good'],
  ] as const)('«%s» is %s', (word, tone) => expect(STATUS_TONES[word]).toBe(tone));
});

it('heldRows gives all rows as the one page', async () => {
  expect(await heldRows(['a', 'b'])({ after: null, limit: 1 })).toEqual({ ok: true, value: { rows: ['a', 'b'], next: null, total: 2 } });
});

describe('pieces of a page', () => {
  it('SubjectCell names the subject and, where known, the place', () => {
    const { rerender, container } = renderPage(<SubjectCell name="Bà Đặng Thị Mẫu" place="thôn Ví Dụ" />, { toasts: false });
    expect(screen.getByText('Bà Đặng Thị Mẫu')).toBeTruthy();
    expect(screen.getByText('thôn Ví Dụ')).toBeTruthy();
    rerender(<SubjectCell name="Bà Đặng Thị Mẫu" place="" />);
    expect(screen.queryByText('thôn Ví Dụ')).toBeNull();
    expect(container.querySelectorAll('p')).toHaveLength(0);
  });

  it.each([false, true])('TwoSides keeps the left before the right for reading and Tab (wider left: %s)', async (widerLeft) => {
    const { user } = renderPage(<TwoSides left={<button>Trái</button>} right={<button>Phải</button>} widerLeft={widerLeft} />);
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Trái' }));
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Phải' }));
  });
});

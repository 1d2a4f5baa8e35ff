import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { ReviewPage } from '../../../../renderer/features/rounds/reviews/review-page.tsx';
import { ReviewTab } from '../../../../renderer/features/rounds/reviews/review-tab.tsx';
import { blankReview, faultsOf } from '../../../../renderer/features/rounds/reviews/values.ts';
import type { ReviewRow } from '../../../../renderer/features/rounds/reviews/values.ts';
import { ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { nominationRow, round, unit } from '../work-samples.ts';

beforeEach(() => {
  endSession();
  URL.createObjectURL = vi.fn(() => 'blob:test');
  URL.revokeObjectURL = vi.fn();
});

const meeting: ReviewRow['meeting'] = {
  id: 'm1', version: 1, roundId: 'r1', setting: 'thon', unitName: 'Thôn Đông', number: '', date: '2026-11-05', startTime: '', endTime: '', place: '', total: 120, present: 96, guests: '',
  chairName: 'Trần Văn Nháp', chairTitle: 'Trưởng thôn', frontName: '', secretaryName: '', discussion: null, conclusion: '', results: [{ nominationId: 'n1', agreed: 90 }],
};
const row: ReviewRow = { meeting, names: [{ nominationId: 'n1', name: 'Nguyễn Thị Mẫu', awardName: 'Giấy khen' }] };

function backend(rows: readonly ReviewRow[]) {
  return fakeApi({
    'review.list': () => ok([...rows]),
    'round.get': () => ok({ round, campaignName: null, nominations: [nominationRow()], quotas: [], quotaNote: '', sessions: [], dossiers: [] }),
    'unit.state': () => ok({ state: 'open', unit, actor: null, today: '2026-11-20', appVersion: '0.0.0', unprotected: true } as never),
    'review.save': ({ fields }) => ok({ ...meeting, ...(fields as object), id: 'm1', version: 2 } as never),
    'paper.make': () => ok({ fileName: 'bien-ban.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([37, 80, 68, 70]) }),
  });
}

describe('Bình xét ở cơ sở', () => {
  it('lists the minutes of villages and units, and says what they are for while there are none', async () => {
    const { user } = renderPage(<ReviewTab roundId="r1" />, { api: backend([]) });
    expect(await screen.findByText(/Chưa có biên bản bình xét nào/u)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ghi biên bản bình xét' }));
    await waitFor(() => expect(useNavigation.getState().here.page).toBe('binh-xet'));
  });

  it('shows who was singled out and where', async () => {
    renderPage(<ReviewTab roundId="r1" />, { api: backend([row]) });
    expect(await screen.findByText('Thôn Đông')).toBeTruthy();
    expect(screen.getByText('Nguyễn Thị Mẫu')).toBeTruthy();
  });

  it('keeps the form: more agreed than present is said at the field; households become people in a unit', async () => {
    const { user, api } = renderPage(<ReviewPage params={{ roundId: 'r1', id: 'm1' }} />, { api: backend([row]) });
    const agreed = await screen.findByLabelText('Số đồng ý');
    await user.clear(agreed);
    await user.type(agreed, '97');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText(/Nhiều hơn 96 dự họp/u)).toBeTruthy();
    await user.clear(agreed);
    await user.type(agreed, '88');
    await user.click(screen.getByRole('radio', { name: 'Cơ quan, đơn vị' }));
    expect(screen.getByLabelText('Số người có mặt')).toBeTruthy();
    expect(screen.queryByLabelText('Trưởng ban công tác Mặt trận')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('review.save')).toHaveLength(1));
    expect(api.inputs('review.save')[0]).toMatchObject({ id: 'm1', version: 1, fields: { setting: 'don-vi', discussion: null, results: [{ nominationId: 'n1', agreed: 88 }] } });
    await user.click(screen.getByRole('button', { name: 'Xem trước bản in' }));
    await waitFor(() => expect(api.inputs('paper.make')).toEqual([{ kind: 'bien-ban-binh-xet', id: 'm1', format: 'pdf' }]));
  });

  it('asks for what a new one needs', () => {
    expect(faultsOf(blankReview('2026-11-20'), '2026-11-20').map(({ item }) => item)).toEqual(['unitName', 'results']);
    expect(faultsOf({ ...blankReview(null), unitName: 'Ý' }, '2026-11-20').map(({ item }) => item)).toContain('date');
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { ObligationsPage } from '../../../../renderer/features/agenda/obligations-page.tsx';
import { daysOf } from '../../../../renderer/features/agenda/obligation-values.ts';
import type { ObligationView } from '../../../../renderer/features/agenda/store.ts';
import type { Obligation } from '../../../../shared/domain/obligation.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import type { FakeMethods } from '../../helpers.tsx';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { SavedObligation } from './samples.ts';
import { around, obligation, undated } from './samples.ts';

beforeEach(endSession);

const stored = (fields: SavedObligation['fields']): Obligation => ({ planReportId: null, campaignId: null, from: '', cc: [], via: null, onward: [], source: '', note: '', ...fields, id: 'o1', version: 1 }) as Obligation;
const own = (): ObligationView => {
  const held = stored({ campaignId: 'c1', content: 'Báo cáo nhanh', kind: 'bao-cao', to: ['UBND tỉnh'], due: { kind: 'date', date: '2025-11-20', bound: 'by' }, source: 'Công văn 5' });
  return obligation({ key: 'o1', own: held, content: 'Báo cáo nhanh', printed: '', section: '' });
};
function setup(views: readonly ObligationView[], methods: FakeMethods = {}, id: string | undefined = 'c1') {
  const api = fakeApi({
    ...around,
    'obligation.list': () => ok([...views]),
    'obligation.save': ({ fields }) => ok(stored(fields)),
    'obligation.markSent': () => ok([...views]),
    'obligation.remove': () => ok({}),
    'obligation.restore': () => ok({}),
    ...methods,
  });
  return renderPage(<ObligationsPage params={id === undefined ? {} : { id }} />, { api });
}
const box = (name: RegExp | string) => screen.getByRole('textbox', { name });

describe('Hạn gửi và đã gửi', () => {
  it('R71: a row for each receiver with its own onward chain', async () => {
    setup([obligation()]);
    const table = await screen.findByRole('table', { name: 'Tình hình thực hiện' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows).toHaveLength(2);
    expect(within(rows[0] as HTMLElement).getByText('14/11/2025')).toBeTruthy();
    expect(within(rows[0] as HTMLElement).getByText('Nơi nhận báo cáo tiếp Bộ Thí dụ')).toBeTruthy();
    expect(within(rows[1] as HTMLElement).getByText('Nơi nhận báo cáo tiếp Ban Thí dụ')).toBeTruthy();
    expect(screen.getByText('Văn bản ghi: trước ngày 15 tháng 11 hằng năm')).toBeTruthy();
  });

  it('R94: a receiver that has ended names its successor; R74: the report that answers an occurrence is one click away', async () => {
    const [occurrence] = obligation().occurrences;
    if (occurrence === undefined) throw new Error('an occurrence is there');
    const [ended, present] = occurrence.recipients;
    if (ended === undefined || present === undefined) throw new Error('two receivers are there');
    const { user } = setup([obligation({ occurrences: [{ ...occurrence, reportId: 'r7', recipients: [{ ...ended, hint: 'nay là Sở Thí dụ C, cần xác nhận' }, present] }] })]);
    const rows = within(await screen.findByRole('table', { name: 'Tình hình thực hiện' })).getAllByRole('row').slice(1);
    expect(rows[0]?.textContent).toContain('Sở Thí dụ A(nay là Sở Thí dụ C, cần xác nhận)');
    expect(rows[1]?.textContent).not.toContain('nay là');
    expect(screen.getAllByRole('button', { name: /^Mở báo cáo/u })).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Mở báo cáo: Năm 2025' }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'bao-cao', params: { id: 'r7' } });
  });

  it('R74: a report that is asked for and not begun is one click away; of others and of what was sent there is none', async () => {
    const [occurrence] = obligation().occurrences;
    if (occurrence === undefined) throw new Error('an occurrence is there');
    const sent = occurrence.recipients.map((recipient) => ({ ...recipient, sending: { recipient: recipient.name, sentOn: '2025-11-10', documentNumber: '', acknowledgedOn: null, note: '' } }));
    const { user } = setup([
      obligation({ occurrences: [{ ...occurrence, reportId: null }] }),
      obligation({ key: 'gui', kind: 'gui-ke-hoach', content: 'Gửi kế hoạch', occurrences: [{ ...occurrence, reportId: null }] }),
      obligation({ key: 'xong', content: 'Đã gửi rồi', occurrences: [{ ...occurrence, reportId: null, recipients: sent }] }),
    ]);
    await user.click(await screen.findByRole('button', { name: /^Soạn báo cáo/u }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'bao-cao-phong-trao', params: { id: 'c1', answers: `${obligation().key}/${occurrence.key}` } });
  });

  it('R71: records one sending with its number, today by default; a fault stands at its field', async () => {
    let refuse = true;
    const { user, api } = setup([obligation()], {
      'obligation.markSent': () => (refuse ? err(fault('ngay-gui-sau-hom-nay', 'Ngày gửi 12/11/2025 sau hôm nay, 10/11/2025.', { item: 'sentOn' })) : ok([obligation()])),
    });
    await user.click(await screen.findByRole('button', { name: 'Ghi đã gửi: Năm 2025, Sở Thí dụ B' }));
    await user.type(box('Số văn bản'), '45/BC-UBND');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await screen.findByText('Ngày gửi 12/11/2025 sau hôm nay, 10/11/2025.');
    refuse = false;
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await screen.findByText('Đã ghi ngày gửi.');
    expect(api.inputs('obligation.markSent').at(-1)).toEqual({
      campaignId: 'c1', obligationKey: 'LDNN-R1', occurrenceKey: '2025', recipient: 'Sở Thí dụ B',
      sending: { recipient: 'Sở Thí dụ B', sentOn: '2025-11-10', documentNumber: '45/BC-UBND', acknowledgedOn: null, note: '' },
    });
  });

  it('takes a sending back, and the toast brings it again', async () => {
    const sending = { recipient: 'Sở Thí dụ A', sentOn: '2025-11-08', documentNumber: '45/BC-UBND', acknowledgedOn: '2025-11-09', note: '' };
    const view = obligation();
    const [occurrence] = view.occurrences;
    if (occurrence === undefined) throw new Error('an occurrence is there');
    const sent = obligation({ occurrences: [{ ...occurrence, recipients: [{ name: 'Sở Thí dụ A', hint: '', onward: [], sending, state: 'da-gui-dung-han', stateWord: 'Đã gửi đúng hạn' }] }] });
    const { user, api } = setup([sent]);
    await screen.findByText('08/11/2025, số 45/BC-UBND');
    expect(screen.getByText('Nơi nhận xác nhận 09/11/2025')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Sửa lần gửi/ }));
    await user.click(await screen.findByRole('button', { name: 'Bỏ ghi đã gửi' }));
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('obligation.markSent').map((input) => input.sending)).toEqual([null, sending]));
  });

  it('R71: a plan that names no receiver asks for one together with the day', async () => {
    const [year] = undated().occurrences;
    if (year === undefined) throw new Error('an occurrence is there');
    const nowhere = obligation({ key: 'XSM-R1', content: 'Báo cáo tiến độ', printed: 'chậm nhất ngày 25 hằng tháng', waitsFor: 'Chờ đơn vị đặt ngày', occurrences: [{ ...year, key: 'mot-lan', year: null, recipients: [] }] });
    const { user, api } = setup([nowhere]);
    const table = await screen.findByRole('table', { name: 'Báo cáo tiến độ' });
    expect(within(table).getByText('Chưa rõ nơi nhận; ghi khi đặt ngày')).toBeTruthy();
    expect(within(table).queryByRole('button')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Đặt ngày của đơn vị: Báo cáo tiến độ' }));
    await user.type(await screen.findByRole('textbox', { name: /^Ngày/ }), '25/11/2025');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await screen.findByText('“Nơi nhận” chưa được ghi.');
    await user.type(box(/^Nơi nhận/), 'Chủ tịch UBND xã');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('obligation.save').at(-1)?.fields).toMatchObject({ planReportId: 'XSM-R1', to: ['Chủ tịch UBND xã'], due: { kind: 'date', date: '2025-11-25' } }));
  });

  it('R73: gives a plan’s obligation without a day one of the unit, for every year of it', async () => {
    const { user, api } = setup([undated()]);
    await screen.findByText('Chờ đơn vị đặt ngày');
    await user.click(screen.getByRole('button', { name: 'Đặt ngày của đơn vị: Báo cáo định kỳ' }));
    await user.click(await screen.findByRole('button', { name: 'Lưu' }));
    await screen.findByText('Ghi ngày/tháng, cách nhau bằng dấu phẩy, ví dụ 25/3, 25/6.');
    await user.type(box(/^Ngày trong năm/), '5/12');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await screen.findByText('Đã đặt ngày của đơn vị.');
    expect(api.inputs('obligation.save')[0]?.fields).toMatchObject({ campaignId: 'c1', planReportId: 'LD23-R1', content: 'Báo cáo định kỳ', to: ['Sở Thí dụ A'], due: { kind: 'recurrence', days: [{ day: 5, month: 12 }], fromYear: 2024, toYear: 2025, bound: 'by' } });
  });

  it('R73: adds an ad hoc request with its receivers, and one that waits for an event', async () => {
    const { user, api } = setup([obligation()]);
    await user.click(await screen.findByRole('button', { name: 'Thêm việc phải gửi' }));
    await user.click(await screen.findByRole('button', { name: 'Lưu' }));
    await screen.findByText('“Nội dung” chưa được ghi.');
    await user.type(box(/^Nội dung/), 'Báo cáo đột xuất');
    await user.type(box(/^Nơi nhận/), 'UBND tỉnh{Enter}Sở Thí dụ A');
    await user.type(box(/^Ngày/), '20/11/2025');
    await user.click(screen.getByRole('radio', { name: 'Trước ngày đó' }));
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await screen.findByText('Đã lưu việc phải gửi.');
    expect(api.inputs('obligation.save')[0]?.fields).toMatchObject({ campaignId: 'c1', planReportId: null, to: ['UBND tỉnh', 'Sở Thí dụ A'], due: { kind: 'date', date: '2025-11-20', bound: 'before' } });

    await user.click(screen.getByRole('button', { name: 'Thêm việc phải gửi' }));
    await user.type(box(/^Nội dung/), 'Báo cáo sau lễ');
    await user.type(box(/^Nơi nhận/), 'UBND tỉnh');
    await user.click(screen.getByRole('radio', { name: 'Theo sự kiện' }));
    await user.type(box(/^Sự kiện/), 'khi kết thúc lễ');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('obligation.save')[1]?.fields.due).toEqual({ kind: 'event', event: 'khi kết thúc lễ', date: null, bound: 'by' }));
  });

  it('changes and removes an entry of the unit; the toast brings it back', async () => {
    const { user, api } = setup([own()]);
    await user.click(await screen.findByRole('button', { name: 'Sửa: Báo cáo nhanh' }));
    await user.clear(box(/^Ngày/));
    await user.type(box(/^Ngày/), '21/11/2025');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('obligation.save')[0]).toMatchObject({ id: 'o1', version: 1, fields: { due: { date: '2025-11-21' } } }));
    await user.click(await screen.findByRole('button', { name: 'Xóa: Báo cáo nhanh' }));
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('obligation.restore')).toEqual([{ id: 'o1' }]));
  });

  it('what those below owe has no sending to record, and an empty page says what to do', async () => {
    const { unmount } = setup([obligation({ fromBelow: true })]);
    await screen.findByText('Đơn vị cấp dưới gửi về; ghi ngày nhận ở trang Đơn vị cấp dưới');
    expect(screen.queryByRole('button', { name: /^Ghi đã gửi/ })).toBeNull();
    unmount();
    endSession();
    setup([]);
    await screen.findByText(/Chưa có việc nào phải gửi/);
  });
});

describe('days of the year as typed', () => {
  it.each([
    ['25/3, 25/6', [{ day: 25, month: 3 }, { day: 25, month: 6 }]],
    ['29-2', [{ day: 29, month: 2 }]],
    ['31/4', null],
    ['25/13', null],
    ['', null],
    ['25', null],
  ])('%s', (text, days) => expect(daysOf(text)).toEqual(days));
});

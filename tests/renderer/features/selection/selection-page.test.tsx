import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { SelectionPage } from '../../../../renderer/features/selection/selection-page.tsx';
import type { SelectionData } from '../../../../renderer/features/selection/store.ts';
import type { SelectionRow } from '../../../../shared/domain/selection.ts';
import { nameSortKey } from '../../../../shared/text/order.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { judgement, sessionFields } from '../work-samples.ts';

beforeEach(endSession);

const row = (nominationId: string, name: string, more: Partial<SelectionRow> = {}): SelectionRow => ({
  nominationId, subjectId: `s-${nominationId}`, name, nameKey: nameSortKey(name), kind: 'person', place: 'thôn Ví Dụ', awardName: 'Giấy khen', fate: 'open', stateWord: 'Chưa đủ điều kiện', eligibility: { verdict: 'chua-xac-dinh', word: 'Chưa xác định', summary: 'Chưa có xếp loại năm 2022.', lacking: 1 },
  conditions: { asked: 1, done: 1, missing: [] }, papers: { asked: 2, done: 2, missing: [] }, flags: [], gradings: [], awards: [], capacityWord: '', vote: { state: 'none', sentence: '' }, quotaIds: ['q'],
  leader: false, directWorker: true, woman: false, smallCollective: false, difficultArea: false, ...more,
});
const data = (more: Partial<SelectionData> = {}): SelectionData => ({
  roundName: 'Sơ kết 2023',
  rows: [
    row('n1', 'Đặng Thị Mẫu', { woman: true, papers: { asked: 2, done: 1, missing: ['Báo cáo thành tích'] } }),
    row('n2', 'Lê Văn Ánh', { gradings: [{ year: 2023, gradeWord: 'Hoàn thành nhiệm vụ', mismatch: 'Đề nghị ghi khác.' }] }),
    row('n3', 'Vũ Thị Bình', { leader: true, directWorker: false, woman: true, awards: [{ year: 2022, name: 'Giấy khen', decision: '3/QĐ' }] }),
    row('n4', 'Hồ Văn Gửi', { fate: 'sent', stateWord: 'Đã gửi' }),
  ],
  quotas: [{ id: 'q', printed: 'không quá 03 trường hợp', max: 3, sentence: 'Đã đề nghị 4.' }],
  targets: [{ group: 'women', minPct: 60, citation: 'QĐ mẫu' }],
  openSessions: [],
  ...more,
});
const render = (view = data(), more: FakeMethods = {}) => renderPage(<SelectionPage params={{ roundId: 'r1' }} />, { api: fakeApi({ 'selection.get': () => ok(view), ...more }) });
const names = () => screen.getAllByRole('rowheader').map((cell) => within(cell).getByRole('button').textContent);
const shares = () => screen.getByLabelText('Cơ cấu của các đề nghị đã chọn').textContent;

describe('Bảng so sánh', () => {
  it('R60: all nominees side by side: conditions, papers, grading, awards', async () => {
    render();
    expect(await screen.findByText('1/2; còn thiếu: Báo cáo thành tích')).toBeTruthy();
    expect(screen.getByText('2023: Hoàn thành nhiệm vụ. Đề nghị ghi khác.')).toBeTruthy();
    expect(screen.getByText('1 lần; gần nhất: 2022 Giấy khen')).toBeTruthy();
    expect(screen.getAllByText('Chưa xác định. Chưa có xếp loại năm 2022.')).toHaveLength(4);
    expect(screen.getAllByRole('row')).toHaveLength(5);
  });

  it('R60: sorts by any column, up, down, then in the round’s own order', async () => {
    const { user } = render();
    const heading = await screen.findByRole('button', { name: 'Đối tượng' });
    await user.click(heading);
    expect(names()).toEqual(['Lê Văn Ánh', 'Vũ Thị Bình', 'Hồ Văn Gửi', 'Đặng Thị Mẫu']);
    expect(screen.getByRole('columnheader', { name: 'Đối tượng' }).getAttribute('aria-sort')).toBe('ascending');
    await user.click(heading);
    expect(names()).toEqual(['Đặng Thị Mẫu', 'Hồ Văn Gửi', 'Vũ Thị Bình', 'Lê Văn Ánh']);
    await user.click(heading);
    expect(names()).toEqual(['Đặng Thị Mẫu', 'Lê Văn Ánh', 'Vũ Thị Bình', 'Hồ Văn Gửi']);
  });

  it('R60: shares and the places left follow each tick, and a place already used counts', async () => {
    const { user } = render();
    const tick = (name: string) => user.click(screen.getByRole('checkbox', { name: `Chọn ${name}` }));
    await screen.findByRole('checkbox', { name: 'Chọn Đặng Thị Mẫu' });
    expect(shares()).toContain('Đã chọn0 đề nghị');
    expect(shares()).not.toContain('Lãnh đạo');
    expect(shares()).toContain('Còn 2');
    await tick('Đặng Thị Mẫu');
    expect(shares()).toContain('Nữ1/1, 100,00%; mục tiêu từ 60% (QĐ mẫu): đạt');
    expect(shares()).toContain('Còn 1');
    await tick('Lê Văn Ánh');
    expect(shares()).toContain('Nữ1/2, 50,00%; mục tiêu từ 60% (QĐ mẫu): chưa đạt');
    expect(shares()).toContain('Hết');
    await tick('Vũ Thị Bình');
    expect(shares()).toContain('Lãnh đạo1/3, 33,33%');
    expect(shares()).toContain('Trực tiếp lao động2/3, 66,67%');
    expect(shares()).toContain('Vượt 1');
    expect(screen.queryByRole('checkbox', { name: 'Chọn Hồ Văn Gửi' })).toBeNull();
  });

  it('R60: ticks by keyboard alone and takes those ticked to a new session, in the round’s order', async () => {
    const { user } = render();
    await user.click(await screen.findByRole('button', { name: 'Đối tượng' }));
    screen.getByRole('checkbox', { name: 'Chọn Lê Văn Ánh' }).focus();
    await user.keyboard(' {ArrowDown}{ArrowDown} ');
    await user.click(screen.getByRole('button', { name: 'Đưa 2 đề nghị ra họp xét' }));
    await waitFor(() => expect(useNavigation.getState().here).toMatchObject({ page: 'hop-xet', params: { roundId: 'r1', chon: 'n1,n2' } }));
  });

  it('R60: puts them in a session that is open, where those it has keep their votes', async () => {
    const held = { ...sessionFields({ results: [{ nominationId: 'n1', yes: 3, no: 0, recused: [], note: '' }, { nominationId: 'n9', yes: null, no: null, recused: [], note: '' }] }), id: 'ses1', version: 4, concluded: false };
    const { user, api } = render(data({ openSessions: [{ id: 'ses1', date: '2026-11-20', nominationIds: ['n1', 'n9'] }] }), {
      'session.get': () => ok({ session: held, ...judgement(held) }),
      'session.save': ({ fields }) => ok({ ...held, ...(fields as typeof held), version: 5 }),
    });
    await user.click(await screen.findByRole('checkbox', { name: 'Chọn tất cả' }));
    await user.click(screen.getByRole('button', { name: 'Đưa vào cuộc họp 20/11/2026' }));
    await waitFor(() => expect(useNavigation.getState().here).toMatchObject({ page: 'hop-xet', params: { id: 'ses1' } }));
    expect(api.inputs('session.save')[0]).toMatchObject({ id: 'ses1', version: 4, fields: { results: [{ nominationId: 'n1', yes: 3 }, { nominationId: 'n2', yes: null }, { nominationId: 'n3', yes: null }] } });
  });

  it('R60: prints and exports what is shown: order, ticks, columns', async () => {
    URL.createObjectURL = () => 'blob:test';
    URL.revokeObjectURL = () => undefined;
    const { user, api } = render(data(), { 'selection.print': () => ok({ fileName: 'bang.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([1]) }) });
    await user.click(await screen.findByRole('button', { name: 'Đối tượng' }));
    await user.click(screen.getByRole('checkbox', { name: 'Chọn Vũ Thị Bình' }));
    await user.click(screen.getByRole('button', { name: 'Cột' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Xếp loại' }));
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'In' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Xem trước bản in' }));
    await waitFor(() => expect(api.inputs('selection.print')).toHaveLength(1));
    const asked = api.inputs('selection.print')[0];
    expect(asked).toMatchObject({ roundId: 'r1', order: ['n2', 'n3', 'n4', 'n1'], chosen: ['n3'], format: 'pdf' });
    expect(asked?.columns).toContain('papers');
    expect(asked?.columns).not.toContain('grading');
  });

  it('says that there is nobody, and when it could not be read', async () => {
    render(data({ rows: [] }));
    expect(await screen.findByText('Đợt xét chưa có đề nghị nào để so sánh.')).toBeTruthy();
    renderPage(<SelectionPage params={{ roundId: 'r2' }} />, { api: fakeApi({ 'selection.get': () => err(fault('x', 'Chưa đọc được.')) }) });
    expect(await screen.findByText('Chưa đọc được.')).toBeTruthy();
  });
});

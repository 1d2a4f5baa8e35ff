import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { NominationPage } from '../../../../renderer/features/nominations/nomination-page.tsx';
import { SideBySidePage } from '../../../../renderer/features/nominations/side-by-side-page.tsx';
import type { SoVangContract } from '../../../../shared/api/contract.ts';
import type { OutputOf } from '../../../../shared/api/define.ts';
import { ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { awards, item, nomination, nominationData } from '../work-samples.ts';
import type { NominationData } from '../work-samples.ts';

type Report = NonNullable<OutputOf<SoVangContract['eligibility.ofNomination']>['report']>;
type Finding = Report['conditions'][number]['finding'];

beforeEach(() => endSession());

const finding = (more: Partial<Finding> = {}): Finding => ({ result: 'dat', sentence: 'Xếp loại Hoàn thành tốt nhiệm vụ năm 2026.', citation: 'Luật 06/2022, Điều 24', evidence: [], missing: [], asks: null, warnings: [], ground: null, type: null, point: null, parts: [], combine: null, ...more });
const condition = (conditionId: string, more: Partial<Finding> = {}): Report['conditions'][number] => ({ conditionId, group: 'gate', severity: 'block', stage: 'eligibility', confidence: 'high', uncertain: false, standing: 'in-force', finding: finding(more) });
const report = (more: Partial<Report> = {}): Report => ({
  awardCode: 'LDTT', awardName: 'Lao động tiên tiến', date: '2026-11-20', year: 2026, verdict: 'chua-xac-dinh', summary: 'Chưa xác định.', grounds: [], lacking: 1, supported: 1,
  conditions: [
    condition('LDTT.xep_loai', { evidence: [{ kind: 'rating', id: 'g1', text: 'Xếp loại tốt năm 2026, Thông báo mẫu' }] }),
    condition('LDTT.phong_trao', { result: 'cho-xac-nhan', sentence: 'Chờ xác nhận: Tích cực tham gia phong trào thi đua.', asks: { key: 'k1', question: 'Tích cực tham gia phong trào thi đua?' } }),
  ],
  ...more,
});

function show(data: NominationData, more: FakeMethods = {}) {
  const api = fakeApi({ 'nomination.get': () => ok(data), 'round.awards': () => ok(awards), 'eligibility.ofNomination': () => ok({ report: report(), note: '' }), ...more });
  return renderPage(<NominationPage params={{ id: 'n1' }} />, { api });
}

describe('Điều kiện theo quy định', () => {
  it('shows what is open with its article, and the rest on asking', async () => {
    const { user } = show(nominationData());
    const region = await screen.findByRole('region', { name: 'Điều kiện theo quy định' });
    expect(await within(region).findByText('Chưa xác định')).toBeTruthy();
    expect(within(region).getByText('Chờ xác nhận: Tích cực tham gia phong trào thi đua.')).toBeTruthy();
    expect(within(region).queryByText(/Xếp loại tốt năm 2026/)).toBeNull();
    await user.click(within(region).getByRole('button', { name: 'Xem căn cứ: 1 nội dung khác' }));
    expect(within(region).getByText('Luật 06/2022, Điều 24 · Xếp loại tốt năm 2026, Thông báo mẫu')).toBeTruthy();
  });

  it('takes a person’s answer with its evidence, under the name typed, and back again', async () => {
    const saved = { id: 'c1', version: 1, subjectId: 'p1', key: 'k1', question: 'q', year: 2026, answer: 'yes' as const, evidence: 'Biên bản họp tổ', attachmentIds: [], by: 'Văn thư', on: '2026-11-20' };
    const { user, api } = show(nominationData(), { 'confirmation.list': () => ok([]), 'confirmation.save': () => ok(saved), 'confirmation.remove': () => ok({}) });
    const box = await screen.findByRole('group', { name: 'Tích cực tham gia phong trào thi đua?' });
    await user.type(within(box).getByLabelText(/^Minh chứng/), 'Biên bản họp tổ');
    await user.click(within(box).getByRole('button', { name: /^Xác nhận có/ }));
    expect(within(box).getByText('Ghi tên người xác nhận.')).toBeTruthy();
    expect(api.inputs('confirmation.save')).toEqual([]);
    await user.type(within(box).getByLabelText(/^Người xác nhận/), 'Trần Thị Mẫu');
    await user.click(within(box).getByRole('button', { name: /^Xác nhận có/ }));
    await waitFor(() => expect(api.inputs('confirmation.save')).toMatchObject([{ subjectId: 'p1', key: 'k1', year: 2026, answer: 'yes', evidence: 'Biên bản họp tổ', by: 'Trần Thị Mẫu' }]));
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('confirmation.remove')).toEqual([{ id: 'c1' }]));
  });

  it('says why there is none', async () => {
    show(nominationData(), { 'eligibility.ofNomination': () => ok({ report: null, note: 'Danh mục pháp luật không có điều kiện của hình thức này.' }) });
    expect(await screen.findByText('Danh mục pháp luật không có điều kiện của hình thức này.')).toBeTruthy();
  });
});

describe('Thu hồi', () => {
  it('asks why and when, and can be taken back at once', async () => {
    const { user, api } = show(nominationData(), { 'nomination.withdraw': () => ok({ withdrawn: 1, sentDossierIds: [] }), 'nomination.unwithdraw': () => ok({}) });
    await user.click(await screen.findByRole('button', { name: 'Thu hồi' }));
    const dialog = await screen.findByRole('dialog', { name: 'Thu hồi đề nghị' });
    await user.click(within(dialog).getByRole('button', { name: 'Thu hồi' }));
    expect(api.inputs('nomination.withdraw')).toEqual([]);
    await user.type(within(dialog).getByLabelText(/Lý do thu hồi/), 'Đã chuyển công tác');
    await user.type(within(dialog).getByLabelText(/^Ngày thu hồi/), '19/11/2026');
    await user.click(within(dialog).getByRole('button', { name: 'Thu hồi' }));
    await waitFor(() => expect(api.inputs('nomination.withdraw')).toEqual([{ ids: ['n1'], fields: { reason: 'Đã chuyển công tác', on: '2026-11-19', scanIds: [] } }]));
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('nomination.unwithdraw')).toEqual([{ ids: ['n1'] }]));
  });

  it('shows the reason, offers both ways on, and no change of the content', async () => {
    const withdrawn = nomination({ state: 'withdrawn', sentVersions: 1, withdrawal: { reason: 'Đã chuyển công tác', on: '2026-11-19', before: 'sent', dossierId: 'd1', scanIds: [] } });
    const { user, api } = show(nominationData({ nomination: withdrawn }), { 'nomination.reopen': () => ok(nomination({ state: 'returned' })), 'nomination.unwithdraw': () => ok({}) });
    const told = await screen.findByRole('region', { name: 'Thu hồi' });
    expect(within(told).getByText('Đã chuyển công tác')).toBeTruthy();
    expect(within(told).getByText(/in công văn thu hồi ở trang hồ sơ/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Lưu' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Thu hồi' })).toBeNull();
    await user.click(within(told).getByRole('button', { name: 'Soạn lại' }));
    await waitFor(() => expect(api.inputs('nomination.reopen')).toEqual([{ id: 'n1' }]));
    await user.click(within(told).getByRole('button', { name: 'Bỏ việc thu hồi' }));
    await waitFor(() => expect(api.inputs('nomination.unwithdraw')).toEqual([{ ids: ['n1'] }]));
  });
});

describe('Thành phần hồ sơ', () => {
  it('keeps the day of a paper, its signature and the confirmation above, and says why it is too old', async () => {
    const paper = item({ state: 'da-co', paperOn: '2023-05-05' });
    const data = nominationData({ nomination: nomination({ items: [paper] }), judged: [{ ...paper, state: 'qua-cu' }], itemNotes: [{ code: paper.code, sentence: 'Báo cáo ngày 05/05/2023.' }] });
    const { user, api } = show(data, { 'nomination.item': () => ok(data.nomination) });
    const line = await screen.findByRole('listitem', { name: 'Báo cáo thành tích' });
    expect(within(line).getByText('Báo cáo ngày 05/05/2023.')).toBeTruthy();
    expect(within(line).getAllByText('Quá cũ').length).toBeGreaterThan(0);
    const day = within(line).getByLabelText<HTMLInputElement>('Ngày văn bản: Báo cáo thành tích');
    expect(day.value).toBe('05/05/2023');
    await user.clear(day);
    await user.type(day, '31/02/2026{Enter}');
    expect(within(line).getByText('Ghi ngày/tháng/năm.')).toBeTruthy();
    await user.clear(day);
    await user.type(day, '5/11/2026{Enter}');
    await user.click(within(line).getByLabelText('Cấp trên đã xác nhận: Báo cáo thành tích'));
    await waitFor(() => expect(api.inputs('nomination.item')).toMatchObject([{ code: 'BAO_CAO_THANH_TICH', paperOn: '2026-11-05' }, { confirmed: true }]));
  });

  it('R48: adds a line of later guidance to the nominations of the round that are not sent, with a way back', async () => {
    const { user, api } = show(nominationData(), {
      'round.get': () => ok({ round: nominationData().round, campaignName: null, nominations: [nominationData().row, { ...nominationData().row, id: 'n9', state: 'sent' }], quotas: [], quotaNote: '', sessions: [], dossiers: [] }),
      'nomination.addItem': () => ok({ code: 'them-x', added: ['n1'], skipped: 0 }),
      'nomination.removeItem': () => ok({}),
    });
    await user.click(await screen.findByRole('button', { name: 'Thêm mục' }));
    const dialog = await screen.findByRole('dialog', { name: 'Thêm mục vào thành phần hồ sơ' });
    await user.type(within(dialog).getByLabelText(/Tên mục/), 'Xác nhận đã trả nợ vay');
    await user.click(within(dialog).getByRole('button', { name: 'Thêm mục' }));
    await waitFor(() => expect(api.inputs('nomination.addItem')).toEqual([{ ids: ['n1'], name: 'Xác nhận đã trả nợ vay', citation: '' }]));
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('nomination.removeItem')).toEqual([{ ids: ['n1'], code: 'them-x' }]));
  });
});

describe('R46, R47 on the form', () => {
  it('R46: says which years count', async () => {
    show(nominationData({ windows: [{ words: '2021–2025', citation: 'mục V.2.b', sure: true }] }));
    expect(await screen.findByText('Chỉ tính thành tích 2021–2025 (mục V.2.b).')).toBeTruthy();
  });

  it('R47: a head of unit and the collective led are chosen by hand', async () => {
    const head = { asked: true, state: 'unknown' as const, sentence: 'Chưa ghi có phải thủ trưởng đơn vị không.', collectives: [] };
    const { user, api } = show(nominationData({ head }), {
      'nomination.save': ({ fields }) => ok(nomination(fields as never)),
      'subject.list': () => ok({ rows: [{ id: 'tt1', version: 1, kind: 'collective', name: 'Trường Mẫu', place: 'xã Mẫu', birth: '', awards: 0 } as never], next: null, total: 1 }),
    });
    expect(await screen.findByText('Chưa ghi có phải thủ trưởng đơn vị không.')).toBeTruthy();
    await user.click(screen.getByRole('combobox', { name: /Thủ trưởng đơn vị/ }));
    await user.click(await screen.findByRole('option', { name: 'Là thủ trưởng đơn vị' }));
    expect(await screen.findByRole('combobox', { name: /Tập thể do cá nhân lãnh đạo/ })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('nomination.save')[0]?.fields).toMatchObject({ headOfUnit: { head: true, collectiveId: null } }));
  });
});

describe('R51: the same subject nominated twice', () => {
  it('R51: the page leads to both side by side, with the history one click away', async () => {
    const { user } = show(nominationData({ others: 1 }));
    await user.click(await screen.findByRole('button', { name: 'Xem cạnh nhau' }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'de-nghi-canh-nhau', params: { id: 'n1' } });
  });

  it('R51: marks what differs and opens each', async () => {
    const side = (id: string, more: object) => ({ id, roundId: 'r1', roundName: 'Cuối năm 2026', awardName: 'Giấy khen', stateWord: 'Đã gửi', merit: 'Cùng thành tích', summary: '', grounds: '', dossierId: null, receiver: '', relation: 'đề nghị này', ...more });
    const api = fakeApi({
      'nomination.same': () =>
        ok({ subjectId: 'p1', subjectName: 'Bà Đặng Thị Mẫu', sides: [side('n1', {}), side('n2', { awardName: 'Bằng khen', relation: 'cùng đợt xét' })], history: [{ id: 'e1', year: 2024, name: 'Lao động tiên tiến', decision: '01/QĐ-UBND ngày 05/01/2025', authority: 'Chủ tịch UBND xã' }] }),
    });
    const { user } = renderPage(<SideBySidePage params={{ id: 'n1' }} />, { api });
    const table = await screen.findByRole('table', { name: 'Đề nghị cạnh nhau' });
    expect(within(table).getByText('Bằng khen').className).toContain('differs');
    expect(screen.getByText('01/QĐ-UBND ngày 05/01/2025')).toBeTruthy();
    await user.click(within(table).getByRole('button', { name: 'Mở đề nghị trong Cuối năm 2026, Bằng khen' }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'de-nghi', params: { id: 'n2' } });
  });
});

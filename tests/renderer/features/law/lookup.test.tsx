import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { AwardRulesPage } from '../../../../renderer/features/law/award-page.tsx';
import { LookupPage } from '../../../../renderer/features/law/lookup-page.tsx';
import { useLaw } from '../../../../renderer/features/law/store.ts';
import { entry } from '../../../shared/law/samples.ts';
import { renderPage, startAfresh } from '../../helpers.tsx';
import { held, lawApi } from './samples.ts';

beforeEach(startAfresh);

const awardPage = (code: string, profiles = [held()]) => renderPage(<AwardRulesPage params={{ code }} />, { api: lawApi(profiles) });
const region = (name: string) => within(screen.getByRole('region', { name }));
async function onDay(user: ReturnType<typeof renderPage>['user'], day: string): Promise<void> {
  const field = screen.getByRole('textbox', { name: 'Quy định của ngày' });
  await user.clear(field);
  await user.type(field, day);
  await user.tab();
}

describe('Tra cứu danh hiệu, hình thức', () => {
  it('lists every award with who decides and the money, opens one', async () => {
    const { user } = renderPage(<LookupPage />, { api: lawApi() });
    const row = await screen.findByRole('row', { name: /Giấy khen của Chủ tịch UBND cấp xã/ });
    expect(row.textContent).toContain('cá nhân 760.000 đ; tập thể 1.520.000 đ; hộ gia đình 1.140.000 đ');
    await user.click(row);
    await waitFor(() => expect(useNavigation.getState().here).toMatchObject({ page: 'tra-cuu-chi-tiet', params: { code: 'GK_XA' } }));
  });

  it('narrows by kind and by name without marks', async () => {
    const { user } = renderPage(<LookupPage />, { api: lawApi() });
    await screen.findByRole('row', { name: /Giấy khen của Chủ tịch UBND cấp xã/ });
    await user.click(screen.getByRole('radio', { name: 'Danh hiệu thi đua' }));
    expect(screen.queryByRole('row', { name: /Giấy khen của Chủ tịch UBND cấp xã/ })).toBeNull();
    await user.type(screen.getByRole('searchbox'), 'gia dinh');
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(2));
    expect(screen.getByRole('row', { name: /Gia đình văn hóa/ }).textContent).toContain('không có mức chung');
  });

  it.each([['CSTĐCS', 'Chiến sĩ thi đua cơ sở'], ['ldtt', 'Lao động tiên tiến'], ['BKTTg', 'Bằng khen của Thủ tướng Chính phủ']])('is found as clerks shorten it: %s', async (typed, name) => {
    const { user } = renderPage(<LookupPage />, { api: lawApi() });
    await screen.findByRole('row', { name: /Giấy khen của Chủ tịch UBND cấp xã/ });
    await user.type(screen.getByRole('searchbox'), typed);
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(2));
    expect(screen.getByRole('row', { name: new RegExp(name) })).toBeTruthy();
  });

  it('has one banner for all sets, which goes when they are compared and comes back by undo', async () => {
    const { user, api } = renderPage(<LookupPage />, { api: lawApi() });
    expect((await screen.findByRole('region', { name: 'Cần kiểm tra văn bản' })).textContent).toContain('quy định của 26 danh hiệu, hình thức khen thưởng đã đến ngày rà soát (01/10/2026)');
    await user.click(screen.getByRole('button', { name: 'Đã đối chiếu tất cả' }));
    await user.click(screen.getByRole('button', { name: 'Ghi đã đối chiếu' }));
    expect(await screen.findByText('“Người đối chiếu” chưa được ghi.')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: /Người đối chiếu/ }), 'Trần Thử');
    await user.click(screen.getByRole('button', { name: 'Ghi đã đối chiếu' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Cần kiểm tra văn bản' })).toBeNull());
    expect(api.inputs('law.confirm')[0]).toMatchObject({ awardCode: null, ruleKey: null, on: '2026-11-20', by: 'Trần Thử', textsChecked: expect.arrayContaining(['Luật 06/2022/QH15']) });
    expect((await screen.findByRole('row', { name: /^Lao động tiên tiến/ })).textContent).toContain('Đã đối chiếu 20/11/2026');
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    expect(await screen.findByRole('region', { name: 'Cần kiểm tra văn bản' })).toBeTruthy();
  });

  it('says that a day before the law data is not judged', async () => {
    const { user } = renderPage(<LookupPage />, { api: lawApi() });
    await screen.findByRole('row', { name: /Giấy khen của Chủ tịch UBND cấp xã/ });
    await onDay(user, '31/12/2023');
    expect(await screen.findByText(/Dữ liệu không có quy định của ngày 31\/12\/2023. Khen thưởng cũ vẫn được ghi và tính/)).toBeTruthy();
  });
});

describe('one award', () => {
  it('R70: names the district until 30/6/2025 and the commune since', async () => {
    const { user } = awardPage('CSTDCS');
    await screen.findByRole('heading', { name: 'Chiến sĩ thi đua cơ sở' });
    expect(region('Người quyết định').getByText('Chủ tịch UBND cấp xã')).toBeTruthy();
    await onDay(user, '30/06/2025');
    expect(await region('Người quyết định').findByText('Chủ tịch UBND cấp huyện')).toBeTruthy();
    expect(region('Người quyết định').queryByText('Chủ tịch UBND cấp xã')).toBeNull();
    expect(useLaw.getState().asOf).toBe('2025-06-30');
  });

  it('says conditions, papers, votes, terms and money with their citations', async () => {
    awardPage('CSTDCS');
    await screen.findByRole('heading', { name: 'Chiến sĩ thi đua cơ sở' });
    expect(region('Điều kiện, tiêu chuẩn').getByText('Đạt tiêu chuẩn «Lao động tiên tiến» hoặc «Chiến sĩ tiên tiến» cùng năm')).toBeTruthy();
    expect(region('Điều kiện, tiêu chuẩn').getByText('Luật 06/2022, Điều 23 khoản 1')).toBeTruthy();
    expect(region('Thành phần hồ sơ').getByText(/^Phải có · Mẫu số 05/)).toBeTruthy();
    expect(region('Biểu quyết').getByText('Từ 80% tổng số thành viên')).toBeTruthy();
    expect(region('Biểu quyết').getByText('Gợi ý theo văn bản cũ')).toBeTruthy();
    expect(region('Thời hạn').getByText('Thẩm định (xã) trong 20 ngày làm việc')).toBeTruthy();
    expect(region('Tiền thưởng, hiện vật').getByText('1 × 2.530.000 đồng = 2.530.000 đồng.')).toBeTruthy();
  });

  it('shows what the province sets as its own', async () => {
    awardPage('CSTDCS', [held({ used: true, entries: [entry('vote', 'CSTDCS', { rule: 'at-least', percent: 75, base: 'all-members' }), entry('copies', null, { copies: 3 })] })]);
    await screen.findByRole('heading', { name: 'Chiến sĩ thi đua cơ sở' });
    expect(region('Biểu quyết').getByText('Từ 75% tổng số thành viên')).toBeTruthy();
    expect(region('Biểu quyết').getByText('Quy định của tỉnh')).toBeTruthy();
    expect(region('Thành phần hồ sơ').getByText('Tỉnh yêu cầu 3 bộ.')).toBeTruthy();
  });

  it('says where a national rule stays against the province', async () => {
    awardPage('CSTDTQ', [held({ used: true, entries: [entry('vote', 'CSTDTQ', { rule: 'at-least', percent: 70, base: 'all-members' })] })]);
    await screen.findByRole('heading', { name: 'Chiến sĩ thi đua toàn quốc' });
    expect(region('Quy định của tỉnh').getByText(/quy định chung là từ 90%.*tỉnh ghi từ 70%; vẫn dùng quy định chung/)).toBeTruthy();
  });

  it('confirms one rule of low confidence by itself', async () => {
    const { user, api } = awardPage('HC_DDKDT');
    await screen.findByRole('heading', { name: 'Huân chương Đại đoàn kết dân tộc' });
    await user.click(region('Thời hạn').getByRole('button', { name: 'Đã đối chiếu: dịp xét ngày 02/09 hằng năm' }));
    await user.type(screen.getByRole('textbox', { name: /Người đối chiếu/ }), 'Trần Thử');
    await user.click(screen.getByRole('button', { name: 'Ghi đã đối chiếu' }));
    await waitFor(() => expect(region('Thời hạn').queryByRole('button', { name: 'Đã đối chiếu: dịp xét ngày 02/09 hằng năm' })).toBeNull());
    expect(api.inputs('law.confirm')[0]).toMatchObject({ awardCode: 'HC_DDKDT', ruleKey: 'deadlines/occasion date 9 2/' });
    expect(region('Thời hạn').getByRole('button', { name: 'Đã đối chiếu: dịp xét ngày 18/11 hằng năm' })).toBeTruthy();
  });
});

import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { endSession } from '../../../../renderer/app/session.ts';
import { CopyDialog } from '../../../../renderer/features/indicators/copy-dialog.tsx';
import { OwnTargetPage } from '../../../../renderer/features/indicators/own-target-page.tsx';
import { BOUNDS, CHANGE_BOUNDS, blankValues, fieldsOf, valuesOf } from '../../../../renderer/features/indicators/own-target-values.ts';
import type { BoundKey, ChangeKey } from '../../../../renderer/features/indicators/own-target-values.ts';
import { OwnTarget, ownTargetFault } from '../../../../shared/domain/own-target.ts';
import { ok } from '../../../../shared/result.ts';
import type { FakeMethods } from '../../helpers.tsx';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { answering, line, page } from './samples.ts';

beforeEach(endSession);

const stored = (fields: object): OwnTarget => OwnTarget.parse({ id: 'o1', version: 1, author: 'Trần Thử Nghiệm', enteredOn: '2026-01-20', ...fields });
const saving: FakeMethods = { 'ownTarget.save': ({ fields }) => ok(stored(fields)) };

function setup(params: Record<string, string> = {}, methods: FakeMethods = {}) {
  return renderPage(<OwnTargetPage params={{ id: 'c1', ...params }} />, { api: fakeApi(answering(page([line('A1', 'dat')]), [], { ...saving, ...methods })) });
}
const box = (name: RegExp | string) => screen.findByRole('textbox', { name });

describe('own targets', () => {
  it('R24: an own target is added under an indicator of the province, and says how it will be judged', async () => {
    const { user, api } = setup({ parent: 'A1' });
    await user.type(await box(/^Nội dung chỉ tiêu/u), 'Trạm y tế đủ bác sĩ');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await screen.findByText('Ghi mức phải đạt.');
    await user.type(await box(/^Con số/u), '97,5');
    await user.type(await box(/^Đơn vị tính/u), '%');
    screen.getByText('Được chấm là: ít nhất 97,5%');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('ownTarget.save')).toMatchObject([{ fields: { campaignId: 'c1', kind: 'target', parentId: 'A1', sector: 'y-te', text: 'Trạm y tế đủ bác sĩ', comparator: 'gte', min: 97.5, max: null, unit: '%', type: 'numeric' } }]));
  });

  it('R20: an assigned target needs the paper that assigns it', async () => {
    const { user, api } = setup({ kind: 'assigned', parent: 'A1' });
    await user.type(await box(/^Nội dung chỉ tiêu/u), 'Thu ngân sách');
    await user.type(await box(/^Con số/u), '500');
    await user.type(await box(/^Đơn vị tính/u), 'triệu đồng');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect((await box(/^Văn bản giao/u)).getAttribute('aria-invalid')).toBe('true');
    expect(api.inputs('ownTarget.save')).toEqual([]);
    await user.type(await box(/^Văn bản giao/u), 'QĐ 5/QĐ-UBND');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('ownTarget.save')[0]?.fields).toMatchObject({ kind: 'assigned', source: 'QĐ 5/QĐ-UBND', min: 500, max: 500, comparator: 'eq', polarity: 'up' }));
  });

  it('R13: a target in points has no other unit; a held one is changed with its version', async () => {
    const held = stored({ campaignId: 'c1', kind: 'target', text: 'Giảm hộ nghèo', measure: 'change-points', comparator: 'decrease', min: 1, max: 1, unit: 'điểm %', per: 'năm' });
    const { user, api } = setup({ target: 'o1' }, { 'ownTarget.list': () => ok([held]) });
    await screen.findByText('Được chấm là: giảm 1 điểm %/năm');
    expect(screen.queryByRole('textbox', { name: /^Đơn vị tính/u })).toBeNull();
    const size = await box(/^Từ/u);
    await user.clear(size);
    await user.type(size, '1,5');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('ownTarget.save')).toMatchObject([{ id: 'o1', version: 1, fields: { measure: 'change-points', unit: 'điểm %', comparator: 'decrease', min: 1.5, max: 1.5, per: 'năm' } }]));
  });

  it('a criterion has words alone', async () => {
    const { user, api } = setup({ kind: 'criterion' });
    await user.type(await box(/^Nội dung tiêu chí/u), 'Mỗi thôn một tuyến đường hoa');
    expect(screen.queryByRole('textbox', { name: /^Con số/u })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('ownTarget.save')[0]?.fields).toMatchObject({ kind: 'criterion', type: 'qualitative' }));
  });

  const numeric = { ...blankValues('target', null, null), text: 'Mẫu', unit: 'xã', min: 2, max: 5 };
  it.each(Object.keys(BOUNDS) as BoundKey[])('a bound «%s» is kept as it was chosen, and can be judged', (bound) => {
    const one = BOUNDS[bound].one !== null;
    const values = { ...numeric, bound, min: bound === 'bang-khong' ? 0 : 2, max: one ? null : 5 };
    const own = stored(fieldsOf('c1', values, null));
    expect(ownTargetFault(own)).toBeNull();
    expect(valuesOf(own)).toEqual({ ...values, change: expect.anything() });
  });

  it.each(Object.keys(CHANGE_BOUNDS) as ChangeKey[])('a change «%s» is kept as it was chosen', (change) => {
    const values = { ...numeric, measure: 'change-points' as const, unit: 'điểm %', change, max: CHANGE_BOUNDS[change].reach === 'exact' ? 5 : null };
    const own = stored(fieldsOf('c1', values, null));
    expect(ownTargetFault(own)).toBeNull();
    expect(valuesOf(own)).toMatchObject({ change, min: values.min, max: values.max, measure: 'change-points' });
  });

  it('R24: chosen indicators of the plan are copied, and the copy can be taken back', async () => {
    const api = fakeApi(answering(page([]), [], { 'ownTarget.copyFrom': ({ indicatorIds }) => ok(indicatorIds.map((id) => ({ ...stored({ campaignId: 'c1', kind: 'target', text: id, parentId: id }), id: `own-${id}` }))), 'ownTarget.remove': () => ok({}) }));
    const { user } = renderPage(<CopyDialog campaignId="c1" lines={[line('A1', 'dat'), line('A2', 'dat'), line('O1', 'dat', { owner: 'unit' })]} onClose={() => undefined} />, { api });
    expect((await screen.findAllByRole('checkbox')).length).toBe(2);
    await user.click(screen.getByRole('checkbox', { name: /A2/u }));
    await user.click(screen.getByRole('button', { name: 'Sao chép 1 chỉ tiêu' }));
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('ownTarget.remove')).toEqual([{ id: 'own-A2' }]));
  });
});

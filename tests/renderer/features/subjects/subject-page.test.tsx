import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import type { SubjectPage as Data } from '../../../../renderer/features/subjects/store.ts';
import { SubjectPage } from '../../../../renderer/features/subjects/subject-page.tsx';
import type { Subject } from '../../../../shared/domain/subject.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import type { FakeMethods } from '../../helpers.tsx';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { program } from '../start/samples.ts';
import { pageOf, person } from './samples.ts';

beforeEach(endSession);

const suspect = { subject: person({ id: 'p9', version: 3 }), strength: 'same' as const, reason: 'cùng họ tên, cùng năm sinh 1985' };

function setup(first: Data, methods: FakeMethods = {}) {
  let data = first;
  const api = fakeApi({
    'unit.state': () => ok(program({})),
    'subject.get': () => ok(data),
    'subject.save': ({ fields, version }) => {
      const saved = { ...fields, id: 'p1', version: (version ?? 0) + 1 } as Subject;
      data = { ...data, subject: saved, suspects: [] };
      return ok({ saved, suspects: [] });
    },
    'subject.remove': () => {
      data = { ...data, deleted: true };
      return ok({});
    },
    'subject.restore': () => {
      data = { ...data, deleted: false };
      return ok({});
    },
    ...methods,
  });
  return renderPage(<SubjectPage params={{ id: 'p1' }} />, { api });
}
const here = () => useNavigation.getState().here;

describe('a subject', () => {
  it('is changed with the version it was read with, twice in a row', async () => {
    const { user, api } = setup(pageOf(person()));
    await screen.findByRole('heading', { level: 1, name: 'Ông Nguyễn Văn Mẫu' });
    const field = screen.getByRole('textbox', { name: 'Chức vụ, chức danh' });
    await user.type(field, 'Trưởng thôn');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('subject.save')).toHaveLength(1));
    await user.type(field, ' Đông');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('subject.save')).toHaveLength(2));
    expect(api.inputs('subject.save').map(({ id, version, fields }) => [id, version, fields.kind === 'person' && fields.position])).toEqual([
      ['p1', 1, 'Trưởng thôn'],
      ['p1', 2, 'Trưởng thôn Đông'],
    ]);
  });

  it('shows its award history and leads to its nominations', async () => {
    const award = {
      id: 'a1', version: 1, subjectId: 'p1', subjectKind: 'person' as const, subjectName: 'Nguyễn Văn Mẫu', subjectPlace: '', awardName: 'Giấy khen', awardCode: null, merit: 'Có thành tích',
      year: 2025, decisionId: null, decisionLineId: null, decisionNumber: '345/QĐ-UBND', decisionDate: '2025-11-05', authority: 'Chủ tịch UBND xã', unitName: 'xã Tân Mẫu', roundKind: 'Đột xuất', campaignName: null,
    };
    const { user } = setup(pageOf(person(), { awards: [award], nominations: [{ id: 'n1', roundName: 'Sơ kết', awardName: 'Bằng khen', stateWord: 'Đang soạn', year: 2026 }] }));
    const history = await screen.findByRole('table', { name: 'Lịch sử khen thưởng' });
    within(history).getByRole('row', { name: '2025 Giấy khen Đột xuất 345/QĐ-UBND 05/11/2025 Chủ tịch UBND xã Có thành tích' });
    await user.click(screen.getByRole('button', { name: 'Sơ kết' }));
    expect(here()).toMatchObject({ page: 'de-nghi', params: { id: 'n1' } });
  });

  it('goes to the bin and comes back by undo', async () => {
    const { user, api } = setup(pageOf(person()));
    await user.click(await screen.findByRole('button', { name: 'Xóa' }));
    await waitFor(() => expect(here()).toMatchObject({ page: 'doi-tuong', params: { kind: 'person' } }));
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await screen.findByText('Đã hoàn tác.');
    expect(api.inputs('subject.restore')).toEqual([{ id: 'p1' }]);
  });

  it('in the bin offers to be restored, and no form', async () => {
    const { user } = setup(pageOf(person(), { deleted: true }));
    await screen.findByRole('region', { name: 'Mục này đang ở thùng rác' });
    expect(screen.queryByRole('button', { name: 'Lưu' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Khôi phục' }));
    await screen.findByRole('button', { name: 'Lưu' });
  });

  it('records that a suspect is somebody else', async () => {
    const { user, api } = setup(pageOf(person(), { suspects: [suspect] }));
    const notice = await screen.findByRole('region', { name: 'Có thể trùng người' });
    within(notice).getByText('cùng họ tên, cùng năm sinh 1985');
    await user.click(within(notice).getByRole('button', { name: 'Hai người khác nhau' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Có thể trùng người' })).toBeNull());
    expect(api.inputs('subject.save')[0]).toMatchObject({ id: 'p1', version: 1, keepApart: true });
  });

  it('keeps the other when both are one, after asking', async () => {
    const { user, api } = setup(pageOf(person(), { suspects: [suspect] }));
    await user.click(await screen.findByRole('button', { name: /^Là một người/ }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Bỏ mục này' }));
    await waitFor(() => expect(here()).toMatchObject({ page: 'doi-tuong-chi-tiet', params: { id: 'p9' } }));
    expect(api.inputs('subject.remove')).toEqual([{ id: 'p1' }]);
  });

  it('is not given up for another while it stands in nominations', async () => {
    setup(pageOf(person(), { suspects: [suspect], nominations: [{ id: 'n1', roundName: 'Sơ kết', awardName: 'Bằng khen', stateWord: 'Đang soạn', year: 2026 }] }));
    expect((await screen.findByRole<HTMLButtonElement>('button', { name: /^Là một người/ })).disabled).toBe(true);
  });

  it('says why it could not be read', async () => {
    setup(pageOf(person()), { 'subject.get': () => err(fault('khong-thay', 'Không tìm thấy đối tượng này.')) });
    await screen.findByText('Không tìm thấy đối tượng này.');
    screen.getByRole('button', { name: 'Thử lại' });
  });
});

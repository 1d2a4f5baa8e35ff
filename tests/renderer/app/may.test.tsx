import { screen } from '@testing-library/react';
import { Menu } from '@mantine/core';
import { describe, expect, it, vi } from 'vitest';
import { DECISION_ON_PAPER, OWN_DECISION, judgeDeed } from '../../../renderer/app/may.ts';
import { signedIn, useSession } from '../../../renderer/app/session.ts';
import { Window } from '../../../renderer/app/window.tsx';
import { restartAt } from '../../../renderer/app/navigation.ts';
import { pages } from '../../../renderer/app/pages.tsx';
import { ActionIcon, Allowed, Button, MenuItem } from '../../../renderer/components/button.tsx';
import { Form, FormBar, TextField, useForm } from '../../../renderer/components/form/index.ts';
import type { FocalRole, Role } from '../../../shared/api/define.ts';
import { ok } from '../../../shared/result.ts';
import { fakeApi, renderPage } from '../helpers.tsx';

const as = (role: Role, focal: readonly FocalRole[] = []): void => useSession.setState({ actor: { name: 'Người Mẫu', role, shared: true, focal } });

describe('judgeDeed', () => {
  it.each<[Role, Parameters<typeof judgeDeed>[1], boolean]>([
    ['viewer', undefined, true],
    ['viewer', 'subject.list', true],
    ['viewer', 'subject.save', false],
    ['clerk', 'subject.save', true],
    ['clerk', 'dossier.submit', false],
    ['secretary', 'session.save', true],
    ['clerk', 'session.save', false],
    ['clerk', ['handOn.export', 'archive.export'], true],
    ['viewer', ['handOn.export', 'archive.export'], false],
    ['clerk', DECISION_ON_PAPER, true],
    ['clerk', OWN_DECISION, false],
    ['head', OWN_DECISION, true],
    ['head', 'person.erase', true],
  ])('R87: %s and %o: %s', (role, deed, allowed) => {
    expect(judgeDeed({ role, focal: [] }, deed).allowed).toBe(allowed);
  });

  it('R88: what a viewer may do for a campaign he is focal for counts', () => {
    expect(judgeDeed({ role: 'viewer', focal: ['receiver'] }, 'inbox.acknowledge').allowed).toBe(true);
    expect(judgeDeed({ role: 'viewer', focal: ['allotter'] }, 'inbox.acknowledge').allowed).toBe(false);
  });

  it('R87: a reader is spared what he may not do, a colleague is told whose it is, and a lone user may do everything', () => {
    expect(judgeDeed({ role: 'viewer', focal: [] }, 'dossier.submit')).toMatchObject({ hidden: true });
    expect(judgeDeed({ role: 'clerk', focal: [] }, 'dossier.submit')).toEqual({ allowed: false, hidden: false, reason: 'Việc này dành cho Lãnh đạo đơn vị.' });
    expect(judgeDeed(signedIn(null), 'person.erase').allowed).toBe(true);
  });
});

describe('buttons of a deed', () => {
  it('R87: the viewer does not see them; a clerk finds the head’s grey, with the reason, and pressing does nothing', async () => {
    const onClick = vi.fn();
    const some = (
      <>
        <Button deed="dossier.submit" onClick={onClick}>Trình hồ sơ</Button>
        <ActionIcon deed="subject.save" aria-label="Sửa" />
        <Menu opened>
          <Menu.Dropdown>
            <MenuItem deed="dossier.remove">Xóa hồ sơ</MenuItem>
          </Menu.Dropdown>
        </Menu>
        <Allowed deed="subject.save" otherwise="chỉ xem">được sửa</Allowed>
      </>
    );
    as('clerk');
    const { user, rerender } = renderPage(some);
    const submit = screen.getByRole('button', { name: 'Trình hồ sơ' });
    expect(submit.getAttribute('aria-disabled')).toBe('true');
    expect(submit.title).toBe('Việc này dành cho Lãnh đạo đơn vị.');
    await user.click(submit);
    expect(onClick).not.toHaveBeenCalled();
    screen.getByRole('button', { name: 'Sửa' });
    as('viewer');
    rerender(some);
    for (const name of ['Trình hồ sơ', 'Sửa']) expect(screen.queryByRole('button', { name })).toBeNull();
    screen.getByText('chỉ xem');
  });

  it('R87: a form of a deed is read by the viewer: its fields stand still, nothing saves it', async () => {
    const save = vi.fn(() => Promise.resolve(ok()));
    function Sample() {
      const form = useForm({ initial: { name: 'Lê Văn Mẫu' }, deed: 'subject.save', save });
      return (
        <Form form={form} label="Thông tin">
          <TextField {...form.field('name')} label="Họ và tên" />
          <FormBar form={form} />
        </Form>
      );
    }
    as('viewer');
    const { user } = renderPage(<Sample />);
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Họ và tên' });
    expect([field.matches(':disabled'), field.value]).toEqual([true, 'Lê Văn Mẫu']);
    expect(screen.queryByRole('button', { name: 'Lưu' })).toBeNull();
    await user.keyboard('{Control>}s{/Control}');
    expect(save).not.toHaveBeenCalled();
  });
});

it('R87: each page that is there for a deed tells a viewer whose it is instead of opening', async () => {
  as('viewer');
  const guarded = Object.entries(pages).filter(([, { deed }]) => deed !== undefined && !judgeDeed({ role: 'viewer', focal: [] }, deed).allowed);
  expect(guarded.length).toBeGreaterThan(25);
  const api = fakeApi();
  renderPage(<Window pages={Object.fromEntries(guarded.map(([name, page]) => [name, { ...page, frame: false }]))} />, { api, toasts: false });
  for (const [name] of guarded.slice(0, 6)) {
    restartAt(name);
    await screen.findByText(/^Việc này dành cho .* Nhờ người có vai trò đó trong đơn vị làm\.$/);
  }
  expect(api.calls.filter(({ name }) => name !== 'home.begun' && !/^(?:health|bundle|lock|update)\./.test(name))).toEqual([]);
});

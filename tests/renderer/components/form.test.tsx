import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { useDrafts } from '../../../renderer/app/api.tsx';
import { askToLeave, stay, useLeaveGuard } from '../../../renderer/app/leave-guard.ts';
import { useSaveState } from '../../../renderer/app/save-state.ts';
import { BirthField, CheckField, DateField, FieldGrid, Form, FormBar, missing, NumberField, RadioField, SelectField, TextAreaField, TextField, useForm } from '../../../renderer/components/form/index.ts';
import type { FormOptions } from '../../../renderer/components/form/index.ts';
import { err, fault, ok } from '../../../shared/result.ts';
import type { Birth } from '../../../shared/domain/subject.ts';
import { fakeApi, renderPage } from '../helpers.tsx';
import { COMPOSED_NAME, typeBurst, typeComposed, UNIKEY_NAME, WHOLE_NAME } from '../typing.ts';

interface Values {
  name: string;
  merit: string;
  size: number | null;
  signed: string | null;
  birth: Birth;
  place: 'dong' | 'doai' | 'trung' | null;
  gender: 'nam' | 'nu' | null;
  worker: boolean;
}
const EMPTY: Values = { name: '', merit: '', size: null, signed: null, birth: null, place: null, gender: null, worker: false };

function Sample({ options, keepDraft = false, size }: { readonly options: Partial<FormOptions<Values>>; readonly keepDraft?: boolean; readonly size?: { min?: number; max?: number; decimals?: number } }) {
  const drafts = useDrafts();
  const form = useForm<Values>({
    initial: EMPTY,
    save: () => Promise.resolve(ok()),
    ...(keepDraft ? { draft: { key: 'mau/moi', ...drafts } } : {}),
    ...options,
  });
  return (
    <Form form={form} label="Mẫu">
      <FieldGrid>
        <TextField {...form.field('name')} label="Họ và tên" required />
        <NumberField {...form.field('size')} label="Số người" unit="người" {...size} />
        <DateField {...form.field('signed')} label="Ngày quyết định" />
        <BirthField {...form.field('birth')} label="Ngày sinh" />
        <SelectField
          {...form.field('place')}
          label="Thôn"
          searchable
          choices={[
            { value: 'dong', label: 'Thôn Đông' },
            { value: 'doai', label: 'Thôn Đoài' },
            { value: 'trung', label: 'Thôn Trung' },
          ]}
        />
        <RadioField
          {...form.field('gender')}
          label="Giới tính"
          choices={[
            { value: 'nam', label: 'Nam' },
            { value: 'nu', label: 'Nữ' },
          ]}
        />
        <CheckField {...form.field('worker')} label="Công nhân" />
        <TextAreaField {...form.field('merit')} label="Tóm tắt thành tích" />
      </FieldGrid>
      <FormBar form={form} onCancel={() => form.reset()} />
    </Form>
  );
}

const setup = (options: Partial<FormOptions<Values>> = {}, rest: Omit<Parameters<typeof Sample>[0], 'options'> = {}, api = fakeApi()) =>
  renderPage(<Sample options={options} {...rest} />, { api });
const nameField = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Họ và tên' });
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

describe('typing Vietnamese', () => {
  const fields = [
    ['one line', () => nameField(), 'name'],
    ['several lines', () => field('Tóm tắt thành tích'), 'merit'],
  ] as const;

  it.each(fields)('keeps a UniKey burst whole in %s', async (_kind, get, key) => {
    const save = vi.fn((_values: Values) => Promise.resolve(ok()));
    const { user } = setup({ save });
    await typeBurst(get(), UNIKEY_NAME);
    expect(get().value).toBe(WHOLE_NAME);
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(save.mock.calls[0]?.[0][key]).toBe(WHOLE_NAME);
  });

  it.each(fields)('keeps a burst with pauses of 5 ms whole in %s', async (_kind, get) => {
    setup();
    await typeBurst(get(), UNIKEY_NAME, 5);
    expect(get().value).toBe(WHOLE_NAME);
  });

  it.each(fields)('keeps a composition whole in %s', async (_kind, get, key) => {
    const save = vi.fn((_values: Values) => Promise.resolve(ok()));
    const { user } = setup({ save });
    await typeComposed(get(), COMPOSED_NAME);
    expect(get().value).toBe(WHOLE_NAME);
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(save.mock.calls[0]?.[0][key]).toBe(WHOLE_NAME);
  });

  it.each(['Số người', 'Ngày quyết định', 'Ngày sinh'])('keeps what is typed in «%s» though it is refused', async (label) => {
    setup();
    await typeBurst(field(label), UNIKEY_NAME);
    expect(field(label).value).toBe(WHOLE_NAME);
    act(() => field(label).blur());
    expect(field(label).value).toBe(WHOLE_NAME);
    expect(field(label).getAttribute('aria-invalid')).toBe('true');
  });

  it('keeps a burst whole in the search of a list', async () => {
    setup();
    const list = screen.getByRole<HTMLInputElement>('combobox', { name: 'Thôn' });
    await typeBurst(list, UNIKEY_NAME);
    expect(list.value).toBe(WHOLE_NAME);
    expect(screen.getByText('Không có dữ liệu phù hợp.')).toBeTruthy();
  });

  it('does not touch the text while typing, and tidies it after leaving', async () => {
    setup();
    await typeBurst(nameField(), [...'  Trần  Văn ']);
    expect(nameField().value).toBe('  Trần  Văn ');
    act(() => nameField().blur());
    expect(nameField().value).toBe('Trần Văn');
  });

  it('stores decomposed letters composed', async () => {
    const save = vi.fn((_values: Values) => Promise.resolve(ok()));
    const { user } = setup({ save });
    await typeBurst(nameField(), [...WHOLE_NAME.normalize('NFD')]);
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(save.mock.calls[0]?.[0].name).toBe(WHOLE_NAME.normalize('NFC'));
  });
});

describe('the burst itself', () => {
  it('loses letters in a field that writes its value back late, so it would show here', async () => {
    const Late = () => {
      const [value, setValue] = useState('');
      return (
        <input
          aria-label="Muộn"
          value={value}
          onChange={(event) => {
            const typed = event.currentTarget.value;
            setTimeout(() => setValue(typed), 2);
          }}
        />
      );
    };
    renderPage(<Late />);
    await typeBurst(field('Muộn'), UNIKEY_NAME, 1);
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    expect(field('Muộn').value).not.toBe(WHOLE_NAME);
  });
});

describe('dates', () => {
  it.each([
    ['03/02/1930', '1930-02-03', '03/02/1930'],
    ['3/2/1930', '1930-02-03', '03/02/1930'],
    ['29.02.2024', '2024-02-29', '29/02/2024'],
    ['', null, ''],
  ])('reads %s day first', async (typed, iso, shown) => {
    const save = vi.fn((_values: Values) => Promise.resolve(ok()));
    const { user } = setup({ save, initial: { ...EMPTY, signed: '2000-01-01' } });
    const input = field('Ngày quyết định');
    await user.clear(input);
    if (typed !== '') await user.type(input, typed);
    await user.tab();
    expect(input.value).toBe(shown);
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(save.mock.calls[0]?.[0].signed).toBe(iso);
  });

  it.each(['31/02/2026', '29/02/2025', '5/11/26', '2026', 'mai'])('refuses %s in words, keeps it, and does not save', async (typed) => {
    const save = vi.fn((_values: Values) => Promise.resolve(ok()));
    const { user } = setup({ save });
    const input = field('Ngày quyết định');
    await user.type(input, typed);
    expect(input.getAttribute('aria-invalid')).not.toBe('true');
    await user.tab();
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(input.value).toBe(typed);
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(save).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(input);
  });

  it('takes a year alone for a birth, and never makes it 1 January', async () => {
    const save = vi.fn((_values: Values) => Promise.resolve(ok()));
    const { user } = setup({ save });
    await user.type(field('Ngày sinh'), '1985');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(save.mock.calls[0]?.[0].birth).toEqual({ year: 1985 });
    expect(field('Ngày sinh').value).toBe('1985');
  });

  it('takes a day from the calendar', async () => {
    const save = vi.fn((_values: Values) => Promise.resolve(ok()));
    const { user } = setup({ save, initial: { ...EMPTY, signed: '2026-11-05' } });
    await user.click(screen.getByRole('button', { name: 'Chọn ngày: Ngày quyết định' }));
    await user.click(await screen.findByRole('button', { name: '20 tháng 11 2026' }));
    expect(field('Ngày quyết định').value).toBe('20/11/2026');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(save.mock.calls[0]?.[0].signed).toBe('2026-11-20');
  });
});

describe('numbers', () => {
  it.each([
    ['1234567', 1234567, '1.234.567', {}],
    ['95,5', 95.5, '95,5', { decimals: 1 }],
    ['0', 0, '0', {}],
    ['1.234,5', 1234.5, '1.234,5', { decimals: 2 }],
  ])('reads %s', async (typed, value, shown, size) => {
    const save = vi.fn((_values: Values) => Promise.resolve(ok()));
    const { user } = setup({ save }, { size });
    await user.type(field('Số người'), typed);
    expect(field('Số người').value).toBe(typed);
    await user.tab();
    expect(field('Số người').value).toBe(shown);
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(save.mock.calls[0]?.[0].size).toBe(value);
  });

  it.each([
    ['1.5', 'có thể đọc theo hai cách', { decimals: 1 }],
    ['12,5', 'số nguyên', {}],
    ['3', 'không được nhỏ hơn 5', { min: 5 }],
    ['1200', 'không được lớn hơn 1.000', { max: 1000 }],
    ['0,125', 'nhiều nhất 2 chữ số', { decimals: 2 }],
    ['ba', 'Không đọc được số', {}],
  ])('refuses %s', async (typed, words, size) => {
    const { user } = setup({}, { size });
    await user.type(field('Số người'), typed);
    await user.tab();
    expect(field('Số người').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(new RegExp(words))).toBeTruthy();
    expect(field('Số người').value).toBe(typed);
  });

  it('leaves an empty number unknown, not zero', async () => {
    const save = vi.fn((_values: Values) => Promise.resolve(ok()));
    const { user } = setup({ save, initial: { ...EMPTY, size: 12 } });
    await user.clear(field('Số người'));
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(save.mock.calls[0]?.[0].size).toBeNull();
  });
});

describe('choices', () => {
  it('finds a choice without tone marks', async () => {
    const save = vi.fn((_values: Values) => Promise.resolve(ok()));
    const { user } = setup({ save });
    const list = screen.getByRole('combobox', { name: 'Thôn' });
    await user.click(list);
    await user.type(list, 'dong');
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Thôn Đông']);
    await user.keyboard('{ArrowDown}{Enter}');
    await user.click(screen.getByRole('radio', { name: 'Nữ' }));
    await user.click(screen.getByRole('checkbox', { name: 'Công nhân' }));
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(save.mock.calls[0]?.[0]).toMatchObject({ place: 'dong', gender: 'nu', worker: true });
  });
});

describe('saving', () => {
  const failing = fault('trung-ten', 'Đã có người tên này.', { item: 'name', next: 'Ghi thêm thôn.' });

  it('keeps what was typed when saving fails, shows the fault at its field and goes there', async () => {
    const { user } = setup({ save: () => Promise.resolve(err(failing)) });
    await user.type(field('Tóm tắt thành tích'), 'Hiến đất làm đường');
    await user.type(nameField(), 'Lê Thị Mẫu');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Đã có người tên này. Ghi thêm thôn.')).toBeTruthy();
    expect(nameField().getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(nameField());
    expect(nameField().value).toBe('Lê Thị Mẫu');
    expect(field('Tóm tắt thành tích').value).toBe('Hiến đất làm đường');
    expect(useSaveState.getState().phase).toBe('failed');
    await user.type(nameField(), 'x');
    expect(nameField().getAttribute('aria-invalid')).not.toBe('true');
  });

  it('shows a fault of no field on top', async () => {
    const { user } = setup({ save: () => Promise.resolve(err(fault('day-dia', 'Ổ đĩa đã đầy.', { next: 'Xóa bớt tệp.' }))) });
    await user.type(nameField(), 'Lê Thị Mẫu');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    const alert = (await screen.findByText('Ổ đĩa đã đầy.')).closest('[role="alert"]') as HTMLElement;
    expect(alert.textContent).toBe('Ổ đĩa đã đầy.Xóa bớt tệp.');
  });

  it('says so and keeps everything when saving throws', async () => {
    const reported = vi.spyOn(window, 'reportError').mockImplementation(() => undefined);
    const { user } = setup({ save: () => Promise.reject(new Error('bug')) });
    await user.type(nameField(), 'Lê Thị Mẫu');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Phần mềm gặp lỗi nên chưa lưu được.')).toBeTruthy();
    expect(nameField().value).toBe('Lê Thị Mẫu');
    expect(reported).toHaveBeenCalledOnce();
    reported.mockRestore();
  });

  it('asks for compulsory fields before sending anything', async () => {
    const save = vi.fn((_values: Values) => Promise.resolve(ok()));
    const { user } = setup({ save, check: (values) => missing(values, { name: 'Họ và tên', size: 'Số người' }) });
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(screen.getByText('“Họ và tên” chưa được ghi.')).toBeTruthy();
    expect(screen.getByText('“Số người” chưa được ghi.')).toBeTruthy();
    expect(document.activeElement).toBe(nameField());
    expect(save).not.toHaveBeenCalled();
  });

  it('saves by Ctrl+S from anywhere, once, and says when', async () => {
    let finish: () => void = () => undefined;
    const save = vi.fn((_values: Values) => new Promise<ReturnType<typeof ok>>((resolve) => (finish = () => resolve(ok()))));
    const onSaved = vi.fn();
    const { user } = setup({ save, onSaved });
    await user.type(nameField(), 'Lê');
    await user.keyboard('{Control>}s{/Control}{Control>}s{/Control}');
    expect(save).toHaveBeenCalledTimes(1);
    expect(useSaveState.getState().phase).toBe('saving');
    await act(async () => finish());
    expect(onSaved).toHaveBeenCalledOnce();
    expect(useSaveState.getState().at).toMatch(/^\d\d:\d\d$/);
    expect(screen.queryByText(/Có nội dung chưa lưu/)).toBeNull();
  });

  it('does not take Ctrl+S for itself while a dialog is in front', async () => {
    const save = vi.fn((_values: Values) => Promise.resolve(ok()));
    renderPage(
      <>
        <Sample options={{ save }} />
        <div role="dialog">
          <button>Trong hộp thoại</button>
        </div>
      </>,
    );
    screen.getByRole('button', { name: 'Trong hộp thoại' }).focus();
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 's', ctrlKey: true });
    expect(save).not.toHaveBeenCalled();
  });

  it('Enter goes to the next field, a new line in long text, and saves after the last field', async () => {
    const save = vi.fn((_values: Values) => Promise.resolve(ok()));
    const Short = () => {
      const form = useForm({ initial: { a: '', b: '' }, save: () => save(EMPTY) });
      return (
        <Form form={form} label="Ngắn">
          <TextField {...form.field('a')} label="Một" />
          <TextField {...form.field('b')} label="Hai" />
        </Form>
      );
    };
    const { user } = renderPage(<Short />);
    await user.type(field('Một'), 'x{Enter}');
    expect(document.activeElement).toBe(field('Hai'));
    expect(save).not.toHaveBeenCalled();
    await user.keyboard('{Enter}');
    expect(save).toHaveBeenCalledOnce();
  });

  it('does not move on by the Enter that ends a composition', async () => {
    setup();
    nameField().focus();
    fireEvent.keyDown(nameField(), { key: 'Enter', isComposing: true });
    expect(document.activeElement).toBe(nameField());
  });

  it('puts new lines into long text', async () => {
    const { user } = setup();
    await user.type(field('Tóm tắt thành tích'), 'một{Enter}hai');
    expect(field('Tóm tắt thành tích').value).toBe('một\nhai');
  });

  it('empties every field on reset, also the one in hand', async () => {
    const { user } = setup();
    await user.type(field('Ngày quyết định'), '31/02/2026');
    await user.type(nameField(), 'Lê');
    await user.click(screen.getByRole('button', { name: 'Hủy thao tác' }));
    expect(nameField().value).toBe('');
    expect(field('Ngày quyết định').value).toBe('');
  });
});

describe('leaving', () => {
  it('asks only while something is unsaved', async () => {
    const { user } = setup();
    await expect(askToLeave()).resolves.toBe(true);
    await user.type(nameField(), 'Lê');
    const answer = askToLeave();
    expect(useLeaveGuard.getState().question).not.toBeNull();
    stay();
    await expect(answer).resolves.toBe(false);
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await expect(askToLeave()).resolves.toBe(true);
  });
});

describe('drafts', () => {
  it('keeps what is typed and brings it back, also what could not be read', async () => {
    const api = fakeApi();
    const first = setup({}, { keepDraft: true }, api);
    await first.user.type(nameField(), 'Lê Thị Mẫu');
    await first.user.type(field('Ngày quyết định'), '31/02/2026');
    await waitFor(() => expect(api.drafts.get('mau/moi')).toContain('Lê Thị Mẫu'));
    first.unmount();
    const { user } = setup({}, { keepDraft: true }, api);
    expect(await screen.findByText('Đã lấy lại nội dung nhập dở lần trước.')).toBeTruthy();
    expect(nameField().value).toBe('Lê Thị Mẫu');
    expect(field('Ngày quyết định').value).toBe('31/02/2026');
    await user.click(within(screen.getByRole('form', { name: 'Mẫu' })).getByRole('button', { name: 'Bỏ nội dung này' }));
    expect(nameField().value).toBe('');
    await waitFor(() => expect(api.drafts.size).toBe(0));
  });

  it('forgets the draft after saving', async () => {
    const api = fakeApi();
    const { user } = setup({}, { keepDraft: true }, api);
    await user.type(nameField(), 'Lê');
    await waitFor(() => expect(api.drafts.size).toBe(1));
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.drafts.size).toBe(0));
  });

  it.each(['không phải json', '{"values":5}', '{"values":{"name":7,"lạ":"x"}}'])('passes over a draft it cannot use: %s', async (text) => {
    const api = fakeApi();
    api.drafts.set('mau/moi', text);
    setup({}, { keepDraft: true }, api);
    await waitFor(() => expect(api.inputs('draft.load')).toHaveLength(1));
    await act(() => Promise.resolve());
    expect(nameField().value).toBe('');
  });
});

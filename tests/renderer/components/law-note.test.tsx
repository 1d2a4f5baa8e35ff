import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { HelpDrawer } from '../../../renderer/app/help/help-drawer.tsx';
import { closeHelp, openHelp } from '../../../renderer/app/help/help-store.ts';
import { endSession } from '../../../renderer/app/session.ts';
import { DateField, Form, NumberField, RadioField, SelectField, TextAreaField, TextField, YesNoField, useForm } from '../../../renderer/components/form/index.ts';
import { FIELD_LAW_KEYS } from '../../../shared/law/field-law.ts';
import type { FieldHelp } from '../../../shared/law/field-sources.ts';
import { ok } from '../../../shared/result.ts';
import { fakeApi, renderPage } from '../helpers.tsx';

const HELP: FieldHelp = { text: 'Tổ chức của Hội đồng do tỉnh quy định.', citation: 'NĐ 152/2025/NĐ-CP Điều 6 khoản 2', confidence: 'high', remark: '' };
const SAID = 'Tổ chức của Hội đồng do tỉnh quy định. NĐ 152/2025, Điều 6 khoản 2.';
const MARK = 'Quy định về ô này';

interface Values {
  readonly quorum: number | null;
  readonly ballot: 'tay' | null;
  readonly name: string;
  readonly text: string;
  readonly on: string | null;
  readonly kind: string | null;
  readonly flags: boolean | null;
}

function Sample() {
  const form = useForm<Values>({ initial: { quorum: null, ballot: null, name: '', text: '', on: null, kind: null, flags: null }, save: () => Promise.resolve(ok()) });
  return (
    <Form form={form} label="Mẫu">
      <NumberField {...form.field('quorum')} label="Họp khi có mặt từ" description="Theo quy chế." law="council.quorum" />
      <RadioField {...form.field('ballot')} label="Hình thức biểu quyết" law="session.ballot" choices={[{ value: 'tay', label: 'Giơ tay' }]} />
      <TextField {...form.field('name')} label="Dịp trao" law="presentation.occasion" />
      <TextAreaField {...form.field('text')} label="Thành tích" law="nomination.merit" />
      <DateField {...form.field('on')} label="Hạn nộp" law="round.dueDate" />
      <SelectField {...form.field('kind')} label="Loại hình" law="oldAward.type" choices={[]} />
      <YesNoField {...form.field('flags')} label="Tặng cờ" law="subject.flags" />
      <TextField {...form.field('name')} label="Không có căn cứ" />
    </Form>
  );
}
const KEYS = ['council.quorum', 'session.ballot', 'presentation.occasion', 'nomination.merit', 'round.dueDate', 'oldAward.type', 'subject.flags'];
const answering = (fields: Record<string, FieldHelp>) => fakeApi({ 'law.fieldHelp': () => ok({ date: '2026-11-20', fields }) });

it('what the law says is the description of every kind of field, behind its own, and asked once for all', async () => {
  const { api } = renderPage(<Sample />, { api: answering(Object.fromEntries(KEYS.map((key) => [key, HELP]))) });
  await screen.findByRole('textbox', { name: 'Họp khi có mặt từ', description: `Theo quy chế. ${SAID}` });
  screen.getByRole('radiogroup', { name: 'Hình thức biểu quyết', description: SAID });
  for (const name of ['Dịp trao', 'Thành tích', 'Hạn nộp']) screen.getByRole('textbox', { name, description: SAID });
  for (const name of ['Loại hình', 'Tặng cờ']) screen.getByRole('combobox', { name, description: SAID });
  expect(screen.getByRole('textbox', { name: 'Không có căn cứ' }).getAttribute('aria-describedby')).toBeNull();
  expect(screen.getAllByRole('img', { name: MARK })).toHaveLength(KEYS.length);
  expect(api.inputs('law.fieldHelp')).toEqual([{}]);
});

it('F1 in the field, or the mouse on the mark behind its label, shows sentence, article and what is to be checked; Tab goes to the next field', async () => {
  const { user } = renderPage(<><Sample /><HelpDrawer /></>, { api: answering({ 'council.quorum': { ...HELP, confidence: 'low', remark: 'Gợi ý theo văn bản cũ' } }) });
  const field = await screen.findByRole('textbox', { name: 'Họp khi có mặt từ', description: `Theo quy chế. ${SAID} Gợi ý theo văn bản cũ. Cần kiểm tra văn bản.` });
  expect(screen.queryByRole('tooltip')).toBeNull();
  await user.click(field);
  const says = (place: HTMLElement) => ['Tổ chức của Hội đồng do tỉnh quy định.', 'NĐ 152/2025, Điều 6 khoản 2', 'Gợi ý theo văn bản cũ', 'cần kiểm tra văn bản'].forEach((words) => within(place).getByText(words));
  act(() => openHelp());
  says(await screen.findByRole('region', { name: 'Quy định về ô «Họp khi có mặt từ»' }));
  act(() => closeHelp());
  await user.hover(screen.getByRole('img', { name: MARK }));
  says(await screen.findByRole('tooltip'));
  await user.click(field);
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Giơ tay' }));
});

it('nothing is to be checked in a rule that is sure, and a field without help shows nothing', async () => {
  const { user } = renderPage(<Sample />, { api: answering({ 'council.quorum': HELP }) });
  await user.hover(await screen.findByRole('img', { name: MARK }));
  const shown = await screen.findByRole('tooltip');
  expect(shown.textContent).toBe('Tổ chức của Hội đồng do tỉnh quy định.NĐ 152/2025, Điều 6 khoản 2');
  expect(screen.getByRole('textbox', { name: 'Dịp trao' }).getAttribute('aria-describedby')).toBeNull();
});

it('keeps what is typed when the help comes, reads it again when the law changed, and forgets it with the session', async () => {
  let come = (): void => undefined;
  const waited = new Promise<void>((resolve) => {
    come = resolve;
  });
  let text = HELP.text;
  const api = fakeApi({
    'law.fieldHelp': async () => {
      await waited;
      return ok({ date: '2026-11-20', fields: { 'presentation.occasion': { ...HELP, text } } });
    },
  });
  const { user } = renderPage(<Sample />, { api });
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Dịp trao' });
  await user.type(field, 'Hội nghị');
  act(() => come());
  await screen.findByRole('img', { name: MARK });
  expect(screen.getByRole('textbox', { name: 'Dịp trao' })).toBe(field);
  expect(document.activeElement).toBe(field);
  expect(field.value).toBe('Hội nghị');
  text = 'Tỉnh quy định khác.';
  act(() => api.emit('changed', { types: ['province_profile'] }));
  await screen.findByText(/Tỉnh quy định khác/u);
  act(() => endSession());
  expect(screen.queryByRole('img', { name: MARK })).toBeNull();
  expect(api.inputs('law.fieldHelp')).toHaveLength(2);
});

it('every field that the law speaks of stands on a form or in a register', () => {
  const root = join(import.meta.dirname, '../../..');
  const source = globSync('{renderer/features,shared/domain/registers}/**/*.{ts,tsx}', { cwd: root })
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
  expect(FIELD_LAW_KEYS.filter((key) => !source.includes(`law="${key}"`) && !source.includes(`'${key}'`))).toEqual([]);
});

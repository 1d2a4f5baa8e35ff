import { Form, FormBar, TextField } from '../../components/form/index.ts';
import type { FormHandle } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import { Publicity } from './publicity.tsx';
import type { Values } from './session-values.ts';

/** What is written once a session has ended: the number of the signed minutes, publicity and remarks (R61). */
export function AfterSession({ form }: { readonly form: FormHandle<Values> }) {
  return (
    <Form form={form} label="Ghi sau cuộc họp">
      <Section title="Sau khi ký biên bản">
        <TextField {...form.field('number')} label="Số biên bản" placeholder="06/BB-HĐTĐKT" description="Ghi sau khi ký; không phải mở lại cuộc họp." maxLength={300} />
      </Section>
      <Publicity form={form} />
      <FormBar form={form} />
    </Form>
  );
}

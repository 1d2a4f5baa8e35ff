import { Button, Text } from '@mantine/core';
import { UNIT_KINDS, UNIT_KIND_WORDS } from '../../../shared/domain/unit.ts';
import type { UnitKind } from '../../../shared/domain/unit.ts';
import { fault } from '../../../shared/result.ts';
import { useApi } from '../../app/api.tsx';
import { FieldGrid, Form, FormBar, RadioField, TextField, missing, useForm } from '../../components/form/index.ts';
import { Page, Section } from '../../components/page.tsx';
import { useSampleStart } from '../../components/sample-start.tsx';
import { PassphrasePair, passphraseFaults, useUnprotectedQuestion } from './passphrase.tsx';
import { readProgram } from './store.ts';
import { PROVINCE_SUGGESTIONS, nameOnPapers, officialName, successorOf } from './unit-name.ts';
import classes from './start.module.css';

interface Values {
  readonly kind: UnitKind | null;
  readonly name: string;
  readonly province: string;
  readonly signerName: string;
  readonly signerTitle: string;
  readonly passphrase: string;
  readonly again: string;
}
const blank: Values = { kind: null, name: '', province: '', signerName: '', signerTitle: '', passphrase: '', again: '' };
const kinds = UNIT_KINDS.map((kind) => ({ value: kind, label: UNIT_KIND_WORDS[kind] }));
const titles = ['Chủ tịch', 'Phó Chủ tịch', 'Giám đốc', 'Phó Giám đốc'];

function faultsOf(values: Values) {
  const labels = { kind: 'Loại đơn vị', name: 'Tên đơn vị', province: 'Tỉnh, thành phố', signerName: 'Họ tên người ký', signerTitle: 'Chức vụ người ký' };
  const named = values.kind === null || values.name.trim() === '' || officialName(values.kind, values.name) !== '';
  return [
    ...missing(values, labels),
    ...(named ? [] : [fault('thieu-ten-rieng', 'Mới có loại đơn vị, chưa có tên riêng.', { next: 'Ghi đủ, ví dụ: xã Tân An.', item: 'name' })]),
    ...passphraseFaults(values),
  ];
}

/** First run: the unit, its province, who signs; and a passphrase. Everything else is asked where a paper first needs it. */
export function FirstRun({ onHandOn, onRestore }: { readonly onHandOn: () => void; readonly onRestore: () => void }) {
  const api = useApi();
  const form = useForm<Values>({
    initial: blank,
    check: faultsOf,
    save: (values) =>
      guard(values.passphrase, (acceptUnprotected) =>
        api.call('unit.create', {
          kind: values.kind ?? 'xa',
          name: officialName(values.kind ?? 'xa', values.name),
          province: values.province,
          signer: { name: values.signerName, title: values.signerTitle },
          passphrase: values.passphrase,
          acceptUnprotected,
        }),
      ),
    onSaved: () => void readProgram(api),
  });
  const { guard, question } = useUnprotectedQuestion(() => void form.submit());
  const sample = useSampleStart(() => void readProgram(api));
  const { kind, name, province } = form.values;
  const onPapers = nameOnPapers(kind, name);
  const successor = successorOf(province);
  return (
    <div className={classes.sheet}>
      <Page
        title="Bắt đầu với Sổ Vàng"
        subtitle="Chỉ cần đơn vị, tỉnh và người ký. Những gì khác được hỏi khi in giấy tờ đầu tiên."
        actions={
          <>
            <Button variant="default" onClick={sample.start}>
              Xem thử với dữ liệu mẫu
            </Button>
            <Button variant="default" onClick={onHandOn}>
              Nhận bàn giao
            </Button>
            <Button variant="default" onClick={onRestore}>
              Khôi phục từ bản sao lưu
            </Button>
          </>
        }
      >
        <Form form={form} label="Lập đơn vị">
          <Section title="1. Đơn vị">
            <div className={classes.fields}>
              <RadioField {...form.field('kind')} label="Loại đơn vị" choices={kinds} required />
              <FieldGrid>
                <TextField
                  {...form.field('name')}
                  label="Tên đơn vị"
                  required
                  placeholder="Ví dụ: xã Tân An, Sở Y tế"
                  description={onPapers === null ? 'Ghi như trên con dấu, không cần chữ UBND.' : `Trên văn bản: ${onPapers}`}
                />
                <TextField
                  {...form.field('province')}
                  label="Tỉnh, thành phố"
                  required
                  suggestions={PROVINCE_SUGGESTIONS}
                  description={successor === null ? 'Tên đang dùng hiện nay.' : `Tỉnh này đã sáp nhập; tên hiện nay là ${successor}.`}
                />
              </FieldGrid>
            </div>
          </Section>
          <Section title="2. Người ký" note="Người thường ký tờ trình, quyết định. Thêm người khác ở mục Thiết lập.">
            <FieldGrid>
              <TextField {...form.field('signerName')} label="Họ tên người ký" required />
              <TextField {...form.field('signerTitle')} label="Chức vụ người ký" required suggestions={titles} />
            </FieldGrid>
          </Section>
          <Section title="3. Mật khẩu" note="Giữ cho người khác không đọc được dữ liệu khi cầm máy hay bản sao.">
            <PassphrasePair form={form} />
            <Text c="dimmed" mt={8}>
              Quên mật khẩu thì mở lại bằng mã khôi phục; phần mềm đưa mã đó sau lần lưu đầu tiên.
            </Text>
          </Section>
          <FormBar form={form} saveLabel="Bắt đầu" />
        </Form>
        {question}
        {sample.dialog}
      </Page>
    </div>
  );
}

import { Modal, Text } from '@mantine/core';
import { awardByCode } from '../../../shared/catalogue/awards.ts';
import { useApi } from '../../app/api.tsx';
import { DateField, FieldGrid, Form, FormBar, TextAreaField, TextField, missing, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { confirmRules, unconfirm } from './store.ts';

interface Values {
  readonly on: string | null;
  readonly by: string;
  readonly texts: string;
  readonly note: string;
}

export interface Confirming {
  /** Null: all awards. */
  readonly awardCode: string | null;
  /** One rule of the award, and how the screen names it; null: the whole set. */
  readonly rule: { readonly key: string; readonly name: string } | null;
  /** Texts the rules cite, offered as those compared. */
  readonly texts: readonly string[];
}

interface ConfirmDialogProps extends Confirming {
  readonly today: string;
  readonly onClose: () => void;
}

/** «Đã đối chiếu ngày …, người …» for an award, for all, or for one rule. */
export function ConfirmRulesDialog({ awardCode, rule, texts, today, onClose }: ConfirmDialogProps) {
  const api = useApi();
  const what = rule?.name ?? (awardCode === null ? 'Quy định của mọi danh hiệu, hình thức khen thưởng' : `Quy định về ${awardByCode(awardCode)?.nameVi ?? ''}`);
  const form = useForm<Values, { id: string }>({
    initial: { on: today, by: '', texts: texts.join('\n'), note: '' },
    check: (values) => missing(values, { on: 'Ngày đối chiếu', by: 'Người đối chiếu' }),
    deed: 'law.confirm',
    save: ({ on, by, texts: typed, note }) =>
      confirmRules(api, { awardCode, ruleKey: rule?.key ?? null, on: on ?? '', by, note, textsChecked: typed.split('\n').map((line) => line.trim()).filter(Boolean) }),
    onSaved: ({ id }) => {
      toast.success('Đã ghi việc đối chiếu.', () => unconfirm(api, id));
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title="Đã đối chiếu văn bản" size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Đã đối chiếu văn bản">
        <Text>{what}.</Text>
        <Text c="dimmed" size="sm">
          {rule === null
            ? 'Ghi khi đã so các quy định trong phần mềm với văn bản đang có hiệu lực. Thông báo sẽ tắt đến ngày rà soát tiếp theo; quy định chưa chắc chắn vẫn được đánh dấu riêng.'
            : 'Ghi khi đã đọc văn bản và thấy quy định này đúng. Từ đó quy định được dùng như quy định chắc chắn.'}
        </Text>
        <FieldGrid>
          <DateField {...form.field('on')} label="Ngày đối chiếu" required max={today} />
          <TextField {...form.field('by')} label="Người đối chiếu" required maxLength={300} />
        </FieldGrid>
        <TextAreaField {...form.field('texts')} label="Văn bản đã đối chiếu" description="Mỗi dòng một văn bản." minRows={2} maxRows={8} />
        <TextAreaField {...form.field('note')} label="Ghi chú" minRows={2} maxRows={6} />
        <FormBar form={form} saveLabel="Ghi đã đối chiếu" onCancel={onClose} />
      </Form>
    </Modal>
  );
}

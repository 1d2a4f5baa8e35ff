import { fault } from '../../../shared/result.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { goBack, replacePage } from '../../app/navigation.ts';
import { FieldGrid, Form, FormBar, NumberField, TextField, missing, useForm } from '../../components/form/index.ts';
import { Page, Section } from '../../components/page.tsx';
import { toast } from '../../components/toasts.ts';
import { markWritten } from './store.ts';

interface Values {
  readonly name: string;
  readonly fromYear: number | null;
  readonly toYear: number | null;
}
const blank: Values = { name: '', fromYear: null, toYear: null };

/** A campaign of the unit's own: a name and years are enough. */
export function OwnCampaignPage() {
  const api = useApi();
  const drafts = useDrafts();
  const form = useForm<Values, { id: string }>({
    initial: blank,
    draft: { key: 'campaign/new', ...drafts },
    check: (values) => [
      ...missing(values, { name: 'Tên phong trào', fromYear: 'Từ năm' }),
      ...(values.fromYear !== null && values.toYear !== null && values.toYear < values.fromYear
        ? [fault('nam-nguoc', 'Năm kết thúc trước năm bắt đầu.', { item: 'toYear' })]
        : []),
    ],
    deed: 'campaign.createOwn',
    save: ({ name, fromYear, toYear }) => api.call('campaign.createOwn', { name, fromYear: fromYear ?? 0, toYear: toYear ?? fromYear ?? 0 }),
    onSaved: ({ id }) => {
      markWritten();
      toast.success('Đã thêm phong trào.', async () => {
        const removed = await api.call('campaign.remove', { id });
        markWritten();
        return removed;
      });
      void replacePage('phong-trao-chi-tiet', { id });
    },
  });
  return (
    <Page title="Phong trào của đơn vị" subtitle="Chỉ cần tên và năm." back={{ page: 'phong-trao', label: 'Phong trào' }}>
      <Section>
        <Form form={form} label="Phong trào của đơn vị">
          <TextField {...form.field('name')} label="Tên phong trào" required maxLength={300} />
          <FieldGrid>
            <NumberField {...form.field('fromYear')} label="Từ năm" required plain min={1900} max={2200} />
            <NumberField {...form.field('toYear')} label="Đến năm" description="Để trống nếu chỉ trong một năm." plain min={1900} max={2200} />
          </FieldGrid>
          <FormBar form={form} onCancel={() => void goBack('phong-trao')} />
        </Form>
      </Section>
    </Page>
  );
}

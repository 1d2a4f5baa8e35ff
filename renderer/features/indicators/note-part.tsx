import { useApi, useDrafts } from '../../app/api.tsx';
import { Form, FormBar, RadioField, TextAreaField, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { saveNote } from './store.ts';
import type { IndicatorLine, IndicatorPage } from './store.ts';
import { bucketOf } from './words.ts';
import classes from './indicators.module.css';

interface NotePartProps {
  readonly campaignId: string;
  readonly data: IndicatorPage;
  readonly line: IndicatorLine;
}
interface Values {
  readonly verdict: 'dat' | 'chua-dat' | 'chua' | null;
  readonly remedy: string;
}

/** The solution for a lagging indicator (R26) and a person's verdict on an approximate one (R17). */
export function NotePart({ campaignId, data, line }: NotePartProps) {
  const api = useApi();
  const drafts = useDrafts();
  const { judged, note } = line;
  const year = judged.year ?? data.year;
  const asks = judged.state === 'cho-xac-nhan' || (note?.verdict ?? null) !== null;
  const lags = bucketOf(judged.state) === 'lagging';
  const form = useForm<Values>({
    initial: { verdict: note?.verdict ?? 'chua', remedy: note?.remedy ?? '' },
    draft: { key: `indicator/${campaignId}/${line.id}/${year}/note`, ...drafts },
    deed: 'indicator.saveNote',
    save: ({ verdict, remedy }) => saveNote(api, { ...(note !== null && note.year === year ? { version: note.version } : {}), fields: { campaignId, indicatorId: line.id, year, remedy, verdict: verdict === 'chua' ? null : verdict } }),
    onSaved: () => toast.success(asks ? 'Đã ghi kết luận.' : 'Đã ghi giải pháp.'),
  });
  if (!asks && !lags && form.values.remedy === '') return null;
  const title = asks ? `Kết luận năm ${year}` : `Giải pháp khắc phục, năm ${year}`;
  return (
    <section aria-label={title}>
      <h3 className={classes.partTitle}>{title}</h3>
      <Form form={form} label={title}>
        {asks && (
          <RadioField
            {...form.field('verdict')}
            label="Người phụ trách xác nhận"
            description="Kế hoạch ghi khoảng nên phần mềm không tự kết luận."
            choices={[
              { value: 'dat', label: 'Đạt' },
              { value: 'chua-dat', label: 'Chưa đạt' },
              { value: 'chua', label: 'Chưa kết luận' },
            ]}
          />
        )}
        <TextAreaField {...form.field('remedy')} label={asks && !lags ? 'Giải pháp, ghi chú' : 'Giải pháp'} placeholder="Việc sẽ làm, ai làm, đến khi nào" minRows={2} maxLength={8000} />
        <FormBar form={form} />
      </Form>
    </section>
  );
}

import { Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ExemplarView } from '../../../shared/api/exemplar.ts';
import { ok } from '../../../shared/result.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { goBack, replacePage } from '../../app/navigation.ts';
import { DateField, FieldGrid, Form, FormBar, SelectField, TextAreaField, TextField, missing, useForm } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import { toast } from '../../components/toasts.ts';
import { TwoSides } from '../../components/two-sides.tsx';
import { Replications, replicationFaults } from './replications.tsx';
import type { Replication } from './replications.tsx';
import { StepFields, stepFaults, stepOf } from './step-fields.tsx';
import type { StepValues } from './step-fields.tsx';
import { SubjectField } from '../../components/subject-field.tsx';
import { acceptSaved, rebase, useExemplars } from './store.ts';

interface Values extends StepValues {
  readonly name: string;
  readonly subjectId: string | null;
  readonly campaignId: string | null;
  readonly field: string;
  readonly summary: string;
  readonly criteria: string;
  readonly replications: readonly Replication[];
  readonly sentOn: string | null;
  readonly sentTo: string;
  readonly listedFor: string;
}

const NO_STEP: StepValues = { stage: 'phat-hien', on: null, person: '', evidence: '', skipReason: '', attachmentIds: [] };

function valuesOf(view: ExemplarView): Values {
  const { name, subjectId, campaignId, field, summary, criteria, replications, profile } = view;
  return { ...NO_STEP, name, subjectId, campaignId, field, summary, criteria, replications, sentOn: profile?.sentOn ?? null, sentTo: profile?.sentTo ?? '', listedFor: profile?.listedFor ?? '' };
}

interface ExemplarFormProps {
  /** Null for a new one, which is saved with its first step. */
  readonly view: ExemplarView | null;
  readonly campaignId: string | null;
}

/** Particulars, replications and profile of an exemplar; its steps are written apart, as they happen. */
export function ExemplarForm({ view, campaignId }: ExemplarFormProps) {
  const api = useApi();
  const drafts = useDrafts();
  const { campaigns, today, base } = useExemplars();
  const [start] = useState<Values>(() => (view === null ? { ...NO_STEP, on: today, name: '', subjectId: null, campaignId, field: '', summary: '', criteria: '', replications: [], sentOn: null, sentTo: '', listedFor: '' } : valuesOf(view)));
  const form = useForm<Values, ExemplarView>({
    initial: start,
    draft: { key: `exemplar/${view?.id ?? 'new'}`, ...drafts },
    check: (values) => [
      ...missing(values, { name: 'Tên điển hình' }),
      ...(view === null ? stepFaults(values) : []),
      ...replicationFaults(values),
      ...(values.sentOn !== null ? missing(values, { sentTo: 'Gửi tới' }) : []),
    ],
    deed: 'exemplar.save',
    save: ({ name, subjectId, campaignId: campaign, field, summary, criteria, replications, sentOn, sentTo, listedFor, ...step }) =>
      api.call('exemplar.save', {
        ...(view === null ? { first: stepOf(step) } : { id: view.id, version: base }),
        fields: { name, subjectId, campaignId: campaign, field, summary, criteria },
        replications: replications.map((one) => ({ ...one, since: one.since ?? '' })),
        profile: { sentOn, sentTo, listedFor },
      }),
    onSaved: (saved) => {
      if (view !== null) {
        acceptSaved(saved);
        return void toast.success('Đã lưu điển hình.');
      }
      toast.success('Đã thêm điển hình.', async () => {
        const removed = await api.call('exemplar.remove', { id: saved.id });
        if (removed.ok) void replacePage('dien-hinh');
        return removed.ok ? ok() : removed;
      });
      void replacePage('dien-hinh-chi-tiet', { id: saved.id });
    },
  });
  // Changed elsewhere while nothing was being typed here: the form shows what is stored now.
  const { dirty, reset } = form;
  useEffect(() => {
    if (view === null || dirty || view.version === base) return;
    reset(valuesOf(view));
    rebase(view.version);
  }, [view, base, dirty, reset]);

  return (
    <Form form={form} label="Điển hình tiên tiến">
      <TwoSides
        left={
          <>
            <Section title="Thông tin điển hình">
              <Stack gap={12}>
                <TextField {...form.field('name')} label="Tên điển hình" required maxLength={300} autoFocus={view === null} description="Tên người, tập thể, hộ gia đình hoặc mô hình." />
                <FieldGrid min={220}>
                  <SubjectField {...form.field('subjectId')} label="Trong danh sách đối tượng" shown={view?.subjectName ?? ''} description="Chọn để dùng khi đề nghị khen." />
                  <TextField {...form.field('field')} label="Lĩnh vực" maxLength={300} />
                </FieldGrid>
                <SelectField {...form.field('campaignId')} label="Phong trào" clearable choices={campaigns.map(({ id, name }) => ({ value: id, label: name }))} />
                <TextAreaField {...form.field('summary')} label="Nét tiêu biểu" maxLength={8000} />
                <TextAreaField {...form.field('criteria')} label="Tiêu chí đánh giá" minRows={2} maxLength={8000} />
              </Stack>
            </Section>
          </>
        }
        right={
          <>
            {view === null && (
              <Section title="Khâu đầu tiên" note="Thường là phát hiện; nếu ghi từ khâu sau thì cần lý do.">
                <Stack gap={12}>
                  <StepFields form={form} reached={null} today={today} />
                </Stack>
              </Section>
            )}
            <Replications form={form} />
            <Section title="Giới thiệu, tôn vinh" note="Hồ sơ gửi lên tỉnh để tuyên truyền; hội nghị, đại hội được giới thiệu.">
              <Stack gap={12}>
                <FieldGrid min={160}>
                  <TextField {...form.field('sentTo')} label="Gửi tới" maxLength={300} placeholder="Ví dụ: Sở Nội vụ" />
                  <DateField {...form.field('sentOn')} label="Ngày gửi" />
                </FieldGrid>
                <TextField {...form.field('listedFor')} label="Đưa vào danh sách của" maxLength={300} suggestions={['Hội nghị điển hình tiên tiến', 'Đại hội thi đua yêu nước']} />
              </Stack>
            </Section>
          </>
        }
      />
      <FormBar form={form} saveLabel={view === null ? 'Lưu điển hình' : 'Lưu'} {...(view === null ? { onCancel: () => void goBack('dien-hinh') } : {})} />
    </Form>
  );
}

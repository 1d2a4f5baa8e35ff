import { Button, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { DateField, FieldGrid, Form, FormBar, RowsField, SelectField, TextAreaField, TextField, useForm } from '../../components/form/index.ts';
import type { RowColumn } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import { toast } from '../../components/toasts.ts';
import { dropPrepared, issue, rebase, saveDraft, useLaunching } from './store.ts';
import type { LaunchingFields, LaunchingView, Signer } from './store.ts';
import { TargetPicks } from './target-picks.tsx';
import { fieldsOf, planFaults, valuesOf } from './values.ts';
import type { PlanValues, TaskRow } from './values.ts';

const TASK_COLUMNS: readonly RowColumn<TaskRow>[] = [
  { key: 'body', width: 'minmax(0, 1fr)', render: (binding) => <TextField {...binding} label="Nơi thực hiện" maxLength={300} /> },
  { key: 'task', width: 'minmax(0, 2fr)', render: (binding) => <TextAreaField {...binding} label="Việc" minRows={1} maxLength={2000} /> },
  { key: 'due', width: '160px', render: (binding) => <DateField {...binding} label="Hoàn thành trước" /> },
];

function signerWords({ name, title, validTo }: Signer): string {
  return `${name}, ${title}${validTo === null ? '' : ` (đến ${formatScreenDate(validTo)})`}`;
}

interface DraftFormProps {
  readonly fields: LaunchingFields;
  /** Null: prepared, not kept yet. */
  readonly view: LaunchingView | null;
}

/** The plan while it is a draft. «Ban hành» saves first and asks for what issuing needs. */
export function DraftForm({ fields, view }: DraftFormProps) {
  const api = useApi();
  const drafts = useDrafts();
  const { campaignId } = fields;
  const { signers, base } = useLaunching();
  const [start] = useState(() => valuesOf(fields));
  const issuing = useRef(false);
  const [busy, setBusy] = useState(false);
  const form = useForm<PlanValues, unknown>({
    initial: start,
    draft: { key: `launching/${campaignId}`, ...drafts },
    check: (values) => planFaults(values, issuing.current),
    deed: 'launching.save',
    save: async (values) => {
      const saved = await saveDraft(api, fieldsOf(campaignId, values));
      return saved.ok && issuing.current ? issue(api) : saved;
    },
    onSaved: () => toast.success(issuing.current ? 'Đã ban hành kế hoạch.' : 'Đã lưu dự thảo.'),
  });
  // Changed elsewhere while nothing was being typed here: the form shows what is stored now.
  const { dirty, reset } = form;
  useEffect(() => {
    if (view === null || dirty || view.plan.version === base) return;
    reset(valuesOf(view.plan));
    rebase(view.plan.version);
  }, [view, base, dirty, reset]);
  async function publish(): Promise<void> {
    issuing.current = true;
    setBusy(true);
    await form.submit();
    setBusy(false);
    issuing.current = false;
  }
  return (
    <Section title={view === null ? 'Dự thảo mới' : 'Dự thảo'} note="Điền sẵn từ kế hoạch của phong trào; sửa cho đúng với đơn vị.">
      <Form form={form} label="Kế hoạch phát động">
        <TextAreaField {...form.field('title')} label="Tên kế hoạch" required minRows={1} maxLength={300} />
        <FieldGrid min={200}>
          <TextField {...form.field('number')} label="Số kế hoạch" placeholder="Ví dụ: 07/KH-UBND" maxLength={300} />
          <DateField {...form.field('date')} label="Ngày ban hành" />
          <SelectField {...form.field('signerId')} label="Người ký" law="launching.signer" clearable choices={signers.map((signer) => ({ value: signer.id, label: signerWords(signer) }))} />
        </FieldGrid>
        <TextAreaField {...form.field('purpose')} label="Mục đích, yêu cầu" description="Mỗi đoạn một dòng." minRows={3} maxLength={8000} />
        <TextAreaField {...form.field('contents')} label="Nội dung thi đua" law="launching.contents" description="Mỗi nội dung một dòng." minRows={4} maxLength={8000} />
        <TargetPicks binding={form.field('ownTargetIds')} campaignId={campaignId} />
        <Stack gap={8}>
          <strong>Nhiệm vụ</strong>
          <RowsField form={form} name="tasks" line="nhiệm vụ" blank={{ body: '', task: '', due: null }} columns={TASK_COLUMNS} empty="Chưa ghi nhiệm vụ nào." />
        </Stack>
        <TextAreaField {...form.field('recipients')} label="Nơi nhận" description="Mỗi nơi một dòng; nơi đầu là cấp trên." minRows={2} maxLength={8000} />
        <FormBar form={form} saveLabel={view === null ? 'Lưu dự thảo' : 'Lưu'} {...(view === null ? { onCancel: dropPrepared } : {})}>
          <Button variant="default" loading={busy} disabled={form.saving} onClick={() => void publish()}>
            Ban hành
          </Button>
        </FormBar>
      </Form>
    </Section>
  );
}

import { Modal, Text } from '@mantine/core';
import type { ExemplarView } from '../../../shared/api/exemplar.ts';
import { EXEMPLAR_STAGE_WORDS } from '../../../shared/domain/exemplar.ts';
import type { ExemplarStage } from '../../../shared/domain/exemplar.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { Form, FormBar, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { StepFields, stepFaults, stepOf } from './step-fields.tsx';
import type { StepValues } from './step-fields.tsx';
import { takeBack, takeStep, useExemplars } from './store.ts';

interface StepDialogProps {
  readonly view: ExemplarView;
  readonly next: ExemplarStage;
  readonly onClose: () => void;
}

/** The next stage reached: which, when, by whom, on what evidence. */
export function StepDialog({ view, next, onClose }: StepDialogProps) {
  const api = useApi();
  const drafts = useDrafts();
  const today = useExemplars((state) => state.today);
  const form = useForm<StepValues>({
    initial: { stage: next, on: today, person: '', evidence: '', skipReason: '', attachmentIds: [] },
    draft: { key: `exemplar/${view.id}/step`, ...drafts },
    check: stepFaults,
    deed: 'exemplar.step',
    save: (values) => takeStep(api, view.id, stepOf(values)),
    onSaved: () => {
      toast.success(`Đã ghi khâu «${EXEMPLAR_STAGE_WORDS[form.values.stage ?? next]}».`, () => takeBack(api, view.id));
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title="Ghi khâu tiếp theo" size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Khâu của điển hình">
        <Text c="dimmed">{view.name}</Text>
        <StepFields form={form} reached={view.stage} today={today} />
        <FormBar form={form} onCancel={onClose} />
      </Form>
    </Modal>
  );
}

import { Modal, Text } from '@mantine/core';
import type { ExemplarView } from '../../../shared/api/exemplar.ts';
import { EXEMPLAR_STAGE_WORDS } from '../../../shared/domain/exemplar.ts';
import type { ExemplarStep } from '../../../shared/domain/exemplar.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { dayText } from '../../components/day-words.ts';
import { Form, FormBar, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { EvidenceFields } from './step-fields.tsx';
import type { EvidenceValues } from './step-fields.tsx';
import { putEvidence } from './store.ts';

interface EvidenceDialogProps {
  readonly view: ExemplarView;
  /** The step as it stands. */
  readonly step: ExemplarStep;
  readonly onClose: () => void;
}

/** What proves a stage that is recorded already: words and files are added, mended, taken off. */
export function EvidenceDialog({ view, step, onClose }: EvidenceDialogProps) {
  const api = useApi();
  const drafts = useDrafts();
  const word = EXEMPLAR_STAGE_WORDS[step.stage];
  const form = useForm<EvidenceValues>({
    initial: { evidence: step.evidence, attachmentIds: step.attachmentIds },
    draft: { key: `exemplar/${view.id}/evidence/${step.stage}`, ...drafts },
    deed: 'exemplar.evidence',
    save: ({ evidence, attachmentIds }) => putEvidence(api, view.id, step.stage, { evidence, attachmentIds: [...attachmentIds] }),
    onSaved: () => {
      toast.success(`Đã lưu minh chứng khâu «${word}».`, () => putEvidence(api, view.id, step.stage, step));
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={`Minh chứng khâu «${word}»`} size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label={`Minh chứng khâu «${word}»`}>
        <Text c="dimmed">{[view.name, dayText(step.on), step.person].join(' · ')}</Text>
        <EvidenceFields form={form} names={view.attachments} />
        <FormBar form={form} onCancel={onClose} />
      </Form>
    </Modal>
  );
}

import { Modal, Text } from '@mantine/core';
import type { Campaign } from '../../../shared/domain/campaign.ts';
import type { Round } from '../../../shared/domain/round.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { DateField, FieldGrid, Form, FormBar, NumberField, TextField, missing, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { markWritten, useCampaigns } from './store.ts';

interface Values {
  readonly name: string;
  readonly year: number | null;
  readonly dueDate: string | null;
}

export interface OpenRoundDialogProps {
  readonly campaign: Campaign;
  /** Null: a round of the campaign without a milestone. */
  readonly milestone: { readonly id: string; readonly name: string; readonly kind: string } | null;
  readonly onClose: () => void;
}

/** The year a round is most likely for: the last of the campaign at its end, this one otherwise; never outside the campaign. */
export function likelyYear({ fromYear, toYear }: Pick<Campaign, 'fromYear' | 'toYear'>, milestoneKind: string | null, today: string | null): number | null {
  if (milestoneKind === 'tong-ket' && toYear !== null) return toYear;
  if (today === null) return toYear ?? fromYear;
  const year = Number(today.slice(0, 4));
  return Math.min(Math.max(year, fromYear ?? year), toYear ?? year);
}

/** Opens a round of the campaign: a name and a year, proposed from the milestone. */
export function OpenRoundDialog({ campaign, milestone, onClose }: OpenRoundDialogProps) {
  const api = useApi();
  const drafts = useDrafts();
  const today = useCampaigns((state) => state.today);
  const form = useForm<Values, Round>({
    initial: { name: milestone?.name ?? campaign.name, year: likelyYear(campaign, milestone?.kind ?? null, today), dueDate: null },
    draft: { key: `campaign/${campaign.id}/round/${milestone?.id ?? 'own'}`, ...drafts },
    check: (values) => missing(values, { name: 'Tên đợt xét', year: 'Năm' }),
    deed: 'round.save',
    save: ({ name, year, dueDate }) =>
      api.call('round.save', { fields: { kind: 'campaign', name, year: year ?? 0, dueDate, campaignId: campaign.id, milestoneId: milestone?.id ?? null } }),
    onSaved: ({ id }) => {
      markWritten();
      toast.success('Đã mở đợt xét.', () => api.call('round.remove', { id }));
      onClose();
      void navigate('dot-xet', { id });
    },
  });
  return (
    <Modal opened onClose={onClose} title="Mở đợt xét" size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Mở đợt xét">
        <Text c="dimmed">{campaign.name}</Text>
        <TextField {...form.field('name')} label="Tên đợt xét" required autoFocus maxLength={300} />
        <FieldGrid>
          <NumberField {...form.field('year')} label="Năm" required plain min={1900} max={2200} />
          <DateField {...form.field('dueDate')} label="Hạn nộp hồ sơ" description="Để trống nếu chưa có." />
        </FieldGrid>
        <FormBar form={form} saveLabel="Mở đợt xét" onCancel={onClose} />
      </Form>
    </Modal>
  );
}

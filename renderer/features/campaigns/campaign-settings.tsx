import { IconTrash } from '@tabler/icons-react';
import { CAMPAIGN_STATES, CAMPAIGN_STATE_WORDS } from '../../../shared/domain/campaign.ts';
import type { CampaignState } from '../../../shared/domain/campaign.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { replacePage } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Form, FormBar, SelectField, TextAreaField, useForm } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import { toast } from '../../components/toasts.ts';
import { markWritten, updateCampaign } from './store.ts';
import type { CampaignPage } from './store.ts';

const states = CAMPAIGN_STATES.map((state) => ({ value: state, label: CAMPAIGN_STATE_WORDS[state] }));

/** State and note of the campaign, and the way to the bin. */
export function CampaignSettings({ data: { campaign } }: { readonly data: CampaignPage }) {
  const api = useApi();
  const drafts = useDrafts();
  const { id, name, state, note } = campaign;
  const form = useForm<{ state: CampaignState | null; note: string }>({
    initial: { state, note },
    draft: { key: `campaign/${id}/settings`, ...drafts },
    deed: 'campaign.update',
    save: (values) => updateCampaign(api, campaign, { state: values.state ?? state, note: values.note }),
    onSaved: markWritten,
  });
  async function remove(): Promise<void> {
    const result = await api.call('campaign.remove', { id });
    if (!result.ok) return void toast.error(result.error);
    markWritten();
    toast.success(`Đã xóa phong trào “${name}” vào thùng rác.`, async () => {
      const restored = await api.call('campaign.restore', { id });
      markWritten();
      return restored;
    });
    await replacePage('phong-trao');
  }
  return (
    <Section
      title="Trạng thái và ghi chú"
      actions={
        <Button deed="campaign.remove" variant="default" leftSection={<IconTrash size={18} stroke={1.75} aria-hidden />} onClick={() => void remove()}>
          Xóa phong trào
        </Button>
      }
    >
      <Form form={form} label="Trạng thái và ghi chú">
        <SelectField {...form.field('state')} label="Trạng thái" choices={states} />
        <TextAreaField {...form.field('note')} label="Ghi chú" minRows={2} />
        <FormBar form={form} />
      </Form>
    </Section>
  );
}

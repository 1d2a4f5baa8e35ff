import { useEffect } from 'react';
import type { Campaign } from '../../../shared/domain/campaign.ts';
import { fold } from '../../../shared/text/fold.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { DateField, Form, FormBar, useForm } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import { toast } from '../../components/toasts.ts';
import { eventsOf } from './reading-words.ts';
import { readPlan, updateCampaign, useCampaigns } from './store.ts';
import type { CampaignPage } from './store.ts';

/** Days of the events that ends and deadlines hang on; nothing is shown for a plan that names none. */
export function EventDates({ data: { campaign } }: { readonly data: CampaignPage }) {
  const api = useApi();
  const plan = useCampaigns((state) => state.plan);
  useEffect(() => void readPlan(api, campaign.id), [api, campaign.id]);
  const events = plan.phase === 'ready' && plan.value.plan !== null ? eventsOf(plan.value.plan) : [];
  if (events.length === 0) return null;
  return (
    <Section title="Ngày của sự kiện" note="Thời hạn gắn với sự kiện đọc là “chưa có hạn” cho tới khi ghi ngày ở đây; ghi xong được tính lại ngay.">
      <EventForm campaign={campaign} events={events} />
    </Section>
  );
}

function EventForm({ campaign, events }: { readonly campaign: Campaign; readonly events: readonly string[] }) {
  const api = useApi();
  const drafts = useDrafts();
  const dateOf = (event: string) => campaign.eventDates.find((entry) => fold(entry.event) === fold(event))?.date ?? null;
  const form = useForm<Record<string, string | null>>({
    initial: Object.fromEntries(events.map((event) => [event, dateOf(event)])),
    draft: { key: `campaign/${campaign.id}/events`, ...drafts },
    deed: 'campaign.update',
    save: (values) => {
      const others = campaign.eventDates.filter((entry) => !events.some((event) => fold(event) === fold(entry.event)));
      const dated = events.flatMap((event) => {
        const date = values[event];
        return date === null || date === undefined ? [] : [{ event, date }];
      });
      return updateCampaign(api, campaign, { eventDates: [...others, ...dated] });
    },
    onSaved: () => toast.success('Đã ghi ngày và tính lại thời hạn.'),
  });
  return (
    <Form form={form} label="Ngày của sự kiện">
      {events.map((event) => (
        <DateField key={event} {...form.field(event)} label={event} />
      ))}
      <FormBar form={form} />
    </Form>
  );
}

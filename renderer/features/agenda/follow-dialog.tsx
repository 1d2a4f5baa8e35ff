import { Button, Modal, MultiSelect, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { fold } from '../../../shared/text/fold.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { DateField, FieldGrid, Form, FormBar, NumberField, TextAreaField, TextField, missing, useForm } from '../../components/form/index.ts';
import type { Choice, FormHandle } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { readFollow, useAgenda, written } from './store.ts';
import type { FollowRow } from './store.ts';

type Day = string | null;
interface Fixed {
  readonly unitName: string;
  readonly launchedOn: Day;
  readonly launchDocument: string;
  readonly awards: number | null;
  readonly laggingIds: readonly string[];
  readonly remindedOn: Day;
  readonly remindDocument: string;
  readonly note: string;
}
/** Day and paper of each report, under `on:<occurrence>` and `so:<occurrence>`. */
type Values = Fixed & Readonly<Record<`on:${string}`, Day>> & Readonly<Record<`so:${string}`, string>>;

/** What is known of one unit below: launch, reports received, indicators it lags in, awards, reminders. */
export function FollowDialog({ row: { follow, reports, launch }, onClose }: { readonly row: FollowRow; readonly onClose: () => void }) {
  const api = useApi();
  const drafts = useDrafts();
  const today = useAgenda((state) => state.today) ?? undefined;
  const { id, version, campaignId } = follow;
  const held = (key: string) => follow.reports.find((report) => report.occurrenceKey === key);
  const form = useForm<Values>({
    initial: {
      unitName: follow.unitName, launchedOn: follow.launchedOn, launchDocument: follow.launchDocument, awards: follow.awards, laggingIds: follow.laggingIds, remindedOn: null, remindDocument: '', note: follow.note,
      ...Object.fromEntries(reports.flatMap(({ occurrenceKey: key }) => [[`on:${key}`, held(key)?.receivedOn ?? null], [`so:${key}`, held(key)?.document ?? '']])),
    } as Values,
    draft: { key: `follow/${id}`, ...drafts },
    check: (values) => missing(values, { unitName: 'Đơn vị' }),
    deed: 'follow.save',
    save: (values) => written(api.call('follow.save', { id, version, fields: fieldsOf(follow, reports, values) }), () => readFollow(api, campaignId)),
    onSaved: () => {
      toast.success(`Đã ghi tình hình ${follow.unitName}.`);
      onClose();
    },
  });
  const max = today === undefined ? {} : { max: today };
  return (
    <Modal opened onClose={onClose} title={follow.unitName} size="xl" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label={follow.unitName}>
        <FieldGrid>
          <TextField {...form.field('unitName')} label="Đơn vị" required maxLength={300} />
          <DateField {...form.field('launchedOn')} {...max} label={launch.lastDay === null ? 'Phát động ngày' : 'Gửi kế hoạch phát động ngày'} autoFocus />
          <TextField {...form.field('launchDocument')} label="Số kế hoạch phát động" maxLength={300} />
        </FieldGrid>
        {reports.map(({ occurrenceKey, label }) => (
          <FieldGrid key={occurrenceKey}>
            <DateField {...form.field(`on:${occurrenceKey}`)} {...max} label={`${label}: ngày nhận`} />
            <TextField {...form.field(`so:${occurrenceKey}`)} label={`${label}: số văn bản`} maxLength={300} />
          </FieldGrid>
        ))}
        <Lagging form={form} campaignId={campaignId} />
        <FieldGrid>
          <NumberField {...form.field('awards')} label="Được khen thưởng" unit="trường hợp" min={0} />
          <DateField {...form.field('remindedOn')} {...max} label="Đôn đốc ngày" description="Ghi thêm một lần đôn đốc." />
          <TextField {...form.field('remindDocument')} label="Số công văn đôn đốc" maxLength={300} />
        </FieldGrid>
        <TextAreaField {...form.field('note')} label="Ghi chú" minRows={2} />
        <FormBar form={form} onCancel={onClose} />
      </Form>
    </Modal>
  );
}

function fieldsOf(follow: FollowRow['follow'], reports: FollowRow['reports'], values: Values) {
  const { id: _id, version: _version, ...kept } = follow;
  const shown = new Set(reports.map(({ occurrenceKey }) => occurrenceKey));
  const received = reports.flatMap(({ occurrenceKey }) => {
    const receivedOn = values[`on:${occurrenceKey}`] ?? null;
    return receivedOn === null ? [] : [{ occurrenceKey, receivedOn, document: values[`so:${occurrenceKey}`] ?? '' }];
  });
  const { unitName, launchedOn, launchDocument, awards, laggingIds, remindedOn, remindDocument, note } = values;
  return {
    ...kept, unitName, launchedOn, launchDocument, awards, laggingIds: [...laggingIds], note,
    reports: [...kept.reports.filter(({ occurrenceKey }) => !shown.has(occurrenceKey)), ...received],
    reminders: remindedOn === null ? kept.reminders : [...kept.reminders, { on: remindedOn, document: remindDocument }],
  };
}

/** Indicators of the plan, read when first asked for: a plan is long. */
function Lagging({ form, campaignId }: { readonly form: FormHandle<Values>; readonly campaignId: string }) {
  const api = useApi();
  const { laggingIds } = form.values;
  const [choices, setChoices] = useState<readonly Choice<string>[] | null>(null);
  const [asked, setAsked] = useState(laggingIds.length > 0);
  useEffect(() => {
    if (!asked) return;
    let left = false;
    void api.call('campaign.plan', { id: campaignId }).then((result) => {
      if (left || !result.ok) return;
      setChoices((result.value.plan?.indicators ?? []).map(({ id, text }) => ({ value: id, label: text })));
    });
    return () => {
      left = true;
    };
  }, [api, campaignId, asked]);
  if (!asked) {
    return (
      <div>
        <Button variant="default" size="compact-md" onClick={() => setAsked(true)}>
          Ghi chỉ tiêu chậm
        </Button>
      </div>
    );
  }
  if (choices !== null && choices.length === 0) return <Text c="dimmed">Kế hoạch của phong trào này không có chỉ tiêu.</Text>;
  return (
    <MultiSelect
      label="Chỉ tiêu chậm"
      data={(choices ?? []).map(({ value, label }) => ({ value, label }))}
      value={[...laggingIds]}
      onChange={(next) => form.field('laggingIds').onCommit(next)}
      searchable
      clearable
      maxDropdownHeight={280}
      nothingFoundMessage="Không có dữ liệu phù hợp."
      filter={({ options, search }) => options.filter((option) => !('group' in option) && fold(option.label).includes(fold(search)))}
    />
  );
}

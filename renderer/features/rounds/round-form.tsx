import { useEffect } from 'react';
import { useApi, useDrafts } from '../../app/api.tsx';
import { goBack, navigate, replacePage } from '../../app/navigation.ts';
import { DateField, FieldGrid, Form, FormBar, NumberField, RadioField, SelectField, TextAreaField, TextField, missing, useForm } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import { FaultAlert } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { ROUND_KINDS, ROUND_KIND_WORDS } from '../../../shared/domain/round.ts';
import type { RoundKind } from '../../../shared/domain/round.ts';
import { fault } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import classes from './round-form.module.css';
import { loadMilestones, useRoundForm } from './round-form-store.ts';
import type { RoundSource } from './round-form-store.ts';

interface Values {
  readonly kind: RoundKind;
  readonly name: string;
  readonly year: number | null;
  readonly campaignId: string | null;
  readonly milestoneId: string | null;
  readonly dueDate: string | null;
  readonly reason: string;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
}

const NOTES: Readonly<Record<RoundKind, string>> = {
  campaign: 'Xét theo một mốc của phong trào đã mở: sơ kết, tổng kết, hằng năm.',
  yearly: 'Danh hiệu và hình thức khen của một năm công tác.',
  sudden: 'Khen ngay khi có thành tích đột xuất.',
  'long-service': 'Ghi nhận quá trình công tác lâu năm.',
};

interface RoundFormProps {
  readonly source: RoundSource;
  /** Chosen to begin with, for a new round. */
  readonly kind: RoundKind | null;
  readonly campaignId: string | null;
  readonly milestoneId: string | null;
  /** Who is nominated in the new round next, joined by commas. */
  readonly subjectIds: string | null;
}

/** Kind, name, year, due date and reason of a round. */
export function RoundForm({ source, kind: wanted, campaignId, milestoneId, subjectIds }: RoundFormProps) {
  const api = useApi();
  const drafts = useDrafts();
  const { round } = source;
  const milestones = useRoundForm((state) => state.milestones);
  const form = useForm({
    initial: firstValues(source, wanted, campaignId, milestoneId),
    draft: { key: `round/${round?.id ?? 'new'}`, ...drafts },
    check: (values: Values) => [
      ...missing(values, { ...(values.kind === 'campaign' ? { campaignId: 'Phong trào' } : {}), name: 'Tên đợt xét', year: 'Năm' }),
      ...periodFaults(values),
    ],
    deed: 'round.save',
    save: ({ year, periodFrom, periodTo, ...values }) =>
      api.call('round.save', {
        ...(round === null ? {} : { id: round.id, version: round.version }),
        fields: { ...values, year: year ?? source.year, ...(values.kind === 'campaign' ? {} : { campaignId: null, milestoneId: null }), period: values.kind === 'yearly' || periodFrom === null || periodTo === null ? null : { from: periodFrom, to: periodTo } },
      }),
    onSaved: (saved) => {
      toast.success('Đã lưu đợt xét.');
      void (subjectIds === null ? replacePage('dot-xet', { id: saved.id }) : replacePage('them-de-nghi', { roundId: saved.id, subjectIds }));
    },
  });
  const { values } = form;
  const chosen = values.kind === 'campaign' ? values.campaignId : null;
  useEffect(() => {
    if (chosen !== null) void loadMilestones(api, chosen);
  }, [api, chosen]);

  /** A name that the clerk has not touched follows what she chooses. */
  function follow(change: Partial<Values>): void {
    const next = { ...values, ...change };
    if (round !== null || (values.name !== '' && values.name !== suggestedName(values, source, milestones))) return;
    form.set({ ...change, name: suggestedName(next, source, milestones) });
  }
  const kind = form.field('kind');
  const year = form.field('year');
  const campaign = form.field('campaignId');
  const milestone = form.field('milestoneId');

  return (
    <Section>
      <Form form={form} label="Đợt xét">
        <RadioField
          {...kind}
          label="Loại đợt xét"
          required
          vertical
          choices={ROUND_KINDS.map((value) => ({ value, label: ROUND_KIND_WORDS[value], note: NOTES[value] }))}
          onCommit={(value) => {
            if (value === null) return;
            kind.onCommit(value);
            follow({ kind: value });
          }}
        />
        {values.kind === 'campaign' && (
          <FieldGrid min={320}>
            <SelectField
              {...campaign}
              label="Phong trào"
              required
              choices={source.campaigns.map(({ id, name }) => ({ value: id, label: name }))}
              placeholder={source.campaigns.length === 0 ? 'Chưa mở phong trào nào' : 'Chọn phong trào'}
              disabled={source.campaigns.length === 0}
              onCommit={(value) => {
                campaign.onCommit(value);
                milestone.onCommit(null);
                follow({ campaignId: value, milestoneId: null });
              }}
            />
            <SelectField
              {...milestone}
              label="Mốc của phong trào"
              clearable
              description="Mốc đã có đợt xét thì mở đợt xét đó để thêm đề nghị."
              disabled={chosen === null || milestones.phase !== 'ready'}
              placeholder={milestones.phase === 'ready' && milestones.value.length === 0 ? 'Phong trào này không ghi mốc xét khen' : 'Chọn mốc'}
              choices={(milestones.phase === 'ready' ? milestones.value : []).map(({ id, name, printed, roundId }) => ({
                value: id,
                label: [name, printed, roundId !== null && roundId !== round?.id ? 'đã có đợt xét' : ''].filter(Boolean).join(' · '),
              }))}
              onCommit={(value) => {
                milestone.onCommit(value);
                follow({ milestoneId: value });
              }}
            />
          </FieldGrid>
        )}
        {chosen !== null && milestones.phase === 'failed' && <FaultAlert fault={milestones.fault} />}
        <div className={classes.name}>
          <TextField {...form.field('name')} label="Tên đợt xét" required maxLength={300} />
          <NumberField
            {...year}
            label="Năm"
            required
            plain
            min={1900}
            max={2200}
            onCommit={(value, rejected) => {
              year.onCommit(value, rejected);
              if (value !== null && rejected === undefined && value > 1900) follow({ year: value });
            }}
          />
          <DateField {...form.field('dueDate')} label="Hạn nộp" law="round.dueDate" />
        </div>
        {values.kind !== 'yearly' && (
          <FieldGrid min={220}>
            <DateField {...form.field('periodFrom')} label="Thời gian lập thành tích, từ ngày" law="round.period" description="Để tính tiền thưởng khi một người được khen nhiều lần; chưa biết thì để trống." />
            <DateField {...form.field('periodTo')} label="Đến ngày" />
          </FieldGrid>
        )}
        <TextAreaField
          {...form.field('reason')}
          label="Nội dung khen thưởng"
          description="Ghi chung cho cả đợt; đứng trong tờ trình, quyết định và giấy khen. Viết tiếp sau «đã có thành tích». Ví dụ: xuất sắc trong phong trào thi đua năm 2026."
          maxLength={500}
        />
        <FormBar form={form} onCancel={() => void (round === null ? goBack('ho-so') : navigate('dot-xet', { id: round.id }))} />
      </Form>
    </Section>
  );
}

function firstValues({ round, year, campaigns }: RoundSource, wanted: RoundKind | null, campaignId: string | null, milestoneId: string | null): Values {
  if (round !== null) {
    const { kind, name, campaignId: held, milestoneId: at, dueDate, reason, period } = round;
    return { kind, name, year: round.year, campaignId: held, milestoneId: at, dueDate, reason, periodFrom: period?.from ?? null, periodTo: period?.to ?? null };
  }
  const kind = wanted ?? (campaignId !== null || campaigns.length > 0 ? 'campaign' : 'yearly');
  const only = campaigns.length === 1 ? (campaigns[0]?.id ?? null) : null;
  const values: Values = { kind, name: '', year, campaignId: campaignId ?? only, milestoneId, dueDate: null, reason: '', periodFrom: null, periodTo: null };
  return kind === 'campaign' ? values : { ...values, name: suggestedName(values, { round, year, campaigns }, { phase: 'loading' }) };
}

/** Both ends or none, in their order. */
function periodFaults({ kind, periodFrom, periodTo }: Values): Fault[] {
  if (kind === 'yearly' || (periodFrom === null && periodTo === null)) return [];
  if (periodFrom === null) return [fault('bat-buoc', 'Chưa ghi ngày bắt đầu.', { item: 'periodFrom' })];
  if (periodTo === null) return [fault('bat-buoc', 'Chưa ghi ngày kết thúc.', { item: 'periodTo' })];
  return periodTo < periodFrom ? [fault('thoi-gian-nguoc', 'Kết thúc trước khi bắt đầu.', { item: 'periodTo' })] : [];
}

/** A name in the words clerks use; '' while the choice says too little. */
function suggestedName(values: Values, { campaigns }: RoundSource, milestones: ReturnType<typeof useRoundForm.getState>['milestones']): string {
  const year = values.year ?? '';
  switch (values.kind) {
    case 'yearly':
      return `Khen thưởng thường xuyên cuối năm ${year}`.trim();
    case 'sudden':
      return `Khen thưởng đột xuất năm ${year}`.trim();
    case 'long-service':
      return `Khen thưởng quá trình cống hiến năm ${year}`.trim();
    case 'campaign': {
      const milestone = milestones.phase === 'ready' ? milestones.value.find(({ id }) => id === values.milestoneId) : undefined;
      if (milestone !== undefined) return milestone.name.slice(0, 300);
      const campaign = campaigns.find(({ id }) => id === values.campaignId);
      return campaign === undefined ? '' : `${campaign.name.slice(0, 280)} – năm ${year}`;
    }
  }
}

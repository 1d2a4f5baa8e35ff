import { IconArrowBackUp, IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Plan } from '../../../shared/catalogue/plan-schema.ts';
import { comparePlans } from '../../../shared/domain/plan-compare.ts';
import { applyEdits } from '../../../shared/domain/plan-edit.ts';
import type { PlanEdit, PlanList } from '../../../shared/domain/plan-edit.ts';
import { freshRecordId } from '../../../shared/domain/plan-ids.ts';
import { dropEdits, recordsNaming, takeBackEdits } from '../../../shared/domain/plan-links.ts';
import { PLAN_LIST_WORDS, recordWords } from '../../../shared/domain/plan-words.ts';
import { err, fault, ok } from '../../../shared/result.ts';
import { useApi } from '../../app/api.tsx';
import { useUnsaved } from '../../app/leave-guard.ts';
import { ADJUSTMENT } from '../../app/may.ts';
import { goBack } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { useKeptState } from '../../app/put-away.ts';
import { Button } from '../../components/button.tsx';
import { DateField, FieldGrid, Form, FormBar, TextAreaField, TextField, missing, useForm } from '../../components/form/index.ts';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView, loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import { EmptyState, ErrorState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { newRecord } from './blank-records.ts';
import { RecordDialog } from './record-dialog.tsx';
import type { PlanRecord } from './record-fields.ts';
import { RECORD_FORMS } from './record-specs.ts';
import classes from './plan-drafts.module.css';

/** What an adjusting paper usually changes. */
const LISTS = ['quotas', 'reporting', 'milestones', 'periods', 'awardForms', 'indicators'] as const satisfies readonly PlanList[];
type Adjusted = (typeof LISTS)[number];

interface Values {
  readonly document: string;
  readonly effectiveFrom: string | null;
  readonly note: string;
}

/** Điều chỉnh kế hoạch: the paper, its day, and the lines it changes. `params`: `id` of the campaign. */
export function AdjustPage({ params: { id = '' } }: { readonly params: PageParams }) {
  const api = useApi();
  const [plan, setPlan] = useState<Remote<{ plan: Plan | null }>>(loading);
  const read = (): void => void api.call('campaign.plan', { id }).then((result) => setPlan(remoteOf(result)));
  useEffect(() => void api.call('campaign.plan', { id }).then((result) => setPlan(remoteOf(result))), [api, id]);
  const noPlan = fault('khong-co-ke-hoach', 'Phong trào này không có kế hoạch để điều chỉnh.', { next: 'Đọc văn bản kế hoạch vào phong trào trước.' });
  return (
    <Page title="Điều chỉnh kế hoạch" subtitle="Ghi theo văn bản điều chỉnh. Bản cũ vẫn giữ cho những việc đã làm." wide back={{ page: 'phong-trao', label: 'các bản kế hoạch' }}>
      <RemoteView of={plan} onRetry={read} lines={8}>
        {({ plan: held }) => (held === null ? <ErrorState fault={noPlan} /> : <Adjust campaignId={id} base={held} />)}
      </RemoteView>
    </Page>
  );
}

interface Writing {
  readonly list: Adjusted;
  readonly record: PlanRecord;
  readonly fresh: boolean;
}

function Adjust({ campaignId, base }: { readonly campaignId: string; readonly base: Plan }) {
  const api = useApi();
  const [steps, setSteps] = useKeptState<readonly (readonly PlanEdit[])[]>('adjust-page/steps', []);
  const [writing, setWriting] = useKeptState<Writing | null>('adjust-page/writing', null);
  const edits = steps.flat();
  const applied = applyEdits(base, edits);
  const plan = applied.ok ? applied.value.plan : base;
  const changed = new Map(comparePlans(base, plan).map(({ path, what }) => [path, what]));
  const form = useForm<Values, unknown>({
    initial: { document: '', effectiveFrom: null, note: '' },
    check: (values) => [
      ...missing(values, { document: 'Số văn bản điều chỉnh', effectiveFrom: 'Áp dụng từ ngày' }),
      ...(changed.size === 0 ? [fault('chua-sua', 'Chưa sửa dòng nào của kế hoạch.', { next: 'Sửa số lượng, hạn hoặc mốc ở dưới rồi lưu.' })] : []),
    ],
    deed: ADJUSTMENT,
    save: (values) => api.call('campaign.revise', { id: campaignId, source: 'dieu-chinh', ...values, edits }),
    onSaved: () => {
      setSteps([]);
      toast.success('Đã ghi bản điều chỉnh.');
      void goBack('phong-trao');
    },
  });
  useUnsaved({ isDirty: () => steps.length > 0 && !form.saving, save: form.submit, discard: () => setSteps([]) });

  /** Adds a step when the plan stays whole with it. */
  function make(step: readonly PlanEdit[]) {
    const tried = applyEdits(base, [...edits, ...step]);
    if (!tried.ok) return err(tried.error);
    setSteps([...steps, step]);
    return ok();
  }
  function drop(list: Adjusted, id: string): void {
    const dropped = dropEdits(plan, list, id);
    const made = dropped.ok ? make(dropped.value) : dropped;
    if (!made.ok) toast.error(made.error);
  }

  return (
    <>
      <Section title="Văn bản điều chỉnh">
        <Form form={form} label="Điều chỉnh kế hoạch">
          <FieldGrid>
            <TextField {...form.field('document')} label="Số văn bản điều chỉnh" placeholder="Ví dụ: Công văn số 12/UBND-VX" required maxLength={300} />
            <DateField {...form.field('effectiveFrom')} label="Áp dụng từ ngày" required />
          </FieldGrid>
          <TextAreaField {...form.field('note')} label="Ghi chú" minRows={1} maxRows={4} />
          <FormBar form={form} onCancel={() => void goBack('phong-trao')}>
            <Button variant="default" disabled={steps.length === 0} leftSection={<IconArrowBackUp size={18} stroke={1.75} aria-hidden />} onClick={() => setSteps(steps.slice(0, -1))}>
              Hoàn tác
            </Button>
            {changed.size > 0 && <span>Đã đổi {changed.size} chỗ</span>}
          </FormBar>
        </Form>
      </Section>
      {LISTS.map((list) => (
        <Lines
          key={list}
          list={list}
          base={base}
          plan={plan}
          changed={changed}
          onMend={(record) => setWriting({ list, record, fresh: false })}
          onAdd={() => setWriting({ list, record: newRecord(plan, list, ''), fresh: true })}
          onDrop={(id) => drop(list, id)}
          onTakeBack={(record) => void make(takeBackEdits(plan, { list, record: { ...record } }, recordsNaming(base, record.id), base[list].findIndex(({ id }) => id === record.id)))}
        />
      ))}
      {writing !== null && (
        <RecordDialog
          title={`${writing.fresh ? 'Thêm' : 'Sửa'}: ${PLAN_LIST_WORDS[writing.list].toLowerCase()}`}
          spec={RECORD_FORMS[writing.list]}
          plan={plan}
          record={writing.record}
          saveLabel={writing.fresh ? 'Thêm' : 'Sửa'}
          onSave={(record) => make([{ kind: 'put', list: writing.list, record: { ...record, id: writing.fresh ? freshRecordId(plan, base[writing.list].map(({ id }) => id)) : String(record['id']) } }])}
          onClose={() => setWriting(null)}
        />
      )}
    </>
  );
}

interface LinesProps {
  readonly list: Adjusted;
  readonly base: Plan;
  readonly plan: Plan;
  readonly changed: ReadonlyMap<string, 'them' | 'bo' | 'sua'>;
  readonly onMend: (record: PlanRecord) => void;
  readonly onAdd: () => void;
  readonly onDrop: (id: string) => void;
  readonly onTakeBack: (record: { id: string }) => void;
}

const CHANGED = { them: 'thêm mới', sua: 'đã sửa', bo: 'bỏ' } as const;

/** The lines of one list, with those taken out struck through. */
function Lines({ list, base, plan, changed, onMend, onAdd, onDrop, onTakeBack }: LinesProps) {
  const title = PLAN_LIST_WORDS[list];
  const rows: { record: { id: string }; from: Plan; gone: boolean }[] = [
    ...plan[list].map((record) => ({ record, from: plan, gone: false })),
    ...base[list].filter(({ id }) => !plan[list].some((kept) => kept.id === id)).map((record) => ({ record, from: base, gone: true })),
  ];
  return (
    <Section
      title={title}
      flush
      actions={
        <Button deed="planDraft.edit" size="compact-md" variant="default" leftSection={<IconPlus size={16} stroke={2} aria-hidden />} onClick={onAdd} aria-label={`Thêm mới: ${title}`}>
          Thêm mới
        </Button>
      }
    >
      {rows.length === 0 && <EmptyState compact sentence="Kế hoạch chưa có dòng nào." />}
      <ul className={classes.drafts} aria-label={title}>
        {rows.map(({ record, from, gone }) => {
          const { main, detail } = recordWords(from, list, record as never);
          const mark = changed.get(`${list}.${record.id}`);
          return (
            <li key={record.id} className={classes.draft}>
              <div className={gone ? `${classes.draftWords} ${classes.gone}` : classes.draftWords}>
                <div>{main}</div>
                <div className={classes.cardDetail}>
                  {detail} {mark !== undefined && <span className={classes.mended}>{CHANGED[mark]}</span>}
                </div>
              </div>
              {gone ? (
                <Button size="compact-md" variant="default" onClick={() => onTakeBack(record)} aria-label={`Lấy lại ${main}`}>
                  Lấy lại
                </Button>
              ) : (
                <>
                  <Button deed="planDraft.edit" size="compact-md" variant="default" onClick={() => onMend(record as unknown as PlanRecord)} aria-label={`Sửa ${main}`}>
                    Sửa
                  </Button>
                  <Button size="compact-md" variant="subtle" color="gray" onClick={() => onDrop(record.id)} aria-label={`Bỏ ${main}`}>
                    Bỏ
                  </Button>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

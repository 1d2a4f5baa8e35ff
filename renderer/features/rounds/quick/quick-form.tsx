import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button, Collapse, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useApi, useDrafts } from '../../../app/api.tsx';
import { goBack, replacePage } from '../../../app/navigation.ts';
import { OWN_NAME } from '../../../components/award-choice.ts';
import { DateField, FieldGrid, Form, FormBar, SelectField, TextAreaField, TextField, useForm } from '../../../components/form/index.ts';
import { Section } from '../../../components/page.tsx';
import { FaultAlert } from '../../../components/states.tsx';
import { toast } from '../../../components/toasts.ts';
import { COUNCIL_DUTY_WORDS } from '../../../../shared/domain/council.ts';
import { err, ok } from '../../../../shared/result.ts';
import type { Fault } from '../../../../shared/result.ts';
import { AwardSelect } from '../award-select.tsx';
import { RepeatsDialog } from '../repeats-dialog.tsx';
import type { Repeat } from '../repeats-dialog.tsx';
import { CouncilFields } from './council-fields.tsx';
import { People } from './people.tsx';
import type { QuickSource } from './store.ts';
import { faultsOf, firstValues, inputOf, maySkip, suggestedTitle } from './values.ts';
import type { Values } from './values.ts';
import classes from './quick.module.css';

/** Who at the left; what for, the council and the decision at the right. What is rarely changed stands under «Thêm chi tiết». */
export function QuickForm({ source }: { readonly source: QuickSource }) {
  const api = useApi();
  const drafts = useDrafts();
  const [repeats, setRepeats] = useState<readonly Repeat[] | null>(null);
  const [details, setDetails] = useState(false);
  const allowRepeat = useRef(false);
  const form = useForm<Values, { decisionId: string; number: string; count: number; notes: readonly string[] }>({
    initial: firstValues(source),
    draft: { key: `quick/${source.round.id ?? 'new'}`, ...drafts },
    check: (values) => {
      const faults = faultsOf(values, source);
      if (faults.some(({ item }) => item !== undefined && DETAILS.includes(item))) setDetails(true);
      return faults;
    },
    deed: 'quick.award',
    save: async (values) => {
      const result = await api.call('quick.award', inputOf(values, source, allowRepeat.current));
      allowRepeat.current = false;
      if (!result.ok) {
        const refusal = atField(result.error);
        if (refusal.item !== undefined && DETAILS.includes(refusal.item)) flushSync(() => setDetails(true));
        return err(refusal);
      }
      const { decisionId, repeats: asked, suspects, notes } = result.value;
      if (decisionId !== null) return ok({ decisionId, number: values.number, count: values.subjects.length, notes });
      if (suspects.length > 0) {
        form.field('subjects').onCommit(values.subjects.map((subject, i) => ({ ...subject, suspects: suspects.find(({ index }) => index === i)?.suspects ?? subject.suspects })));
      } else setRepeats(asked);
      return err({ code: 'cho-tra-loi', message: '', kind: 'cancelled' });
    },
    onSaved: ({ decisionId, number, count, notes }) => {
      toast.success([`Đã ghi quyết định số ${number} cho ${count} đối tượng; in ở trang này.`, ...notes].join(' '));
      void replacePage('quyet-dinh-xem', { id: decisionId });
    },
  });
  const { values } = form;
  const inDetails = DETAILS.find((name) => name in values && form.field(name as keyof Values).fault !== undefined);
  const folded = useRef<HTMLDivElement>(null);
  // Folded away, the field could not take the focus.
  useEffect(() => {
    if (!details || inDetails === undefined) return;
    const timer = setTimeout(() => folded.current?.querySelector<HTMLElement>(`[data-field="${inDetails}"]`)?.focus(), UNFOLDED_MS);
    return () => clearTimeout(timer);
  }, [details, inDetails]);
  const asked = new Map(source.missing.map(({ field, question }) => [field, question]));

  return (
    <Form form={form} label="Khen nhanh" faultBelow>
      <div className={classes.sides}>
        <div className={classes.column}>
          <Section title={values.subjects.length === 0 ? '1. Người được khen' : `1. Người được khen (${values.subjects.length})`}>
            <People subjects={values.subjects} onChange={(subjects) => form.field('subjects').onCommit(subjects)} fault={form.field('subjects').fault} />
          </Section>
          <Section title="2. Mức khen và thành tích">
            <div className={classes.fields}>
              <AwardSelect {...form.field('award')} options={source.awards} required />
              {values.award === OWN_NAME && <TextField {...form.field('ownName')} label="Tên danh hiệu, hình thức" required maxLength={300} />}
              <TextAreaField {...form.field('merit')} label="Thành tích (in trên bằng)" law="nomination.merit" required minRows={2} maxLength={500} description="Ghi chung cho tất cả. Ví dụ: xuất sắc trong công tác phòng, chống thiên tai năm 2026." />
            </div>
          </Section>
        </div>
        <div className={classes.column}>
          <Section title="3. Hội đồng">
            <CouncilFields form={form} source={source} skippable={maySkip(values, source)} />
          </Section>
          <Section title="4. Quyết định">
            <div className={classes.fields}>
              <FieldGrid min={170}>
                <TextField {...form.field('number')} label="Số quyết định" required placeholder="345/QĐ-UBND" maxLength={300} />
                <DateField {...form.field('date')} label="Ngày quyết định" law="decision.date" required />
                <TextField {...form.field('signerName')} label="Họ tên người ký" required maxLength={300} />
              </FieldGrid>
              {asked.size > 0 && (
                <FieldGrid min={200}>
                  {asked.has('placeName') && <TextField {...form.field('placeName')} label="Địa danh" required description="Ghi trước ngày tháng trên văn bản, ghi một lần." maxLength={100} />}
                  {asked.has('symbol') && <TextField {...form.field('symbol')} label="Ký hiệu đơn vị" required description="Trong số văn bản, ví dụ UBND; ghi một lần." maxLength={50} />}
                </FieldGrid>
              )}
              {asked.has('superior') && <Text c="var(--sv-attention)">{asked.get('superior')}: ghi ở Thiết lập trước khi in.</Text>}
            </div>
          </Section>
        </div>
      </div>
      <Section>
        <div className={classes.fields}>
          <div>
            <Button
              variant="subtle"
              size="compact-md"
              aria-expanded={details}
              leftSection={details ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
              onClick={() => setDetails(!details)}
            >
              Thêm chi tiết
            </Button>
            <Text span c="dimmed" size="xs">
              {' '}
              đợt xét, trích yếu, chức vụ người ký, số biên bản, người chủ trì
            </Text>
          </div>
          <Collapse expanded={details} transitionDuration={0}>
            <div className={classes.fields} ref={folded}>
              <FieldGrid min={260}>
                <SelectField
                  {...form.field('roundId')}
                  label="Đợt xét"
                  clearable
                  placeholder="Đợt mới: khen thưởng đột xuất"
                  choices={source.rounds.map(({ id, name }) => ({ value: id, label: name }))}
                />
                {values.roundId === null && <TextField {...form.field('roundName')} label="Tên đợt xét mới" required maxLength={300} />}
                <TextField {...form.field('title')} label="Trích yếu" placeholder={suggestedTitle(values, source.awards)} maxLength={300} />
              </FieldGrid>
              <FieldGrid min={260}>
                <TextField {...form.field('authority')} label="Cơ quan quyết định" law="decision.authority" required maxLength={300} />
                <TextField {...form.field('signerTitle')} label="Chức vụ người ký" required maxLength={300} />
                {values.council === 'agreed' && <TextField {...form.field('councilNumber')} label="Số biên bản họp" maxLength={300} placeholder="06/BB-HĐTĐKT" />}
              </FieldGrid>
              {values.council === 'agreed' && source.council.length > 0 && (
                <SelectField
                  {...form.field('chairId')}
                  label="Người chủ trì"
                  clearable
                  placeholder="Chủ tịch Hội đồng"
                  description="Chủ tịch Hội đồng vắng thì chọn người chủ trì trong số có mặt."
                  choices={source.council.filter(({ id }) => !values.absentIds.includes(id)).map(({ id, name, duty }) => ({ value: id, label: `${name} – ${COUNCIL_DUTY_WORDS[duty]}` }))}
                />
              )}
              {values.council === 'agreed' && <TextAreaField {...form.field('councilReason')} label="Lý do vẫn họp" description="Chỉ ghi khi phần mềm hỏi: vắng chủ trì, thiếu thành viên…; in trong biên bản." minRows={1} maxLength={2000} />}
            </div>
          </Collapse>
          <FaultAlert fault={form.fault} />
          <FormBar form={form} saveLabel="Ghi quyết định" onCancel={() => void goBack('ho-so')} />
        </div>
      </Section>
      <RepeatsDialog
        repeats={repeats}
        others={values.subjects.filter(({ id }) => !(repeats ?? []).some(({ subjectId }) => subjectId === id)).length}
        onAddAll={() => {
          setRepeats(null);
          allowRepeat.current = true;
          void form.submit();
        }}
        onAddOthers={() => {
          form.field('subjects').onCommit(values.subjects.filter(({ id }) => !(repeats ?? []).some(({ subjectId }) => subjectId === id)));
          setRepeats(null);
        }}
        onClose={() => setRepeats(null)}
      />
    </Form>
  );
}

/** By then what was folded away is on the screen. */
const UNFOLDED_MS = 50;
/** Fields that stand under «Thêm chi tiết»; it opens by itself when one of them is at fault. */
const DETAILS = ['roundName', 'authority', 'signerTitle', 'councilNumber', 'chairId', 'councilReason'];

/** A refusal of the session at the field of this page that mends it. */
function atField(error: Fault): Fault {
  if (error.item === 'reason') return { ...error, item: 'councilReason' };
  return error.item === 'chairId' ? { ...error, next: 'Chọn ở «Người chủ trì» rồi ghi lại.' } : error;
}

import { Modal, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconHelp } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { useKeptState } from '../../app/put-away.ts';
import { Button } from '../../components/button.tsx';
import { FieldGrid, DateField, Form, FormBar, SelectField, TextField, missing, useForm } from '../../components/form/index.ts';
import { loading, remoteOf, RemoteView } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import { toast } from '../../components/toasts.ts';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import type { DecisionPaperFields } from '../../../shared/domain/decision-paper.ts';
import { AFTER_TYPES } from './words.ts';
import classes from './decisions.module.css';

type Setting = OutputOf<SoVangContract['decision.paper']>;
type Layout = DecisionPaperFields['layout'];
const LAYOUTS: readonly { readonly value: Layout; readonly label: string }[] = [
  { value: 'auto', label: 'Nêu tên tại Điều 1 khi không quá 5, trên 5 thì có Danh sách kèm theo' },
  { value: 'named', label: 'Nêu tên tại Điều 1' },
  { value: 'annex', label: 'Có Danh sách kèm theo' },
];

/** «Kiểm tra trước khi in» of an own decision, and the way to how it is set out. */
export function DecisionLayout({ decisionId }: { readonly decisionId: string }) {
  const api = useApi();
  const [setting, setSetting] = useState<Remote<Setting>>(loading);
  const [changing, setChanging] = useKeptState('decision-layout', false);
  const load = () => void api.call('decision.paper', { id: decisionId }).then((result) => setSetting(remoteOf(result)));
  useEffect(load, [api, decisionId]);
  useChanged([...AFTER_TYPES, 'setting'], load);
  return (
    <RemoteView of={setting} onRetry={load} lines={3}>
      {({ fields, checks }) => (
        <div className={classes.totals}>
          <Text fw={600}>Kiểm tra trước khi in quyết định</Text>
          <Checks checks={checks} />
          <div className={classes.after}>
            <Button deed="decision.setPaper" size="compact-md" variant="default" onClick={() => setChanging(true)}>
              Cách trình bày quyết định
            </Button>
          </div>
          {changing && <LayoutDialog decisionId={decisionId} fields={fields} onClose={() => setChanging(false)} />}
        </div>
      )}
    </RemoteView>
  );
}

/** What is to be looked at; what is in order on request, so that the lines of the decision stay in sight. */
function Checks({ checks }: { readonly checks: Setting['checks'] }) {
  const [all, setAll] = useState(false);
  const passed = checks.filter(({ ok }) => ok === true).length;
  const shown = all ? checks : checks.filter(({ ok }) => ok !== true);
  return (
    <>
      {shown.length > 0 && (
        <ul className={classes.notes} aria-label="Kiểm tra trước khi in quyết định">
          {shown.map(({ key, ok, sentence }) => (
            <li key={key}>
              <Text size="sm" c={ok === false ? 'var(--sv-attention)' : undefined}>
                {ok === true ? <IconCheck size={16} aria-label="Đạt" /> : ok === false ? <IconAlertTriangle size={16} aria-label="Cần xem lại" /> : <IconHelp size={16} aria-label="Chưa rõ" />} {sentence}
              </Text>
            </li>
          ))}
        </ul>
      )}
      {passed > 0 && (
        <Button size="compact-sm" variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Thu gọn' : passed === checks.length ? `Đạt cả ${passed} điều, xem` : `Xem ${passed} điều đã đạt`}
        </Button>
      )}
    </>
  );
}

interface Values {
  readonly layout: Layout | null;
  readonly proposer1: string;
  readonly number1: string;
  readonly date1: string | null;
  readonly proposer2: string;
  readonly number2: string;
  readonly date2: string | null;
  readonly bonusFund: string;
}

interface LayoutDialogProps {
  readonly decisionId: string;
  readonly fields: DecisionPaperFields;
  readonly onClose: () => void;
}

/** Layout, one or two proposers with their Tờ trình, and the fund of the bonus article. */
function LayoutDialog({ decisionId, fields: { layout, proposals, bonusFund }, onClose }: LayoutDialogProps) {
  const api = useApi();
  const [first, second] = proposals;
  const form = useForm<Values>({
    initial: { layout, proposer1: first?.proposer ?? '', number1: first?.number ?? '', date1: first?.date ?? null, proposer2: second?.proposer ?? '', number2: second?.number ?? '', date2: second?.date ?? null, bonusFund },
    check: (values) => [
      ...(values.proposer1 === '' && (values.number1 !== '' || values.date1 !== null || values.proposer2 !== '') ? missing(values, { proposer1: 'Người đề nghị' }) : []),
      ...(values.proposer2 === '' && (values.number2 !== '' || values.date2 !== null) ? missing(values, { proposer2: 'Người đề nghị thứ hai' }) : []),
    ],
    deed: 'decision.setPaper',
    save: (values) =>
      api.call('decision.setPaper', {
        id: decisionId,
        fields: {
          layout: values.layout ?? 'auto',
          proposals: [
            { proposer: values.proposer1, number: values.number1, date: values.date1 },
            { proposer: values.proposer2, number: values.number2, date: values.date2 },
          ].filter(({ proposer }) => proposer !== ''),
          bonusFund: values.bonusFund,
        },
      }),
    onSaved: () => {
      toast.success('Đã ghi cách trình bày quyết định.');
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title="Cách trình bày quyết định" size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Cách trình bày quyết định">
        <Stack gap={12}>
          <SelectField {...form.field('layout')} label="Tên người được khen" choices={LAYOUTS} />
          <FieldGrid min={150}>
            <TextField {...form.field('proposer1')} label="Theo đề nghị của" placeholder="Trưởng phòng Văn hóa - Xã hội" maxLength={300} />
            <TextField {...form.field('number1')} label="Số tờ trình" placeholder="12/TTr-VHXH" maxLength={300} />
            <DateField {...form.field('date1')} label="Ngày tờ trình" />
          </FieldGrid>
          <FieldGrid min={150}>
            <TextField {...form.field('proposer2')} label="và của (nếu có)" maxLength={300} />
            <TextField {...form.field('number2')} label="Số tờ trình thứ hai" maxLength={300} />
            <DateField {...form.field('date2')} label="Ngày tờ trình thứ hai" />
          </FieldGrid>
          <TextField {...form.field('bonusFund')} label="Nguồn tiền thưởng" law="decision.bonusFund" description="Để trống thì quyết định không có điều về tiền thưởng." placeholder="Quỹ thi đua, khen thưởng của xã" maxLength={300} />
        </Stack>
        <FormBar form={form} onCancel={onClose} />
      </Form>
    </Modal>
  );
}

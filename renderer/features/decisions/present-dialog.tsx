import { Modal, ScrollArea, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { CheckField, DateField, FieldGrid, Form, FormBar, TextField, missing, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { nfc } from '../../../shared/text/normal.ts';
import { plainName } from '../../../shared/domain/subject.ts';
import type { AwardView } from './store.ts';
import classes from './decisions.module.css';

interface Values {
  readonly date: string | null;
  readonly occasion: string;
  readonly presenter: string;
  readonly note: string;
  readonly bonusPaid: boolean;
}

/** A person signs for herself unless somebody else is written; of a collective and a household it is asked. */
const firstSigner = ({ entry }: AwardView): string => (entry.subjectKind === 'person' ? plainName(entry.subjectName) : '');

interface PresentDialogProps {
  readonly awards: readonly AwardView[];
  readonly today: string;
  /** Called once it is recorded, before the dialog closes. */
  readonly onDone?: () => void;
  readonly onClose: () => void;
}

/** «Ghi đã trao»: once for all chosen, and who signed for each. */
export function PresentDialog({ awards, today, onDone, onClose }: PresentDialogProps) {
  const api = useApi();
  const [signers, setSigners] = useState<Readonly<Record<string, string>>>(Object.fromEntries(awards.map((view) => [view.entry.id, firstSigner(view)])));
  const form = useForm<Values, { ids: string[]; paidIds: string[] }>({
    initial: { date: today, occasion: '', presenter: '', note: '', bonusPaid: false },
    check: (values) => missing(values, { date: 'Ngày trao', occasion: 'Dịp trao' }),
    deed: 'presentation.record',
    save: ({ date, bonusPaid, ...fields }) =>
      api.call('presentation.record', { fields: { ...fields, date: date ?? '' }, lines: awards.map(({ entry }) => ({ entryId: entry.id, signedBy: signers[entry.id] ?? '' })), bonusPaid }),
    onSaved: (done) => {
      toast.success(`Đã ghi trao ${done.ids.length} khen thưởng.`, () => api.call('presentation.undo', done));
      onDone?.();
      onClose();
    },
  });
  const unknown = awards.filter(({ bonus }) => bonus.amountVnd === null && bonus.state !== 'none').length;
  return (
    <Modal opened onClose={onClose} title={`Ghi đã trao (${awards.length})`} size={720} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Ghi đã trao">
        <FieldGrid min={200}>
          <DateField {...form.field('date')} label="Ngày trao" required />
          <TextField {...form.field('occasion')} label="Dịp trao" law="presentation.occasion" required placeholder="Hội nghị tổng kết …" maxLength={300} autoFocus />
          <TextField {...form.field('presenter')} label="Người trao" maxLength={300} />
        </FieldGrid>
        <CheckField {...form.field('bonusPaid')} label="Đã chi tiền thưởng cùng ngày" description={unknown > 0 ? `${unknown} dòng chưa xác định mức tiền thưởng sẽ không ghi là đã chi.` : undefined} />
        <Text size="sm" fw={500}>
          Người ký nhận
        </Text>
        <ScrollArea.Autosize mah={220} type="auto">
          <ul className={classes.signers}>
            {awards.map(({ entry }) => (
              <li key={entry.id}>
                <span>
                  {plainName(entry.subjectName)}
                  <Text size="xs" c="dimmed">
                    {entry.awardName}
                  </Text>
                </span>
                <TextInput
                  size="xs"
                  aria-label={`Người ký nhận: ${plainName(entry.subjectName)}`}
                  placeholder="Chưa ghi"
                  maxLength={300}
                  autoComplete="off"
                  defaultValue={signers[entry.id] ?? ''}
                  onChange={(event) => {
                    const text = nfc(event.currentTarget.value);
                    setSigners((held) => ({ ...held, [entry.id]: text }));
                  }}
                />
              </li>
            ))}
          </ul>
        </ScrollArea.Autosize>
        <FormBar form={form} saveLabel="Ghi đã trao" onCancel={onClose} />
      </Form>
    </Modal>
  );
}

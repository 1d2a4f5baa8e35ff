import { Text } from '@mantine/core';
import { useApi, useDrafts } from '../../app/api.tsx';
import { DECISION_ON_PAPER, OWN_DECISION } from '../../app/may.ts';
import { goBack, replacePage } from '../../app/navigation.ts';
import { DateField, FieldGrid, Form, FormBar, TextField, missing, useForm } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import { ScanField } from '../../components/scan-field.tsx';
import type { Scan } from '../../components/scan-field.tsx';
import { toast } from '../../components/toasts.ts';
import { proposedTitle } from '../../../shared/domain/decision-title.ts';
import { signerOn } from '../../../shared/domain/unit.ts';
import { CandidatePicks } from './candidate-picks.tsx';
import { firstLines, lineFaults, linesToSend, titleWords } from './decided-lines.ts';
import type { DecidedByKey } from './decided-lines.ts';
import { QuestionsDialog, useQuestions } from './questions-dialog.tsx';
import type { DecisionSource } from './store.ts';
import { ownAuthority, signerTitle } from './words.ts';
import classes from './decisions.module.css';

interface Values {
  readonly number: string;
  readonly date: string | null;
  readonly title: string;
  readonly authority: string;
  readonly signerName: string;
  readonly signerTitle: string;
  readonly scans: readonly Scan[];
  readonly lines: DecidedByKey;
}

interface DecisionFormProps {
  readonly source: DecisionSource;
  readonly onPaper: boolean;
  readonly dossierId: string | null;
  readonly nominationIds: readonly string[];
}

/** Number, date and signer once for the whole list; the result line by line. */
export function DecisionForm({ source, onPaper, dossierId, nominationIds }: DecisionFormProps) {
  const api = useApi();
  const drafts = useDrafts();
  const { candidates, unit, signers, today } = source;
  const signer = signerOn(signers, today);
  const questions = useQuestions();
  const chosenFirst = firstLines(candidates, dossierId, nominationIds);
  // A decision of another has its own words.
  const titleFor = (lines: DecidedByKey): string => (onPaper ? '' : proposedTitle(titleWords(candidates, lines)));
  const form = useForm<Values, { id: string; number: string }>({
    initial: {
      number: '',
      date: onPaper ? null : today,
      title: titleFor(chosenFirst),
      authority: onPaper ? '' : ownAuthority(unit),
      signerName: onPaper ? '' : (signer?.name ?? ''),
      signerTitle: onPaper ? '' : signerTitle(signer),
      scans: [],
      lines: chosenFirst,
    },
    draft: { key: `decision/new/${onPaper ? 'paper' : 'own'}/${dossierId ?? ''}`, ...drafts },
    check: (values) => [
      ...missing(values, {
        number: 'Số quyết định',
        date: 'Ngày quyết định',
        title: 'Trích yếu',
        authority: 'Cơ quan quyết định',
        signerTitle: 'Chức vụ người ký',
        signerName: 'Họ tên người ký',
      }),
      ...lineFaults(candidates, values.lines),
    ],
    deed: onPaper ? DECISION_ON_PAPER : OWN_DECISION,
    save: (values) => questions.settled({ date: values.date ?? '', authority: values.authority, lines: linesToSend(candidates, values.lines) }, () => record(values)),
    onSaved: ({ id, number }) => {
      toast.success(`Đã ghi quyết định số ${number}. Kết quả đã vào sổ khen thưởng.`);
      void replacePage('quyet-dinh-xem', { id });
    },
  });
  const { values } = form;
  function record({ scans, lines, date, ...fields }: Values) {
    return api.call('decision.record', { fields: { ...fields, date: date ?? '' }, lines: linesToSend(candidates, lines), onPaper, scanIds: scans.map(({ id }) => id) });
  }

  return (
    <Form form={form} label="Quyết định">
      <Section title="Quyết định" note="Số và ngày ghi một lần, dùng cho cả danh sách.">
        <div className={classes.fields}>
          <FieldGrid min={180}>
            <TextField {...form.field('number')} label="Số quyết định" required placeholder="345/QĐ-UBND" maxLength={300} />
            <DateField {...form.field('date')} label="Ngày quyết định" law="decision.date" required />
            <TextField {...form.field('authority')} label="Cơ quan quyết định" law={onPaper ? undefined : 'decision.authority'} required placeholder="Chủ tịch Ủy ban nhân dân …" maxLength={300} />
          </FieldGrid>
          <TextField {...form.field('title')} label="Trích yếu" required placeholder="Về việc tặng Giấy khen …" maxLength={300} />
          <FieldGrid min={220}>
            <TextField {...form.field('signerTitle')} label="Chức vụ người ký" required suggestions={[...new Set(signers.map(({ title }) => title))]} maxLength={300} />
            <TextField {...form.field('signerName')} label="Họ tên người ký" required suggestions={onPaper ? [] : signers.map(({ name }) => name)} maxLength={300} />
            <div>
              <Text size="sm" fw={500}>
                Bản quét
              </Text>
              <ScanField scans={values.scans} onChange={(scans) => form.field('scans').onCommit(scans)} />
            </div>
          </FieldGrid>
        </div>
      </Section>
      <CandidatePicks
        candidates={candidates}
        decided={values.lines}
        revision={form.field('lines').revision}
        faultAt={(name) => form.field(name as 'lines').fault}
        onChange={(lines) => {
          // What she typed stays; a proposal follows the lines.
          if (values.title === titleFor(values.lines)) form.field('title').onCommit(titleFor(lines));
          form.field('lines').onCommit(lines);
        }}
      />
      <FormBar form={form} saveLabel="Ghi quyết định" onCancel={() => void goBack('quyet-dinh')} />
      <QuestionsDialog of={questions} onAnyway={() => void form.submit()} />
    </Form>
  );
}

import { Button, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useApi, useDrafts } from '../../app/api.tsx';
import { FieldGrid, Form, FormBar, RowsField, SelectField, TextAreaField, TextField, useForm } from '../../components/form/index.ts';
import type { RowColumn } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import { MERIT_TEXT, REPORT_FORMS, REPORT_FORM_WORDS, hasFigures, reportTexts } from '../../../shared/domain/achievement-report.ts';
import { rebaseReport, saveReport, useReport } from './report-store.ts';
import { BLANK_FIGURE, YEAR_CELLS, fieldsOf, formOf, reportFaults, valuesOf, yearsOf } from './report-values.ts';
import type { FigureRow, ReportValues, ReportView } from './report-values.ts';
import classes from './nominations.module.css';

const FORM_CHOICES = REPORT_FORMS.map((value) => ({ value, label: REPORT_FORM_WORDS[value] }));

/** The columns of the table of figures: one for each year. */
function figureColumns(years: readonly number[]): RowColumn<FigureRow>[] {
  return [
    { key: 'name', width: 'minmax(0, 2fr)', render: (binding) => <TextField {...binding} label="Chỉ tiêu" maxLength={300} /> },
    { key: 'unit', width: '110px', render: (binding) => <TextField {...binding} label="Đơn vị tính" maxLength={60} /> },
    ...years.map((year, i): RowColumn<FigureRow> => ({ key: YEAR_CELLS[i] ?? 'y0', width: '92px', render: (binding) => <TextField {...binding} label={`Năm ${year}`} maxLength={60} /> })),
  ];
}

/** What a person writes of a report, with help of what to say; kept while typing, saved as the draft of the nomination. */
export function ReportForm({ view }: { readonly view: ReportView }) {
  const api = useApi();
  const drafts = useDrafts();
  const papers = usePapers({ onFault: toast.error });
  const base = useReport((state) => state.base);
  const [start] = useState(() => valuesOf(view));
  const form = useForm<ReportValues, unknown>({
    initial: start,
    draft: { key: `report/${view.nominationId}`, ...drafts },
    check: (values) => reportFaults(values, view),
    deed: 'achievement.save',
    save: (values) => saveReport(api, fieldsOf(values, view)),
    onSaved: () => toast.success('Đã lưu báo cáo.'),
  });
  const { values, dirty, reset } = form;
  // Changed elsewhere while nothing was being typed here: the form shows what is stored now.
  useEffect(() => {
    if (dirty || view.version === base) return;
    reset(valuesOf(view));
    rebaseReport(view.version);
  }, [view, base, dirty, reset]);
  const chosen = formOf(values, view);
  const years = yearsOf(values.years) ?? view.figures.years;
  const merit = MERIT_TEXT[chosen];
  const meritLabel = reportTexts(chosen, view.kind).find(({ key }) => key === merit)?.label ?? '';
  async function print(format: 'pdf' | 'docx'): Promise<void> {
    if (dirty && !(await form.submit())) return;
    if (format === 'pdf') await papers.show('bao-cao-thanh-tich', view.nominationId, 'Báo cáo thành tích');
    else await papers.save('bao-cao-thanh-tich', view.nominationId, 'docx');
  }
  return (
    <Form form={form} label="Báo cáo thành tích">
      <SelectField
        {...form.field('form')}
        label="Mẫu báo cáo"
        description="Mẫu đi theo danh hiệu, đối tượng và đợt xét; chọn mẫu khác khi cấp trên yêu cầu."
        placeholder={`Theo đợt xét: ${REPORT_FORM_WORDS[view.follows]}`}
        clearable
        choices={FORM_CHOICES}
      />
      <FieldGrid min={260}>
        {reportTexts(chosen, view.kind)
          .filter(({ long }) => !long)
          .map(({ key, label, hint }) => (
            <TextField key={key} {...form.field(key)} label={label} maxLength={300} {...(hint === '' ? {} : { description: hint })} />
          ))}
      </FieldGrid>
      {reportTexts(chosen, view.kind)
        .filter(({ long }) => long)
        .map(({ key, label, hint }) => (
          <TextAreaField key={key} {...form.field(key)} label={label} description={hint} minRows={3} maxLength={8000} />
        ))}
      {hasFigures(chosen) && (
        <Stack gap={8}>
          <strong>Số liệu qua các năm</strong>
          <TextField {...form.field('years')} label="Các năm so sánh" description="Cách nhau bằng dấu phẩy; cột «So sánh» tính năm cuối với năm liền trước." maxLength={60} />
          <RowsField form={form} name="rows" line="chỉ tiêu" blank={BLANK_FIGURE} columns={figureColumns(years)} most={60} empty="Chưa ghi chỉ tiêu nào." />
        </Stack>
      )}
      {view.offers.length > 0 && (
        <Stack gap={8}>
          <strong>Điều đã có trong sổ</strong>
          <ul className={classes.offers} aria-label="Điều đã có trong sổ">
            {view.offers.map((sentence) => (
              <li key={sentence}>
                <Text size="sm">{sentence}</Text>
                <Button size="compact-sm" variant="default" disabled={values[merit].includes(sentence)} aria-label={`Đưa vào «${meritLabel}»: ${sentence}`} onClick={() => form.set({ [merit]: [values[merit], sentence].filter(Boolean).join('\n') } as Partial<ReportValues>)}>
                  Đưa vào báo cáo
                </Button>
              </li>
            ))}
          </ul>
        </Stack>
      )}
      <FormBar form={form}>
        <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} loading={papers.busy === 'bao-cao-thanh-tich pdf'} disabled={form.saving} onClick={() => void print('pdf')}>
          Xem trước bản in
        </Button>
        <Button variant="subtle" loading={papers.busy === 'bao-cao-thanh-tich docx'} disabled={form.saving} onClick={() => void print('docx')}>
          Lưu (Word)
        </Button>
      </FormBar>
      <PaperPreview of={papers} />
    </Form>
  );
}

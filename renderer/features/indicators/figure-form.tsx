import type { IndicatorValue, IndicatorValueKind } from '../../../shared/domain/indicator-value.ts';
import { fault } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import { useApi } from '../../app/api.tsx';
import { DateField, FieldGrid, Form, FormBar, NumberField, RadioField, SelectField, TextAreaField, TextField, missing, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { saveFigure } from './store.ts';
import type { IndicatorLine, IndicatorPage } from './store.ts';
import { kindWords, unitOfKind } from './words.ts';
import classes from './indicators.module.css';

interface FigureFormProps {
  readonly campaignId: string;
  readonly data: IndicatorPage;
  readonly line: IndicatorLine;
  readonly edited: IndicatorValue | null;
  /** Papers named before, offered again. */
  readonly sources: readonly string[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}
interface Values {
  readonly year: number | null;
  readonly kind: IndicatorValueKind | null;
  readonly value: number | null;
  readonly happened: 'dat' | 'chua-dat' | null;
  readonly eventDate: string | null;
  readonly unitName: string;
  readonly source: string;
  readonly note: string;
  readonly sum: 'nam' | 'luy-ke' | null;
}

const DECIMALS = 6;

/** One figure for one year. What stands for the same year already gives way and stays in the history. */
export function FigureForm({ campaignId, data, line, edited, sources, onDone, onClose }: FigureFormProps) {
  const api = useApi();
  const kinds: readonly IndicatorValueKind[] = [...line.entryKinds, ...line.sideKinds];
  const form = useForm<Values>({
    initial: initialOf(edited, data.year, kinds[0] ?? 'level', sources.at(-1) ?? ''),
    check: (values) => faultsOf(line, values),
    deed: 'indicator.saveValue',
    save: ({ year, kind, value, happened, eventDate, unitName, source, note, sum }) => {
      const event = kind === 'event';
      return saveFigure(api, {
        ...(edited === null ? {} : { id: edited.id, version: edited.version }),
        fields: {
          campaignId, indicatorId: line.id, year: year ?? 0, kind: kind ?? 'level', unitName, source, note,
          value: !event ? value : happened === null ? null : Number(happened === 'dat'),
          eventDate: event && happened === 'dat' ? eventDate : null,
          cumulative: kind !== 'level' || sum === null ? null : sum === 'luy-ke',
        },
      });
    },
    onSaved: () => {
      toast.success('Đã lưu số liệu.');
      onDone();
    },
  });
  const { kind, happened } = form.values;
  const event = kind === 'event';
  return (
    <div className={classes.figureForm}>
      <Form form={form} label="Nhập số liệu">
        <FieldGrid min={150}>
          <NumberField {...form.field('year')} label="Năm" plain min={1900} max={2200} required autoFocus={event} />
          {kinds.length > 1 && <SelectField {...form.field('kind')} label="Số này là" choices={kinds.map((one) => ({ value: one, label: kindWords(line, one) }))} required />}
          {!event && <NumberField {...form.field('value')} label={kindWords(line, kind ?? 'level')} decimals={DECIMALS} unit={unitOfKind(line, kind ?? 'level') || undefined} required autoFocus />}
          {!event && line.measure === 'cumulative' && kind === 'level' && (
            <SelectField {...form.field('sum')} label="Cách ghi" clearable placeholder="Theo chỉ tiêu" choices={[{ value: 'nam', label: 'Số của riêng năm' }, { value: 'luy-ke', label: 'Lũy kế đến hết năm' }]} />
          )}
          {event && !line.told && <RadioField {...form.field('happened')} label="Đã đạt chưa" choices={[{ value: 'dat', label: 'Đạt' }, { value: 'chua-dat', label: 'Chưa đạt' }]} required />}
          {event && !line.told && happened === 'dat' && <DateField {...form.field('eventDate')} label="Ngày đạt" description="Theo quyết định công nhận" />}
        </FieldGrid>
        {line.told && <TextAreaField {...form.field('note')} label="Nhận xét" minRows={2} required />}
        <FieldGrid min={240}>
          <TextField {...form.field('source')} label="Nguồn số liệu" placeholder="Ví dụ: Báo cáo số 12/BC-UBND" suggestions={sources} required />
          <TextField {...form.field('unitName')} label="Ghi riêng cho đơn vị, địa bàn" placeholder="Để trống: toàn đơn vị" />
        </FieldGrid>
        {!line.told && <TextField {...form.field('note')} label="Ghi chú" />}
        <FormBar form={form} onCancel={onClose} />
      </Form>
    </div>
  );
}

function initialOf(edited: IndicatorValue | null, year: number, kind: IndicatorValueKind, source: string): Values {
  if (edited === null) return { year, kind, value: null, happened: null, eventDate: null, unitName: '', source, note: '', sum: null };
  const { value, eventDate, unitName, note, cumulative } = edited;
  const happened = edited.kind !== 'event' || (value === null && eventDate === null) ? null : value === 0 ? 'chua-dat' : 'dat';
  return { year: edited.year, kind: edited.kind, value, happened, eventDate, unitName, source: edited.source, note, sum: cumulative === null ? null : cumulative ? 'luy-ke' : 'nam' };
}

function faultsOf(line: IndicatorLine, values: Values): Fault[] {
  const { kind, value, happened, eventDate, year, note } = values;
  const event = kind === 'event';
  return [
    ...missing(values, { year: 'Năm', source: 'Nguồn số liệu' }),
    ...(!event && value === null && note === '' ? [fault('chua-co-so-lieu', 'Nhập con số. Để trống không có nghĩa là 0.', { item: 'value' })] : []),
    ...(event && !line.told && happened === null ? [fault('chua-chon', 'Chọn đã đạt hay chưa.', { item: 'happened' })] : []),
    ...(event && line.told && note === '' ? [fault('chua-nhan-xet', 'Ghi nhận xét.', { item: 'note' })] : []),
    ...(event && happened === 'dat' && eventDate !== null && year !== null && !eventDate.startsWith(String(year)) ? [fault('ngay-khac-nam', `Ngày đạt không thuộc năm ${year}.`, { item: 'eventDate' })] : []),
  ];
}

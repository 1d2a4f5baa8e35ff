import { awardByCode } from '../../../shared/catalogue/awards.ts';
import { DEADLINE_EVENTS, DEADLINE_STEPS, SHARE_GROUPS, SWITCHES } from '../../../shared/domain/province-profile.ts';
import type { ProfileEntryKind } from '../../../shared/domain/province-profile.ts';
import { conditionSentence } from '../../../shared/law/condition-words.ts';
import { EVENT_WORDS, STEP_WORDS } from '../../../shared/law/deadline-words.ts';
import { PAPER_WORDS } from '../../../shared/law/dossier-words.ts';
import { BALLOT_WORDS, ORDER_WORDS, QUOTA_BASE_WORDS, SHARE_GROUP_WORDS, SWITCH_WORDS } from '../../../shared/law/entry-words.ts';
import { CheckField, DateField, FieldGrid, NumberField, RadioField, SelectField, TextAreaField, TextField } from '../../components/form/index.ts';
import type { Choice, FormHandle } from '../../components/form/index.ts';
import { WordingFields } from './wording-fields.tsx';
import { OTHER_PAPER } from './entry-values.ts';
import type { EntryValues } from './entry-values.ts';

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
const choicesOf = <T extends string>(keys: readonly T[], words: Readonly<Record<string, string>>): Choice<T>[] => keys.map((key) => ({ value: key, label: capital(words[key] ?? key) }));
const keysOf = <T extends string>(words: Readonly<Record<T, string>>): T[] => Object.keys(words) as T[];

const YES_NO = [{ value: 'co' as const, label: 'Có' }, { value: 'khong' as const, label: 'Không' }];
const PAPERS = [...choicesOf(keysOf(PAPER_WORDS), PAPER_WORDS), { value: OTHER_PAPER, label: 'Tài liệu khác' }];
const RULES = [{ value: 'at-least' as const, label: 'Từ một tỷ lệ trở lên' }, { value: 'majority' as const, label: 'Quá nửa' }];
const BASES = [{ value: 'all-members' as const, label: 'Tổng số thành viên' }, { value: 'present' as const, label: 'Số người biểu quyết' }];
const WHENS = [{ value: 'date' as const, label: 'Ngày cố định hằng năm' }, { value: 'before-event' as const, label: 'Trước một sự kiện' }, { value: 'after-event' as const, label: 'Kể từ một sự kiện' }];
const BOUNDS = [{ value: 'before' as const, label: 'Trước ngày này' }, { value: 'by' as const, label: 'Chậm nhất ngày này' }];
const DAY_KINDS = [{ value: 'working' as const, label: 'Ngày làm việc' }, { value: 'calendar' as const, label: 'Ngày theo lịch' }];
const RECEIVERS = [{ value: 'xa', label: 'Xã' }, { value: 'so', label: 'Sở, ngành' }, { value: 'tinh', label: 'Tỉnh' }];
const CLASSES = [{ value: 'individual' as const, label: 'Cá nhân' }, { value: 'collective' as const, label: 'Tập thể' }, { value: 'household' as const, label: 'Hộ gia đình' }];
const GROUPS = [{ value: 'gate' as const, label: 'Điều kiện phải có' }, { value: 'standard' as const, label: 'Một trong các tiêu chuẩn' }];
const SEVERITIES = [{ value: 'block' as const, label: 'Chưa đủ điều kiện' }, { value: 'warn' as const, label: 'Chỉ nhắc' }];

interface FieldsProps {
  readonly form: FormHandle<EntryValues>;
}

/** The fields of one kind of entry. */
export function EntryFields({ kind, form }: FieldsProps & { readonly kind: ProfileEntryKind }) {
  switch (kind) {
    case 'dossier-item':
      return <PaperFields form={form} />;
    case 'copies':
      return <NumberField {...form.field('copies')} label="Số bộ" unit="bộ" min={1} max={50} required />;
    case 'vote':
      return (
        <FieldGrid>
          <RadioField {...form.field('rule')} label="Cách tính" choices={RULES} required />
          {form.values.rule === 'at-least' && <NumberField {...form.field('percent')} label="Tỷ lệ" unit="%" decimals={2} min={0} max={100} required />}
          <RadioField {...form.field('base')} label="Tính trên" choices={BASES} required />
        </FieldGrid>
      );
    case 'deadline':
      return <DeadlineFields form={form} />;
    case 'council':
      return (
        <FieldGrid>
          <NumberField {...form.field('percent')} label="Có mặt ít nhất" unit="% thành viên" decimals={2} min={0} max={100} />
          <SelectField {...form.field('absent')} label="Lấy ý kiến văn bản của người vắng" choices={YES_NO} clearable />
          <SelectField {...form.field('ballot')} label="Hình thức biểu quyết" choices={choicesOf(keysOf(BALLOT_WORDS), BALLOT_WORDS)} clearable />
        </FieldGrid>
      );
    case 'bonus':
      return (
        <FieldGrid>
          <SelectField {...form.field('recipientClass')} label="Đối tượng" choices={CLASSES} required />
          <NumberField {...form.field('factor')} label="Số lần mức lương cơ sở" decimals={2} min={0.01} max={100} required />
        </FieldGrid>
      );
    case 'bonus-order':
      return <RadioField {...form.field('order')} label="Cách làm tròn" choices={choicesOf(keysOf(ORDER_WORDS), ORDER_WORDS)} vertical required />;
    case 'title-quota':
      return (
        <FieldGrid>
          <NumberField {...form.field('percent')} label="Tỷ lệ tối đa" unit="%" decimals={2} min={0} max={100} required />
          <RadioField {...form.field('quotaBase')} label="Tính trên" choices={choicesOf(keysOf(QUOTA_BASE_WORDS), QUOTA_BASE_WORDS)} required />
        </FieldGrid>
      );
    case 'min-service':
      return <NumberField {...form.field('months')} label="Số tháng" unit="tháng" min={1} max={12} required />;
    case 'share-target':
      return (
        <FieldGrid>
          <SelectField {...form.field('group')} label="Nhóm" choices={choicesOf(SHARE_GROUPS, SHARE_GROUP_WORDS)} required />
          <NumberField {...form.field('percent')} label="Tỷ lệ" unit="%" decimals={2} min={0} max={100} required />
        </FieldGrid>
      );
    case 'wording':
      return <WordingFields form={form} />;
    case 'condition':
      return <ConditionFields form={form} />;
    case 'condition-off':
      return <SelectField {...form.field('conditionId')} label="Tiêu chuẩn" description="Chọn danh hiệu trước. Tiêu chuẩn do quy định chung đặt ra không bỏ được." choices={conditionsOf(form.values.awardCode)} searchable required />;
    case 'switch':
      return (
        <>
          <SelectField {...form.field('switchName')} label="Tùy chọn" choices={choicesOf(SWITCHES, SWITCH_WORDS)} required />
          <RadioField {...form.field('on')} label="Tỉnh quy định" choices={YES_NO} required />
          <TextField {...form.field('text')} label="Nội dung" maxLength={300} description="Ví dụ tên phương tiện công khai." />
        </>
      );
    case 'compared':
      return (
        <>
          <FieldGrid>
            <DateField {...form.field('comparedOn')} label="Ngày đối chiếu" required />
            <TextField {...form.field('by')} label="Người, cơ quan đối chiếu" required maxLength={300} />
          </FieldGrid>
          <TextAreaField {...form.field('texts')} label="Văn bản đã đối chiếu" description="Mỗi dòng một văn bản." minRows={2} />
        </>
      );
  }
}

function PaperFields({ form }: FieldsProps) {
  return (
    <>
      <FieldGrid>
        <SelectField
          {...form.field('docCode')}
          label="Tài liệu"
          choices={PAPERS}
          required
          onCommit={(code) => {
            form.field('docCode').onCommit(code);
            if (code !== null && code !== OTHER_PAPER && form.values.name === '') form.set({ name: PAPER_WORDS[code] ?? '' });
          }}
        />
        <TextField {...form.field('name')} label="Tên tài liệu" required maxLength={300} />
      </FieldGrid>
      <FieldGrid>
        <RadioField {...form.field('required')} label="Yêu cầu" choices={[{ value: 'co', label: 'Phải có' }, { value: 'khong', label: 'Không yêu cầu' }]} required />
        <NumberField {...form.field('copies')} label="Số bản" unit="bản" min={1} max={50} />
      </FieldGrid>
      <ClassFields form={form} />
    </>
  );
}

function ConditionFields({ form }: FieldsProps) {
  return (
    <>
      <TextAreaField {...form.field('text')} label="Nội dung" description="Người xét xác nhận, kèm minh chứng." required minRows={2} />
      <FieldGrid>
        <RadioField {...form.field('conditionGroup')} label="Loại" choices={GROUPS} required />
        <RadioField {...form.field('severity')} label="Khi chưa đạt" choices={SEVERITIES} required />
      </FieldGrid>
      <ClassFields form={form} />
    </>
  );
}

function ClassFields({ form }: FieldsProps) {
  return (
    <FieldGrid min={140}>
      {CLASSES.map(({ value, label }) => (
        <CheckField key={value} {...form.field(value)} label={label} />
      ))}
    </FieldGrid>
  );
}

function DeadlineFields({ form }: FieldsProps) {
  const byDate = form.values.when === 'date';
  return (
    <>
      <FieldGrid>
        <SelectField {...form.field('step')} label="Việc" choices={choicesOf(DEADLINE_STEPS, STEP_WORDS)} required />
        <SelectField {...form.field('receiver')} label="Nơi nhận" choices={RECEIVERS} clearable />
        <TextField {...form.field('sector')} label="Ngành riêng" maxLength={300} placeholder="ngành giáo dục" />
      </FieldGrid>
      <RadioField {...form.field('when')} label="Cách tính hạn" choices={WHENS} required />
      {byDate ? (
        <>
          <FieldGrid min={120}>
            <NumberField {...form.field('day')} label="Ngày" min={1} max={31} required />
            <NumberField {...form.field('month')} label="Tháng" min={1} max={12} required />
            <RadioField {...form.field('bound')} label="Cách ghi" choices={BOUNDS} required />
          </FieldGrid>
          <CheckField {...form.field('nextYear')} label="Của năm sau năm xét" />
        </>
      ) : (
        <FieldGrid>
          <NumberField {...form.field('days')} label="Số ngày" unit="ngày" min={1} max={366} required />
          <RadioField {...form.field('dayKind')} label="Loại ngày" choices={DAY_KINDS} required />
          <SelectField {...form.field('event')} label={form.values.when === 'after-event' ? 'Kể từ' : 'Trước'} choices={choicesOf(DEADLINE_EVENTS, EVENT_WORDS)} required />
        </FieldGrid>
      )}
    </>
  );
}

function conditionsOf(awardCode: string | null): Choice<string>[] {
  const conditions = awardCode === null ? [] : (awardByCode(awardCode)?.conditions ?? []);
  return conditions.filter(({ group }) => group !== 'counting').map(({ id, test, origin }) => ({ value: id, label: `${conditionSentence(test).text}${origin === 'national' ? ' (quy định chung)' : ''}`.slice(0, 160) }));
}

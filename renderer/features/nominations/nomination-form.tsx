import { Checkbox, Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useApi, useDrafts } from '../../app/api.tsx';
import { OWN_NAME, choiceOf, keyOf, offeredAwards } from '../../components/award-choice.ts';
import { flagsOf } from '../../components/flag-words.ts';
import { Form, FormBar, RadioField, SelectField, TextAreaField, TextField, useForm } from '../../components/form/index.ts';
import { ShowAllAwards } from '../../components/show-all-awards.tsx';
import { FaultAlert } from '../../components/states.tsx';
import { MERIT_CAPACITY_WORDS } from '../../../shared/domain/nomination.ts';
import type { HeadOfUnit, MeritCapacity, Nomination } from '../../../shared/domain/nomination.ts';
import { SUBJECT_FLAG_WORDS } from '../../../shared/domain/subject.ts';
import type { SubjectFlags } from '../../../shared/domain/subject.ts';
import { fault } from '../../../shared/result.ts';
import { awardChoices } from './award-choice.ts';
import { HeadField } from './head-field.tsx';
import { isOvertaken, rebase, saveNomination, useNomination } from './store.ts';
import type { NominationData } from './store.ts';

interface Values {
  readonly award: string | null;
  readonly ownName: string;
  readonly merit: string;
  readonly summary: string;
  readonly grounds: string;
  readonly capacity: MeritCapacity | null;
  readonly flags: SubjectFlags;
  readonly overrideReason: string;
  readonly headOfUnit: HeadOfUnit | null;
}

const MERIT_MOST = 500;
const FLAGS = Object.keys(SUBJECT_FLAG_WORDS) as (keyof SubjectFlags)[];
const CAPACITIES = Object.keys(MERIT_CAPACITY_WORDS) as MeritCapacity[];

function valuesOf({ award, merit, summary, grounds, capacity, flags, overrideReason, headOfUnit }: Nomination): Values {
  return { award: award === null ? null : keyOf(award), ownName: award?.source === 'own' ? award.name : '', merit, summary, grounds, capacity, flags, overrideReason, headOfUnit };
}

/** «Chỉ tính thành tích 2021–2025 (…)» (R46); with two windows which of them holds depends on what the collective is. */
function windowLine(windows: NominationData['windows']): string {
  const words = windows.map(({ words: years, citation }) => `${years} (${citation})`).join(' hoặc ');
  return windows.every(({ sure }) => sure) ? `Chỉ tính thành tích ${words}.` : `Chỉ tính thành tích ${words}, tùy tập thể có là doanh nghiệp, hợp tác xã hay không; ghi ở Đối tượng.`;
}

/** The fields of a nomination that can still be changed. */
export function NominationForm({ data }: { readonly data: NominationData }) {
  const { nomination, awardName, row } = data;
  const api = useApi();
  const drafts = useDrafts();
  const options = useNomination((state) => state.awards);
  const overtaken = useNomination(isOvertaken);
  const form = useForm({
    initial: valuesOf(nomination),
    draft: { key: `nomination/${nomination.id}`, ...drafts },
    check: ({ award, ownName }: Values) => (award === OWN_NAME && ownName === '' ? [fault('bat-buoc', 'Chưa ghi tên danh hiệu, hình thức.', { item: 'ownName' })] : []),
    deed: 'nomination.save',
    save: ({ award, ownName, ...fields }) => saveNomination(api, { ...fields, award: choiceOf(award, ownName, options, nomination.award) }),
  });
  const { values, dirty, reset } = form;
  useEffect(() => {
    if (!overtaken || dirty) return;
    reset(valuesOf(nomination));
    rebase();
  }, [overtaken, dirty, reset, nomination]);
  const [all, setAll] = useState(false);
  const awards = offeredAwards(options, nomination.award === null ? null : keyOf(nomination.award), all);
  const flags = form.field('flags');
  // One that does not fit is offered only where it stands already, so that it can be taken off.
  const [stray] = useState(() => FLAGS.filter((flag) => values.flags[flag]));
  const fitting = flagsOf(data.subject.kind).map(({ key }) => key);
  const offered = FLAGS.filter((flag) => fitting.includes(flag) || stray.includes(flag) || values.flags[flag]);
  return (
    <Form form={form} label="Nội dung đề nghị">
      {overtaken && dirty && (
        <FaultAlert fault={fault('sua-noi-khac', 'Đề nghị này vừa được sửa ở nơi khác.', { next: 'Nội dung đang nhập còn đây; chép lại chỗ cần giữ rồi mở lại trang.' })} />
      )}
      <SelectField
        {...form.field('award')}
        label="Danh hiệu thi đua/Hình thức khen thưởng đề nghị"
        law="nomination.award"
        choices={awardChoices(awards, data.subject.kind, nomination.award, awardName)}
        placeholder="Chưa chọn"
        searchable
        clearable
      />
      <ShowAllAwards hidden={options.length - awards.length} all={all} onChange={setAll} />
      {values.award === OWN_NAME && <TextField {...form.field('ownName')} label="Tên danh hiệu, hình thức" required maxLength={300} />}
      <TextAreaField
        {...form.field('merit')}
        label="Thành tích (in trên bằng)"
        law="nomination.merit"
        description={`${values.merit.length}/${MERIT_MOST} ký tự · thường bắt đầu bằng «Đã có thành tích … trong …», không có dấu chấm cuối.`}
        maxLength={MERIT_MOST}
        minRows={2}
      />
      {data.windows.length > 0 && (
        <Text size="xs" c="dimmed">
          {windowLine(data.windows)}
        </Text>
      )}
      <TextAreaField {...form.field('summary')} label="Tóm tắt thành tích" maxLength={8000} minRows={3} />
      <TextAreaField {...form.field('grounds')} label="Căn cứ (các năm, số quyết định)" law="nomination.grounds" maxLength={8000} minRows={2} />
      <RadioField {...form.field('capacity')} label="Tư cách lập thành tích" choices={CAPACITIES.map((value) => ({ value, label: MERIT_CAPACITY_WORDS[value] }))} />
      <HeadField head={data.head} field={form.field('headOfUnit')} />
      <Checkbox.Group
        label="Đặc điểm"
        description="Dùng để sắp xếp danh sách xét và làm thống kê."
        value={FLAGS.filter((flag) => values.flags[flag])}
        onChange={(chosen) => flags.onCommit(Object.fromEntries(FLAGS.map((flag) => [flag, chosen.includes(flag)])) as SubjectFlags)}
      >
        <Group gap={16} mt={6}>
          {offered.map((flag) => (
            <Checkbox key={flag} value={flag} label={SUBJECT_FLAG_WORDS[flag]} data-field="flags" />
          ))}
        </Group>
      </Checkbox.Group>
      {(row.openPoints.length > 0 || values.overrideReason !== '') && (
        <TextAreaField
          {...form.field('overrideReason')}
          label="Lý do vẫn gửi"
          description="Ghi khi gửi mà còn điểm chưa đủ; in trên danh sách gửi kèm. Có thể ghi lúc trình hồ sơ."
          maxLength={8000}
          minRows={2}
        />
      )}
      <FormBar form={form} />
    </Form>
  );
}

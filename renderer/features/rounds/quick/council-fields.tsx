import { MultiSelect, Text } from '@mantine/core';
import { COUNCIL_DUTY_WORDS } from '../../../../shared/domain/council.ts';
import { councilMembersOf } from '../../../../shared/domain/council-lines.ts';
import { DateField, FieldGrid, RadioField, TextAreaField } from '../../../components/form/index.ts';
import type { FormHandle } from '../../../components/form/index.ts';
import type { QuickSource } from './store.ts';
import type { Values } from './values.ts';
import classes from './quick.module.css';

interface CouncilFieldsProps {
  readonly form: FormHandle<Values>;
  readonly source: QuickSource;
  /** The province's rules allow this award without the council. */
  readonly skippable: boolean;
}

/** The council in one line: «nhất trí tất cả» with the day, or «không qua Hội đồng» where that is allowed. */
export function CouncilFields({ form, source, skippable }: CouncilFieldsProps) {
  const { values } = form;
  const typed = councilMembersOf(values.members);
  const agreed = values.council === 'agreed';
  return (
    <div className={classes.fields}>
      <RadioField
        {...form.field('council')}
        label="Kết quả họp xét"
        vertical
        choices={[
          { value: 'agreed', label: 'Hội đồng nhất trí tất cả' },
          { value: 'none', label: 'Không qua Hội đồng', disabled: !skippable, note: skippable ? source.withoutCouncil.sentence : `${source.withoutCouncil.sentence} Nếu tỉnh cho phép, ghi ở Thiết lập, Quy định của tỉnh.` },
        ]}
      />
      {agreed && (
        <FieldGrid min={170}>
          <DateField {...form.field('councilDate')} label="Ngày họp" required max={source.today} />
          {source.council.length > 0 && (
            <MultiSelect
              label="Vắng mặt"
              data={source.council.map(({ id, name }) => ({ value: id, label: name }))}
              value={[...values.absentIds]}
              onChange={(absent) => form.field('absentIds').onCommit(absent)}
              placeholder={values.absentIds.length === 0 ? 'Không ai vắng' : undefined}
              description={`Hội đồng có ${source.council.length} thành viên.`}
            />
          )}
        </FieldGrid>
      )}
      {agreed && source.council.length === 0 && (
        <>
          <TextAreaField
            {...form.field('members')}
            label="Thành viên Hội đồng"
            required
            minRows={3}
            placeholder={'Nguyễn Văn A, Chủ tịch Hội đồng\nLê Thị B, Phó Chủ tịch\nTrần Văn C, Ủy viên, Thư ký'}
            description="Chưa ghi Hội đồng: mỗi người một dòng, Chủ tịch Hội đồng trước. Ghi một lần, lần sau có sẵn."
          />
          {typed.length > 0 && (
            <Text size="xs" c="dimmed" role="status">
              {typed.map(({ name, duty }) => `${name} (${COUNCIL_DUTY_WORDS[duty].toLowerCase()})`).join(' · ')}
            </Text>
          )}
        </>
      )}
    </div>
  );
}

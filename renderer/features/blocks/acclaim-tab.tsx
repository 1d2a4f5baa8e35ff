import { Stack, Table, Text } from '@mantine/core';
import { IconCopy, IconFlag } from '@tabler/icons-react';
import { Button } from '../../components/button.tsx';
import { DateField, FieldGrid, NumberField, SelectField, TextAreaField } from '../../components/form/index.ts';
import type { FormHandle } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { ConfidenceMark } from '../../components/status-badge.tsx';
import { toast } from '../../components/toasts.ts';
import { WideTable } from '../../components/wide-table.tsx';
import { awardByCode } from '../../../shared/catalogue/awards.ts';
import { FLAG_OF_BLOCK, flagProposal } from '../../../shared/domain/block-acclaim.ts';
import { flagGround } from '../../../shared/domain/block-flag.ts';
import { rankingOf } from '../../../shared/domain/block-ranking.ts';
import type { BlockFields } from '../../../shared/domain/block.ts';
import { fault } from '../../../shared/result.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { Rank } from './rank.tsx';
import { VoteCell } from './vote-cell.tsx';
import { Warnings } from './warnings.tsx';
import type { Values } from './values.ts';
import classes from './blocks.module.css';

interface AcclaimTabProps {
  readonly form: FormHandle<Values>;
  readonly fields: BlockFields;
  /** Puts the sentence into a nomination. */
  readonly onNominate: (sentence: string) => void;
}

/** «Bình xét, suy tôn»: votes beside the ranks, the leading unit, and the proposal of the flag that follows from it. */
export function AcclaimTab({ form, fields, onNominate }: AcclaimTabProps) {
  const ranking = rankingOf(fields);
  const { votes, voters } = form.values;
  if (fields.members.length === 0) return <EmptyState sentence="Chưa có thành viên. Ghi các đơn vị của cụm, khối ở phần Thành viên rồi ghi kết quả bình xét." />;
  return (
    <Stack gap={16}>
      <Section title="Bình xét, suy tôn" note="Ghi số phiếu của từng đơn vị và đơn vị được suy tôn dẫn đầu.">
        <Stack gap={12}>
          <FieldGrid min={180}>
            <DateField {...form.field('on')} label="Ngày bình xét" />
            <NumberField {...form.field('voters')} label="Số người bình xét" min={1} />
            <SelectField {...form.field('leaderId')} label="Đơn vị dẫn đầu" choices={ranking.map(({ memberId, name }) => ({ value: memberId, label: name }))} clearable />
          </FieldGrid>
          <WideTable minWidth={640}>
            <Table aria-label="Số phiếu" verticalSpacing={6} horizontalSpacing="md">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th w={130}>Xếp hạng</Table.Th>
                  <Table.Th>Đơn vị</Table.Th>
                  <Table.Th w={130}>Tổng điểm</Table.Th>
                  <Table.Th w={160}>Số phiếu{voters === null ? '' : ` (/${formatNumber(voters)})`}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {ranking.map(({ memberId, name, rank, tied, block }) => (
                  <Table.Tr key={memberId}>
                    <Table.Td>
                      <Rank rank={rank} tied={tied} />
                    </Table.Td>
                    <Table.Td>{memberId === form.values.leaderId ? <b>{name}</b> : name}</Table.Td>
                    <Table.Td>{block === null ? <span className={classes.unknown}>chưa đủ</span> : formatNumber(block)}</Table.Td>
                    <Table.Td>
                      <VoteCell form={form} memberId={memberId} name={name} value={votes[memberId] ?? null} />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </WideTable>
          <TextAreaField {...form.field('acclaimNote')} label="Ghi chú" minRows={2} maxLength={8000} />
        </Stack>
      </Section>
      <Warnings block={fields} />
      <Proposal form={form} fields={fields} onNominate={onNominate} />
    </Stack>
  );
}

/** The sentence for the proposal of the flag, to be copied or put into a nomination. */
function Proposal({ form, fields, onNominate }: AcclaimTabProps) {
  const flag = awardByCode(FLAG_OF_BLOCK);
  const sentence = flagProposal(fields, flag?.nameVi ?? '');
  const ground = fields.acclaim === null ? null : flagGround(fields.acclaim.on);
  if (sentence === '' || flag === undefined) return null;
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(sentence);
      toast.success('Đã chép câu đề nghị.');
    } catch {
      toast.error(fault('khong-chep-duoc', 'Máy không cho chép.', { next: 'Chọn câu đề nghị bằng chuột rồi nhấn Ctrl+C.' }));
    }
  }
  async function nominate(): Promise<void> {
    if (!form.dirty || (await form.submit())) onNominate(sentence);
  }
  return (
    <Section
      title={`Đề nghị ${flag.nameVi}`}
      actions={
        <>
          <Button deed="nomination.add" variant="default" leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void copy()}>
            Chép
          </Button>
          <Button deed="nomination.add" leftSection={<IconFlag size={16} aria-hidden />} onClick={() => void nominate()}>
            Đưa vào đề nghị khen thưởng
          </Button>
        </>
      }
    >
      <Text>{sentence}</Text>
      {ground !== null && (
        <Text size="xs" c="dimmed" mt={4}>
          {ground.byProvinceOnly && 'Căn cứ này chỉ dùng cho đơn vị dẫn đầu cụm, khối do tỉnh tổ chức. '}
          {ground.citation} <ConfidenceMark confidence={ground.confidence} />
        </Text>
      )}
    </Section>
  );
}

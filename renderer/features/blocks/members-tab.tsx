import { Checkbox, Stack, Table } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Button } from '../../components/button.tsx';
import { FieldGrid, NumberField, SelectField, TextField } from '../../components/form/index.ts';
import type { FormHandle } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { BLOCK_KINDS, BLOCK_KIND_WORDS } from '../../../shared/domain/block.ts';
import { CellInput } from './cell-input.tsx';
import { LineDeeds } from './line-deeds.tsx';
import { nextId } from './lines.ts';
import { useLines } from './use-lines.ts';
import type { Values } from './values.ts';

/** What is taken off together with a member, and what to put back when that is undone. */
function dutiesOf({ headId, deputyId, leaderId, votes }: Values, memberId: string): [Partial<Values>, Partial<Values>] {
  const held = { ...(headId === memberId ? { headId } : {}), ...(deputyId === memberId ? { deputyId } : {}), ...(leaderId === memberId ? { leaderId } : {}) };
  const none = Object.fromEntries(Object.keys(held).map((key) => [key, null])) as Partial<Values>;
  if (votes[memberId] === undefined) return [none, held];
  return [{ ...none, votes: Object.fromEntries(Object.entries(votes).filter(([id]) => id !== memberId)) }, { ...held, votes }];
}

/** Who belongs to the block this year, who leads it, and who of the council is in charge. */
export function MembersTab({ form }: { readonly form: FormHandle<Values> }) {
  const { lines, revision, box, change, put, move, add, remove, faultAt } = useLines(form, 'members');
  const choices = lines.filter(({ name }) => name !== '').map(({ id, name }) => ({ value: id, label: name }));
  const word = form.values.kind === 'cum' ? 'cụm' : 'khối';
  return (
    <Stack gap={16}>
      <Section title="Thông tin chung">
        <Stack gap={12}>
          <FieldGrid min={180}>
            <SelectField {...form.field('kind')} label="Loại" choices={BLOCK_KINDS.map((kind) => ({ value: kind, label: BLOCK_KIND_WORDS[kind] }))} onCommit={(kind) => kind !== null && form.field('kind').onCommit(kind)} />
            <TextField {...form.field('name')} label="Tên" required maxLength={300} />
            <NumberField {...form.field('year')} label="Năm" required plain min={1900} max={2200} />
          </FieldGrid>
          <FieldGrid min={220}>
            <SelectField {...form.field('headId')} label={`Trưởng ${word}`} choices={choices} clearable />
            <SelectField {...form.field('deputyId')} label={`Phó ${word}`} choices={choices} clearable />
            <TextField {...form.field('councilMember')} label="Thành viên Hội đồng tỉnh phụ trách" maxLength={300} />
          </FieldGrid>
        </Stack>
      </Section>
      <Section
        title={`Thành viên (${lines.length})`}
        note="Đánh dấu đơn vị mình để xem và in phiếu chấm điểm riêng."
        actions={
          <Button deed="block.save" variant="default" leftSection={<IconPlus size={16} aria-hidden />} disabled={lines.length >= 200} onClick={() => add({ id: nextId('tv', lines), name: '', own: false })}>
            Thêm thành viên
          </Button>
        }
        flush
      >
        {lines.length === 0 ? (
          <EmptyState compact sentence="Chưa có thành viên nào. Ghi các đơn vị của cụm, khối trong năm: chấm điểm và bình xét theo danh sách này." />
        ) : (
          <Table aria-label="Thành viên" verticalSpacing={6} horizontalSpacing="md">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={52}>STT</Table.Th>
                <Table.Th>Tên đơn vị</Table.Th>
                <Table.Th w={130}>Đơn vị mình</Table.Th>
                <Table.Th w={120}>Thao tác</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody ref={box}>
              {lines.map((member, index) => (
                <Table.Tr key={member.id} data-line>
                  <Table.Td>{index + 1}</Table.Td>
                  <Table.Td>
                    <CellInput label={`Tên đơn vị, dòng ${index + 1}`} field={`member-${member.id}`} value={member.name} revision={revision} error={faultAt(`member-${member.id}`)} onText={(name) => change(member.id, { name })} />
                  </Table.Td>
                  <Table.Td>
                    <Checkbox
                      aria-label={`Đơn vị mình: ${member.name || `dòng ${index + 1}`}`}
                      checked={member.own}
                      onChange={(event) => put(lines.map((other) => ({ ...other, own: other.id === member.id && event.currentTarget.checked })))}
                    />
                  </Table.Td>
                  <Table.Td>
                    <LineDeeds
                      who={member.name || `dòng ${index + 1}`}
                      first={index === 0}
                      last={index === lines.length - 1}
                      onMove={(step) => move(index, step)}
                      onRemove={() => remove(member, index, member.name, ...dutiesOf(form.values, member.id))}
                    />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Section>
    </Stack>
  );
}

import { ActionIcon, Button, Group, NativeSelect, Table } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useApi, useDrafts } from '../../app/api.tsx';
import { goBack } from '../../app/navigation.ts';
import { DateField, FieldGrid, Form, FormBar, TextField, useForm } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { COUNCIL_DUTIES, COUNCIL_DUTY_WORDS } from '../../../shared/domain/council.ts';
import type { Council, CouncilMember } from '../../../shared/domain/council.ts';
import { fault, ok } from '../../../shared/result.ts';
import { CellInput } from './cell-input.tsx';
import { movedMember, newMember } from './member.ts';
import { useCouncil } from './store.ts';

interface Values {
  readonly decisionNumber: string;
  readonly decisionDate: string | null;
  readonly members: CouncilMember[];
}

/** Members in the order in which the minutes list them. */
export function CouncilForm({ council }: { readonly council: Council | null }) {
  const api = useApi();
  const drafts = useDrafts();
  const table = useRef<HTMLTableSectionElement>(null);
  const version = useCouncil((state) => (state.council.phase === 'ready' ? state.council.value?.version : undefined));
  const form = useForm({
    initial: { decisionNumber: council?.decisionNumber ?? '', decisionDate: council?.decisionDate ?? null, members: council?.members ?? [] },
    draft: { key: 'council', ...drafts },
    check: ({ members }: Values) => {
      const nameless = members.findIndex(({ name }) => name.trim() === '');
      return nameless === -1 ? [] : [fault('bat-buoc', `Thành viên thứ ${nameless + 1} chưa có họ và tên.`, { item: `name-${members[nameless]?.id ?? ''}`, next: 'Ghi tên hoặc xóa dòng này.' })];
    },
    save: ({ members, ...fields }) => api.call('council.save', { ...(version === undefined ? {} : { version }), fields: { ...fields, members } }),
    onSaved: (saved) => {
      useCouncil.setState({ council: { phase: 'ready', value: saved } });
      toast.success('Đã lưu Hội đồng.');
    },
  });
  const { members } = form.values;
  const { revision } = form.field('members');
  // The fault of one line stands under the name of its cell, which is no field of the form's own.
  const nameFault = (id: string) => form.field(`name-${id}` as 'members').fault?.message;
  const put = (next: CouncilMember[]) => form.field('members').onCommit(next);
  const change = (id: string, part: Partial<CouncilMember>) => put(members.map((member) => (member.id === id ? { ...member, ...part } : member)));

  const latest = useRef(members);
  useEffect(() => {
    latest.current = members;
  });

  function add(): void {
    put([...members, newMember(members)]);
    setTimeout(() => [...(table.current?.querySelectorAll<HTMLInputElement>('input[data-field^="name-"]') ?? [])].at(-1)?.focus());
  }
  function remove(gone: CouncilMember, index: number): void {
    put(members.filter((member) => member !== gone));
    if (gone.name === '') return;
    toast.success(`Đã bỏ ${gone.name} khỏi danh sách.`, () => {
      form.set({ members: latest.current.toSpliced(index, 0, gone) });
      return Promise.resolve(ok());
    });
  }

  return (
    <Form form={form} label="Hội đồng">
      <Section title="Quyết định thành lập">
        <FieldGrid>
          <TextField {...form.field('decisionNumber')} label="Số quyết định" placeholder="345/QĐ-UBND" maxLength={300} />
          <DateField {...form.field('decisionDate')} label="Ngày quyết định" />
        </FieldGrid>
      </Section>
      <Section
        title={`Thành viên (${members.length})`}
        flush
        actions={
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add} disabled={members.length >= 60}>
            Thêm thành viên
          </Button>
        }
      >
        {members.length === 0 ? (
          <EmptyState compact sentence="Chưa có thành viên nào. Thêm Chủ tịch Hội đồng trước, rồi các Phó Chủ tịch, Ủy viên, Thư ký." />
        ) : (
          <Table aria-label="Thành viên Hội đồng" verticalSpacing={6} horizontalSpacing="md">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={52}>STT</Table.Th>
                <Table.Th>Họ và tên</Table.Th>
                <Table.Th w={190}>Chức danh Hội đồng</Table.Th>
                <Table.Th>Chức vụ, đơn vị công tác</Table.Th>
                <Table.Th w={120}>Thao tác</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody ref={table}>
              {members.map((member, index) => {
                const who = member.name || `dòng ${index + 1}`;
                return (
                  <Table.Tr key={member.id}>
                    <Table.Td>{index + 1}</Table.Td>
                    <Table.Td>
                      <CellInput label={`Họ và tên, dòng ${index + 1}`} field={`name-${member.id}`} value={member.name} revision={revision} error={nameFault(member.id)} onText={(text) => change(member.id, { name: text })} />
                    </Table.Td>
                    <Table.Td>
                      <NativeSelect
                        aria-label={`Chức danh Hội đồng, ${who}`}
                        size="xs"
                        data={COUNCIL_DUTIES.map((duty) => ({ value: duty, label: COUNCIL_DUTY_WORDS[duty] }))}
                        value={member.duty}
                        onChange={(event) => {
                          const duty = COUNCIL_DUTIES.find((one) => one === event.currentTarget.value);
                          if (duty !== undefined) change(member.id, { duty });
                        }}
                      />
                    </Table.Td>
                    <Table.Td>
                      <CellInput label={`Chức vụ, đơn vị công tác, ${who}`} field={`position-${member.id}`} value={member.position} revision={revision} onText={(text) => change(member.id, { position: text })} />
                    </Table.Td>
                    <Table.Td>
                      <Group gap={0} wrap="nowrap">
                        <ActionIcon aria-label={`Chuyển ${who} lên`} disabled={index === 0} onClick={() => put(movedMember(members, index, -1))}>
                          <IconArrowUp size={16} />
                        </ActionIcon>
                        <ActionIcon aria-label={`Chuyển ${who} xuống`} disabled={index === members.length - 1} onClick={() => put(movedMember(members, index, 1))}>
                          <IconArrowDown size={16} />
                        </ActionIcon>
                        <ActionIcon aria-label={`Xóa ${who}`} onClick={() => remove(member, index)}>
                          <IconTrash size={16} />
                        </ActionIcon>
                      </Group>
                    </Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        )}
      </Section>
      <FormBar form={form} onCancel={() => void goBack('ho-so')} />
    </Form>
  );
}

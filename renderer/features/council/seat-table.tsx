import { Group, NativeSelect, Table, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { ActionIcon, Button } from '../../components/button.tsx';
import { dayText } from '../../components/day-words.ts';
import { Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { useUndoToasts } from '../../components/use-undo-toasts.ts';
import { WideTable } from '../../components/wide-table.tsx';
import { COUNCIL_DUTIES, COUNCIL_DUTY_WORDS } from '../../../shared/domain/council.ts';
import type { CouncilSeat } from '../../../shared/domain/council.ts';
import { CellInput } from './cell-input.tsx';
import { movedMember, newMember } from './member.ts';
import { SeatDialog } from './seat-dialog.tsx';

interface SeatTableProps {
  readonly members: readonly CouncilSeat[];
  readonly revision: number;
  readonly faultOf: (field: string) => string | undefined;
  /** `fresh`: what is shown was put there by us, not typed. */
  readonly onChange: (members: CouncilSeat[], fresh?: boolean) => void;
}

/** The members in the order in which decision and minutes list them. */
export function SeatTable({ members, revision, faultOf, onChange }: SeatTableProps) {
  const table = useRef<HTMLTableSectionElement>(null);
  const undoable = useUndoToasts();
  const [asked, setAsked] = useState<string | null>(null);
  const change = (id: string, part: Partial<CouncilSeat>) => onChange(members.map((member) => (member.id === id ? { ...member, ...part } : member)));
  const latest = useRef(members);
  useEffect(() => {
    latest.current = members;
  });

  function add(): void {
    onChange([...members, newMember(members)]);
    setTimeout(() => [...(table.current?.querySelectorAll<HTMLInputElement>('input[data-field^="name-"]') ?? [])].at(-1)?.focus());
  }
  function remove(gone: CouncilSeat, index: number): void {
    onChange(members.filter((member) => member !== gone));
    if (gone.name !== '') undoable(`Đã bỏ ${gone.name} khỏi danh sách.`, () => onChange(latest.current.toSpliced(index, 0, gone), true));
  }
  const seat = members.find(({ id }) => id === asked);

  return (
    <Section
      title={`Thành viên (${members.length})`}
      flush
      actions={
        <Button deed="council.save" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add} disabled={members.length >= 60}>
          Thêm thành viên
        </Button>
      }
    >
      {members.length === 0 ? (
        <EmptyState compact sentence="Chưa có thành viên nào. Thêm Chủ tịch Hội đồng trước, rồi các Phó Chủ tịch, Ủy viên, Thư ký." />
      ) : (
        <WideTable minWidth={900}>
          <Table aria-label="Thành viên Hội đồng" verticalSpacing={6} horizontalSpacing="md">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={52}>STT</Table.Th>
                <Table.Th>Họ và tên</Table.Th>
                <Table.Th w={180}>Chức danh Hội đồng</Table.Th>
                <Table.Th>Chức vụ, đơn vị công tác</Table.Th>
                <Table.Th w={220}>Nhiệm vụ, thời gian tham gia</Table.Th>
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
                      <CellInput label={`Họ và tên, dòng ${index + 1}`} field={`name-${member.id}`} value={member.name} revision={revision} error={faultOf(`name-${member.id}`)} onText={(text) => change(member.id, { name: text })} />
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
                      <Button size="compact-sm" variant="subtle" fullWidth justify="start" h="auto" py={4} styles={{ label: { whiteSpace: 'normal', textAlign: 'left' } }} aria-label={`${seatWords(member)}: nhiệm vụ, thời gian tham gia của ${who}`} onClick={() => setAsked(member.id)}>
                        <Text size="xs" lineClamp={2}>
                          {seatWords(member)}
                        </Text>
                      </Button>
                    </Table.Td>
                    <Table.Td>
                      <Group gap={0} wrap="nowrap">
                        <ActionIcon deed="council.save" aria-label={`Chuyển ${who} lên`} disabled={index === 0} onClick={() => onChange(movedMember(members, index, -1))}>
                          <IconArrowUp size={16} />
                        </ActionIcon>
                        <ActionIcon deed="council.save" aria-label={`Chuyển ${who} xuống`} disabled={index === members.length - 1} onClick={() => onChange(movedMember(members, index, 1))}>
                          <IconArrowDown size={16} />
                        </ActionIcon>
                        <ActionIcon deed="council.save" aria-label={`Xóa ${who}`} onClick={() => remove(member, index)}>
                          <IconTrash size={16} />
                        </ActionIcon>
                      </Group>
                    </Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        </WideTable>
      )}
      {seat !== undefined && <SeatDialog seat={seat} onChange={(part) => change(seat.id, part)} onClose={() => setAsked(null)} />}
    </Section>
  );
}

/** What the seat brings with it, in words. */
function seatWords({ duties, from, to }: CouncilSeat): string {
  const days = [from === null ? '' : `từ ${dayText(from)}`, to === null ? '' : `đến ${dayText(to)}`].filter(Boolean).join(' ');
  return [duties, days].filter(Boolean).join('; ') || 'Ghi thêm';
}

import { Checkbox, Table, Text } from '@mantine/core';
import { Section } from '../../components/page.tsx';
import { WideTable } from '../../components/wide-table.tsx';
import { COUNCIL_DUTY_WORDS } from '../../../shared/domain/council.ts';
import type { SessionFields } from '../../../shared/domain/council.ts';
import { CellInput } from './cell-input.tsx';
import { useCouncil } from './store.ts';
import { attendanceOf, withAttendance } from './voting.ts';

interface AttendanceProps {
  readonly fields: Pick<SessionFields, 'members' | 'attendance'>;
  readonly revision: number;
  readonly onChange: (attendance: SessionFields['attendance']) => void;
}

/** Who was there; the reason of those absent, and whether they sent an opinion in writing. */
export function Attendance({ fields: { members, attendance }, revision, onChange }: AttendanceProps) {
  const quorum = useCouncil((state) => state.judgement?.quorum.sentence);
  const present = members.filter(({ id }) => attendanceOf(attendance, id).present).length;
  return (
    <Section title="Thành viên" note={quorum ?? `Có mặt ${present}/${members.length} thành viên.`} flush>
      <WideTable minWidth={640}>
        <Table aria-label="Có mặt, vắng" verticalSpacing={6} horizontalSpacing="md">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Họ và tên</Table.Th>
              <Table.Th w={190}>Chức danh Hội đồng</Table.Th>
              <Table.Th w={90}>Có mặt</Table.Th>
              <Table.Th>Lý do vắng</Table.Th>
              <Table.Th w={160}>Ý kiến bằng văn bản</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {members.map((member) => {
              const line = attendanceOf(attendance, member.id);
              const change = (part: Partial<typeof line>) => onChange(withAttendance(attendance, member.id, part));
              return (
                <Table.Tr key={member.id}>
                  <Table.Td>
                    {member.name}
                    {member.position !== '' && (
                      <Text size="xs" c="dimmed">
                        {member.position}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td>{COUNCIL_DUTY_WORDS[member.duty]}</Table.Td>
                  <Table.Td>
                    <Checkbox
                      aria-label={`Có mặt: ${member.name}`}
                      checked={line.present}
                      onChange={(event) => change(event.currentTarget.checked ? { present: true, absentReason: '', writtenOpinion: false } : { present: false })}
                    />
                  </Table.Td>
                  <Table.Td>
                    {!line.present && (
                      <CellInput label={`Lý do vắng: ${member.name}`} field={`absent-${member.id}`} value={line.absentReason} revision={revision} onText={(absentReason) => change({ absentReason })} />
                    )}
                  </Table.Td>
                  <Table.Td>
                    {!line.present && (
                      <Checkbox
                        aria-label={`Ý kiến bằng văn bản: ${member.name}`}
                        checked={line.writtenOpinion}
                        onChange={(event) => change({ writtenOpinion: event.currentTarget.checked })}
                      />
                    )}
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Section>
  );
}

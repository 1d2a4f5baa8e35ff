import { Table, Text, UnstyledButton } from '@mantine/core';
import { navigate } from '../../app/navigation.ts';
import { Section } from '../../components/page.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { WideTable } from '../../components/wide-table.tsx';
import type { SubjectPage } from './store.ts';
import classes from './subjects.module.css';

/** The nominations of a subject, each a way to its page. */
export function NominationHistory({ nominations }: { readonly nominations: SubjectPage['nominations'] }) {
  return (
    <Section title="Đề nghị khen thưởng" flush={nominations.length > 0}>
      {nominations.length === 0 ? (
        <Text c="dimmed">Chưa có trong đợt xét nào.</Text>
      ) : (
        <WideTable minWidth={640}>
          <Table verticalSpacing={8} horizontalSpacing={16} aria-label="Đề nghị khen thưởng">
            <Table.Thead>
              <Table.Tr>
                {['Năm', 'Đợt xét', 'Danh hiệu/Hình thức đề nghị', 'Trạng thái'].map((heading) => (
                  <Table.Th key={heading}>{heading}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {nominations.map(({ id, year, roundName, awardName, stateWord }) => (
                <Table.Tr key={id}>
                  <Table.Td>{year}</Table.Td>
                  <Table.Td>
                    <UnstyledButton className={classes.link} onClick={() => void navigate('de-nghi', { id })}>
                      {roundName}
                    </UnstyledButton>
                  </Table.Td>
                  <Table.Td>{awardName}</Table.Td>
                  <Table.Td>
                    <StatusBadge status={stateWord} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      )}
    </Section>
  );
}

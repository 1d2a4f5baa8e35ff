import { Table, Text } from '@mantine/core';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { Section } from '../../components/page.tsx';
import type { SubjectPage } from './store.ts';

/** Lịch sử khen thưởng, as it stands in the award register, newest first. */
export function AwardHistory({ awards }: { readonly awards: SubjectPage['awards'] }) {
  return (
    <Section title="Lịch sử khen thưởng" flush={awards.length > 0}>
      {awards.length === 0 ? (
        <Text c="dimmed">Chưa có khen thưởng nào trong sổ.</Text>
      ) : (
        <Table.ScrollContainer minWidth={860}>
          <Table verticalSpacing={8} horizontalSpacing={16} aria-label="Lịch sử khen thưởng">
            <Table.Thead>
              <Table.Tr>
                {['Năm', 'Danh hiệu/Hình thức', 'Loại hình', 'Số quyết định', 'Ngày', 'Cơ quan quyết định', 'Thành tích'].map((heading) => (
                  <Table.Th key={heading}>{heading}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {awards.map((award) => (
                <Table.Tr key={award.id}>
                  <Table.Td>{award.year}</Table.Td>
                  <Table.Td>{award.awardName}</Table.Td>
                  <Table.Td>{award.campaignName ?? award.roundKind}</Table.Td>
                  <Table.Td>{award.decisionNumber}</Table.Td>
                  <Table.Td>{formatScreenDate(award.decisionDate)}</Table.Td>
                  <Table.Td>{award.authority}</Table.Td>
                  <Table.Td>{award.merit}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Section>
  );
}

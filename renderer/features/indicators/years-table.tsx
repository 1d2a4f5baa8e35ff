import { Table } from '@mantine/core';
import { withUnit } from '../../../shared/domain/indicator-words.ts';
import { levelUnit } from '../../../shared/domain/indicator-baseline.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import { INDICATOR_STATE_WORDS } from '../../../shared/domain/indicator-words.ts';
import type { IndicatorLine } from './store.ts';
import { isChangeLine } from './words.ts';
import classes from './indicators.module.css';

/** The figure of each year with its verdict and papers: what the chart shows, in words. */
export function YearsTable({ id, line }: { readonly id: string; readonly line: IndicatorLine }) {
  const { perYear } = line.judged;
  if (line.told || perYear.every(({ value, level, national }) => value === null && level === null && national === null)) return null;
  const changes = isChangeLine(line);
  const country = perYear.some(({ national }) => national !== null);
  return (
    <section id={id} aria-label="Từng năm">
      <h3 className={classes.partTitle}>Từng năm</h3>
      <Table verticalSpacing={4} horizontalSpacing={8}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Năm</Table.Th>
            {changes && <Table.Th className={classes.tight}>Mức của năm</Table.Th>}
            <Table.Th>{changes ? 'Tăng, giảm' : 'Thực hiện'}</Table.Th>
            {country && <Table.Th>Cả nước</Table.Th>}
            <Table.Th>Đánh giá</Table.Th>
            <Table.Th>Nguồn số liệu</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {perYear.map((year) => (
            <Table.Tr key={year.year}>
              <Table.Td>{year.year}</Table.Td>
              {changes && <Table.Td>{year.level === null ? '–' : withUnit(year.level, levelUnit(line))}</Table.Td>}
              <Table.Td className={classes.tight}>{year.figure === '' ? '–' : year.figure}</Table.Td>
              {country && <Table.Td>{year.national === null ? '–' : withUnit(year.national, line.unit)}</Table.Td>}
              <Table.Td>
                <StatusBadge status={INDICATOR_STATE_WORDS[year.state]} />
              </Table.Td>
              <Table.Td>{year.sources.join('; ')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

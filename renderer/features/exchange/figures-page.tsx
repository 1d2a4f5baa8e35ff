import { Group, Select, Table, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import type { PageParams } from '../../app/navigation.ts';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView, loading } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { loadFigures, useItems } from './items-store.ts';
import classes from './items.module.css';

/** Figures of the units below side by side. `params`: `id` of the campaign. */
export function FiguresPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const campaignId = params['id'] ?? '';
  const [year, setYear] = useState<number | null>(null);
  const figures = useItems((state) => (state.figuresOf.startsWith(campaignId) ? state.figures : loading));
  useEffect(() => void loadFigures(api, campaignId, year), [api, campaignId, year]);
  useChanged(['received_item'], () => void loadFigures(api, campaignId, year));
  return (
    <Page title="Số liệu các đơn vị" subtitle="Số đơn vị đã gửi trong gói dữ liệu. Ô trống là chưa có số liệu, không phải 0." wide back={{ page: 'phong-trao-chi-tiet', label: 'Phong trào' }}>
      <RemoteView of={figures} onRetry={() => void loadFigures(api, campaignId, year)}>
        {({ years, year: shown, units, rows }) =>
          rows.length === 0 ? (
            <EmptyState sentence="Chưa nhận số liệu của đơn vị nào cho phong trào này." />
          ) : (
            <Section>
              <Group gap={12} mb={12}>
                <Select label="Năm" w={120} allowDeselect={false} data={years.map(String)} value={shown === null ? null : String(shown)} onChange={(next) => setYear(next === null ? null : Number(next))} />
                <Text c="dimmed">{units.length} đơn vị</Text>
              </Group>
              <div className={classes.grid}>
                <Table withTableBorder withColumnBorders aria-label="Số liệu các đơn vị">
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th miw={260}>Chỉ tiêu</Table.Th>
                      <Table.Th>Đơn vị tính</Table.Th>
                      {units.map(({ code, name }) => (
                        <Table.Th key={code}>{name}</Table.Th>
                      ))}
                      <Table.Th>Cộng</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {rows.map((row) => (
                      <Table.Tr key={row.key}>
                        <Table.Td>
                          {row.name}
                          <Text size="xs" c="dimmed">
                            {row.kindWord}
                          </Text>
                        </Table.Td>
                        <Table.Td>{row.unit}</Table.Td>
                        {row.cells.map((cell, at) => (
                          <Table.Td key={units[at]?.code ?? at} className={classes.number} title={cell?.note ?? ''}>
                            {cell === null ? '' : cell.words}
                          </Table.Td>
                        ))}
                        <Table.Td className={classes.number}>
                          {row.sum === null ? '' : formatNumber(row.sum)}
                          <Text size="xs" c="dimmed">
                            {row.known}/{units.length} đơn vị
                          </Text>
                        </Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </div>
            </Section>
          )
        }
      </RemoteView>
    </Page>
  );
}

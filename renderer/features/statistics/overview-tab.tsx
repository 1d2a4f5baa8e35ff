import { Anchor, Modal, Select, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { dayText } from '../../components/day-words.ts';
import { heldRows } from '../../components/held-rows.ts';
import { Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { SubjectCell } from '../../components/subject-cell.tsx';
import type { Behind, OverviewFigure } from '../../../shared/api/statistics.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { QuotaGroup } from './quota-group.tsx';
import { loadOverview, useStatistics } from './store.ts';
import classes from './statistics.module.css';

const CHANGES = ['campaign', 'indicator_value', 'own_target', 'nomination', 'round', 'dossier', 'handover', 'decision', 'exemplar', 'presentation'];

/** «Tổng hợp»: where the work stands, each figure with the records behind it (R78). */
export function OverviewTab() {
  const api = useApi();
  const overview = useStatistics((state) => state.overview);
  const campaignId = useStatistics((state) => state.campaignId);
  const [open, setOpen] = useState<{ readonly title: string; readonly figure: OverviewFigure } | null>(null);
  useEffect(() => void loadOverview(api, campaignId), [api, campaignId]);
  useChanged(CHANGES, () => void loadOverview(api, campaignId));
  return (
    <RemoteView of={overview} onRetry={() => void loadOverview(api, campaignId)} lines={10}>
      {({ campaigns, groups }) => (
        <div className={classes.stack}>
          <div className={classes.filters}>
            <Select
              label="Phong trào"
              w={420}
              clearable
              clearButtonProps={{ 'aria-label': 'Bỏ chọn: Phong trào' }}
              placeholder="Tất cả"
              data={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
              value={campaignId}
              onChange={(value) => useStatistics.setState({ campaignId: value })}
              nothingFoundMessage="Không có dữ liệu phù hợp."
            />
          </div>
          {groups.map(({ key, title, figures }) => (
            <Section key={key} title={title}>
              {figures.length === 0 ? (
                <Text c="dimmed">Chưa có số liệu.</Text>
              ) : figures.every(({ quota }) => quota !== undefined) ? (
                <QuotaGroup title={title} figures={figures} onOpen={(figure) => setOpen({ title, figure })} />
              ) : (
                <ul className={classes.figures}>
                  {figures.map((figure) => (
                    <li key={figure.key}>
                      <span className={classes.label}>
                        {figure.label}
                        {figure.note !== '' && <span className={classes.quiet}> · {figure.note}</span>}
                      </span>
                      {figure.behind.length === 0 ? (
                        <span>{figure.count === null ? '' : formatNumber(figure.count)}</span>
                      ) : (
                        <Anchor component="button" type="button" aria-label={`${title}, ${figure.label}: ${formatNumber(figure.count ?? 0)}`} onClick={() => setOpen({ title, figure })}>
                          {formatNumber(figure.count ?? 0)}
                        </Anchor>
                      )}
                    </li>
                  ))}
                </ul>
              )}
            </Section>
          ))}
          <Modal opened={open !== null} onClose={() => setOpen(null)} title={open === null ? '' : `${open.title}: ${open.figure.label}`} size={900}>
            {open !== null && (
              <DataTable
                label={open.figure.label}
                columns={COLUMNS}
                load={heldRows(open.figure.behind)}
                rowKey={({ id }) => id}
                maxHeight="calc(100vh - 260px)"
                onOpen={({ page, params }) => {
                  setOpen(null);
                  void navigate(page, params);
                }}
                empty={<EmptyState sentence="Không có dòng nào." />}
              />
            )}
          </Modal>
        </div>
      )}
    </RemoteView>
  );
}

const COLUMNS: readonly Column<Behind>[] = [
  { key: 'stt', heading: 'STT', width: 52, render: (_, index) => index + 1 },
  { key: 'name', heading: 'Nội dung', width: 340, grow: 3, render: ({ name, place }) => <SubjectCell name={name} place={place} /> },
  { key: 'note', heading: 'Ghi chú', width: 240, grow: 2, render: ({ note }) => note },
  { key: 'day', heading: 'Ngày', width: 116, render: ({ day }) => (day === '' ? '' : dayText(day)) },
];

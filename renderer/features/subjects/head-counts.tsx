import { Modal, Table, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { useKeptState } from '../../app/put-away.ts';
import { Button } from '../../components/button.tsx';
import { FieldGrid, Form, FormBar, NumberField, TextField, missing, useForm } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { WideTable } from '../../components/wide-table.tsx';
import { removeHeadCount, restoreHeadCount, saveHeadCount } from './registry-store.ts';
import type { HeadCountRow } from './registry-store.ts';
import { useSubjects } from './store.ts';
import { useRemote } from './use-remote.ts';

/** How many individuals a collective had in each year, as its papers state: the base of every share. */
export function HeadCounts({ collectiveId }: { readonly collectiveId: string }) {
  const [edited, setEdited] = useKeptState<HeadCountRow | 'new' | null>('head-counts', null);
  const { remote, again } = useRemote(collectiveId, ['head_count', 'membership'], (api) => api.call('headCount.list', { collectiveId }));
  const add = (
    <Button deed="headCount.save" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEdited('new')}>
      Thêm năm
    </Button>
  );
  return (
    <Section title="Tổng số người theo năm" note="Số cá nhân của tập thể trong năm xét, theo văn bản; là mẫu số của các tỷ lệ." actions={add}>
      <RemoteView of={remote} onRetry={again} lines={2}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState compact sentence="Chưa ghi tổng số người của năm nào." action={add} />
          ) : (
            <WideTable minWidth={640}>
              <Table verticalSpacing={8} horizontalSpacing={16} aria-label="Tổng số người theo năm">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>Năm</Table.Th>
                    <Table.Th ta="right">Tổng số</Table.Th>
                    <Table.Th ta="right">Trong danh sách</Table.Th>
                    <Table.Th>Văn bản</Table.Th>
                    <Table.Th>Thao tác</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {rows.map((row) => (
                    <Table.Tr key={row.year}>
                      <Table.Td>{row.year}</Table.Td>
                      <Table.Td ta="right">{row.headCount === null ? '–' : formatNumber(row.headCount.total)}</Table.Td>
                      <Table.Td ta="right">{formatNumber(row.members)}</Table.Td>
                      <Table.Td>
                        {row.headCount?.source}
                        {row.note !== '' && (
                          <Text size="sm" c="dimmed">
                            {row.note}
                          </Text>
                        )}
                      </Table.Td>
                      <Table.Td>
                        <Button deed="headCount.save" variant="default" size="compact-sm" aria-label={`${row.headCount === null ? 'Ghi' : 'Sửa'}: năm ${row.year}`} onClick={() => setEdited(row)}>
                          {row.headCount === null ? 'Ghi' : 'Sửa'}
                        </Button>
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </WideTable>
          )
        }
      </RemoteView>
      {edited !== null && <HeadCountDialog collectiveId={collectiveId} row={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Section>
  );
}

interface DialogProps {
  readonly collectiveId: string;
  readonly row: HeadCountRow | null;
  readonly onClose: () => void;
}
interface Values {
  readonly year: number | null;
  readonly total: number | null;
  readonly source: string;
}

function HeadCountDialog({ collectiveId, row, onClose }: DialogProps) {
  const api = useApi();
  const drafts = useDrafts();
  const today = useSubjects((state) => state.today);
  const held = row?.headCount ?? null;
  const form = useForm<Values>({
    initial: { year: row?.year ?? (today === null ? null : Number(today.slice(0, 4))), total: held?.total ?? null, source: held?.source ?? '' },
    draft: { key: `head-count/${held?.id ?? collectiveId}`, ...drafts },
    check: (values) => missing(values, { year: 'Năm', total: 'Tổng số người', source: 'Văn bản' }),
    deed: 'headCount.save',
    save: ({ year, total, source }) => saveHeadCount(api, { ...(held === null ? {} : { id: held.id, version: held.version }), collectiveId, year: year ?? 0, total: total ?? 0, source }),
    onSaved: () => {
      toast.success('Đã lưu tổng số người.');
      onClose();
    },
  });
  async function remove(): Promise<void> {
    if (held === null) return;
    const result = await removeHeadCount(api, held.id);
    if (!result.ok) return void toast.error(result.error);
    form.reset();
    toast.success('Đã xóa tổng số người của năm vào thùng rác.', () => restoreHeadCount(api, held.id));
    onClose();
  }
  return (
    <Modal opened onClose={onClose} title="Tổng số người của năm" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Tổng số người của năm">
        <FieldGrid min={150}>
          <NumberField {...form.field('year')} label="Năm" plain min={1900} max={2200} required />
          <NumberField {...form.field('total')} label="Tổng số người" law="members.total" unit="người" min={0} required autoFocus />
        </FieldGrid>
        <TextField {...form.field('source')} label="Văn bản" description="Danh sách, bảng lương, báo cáo có số này." required />
        <FormBar form={form} onCancel={onClose}>
          {held !== null && (
            <Button variant="default" disabled={form.saving} onClick={() => void remove()}>
              Xóa
            </Button>
          )}
        </FormBar>
      </Form>
    </Modal>
  );
}

import { Button, Checkbox, Table, Text } from '@mantine/core';
import { navigate } from '../../app/navigation.ts';
import { timeText } from '../../components/day-words.ts';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { WideTable } from '../../components/wide-table.tsx';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { tick, takeable } from './store.ts';
import type { Looked } from './store.ts';
import classes from './office.module.css';

/** Bundles of a folder with what each would bring; those that can be taken in are ticked here. */
export function FoundTable({ looked: { bundles, warnings }, ticked }: { readonly looked: Looked; readonly ticked: ReadonlySet<string> }) {
  const all = bundles.flatMap((bundle) => (takeable(bundle) && bundle.file !== null ? [bundle.file] : []));
  const chosen = all.filter((file) => ticked.has(file)).length;
  if (bundles.length === 0) return <EmptyState compact sentence="Thư mục này không có gói dữ liệu nào. Kiểm tra lại USB, hoặc chọn thư mục khác." />;
  return (
    <>
      {warnings.map((warning) => (
        <Text key={warning} size="sm" c="orange.9" mb={4}>
          {warning}
        </Text>
      ))}
      <div className={classes.grid} tabIndex={0} role="group" aria-label="Danh sách gói">
        <WideTable minWidth={720}>
          <Table aria-label="Gói trong thư mục">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={44}>
                  <Checkbox aria-label="Chọn tất cả gói nhận được" checked={all.length > 0 && chosen === all.length} indeterminate={chosen > 0 && chosen < all.length} disabled={all.length === 0} onChange={(event) => tick(all, event.currentTarget.checked)} />
                </Table.Th>
                {['Đơn vị', 'Số gói', 'Loại gói', 'Thời điểm tạo', 'Sẽ thêm', 'Sẽ đổi', 'Cần xem', 'Trạng thái', 'Ghi chú'].map((heading) => (
                  <Table.Th key={heading} className={classes['heading']}>
                    {heading}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {bundles.map((bundle) => (
                <Table.Tr key={bundle.file ?? bundle.fileName}>
                  <Table.Td>
                    <Checkbox
                      aria-label={`Chọn gói ${bundle.fileName}`}
                      disabled={!takeable(bundle)}
                      checked={bundle.file !== null && ticked.has(bundle.file)}
                      onChange={(event) => bundle.file !== null && tick([bundle.file], event.currentTarget.checked)}
                    />
                  </Table.Td>
                  <Table.Td miw={170}>{bundle.unit === '' ? bundle.fileName : bundle.unit}</Table.Td>
                  <Table.Td ta="right">{bundle.number ?? ''}</Table.Td>
                  <Table.Td className={classes.short}>{bundle.kindWord}</Table.Td>
                  <Table.Td className={classes.short}>{bundle.createdAt === null ? '' : timeText(bundle.createdAt)}</Table.Td>
                  <Figures opened={bundle.createdAt !== null} values={[bundle.add, bundle.change, bundle.review]} />
                  <Table.Td miw={150}>
                    <StatusBadge status={bundle.stateWord} />
                  </Table.Td>
                  <Table.Td miw={200} className={classes.reason}>
                    <Text size="xs" className={classes.reason}>
                      {bundle.reason}
                    </Text>
                    {(bundle.state === 'hoi-hai-lan' || bundle.state === 'can-xem') && bundle.file !== null && <OpenAlone file={bundle.file} name={bundle.fileName} />}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      </div>
    </>
  );
}

/** What could not be opened has no figures, which is not zero. */
function Figures({ opened, values }: { readonly opened: boolean; readonly values: readonly number[] }) {
  return values.map((value, at) => (
    <Table.Td key={at} ta="right">
      {opened ? formatNumber(value) : ''}
    </Table.Td>
  ));
}

/** A bundle that is looked at by itself. */
function OpenAlone({ file, name }: { readonly file: string; readonly name: string }) {
  return (
    <Button size="compact-xs" variant="default" mt={4} aria-label={`Mở riêng gói ${name}`} onClick={() => void navigate('gui-nhan', { tab: 'nhan-ve', file })}>
      Mở riêng
    </Button>
  );
}

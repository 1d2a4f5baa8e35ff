import { Group, Table } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Spread } from '../../../shared/domain/launching-plan.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { useApi } from '../../app/api.tsx';
import { useKeptState } from '../../app/put-away.ts';
import { Button } from '../../components/button.tsx';
import { dayText } from '../../components/day-words.ts';
import { Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { WideTable } from '../../components/wide-table.tsx';
import { SpreadDialog } from './spread-dialog.tsx';
import { saveSpread, useLaunching } from './store.ts';
import type { LaunchingView } from './store.ts';
import classes from './launching.module.css';

/** To whom the plan was spread, when, how, to how many people; «chưa ghi số người» is not zero (R27). */
export function SpreadSection({ view: { plan, people } }: { readonly view: LaunchingView }) {
  const api = useApi();
  const [edited, setEdited] = useKeptState<Spread | 'new' | null>('spread-section', null);
  const { spread } = plan;
  const unknown = spread.filter((line) => line.people === null).length;
  async function remove(gone: Spread): Promise<void> {
    const result = await saveSpread(api, spread.filter(({ id }) => id !== gone.id));
    if (!result.ok) return void toast.error(result.error);
    toast.success(`Đã xóa dòng “${gone.to}”.`, () => saveSpread(api, [...latestSpread(), gone]));
  }
  const add = (
    <Button deed="launching.spread" variant={spread.length === 0 ? 'filled' : 'default'} leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />} onClick={() => setEdited('new')}>
      Ghi nơi đã quán triệt
    </Button>
  );
  return (
    <Section title="Đã quán triệt, phổ biến tới" actions={spread.length > 0 && add} flush>
      {spread.length === 0 ? (
        <EmptyState compact sentence="Chưa ghi nơi nào. Ghi thôn, tổ dân phố, cơ quan, trường học đã nghe kế hoạch, ngày nào, bao nhiêu người." action={add} />
      ) : (
        <WideTable minWidth={760}>
          <Table verticalSpacing={8} horizontalSpacing={16} aria-label="Nơi đã quán triệt">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Nơi nhận</Table.Th>
                <Table.Th>Ngày</Table.Th>
                <Table.Th>Hình thức</Table.Th>
                <Table.Th className={classes.figure}>Số người</Table.Th>
                <Table.Th>Thao tác</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {spread.map((line) => (
                <Table.Tr key={line.id}>
                  <Table.Td>{line.to}</Table.Td>
                  <Table.Td>{dayText(line.on)}</Table.Td>
                  <Table.Td>{line.way || '–'}</Table.Td>
                  <Table.Td className={classes.figure}>{line.people === null ? <span className={classes.quiet}>chưa ghi số người</span> : formatNumber(line.people)}</Table.Td>
                  <Table.Td>
                    <Group gap={8} wrap="nowrap">
                      <Button deed="launching.spread" variant="default" size="compact-sm" onClick={() => setEdited(line)} aria-label={`Sửa: ${line.to}`}>
                        Sửa
                      </Button>
                      <Button deed="launching.spread" variant="default" size="compact-sm" onClick={() => void remove(line)} aria-label={`Xóa: ${line.to}`}>
                        Xóa
                      </Button>
                    </Group>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
            <Table.Tfoot>
              <Table.Tr>
                <Table.Th colSpan={3}>Cộng: {formatNumber(spread.length)} nơi</Table.Th>
                <Table.Th className={classes.figure}>{people === null ? <span className={classes.quiet}>chưa ghi số người</span> : `${formatNumber(people)} người`}</Table.Th>
                <Table.Th>{people !== null && unknown > 0 && <span className={classes.quiet}>chưa kể {formatNumber(unknown)} nơi chưa ghi số người</span>}</Table.Th>
              </Table.Tr>
            </Table.Tfoot>
          </Table>
        </WideTable>
      )}
      {edited !== null && <SpreadDialog line={edited === 'new' ? null : edited} campaignId={plan.campaignId} onClose={() => setEdited(null)} />}
    </Section>
  );
}

function latestSpread(): readonly Spread[] {
  const { view } = useLaunching.getState();
  return view.phase === 'ready' && view.value !== null ? view.value.plan.spread : [];
}

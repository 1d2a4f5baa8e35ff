import { Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect } from 'react';
import { EXEMPLAR_STAGES, EXEMPLAR_STAGE_WORDS } from '../../../shared/domain/exemplar.ts';
import { plannedWord } from '../../../shared/domain/exemplar-planned.ts';
import { useApi, useChanged } from '../../app/api.tsx';
import { useKeptState } from '../../app/put-away.ts';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { PlanDialog } from './plan-dialog.tsx';
import { PlannedBar } from './planned-bar.tsx';
import { readPlanned, useExemplars } from './store.ts';
import type { Plan, PlannedRow } from './store.ts';
import classes from './exemplars.module.css';

interface Line {
  readonly key: string;
  readonly plan: Plan | null;
  readonly year: number | null;
  readonly cells: readonly PlannedRow[];
}

/** Rows of one plan (or of one year without plan) side by side. */
function linesOf(rows: readonly PlannedRow[]): Line[] {
  const lines = new Map<string, PlannedRow[]>();
  for (const row of rows) {
    const key = row.plan?.id ?? `nam-${row.year}`;
    lines.set(key, [...(lines.get(key) ?? []), row]);
  }
  return [...lines].map(([key, cells]) => ({ key, cells, plan: cells[0]?.plan ?? null, year: cells[0]?.year ?? null }));
}

const yearWords = (year: number | null): string => (year === null ? 'Cả giai đoạn' : `Năm ${year}`);

/** Planned exemplars of each year and the whole period against those that reached each stage. */
export function PlannedTab({ campaignId }: { readonly campaignId: string | null }) {
  const api = useApi();
  const { planned, campaigns } = useExemplars();
  const [edited, setEdited] = useKeptState<Plan | 'new' | null>('planned', null);
  useEffect(() => void readPlanned(api, campaignId), [api, campaignId]);
  useChanged(['exemplar', 'exemplar_plan'], () => void readPlanned(api, campaignId));

  async function remove({ id, year }: Plan): Promise<void> {
    const result = await api.call('exemplar.removePlan', { id });
    if (!result.ok) return void toast.error(result.error);
    await readPlanned(api, campaignId);
    toast.success(`Đã xóa kế hoạch ${yearWords(year).toLowerCase()}.`, async () => {
      const restored = await api.call('exemplar.restorePlan', { id });
      await readPlanned(api, campaignId);
      return restored;
    });
  }
  const add = (
    <Button deed="exemplar.savePlan" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEdited('new')}>
      Thêm kế hoạch
    </Button>
  );
  return (
    <RemoteView of={planned} onRetry={() => void readPlanned(api, campaignId)} lines={5}>
      {({ rows }) => (
        <Section
          title="Kế hoạch và thực hiện"
          note="Mỗi khâu tính trong năm điển hình tới khâu đó; ô không có kế hoạch thì không so, không coi là 0."
          actions={add}
          flush
        >
          {rows.length === 0 ? (
            <EmptyState
              compact
              sentence="Chưa có kế hoạch xây dựng điển hình. Ghi số dự kiến từng năm và cả giai đoạn theo bốn khâu, cùng tiêu chí đánh giá của cấp mình, để so với số đã làm được."
            />
          ) : (
            <table className={classes.plannedTable} aria-label="Kế hoạch và thực hiện">
              <thead>
                <tr>
                  <th scope="col">Thời gian</th>
                  {EXEMPLAR_STAGES.map((stage) => (
                    <th key={stage} scope="col">
                      {EXEMPLAR_STAGE_WORDS[stage]}
                    </th>
                  ))}
                  <th scope="col">Thao tác</th>
                </tr>
              </thead>
              <tbody>
                {linesOf(rows).map(({ key, plan, year, cells }) => (
                  <tr key={key}>
                    <th scope="row">
                      {yearWords(year)}
                      <Text size="xs" c="dimmed" fw={400} lineClamp={2}>
                        {plan === null ? 'ngoài các kế hoạch' : [plan.level, campaignId === null ? (campaigns.find(({ id }) => id === plan.campaignId)?.name ?? '') : ''].filter(Boolean).join(' · ')}
                      </Text>
                      {plan !== null && plan.criteria !== '' && (
                        <Text size="xs" fw={400} lineClamp={2} title={plan.criteria}>
                          Tiêu chí: {plan.criteria}
                        </Text>
                      )}
                    </th>
                    {cells.map((cell) => (
                      <td key={cell.stage}>
                        <Cell cell={cell} />
                      </td>
                    ))}
                    <td>
                      {plan !== null && (
                        <Group gap={8} wrap="nowrap">
                          <Button deed="exemplar.savePlan" variant="default" size="compact-sm" aria-label={`Sửa kế hoạch ${yearWords(year)} ${plan.level}`.trim()} onClick={() => setEdited(plan)}>
                            Sửa
                          </Button>
                          <Button deed="exemplar.removePlan" variant="default" size="compact-sm" aria-label={`Xóa kế hoạch ${yearWords(year)} ${plan.level}`.trim()} onClick={() => void remove(plan)}>
                            Xóa
                          </Button>
                        </Group>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {edited !== null && <PlanDialog plan={edited === 'new' ? null : edited} campaignId={campaignId} onClose={() => setEdited(null)} onSaved={() => void readPlanned(api, campaignId)} />}
        </Section>
      )}
    </RemoteView>
  );
}

function Cell({ cell: { planned, achieved } }: { readonly cell: PlannedRow }) {
  return (
    <div className={classes.cell}>
      <span>
        <b>{achieved}</b>
        {planned !== null && ` / ${planned}`}
      </span>
      <PlannedBar planned={planned} achieved={achieved} />
      <span className={planned !== null && achieved < planned ? `${classes.quiet} ${classes.short}` : classes.quiet}>{plannedWord({ planned, achieved })}</span>
    </div>
  );
}

import { Select } from '@mantine/core';
import { IconAdjustments, IconFileText } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import { err, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { useApi, useChanged } from '../../app/api.tsx';
import type { Api } from '../../app/api.tsx';
import { ADJUSTMENT } from '../../app/may.ts';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView, loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { BLANKS_FORM } from './blanks-spec.ts';
import { RecordDialog } from './record-dialog.tsx';
import type { PlanRecord } from './record-fields.ts';
import { comparisonOf } from './revision-words.ts';
import type { ChangeWords } from './revision-words.ts';
import classes from './plan-drafts.module.css';

export type RevisionRow = OutputOf<SoVangContract['campaign.revisions']>[number];
type Plan = NonNullable<OutputOf<SoVangContract['campaign.plan']>['plan']>;

interface Shown {
  readonly name: string;
  readonly plan: Plan | null;
  /** The newest first. */
  readonly revisions: readonly RevisionRow[];
}

const COLUMNS: readonly Column<RevisionRow>[] = [
  { key: 'n', heading: 'Bản', width: 64, align: 'right', render: ({ n }) => n },
  { key: 'from', heading: 'Áp dụng từ', width: 130, render: ({ effectiveFrom }) => (effectiveFrom !== null ? formatScreenDate(effectiveFrom) : 'từ đầu') },
  { key: 'source', heading: 'Nguồn', width: 200, render: ({ sourceWord, current }) => (current ? `${sourceWord} (đang áp dụng)` : sourceWord) },
  { key: 'document', heading: 'Văn bản', width: 180, grow: 1, render: ({ document, number }) => document || number || 'chưa có số' },
  { key: 'note', heading: 'Ghi chú', width: 160, grow: 1, render: ({ note }) => note },
  { key: 'used', heading: 'Đã dùng cho', width: 200, grow: 1, render: ({ usedBy }) => usedBy.join('; ') },
  { key: 'made', heading: 'Ngày ghi', width: 110, render: ({ madeOn }) => formatScreenDate(madeOn) },
];

/** Các bản kế hoạch of one campaign: what holds from when, what changed, and the ways to a new one. `params`: `id` of the campaign. */
export function RevisionsPage({ params: { id = '' } }: { readonly params: PageParams }) {
  const api = useApi();
  const [shown, setShown] = useState<Remote<Shown>>(loading);
  const [written, setWritten] = useState(0);
  const read = (): void => void shownOf(api, id).then(setShown);
  useEffect(() => void shownOf(api, id).then(setShown), [api, id, written]);
  useChanged(['plan_revision', 'round', 'campaign'], read);
  if (shown.phase !== 'ready') {
    return (
      <Page title="Các bản kế hoạch" back={{ page: 'phong-trao', label: 'Phong trào' }}>
        <RemoteView of={shown} onRetry={read} lines={6}>
          {() => null}
        </RemoteView>
      </Page>
    );
  }
  return <Revisions campaignId={id} shown={shown.value} onWritten={() => setWritten((count) => count + 1)} />;
}

async function shownOf(api: Api, id: string): Promise<Remote<Shown>> {
  const [page, plan, revisions] = await Promise.all([api.call('campaign.get', { id }), api.call('campaign.plan', { id }), api.call('campaign.revisions', { id })]);
  if (!page.ok) return remoteOf(page);
  if (!plan.ok) return remoteOf(plan);
  if (!revisions.ok) return remoteOf(revisions);
  return remoteOf(ok({ name: page.value.campaign.name, plan: plan.value.plan, revisions: revisions.value }));
}

function Revisions({ campaignId, shown: { name, plan, revisions }, onWritten }: { readonly campaignId: string; readonly shown: Shown; readonly onWritten: () => void }) {
  const api = useApi();
  const [filling, setFilling] = useState(false);
  const readPaper = (
    <Button deed="plan.readText" variant="default" leftSection={<IconFileText size={18} stroke={1.75} aria-hidden />} onClick={() => void navigate('doc-ke-hoach', { campaignId })}>
      {plan === null ? 'Đọc kế hoạch từ văn bản' : 'Đọc bản thay thế từ văn bản'}
    </Button>
  );
  return (
    <Page
      title="Các bản kế hoạch"
      subtitle={<span className={classes.name}>{name}</span>}
      wide
      back={{ page: 'phong-trao', label: 'phong trào' }}
      actions={
        plan !== null && (
          <>
            <Button deed={ADJUSTMENT} leftSection={<IconAdjustments size={18} stroke={1.75} aria-hidden />} onClick={() => void navigate('dieu-chinh-ke-hoach', { id: campaignId })}>
              Điều chỉnh kế hoạch
            </Button>
            <Button deed="planDraft.edit" variant="default" onClick={() => setFilling(true)}>
              Bổ sung thông tin còn trống
            </Button>
            {readPaper}
          </>
        )
      }
    >
      {plan === null ? (
        <EmptyState sentence="Phong trào này chưa có kế hoạch trong phần mềm." action={readPaper} />
      ) : (
        <>
          <Section note="Mỗi lần điều chỉnh thành một bản mới. Đợt xét và báo cáo đã làm giữ bản đã dùng." flush>
            <DataTable
              label="Các bản kế hoạch"
              columns={COLUMNS}
              load={() => Promise.resolve(ok({ rows: [...revisions], next: null, total: revisions.length }))}
              refreshKey={revisions.length}
              rowKey={({ n }) => String(n)}
              rowHeight={52}
              maxHeight={320}
              empty={<EmptyState compact sentence="Kế hoạch đang dùng nguyên như trong thư viện, chưa có bản nào khác." />}
            />
          </Section>
          {revisions.length > 1 && <Compare campaignId={campaignId} revisions={revisions} />}
        </>
      )}
      {filling && plan !== null && (
        <RecordDialog
          title="Bổ sung thông tin còn trống"
          spec={BLANKS_FORM}
          plan={plan}
          record={plan.identity as PlanRecord}
          onSave={async (identity) => {
            const saved = await api.call('campaign.revise', { id: campaignId, source: 'bo-sung-thong-tin', effectiveFrom: null, edits: [{ kind: 'set', part: 'identity', value: { ...identity } }] });
            if (!saved.ok) return err(saved.error);
            toast.success('Đã bổ sung. Bản mới áp dụng từ cùng ngày với bản trước.');
            onWritten();
            return saved;
          }}
          onClose={() => setFilling(false)}
        />
      )}
    </Page>
  );
}

/** What one version changed against another, in words. */
function Compare({ campaignId, revisions }: { readonly campaignId: string; readonly revisions: readonly RevisionRow[] }) {
  const api = useApi();
  const newest = revisions[0]?.n ?? 2;
  const [from, setFrom] = useState(revisions[1]?.n ?? 1);
  const [to, setTo] = useState(newest);
  const [changes, setChanges] = useState<Remote<readonly ChangeWords[]>>(loading);
  const read = (): void => void changesOf(api, campaignId, from, to).then(setChanges);
  useEffect(() => void changesOf(api, campaignId, from, to).then(setChanges), [api, campaignId, from, to]);
  const choices = revisions.map(({ n, effectiveFrom, sourceWord }) => ({ value: String(n), label: `Bản ${n} – ${effectiveFrom === null ? sourceWord : `từ ${formatScreenDate(effectiveFrom)}`}` }));
  return (
    <Section title="So sánh hai bản">
      <div className={classes.compare}>
        <Select label="Từ bản" data={choices} value={String(from)} allowDeselect={false} onChange={(value) => setFrom(Number(value))} />
        <Select label="Đến bản" data={choices} value={String(to)} allowDeselect={false} onChange={(value) => setTo(Number(value))} />
      </div>
      <RemoteView of={changes} onRetry={read}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState compact sentence="Hai bản giống nhau." />
          ) : (
            <ul className={classes.changes} aria-label="Những chỗ khác nhau">
              {rows.map(({ path, what, label, before, after }) => (
                <li key={path}>
                  <span className={classes.changeWhat}>{what}</span>
                  <span className={classes.changeLabel}>{label}</span>
                  <span className={classes.changeWords}>
                    {before !== '' && <del>{before}</del>}
                    {before !== '' && after !== '' && ' → '}
                    {after !== '' && <ins>{after}</ins>}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </RemoteView>
    </Section>
  );
}

async function changesOf(api: Api, id: string, from: number, to: number): Promise<Remote<readonly ChangeWords[]>> {
  const [first, second, changes] = await Promise.all([api.call('campaign.revision', { id, n: from }), api.call('campaign.revision', { id, n: to }), api.call('campaign.compare', { id, from, to })]);
  const failed = [first, second, changes].find((result): result is Extract<Result<never>, { ok: false }> => !result.ok);
  if (failed !== undefined) return remoteOf(failed);
  return first.ok && second.ok && changes.ok ? remoteOf(ok(comparisonOf(changes.value, first.value.plan, second.value.plan))) : loading;
}

import { Button, Checkbox, Select, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { goBack, replacePage } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { DialogBar } from '../../components/dialog-bar.tsx';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView, loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import { EmptyState, FaultAlert } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { toast } from '../../components/toasts.ts';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import type { Fault } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import type { RoundRow } from './store.ts';
import classes from './copy-page.module.css';

type Preview = OutputOf<SoVangContract['nomination.copyPreview']>;
type Row = Preview[number];

/** «Sao chép từ năm trước»: nominations of an earlier round as drafts of this one. `params`: `roundId`. */
export function CopyPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const roundId = params['roundId'] ?? '';
  const [rounds, setRounds] = useState<Remote<readonly RoundRow[]>>(loading);
  const [from, setFrom] = useState<string | null>(null);
  useEffect(() => {
    void api.call('round.list', {}).then((result) => setRounds(remoteOf(result)));
  }, [api]);
  return (
    <Page title="Sao chép từ năm trước" wide subtitle="Đề nghị được chép thành bản đang soạn: đối tượng, mức khen, thành tích để sửa lại. Giấy tờ chỉ chép khi còn dùng được và được chọn." back={{ page: 'dot-xet', label: 'đợt xét' }}>
      <RemoteView of={rounds} onRetry={() => void api.call('round.list', {}).then((result) => setRounds(remoteOf(result)))}>
        {(all) => {
          const others = all.filter((round) => round.id !== roundId && round.nominations > 0);
          return others.length === 0 ? (
            <EmptyState sentence="Chưa có đợt xét nào khác có đề nghị để sao chép." />
          ) : (
            <>
              <Section title="Chép từ đợt xét">
                <Select
                  aria-label="Chép từ đợt xét"
                  placeholder="Chọn đợt xét"
                  data={others.map((round) => ({ value: round.id, label: `${round.name} · năm ${round.year} · ${round.nominations} đề nghị` }))}
                  value={from}
                  onChange={setFrom}
                  searchable
                  nothingFoundMessage="Không có dữ liệu phù hợp."
                  maw={620}
                />
              </Section>
              {from !== null && <Candidates key={from} roundId={roundId} fromRoundId={from} />}
            </>
          );
        }}
      </RemoteView>
    </Page>
  );
}

function Candidates({ roundId, fromRoundId }: { readonly roundId: string; readonly fromRoundId: string }) {
  const api = useApi();
  const [rows, setRows] = useState<Remote<Preview>>(loading);
  const [reading, setReading] = useState(0);
  useEffect(() => {
    let current = true;
    void api.call('nomination.copyPreview', { roundId, fromRoundId }).then((result) => {
      if (current) setRows(remoteOf(result));
    });
    return () => {
      current = false;
    };
  }, [api, roundId, fromRoundId, reading]);
  return (
    <RemoteView of={rows} onRetry={() => setReading((count) => count + 1)}>
      {(preview) => <Choice roundId={roundId} rows={preview} />}
    </RemoteView>
  );
}

const paperKey = (row: Row, code: string): string => `${row.fromId} ${code}`;

function Choice({ roundId, rows }: { readonly roundId: string; readonly rows: Preview }) {
  const api = useApi();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(rows.filter((row) => !row.nominated).map((row) => row.fromId)));
  const [papers, setPapers] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const flip = (set: ReadonlySet<string>, key: string): ReadonlySet<string> => new Set(set.has(key) ? [...set].filter((one) => one !== key) : [...set, key]);
  const picked = rows.filter((row) => chosen.has(row.fromId));

  async function copy(): Promise<void> {
    setBusy(true);
    const result = await api.call('nomination.copy', { roundId, rows: picked.map((row) => ({ fromId: row.fromId, paperCodes: row.papers.filter(({ code }) => papers.has(paperKey(row, code))).map(({ code }) => code) })) });
    setBusy(false);
    if (!result.ok) return setFault(result.error);
    const ids = result.value.added.map(({ id }) => id);
    toast.success(`Đã chép ${ids.length} đề nghị. Xem lại thành tích của từng đề nghị.`, async () => {
      for (const id of ids) {
        const removed = await api.call('nomination.remove', { id });
        if (!removed.ok) return removed;
      }
      return ok();
    });
    void replacePage('dot-xet', { id: roundId });
  }

  return (
    <Section
      title={`Đề nghị (${picked.length}/${rows.length})`}
      flush
      actions={
        <Button size="compact-sm" variant="default" onClick={() => setChosen(new Set(picked.length === rows.length ? [] : rows.map((row) => row.fromId)))}>
          {picked.length === rows.length ? 'Bỏ chọn' : 'Chọn tất cả'}
        </Button>
      }
    >
      <ul className={classes.rows} aria-label="Đề nghị để sao chép">
        {rows.map((row) => (
          <li key={row.fromId}>
            <Checkbox checked={chosen.has(row.fromId)} onChange={() => setChosen(flip(chosen, row.fromId))} label={row.name} description={row.place} aria-label={`Chép ${row.name}`} />
            <div>
              <div className={classes.head}>
                <Text>{row.awardDropped ? 'Mức khen cũ không có ở đợt này: để trống' : row.awardName || 'Chưa chọn mức khen'}</Text>
                <StatusBadge status={row.stateWord} />
              </div>
              <Text size="xs" c="dimmed" lineClamp={2}>
                {row.merit}
              </Text>
              {row.warnings.map((warning) => (
                <Text key={warning} size="xs" className={classes.warning}>
                  {warning}
                </Text>
              ))}
              {row.papers.map((paper) =>
                paper.valid ? (
                  <Checkbox
                    key={paper.code}
                    size="xs"
                    mt={4}
                    disabled={!chosen.has(row.fromId)}
                    checked={papers.has(paperKey(row, paper.code))}
                    onChange={() => setPapers(flip(papers, paperKey(row, paper.code)))}
                    label={`Dùng lại: ${paper.name} (${paper.files.join(', ')})`}
                    aria-label={`Dùng lại ${paper.name} của ${row.name}`}
                  />
                ) : (
                  <Text key={paper.code} size="xs" c="dimmed">
                    Không chép {paper.name}: {paper.why.charAt(0).toLocaleLowerCase('vi') + paper.why.slice(1)}
                  </Text>
                ),
              )}
            </div>
          </li>
        ))}
      </ul>
      <div className={classes.foot}>
        <FaultAlert fault={fault} onClose={() => setFault(null)} />
        <DialogBar>
          <Button variant="default" onClick={() => void goBack('dot-xet')}>
            Hủy thao tác
          </Button>
          <Button disabled={picked.length === 0} loading={busy} onClick={() => void copy()}>
            Chép {picked.length} đề nghị
          </Button>
        </DialogBar>
      </div>
    </Section>
  );
}

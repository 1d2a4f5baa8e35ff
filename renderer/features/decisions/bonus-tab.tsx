import { Select, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { dayText } from '../../components/day-words.ts';
import { heldRows } from '../../components/held-rows.ts';
import { RemoteView } from '../../components/remote.tsx';
import { PaperList } from '../../components/paper-list.tsx';
import { EmptyState } from '../../components/states.tsx';
import { SubjectCell } from '../../components/subject-cell.tsx';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { plainName } from '../../../shared/domain/subject.ts';
import { PayDialog, SettleDialog } from './bonus-dialogs.tsx';
import { loadPayments, loadSource, useDecisions } from './store.ts';
import type { AwardView, PaymentList } from './store.ts';
import { AFTER_TYPES, bonusText } from './words.ts';
import classes from './decisions.module.css';

const YEARS_BACK = 6;

/** «Tiền thưởng»: what the unit pays for the awards it decided in a year. */
export function BonusTab() {
  const api = useApi();
  const today = useDecisions((state) => (state.source.phase === 'ready' ? state.source.value.today : ''));
  const [chosen, setChosen] = useState<number | null>(null);
  const year = chosen ?? (today === '' ? null : Number(today.slice(0, 4)));
  const list = useDecisions((state) => state.payments);
  useEffect(() => void loadSource(api), [api]);
  useEffect(() => {
    if (year !== null) void loadPayments(api, year);
  }, [api, year]);
  const again = () => {
    if (year !== null) void loadPayments(api, year);
  };
  useChanged(AFTER_TYPES, again);
  const thisYear = Number(today.slice(0, 4));
  return (
    <>
      <div className={classes.filters}>
        <Select label="Năm quyết định" w={150} allowDeselect={false} data={Array.from({ length: YEARS_BACK }, (_, back) => String(thisYear - back))} value={year === null ? null : String(year)} onChange={(next) => setChosen(next === null ? null : Number(next))} />
        <Text size="sm" c="dimmed" className={classes.explained}>
          Khen thưởng do đơn vị quyết định. Cấp nào quyết định thì chi từ quỹ của cấp đó (Luật 06/2022, Điều 11); mức tiền = hệ số × mức lương cơ sở ngày quyết định, làm tròn lên (NĐ 152/2025, Điều 49).
        </Text>
      </div>
      <RemoteView of={list} onRetry={again} lines={6}>
        {(value) => (year === null ? null : <Payments list={value} year={year} today={today} />)}
      </RemoteView>
    </>
  );
}

function Payments({ list, year, today }: { readonly list: PaymentList; readonly year: number; readonly today: string }) {
  const papers = usePapers();
  const [settled, setSettled] = useState<AwardView | null>(null);
  const [paying, setPaying] = useState<readonly AwardView[]>([]);
  const { total, inWords, paidVnd, rows } = list;
  if (rows.length === 0) return <EmptyState sentence={`Năm ${year} chưa có khen thưởng nào do đơn vị quyết định.`} />;
  return (
    <>
      <div className={classes.totals}>
        <Text fw={600}>
          Tổng cộng: {total.known === 0 ? 'chưa xác định' : `${formatNumber(total.knownVnd)} đồng`}
          {total.known > 0 && <span className={classes.quiet}> ({inWords})</span>}
        </Text>
        <Text size="sm" c="dimmed">
          Đã chi {formatNumber(paidVnd)} đồng.{total.unknown > 0 && ` Còn ${total.unknown} dòng chưa xác định mức, chưa tính vào tổng cộng.`}
        </Text>
      </div>
      <div className={classes.bar}>
        <PaperList papers={papers} id={String(year)} list={[{ kind: 'tien-thuong', title: 'Danh sách ký nhận tiền thưởng', saves: ['docx', 'xlsx'] }]} across />
      </div>
      <DataTable
        label="Danh sách tiền thưởng"
        columns={columns(setSettled)}
        load={heldRows(rows)}
        refreshKey={JSON.stringify(rows.map(({ entry, bonus }) => [entry.id, entry.version, bonus.amountVnd, bonus.paidOn, bonus.state]))}
        filterKey={String(year)}
        rowKey={({ entry }) => entry.id}
        rowName={({ entry }) => plainName(entry.subjectName)}
        bulk={(selected) => (
          <Button deed="bonus.pay" size="compact-sm" onClick={() => setPaying(selected)}>
            Ghi đã chi
          </Button>
        )}
        maxHeight="calc(100vh - 400px)"
        empty={null}
      />
      {settled !== null && <SettleDialog award={settled} onClose={() => setSettled(null)} />}
      {paying.length > 0 && <PayDialog awards={paying} today={today} onClose={() => setPaying([])} />}
      <PaperPreview of={papers} />
    </>
  );
}

const columns = (onSettle: (award: AwardView) => void): readonly Column<AwardView>[] => [
  { key: 'stt', heading: 'STT', width: 52, render: (_, index) => index + 1 },
  { key: 'name', heading: 'Họ tên/Tên tập thể', width: 200, grow: 2, render: ({ entry }) => <SubjectCell name={plainName(entry.subjectName)} place={entry.subjectPlace} /> },
  { key: 'award', heading: 'Danh hiệu/Hình thức', width: 180, grow: 2, render: ({ entry }) => entry.awardName },
  { key: 'decision', heading: 'Quyết định', width: 140, render: ({ entry }) => entry.decisionNumber },
  { key: 'factor', heading: 'Hệ số', width: 70, align: 'right', render: ({ bonus }) => (bonus.hundredths === null || bonus.state === 'settled' ? '' : formatNumber(bonus.hundredths / 100)) },
  {
    key: 'amount',
    heading: 'Tiền thưởng',
    width: 160,
    align: 'right',
    render: (award) => (
      <Button className={classes.link} size="compact-sm" variant="subtle" title={award.bonus.sentence} aria-label={`${bonusText(award.bonus)}: mức tiền thưởng của ${plainName(award.entry.subjectName)}`} onClick={() => onSettle(award)}>
        {bonusText(award.bonus)}
      </Button>
    ),
  },
  { key: 'paid', heading: 'Đã chi', width: 110, render: ({ bonus }) => dayText(bonus.paidOn) },
];

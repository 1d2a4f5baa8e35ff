import { SegmentedControl, Select, Text } from '@mantine/core';
import { useEffect, useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { ChartFigure } from '../../components/charts/chart-figure.tsx';
import { Legend } from '../../components/charts/legend.tsx';
import type { LegendItem } from '../../components/charts/legend.tsx';
import { ShareBars } from '../../components/charts/share-bars.tsx';
import { Section } from '../../components/page.tsx';
import { PaperList } from '../../components/paper-list.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import { ANNOUNCED_LEVELS, ANNOUNCED_LEVEL_WORDS } from '../../../shared/domain/announcement.ts';
import { AWARD_GROUPS } from '../../../shared/domain/statistics/award-groups.ts';
import { COLUMNS, COLUMN_WORDS, Cut, DIMENSIONS, DIMENSION_WORDS, changeWords, figureWords } from '../../../shared/domain/statistics/award-statistics.ts';
import type { Dimension, StatisticsFilter } from '../../../shared/domain/statistics/award-statistics.ts';
import { limits } from '../../../shared/domain/statistics/limits.ts';
import { SPANS, SPAN_WORDS, spanWords } from '../../../shared/domain/statistics/period.ts';
import type { Span } from '../../../shared/domain/statistics/period.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { Count, FigureLinks } from './figure.tsx';
import type { OnCut } from './figure.tsx';
import { NamesDialog } from './names-dialog.tsx';
import { RowBars } from './row-bars.tsx';
import { filterOf, loadChoices, loadFigures, loadYears, useStatistics, yearsFilterOf } from './store.ts';
import type { AwardFigures, Chosen, Figures } from './store.ts';
import { YearsChart } from './years-chart.tsx';
import classes from './statistics.module.css';

const OUTSIDE = 'Ngoài phong trào';
const BY = [{ value: 'decision', label: 'Ngày quyết định' }, { value: 'award-year', label: 'Năm khen thưởng' }];
const CHANGES = ['award_entry', 'decision', 'cancellation', 'subject', 'nomination', 'bonus_payment', 'campaign'];

/** «Khen thưởng»: awards counted by what the clerk chooses, each figure with its names, and the papers of it (R77). */
export function AwardsTab() {
  const api = useApi();
  const choices = useStatistics((state) => state.choices);
  const chosen = useStatistics((state) => state.chosen);
  const figures = useStatistics((state) => state.figures);
  const [cut, setCut] = useState<{ readonly cut: Cut; readonly filter: StatisticsFilter } | null>(null);
  const papers = usePapers();
  const today = choices.phase === 'ready' ? choices.value.today : null;
  const filter = today === null ? null : filterOf(chosen, today);
  const asked = JSON.stringify(filter);
  const wider = today === null ? null : yearsFilterOf(chosen, today);
  const askedWider = JSON.stringify(wider);
  useEffect(() => void loadChoices(api), [api]);
  useEffect(() => {
    if (filter !== null) void loadFigures(api, filter);
    // oxlint-disable-next-line react/exhaustive-deps -- `asked` is what the filter says
  }, [api, asked]);
  useEffect(() => {
    if (wider !== null) void loadYears(api, wider);
    // oxlint-disable-next-line react/exhaustive-deps -- `askedWider` is what the filter says
  }, [api, askedWider]);
  useChanged(CHANGES, () => {
    void loadChoices(api);
    if (filter !== null) void loadFigures(api, filter);
    if (wider !== null) void loadYears(api, wider);
  });
  const choose = (next: Partial<Chosen>) => useStatistics.setState({ chosen: { ...chosen, ...next } });
  return (
    <RemoteView of={choices} onRetry={() => void loadChoices(api)} lines={8}>
      {({ years, campaigns, today: day }) => (
        <div className={classes.stack}>
          <div className={classes.filters}>
            <Select label="Năm" w={96} allowDeselect={false} data={years.map(String)} value={String(chosen.year ?? Number(day.slice(0, 4)))} onChange={(year) => choose({ year: Number(year) })} />
            <Select label="Kỳ" w={150} allowDeselect={false} disabled={chosen.by === 'award-year'} data={SPANS.map((value) => ({ value, label: SPAN_WORDS[value] }))} value={chosen.by === 'award-year' ? 'year' : chosen.span} onChange={(span) => choose({ span: (span ?? 'year') as Span })} />
            <Select label="Tính theo" w={170} allowDeselect={false} data={BY} value={chosen.by} onChange={(by) => choose({ by: by === 'award-year' ? 'award-year' : 'decision' })} />
            <Select
              label="Phong trào"
              w={280}
              clearable
              clearButtonProps={{ 'aria-label': 'Bỏ chọn: Phong trào' }}
              placeholder="Tất cả"
              data={[{ value: 'ngoai', label: OUTSIDE }, ...campaigns.map((name) => ({ value: `ten ${name}`, label: name }))]}
              value={chosen.campaign === null ? null : chosen.campaign === '' ? 'ngoai' : `ten ${chosen.campaign}`}
              onChange={(value) => choose({ campaign: value === null ? null : value === 'ngoai' ? '' : value.slice(4) })}
              nothingFoundMessage="Không có dữ liệu phù hợp."
            />
            <Select label="Cấp khen thưởng" w={220} clearable clearButtonProps={{ 'aria-label': 'Bỏ chọn: Cấp khen thưởng' }} placeholder="Tất cả" data={ANNOUNCED_LEVELS.map((value) => ({ value, label: ANNOUNCED_LEVEL_WORDS[value] }))} value={chosen.level} onChange={(value) => choose({ level: ANNOUNCED_LEVELS.find((one) => one === value) ?? null })} />
          </div>
          <RemoteView of={figures} onRetry={() => filter !== null && void loadFigures(api, filter)} lines={8}>
            {(value) =>
              filter !== null &&
              wider !== null && (
                <Shown
                  value={value}
                  filter={filter}
                  onCut={(next) => setCut({ cut: Cut.parse(next), filter })}
                  years={<YearsChart filter={wider} onRetry={() => void loadYears(api, wider)} onCut={(next) => setCut({ cut: Cut.parse(next), filter: wider })} />}
                />
              )
            }
          </RemoteView>
          {filter !== null && (
            <div data-no-print="">
              <Section title="In, xuất" note="Biểu 0601, 0602, 0603 theo mẫu của Thông tư 02/2023/TT-BNV, đã được Thông tư 18/2025/TT-BNV thay thế: cần kiểm tra văn bản trước khi gửi. Biểu 19 cột là mẫu của một địa phương.">
                <PaperList
                  papers={papers}
                  id={JSON.stringify({ filter })}
                  across
                  list={[
                    { kind: 'thong-ke-khen-thuong', title: 'Thống kê khen thưởng', saves: ['docx', 'xlsx'] },
                    { kind: 'bieu-0601', title: 'Biểu 0601', saves: ['docx', 'xlsx'] },
                    { kind: 'bieu-0602', title: 'Biểu 0602', saves: ['docx', 'xlsx'] },
                    { kind: 'bieu-0603', title: 'Biểu 0603', saves: ['docx', 'xlsx'] },
                    { kind: 'bieu-19-cot', title: 'Biểu 19 cột', saves: ['docx', 'xlsx'] },
                  ]}
                />
              </Section>
            </div>
          )}
          {cut !== null && <NamesDialog {...cut} onClose={() => setCut(null)} />}
          <PaperPreview of={papers} />
        </div>
      )}
    </RemoteView>
  );
}

interface ShownProps {
  readonly value: AwardFigures;
  readonly filter: StatisticsFilter;
  readonly onCut: OnCut;
  /** The chart over the years, beside that of the period. */
  readonly years: ReactNode;
}

function Shown({ value: { rows, total, shares, cancelled }, filter, onCut, years }: ShownProps) {
  const table = useId();
  const sharesTable = useId();
  const [dimension, setDimension] = useState<Dimension>('form');
  const lines = rows[dimension] ?? [];
  const count = total.figures.total?.count ?? 0;
  if (count === 0 && (total.before ?? 0) === 0) return <EmptyState sentence={`${spanWords(filter)}: sổ khen thưởng không có dòng nào phù hợp.`} />;
  return (
    <>
      <Section
        title={`${spanWords(filter)}: ${formatNumber(count)} khen thưởng`}
        note={
          <>
            {limits(filter) === '' ? '' : `Chỉ ${limits(filter)}. `}
            {total.before === null ? 'Cùng kỳ năm trước sổ khen thưởng chưa có dòng nào nên không so sánh.' : `Cùng kỳ năm trước ${formatNumber(total.before)} (${changeWords(count, total.before)}).`}
            {cancelled > 0 && ` Không tính ${formatNumber(cancelled)} khen thưởng đã bị hủy bỏ.`}
            <span data-no-print=""> Bấm vào số để xem danh sách.</span>
          </>
        }
        actions={<SegmentedControl size="xs" aria-label="Xem theo" data={DIMENSIONS.map((one) => ({ value: one, label: DIMENSION_WORDS[one] }))} value={dimension} onChange={(next) => setDimension(DIMENSIONS.find((one) => one === next) ?? 'form')} />}
        flush
      >
        <div className={classes.charts}>
          <ChartFigure title={`${spanWords(filter)}: ${DIMENSION_WORDS[dimension].toLocaleLowerCase('vi')}`} note={limits(filter)} table={table}>
            <RowBars dimension={dimension} lines={lines} onCut={onCut} />
          </ChartFigure>
          {years}
        </div>
        <Table id={table} dimension={dimension} lines={lines} total={total} onCut={onCut} />
      </Section>
      <Section title="Tỷ lệ các nhóm đối tượng">
        <div className={classes.beside}>
          <ChartFigure title={spanWords(filter)} note={limits(filter)} table={sharesTable}>
            <ShareBars
              label="Biểu đồ tỷ lệ các nhóm đối tượng"
              shares={shares.map(({ group, ...share }) => ({ key: group, ...share }))}
              words={figureWords}
              onOpen={(key, unknown) => onCut({ group: AWARD_GROUPS.find((group) => group === key) ?? null, unknown })}
            />
            <Legend items={shareLegend(shares)} />
          </ChartFigure>
          <table id={sharesTable} className={classes.table} aria-label="Tỷ lệ các nhóm đối tượng">
            <thead>
              <tr>
                <th scope="col">Nhóm</th>
                <th scope="col">Số</th>
                <th scope="col">Kỳ này</th>
                <th scope="col">Cùng kỳ năm trước</th>
              </tr>
            </thead>
            <tbody>
              {shares.map(({ group, label, now, before }) => (
                <tr key={group}>
                  <td>{label}</td>
                  <td>
                    <FigureLinks figure={now} name={label} cut={{ group }} onCut={onCut} />
                  </td>
                  <td>{figureWords(now)}</td>
                  <td>
                    {before === null ? (
                      ''
                    ) : before.count === 0 ? (
                      figureWords(before)
                    ) : (
                      <>
                        {figureWords(before)} · <Count count={before.count} name={`${label}, cùng kỳ năm trước`} onOpen={() => onCut({ group, before: true })} />
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
    </>
  );
}

function shareLegend(shares: AwardFigures['shares']): LegendItem[] {
  return [
    { pattern: 'first', word: 'thuộc nhóm' },
    { pattern: 'rest', word: 'không thuộc' },
    ...(shares.some(({ now }) => now.unknown > 0) ? [{ pattern: 'unknown', word: 'chưa ghi' } as const] : []),
    ...(shares.some(({ before }) => before !== null) ? [{ pattern: 'before', word: 'cùng kỳ năm trước' } as const] : []),
  ];
}

interface TableProps {
  readonly id: string;
  readonly dimension: Dimension;
  readonly lines: readonly Figures[];
  readonly total: Figures;
  readonly onCut: OnCut;
}

function Table({ id, dimension, lines, total, onCut }: TableProps) {
  const columns = COLUMNS.filter((column) => column !== 'typeUnknown' || (total.figures.typeUnknown?.count ?? 0) > 0);
  const row = (line: Figures, isTotal: boolean) => {
    const cut = isTotal ? {} : { dimension, key: line.key };
    return (
      <tr key={isTotal ? 'tong' : `dong ${line.key}`} className={isTotal ? classes.total : undefined}>
        <td>{line.label}</td>
        {columns.map((column) => {
          const figure = line.figures[column];
          return <td key={column}>{figure !== undefined && <FigureLinks figure={figure} name={`${line.label}, ${COLUMN_WORDS[column].toLocaleLowerCase('vi')}`} cut={{ ...cut, column }} onCut={onCut} />}</td>;
        })}
        <td>{line.before === null ? '' : <Count count={line.before} name={`${line.label}, cùng kỳ năm trước`} onOpen={() => onCut({ ...cut, before: true })} />}</td>
        <td>{line.before === null ? '' : changeWords(line.figures.total?.count ?? 0, line.before)}</td>
        <td>
          {line.bonus.known > 0 && formatNumber(line.bonus.knownVnd)}
          {line.bonus.unknown > 0 && (
            <Text span size="xs" className={classes.quiet}>
              {' '}
              chưa xác định {formatNumber(line.bonus.unknown)}
            </Text>
          )}
        </td>
      </tr>
    );
  };
  return (
    <div className={classes.scroll}>
      <table id={id} className={classes.table} aria-label={`Thống kê theo ${DIMENSION_WORDS[dimension].toLocaleLowerCase('vi')}`}>
        <thead>
          <tr>
            <th scope="col">{DIMENSION_WORDS[dimension]}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {COLUMN_WORDS[column]}
              </th>
            ))}
            <th scope="col">Năm trước</th>
            <th scope="col">Tăng, giảm</th>
            <th scope="col">Tiền thưởng (đồng)</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => row(line, false))}
          {row(total, true)}
        </tbody>
      </table>
    </div>
  );
}

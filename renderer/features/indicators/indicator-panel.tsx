import { Drawer, Stack, Table, Text } from '@mantine/core';
import { useEffect, useId } from 'react';
import { roundTo } from '../../../shared/domain/decimal.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { useApi } from '../../app/api.tsx';
import { askToLeave } from '../../app/leave-guard.ts';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { dayText } from '../../components/day-words.ts';
import { KeyValueList } from '../../components/key-value-list.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { toast } from '../../components/toasts.ts';
import { FiguresPart } from './figures-part.tsx';
import { HistoryPart } from './history-part.tsx';
import { IndicatorChart } from './indicator-chart.tsx';
import { Printed } from './indicator-table.tsx';
import { NotePart } from './note-part.tsx';
import { openLine, readValues, refresh, saved } from './store.ts';
import type { IndicatorLine, IndicatorPage } from './store.ts';
import { lineName } from './words.ts';
import { YearsTable } from './years-table.tsx';
import classes from './indicators.module.css';

interface IndicatorPanelProps {
  readonly campaignId: string;
  readonly data: IndicatorPage;
  readonly line: IndicatorLine;
}

/** One indicator beside the list: verdict and why, chart, figures by year, remedy, shared figures, history. */
export function IndicatorPanel({ campaignId, data, line }: IndicatorPanelProps) {
  const api = useApi();
  const years = useId();
  useEffect(() => void readValues(api, campaignId, line.id), [api, campaignId, line.id]);
  const close = () => void askToLeave().then((leave) => (leave ? openLine(null) : undefined));
  return (
    <Drawer opened onClose={close} position="right" size={760} title={lineName(line)} closeButtonProps={{ 'aria-label': 'Đóng' }} classNames={{ title: classes.panelTitle ?? '' }}>
      <Stack gap={20}>
        <Verdict line={line} />
        <OwnButtons campaignId={campaignId} line={line} />
        <IndicatorChart line={line} table={years} />
        <YearsTable id={years} line={line} />
        <Units line={line} />
        <Assigned campaignId={campaignId} line={line} goals={goalsUnder(data.lines, line)} />
        <FiguresPart campaignId={campaignId} data={data} line={line} />
        <NotePart key={`${line.note?.id ?? ''}-${data.year}`} campaignId={campaignId} data={data} line={line} />
        <Shared line={line} />
        <HistoryPart line={line} />
      </Stack>
    </Drawer>
  );
}

function Verdict({ line }: { readonly line: IndicatorLine }) {
  const { judged } = line;
  return (
    <div className={classes.verdict}>
      <div className={classes.verdictHead}>
        <StatusBadge status={judged.stateWord} />
        {judged.figure !== '' && <span className={classes.figure}>{judged.figure}</span>}
      </div>
      <Text>{judged.sentence}</Text>
      <KeyValueList
        items={[
          { label: 'Văn bản ghi', value: <Printed line={line} /> },
          ...(line.judgedAs === '' ? [] : [{ label: 'Cách chấm', value: line.judgedAs }]),
          ...(line.told ? [] : [{ label: 'Đo bằng', value: [line.measureWord, line.unit === '' ? '' : `đơn vị tính: ${line.unit}`].filter(Boolean).join('; ') }]),
          { label: 'Hạn', value: judged.dueOn === null ? 'chưa có hạn' : `đến hết ngày ${dayText(judged.dueOn)}` },
          ...(judged.baseline === null ? [] : [{ label: 'Đầu kỳ', value: judged.baseline.words }]),
          ...(judged.change === null || (judged.change.yearOnYear === null && judged.change.average === null)
            ? []
            : [
                { label: 'So với năm trước', value: changeWords(judged.change.yearOnYear) },
                { label: 'Bình quân mỗi năm', value: changeWords(judged.change.average) },
              ]),
          ...(line.concerns === '' ? [] : [{ label: 'Áp dụng cho', value: line.concerns }]),
          ...(line.section === '' ? [] : [{ label: 'Mục', value: line.section }]),
          ...(line.ambiguity === '' ? [] : [{ label: 'Lưu ý', value: line.ambiguity }]),
        ]}
      />
    </div>
  );
}

/** The change with the years it is of and the way it was got (R13). */
function changeWords(change: NonNullable<IndicatorLine['judged']['change']>['yearOnYear']): string | null {
  if (change === null) return null;
  const when = change.from === null ? `năm ${change.year}` : `từ ${change.from} đến ${change.year}`;
  return `${change.figure} (${when}; ${change.methodWords})`;
}

function OwnButtons({ campaignId, line }: { readonly campaignId: string; readonly line: IndicatorLine }) {
  const api = useApi();
  if (line.owner === 'province') return null;
  async function remove(): Promise<void> {
    const result = await saved(api, api.call('ownTarget.remove', { id: line.id }));
    if (!result.ok) return void toast.error(result.error);
    openLine(null);
    toast.success(`Đã xóa chỉ tiêu “${line.text}” vào thùng rác.`, async () => {
      const restored = await api.call('ownTarget.restore', { id: line.id });
      await refresh(api);
      return restored;
    });
  }
  return (
    <div className={classes.buttons}>
      <Button deed="ownTarget.save" variant="default" onClick={() => void navigate('chi-tieu-don-vi', { id: campaignId, target: line.id })}>
        Sửa chỉ tiêu
      </Button>
      <Button deed="ownTarget.remove" variant="default" onClick={() => void remove()}>
        Xóa chỉ tiêu
      </Button>
    </div>
  );
}

/** Verdicts of the named units (R22). */
function Units({ line: { units } }: { readonly line: IndicatorLine }) {
  if (units.length === 0) return null;
  return (
    <section aria-label="Theo đơn vị, địa bàn">
      <h3 className={classes.partTitle}>Theo đơn vị, địa bàn</h3>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Đơn vị, địa bàn</Table.Th>
            <Table.Th>Thực hiện</Table.Th>
            <Table.Th>Đánh giá</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {units.map((unit) => (
            <Table.Tr key={unit.unitName}>
              <Table.Td>{unit.unitName}</Table.Td>
              <Table.Td>{unit.figure === '' ? '–' : unit.figure}</Table.Td>
              <Table.Td>
                <StatusBadge status={unit.stateWord} />
                <span className={classes.why}>{unit.sentence}</span>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

/** The assigned targets that stand directly under a line. */
function goalsUnder(lines: readonly IndicatorLine[], line: IndicatorLine): IndicatorLine[] {
  const below = lines.slice(lines.findIndex(({ id }) => id === line.id) + 1);
  const end = below.findIndex(({ depth }) => depth <= line.depth);
  return (end < 0 ? below : below.slice(0, end)).filter(({ depth, ownKind }) => depth === line.depth + 1 && ownKind === 'assigned');
}

/** «Vượt mức kế hoạch được giao»: each assigned target with its ratio, and the way to enter more (R20). */
function Assigned({ campaignId, line, goals }: { readonly campaignId: string; readonly line: IndicatorLine; readonly goals: readonly IndicatorLine[] }) {
  if (line.assigned === null) return null;
  return (
    <section aria-label="Chỉ tiêu được giao">
      <h3 className={classes.partTitle}>Chỉ tiêu được giao</h3>
      {goals.length === 0 ? (
        <Text mb={8}>Kế hoạch không liệt kê chỉ tiêu. Thêm các chỉ tiêu mà đơn vị được giao để tính tỷ lệ và đếm số chỉ tiêu vượt, đạt.</Text>
      ) : (
        <Table verticalSpacing={6} horizontalSpacing={8} mb={8}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Nội dung chỉ tiêu</Table.Th>
              <Table.Th>Kế hoạch</Table.Th>
              <Table.Th>Thực hiện</Table.Th>
              <Table.Th className={classes.tight}>Tỷ lệ (%)</Table.Th>
              <Table.Th>Đánh giá</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {goals.map((goal) => (
              <Table.Tr key={goal.id}>
                <Table.Td>{goal.text}</Table.Td>
                <Table.Td>{goal.judged.printed}</Table.Td>
                <Table.Td className={classes.tight}>{goal.judged.figure === '' ? '–' : goal.judged.figure}</Table.Td>
                <Table.Td>{goal.ratio === null ? '–' : formatNumber(roundTo(goal.ratio, 2))}</Table.Td>
                <Table.Td>
                  <StatusBadge status={goal.judged.stateWord} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Button deed="ownTarget.save" variant="default" onClick={() => void navigate('chi-tieu-don-vi', { id: campaignId, kind: 'assigned', parent: line.id })}>
        Thêm chỉ tiêu được giao
      </Button>
    </section>
  );
}

/** Targets of other campaigns that ask for the same figure (R23). */
function Shared({ line: { alike } }: { readonly line: IndicatorLine }) {
  if (alike.length === 0) return null;
  return (
    <section aria-label="Dùng chung số liệu">
      <h3 className={classes.partTitle}>Dùng chung số liệu</h3>
      <Text mb={8}>Số nhập ở một nơi được dùng cho cả hai; mỗi chỉ tiêu vẫn chấm riêng. Số nhập riêng ở đây, nếu có, được dùng trước.</Text>
      <ul className={classes.plainList}>
        {alike.map((other) => (
          <li key={`${other.campaignId} ${other.indicatorId}`}>
            <Button size="compact-md" variant="subtle" onClick={() => void navigate('chi-tieu', { id: other.campaignId, indicator: other.indicatorId })}>
              {other.campaignName}
            </Button>{' '}
            “{other.printed}”
          </li>
        ))}
      </ul>
    </section>
  );
}

import { Table, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { IndicatorValue } from '../../../shared/domain/indicator-value.ts';
import { useApi } from '../../app/api.tsx';
import { askToLeave } from '../../app/leave-guard.ts';
import { ActionIcon, Button } from '../../components/button.tsx';
import { dayText } from '../../components/day-words.ts';
import { RemoteView } from '../../components/remote.tsx';
import { toast } from '../../components/toasts.ts';
import { FigureForm } from './figure-form.tsx';
import { readValues, refresh, saved, useIndicators } from './store.ts';
import type { IndicatorLine, IndicatorPage } from './store.ts';
import { isChangeLine, kindWords, valueWords } from './words.ts';
import classes from './indicators.module.css';

interface FiguresPartProps {
  readonly campaignId: string;
  readonly data: IndicatorPage;
  readonly line: IndicatorLine;
}

/** Everything entered for the indicator, with paper and author, and the form for the next figure (R25). */
export function FiguresPart({ campaignId, data, line }: FiguresPartProps) {
  const api = useApi();
  const { values } = useIndicators();
  // `n` counts what was saved, so that the form begins anew after each.
  const [form, setForm] = useState<{ readonly edited: IndicatorValue | null; readonly n: number } | null>(null);
  const next = (edited: IndicatorValue | null) => void askToLeave().then((leave) => (leave ? setForm((held) => ({ edited, n: (held?.n ?? 0) + 1 })) : undefined));
  const sources = values.phase === 'ready' ? [...new Set(values.value.map(({ source }) => source))] : [];

  async function remove(value: IndicatorValue): Promise<void> {
    const result = await saved(api, api.call('indicator.removeValue', { id: value.id }));
    if (!result.ok) return void toast.error(result.error);
    if (form?.edited?.id === value.id) setForm(null);
    toast.success(`Đã xóa số liệu năm ${value.year} vào thùng rác.`, async () => {
      const restored = await api.call('indicator.restoreValue', { id: value.id });
      await refresh(api);
      return restored;
    });
  }

  return (
    <section aria-label="Số liệu đã nhập">
      <div className={classes.partHead}>
        <h3 className={classes.partTitle}>Số liệu đã nhập</h3>
        {form === null && (
          <Button deed="indicator.saveValue" size="compact-md" onClick={() => next(null)}>
            {line.told ? 'Ghi nhận xét' : 'Nhập số liệu'}
          </Button>
        )}
      </div>
      {form !== null && (
        <FigureForm key={form.n} campaignId={campaignId} data={data} line={line} edited={form.edited} sources={sources} onDone={() => setForm(null)} onClose={() => void askToLeave().then((leave) => (leave ? setForm(null) : undefined))} />
      )}
      <RemoteView of={values} onRetry={() => void readValues(api, campaignId, line.id)} lines={2}>
        {(held) => (held.length === 0 ? <Text c="dimmed">Chưa có số liệu. Để trống không có nghĩa là 0.</Text> : <Figures line={line} campaignId={campaignId} values={held} onEdit={next} onRemove={(value) => void remove(value)} />)}
      </RemoteView>
    </section>
  );
}

interface FiguresProps {
  readonly line: IndicatorLine;
  readonly campaignId: string;
  readonly values: readonly IndicatorValue[];
  readonly onEdit: (value: IndicatorValue) => void;
  readonly onRemove: (value: IndicatorValue) => void;
}

function Figures({ line, campaignId, values, onEdit, onRemove }: FiguresProps) {
  return (
    <Table verticalSpacing={4} horizontalSpacing={8} aria-label="Số liệu đã nhập">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Năm</Table.Th>
          <Table.Th>Số liệu</Table.Th>
          <Table.Th>Nguồn số liệu</Table.Th>
          <Table.Th>Người nhập</Table.Th>
          <Table.Th aria-label="Thao tác" />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {values.map((value) => {
          const own = value.campaignId === campaignId && value.indicatorId === line.id;
          const name = `năm ${value.year}, ${kindWords(line, value.kind).toLowerCase()}`;
          const plain = line.told || value.kind === 'event' || (value.kind === 'level' && !isChangeLine(line));
          const meta = [plain ? '' : kindWords(line, value.kind), value.unitName, value.cumulative === true ? 'lũy kế' : value.cumulative === false ? 'số của riêng năm' : '', own ? '' : 'dùng chung từ chỉ tiêu khác'].filter(Boolean).join(' · ');
          return (
            <Table.Tr key={value.id}>
              <Table.Td>{value.year}</Table.Td>
              <Table.Td>
                <span className={classes.figure}>{valueWords(line, value)}</span>
                {meta !== '' && <span className={classes.meta}>{meta}</span>}
                {value.note !== '' && value.value !== null && <span className={classes.meta}>{value.note}</span>}
              </Table.Td>
              <Table.Td>{value.source}</Table.Td>
              <Table.Td>
                {value.author}
                <span className={classes.meta}>{dayText(value.enteredOn)}</span>
              </Table.Td>
              <Table.Td className={classes.rowButtons}>
                {own && (
                  <>
                    <ActionIcon deed="indicator.saveValue" aria-label={`Sửa: ${name}`} onClick={() => onEdit(value)}>
                      <IconPencil size={16} aria-hidden />
                    </ActionIcon>
                    <ActionIcon deed="indicator.removeValue" aria-label={`Xóa: ${name}`} onClick={() => onRemove(value)}>
                      <IconTrash size={16} aria-hidden />
                    </ActionIcon>
                  </>
                )}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

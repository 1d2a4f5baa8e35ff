import { Button, Table, Text, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useApi, useDrafts } from '../../app/api.tsx';
import type { PageParams } from '../../app/navigation.ts';
import { DateField, FieldGrid, Form, FormBar, SelectField, TextField, useForm } from '../../components/form/index.ts';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView, loading } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import { allottedSum } from '../../../shared/domain/allotment-sheet.ts';
import type { AllottedLine } from '../../../shared/domain/allotment-sheet.ts';
import { err, fault } from '../../../shared/result.ts';
import { loadGrid, saveGrid, useItems } from './items-store.ts';
import type { AllotmentGrid } from './items-store.ts';
import classes from './items.module.css';

/** Numbers of places for the units below. `params`: `id` of the campaign. */
export function AllotmentPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const campaignId = params['id'] ?? '';
  const grid = useItems((state) => (state.gridOf === campaignId ? state.grid : loading));
  useEffect(() => void loadGrid(api, campaignId), [api, campaignId]);
  return (
    <Page title="Phân bổ số lượng khen thưởng" subtitle={grid.phase === 'ready' ? grid.value.campaignName : ''} wide back={{ page: 'phong-trao-chi-tiet', label: 'Phong trào' }}>
      <RemoteView of={grid} onRetry={() => void loadGrid(api, campaignId)}>
        {(value) => (value.quotas.length === 0 ? <EmptyState sentence="Kế hoạch của phong trào này không quy định số lượng nên không có gì để phân bổ." /> : <Sheet key={value.sheet?.version ?? 0} grid={value} campaignId={campaignId} />)}
      </RemoteView>
    </Page>
  );
}

interface Values {
  readonly document: string;
  readonly date: string | null;
  readonly milestone: string | null;
  /** Typed numbers by quota line and unit; a blank waits. */
  readonly cells: Readonly<Record<string, string>>;
  readonly totals: Readonly<Record<string, string>>;
  /** Units beside the connected ones, one a line. */
  readonly others: string;
}

type Unit = Pick<AllotmentGrid['units'][number], 'unitCode' | 'unitName'>;
const cellKey = (quotaId: string, unit: Unit): string => `${quotaId} ${unit.unitCode ?? unit.unitName}`;
const WHOLE = /^\d{1,6}$/u;
const numberOf = (typed: string | undefined): number | null => (typed === undefined || !WHOLE.test(typed.trim()) ? null : Number(typed.trim()));

function startOf({ sheet, quotas }: AllotmentGrid): Values {
  const lines = sheet?.lines ?? [];
  return {
    document: sheet?.document ?? '',
    date: sheet?.date ?? null,
    milestone: quotas[0]?.milestone ?? null,
    cells: Object.fromEntries(lines.flatMap((line) => (line.max === null ? [] : [[cellKey(line.quotaId, line), String(line.max)]]))),
    totals: Object.fromEntries(quotas.flatMap(({ id, total }) => (total === null ? [] : [[id, String(total)]]))),
    others: [...new Set(lines.filter(({ unitCode }) => unitCode === null).map(({ unitName }) => unitName))].join('; '),
  };
}

function Sheet({ grid, campaignId }: { readonly grid: AllotmentGrid; readonly campaignId: string }) {
  const api = useApi();
  const drafts = useDrafts();
  const papers = usePapers({ onFault: toast.error });
  const sending = useRef(false);
  const { sheet, quotas, units: known } = grid;
  const milestones = [...new Set(quotas.map(({ milestone }) => milestone))];
  const form = useForm<Values>({
    initial: startOf(grid),
    draft: { key: `allotment/${campaignId}`, ...drafts },
    deed: 'allotment.save',
    save: async (values) => {
      const wrong = [...Object.values(values.cells), ...Object.values(values.totals)].find((typed) => typed.trim() !== '' && !WHOLE.test(typed.trim()));
      if (wrong !== undefined) return err(fault('khong-phai-so', `“${wrong}” không phải số nguyên.`, { next: 'Ghi số, hoặc để trống nếu chờ phân bổ.' }));
      const lines: AllottedLine[] = unitsOf(known, values.others).flatMap((unit) =>
        quotas.map(({ id }) => {
          const min = sheet?.lines.find((line) => line.quotaId === id && (line.unitCode ?? line.unitName) === (unit.unitCode ?? unit.unitName))?.min ?? null;
          return { quotaId: id, unitCode: unit.unitCode, unitName: unit.unitName, min, max: numberOf(values.cells[cellKey(id, unit)]) };
        }),
      );
      const totals = quotas.map(({ id }) => ({ quotaId: id, total: numberOf(values.totals[id]) }));
      return saveGrid(api, { ...(sheet === null ? {} : { version: sheet.version }), fields: { campaignId, document: values.document, date: values.date, lines, totals }, send: sending.current });
    },
    onSaved: () => {
      toast.success(sending.current ? 'Đã đưa số lượng của từng đơn vị vào danh sách chờ ghi ra USB.' : 'Đã lưu phân bổ.');
    },
  });
  async function saveAndSend(): Promise<void> {
    sending.current = true;
    await form.submit();
    sending.current = false;
  }
  const { cells, totals, others, milestone } = form.values;
  const units = unitsOf(known, others);
  const shown = quotas.filter((quota) => milestones.length < 2 || quota.milestone === milestone);
  const lines = units.flatMap((unit) => quotas.map(({ id }): AllottedLine => ({ quotaId: id, unitCode: unit.unitCode, unitName: unit.unitName, min: null, max: numberOf(cells[cellKey(id, unit)]) })));
  const cellField = form.field('cells');
  const totalField = form.field('totals');
  return (
    <Form form={form} label="Phân bổ số lượng khen thưởng">
      <Section>
        <Text c="dimmed" mb={8}>
          Ô trống là chờ phân bổ: không phải 0, cũng không phải không giới hạn. Mỗi đơn vị chỉ nhận số của đơn vị mình.
        </Text>
        <FieldGrid min={220}>
          <TextField {...form.field('document')} label="Văn bản phân bổ" maxLength={300} />
          <DateField {...form.field('date')} label="Ngày văn bản" />
          {milestones.length > 1 && <SelectField {...form.field('milestone')} label="Đợt" choices={milestones.map((name) => ({ value: name, label: name === '' ? 'Chung' : name }))} />}
        </FieldGrid>
      </Section>
      <div className={classes.grid}>
        <Table withTableBorder withColumnBorders aria-label="Số lượng theo đơn vị">
          <Table.Thead>
            <Table.Tr>
              <Table.Th miw={200}>Đơn vị</Table.Th>
              {shown.map(({ id, name }) => (
                <Table.Th key={id} miw={132}>
                  {name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            <Table.Tr>
              <Table.Td>
                <Text fw={600}>Tổng số được giao</Text>
              </Table.Td>
              {shown.map(({ id, name }) => (
                <Table.Td key={id}>
                  <TextInput size="xs" inputMode="numeric" aria-label={`Tổng số được giao: ${name}`} value={totals[id] ?? ''} onChange={(event) => totalField.onCommit({ ...totals, [id]: event.currentTarget.value })} />
                  <Sum lines={lines} quotaId={id} total={numberOf(totals[id])} />
                </Table.Td>
              ))}
            </Table.Tr>
            {units.map((unit) => (
              <Table.Tr key={unit.unitCode ?? unit.unitName}>
                <Table.Td>
                  {unit.unitName}
                  {unit.unitCode === null && (
                    <Text size="xs" c="dimmed">
                      Chưa kết nối, gửi giấy
                    </Text>
                  )}
                </Table.Td>
                {shown.map(({ id, name }) => (
                  <Table.Td key={id}>
                    <TextInput
                      size="xs"
                      inputMode="numeric"
                      placeholder="Chờ phân bổ"
                      aria-label={`${unit.unitName}: ${name}`}
                      value={cells[cellKey(id, unit)] ?? ''}
                      onChange={(event) => cellField.onCommit({ ...cells, [cellKey(id, unit)]: event.currentTarget.value })}
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Section title="Đơn vị chưa kết nối" note="Cách nhau bằng dấu chấm phẩy; số của các đơn vị này gửi bằng văn bản giấy.">
        <TextField {...form.field('others')} label="Thêm đơn vị" maxLength={8000} />
      </Section>
      <FormBar form={form}>
        {sheet !== null && (
          <Button variant="default" loading={papers.busy !== null} disabled={form.dirty} title={form.dirty ? 'Lưu trước rồi in.' : ''} onClick={() => void papers.show('huong-dan-phan-bo', sheet.id, 'Công văn phân bổ')}>
            In công văn từng đơn vị
          </Button>
        )}
        <Button variant="default" disabled={form.saving} onClick={() => void saveAndSend()}>
          Lưu và gửi tới từng đơn vị
        </Button>
      </FormBar>
      <PaperPreview of={papers} />
    </Form>
  );
}

/** The connected units, then those typed in. */
function unitsOf(known: readonly Unit[], others: string): Unit[] {
  const connected = known.filter(({ unitCode }) => unitCode !== null);
  const typed = [...new Set(others.split(/[\n;]+/u).map((name) => name.trim()).filter(Boolean))];
  return [...connected, ...typed.filter((name) => !connected.some(({ unitName }) => unitName === name)).map((unitName) => ({ unitCode: null, unitName }))];
}

function Sum({ lines, quotaId, total }: { readonly lines: readonly AllottedLine[]; readonly quotaId: string; readonly total: number | null }) {
  const { sum, waiting, left } = allottedSum(lines, quotaId, total);
  const over = left !== null && left < 0;
  return (
    <Text size="xs" c={over ? 'red' : 'dimmed'} role="status">
      Đã giao {sum}
      {left !== null && (over ? `, quá ${-left}` : `, còn ${left}`)}
      {waiting > 0 && `, ${waiting} đơn vị chờ`}
    </Text>
  );
}

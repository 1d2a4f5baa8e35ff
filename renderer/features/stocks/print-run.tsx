import { Autocomplete, Checkbox, NumberInput, Radio, Select, Text } from '@mantine/core';
import { IconListCheck, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { heldRows } from '../../components/held-rows.ts';
import { JobDialog } from '../../components/job-dialog.tsx';
import { Section } from '../../components/page.tsx';
import { PdfPreview } from '../../components/pdf-preview.tsx';
import { saveFile } from '../../components/save-file.ts';
import { EmptyState, FaultAlert } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import type { StatusWord } from '../../components/status-words.ts';
import { useJob } from '../../components/use-job.ts';
import type { Downloaded } from '../../../shared/api/client.ts';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import type { PrintPart } from '../../../shared/api/print.ts';
import { shiftWords } from '../../../shared/domain/calibration.ts';
import { shortageWords } from '../../../shared/domain/stock-ledger.ts';
import type { Fault } from '../../../shared/result.ts';
import { fold } from '../../../shared/text/fold.ts';
import { AfterPrint } from './after-print.tsx';
import { readPlan, rememberPrinter, useStocks } from './store.ts';
import type { PrintPlan, PrintRow, StockList } from './store.ts';
import { leftWords } from './words.ts';
import classes from './stocks.module.css';

type Prepared = OutputOf<SoVangContract['certificate.prepare']>;

interface PrintRunProps {
  readonly decisionId: string;
  readonly plan: PrintPlan;
  readonly stocks: StockList;
  /** Ticked first; empty: those not printed yet. */
  readonly ticked: readonly string[];
}

/** A print run: on what, by which printer, whom; the list to check, the sheets, and what came of them. */
export function PrintRun({ decisionId, plan, stocks, ticked }: PrintRunProps) {
  const api = useApi();
  const { printer: remembered, reading } = useStocks();
  const printer = remembered ?? (stocks.printers.length === 1 ? (stocks.printers[0] ?? '') : '');
  const { rows, stockId } = plan;
  const fitting = (row: PrintRow): boolean => row.fault === null;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set((ticked.length > 0 ? rows.filter(({ entryId }) => ticked.includes(entryId)) : rows.filter((row) => row.state !== 'da-in' && row.stockId === stockId)).map(({ entryId }) => entryId)));
  const [under, setUnder] = useState<'text' | 'picture'>('text');
  const job = useJob<Prepared>();
  const [shown, setShown] = useState<{ readonly title: string; readonly file: Downloaded; readonly sheets: readonly string[]; readonly of: { readonly prepared: Prepared; readonly now: PrintPart } | null } | null>(null);
  const [run, setRun] = useState<readonly PrintRow[] | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);

  const view = stocks.stocks.find(({ stock }) => stock.id === stockId);
  const offset = view?.offsets.find((one) => fold(one.printer) === fold(printer) && printer.trim() !== '') ?? null;
  const wanted = rows.filter((row) => chosen.has(row.entryId) && fitting(row));
  const ids = wanted.map(({ entryId }) => entryId);
  const pictured = (view?.stock.pictureId ?? null) !== null;
  const shortage = view === undefined ? null : shortageWords(view.left, wanted.length);
  const unfit = rows.filter((row) => !fitting(row)).length;

  const tick = (entryId: string, on: boolean): void => setChosen(new Set(on ? [...chosen, entryId] : [...chosen].filter((id) => id !== entryId)));
  const tickAll = (some: readonly PrintRow[]): void => setChosen(new Set(some.map(({ entryId }) => entryId)));
  async function make(what: string, asked: () => ReturnType<typeof api.download>, take: (file: Downloaded) => void): Promise<void> {
    setBusy(what);
    const result = await asked();
    setBusy(null);
    setFault(result.ok ? null : result.error);
    if (result.ok) take(result.value);
  }
  const asked = { decisionId, entryIds: ids, stockId, printer, picture: pictured && under === 'picture' };
  async function showPart(prepared: Prepared, now: PrintPart, sheets: readonly string[]): Promise<void> {
    const file = await api.download('certificate.part', { jobId: prepared.jobId, part: now.part });
    setFault(file.ok ? null : file.error);
    if (file.ok) setShown({ title: `Giấy khen (${prepared.pages} tờ)`, file: file.value, sheets, of: { prepared, now } });
  }
  const proof = (format: 'pdf' | 'docx') => () => api.download('certificate.proof', { decisionId, entryIds: ids, stockId, format });

  if (rows.length === 0) return <EmptyState sentence="Quyết định này không còn giấy khen nào để in." />;
  return (
    <div className={classes.steps}>
      <Section title="1. In trên gì">
        <div className={classes.choices}>
          <Select label="Phôi" w={280} data={stocks.stocks.map((one) => ({ value: one.stock.id, label: one.stock.name }))} value={stockId} allowDeselect={false} onChange={(next) => next !== null && void readPlan(api, decisionId, next)} />
          <Autocomplete label="Máy in" w={240} placeholder="Không căn chỉnh" data={[...stocks.printers]} value={printer} onChange={rememberPrinter} maxLength={80} />
          <Radio.Group label="In" value={pictured ? under : 'text'} onChange={(next) => setUnder(next === 'picture' ? 'picture' : 'text')}>
            <div className={classes.marks}>
              <Radio value="text" label="Chỉ in chữ" />
              <Radio value="picture" label="Cả ảnh phôi" disabled={!pictured} />
            </div>
          </Radio.Group>
          <Button variant="subtle" onClick={() => void navigate('phoi')}>
            Sửa phôi, căn chỉnh máy in
          </Button>
        </div>
        <Text size="sm" c="dimmed" mt={8}>
          {view === undefined || view.builtIn ? '' : `Tồn theo sổ: ${leftWords(view)}. `}
          {offset === null ? (printer.trim() === '' ? 'Chưa chọn máy in: in không dịch.' : 'Máy in này chưa căn chỉnh cho phôi đang chọn: in không dịch.') : `Máy in dịch ${shiftWords(offset.dxMm, offset.dyMm)}.`}
        </Text>
        {shortage !== null && (
          <Text size="sm" className={classes.fault} role="alert">
            {shortage}
          </Text>
        )}
      </Section>
      <Section
        title={`2. In cho ai (${wanted.length}/${rows.length})`}
        actions={
          <>
            <Button size="compact-sm" variant="default" onClick={() => tickAll(rows)}>
              Chọn tất cả
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => tickAll(rows.filter(({ state }) => state !== 'da-in'))}>
              Chọn tờ chưa in
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setChosen(new Set())}>
              Bỏ chọn
            </Button>
            <NumberInput aria-label="In từ số thứ tự" placeholder="In từ số…" w={120} size="xs" min={1} allowDecimal={false} onChange={(from) => typeof from === 'number' && tickAll(rows.filter(({ ordinal }) => ordinal >= from))} />
          </>
        }
        flush
      >
        {unfit > 0 && (
          <Text size="sm" className={classes.fault} p={12} role="alert">
            {unfit} tờ có chữ không vừa khung của phôi này nên không in được; lý do ghi ở cột «Trạng thái».
          </Text>
        )}
        <DataTable label="Giấy khen của quyết định" columns={columns(chosen, tick)} load={heldRows(rows)} refreshKey={`${reading} ${[...chosen].length}`} rowKey={(row) => row.entryId} onOpen={(row) => fitting(row) && tick(row.entryId, !chosen.has(row.entryId))} maxHeight="max(240px, calc(100vh - 560px))" empty={null} />
      </Section>
      <Section title="3. Soát rồi in">
        <FaultAlert fault={fault} onClose={() => setFault(null)} />
        <div className={classes.choices}>
          <Button deed="certificate.proof" variant="default" leftSection={<IconListCheck size={18} aria-hidden />} disabled={ids.length === 0} loading={busy === 'soat pdf'} onClick={() => void make('soat pdf', proof('pdf'), (file) => setShown({ title: 'Danh sách soát trước khi in', file, sheets: [], of: null }))}>
            Danh sách soát trước khi in
          </Button>
          <Button deed="certificate.proof" variant="subtle" disabled={ids.length === 0} loading={busy === 'soat docx'} aria-label="Lưu danh sách soát: Word" onClick={() => void make('soat docx', proof('docx'), saveFile)}>
            Word
          </Button>
          <Button
            deed="certificate.prepare"
            leftSection={<IconPrinter size={18} aria-hidden />}
            disabled={ids.length === 0}
            onClick={() => job.start((onProgress) => api.job('certificate.prepare', asked, onProgress))}
          >
            Xem trước và in {ids.length} tờ
          </Button>
          <Button deed="certificate.make" variant="subtle" disabled={ids.length === 0} loading={busy === 'in docx'} aria-label="Lưu giấy khen: Word" onClick={() => void make('in docx', () => api.download('certificate.make', { ...asked, format: 'docx' }), saveFile)}>
            Word
          </Button>
        </div>
      </Section>
      {run !== null && <AfterPrint stockId={stockId} rows={run} onDone={(recorded) => {
        setRun(null);
        if (recorded) setChosen(new Set());
      }} />}
      <JobDialog
        job={job}
        title="Đang chuẩn bị in"
        onDone={(prepared) => {
          const [first] = prepared.parts;
          if (first !== undefined) void showPart(prepared, first, ids);
        }}
      />
      <PdfPreview
        file={shown?.file ?? null}
        title={shown?.title ?? ''}
        {...(shown === null || shown.of === null || shown.of.prepared.parts.length < 2 ? {} : { parts: { list: shown.of.prepared.parts, now: shown.of.now, choose: (part: PrintPart) => void (shown.of !== null && showPart(shown.of.prepared, part, shown.sheets)) } })}
        onClose={() => {
          if (shown !== null && shown.sheets.length > 0) setRun(rows.filter(({ entryId }) => shown.sheets.includes(entryId)));
          setShown(null);
        }}
      />
    </div>
  );
}

const columns = (chosen: ReadonlySet<string>, tick: (entryId: string, on: boolean) => void): readonly Column<PrintRow>[] => [
  { key: 'tick', heading: 'In', width: 48, align: 'center', render: (row) => <Checkbox aria-label={`In ${row.name}`} checked={row.fault === null && chosen.has(row.entryId)} disabled={row.fault !== null} onClick={(event) => event.stopPropagation()} onChange={(event) => tick(row.entryId, event.currentTarget.checked)} /> },
  { key: 'ordinal', heading: 'STT', width: 62, align: 'right', render: (row) => row.ordinal },
  { key: 'name', heading: 'Tên in trên bằng', width: 200, grow: 2, kind: 'name', render: (row) => row.name },
  { key: 'place', heading: 'Chức vụ, đơn vị', width: 180, grow: 2, render: (row) => row.place },
  { key: 'award', heading: 'Danh hiệu/Hình thức', width: 150, grow: 1, render: (row) => row.award },
  { key: 'merit', heading: 'Nội dung khen thưởng', width: 220, grow: 3, render: (row) => row.merit },
  { key: 'state', heading: 'Trạng thái', width: 170, grow: 1, render: (row) => (row.fault === null ? <StatusBadge status={row.stateWord as StatusWord} /> : <span className={classes.fault}>{row.fault.message.replace(`${row.name}: `, '')}</span>) },
];

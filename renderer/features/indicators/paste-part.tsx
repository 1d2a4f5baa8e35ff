import { Radio, Select, Text, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { fault as makeFault } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { useApi } from '../../app/api.tsx';
import { useUnsaved } from '../../app/leave-guard.ts';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/page.tsx';
import { FaultAlert } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { toast } from '../../components/toasts.ts';
import { heldOf, readFigures, useEntry } from './entry-store.ts';
import { previewCell, readPasted, startPaste, targetOf, usePaste } from './paste-store.ts';
import type { Pasted, PastedRow, PreviewCell } from './paste-store.ts';
import { SourceField } from './source-field.tsx';
import { saved } from './store.ts';
import type { IndicatorLine } from './store.ts';
import { isChangeLine, lineName, valueWords } from './words.ts';
import classes from './indicators.module.css';

interface PastePartProps {
  readonly campaignId: string;
  readonly lines: readonly IndicatorLine[];
  readonly onSaved: () => void;
}

/** Dán từ Excel: read, look at every cell, then save; nothing is stored before. */
export function PastePart(props: PastePartProps) {
  const { campaignId, lines } = props;
  const api = useApi();
  const text = useRef<HTMLTextAreaElement>(null);
  const { phase, preview, fault, mode } = usePaste();
  const changes = lines.some(isChangeLine);
  return (
    <div className={classes.pasteParts}>
      <Section title="1. Dán vùng số liệu">
        <div className={classes.pasteHead}>
          <Textarea
            ref={text}
            label="Vùng ô chép từ Excel"
            description="Chép cả dòng tiêu đề có các năm và cột tên chỉ tiêu. Ô trống, «-» hoặc «x» là không có số liệu."
            rows={5}
            autoComplete="off"
            spellCheck={false}
            className={classes.pasteText}
          />
          <div className={classes.pasteSide}>
            {changes && (
              <Radio.Group label="Số của các chỉ tiêu tăng, giảm là" value={mode} onChange={(next) => usePaste.setState({ mode: next === 'change' ? 'change' : 'level' })}>
                <Radio value="level" label="Mức của từng năm; phần mềm tính mức tăng, giảm" mt={6} />
                <Radio value="change" label="Mức tăng, giảm đã tính sẵn" mt={6} />
              </Radio.Group>
            )}
            <Button loading={phase === 'reading'} onClick={() => void readPasted(api, campaignId, lines, text.current?.value ?? '')}>
              Đọc thử
            </Button>
          </div>
        </div>
        <FaultAlert fault={fault} />
      </Section>
      {preview !== null && <Preview {...props} preview={preview} />}
    </div>
  );
}

function Preview({ campaignId, lines, onSaved, preview }: PastePartProps & { readonly preview: Pasted }) {
  const api = useApi();
  const state = usePaste();
  const { figures } = useEntry();
  const source = useRef('');
  const [fault, setFault] = useState<Fault | null>(null);
  const held = heldOf(figures);
  const rows = preview.rows.map((row) => {
    const line = lines.find(({ id }) => id === targetOf(row, state.targets));
    return { row, line, cells: row.cells.map((cell) => previewCell(row, cell, line, held, state)) };
  });
  const all = rows.flatMap(({ line, cells }) => cells.map((cell) => ({ line, cell })));
  const ready = all.flatMap(({ line, cell }) => (line !== undefined && cell.outcome === 'value' ? [{ line, cell }] : []));
  const open = (outcome: PreviewCell['outcome']) => all.filter(({ cell }) => cell.outcome === outcome).length;
  const replaced = ready.filter(({ cell }) => cell.held !== undefined).length;

  async function save(): Promise<boolean> {
    if (open('ask') > 0) return refuse(makeFault('o-con-hoi', `Còn ${formatNumber(open('ask'))} ô đọc được theo hai cách.`, { next: 'Chọn cách đọc đúng ở từng ô.' }));
    if (source.current === '') return refuse(makeFault('thieu-nguon', 'Ghi nguồn số liệu: số, ngày văn bản có các con số này.', { item: 'source' }));
    usePaste.setState({ phase: 'saving' });
    const values = ready.map(({ line, cell }) => ({ indicatorId: line.id, year: cell.year, kind: cell.kind, value: cell.value, eventDate: cell.eventDate }));
    const result = await saved(api, api.call('indicator.savePasted', { campaignId, source: source.current, values }));
    usePaste.setState({ phase: 'previewed' });
    if (!result.ok) return refuse(result.error);
    const { saved: count, replaced: gone } = result.value;
    startPaste();
    await readFigures(api, campaignId);
    toast.success(`Đã lưu ${formatNumber(count)} số liệu${gone > 0 ? `, thay ${formatNumber(gone)} số cũ` : ''}.`);
    return true;
  }
  function refuse(reason: Fault): false {
    setFault(reason);
    return false;
  }
  useUnsaved({ isDirty: () => usePaste.getState().preview !== null && ready.length > 0, save, discard: startPaste });

  const counts = [`${formatNumber(ready.length)} số sẽ lưu`, replaced > 0 ? `${formatNumber(replaced)} số thay số cũ` : '', open('none') > 0 ? `${formatNumber(open('none'))} ô không có số liệu` : '', open('ask') > 0 ? `${formatNumber(open('ask'))} ô cần chọn` : '', open('wrong') > 0 ? `${formatNumber(open('wrong'))} ô không đọc được, bỏ qua` : ''];
  return (
    <Section
      title="2. Xem trước"
      note={`${counts.filter(Boolean).join('; ')}. Chưa lưu gì.`}
      flush
    >
      <div className={classes.gridHead}>
        <SourceField onText={(text) => (source.current = text)} />
        <Button deed="indicator.savePasted" disabled={ready.length === 0} loading={state.phase === 'saving'} onClick={() => void save().then((done) => (done ? onSaved() : undefined))}>
          {ready.length === 0 ? 'Lưu' : `Lưu ${formatNumber(ready.length)} số liệu`}
        </Button>
        <Button variant="default" onClick={startPaste}>
          Hủy thao tác
        </Button>
      </div>
      <div className={classes.inset}>
        <FaultAlert fault={fault} onClose={() => setFault(null)} />
        {preview.skippedColumns.length > 0 && <Text c="dimmed">Các cột không đọc: {preview.skippedColumns.join('; ')}.</Text>}
      </div>
      <div className={classes.gridScroll}>
        <table className={classes.grid} aria-label="Xem trước số liệu dán">
          <thead>
            <tr>
              <th scope="col">Dòng</th>
              <th scope="col">Tên trong bảng Excel</th>
              <th scope="col">Chỉ tiêu</th>
              {preview.years.map((year) => (
                <th key={year} scope="col" className={classes.pasteYear}>
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, line, cells }) => (
              <tr key={row.row}>
                <td>{row.row}</td>
                <td>{row.label}</td>
                <td>
                  <RowTarget row={row} line={line} lines={lines} />
                </td>
                {cells.map((cell) => (
                  <PreviewCellView key={cell.key} cell={cell} line={line} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function RowTarget({ row, line, lines }: { readonly row: PastedRow; readonly line: IndicatorLine | undefined; readonly lines: readonly IndicatorLine[] }) {
  return (
    <>
      <Select
        size="xs"
        aria-label={`Chỉ tiêu của dòng ${row.row}`}
        placeholder="Bỏ qua dòng này"
        clearable
        searchable
        clearButtonProps={{ 'aria-label': `Bỏ qua dòng ${row.row}` }}
        data={lines.map((one) => ({ value: one.id, label: lineName(one) }))}
        value={line?.id ?? null}
        onChange={(next) => usePaste.setState((state) => ({ targets: { ...state.targets, [row.row]: next } }))}
      />
      {line === undefined && row.message !== '' && <span className={classes.bad}>{row.message}</span>}
    </>
  );
}

function PreviewCellView({ cell, line }: { readonly cell: PreviewCell; readonly line: IndicatorLine | undefined }) {
  if (line === undefined || cell.outcome === 'out') return <td className={classes.quiet}>{cell.text}</td>;
  const shown = (value: number | null, eventDate: string | null): string => valueWords(line, { kind: cell.kind, value, eventDate, note: '' });
  switch (cell.outcome) {
    case 'none':
      return <td className={classes.quiet}>không có số liệu</td>;
    case 'wrong':
      return (
        <td className={classes.cellBad}>
          {cell.text} <StatusBadge status="Bỏ qua" />
          <span className={classes.cellMessage}>{cell.message}</span>
        </td>
      );
    case 'ask':
      return (
        <td className={classes.cellAsk}>
          <span className={classes.meta}>“{cell.text}” là số nào?</span>
          <Radio.Group aria-label={`Cách đọc: ${line.text}, năm ${cell.year}`} value="" onChange={(next) => usePaste.setState((state) => ({ readings: { ...state.readings, [cell.key]: Number(next) } }))}>
            {cell.choices.map((choice) => (
              <Radio key={choice} size="xs" value={String(choice)} label={shown(choice, null)} mt={4} />
            ))}
          </Radio.Group>
        </td>
      );
    case 'value':
      return (
        <td className={cell.held === undefined ? undefined : classes.cellChanged}>
          {shown(cell.value, cell.eventDate)}
          {cell.held !== undefined && <span className={classes.meta}>thay {valueWords(line, cell.held)}</span>}
        </td>
      );
  }
}

import { Button, Text } from '@mantine/core';
import { IconFileSpreadsheet, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useApi, useDrafts } from '../../../app/api.tsx';
import { goBack, replacePage } from '../../../app/navigation.ts';
import { FilePickButton } from '../../../components/file-pick-button.tsx';
import { DateField, FieldGrid, Form, FormBar, SelectField, TextField, missing, useForm } from '../../../components/form/index.ts';
import { Section } from '../../../components/page.tsx';
import { ScanField } from '../../../components/scan-field.tsx';
import type { Scan } from '../../../components/scan-field.tsx';
import { FaultAlert } from '../../../components/states.tsx';
import { toast } from '../../../components/toasts.ts';
import { useUndoToasts } from '../../../components/use-undo-toasts.ts';
import { isBlankRow } from '../../../../shared/domain/intake-rows.ts';
import type { IntakeContent } from '../../../../shared/domain/intake.ts';
import { fault, ok } from '../../../../shared/result.ts';
import type { Fault } from '../../../../shared/result.ts';
import { formatNumber } from '../../../../shared/text/numbers.ts';
import type { EntrySource } from './entry-page.tsx';
import { NewUnitDialog } from './new-unit-dialog.tsx';
import { RowGrid } from './row-grid.tsx';
import { contentOf, readyRows, rowsOfLines, withRead } from './rows.ts';
import type { Awards, GridRow } from './rows.ts';
import classes from './intake.module.css';

interface Values {
  readonly senderId: string | null;
  readonly number: string;
  readonly date: string | null;
  readonly receivedOn: string | null;
  readonly scans: readonly Scan[];
  readonly rows: readonly GridRow[];
}

interface EntryFormProps {
  readonly source: EntrySource;
  readonly senderId: string | null;
  /** Returned lines came again. */
  readonly again: boolean;
  /** The list of units changed. */
  readonly onUnits: () => void;
}

/** A unit that is no longer in the list keeps its name under this key. */
const BY_NAME = 'theo-ten';

/** Sender, paper and day above; the list below. */
export function EntryForm({ source, senderId, again, onUnits }: EntryFormProps) {
  const api = useApi();
  const drafts = useDrafts();
  const undoable = useUndoToasts();
  const { roundId, overview, awards, organ, today, held } = source;
  const [known] = useState<Awards>({ options: awards, organ });
  const [adding, setAdding] = useState(false);
  const [reading, setReading] = useState(false);
  const [fileFault, setFileFault] = useState<Fault | null>(null);
  const intake = held?.intake ?? null;
  const form = useForm<Values, { id: string; count: number }>({
    initial: firstValues(source, senderId, again),
    draft: { key: `intake/${intake?.id ?? roundId}${again ? '/again' : ''}`, ...drafts },
    check: (values) => [...missing(values, { ...(again ? {} : { senderId: 'Đơn vị gửi' }), receivedOn: 'Ngày nhận' }), ...rowFaults(values.rows, known, again)],
    deed: 'intake.save',
    save: async (values) => {
      const sending = { number: values.number, date: values.date, receivedOn: values.receivedOn ?? today, scanIds: values.scans.map(({ id }) => id) };
      const lines = linesOf(values.rows, known);
      if (again && intake !== null) {
        const result = await api.call('intake.resend', { id: intake.id, version: intake.version, sending, lines: lines.flatMap(({ lineId, content }) => (lineId === null ? [] : [{ id: lineId, ...content }])) });
        return result.ok ? ok({ id: result.value.id, count: lines.length }) : result;
      }
      const fields = { roundId, senderId: values.senderId === BY_NAME ? null : values.senderId, senderName: senderName(values.senderId, source) };
      const input = { ...(intake === null ? {} : { id: intake.id, version: intake.version }), fields, sending, lines: lines.map(({ lineId, content }) => ({ ...(lineId === null ? {} : { id: lineId }), ...content })) };
      const result = await api.call('intake.save', input);
      return result.ok ? ok({ id: result.value.id, count: lines.length }) : result;
    },
    onSaved: ({ id, count }) => {
      toast.success(again ? `Đã nhận lại ${formatNumber(count)} dòng.` : `Đã lưu danh sách ${formatNumber(count)} dòng.`);
      void replacePage('danh-sach-nhan', { id });
    },
  });
  const { values } = form;
  const rowsField = form.field('rows');

  async function readFile(file: File): Promise<void> {
    setReading(true);
    const result = await api.upload('intake.readFile', { fileName: file.name.slice(-300) }, new Uint8Array(await file.arrayBuffer()));
    setReading(false);
    setFileFault(result.ok ? null : result.error);
    if (!result.ok) return;
    const before = values.rows;
    form.set({ rows: withRead(before, before.length, result.value.rows) });
    const { sheet, rows, encoding } = result.value;
    undoable(`Đã đọc ${formatNumber(rows.length)} dòng của trang «${sheet}»${encoding === '' ? '' : `, viết bằng mã ${encoding}`}. Xem lại rồi bấm Lưu.`, () => form.set({ rows: before }));
  }

  const choices = overview.units.map(({ id, name, kindWord }) => ({ value: id, label: `${name} · ${kindWord}` }));
  const other = values.senderId !== null && !choices.some(({ value }) => value === values.senderId) ? [{ value: values.senderId, label: senderName(values.senderId, source) }] : [];
  return (
    <Form form={form} label="Danh sách nhận được">
      <Section title={again ? `Lần gửi ${(intake?.sendings.length ?? 0) + 1} của ${intake?.senderName ?? ''}` : 'Đơn vị gửi'}>
        <div className={classes.fields}>
          {!again && (
            <div className={classes.sender}>
                <SelectField {...form.field('senderId')} label="Đơn vị gửi" required searchable choices={[...other, ...choices]} placeholder={choices.length === 0 ? 'Chưa có đơn vị, bấm Thêm' : 'Gõ tên để tìm'} />
                <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
                  Thêm đơn vị
                </Button>
            </div>
          )}
          <FieldGrid min={200}>
            <TextField {...form.field('number')} label="Số tờ trình" placeholder="05/TTr-TH" maxLength={300} />
            <DateField {...form.field('date')} label="Ngày tờ trình" max={today} />
            <DateField {...form.field('receivedOn')} label="Ngày nhận" required max={today} />
          </FieldGrid>
          <div className={classes.gridFoot}>
            <ScanField scans={values.scans} onChange={(scans) => form.field('scans').onCommit(scans)} />
          </div>
        </div>
      </Section>
      <Section
        title={again ? 'Các dòng đã trả lại' : 'Danh sách đề nghị'}
        note={again ? 'Sửa theo bản gửi lại. Bản gửi trước vẫn giữ bên cạnh từng dòng.' : undefined}
        actions={again ? undefined : <FilePickButton label="Nhập từ Excel" accept=".xlsx" icon={<IconFileSpreadsheet size={18} stroke={1.75} aria-hidden />} loading={reading} onFile={(file) => void readFile(file)} />}
      >
        <div className={classes.fields}>
          <FaultAlert fault={fileFault} onClose={() => setFileFault(null)} />
          <RowGrid rows={values.rows} awards={known} revision={rowsField.revision} fixed={again} faultAt={(cell) => form.field(cell as 'rows').fault !== undefined} onChange={(rows) => rowsField.onCommit(rows)} onSet={(rows) => form.set({ rows })} />
          {again && <Text c="dimmed">Dòng chưa gửi lại thì bỏ trống tên để giữ nguyên tình trạng bị trả lại.</Text>}
          <FormBar form={form} onCancel={() => void goBack('ho-so')} />
        </div>
      </Section>
      {adding && (
        <NewUnitDialog
          onClose={() => setAdding(false)}
          onAdded={(id) => {
            setAdding(false);
            form.field('senderId').onCommit(id);
            onUnits();
          }}
        />
      )}
    </Form>
  );
}

function firstValues({ held, today }: EntrySource, senderId: string | null, again: boolean): Values {
  if (held === null) return { senderId, number: '', date: null, receivedOn: today, scans: [], rows: readyRows() };
  const { intake, lines, scans } = held;
  const last = intake.sendings.at(-1);
  const rows = rowsOfLines(lines.filter(({ line }) => line.state === (again ? 'returned' : 'waiting')));
  if (again) return { senderId: null, number: '', date: null, receivedOn: today, scans: [], rows };
  return { senderId: intake.senderId ?? BY_NAME, number: last?.number ?? '', date: last?.date ?? null, receivedOn: last?.receivedOn ?? today, scans: scans.filter(({ id }) => last?.scanIds.includes(id) === true), rows };
}

function senderName(id: string | null, { overview, held }: EntrySource): string {
  return overview.units.find((unit) => unit.id === id)?.name ?? held?.intake.senderName ?? '';
}

/** A line of a list that came again may be left out by emptying its name; a new row without anything is none. */
const isOut = (row: GridRow): boolean => isBlankRow(row) || (row.lineId !== null && row.name.trim() === '');

function rowFaults(rows: readonly GridRow[], awards: Awards, again: boolean): Fault[] {
  const filled = rows.filter((row) => !isOut(row));
  if (again && filled.length === 0) return [fault('danh-sach-rong', 'Chưa có dòng nào gửi lại.', { next: 'Ghi ít nhất một dòng đã gửi lại.' })];
  return filled.flatMap((row) => {
    const read = contentOf(row, awards);
    return read.ok ? [] : [read.error];
  });
}

function linesOf(rows: readonly GridRow[], awards: Awards): { lineId: string | null; content: IntakeContent }[] {
  return rows.flatMap((row) => {
    const read = isOut(row) ? null : contentOf(row, awards);
    return read?.ok === true ? [{ lineId: row.lineId, content: read.value }] : [];
  });
}

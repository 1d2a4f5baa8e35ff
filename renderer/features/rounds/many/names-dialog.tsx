import { Button, Modal, Stack, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useApi } from '../../../app/api.tsx';
import { DialogBar } from '../../../components/dialog-bar.tsx';
import { GrowingTextarea } from '../../../components/growing-textarea.tsx';
import { FaultAlert } from '../../../components/states.tsx';
import { StatusBadge } from '../../../components/status-badge.tsx';
import { SuspectChoice } from '../../../components/suspect-choice.tsx';
import { toast } from '../../../components/toasts.ts';
import type { SuspectView } from '../../../../shared/api/intake.ts';
import { readIntakeRows, subjectOfRow } from '../../../../shared/domain/intake-rows.ts';
import { suspectSame } from '../../../../shared/domain/duplicate.ts';
import { splitPasted } from '../../../../shared/domain/paste-grid.ts';
import { SUBJECT_KIND_WORDS, placeOf } from '../../../../shared/domain/subject.ts';
import type { SubjectFields, SubjectKind } from '../../../../shared/domain/subject.ts';
import type { Fault } from '../../../../shared/result.ts';
import { formatNumber } from '../../../../shared/text/numbers.ts';
import classes from './many.module.css';

interface NamesDialogProps {
  readonly kind: SubjectKind;
  /** Village that is looked at: written for names without an address. */
  readonly village: string;
  /** Ids of all those named, those new to the registry added to it, in their order. */
  readonly onAdded: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

interface NamedRow {
  readonly fields: SubjectFields | null;
  readonly name: string;
  readonly problem: string;
  readonly suspects: readonly SuspectView[];
  /** Who of the registry it is; 'new': none of them; 'twice': a line above names it; null: nobody said yet. */
  readonly answer: string | null;
}

/** Names copied from a list, one to a line: shown against the registry before anything is added (R97). */
export function NamesDialog({ kind, village, onAdded, onClose }: NamesDialogProps) {
  const api = useApi();
  const [text, setText] = useState('');
  const [address, setAddress] = useState(village);
  const [rows, setRows] = useState<readonly NamedRow[] | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);

  async function preview(): Promise<void> {
    const grid = splitPasted(text);
    const read = grid.ok ? readIntakeRows(grid.value, kind) : grid;
    if (!read.ok) return setFault(read.error);
    const parsed = read.value.rows.map((row) => ({ row, subject: subjectOfRow({ ...row, place: row.place === '' ? address : row.place }) }));
    setBusy(true);
    const found = await api.call('subject.match', { items: parsed.flatMap(({ subject }) => (subject.ok ? [subject.value.fields] : [])) });
    setBusy(false);
    if (!found.ok) return setFault(found.error);
    setFault(null);
    let at = 0;
    setRows(
      parsed.map(({ row, subject }): NamedRow => {
        if (!subject.ok) return { fields: null, name: row.name, problem: subject.error.message, suspects: [], answer: null };
        const suspects = found.value[at++] ?? [];
        const above = parsed.findIndex((other) => other.subject.ok && other.subject.value.fields !== subject.value.fields && suspectSame(subject.value.fields, other.subject.value.fields) !== null);
        if (above >= 0 && above < parsed.findIndex((other) => other.row === row)) {
          return { fields: null, name: subject.value.fields.name, problem: `Có thể trùng với dòng ${above + 1} của danh sách này; không thêm.`, suspects: [], answer: 'twice' };
        }
        const only = suspects.length === 1 && suspects[0]?.strength === 'same' ? suspects[0].id : null;
        return { fields: subject.value.fields, name: subject.value.fields.name, problem: subject.value.problems.join(' '), suspects, answer: suspects.length === 0 ? 'new' : only };
      }),
    );
  }

  async function add(): Promise<void> {
    const taken = once((rows ?? []).filter((row) => row.fields !== null && row.answer !== null));
    const fresh = taken.filter(({ answer }) => answer === 'new');
    setBusy(true);
    const added = fresh.length === 0 ? null : await api.call('subject.addMany', { items: fresh.map(({ fields, suspects }) => ({ fields: fields as SubjectFields, apartFrom: suspects.map(({ id }) => id) })) });
    setBusy(false);
    if (added !== null && !added.ok) return setFault(added.error);
    const ids = [...(added?.value.ids ?? [])];
    if (added !== null) toast.success(`Đã thêm ${formatNumber(ids.length)} ${SUBJECT_KIND_WORDS[kind].toLowerCase()} vào sổ đối tượng.`, () => api.call('subject.removeMany', { ids: added.value.ids }));
    onAdded(taken.map(({ answer }) => (answer === 'new' ? (ids.shift() ?? '') : (answer ?? ''))));
  }

  const answer = (index: number, value: string) => setRows((rows ?? []).map((row, i) => (i === index ? { ...row, answer: value } : row)));
  const ready = (rows ?? []).filter((row) => row.fields !== null && row.answer !== null);
  const open = (rows ?? []).length - ready.length;
  return (
    <Modal opened onClose={onClose} title="Dán danh sách tên" size={900} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Stack gap={12}>
        <FaultAlert fault={fault} onClose={() => setFault(null)} />
        {rows === null ? (
          <>
            <Text c="dimmed">Mỗi tên một dòng; chép từ Excel cả cột địa chỉ thì đặt sau cột tên. Xem trước rồi mới ghi vào sổ.</Text>
            <GrowingTextarea label={`Danh sách ${SUBJECT_KIND_WORDS[kind].toLowerCase()}`} minRows={8} maxRows={14} defaultValue={text} onChange={(event) => setText(event.currentTarget.value)} autoComplete="off" spellCheck={false} data-autofocus />
            <TextInput label={kind === 'household' ? 'Địa chỉ cho những dòng không ghi' : 'Đơn vị cho những dòng không ghi'} defaultValue={address} onChange={(event) => setAddress(event.currentTarget.value)} maxLength={300} autoComplete="off" spellCheck={false} />
          </>
        ) : (
          <>
            <Text role="status">
              Đã đọc {formatNumber(rows.length)} dòng: {formatNumber(ready.filter((row) => row.answer === 'new').length)} mới, {formatNumber(ready.filter((row) => row.answer !== 'new').length)} đã có trong sổ{open > 0 ? `, ${formatNumber(open)} cần xem và chưa thêm` : ''}. Chưa lưu gì.
            </Text>
            <div className={classes.preview}>
              <Table aria-label="Xem trước từng dòng" verticalSpacing={6}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>Dòng</Table.Th>
                    <Table.Th>Kết quả đọc</Table.Th>
                    <Table.Th>Trùng với, vấn đề</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {rows.map((row, index) => (
                    <Table.Tr key={index}>
                      <Table.Td>{index + 1}</Table.Td>
                      <Table.Td>
                        <StatusBadge status={stateOf(row)} /> {row.name}
                        {row.fields !== null && placeOf(row.fields) !== '' && <Text size="xs" c="dimmed">{placeOf(row.fields)}</Text>}
                      </Table.Td>
                      <Table.Td>
                        {row.problem}
                        {row.answer === null && <SuspectChoice name={row.name} kind={kind} suspects={row.suspects} onSame={(id) => answer(index, id)} onApart={() => answer(index, 'new')} />}
                        {row.fields !== null && row.answer !== null && row.answer !== 'new' && (
                          <Text size="xs" c="dimmed">
                            {row.suspects.find(({ id }) => id === row.answer)?.reason}; dùng mục đã có
                          </Text>
                        )}
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </div>
          </>
        )}
        <DialogBar>
          {rows !== null && (
            <Button variant="default" disabled={busy} onClick={() => setRows(null)}>
              Sửa danh sách
            </Button>
          )}
          <Button variant="default" disabled={busy} onClick={onClose}>
            Hủy thao tác
          </Button>
          {rows === null ? (
            <Button loading={busy} disabled={text.trim() === ''} onClick={() => void preview()}>
              Xem trước
            </Button>
          ) : (
            <Button loading={busy} disabled={ready.length === 0} onClick={() => void add()}>
              Thêm {formatNumber(ready.length)} dòng
            </Button>
          )}
        </DialogBar>
      </Stack>
    </Modal>
  );
}

const stateOf = ({ fields, answer, suspects }: NamedRow): 'Lỗi' | 'Mới' | 'Trùng' | 'Đã có' => (fields === null ? (answer === 'twice' ? 'Trùng' : 'Lỗi') : answer === 'new' && suspects.length === 0 ? 'Mới' : answer === null ? 'Trùng' : answer === 'new' ? 'Mới' : 'Đã có');

/** A record of the registry that two lines name stands once. */
function once(rows: readonly NamedRow[]): NamedRow[] {
  return rows.filter((row, i) => row.answer === 'new' || rows.findIndex((other) => other.answer === row.answer) === i);
}

import { Button, Modal } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { registerSpec } from '../../../shared/domain/registers/registers.ts';
import type { RegisterName } from '../../../shared/domain/registers/registers.ts';
import type { FieldSpec } from '../../../shared/domain/registers/spec.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { FieldGrid, Form, FormBar, SelectField, useForm } from '../../components/form/index.ts';
import type { FieldBinding } from '../../components/form/field.ts';
import { ScanField } from '../../components/scan-field.tsx';
import type { Scan } from '../../components/scan-field.tsx';
import { toast } from '../../components/toasts.ts';
import type { PapersHandle } from '../../components/use-papers.tsx';
import { SendItemButton } from '../../components/send-item.tsx';
import { PAPERS } from './papers.ts';
import { RegisterField } from './register-field.tsx';
import { removeLine, restoreLine, saveLine, useRegisters } from './store.ts';
import type { Filter, Line } from './store.ts';
import { blankValues, fieldsOf, lineFaults, nextValues, valuesOf } from './values.ts';
import type { LineValues } from './values.ts';
import { capital } from './words.ts';
import classes from './registers.module.css';

export interface LineDialogProps {
  readonly register: RegisterName;
  /** Null: a new line. */
  readonly line: Line | null;
  readonly filter: Filter;
  readonly papers: PapersHandle;
  readonly onClose: () => void;
}

/** A line of a register in a dialog; Ctrl+Enter saves a new one and goes on with the next. */
export function LineDialog({ register, line, filter, papers, onClose }: LineDialogProps) {
  const spec = registerSpec(register);
  const today = useRegisters((state) => state.today);
  const [turn, setTurn] = useState(0);
  const [start, setStart] = useState<LineValues>(() => (line === null ? blankValues(register, filter, today) : valuesOf(register, line)));
  return (
    <Modal opened onClose={onClose} title={line === null ? `Thêm ${spec.line}` : capital(spec.line)} size={1040} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <LineForm
        key={turn}
        register={register}
        line={line}
        start={start}
        papers={papers}
        onClose={onClose}
        onNext={(saved) => {
          setStart(nextValues(register, saved, filter, today));
          setTurn(turn + 1);
        }}
      />
    </Modal>
  );
}

interface LineFormProps extends Pick<LineDialogProps, 'register' | 'line' | 'papers' | 'onClose'> {
  readonly start: LineValues;
  readonly onNext: (saved: LineValues) => void;
}

function LineForm({ register, line, start, papers, onClose, onNext }: LineFormProps) {
  const api = useApi();
  const drafts = useDrafts();
  const spec = registerSpec(register);
  const campaigns = useRegisters((state) => state.campaigns);
  const exemplars = useExemplars(spec.fields.some(({ kind }) => kind === 'exemplar'));
  const paper = PAPERS[register];
  const goOn = useRef(false);
  const form = useForm<LineValues, Line>({
    initial: start,
    draft: { key: `register/${register}/${line?.id ?? 'new'}`, ...drafts },
    check: (values) => lineFaults(register, values),
    deed: 'record.save',
    save: (values) => saveLine(api, { register, ...(line === null ? {} : { id: line.id, version: line.version }), fields: fieldsOf(register, values) }),
    onSaved: (saved) => {
      toast.success(line === null ? `Đã thêm ${spec.line}.` : `Đã lưu ${spec.line}.`, line === null ? () => removeLine(api, register, saved.id) : undefined);
      if (goOn.current) onNext(form.values);
      else onClose();
    },
  });
  async function saveAndGoOn(): Promise<void> {
    goOn.current = true;
    await form.submit();
    goOn.current = false;
  }
  async function remove(): Promise<void> {
    if (line === null) return;
    const result = await removeLine(api, register, line.id);
    if (!result.ok) return void toast.error(result.error);
    form.reset();
    toast.success(`Đã xóa ${spec.line} vào thùng rác.`, () => restoreLine(api, register, line.id));
    onClose();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (line !== null || event.key !== 'Enter' || !event.ctrlKey || event.altKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    void saveAndGoOn();
  }
  const fields = (some: readonly FieldSpec[]) =>
    some.map((field) => <RegisterField key={field.key} form={form} field={field} names={line?.names ?? {}} exemplars={exemplars} autoFocus={line === null && field === spec.fields[0]} />);
  const groups = groupsOf(spec.fields);
  const roomAbove = (groups[0]?.length ?? 0) <= 2;
  const campaign = spec.ofSubject === true ? null : (
    <SelectField
      {...(form.field('campaignId') as FieldBinding<string | null>)}
      label="Phong trào"
      description="Để trống nếu không thuộc riêng phong trào nào."
      clearable
      choices={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
  return (
    <div onKeyDownCapture={onKeyDown}>
      <Form form={form} label={line === null ? `Thêm ${spec.line}` : capital(spec.line)}>
        {groups.map((group, index) => (
          <FieldGrid key={group[0]?.key} min={group[0]?.kind === 'prose' ? 400 : 210}>
            {fields(group)}
            {index === 0 && roomAbove && campaign}
          </FieldGrid>
        ))}
        {!roomAbove && campaign}
        <Files form={form.field('attachmentIds') as FieldBinding<readonly string[]>} held={line?.attachments ?? []} />
        <FormBar form={form} onCancel={onClose}>
          {line === null ? (
            <Button variant="default" title="Ctrl+Enter" disabled={form.saving} onClick={() => void saveAndGoOn()}>
              Lưu và thêm tiếp
            </Button>
          ) : (
            <>
              <Button variant="default" disabled={form.saving} onClick={() => void remove()}>
                Xóa
              </Button>
              {register === 'feedback' && <SendItemButton kind="feedback" title="Gửi bằng gói dữ liệu" detail="Vướng mắc, kiến nghị đi trong gói dữ liệu kế tiếp; trả lời về thẳng dòng này." disabled={form.dirty} send={(to) => api.call('item.send', { kind: 'feedback', sourceId: line.id, to })} />}
              {paper !== undefined && (
                <Button
                  variant="default"
                  leftSection={<IconPrinter size={16} aria-hidden />}
                  disabled={form.dirty}
                  title={form.dirty ? 'Lưu trước rồi in.' : paper.title}
                  onClick={() => {
                    onClose();
                    void papers.show(paper.kind, line.id, paper.title);
                  }}
                >
                  Xem trước bản in
                </Button>
              )}
            </>
          )}
        </FormBar>
      </Form>
    </div>
  );
}

function Files({ form, held }: { readonly form: FieldBinding<readonly string[]>; readonly held: readonly Scan[] }) {
  const [names, setNames] = useState(held);
  const scans = form.value.map((id) => names.find((scan) => scan.id === id) ?? { id, fileName: 'Tệp đính kèm' });
  return (
    <div className={classes.files}>
      <ScanField
        scans={scans}
        onChange={(next) => {
          setNames(next);
          form.onCommit(next.map(({ id }) => id));
        }}
      >
        <span className={classes.quiet}>Bản quét đơn, quyết định, chứng từ: .pdf, .jpg, .png</span>
      </ScanField>
    </div>
  );
}

/** Fields side by side; long texts keep to themselves, as they need more room. */
function groupsOf(fields: readonly FieldSpec[]): FieldSpec[][] {
  const groups: FieldSpec[][] = [];
  for (const field of fields) {
    const last = groups.at(-1);
    if (last === undefined || (field.kind === 'prose') !== (last[0]?.kind === 'prose')) groups.push([field]);
    else last.push(field);
  }
  return groups;
}

/** Exemplars to choose from; none where the register has no such field. */
function useExemplars(wanted: boolean): readonly { readonly id: string; readonly name: string }[] {
  const api = useApi();
  const [found, setFound] = useState<readonly { readonly id: string; readonly name: string }[]>([]);
  useEffect(() => {
    if (!wanted) return;
    let here = true;
    void api.call('exemplar.list', {}).then((result) => {
      if (here && result.ok) setFound(result.value.map(({ id, name }) => ({ id, name })));
    });
    return () => {
      here = false;
    };
  }, [api, wanted]);
  return found;
}

import { Checkbox, NativeSelect, Text, TextInput } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { useMay } from '../../app/may.ts';
import { Button } from '../../components/button.tsx';
import { LookBadge } from '../../components/attachment-looks.tsx';
import type { LookWords } from '../../components/attachment-looks.tsx';
import { DayInput } from '../../components/day-input.tsx';
import { dayText } from '../../components/day-words.ts';
import { FilePickButton } from '../../components/file-pick-button.tsx';
import { sizeWords } from '../../components/folder-picker.tsx';
import { useTyping } from '../../components/form/typing.ts';
import { FaultAlert } from '../../components/states.tsx';
import { ConfidenceMark, StatusBadge } from '../../components/status-badge.tsx';
import { toast } from '../../components/toasts.ts';
import { ITEM_STATES, ITEM_STATE_WORDS } from '../../../shared/domain/nomination.ts';
import type { Attachment, DossierItem } from '../../../shared/domain/nomination.ts';
import type { Fault, Result } from '../../../shared/result.ts';
import { nfc } from '../../../shared/text/normal.ts';
import { attachFile, detachFile, markItem, reattachFile, removeItem, useNomination } from './store.ts';
import type { PaperMarks } from './store.ts';
import classes from './nominations.module.css';

const ACCEPT = '.pdf,.jpg,.jpeg,.png,.docx,application/pdf,image/jpeg,image/png';
const REQUIRED: Readonly<Record<DossierItem['required'], string>> = { yes: 'Bắt buộc', no: 'Không bắt buộc', ask: 'Chưa xác định có cần không' };

interface ChecklistItemProps {
  readonly item: DossierItem;
  /** The same as it counts: too old, or shown by what is on record. */
  readonly counted: DossierItem;
  /** Why it counts otherwise than it is marked; empty: it does not. */
  readonly remark: string;
  readonly files: readonly Attachment[];
  /** What was noticed in them. */
  readonly looks: ReadonlyMap<string, LookWords>;
  readonly frozen: boolean;
  readonly onOpen: (attachment: Attachment) => void;
}

/** One paper of the checklist. What was typed as its note stays when saving fails. */
export function ChecklistItem({ item, counted, remark, files, looks, frozen, onOpen }: ChecklistItemProps) {
  const api = useApi();
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const [note, setNote] = useState<string | null>(null);

  async function run(deed: Promise<Result<unknown>>): Promise<boolean> {
    setBusy(true);
    const result = await deed;
    setBusy(false);
    setFault(result.ok ? null : result.error);
    return result.ok;
  }
  async function saveNote(): Promise<void> {
    if (note === null || nfc(note) === item.note) return setNote(null);
    if (await run(markItem(api, item.code, item.state, nfc(note)))) setNote(null);
  }
  async function detach(file: Attachment): Promise<void> {
    const { id } = useNomination.getState();
    if (!(await run(detachFile(api, item.code, file.id))) || id === null) return;
    toast.success(`Đã gỡ tệp ${file.fileName}.`, () => reattachFile(api, id, item.code, file.id));
  }
  async function dropItem(): Promise<void> {
    const { id } = useNomination.getState();
    if (id !== null) await run(removeItem(api, [id], item.code));
  }
  const typing = useTyping<HTMLInputElement>(note ?? item.note, 0, setNote, () => void saveNote());

  return (
    <li className={classes.item} aria-label={item.name}>
      <div className={classes.itemHead}>
        <div className={classes.itemName}>
          <Text fw={500}>{item.name}</Text>
          <Text size="xs" c="dimmed">
            {REQUIRED[item.required]}
            {item.citation !== '' && ` · ${item.citation}`} <ConfidenceMark confidence={item.confidence} reason="Căn cứ của mục này chưa chắc chắn; đối chiếu văn bản trước khi bỏ qua." />
          </Text>
        </div>
        {frozen ? (
          <StatusBadge status={ITEM_STATE_WORDS[counted.state]} />
        ) : (
          <>
            <NativeSelect
              aria-label={`Trạng thái: ${item.name}`}
              w={150}
              disabled={busy}
              data={ITEM_STATES.map((state) => ({ value: state, label: ITEM_STATE_WORDS[state] }))}
              value={item.state}
              onChange={(event) => {
                const state = ITEM_STATES.find((one) => one === event.currentTarget.value);
                if (state !== undefined) void run(markItem(api, item.code, state, note === null ? item.note : nfc(note)));
              }}
            />
            {item.added === true && files.length === 0 && (
              <Button deed="nomination.removeItem" size="compact-sm" variant="subtle" color="gray" disabled={busy} aria-label={`Bỏ mục ${item.name}`} onClick={() => void dropItem()}>
                Bỏ mục
              </Button>
            )}
            <FilePickButton deed="nomination.attach" label="Đính kèm" accept={ACCEPT} loading={busy} icon={<IconPaperclip size={16} aria-hidden />} onFile={(file) => void run(attachFile(api, item.code, file))} />
          </>
        )}
      </div>
      {!frozen && (counted.state !== item.state || remark !== '') && (
        <div className={classes.marks}>
          {counted.state !== item.state && <StatusBadge status={ITEM_STATE_WORDS[counted.state]} />}
          <Text size="xs">{remark}</Text>
        </div>
      )}
      {isPaper(item) && item.state !== 'con-thieu' && item.state !== 'khong-yeu-cau' && (
        <Marks item={item} frozen={frozen} busy={busy} onMark={(marks) => void run(markItem(api, item.code, item.state, note === null ? item.note : nfc(note), marks))} />
      )}
      {files.length > 0 && (
        <ul className={classes.files} aria-label={`Tài liệu đính kèm: ${item.name}`}>
          {files.map((file) => (
            <li key={file.id}>
              <Button size="compact-sm" variant="subtle" onClick={() => onOpen(file)}>
                {file.fileName}
              </Button>
              <Text span size="xs" c="dimmed">
                {sizeWords(file.size)}
              </Text>
              <LookBadge look={looks.get(file.id)} />
              {!frozen && (
                <Button deed="nomination.detach" size="compact-xs" variant="subtle" color="gray" disabled={busy} aria-label={`Gỡ ${file.fileName}`} onClick={() => void detach(file)}>
                  Gỡ
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {frozen ? (
        item.note !== '' && (
          <Text size="xs" c="dimmed">
            {item.note}
          </Text>
        )
      ) : (
        <TextInput
          {...typing}
          aria-label={`Ghi chú: ${item.name}`}
          placeholder="Ghi chú: vì sao không cần, hoặc đã có bản giấy ở đâu"
          maxLength={300}
          autoComplete="off"
          spellCheck={false}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            void saveNote();
          }}
        />
      )}
      <FaultAlert fault={fault} onClose={() => setFault(null)} />
    </li>
  );
}

/** Reports are signed by their author and confirmed above (award-law.md 2.2). */
const CONFIRMED: readonly string[] = ['BAO_CAO_THANH_TICH', 'BAO_CAO_TOM_TAT'];
/** Papers of the catalogue; conditions of a plan and lines of guidance bear no day and no seal. */
const isPaper = ({ code }: DossierItem): boolean => /^[A-Z]+(?:_[A-Z0-9]+)*$/u.test(code);

interface MarksProps {
  readonly item: DossierItem;
  readonly frozen: boolean;
  readonly busy: boolean;
  readonly onMark: (marks: PaperMarks) => void;
}

/** What the clerk saw on the paper: its day, the signature and seal, the confirmation of the level above. */
function Marks({ item, frozen, busy, onMark }: MarksProps) {
  const { name, code, paperOn = null, signed = false, confirmed = false } = item;
  const confirmable = CONFIRMED.includes(code);
  const may = useMay('nomination.item');
  if (frozen || !may.allowed) {
    const words = [paperOn === null ? '' : `ngày ${dayText(paperOn)}`, signed ? 'đã ký, đóng dấu' : '', confirmed ? 'cấp trên đã xác nhận' : ''].filter(Boolean).join(', ');
    return words === '' ? null : (
      <Text size="xs" c="dimmed">
        {words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)}
      </Text>
    );
  }
  return (
    <div className={classes.marks}>
      <DayInput value={paperOn} label={`Ngày văn bản: ${name}`} placeholder="Ngày văn bản" disabled={busy} onCommit={(day) => onMark({ paperOn: day })} />
      <Checkbox size="xs" label="Đã ký, đóng dấu" aria-label={`Đã ký, đóng dấu: ${name}`} disabled={busy} checked={signed} onChange={(event) => onMark({ signed: event.currentTarget.checked })} />
      {confirmable && (
        <Checkbox size="xs" label="Cấp trên đã xác nhận" aria-label={`Cấp trên đã xác nhận: ${name}`} disabled={busy} checked={confirmed} onChange={(event) => onMark({ confirmed: event.currentTarget.checked })} />
      )}
    </div>
  );
}

import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
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
import { attachFile, detachFile, markItem, reattachFile, useNomination } from './store.ts';
import classes from './nominations.module.css';

const ACCEPT = '.pdf,.jpg,.jpeg,.png,.docx,application/pdf,image/jpeg,image/png';
const REQUIRED: Readonly<Record<DossierItem['required'], string>> = { yes: 'Bắt buộc', no: 'Không bắt buộc', ask: 'Chưa xác định có cần không' };

interface ChecklistItemProps {
  readonly item: DossierItem;
  readonly files: readonly Attachment[];
  readonly frozen: boolean;
  readonly onOpen: (attachment: Attachment) => void;
}

/** One paper of the checklist. What was typed as its note stays when saving fails. */
export function ChecklistItem({ item, files, frozen, onOpen }: ChecklistItemProps) {
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
          <StatusBadge status={ITEM_STATE_WORDS[item.state]} />
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
            <FilePickButton label="Đính kèm" accept={ACCEPT} loading={busy} icon={<IconPaperclip size={16} aria-hidden />} onFile={(file) => void run(attachFile(api, item.code, file))} />
          </>
        )}
      </div>
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
              {!frozen && (
                <Button size="compact-xs" variant="subtle" color="gray" disabled={busy} aria-label={`Gỡ ${file.fileName}`} onClick={() => void detach(file)}>
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

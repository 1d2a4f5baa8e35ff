import { Button, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import type { RecipientToken } from '../../../shared/catalogue/award-schema.ts';
import type { SubjectKind } from '../../../shared/domain/subject.ts';
import type { Fault } from '../../../shared/result.ts';
import { useApi } from '../../app/api.tsx';
import { DialogBar } from '../../components/dialog-bar.tsx';
import { FaultAlert } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { restoreTags, setTags, setTagsMatching } from './registry-store.ts';
import { TagsField } from './tags-field.tsx';
import { countOf } from './words.ts';

interface TagsDialogProps {
  readonly kind: SubjectKind;
  readonly ids: readonly string[];
  /** All that this filter of the list lets through, instead of those named; `count` of them. */
  readonly matching?: { readonly query: Parameters<typeof setTagsMatching>[1]; readonly count: number } | undefined;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** «Ghi nhóm đối tượng»: the groups of the award law for all that were ticked, in the place of what each had. */
export function TagsDialog({ kind, ids, matching, onSaved, onClose }: TagsDialogProps) {
  const api = useApi();
  const whom = countOf(kind, matching?.count ?? ids.length);
  const [tags, setValue] = useState<RecipientToken[] | null>(null);
  const [saving, setSaving] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);

  async function save(): Promise<void> {
    setSaving(true);
    const result = await (matching === undefined ? setTags(api, ids, tags) : setTagsMatching(api, matching.query, tags));
    setSaving(false);
    if (!result.ok) return setFault(result.error);
    toast.success(`Đã ghi nhóm đối tượng cho ${whom}.`, () => restoreTags(api, result.value.before));
    onSaved();
  }
  return (
    <Modal opened onClose={onClose} title={`Ghi nhóm đối tượng cho ${whom}`} size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Stack gap={16}>
        <FaultAlert fault={fault} />
        <TagsField name="tags" value={tags} revision={0} kind={kind} onCommit={setValue} onTouched={() => undefined} />
        <DialogBar>
          <Button variant="default" onClick={onClose} disabled={saving}>
            Hủy thao tác
          </Button>
          <Button onClick={() => void save()} loading={saving} disabled={tags === null}>
            Lưu
          </Button>
        </DialogBar>
      </Stack>
    </Modal>
  );
}

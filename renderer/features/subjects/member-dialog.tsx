import { Button, Modal } from '@mantine/core';
import { useRef, useState } from 'react';
import { err, fault } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { CheckField, DateField, FieldGrid, Form, FormBar, TextField, useForm } from '../../components/form/index.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { SubjectField } from '../../components/subject-field.tsx';
import { toast } from '../../components/toasts.ts';
import { removeMember, restoreMember, saveMember } from './registry-store.ts';
import type { MemberRow } from './registry-store.ts';

interface MemberDialogProps {
  /** The side that is given; the other is chosen. */
  readonly side: { readonly collectiveId: string } | { readonly personId: string };
  /** Null: a new one. */
  readonly row: MemberRow | null;
  readonly onClose: () => void;
}

/** Answered by a save that waits for the question about the two heads; a form shows nothing for it. */
const asking: Fault = { code: 'hai-nguoi-dung-dau', message: '', kind: 'cancelled' };

interface Values {
  readonly other: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly position: string;
  readonly head: boolean;
}

/** A person in a collective: from when, until when, as what. */
export function MemberDialog({ side, row, onClose }: MemberDialogProps) {
  const api = useApi();
  const drafts = useDrafts();
  const ofCollective = 'collectiveId' in side;
  const held = row?.membership;
  const label = ofCollective ? 'Thành viên' : 'Nơi công tác';
  const [otherHead, setOtherHead] = useState<Fault | null>(null);
  const bothHeads = useRef(false);
  const form = useForm<Values>({
    initial: { other: (ofCollective ? held?.personId : held?.collectiveId) ?? null, from: held?.from ?? null, to: held?.to ?? null, position: held?.position ?? '', head: held?.head ?? false },
    draft: { key: `membership/${held?.id ?? Object.values(side)[0]}`, ...drafts },
    check: ({ other, from, to }): Fault[] => [
      ...(other === null ? [fault('thieu', ofCollective ? 'Chọn một cá nhân.' : 'Chọn một tập thể.', { item: 'other' })] : []),
      ...(from !== null && to !== null && to < from ? [fault('ngay-nguoc', 'Ngày kết thúc trước ngày bắt đầu.', { item: 'to' })] : []),
    ],
    deed: 'membership.save',
    save: async ({ other, ...rest }) => {
      const result = await saveMember(api, {
        ...(held === undefined ? {} : { id: held.id, version: held.version }),
        fields: { ...rest, personId: ofCollective ? (other ?? '') : side.personId, collectiveId: ofCollective ? side.collectiveId : (other ?? '') },
        bothHeads: bothHeads.current,
      });
      bothHeads.current = false;
      if (result.ok || result.error.code !== asking.code) return result;
      setOtherHead(result.error);
      return err(asking);
    },
    onSaved: () => {
      toast.success('Đã lưu thành viên.');
      onClose();
    },
  });
  async function remove(): Promise<void> {
    if (held === undefined) return;
    const result = await removeMember(api, held.id);
    if (!result.ok) return void toast.error(result.error);
    form.reset();
    toast.success('Đã xóa dòng thành viên vào thùng rác.', () => restoreMember(api, held.id));
    onClose();
  }
  return (
    <Modal opened onClose={onClose} title={held === undefined ? `Thêm ${label.toLowerCase()}` : label} size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label={label}>
        <SubjectField {...form.field('other')} label={ofCollective ? 'Họ và tên' : 'Tập thể, hộ gia đình'} required shown={(ofCollective ? row?.personName : row?.collectiveName) ?? ''} {...(ofCollective ? { kind: 'person' as const } : {})} autoFocus={held === undefined} />
        <FieldGrid>
          <DateField {...form.field('from')} label="Từ ngày" description="Chưa rõ thì để trống." />
          <DateField {...form.field('to')} label="Đến ngày" description="Đang là thành viên thì để trống." />
        </FieldGrid>
        <TextField {...form.field('position')} label="Chức vụ, chức danh" />
        <CheckField {...form.field('head')} label="Người đứng đầu" />
        <FormBar form={form} onCancel={onClose}>
          {held !== undefined && (
            <Button variant="default" disabled={form.saving} onClick={() => void remove()}>
              Xóa
            </Button>
          )}
        </FormBar>
      </Form>
      <ConfirmDialog
        opened={otherHead !== null}
        question="Cả hai cùng đứng đầu?"
        detail={[otherHead?.message, otherHead?.next].filter(Boolean).join(' ')}
        confirmLabel="Cả hai đều đúng, lưu"
        cancelLabel="Quay lại sửa"
        onConfirm={() => {
          setOtherHead(null);
          bothHeads.current = true;
          void form.submit();
        }}
        onClose={() => setOtherHead(null)}
      />
    </Modal>
  );
}

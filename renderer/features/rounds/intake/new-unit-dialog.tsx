import { Button, Modal, Stack } from '@mantine/core';
import { useApi } from '../../../app/api.tsx';
import { DialogBar } from '../../../components/dialog-bar.tsx';
import { Form, SelectField, TextField, missing, useForm } from '../../../components/form/index.ts';
import { toast } from '../../../components/toasts.ts';
import { PLAN_UNIT_KIND_WORDS } from '../../../../shared/catalogue/plan-vocabulary.ts';
import type { PlanUnitKind } from '../../../../shared/catalogue/plan-vocabulary.ts';

/** Kinds of those that send to a commune, the usual ones first. */
const KINDS: readonly PlanUnitKind[] = ['don-vi-truc-thuoc', 'thon-buon-tdp', 'mttq', 'to-chuc-ctxh', 'to-chuc-xa-hoi', 'co-quan-don-vi', 'co-quan-dang', 'doanh-nghiep', 'hop-tac-xa', 'quy-tin-dung', 'ngan-hang-tctd', 'llvt', 'to-chuc-ton-giao'];
const WORDS: Partial<Record<PlanUnitKind, string>> = { 'don-vi-truc-thuoc': 'trường học, trạm y tế, đơn vị trực thuộc' };
const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);

interface Values {
  readonly name: string;
  readonly kind: PlanUnitKind | null;
}

/** A unit below, added to the one list of units. */
export function NewUnitDialog({ name = '', onAdded, onClose }: { readonly name?: string; readonly onAdded: (id: string, name: string) => void; readonly onClose: () => void }) {
  const api = useApi();
  const form = useForm<Values, { id: string; name: string }>({
    initial: { name, kind: null },
    check: (values) => missing(values, { name: 'Tên đơn vị', kind: 'Loại' }),
    deed: 'organisation.save',
    save: ({ name: given, kind }) => api.call('organisation.save', { fields: { name: given, kind: kind ?? 'don-vi-truc-thuoc' } }),
    onSaved: (saved) => {
      toast.success(`Đã thêm ${saved.name} vào Đơn vị, tổ chức.`);
      onAdded(saved.id, saved.name);
    },
  });
  return (
    <Modal opened onClose={onClose} title="Thêm đơn vị" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form}>
        <Stack gap={12}>
          <TextField {...form.field('name')} label="Tên đơn vị" required maxLength={300} autoFocus />
          <SelectField {...form.field('kind')} label="Loại" required searchable={false} choices={KINDS.map((value) => ({ value, label: capital(WORDS[value] ?? PLAN_UNIT_KIND_WORDS[value]) }))} />
          <DialogBar>
            <Button variant="default" onClick={onClose}>
              Hủy thao tác
            </Button>
            <Button type="submit" loading={form.saving}>
              Lưu
            </Button>
          </DialogBar>
        </Stack>
      </Form>
    </Modal>
  );
}

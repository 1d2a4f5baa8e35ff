import { Modal } from '@mantine/core';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { Form, FormBar, TextAreaField, missing, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { readFollow, written } from './store.ts';

/** Many units at once, by pasting their names. */
export function AddUnitsDialog({ campaignId, onClose }: { readonly campaignId: string; readonly onClose: () => void }) {
  const api = useApi();
  const drafts = useDrafts();
  const form = useForm<{ names: string }, { added: number; already: number }>({
    initial: { names: '' },
    draft: { key: `follow/units/${campaignId}`, ...drafts },
    check: (values) => missing(values, { names: 'Tên các đơn vị' }),
    deed: 'follow.addUnits',
    save: ({ names }) => written(api.call('follow.addUnits', { campaignId, names }), () => readFollow(api, campaignId)),
    onSaved: ({ added, already }) => {
      toast.success(`Đã thêm ${formatNumber(added)} đơn vị${already === 0 ? '' : `; ${formatNumber(already)} đơn vị đã có sẵn`}.`);
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title="Thêm đơn vị" size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Thêm đơn vị">
        <TextAreaField {...form.field('names')} label="Tên các đơn vị" description="Dán từ Word hoặc Excel, mỗi đơn vị một dòng. Đơn vị đã có được giữ nguyên." required autoFocus minRows={8} />
        <FormBar form={form} saveLabel="Thêm" onCancel={onClose} />
      </Form>
    </Modal>
  );
}

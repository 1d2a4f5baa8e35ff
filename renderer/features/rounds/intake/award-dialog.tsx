import { Button, Modal, Stack } from '@mantine/core';
import { useApi } from '../../../app/api.tsx';
import { OWN_NAME, choiceOf } from '../../../components/award-choice.ts';
import { DialogBar } from '../../../components/dialog-bar.tsx';
import { Form, TextField, missing, useForm } from '../../../components/form/index.ts';
import { toast } from '../../../components/toasts.ts';
import { formatNumber } from '../../../../shared/text/numbers.ts';
import { AwardSelect } from '../award-select.tsx';
import type { AwardOption } from '../store.ts';
import type { IntakeLineRow } from './store.ts';

interface AwardDialogProps {
  readonly lineIds: readonly string[];
  readonly lines: readonly IntakeLineRow[];
  readonly options: readonly AwardOption[];
  readonly onClose: () => void;
}

/** One award for lines that wait. */
export function AwardDialog({ lineIds, lines, options, onClose }: AwardDialogProps) {
  const api = useApi();
  const kinds = [...new Set(lines.filter(({ line }) => lineIds.includes(line.id)).map(({ line }) => line.fields.kind))];
  const form = useForm<{ award: string | null; ownName: string }>({
    initial: { award: null, ownName: '' },
    check: (values) => missing(values, { award: 'Danh hiệu, hình thức', ...(values.award === OWN_NAME ? { ownName: 'Tên danh hiệu, hình thức' } : {}) }),
    deed: 'intake.awardAll',
    save: ({ award, ownName }) => api.call('intake.awardAll', { lineIds: [...lineIds], award: choiceOf(award, ownName, options) }),
    onSaved: () => {
      toast.success(`Đã ghi mức khen cho ${formatNumber(lineIds.length)} dòng.`);
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={`Mức khen cho ${formatNumber(lineIds.length)} dòng`} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form}>
        <Stack gap={12}>
          <AwardSelect {...form.field('award')} options={options.filter(({ subjectKinds }) => kinds.every((kind) => subjectKinds.includes(kind)))} required />
          {form.values.award === OWN_NAME && <TextField {...form.field('ownName')} label="Tên danh hiệu, hình thức" required maxLength={300} />}
          <DialogBar>
            <Button variant="default" onClick={onClose}>
              Hủy thao tác
            </Button>
            <Button type="submit" loading={form.saving}>
              Gán cho các dòng này
            </Button>
          </DialogBar>
        </Stack>
      </Form>
    </Modal>
  );
}
